"""Where everything stands: for each sheet its parts' rows and columns, worked out once, before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from kamgen.schema.cells import Kind
from kamgen.schema.rows import Cell, cells_of
from kamgen.schema.sheets import Part, Shape, Sheet
from kamgen.texts.catalogue import Texts
from kamgen.workbook.blank.specials import special_of

BAND_ROWS: Final = 3
"""Title, question, link and key figures."""
FIRST_COLUMN: Final = 1
"""Column A is the gutter."""
CHECK: Final = "check"
CODE: Final = "code"
MARK: Final = "."
"""Between the name of a field of marks and the member that a column stands for."""
CODE_WIDTH, CHECK_WIDTH, HINT_WIDTH, FORM_CHECK_WIDTH = 8.0, 28.0, 64.0, 11.0
PREPARED_UNIT: Final = "unit"
"""The field that stands in a prepared row beside the words of its list."""
_SPARE, _SPARE_ABOVE = 6, 3
"""Blank rows below those that are filled: in a table at the end of its sheet, and in one with parts below it."""
_REACH: Final = 300
"""How many rows validations, colours and sums cover, so that a table can grow far."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part on its sheet; rows and columns are counted from 0.

    `columns` are those of a TABLE or FIXED part by field or computed column, `rows` those of a FORM or GRID; the other
    direction runs from `first` on, `count` items of it prepared and `reach` covered by rules and sums.
    """

    tab: str
    sheet: Sheet
    part: Part
    first: int
    count: int
    reach: int
    header: int
    caption: int | None = None
    group_row: int | None = None
    columns: Mapping[str, int] = field(default_factory=dict)
    rows: Mapping[str, int] = field(default_factory=dict)
    groups: Mapping[int, str] = field(default_factory=dict)
    """FORM: the caption rows with their groups; TABLE, FIXED: the columns at which captions begin."""
    left: int = FIRST_COLUMN
    """Its first column: the second one of a sheet on which another part begins with ids."""

    @property
    def down(self) -> bool:
        """Whether the fields stand below each other."""
        return self.part.shape in {Shape.FORM, Shape.GRID}

    @property
    def is_table(self) -> bool:
        """Whether it is an Excel table, which fills its formulas into new rows and is never torn apart by inserting."""
        return self.part.shape is Shape.TABLE or (not self.down and self._is_last)

    @property
    def grows(self) -> bool:
        """Whether people append rows: below the last part of a sheet only, a table cannot grow over another part."""
        return self._is_last and self.part.shape is Shape.TABLE

    @property
    def _is_last(self) -> bool:
        return self.sheet.parts[-1] is self.part

    @property
    def alone(self) -> bool:
        """Whether it has its sheet for itself."""
        return len(self.sheet.parts) == 1

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The declared fields."""
        return cells_of(self.part.model)

    def cell(self, key: str) -> Cell | None:
        """The declared field behind a key; a mark's is that of its list, a computed cell has none."""
        name = key.partition(MARK)[0]
        return next((each for each in self.cells if each.name == name), None)

    def keys_of(self, cell: Cell) -> tuple[str, ...]:
        """The keys of a field's cells in an item: one, or one for each mark."""
        return mark_keys(cell)

    @property
    def given(self) -> frozenset[str]:
        """The fields that stand there from the start."""
        return _given(self.part)

    @property
    def prepared(self) -> frozenset[str]:
        """The fields that stand in prepared rows; they alone do not make a row begun."""
        if self.part.prepared is None:
            return frozenset()
        return frozenset({self.subject.name, PREPARED_UNIT}) & frozenset(cell.name for cell in self.cells)

    @property
    def marked(self) -> tuple[Cell, ...]:
        """The fields that people are required to fill."""
        return tuple(cell for cell in self.cells if cell.marked and cell.name not in self.given)

    @property
    def subject(self) -> Cell:
        """The field that an item is known by."""
        return next((cell for cell in self.cells if cell.required), self.cells[0])

    @property
    def last(self) -> int:
        """The last prepared row of a TABLE or FIXED part."""
        return self.first + self.count - 1

    @property
    def end(self) -> int:
        """The last row that belongs to it."""
        return max(self.rows.values()) if self.down else self.last + bool(self.sums)

    @property
    def sums(self) -> tuple[str, ...]:
        """The columns that are summed up in a row below."""
        return special_of(self.part).totals

    @property
    def last_column(self) -> int:
        """The last column that belongs to it."""
        return max(self.columns.values()) if not self.down else self.left + self.count

    def at(self, key: str, item: int = 0) -> tuple[int, int]:
        """Row and column of a field, or of a computed cell, of an item."""
        if self.down:
            return self.rows[key], self.first + item
        return self.first + item, self.columns[key]

    @property
    def keys(self) -> tuple[str, ...]:
        """Fields and computed cells in their order."""
        return tuple(self.rows if self.down else self.columns)


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """A planning sheet: its tab, its parts, the widths of its columns from B on, what stays in view."""

    sheet: Sheet
    tab: str
    boxes: tuple[Box, ...]
    widths: tuple[float, ...]
    frozen: tuple[int, int]

    @property
    def last_column(self) -> int:
        """The last column that holds anything."""
        return FIRST_COLUMN + len(self.widths) - 1


def mark_keys(cell: Cell) -> tuple[str, ...]:
    """The keys of a field's cells: its name, or one for each member of its list that can be marked."""
    if cell.kind is not Kind.MARKS or cell.choice is None:
        return (cell.name,)
    return tuple(f"{cell.name}{MARK}{member.value}" for member in cell.choice)


def tab_title(number: int, title: str) -> str:
    """The name of a tab: 06 Chancen & Risiken."""
    return f"{number:02d} {title}"


def laid_out(sheet: Sheet, texts: Texts, filled: Mapping[str, int]) -> SheetPlan:
    """The plan of a sheet, with room for as many items of each part as are `filled`."""
    tab = tab_title(sheet.number, texts(f"sheets.{sheet.key}.title"))
    boxes: list[Box] = []
    row = BAND_ROWS
    indexed = len(sheet.parts) > 1 and any(_is_indexed(part) for part in sheet.parts)
    for part in sheet.parts:
        left = FIRST_COLUMN + (indexed and not _is_indexed(part))
        box = _placed(sheet, part, tab, (row, left), filled.get(part.key, 0))
        boxes.append(box)
        row = box.end + 1
    return SheetPlan(sheet, tab, tuple(boxes), _widths(sheet, boxes), _frozen(boxes))


def _is_indexed(part: Part) -> bool:
    """Whether its rows begin with a narrow column of ids."""
    return part.shape is Shape.TABLE and cells_of(part.model)[0].kind is Kind.ID


def _placed(sheet: Sheet, part: Part, tab: str, corner: tuple[int, int], filled: int) -> Box:
    row, left = corner
    alone = len(sheet.parts) == 1
    caption = None if alone else row
    row += 0 if alone else 1
    if part.shape is Shape.FORM:
        header = row
        rows, groups = _form_rows(part, row + 1 if alone else row)
        return Box(tab, sheet, part, left + 1, 1, 1, header, caption, None, {}, rows, groups, left)
    if part.shape is Shape.GRID:
        # The ids head the columns: their row is the header.
        keys = _keys(part)
        rows = {key: row + index for index, key in enumerate(keys)}
        count = max(part.items, filled)
        return Box(tab, sheet, part, left + 1, count, count, row, caption, None, {}, rows, {}, left)
    columns = {key: left + index for index, key in enumerate(_keys(part))}
    groups = {columns[mark_keys(each)[0]]: each.column.group for each in cells_of(part.model) if each.column.group}
    if part.shape is Shape.FIXED and CODE in columns and groups:
        groups = {left if column == columns[_first(part)] else column: key for column, key in groups.items()}
    group_row = row if groups else None
    header = row + 1 if groups else row
    if part.shape is Shape.FIXED:
        count = reach = len(part.members)
    else:
        grows = sheet.parts[-1] is part
        count = max(part.items, filled + (_SPARE if grows else _SPARE_ABOVE)) if filled else part.items
        reach = max(_REACH, 2 * filled) if grows else count
    return Box(tab, sheet, part, header + 1, count, reach, header, caption, group_row, columns, {}, groups, left)


def _first(part: Part) -> str:
    return cells_of(part.model)[0].name


def _form_rows(part: Part, row: int) -> tuple[dict[str, int], dict[int, str]]:
    rows: dict[str, int] = {}
    groups: dict[int, str] = {}
    for each in cells_of(part.model):
        if each.column.group:
            groups[row] = each.column.group
            row += 1
        rows[each.name] = row
        row += 1
        for extra in special_of(part).extras:
            if extra.after == each.name:
                rows[extra.key] = row
                row += 1
    return rows, groups


def _keys(part: Part) -> tuple[str, ...]:
    """Fields, computed cells behind the fields that they follow, at the end what is missing."""
    special = special_of(part)
    return (*_in_order(part), *(each.key for each in special.extras if each.after is None), *_check(part))


def _in_order(part: Part) -> Iterator[str]:
    members = part.members
    if members and hasattr(members[0], "code"):
        yield CODE
    for each in cells_of(part.model):
        yield from mark_keys(each)
        yield from (extra.key for extra in special_of(part).extras if extra.after == each.name)


def _check(part: Part) -> tuple[str, ...]:
    given = _given(part)
    marked = [each for each in cells_of(part.model) if each.marked and each.name not in given]
    # Where only the name of an item is required, its colour says enough.
    return (CHECK,) if len(marked) > (part.shape is Shape.TABLE) else ()


def _given(part: Part) -> frozenset[str]:
    """An id, and the member of a closed list, stand in a row from the start."""
    return frozenset({"id", _first(part)} if part.shape is Shape.FIXED else {"id"})


def _widths(sheet: Sheet, boxes: list[Box]) -> tuple[float, ...]:
    box = boxes[0]
    if len(boxes) > 1:
        shared = (*sheet.widths, CHECK_WIDTH)
        return shared[: max(each.last_column for each in boxes) - FIRST_COLUMN + 1]
    if box.part.shape is Shape.FORM:
        return (*sheet.widths, FORM_CHECK_WIDTH, HINT_WIDTH)
    declared = {key: each.column.width for each in box.cells for key in mark_keys(each)}
    extras = {each.key: each.width for each in special_of(box.part).extras}
    own = {CODE: CODE_WIDTH, CHECK: CHECK_WIDTH}
    return tuple((declared | extras | own)[key] for key in box.columns)


def _frozen(boxes: list[Box]) -> tuple[int, int]:
    """The first row and column that scroll: below the header, right of what names a row."""
    box = boxes[0]
    if len(boxes) > 1:
        return BAND_ROWS, max(box.left for box in boxes) + 1
    if box.down:
        return box.header + 1, 0
    return box.header + 1, box.columns[box.subject.name] + 1
