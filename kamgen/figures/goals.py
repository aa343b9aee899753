"""What hangs on each of our goals, and how they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from kamgen.figures.actions import Action, days_overdue
from kamgen.figures.checkpoints import opportunity_of, risk_of
from kamgen.figures.figure import Figure, total
from kamgen.figures.policy import STANDARD, TimePolicy
from kamgen.plan.goals import Discussed, GoalStatus, Mix
from kamgen.plan.plan import Plan

ENDANGERED = {GoalStatus.AT_RISK, GoalStatus.CRITICAL}
_WELL = {GoalStatus.ON_TRACK, GoalStatus.REACHED}


@dataclass(frozen=True, slots=True)
class Stake:
    """The sums of the checkpoints that are tied to one goal."""

    opportunities: Figure
    risks: Figure


@dataclass(frozen=True, slots=True)
class OpenMilestone:
    """A milestone that is still to be reached; `days_overdue` is 0 while it is not late."""

    row: int
    days_overdue: int


@dataclass(frozen=True, slots=True)
class GoalFigures:
    """Row numbers and sums of S07; `stakes` are in the order of the goals, `free` belongs to none of them.

    `levers` has the rows of the strategies that name a lever for each goal, `broadest` the mixes that name one for most
    of them. `idle` are the goals not yet reached for which nobody acts soon, `late_milestones` fall due after their
    goal. `milestones` are the open ones, soonest first, those without a date last. `without_milestone` and
    `without_customer_goal` count only links that lead to something in the plan. `richest` and `riskiest` are the goals
    with the largest sums; `talked_of` says whether the plan tells of any goal if the customer knows it.
    """

    stakes: tuple[Stake, ...]
    free: Stake
    levers: tuple[tuple[int, ...], ...]
    broadest: tuple[Mix, ...]
    endangered: tuple[int, ...]
    critical: tuple[int, ...]
    endangered_stake: Stake
    well: tuple[int, ...]
    reached: tuple[int, ...]
    discussed: tuple[int, ...]
    talked_of: bool
    without_customer_goal: tuple[int, ...]
    without_milestone: tuple[int, ...]
    idle: tuple[int, ...]
    late_milestones: tuple[int, ...]
    richest: int | None
    riskiest: int | None
    last_due: date | None
    milestones: tuple[OpenMilestone, ...]


def goal_figures(plan: Plan, actions: Iterable[Action], as_of: date, policy: TimePolicy = STANDARD.time) -> GoalFigures:
    """The figures of S07."""
    rows = tuple(enumerate(plan.goals))
    ids = {goal.id for goal in plan.goals if goal.id}
    stakes = tuple(_stake(plan, {goal.id} if goal.id else set()) for goal in plan.goals)
    outside = {answer.goal for answer in plan.checkpoints} - ids
    endangered = tuple(index for index, goal in rows if goal.status in ENDANGERED)
    known = {goal.id for goal in plan.customer_goals if goal.id}
    led_to = {milestone.goal for milestone in plan.milestones if milestone.goal}
    return GoalFigures(
        stakes=stakes,
        free=_stake(plan, outside),
        levers=tuple(_levers(plan, index) for index, _ in rows),
        broadest=_broadest(plan),
        endangered=endangered,
        critical=tuple(index for index, goal in rows if goal.status is GoalStatus.CRITICAL),
        endangered_stake=_stake(plan, {plan.goals[index].id for index in endangered} - {None}),
        well=tuple(index for index, goal in rows if goal.status in _WELL),
        reached=tuple(index for index, goal in rows if goal.status is GoalStatus.REACHED),
        discussed=tuple(index for index, goal in rows if goal.discussed is Discussed.YES),
        talked_of=any(goal.discussed is not None for goal in plan.goals),
        without_customer_goal=tuple(index for index, goal in rows if not known & set(goal.customer_goals)),
        without_milestone=tuple(index for index, goal in rows if goal.id not in led_to),
        idle=idle_goals(plan, actions, as_of, policy),
        late_milestones=late_milestones(plan),
        richest=_most([stake.opportunities.value for stake in stakes]),
        riskiest=_most([stake.risks.value for stake in stakes]),
        last_due=max((goal.due for goal in plan.goals if goal.due), default=None),
        milestones=_open_milestones(plan, as_of),
    )


def idle_goals(
    plan: Plan, actions: Iterable[Action], as_of: date, policy: TimePolicy = STANDARD.time
) -> tuple[int, ...]:
    """Goals not yet reached for which nobody does anything in the days ahead: no open action with owner and date."""
    until = as_of + timedelta(days=policy.ahead_days)
    served = {
        action.goal
        for action in actions
        if action.open and action.owner and action.due and as_of <= action.due <= until
    }
    return tuple(
        index
        for index, goal in enumerate(plan.goals)
        if goal.status is not GoalStatus.REACHED and (goal.id is None or goal.id not in served)
    )


def late_milestones(plan: Plan) -> tuple[int, ...]:
    """Milestones by row that fall due after the goal to which they lead."""
    ends = {goal.id: goal.due for goal in plan.goals if goal.id and goal.due}
    return tuple(
        row
        for row, milestone in enumerate(plan.milestones)
        if milestone.due and milestone.goal in ends and milestone.due > ends[milestone.goal]
    )


def _stake(plan: Plan, ids: set[str | None]) -> Stake:
    rows = [(index, answer) for index, answer in enumerate(plan.checkpoints) if answer.goal in ids]
    return Stake(
        opportunities=total(
            (value, ("checkpoints", index, "opportunity"))
            for index, answer in rows
            if (value := opportunity_of(answer)) is not None
        ),
        risks=total(
            (value, ("checkpoints", index, "risk")) for index, answer in rows if (value := risk_of(answer)) is not None
        ),
    )


def _levers(plan: Plan, goal: int) -> tuple[int, ...]:
    return tuple(
        row for row, strategy in enumerate(plan.strategies) if goal < len(strategy.levers) and strategy.levers[goal]
    )


def _broadest(plan: Plan) -> tuple[Mix, ...]:
    counts: Counter[Mix] = Counter()
    for strategy in plan.strategies:
        counts[strategy.mix] += sum(map(bool, strategy.levers[: len(plan.goals)]))
    most = max(counts.values(), default=0)
    return tuple(mix for mix in Mix if most and counts[mix] == most)


def _most(amounts: Sequence[Decimal | None]) -> int | None:
    """The place of the largest amount, the first of equals."""
    found = [(amount, -index) for index, amount in enumerate(amounts) if amount]
    return -max(found)[1] if found else None


def _open_milestones(plan: Plan, as_of: date) -> tuple[OpenMilestone, ...]:
    left = [
        (milestone.due or date.max, index) for index, milestone in enumerate(plan.milestones) if not milestone.closed
    ]
    return tuple(
        OpenMilestone(index, days_overdue(plan.milestones[index].due, as_of, closed=False)) for _, index in sorted(left)
    )
