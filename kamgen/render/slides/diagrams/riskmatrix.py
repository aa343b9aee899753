"""Likelihood over impact: cells in the colours of their zones, a letter in each, numbered risks as dots."""

from __future__ import annotations

from kamgen.brand.palette import Token
from kamgen.content.diagrams import RiskMatrix
from kamgen.content.text import Tone
from kamgen.render.slides.diagrams.axes import Axes
from kamgen.render.slides.diagrams.dots import Cell, Dots
from kamgen.render.slides.diagrams.legend import Entry, Legend
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import Heading
from kamgen.render.slides.shapes import Figure, Group, Shape
from kamgen.render.slides.words import one

_GAP = 0.03
_LETTER = 0.17
_LEAST, _MOST = 0.30, 0.80
"""The height of a cell."""
_BEFORE_LEGEND = 0.10

_FILLS = {
    Tone.GOOD: Token.GOOD_10,
    Tone.CAUTION: Token.CAUTION_10,
    Tone.HIGHLIGHT: Token.HIGHLIGHT_20,
    Tone.BAD: Token.BAD_10,
    Tone.ACCENT: Token.OWN_10,
}


def flow(matrix: RiskMatrix, width: float, height: float, step: Step, look: Look) -> Flow:
    """The matrix measured at a width, as one row."""
    cuts: list[str] = []
    heading = Heading.of(matrix.head, look, width, cuts)
    over = heading.height + (0.08 if matrix.head else 0.0)
    axes = Axes.of(matrix.rows, matrix.columns, matrix.row_axis, matrix.column_axis, width, look)
    swatch = Box(0.0, 0.0, 0.26, 0.18)
    entries = [
        Entry(_cell(f"legend-{number}", swatch, zone.letter, zone.tone, look), zone.words)
        for number, zone in enumerate(matrix.zones, start=1)
        if zone.words
    ]
    legend = Legend.of(entries, width, 0.3 * height, look)
    cuts += legend.cuts
    tail = legend.height + _BEFORE_LEGEND if entries else 0.0
    rows = max(1, len(matrix.rows))
    room = max(height, step.lowest)
    if over + axes.above + axes.below + tail + rows * _LEAST > room:
        axes = axes.untitled(cuts)
    around = over + axes.above + axes.below + tail
    natural = max(min(around + rows * _LEAST, room), min(height, around + rows * _MOST))
    sample = _places(matrix, axes.inner(Box(0.0, 0.0, width, natural - over - tail)))
    dots = Dots.of(matrix.points, _for_dots(sample), cuts)

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        if last <= first:
            return ()
        place = Box(box.x, box.y + over, width, natural - over - tail)
        cells = _places(matrix, axes.inner(place))
        rows_at = [cells[0, row] for row in range(len(matrix.rows))] if matrix.columns else []
        columns_at = [cells[column, 0] for column in range(len(matrix.columns))] if matrix.rows else []
        members = [_zoned(matrix, cell, at, look) for cell, at in cells.items()]
        members += dots.shapes(_for_dots(cells), look)
        group = Group("cells", axes.inner(place), matrix.description, tuple(members))
        below = Box(box.x, place.bottom + _BEFORE_LEGEND, width, legend.height)
        return (
            *heading.shapes(box),
            *axes.shapes(place, rows_at, columns_at, look, []),
            *((group,) if members else ()),
            *legend.shapes(below),
        )

    return Flow((natural,), (natural,), draw, cuts=tuple(cuts))


def _places(matrix: RiskMatrix, inner: Box) -> dict[Cell, Box]:
    """The cells' places, row by row."""
    wide = (inner.width + _GAP) / max(1, len(matrix.columns))
    tall = (inner.height + _GAP) / max(1, len(matrix.rows))
    return {
        (column, row): Box(inner.x + column * wide, inner.y + row * tall, wide - _GAP, tall - _GAP)
        for row in range(len(matrix.rows))
        for column in range(len(matrix.columns))
    }


def _for_dots(cells: dict[Cell, Box]) -> dict[Cell, Box]:
    """What the letters leave of the cells."""
    return {
        cell: Box(box.x + _LETTER, box.y + 0.02, box.width - _LETTER - 0.02, box.height - 0.04)
        for cell, box in cells.items()
    }


def _zoned(matrix: RiskMatrix, cell: Cell, box: Box, look: Look) -> Figure:
    column, row = cell
    zone = matrix.zones[matrix.cells[row][column]]
    return _cell(f"cell-{column + 1}-{row + 1}", box, zone.letter, zone.tone, look)


def _cell(slot: str, box: Box, letter: str, tone: Tone, look: Look) -> Figure:
    fill = _FILLS.get(tone, Token.PANEL)
    words = one(letter[:2], 10, look.text(tone, fill), bold=True)
    return Figure(slot, box, (words,), fill=fill, margin_left=0.06, margin_top=0.01)
