"""Live figures: plain formulas over ranges that Excel, LibreOffice and Google Sheets reckon alike."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from xlsxwriter.utility import xl_col_to_name

from kamgen.content.accountmap import Count, LiveFigure
from kamgen.content.table import CellValue

_TEXT_MOST: Final = 255
"""Excel takes no longer text in a formula."""


AS_OF: Final = "as_of"
"""The name in the workbook of the cell with the day that live columns count up to."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A table as it stands in the workbook: `header` is its head's row, `end` a row far below it (both from 0)."""

    sheet: str
    header: int
    first_column: int
    end: int
    heads: tuple[str, ...]
    titles: tuple[str, ...]
    """The columns as the content names them."""
    texts: tuple[tuple[str, ...], ...]
    """What the cells show, row by row; empty words for an empty cell."""
    words: tuple[tuple[str, ...], ...]
    """The same without the signs of statuses, as the content may name them."""
    values: tuple[tuple[CellValue, ...], ...]
    """The numbers and dates among them."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula in A1 form and what it gives for the cells as they are written."""

    text: str
    value: Decimal


def formula(figure: LiveFigure, table: Placed) -> Formula | None:  # noqa: PLR0911 - one for each count
    """The formula of a figure; None where the table has no such column or the criterion cannot stand in one."""
    if figure.column not in table.titles or len(figure.criterion) > _TEXT_MOST:
        return None
    column = table.titles.index(figure.column)
    shown = [row[column] for row in table.texts]
    filled, count = f"COUNTA({_range(table, column)})-1", Decimal(sum(1 for text in shown if text))
    # All rows are counted by a column that none of them leaves empty.
    full = next((each for each in (column, *range(len(table.titles))) if all(row[each] for row in table.texts)), column)
    rows = f"COUNTA({_range(table, full)})-1"
    equal, hits = _equal(figure.criterion, table, column)
    if figure.criterion:
        filled, count = f"{filled}-{equal}", count - hits
    dated = f"COUNT({_range(table, column)})"
    days = Decimal(sum(1 for row in table.values if row[column] is not None))
    total = Decimal(len(shown))
    match figure.count:
        case Count.ROWS:
            return Formula(f"={rows}", total)
        case Count.ABOVE_ZERO:
            numbers = [row[column] for row in table.values]
            above = sum(1 for value in numbers if isinstance(value, int | Decimal) and value > 0)
            return Formula(f'=COUNTIF({_range(table, column)},">0")', Decimal(above))
        case Count.FILLED:
            return Formula(f"={filled}", count)
        case Count.EQUAL:
            return Formula(f"={equal}", hits)
        case Count.DATED:
            return Formula(f"={dated}", days)
        case Count.SHARE_DATED:
            return Formula(f"=IF({rows}=0,0,{dated}/({rows}))", days / total if total else Decimal(0))
        case Count.SHARE_EQUAL:
            return Formula(f"=IF({rows}=0,0,{equal}/({rows}))", hits / total if total else Decimal(0))


def late_days_of(since: str, every: str, unknown: str) -> str:
    """The formula of a cell of `LateDays` from the cells beside it; `unknown` where one of them holds no number."""
    quoted = unknown.replace('"', '""')
    return f'=IF(AND(ISNUMBER({since}),ISNUMBER({every})),MAX(0,{AS_OF}-{since}-{every}),"{quoted}")'


def _equal(criterion: str, table: Placed, column: int) -> tuple[str, Decimal]:
    """How often the criterion stands in the column; compared, as COUNTIF reads ``?``, ``*`` and ``<`` its own way."""
    shown = [row[column] for row in table.texts]
    words = [row[column] for row in table.words]
    written = {text for text, word in zip(shown, words, strict=True) if criterion in (text, word)} or {criterion}
    terms = []
    for text in sorted(written):
        quoted = text.replace('"', '""')
        term = f'SUMPRODUCT(--({_range(table, column)}="{quoted}"))'
        terms.append(f"({term}-1)" if table.heads[column].casefold() == text.casefold() else term)
    folded = {text.casefold() for text in written}
    hits = Decimal(sum(1 for text in shown if text.casefold() in folded))
    return (terms[0] if len(terms) == 1 else f"({'+'.join(terms)})"), hits


def _range(table: Placed, column: int) -> str:
    """From the head, so that a row inserted directly under it belongs to the range, to far below the last row."""
    name = xl_col_to_name(table.first_column + column)
    quoted = table.sheet.replace("'", "''")
    return f"'{quoted}'!${name}${table.header + 1}:${name}${table.end + 1}"
