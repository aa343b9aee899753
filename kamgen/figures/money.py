"""Revenue, the customer's spend and who has which share of it, year by year (F1, F2, F3 of the method)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from kamgen.figures.figure import NOTHING, Figure, difference, given, product, quotient, sum_of, total
from kamgen.places import Path
from kamgen.plan.money import CompetitorShare, MonthFigures
from kamgen.plan.plan import Plan

_ALL = Figure(Decimal(1))


@dataclass(frozen=True, slots=True)
class Supplier:
    """What a competitor of ours sells to the customer in a year: amount, and share of the customer's whole spend."""

    name: str
    amount: Figure
    share: Figure


@dataclass(frozen=True, slots=True)
class Field:
    """An offering or a site in one year: our own revenue there, and that of each competitor."""

    name: str
    ours: Figure
    competitors: tuple[Supplier, ...]

    @property
    def leader(self) -> Supplier | None:
        """The competitor with the largest amount, if any amount is known."""
        return _largest(self.competitors)


@dataclass(frozen=True, slots=True)
class MoneyYear:
    """One year. `growth` is against the year before, `share_change` in points of the fraction.

    `unknown_share` is what neither we nor a named competitor hold; None with an empty spend, and where all named
    shares together pass the whole (`overfull`).
    """

    year: int
    row: int
    revenue: Figure
    target: Figure
    forecast: Figure
    spend: Figure
    spend_sourced: bool
    growth: Figure
    attainment: Figure
    share_of_wallet: Figure
    share_change: Figure
    wallet_gap: Figure
    competitors: tuple[Supplier, ...]
    competitor_share: Figure
    unknown_share: Figure
    overfull: bool

    @property
    def share_points(self) -> Decimal | None:
        """The change of our share in percentage points."""
        return None if self.share_change.value is None else self.share_change.value * 100

    @property
    def leader(self) -> Supplier | None:
        """The competitor with the largest amount, else the largest share."""
        return _largest(self.competitors)


@dataclass(frozen=True, slots=True)
class Month:
    """What was planned for a month and what came; `variance` is actual less target, negative where too little came."""

    day: date
    row: int
    target: Figure
    actual: Figure
    variance: Figure
    margin: Figure


@dataclass(frozen=True, slots=True)
class Months:
    """The months of the plan in order, and their sums.

    `reported` counts those that have an actual. `attainment` and `variance` compare actual and target where a month has
    both: an actual without a target would make the other months look better than they were. `margin` is weighted with
    the actual revenue.
    """

    months: tuple[Month, ...]
    target: Figure
    actual: Figure
    variance: Figure
    attainment: Figure
    margin: Figure
    reported: int


@dataclass(frozen=True, slots=True)
class MoneyFigures:
    """`latest` is the last year up to the as-of date that has a revenue; `by_*` are that year's fields.

    `current` and `following` are the year of the as-of date and the one after it, where the plan has them.
    `years` are in order, each year once (the first row of it counts).
    """

    years: tuple[MoneyYear, ...]
    latest: MoneyYear | None
    current: MoneyYear | None
    following: MoneyYear | None
    by_offering: tuple[Field, ...]
    by_location: tuple[Field, ...]
    by_unit: tuple[Field, ...]
    months: Months


def share_of_wallet(revenue: Figure, spend: Figure) -> Figure:
    """F1, a fraction: our revenue in the category as a part of all that the customer spends on it.

    Source: the field's standard definition. Above 1 the plan contradicts itself; a rule says so, the figure stays.
    Not available without either, or with a spend of zero.
    """
    return quotient(revenue, spend)


def wallet_gap(revenue: Figure, spend: Figure) -> Figure:
    """F3, money: what the customer spends elsewhere, the upper bound of white space; negative contradicts itself."""
    return difference(spend, revenue)


def growth(later: Figure, earlier: Figure) -> Figure:
    """The change of a figure as a fraction of where it came from; not available from zero."""
    return quotient(difference(later, earlier), earlier)


def money_figures(plan: Plan, as_of: date) -> MoneyFigures:
    """The figures of S03."""
    rows: dict[int, int] = {}
    for index, row in enumerate(plan.years):
        rows.setdefault(row.year, index)
    years: dict[int, MoneyYear] = {}
    for year in sorted(rows):
        years[year] = _year(plan, rows[year], years.get(year - 1))
    told = [each for each in years.values() if each.revenue.value is not None and each.year <= as_of.year]
    latest = told[-1] if told else None
    shown = latest.year if latest else max((line.year for line in plan.revenue_lines), default=None)
    spend = latest.spend if latest else NOTHING
    return MoneyFigures(
        years=tuple(years.values()),
        latest=latest,
        current=years.get(as_of.year),
        following=years.get(as_of.year + 1),
        by_offering=_fields(plan, shown, "offering", spend),
        by_location=_fields(plan, shown, "location", spend),
        by_unit=_fields(plan, shown, "business_unit", spend),
        months=_months(plan),
    )


def _year(plan: Plan, index: int, before: MoneyYear | None) -> MoneyYear:
    row = plan.years[index]
    path: Path = ("years", index)
    revenue, spend = given(row.revenue, (*path, "revenue")), given(row.spend, (*path, "spend"))
    target = given(row.target, (*path, "target"))
    share = share_of_wallet(revenue, spend)
    competitors = _suppliers(
        ((at, each) for at, each in enumerate(plan.competitor_shares) if each.year == row.year), spend
    )
    held = sum_of(each.share for each in competitors)
    known = sum_of((share, held)) if held.value is not None else share
    overfull = known.value is not None and known.value > 1
    # Missing amounts of competitors are just what the unknown share stands for.
    rest = difference(_ALL, share, replace(held, missing=())) if held.value is not None else difference(_ALL, share)
    return MoneyYear(
        year=row.year,
        row=index,
        revenue=revenue,
        target=target,
        forecast=given(row.forecast, (*path, "forecast")),
        spend=spend,
        spend_sourced=bool(row.spend_source),
        growth=growth(revenue, before.revenue) if before else NOTHING,
        attainment=quotient(revenue, target),
        share_of_wallet=share,
        share_change=difference(share, before.share_of_wallet) if before else NOTHING,
        wallet_gap=wallet_gap(revenue, spend),
        competitors=competitors,
        competitor_share=held,
        unknown_share=Figure(None, rest.sources, rest.missing) if overfull else rest,
        overfull=overfull,
    )


def _suppliers(rows: Iterable[tuple[int, CompetitorShare]], spend: Figure) -> tuple[Supplier, ...]:
    """F2: each named competitor with the sum of its rows, largest first; an amount wins over a share."""
    gathered: dict[str, list[tuple[Figure, Figure]]] = {}
    names: dict[str, str] = {}
    for index, row in rows:
        if not row.competitor:
            continue
        key = row.competitor.casefold()
        names.setdefault(key, row.competitor)
        amount = given(row.amount, ("competitor_shares", index, "amount"))
        share = given(row.share, ("competitor_shares", index, "share"))
        of_spend = quotient(amount, spend)
        in_money = product(share, spend)
        gathered.setdefault(key, []).append(
            (
                amount if amount.value is not None or in_money.value is None else in_money,
                share if of_spend.value is None and share.value is not None else of_spend,
            )
        )
    found = [
        Supplier(names[key], sum_of(amount for amount, _ in pairs), sum_of(share for _, share in pairs))
        for key, pairs in gathered.items()
    ]
    return tuple(sorted(found, key=_size, reverse=True))


def _size(supplier: Supplier) -> tuple[Decimal, Decimal]:
    return (supplier.amount.value or Decimal(0), supplier.share.value or Decimal(0))


def _largest(suppliers: tuple[Supplier, ...]) -> Supplier | None:
    known = [each for each in suppliers if each.amount.value or each.share.value]
    return max(known, key=_size, default=None)


def _fields(plan: Plan, year: int | None, name: str, spend: Figure) -> tuple[Field, ...]:
    """The fields of one year, largest first; competitors are known by offering and site, never by unit."""
    ours: dict[str, list[tuple[Decimal | None, Path]]] = {}
    names: dict[str, str] = {}
    for index, line in enumerate(plan.revenue_lines):
        said = getattr(line, name)
        if line.year == year and said:
            names.setdefault(said.casefold(), said)
            ours.setdefault(said.casefold(), []).append((line.amount, ("revenue_lines", index, "amount")))
    theirs: dict[str, list[tuple[int, CompetitorShare]]] = {}
    for index, row in enumerate(plan.competitor_shares):
        said = getattr(row, name, None)
        if row.year == year and said:
            names.setdefault(said.casefold(), said)
            theirs.setdefault(said.casefold(), []).append((index, row))
    found = [Field(names[key], total(ours.get(key, ())), _suppliers(theirs.get(key, ()), spend)) for key in names]
    return tuple(sorted(found, key=_field_size, reverse=True))


def _field_size(field: Field) -> Decimal:
    amounts = [field.ours.value, *(each.amount.value for each in field.competitors)]
    return sum((amount for amount in amounts if amount is not None), Decimal(0))


def _months(plan: Plan) -> Months:
    months = tuple(sorted((_month(row, index) for index, row in enumerate(plan.months)), key=lambda month: month.day))
    compared = [month for month in months if month.variance.value is not None]
    planned = sum_of(month.target for month in compared)
    earned = sum_of(product(month.actual, month.margin) for month in months)
    told = sum_of(month.actual for month in months if month.margin.value is not None)
    return Months(
        months=months,
        target=sum_of(month.target for month in months),
        actual=sum_of(month.actual for month in months),
        variance=sum_of(month.variance for month in compared),
        attainment=quotient(sum_of(month.actual for month in compared), planned),
        margin=quotient(earned, told),
        reported=sum(month.actual.value is not None for month in months),
    )


def _month(row: MonthFigures, index: int) -> Month:
    target, actual = (given(getattr(row, field), ("months", index, field)) for field in ("target", "actual"))
    margin = given(row.margin, ("months", index, "margin"))
    return Month(row.month, index, target, actual, difference(actual, target), margin)
