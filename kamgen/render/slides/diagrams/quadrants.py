"""Four fields two by two: a head line in its tone, a letter, a title, bullets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kamgen.brand.palette import Token
from kamgen.content.diagrams import Quadrant, Quadrants
from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.geometry import GUTTER, Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import Heading
from kamgen.render.slides.shapes import Anchor, Figure, Shape
from kamgen.render.slides.words import Paragraph, Piece, one

_EDGE = 0.05
_INSET, _NARROW_INSET, _LETTER = 0.18, 0.12, 0.26
_NARROW = 8.0
_TITLE, _ITEMS, _BOTTOM = 0.12, 0.46, 0.07
"""From a field's upper edge to its title and bullets; under the bullets."""
_DOWN = 0.18
_HANGING = 0.16
_FITTING = ((14.0, 7.0), (13.0, 6.0), (12.0, 4.0))
"""Type size and points between bullets, the largest that fits."""
_FEW, _LARGE, _LARGE_SHARE = 3, (16.0, 10.0), 0.9
"""Bullets of a field that may be set larger on a slide of their own, and how much of the room they may then take."""
_TIGHT = (11.0, 2.0)
_TALLEST = 2.3
_CLOSE = 1e-6


def flow(block: Quadrants, width: float, height: float, step: Step, look: Look) -> Flow:
    """The fields on as many pages as their bullets need; each is a row."""
    cuts: list[str] = []
    heading = Heading.of(block.head, look, width, cuts)
    over = heading.height + (0.12 if block.head else 0.0)
    room = height - over
    sheets, rows, together = _sheets(block, width, room, step, look, cuts)
    natural = tuple(max(sum(low) + _DOWN, room if len(sheets) > 1 else 0.0) for low in rows)
    most = tuple(max(each, min(room, 2 * _TALLEST + _DOWN)) for each in natural)

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        shapes = list(heading.shapes(box))
        count = max(1, last - first)
        tall = (box.height - over) / count
        for index in range(first, last):
            place = Box(box.x, box.y + over + (index - first) * tall, width, tall)
            shapes += _shapes(block, sheets[index], rows[index], place, look)
        return tuple(shapes)

    # Where both do not fit, each would take the size that it needs alone: a tighter step may spare them that.
    apart = block.beside is not None and not together
    return Flow(natural, most, draw, head=over, cuts=tuple(cuts), bound=True, strained=apart)


@dataclass(frozen=True, slots=True)
class _Bullets:
    """What of a field's bullets stands on a sheet; `first` and `last` are their numbers."""

    words: tuple[Paragraph, ...]
    first: int
    last: int


_Sheet = tuple[_Bullets, ...]


def _inset(width: float) -> float:
    return _NARROW_INSET if width < _NARROW else _INSET


def _inner(width: float) -> float:
    return (width - GUTTER) / 2 - 2 * _inset(width)


_Rows = tuple[float, float]


def _rows(sheets: Sequence[_Sheet], width: float, look: Look) -> _Rows:
    """The heights of a sheet's rows, or of sheets beside each other: each as high as its fullest field."""
    tall = [[_ITEMS + look.ruler.height(each.words, _inner(width)) + _BOTTOM for each in sheet] for sheet in sheets]
    return max(max(each[:2]) for each in tall), max(max(each[2:]) for each in tall)


def _sheets(
    block: Quadrants, width: float, room: float, step: Step, look: Look, cuts: list[str]
) -> tuple[tuple[_Sheet, ...], tuple[_Rows, ...], bool]:
    """All bullets at the largest size at which they fit, else at the smallest on as many sheets as they need.

    Fields beside these fit at the same size, and their rows are as high; whether they do comes third.
    """
    fields = (block.quadrants, *((block.beside,) if block.beside else ()))
    sizes = [(each, room + _CLOSE) for each in (*_FITTING, *((_TIGHT,) if step.name == "small" else ()))]
    if width >= _NARROW and max(len(quadrant.items) for quadrant in block.quadrants) <= _FEW:
        sizes.insert(0, (_LARGE, room * _LARGE_SHARE))
    for (size, gap), most in sizes:
        whole = [tuple(_all(quadrant, size, gap, look) for quadrant in each) for each in fields]
        rows = _rows(whole, width, look)
        if sum(rows) + _DOWN <= most:
            return (whole[0],), (rows,), True
    (size, gap), _ = sizes[-1]
    most = (room - _DOWN) / 2 - _ITEMS - _BOTTOM
    parts = [_parted(_all(each, size, gap, look), _inner(width), most, look, cuts) for each in block.quadrants]
    count = max(len(each) for each in parts)
    nothing = _Bullets((), 0, 0)
    sheets = tuple(tuple(each[index] if index < len(each) else nothing for each in parts) for index in range(count))
    return sheets, tuple(_rows((sheet,), width, look) for sheet in sheets), False


def _all(quadrant: Quadrant, size: float, gap: float, look: Look) -> _Bullets:
    words = tuple(
        replace(
            look.line(item.line, size, ground=Token.PANEL),
            hanging=_HANGING,
            bullet=look.text(quadrant.tone, Token.PANEL),
            before=gap if number else 0.0,
        )
        for number, item in enumerate(quadrant.items)
    )
    if not words and quadrant.empty:
        words = (one(quadrant.empty, size, look.text(Tone.MUTED, Token.PANEL)),)
    return _Bullets(words, 0, len(quadrant.items))


def _parted(bullets: _Bullets, width: float, room: float, look: Look, cuts: list[str]) -> list[_Bullets]:
    """The bullets in parts that stay within a height."""
    found: list[_Bullets] = []
    kept: list[Paragraph] = []
    used, first = 0.0, 0
    for index, each in enumerate(bullets.words):
        (words,) = look.ruler.within((replace(each, before=0.0),), width, room, cuts)
        tall = look.ruler.height((words,), width)
        if kept and used + each.before / 72 + tall > room:
            found.append(_Bullets(tuple(kept), first, index))
            kept, used, first = [], 0.0, index
        before = each.before if kept else 0.0
        kept.append(replace(words, before=before))
        used += before / 72 + tall
    return [*found, _Bullets(tuple(kept), first, bullets.last)]


def _shapes(block: Quadrants, sheet: _Sheet, rows: _Rows, box: Box, look: Look) -> list[Shape]:
    """A sheet in its box: rows equally high where their bullets allow."""
    wide = (box.width - GUTTER) / 2
    upper, lower = rows
    half = (box.height - _DOWN) / 2
    high = min(max(half, upper), box.height - _DOWN - lower)
    shapes: list[Shape] = []
    for index, (quadrant, bullets) in enumerate(zip(block.quadrants, sheet, strict=True)):
        x = box.x + (index % 2) * (wide + GUTTER)
        top = index < 2  # noqa: PLR2004 - of four
        y = box.y if top else box.y + high + _DOWN
        place = Box(x, y, wide, high if top else box.height - high - _DOWN)
        shapes += _field(quadrant, bullets, f"field-{index + 1}", place, _inset(box.width), look)
    return shapes


def _field(quadrant: Quadrant, bullets: _Bullets, slot: str, box: Box, inset: float, look: Look) -> list[Shape]:
    fill = look.palette.fill(quadrant.tone)
    colour = look.text(quadrant.tone, Token.PANEL)
    quiet = look.text(Tone.MUTED, Token.PANEL)
    shapes: list[Shape] = [
        Figure(f"{slot}/panel", box, fill=Token.PANEL),
        Figure(f"{slot}/edge", Box(box.x, box.y, box.width, _EDGE), fill=fill),
    ]
    x = box.x + inset
    if quadrant.letter:
        letter = one(quadrant.letter, 12, look.palette.on(fill), bold=True, align=Align.CENTRE)
        place = Box(x, box.y + _TITLE, _LETTER, _LETTER)
        kept = look.ruler.within((letter,), _LETTER, _LETTER, [])
        shapes.append(Figure(f"{slot}/letter", place, kept, Anchor.MIDDLE, fill=fill))
        x += _LETTER + 0.10
    aside = (Piece(f"   {quadrant.aside}", 11, quiet),) if quadrant.aside else ()
    title = Paragraph((Piece(quadrant.title, 14, colour, bold=True), *aside))
    room = box.right - inset - x
    words = look.ruler.within((title,), room, _LETTER, [])
    shapes.append(Figure(f"{slot}/title", Box(x, box.y + _TITLE, room, _LETTER), words, Anchor.MIDDLE))
    if bullets.words:
        inner = box.inset(inset).below(_ITEMS)
        sources = tuple(path for item in quadrant.items[bullets.first : bullets.last] for path in item.sources)
        place = Box(inner.x, inner.y, inner.width, inner.height - _BOTTOM + 0.02)
        shapes.append(Figure(f"{slot}/items", place, bullets.words, paths=sources))
    return shapes
