"""Risk, competition, SWOT, KPIs, relationship, discipline, freshness, resources: what each says of small plans."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from kamgen.figures.actions import consolidated
from kamgen.figures.competition import competition_figures
from kamgen.figures.discipline import discipline
from kamgen.figures.filled import depth_of, filled_sheets
from kamgen.figures.freshness import Age, freshness
from kamgen.figures.kpis import Course, Movement, kpi_figures
from kamgen.figures.raid import RiskBand, raid_figures
from kamgen.figures.relationship import relationship_figures
from kamgen.figures.resources import resource_figures
from kamgen.figures.swot import swot_figures
from kamgen.plan.kpis import PreparedKpi
from kamgen.plan.swot import Quadrant, SwotScope
from kamgen.schema.sheets import Depth
from tests.figures.numbers import values
from tests.plans import AS_OF, plan
from tests.telling import figures

D = Decimal
RISKS: list[dict[str, Any]] = [
    {"kind": "risk", "title": "A", "likelihood": 2, "impact": 3, "probability": "0.5", "value": 100},
    {"kind": "risk", "title": "B", "likelihood": 4, "impact": 4, "probability": "0.3", "value": 500_000,
     "next_action": "Talk", "owner": "Jo"},
    {"kind": "risk", "title": "C", "value": 70},
    {"kind": "risk", "title": "D", "likelihood": 5, "impact": 5, "probability": 1, "value": 9, "status": "done"},
    {"kind": "decision", "title": "E", "likelihood": 4, "impact": 4, "probability": 1, "value": 9},
]  # fmt: skip
ANSWERS: list[dict[str, Any]] = [
    {"checkpoint": "cp01", "kind": "both", "opportunity": 400_000, "risk": 100, "probability": "0.5"},
    {"checkpoint": "cp02", "kind": "opportunity", "opportunity": 50},
]


def test_open_risks_are_rated_and_weighed() -> None:
    found = raid_figures(plan(raid=RISKS))
    assert [(risk.row, risk.score, risk.band) for risk in found.risks] == [
        (1, 16, RiskBand.HIGH),
        (0, 6, RiskBand.LOW),
        (2, None, None),
    ]
    assert found.exposure.value == 150_050
    assert found.exposure.missing == (("raid", 2, "probability"),)
    assert (found.grid[3][3], found.grid[1][2], found.unrated) == ((1,), (0,), (2,))
    assert sum(len(cell) for line in found.grid for cell in line) == 2
    assert found.unanswered == (0, 2)
    assert [len(rows) for _, rows in found.by_kind] == [3, 1]


def test_the_same_risk_is_never_counted_on_two_sheets() -> None:
    both = raid_figures(plan(raid=RISKS, checkpoints=ANSWERS))
    assert values(both.chances, both.exposure, both.balance) == (200_050, 150_050, 50_000)
    alone = raid_figures(plan(checkpoints=ANSWERS))
    assert values(alone.chances, alone.exposure, alone.balance) == (200_050, 50, 200_000)
    assert (both.from_checkpoints, alone.from_checkpoints) == (False, True)
    assert values(raid_figures(plan()).exposure) == (None,)


def test_forces_and_factors() -> None:
    found = competition_figures(
        plan(
            five_forces=[
                {"force": "rivalry", "rating": 5},
                {"force": "suppliers", "rating": 2, "help": "Second source"},
                {"force": "buyers"},
            ],
            competitive_position=[
                {"factor": "product", "ours": 4, "theirs": 3, "unique_selling_point": "Fast", "accepted": "yes"},
                {"factor": "service", "ours": 2, "theirs": 3, "unique_selling_point": "Near", "accepted": "unknown"},
                {"factor": "price", "ours": 2},
            ],
            competitors=[{"name": "Alpha", "champion": "Bo"}, {"name": "Beta"}],
        )
    )
    assert found.pressure.value == D("3.5")
    assert found.pressure.missing == (("five_forces", 2, "rating"),)
    assert (found.strongest, found.unanswered) == ((0,), (0,))
    assert (found.leads, found.ahead, found.behind, found.accepted) == ((1, -1, None), (0,), (1,), (0,))
    assert found.without_champion_known == (1,)


def test_two_swots_stay_apart_and_should_end_in_conclusions() -> None:
    found = swot_figures(
        plan(
            swot=[
                {"scope": "account", "statement": "A", "quadrant": "strength"},
                {"scope": "position", "statement": "B", "quadrant": "strength"},
                {"scope": "account", "statement": "C", "quadrant": "strength"},
                {"statement": "D", "quadrant": "threat"},
            ],
            swot_conclusions=[{"scope": "account", "conclusion": "X"}],
        )
    )
    assert found.rows(SwotScope.ACCOUNT, Quadrant.STRENGTH) == (0, 2)
    assert found.rows(SwotScope.POSITION, Quadrant.THREAT) == ()
    assert (found.unplaced, found.fruitless, found.inconclusive) == ((3,), (0,), (SwotScope.POSITION,))


@pytest.mark.parametrize(
    "kpi, course, movement",
    [
        ({"direction": "lower", "actual": 8, "target": 5, "previous": 9}, Course.OFF_COURSE, Movement.BETTER),
        ({"direction": "higher", "actual": 95, "target": 100, "previous": 99}, Course.NEAR, Movement.WORSE),
        ({"direction": "higher", "actual": 100, "target": 100, "previous": 100}, Course.ON_COURSE, Movement.SAME),
        ({"direction": "lower", "actual": 0, "target": 5}, Course.ON_COURSE, None),
        ({"actual": 95, "target": 100, "previous": 90}, None, None),
        ({"direction": "higher", "target": 100}, None, None),
    ],
)
def test_a_kpi_has_a_course_and_a_movement(
    kpi: dict[str, Any], course: Course | None, movement: Movement | None
) -> None:
    standing = kpi_figures(plan(kpis=[{"name": "K", **kpi}])).standings[0]
    assert (standing.course, standing.movement) == (course, movement)


def test_a_kpi_names_the_cells_that_it_lacks() -> None:
    standing = kpi_figures(plan(kpis=[{"name": "K", "direction": "higher", "target": 5}])).standings[0]
    assert standing.attainment.missing == (("kpis", 0, "actual"),)
    assert standing.progress.missing == (("kpis", 0, "baseline"), ("kpis", 0, "actual"))


@pytest.mark.parametrize(
    "before, now, change, worsened, in_danger",
    [
        ("expansion", "consolidation", 1, False, False),
        ("consolidation", "recovery", 1, True, True),
        ("consolidation", "expansion", -1, True, False),
        ("recovery", "consolidation", -1, False, False),
        ("recovery", "loss", 1, True, True),
        ("recovery", "recovery", 0, False, True),
        (None, "loss", None, False, True),
        (None, None, None, False, False),
    ],
)
def test_the_cycle_is_worse_on_either_side_of_consolidation(
    before: str | None, now: str | None, change: int | None, *, worsened: bool, in_danger: bool
) -> None:
    found = relationship_figures(plan(relationship={"previous_cycle_phase": before, "cycle_phase": now}), AS_OF)
    assert (found.cycle_change, found.worsened, found.in_danger) == (change, worsened, in_danger)
    assert found.unanswered is in_danger


def test_both_ladders_are_told_apart() -> None:
    found = relationship_figures(
        plan(
            relationship={
                "assessed_on": AS_OF - timedelta(days=10),
                "cycle_phase": "recovery",
                "recovery_plan": "Weekly round",
                "partnership_phase": "performance_supplier",
                "partnership_customer_view": "spec_supplier",
                "partnership_target": "process_partner",
                "partnership_target_date": AS_OF + timedelta(days=30),
            }
        ),
        AS_OF,
    )
    assert (found.steps_to_target, found.view_gap, found.days_to_target, found.days_since) == (2, 1, 30, 10)
    assert not found.unanswered


def test_discipline_counts_what_should_be_done_by_now() -> None:
    actions = [
        {"title": "A", "due": AS_OF - timedelta(days=20), "status": "done"},
        {"title": "B", "due": AS_OF - timedelta(days=10)},
        {"title": "C", "due": AS_OF - timedelta(days=4), "status": "blocked"},
        {"title": "D", "due": AS_OF, "status": "cancelled"},
        {"title": "E", "due": AS_OF + timedelta(days=4)},
        {"title": "F"},
    ]
    found = discipline(consolidated(plan(actions=actions), AS_OF), AS_OF)
    assert (found.due, found.done_of_due, found.done_share.value) == (3, 1, D(1) / 3)
    assert (found.overdue, found.overdue_share.value, found.mean_days, found.worst_days) == (2, D("0.5"), D(7), 10)
    assert found.task_score == 0
    assert set(found.done_share.sources) >= {("actions", 0, "due"), ("actions", 0, "status")}
    assert discipline((), AS_OF).task_score is None


def test_touchpoints_are_held_or_not() -> None:
    days = [(-9, "held"), (-5, "cancelled"), (-2, None), (3, "planned")]
    told = plan(
        customer_goals=[{"title": "T", "sponsor": "Ann"}, {"title": "U", "sponsor": "Bob"}],
        touchpoints=[{"person": "Ann", "day": AS_OF + timedelta(days=day), "status": status} for day, status in days],
    )
    found = figures(told).touchpoints
    assert (found.planned, found.held, found.held_share.value) == (3, 1, D(1) / 3)
    assert (found.key_people, found.with_date, found.with_date_share.value) == (2, 1, D("0.5"))


@pytest.mark.parametrize(
    "cover, review, days, age",
    [
        ({"as_of": None}, {}, None, None),
        ({"as_of": AS_OF - timedelta(days=100)}, {}, 100, Age.STALE),
        ({"as_of": AS_OF - timedelta(days=100), "last_review": AS_OF - timedelta(days=40)}, {}, 40, Age.AGEING),
        ({"as_of": AS_OF + timedelta(days=5)}, {"day": AS_OF - timedelta(days=3)}, 3, Age.FRESH),
    ],
)
def test_a_plan_is_as_fresh_as_its_last_date(
    cover: dict[str, Any], review: dict[str, Any], days: int | None, age: Age | None
) -> None:
    found = freshness(plan(cover=cover, review=review), AS_OF)
    assert (found.days, found.age) == (days, age)


def test_a_review_that_should_have_been_is_overdue() -> None:
    late = freshness(plan(cover={"next_review": AS_OF - timedelta(days=6)}), AS_OF)
    ahead = freshness(plan(cover={"next_review": AS_OF + timedelta(days=6)}), AS_OF)
    assert (late.review_overdue, late.days_to_review) == (6, -6)
    assert (ahead.review_overdue, ahead.days_to_review) == (0, 6)


def test_the_gate_question_sets_what_is_needed_against_what_is_there() -> None:
    found = resource_figures(
        plan(
            resources=[
                {"name": "Engineers", "required": 3, "available": 2},
                {"name": "Budget", "required": 3, "available": 3},
                {"name": "Press", "required": 3},
            ],
            service_packages=[{"name": "Training", "cost": 100, "fte": "0.5"}, {"name": "Hotline", "cost": 50}],
        )
    )
    assert values(*found.balances) == (-1, 0, None)
    assert (found.short, found.unanswered) == ((0,), (2,))
    assert values(found.package_cost, found.package_fte) == (150, D("0.5"))


def test_a_goal_is_not_achievable_without_the_resources() -> None:
    goal = {"title": "Sell ten more pumps to Ulm", "owner": "Jo"}
    short = figures(plan(goals=[goal], resources=[{"name": "Engineers", "required": 3, "available": 2}]))
    enough = figures(plan(goals=[goal], resources=[{"name": "Engineers", "required": 3, "available": 3}]))
    met = [{letter.aspect for letter in each.smart[0].letters if letter.met} for each in (short, enough)]
    assert ["achievable" in letters for letters in met] == [False, True]


def test_a_goal_ends_within_the_plan() -> None:
    goal = {"title": "T", "due": AS_OF + timedelta(days=200)}
    cover = {"period_to": AS_OF + timedelta(days=100)}
    inside, outside = figures(plan(goals=[goal])), figures(plan(goals=[goal], cover=cover))
    assert [each.smart[0].letters[-1].met for each in (inside, outside)] == [True, False]


@pytest.mark.parametrize(
    "parts, sheets, depth",
    [
        ({}, ["cover"], Depth.COMPACT),
        ({"relationship_costs": [{"category": "training"}]}, ["cover"], Depth.COMPACT),
        ({"relationship_costs": [{"category": "training", "amount": 0}]}, ["cover", "account_value"], Depth.FULL),
        ({"kpis": [{"id": "KPI-1", "name": member.value} for member in PreparedKpi]}, ["cover"], Depth.COMPACT),
        ({"kpis": [{"name": "Referrals", "actual": 2}]}, ["cover", "kpis"], Depth.STANDARD),
        ({"profile": {"employees": 5}}, ["cover", "profile"], Depth.STANDARD),
    ],
)
def test_what_a_blank_workbook_brings_along_fills_no_sheet(
    parts: dict[str, Any], sheets: list[str], depth: Depth
) -> None:
    told = plan(**parts)
    assert [sheet.key for sheet in filled_sheets(told)] == sheets
    assert depth_of(told) is depth
