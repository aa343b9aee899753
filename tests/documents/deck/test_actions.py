from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from kamgen.content.deck import Single, Slide
from kamgen.content.table import Table
from kamgen.content.text import Mark, Status, plain
from kamgen.documents.deck.slides import actions
from kamgen.plan.plan import Plan
from tests.plans import AS_OF, plan
from tests.telling import figures, meaning, step, texts_for, title


def tasks(*days: int | None, **fields: Any) -> Plan:  # noqa: ANN401 - the fields of a row
    """Actions that are due so many days after the as-of date."""
    return plan(
        actions=[
            {"id": f"M-{n}", "title": f"Maßnahme {n}", "due": None if day is None else AS_OF + timedelta(day), **fields}
            for n, day in enumerate(days, start=1)
        ]
    )


def told(each: Plan) -> Slide:
    slide = actions.content(each, figures(each), texts_for(each))
    assert slide is not None
    return slide


def table(each: Plan) -> Table:
    body = told(each).body
    assert isinstance(body, Single)
    assert isinstance(body.block, Table)
    return body.block


def column(each: Plan, name: str) -> list[str]:
    index = [each.title for each in table(each).columns].index(name)
    return [plain(row.cells[index].lines) for row in table(each).rows]


def test_with_nothing_left_to_do_there_is_no_slide() -> None:
    each = tasks(1, status="done")

    assert actions.content(each, figures(each), texts_for(each)) is None


@pytest.mark.parametrize(
    "days,message",
    [
        ([-5], "Eine offene Maßnahme, überfällig seit 26.03.2026"),
        ([0], "Eine offene Maßnahme, fällig am 31.03.2026"),
        ([None], "Eine offene Maßnahme, noch ohne Termin"),
        ([-1, -2], "Zwei offene Maßnahmen: beide sind überfällig"),
        ([1, 90], "Zwei offene Maßnahmen: beide werden bis 29.06.2026 fällig"),
        ([None, None, None], "Drei offene Maßnahmen: alle sind noch ohne Termin"),
        ([-1, 5, 91], "Drei offene Maßnahmen: eine ist überfällig, eine wird bis 29.06.2026 fällig"),
        ([100, 200, 300], "Drei offene Maßnahmen: keine ist überfällig"),
        ([1, 2, 300] * 5, "15 offene Maßnahmen: keine ist überfällig, zehn werden bis 29.06.2026 fällig"),
    ],
)
def test_the_title_counts_what_is_late_and_what_is_near(days: list[int | None], message: str) -> None:
    assert title(actions.content, tasks(*days)) == message


def test_the_late_come_first_then_ninety_days_and_the_scope_counts_the_rest() -> None:
    each = tasks(200, 5, None, -9, 90, 91, None)

    assert column(each, "Nr.") == ["M-4", "M-2", "M-5"]
    assert told(each).scope == (
        "Gezeigt: überfällig und fällig in den nächsten 90 Tagen; "
        "dazu zwei spätere und zwei ohne Termin, siehe Maßnahmenplan"
    )


def test_where_nothing_is_near_everything_open_is_shown() -> None:
    each = tasks(200, None)

    assert column(each, "Nr.") == ["M-1", "M-2"]
    assert column(each, "Fällig") == ["17.10.2026", "Termin offen"]
    assert told(each).scope == "Alle offenen Maßnahmen"


def test_the_notes_hold_every_open_action_also_those_not_shown() -> None:
    notes = [note.text.splitlines()[0] for note in told(tasks(5, 200, -1)).notes]

    assert [note.split(" (")[0] for note in notes] == [
        "M-3 Maßnahme 3",
        "M-1 Maßnahme 1",
        "Nicht gezeigt",
        "M-2 Maßnahme 2",
    ]


def test_late_outweighs_what_was_typed() -> None:
    statuses = [row.cells[0].status for row in table(tasks(-1, 1, status="blocked")).rows]

    assert statuses == [Status(Mark.BAD, "überfällig"), Status(Mark.CAUTION, "blockiert")]


def test_columns_that_nobody_filled_are_left_out() -> None:
    assert [each.title for each in table(tasks(1)).columns] == ["Status", "Nr.", "Maßnahme", "Wer", "Fällig"]
    assert column(tasks(1, goal="Z-1", party="customer"), "Beteiligt") == ["Kunde"]
    assert column(tasks(1, external_participants="Handelspartner"), "Beteiligt") == ["Handelspartner"]


def test_next_steps_of_other_sheets_stand_in_the_same_list_under_their_origin() -> None:
    each = plan(
        customer_goals=[{"id": "KZ-1", "title": "A", "next_action": "Vorlegen", "due": date(2026, 4, 3)}],
        checkpoints=[{"checkpoint": "cp02", "next_action": "Fragen", "goal": "Z-1", "due": date(2026, 4, 2)}],
        actions=[{"id": "M-1", "title": "Liefern", "due": date(2026, 4, 1)}],
    )

    assert column(each, "Nr.") == ["M-1", "CP02", "KZ-1"]
    assert column(each, "Ziel") == ["–", "Z-1", "–"]
    assert told(each).source.startswith("Quellen: 04 Kundenziele, 06 Chancen & Risiken, 18 Maßnahmen; ")


def test_an_action_without_an_id_is_under_its_sheet_and_the_notes_have_the_id_made_for_it() -> None:
    each = plan(actions=[{"title": "Liefern"}, {"title": "Liefern"}, {"id": "S18-1", "title": "Messen"}])

    assert column(each, "Nr.") == ["S18", "S18", "S18-1"]
    assert [note.text.split()[0] for note in told(each).notes][:2] == ["S18-1959", "S18-1959-2"]


def test_the_meaning_is_who_holds_most_of_what_is_late() -> None:
    owners = ["A. Berg", "A. Berg", "B. Dorn"]
    rows = [{"title": "X", "owner": owner, "due": date(2026, 3, 1)} for owner in owners]

    assert meaning(actions.content, plan(actions=rows)) == (
        "Drei Maßnahmen sind überfällig, zwei davon liegen bei A. Berg: hier zuerst entlasten oder neu terminieren."
    )
    assert meaning(actions.content, plan(actions=rows[:2])) == (
        "Beide überfälligen Maßnahmen liegen bei A. Berg: hier zuerst entlasten oder neu terminieren."
    )


def test_else_who_or_when_is_missing() -> None:
    assert meaning(actions.content, tasks(1, 2)) == "Für zwei offene Maßnahmen ist noch niemand verantwortlich."
    assert meaning(actions.content, plan(actions=[{"title": "X", "owner": "A. Berg"}])) == (
        "Eine offene Maßnahme hat noch keinen Termin: X"
    )
    assert meaning(actions.content, plan(actions=[{"title": "X", "owner": "A", "due": AS_OF}])) == ""


def test_the_next_step_is_the_most_urgent_one() -> None:
    assert step(actions.content, tasks(3, -2, owner="A. Berg")) == "Maßnahme 2 (A. Berg · seit 29.03.2026 überfällig)"


def test_one_of_many_that_names_somebody_beyond_us_says_so_beside_the_action() -> None:
    each = tasks(1, 2, 3, 4, 5)
    rows = [
        row.model_copy(update={"external_participants": "Markus Thiele"} if n == 2 else {})
        for n, row in enumerate(each.actions)
    ]
    some = each.model_copy(update={"actions": tuple(rows)})
    assert "Beteiligt" not in [named.title for named in table(some).columns]
    assert column(some, "Maßnahme")[2] == "Maßnahme 3   Beteiligt: Markus Thiele"
    assert ("actions", 2, "external_participants") in table(some).rows[2].cells[2].sources
