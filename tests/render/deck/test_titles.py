"""Titles of every shipped plan in every language: two lines at full size, each once, and no line cut under them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from pptx import Presentation

from kamgen import shipped
from kamgen.brand.loading import find
from kamgen.content.deck import Deck
from kamgen.documents.deck.customer_deck import tell_customer_deck
from kamgen.documents.deck.deck import Size, tell_deck
from kamgen.figures.figures import figures_of
from kamgen.plan.editions import for_customer
from kamgen.plan.plan import Plan
from kamgen.render.deck import draw_deck
from kamgen.render.slides import slots
from kamgen.render.slides.look import Look
from kamgen.render.slides.page import Frame
from kamgen.texts.language import Language
from kamgen.workbook.read import read_workbook
from tests.plans import AS_OF
from tests.render.deck.brands import bare
from tests.telling import texts_for

BOOKS = sorted(path for path in shipped.samples().rglob("*.xlsx") if path.stem != "broken")
FULL_SIZE, TWO_LINES = 24, 2


@cache
def plan_of(book: Path) -> Plan:
    found = read_workbook(book.read_bytes(), book.name).plan
    assert found is not None
    return found


def decks(plan: Plan, language: Language) -> Iterator[tuple[str, Deck]]:
    """Every size for ourselves, and the longest for the customer."""
    words, day = texts_for(plan, language), plan.cover.as_of or AS_OF
    figures = figures_of(plan, day, words)
    for size in Size:
        yield size, tell_deck(plan, figures, words, draft=False, size=size)
    shown = for_customer(plan)
    yield "customer", tell_customer_deck(shown, figures_of(shown, day, words), words, draft=False, size=Size.FULL)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("book", BOOKS, ids=[book.stem for book in BOOKS])
def test_titles_have_two_lines_at_most_and_each_stands_once(book: Path, language: Language) -> None:
    look = Look(find("plain").deck)
    for name, told in decks(plan_of(book), language):
        slot = Frame.of(look, told.slides, told.footer).rooms.headline.slot
        assert look.points(slot) == FULL_SIZE
        titles = [slide.title for slide in told.slides]
        long = [each for each in titles if slots.most_lines((each,), slot, FULL_SIZE, look) > TWO_LINES]
        assert (name, long) == (name, [])
        assert len(set(titles)) == len(titles)
        # A line under a title that takes two lines would have to be left out, and would count as shortened.
        both = [
            slide.title
            for slide in told.slides
            if slide.scope and slots.most_lines((slide.title,), slot, FULL_SIZE, look) == TWO_LINES
        ]
        assert (name, both) == (name, [])


def test_a_centred_title_stays_in_the_middle_when_its_lines_are_made_equal(tmp_path: Path) -> None:
    _, told = next(decks(plan_of(shipped.samples() / "sample-de.xlsx"), Language.GERMAN))
    drawn = Presentation(io.BytesIO(draw_deck(told, bare(tmp_path / "bare"), {}).data))
    margins = [
        (body.get("lIns"), body.get("rIns"))
        for slide in drawn.slides
        if (title := slide.shapes.title) is not None
        for body in title._element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}bodyPr")
        if body.get("rIns")
    ]
    assert margins
    assert [(left, right) for left, right in margins if abs(int(left or 0) - int(right)) > 2] == []
