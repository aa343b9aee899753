from __future__ import annotations

from typing import Any

import pytest

from kamgen.content.charts import Chart, Columns
from kamgen.content.deck import Dashboard
from kamgen.content.table import Table
from kamgen.documents.deck.slides import pipeline
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, meaning, step, texts_for, title

DEAL = {"stage": "offer", "value": 200_000, "probability": "0.5", "close": "2026-06-30"}


def deals(*rows: dict[str, Any], **parts: Any) -> Plan:  # noqa: ANN401 - rows of other parts
    named = [{"id": f"O-{n:02d}", "title": f"Chance {n}", **row} for n, row in enumerate(rows, start=1)]
    return plan(opportunities=named, **parts)


def body(each: Plan) -> Dashboard:
    slide = pipeline.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Dashboard)
    return slide.body


@pytest.mark.parametrize("each", [plan(), deals({**DEAL, "stage": "won"}), deals({**DEAL, "stage": "lost"})])
def test_without_an_open_opportunity_there_is_no_slide(each: Plan) -> None:
    assert pipeline.content(each, figures(each), texts_for(each)) is None


@pytest.mark.parametrize(
    "each, language, said",
    [
        (deals(DEAL), GERMAN, "Eine offene Chance ist gewichtet 100 T€ wert"),
        (deals({**DEAL, "value": 0}, revenue_target={"target": 0}), GERMAN, "Eine Chance ist offen"),
        (
            deals(DEAL, revenue_target={"target": 200_000, "actual": 100_000}),
            GERMAN,
            "Eine offene Chance ist gewichtet 100 T€ wert; das Ziel ist damit genau erreicht",
        ),
        (
            deals(DEAL, DEAL, revenue_target={"target": 500_000, "actual": 100_000}),
            ENGLISH,
            "Two open opportunities are worth €200k weighted; the target is still €200k away",
        ),
        (
            deals(DEAL, revenue_target={"target": 150_000, "actual": 100_000}),
            DUTCH,
            "Eén open kans is gewogen € 100 k waard; daarmee wordt het doel met € 50 k overtroffen",
        ),
        (deals({"stage": "idea"}), ENGLISH, "One opportunity is open"),
    ],
)
def test_the_title_says_what_is_likely_and_what_is_missing(each: Plan, language: Language, said: str) -> None:
    assert title(pipeline.content, each, language) == said


def test_the_largest_five_stand_in_the_table_and_beyond_that_four_and_a_count() -> None:
    few = body(deals(*[DEAL] * 5)).right[0]
    many = body(deals(*[DEAL] * 9)).right[0]
    assert isinstance(few, Table)
    assert isinstance(many, Table)
    assert len(few.rows) == 5
    assert len(many.rows) == 5
    assert "fünf weitere" in many.rows[-1].cells[0].lines[0][0].text


def test_quarters_stand_in_their_order_and_what_has_no_date_stands_apart() -> None:
    chart = body(deals({**DEAL, "close": "2027-02-26"}, DEAL, {**DEAL, "close": None})).left[0]
    assert isinstance(chart, Chart)
    assert isinstance(chart.plot, Columns)
    assert chart.plot.categories == ("Q2 2026", "Q1 2027", "ohne Termin")


@pytest.mark.parametrize(
    "each, said",
    [
        (
            deals({**DEAL, "close": "2026-02-27"}),
            "One opportunity should have been closed by now: the forecast is too rosy.",
        ),
        (
            deals(DEAL, revenue_target={"target": 900_000}),
            "The pipeline is thin: without new opportunities the target hangs on every single deal.",
        ),
        (deals(DEAL), "Most depends on one opportunity: Chance 1"),
    ],
)
def test_the_meaning_warns_of_dates_and_of_too_little(each: Plan, said: str) -> None:
    assert meaning(pipeline.content, each, ENGLISH) == said


LATE, EARLY = {"close": "2026-03-01"}, {"close": "2026-04-30"}


@pytest.mark.parametrize(
    "each, said",
    [
        (deals(DEAL, DEAL | EARLY | {"owner": "Ida"}), "Chance 2 (Ida · 30.04.2026)"),
        (deals(DEAL, DEAL | LATE), "Chance 2 (noch niemand benannt · seit 01.03.2026 überfällig)"),
        (deals(DEAL | LATE | {"stage": "won"}, DEAL), "Chance 2 (noch niemand benannt · 30.06.2026)"),
        (deals(DEAL | {"close": None}), ""),
    ],
)
def test_the_next_step_is_the_deal_that_is_to_close_first(each: Plan, said: str) -> None:
    assert step(pipeline.content, each) == said
