from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.shapes.picture import Picture

from kamgen.brand.loading import Brand, find
from kamgen.content.blocks import Block
from kamgen.content.deck import Deck, Section, SectionEntry, Single, Slide
from kamgen.content.grids import HeatTable, Roadmap, TeamCards
from kamgen.content.pictures import Photo
from kamgen.office.package import unpack
from kamgen.render.deck import draw_deck
from tests.office_checks import LibreOffice, page_count
from tests.render.deck import samples as decks
from tests.render.deck.brands import DARK, bare
from tests.render.deck.monsters import LONG_WORD, swollen
from tests.render.slides.grids import samples
from tests.render.slides.grids.test_fits import with_columns, with_lanes, with_people, with_rows


def photo(colour: str = "navy") -> Photo:
    """A picture of one colour."""
    file = io.BytesIO()
    Image.new("RGB", (300, 200), colour).save(file, "PNG")
    return Photo(file.getvalue(), f"Foto in {colour}")


def section(entries: int = 6) -> Slide:
    """A divider with its agenda."""
    told = tuple(SectionEntry(str(number), f"Teil {number}", "", number == 2) for number in range(1, entries + 1))
    return Slide("section", "Teil", "Menschen und Beziehungen", Section("2", "Wer bei uns wen kennt", told))


def _deck(*blocks: Block) -> Deck:
    slides = [
        Slide(f"grid-{number}", "Teil", f"Botschaft {number}", Single(each)) for number, each in enumerate(blocks)
    ]
    return decks.deck(section(), *slides)


SMALLEST = (
    HeatTable("heat", "", (), (), "Leer"),
    with_columns(with_rows(samples.contact_matrix(), 1), 1, 1),
    Roadmap("roadmap", (), (), "Leer", "", ""),
    TeamCards("team", ()),
)
TYPICAL = (samples.contact_matrix(), samples.white_space(), samples.roadmap(), samples.team(), samples.kpis())
MONSTROUS = (
    with_columns(samples.contact_matrix(), 30, 200),
    with_rows(samples.white_space(), 200),
    with_lanes(40),
    with_people(60),
    swollen(samples.contact_matrix(), lambda text: LONG_WORD if text else text),
    swollen(samples.roadmap(), lambda text: LONG_WORD if text else text),
)


@pytest.fixture(scope="module", params=["plain", "4:3, dark"])
def brand(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Brand:
    if request.param == "plain":
        return find("plain")
    return bare(tmp_path_factory.mktemp("brands") / "bare", **DARK)


@pytest.mark.parametrize("blocks", [SMALLEST, TYPICAL, MONSTROUS], ids=["smallest", "typical", "monstrous"])
def test_decks_of_grids_are_sound_files(brand: Brand, blocks: tuple[Block, ...]) -> None:
    drawn = draw_deck(_deck(*blocks), brand, decks.SOURCES)  # which seals it, and the validator sees it in the end
    opened = Presentation(io.BytesIO(drawn.data))
    assert len(opened.slides) == drawn.pages > len(blocks)


def test_the_same_content_gives_the_same_bytes() -> None:
    assert draw_deck(_deck(*TYPICAL), find("plain"), {}).data == draw_deck(_deck(*TYPICAL), find("plain"), {}).data


def test_libreoffice_shows_all_slides(office: LibreOffice, tmp_path: Path) -> None:
    drawn = draw_deck(_deck(*TYPICAL), find("plain"), {})
    file = tmp_path / "grids.pptx"
    file.write_bytes(drawn.data)
    assert page_count(office.to_pdf([file], tmp_path)[0]) == drawn.pages


def test_photos_are_pictures_with_words_and_stored_once() -> None:
    told = samples.team()
    several = [replace(each, photo=photo("navy" if n % 2 else "teal")) for n, each in enumerate(told.members)]
    drawn = draw_deck(_deck(replace(told, members=tuple(several))), find("plain"), {})
    opened = Presentation(io.BytesIO(drawn.data))
    pictures = [shape for slide in opened.slides for shape in slide.shapes if isinstance(shape, Picture)]
    assert len(pictures) == 6
    said = [shape._element.xpath("./p:nvPicPr/p:cNvPr/@descr")[0] for shape in pictures]
    assert said == ["Foto in teal", "Foto in navy"] * 3
    assert all(shape.width == shape.height for shape in pictures)
    media = [name for name in unpack(drawn.data, name="deck.pptx") if re.match(r"ppt/media/kam-", name)]
    assert len(media) == 2


def test_without_a_photo_that_can_be_read_the_initials_stand() -> None:
    told = samples.team()
    first = replace(told.members[0], photo=Photo(b"no picture", "Foto"))
    drawn = draw_deck(_deck(replace(told, members=(first,))), find("plain"), {})
    slide = list(Presentation(io.BytesIO(drawn.data)).slides)[2]
    words = {shape.name: shape.text_frame.text for shape in slide.shapes if shape.has_text_frame}
    assert words["kam:grid-0/team/1/portrait"] == "UH"


def test_a_section_stands_on_the_layout_for_sections(brand: Brand) -> None:
    drawn = draw_deck(decks.deck(section()), brand, {})
    slide = list(Presentation(io.BytesIO(drawn.data)).slides)[1]
    assert slide.slide_layout.name == brand.deck.section.name
    said = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    assert [words for words in said if words.startswith("Teil ")] == [f"Teil {number}" for number in range(1, 7)]
    assert all(placeholder.text_frame.text.strip() for placeholder in slide.placeholders)


def test_entries_for_which_a_section_has_no_room_stand_in_the_notes() -> None:
    drawn = draw_deck(decks.deck(section(60)), find("plain"), {})
    slide = list(Presentation(io.BytesIO(drawn.data)).slides)[1]
    shown = {shape.text_frame.text for shape in slide.shapes if shape.has_text_frame}
    notes = slide.notes_slide.notes_text_frame
    assert notes is not None
    told = {line.partition(" ")[2] for line in notes.text.splitlines()}
    assert {f"Teil {number}" for number in range(1, 61)} <= shown | told
