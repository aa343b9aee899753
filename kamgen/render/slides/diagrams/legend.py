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

_AIR = 0.07
_ROOMY, _CLOSE = (0.22, 0.26, 11.0), (0.19, 0.16, 10.0)
"""Between rows, between entries, type size."""


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
    pitch: float
    cuts: tuple[str, ...] = ()
    """What was shortened or left out."""

    @classmethod
    def of(cls, entries: Sequence[Entry], width: float, height: float, look: Look, *, close: bool = False) -> Legend:
        """The legend at a width, without what is beyond a height; without entries it is nothing, 0 high."""
        pitch, apart, points = _CLOSE if close else _ROOMY
        if height < pitch:
            return cls((), pitch, tuple(entry.words for entry in entries if entry.words))
        cuts: list[str] = []
        quiet = look.text(Tone.MUTED)
        placed: list[tuple[Entry, tuple[Paragraph, ...], float, float, int]] = []
        x, row = 0.0, 0
        for entry in entries:
            sign = entry.sign.box.width + _AIR
            line = one(entry.words, points, quiet)
            room = width / 2 - sign
            words = look.ruler.within((line,), room, pitch, cuts) if entry.words else ()
            wide = min(look.ruler.line_width(words[0]) / RESERVE + 0.01, room) if words else 0.0
            if x > 0 and x + sign + wide > width:
                x, row = 0.0, row + 1
            if placed and (row + 1) * pitch > height:
                cuts.append(entry.words)
                break
            placed.append((entry, words, wide, x, row))
            x += sign + wide + apart
        return cls(tuple(placed), pitch, tuple(cuts))

    @property
    def height(self) -> float:
        """Of all its rows."""
        return (self.entries[-1][-1] + 1) * self.pitch if self.entries else 0.0

    def shapes(self, box: Box) -> tuple[Shape, ...]:
        """The legend at the top left of a box."""
        shapes: list[Shape] = []
        for entry, words, wide, offset, row in self.entries:
            size = entry.sign.box
            x, y = box.x + offset, box.y + row * self.pitch
            shapes.append(replace(entry.sign, box=Box(x, y + (self.pitch - size.height) / 2, size.width, size.height)))
            place = Box(x + size.width + _AIR, y, wide, self.pitch)
            shapes.append(Figure(f"{entry.sign.slot}/words", place, words, Anchor.MIDDLE))
        return tuple(shapes)
