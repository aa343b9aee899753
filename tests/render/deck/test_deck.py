from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from lxml import etree
from pptx import Presentation
from pptx.presentation import Presentation as Opened
from pptx.slide import Slide

from kamgen.brand.loading import find
from kamgen.content.deck import Deck, Note, Single
from kamgen.content.deck import Slide as Told
from kamgen.content.table import Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone
from kamgen.office.package import unpack
from kamgen.render.deck import draw_deck
from kamgen.render.drawn import Drawn
from tests.office_checks import LibreOffice, page_count
from tests.render.deck import samples
from tests.render.deck.brands import bare

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DECKS = {"de": samples.deck, "en": samples.english, "nl": samples.dutch}


@pytest.fixture(scope="module", params=DECKS)
def deck(request: pytest.FixtureRequest) -> Deck:
    return DECKS[request.param]()


@pytest.fixture(scope="module")
def drawn(deck: Deck) -> Drawn:
    return draw_deck(deck, find("plain"), samples.SOURCES)


@pytest.fixture(scope="module")
def opened(drawn: Drawn) -> Opened:
    return Presentation(io.BytesIO(drawn.data))


def _roots(drawn: Drawn, pattern: str = r"ppt/slides/slide\d+\.xml") -> list[etree._Element]:
    parts = unpack(drawn.data, name="deck.pptx")
    return [etree.fromstring(parts[name]) for name in sorted(parts) if re.fullmatch(pattern, name)]


def _names(slide: Slide) -> list[str]:
    return [shape.name for shape in slide.shapes]


def test_there_are_as_many_slides_as_it_says(drawn: Drawn, opened: Opened) -> None:
    assert len(opened.slides) == drawn.pages


def test_every_title_is_a_real_one_and_there_once(opened: Opened) -> None:
    titles = [slide.shapes.title.text if slide.shapes.title else "" for slide in opened.slides]
    assert all(titles)
    assert [title for title, count in Counter(titles).items() if count > 1] == []


def test_no_placeholder_is_left_empty(opened: Opened) -> None:
    for slide in opened.slides:
        for placeholder in slide.placeholders:
            assert placeholder.text_frame.text.strip(), f"{placeholder.name} is empty"


def test_shapes_are_named_by_slide_key_and_slot(deck: Deck, opened: Opened) -> None:
    keys = ["cover", *(slide.key for slide in deck.slides)]
    for slide in opened.slides:
        names = _names(slide)
        assert len(set(names)) == len(names)
        key = names[0].removeprefix("kam:").partition("/")[0].partition("+")[0]
        assert key in keys
        assert all(re.fullmatch(rf"kam:{key}(\+\d+)?/.+", name) for name in names)


def test_reading_goes_from_the_title_through_the_blocks_to_the_footer(opened: Opened) -> None:
    for slide in list(opened.slides)[1:]:
        slots = [name.partition("/")[2] for name in _names(slide)]
        frame = [slot for slot in slots if slot in ("title", "kicker", "scope", "so-what", "source", "footer", "page")]
        order = ("title", "kicker", "scope", "so-what", "source", "footer", "page")
        assert frame == [slot for slot in order if slot in frame]


def test_what_carries_meaning_says_it_and_what_does_not_is_decoration(drawn: Drawn) -> None:
    for root in _roots(drawn):
        for frame in root.iter(f"{P}graphicFrame", f"{P}grpSp"):
            properties = frame[0][0]
            assert properties.get("descr"), properties.get("name")
        for shape in root.iter(f"{P}sp", f"{P}cxnSp"):
            properties = shape[0][0]
            words = "".join(text.text or "" for text in shape.iter(f"{A}t"))
            assert (b"adec:decorative" in etree.tostring(properties)) == (not words.strip()), properties.get("name")


def test_every_run_says_its_language(deck: Deck, drawn: Drawn) -> None:
    locale = {"de": "de-DE", "en": "en-GB", "nl": "nl-NL"}[deck.properties.language]
    for root in _roots(drawn):
        properties = [each.get("lang") for tag in ("rPr", "endParaRPr") for each in root.iter(f"{A}{tag}")]
        assert set(properties) == {locale}


def test_texts_have_sizes_of_their_own_and_never_shrink_by_themselves(drawn: Drawn) -> None:
    for root in _roots(drawn):
        assert not list(root.iter(f"{A}normAutofit", f"{A}spAutoFit"))
        for tc in root.iter(f"{A}tc"):
            for paragraph in tc.iter(f"{A}p"):
                sizes = [each.get("sz") for each in paragraph.iter(f"{A}rPr", f"{A}endParaRPr")]
                assert sizes
                assert all(sizes)


def test_colours_and_fonts_come_from_the_theme(drawn: Drawn) -> None:
    for root in _roots(drawn, r"ppt/(slides/slide|charts/chart)\d+\.xml"):
        assert not list(root.iter(f"{A}srgbClr"))
        assert {each.get("typeface") for each in root.iter(f"{A}latin")} <= {"+mn-lt", "+mj-lt"}


def test_the_template_stays_as_it_was(drawn: Drawn) -> None:
    parts = unpack(drawn.data, name="deck.pptx")
    changed = {"[Content_Types].xml", "docProps/core.xml", "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels"}
    for name, content in find("plain").deck.parts.items():
        if name not in changed:
            assert parts[name] == content, name


def test_properties_come_from_the_plan(deck: Deck, opened: Opened) -> None:
    properties = opened.core_properties
    assert (properties.title, properties.author) == (deck.properties.title, deck.properties.author)
    assert properties.created is not None
    assert properties.created.date() == deck.properties.created
    assert properties.created.hour == 0


def test_the_same_deck_gives_the_same_bytes(deck: Deck, drawn: Drawn) -> None:
    assert draw_deck(deck, find("plain"), samples.SOURCES).data == drawn.data


def test_notes_name_the_cells() -> None:
    drawn = draw_deck(samples.deck(), find("plain"), samples.SOURCES)
    slide = Presentation(io.BytesIO(drawn.data)).slides[1]
    assert slide.notes_slide.notes_text_frame is not None
    assert slide.notes_slide.notes_text_frame.text.split("\n") == [
        "Beginnen Sie mit dem Risiko.",
        "Quellen: 06 Chancen & Risiken!F6, G6",
        "Quellen: 07 Ziele!C6:C8",
    ]


def test_notes_stand_on_the_page_that_shows_their_rows() -> None:
    rows = tuple(TableRow((cell(f"Schritt {n}.", Tone.INK, ("actions", n, "title")),)) for n in range(30))
    notes = (Note("Allgemeines"), *(Note(f"Notiz {n}.", (("actions", n, "owner"),)) for n in range(30)))
    table = Table("steps", (TableColumn("Schritt", 40),), rows, "Dreißig Schritte")
    drawn = draw_deck(samples.deck(Told("steps", "Schritte", "Dreißig", Single(table), notes=notes)), find("plain"), {})
    first, *later = list(Presentation(io.BytesIO(drawn.data)).slides)[1:]

    assert len(later) >= 1
    for page in (first, *later):
        assert page.notes_slide.notes_text_frame is not None
        said = page.notes_slide.notes_text_frame.text
        shown = " ".join(each.text for shape in page.shapes if shape.has_table for each in shape.table.iter_cells())
        assert re.findall(r"Notiz (\d+)", said) == re.findall(r"Schritt (\d+)", shown)
        assert ("Allgemeines" in said) is (page is first)


def test_a_draft_is_marked_on_every_slide_but_the_cover(deck: Deck, opened: Opened) -> None:
    marked = [slide for slide in opened.slides if any(name.endswith("/draft") for name in _names(slide))]
    assert len(marked) == (len(opened.slides) - 1 if deck.draft else 0)


def test_figures_can_be_found_again() -> None:
    drawn = draw_deck(samples.deck(), find("plain"), samples.SOURCES)
    names = {properties.get("name") for root in _roots(drawn) for properties in root.iter(f"{P}cNvPr")}
    assert {figure.place for figure in drawn.figures} == {"summary", "customer_goals", "goals", "actions"}
    assert {figure.shape for figure in drawn.figures} <= names
    goal = next(figure for figure in drawn.figures if figure.shape == "kam:goals/cards/1/jump")
    assert (goal.text, goal.paths) == ("4,8  →  5,6  Mio\u00a0€", (("goals", 0, "title"),))


def test_text_that_looks_like_a_formula_stays_text_in_the_chart_workbook() -> None:
    slide = samples.slides()[3]
    assert isinstance(slide.body, Single)
    table = slide.body.block
    assert isinstance(table, Table)
    rows = (TableRow((cell("=1+1"), cell("=HYPERLINK(1)"), cell("@x"), cell("-y"))), *table.rows[1:])
    drawn = draw_deck(samples.deck(replace(slide, body=Single(replace(table, rows=rows)))), find("plain"), {})
    parts = unpack(drawn.data, name="deck.pptx")
    book = next(content for name, content in parts.items() if name.endswith(".xlsx"))
    value = openpyxl.load_workbook(io.BytesIO(book))["Data"]["A2"]
    assert (value.value, value.data_type) == ("=1+1 =HYPERLINK(1)", "s")


def test_a_bare_foreign_template_gets_everything_too(tmp_path: Path) -> None:
    drawn = draw_deck(samples.deck(), bare(tmp_path / "bare"), samples.SOURCES)
    opened = Presentation(io.BytesIO(drawn.data))
    words = "\n".join(
        shape.text_frame.text for slide in opened.slides for shape in slide.shapes if shape.has_text_frame
    )
    for needed in (
        "Helion Industrietechnik AG",
        "2026–2028",
        "Vertraulich – nur intern",
        "Zusammenfassung",
        "So what?",
    ):
        assert needed in words
    assert len(opened.slides) == drawn.pages
    assert all(slide.has_notes_slide for slide in opened.slides if "summary" in _names(slide)[0])


def test_libreoffice_makes_as_many_pages(office: LibreOffice, drawn: Drawn, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(drawn.data)
    (pdf,) = office.to_pdf([file], tmp_path)
    assert page_count(pdf) == drawn.pages
