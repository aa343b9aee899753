"""What stands in each input cell: a plan's values in the words of the workbook, under the paths of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from kamgen.places import Path
from kamgen.plan.plan import Plan
from kamgen.schema.cells import Choice, Kind
from kamgen.schema.rows import Row, cells_of
from kamgen.schema.sheets import Part, Shape, Sheet
from kamgen.texts.catalogue import Texts
from kamgen.workbook.blank.formulas import Scalar
from kamgen.workbook.blank.layout import MARK, PREPARED_UNIT

MARKED: Final = "x"
"""What stands in the column of a member that applies."""
LINK_MARK: Final = " · "
"""Between an id and the beginning of its title."""
LINK_TITLE: Final = 18
"""So many characters of a title stand in a dropdown: Excel's list is as wide as the cell and cuts what is longer."""
_EPOCH: Final = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Typed:
    """A formula as somebody might have typed it, with the value or error that Excel stored, or none at all."""

    formula: str
    value: str | float = ""


CellValue = str | int | float | Decimal | date | bool | Typed | None
Values = Mapping[Path, CellValue]


def values_of(sheets: Iterable[Sheet], plan: Plan | None, texts: Texts) -> dict[Path, CellValue]:
    """The value of each cell that is filled, by its path: (part, field) in a form, (part, row, field) elsewhere."""
    titles = _titles(sheets, plan) if plan is not None else {}
    values: dict[Path, CellValue] = {}
    for part in (part for sheet in sheets for part in sheet.parts):
        if plan is not None:
            values.update(_part_values(part, getattr(plan, part.key), titles, texts))
        if part.shape is Shape.FIXED:
            first = cells_of(part.model)[0].name
            values.update({(part.key, index, first): texts(each.text_key) for index, each in enumerate(part.members)})
    return {path: value for path, value in values.items() if value not in (None, "")}


def subject_of(part: Part) -> str:
    """The field that an item is known by."""
    return next(cell.name for cell in cells_of(part.model) if cell.required)


def prepared_values(part: Part, texts: Texts, currency: str) -> dict[Path, CellValue]:
    """The first rows of a new workbook: the words of the part's list, and the unit where its items have one."""
    if part.prepared is None:
        return {}
    cells = cells_of(part.model)
    subject = subject_of(part)
    values: dict[Path, CellValue] = {}
    for index, member in enumerate(part.prepared):
        values[part.key, index, subject] = texts(member.text_key)
        if any(cell.name == PREPARED_UNIT for cell in cells):
            values[part.key, index, PREPARED_UNIT] = texts(f"{part.key}.{member.value}.unit", currency=currency)
    return values


def with_ids(values: Mapping[Path, CellValue], part: Part, count: int, prefix: str) -> dict[Path, CellValue]:
    """An id for each prepared row that has none: the next number in its place that no other row bears."""
    given = {str(values[part.key, index, "id"]) for index in range(count) if (part.key, index, "id") in values}
    ids: dict[Path, CellValue] = {}
    number = 0
    for index in range(count):
        number = max(number, index) + 1
        path = (part.key, index, "id")
        if path in values:
            continue
        while (own := part.row_id(prefix, number)) in given:
            number += 1
        given.add(own)
        ids[path] = own
    return ids


def link_label(row_id: str, title: str) -> str:
    """How a row is named in a dropdown; only its id counts when it is read."""
    if not title:
        return row_id
    short = f"{title[: LINK_TITLE - 1]}…" if len(title) > LINK_TITLE else title
    return f"{row_id}{LINK_MARK}{short}"


def serial(day: date) -> float:
    """The number that stands for a day in a workbook."""
    return float((day - _EPOCH).days)


def scalar(value: CellValue) -> Scalar:
    """What a formula sees in a cell."""
    if isinstance(value, Typed):
        return value.value or None
    if isinstance(value, bool):
        return value
    if isinstance(value, date):
        return serial(value)
    if isinstance(value, int | Decimal):
        return float(value)
    return value or None


def _titles(sheets: Iterable[Sheet], plan: Plan) -> dict[str, dict[str, str]]:
    """For each part that is referred to, its titles by id."""
    titles: dict[str, dict[str, str]] = {}
    for part in (part for sheet in sheets for part in sheet.parts if part.has_ids):
        rows: Sequence[Row] = getattr(plan, part.key)
        titles[part.key] = {
            str(getattr(row, "id", "")): str(getattr(row, subject_of(part))) for row in rows if getattr(row, "id", None)
        }
    return titles


def _part_values(
    part: Part, content: Row | Sequence[Row], titles: Mapping[str, Mapping[str, str]], texts: Texts
) -> Iterator[tuple[Path, CellValue]]:
    if isinstance(content, Row):
        yield from _row_values((part.key,), content, titles, texts)
        return
    for index, row in enumerate(content):
        place = index
        if part.shape is Shape.FIXED:
            place = part.members.index(getattr(row, cells_of(part.model)[0].name))
        yield from _row_values((part.key, place), row, titles, texts)


def _row_values(
    path: Path, row: Row, titles: Mapping[str, Mapping[str, str]], texts: Texts
) -> Iterator[tuple[Path, CellValue]]:
    for cell in cells_of(type(row)):
        value = getattr(row, cell.name)
        if cell.kind is Kind.MARKS and isinstance(value, tuple):
            yield from (((*path, f"{cell.name}{MARK}{member.value}"), MARKED) for member in value)
            continue
        known = titles.get(cell.column.refers_to or "", {})
        yield (*path, cell.name), _worded(value, known, texts)


def _worded(value: object, titles: Mapping[str, str], texts: Texts) -> CellValue:
    match value:
        case Choice():
            return texts(value.text_key)
        case tuple():
            # One link as a dropdown would have entered it; several can only be typed, and then ids will do.
            return link_label(value[0], titles.get(value[0], "")) if len(value) == 1 else ", ".join(map(str, value))
        case str():
            return link_label(value, titles[value]) if value in titles else value
        case int() | Decimal() | date() | None:
            return value
        case _:
            raise TypeError(f"no cell can hold {value!r}")
