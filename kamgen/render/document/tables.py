"""Data tables: the template's table style, heads that repeat, rows that stay whole, widths that follow the content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kamgen.brand.document import Role
from kamgen.brand.palette import Token
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow
from kamgen.content.text import Line, Run, Tone, line
from kamgen.office import xml
from kamgen.render.document import portraits
from kamgen.render.document.columns import BROKEN, fitted, is_second, lines_of, title_of
from kamgen.render.document.controls import control
from kamgen.render.document.flow import Grid, Row, twips
from kamgen.render.document.looks import Look
from kamgen.render.document.measure import lines
from kamgen.render.document.pen import Pen
from kamgen.render.document.words import run, runs, text_of

_SPLITS_FROM: Final = 0.4
"""A row higher than that part of a page may split: moving it whole would leave too much white."""
FLUSH: Final = '<w:tcMar><w:left w:w="0" w:type="dxa"/></w:tcMar>'
"""The first column begins where the text of the page does."""
_WHOLE_UP_TO: Final = 1 / 4
"""A table that takes no more of a page than that moves to the next one as a whole."""
_GROUP_AIR: Final = 5.0
_JUSTIFY: Final = {Align.LEFT: "", Align.RIGHT: '<w:jc w:val="right"/>', Align.CENTRE: '<w:jc w:val="center"/>'}


def table(content: Table, pen: Pen) -> Grid:
    """A table over the width of the text."""
    fit = fitted(content, pen)
    content, widths = fit.table, fit.widths
    shown = [[lines_of(cell) for cell in row.cells] for row in content.rows]
    total = [lines_of(cell) for cell in content.total.cells] if content.total else None
    if not fit.whole:
        pen.note(BROKEN, content.name)
    if content.bars:
        pen.note("bars are not drawn in Word", content.name)
    groups = dict(content.group_titles)
    if not content.rows:
        shown, content = (
            [[(line("–", Tone.MUTED),), *((),) * (len(content.columns) - 1)]],
            replace(content, rows=(TableRow((Cell(),) * len(content.columns)),)),
        )
    rows: list[Row] = []
    for index, (row, cells) in enumerate(zip(content.rows, shown, strict=True)):
        if index in groups:
            rows.append(_group_row(groups[index], len(widths), pen))
        rows.append(_row(row, cells, content.columns, widths, pen))
        _record(content.name, index, row, cells, pen)
    if content.total and total is not None:
        rows.append(_row(content.total, total, content.columns, widths, pen, is_total=True))
        _record(content.name, len(content.rows), content.total, total, pen)
    start = opening(
        pen.style(Role.TABLE),
        widths,
        title=content.name,
        description=content.description,
        last_row=content.total is not None,
    )
    header = _head_row(content.columns, widths, pen)
    return Grid(start, header, together(rows, header, pen, begins=bool(pen.captions.table or content.head)))


def together(rows: Sequence[Row], header: Row | None, pen: Pen, *, begins: bool) -> tuple[Row, ...]:
    """The rows, all kept on one page where they are few; else the first two, where a table `begins` under a head."""
    height = sum(row.height[1] for row in ((header, *rows) if header else rows))
    if height <= pen.height * _WHOLE_UP_TO:
        return (*(row if row.keep_next else kept(row) for row in rows[:-1]), *rows[-1:])
    first = next((number for number, row in enumerate(rows) if not row.keep_next), 0)
    if begins and first < len(rows) - 1 and rows[first].whole:
        return (*rows[:first], kept(rows[first]), *rows[first + 1 :])
    return tuple(rows)


def opening(
    style: str,
    widths: Sequence[float],
    *,
    title: str = "",
    description: str = "",
    first_row: bool = True,
    last_row: bool = False,
) -> str:
    """A table up to its first row; the description is its alternative text."""
    columns = [twips(width) for width in widths]
    caption = f'<w:tblCaption w:val="{xml.attribute(title)}"/>' if title else ""
    caption += f'<w:tblDescription w:val="{xml.attribute(description)}"/>' if description else ""
    value = 0x0600 | (0x20 if first_row else 0) | (0x40 if last_row else 0)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{value:04X}" w:firstRow="{first_row:d}" '
        f'w:lastRow="{last_row:d}" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"{caption}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )


def cell_xml(width: float, inside: str, *, properties: str = "", span: int = 1) -> str:
    """A cell; `properties` follow the order of the schema after the span."""
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{spanned}{properties}</w:tcPr>{inside}</w:tc>'


def paragraph_xml(look: Look, inside: str, extra: str = "") -> str:
    """A paragraph in a cell; `extra` is the rest of its properties."""
    flush = "" if look.is_flush or "<w:jc " in extra else '<w:jc w:val="left"/>'
    return f'<w:p><w:pPr><w:pStyle w:val="{look.style}"/>{extra}{flush}</w:pPr>{inside}</w:p>'


def block_height(look: Look, count: int) -> float:
    """The height of a paragraph of so many lines."""
    return look.before + count * look.line + look.after


def _head_row(columns: Sequence[TableColumn], widths: Sequence[float], pen: Pen) -> Row:
    look, margins = pen.looks[Role.CELL_HEAD], pen.looks.margins[Role.TABLE]
    cells, low, high = [], 1, 1
    for index, (column, width) in enumerate(zip(columns, widths, strict=True)):
        title = title_of(column)
        room = width - margins.right - (margins.left if index else 0)
        fewest, most = lines(look.font, look.as_set(title), room, look.size, bold=look.bold)
        low, high = max(low, fewest), max(high, most)
        inside = runs(title, pen.ink, look.size)
        keep = "" if look.keep_next else "<w:keepNext/>"
        properties = f'{"" if index else FLUSH}<w:vAlign w:val="bottom"/>'
        cells.append(cell_xml(width, paragraph_xml(look, inside, keep + _JUSTIFY[column.align]), properties=properties))
    around = margins.top + margins.bottom + margins.rule
    return Row("".join(cells), (block_height(look, low) + around, block_height(look, high) + around))


def _row(
    row: TableRow,
    shown: Sequence[tuple[Line, ...]],
    columns: Sequence[TableColumn],
    widths: Sequence[float],
    pen: Pen,
    *,
    is_total: bool = False,
) -> Row:
    look, margins = pen.looks[Role.CELL], pen.looks.margins[Role.TABLE]
    second = pen.looks[Role.CELL_SECOND]
    top = f"<w:tcBorders>{pen.ink.border('top', Token.INK, 8)}</w:tcBorders>" if is_total else ""
    cells: list[str] = []
    low = high = look.line
    for told, column, width, cell in zip(row.cells, columns, widths, shown, strict=True):
        room = width - margins.right - (margins.left if cells else 0)
        justify = _JUSTIFY[column.align]
        inside: list[str] = []
        least = most = 0.0
        for paragraph in cell:
            is_under = is_second(paragraph)
            style = second if is_under else look
            said = tuple(Run(each.text, each.tone, each.strong) for each in paragraph) if is_under else paragraph
            if is_total:
                said = tuple(Run(each.text, each.tone, True, each.second) for each in said)
            few, many = lines(style.font, said, room, style.size, bold=style.bold)
            least += block_height(style, few)
            most += block_height(style, many)
            words = runs(said, pen.ink, style.size, muted=row.muted)
            if not inside:
                words = control(told, column.title, words, pen.attached.language)
            inside.append(paragraph_xml(style, words, justify))
        if told.portrait:
            inside.append(portraits.paragraph(told.portrait, look, pen))
            least = most = portraits.height(look)
        written = "".join(inside) or paragraph_xml(look, "", justify)
        cells.append(cell_xml(width, written, properties=top if cells else top + FLUSH))
        low, high = max(low, least), max(high, most)
    around = margins.top + margins.bottom + margins.rule
    height = (low + around, high + around)
    return Row("".join(cells), height, whole=height[1] < pen.height * _SPLITS_FROM, split_line=look.line)


def kept(row: Row) -> Row:
    """The row, not to be parted from the next: nothing begins with a single row at the foot of a page."""
    keep = re.sub(r'(<w:p><w:pPr><w:pStyle w:val="[^"]*"/>)', r"\1<w:keepNext/>", row.cells)
    return replace(row, cells=keep, keep_next=True)


def _group_row(title: str, columns: int, pen: Pen) -> Row:
    look, margins = pen.looks[Role.CELL], pen.looks.margins[Role.TABLE]
    words = run(title, pen.ink.tone(Tone.ACCENT), strong=True)
    above = twips(margins.top + _GROUP_AIR)
    air = f'<w:tcMar><w:top w:w="{above}" w:type="dxa"/><w:left w:w="0" w:type="dxa"/></w:tcMar>'
    low, high = lines(look.font, (Run(title, strong=True),), pen.width - margins.right, look.size)
    around = margins.top + _GROUP_AIR + margins.bottom + margins.rule
    return Row(
        cell_xml(pen.width, paragraph_xml(look, words, "<w:keepNext/>"), properties=air, span=columns),
        (block_height(look, low) + around, block_height(look, high) + around),
        keep_next=True,
    )


def _record(name: str, index: int, row: TableRow, shown: Sequence[tuple[Line, ...]], pen: Pen) -> None:
    for number, (cell, said) in enumerate(zip(row.cells, shown, strict=True)):
        if cell.sources:
            pen.show(f"{name}/{index + 1}.{number + 1}", "\n".join(map(text_of, said)), cell.sources)
