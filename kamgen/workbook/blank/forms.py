"""Forms and grids drawn: labels down the left, one input each, or one for each item across."""

from __future__ import annotations

from kamgen.brand.palette import Token
from kamgen.office.sheets import row_height
from kamgen.schema.cells import Kind
from kamgen.schema.rows import Cell
from kamgen.schema.sheets import Shape
from kamgen.workbook.blank.book import label
from kamgen.workbook.blank.canvas import Canvas
from kamgen.workbook.blank.cells import (
    HINT_SIZE,
    caption_format,
    computed_format,
    header_format,
    input_format,
    shown,
    write,
    write_marked,
)
from kamgen.workbook.blank.layout import CHECK, Box
from kamgen.workbook.blank.specials import special_of
from kamgen.workbook.blank.specials.special import Extra

_HEADER_HEIGHT, _GROUP_HEIGHT, _IDS_HEIGHT = 20, 24, 21
_MERGED_LINES = 2
"""Merged cells never grow, so each gets room for a second line."""


def draw_form(canvas: Canvas, box: Box) -> None:
    """Labels down, one value each; where the form has its sheet for itself, with check and hint beside it."""
    texts = canvas.book.texts
    if box.alone:
        canvas.sheet.set_row(box.header, _HEADER_HEIGHT)
        for offset, key in enumerate(("field", "input", "check", "hint")):
            words = texts(f"workbook.form.{key}")
            canvas.sheet.write_string(box.header, box.left + offset, words, header_format(canvas))
    for row, group in box.groups.items():
        canvas.sheet.set_row(row, _GROUP_HEIGHT)
        words = texts(f"groups.{box.part.key}.{group}")
        canvas.sheet.write_string(row, box.left, words, caption_format(canvas))
    for cell in box.cells:
        _field(canvas, box, cell)
    for extra in special_of(box.part).extras:
        _computed_field(canvas, box, extra)


def _field(canvas: Canvas, box: Box, cell: Cell) -> None:
    row, column = box.at(cell.name)
    last = _last_column(canvas, box, cell)
    value = canvas.book.values.get((box.part.key, cell.name))
    cell_format = input_format(canvas, box, cell)
    _label(canvas, box, row, cell.name, required=cell.marked)
    lines = canvas.looks.lines(shown(value), canvas.room(column, last))
    if last > column:
        canvas.sheet.merge_range(row, column, row, last, "", cell_format)
        canvas.sheet.set_row(row, row_height(max(lines, _MERGED_LINES)))
    else:
        hint_lines = _check_and_hint(canvas, box, cell, row) if box.alone else _hint(canvas, box, cell, row)
        canvas.sheet.soft_row(row, row_height(max(lines, hint_lines)))
    write(canvas, row, column, value, cell_format)


def _computed_field(canvas: Canvas, box: Box, extra: Extra) -> None:
    row, column = box.at(extra.key)
    node = canvas.book.computed[box.part.key, extra.key]
    weight = {"bold": True} if extra.strong else {}
    look = canvas.looks.of(
        font_color=Token.INK if extra.strong else Token.MUTED_TEXT, indent=1, align="left", bottom=1,
        bottom_color=Token.HAIRLINE, **weight,
    )  # fmt: skip
    canvas.sheet.write_string(row, box.left, label(canvas.book.texts, box, extra.key), look)
    canvas.formula(row, column, node, computed_format(canvas, extra.kind, **weight))
    if box.alone:
        line = {"bottom": 1, "bottom_color": Token.HAIRLINE}
        canvas.sheet.write_blank(row, column + 1, None, canvas.looks.of(**line))
        muted = canvas.looks.of(font_color=Token.MUTED_TEXT, indent=1, align="left", **line)
        canvas.sheet.write_string(row, column + 2, canvas.book.texts("workbook.reckons"), muted)
    canvas.sheet.soft_row(row, row_height(1))


def _hint(canvas: Canvas, box: Box, cell: Cell, row: int) -> int:
    """What belongs there, beside an input of a form that shares its sheet; how many lines it takes.

    It runs over the empty columns; where they end before it does it is wrapped, or it would print a page of its own.
    """
    if any(other.part.shape is Shape.GRID for other in canvas.plan.boxes):
        return 1
    words = canvas.book.texts(f"fields.{box.part.key}.{cell.name}.help")
    look = {"font_size": HINT_SIZE, "font_color": Token.MUTED_TEXT, "indent": 1, "align": "left"}
    first, last = box.first + 1, canvas.plan.last_column
    lines = canvas.looks.lines(words, canvas.room(first, last), HINT_SIZE)
    if lines > 1 and last > first:
        canvas.sheet.merge_range(row, first, row, last, words, canvas.looks.of(text_wrap=True, **look))
    else:
        canvas.sheet.write_string(row, first, words, canvas.looks.of(**look))
    return lines


def _last_column(canvas: Canvas, box: Box, cell: Cell) -> int:
    """A long text of a form that shares its sheet with a grid runs over the grid's columns."""
    grids = [other for other in canvas.plan.boxes if other.part.shape is Shape.GRID]
    wide = cell.kind is Kind.LONG_TEXT and not box.alone and grids
    return grids[0].last_column if wide else box.first


def _check_and_hint(canvas: Canvas, box: Box, cell: Cell, row: int) -> int:
    """The two columns beside an input; how many lines the hint takes."""
    column = box.first + 1
    check = canvas.book.computed.get((box.part.key, cell.name, CHECK))
    looks = canvas.looks
    if check is None:
        canvas.sheet.write_blank(row, column, None, looks.of(bottom=1, bottom_color=Token.HAIRLINE))
    else:
        canvas.formula(row, column, check, computed_format(canvas, Kind.TEXT, font_color=Token.GOOD_TEXT))
    hint = canvas.book.texts(f"fields.{box.part.key}.{cell.name}.help")
    muted = looks.of(
        font_color=Token.MUTED_TEXT, text_wrap=True, indent=1, align="left", bottom=1, bottom_color=Token.HAIRLINE
    )
    canvas.sheet.write_string(row, column + 1, hint, muted)
    return looks.lines(hint, canvas.room(column + 1))


def draw_grid(canvas: Canvas, box: Box) -> None:
    """Fields down, items across; the ids head the columns."""
    head = canvas.looks.of(
        bold=True, font_color=Token.INK, indent=1, align="left", valign="bottom", bottom=2, bottom_color=Token.INK
    )
    for key in box.rows:
        row = box.rows[key]
        if row == box.header:
            canvas.sheet.set_row(row, _IDS_HEIGHT)
            canvas.sheet.write_string(row, box.left, label(canvas.book.texts, box, key), header_format(canvas))
            for index in range(box.count):
                write(canvas, row, box.first + index, canvas.book.values.get((box.part.key, index, key)), head)
            continue
        cell = box.cell(key)
        if cell is None:
            _computed_row(canvas, box, key)
        else:
            _input_row(canvas, box, cell)


def _input_row(canvas: Canvas, box: Box, cell: Cell) -> None:
    row = box.rows[cell.name]
    _label(canvas, box, row, cell.name, required=cell.marked)
    cell_format = input_format(canvas, box, cell)
    lines = 1
    for index in range(box.count):
        value = canvas.book.values.get((box.part.key, index, cell.name))
        write(canvas, row, box.first + index, value, cell_format)
        lines = max(lines, canvas.looks.lines(shown(value), canvas.room(box.first + index), bold=cell is box.subject))
    canvas.sheet.soft_row(row, row_height(lines))


def _computed_row(canvas: Canvas, box: Box, key: str) -> None:
    row = box.rows[key]
    words = label(canvas.book.texts, box, key)
    muted = canvas.looks.of(font_color=Token.MUTED_TEXT, indent=1, align="left")
    canvas.sheet.write_string(row, box.left, words, muted)
    colour = Token.GOOD_TEXT if key == CHECK else Token.INK
    lines = 1
    for index in range(box.count):
        node = canvas.book.computed[box.part.key, index, key]
        canvas.formula(
            row, box.first + index, node, computed_format(canvas, Kind.TEXT, font_color=colour, text_wrap=True)
        )
        lines = max(lines, canvas.looks.lines(str(node.value), canvas.room(box.first + index), bold=True))
    canvas.sheet.soft_row(row, row_height(lines))


def _label(canvas: Canvas, box: Box, row: int, key: str, *, required: bool) -> None:
    words = label(canvas.book.texts, box, key)
    cell_format = canvas.looks.of(
        font_color=Token.INK, text_wrap=True, indent=1, align="left", bottom=1, bottom_color=Token.HAIRLINE
    )
    if required:
        write_marked(canvas, row, box.left, words, cell_format, font_color=Token.INK)
    else:
        canvas.sheet.write_string(row, box.left, words, cell_format)
