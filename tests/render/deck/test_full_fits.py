"""The full decks of the samples fit their pages, as they are and grown to hundreds of rows with words without end."""

from __future__ import annotations

from typing import Any

import pytest

from kamgen.brand.loading import Brand, find
from kamgen.content.deck import Section
from kamgen.documents.deck.deck import Size, tell_deck
from kamgen.plan.plan import SHEETS, Plan
from kamgen.render.slides.compose import compose
from kamgen.render.slides.look import Look
from kamgen.render.slides.page import Frame
from kamgen.schema.cells import Kind
from kamgen.schema.rows import Row, cells_of
from kamgen.schema.sheets import Shape
from kamgen.texts.language import Language
from tests.documents.deck.golden.telling import sample
from tests.render.deck.brands import DARK, bare
from tests.render.deck.fitting import overflows
from tests.telling import figures, texts_for

WORD = "Instandhaltungsverantwortungsübernahmevereinbarungsentwürfe"
NAMES = {"name", "person", "their_person"}


def grown(plan: Plan, rows: int) -> Plan:
    """Every list with so many rows, every seventh long text with thousands of characters, long words everywhere."""
    parts: dict[str, tuple[Row, ...]] = {}
    for sheet in SHEETS:
        for part in sheet.parts:
            filled = getattr(plan, part.key)
            if part.shape is Shape.TABLE and filled:
                parts[part.key] = tuple(_row(filled[each % len(filled)], each, len(filled)) for each in range(rows))
    return plan.model_copy(update=parts)


def _row(row: Row, number: int, filled: int) -> Row:
    changed: dict[str, Any] = {}
    for cell in cells_of(type(row)):
        value = getattr(row, cell.name)
        if not isinstance(value, str):
            continue
        if cell.kind is Kind.ID and number >= filled:
            changed[cell.name] = f"{value}-{number}"
        elif cell.kind is Kind.LONG_TEXT:
            changed[cell.name] = f"{value} {WORD} " * (40 if number % 7 == 0 else 1)
        elif cell.name in NAMES and number >= filled:
            changed[cell.name] = f"{value} {WORD} {number}"
    return row.model_copy(update=changed)


@pytest.fixture(scope="module", params=["plain", "4:3, low, dark"])
def brand(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Brand:
    return find("plain") if request.param == "plain" else bare(tmp_path_factory.mktemp("brands") / "bare", **DARK)


@pytest.mark.parametrize("rows", [0, 200], ids=["as it is", "200 rows"])
@pytest.mark.parametrize("language", Language)
def test_nothing_leaves_its_place(brand: Brand, language: Language, rows: int) -> None:
    plan = sample(language) if not rows else grown(sample(language), rows)
    told = tell_deck(plan, figures(plan, language), texts_for(plan, language), draft=False, size=Size.FULL)
    look = Look(brand.deck)
    free = Frame.of(look, told.slides, told.footer).free
    pages = {
        slide.key: compose(slide.body, free, look).pages for slide in told.slides if not isinstance(slide.body, Section)
    }

    assert [
        (key, fault) for key, all_of in pages.items() for page in all_of for fault in overflows(page, free, look)
    ] == []
    if brand.deck.height < 0.6 * brand.deck.width:
        assert sum(map(len, pages.values())) < (35 if not rows else 90)
