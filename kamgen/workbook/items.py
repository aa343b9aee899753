"""The rows, columns and forms of a part that hold anything, each as a record of values and problems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from kamgen.findings import Finding
from kamgen.places import Path, Place
from kamgen.schema.cells import Choice, Kind
from kamgen.schema.rows import Cell, cells_of
from kamgen.schema.sheets import Part, Shape
from kamgen.workbook import codes
from kamgen.workbook.codes import Problem
from kamgen.workbook.folding import fold
from kamgen.workbook.headers import Block
from kamgen.workbook.raw import Holds, Raw, Row, address, texts_of
from kamgen.workbook.values import Conversion, Value
from kamgen.workbook.vocabulary import best, folded_words, meanings, members_of

_LONGEST_TOTAL = 30
_LINKS = frozenset({Kind.LINK, Kind.LINKS})


@dataclass(slots=True)
class Record:
    """One item of a part: what its cells mean, what is wrong with them; `links` are still texts."""

    block: Block
    item: int
    values: dict[str, Value | tuple[str, ...]] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    problems: list[tuple[str, Problem]] = field(default_factory=list)

    @property
    def part(self) -> Part:
        """The part that it belongs to."""
        return self.block.part

    @property
    def complete(self) -> bool:
        """Whether no required cell is without a value."""
        return all(cell.name in self.values for cell in cells_of(self.part.model) if cell.required)

    def path(self, index: int) -> Path:
        """Its path in the plan, where it is the n-th of its part."""
        return (self.part.key,) if self.part.shape is Shape.FORM else (self.part.key, index)

    def cell(self, name: str) -> tuple[int, int]:
        """Row and column of one of its fields."""
        return self.block.place(name, self.item)


def place_at(block: Block, at: tuple[int, int], conversion: Conversion) -> Place:
    """A cell of a block's sheet with what stands in it."""
    raw = block.sheet.at(*at)
    return Place(block.sheet.title, address(*at), _short(conversion.shown(raw)) if raw else "")


_LONGEST_VALUE = 200


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1].rstrip() + "\u2026"


def records(block: Block, conversion: Conversion) -> tuple[list[Record], list[Finding]]:
    """The items of a part that hold anything but what stood there from the start, in the order of the sheet."""
    findings: list[Finding] = []
    match block.part.shape:
        case Shape.TABLE:
            return [_record(block, row, conversion) for row in _filled_rows(block)], findings
        case Shape.FIXED:
            return _fixed(block, conversion, findings), findings
        case Shape.FORM:
            return [_record(block, block.first, conversion)], findings
        case Shape.GRID:
            columns = range(block.first, block.last + 1)
            filled = [column for column in columns if any(block.sheet.at(row, column) for row in _inputs(block))]
            return [_record(block, column, conversion) for column in filled], findings


def _inputs(block: Block) -> frozenset[int]:
    """The lines that people fill; an id or the name of a fixed row stands there from the start."""
    given = {"id"} if block.part.shape is not Shape.FIXED else {cells_of(block.part.model)[0].name}
    return frozenset(line for name, line in block.lines.items() if name not in given)


def _record(block: Block, item: int, conversion: Conversion, *, without: str = "") -> Record:
    record = Record(block, item)
    rows, across, lines = block.sheet.rows, block.across, block.lines
    cells = rows.get(item, {}) if not across else {}
    for cell in _declared(block.part):
        line = lines.get(cell.name)
        if line is None or cell.name == without:
            continue
        raw = rows.get(line, {}).get(item) if across else cells.get(line)
        if raw is None:
            continue
        value, problem = conversion.value(cell, raw)
        if value is not None and cell.kind in _LINKS:
            record.links[cell.name] = str(value)
        elif value is not None:
            record.values[cell.name] = value
        if problem is not None:
            record.problems.append((cell.name, problem))
    return record


@cache
def _declared(part: Part) -> tuple[Cell, ...]:
    return cells_of(part.model)


# -------------------------------------------------------------------------------------------------------------- tables


def _filled_rows(block: Block) -> Iterator[int]:
    inputs = _inputs(block)
    required = next((block.lines[cell.name] for cell in _declared(block.part) if _is_named(cell, block)), None)
    header = block.sheet.at(block.header, required) if required else None
    for row, cells in block.sheet.rows.items():
        if not block.first <= row <= block.last or inputs.isdisjoint(cells):
            continue
        named = cells.get(required) if required else None
        if named is not None and header is not None and named.text == header.text:
            continue  # the header once more, as people paste it
        if not _is_total(cells, inputs):
            yield row


def _is_named(cell: Cell, block: Block) -> bool:
    return cell.required and cell.name in block.lines


def _is_total(cells: Row, inputs: frozenset[int]) -> bool:
    """Whether a row only sums up: it begins with such a word, and no other text stands in the table's columns."""
    column, first = next(iter(cells.items()))
    if first.holds is not Holds.TEXT or len(first.text) > _LONGEST_TOTAL:
        return False
    words = folded_words("reading.total")
    if fold(first.text.rstrip(": ")) not in words:
        return False
    return not any(each.holds is Holds.TEXT for other, each in cells.items() if other != column and other in inputs)


# --------------------------------------------------------------------------------------------------------- fixed lists


def _fixed(block: Block, conversion: Conversion, findings: list[Finding]) -> list[Record]:
    name = cells_of(block.part.model)[0].name
    inputs = _inputs(block)
    found: dict[Choice, Record] = {}
    for row, cells in block.sheet.rows.items():
        if not block.first <= row <= block.last or inputs.isdisjoint(cells):
            continue
        member = _member(block, cells)
        if member is None:
            if not _is_total(cells, inputs):
                findings.append(_unknown(block, row, conversion))
        elif member in found:
            first = address(*found[member].cell(name))
            place = place_at(block, block.place(name, row), conversion)
            findings.append(codes.MEMBER_TWICE.at((block.part.key,), place, member_key=member.text_key, first=first))
        else:
            record = _record(block, row, conversion, without=name)
            record.values[name] = member
            found[member] = record
    return [found[member] for member in block.part.members if member in found]


_CODE = re.compile(r"^\s*(\w+)")


def _member(block: Block, cells: Row) -> Choice | None:
    """The member of the list that a row is for, by its word in any language or by its code."""
    first = cells_of(block.part.model)[0]
    choice, line = first.choice, block.lines.get(first.name)
    if choice is None:
        return None
    words = members_of(choice)
    last = line if line is not None else min(block.lines.values())
    for column, text in texts_of(cells):
        if column > last:
            break
        known = meanings(text, words)
        if not known and (code := _CODE.match(text)):
            known = words.get(fold(code[1]), ()) if any(c.isdigit() for c in code[1]) else ()
        if known:
            return choice(best(known).means)
    return None


def _unknown(block: Block, row: int, conversion: Conversion) -> Finding:
    members = ", ".join(conversion.texts(member.text_key) for member in block.part.members)
    place = place_at(block, block.place(cells_of(block.part.model)[0].name, row), conversion)
    return codes.UNKNOWN_MEMBER.at((block.part.key,), place, part_key=f"parts.{block.part.key}.title", allowed=members)


def raw_of(record: Record, name: str) -> Raw | None:
    """What is stored in one of a record's cells."""
    at = record.block.cell(name, record.item)
    return record.block.sheet.at(*at) if at else None
