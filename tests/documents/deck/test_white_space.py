from __future__ import annotations

from typing import Any

import pytest

from kamgen.content.deck import Single
from kamgen.content.grids import Frame, HeatTable
from kamgen.content.text import plain
from kamgen.documents.deck.foremost import MOST_OFFERINGS, MOST_UNITS
from kamgen.documents.deck.slides import white_space
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, meaning, texts_for, title

OWNED = {"business_unit": "Pumpen", "offering": "Ringe", "status": "owned", "potential": 100_000, "current": 40_000}
WHITE = {"business_unit": "Ventile", "offering": "Ringe", "status": "white", "potential": 80_000}
NOT_FOR_THEM = {"business_unit": "Pumpen", "offering": "Schulung", "status": "not_eligible"}
FULL = {"business_unit": "Ventile", "offering": "Profile", "status": "owned", "potential": 50_000, "current": 60_000}


def mapped(*cells: dict[str, Any], **parts: Any) -> Plan:  # noqa: ANN401 - rows of other parts
    return plan(white_space=list(cells), **parts)


def block(each: Plan) -> HeatTable:
    slide = white_space.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Single)
    assert isinstance(slide.body.block, HeatTable)
    return slide.body.block


def test_without_a_map_there_is_no_slide() -> None:
    for each in (plan(), mapped(WHITE)):
        assert white_space.content(each, figures(each), texts_for(each)) is None


@pytest.mark.parametrize(
    "cells, language, said",
    [
        ([OWNED, WHITE, FULL], GERMAN, "140 T€ White Space; die größte Lücke mit 80 T€: Ringe im Bereich Ventile"),
        ([OWNED, WHITE], ENGLISH, "€140k of white space; the largest gap, €80k: Ringe in Ventile"),
        ([OWNED, WHITE], DUTCH, "€ 140 k white space; het grootste gat van € 80 k: Ringe bij Ventile"),
        ([WHITE, NOT_FOR_THEM], ENGLISH, "€80k of white space: Ringe in Ventile"),
        ([WHITE | {"offering": None}, NOT_FOR_THEM], GERMAN, "80 T€ White Space: Ventile"),
        (
            [{"business_unit": "Ventile", "status": "unknown"}, NOT_FOR_THEM],
            DUTCH,
            "Wat de klant nog bij ons zou kunnen kopen",
        ),
    ],
)
def test_the_title_says_the_sum_and_the_largest_gap(cells: list[dict[str, Any]], language: Language, said: str) -> None:
    assert title(white_space.content, mapped(*cells), language) == said


def test_the_largest_gap_is_framed_and_what_nobody_mapped_stays_empty() -> None:
    table = block(mapped(OWNED, WHITE, FULL))
    framed = [(row.head.title, cell.value) for row in table.rows for cell in row.cells if cell.frame is Frame.SUBJECT]
    assert framed == [("Ventile", "80")]
    assert [[bool(cell.mark) for cell in row.cells] for row in table.rows] == [[True, False], [True, True]]


@pytest.mark.parametrize(
    "parts, said",
    [
        (
            {"uncovered_departments": [{"department": "Quality"}, {"department": "Retrofit"}]},
            "Nobody knows us yet in Quality and Retrofit: that is where new business begins.",
        ),
        ({}, "There is no opportunity yet for €240k of it."),
    ],
)
def test_the_meaning_is_where_nobody_knows_us(parts: dict[str, Any], said: str) -> None:
    untold = {**OWNED, "status": None, "potential": 200_000}
    assert meaning(white_space.content, mapped(untold, WHITE, FULL, **parts), ENGLISH) == said


@pytest.mark.parametrize(
    "status, language, said",
    [
        ("owned", GERMAN, "Dort liefern wir schon: Die Lücke schließt Ausbau, kein Neugeschäft."),
        ("pipeline", DUTCH, "Daarvoor loopt al een verkoopkans: die telt zwaarder dan elke nieuwe."),
        ("white", GERMAN, "Dort verkaufen wir noch nichts: Hier beginnt das Neugeschäft."),
        ("competitor", ENGLISH, "A competitor delivers there today: growing means displacing it."),
    ],
)
def test_the_meaning_is_how_the_largest_gap_is_closed(status: str, language: Language, said: str) -> None:
    each = mapped({**WHITE, "status": status, "current": 10_000}, NOT_FOR_THEM)
    assert meaning(white_space.content, each, language) == said


def test_a_large_map_keeps_the_largest_and_sums_up_the_rest() -> None:
    each = mapped(
        *(
            {"business_unit": f"Unit {unit}", "offering": f"Offering {offering}", "potential": 1000, "status": "white"}
            | ({"potential": 500_000} if unit == 11 else {})
            for unit in range(12)
            for offering in range(10)
        )
    )
    slide = white_space.content(each, figures(each), texts_for(each, ENGLISH))
    assert slide is not None
    assert isinstance(slide.body, Single)
    assert isinstance(slide.body.block, HeatTable)
    table = slide.body.block
    assert [row.head.title for row in table.rows][-2:] == ["Unit 11", "and two more"]
    assert [head.title for head in table.columns][-2:] == ["Offering 7", "and two more"]
    assert len(table.rows) == MOST_UNITS + 1
    assert len(table.columns) == MOST_OFFERINGS + 1
    rest = table.rows[-1]
    assert [each.value for each in rest.cells] == ["2"] * MOST_OFFERINGS + ["4"]
    assert plain(rest.after[0].lines) == "20"
    assert plain(table.feet[0].after[0].lines) == "5,110"
    assert slide.left_out == ("Unit 9", "Unit 10", "Offering 8", "Offering 9")
    assert "the fields of the others are in the account map" in slide.source
