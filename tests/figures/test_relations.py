"""What the figures say of how the sheets hang together: goals, initiatives, stakes, contacts, workload, requests."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from kamgen.figures.checkpoints import CheckpointBars, bars_of
from kamgen.figures.months import month_of, months_ahead
from kamgen.figures.scale import Scale, scale_of
from kamgen.figures.workload import Load, load_of
from tests.plans import AS_OF, plan
from tests.telling import figures


def day(days: int) -> date:
    return AS_OF + timedelta(days=days)


def test_goals_that_open_an_opportunity_add_up_those_that_are_both_included() -> None:
    found = figures(
        plan(
            customer_goals=[
                {"title": "A", "consequence": "opportunity", "value": 100, "confidence": "confirmed", "budget": 5},
                {"title": "B", "consequence": "both", "value": 300, "sponsor": "Eva"},
                {"title": "C", "consequence": "risk", "value": 900, "next_action": "X"},
            ]
        )
    ).customer_goals

    assert (found.opportunities.value, found.opening) == (Decimal(400), (0, 1))
    assert (found.unconfirmed, found.ready, found.biggest_opportunity) == ((1, 2), (0,), 1)
    assert (found.without_sponsor, found.without_next_step) == ((0, 2), (0, 1))


def test_a_budget_of_zero_is_no_budget_and_a_value_of_zero_not_the_biggest() -> None:
    goal = {"title": "A", "consequence": "opportunity", "value": 0, "confidence": "confirmed", "budget": 0}
    found = figures(plan(customer_goals=[goal])).customer_goals

    assert (found.ready, found.biggest_opportunity) == ((), None)


def test_support_counts_only_goals_that_the_plan_has() -> None:
    found = figures(
        plan(
            customer_goals=[{"id": "KZ-1", "title": "A"}, {"title": "B"}],
            initiatives=[{"title": "X", "supports": ["KZ-1", "KZ-9"]}, {"title": "Y", "supports": ["KZ-9"]}],
        )
    ).support

    assert found.supporters == ((0,), ())
    assert (found.supporting, found.unsupported_goals, found.pet_initiatives) == ((0,), (1,), (1,))


def test_checkpoints_are_at_stake_for_the_goal_that_they_name() -> None:
    found = figures(
        plan(
            goals=[{"id": "Z-1", "title": "A", "status": "at_risk"}, {"id": "Z-2", "title": "B", "status": "critical"}],
            checkpoints=[
                {"checkpoint": "cp01", "kind": "both", "opportunity": 10, "risk": 70, "goal": "Z-1"},
                {"checkpoint": "cp02", "kind": "opportunity", "opportunity": 30, "risk": 99, "goal": "Z-2"},
                {"checkpoint": "cp03", "kind": "opportunity", "opportunity": 5, "goal": "Z-7"},
            ],
        )
    ).goals

    assert [stake.opportunities.value for stake in found.stakes] == [10, 30]
    assert [stake.risks.value for stake in found.stakes] == [70, None]
    assert (found.richest, found.riskiest, found.free.opportunities.value) == (1, 0, Decimal(5))
    assert found.endangered_stake.opportunities.value == 40
    assert (found.endangered, found.critical) == ((0, 1), (1,))


def test_open_milestones_come_soonest_first_those_without_a_date_last() -> None:
    rows = [
        {"title": "ohne"},
        {"title": "erreicht", "due": day(-9), "status": "done"},
        {"title": "spät", "due": day(9)},
        {"title": "überfällig", "due": day(-2)},
    ]

    assert [(each.row, each.days_overdue) for each in figures(plan(milestones=rows)).goals.milestones] == [
        (3, 2),
        (2, 0),
        (0, 0),
    ]


def test_every_open_action_is_late_near_later_or_without_a_date() -> None:
    dues = [day(-1), day(0), day(90), day(91), None]
    found = figures(plan(actions=[{"title": "A", "due": due} for due in dues])).workload

    groups = (found.overdue, found.soon, found.later, found.undated)
    assert [len(group) for group in groups] == [1, 2, 1, 1]
    assert (len(found.unowned), found.horizon) == (5, day(90))


@pytest.mark.parametrize(
    "owners,load",
    [
        ([], None),
        (["A"], None),
        (["A", "A"], Load("A", 2, 2)),
        (["A", "A", "B"], Load("A", 2, 3)),
        (["A", "A", "B", "B"], None),
        (["A", "A", "B", "C", "D"], None),
        (["A", "A", None, None], Load("A", 2, 4)),
    ],
)
def test_somebody_stands_out_with_two_or_more_at_least_half_and_more_than_anybody(
    owners: list[str | None], load: Load | None
) -> None:
    assert load_of(owners) == load


def test_the_contact_plan_parts_late_coming_and_undated_and_names_silent_sponsors() -> None:
    found = figures(
        plan(
            customer_goals=[{"title": "A", "sponsor": "Eva"}, {"title": "B", "sponsor": "Max"}],
            touchpoints=[
                {"person": "Eva", "day": day(-3), "our_person": "X"},
                {"person": "Max", "day": day(0), "our_person": "X"},
                {"person": "Max", "day": day(5), "our_person": "X"},
                {"person": "Max"},
                {"person": "Max", "day": day(9), "status": "cancelled"},
            ],
        )
    ).contact_plan

    assert [len(group) for group in (found.overdue, found.ahead, found.undated)] == [1, 2, 1]
    assert found.load == Load("X", 2, 2)
    assert [person.name for person in found.silent_sponsors] == ["Eva"]


def test_requests_know_what_is_late_undecided_or_serves_a_goal_in_danger() -> None:
    found = figures(
        plan(
            goals=[{"id": "Z-1", "title": "A", "status": "critical"}],
            management_asks=[
                {"text": "A", "due": day(5), "goal": "Z-1", "decided_by": "X"},
                {"text": "B", "due": day(-5)},
                {"text": "C", "status": "rejected", "due": day(-9), "goal": "Z-1"},
            ],
            team=[{"name": "X", "capacity": "0.4"}, {"name": "Y"}],
        )
    ).asks

    assert (found.open_rows, found.decided_rows) == ((1, 0), (2,))
    assert (found.overdue_rows, found.undecided_rows, found.endangered_rows) == ((1,), (1,), (0,))
    assert found.capacity.value == Decimal("0.4")


def test_risk_is_weighed_against_opportunity_one_by_one_and_in_all() -> None:
    rows = [
        {"checkpoint": "cp01", "kind": "risk", "risk": 300},
        {"checkpoint": "cp02", "kind": "opportunity", "opportunity": 400, "probability": "0.5"},
        {"checkpoint": "cp03", "kind": "opportunity", "opportunity": 200},
        {"checkpoint": "cp04", "kind": "risk", "opportunity": 7},
        {"checkpoint": "cp01", "kind": "not_relevant"},
    ]
    found = figures(plan(checkpoints=rows)).checkpoints

    assert (found.risk_weight, found.risk_share) == (Decimal("0.75"), Decimal("0.5"))
    assert (found.weighed, found.unpriced, found.answered) == (1, (3,), 4)


@pytest.mark.parametrize(
    "values,scale",
    [
        ([], Scale.WHOLE),
        ([None, Decimal(9_999)], Scale.WHOLE),
        ([Decimal(-10_000)], Scale.THOUSANDS),
        ([Decimal(5), Decimal(100_000_000)], Scale.MILLIONS),
    ],
)
def test_the_largest_amount_sets_the_scale(values: list[Decimal | None], scale: Scale) -> None:
    assert scale_of(values) is scale


@pytest.mark.parametrize("value,shown", [(None, None), (Decimal(0), Decimal(0)), (Decimal(1_500), Decimal(2))])
def test_a_missing_amount_stays_missing_at_a_scale(value: Decimal | None, shown: Decimal | None) -> None:
    assert Scale.THOUSANDS.at(value) == shown


def test_bars_round_half_up_and_risks_are_negative() -> None:
    (answer,) = plan(
        checkpoints=[{"checkpoint": "cp01", "kind": "both", "opportunity": 2_500, "risk": 1_499}]
    ).checkpoints

    assert bars_of(answer, Scale.THOUSANDS) == CheckpointBars(Decimal(3), Decimal(-1))


def test_the_calendar_has_twelve_months_from_that_of_the_as_of_date() -> None:
    months = months_ahead(date(2026, 3, 31))

    assert (months[0], months[1], months[11]) == (date(2026, 3, 1), date(2026, 4, 1), date(2027, 2, 1))
    assert [month_of(each, AS_OF) for each in (day(-400), day(0), date(2027, 2, 28), date(2027, 3, 1))] == [
        0,
        0,
        11,
        None,
    ]
