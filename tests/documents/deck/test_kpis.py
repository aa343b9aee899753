from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kamgen.content.deck import Single
from kamgen.content.table import Table
from kamgen.content.text import plain
from kamgen.documents.deck.slides import kpis
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan
from tests.telling import DUTCH, ENGLISH, figures, meaning, step, texts_for, title

GOOD = {"direction": "higher", "actual": 10, "target": 10}
NEAR = {"direction": "higher", "actual": 92, "target": 100}
BAD = {"direction": "higher", "actual": 2, "target": 10}
WORSE = {**BAD, "previous": 3}


def measured(*rows: dict[str, Any], **parts: Any) -> Plan:  # noqa: ANN401 - rows of other parts
    return plan(kpis=[{"name": f"Kennzahl {n}", **row} for n, row in enumerate(rows, start=1)], **parts)


def rows_of(each: Plan) -> list[list[str]]:
    slide = kpis.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Single)
    assert isinstance(slide.body.block, Table)
    return [[plain(cell.lines) for cell in row.cells] for row in slide.body.block.rows]


@pytest.mark.parametrize("each", [plan(), measured({})])
def test_without_a_value_there_is_no_slide(each: Plan) -> None:
    assert kpis.content(each, figures(each), texts_for(each)) is None


@pytest.mark.parametrize(
    "each,message",
    [
        (measured({"target": 10}), "Kennzahlen im Überblick"),
        (measured(GOOD), "Die eine Kennzahl ist auf Kurs"),
        (measured(GOOD, GOOD), "Beide Kennzahlen sind auf Kurs"),
        (measured(BAD), "Die eine Kennzahl ist nicht auf Kurs"),
        (measured(BAD, NEAR), "Keine der beiden Kennzahlen ist auf Kurs"),
        (measured(GOOD, BAD, {"actual": 1}), "Eine der beiden Kennzahlen ist auf Kurs"),
        (measured(GOOD, BAD, GOOD), "Zwei von drei Kennzahlen sind auf Kurs"),
        (measured(GOOD, cover={"next_review": date(2026, 6, 1)}),
         "Die eine Kennzahl ist auf Kurs; nächstes Review am 01.06.2026"),
    ],
)  # fmt: skip
def test_the_title_counts_what_is_on_course_among_what_is_measured(each: Plan, message: str) -> None:
    assert title(kpis.content, each) == message


@pytest.mark.parametrize(
    "language,message",
    [(ENGLISH, "Two of three KPIs are on track"), (DUTCH, "Twee van de drie KPI's liggen op koers")],
)
def test_the_title_in_other_languages(language: Language, message: str) -> None:
    assert title(kpis.content, measured(GOOD, BAD, GOOD), language) == message


@pytest.mark.parametrize(
    "each,message",
    [
        (measured(GOOD), ""),
        (measured(GOOD, NEAR), "Kennzahl 2 liegt knapp unter dem Ziel: dranbleiben."),
        (measured(NEAR, BAD), "Kennzahl 2 liegt am weitesten hinter dem Ziel: hier zuerst gegensteuern."),
        (measured(BAD, BAD), "Am weitesten hinter dem Ziel: Kennzahl 1 und Kennzahl 2. Hier zuerst gegensteuern."),
        (measured(BAD, WORSE), "Kennzahl 2 hat sich zuletzt verschlechtert."),
        (measured(WORSE, WORSE, WORSE, WORSE), "Zuletzt verschlechtert: Kennzahl 1, Kennzahl 2 und zwei weitere."),
    ],
)
def test_the_meaning_is_the_most_worrying_there_is(each: Plan, message: str) -> None:
    assert meaning(kpis.content, each) == message


def test_the_next_step_is_the_next_review() -> None:
    cover = {"next_review": date(2026, 6, 1), "key_account_manager": "Ida Blum"}
    assert (
        step(kpis.content, measured(GOOD, cover=cover)) == "Kennzahlen gegen ihre Ziele prüfen (Ida Blum · 01.06.2026)"
    )
    assert step(kpis.content, measured(GOOD)) == ""


def test_of_very_many_those_off_course_are_shown_and_the_others_counted() -> None:
    each = measured(*([GOOD] * 12), BAD, NEAR)
    rows = rows_of(each)
    assert len(rows) == 13
    assert [row[0].split("  ")[0] for row in rows[:3]] == ["Kennzahl 13", "Kennzahl 14", "Kennzahl 1"]
    assert rows[-1][0] == "und zwei weitere"


def test_what_is_missing_is_a_dash_and_no_zero() -> None:
    assert rows_of(measured({"target": 10}))[0][1:5] == ["–", "–", "–", "10"]
