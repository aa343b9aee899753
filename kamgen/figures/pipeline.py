"""What is in the pipeline, and how far it closes the gap to the target (F8 to F11 of the method)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kamgen.figures.actions import months_later
from kamgen.figures.figure import Figure, difference, given, quotient, sum_of
from kamgen.figures.months import MONTHS
from kamgen.places import Path
from kamgen.plan.pipeline import Opportunity, Stage
from kamgen.plan.plan import Plan

_EARLY = {None, Stage.IDEA}


@dataclass(frozen=True, slots=True)
class Quarter:
    """A calendar quarter."""

    year: int
    number: int


@dataclass(frozen=True, slots=True)
class Deal:
    """An opportunity: `row` is its row, `chance` the product of its probabilities, `weighted` value times chance.

    `ahead` says whether it is open and due to close within twelve months; what should have closed already counts
    as due now (`days_late` says how long ago). `close` is None where nobody has said when.
    """

    row: int
    stage: Stage | None
    open: bool
    value: Figure
    chance: Decimal | None
    weighted: Figure
    close: date | None
    days_late: int
    ahead: bool


@dataclass(frozen=True, slots=True)
class StageSum:
    """The opportunities of one stage; None gathers those whose stage nobody has said."""

    stage: Stage | None
    rows: tuple[int, ...]
    value: Figure
    weighted: Figure


@dataclass(frozen=True, slots=True)
class QuarterSum:
    """The open opportunities that should close in one quarter; None gathers those without a date."""

    quarter: Quarter | None
    rows: tuple[int, ...]
    value: Figure
    weighted: Figure


@dataclass(frozen=True, slots=True)
class PipelineFigures:
    """Sums of S16 in money; opportunities by row.

    `open_value` and `weighted` (F8) are over all open ones; `ahead_value` and `ahead_weighted` over those that
    close within twelve months, to which the target belongs. `secured` is what is achieved or under contract, `expected`
    F9, `gap` F10 (negative: more than covered), `remaining` the target less what is secured, `coverage` F11 as a
    multiple; it is not available once nothing remains (`reached`). `largest` has the open ones by weighted value, then
    by value. `win_rate` is won among closed ones, by number.
    """

    deals: tuple[Deal, ...]
    open_value: Figure
    weighted: Figure
    ahead_value: Figure
    ahead_weighted: Figure
    target: Figure
    secured: Figure
    expected: Figure
    gap: Figure
    remaining: Figure
    reached: bool
    coverage: Figure
    by_stage: tuple[StageSum, ...]
    by_quarter: tuple[QuarterSum, ...]
    largest: tuple[int, ...]
    open_rows: tuple[int, ...]
    won_rows: tuple[int, ...]
    lost_rows: tuple[int, ...]
    late_rows: tuple[int, ...]
    undated_rows: tuple[int, ...]
    unweighed_rows: tuple[int, ...]
    early_rows: tuple[int, ...]
    """Open ones that are no more than an idea, or whose stage nobody has said."""
    win_rate: Decimal | None


def weighted_value(value: Decimal, win: Decimal, project: Decimal = Decimal(1)) -> Decimal:
    """F8 of one opportunity, money: value times the chance that the project comes times the chance that we win it."""
    return value * win * project


def expected_revenue(secured: Figure, weighted: Figure) -> Figure:
    """F9, money: what is achieved or under contract and the weighted open pipeline of the twelve months."""
    return sum_of((secured, weighted))


def gap_to_target(target: Figure, expected: Figure) -> Figure:
    """F10, money: what is still missing to the target; negative where more is expected than aimed for."""
    return difference(target, expected)


def pipeline_coverage(open_value: Figure, remaining: Figure) -> Figure:
    """F11, a multiple: open pipeline over the remaining target; not available once nothing remains."""
    if remaining.value is not None and remaining.value <= 0:
        return Figure(None, remaining.sources)
    return quotient(open_value, remaining)


def quarter_of(day: date) -> Quarter:
    """The calendar quarter of a day."""
    return Quarter(day.year, (day.month + 2) // 3)


def pipeline_figures(plan: Plan, as_of: date) -> PipelineFigures:
    """The figures of S16."""
    deals = tuple(_deal(each, row, as_of) for row, each in enumerate(plan.opportunities))
    left = tuple(deal for deal in deals if deal.open)
    ahead = tuple(deal for deal in left if deal.ahead)
    won = tuple(deal for deal in deals if deal.stage is Stage.WON)
    lost = tuple(deal for deal in deals if deal.stage is Stage.LOST)
    ahead_value, ahead_weighted = _value(ahead), _weighted(ahead)
    target = given(plan.revenue_target.target, ("revenue_target", "target"))
    secured = _secured(plan, won)
    expected = expected_revenue(secured, ahead_weighted) if ahead else secured
    remaining = target if secured.value is None else difference(target, secured)
    return PipelineFigures(
        deals=deals,
        open_value=_value(left),
        weighted=_weighted(left),
        ahead_value=ahead_value,
        ahead_weighted=ahead_weighted,
        target=target,
        secured=secured,
        expected=expected,
        gap=gap_to_target(target, expected),
        remaining=remaining,
        reached=remaining.value is not None and remaining.value <= 0,
        coverage=pipeline_coverage(ahead_value, remaining),
        by_stage=tuple(
            StageSum(stage, _rows(some), _value(some), _weighted(some))
            for stage in (*Stage, None)
            if (some := tuple(deal for deal in deals if deal.stage is stage))
        ),
        by_quarter=_by_quarter(left),
        largest=tuple(deal.row for deal in sorted(left, key=_size, reverse=True)),
        open_rows=_rows(left),
        won_rows=_rows(won),
        lost_rows=_rows(lost),
        late_rows=tuple(deal.row for deal in left if deal.days_late),
        undated_rows=tuple(deal.row for deal in left if deal.close is None),
        unweighed_rows=tuple(deal.row for deal in left if deal.weighted.value is None),
        early_rows=tuple(deal.row for deal in left if deal.stage in _EARLY),
        win_rate=Decimal(len(won)) / (len(won) + len(lost)) if won or lost else None,
    )


def _deal(opportunity: Opportunity, row: int, as_of: date) -> Deal:
    path: Path = ("opportunities", row)
    is_open = not opportunity.closed
    value = given(opportunity.value, (*path, "value"))
    close = opportunity.close
    return Deal(
        row=row,
        stage=opportunity.stage,
        open=is_open,
        value=value,
        chance=_chance(opportunity),
        weighted=_weighted_figure(opportunity, path),
        close=close,
        days_late=max(0, (as_of - close).days) if close and is_open else 0,
        ahead=is_open and close is not None and close <= months_later(as_of, MONTHS),
    )


def _chance(opportunity: Opportunity) -> Decimal | None:
    """Won is certain, lost is nothing; without a probability that the customer buys at all, it does."""
    if opportunity.closed:
        return Decimal(opportunity.stage is Stage.WON)
    if opportunity.probability is None:
        return None
    project = opportunity.project_probability
    return opportunity.probability * (Decimal(1) if project is None else project)


def _weighted_figure(opportunity: Opportunity, path: Path) -> Figure:
    chance = _chance(opportunity)
    needed: dict[Path, object] = {(*path, "value"): opportunity.value}
    if not opportunity.closed:
        needed[(*path, "probability")] = opportunity.probability
    sources = [at for at, filled in needed.items() if filled is not None]
    if opportunity.project_probability is not None and not opportunity.closed:
        sources.append((*path, "project_probability"))
    missing = tuple(at for at, filled in needed.items() if filled is None)
    known = None if opportunity.value is None or chance is None else weighted_value(opportunity.value, chance)
    return Figure(known, tuple(sources), missing)


def _secured(plan: Plan, won: Iterable[Deal]) -> Figure:
    """What is achieved (without it: the opportunities won) and what comes from running contracts."""
    form = plan.revenue_target
    actual = given(form.actual, ("revenue_target", "actual"))
    if form.actual is None:
        from_won = _value(won)
        actual = Figure(from_won.value, from_won.sources, (*actual.missing, *from_won.missing))
    return sum_of((actual, given(form.contracted, ("revenue_target", "contracted"))))


def _value(deals: Iterable[Deal]) -> Figure:
    return sum_of(deal.value for deal in deals)


def _weighted(deals: Iterable[Deal]) -> Figure:
    return sum_of(deal.weighted for deal in deals)


def _rows(deals: Iterable[Deal]) -> tuple[int, ...]:
    return tuple(deal.row for deal in deals)


def _size(deal: Deal) -> tuple[Decimal, Decimal]:
    return (deal.weighted.value or Decimal(0), deal.value.value or Decimal(0))


def _by_quarter(left: tuple[Deal, ...]) -> tuple[QuarterSum, ...]:
    groups: dict[Quarter | None, list[Deal]] = {}
    # Those without a date come last and are sorted to the end of the calendar.
    for deal in sorted(left, key=lambda deal: deal.close or date.max):
        groups.setdefault(quarter_of(deal.close) if deal.close else None, []).append(deal)
    return tuple(QuarterSum(quarter, _rows(some), _value(some), _weighted(some)) for quarter, some in groups.items())
