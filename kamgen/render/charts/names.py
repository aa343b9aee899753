"""Names of categories: under columns where they can stand there, else beside bars that lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kamgen.office.fonts import LINE_HEIGHT
from kamgen.render.charts.canvas import Canvas
from kamgen.render.charts.elements import Area

_MOST_LINES: Final = 3
_SMALLEST, _SMALLEST_UNDER = 9.0, 10.0
_BESIDE: Final = 0.42
"""The share of the width that names beside bars may take."""
_AIR: Final = 0.10
_SIDE: Final = 0.12
"""Free on both sides of names under neighbouring columns, together."""


@dataclass(frozen=True, slots=True)
class Names:
    """How the names stand: `room` is their width beside lying bars, `lines` how many they take."""

    lying: bool
    size: float
    lines: int
    room: float = 0.0

    @classmethod
    def of(cls, categories: Sequence[str], canvas: Canvas, *, lying: bool = False, may_lie: bool = True) -> Names:
        """The names at the largest size at which they stand under their columns, else beside."""
        if not lying:
            slot = canvas.width / max(1, len(categories)) - _SIDE
            for size in _sizes(canvas.size, _SMALLEST_UNDER if may_lie else _SMALLEST):
                if canvas.longest_word(categories, size) <= slot * 0.98:
                    lines = max((canvas.lines(each, slot, size) for each in categories), default=1)
                    if lines <= _MOST_LINES:
                        return cls(False, size, lines)
            if not may_lie:
                return cls(False, _SMALLEST, _MOST_LINES)
        most = canvas.width * _BESIDE
        size = canvas.size
        room = min(max((canvas.text_width(each, size) for each in categories), default=0.0) * 1.03 + _AIR, most)
        lines = max((canvas.lines(each, room - _AIR, size) for each in categories), default=1)
        while lines > _MOST_LINES and size > _SMALLEST:
            size -= 1
            lines = max((canvas.lines(each, room - _AIR, size) for each in categories), default=1)
        return cls(True, size, min(lines, _MOST_LINES), room)

    def height(self, canvas: Canvas) -> float:
        """What they take under the columns."""
        del canvas
        return self.lines * self.size * LINE_HEIGHT / 72 + 0.08

    def row_height(self, canvas: Canvas) -> float:
        """What the name of a lying bar needs."""
        del canvas
        return self.lines * self.size * LINE_HEIGHT / 72 + 0.06

    def area(self, canvas: Canvas, top: float) -> Area:
        """Where the bars stand, under what takes `top`."""
        if self.lying:
            return Area(self.room, top, canvas.width - self.room, max(0.2, canvas.height - top))
        return Area(0.0, top, canvas.width, max(0.2, canvas.height - top - self.height(canvas)))


def _sizes(size: float, least: float) -> tuple[float, ...]:
    return (size, *(each for each in (11.0, 10.0, 9.0) if least <= each < size))
