"""Tables and fixed lists drawn: one row an item; what grows is an Excel table, and so is what a sheet ends with."""

from __future__ import annotations

import re
from typing import Any

from kamgen.brand.palette import Token
from kamgen.office.sheets import row_height
from kamgen.schema.cells import Kind
from kamgen.schema.rows import Cell
from kamgen.schema.sheets import Shape
from kamgen.texts.catalogue import message
from kamgen.workbook.blank.book import Book, Whole, label
from kamgen.workbook.blank.canvas import Canvas
from kamgen.workbook.blank.cells import (
    HEADER_SIZE,
    HINT_SIZE,
    caption_format,
    check_format,
    computed_format,
    given_format,
    header_format,
    input_format,
    shown,
    turned_format,
    write,
    write_marked,
)
from kamgen.workbook.blank.layout import CHECK, CODE, MARK, Box
from kamgen.workbook.blank.looks import REQUIRED, RIGHT
from kamgen.workbook.blank.number_formats import number_format
from kamgen.workbook.blank.ranges import total
from kamgen.workbook.blank.specials import special_of
from kamgen.workbook.blank.specials.wording import said

_GROUP_HEIGHT, _TOTAL_HEIGHT = 18, 22
_TURNED_MARGIN = 10
"""Points above and below turned words."""
_FILTER = re.compile(rb"(<autoFilter [^>]*?)/>")


def draw_rows(canvas: Canvas, box: Box) -> None:
    """Captions, header, rows, total."""
    _groups(canvas, box)
    if box.is_table:
        _table(canvas, box)
    # What the table wrote into header and computed columns is written over: it knows neither marks nor values.
    _header(canvas, box)
    for index in range(box.count):
        _row(canvas, box, index)
    if box.sums:
        _total(canvas, box)


def without_buttons(parts: dict[str, bytes], book: Book) -> dict[str, bytes]:
    """The parts of a workbook in which no filter button covers the turned head of a column of marks."""
    for box in book.boxes.values():
        places = [column - box.left for key, column in box.columns.items() if MARK in key]
        if not places or not box.grows:
            continue
        hidden = "".join(f'<filterColumn colId="{place}" hiddenButton="1"/>' for place in places).encode()
        for name, part in parts.items():
            if name.startswith("xl/tables/") and f' name="{table_name(box)}"'.encode() in part:
                parts = parts | {name: _FILTER.sub(rb"\1>" + hidden + b"</autoFilter>", part)}
    return parts


def table_name(box: Box) -> str:
    """The name of the Excel table that a part is."""
    return f"tbl_{box.part.key}"


def head_of(canvas: Canvas, box: Box, key: str) -> str:
    """The words over a column, with the mark if it is required."""
    words = label(canvas.book.texts, box, key)
    return f"{words}{REQUIRED}" if _is_marked(box, key) else words


def _is_marked(box: Box, key: str) -> bool:
    return any(cell.name == key for cell in box.marked)  # of marks, the caption over them all bears the mark


def _is_right(box: Box, key: str) -> bool:
    return _kinds(box).get(key) in RIGHT


def _kinds(box: Box) -> dict[str, Kind]:
    return {cell.name: cell.kind for cell in box.cells} | {each.key: each.kind for each in special_of(box.part).extras}


def _groups(canvas: Canvas, box: Box) -> None:
    if box.group_row is None:
        return
    canvas.sheet.set_row(box.group_row, _GROUP_HEIGHT)
    language = canvas.book.texts.language
    for column, group in box.groups.items():
        words = message(language, f"groups.{box.part.key}.{group}")
        if "{currency}" in words:
            node = said(words, currency=canvas.book.currency())
            canvas.formula(box.group_row, column, node, caption_format(canvas))
        elif _begins_marks(box, column):
            font = {"bold": True, "font_color": Token.ACCENT_TEXT}
            write_marked(canvas, box.group_row, column, words, caption_format(canvas), **font)
        else:
            canvas.sheet.write_string(box.group_row, column, words, caption_format(canvas))


def _begins_marks(box: Box, column: int) -> bool:
    """Whether required marks begin at a column: their columns are too narrow for the mark of a required field."""
    return any(cell.kind is Kind.MARKS and box.columns[box.keys_of(cell)[0]] == column for cell in box.marked)


def _table(canvas: Canvas, box: Box) -> None:
    columns = []
    for key in box.columns:
        column: dict[str, Any] = {"header": head_of(canvas, box, key)}
        node = canvas.book.computed.get((box.part.key, 0, key))
        if node is not None:
            # As in the first row: Excel moves the addresses on when it fills a new one.
            column["formula"] = f"={node.text}"
            column["format"] = _computed_format(canvas, box, key)
        columns.append(column)
    options = {
        "name": table_name(box),
        "style": None,
        "columns": columns,
        "autofilter": box.grows,
        "banded_rows": False,
    }
    if canvas.sheet.add_table(box.header, box.left, box.last, box.last_column, options):
        raise ValueError(f"no table {options['name']}: two of its columns have the same head")


def _header(canvas: Canvas, box: Box) -> None:
    lines, turned = 1, 0.0
    for key, column in box.columns.items():
        words = label(canvas.book.texts, box, key)
        cell_format = header_format(canvas, right=_is_right(box, key))
        if MARK in key:
            canvas.sheet.write_string(box.header, column, words, turned_format(canvas))
            turned = max(turned, canvas.looks.metrics.width(words, HEADER_SIZE, bold=True) + _TURNED_MARGIN)
            continue
        if _is_marked(box, key):
            font = {"bold": True, "font_size": HEADER_SIZE, "font_color": Token.MUTED_TEXT}
            write_marked(canvas, box.header, column, words, cell_format, **font)
        else:
            canvas.sheet.write_string(box.header, column, words, cell_format)
        head = head_of(canvas, box, key)
        lines = max(lines, canvas.looks.lines(head, canvas.room(column) - 1, HEADER_SIZE, bold=True))
    canvas.sheet.set_row(box.header, max(7 + 13.5 * lines, turned))


def _row(canvas: Canvas, box: Box, index: int) -> None:
    lines = 1.0
    for key, column in box.columns.items():
        if key in {CODE, box.cells[0].name} and box.part.shape is Shape.FIXED:
            lines = max(lines, _given(canvas, box, key, index))
        elif (node := canvas.book.computed.get((box.part.key, index, key))) is not None:
            canvas.formula(*box.at(key, index), node, _computed_format(canvas, box, key))
            if key == CHECK:
                lines = max(lines, canvas.looks.lines(str(node.value), canvas.room(column), HINT_SIZE) * HINT_SIZE / 11)
        elif (cell := box.cell(key)) is not None:
            lines = max(lines, _input(canvas, box, (key, cell), index, column))
    canvas.sheet.soft_row(box.first + index, row_height(lines))


def _input(canvas: Canvas, box: Box, field: tuple[str, Cell], index: int, column: int) -> int:
    """An input cell; how many lines it takes."""
    key, cell = field
    value = canvas.book.values.get((box.part.key, index, key))
    if cell.kind is Kind.ID:
        write(canvas, box.first + index, column, value, given_format(canvas, font_color=Token.MUTED_TEXT))
        return 1
    write(canvas, box.first + index, column, value, input_format(canvas, box, cell))
    if not isinstance(value, str) or cell.kind is Kind.LINK:
        return 1
    return canvas.looks.lines(shown(value), canvas.room(column), bold=cell is box.subject)


def _given(canvas: Canvas, box: Box, key: str, index: int) -> float:
    """Code or name of a closed list's member, the name with its hint below; how many lines it takes."""
    texts = canvas.book.texts
    row, column = box.at(key, index)
    member = box.part.members[index]
    if key == CODE:
        muted = given_format(canvas, font_color=Token.MUTED_TEXT)
        canvas.sheet.write_string(row, column, getattr(member, "code", member.value), muted)
        return 1
    name = texts(member.text_key)
    hint = texts.optional(f"{box.part.key}.{member.value}.hint")
    room = canvas.room(column)
    lines: float = canvas.looks.lines(name, room, bold=bool(hint))
    if not hint:
        canvas.sheet.write_string(row, column, name, given_format(canvas, text_wrap=True, font_color=Token.INK))
        return lines
    canvas.sheet.write_rich_string(
        row,
        column,
        canvas.looks.of(bold=True, font_color=Token.INK),
        name,
        canvas.looks.of(font_size=HINT_SIZE, font_color=Token.MUTED_TEXT),
        f"\n{hint}",
        given_format(canvas, text_wrap=True),
    )
    return lines + canvas.looks.lines(hint, room, HINT_SIZE) * HINT_SIZE / 11


def _computed_format(canvas: Canvas, box: Box, key: str) -> Any:  # noqa: ANN401 - a format
    if key == CHECK:
        return check_format(canvas)
    extra = next(each for each in special_of(box.part).extras if each.key == key)
    return computed_format(canvas, extra.kind, right=extra.kind in RIGHT)


def _total(canvas: Canvas, box: Box) -> None:
    """Sums below a rule of ink, outside the table."""
    row = box.last + 1
    whole = Whole(canvas.book, box)
    looks = canvas.looks
    rule = {"top": 2, "top_color": Token.INK, "bold": True, "font_color": Token.INK}
    canvas.sheet.set_row(row, _TOTAL_HEIGHT)
    for key, column in box.columns.items():
        if key in box.sums:
            code = number_format(_kinds(box)[key], canvas.book.texts.language)
            canvas.formula(row, column, total(whole.span(key)), looks.of(num_format=code, align="right", **rule))
        elif key == box.cells[0].name:
            words = canvas.book.texts("workbook.total")
            canvas.sheet.write_string(row, column, words, looks.of(indent=1, align="left", **rule))
        else:
            canvas.sheet.write_blank(row, column, None, looks.of(**rule))
