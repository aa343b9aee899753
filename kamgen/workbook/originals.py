"""Cells as they were typed, for the new workbook to say what the plan does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kamgen.places import Path
from kamgen.schema.cells import Kind
from kamgen.schema.rows import cells_of
from kamgen.schema.sheets import Part, Shape
from kamgen.workbook.blank.values import CellValue
from kamgen.workbook.context import Context, decimal
from kamgen.workbook.rows import PartRows
from kamgen.workbook.stored import Holds, Raw


def original(raw: Raw, context: Context) -> CellValue:
    """What to type into a cell so that it says what another says."""
    number = decimal(raw.text) if raw.holds is Holds.NUMBER else None
    if number is not None and not context.book.is_date(raw.style) and not context.book.is_percent(raw.style):
        return number
    return context.shown(raw)


def originals(rows: PartRows) -> Iterator[tuple[Path, tuple[int, int], Raw]]:
    """The cells that the plan does not say: their paths in the new workbook, where they stand, and what they hold."""
    # A column that lists several members has no successor; the form has a column for each.
    lists = {cell.name for cell in cells_of(rows.part.model) if cell.kind is Kind.MARKS}
    for number, row in enumerate(rows.rows):
        for line in row.unread:
            if line not in lists:
                yield from _original(rows, (*_path(rows.part, number, row.values), line), row.item)
    if rows.part.shape is not Shape.FIXED:
        for number, row in enumerate(rows.left_out, start=len(rows.rows)):
            for line in rows.block.lines:
                if line not in lists:
                    yield from _original(rows, (rows.part.key, number, line), row.item)


def _original(rows: PartRows, path: Path, item: int) -> Iterator[tuple[Path, tuple[int, int], Raw]]:
    at = rows.block.cell(str(path[-1]), item)
    raw = rows.block.sheet.at(*at) if at else None
    if at is not None and raw is not None and (raw.text.strip() or raw.holds is Holds.UNSAVED):
        yield path, at, raw


def _path(part: Part, number: int, values: Mapping[str, object]) -> Path:
    return (part.key,) if part.shape is Shape.FORM else (part.key, new_row(part, number, values))


def new_row(part: Part, number: int, values: Mapping[str, object]) -> int:
    """On which row an item stands in a new workbook: the rows of a closed list in the order of that list."""
    if part.shape is not Shape.FIXED:
        return number
    members: list[object] = list(part.members)
    return members.index(values[cells_of(part.model)[0].name])
