"""Every slide of a full deck stays in any free area from 2.2 inches up, narrow or wide, with long words too."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamgen.brand.loading import find
from kamgen.content.deck import Section, Slide
from kamgen.documents.deck.deck import Size, tell_deck
from kamgen.render.slides.compose import compose
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.look import Look
from kamgen.texts.language import Language
from tests.documents.deck.golden.telling import sample
from tests.render.deck.fitting import overflows
from tests.render.deck.test_full_fits import grown
from tests.telling import figures, texts_for


@cache
def _slides(rows: int) -> tuple[Slide, ...]:
    """The content slides of the German sample, as it is or with so many rows and long words in every list."""
    plan = sample(Language("de")) if not rows else grown(sample(Language("de")), rows)
    told = tell_deck(plan, figures(plan, Language("de")), texts_for(plan, Language("de")), draft=False, size=Size.FULL)
    return tuple(slide for slide in told.slides if not isinstance(slide.body, Section))


@given(
    height=st.floats(2.2, 4.4),
    width=st.sampled_from([8.6, 9.0, 9.8, 11.5, 12.3]),
    number=st.integers(0, 99),
    rows=st.sampled_from([0, 12]),
)
@settings(max_examples=120, deadline=None)
def test_a_slide_stays_in_a_free_area_of_any_height(height: float, width: float, number: int, rows: int) -> None:
    look = Look(find("plain").deck)
    free = Box(0.5, 1.5, width, height)
    slides = _slides(rows)
    slide = slides[number % len(slides)]
    for page in compose(slide.body, free, look).pages:
        assert overflows(page, free, look) == [], slide.key


@pytest.mark.parametrize("height", [2.2, 2.3, 2.6, 3.0, 3.4])
@pytest.mark.parametrize("width", [9.0, 12.3], ids=["4:3", "16:9"])
def test_the_sample_stays_in_low_pages(width: float, height: float) -> None:
    look = Look(find("plain").deck)
    free = Box(0.5, 1.5, width, height)
    faults = [
        (slide.key, fault)
        for slide in _slides(0)
        for page in compose(slide.body, free, look).pages
        for fault in overflows(page, free, look)
    ]
    assert faults == []
