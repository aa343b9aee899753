"""What the plan asks of the own management."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kamgen.figures.figure import Figure, difference, given, total
from kamgen.figures.goals import ENDANGERED
from kamgen.places import Path
from kamgen.plan.plan import Plan
from kamgen.plan.team import DecisionStatus


@dataclass(frozen=True, slots=True)
class AskFigures:
    """Sums over the requests that are still open; `value` in whole units of money, `fte` in full-time equivalents.

    `first_due` is the day by which the first decision is needed. All rows are row numbers, soonest first, those
    without a date last: `decided_rows` are answered, all others open. For `undecided_rows` nobody is named who
    decides, `endangered_rows` serve a goal that is at risk or critical. `capacity` adds the team's shares of working
    time, in full-time equivalents.
    """

    value: Figure
    fte: Figure
    open_rows: tuple[int, ...]
    first_due: date | None
    last_due: date | None
    decided_rows: tuple[int, ...]
    overdue_rows: tuple[int, ...]
    undecided_rows: tuple[int, ...]
    endangered_rows: tuple[int, ...]
    capacity: Figure


def ask_figures(plan: Plan, as_of: date) -> AskFigures:
    """The figures of S19: what is asked of the management, and the team's capacity."""
    rows = [(index, ask) for index, ask in enumerate(plan.management_asks) if not ask.closed]
    days = [ask.due for _, ask in rows if ask.due]
    endangered = {goal.id for goal in plan.goals if goal.id and goal.status in ENDANGERED}
    by_day = sorted(rows, key=lambda row: row[1].due or date.max)
    return AskFigures(
        value=total((ask.value, ("management_asks", index, "value")) for index, ask in rows),
        fte=total((ask.fte, ("management_asks", index, "fte")) for index, ask in rows),
        open_rows=tuple(index for index, _ in by_day),
        first_due=min(days, default=None),
        last_due=max(days, default=None),
        decided_rows=tuple(
            index
            for index, ask in enumerate(plan.management_asks)
            if ask.status in {DecisionStatus.APPROVED, DecisionStatus.REJECTED}
        ),
        overdue_rows=tuple(index for index, ask in by_day if ask.due and ask.due < as_of),
        undecided_rows=tuple(index for index, ask in by_day if not ask.decided_by),
        endangered_rows=tuple(index for index, ask in by_day if ask.goal in endangered),
        capacity=total((member.capacity, ("team", index, "capacity")) for index, member in enumerate(plan.team)),
    )


@dataclass(frozen=True, slots=True)
class ResourceFigures:
    """The gate question of S19: `balances` is available less required of each row, in its own unit.

    `short` are the rows of which there is too little, `unanswered` those where a number is missing. `package_cost`
    and `package_fte` add what the service packages cost.
    """

    balances: tuple[Figure, ...]
    short: tuple[int, ...]
    unanswered: tuple[int, ...]
    package_cost: Figure
    package_fte: Figure


def resource_figures(plan: Plan) -> ResourceFigures:
    """What the goals need beside what is there."""
    balances = []
    for row, each in enumerate(plan.resources):
        path: Path = ("resources", row)
        balances.append(
            difference(given(each.available, (*path, "available")), given(each.required, (*path, "required")))
        )
    packages = tuple(enumerate(plan.service_packages))
    return ResourceFigures(
        balances=tuple(balances),
        short=tuple(row for row, each in enumerate(balances) if (each.value or Decimal(0)) < 0),
        unanswered=tuple(row for row, each in enumerate(balances) if each.value is None),
        package_cost=total((each.cost, ("service_packages", row, "cost")) for row, each in packages),
        package_fte=total((each.fte, ("service_packages", row, "fte")) for row, each in packages),
    )
