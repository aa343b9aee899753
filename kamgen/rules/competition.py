"""Competition: whether what makes us special counts at the account, and whether we answer its pressure."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.findings import Severity
from kamgen.plan.plan import Plan
from kamgen.plan.shared_lists import Accepted
from kamgen.rules.rule import Hit, rule, weak


@rule(
    "KAM335",
    Severity.INFO,
    fails={"competitive_position": [{"factor": "product", "unique_selling_point": "Wears visibly", "accepted": "no"}]},
    passes={
        "competitive_position": [{"factor": "product", "unique_selling_point": "Wears visibly", "accepted": "yes"}]
    },
)
def selling_point_not_accepted(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A selling point that the account itself does not see as one."""
    for row, position in enumerate(plan.competitive_position):
        if position.unique_selling_point and position.accepted is Accepted.NO:
            yield weak("competitive_position", row, "accepted", text=position.unique_selling_point)


@rule(
    "KAM336",
    Severity.WARNING,
    fails={"five_forces": [{"force": "buyers", "rating": 5}]},
    passes={"five_forces": [{"force": "buyers", "rating": 5, "help": "Shorter lead times"}]},
)
def strong_force_without_help(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """Strong pressure on the customer without a word on how we help."""
    for row in figures.competition.unanswered:
        yield weak("five_forces", row, "help", force_key=plan.five_forces[row].force.text_key)


RULES = (
    selling_point_not_accepted,
    strong_force_without_help,
)
