"""Revenue, spend and shares year by year, the white space beside it, and the value that is left."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from kamgen.figures.account_value import Tier, account_value_figures, largest_costs
from kamgen.figures.money import money_figures
from kamgen.figures.policy import BonusTreatment
from kamgen.figures.white_space import white_space_figures
from kamgen.plan.account_value import CostCategory
from tests.figures.numbers import values
from tests.plans import AS_OF, plan

D = Decimal
YEARS: list[dict[str, Any]] = [
    {"year": 2025, "revenue": 1200, "target": 1000, "spend": 4800, "spend_source": "Annual report"},
    {"year": 2024, "revenue": 1000, "spend": 5000},
    {"year": 2026, "target": 1500, "forecast": 1300},
    {"year": 2024, "revenue": 1},
]
SHARES: list[dict[str, Any]] = [
    {"year": 2025, "competitor": "Alpha", "offering": "Seals", "location": "Ulm", "amount": 960},
    {"year": 2025, "competitor": "ALPHA", "offering": "Hoses", "share": "0.1"},
    {"year": 2025, "competitor": "Beta", "offering": "Seals", "amount": 2000, "share": "0.99"},
    {"year": 2025, "offering": "Seals", "amount": 7},
    {"year": 2024, "competitor": "Gamma", "amount": 7},
]


def test_years_stand_in_order_each_once() -> None:
    figures = money_figures(plan(years=YEARS), AS_OF)
    assert [(each.year, each.row) for each in figures.years] == [(2024, 1), (2025, 0), (2026, 2)]
    assert figures.latest is figures.years[1]
    assert figures.current is figures.years[2]
    assert figures.following is None


def test_a_year_is_measured_against_spend_target_and_the_year_before() -> None:
    latest = money_figures(plan(years=YEARS), AS_OF).latest
    assert latest is not None
    assert values(latest.growth, latest.attainment) == (D("0.2"), D("1.2"))
    assert values(latest.share_of_wallet, latest.share_change) == (D("0.25"), D("0.05"))
    assert latest.share_points == 5
    assert latest.wallet_gap.value == 3600
    assert latest.share_of_wallet.sources == (("years", 0, "revenue"), ("years", 0, "spend"))


def test_growth_needs_the_very_year_before() -> None:
    figures = money_figures(plan(years=[{"year": 2023, "revenue": 5}, {"year": 2025, "revenue": 6}]), AS_OF)
    assert figures.latest is not None
    assert figures.latest.growth.value is None


def test_competitors_add_up_by_name_and_an_amount_wins_over_a_share() -> None:
    latest = money_figures(plan(years=YEARS, competitor_shares=SHARES), AS_OF).latest
    assert latest is not None
    assert [each.name for each in latest.competitors] == ["Beta", "Alpha"]
    assert values(*(each.amount for each in latest.competitors)) == (2000, 1440)
    assert values(*(each.share for each in latest.competitors)) == (D(2000) / 4800, D("0.3"))
    assert latest.leader is latest.competitors[0]
    assert values(latest.competitor_share, latest.unknown_share) == (
        D(2000) / 4800 + D("0.3"),
        D("0.45") - D(2000) / 4800,
    )
    assert not latest.overfull


def test_shares_beyond_the_whole_leave_no_rest() -> None:
    shares = [{"year": 2025, "competitor": "Alpha", "share": "0.9"}]
    latest = money_figures(plan(years=YEARS, competitor_shares=shares), AS_OF).latest
    assert latest is not None
    assert (latest.overfull, latest.unknown_share.value) == (True, None)


def test_fields_show_who_holds_what() -> None:
    lines = [
        {"year": 2025, "offering": "Seals", "business_unit": "Pumps", "amount": 100},
        {"year": 2025, "offering": "seals", "business_unit": "Valves", "amount": 200},
        {"year": 2024, "offering": "Seals", "amount": 999},
    ]
    figures = money_figures(plan(years=YEARS, competitor_shares=SHARES, revenue_lines=lines), AS_OF)
    seals, hoses = figures.by_offering
    assert [field.name for field in figures.by_offering] == ["Seals", "Hoses"]
    assert [each.name for each in seals.competitors] == ["Beta", "Alpha"]
    assert hoses.leader is hoses.competitors[0]
    assert values(seals.ours, hoses.ours, hoses.competitors[0].amount) == (300, None, 480)
    assert [field.name for field in figures.by_unit] == ["Valves", "Pumps"]
    assert values(*(field.ours for field in figures.by_unit)) == (200, 100)
    assert [field.name for field in figures.by_location] == ["Ulm"]


def test_months_are_compared_only_where_both_numbers_are_there() -> None:
    months = [
        {"month": "2026-01-01", "target": 100, "actual": 90, "margin": "0.2"},
        {"month": "2026-02-01", "actual": 50, "margin": "0.4"},
        {"month": "2026-03-01", "target": 100},
    ]
    found = money_figures(plan(months=months), AS_OF).months
    assert values(found.target, found.actual, found.attainment) == (200, 140, D("0.9"))
    assert (found.margin.value, found.reported) == (D(38) / 140, 2)


CELLS: list[dict[str, Any]] = [
    {"business_unit": "A", "offering": "X", "status": "owned", "potential": 100, "current": 40, "baseline": 80},
    {"business_unit": "A", "offering": "Y", "status": "white", "potential": 80},
    {"business_unit": "B", "offering": "X", "status": "owned", "potential": 50, "current": 60, "baseline": 20},
    {"business_unit": "B", "offering": "Y", "status": "not_eligible", "potential": 999, "current": 0},
    {"business_unit": "C", "offering": "X", "potential": 30},
]


def test_white_space_over_the_cells_that_can_be_had() -> None:
    found = white_space_figures(plan(white_space=CELLS))
    assert found.value.value == 140
    assert found.value.missing == (("white_space", 4, "current"),)
    assert (found.owned, found.eligible, found.unknown, found.penetration.value) == (2, 4, 1, D("0.5"))
    assert found.left.value == D("0.6")
    assert [(each.name, each.gap.value) for each in found.units] == [("A", 140), ("B", 0), ("C", None)]
    assert [each.row for each in found.largest] == [1, 0]
    assert found.fields["B", "Y"] is found.spaces[3]
    assert found.doubled == ()
    assert white_space_figures(plan(white_space=[*CELLS, {"business_unit": "a", "offering": "x"}])).doubled == (5,)


@pytest.mark.parametrize(
    "opportunity, covered",
    [
        ({"id": "O-1", "value": 50}, 50),
        ({"business_unit": "a", "offering": "y", "value": 30}, 30),
        ({"id": "O-1", "business_unit": "A", "offering": "Y", "value": 50}, 50),
        ({"id": "O-1", "value": 50, "stage": "lost"}, None),
        ({"business_unit": "B", "offering": "Y", "value": 50}, None),
    ],
)
def test_open_opportunities_cover_the_cell_that_they_belong_to_once(
    opportunity: dict[str, Any], covered: int | None
) -> None:
    cells = [{**CELLS[0], "opportunity": "O-1"}, *CELLS[1:4]]
    found = white_space_figures(plan(white_space=cells, opportunities=[{"title": "T", **opportunity}]))
    assert found.uncovered.value == 140 - (covered or 0)
    assert sum(len(each.opportunities) for each in found.spaces if each.eligible) == bool(covered)


COSTS: list[dict[str, Any]] = [
    {"category": "promotion", "amount": 30, "previous": 10},
    {"category": "consult_visit", "amount": 50, "basis": "estimate"},
    {"category": "bonus_disc", "amount": 20},
    {"category": "logistics", "amount": 15},
    {"category": "financing", "amount": 5},
    {"category": "training"},
]
FORM = {"year": 2025, "revenue": 1000, "deductions": 50, "manufacturing_cost": 600}


def test_the_bridge_from_revenue_to_key_account_value() -> None:
    found = account_value_figures(plan(account_value=FORM, relationship_costs=COSTS))
    this = found.this
    assert values(this.value, this.value_share, this.cost_share) == (230, D("0.23"), D("0.12"))
    assert this.value.missing == (("relationship_costs", 5, "amount"),)
    assert [cost.category for cost in this.biggest_costs][:2] == [CostCategory.CONSULT_VISIT, CostCategory.PROMOTION]
    assert (found.last.value.value, found.change.value, found.estimated) == (None, None, (1,))


def test_the_dearest_costs_stand_alone_and_the_others_together() -> None:
    costs, rest = largest_costs(account_value_figures(plan(account_value=FORM, relationship_costs=COSTS)).this, 2)
    assert values(*(cost.amount for cost in costs), rest) == (50, 30, 40)


def test_the_stepped_contribution_ends_at_the_same_value() -> None:
    this = account_value_figures(plan(account_value=FORM, relationship_costs=COSTS)).this
    assert [(step.tier, *values(step.taken, step.left)) for step in this.contributions] == [
        (Tier.DEDUCTION, 70, 930),
        (Tier.PRODUCT, 600, 330),
        (Tier.MARKETING, 30, 300),
        (Tier.SALES, 50, 250),
        (Tier.SERVICE, 15, 235),
        (Tier.FINANCE, 5, 230),
    ]


def test_where_bonuses_are_booked_changes_the_split_and_not_the_value() -> None:
    told = plan(account_value=FORM, relationship_costs=COSTS)
    as_cost, as_deduction = (account_value_figures(told, each).this for each in BonusTreatment)
    assert as_cost.value.value == as_deduction.value.value == 230
    assert values(as_cost.deductions, as_deduction.deductions) == (50, 70)
    assert values(as_cost.relationship_cost, as_deduction.relationship_cost) == (120, 100)
    assert as_cost.contributions[-1].left.value == as_deduction.contributions[-1].left.value


@pytest.mark.parametrize(
    "deductions, bonus, twice, alike",
    [
        (50, 20, True, False),
        (50, 50, True, True),
        (0, 20, False, False),
        (50, 0, False, False),
        (None, None, False, False),
    ],
)
def test_bonuses_beside_deductions_may_be_booked_twice(
    deductions: int | None, bonus: int | None, *, twice: bool, alike: bool
) -> None:
    form = {**FORM, "deductions": deductions}
    found = account_value_figures(
        plan(account_value=form, relationship_costs=[{"category": "bonus_disc", "amount": bonus}])
    )
    assert (found.booked_twice, found.booked_alike) == (twice, alike)


@pytest.mark.parametrize("empty", ["revenue", "deductions", "manufacturing_cost"])
def test_a_bridge_without_a_pier_carries_no_value(empty: str) -> None:
    value = account_value_figures(plan(account_value={**FORM, empty: None}, relationship_costs=COSTS)).this.value
    assert value.value is None
    assert ("account_value", empty) in value.missing


def test_a_loss_is_a_value() -> None:
    form = {**FORM, "manufacturing_cost": 990, "previous_revenue": 10}
    assert account_value_figures(plan(account_value=form, relationship_costs=COSTS)).this.value.value == -160


def test_the_year_to_come_is_not_the_latest() -> None:
    years = [{"year": 2026, "revenue": 5}, {"year": 2027, "revenue": 9}]
    latest = money_figures(plan(years=years), date(2026, 3, 31)).latest
    assert latest is not None
    assert latest.year == 2026
