"""Numbered dots in the cells of a field: side by side, smaller where a cell is full, counted where it overflows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kamgen.content.diagrams import Point
from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Anchor, Figure, Form
from kamgen.render.slides.words import one

_SIZES = ((0.30, 11.0), (0.27, 10.0), (0.24, 9.0))
"""Diameter and type size."""
_APART = 0.04
_SHORT = 2
"""Longer numbers are set smaller."""

Cell = tuple[int, int]
"""Column and row."""


@dataclass(frozen=True, slots=True)
class Dots:
    """The size of all dots of a field, and who stands in which cell."""

    size: float
    points: float
    cells: Mapping[Cell, tuple[Point, ...]]
    capacities: Mapping[Cell, int]

    @classmethod
    def of(cls, points: Sequence[Point], places: Mapping[Cell, Box], cuts: list[str]) -> Dots:
        """The largest dots that stay in their cells; who does not is counted, and named in `cuts`."""
        cells: dict[Cell, list[Point]] = {}
        for each in points:
            cells.setdefault((each.column, each.row), []).append(each)
        size, type_size = next(
            (
                each
                for each in _SIZES
                if all(len(cells[c]) <= _capacity(places[c], each[0]) for c in cells if c in places)
            ),
            _SIZES[-1],
        )
        capacities = {cell: _capacity(places[cell], size) for cell in cells if cell in places}
        if any(len(each.number) > _SHORT for each in points):
            type_size -= 2
        for cell, found in cells.items():
            shown = capacities.get(cell, 0)
            if len(found) > shown:
                cuts.extend(f"{each.number} {each.name}".strip() for each in found[max(0, shown - 1) :])
        return cls(size, type_size, {cell: tuple(found) for cell, found in cells.items()}, capacities)

    def shapes(self, places: Mapping[Cell, Box], look: Look) -> list[Figure]:
        """The dots in their cells' places, in the order of the cells."""
        return [
            figure for cell, box in places.items() if cell in self.cells for figure in self._in_cell(cell, box, look)
        ]

    def _in_cell(self, cell: Cell, box: Box, look: Look) -> list[Figure]:
        found, capacity = self.cells[cell], self.capacities[cell]
        shown = found if len(found) <= capacity else found[: max(0, capacity - 1)]
        count = len(shown) + (len(shown) < len(found))
        across = min(count, max(1, int((box.width + _APART) / (self.size + _APART))))
        if count > 1:
            rows = -(-count // across)
            across = -(-count // rows)
        rows = -(-count // across)
        pitch = self.size + _APART
        left = box.x + (box.width - across * pitch + _APART) / 2
        top = box.y + (box.height - rows * pitch + _APART) / 2
        figures: list[Figure] = []
        for index in range(count):
            place = Box(left + index % across * pitch, top + index // across * pitch, self.size, self.size)
            if index < len(shown):
                figures.append(self._dot(shown[index], place, look))
            else:
                words = one(
                    f"+{len(found) - len(shown)}", self.points, look.text(Tone.INK), bold=True, align=Align.CENTRE
                )
                figures.append(Figure(f"more-{cell[0]}-{cell[1]}", place, (words,), Anchor.MIDDLE, Form.CIRCLE))
        return figures

    def _dot(self, point: Point, place: Box, look: Look) -> Figure:
        fill = look.palette.fill(point.tone)
        words = one(point.number, self.points, look.palette.on(fill), bold=True, align=Align.CENTRE)
        kept = look.ruler.within((words,), self.size, self.size, [])
        return Figure(f"point-{point.number}", place, kept, Anchor.MIDDLE, Form.CIRCLE, fill, paths=point.sources)


def _capacity(box: Box, size: float) -> int:
    across = int((box.width + _APART) / (size + _APART) + 1e-6)
    return across * int((box.height + _APART) / (size + _APART) + 1e-6)
