"""Where the entries of a form or grid lie beside its labels, also after somebody has put a column between them."""

from __future__ import annotations

import re
from collections.abc import Collection

from kamgen.workbook.raw import RawSheet
from kamgen.workbook.stored import Holds, Raw

_FARTHEST = 4
"""Columns beside the labels in which an entry is looked for."""
_ITEM = re.compile(r"[^\W\d_]{1,4}[-. ]?[0-9]{1,3}\b")
"""What names an item of a grid: Z-1."""
_SENTENCE = re.compile(r"(\S+\s+){2,}\S*[.?!]\W*$")


def names_item(raw: Raw | None) -> bool:
    """Whether a cell names an item of a grid."""
    return raw is not None and _ITEM.match(raw.text) is not None


def items_above(sheet: RawSheet, first: int, column: int) -> int | None:
    """The row above the first label of a grid that names its items, beginning in a column."""
    return next((row for row in range(first - 1, max(0, first - 4), -1) if names_item(sheet.at(row, column))), None)


def first_input(sheet: RawSheet, rows: Collection[int], labels: int) -> int:
    """The column of the entries: that beside the labels, or where it is empty the next one that holds some.

    Formulas and whole sentences are what the form itself says there: its checks and helps.
    """
    for column in range(labels + 1, labels + 1 + _FARTHEST):
        cells = [raw for row in rows if (raw := sheet.at(row, column)) is not None and _says_something(raw)]
        entries = [raw for raw in cells if not raw.formula and not _SENTENCE.search(raw.text)]
        if 2 * len(entries) > len(cells):
            return column
        if cells:
            break
    return labels + 1


def _says_something(raw: Raw) -> bool:
    return bool(raw.text.strip()) or raw.holds is Holds.UNSAVED
