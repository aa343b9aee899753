"""A divider between parts of a deck, or its agenda: number and title on the template's layout, the parts under them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kamgen.brand.deck import Slot
from kamgen.brand.palette import Token
from kamgen.content.deck import Section, SectionEntry, Slide
from kamgen.content.text import Tone
from kamgen.render.slides import footer, slots
from kamgen.render.slides.cover import room_around
from kamgen.render.slides.drawing import Pen
from kamgen.render.slides.geometry import GUTTER, Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.page import Page, draft_tag
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.shapes import Anchor, Figure, Shape
from kamgen.render.slides.words import Paragraph, Piece, one

_PITCH, _LEAST_PITCH = 0.40, 0.25
_INSET = 0.16
_TWO_COLUMNS = 5.0
"""The width from that on many entries stand in two columns."""
_MOST = 8
"""Entries that stand in one column where there is room."""
_EDGE = 0.05


def draw(slide: Slide, section: Section, page: Page, look: Look, pen: Pen) -> tuple[str, tuple[str, ...]]:
    """The section's shapes in reading order, and what was shortened."""
    layout = look.brand.section
    cuts: list[str] = []
    written: list[str] = []

    def put(name: str, slot: Slot | None, text: str, wish: slots.Wish) -> bool:
        if slot is None or not text:
            return False
        words = slots.fitted(text, slot, look, wish)
        if words.cut:
            cuts.append(text)
        written.append(slots.write(pen, name, slot, words))
        return True

    title = slide.title if layout.kicker or not section.numeral else f"{section.numeral}\u2002{slide.title}"
    put("title", layout.title, title, slots.Wish(look.brand.limits.title, break_well=True))
    put("kicker", layout.kicker, section.numeral or slide.kicker, slots.Wish(11))
    block = (layout.title, layout.subtitle) if layout.subtitle else (layout.title,)
    area = room_around(block, look)
    if layout.footer:
        top = look.box(layout.footer.rect).y
        area = replace(area, height=min(area.height, max(0.0, top - 0.1 - area.y)))
    if not put("subtitle", layout.subtitle, section.subtitle, slots.Wish(12)) and section.subtitle:
        words = look.ruler.within((one(section.subtitle, 14),), area.width - 2 * _INSET, 0.5, cuts)
        height = look.ruler.height(words, area.width - 2 * _INSET) + 0.12
        shapes = (Figure("subtitle/panel", replace(area, height=height), fill=Token.PANEL),)
        text = Box(area.x + _INSET, area.y, area.width - 2 * _INSET, height)
        written.append(pen.draw((*shapes, Figure("subtitle", text, words, Anchor.MIDDLE))))
        area = area.below(height + 0.1)
    written.append(pen.draw(_entries(section.entries, area, look, cuts)))
    if layout.footer and page.footer:
        written.append(slots.write(pen, "footer", layout.footer, footer.fitted(page.footer, layout.footer, look)))
    if layout.page is not None:
        written.append(slots.page_number(pen, layout.page, page.number))
    if page.draft:
        written.append(pen.draw((draft_tag(page.draft, look.page.width - 0.6, 0.14, look),)))
    return "".join(written), tuple(cuts)


def _entries(entries: tuple[SectionEntry, ...], area: Box, look: Look, cuts: list[str]) -> Iterator[Shape]:
    """The parts of the deck in one or two columns, on a panel that keeps them legible on any ground."""
    if not entries:
        return
    tall = max(0.0, area.height - 2 * _INSET)
    columns = 1
    if area.width >= _TWO_COLUMNS and len(entries) > min(_MOST, int(tall / _PITCH)):
        columns = 2
    rows = -(-len(entries) // columns)
    pitch = min(_PITCH, tall / rows)
    if pitch < _LEAST_PITCH:
        pitch = _LEAST_PITCH
        rows = max(0, int(tall / pitch))
        cuts += [f"{each.numeral} {each.title} {each.detail}".strip() for each in entries[rows * columns :]]
    if not rows:
        return
    shown = entries[: rows * columns]
    panel = Box(area.x, area.y, area.width, rows * pitch + 2 * _INSET)
    yield Figure("agenda/panel", panel, fill=Token.PANEL)
    inner = panel.inset(_INSET, _INSET)
    numeral = min(max(look.ruler.width(each.numeral, 14, bold=True) for each in shown) / RESERVE + 0.16, 1.0)
    for index, entry in enumerate(shown):
        column, row = divmod(index, rows)
        place = inner.shares(columns, GUTTER)[column]
        line = Box(place.x, place.y + row * pitch, place.width, pitch)
        yield from _entry(entry, line, numeral, f"agenda/{index + 1}", (look, cuts))


def _entry(
    entry: SectionEntry, line: Box, numeral: float, slot: str, measured: tuple[Look, list[str]]
) -> Iterator[Shape]:
    """A part in one line, bold with a mark at its left where it begins here."""
    look, cuts = measured
    ink = look.palette.on(Token.PANEL)
    quiet = look.text(Tone.MUTED, Token.PANEL)
    if entry.current:
        yield Figure(f"{slot}/current", Box(line.x - _INSET, line.y, _EDGE, line.height), fill=Token.ACCENT)
    number = one(entry.numeral, 14, look.text(Tone.ACCENT, Token.PANEL), bold=True)
    if number.pieces:
        kept = look.ruler.within((number,), numeral - 0.1, 0.24, [])
        yield Figure(f"{slot}/numeral", Box(line.x, line.y, numeral - 0.1, line.height), kept, Anchor.MIDDLE)
    detail = (Piece(f"  {entry.detail}", 12, quiet),) if entry.detail else ()
    words = Paragraph((Piece(entry.title, 14, ink, bold=entry.current), *detail))
    room = line.width - numeral
    kept = look.ruler.within((words,), room, words.line_height, cuts, f"{entry.title} {entry.detail}".strip())
    yield Figure(slot, Box(line.x + numeral, line.y, room, line.height), kept, Anchor.MIDDLE)
