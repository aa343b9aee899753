"""M09 Definitions: what terms and numbers mean, where they come from, as of when."""

from __future__ import annotations

from kamgen.content.accountmap import MapSheet, Pairs
from kamgen.documents import masthead
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:
    """The sheet; every map has one."""

    def say(key: str) -> str:
        return texts(f"accountmap.definitions.{key}")

    pairs = [
        (say("key_person"), say("key_person_text")),
        (texts("accountmap.people.last"), say("last_text")),
        (texts("accountmap.people.next"), say("next_text")),
        (texts("accountmap.people.overdue"), say("overdue_text")),
        (say("as_of"), texts.formats.full_date(figures.as_of)),
        (texts("documents.facts.version"), masthead.version(plan, texts)),
        (say("source"), say("source_text")),
    ]
    listed = tuple((term, meaning) for term, meaning in pairs if meaning)
    return MapSheet("definitions", say("title"), say("question"), (Pairs("definitions", say("head"), listed),))
