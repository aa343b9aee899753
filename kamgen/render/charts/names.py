"""Names of categories: under columns where they can stand there, else beside bars that lie."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from kamgen.office.fonts import LINE_HEIGHT
from kamgen.render.charts.canvas import Canvas
from kamgen.render.charts.elements import Area, category_axis

_MOST_LINES: Final = 3
_TALLEST: Final = 1.2
"""How high names become that are turned upright, in inches."""
_SMALLEST, _SMALLEST_UNDER, _TINIEST = 9.0, 10.0, 7.0
_BESIDE: Final = 0.42
"""The share of the width that names beside bars may take."""
_AIR: Final = 0.10
_SIDE: Final = 0.12
"""Free on both sides of names under neighbouring columns, together."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What numbers need beside each other: the widest at the canvas's type size, and their share of a category."""

    widest: float = 0.0
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Names:
    """How the names stand: `room` is their width beside lying bars, `lines` how many they take.

    `label` is the type size at which numbers do not meet (0 where they do at any). Names that are `turned` upright are
    so high; one in `skip` is shown.
    """

    lying: bool
    size: float
    lines: int
    label: float
    room: float = 0.0
    turned: float = 0.0
    skip: int = 1

    @classmethod
    def of(
        cls, categories: Sequence[str], canvas: Canvas, labels: Labels, *, lying: bool = False, may_lie: bool = True
    ) -> Names:
        """The names at the largest size at which they, and the numbers, stand at their columns, else beside."""
        whole = canvas.width / max(1, len(categories))
        if not lying:
            label = _label_size(labels.widest, whole * labels.share, canvas.size)
            for size in _sizes(canvas.size, _SMALLEST_UNDER if may_lie else _SMALLEST):
                if canvas.longest_word(categories, size) <= (whole - _SIDE) * 0.98:
                    lines = max((canvas.lines(each, whole - _SIDE, size) for each in categories), default=1)
                    if lines <= _MOST_LINES and (label or not may_lie):
                        return cls(False, size, lines, label)
            if not may_lie:
                tall = max((canvas.text_width(each, _SMALLEST) for each in categories), default=0.0)
                skip = max(1, math.ceil(_SMALLEST * LINE_HEIGHT / 72 / whole))
                return cls(False, _SMALLEST, 1, label, turned=min(tall, _TALLEST), skip=skip)
        most = canvas.width * _BESIDE
        size = canvas.size
        room = min(max((canvas.text_width(each, size) for each in categories), default=0.0) * 1.03 + _AIR, most)
        lines = max((canvas.lines(each, room - _AIR, size) for each in categories), default=1)
        while lines > _MOST_LINES and size > _SMALLEST:
            size -= 1
            lines = max((canvas.lines(each, room - _AIR, size) for each in categories), default=1)
        return cls(True, size, min(lines, _MOST_LINES), canvas.size, room)

    def within(self, categories: Sequence[str], canvas: Canvas, row: float, bar: float) -> Names:
        """The same with names of lying bars as small as the height of a row asks, and numbers as that of a bar does."""
        if not self.lying:
            return self
        size = self.size
        while size > _TINIEST and _tall(categories, canvas, self.room, size) > row:
            size -= 0.5
        label = math.floor(bar * 72 / LINE_HEIGHT * 2) / 2
        return replace(self, size=size, label=min(self.label, size + 1, max(_TINIEST, label)))

    @property
    def height(self) -> float:
        """What they take under the columns."""
        return (self.turned or self.lines * self.size * LINE_HEIGHT / 72) + 0.08

    @property
    def row_height(self) -> float:
        """What the name of a lying bar needs."""
        return self.lines * self.size * LINE_HEIGHT / 72 + 0.06

    def axis(self, canvas: Canvas, line: str) -> str:
        """The axis that shows them."""
        turn = -90 if self.turned else 0
        return category_axis(canvas, line, lying=self.lying, size=self.size, skip=self.skip, turn=turn)

    def area(self, canvas: Canvas, top: float) -> Area:
        """Where the bars stand, under what takes `top`."""
        if self.lying:
            return Area(self.room, top, canvas.width - self.room, max(0.2, canvas.height - top))
        return Area(0.0, top, canvas.width, max(0.2, canvas.height - top - self.height))


def _tall(categories: Sequence[str], canvas: Canvas, room: float, size: float) -> float:
    """How high the highest name beside a bar is."""
    lines = max((canvas.lines(each, room - _AIR, size) for each in categories), default=1)
    return lines * size * LINE_HEIGHT / 72


def _label_size(widest: float, room: float, size: float) -> float:
    return next((each for each in _sizes(size, _SMALLEST) if widest * each / size <= room), 0.0)


def _sizes(size: float, least: float) -> tuple[float, ...]:
    return (size, *(each for each in (11.0, 10.0, 9.0) if least <= each < size))
