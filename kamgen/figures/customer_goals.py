"""What the account's own goals mean for us in money, and what we do not yet know of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kamgen.figures.figure import Figure, total
from kamgen.plan.customer_goals import Confidence, CustomerGoal
from kamgen.plan.plan import Plan
from kamgen.plan.shared_lists import Consequence

_OPENS = {Consequence.OPPORTUNITY, Consequence.BOTH}


@dataclass(frozen=True, slots=True)
class CustomerGoalFigures:
    """Sums and row numbers of S04.

    `opportunities` adds the values of the goals that open an opportunity, those that are both included; they must
    not be added to the checkpoints', which may mean the same business. `unconfirmed` are those not confirmed by
    the customer, `ready` those that open an opportunity, are confirmed and have a budget.
    """

    opportunities: Figure
    opening: tuple[int, ...]
    unconfirmed: tuple[int, ...]
    ready: tuple[int, ...]
    without_sponsor: tuple[int, ...]
    without_next_step: tuple[int, ...]
    biggest_opportunity: int | None


def customer_goal_figures(plan: Plan) -> CustomerGoalFigures:
    """The figures of S04."""
    rows = tuple(enumerate(plan.customer_goals))
    opening = tuple((index, goal) for index, goal in rows if goal.consequence in _OPENS)
    return CustomerGoalFigures(
        opportunities=total((goal.value, ("customer_goals", index, "value")) for index, goal in opening),
        opening=tuple(index for index, _ in opening),
        unconfirmed=tuple(index for index, goal in rows if goal.confidence is not Confidence.CONFIRMED),
        ready=tuple(_ready(opening)),
        without_sponsor=tuple(index for index, goal in rows if not goal.sponsor),
        without_next_step=tuple(index for index, goal in rows if not goal.next_action),
        biggest_opportunity=_biggest(opening),
    )


def _ready(opening: tuple[tuple[int, CustomerGoal], ...]) -> Iterator[int]:
    for index, goal in opening:
        if goal.confidence is Confidence.CONFIRMED and goal.budget:
            yield index


def _biggest(opening: tuple[tuple[int, CustomerGoal], ...]) -> int | None:
    valued = [(goal.value, -index) for index, goal in opening if goal.value]
    return -max(valued)[1] if valued else None
