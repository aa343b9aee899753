"""What stands in the cells of a workbook, as far as rules compare it with something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from kamgen.errors import InputUnreadable
from kamgen.office.invariants.view import NAMESPACES, Search, View
from kamgen.office.package import unpack

Value = str | float
Bounds = tuple[int, int, int, int]
"""First row, first column, last row, last column, counted from 1."""

_CELLS = Search("x:sheetData/x:row/x:c")
_TEXTS = Search("x:t/text() | x:r/x:t/text()")
_ITEMS = Search("x:si")
_SHEETS = Search("/x:workbook/x:sheets/x:sheet")
_RELATION = f"{{{NAMESPACES['r']}}}id"
_VALUE = f"{{{NAMESPACES['x']}}}v"
_INLINE = f"{{{NAMESPACES['x']}}}is"

_AREA = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def bounds(area: str) -> Bounds | None:
    """The corners of ``B2:D9`` or ``$B$2``; None for anything else."""
    if not (match := _AREA.fullmatch(area)):
        return None
    column, row, last_column, last_row = match.groups()
    first = (int(row), _number(column))
    last = (int(last_row), _number(last_column)) if last_row else first
    return (*first, *last)


def places(area: Bounds) -> Iterator[tuple[int, int]]:
    """The cells of an area, row by row."""
    top, left, bottom, right = area
    return ((row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))


def overlap(one: Bounds, other: Bounds) -> bool:
    """Whether two areas share a cell."""
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def unescaped(text: str) -> str:
    """The text with ``_x000A_`` and its like as the characters that they stand for."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


class Cells:
    """The cells of a workbook; sheets are read when they are asked for."""

    def __init__(self, view: View) -> None:
        self._view = view
        book = next(iter(view.related("", "officeDocument")), "")
        targets = {relation.id: relation.target for relation in view.relations(book)}
        root = view.root(book)
        self.sheets: Mapping[str, str] = {
            sheet.get("name", ""): targets.get(sheet.get(_RELATION, ""), "")
            for sheet in (_SHEETS.elements(root) if root is not None else ())
        }
        self._strings: list[str] | None = None
        self._book = book
        self._read: dict[str, Mapping[tuple[int, int], Value]] = {}

    @classmethod
    def of(cls, data: bytes) -> Cells | None:
        """The cells of an embedded workbook; None where it cannot be unpacked."""
        try:
            return cls(View(unpack(data, name="embedded workbook"), changed=()))
        except InputUnreadable:
            return None

    def of_sheet(self, part: str) -> Mapping[tuple[int, int], Value]:
        """The values of the cells that have one, by row and column."""
        if part not in self._read:
            root = self._view.root(part)
            self._read[part] = {} if root is None else dict(self._values(root))
        return self._read[part]

    def _values(self, root: etree._Element) -> Iterator[tuple[tuple[int, int], Value]]:
        for cell in _CELLS.elements(root):
            place = bounds(cell.get("r", ""))
            value = self._value(cell)
            if place and value is not None:
                yield place[:2], value

    def _value(self, cell: etree._Element) -> Value | None:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.find(_INLINE)
            return None if inline is None else unescaped("".join(_TEXTS.values(inline)))
        text = cell.findtext(_VALUE)
        if text is None:
            return None
        if kind == "s":
            strings = self._shared()
            return strings[int(text)] if int(text) < len(strings) else None
        if kind == "n":
            return float(text) if text else None
        return unescaped(text)

    def _shared(self) -> list[str]:
        if self._strings is None:
            part = next(iter(self._view.related(self._book, "sharedStrings")), "")
            root = self._view.root(part)
            items = _ITEMS.elements(root) if root is not None else []
            self._strings = [unescaped("".join(_TEXTS.values(item))) for item in items]
        return self._strings


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
