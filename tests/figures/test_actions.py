from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamgen.figures.actions import Horizon, Span, consolidated, days_overdue, doubles, horizon, months_later
from kamgen.figures.horizons import horizons
from kamgen.plan.actions import Party
from kamgen.plan.plan import Plan
from tests.plans import plan, plans

AS_OF = date(2026, 3, 31)
ANY_PLAN: dict[str, Any] = {
    "customer_goals": [{"id": "KZ-1", "title": "Less downtime", "next_action": "Show savings", "due": "2026-04-30"}],
    "initiatives": [{"id": "UT-1", "title": "Monitoring", "next_action": "Agree a pilot", "owner": "Ann"}],
    "checkpoints": [{"checkpoint": "cp03", "next_action": "Send samples", "due": "2026-03-01", "goal": "Z-1"}],
    "actions": [
        {"id": "M-01", "title": "Report", "due": "2026-04-10", "status": "done"},
        {"id": "M-02", "title": "Price list", "due": "2026-03-30", "party": "customer"},
    ],
}


def test_actions_of_every_sheet_stand_in_one_list_overdue_first_closed_last() -> None:
    listed = [(action.id, action.part, action.days_overdue) for action in consolidated(plan(**ANY_PLAN), AS_OF)]
    assert listed == [
        ("CP03", "checkpoints", 30),
        ("M-02", "actions", 1),
        ("KZ-1", "customer_goals", 0),
        ("UT-1", "initiatives", 0),
        ("M-01", "actions", 0),
    ]


def test_an_action_knows_the_cells_that_it_came_from() -> None:
    first = consolidated(plan(**ANY_PLAN), AS_OF)[0]
    assert first.path == ("checkpoints", 0, "next_action")
    assert ("checkpoints", 0, "due") in first.sources


def test_ids_survive_an_inserted_row() -> None:
    before = {action.title: action.id for action in consolidated(plan(**ANY_PLAN), AS_OF)}
    inserted = [{"id": "M-09", "title": "New one"}, *ANY_PLAN["actions"]]
    after = {action.title: action.id for action in consolidated(plan(**{**ANY_PLAN, "actions": inserted}), AS_OF)}
    assert before.items() <= after.items()


EVERY_SHEET: dict[str, Any] = {
    "initiatives": [{"id": "UT-1", "title": "Pilot", "next_action": "Agree a site", "status": "in_progress"},
                    {"id": "UT-2", "title": "Over", "next_action": "Say so", "status": "done"}],
    "milestones": [{"title": "Contract signed", "goal": "Z-1", "evidence": "Signature", "status": "in_progress"}],
    "swot_conclusions": [{"conclusion": "C", "next_action": "Hire", "owner": "Jo"}, {"conclusion": "No step"}],
    "raid": [{"id": "R-01", "title": "Late parts", "next_action": "Second source", "goal": "Z-2", "status": "blocked"},
             {"id": "R-02", "title": "No step"}],
    "questions": [{"id": "Q-01", "question": "Who signs?", "owner": "Jo"},
                  {"id": "Q-02", "question": "Which plant?", "next_action": "Ask Eva", "status": "cancelled"},
                  {"id": "Q-03", "question": "Nobody asks"}],
    "team_issues": [{"issue": "Wrong labels", "team": "Packaging"}],
}  # fmt: skip


def test_every_sheet_where_an_action_arises_is_gathered() -> None:
    found = {action.path: action for action in consolidated(plan(**EVERY_SHEET), AS_OF)}
    assert {path: (action.title, action.open, action.goal) for path, action in found.items()} == {
        ("initiatives", 0, "next_action"): ("Agree a site", True, None),
        ("initiatives", 1, "next_action"): ("Say so", False, None),
        ("milestones", 0, "title"): ("Contract signed", True, "Z-1"),
        ("swot_conclusions", 0, "next_action"): ("Hire", True, None),
        ("raid", 0, "next_action"): ("Second source", True, "Z-2"),
        ("questions", 0, "question"): ("Who signs?", True, None),
        ("questions", 1, "next_action"): ("Ask Eva", False, None),
        ("team_issues", 0, "issue"): ("Wrong labels", True, None),
    }
    assert found["milestones", 0, "title"].result == "Signature"
    assert "due" in found["team_issues", 0, "issue"].columns
    assert "goal" not in found["team_issues", 0, "issue"].columns


def test_an_action_without_an_id_is_named_by_its_sheet_and_its_words() -> None:
    def ids(*titles: str) -> list[str]:
        listed = consolidated(plan(milestones=[{"title": title} for title in titles]), AS_OF)
        return [action.id for action in listed]

    before, after = ids("Draft ready", "Signed"), ids("New", "Draft ready", "Other", "Signed")
    assert set(before) < set(after)
    assert all(name.startswith("S07-") for name in after)
    assert ids("Draft ready!", "draft  ready") == [before[0], f"{before[0]}-2"]


@pytest.mark.parametrize(
    "due, closed, days",
    [
        (None, False, 0),
        ("2026-03-30", False, 1),
        ("2026-03-31", False, 0),
        ("2026-04-01", False, 0),
        ("2020-01-01", True, 0),
    ],
)
def test_overdue_is_counted_from_the_as_of_date(due: str | None, *, closed: bool, days: int) -> None:
    assert days_overdue(date.fromisoformat(due) if due else None, AS_OF, closed=closed) == days


@pytest.mark.parametrize(
    "day, box",
    [
        ("2026-01-01", Horizon(Span.WEEK, 1)),
        ("2026-03-31", Horizon(Span.WEEK, 1)),
        ("2026-04-07", Horizon(Span.WEEK, 1)),
        ("2026-04-08", Horizon(Span.WEEK, 2)),
        ("2026-04-21", Horizon(Span.WEEK, 3)),
        ("2026-04-22", Horizon(Span.MONTH, 1)),
        ("2026-05-01", Horizon(Span.MONTH, 2)),
        ("2026-06-30", Horizon(Span.MONTH, 3)),
        ("2026-07-01", Horizon(Span.QUARTER, 1)),
        ("2027-06-30", Horizon(Span.QUARTER, 4)),
        ("2027-07-01", Horizon(Span.LATER, 1)),
    ],
)
def test_a_date_falls_into_a_box_of_weeks_months_or_quarters(day: str, box: Horizon) -> None:
    assert horizon(date.fromisoformat(day), AS_OF) == box


def test_open_actions_lie_in_boxes_and_with_parties() -> None:
    found = horizons(
        consolidated(
            plan(
                actions=[
                    {"title": "Late", "due": "2026-03-01"},
                    {"title": "Soon", "due": "2026-04-02", "party": "customer"},
                    {"title": "Done", "due": "2026-04-02", "status": "done"},
                    {"title": "In summer", "due": "2026-08-01"},
                    {"title": "Some day"},
                    {"title": "In years", "due": "2030-01-01"},
                ]
            ),
            AS_OF,
        ),
        AS_OF,
    )
    filled = {box.horizon: [action.title for action in box.actions] for box in found.boxes if box.actions}
    assert filled == {
        Horizon(Span.WEEK, 1): ["Late", "Soon"],
        Horizon(Span.QUARTER, 1): ["In summer"],
        Horizon(Span.LATER, 1): ["In years"],
    }
    assert [sum(box.horizon.span is span for box in found.boxes) for span in Span] == [3, 3, 4, 1]
    assert [(party, len(actions)) for party, actions in found.parties] == [(Party.INTERNAL, 4), (Party.CUSTOMER, 1)]


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 60))
def test_months_later_keeps_the_day_or_takes_the_last_one(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


def test_the_same_action_typed_twice_is_a_pair() -> None:
    twice = plan(
        actions=[
            {"title": "Send the draft!", "owner": "Jo"},
            {"title": "Send the draft", "owner": "Max"},
            {"title": "Other"},
            {"title": "Send the draft", "owner": "Jo", "status": "done"},
        ],
        milestones=[{"title": "send  the draft"}],
    )
    assert [(a.title, b.title) for a, b in doubles(consolidated(twice, AS_OF))] == [
        ("send  the draft", "Send the draft!"),
        ("send  the draft", "Send the draft"),
    ]


@given(plans())
def test_no_action_is_lost(any_plan: Plan) -> None:
    asking = ("customer_goals", "initiatives", "checkpoints", "swot_conclusions", "raid")
    typed = sum(bool(row.next_action) for part in asking for row in getattr(any_plan, part))
    typed += sum(bool(row.next_action or row.owner or row.due) for row in any_plan.questions)
    typed += len(any_plan.actions) + len(any_plan.milestones) + len(any_plan.team_issues)
    listed = consolidated(any_plan, AS_OF)
    assert len(listed) == typed
    assert len({(action.row, action.id) for action in listed}) == typed
