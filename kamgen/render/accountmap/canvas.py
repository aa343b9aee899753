"""A sheet being drawn from the top down, with what drawing needs at hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from xlsxwriter.utility import xl_rowcol_to_cell

from kamgen.brand.palette import Token
from kamgen.content.accountmap import Beside, MapSheet
from kamgen.content.text import Tone
from kamgen.office.fonts import FontMetrics
from kamgen.office.sheets import Worksheet, column_room, row_height
from kamgen.places import Path
from kamgen.render.accountmap.columns import HEAD_POINTS
from kamgen.render.accountmap.formats import Formats
from kamgen.render.accountmap.live import Placed
from kamgen.render.drawn import FitNote, ShownFigure

FIRST_COLUMN: Final = 1
"""The one before it is a gutter, coloured beside the title."""
_GUTTER: Final = 1.8
_PLAIN_WIDTHS: Final = (40.0, 16.0, 84.0)
_HALF: Final = (7.0, 29.0, 9.0, 24.0)
_BESIDE_WIDTHS: Final = (*_HALF, 2.0, *_HALF)
"""Of a sheet with blocks beside each other."""
_ELSEWHERE: Final = 9.0
_NARROWEST_SHEET: Final = 110.0
"""Texts above a narrow table, and its title in print, need more room than the table."""


@dataclass(slots=True)
class Canvas:
    """A sheet; `row` is the next free one, `widths` those of its columns in characters."""

    content: MapSheet
    name: str
    sheet: Worksheet
    formats: Formats
    font: FontMetrics
    notes: list[FitNote]
    figures: list[ShownFigure]
    widths: tuple[float, ...] = _PLAIN_WIDTHS
    row: int = 0
    placed: list[Placed] = field(default_factory=list)
    """The tables drawn so far."""
    side: int | None = None
    """The half of the sheet that is drawn, 0 or 1; all of it where it is None."""
    heights: dict[int, float] = field(default_factory=dict)

    @property
    def first_column(self) -> int:
        """The first one of what is drawn."""
        return FIRST_COLUMN + (len(_HALF) + 1 if self.side else 0)

    @property
    def last_column(self) -> int:
        """The last one that holds something."""
        return FIRST_COLUMN + (len(_HALF) if self.side == 0 else len(self.widths)) - 1

    def tall(self, points: float) -> None:
        """Make the current row at least so high; blocks beside each other share it."""
        self.heights[self.row] = max(points, self.heights.get(self.row, 0.0))
        self.sheet.soft_row(self.row, self.heights[self.row])

    def set_widths(self, widths: tuple[float, ...] | None) -> None:
        """Give the columns their widths, which all of the sheet shares; a narrow table gets an empty neighbour."""
        if widths:
            spare = _NARROWEST_SHEET - sum(widths)
            self.widths = (*widths, spare) if spare > _ELSEWHERE else widths
        elif any(isinstance(block, Beside) for block in self.content.blocks):
            self.widths = _BESIDE_WIDTHS
        self.sheet.set_column(0, 0, _GUTTER)
        for index, width in enumerate(self.widths):
            self.sheet.set_column(FIRST_COLUMN + index, FIRST_COLUMN + index, width)

    def spans(self, *wanted: float) -> tuple[tuple[int, int], ...]:
        """First and last column of fields side by side, about as wide as wanted; the last one takes the rest."""
        spans = []
        column = self.first_column
        for number, want in enumerate(wanted):
            last, wide = column, self._width(column)
            left = len(wanted) - number - 1
            while wide < want * 0.8 and last + left < self.last_column:
                last += 1
                wide += self._width(last)
            if left == 0:
                last = max(column, self.last_column)
            spans.append((column, last))
            column = last + 1
        return tuple(spans)

    def put(self, span: tuple[int, int], text: str, looks: dict[str, Any]) -> float:
        """Write text over the columns of a span of the current row; the height that it needs."""
        first, _ = span
        made = self.merge(span, looks)
        self.sheet.write_string(self.row, first, text, made)
        room = column_room(*(self._width(column) for column in range(first, span[1] + 1))) - 2
        size = looks.get("font_size", self.formats.points)
        return row_height(self.font.lines(text, room, size, bold=bool(looks.get("bold"))), size=size)

    def merge(self, span: tuple[int, int], looks: dict[str, Any]) -> Any:  # noqa: ANN401 - a Format of XlsxWriter
        """Make one cell of a span of the current row; its format."""
        made = self.formats.of(**looks)
        first, last = span
        if last > first:
            self.sheet.merge_range(self.row, first, self.row, last, "", made)
        return made

    def head(self, text: str, spans: Sequence[tuple[int, int]]) -> None:
        """The head of a block over a rule."""
        if not text:
            return
        looks = {
            "bold": True,
            "font_size": HEAD_POINTS,
            "font_color": self.formats.text(Tone.MUTED),
            "valign": "bottom",
            "align": "left",
            "bottom": 2,
            "bottom_color": self.formats.colour(Token.INK),
        }
        for column in range(self.first_column, spans[-1][1] + 1):
            self.sheet.write_blank(self.row, column, None, self.formats.of(**looks))
        self.sheet.write_string(self.row, self.first_column, text, self.formats.of(**looks, indent=1))
        self.tall(22)
        self.row += 1

    def link(self, row: int, column: int, name: str, words: str, looks: dict[str, Any]) -> None:
        """A link to another sheet."""
        quoted = name.replace("'", "''")
        made = self.formats.of(**looks, font_color=self.formats.text(Tone.ACCENT), underline=1)
        self.sheet.write_url(row, column, f"internal:'{quoted}'!A1", made, words)

    def define(self, name: str, column: int) -> None:
        """Give a cell of the current row a name in the workbook."""
        quoted = self.name.replace("'", "''")
        cell = xl_rowcol_to_cell(self.row, column, row_abs=True, col_abs=True)
        self.formats.book.define_name(name, f"='{quoted}'!{cell}")

    def note(self, what: str, detail: str) -> None:
        """Remark on how something fitted."""
        self.notes.append(FitNote(self.content.key, what, detail))

    def show(self, row: int, column: int, text: str, paths: tuple[Path, ...]) -> None:
        """Remember what was drawn from which paths."""
        if paths:
            place = f"{self.name}!{xl_rowcol_to_cell(row, column)}"
            self.figures.append(ShownFigure(self.content.key, place, text, paths))

    def _width(self, column: int) -> float:
        return self.widths[column - FIRST_COLUMN] if column <= self.last_column else _ELSEWHERE
