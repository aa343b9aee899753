"""One cell drawn: its format by what it is for, and its value as the program stores it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Final

from xlsxwriter.format import Format

from kamgen.brand.palette import Token
from kamgen.schema.cells import Kind
from kamgen.schema.rows import Cell
from kamgen.schema.sheets import Shape
from kamgen.workbook.blank.canvas import Canvas
from kamgen.workbook.blank.layout import Box
from kamgen.workbook.blank.looks import REQUIRED, RIGHT
from kamgen.workbook.blank.number_formats import number_format
from kamgen.workbook.blank.specials import special_of
from kamgen.workbook.blank.values import CellValue, Typed, serial

HINT_SIZE: Final = 9
HEADER_SIZE: Final = 10


def write(canvas: Canvas, row: int, column: int, value: CellValue, cell_format: Format) -> None:
    """Write what stands in an input cell; nothing of it is ever taken for a formula."""
    sheet = canvas.sheet
    match value:
        case None:
            sheet.write_blank(row, column, None, cell_format)
        case Typed(formula, stored):
            sheet.write_formula(row, column, formula, cell_format, stored)
        case bool():
            sheet.write_boolean(row, column, value, cell_format)
        case int() | float() | Decimal():
            sheet.write_number(row, column, float(value), cell_format)
        case date():
            sheet.write_number(row, column, serial(value), cell_format)
        case str():
            sheet.write_string(row, column, value, cell_format)


def shown(value: CellValue) -> str:
    """About what is seen of a value, to measure it."""
    return "" if value is None or isinstance(value, Typed) else str(value)


def input_format(canvas: Canvas, box: Box, cell: Cell) -> Format:
    """The look of a cell that people fill."""
    # A link is as long as its column allows; wrapped it would make the row taller than its texts do.
    properties: dict[str, Any] = {"text_wrap": cell.kind is not Kind.LINK, "font_color": Token.INK}
    code = special_of(box.part).formats.get(cell.name) or number_format(cell.kind, canvas.book.texts.language)
    if code:
        properties["num_format"] = code
    if cell.kind is Kind.MARKS:
        return canvas.looks.framed(align="center", bold=True, font_color=Token.ACCENT_TEXT)
    if cell.kind in RIGHT and not box.down:
        properties |= right_aligned(cell.kind)
    else:
        properties |= {"align": "left", "indent": 1}
    if cell is box.subject and box.part.shape is not Shape.FORM:
        properties["bold"] = True
    return canvas.looks.framed(**properties)


def right_aligned(kind: Kind) -> dict[str, Any]:
    """The place of numbers in a column; the formats of money and shares keep a distance from the edge by themselves."""
    return {"align": "right", "indent": 1 if kind is Kind.NUMBER else 0}


def computed_format(canvas: Canvas, kind: Kind, *, right: bool = False, **properties: Any) -> Format:  # noqa: ANN401 - as the library takes them
    """The look of a cell that reckons by itself."""
    code = number_format(kind, canvas.book.texts.language) if kind is not Kind.TEXT else ""
    place: dict[str, Any] = right_aligned(kind) if right else {"align": "left", "indent": 1}
    if code:
        place["num_format"] = code
    return canvas.looks.framed(**({"bg_color": Token.PANEL, "font_color": Token.INK} | place | properties))


def given_format(canvas: Canvas, **properties: Any) -> Format:  # noqa: ANN401 - as the library takes them
    """The look of what stands there from the start: an id, a code, the member of a closed list."""
    place = {"align": "left", "indent": 1, "bg_color": Token.PANEL}
    return canvas.looks.framed(**(place | properties))


def header_format(canvas: Canvas, *, right: bool = False) -> Format:
    """The look of a column's head: muted, above a rule of ink; never at the edge, where it would meet its neighbour."""
    place: dict[str, Any] = {"align": "right" if right else "left", "indent": 1}
    return canvas.looks.of(
        bold=True,
        font_size=HEADER_SIZE,
        font_color=Token.MUTED_TEXT,
        valign="bottom",
        text_wrap=True,
        bottom=2,
        bottom_color=Token.INK,
        **place,
    )


def turned_format(canvas: Canvas) -> Format:
    """The head of a narrow column that is marked with an x: turned words."""
    return canvas.looks.of(
        bold=True,
        font_size=HEADER_SIZE,
        font_color=Token.MUTED_TEXT,
        rotation=90,
        align="center",
        valign="bottom",
        bottom=2,
        bottom_color=Token.INK,
    )


def check_format(canvas: Canvas) -> Format:
    """The look of what is missing: small and wrapped, or it would run over the edge of the sheet."""
    return computed_format(canvas, Kind.TEXT, font_color=Token.GOOD_TEXT, font_size=HINT_SIZE, text_wrap=True)


def caption_format(canvas: Canvas) -> Format:
    """The look of the words over a part or a group."""
    return canvas.looks.of(bold=True, font_color=Token.ACCENT_TEXT, valign="bottom", indent=1, align="left")


def write_marked(canvas: Canvas, row: int, column: int, words: str, cell_format: Format, **font: Any) -> None:  # noqa: ANN401 - as the library takes them
    """Words with the mark of a required field behind them."""
    looks = canvas.looks
    mark = looks.of(**(font | {"font_color": Token.ACCENT_TEXT}))
    canvas.sheet.write_rich_string(row, column, looks.of(**font), words, mark, REQUIRED, cell_format)
