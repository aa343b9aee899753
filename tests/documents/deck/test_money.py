from __future__ import annotations

from typing import Any

import pytest

from kamgen.content.charts import Chart, Columns, Combination
from kamgen.content.deck import Dashboard
from kamgen.documents.deck.slides import money
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, meaning, texts_for, title

THEN = {"year": 2024, "revenue": 1_000_000, "spend": 4_000_000}


def years(*rows: dict[str, Any], **parts: Any) -> Plan:  # noqa: ANN401 - rows of other parts
    return plan(years=list(rows), **parts)


@pytest.mark.parametrize("each", [plan(), years({"year": 2025}), years({"year": 2025, "spend": 5})])
def test_without_an_amount_of_ours_there_is_no_slide(each: Plan) -> None:
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
        ([{"year": 2025, "revenue": 9_000}], ENGLISH, "Our revenue was €9,000 in 2025"),
        ([{"year": 2027, "target": 9_000}], GERMAN, "Umsatz und Lieferanteil im Überblick"),
    ],
)
def test_the_title_says_growth_and_share_as_far_as_they_are_known(
    rows: list[dict[str, Any]], language: Language, said: str
) -> None:
    assert title(money.content, years(*rows), language) == said


def test_a_year_that_is_not_over_is_drawn_as_planned_and_a_missing_share_is_a_gap() -> None:
    each = years(THEN, {"year": 2025, "revenue": 1_100_000}, {"year": 2026, "forecast": 1_300_000, "target": 1_400_000})
    body = told_body(each)
    (chart,) = body.left
    assert isinstance(chart, Chart)
    assert isinstance(chart.plot, Combination)
    assert chart.plot.categories == ("2024", "2025", "2026 (Plan)")
    assert chart.plot.columns[0].planned == (2,)
    assert [value is None for value in chart.plot.line.values] == [False, True, True]


def test_without_any_spend_there_is_no_second_axis_and_the_share_is_not_available() -> None:
    each = years({"year": 2025, "revenue": 500_000})
    body = told_body(each)
    (chart,) = body.left
    assert isinstance(chart, Chart)
    assert isinstance(chart.plot, Columns)
    assert [tile.number for tile in body.tiles.tiles][1] == "k. A."


def told_body(each: Plan) -> Dashboard:
    slide = money.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Dashboard)
    return slide.body


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
    now = {"year": 2025, "revenue": 1_200_000, "spend": 4_800_000}
    assert meaning(money.content, years(THEN, now, competitor_shares=shares), ENGLISH) == said
