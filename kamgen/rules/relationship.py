"""Relationship: whether a relationship in danger has a plan, and a target its date."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.findings import Severity
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak


@rule(
    "KAM328",
    Severity.WARNING,
    fails={"relationship": {"cycle_phase": "recovery"}},
    passes={"relationship": {"cycle_phase": "recovery", "recovery_plan": "Three clean audits"}},
)
def danger_without_plan(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """Recovery or loss without a plan against it."""
    phase = figures.relationship.cycle
    if phase is not None and figures.relationship.unanswered:
        yield weak("relationship", "recovery_plan", phase_key=phase.text_key)


@rule(
    "KAM329",
    Severity.INFO,
    fails={"relationship": {"partnership_phase": "spec_supplier", "partnership_target": "ideas_partner"}},
    passes={
        "relationship": {
            "partnership_phase": "spec_supplier",
            "partnership_target": "ideas_partner",
            "partnership_target_date": "2027-06-30",
        }
    },
)
def partnership_target_without_date(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A higher step of partnership as a target, and no date."""
    steps = figures.relationship.steps_to_target
    if steps is not None and steps > 0 and plan.relationship.partnership_target_date is None:
        yield weak("relationship", "partnership_target_date")


RULES = (
    danger_without_plan,
    partnership_target_without_date,
)
