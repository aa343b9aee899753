"""What the account is worth to us: the bridge from revenue to key account value (F12, F13 of the method)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from kamgen.figures.figure import Figure, difference, given, quotient, sum_of
from kamgen.figures.money import growth
from kamgen.figures.policy import BonusTreatment
from kamgen.places import Path
from kamgen.plan.account_value import Basis, CostCategory
from kamgen.plan.plan import Plan


class Tier(StrEnum):
    """The steps on which a contribution is worked out, in their order; each takes its costs off."""

    DEDUCTION = "deduction"
    PRODUCT = "product"
    MARKETING = "marketing"
    SALES = "sales"
    SERVICE = "service"
    FINANCE = "finance"


TIER_OF: Mapping[CostCategory, Tier] = MappingProxyType(
    {
        CostCategory.QUOTATION: Tier.SALES,
        CostCategory.PRODUCT_MOD: Tier.PRODUCT,
        CostCategory.ORDER_PROC: Tier.SALES,
        CostCategory.CONSULT_VISIT: Tier.SALES,
        CostCategory.GOODWILL: Tier.SERVICE,
        CostCategory.BONUS_DISC: Tier.DEDUCTION,
        CostCategory.DOCUMENTATION: Tier.SERVICE,
        CostCategory.FINANCING: Tier.FINANCE,
        CostCategory.PRESENTATION: Tier.SALES,
        CostCategory.LOGISTICS: Tier.SERVICE,
        CostCategory.PROMOTION: Tier.MARKETING,
        CostCategory.TRAINING: Tier.SERVICE,
        CostCategory.STUDIES: Tier.SALES,
        CostCategory.TENDER: Tier.SALES,
        CostCategory.ACQUISITION: Tier.MARKETING,
    }
)
"""Where each relationship cost is taken off in the stepped contribution (our proposal after domain 1.1)."""


@dataclass(frozen=True, slots=True)
class Cost:
    """A relationship cost of one year; `row` is its row in the plan."""

    category: CostCategory
    row: int
    amount: Figure


@dataclass(frozen=True, slots=True)
class Contribution:
    """A step of the stepped contribution: what is taken off and what is left after it.

    `DEDUCTION` leaves net revenue, `PRODUCT`, which takes off the manufacturing cost too, contribution I, `MARKETING`
    II, `SALES` III, `SERVICE` IV; `FINANCE` leaves the key account value.
    """

    tier: Tier
    taken: Figure
    left: Figure


@dataclass(frozen=True, slots=True)
class ValueYear:
    """The bridge of one year; `value` is F12, both shares are fractions of revenue, `value` may be negative.

    Empty cost categories are not known rather than nothing: they stand in `relationship_cost.missing` and
    `value.missing`, and the value then counts only those that are filled. Without any of revenue, deductions and
    manufacturing cost, or without a single category, it is not available.
    """

    revenue: Figure
    deductions: Figure
    manufacturing_cost: Figure
    costs: tuple[Cost, ...]
    relationship_cost: Figure
    value: Figure
    value_share: Figure
    cost_share: Figure
    contributions: tuple[Contribution, ...]

    @property
    def biggest_costs(self) -> tuple[Cost, ...]:
        """The categories that cost anything, dearest first."""
        return tuple(sorted((cost for cost in self.costs if cost.amount.value), key=_amount, reverse=True))


@dataclass(frozen=True, slots=True)
class AccountValueFigures:
    """This year beside the last one; `change` is the difference of both values, `growth` the same as a fraction.

    `booked_twice`: deductions and the category of bonuses are both above nothing, so something may be counted
    twice (7.1); `booked_alike`: they are even the same amount. `estimated` are the rows of costs that are estimates.
    """

    year: int | None
    this: ValueYear
    last: ValueYear
    change: Figure
    growth: Figure
    booked_twice: bool
    booked_alike: bool
    estimated: tuple[int, ...]


def key_account_value(
    revenue: Figure, deductions: Figure, manufacturing_cost: Figure, relationship_cost: Figure
) -> Figure:
    """F12, money: revenue less sales deductions, manufacturing cost and customer relationship costs.

    Source: Schöpf 2020 as quoted by Federsel. All are positive amounts; the result may be negative. Not available
    unless all four are.
    """
    return difference(revenue, deductions, manufacturing_cost, relationship_cost)


def largest_costs(year: ValueYear, most: int = 5) -> tuple[tuple[Cost, ...], Figure]:
    """The dearest categories of a year, and the sum of all the others."""
    every = year.biggest_costs
    return every[:most], sum_of(cost.amount for cost in every[most:])


def account_value_figures(plan: Plan, bonuses: BonusTreatment = BonusTreatment.COST) -> AccountValueFigures:
    """The figures of S14; `bonuses` only moves an amount between deductions and costs."""
    this, last = _year(plan, "", bonuses), _year(plan, "previous_", bonuses)
    bonus = next(
        (row.amount for row in plan.relationship_costs if row.category is CostCategory.BONUS_DISC and row.amount), None
    )
    deductions = plan.account_value.deductions
    return AccountValueFigures(
        year=plan.account_value.year,
        this=this,
        last=last,
        change=difference(this.value, last.value),
        growth=growth(this.value, last.value) if (last.value.value or Decimal(0)) > 0 else Figure(None),
        booked_twice=bool(bonus and deductions),
        booked_alike=bonus is not None and bonus == deductions,
        estimated=tuple(row for row, cost in enumerate(plan.relationship_costs) if cost.basis is Basis.ESTIMATE),
    )


def _year(plan: Plan, prefix: str, bonuses: BonusTreatment) -> ValueYear:
    def form(name: str) -> Figure:
        path: Path = ("account_value", prefix + name)
        return given(getattr(plan.account_value, prefix + name), path)

    column = "previous" if prefix else "amount"
    costs = tuple(
        Cost(row.category, index, given(getattr(row, column), ("relationship_costs", index, column)))
        for index, row in enumerate(plan.relationship_costs)
    )
    revenue, deductions, manufacturing = form("revenue"), form("deductions"), form("manufacturing_cost")
    booked = tuple(
        cost for cost in costs if bonuses is BonusTreatment.DEDUCTION and cost.category is CostCategory.BONUS_DISC
    )
    if deductions.value is not None:
        deductions = sum_of((deductions, *(cost.amount for cost in booked)))
    counted = tuple(cost for cost in costs if cost not in booked)
    relationship_cost = sum_of(cost.amount for cost in counted)
    value = key_account_value(revenue, deductions, manufacturing, relationship_cost)
    return ValueYear(
        revenue=revenue,
        deductions=deductions,
        manufacturing_cost=manufacturing,
        costs=counted,
        relationship_cost=relationship_cost,
        value=value,
        value_share=quotient(value, revenue),
        cost_share=quotient(relationship_cost, revenue),
        contributions=_contributions(revenue, deductions, manufacturing, counted),
    )


def _contributions(
    revenue: Figure, deductions: Figure, manufacturing: Figure, costs: tuple[Cost, ...]
) -> tuple[Contribution, ...]:
    """F13: each step takes off what belongs to it; one without a filled cost takes off nothing if others have some."""
    steps = []
    left = revenue
    some_known = any(cost.amount.value is not None for cost in costs)
    for tier in Tier:
        of_tier = [cost.amount for cost in costs if TIER_OF[cost.category] is tier]
        fixed = {Tier.DEDUCTION: deductions, Tier.PRODUCT: manufacturing}.get(tier)
        taken = sum_of([*of_tier, *([] if fixed is None else [fixed])])
        if fixed is not None and fixed.value is None:
            taken = Figure(None, taken.sources, taken.missing)
        elif taken.value is None and some_known:
            taken = Figure(Decimal(0), (), taken.missing)
        left = difference(left, taken)
        steps.append(Contribution(tier, taken, left))
    return tuple(steps)


def _amount(cost: Cost) -> Decimal:
    return cost.amount.value or Decimal(0)
