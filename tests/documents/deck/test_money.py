from __future__ import annotations

from typing import Any

import pytest

from kamgen.content.blocks import Findings
from kamgen.content.charts import Chart, Columns, Combination
from kamgen.content.deck import Column, Split
from kamgen.content.table import Table
from kamgen.content.text import plain
from kamgen.documents.deck.slides import money
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, meaning, readable, texts_for, title

THEN = {"year": 2024, "revenue": 1_000_000, "spend": 4_000_000}


def years(*rows: dict[str, Any], **parts: Any) -> Plan:  # noqa: ANN401 - rows of other parts
    return plan(years=list(rows), **parts)


@pytest.mark.parametrize(
    "each",
    [plan(), years({"year": 2025}), years({"year": 2025, "spend": 5}), years({"year": 2025, "revenue": 500_000})],
)
def test_without_two_amounts_to_compare_there_is_no_slide(each: Plan) -> None:
    assert money.content(each, figures(each), texts_for(each)) is None


@pytest.mark.parametrize(
    "rows, language, said",
    [
        (
            [THEN, {"year": 2025, "revenue": 1_200_000, "spend": 4_800_000}],
            GERMAN,
            "Unser Umsatz stieg 2025 um 20 % auf 1,2 Mio €; Lieferanteil 25 %, 3,6 Mio € gehen an andere",
        ),
        ([THEN, {"year": 2025, "revenue": 900_000}], ENGLISH, "Our revenue fell by 10% to €900k in 2025"),
        ([THEN, {"year": 2025, "revenue": 1_001_000}], DUTCH, "Onze omzet bleef in 2025 op € 1,0 mln"),
        (
            [{"year": 2025, "revenue": 9_000, "spend": 12_000}],
            ENGLISH,
            "Our revenue was €9,000 in 2025; share of wallet 75%, €3,000 goes elsewhere",
        ),
        ([{"year": year, "target": 9_000} for year in (2027, 2028)], GERMAN, "Umsatz und Lieferanteil im Überblick"),
    ],
)
def test_the_title_says_growth_and_share_as_far_as_they_are_known(
    rows: list[dict[str, Any]], language: Language, said: str
) -> None:
    assert title(money.content, years(*rows), language) == said


def test_a_year_that_is_not_over_is_drawn_as_planned_and_a_missing_share_is_a_gap() -> None:
    each = years(THEN, {"year": 2025, "revenue": 1_100_000}, {"year": 2026, "forecast": 1_300_000, "target": 1_400_000})
    (chart, _), _ = columns(each)
    assert isinstance(chart, Chart)
    assert isinstance(chart.plot, Combination)
    assert chart.plot.categories == ("2024", "2025", "2026 (Plan)")
    assert chart.plot.columns[0].planned == (2,)
    assert [value is None for value in chart.plot.line.values] == [False, True, True]


def test_without_any_spend_there_is_no_second_axis_and_no_supplier() -> None:
    now = {"year": 2025, "revenue": 500_000, "target": 400_000}
    (chart,), (table,) = columns(years({"year": 2024, "revenue": 400_000}, now))
    assert isinstance(chart, Chart)
    assert isinstance(chart.plot, Columns)
    assert isinstance(table, Table)
    assert [plain(row.cells[0].lines) for row in table.rows] == ["Ziel", "Wachstum"]


NOW = {"year": 2025, "revenue": 1_200_000, "spend": 4_800_000}
SHARES = [
    {"year": 2025, "competitor": name, "amount": amount}
    for name, amount in (("Kalt", 300_000), ("Nordseal", 2_400_000), ("Orth", 100_000), ("Roth", 200_000))
]


@pytest.mark.parametrize(
    "shares, said",
    [
        ([], {"Wir": 1200, "Alle anderen": 3600}),
        (SHARES[:2], {"Nordseal": 2400, "Wir": 1200, "Kalt": 300, "Übrige": 900}),
        (SHARES, {"Nordseal": 2400, "Wir": 1200, "Kalt": 300, "Roth": 200, "Übrige": 700}),
    ],
)
def test_suppliers_stand_by_size_and_add_up_to_the_spend(shares: list[dict[str, Any]], said: dict[str, int]) -> None:
    (chart,), _ = columns(years(NOW, competitor_shares=shares))
    assert isinstance(chart, Chart)
    assert isinstance(chart.plot, Columns)
    (series,) = chart.plot.series
    assert dict(zip(chart.plot.categories, series.values, strict=True)) == said


@pytest.mark.parametrize(
    "current, said",
    [
        ({"forecast": 1_300_000, "target": 1_400_000}, "1,3 Mio €: Zum Ziel von 1,4 Mio € fehlen 100 T€."),
        ({"forecast": 1_400_000, "target": 1_400_000}, "1,4 Mio €: Das Ziel von 1,4 Mio € wird erreicht."),
        ({"forecast": 1_300_000}, "1,3 Mio €; ein Ziel ist nicht gesetzt."),
    ],
)
def test_the_forecast_is_seen_with_its_target(current: dict[str, Any], said: str) -> None:
    rivals = [{"name": "Nordseal", "strength": "Preis"}]
    year = {"year": 2026} | current
    each = years(THEN, NOW, year, competitor_shares=SHARES[1:2], competitors=rivals)
    _, (_, readings) = columns(each)
    assert isinstance(readings, Findings)
    assert {each.lead: readable(each.text) for each in readings.findings} == {
        "Prognose 2026": said,
        "Stärke von Nordseal": "Preis",
    }


def columns(each: Plan) -> tuple[Column, Column]:
    slide = money.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Split)
    return slide.body.left, slide.body.right


@pytest.mark.parametrize(
    "shares, said",
    [
        (
            [{"year": 2025, "competitor": "Nordseal", "amount": 2_400_000}],
            "Nordseal holds 50% of the spend: that is the largest single piece that we can win.",
        ),
        ([], "We hold our share, but win nothing on top."),
    ],
)
def test_the_meaning_names_who_has_the_rest(shares: list[dict[str, Any]], said: str) -> None:
    assert meaning(money.content, years(THEN, NOW, competitor_shares=shares), ENGLISH) == said


def test_the_months_are_summed_up_on_the_page_and_told_one_by_one_in_the_notes() -> None:
    months = [
        {"month": "2026-01-01", "target": 200_000, "actual": 190_000, "margin": "0.25"},
        {"month": "2026-02-01", "target": 200_000},
    ]
    each = years(THEN, NOW, competitor_shares=SHARES[1:2], months=months)
    _, (_, readings) = columns(each)
    assert isinstance(readings, Findings)
    assert [(each.lead, readable(each.text)) for each in readings.findings] == [
        ("Umsatz nach Monaten", "Ein Monat ist gemeldet: 95 % vom Soll, Marge 25 %")
    ]
    slide = money.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert [readable(note.text) for note in slide.notes] == [
        "01/2026: Umsatz Soll 200 T€ · Umsatz Ist 190 T€ · Marge 25 %",
        "02/2026: Umsatz Soll 200 T€",
    ]
