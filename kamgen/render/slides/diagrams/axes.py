"""The words around a field of cells: titles of rows on the left, of columns below, and what the axes mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.office.fonts import LINE_HEIGHT
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.shapes import Anchor, Figure
from kamgen.render.slides.words import Paragraph, Piece, one

_POINTS = 11.0
_LINE = 0.20
_WIDEST_SHARE = 0.22
_MOST_LINES = 2


@dataclass(frozen=True, slots=True)
class Axes:
    """The words measured for a width; a field's cells stand in what they leave."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    row_axis: str
    column_axis: str
    left: float
    above: float
    below: float
    title_height: float
    """Of the columns' titles."""

    @classmethod
    def of(
        cls, rows: Sequence[str], columns: Sequence[str], row_axis: str, column_axis: str, width: float, look: Look
    ) -> Axes:
        """As much room as the titles need, within limits."""
        ruler = look.ruler
        widest = max((ruler.width(each, _POINTS) for each in rows), default=0.0) / RESERVE + 0.10
        left = min(widest, _WIDEST_SHARE * width) if any(rows) else 0.0
        cell = (width - left) / max(1, len(columns)) - 0.04
        lines = max((ruler.lines(one(each, _POINTS), cell) for each in columns if each), default=0)
        title = min(lines, _MOST_LINES) * _POINTS * LINE_HEIGHT / 72 + 0.04 if lines else 0.0
        above = _LINE if row_axis else 0.0
        below = title + (_LINE if column_axis else 0.0)
        return cls(tuple(rows), tuple(columns), row_axis, column_axis, left, above, below, title)

    def untitled(self, cuts: list[str]) -> Axes:
        """Without what the axes mean, for a page too low for it."""
        cuts += [words for words in (self.row_axis, self.column_axis) if words]
        return replace(self, row_axis="", column_axis="", above=0.0, below=self.title_height)

    def inner(self, box: Box) -> Box:
        """Where the cells stand in a box."""
        return Box(box.x + self.left, box.y + self.above, box.width - self.left, box.height - self.above - self.below)

    def shapes(
        self, box: Box, row_places: Sequence[Box], column_places: Sequence[Box], look: Look, cuts: list[str]
    ) -> list[Figure]:
        """The words around cells that stand in these rows and columns."""
        quiet = look.text(Tone.MUTED)
        inner = self.inner(box)
        figures: list[Figure] = []
        if self.row_axis:
            words = Paragraph((Piece(f"↑  {self.row_axis}", _POINTS, quiet, bold=True),))
            place = Box(box.x, box.y, box.width, _LINE)
            figures.append(Figure("row-axis", place, look.ruler.within((words,), place.width, _LINE, cuts)))
        for number, (text, at) in enumerate(zip(self.rows, row_places, strict=True), start=1):
            if text:
                tall = max(at.height, _LINE)
                place = Box(box.x, at.y + (at.height - tall) / 2, self.left - 0.06, tall)
                kept = look.ruler.within((one(text, _POINTS, quiet),), place.width, tall, cuts)
                figures.append(Figure(f"row-{number}", place, kept, Anchor.MIDDLE))
        for number, (text, at) in enumerate(zip(self.columns, column_places, strict=True), start=1):
            if text:
                place = Box(at.x, inner.bottom + 0.04, at.width, self.title_height - 0.04)
                title = one(text, _POINTS, quiet, align=Align.CENTRE)
                kept = look.ruler.within((title,), place.width, place.height + 0.005, cuts)
                figures.append(Figure(f"column-{number}", place, kept))
        if self.column_axis:
            words = one(f"{self.column_axis}  →", _POINTS, quiet, bold=True, align=Align.RIGHT)
            place = Box(inner.x, box.bottom - _LINE, inner.width, _LINE)
            kept = look.ruler.within((words,), place.width, _LINE, cuts)
            figures.append(Figure("column-axis", place, kept, Anchor.BOTTOM))
        return figures
