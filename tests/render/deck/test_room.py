"""Templates with little room: titles, free area, lines around it and footer."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.slide import Slide as Drawn

from kamgen.brand.loading import Brand, find
from kamgen.content.blocks import Finding, Findings
from kamgen.content.deck import Dashboard, Deck, Section, SectionEntry
from kamgen.render.deck import draw_deck
from kamgen.render.slides import slots
from kamgen.render.slides.compose import compose
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.page import Frame
from tests.render.charts.samples import PLOTS, chart
from tests.render.deck import samples
from tests.render.deck.brands import Page, laid_out

NARROW = Page(width=13.333, title=(2.77, 0.83, 5.68, 0.78), body=(2.77, 2.2, 9.8, 4.02))
"""A title that is narrower than the free area, which ends far above the footer."""
HIGH_TITLE = Page(title=(0.5, 0.4, 9.0, 1.2), body=(0.5, 1.3, 9.0, 5.3))
ONE_LINE = Page(title=(0.5, 1.0, 9.0, 0.45), body=(0.5, 1.5, 9.0, 5.0))
LOW = Page(width=13.333, title=(0.5, 0.4, 12.3, 0.9), body=(0.5, 1.6, 12.3, 2.4))
BAR = Page(title=(9.4, 0.4, 0.58, 6.4), body=(0.3, 0.7, 8.8, 6.0), turned=True)
PAGES = {"narrow": NARROW, "high title": HIGH_TITLE, "one line": ONE_LINE, "low": LOW}
LONG = (
    "Unser Umsatz stieg 2025 um 10 % auf 3,1 Mio €, doch die Verlängerung des Rahmenvertrags Spindeldichtungen"
    " entscheidet über das Ziel"
)


def _brand(folder: Path, page: Page, extra: str = "") -> Brand:
    return laid_out(folder / "brand", page, extra)


def _titled(title: str) -> Deck:
    deck = samples.deck()
    return replace(deck, slides=tuple(replace(slide, title=title) for slide in deck.slides[:3]))


def _slides(deck: Deck, brand: Brand) -> list[Drawn]:
    """The drawn content slides."""
    presentation = Presentation(io.BytesIO(draw_deck(deck, brand, {}).data))
    return [slide for slide in presentation.slides if slide.slide_layout.name == "Title and Content"]


@pytest.mark.parametrize("title", ["Kurz", LONG], ids=["short", "three lines"])
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_title_stands_whole_above_the_free_area(tmp_path: Path, page: Page, title: str) -> None:
    brand = _brand(tmp_path, page)
    deck = _titled(title)
    look = Look(brand.deck)
    rooms = Frame.of(look, deck.slides, deck.footer).rooms
    slot = rooms.headline.slot
    shown = slots.fitted(title, slot, look, slots.Wish(brand.deck.limits.title, rooms.headline.points))
    assert not shown.cut
    assert shown.lines <= 3
    assert rooms.headline.bottom < rooms.free.y
    assert look.box(slot.rect).y >= 0.25
    for slide in _slides(deck, brand):
        written = slide.shapes.title
        assert written is not None
        assert written.text_frame.text.startswith(title)
        assert (written.left, written.top) == (slot.rect.x, slot.rect.y)
        assert (written.width, written.height) == (slot.rect.width, slot.rect.height)


def test_a_title_that_fits_stays_where_the_layout_has_it(tmp_path: Path) -> None:
    brand = _brand(tmp_path, HIGH_TITLE)
    for slide in _slides(_titled("Kurz"), brand):
        assert slide.shapes.title is not None
        assert slide.shapes.title._element.spPr.find("{*}xfrm") is None


def test_a_narrow_title_becomes_as_wide_as_the_free_area(tmp_path: Path) -> None:
    brand = _brand(tmp_path, NARROW)
    rooms = Frame.of(Look(brand.deck), _titled(LONG).slides, "").rooms
    assert rooms.headline.slot.rect.right == brand.deck.content.free.right
    assert "title_place" in rooms.tightened


def test_a_turned_title_is_measured_along_the_page(tmp_path: Path) -> None:
    brand = _brand(tmp_path, BAR)
    deck = _titled("Drei Ziele bis Herbst 2027")
    rooms = Frame.of(Look(brand.deck), deck.slides, "").rooms
    assert rooms.headline.slot.turned
    for slide in _slides(deck, brand):
        assert slide.shapes.title is not None
        assert "…" not in slide.shapes.title.text_frame.text
    assert rooms.free.y >= 0.7


def test_a_low_free_area_grows_down_to_the_footer(tmp_path: Path) -> None:
    brand = _brand(tmp_path, LOW, 'footer = "Footer Placeholder 4"\npage = "Slide Number Placeholder 5"')
    deck = samples.deck()
    rooms = Frame.of(Look(brand.deck), deck.slides, deck.footer).rooms
    assert rooms.free.height >= 3.0
    assert brand.deck.content.footer is not None
    assert rooms.strip is not None
    assert rooms.strip.bottom < Look(brand.deck).box(brand.deck.content.footer.rect).y
    assert "grown" in [note.detail for note in draw_deck(deck, brand, {}).fit if note.where == "deck"]


def test_what_a_brand_gives_in_shares_does_not_grow_scope_and_strip_give_way(tmp_path: Path) -> None:
    brand = _brand(tmp_path, Page(width=13.333))
    folder = tmp_path / "brand" / "brand.toml"
    text = folder.read_text("utf-8").replace('"Content Placeholder 2"', "[0.05, 0.3, 0.9, 0.34]")
    folder.write_text(text, "utf-8")
    from kamgen.brand.loading import load  # noqa: PLC0415 - the folder has just been changed

    brand = load(tmp_path / "brand")
    deck = samples.deck()
    look = Look(brand.deck)
    rooms = Frame.of(look, deck.slides, deck.footer).rooms
    assert rooms.tightened == ("scope_in_source", "no_strip")
    lower = look.box(brand.deck.content.free)
    assert rooms.free.y == pytest.approx(lower.y)
    assert rooms.free.bottom <= lower.bottom
    assert rooms.free.height > 0.8 * lower.height - 0.3
    slide = next(each for each in deck.slides if each.so_what and each.scope and each.source)
    assert slide.scope in rooms.source_of(slide)
    assert slide.source in rooms.source_of(slide)
    drawn = draw_deck(deck, brand, {})
    assert slide.so_what is not None
    shortened = [note.detail for note in drawn.fit if note.what == "shortened" and note.where == slide.key]
    assert any(slide.so_what.text in detail for detail in shortened)


def test_a_low_slide_without_so_what_has_the_room_of_the_strip(tmp_path: Path) -> None:
    brand = _brand(tmp_path, replace(LOW, height=7.5, body=(0.5, 1.6, 12.3, 4.4)))
    deck = samples.deck()
    frame = Frame.of(Look(brand.deck), deck.slides, deck.footer)
    with_strip = next(slide for slide in deck.slides if slide.so_what)
    without = replace(with_strip, so_what=None, next_step=None)
    assert frame.rooms.free.height < 3.8
    assert frame.free_for(without).height > frame.free_for(with_strip).height + 0.4
    line = frame.rooms.source_for(without, frame.look)
    assert line is not None
    assert line.y > frame.free_for(without).bottom


def test_a_footer_keeps_who_may_see_it_and_is_never_cut_in_a_word(tmp_path: Path) -> None:
    brand = _brand(tmp_path, Page(), 'footer = "Footer Placeholder 4"')
    deck = replace(
        samples.deck(),
        footer="Hallermann Werkzeugmaschinen AG · Strategischer Account-Plan 2026–2028"
        " · Version 2.3 · Stand 30.10.2026 · Vertraulich – nur intern",
    )
    for slide in _slides(deck, brand):
        (footer,) = [shape for shape in slide.placeholders if shape.placeholder_format.type == 15]
        said = footer.text_frame.text
        assert said.startswith("Hallermann Werkzeugmaschinen AG · ")
        assert said.endswith(" · Vertraulich – nur intern")
        assert all(run.font.size is None or run.font.size.pt >= 9 for run in footer.text_frame.paragraphs[0].runs)


RULED = Page(title=(0.5, 1.0, 9.0, 0.75), body=(0.5, 1.75, 9.0, 4.9), line=(0.6, 1.68, 9.4))


def test_a_title_stands_over_a_line_that_the_template_draws(tmp_path: Path) -> None:
    brand = _brand(tmp_path, RULED)
    rooms = Frame.of(Look(brand.deck), _titled(LONG[:90]).slides, "").rooms
    assert rooms.headline.bottom <= 1.68
    assert rooms.headline.slot.rect.y < brand.deck.content.title.rect.y


def _boxes(slide: Drawn, names: str) -> dict[str, tuple[float, float]]:
    """Upper and lower edge of the shapes whose names begin so, in inches."""
    return {
        shape.name.partition("/")[2]: (shape.top / 914_400, (shape.top + shape.height) / 914_400)
        for shape in slide.shapes
        if shape.name.partition("/")[2].startswith(names)
    }


def test_the_facts_of_a_cover_stand_on_one_panel_clear_of_its_title(tmp_path: Path) -> None:
    brand = _brand(tmp_path, Page())
    presentation = Presentation(io.BytesIO(draw_deck(samples.deck(), brand, {}).data))
    cover = presentation.slides[0]
    (panel,) = _boxes(cover, "panel").values()
    facts = _boxes(cover, "fact-") | _boxes(cover, "identity") | _boxes(cover, "status")
    assert len(facts) >= len(samples.cover().facts) + 1
    assert all(panel[0] <= top and bottom <= panel[1] + 0.01 for top, bottom in facts.values())
    assert panel[1] <= 7.5 * 0.92 + 0.01
    said = " ".join(shape.text_frame.text for shape in cover.shapes if shape.has_text_frame)
    assert samples.cover().supplier in said
    assert samples.cover().confidentiality in said


def test_the_agenda_of_a_divider_stands_next_to_its_title_and_marks_the_part(tmp_path: Path) -> None:
    brand = _brand(tmp_path, Page())
    entries = tuple(SectionEntry(str(n), f"Teil {n}", "", current=n == 2) for n in range(1, 7))
    divider = replace(samples.slides()[0], key="part", title="Teil 2", body=Section("2", "Worum es geht", entries))
    presentation = Presentation(io.BytesIO(draw_deck(samples.deck(divider), brand, {}).data))
    slide = presentation.slides[1]
    assert slide.shapes.title is not None
    title = slide.shapes.title
    layout = brand.deck.section.title.rect
    boxes = _boxes(slide, "agenda/")
    panel = boxes["agenda/panel"]
    top, bottom = layout.y / 914_400, layout.bottom / 914_400
    assert min(abs(panel[0] - bottom), abs(top - panel[1]), abs(panel[0] - top), abs(panel[1] - bottom)) < 1.6
    assert [name for name in boxes if name.endswith("/current")] == ["agenda/2/current"]
    assert len([name for name in boxes if name.count("/") == 1]) == len(entries) + 1
    assert title.text_frame.text.endswith("Teil 2")


def test_little_on_a_last_page_is_put_below_instead() -> None:
    """A column under tiles that goes on with a line or two stands over its neighbour, which fills the last page."""
    look = Look(find("plain").deck)
    free = Box(0.6, 1.6, 11.5, 3.6)
    findings = Findings("findings", tuple(Finding(f"Punkt {number}", "Wort " * 18) for number in range(4)))
    tiles = next(slide.body.tiles for slide in samples.slides() if isinstance(slide.body, Dashboard))
    composed = compose(Dashboard(tiles, (findings,), (chart("columns", PLOTS["columns"]),)), free, look)
    bottoms = [max(shape.box.bottom for shape in page) for page in composed.pages]
    assert len(bottoms) > 1
    assert bottoms[-1] - free.y >= 0.4 * free.height
