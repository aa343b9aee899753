"""A legend: signs with their words in rows, as many as the width asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kamgen.content.text import Tone
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.shapes import Anchor, Figure, Shape
from kamgen.render.slides.words import Paragraph, one

_PITCH = 0.22
_AIR = 0.07
_APART = 0.26
_POINTS = 11.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign, whose box says how large it is, with what it means."""

    sign: Figure
    words: str


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries measured for a width."""

    entries: tuple[tuple[Entry, tuple[Paragraph, ...], float, float, int], ...]
    """Each with its words, their width, its offset, its row."""
    height: float

    @classmethod
    def of(cls, entries: Sequence[Entry], width: float, look: Look, cuts: list[str]) -> Legend:
        """The legend at a width; without entries it is nothing, 0 high."""
        quiet = look.text(Tone.MUTED)
        placed: list[tuple[Entry, tuple[Paragraph, ...], float, float, int]] = []
        x, row = 0.0, 0
        for entry in entries:
            sign = entry.sign.box.width + _AIR
            line = one(entry.words, _POINTS, quiet)
            words = look.ruler.within((line,), width - sign, _PITCH, cuts)
            wide = min(look.ruler.line_width(words[0]) / RESERVE + 0.01, width - sign)
            if x > 0 and x + sign + wide > width:
                x, row = 0.0, row + 1
            placed.append((entry, words, wide, x, row))
            x += sign + wide + _APART
        return cls(tuple(placed), (row + 1) * _PITCH if entries else 0.0)

    def shapes(self, box: Box) -> tuple[Shape, ...]:
        """The legend at the top left of a box."""
        shapes: list[Shape] = []
        for entry, words, wide, offset, row in self.entries:
            size = entry.sign.box
            x, y = box.x + offset, box.y + row * _PITCH
            shapes.append(replace(entry.sign, box=Box(x, y + (_PITCH - size.height) / 2, size.width, size.height)))
            place = Box(x + size.width + _AIR, y, wide, _PITCH)
            shapes.append(Figure(f"{entry.sign.slot}/words", place, words, Anchor.MIDDLE))
        return tuple(shapes)
