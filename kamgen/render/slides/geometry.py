"""Boxes on a slide, in inches of a page 7.5 inches high: for a template of another size they are scaled in the end."""

from __future__ import annotations

from dataclasses import dataclass

PAGE_HEIGHT = 7.5
"""The height that all lengths and type sizes of this room are told for."""

COLUMNS = 12
GUTTER = 0.20
HEAD = 0.30
"""Block heads and header rows are equally high, so that blocks side by side share one rule."""
LOWEST_PAGE = 3.0
"""Most free areas of company templates have at least that height, 4:3 with a high title among them."""
BLOCK_GAP = 0.20
"""Between blocks below each other."""
HAIR = 0.75
"""Points of the lines between rows."""
RULE = 1.0
"""Points of the line under a head."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `x` and `y` are its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def below(self, offset: float) -> Box:
        """What is left under the first `offset` inches."""
        return Box(self.x, self.y + offset, self.width, max(0.0, self.height - offset))

    def inset(self, horizontal: float, vertical: float = 0.0) -> Box:
        """The box inside equal margins."""
        return Box(
            self.x + horizontal,
            self.y + vertical,
            max(0.0, self.width - 2 * horizontal),
            max(0.0, self.height - 2 * vertical),
        )

    def columns(self, first: int, count: int) -> Box:
        """Columns of the twelve over the box's width, counted from 0, gutters between them."""
        column = (self.width - (COLUMNS - 1) * GUTTER) / COLUMNS
        return Box(self.x + first * (column + GUTTER), self.y, count * column + (count - 1) * GUTTER, self.height)

    def shares(self, count: int, gap: float = GUTTER) -> tuple[Box, ...]:
        """Equal boxes side by side."""
        width = (self.width - (count - 1) * gap) / count
        return tuple(Box(self.x + index * (width + gap), self.y, width, self.height) for index in range(count))
