"""Which line stands on each side of a table's cell: neighbours must agree on it, as programs choose differently."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kamgen.brand.palette import Token
from kamgen.render.slides.geometry import RULE
from kamgen.render.slides.shapes import Field, GridRow, Line

_GAP = Line(Token.GROUND, 2.0)
"""Between cells that stand apart: a line of the page's own colour."""


class Sides(NamedTuple):
    """The lines around a cell."""

    left: Line | None = None
    right: Line | None = None
    over: Line | None = None
    under: Line | None = None

    def tagged(self) -> tuple[tuple[str, Line | None], ...]:
        """The lines under the names that they have in a file, in its order."""
        return ("lnL", self.left), ("lnR", self.right), ("lnT", self.over), ("lnB", self.under)


def sides(rows: Sequence[GridRow], number: int, index: int) -> Sides:
    """The lines of a cell: a frame before anything else, then a rule, then a gap, then the row's hairline."""
    row = rows[number]
    above = rows[number - 1] if number else None
    below = rows[number + 1] if number + 1 < len(rows) else None
    cell = _owner(row, index)
    return Sides(
        _between(_owner(row, index - 1), cell),
        _between(cell, _owner(row, index + 1)),
        _line(cell, above.under if above else None, _owner(above, index)),
        _line(cell, row.under, _owner(below, index)),
    )


def _owner(row: GridRow | None, index: int) -> Field | None:
    """The field that a place of a row belongs to; None outside of the row."""
    if row is None or not 0 <= index < len(row.fields):
        return None
    while (field := row.fields[index]) is None:
        index -= 1
    return field


def _between(left: Field | None, right: Field | None) -> Line | None:
    """The upright line between two fields."""
    if left is right:
        return None
    frame = (left and left.frame) or (right and right.frame)
    if frame:
        return frame
    if right and right.line_left:
        return None if left and left.bare else right.line_left
    return _GAP if (left and left.spaced) or (right and right.spaced) else None


def _line(cell: Field | None, row_line: Line | None, neighbour: Field | None) -> Line | None:
    """The level line between a cell and its neighbour above or below."""
    frame = (cell and cell.frame) or (neighbour and neighbour.frame)
    if frame:
        return frame
    if cell is None or cell.bare or (neighbour and neighbour.bare):
        return None
    if row_line and row_line.points >= RULE:
        return row_line
    return _GAP if cell.spaced or (neighbour and neighbour.spaced) else row_line
