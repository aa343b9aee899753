"""The table of a sheet: an Excel table with filters, typed cells, measured rows, statuses that colour themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from xlsxwriter.utility import xl_rowcol_to_cell

from kamgen.brand.palette import Token
from kamgen.content.accountmap import LateDays
from kamgen.content.table import Table, TableRow
from kamgen.content.text import Mark, Run, Tone
from kamgen.office.sheets import column_room
from kamgen.render.accountmap.blocks import BAND
from kamgen.render.accountmap.canvas import FIRST_COLUMN, Canvas
from kamgen.render.accountmap.cells import Shown, base, shown, write
from kamgen.render.accountmap.columns import BUTTON, HEAD_POINTS, height
from kamgen.render.accountmap.live import Placed, late_days_of
from kamgen.render.marks import GLYPHS

_GROWTH: Final = 300
"""Formats and formulas reach so many rows below the table, for what people add."""
_DEEPEST_FREEZE: Final = 8
_WIDEST_FREEZE: Final = 50
"""In characters: a third of a screen."""

Cells = Sequence[Sequence[Shown]]


def table(
    canvas: Canvas, block: Table, cells: Cells, heads: Sequence[str], name: str, *, can_grow: bool = True
) -> Placed:
    """Draw the table at the canvas's row; a total stands under it, outside. `can_grow`: nothing follows below."""
    top, growth = canvas.row, _GROWTH if can_grow else 0
    last = top + max(1, len(cells))
    bases = [
        base(column.align, canvas.formats) | _number_format(canvas, [line[index] for line in cells])
        for index, column in enumerate(block.columns)
    ]
    _head(canvas, heads, bases, name, last)
    for at, (row, line) in enumerate(zip(block.rows, cells, strict=True), start=top + 1):
        _row(canvas, at, row, line, bases)
    if not cells:
        for column, looks in enumerate(bases):
            canvas.sheet.write_blank(top + 1, FIRST_COLUMN + column, None, canvas.formats.of(**looks))
    _statuses(canvas, cells, top + 1, last + growth)
    if block.total:
        over = {"bold": True, "top": 2, "top_color": canvas.formats.colour(Token.INK), "bottom": 0}
        strong = TableRow(block.total.cells)
        _row(canvas, last + 1, strong, [_bold(shown(cell)) for cell in strong.cells], [each | over for each in bases])
    if block.group_titles or block.bars:
        canvas.note("groups and bars are not drawn in a workbook", block.name)
    canvas.row = last + (2 if block.total else 1)
    return Placed(
        canvas.name,
        top,
        FIRST_COLUMN,
        last if block.total else last + growth,
        tuple(heads),
        tuple(column.title for column in block.columns),
        tuple(tuple(cell.written for cell in line) for line in cells),
        tuple(tuple(cell.words for cell in line) for line in cells),
        tuple(tuple(cell.value for cell in line) for line in cells),
    )


def late_days(canvas: Canvas, block: Table, cells: Cells, late: LateDays) -> None:
    """Write the cells of a column once more, as formulas with the values that stand there; what is late is red."""
    placed = canvas.placed[-1]
    if not {late.column, late.since, late.every} <= set(placed.titles):
        canvas.note("a figure is not live", late.column)
        return
    column, since, every = map(placed.titles.index, (late.column, late.since, late.every))
    at, top = FIRST_COLUMN + column, placed.header + 1
    looks = base(block.columns[column].align, canvas.formats) | {"font_color": canvas.formats.text(Tone.MUTED)}
    looks |= _number_format(canvas, [line[column] for line in cells])
    for row, line in enumerate(cells, start=top):
        told = line[column]
        day, interval = (xl_rowcol_to_cell(row, FIRST_COLUMN + each) for each in (since, every))
        text = late_days_of(day, interval, late.unknown)
        value = told.text if told.value is None else int(str(told.value))
        canvas.sheet.write_formula(row, at, text, canvas.formats.of(**looks), value)
    red = canvas.formats.of(font_color=canvas.formats.text(Tone.BAD), bold=True)
    rule = {"type": "cell", "criteria": "greater than", "value": 0, "format": red}
    canvas.sheet.conditional_format(top, at, top + max(1, len(cells)) - 1 + _GROWTH, at, rule)


def naming(cells: Cells) -> int:
    """The column that names the rows: the first one of strong words, else the first of all."""
    first = cells[0] if cells else ()
    return next((index for index, cell in enumerate(first) if any(run.strong for run in cell.runs)), 0)


def freeze(canvas: Canvas, cells: Cells) -> int:
    """Keep heads and names in sight; the last row that does so, which is repeated in print too."""
    header = canvas.placed[0].header if len(canvas.placed) == 1 else None
    if header is None or header > _DEEPEST_FREEZE:
        canvas.sheet.freeze_panes(len(BAND), 0)
        return len(BAND) - 1
    named = naming(cells)
    is_narrow = sum(canvas.widths[: named + 1]) < _WIDEST_FREEZE
    canvas.sheet.freeze_panes(header + 1, FIRST_COLUMN + named + 1 if is_narrow else 0)
    return header


def _head(canvas: Canvas, heads: Sequence[str], bases: Sequence[dict[str, Any]], name: str, last: int) -> None:
    looks = {
        "bold": True,
        "font_size": HEAD_POINTS,
        "font_color": canvas.formats.text(Tone.MUTED),
        "text_wrap": True,
        "valign": "bottom",
        "bottom": 2,
        "bottom_color": canvas.formats.colour(Token.INK),
    }
    columns = []
    for title, each in zip(heads, bases, strict=True):
        side = {key: value for key, value in each.items() if key in {"align", "indent"}}
        columns.append({"header": title, "header_format": canvas.formats.of(**looks, **side)})
    settings = {"name": name, "style": None, "columns": columns}
    canvas.sheet.add_table(canvas.row, FIRST_COLUMN, last, FIRST_COLUMN + len(heads) - 1, settings)
    lines = max(
        canvas.font.lines(title, max(8.0, column_room(width) - BUTTON), HEAD_POINTS, bold=True)
        for title, width in zip(heads, canvas.widths, strict=False)
    )
    canvas.sheet.set_row(canvas.row, max(22.0, lines * 13.5 + 6))


def _row(canvas: Canvas, at: int, row: TableRow, line: Sequence[Shown], bases: Sequence[dict[str, Any]]) -> None:
    for column, (cell, looks) in enumerate(zip(line, bases, strict=True), start=FIRST_COLUMN):
        if not write(canvas.sheet, canvas.formats, (at, column), cell, looks, muted=row.muted):
            canvas.note("text longer than a cell", cell.text[:40])
        canvas.show(at, column, cell.text, row.cells[column - FIRST_COLUMN].sources)
    tall, fits = height(line, canvas.widths[: len(line)], canvas.font, canvas.formats.points)
    canvas.sheet.soft_row(at, tall)
    if not fits:
        canvas.note("row higher than Excel shows", f"{canvas.name}!{at + 1}")


def _number_format(canvas: Canvas, cells: Iterable[Shown]) -> dict[str, Any]:
    """That of the column's numbers or dates for all of its cells, so that what is typed over a word looks like them."""
    found = next((canvas.formats.number(cell.value, cell.text) for cell in cells if cell.value is not None), "")
    return {"num_format": found} if found else {}


def _bold(cell: Shown) -> Shown:
    return Shown(cell.value, (Run(cell.text, strong=True),) if cell.text else (), cell.text, is_status=False)


def _statuses(canvas: Canvas, cells: Cells, first: int, last: int) -> None:
    """Colour statuses by the sign that their cell begins with, so that a changed one changes its colour too."""
    formats = canvas.formats
    for column in range(len(cells[0]) if cells else 0):
        if not any(line[column].is_status for line in cells):
            continue
        at = FIRST_COLUMN + column
        cell = xl_rowcol_to_cell(first, at, col_abs=True)
        for mark in Mark:
            tone = mark.tone
            ground = formats.tint(tone)
            look = formats.of(bg_color=formats.colour(ground), font_color=formats.text(tone, ground))
            rule = {"type": "formula", "criteria": f'=LEFT({cell},1)="{GLYPHS[mark]}"', "format": look}
            canvas.sheet.conditional_format(first, at, last, at, rule)
