"""One sheet of the account map: the band, blocks below each other, a table with filters at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from xlsxwriter.utility import xl_rowcol_to_cell

from kamgen.brand.palette import Token
from kamgen.content.accountmap import MapSheet, Overview, Pairs
from kamgen.content.table import Align, Table
from kamgen.content.text import Mark, Run, Tone, Words
from kamgen.office.fonts import FontMetrics
from kamgen.office.sheets import Worksheet, column_room, row_height
from kamgen.render.accountmap import cells
from kamgen.render.accountmap.columns import HEAD_POINTS, height, widths
from kamgen.render.accountmap.formats import Formats
from kamgen.render.accountmap.live import Formula, Placed
from kamgen.render.drawn import FitNote, ShownFigure
from kamgen.render.marks import GLYPHS, TONES

FIRST_COLUMN: Final = 1
_GUTTER: Final = 1.8
_BAND: Final = (29.0, 17.0, 21.0)
_PLAIN_WIDTHS: Final = (40.0, 16.0, 84.0)
_GROWTH: Final = 300
"""Formats and formulas reach so many rows below the table, for what people add."""
_DEEPEST_FREEZE: Final = 8
_LABEL, _VALUE = 38.0, 12.0


@dataclass(slots=True)
class Painter:
    """A sheet being drawn from the top down; `row` is the next free one."""

    content: MapSheet
    name: str
    sheet: Worksheet
    formats: Formats
    font: FontMetrics
    notes: list[FitNote]
    figures: list[ShownFigure]
    widths: tuple[float, ...] = _PLAIN_WIDTHS
    row: int = 0
    placed: Placed | None = None
    header: int | None = None

    @property
    def last_column(self) -> int:
        """The last one that holds something."""
        return FIRST_COLUMN + len(self.widths) - 1

    # ------------------------------------------------------------------------------------------------------- the band

    def band(self, account: str, heading: str, draft: str, back: str) -> None:
        """Title, question, and whose map it is; `back` is the sheet to return to, where this is another."""
        sheet, formats = self.sheet, self.formats
        for row, points in enumerate(_BAND):
            sheet.set_row(row, points)
            sheet.write_blank(row, 0, None, formats.of(bg_color=formats.colour(Token.ACCENT)))
        ink, muted = formats.colour(Token.INK), formats.text(Tone.MUTED)
        sheet.write_string(
            0, 1, self.content.title, formats.of(bold=True, font_size=18, font_color=ink, valign="vcenter")
        )
        sheet.write_string(1, 1, self.content.question, formats.of(font_color=muted, valign="vcenter"))
        parts: list[tuple[str, dict[str, Any]]] = [(account, {"bold": True, "font_color": ink})]
        if heading:
            parts.append((f"  {heading}", {"font_color": muted}))
        if draft:
            parts.append((f"  {draft}", {"bold": True, "font_color": formats.text(Tone.CAUTION)}))
        line = formats.of(valign="vcenter")
        column = FIRST_COLUMN
        if back:
            quoted = back.replace("'", "''")
            link = formats.of(font_color=formats.text(Tone.ACCENT), underline=1, valign="vcenter")
            sheet.write_url(2, column, f"internal:'{quoted}'!A1", link, f"← {back}")
            column += 1
        if len(parts) == 1:
            sheet.write_string(2, column, account, formats.of(**parts[0][1], valign="vcenter"))
        else:
            sheet.write_rich_string(
                2, column, *(each for text, looks in parts for each in (formats.of(**looks), text)), line
            )
        self.row = len(_BAND) + 1

    # -------------------------------------------------------------------------------------------------- fixed blocks

    def _spans(self, *wanted: float) -> tuple[tuple[int, int], ...]:
        """First and last column of fields of at least these widths side by side; the last takes the rest."""
        spans = []
        column = FIRST_COLUMN
        for number, want in enumerate(wanted):
            last, wide = column, self.widths[min(column, self.last_column) - FIRST_COLUMN]
            left = len(wanted) - number - 1
            while wide < want * 0.8 and last + left < self.last_column:
                last += 1
                wide += self.widths[last - FIRST_COLUMN]
            if number == len(wanted) - 1:
                last = max(column, self.last_column)
            spans.append((column, last))
            column = last + 1
        return tuple(spans)

    def _put(self, span: tuple[int, int], text: str, looks: dict[str, Any]) -> float:
        """Write text over the columns of a span; its height."""
        first, last = span
        made = self.formats.of(**looks)
        if last > first:
            self.sheet.merge_range(self.row, first, self.row, last, "", made)
        self.sheet.write_string(self.row, first, text, made)
        room = column_room(*(self._width(column) for column in range(first, last + 1))) - 2
        size = looks.get("font_size", self.formats.points)
        return row_height(self.font.lines(text, room, size, bold=bool(looks.get("bold"))), size=size)

    def _width(self, column: int) -> float:
        return self.widths[column - FIRST_COLUMN] if column <= self.last_column else 9.0

    def _head(self, text: str, spans: Sequence[tuple[int, int]]) -> None:
        if not text:
            return
        rule = {"bottom": 2, "bottom_color": self.formats.colour(Token.INK)}
        looks = {
            "bold": True,
            "font_size": HEAD_POINTS,
            "font_color": self.formats.text(Tone.MUTED),
            "valign": "bottom",
            **rule,
        }
        for column in range(FIRST_COLUMN, spans[-1][1] + 1):
            self.sheet.write_blank(self.row, column, None, self.formats.of(**looks))
        self.sheet.write_string(self.row, FIRST_COLUMN, text, self.formats.of(**looks, indent=1))
        self.sheet.set_row(self.row, 22)
        self.row += 1

    def overview(self, block: Overview, live: dict[str, Formula]) -> None:
        """Labels with their figures, live where their table is in the workbook."""
        spans = self._spans(_LABEL, _VALUE, 40)
        self._head(block.head, spans)
        base = cells.base(Align.LEFT, self.formats)
        figure = cells.base(Align.RIGHT, self.formats) | {"bold": True, "font_size": 14}
        for each in block.figures:
            tall = self._put(spans[0], each.label, base)
            tall = max(tall, self._put(spans[2], each.note, base | {"font_color": self.formats.text(Tone.MUTED)}))
            is_share = "share" in each.count
            percent = "0%" if self.formats.language.startswith("en") else "0\u00a0%"
            made = self.formats.of(**figure, num_format=percent if is_share else "#,##0")
            found = live.get(each.label)
            first, last = spans[1]
            if last > first:
                self.sheet.merge_range(self.row, first, self.row, last, "", made)
            if found is None:
                self.sheet.write_number(self.row, first, float(each.value), made)
                self.notes.append(FitNote(self.content.key, "a figure is not live", each.label))
            else:
                self.sheet.write_formula(self.row, first, found.text, made, float(found.value))
            self.sheet.soft_row(self.row, max(tall, 24))
            self.row += 1
        self.row += 1

    def pairs(self, block: Pairs) -> None:
        """Terms and what they mean."""
        spans = self._spans(_LABEL, 100)
        self._head(block.head, spans)
        base = cells.base(Align.LEFT, self.formats)
        for term, meaning in block.pairs:
            tall = max(self._put(spans[0], term, base | {"bold": True}), self._put(spans[1], meaning, base))
            self.sheet.soft_row(self.row, tall)
            self.row += 1
        self.row += 1

    def words(self, block: Words) -> None:
        """Running text over the whole width."""
        (span,) = self._spans(120)
        for line in block.lines:
            text = "".join(run.text for run in line)
            tone = line[0].tone if line else Tone.INK
            looks = {
                "font_color": self.formats.text(tone),
                "text_wrap": True,
                "valign": "vcenter",
                "align": "left",
                "indent": 1,
            }
            self.sheet.soft_row(self.row, self._put(span, text, looks))
            self._show(self.row, FIRST_COLUMN, text, block.sources)
            self.row += 1
        self.row += 1

    def links(self, others: Sequence[tuple[str, str]]) -> None:
        """The other sheets, each with its question."""
        spans = self._spans(_LABEL, 100)
        base = cells.base(Align.LEFT, self.formats)
        for name, question in others:
            quoted = name.replace("'", "''")
            tall = self._put(spans[1], question, base | {"font_color": self.formats.text(Tone.MUTED)})
            first, last = spans[0]
            made = self.formats.of(**base, font_color=self.formats.text(Tone.ACCENT), underline=1)
            if last > first:
                self.sheet.merge_range(self.row, first, self.row, last, "", made)
            self.sheet.write_url(self.row, first, f"internal:'{quoted}'!A1", made, name)
            self.sheet.soft_row(self.row, tall)
            self.row += 1
        self.row += 1

    # -------------------------------------------------------------------------------------------------------- table

    def table(self, block: Table, shown: Sequence[Sequence[cells.Shown]], heads: Sequence[str], name: str) -> None:
        """A table with filters; a total stands under it, outside."""
        formats, sheet, top = self.formats, self.sheet, self.row
        bases = [cells.base(column.align, formats) for column in block.columns]
        last = top + max(1, len(shown))
        rule = {"bottom": 2, "bottom_color": formats.colour(Token.INK)}
        head = {
            "bold": True,
            "font_size": HEAD_POINTS,
            "font_color": formats.text(Tone.MUTED),
            "text_wrap": True,
            "valign": "bottom",
        }
        sides = [{key: value for key, value in each.items() if key in {"align", "indent"}} for each in bases]
        sheet.add_table(
            top,
            FIRST_COLUMN,
            last,
            self.last_column,
            {
                "name": name,
                "style": None,
                "columns": [
                    {"header": title, "header_format": formats.of(**head, **rule, **side)}
                    for title, side in zip(heads, sides, strict=True)
                ],
            },
        )
        lines = max(
            self.font.lines(title, max(8.0, column_room(width) - 14), HEAD_POINTS, bold=True)
            for title, width in zip(heads, self.widths, strict=True)
        )
        sheet.set_row(top, max(22.0, lines * 13.5 + 6))
        for number, (row, line) in enumerate(zip(block.rows, shown, strict=True)):
            at = top + 1 + number
            for column, cell in enumerate(line):
                if not cells.write(sheet, at, FIRST_COLUMN + column, cell, formats, bases[column], muted=row.muted):
                    self.notes.append(FitNote(self.content.key, "text longer than a cell", cell.text[:40]))
                self._show(at, FIRST_COLUMN + column, cell.text, row.cells[column].sources)
            tall, fits = height(line, self.widths, self.font, formats.points)
            sheet.soft_row(at, tall)
            if not fits:
                self.notes.append(FitNote(self.content.key, "row higher than Excel shows", f"{at + 1}"))
        for column in range(len(block.columns) if not shown else 0):
            sheet.write_blank(top + 1, FIRST_COLUMN + column, None, formats.of(**bases[column]))
        self._statuses(shown, top + 1, last + _GROWTH)
        if block.total:
            self._total(block, last + 1, bases)
        if block.group_titles or block.bars:
            self.notes.append(FitNote(self.content.key, "groups and bars are not drawn in a workbook", block.name))
        self.header = top
        self.row = last + (2 if block.total else 1)
        self.placed = Placed(
            self.name,
            top,
            FIRST_COLUMN,
            last if block.total else last + _GROWTH,
            tuple(heads),
            tuple(column.title for column in block.columns),
            tuple(tuple(_written(cell) for cell in line) for line in shown),
            tuple(tuple(cell.words for cell in line) for line in shown),
        )

    def _total(self, block: Table, row: int, bases: Sequence[dict[str, Any]]) -> None:
        if block.total is None:
            return
        over = {"bold": True, "top": 2, "top_color": self.formats.colour(Token.INK), "bottom": 0}
        for column, cell in enumerate(block.total.cells):
            said = cells.shown(cell)
            strong = cells.Shown(
                said.value, (Run(said.text, strong=True),) if said.text else (), said.text, is_status=False
            )
            cells.write(self.sheet, row, FIRST_COLUMN + column, strong, self.formats, bases[column] | over, muted=False)
            self._show(row, FIRST_COLUMN + column, said.text, cell.sources)

    def _statuses(self, shown: Sequence[Sequence[cells.Shown]], first: int, last: int) -> None:
        """Colour statuses by the sign that their cell begins with, so that a changed one changes colour too."""
        for column in range(len(self.widths)):
            if not any(line[column].is_status for line in shown):
                continue
            cell = xl_rowcol_to_cell(first, FIRST_COLUMN + column, col_abs=True)
            for mark in Mark:
                tone = TONES[mark]
                ground = self.formats.tint(tone)
                look = self.formats.of(bg_color=self.formats.colour(ground), font_color=self.formats.text(tone, ground))
                rule = {"type": "formula", "criteria": f'=LEFT({cell},1)="{GLYPHS[mark]}"', "format": look}
                self.sheet.conditional_format(first, FIRST_COLUMN + column, last, FIRST_COLUMN + column, rule)

    def _show(self, row: int, column: int, text: str, paths: tuple[Any, ...]) -> None:
        if paths:
            place = f"{self.name}!{xl_rowcol_to_cell(row, column)}"
            self.figures.append(ShownFigure(self.content.key, place, text, paths))

    # --------------------------------------------------------------------------------------------------------- set-up

    def prepare(self, block: Table | None, shown: Sequence[Sequence[cells.Shown]], heads: Sequence[str]) -> None:
        """Column widths, which everything on the sheet shares."""
        if block is not None and block.columns:
            self.widths = widths(block.columns, heads, shown, self.font, self.formats.points)
        self.sheet.set_column(0, 0, _GUTTER)
        for index, width in enumerate(self.widths):
            self.sheet.set_column(FIRST_COLUMN + index, FIRST_COLUMN + index, width)

    def freeze(self, shown: Sequence[Sequence[cells.Shown]]) -> int:
        """Keep the head and the names in sight; the row of the head, or of the band where it stands too low."""
        header = self.header
        if header is None or header > _DEEPEST_FREEZE:
            self.sheet.freeze_panes(len(_BAND), 0)
            return len(_BAND) - 1
        named = next(
            (index for index in range(len(self.widths)) if shown and any(run.strong for run in shown[0][index].runs)), 0
        )
        columns = FIRST_COLUMN + named + 1 if sum(self.widths[: named + 1]) < 50 else 0  # noqa: PLR2004 - a third of a screen
        self.sheet.freeze_panes(header + 1, columns)
        return header


def _written(cell: cells.Shown) -> str:
    """What COUNTA and a comparison see: a number or a date counts as filled."""
    return cell.text or ("" if cell.value is None else str(cell.value))
