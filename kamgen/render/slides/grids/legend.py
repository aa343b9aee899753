"""A legend: signs with their words, one after another, in as many lines as they need."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kamgen.content.text import Tone
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.shapes import Anchor, Figure, Shape
from kamgen.render.slides.words import Paragraph, one

_ABOVE, _PITCH = 0.10, 0.22
_AFTER_SIGN, _BETWEEN = 0.08, 0.24
_CLOSE = 1e-6


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign of a width, drawn into a box under a name, and what it means."""

    width: float
    sign: Callable[[Box, str], tuple[Shape, ...]]
    words: str


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries measured for a width, each with its place from the legend's left upper corner."""

    places: tuple[tuple[Entry, Box, tuple[Paragraph, ...]], ...]
    height: float

    @classmethod
    def of(cls, entries: Sequence[Entry], width: float, most: int, look: Look, cuts: list[str]) -> Legend:
        """The entries in at most so many lines: where words are too long for that, all have one width."""
        wishes = [one(entry.words, 11, look.text(Tone.MUTED)) for entry in entries]
        widths = [look.ruler.line_width(words) / RESERVE + 0.01 for words in wishes]
        if _lines(entries, widths, width) > most:
            a_line = -(-len(entries) // most)
            share = (width - (a_line - 1) * _BETWEEN) / a_line
            widths = [
                min(each, max(0.1, share - entry.width - _AFTER_SIGN))
                for each, entry in zip(widths, entries, strict=True)
            ]
        places: list[tuple[Entry, Box, tuple[Paragraph, ...]]] = []
        x, line = 0.0, 0
        for entry, words, needed in zip(entries, wishes, widths, strict=True):
            sign = entry.width + _AFTER_SIGN
            if x and x + sign + needed > width + _CLOSE:
                x, line = 0.0, line + 1
            room = max(0.05, min(needed, width - x - sign))
            kept = look.ruler.within((words,), room, _PITCH, cuts)
            places.append((entry, Box(x, _ABOVE + line * _PITCH, sign + room, _PITCH), kept))
            x += sign + room + _BETWEEN
        return cls(tuple(places), _ABOVE + (line + 1) * _PITCH if places else 0.0)

    def shapes(self, x: float, y: float) -> tuple[Shape, ...]:
        """The legend with its left upper corner at a point."""
        drawn: list[Shape] = []
        for number, (entry, place, words) in enumerate(self.places, start=1):
            sign = Box(x + place.x, y + place.y, entry.width, place.height)
            start = entry.width + _AFTER_SIGN
            text = Box(sign.x + start, sign.y, place.width - start, place.height)
            drawn += entry.sign(sign, f"legend-{number}/sign")
            drawn.append(Figure(f"legend-{number}", text, words, Anchor.MIDDLE))
        return tuple(drawn)


def _lines(entries: Sequence[Entry], widths: Sequence[float], width: float) -> int:
    """How many lines entries take with words of these widths."""
    x, lines = 0.0, 1
    for entry, needed in zip(entries, widths, strict=True):
        if x and x + entry.width + _AFTER_SIGN + needed > width:
            x, lines = 0.0, lines + 1
        x += entry.width + _AFTER_SIGN + needed + _BETWEEN
    return lines
