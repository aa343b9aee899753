"""From the figures of a finished document back to the cells of the workbook, and the other way round."""

from __future__ import annotations

import io
from functools import cache

import pytest
from pptx import Presentation

from kamgen import shipped
from kamgen.brand.loading import find
from kamgen.build import Order, build, check
from kamgen.documents.deck.deck import Size, tell_deck
from kamgen.documents.editions import Audience, Document, Edition, Format, editions
from kamgen.errors import InputUnreadable, UsageProblem
from kamgen.places import Place, place_of
from kamgen.render.deck import draw_deck
from kamgen.report.tracing import TracedFigure, figures_of_cell, read_trace
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from tests.telling import paths

DECK = Edition(Document.DECK, Format.PPTX)
EVERY = (DECK, Edition(Document.PLAN, Format.DOCX), Edition(Document.MAP, Format.XLSX))


@cache
def made() -> dict[Edition, bytes]:
    built = build(shipped.sample("de").read_bytes(), "sample.xlsx", Order(editions=EVERY, size=Size.COMPACT))
    return {edition: drawn.data for edition, drawn in built.documents.items()}


@cache
def figures() -> tuple[TracedFigure, ...]:
    return read_trace(made()[DECK], "deck.pptx")


def on_slides(data: bytes) -> dict[str, int]:
    slides = Presentation(io.BytesIO(data)).slides
    return {shape.name: number for number, slide in enumerate(slides, start=1) for shape in slide.shapes}


def test_every_figure_names_its_slide_and_its_shape_there() -> None:
    there = on_slides(made()[DECK])
    assert len(figures()) > 100
    assert {figure.shape: figure.slide for figure in figures() if figure.shape in there} == {
        figure.shape: there[figure.shape] for figure in figures() if figure.shape in there
    }
    assert all(figure.slide and figure.cells for figure in figures())


def test_a_figure_leads_to_its_cell_with_what_was_written_there() -> None:
    (found,) = {cell for figure in figures() for cell in figure.cells if cell.path == ("goals", 1, "title")}
    assert found.place == Place("07 Ziele & Strategien", "D14", "Erstausrüster für alle 14 Linien in Brünn werden")


@pytest.mark.parametrize("edition", EVERY, ids=lambda edition: str(edition.format))
def test_every_format_carries_the_record(edition: Edition) -> None:
    found = read_trace(made()[edition], "document")
    assert {cell.place.sheet for figure in found for cell in figure.cells} >= {"08 Touchpoints"}
    assert all(cell.place.cell for figure in found for cell in figure.cells)


def test_a_deck_whose_slides_were_moved_and_deleted_can_still_be_traced() -> None:
    presentation = Presentation(io.BytesIO(made()[DECK]))
    slides = presentation.slides._sldIdLst
    (number,) = {figure.slide or 0 for figure in figures() if figure.place == "goals"}
    moved = slides[number - 1]
    slides.remove(slides[1])
    slides.remove(moved)
    slides.insert(0, moved)
    saved = io.BytesIO()
    presentation.save(saved)
    after = read_trace(saved.getvalue(), "moved.pptx")
    assert {figure.slide for figure in after if figure.place == "goals"} == {1}
    assert {figure.slide for figure in after if figure.place == "summary"} == {None}


@pytest.mark.parametrize(
    "asked",
    [
        "04 Kundenziele!C7", "4 Kundenziele!C7", "kundenziele!c7", "'04 Kundenziele'!$C$7", "4!C7",
        "04 Customer goals!C7", "Klantdoelen!C7",
    ],
)  # fmt: skip
def test_a_cell_leads_to_its_figures_however_its_sheet_is_called(asked: str) -> None:
    found = figures_of_cell(figures(), asked)
    assert found
    assert all(Place("04 Kundenziele", "C7") in {Place(c.place.sheet, c.place.cell) for c in f.cells} for f in found)
    assert "customer_goals" in {figure.place for figure in found}


@pytest.mark.parametrize(
    "asked, said",
    [
        ("Kundenziele", 'names no cell; write sheet and cell like "01 Plan!'),
        ("C7", "names no cell"),
        ("04 Kundenziele!7C", "names no cell"),
        ("04 Kundenzile!C7", "did you mean 04 Kundenziele?"),
        ("04 Zahlen!C7", "did you mean 04 Kundenziele"),
        ("Quark!C7", "there are 01 Plan, "),
        ("04 Kundenziele!C99", "no figure comes from this cell; near it: C"),
    ],
)
def test_a_cell_that_leads_nowhere_is_told_with_what_is_near(asked: str, said: str) -> None:
    with pytest.raises(UsageProblem) as told:
        figures_of_cell(figures(), asked)
    assert said in str(told.value)


def test_a_deck_for_the_customer_carries_no_record_and_says_why() -> None:
    order = Order(editions=editions(audience=Audience.CUSTOMER), audience=Audience.CUSTOMER)
    (drawn,) = build(shipped.sample("de").read_bytes(), "sample.xlsx", order).documents.values()
    with pytest.raises(InputUnreadable, match="for the customer carry none"):
        read_trace(drawn.data, "deck.pptx")


def test_what_is_no_office_file_is_said() -> None:
    with pytest.raises(InputUnreadable):
        read_trace(b"nothing", "deck.pptx")


@pytest.mark.parametrize("language", Language)
def test_every_cell_that_a_slide_was_told_from_is_in_the_record(language: Language) -> None:
    checked = check(shipped.sample(language.value).read_bytes(), "sample.xlsx")
    assert checked.plan is not None
    assert checked.figures is not None
    told = tell_deck(checked.plan, checked.figures, texts(language), draft=False, size=Size.FULL)
    drawn = draw_deck(told, find("plain"), checked.sources)
    found = read_trace(drawn.data, "deck.pptx")
    names = set(on_slides(drawn.data))
    traced = {(figure.place, cell.path) for figure in found for cell in figure.cells}
    told_from = {
        (slide.key, path)
        for slide in told.slides
        for path in paths((slide.body, slide.so_what, slide.next_step))
        if (place := place_of(path, checked.sources)) is not None and place.cell
    }
    assert len(told_from) > 500
    assert told_from - traced == set()
    assert len({figure.shape for figure in found} & names) > 50
    assert all(figure.slide for figure in found)
