"""How wide the columns of a table are, in characters, and how high its rows."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Final

from kamgen.content.table import TableColumn
from kamgen.office.fonts import FontMetrics
from kamgen.office.sheets import column_room, row_height
from kamgen.render.accountmap.cells import Shown

ON_A4: Final = 240.0
"""So many characters beside each other are still read on one page of A4 in landscape, in letters of six points."""
ON_A3: Final = 340.0
"""The same on A3; what is wider goes on more than one page."""
_EDGE: Final = 8.0
"""What a sheet needs beside its table."""
_REPEATED: Final = 0.1
"""The part of a further page that the columns take which are repeated on it."""
_NARROWEST: Final = 6.0
_WIDEST: Final = 64.0
_WIDEST_WORD: Final = 34.0
BUTTON: Final = 14.0
"""What the filter button takes from a head, in points."""
_LINES: Final = 4
"""A cell should not need more lines where there is room for a wider column."""
HEAD_POINTS: Final = 10.0


_SLACK: Final = 6
"""Pixels that a program may need more than was measured."""


def characters(points: float) -> float:
    """The width of a column in which so many points of text stand on a line; the inverse of `column_room`."""
    return (points * 96 / 72 + _SLACK + 9) / 7


def widths(
    columns: Sequence[TableColumn],
    heads: Sequence[str],
    rows: Sequence[Sequence[Shown]],
    font: FontMetrics,
    points: float,
) -> tuple[float, ...]:
    """The widths of the columns."""
    least, wanted = [], []
    for index, (column, head) in enumerate(zip(columns, heads, strict=True)):
        words = [font.width(word, HEAD_POINTS, bold=True) + BUTTON for word in head.split()]
        word = max(words, default=0.0)
        longest = 0.0
        for row in rows:
            for line in row[index].text.split("\n"):
                length = font.width(line, points, bold=True)
                longest = max(longest, length)
                if length > word:
                    word = max(word, *(font.width(each, points, bold=True) for each in line.split(" ")))
        narrow = max(_NARROWEST, min(characters(word), _WIDEST_WORD))
        full = characters(max(longest, font.width(head, HEAD_POINTS, bold=True) + BUTTON))
        # No narrower than the content asks for, no wider than what it can use, unless lines would pile up.
        spread = characters(longest / _LINES * 1.1)
        least.append(narrow)
        wanted.append(max(narrow, min(full, max(column.weight, min(spread, _WIDEST)))))
    spare, total = sum(wanted) - sum(least), _paper(sum(least))
    if sum(wanted) > total and spare > 0:
        share = max(0.0, total - sum(least)) / spare
        wanted = [low + (want - low) * min(1.0, share) for low, want in zip(least, wanted, strict=True)]
    return tuple(round(width, 2) for width in wanted)


def _paper(least: float) -> float:
    """How wide a table may get on the paper that it needs at the least."""
    if least <= ON_A4 - _EDGE:
        return ON_A4 - _EDGE
    pages = ceil((least + _EDGE) / ON_A3)
    return ON_A3 * (1 + (pages - 1) * (1 - _REPEATED)) - _EDGE


def height(cells: Sequence[Shown], across: Sequence[float], font: FontMetrics, points: float) -> tuple[float, bool]:
    """The height of a row, and whether Excel can show all of it."""
    lines = 1
    for cell, width in zip(cells, across, strict=True):
        if cell.value is None and cell.text:
            room = column_room(width) - 2
            if len(cell.text) * points * 0.75 > room or "\n" in cell.text:
                bold = any(run.strong for run in cell.runs)
                lines = max(lines, font.lines(cell.text, room, points, bold=bold))
    needed = lines * 15 * points / 11 + 5
    return row_height(lines, size=points), needed <= row_height(lines, size=points) + 1
