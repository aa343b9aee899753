"""A located part as plain rows: values by field, each with its cell, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kamgen.findings import Finding
from kamgen.places import Path, Place
from kamgen.schema.cells import Choice, Kind
from kamgen.schema.rows import Cell, cells_of
from kamgen.schema.sheets import Part, Shape
from kamgen.workbook import codes
from kamgen.workbook.cells import Context, read
from kamgen.workbook.folding import fold
from kamgen.workbook.headers import Block
from kamgen.workbook.stored import Holds, Raw, Row, address
from kamgen.workbook.vocabulary import folded_words, members_of


@dataclass(frozen=True, slots=True)
class PlainRow:
    """The values of one item by field, and the cell of each field, filled or not."""

    values: dict[str, object]
    places: dict[str, Place]


@dataclass(slots=True)
class PartRows:
    """The items of one part in their order, with what is wrong in them; paths count the rows that were kept."""

    part: Part
    title: str
    rows: list[PlainRow] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def path(self, row: int) -> Path:
        """The path of a row; a form is its only row."""
        return (self.part.key,) if self.part.shape is Shape.FORM else (self.part.key, row)


def rows_of(block: Block, context: Context) -> PartRows:
    """Reads a part; a row whose required cell is empty is left out and told."""
    return _Rows(block, context).read()


class _Rows:
    def __init__(self, block: Block, context: Context) -> None:
        self._block = block
        self._context = context
        self._cells = cells_of(block.part.model)
        self._result = PartRows(block.part, block.sheet.title)

    def read(self) -> PartRows:
        shape = self._block.part.shape
        if shape is Shape.FIXED:
            self._fixed()
        elif shape is Shape.FORM:
            self._item(self._block.first, self._filled(self._block.first), needed=True)
        else:
            for item in self._items():
                filled = self._filled(item)
                if any(cell.kind is not Kind.ID for cell, _ in filled):
                    self._item(item, filled)
        return self._result

    def _items(self) -> Iterator[int]:
        """The rows or columns that may hold an item."""
        if self._block.across:
            yield from range(self._block.first, self._block.last + 1)
            return
        for row, cells in self._block.sheet.rows.items():
            if self._block.first <= row <= self._block.last and not self._is_total(cells):
                yield row

    def _is_total(self, cells: Row) -> bool:
        """Whether a row only sums up: its first cell says so."""
        first = next(iter(cells.values()), None)
        return first is not None and fold(first.text.rstrip(":")) in folded_words("reading.total")

    def _filled(self, item: int) -> list[tuple[Cell, Raw]]:
        found = []
        for cell in self._cells:
            at = self._block.cell(cell.name, item)
            raw = self._block.sheet.at(*at) if at else None
            if raw is not None and (raw.text.strip() or raw.holds is Holds.UNSAVED):
                found.append((cell, raw))
        return found

    def _place(self, cell: Cell, item: int, raw: Raw | None) -> Place:
        row, column = self._block.place(cell.name, item)
        return Place(self._result.title, address(row, column), self._context.shown(raw) if raw else "")

    def _item(
        self, item: int, filled: list[tuple[Cell, Raw]], member: Choice | None = None, *, needed: bool = False
    ) -> None:
        row = len(self._result.rows)
        raws = {cell.name: raw for cell, raw in filled}
        places = {
            cell.name: self._place(cell, item, raws.get(cell.name))
            for cell in self._cells
            if cell.name in self._block.lines
        }
        values: dict[str, object] = {} if member is None else {self._cells[0].name: member}
        told: list[Finding] = []
        for cell, raw in filled:
            if cell.name in values:
                continue
            found = read(cell, raw, self._context)
            if found.value is not None:
                values[cell.name] = found.value
            if found.problem is not None:
                told.append(self._tell(found.problem, row, cell, places[cell.name]))
        missing = [cell for cell in self._cells if cell.required and cell.name not in values]
        unread = [cell for cell in missing if cell.name in raws]
        for cell in missing:
            if cell not in unread:
                place = places.get(cell.name) or self._place(cell, item, None)
                told.append(codes.MISSING.at((self._result.part.key,), place, field_key=self._label(cell)))
        if missing:
            # The row is not in the plan, so what is told of it has a cell but no row to point to.
            told = [
                Finding(each.code, each.severity, (self._result.part.key,), each.values, each.place) for each in told
            ]
        self._result.findings.extend(told)
        if not missing or needed:
            self._result.rows.append(PlainRow(values, places))

    def _tell(self, problem: codes.Problem, row: int, cell: Cell, place: Place) -> Finding:
        path = (*self._result.path(row), cell.name)
        return problem.code.at(path, place, field_key=self._label(cell), **problem.values)

    def _label(self, cell: Cell) -> str:
        return f"fields.{self._result.part.key}.{cell.name}.label"

    # ------------------------------------------------------------------------------------------ closed lists

    def _fixed(self) -> None:
        """The rows of a closed list; where nothing but the list itself is there, nothing was answered."""
        first = self._cells[0]
        seen: dict[Choice, Place] = {}
        items: list[tuple[int, list[tuple[Cell, Raw]], Choice]] = []
        for item in self._items():
            filled = self._filled(item)
            if not filled:
                continue
            raw = next((raw for cell, raw in filled if cell is first), None)
            member = self._member(item, raw)
            answered = any(cell is not first for cell, _ in filled)
            if member is None:
                if answered:
                    place = self._place(first, item, raw)
                    known = ", ".join(each.value.upper() for each in self._result.part.members)
                    self._result.findings.append(codes.UNKNOWN_MEMBER.at((self._result.part.key,), place, known=known))
                continue
            place = self._place(first, item, raw)
            if member in seen:
                if answered:
                    self._result.findings.append(
                        codes.MEMBER_TWICE.at((self._result.part.key,), place, first=seen[member].cell)
                    )
                continue
            seen[member] = place
            items.append((item, filled, member))
        if any(cell is not first for _, filled, _ in items for cell, _ in filled):
            for item, filled, member in items:
                self._item(item, filled, member)

    def _member(self, item: int, raw: Raw | None) -> Choice | None:
        """The member that a row stands for, by its word or by its code in the cell before it."""
        choice = self._cells[0].choice
        if choice is None:
            raise TypeError(f"{self._result.part.key} has no closed list")
        words = members_of(choice)
        at = self._block.cell(self._cells[0].name, item)
        beside = self._block.sheet.at(at[0], at[1] - 1) if at and at[1] > 1 else None
        for each in (raw, beside):
            if each is not None:
                known = words.get(fold(each.text.partition("\n")[0])) or words.get(fold(each.text))
                if known:
                    return choice(known[0].means)
        return None
