"""A divider between parts of a deck, or its agenda: number and title on the template's layout, the parts under them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kamgen.brand.deck import Slot
from kamgen.brand.palette import Token
from kamgen.content.deck import Section, SectionEntry, Slide
from kamgen.content.text import Tone
from kamgen.render.slides import footer, slots
from kamgen.render.slides.beside import Beside, Written
from kamgen.render.slides.drawing import Pen
from kamgen.render.slides.geometry import GUTTER, Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.page import Page, draft_tag
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.shapes import Anchor, Figure, Shape
from kamgen.render.slides.words import Paragraph, Piece, one

_PITCH, _CALM_PITCH, _LEAST_PITCH = 0.40, 0.33, 0.25
"""Of the entries' lines: usual, comfortable, and the lowest."""
_BETWEEN = 0.10
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
    block: list[Written] = []

    def put(name: str, slot: Slot | None, text: str, wish: slots.Wish) -> bool:
        if slot is None or not text:
            return False
        words = slots.fitted(text, slot, look, wish)
        if words.cut:
            cuts.append(text)
        written.append(slots.write(pen, name, slot, words))
        if name != "kicker":
            block.append((slot, words))
        return True

    title = slide.title if layout.kicker or not section.numeral else f"{section.numeral}\u2002{slide.title}"
    put("title", layout.title, title, slots.Wish(look.brand.limits.title, break_well=True))
    put("kicker", layout.kicker, section.numeral or slide.kicker, slots.Wish(11))
    has_subtitle = put("subtitle", layout.subtitle, section.subtitle, slots.Wish(12))
    room = Beside.of(block, layout, (layout.footer, layout.page), look)
    said = () if has_subtitle else (section.subtitle,)
    needed = _Agenda.of(section.entries, room.below, _subtitle_height(said, room.below, look)).least
    area, is_above = room.best(needed)
    under = _subtitle_height(said, area, look)
    agenda = _Agenda.of(section.entries, area, under)
    top = area.bottom - agenda.height if is_above else area.y
    area = replace(area, y=top, height=agenda.height)
    if under:
        panel = replace(area, height=under - _BETWEEN)
        inner = panel.inset(_INSET)
        words = look.ruler.within((one(section.subtitle, 14),), inner.width, panel.height, cuts)
        shapes = (Figure("subtitle/panel", panel, fill=Token.PANEL), Figure("subtitle", inner, words, Anchor.MIDDLE))
        written.append(pen.draw(shapes))
    written.append(pen.draw(_entries(agenda, area.below(under), look, cuts)))
    if layout.footer and page.footer:
        written.append(slots.write(pen, "footer", layout.footer, footer.fitted(page.footer, layout.footer, look)))
    if layout.page is not None:
        written.append(slots.page_number(pen, layout.page, page.number))
    if page.draft:
        written.append(pen.draw((draft_tag(page.draft, look.page.width - 0.6, 0.14, look),)))
    return "".join(written), tuple(cuts)


def _subtitle_height(said: tuple[str, ...], area: Box, look: Look) -> float:
    """What a subtitle takes that the layout has no place for, with the gap under it."""
    words = tuple(one(each, 14) for each in said if each)
    return min(0.5, look.ruler.height(words, area.width - 2 * _INSET)) + 0.12 + _BETWEEN if words else 0.0


@dataclass(frozen=True, slots=True)
class _Agenda:
    """How the parts of the deck stand in a room: in one or two columns."""

    entries: tuple[SectionEntry, ...]
    columns: int
    rows: int
    pitch: float
    above: float
    """What stands over them."""
    least: float
    """The height at which all of them stand comfortably."""

    @classmethod
    def of(cls, entries: tuple[SectionEntry, ...], area: Box, above: float) -> _Agenda:
        tall = max(0.0, area.height - above - 2 * _INSET)
        wide = area.width >= _TWO_COLUMNS
        columns = 2 if wide and len(entries) > min(_MOST, int(tall / _PITCH)) else 1
        rows = -(-len(entries) // columns)
        least = above + 2 * _INSET + -(-len(entries) // (2 if wide else 1)) * _CALM_PITCH
        pitch = min(_PITCH, tall / rows) if rows else _PITCH
        if pitch < _LEAST_PITCH:
            pitch = _LEAST_PITCH
            rows = max(0, int(tall / pitch))
        return cls(entries, columns, rows, pitch, above, least)

    @property
    def height(self) -> float:
        """What they take, with what stands over them."""
        return self.above + (self.rows * self.pitch + 2 * _INSET if self.rows else 0.0)


def _entries(agenda: _Agenda, area: Box, look: Look, cuts: list[str]) -> Iterator[Shape]:
    """The parts of the deck in one or two columns, on a panel that keeps them legible on any ground."""
    rows, columns, pitch = agenda.rows, agenda.columns, agenda.pitch
    shown = agenda.entries[: rows * columns]
    cuts += [f"{each.numeral} {each.title} {each.detail}".strip() for each in agenda.entries[len(shown) :]]
    if not shown:
        return
    yield Figure("agenda/panel", area, fill=Token.PANEL)
    inner = area.inset(_INSET, _INSET)
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
