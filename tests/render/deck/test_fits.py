from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kamgen.brand.loading import Brand, find
from kamgen.render.deck import draw_deck
from kamgen.render.slides.compose import compose
from kamgen.render.slides.look import Look
from kamgen.render.slides.page import Frame
from tests.render.deck import samples
from tests.render.deck.brands import bare
from tests.render.deck.fitting import overflows
from tests.render.deck.monsters import LONG_WORD, numerous, swollen

CHANGES: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "three times": lambda text: " ".join([text] * 3),
    "words of 61 characters": lambda text: LONG_WORD if text else text,
    "5,000 characters": lambda text: f"{text} " * (5000 // (len(text) + 1) + 1) if text else text,
    "a line a word": lambda text: text.replace(" ", "\n"),
    "nothing": lambda _: "",
    "no blanks": lambda text: text.replace(" ", "\u00a0"),
    "ideographs": lambda text: "漢字" * (len(text) // 2),
}


@pytest.fixture(scope="module", params=["plain", "4:3, red, Arial", "4:3, red, Verdana"])
def brand(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Brand:
    if request.param == "plain":
        return find("plain")
    return bare(tmp_path_factory.mktemp("brands") / "bare", font=request.param.rpartition(" ")[2])


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_no_text_leaves_its_box_however_long_it_is(brand: Brand, change: Callable[[str], str]) -> None:
    deck = swollen(samples.deck(), change)
    look = Look(brand.deck)
    frame = Frame.of(look, deck.slides, deck.footer)
    for slide in deck.slides:
        for page in compose(slide.body, frame.free, look).pages:
            assert overflows(page, frame.free, look) == []


@pytest.mark.parametrize("count", [0, 1, 2, 5, 50])
def test_rows_go_on_on_further_slides(brand: Brand, count: int) -> None:
    look = Look(brand.deck)
    frame = Frame.of(look, samples.slides(), "")
    for slide in numerous(samples.slides(), count):
        for page in compose(slide.body, frame.free, look).pages:
            assert overflows(page, frame.free, look) == []


def test_five_hundred_rows_are_all_there() -> None:
    table = numerous(samples.slides()[6], 500)
    drawn = draw_deck(samples.deck(table), find("plain"), {})
    assert len(drawn.figures) == 500
    assert {figure.place for figure in drawn.figures} == {"actions"}
    assert 1 + 500 / 16 < drawn.pages < 1 + 500 / 14
    assert [note.what for note in drawn.fit] == ["tightened", "continued"]


@pytest.mark.parametrize("change", [CHANGES["5,000 characters"], CHANGES["nothing"]], ids=["5,000", "nothing"])
def test_a_monstrous_deck_is_a_sound_file(brand: Brand, change: Callable[[str], str]) -> None:
    drawn = draw_deck(swollen(samples.deck(), change), brand, samples.SOURCES)
    assert drawn.pages >= 10


def test_what_a_slide_leaves_to_other_documents_is_named_in_the_fit_report() -> None:
    crowded = replace(samples.slides()[6], left_out=("Dr. Anke Brandt", "Jörn Petersen"))
    drawn = draw_deck(samples.deck(crowded), find("plain"), {})
    assert [note.detail for note in drawn.fit if note.what == "left_out"] == ["Dr. Anke Brandt, Jörn Petersen"]


def test_what_is_shortened_stands_whole_in_the_fit_report() -> None:
    long = "Der Rahmenvertrag Dichtungen endet am 30.06.2027. " * 40
    slide = samples.slides()[0]
    changed = replace(slide, so_what=replace(slide.so_what, text=long) if slide.so_what else None)
    drawn = draw_deck(samples.deck(changed), find("plain"), {})
    assert [note.detail for note in drawn.fit if note.what == "shortened"] == [f"So what?  {long}"]
