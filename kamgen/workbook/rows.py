"""A located part as plain rows: values by field, the cells that they came from, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kamgen.findings import Finding
from kamgen.places import Path, Place
from kamgen.schema.cells import Choice, Kind
from kamgen.schema.rows import Cell, cells_of
from kamgen.schema.sheets import Part, Shape
from kamgen.workbook import codes
from kamgen.workbook.cells import in_percent, read
from kamgen.workbook.context import Context
from kamgen.workbook.folding import fold
from kamgen.workbook.headers import Block
from kamgen.workbook.marks import in_order, is_marked, lines_of, listed
from kamgen.workbook.stored import Holds, Raw, Row, address
from kamgen.workbook.vocabulary import folded_words, label_key, members_of, prepared_words


@dataclass(frozen=True, slots=True)
class PlainRow:
    """The values of one item by field; `item` is its row on the sheet, its column where the part runs across.

    `unread` are the lines whose cells say what the values do not.
    """

    values: dict[str, object]
    item: int
    unread: list[str] = field(default_factory=list)


@dataclass(slots=True)
class PartRows:
    """The items of one part in their order, with what is wrong in them; paths count the rows that were kept.

    `left_out` are the filled rows that are not in the plan.
    """

    part: Part
    block: Block
    context: Context
    rows: list[PlainRow] = field(default_factory=list)
    left_out: list[PlainRow] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def path(self, row: int) -> Path:
        """The path of a row; a form is its only row."""
        return (self.part.key,) if self.part.shape is Shape.FORM else (self.part.key, row)

    def place(self, item: int, name: str) -> Place | None:
        """The cell of a field, or of one member of its marks; None for a field without a label on the sheet."""
        lines = (name, *self._marks(item, name)) if name not in self.block.lines else (name,)
        at = next((found for line in lines if (found := self.block.cell(line, item))), None)
        if at is None:
            return None
        raw = self.block.sheet.at(*at)
        return Place(self.block.sheet.title, address(*at), self.context.shown(raw) if raw else "")

    def names(self) -> tuple[str, ...]:
        """The fields that have a label on the sheet."""
        lines = self.block.lines
        return tuple(
            cell.name
            for cell in cells_of(self.part.model)
            if cell.name in lines or any(line in lines for line in lines_of(cell))
        )

    def _marks(self, item: int, name: str) -> list[str]:
        """The lines of a field's members, those that are marked first."""
        cell = next((cell for cell in cells_of(self.part.model) if cell.name == name), None)
        lines = [line for line in lines_of(cell) if line in self.block.lines] if cell else []
        at = {line: self.block.cell(line, item) for line in lines}
        return sorted(lines, key=lambda line: (where := at[line]) is None or self.block.sheet.at(*where) is None)


def rows_of(block: Block, context: Context) -> PartRows:
    """Reads a part; a row whose required cell is empty is left out and told."""
    return _Rows(block, context).read()


_LOSING = frozenset({codes.TOO_LONG, codes.NOT_A_MARK, codes.UNKNOWN_LISTED, codes.MISSPELT_LISTED})
"""What is read of a cell in spite of these is not all that it says."""


class _Filled(NamedTuple):
    """A cell that holds something; `member` is whose mark it is."""

    cell: Cell
    raw: Raw
    line: str
    member: Choice | None = None


class _Rows:
    def __init__(self, block: Block, context: Context) -> None:
        self._block = block
        self._context = context
        self._part = block.part
        self._cells = cells_of(block.part.model)
        self._required = tuple(cell for cell in self._cells if cell.required)
        self._lines: list[tuple[int, Cell, str, Choice | None]] = []
        for cell in self._cells:
            for name, member in ((cell.name, None), *lines_of(cell).items()):
                if name in block.lines:
                    self._lines.append((block.lines[name], cell, name, member))
        self._result = PartRows(block.part, block, context)

    def read(self) -> PartRows:
        shape = self._part.shape
        if shape is Shape.FIXED:
            self._fixed()
        elif shape is Shape.FORM:
            self._item(self._block.first, self._filled(self._block.first), needed=True)
        else:
            for item in self._items():
                filled = self._filled(item)
                if any(each.cell.kind is not Kind.ID for each in filled) and not self._only_prepared(filled):
                    self._item(item, filled)
        return self._result

    def _items(self) -> Iterator[int]:
        """The rows or columns that may hold an item."""
        if self._block.across:
            yield from range(self._block.first, self._block.last + 1)
            return
        for row, cells in self._block.sheet.rows.items():
            if self._block.first <= row <= self._block.last and not self._is_total(cells):
                if self._is_header(cells):
                    place = Place(self._block.sheet.title, address(row, min(cells)))
                    self._result.findings.append(codes.HEADER_AGAIN.at((self._part.key,), place, row=row))
                else:
                    yield row

    def _is_header(self, cells: Row) -> bool:
        """Whether a row repeats the headings over it, as it does where a block was pasted with them."""
        above = self._block.sheet.rows.get(self._block.header, {})
        texts = {column: fold(raw.text) for column, raw in cells.items() if raw.text.strip()}
        return len(texts) > 1 and all(column in above and fold(above[column].text) == texts[column] for column in texts)

    def _is_total(self, cells: Row) -> bool:
        """Whether a row only sums up: its first cell says so."""
        first = next(iter(cells.values()), None)
        return first is not None and fold(first.text.rstrip(":")) in folded_words("reading.total")

    def _filled(self, item: int) -> list[_Filled]:
        rows = self._block.sheet.rows
        found = []
        if self._block.across:
            for line, cell, name, member in self._lines:
                raw = rows[line].get(item) if line in rows else None
                if raw is not None and _holds(raw, member):
                    found.append(_Filled(cell, raw, name, member))
            return found
        cells = rows[item]
        for line, cell, name, member in self._lines:
            raw = cells.get(line)
            if raw is not None and _holds(raw, member):
                found.append(_Filled(cell, raw, name, member))
        return found

    def _only_prepared(self, filled: Sequence[_Filled]) -> bool:
        """Whether a row holds nothing but what a new workbook has prepared there."""
        if self._part.prepared is None:
            return False
        words = prepared_words(self._part)
        return all(each.cell.kind is Kind.ID or fold(each.raw.text) in words for each in filled)

    def _place(self, name: str, item: int) -> Place:
        row, column = self._block.place(name, item)
        raw = self._block.sheet.at(row, column) if name in self._block.lines else None
        return Place(self._block.sheet.title, address(row, column), self._context.shown(raw) if raw else "")

    def _item(
        self, item: int, filled: Sequence[_Filled], member: Choice | None = None, *, needed: bool = False
    ) -> None:
        values: dict[str, object] = {} if member is None else {self._cells[0].name: member}
        told: list[Finding] = []
        unread: list[str] = []
        for each, problem in self._values(filled, values):
            told.append(self._tell(problem, len(self._result.rows), item, each))
            if each.cell.name not in values or problem.code in _LOSING:
                unread.append(each.line)
        missing = [cell for cell in self._required if cell.name not in values]
        for cell in missing:
            # A required column that is missing was told once for all rows.
            if cell.name in self._block.lines and cell.name not in unread:
                key = label_key(self._part, cell.name)
                code = codes.MISSING_IN_FORM if self._part.shape is Shape.FORM else codes.MISSING
                told.append(code.at((self._part.key,), self._place(cell.name, item), field_key=key))
        if missing:
            # The row is not in the plan, so what is told of it has a cell but no row to point to.
            told = [Finding(each.code, each.severity, (self._part.key,), each.values, each.place) for each in told]
        self._result.findings.extend(told)
        kept = PlainRow(values, item, list(dict.fromkeys(unread)))
        (self._result.rows if needed or not missing else self._result.left_out).append(kept)

    def _values(self, filled: Sequence[_Filled], values: dict[str, object]) -> Iterator[tuple[_Filled, codes.Problem]]:
        """Puts what the cells say into the values, but for those that are known; yields what is wrong with a cell."""
        marks: list[_Filled] = []
        for each in filled:
            if each.cell.kind is Kind.MARKS:
                marks.append(each)
            elif each.cell.name not in values:
                found = read(each.cell, each.raw, self._context)
                if found.problem is not None and found.problem.code is codes.PERCENT_AS_NUMBER and _in_percent(filled):
                    found = in_percent(each.cell, each.raw, self._context)
                if found.value is not None:
                    values[each.cell.name] = found.value
                if found.problem is not None:
                    yield each, found.problem
        if marks:
            yield from self._marks(marks, values)

    def _marks(self, marks: Sequence[_Filled], values: dict[str, object]) -> Iterator[tuple[_Filled, codes.Problem]]:
        """Puts the members that are marked or listed into the values; yields what cannot be read."""
        for cell in dict.fromkeys(each.cell for each in marks):
            members: list[Choice] = []
            for each in (each for each in marks if each.cell is cell):
                if each.member is None:
                    found, problems = listed(cell, each.raw, self._context)
                    members += found
                    yield from ((each, problem) for problem in problems)
                    continue
                marked = is_marked(each.raw)
                if marked is None:
                    word = self._context.word(each.member)
                    yield each, codes.Problem.of(codes.NOT_A_MARK, member=word)
                elif marked:
                    members.append(each.member)
            if members:
                values[cell.name] = in_order(cell, members)

    def _tell(self, problem: codes.Problem, row: int, item: int, filled: _Filled) -> Finding:
        path = (*self._result.path(row), filled.cell.name)
        key = label_key(self._part, filled.cell.name)
        return problem.code.at(path, self._place(filled.line, item), field_key=key, **problem.values)

    # ------------------------------------------------------------------------------------------ closed lists

    def _fixed(self) -> None:
        """The rows of a closed list; where nothing but the list itself is there, nothing was answered."""
        first = self._cells[0]
        seen: dict[Choice, int] = {}
        items: list[tuple[int, list[_Filled], Choice]] = []
        for item in self._items():
            filled = self._filled(item)
            if not filled:
                continue
            raw = next((each.raw for each in filled if each.cell is first), None)
            member = self._member(item, raw)
            answered = any(each.cell is not first for each in filled)
            if member is None:
                if answered:
                    self._outside(item, codes.UNKNOWN_MEMBER, known=", ".join(self._known()))
                continue
            if member in seen:
                if answered:
                    self._outside(item, codes.MEMBER_TWICE, first=self._place(first.name, seen[member]).cell)
                continue
            seen[member] = item
            items.append((item, filled, member))
        if any(each.cell is not first for _, filled, _ in items for each in filled):
            for item, filled, member in items:
                self._item(item, filled, member)

    def _outside(self, item: int, code: codes.Code, **values: str) -> None:
        """Tells a filled row that is none of the list's."""
        self._result.findings.append(code.at((self._part.key,), self._place(self._cells[0].name, item), **values))
        self._result.left_out.append(PlainRow({}, item, [each.line for each in self._filled(item)]))

    def _known(self) -> Iterator[str]:
        """What the rows of the list are called: by their short code where they have one."""
        for member in self._part.members:
            code = getattr(member, "code", None)
            yield code if isinstance(code, str) else self._context.word(member)

    def _member(self, item: int, raw: Raw | None) -> Choice | None:
        """The member that a row stands for, by its word or by its code in the cell before it."""
        choice = self._cells[0].choice
        if choice is None:
            raise TypeError(f"{self._part.key} has no closed list")
        words = members_of(choice)
        at = self._block.cell(self._cells[0].name, item)
        beside = self._block.sheet.at(at[0], at[1] - 1) if at and at[1] > 1 else None
        for each in (raw, beside):
            if each is not None:
                known = words.get(fold(each.text)) or words.get(fold(each.text.partition("\n")[0]))
                if known:
                    return choice(known[0].means)
        return None


def _in_percent(filled: Sequence[_Filled]) -> bool:
    """Whether the values of a row are counted in percent: the cell for their unit says so."""
    units = (each.raw.text.casefold().removeprefix("in ").split() for each in filled if each.cell.name == "unit")
    return any(words and _is_percent(words[0]) for words in units)


def _is_percent(word: str) -> bool:
    return word == "%" or fold(word) in folded_words("reading.percent")


def _holds(raw: Raw, member: Choice | None) -> bool:
    """Whether a cell holds anything; a mark that says no is none."""
    if member is not None and is_marked(raw) is False:
        return False
    return bool(raw.text.strip()) or raw.holds is Holds.UNSAVED
