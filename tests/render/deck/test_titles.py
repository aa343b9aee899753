"""Titles of every shipped plan in every language: two lines at full size, each once, and no line cut under them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from kamgen import shipped
from kamgen.brand.loading import find
from kamgen.content.deck import Deck
from kamgen.documents.deck.customer_deck import tell_customer_deck
from kamgen.documents.deck.deck import Size, tell_deck
from kamgen.figures.figures import figures_of
from kamgen.plan.editions import for_customer
from kamgen.plan.plan import Plan
from kamgen.render.slides import slots
from kamgen.render.slides.look import Look
from kamgen.render.slides.page import Frame
from kamgen.texts.language import Language
from kamgen.workbook.read import read_workbook
from tests.plans import AS_OF
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
