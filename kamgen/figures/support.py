"""Which of our initiatives pays into which goal of the customer."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class SupportFigures:
    """Row numbers of S04 and S05; a reference to a goal that the plan does not have counts for nothing.

    `supporters` has the initiatives of each customer goal, in the order of the goals.
    """

    supporters: tuple[tuple[int, ...], ...]
    supporting: tuple[int, ...]
    unsupported_goals: tuple[int, ...]
    pet_initiatives: tuple[int, ...]
    without_contact: tuple[int, ...]


def support_figures(plan: Plan) -> SupportFigures:
    """The relation between S05 and S04."""
    supporters = tuple(
        tuple(row for row, initiative in enumerate(plan.initiatives) if goal.id and goal.id in initiative.supports)
        for goal in plan.customer_goals
    )
    supporting = {row for rows in supporters for row in rows}
    return SupportFigures(
        supporters=supporters,
        supporting=tuple(sorted(supporting)),
        unsupported_goals=tuple(index for index, rows in enumerate(supporters) if not rows),
        pet_initiatives=tuple(row for row, _ in enumerate(plan.initiatives) if row not in supporting),
        without_contact=tuple(row for row, initiative in enumerate(plan.initiatives) if not initiative.contact),
    )
