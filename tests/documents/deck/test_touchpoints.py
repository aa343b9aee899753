from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kamgen.content.blocks import Agenda, Calendar, ContactKind
from kamgen.content.deck import Single, Slide, Split, Stack
from kamgen.content.table import Table
from kamgen.content.text import Tone, plain
from kamgen.documents.deck.slides import touchpoints
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan, typical_plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, meaning, step, texts_for, title

SOON, PAST = date(2026, 4, 15), date(2026, 3, 1)


def sponsors(*names: str, **parts: Any) -> Plan:  # noqa: ANN401 - rows of other parts
    goals = [{"id": f"KZ-{n}", "title": "A", "sponsor": name} for n, name in enumerate(names, start=1)]
    return plan(customer_goals=goals, **parts)


def meet(*rows: tuple[str, date | None], **fields: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - fields of a row
    return [{"person": name, "day": day, **fields} for name, day in rows]


def told(each: Plan) -> Slide:
    slide = touchpoints.content(each, figures(each), texts_for(each))
    assert slide is not None
    return slide


def calendar(each: Plan) -> Calendar:
    body = told(each).body
    blocks = body.left if isinstance(body, Split) else body.blocks if isinstance(body, Stack) else ()
    block = body.block if isinstance(body, Single) else blocks[0]
    assert isinstance(block, Calendar)
    return block


def agenda(each: Plan) -> Agenda:
    body = told(each).body
    assert isinstance(body, Split)
    block = body.right[0]
    assert isinstance(block, Agenda)
    return block


def test_without_a_contact_and_anybody_to_meet_there_is_no_slide() -> None:
    unplanned = plan(stakeholders=[{"name": "A"}], touchpoints=meet(("A", PAST), status="held"))
    for each in (plan(), unplanned):
        assert touchpoints.content(each, figures(each), texts_for(each)) is None


@pytest.mark.parametrize(
    "each,message",
    [
        (sponsors("Eva Lund"), "Eva Lund, unsere einzige Schlüsselperson, hat noch keinen Termin"),
        (sponsors("Eva Lund", touchpoints=meet(("Eva Lund", SOON))),
         "Eva Lund, unsere einzige Schlüsselperson, hat einen Termin"),
        (sponsors("A", "B"), "Noch keine unserer beiden Schlüsselpersonen hat einen Termin"),
        (sponsors("A", "B", touchpoints=meet(("A", SOON), ("B", SOON))), "Beide Schlüsselpersonen haben einen Termin"),
        (sponsors("A", "B", "C", touchpoints=meet(("A", SOON))),
         "Eine von drei Schlüsselpersonen hat einen Termin, B und C noch nicht"),
        (sponsors("A", "B", "C", "D", "E", touchpoints=meet(("A", SOON), ("B", SOON))),
         "Zwei von fünf Schlüsselpersonen haben einen Termin, drei noch nicht"),
        (plan(touchpoints=meet(("A", SOON))), "Ein Kontakt ist geplant, Schlüsselpersonen sind noch nicht benannt"),
        (plan(touchpoints=meet(("A", None))), "Im Kontaktplan steht noch kein künftiger Termin"),
    ],
)  # fmt: skip
def test_the_title_says_who_of_the_key_people_has_a_date(each: Plan, message: str) -> None:
    assert title(touchpoints.content, each) == message


def test_a_date_of_today_counts_and_one_that_was_held_does_not() -> None:
    today = sponsors("A", touchpoints=meet(("A", date(2026, 3, 31))))
    held = sponsors("A", touchpoints=meet(("A", SOON), status="held"))

    assert title(touchpoints.content, today) == "A, unsere einzige Schlüsselperson, hat einen Termin"
    assert title(touchpoints.content, held, ENGLISH) == "A, our only key person, has no date yet"


def test_the_year_begins_with_the_month_of_the_as_of_date() -> None:
    found = calendar(sponsors("A"))

    assert (found.months[0], found.months[11], len(found.months)) == ("Mrz", "Feb", 12)
    assert [found.months[start] for start in found.quarter_starts] == ["Apr", "Jul", "Okt", "Jan"]


def test_marks_stand_in_their_month_and_what_is_late_in_the_first() -> None:
    rows = meet(("A", SOON), ("A", date(2025, 11, 3)), ("A", date(2027, 2, 1)), ("A", date(2027, 3, 1)))
    marks = calendar(sponsors("A", touchpoints=[{**row, "format": "video"} for row in rows])).rows[0].marks

    assert [(mark.month, mark.kind, mark.letter) for mark in marks] == [
        (0, ContactKind.OVERDUE, "!"),
        (1, ContactKind.CALL, "A"),
        (11, ContactKind.CALL, "A"),
    ]


def test_a_format_that_is_not_said_has_a_sign_of_its_own_and_the_legend_only_what_is_used() -> None:
    found = calendar(sponsors("A", touchpoints=meet(("A", SOON))))

    assert found.rows[0].marks[0].letter == "?"
    assert found.legend == ((ContactKind.EVENT, "?", "Art noch offen"),)


def test_a_key_person_without_any_date_is_a_gap_that_says_why_it_matters() -> None:
    each = sponsors(
        "A",
        "B",
        initiatives=[{"id": "UT-1", "title": "X", "contact": "C"}],
        touchpoints=meet(("B", None), topic="Audit"),
    )

    assert [row.gap for row in calendar(each).rows] == [
        "kein Termin: trägt KZ-1",
        "Termin noch ohne Datum: Audit",
        "kein Termin: Kontakt für UT-1",
    ]


def test_somebody_who_is_no_key_person_is_no_gap() -> None:
    held = meet(("A", PAST), status="held")
    assert [row.gap for row in calendar(plan(touchpoints=[*held, *meet(("B", SOON))])).rows] == ["", ""]


def test_beyond_twelve_people_the_rest_is_named_in_the_notes() -> None:
    each = sponsors(*(f"Person {n}" for n in range(15)))

    assert len(calendar(each).rows) == 12
    assert told(each).scope == "Gezeigt sind zwölf von 15 Personen, Schlüsselpersonen zuerst"
    assert told(each).notes[-1].text == "Nicht gezeigt: Person 12, Person 13, Person 14"


def test_where_many_rows_need_the_page_functions_stand_beside_all_names_or_none() -> None:
    long = [{"person": f"Sabine Ohlendorf {n}", "function": "Leiterin Instandhaltung"} for n in range(8)]
    short = [{"person": f"Eva {n}", "function": "Leiterin Einkauf"} for n in range(8)]

    assert calendar(plan(touchpoints=long[:7])).rows[0].detail == "Leiterin Instandhaltung"
    assert calendar(plan(touchpoints=long)).rows[0].detail == ""
    assert calendar(plan(touchpoints=short)).rows[0].detail == "Leiterin Einkauf"


def test_the_next_eight_begin_with_what_is_late() -> None:
    items = agenda(typical_plan(GERMAN)).items

    assert len(items) == 8
    assert (items[0].when, items[0].name, items[0].tone) == ("! 12.03.", "Henrik Damm", Tone.BAD)
    assert [item.when for item in items[1:4]] == ["10.04.", "14.04.", "16.04."]


def test_a_date_beyond_a_year_is_said_with_its_year() -> None:
    assert agenda(plan(touchpoints=meet(*((name, date(2028, 5, 1)) for name in "ABCD")))).items[0].when == "05/2028"


def test_the_meaning_is_first_who_carries_a_goal_without_a_date() -> None:
    assert (
        meaning(touchpoints.content, sponsors("Eva Lund")) == "Eva Lund trägt KZ-1, und wir haben noch keinen Termin."
    )
    assert meaning(touchpoints.content, sponsors("A", "B"), ENGLISH) == (
        "The people who sponsor KZ-1 and KZ-2 have no date with us yet."
    )


def test_else_what_is_late_else_that_one_of_us_keeps_all_contacts() -> None:
    late = plan(touchpoints=meet(("A", PAST), ("B", SOON)))
    alone = plan(touchpoints=meet(("A", SOON), ("B", SOON), ("C", SOON), our_person="C. Renner"))

    assert meaning(touchpoints.content, late) == "Der geplante Kontakt mit A ist seit 01.03.2026 überfällig."
    assert meaning(touchpoints.content, alone) == (
        "Alle drei künftigen Termine liegen bei C. Renner: eine zweite Person sichert die Beziehung."
    )


@pytest.mark.parametrize(
    "each,language,message",
    [
        (plan(touchpoints=meet(("A", SOON))), GERMAN, "Nach dem 15.04.2026 ist noch kein weiterer Kontakt geplant."),
        (plan(touchpoints=meet(("A", date(2029, 4, 1)))), GERMAN,
         "Noch steht nicht im Plan, ob A ein Kundenziel trägt oder mitentscheidet."),
        (plan(touchpoints=meet(("A", None), ("B", None))), GERMAN,
         "Noch steht bei keiner der zwei Personen, ob sie ein Kundenziel trägt oder mitentscheidet."),
        (plan(touchpoints=meet(("A", None))), ENGLISH,
         "The plan does not say yet whether A sponsors a customer goal or has a say."),
        (plan(touchpoints=meet(("A", None), ("B", None))), DUTCH,
         "Het plan zegt nog van geen van de twee personen of zij een klantdoel dragen of meebeslissen."),
    ],
)  # fmt: skip
def test_else_how_far_the_plan_reaches_or_whom_it_does_not_place(each: Plan, language: Language, message: str) -> None:
    assert meaning(touchpoints.content, each, language) == message


def test_with_a_few_people_the_next_dates_are_told_in_full_under_the_year() -> None:
    rows = [{"person": "A", "function": "Leitung", "day": day, "topic": "Audit", "objective": "Freigabe",
             "our_person": "C. Renner"} for day in (PAST, SOON)]  # fmt: skip
    body = told(plan(touchpoints=rows)).body
    assert isinstance(body, Stack)
    table = body.blocks[1]
    assert isinstance(table, Table)

    assert [[plain(cell.lines) for cell in row.cells] for row in table.rows] == [
        ["! 01.03.2026", "A\nLeitung", "Audit\nFreigabe", "C. Renner"],
        ["15.04.2026", "A\nLeitung", "Audit\nFreigabe", "C. Renner"],
    ]
    many = [{**rows[1], "person": name} for name in "ABCD"]
    assert isinstance(told(plan(touchpoints=many)).body, Split)


def test_the_next_step_is_the_next_contact() -> None:
    each = plan(touchpoints=meet(("Eva Lund", SOON), topic="Review", our_person="C. Renner"))

    assert step(touchpoints.content, each) == "Eva Lund · Review (C. Renner · 15.04.2026)"


def test_who_decides_without_a_contact_is_missed_with_that_reason() -> None:
    each = plan(stakeholders=[{"name": "Axel Horn", "roles": ["decision_maker"]}])
    assert calendar(each).rows[0].gap == "kein Termin: entscheidet mit"
