"""M09 Definitions: what terms and numbers mean, where they come from, as of when."""

from __future__ import annotations

from kamgen.content.accountmap import MapSheet, Pairs
from kamgen.documents import masthead
from kamgen.documents.tables import label
from kamgen.documents.wording import joined, said
from kamgen.figures.contact_matrix import WEAK
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.plan.stakeholders import Attitude, Coverage
from kamgen.texts.catalogue import Texts


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:
    """The sheet; every map has one."""

    def say(key: str, **values: int | str) -> str:
        return texts(f"accountmap.definitions.{key}", **values)

    def of(key: str, **values: int | str) -> tuple[str, str]:
        return say(key), say(f"{key}_text", **values)

    policy = figures.policy.people
    pairs = []
    if figures.people:
        pairs.append(of("key_person", influence=policy.key_influence))
        pairs += [(texts(f"accountmap.people.{key}"), say(f"{key}_text")) for key in ("last", "next", "overdue")]
    if plan.stakeholders:
        pairs += [
            (texts("accountmap.people.days_overdue"), say("days_overdue_text")),
            (label("stakeholders", "influence", texts), _scale("influence", texts)),
            (label("stakeholders", "strength", texts), _scale("strength", texts)),
            of("threads", strength=policy.thread_strength, fewest=policy.fewest_threads),
            (
                texts("accountmap.roles.field"),
                say("field_text", power=policy.high_power, interest=policy.high_interest),
            ),
            (label("stakeholders", "attitude", texts), joined(*(said(attitude, texts) for attitude in Attitude))),
            (label("stakeholders", "coverage", texts), joined(*(said(coverage, texts) for coverage in Coverage))),
            (texts("accountmap.roles.engaged"), say("engaged_text", days=policy.engaged_days)),
            of("silent", days=policy.champion_days),
        ]
    if figures.contact_matrix.theirs:
        pairs.append(of("weak", weak=WEAK))
    if plan.white_space:
        pairs.append(of("white_space"))
    pairs += [
        (say("as_of"), texts.formats.full_date(figures.as_of)),
        (texts("documents.facts.version"), masthead.version(plan, texts)),
        of("source"),
    ]
    listed = tuple((term, meaning) for term, meaning in pairs if meaning)
    return MapSheet("definitions", say("title"), say("question"), (Pairs("definitions", say("head"), listed),))


def _scale(name: str, texts: Texts) -> str:
    """The five steps of a scale in words."""
    return joined(*(f"{step} {texts(f'scales.{name}.n{step}')}" for step in range(1, 6)))
