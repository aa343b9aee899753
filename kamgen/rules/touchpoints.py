"""Touchpoints: whether we keep in touch with the people on whom the plan rests."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.findings import Severity
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak

_GOAL = {"title": "Cut downtime by 15 %", "sponsor": "Ann Lee"}


@rule(
    "KAM361",
    Severity.WARNING,
    fails={"customer_goals": [_GOAL]},
    passes={"customer_goals": [_GOAL], "touchpoints": [{"person": "Ann Lee", "day": "2026-04-15"}]},
)
def key_person_without_touchpoint(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A sponsor or contact of theirs whom nobody plans to meet."""
    for person in figures.key_people_without_date:
        yield weak(*person.paths[0], person=person.name)


@rule(
    "KAM362",
    Severity.WARNING,
    fails={"touchpoints": [{"person": "Ann Lee", "day": "2026-03-02"}]},
    passes={"touchpoints": [{"person": "Ann Lee", "day": "2026-03-02", "status": "held"}]},
)
def touchpoint_overdue(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A planned touchpoint whose day has passed."""
    for contact in figures.contacts:
        if contact.overdue_days:
            yield weak(*contact.row, "day", person=contact.touchpoint.person, n=contact.overdue_days)


@rule(
    "KAM363",
    Severity.INFO,
    fails={"touchpoints": [{"person": "Ann Lee", "day": "2026-04-15"}]},
    passes={"touchpoints": [{"person": "Ann Lee", "day": "2026-04-15", "topic": "Renewal of the frame contract"}]},
)
def touchpoint_without_topic(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A touchpoint that is about nothing yet."""
    for index, touchpoint in enumerate(plan.touchpoints):
        if touchpoint.topic is None:
            yield weak("touchpoints", index, "topic", person=touchpoint.person)


RULES = (key_person_without_touchpoint, touchpoint_overdue, touchpoint_without_topic)
