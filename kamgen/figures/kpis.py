"""How far the key performance indicators have come, whichever way is better (F25, F26, F35 of the method)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kamgen.figures.figure import Figure, ratio
from kamgen.figures.policy import STANDARD, MoneyPolicy
from kamgen.places import Path
from kamgen.plan.kpis import Direction, Kpi
from kamgen.plan.plan import Plan


class Course(StrEnum):
    """Where a KPI stands against its target."""

    ON_COURSE = "on_course"
    NEAR = "near"
    OFF_COURSE = "off_course"


class Movement(StrEnum):
    """What became of a KPI since the last period, in the direction that is better."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class KpiStanding:
    """A KPI: attainment and progress are fractions (F25), each not available without its numbers.

    `course` needs direction, actual and target; `movement` direction, actual and the previous value. `change` is
    actual less previous, in the KPI's own unit.
    """

    row: int
    attainment: Figure
    progress: Figure
    reached: bool
    course: Course | None
    movement: Movement | None
    change: Decimal | None


@dataclass(frozen=True, slots=True)
class KpiFigures:
    """Rows of S20: `measured` are those that have a course, `on_course` among them; `unmeasured` the others."""

    standings: tuple[KpiStanding, ...]
    measured: tuple[int, ...]
    on_course: tuple[int, ...]
    off_course: tuple[int, ...]
    better: tuple[int, ...]
    worse: tuple[int, ...]
    unmeasured: tuple[int, ...]


def attainment(actual: Decimal, target: Decimal, direction: Direction) -> Decimal | None:
    """F25, a fraction: actual over target, or target over actual where lower is better; None from zero.

    With a target or an actual below zero the fraction says nothing, so it is not available either.
    """
    if actual < 0 or target < 0:
        return None
    return ratio(actual, target) if direction is Direction.HIGHER else ratio(target, actual)


def progress(baseline: Decimal, actual: Decimal, target: Decimal) -> Decimal | None:
    """F25, a fraction: how much of the way from baseline to target is done; None where both are the same.

    Negative where it went the wrong way; the same for both directions.
    """
    return ratio(actual - baseline, target - baseline)


def reached(actual: Decimal, target: Decimal, direction: Direction) -> bool:
    """Whether the target is met."""
    return actual >= target if direction is Direction.HIGHER else actual <= target


def retention(renewed: Decimal, due: Decimal) -> Decimal | None:
    """F26 on the level of an account, a fraction: value renewed over value due for renewal; None with nothing due."""
    return ratio(renewed, due)


def portfolio_retention(start: int, end: int, new: int) -> Decimal | None:
    """F26 over accounts, a fraction: those at the end that were there at the start; None where there were none."""
    return ratio(end - new, start)


def churn(kept: Decimal | None) -> Decimal | None:
    """F26, a fraction: what was not retained."""
    return None if kept is None else 1 - kept


def net_revenue_retention(start: Decimal, expansion: Decimal, contraction: Decimal, lost: Decimal) -> Decimal | None:
    """F26, a fraction: revenue of the same customers after a period over what it was before."""
    return ratio(start + expansion - contraction - lost, start)


def response_rate(answered: int, sent: int) -> Decimal | None:
    """F35, a fraction: replies over e-mails sent, or answered over calls placed; None where nothing went out."""
    return ratio(answered, sent)


def kpi_figures(plan: Plan, policy: MoneyPolicy = STANDARD.money) -> KpiFigures:
    """The figures of S20."""
    standings = tuple(_standing(kpi, row, policy) for row, kpi in enumerate(plan.kpis))
    return KpiFigures(
        standings=standings,
        measured=_rows(each for each in standings if each.course is not None),
        on_course=_rows(each for each in standings if each.course is Course.ON_COURSE),
        off_course=_rows(each for each in standings if each.course is Course.OFF_COURSE),
        better=_rows(each for each in standings if each.movement is Movement.BETTER),
        worse=_rows(each for each in standings if each.movement is Movement.WORSE),
        unmeasured=_rows(each for each in standings if each.course is None),
    )


def _rows(standings: Iterable[KpiStanding]) -> tuple[int, ...]:
    return tuple(each.row for each in standings)


def _standing(kpi: Kpi, row: int, policy: MoneyPolicy) -> KpiStanding:
    direction, actual, target = kpi.direction, kpi.actual, kpi.target
    attained = moved = course = movement = None
    met = False
    if actual is not None and target is not None:
        if kpi.baseline is not None:
            moved = progress(kpi.baseline, actual, target)
        if direction is not None:
            attained, met = attainment(actual, target, direction), reached(actual, target, direction)
            course = _course(attained, policy, met=met)
    change = None if actual is None or kpi.previous is None else actual - kpi.previous
    if change is not None and direction is not None:
        movement = _movement(change, direction)
    return KpiStanding(
        row=row,
        attainment=_with_cells(attained, kpi, row, "direction", "actual", "target"),
        progress=_with_cells(moved, kpi, row, "baseline", "actual", "target"),
        reached=met,
        course=course,
        movement=movement,
        change=change,
    )


def _course(attained: Decimal | None, policy: MoneyPolicy, *, met: bool) -> Course:
    if met or (attained is not None and attained >= policy.kpi_on_course):
        return Course.ON_COURSE
    return Course.NEAR if attained is not None and attained >= policy.kpi_near else Course.OFF_COURSE


def _movement(change: Decimal, direction: Direction) -> Movement:
    if not change:
        return Movement.SAME
    return Movement.BETTER if (change > 0) is (direction is Direction.HIGHER) else Movement.WORSE


def _with_cells(value: Decimal | None, kpi: Kpi, row: int, *names: str) -> Figure:
    cells: list[tuple[Path, bool]] = [(("kpis", row, name), getattr(kpi, name) is not None) for name in names]
    return Figure(
        value, tuple(path for path, filled in cells if filled), tuple(path for path, filled in cells if not filled)
    )
