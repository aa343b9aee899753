"""The pipeline against its target."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from kamgen.figures.pipeline import Quarter, pipeline_figures
from kamgen.plan.pipeline import Stage
from tests.figures.numbers import values
from tests.plans import AS_OF, plan

D = Decimal
DEALS: list[dict[str, Any]] = [
    {"title": "A", "value": 200, "probability": "0.5", "close": "2026-06-30", "stage": "offer"},
    {"title": "B", "value": 100, "probability": "0.2", "close": "2026-02-01", "stage": "idea"},
    {"title": "C", "value": 400, "probability": "0.5", "project_probability": "0.5", "close": "2027-05-01"},
    {"title": "D", "value": 50, "close": "2026-04-01", "stage": "negotiation"},
    {"title": "E", "value": 70, "probability": "0.1", "stage": "won", "close": "2026-01-10"},
    {"title": "F", "value": 999, "probability": "0.9", "stage": "lost"},
    {"title": "G", "probability": "0.9", "stage": "qualified"},
]
TARGET = {"target": 500, "actual": 100, "contracted": 50}


def test_what_closes_within_twelve_months_is_set_against_the_target() -> None:
    found = pipeline_figures(plan(opportunities=DEALS, revenue_target=TARGET), AS_OF)
    assert values(found.open_value, found.weighted) == (750, 220)
    assert values(found.ahead_value, found.ahead_weighted) == (350, 120)
    assert values(found.secured, found.expected, found.gap) == (150, 270, 230)
    assert values(found.remaining, found.coverage) == (350, 1)


def test_won_is_certain_and_lost_is_nothing() -> None:
    found = pipeline_figures(plan(opportunities=DEALS), AS_OF)
    assert [found.deals[row].weighted.value for row in (4, 5)] == [70, 0]
    assert (found.won_rows, found.lost_rows, found.win_rate) == ((4,), (5,), D("0.5"))


def test_what_is_won_stands_in_for_an_actual_that_is_missing() -> None:
    found = pipeline_figures(plan(opportunities=DEALS, revenue_target={"target": 500}), AS_OF)
    assert values(found.secured, found.expected) == (70, 190)
    assert ("revenue_target", "actual") in found.expected.missing


def test_nothing_typed_is_not_available() -> None:
    found = pipeline_figures(plan(), AS_OF)
    every = (found.open_value, found.weighted, found.expected, found.gap, found.coverage, found.secured)
    assert [figure.value for figure in every] == [None] * 6
    assert found.gap.missing[0] == ("revenue_target", "target")


@pytest.mark.parametrize("actual, reached", [(499, False), (500, True), (900, True)])
def test_a_target_that_is_reached_needs_no_coverage(actual: int, *, reached: bool) -> None:
    found = pipeline_figures(plan(opportunities=DEALS, revenue_target={"target": 500, "actual": actual}), AS_OF)
    assert found.reached is reached
    assert (found.coverage.value is None) is reached


def test_what_the_pipeline_lacks_is_named_by_row() -> None:
    found = pipeline_figures(plan(opportunities=DEALS), AS_OF)
    assert found.open_rows == (0, 1, 2, 3, 6)
    assert (found.late_rows, found.undated_rows, found.unweighed_rows) == ((1,), (6,), (3, 6))
    assert found.early_rows == (1, 2)
    assert found.deals[1].days_late == 58
    assert found.weighted.missing == (("opportunities", 3, "probability"), ("opportunities", 6, "value"))


def test_sums_by_stage_and_by_quarter_tie_to_the_whole() -> None:
    found = pipeline_figures(plan(opportunities=DEALS), AS_OF)
    assert [(each.stage, each.rows) for each in found.by_stage] == [
        (Stage.IDEA, (1,)),
        (Stage.QUALIFIED, (6,)),
        (Stage.OFFER, (0,)),
        (Stage.NEGOTIATION, (3,)),
        (Stage.WON, (4,)),
        (Stage.LOST, (5,)),
        (None, (2,)),
    ]
    assert [(each.quarter, each.value.value) for each in found.by_quarter] == [
        (Quarter(2026, 1), 100),
        (Quarter(2026, 2), 250),
        (Quarter(2027, 2), 400),
        (None, None),
    ]
    assert sum(each.weighted.value or 0 for each in found.by_quarter) == found.weighted.value


def test_the_largest_come_first_by_what_they_weigh() -> None:
    assert pipeline_figures(plan(opportunities=DEALS), AS_OF).largest[:3] == (2, 0, 1)
