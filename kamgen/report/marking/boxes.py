"""Where the box of a note stands and how large it is: Excel sizes it by the columns and rows that it reaches over."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kamgen.office.fonts import metrics
from kamgen.report.marking.splices import Outline

POINTS: Final = 10
FONT: Final = "Calibri"

_NARROW, _WIDE = 270, 420  # points
_TALL = 300
_MARGIN: Final = 16  # what Excel keeps free inside, left and right together, and a little more
_LINE: Final = 13.0
_LAST_COLUMN, _LAST_ROW = 16_383, 1_048_575
_GAP: Final = (12, 4)  # pixels between the cell and its note
_PIXELS: Final = 96 / 72

_ROW: Final = re.compile(rb"<(?:[\w.-]+:)?row\b([^>]*)>")
_ATTRIBUTE: Final = re.compile(rb"""\b(r|ht|hidden)\s*=\s*["']([^"']*)["']""")


@dataclass(frozen=True, slots=True)
class Grid:
    """The pixels of a sheet's columns and rows, counted from 0; what is not listed has the usual size."""

    columns: Mapping[int, int]
    rows: Mapping[int, int]
    column: int
    row: int

    def anchor(self, row: int, column: int, width: float, height: float) -> str:
        """The place of a box of so many points right of a cell, as Excel writes it."""
        left, top = min(column + 1, _LAST_COLUMN), max(row - 1, 0)
        right, right_offset = _walk(
            left, _GAP[0] + width * _PIXELS, lambda at: self.columns.get(at, self.column), _LAST_COLUMN
        )
        bottom, bottom_offset = _walk(
            top, _GAP[1] + height * _PIXELS, lambda at: self.rows.get(at, self.row), _LAST_ROW
        )
        return f"{left}, {_GAP[0]}, {top}, {_GAP[1]}, {right}, {right_offset}, {bottom}, {bottom_offset}"


def grid(sheet: Outline) -> Grid:
    """The sizes of a sheet's columns and rows; of a row as high as its text, what its program last wrote down."""
    usual = sheet.child(sheet.root, "sheetFormatPr")
    attributes = usual.attributes if usual else {}
    width = _number(attributes.get("defaultColWidth")) or _number(attributes.get("baseColWidth"), 8) + 1.14
    columns: dict[int, int] = {}
    for each in sheet.inside(sheet.root, "col"):
        first, last = (int(_number(each.attributes.get(name), 1)) for name in ("min", "max"))
        wide = (
            0
            if each.attributes.get("hidden") in {"1", "true"}
            else _column(_number(each.attributes.get("width"), width))
        )
        columns.update(dict.fromkeys(range(first - 1, min(last, _LAST_COLUMN + 1)), wide))
    height = _number(attributes.get("defaultRowHeight"), 15)
    return Grid(columns, _rows(sheet), _column(width), max(1, round(height * _PIXELS)))


def size(paragraphs: Sequence[tuple[str, bool]]) -> tuple[float, float]:
    """Width and height in points of a box that shows these paragraphs in full, bold ones marked as such."""
    narrow, high = _height(paragraphs, _NARROW), _NARROW
    if narrow <= _TALL:
        return high, narrow
    return _WIDE, _height(paragraphs, _WIDE)


def _height(paragraphs: Sequence[tuple[str, bool]], width: float) -> float:
    font = metrics(FONT)
    lines = sum(font.lines(text, width - _MARGIN, POINTS, bold=bold) for text, bold in paragraphs)
    return (lines + 1) * _LINE


def _walk(start: int, distance: float, size_of: Callable[[int], int], last: int) -> tuple[int, int]:
    """The column or row in which a distance from the beginning of another ends, and how far into it."""
    at, left = start, distance
    while left >= size_of(at) and at < last:
        left -= size_of(at)
        at += 1
    return at, int(min(left, size_of(at)))


def _rows(sheet: Outline) -> dict[int, int]:
    cells = sheet.child(sheet.root, "sheetData")
    rows: dict[int, int] = {}
    number = -1
    for match in _ROW.finditer(sheet.content, cells.inner, cells.close) if cells else ():
        said = dict(_ATTRIBUTE.findall(match[1]))
        number = int(said[b"r"]) - 1 if said.get(b"r", b"").isdigit() else number + 1
        if said.get(b"hidden") in {b"1", b"true"}:
            rows[number] = 0
        elif b"ht" in said:
            rows[number] = round(_number(said[b"ht"].decode("ascii", "replace"), 15) * _PIXELS)
    return rows


def _column(width: float) -> int:
    """Pixels of a width as it stands in the file, in digits of Calibri 11 with their margin."""
    return int(width * 7 + 0.5)


def _number(text: str | None, otherwise: float = 0) -> float:
    try:
        return float(text) if text else otherwise
    except ValueError:
        return otherwise
