"""The appendix: how the measures of a plan are worked out."""

from __future__ import annotations

import pytest

from kamgen.content.deck import Single
from kamgen.content.table import Table
from kamgen.content.text import plain
from kamgen.documents.deck.slides import definitions
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, readable, texts_for, title

YEAR = {"year": 2025, "revenue": 1_200_000, "spend": 4_800_000}
DEAL = {"title": "Werk", "stage": "offer", "value": 200_000, "probability": "0.5", "close": "2026-06-30"}


def rows(each: Plan, language: Language = GERMAN) -> list[list[str]]:
    slide = definitions.content(each, figures(each), texts_for(each, language))
    assert slide is not None
    assert isinstance(slide.body, Single)
    assert isinstance(slide.body.block, Table)
    return [[readable(plain(cell.lines)) for cell in row.cells] for row in slide.body.block.rows]


def test_only_measures_that_the_plan_carries_are_defined_each_with_its_value() -> None:
    found = rows(plan(years=[YEAR], opportunities=[DEAL]))

    assert [row[:2] for row in found[:3]] == [
        ["Lieferanteil", "25 %"], ["Umsatz beim Wettbewerb", "3,6 Mio €"], ["Gewichtete Pipeline", "100 T€"],
    ]  # fmt: skip
    assert found[1][2] == "Gesamtbedarf des Kunden abzüglich unseres Umsatzes."
    assert not [row for row in found if row[0] in {"White Space", "Key-Account-Wert"}]


@pytest.mark.parametrize(
    "language,message",
    [
        (GERMAN, "Wie die drei Kennzahlen dieses Plans gerechnet sind"),
        (ENGLISH, "How the three measures of this plan are worked out"),
        (DUTCH, "Hoe de drie maatstaven van dit plan worden berekend"),
    ],
)
def test_the_title_counts_them(language: Language, message: str) -> None:
    assert title(definitions.content, plan(years=[YEAR]), language) == message


def test_thresholds_stand_in_the_words_and_the_notes_have_the_cells() -> None:
    each = plan(years=[YEAR])
    slide = definitions.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert slide.notes[0].sources == (("years", 0, "revenue"), ("years", 0, "spend"))
    assert "Gut ab 80, mittel ab 60" in slide.notes[-1].text
