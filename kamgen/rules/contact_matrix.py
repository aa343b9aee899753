"""Contact matrix: whether we are linked on every level."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.findings import Severity
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak


@rule(
    "KAM388",
    Severity.WARNING,
    fails={
        "contact_pairs": [{"their_person": "Ann Lee", "our_person": "Jo Hall", "level": "tactical", "status": "active"}]
    },
    passes={
        "contact_pairs": [
            {"their_person": "Ann Lee", "our_person": "Jo Hall", "level": "strategic", "status": "active"}
        ]
    },
)
def strategic_level_empty(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """No contact that exists on the strategic level."""
    if figures.contact_matrix.strategic_open:
        yield weak("contact_pairs")


@rule(
    "KAM389",
    Severity.WARNING,
    fails={"contact_pairs": [{"function": "Head of Quality", "status": "missing"}]},
    passes={"contact_pairs": [{"function": "Head of Quality", "status": "missing", "our_person": "Jo Hall"}]},
)
def missing_contact_without_name(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A missing contact that nobody of us is to make."""
    for row in figures.contact_matrix.missing:
        pair = plan.contact_pairs[row]
        if pair.our_person is None:
            yield weak("contact_pairs", row, "our_person", who=pair.their_person or pair.function or "")


RULES = (
    strategic_level_empty,
    missing_contact_without_name,
)
