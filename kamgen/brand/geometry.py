"""Rectangles on a slide, in EMU."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

EMU_PER_INCH: Final = 914_400
EMU_PER_POINT: Final = 12_700


@dataclass(frozen=True, slots=True)
class Rect:
    """A place; `x` and `y` count from the top left corner of the slide."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Where it ends on the right."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """Where it ends below."""
        return self.y + self.height

    def part(self, x: float, y: float, width: float, height: float) -> Rect:
        """The place inside it that these fractions of its width and height describe; neighbours meet exactly."""
        left, top = self.x + round(self.width * x), self.y + round(self.height * y)
        right, bottom = self.x + round(self.width * (x + width)), self.y + round(self.height * (y + height))
        return Rect(left, top, right - left, bottom - top)

    def inset(self, left: int, top: int, right: int, bottom: int) -> Rect:
        """What is left of it within these margins."""
        return Rect(self.x + left, self.y + top, self.width - left - right, self.height - top - bottom)
