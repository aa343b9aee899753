"""M09 Definitions: what terms and numbers mean, where they come from, as of when."""

from __future__ import annotations

from kamgen.content.accountmap import MapSheet, Pairs
from kamgen.documents import masthead
from kamgen.documents.tables import label
from kamgen.documents.wording import joined, said
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.plan.stakeholders import Attitude, Coverage
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
    if plan.stakeholders:
        pairs[4:4] = [
            (label("stakeholders", "influence", texts), _scale("influence", texts)),
            (label("stakeholders", "strength", texts), _scale("strength", texts)),
            (texts("accountmap.roles.field"), say("field_text")),
            (label("stakeholders", "attitude", texts), joined(*(said(attitude, texts) for attitude in Attitude))),
            (label("stakeholders", "coverage", texts), joined(*(said(coverage, texts) for coverage in Coverage))),
            (texts("accountmap.roles.engaged"), say("engaged_text")),
            (texts("accountmap.people.days_overdue"), say("days_overdue_text")),
        ]
    listed = tuple((term, meaning) for term, meaning in pairs if meaning)
    return MapSheet("definitions", say("title"), say("question"), (Pairs("definitions", say("head"), listed),))


def _scale(name: str, texts: Texts) -> str:
    """The five steps of a scale in words."""
    return joined(*(f"{step} {texts(f'scales.{name}.n{step}')}" for step in range(1, 6)))
