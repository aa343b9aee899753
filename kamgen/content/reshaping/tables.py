"""Tables as other formats need them: groups as a column, wide ones made narrow, long cells over several rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from math import ceil
from typing import Final

from kamgen.content.document import SignOff
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Line, Run, Tone, line, plain

_ROOM: Final = 1500
"""So many characters fit on half a slide."""
_LOST: Final = 50
"""What margins and ragged lines take from each column."""
_LEAST_ROOM: Final = 90
FEW: Final = 0.3
"""A column that a smaller share of the rows fills can do without a place of its own."""
_ROOMY: Final = 12.0
_MANY_COLUMNS: Final = 14
_PART_WEIGHT: Final = 150.0
"""So many characters beside each other are still read on a page in landscape."""
_STEP: Final = "\u2003"
"""In front of a name for each level that it stands further in."""
_SENTENCE: Final = re.compile(r"(?<=[.!?…;])\s+|\n+")
_SIGN_WEIGHTS: Final = (26.0, 28.0, 16.0, 40.0)
"""Of role, name, date and signature."""


def with_group_column(table: Table, title: str) -> Table:
    """The groups as a first column, where rows are sorted and filtered; `title` heads it where the table says none."""
    if not table.group_titles:
        return table
    words = _group_words(table)
    head = table.group_column.title if table.group_column else title
    weight = float(max(len(head), *(len(each) for each in words)))
    total = replace(table.total, cells=(Cell(), *table.total.cells)) if table.total else None
    return replace(
        table,
        columns=(TableColumn(head, weight), *table.columns),
        rows=tuple(
            replace(row, cells=(cell(words[index], Tone.MUTED, value=words[index]), *row.cells))
            for index, row in enumerate(table.rows)
        ),
        total=total,
        group_titles=(),
        group_column=None,
    )


def _group_words(table: Table) -> tuple[str, ...]:
    """The group of each row; nothing for rows above the first group."""
    found: list[str] = []
    starts = {index: number for number, (index, _) in enumerate(table.group_titles)}
    current = ""
    for index in range(len(table.rows)):
        if index in starts:
            number = starts[index]
            current = table.group_column.words[number] if table.group_column else table.group_titles[number][1]
        found.append(current)
    return tuple(found)


def narrowed(table: Table, most: int, share: float = 1.0) -> Table:
    """The table with at most so many columns: what fewest rows fill moves, labelled, under the row's main words.

    Numbers, dates and signs stay, and so does what a larger `share` of the rows fills.
    """
    if len(table.columns) <= most or not table.rows:
        return table
    main = _main_column(table)
    movable = sorted(
        (
            index
            for index, column in enumerate(table.columns)
            if index != main
            and column.align is Align.LEFT
            and not _is_short(table, index)
            and _filled(table, index) <= len(table.rows) * share
        ),
        key=lambda index: (_filled(table, index), -index),
    )
    folded = movable[: len(table.columns) - most]
    if not folded:
        return table
    kept = [index for index in range(len(table.columns)) if index not in folded]

    def row(told: TableRow) -> TableRow:
        moved = [told.cells[index] for index in sorted(folded)]
        under = tuple(
            _labelled(table.columns[index], told.cells[index]) for index in sorted(folded) if _says(told.cells[index])
        )
        cells = list(told.cells)
        sources = tuple(dict.fromkeys((*cells[main].sources, *(path for each in moved for path in each.sources))))
        cells[main] = replace(cells[main], lines=(*cells[main].lines, *under), sources=sources)
        return replace(told, cells=tuple(cells))

    whole = replace(table, rows=tuple(map(row, table.rows)), total=row(table.total) if table.total else None)
    return whole.of(kept)


def in_one_column(table: Table) -> Table:
    """The table with the levels of its staircase in one column, each further in than the one before it."""
    stairs = table.staircase
    if stairs is None:
        return table

    def row(told: TableRow) -> TableRow:
        steps = told.cells[stairs.first : stairs.end]
        level, step = next(((level, step) for level, step in enumerate(steps) if step.lines), (0, Cell()))
        lines = tuple((replace(said[0], text=_STEP * level + said[0].text), *said[1:]) for said in step.lines if said)
        cells = (*told.cells[: stairs.first], replace(step, lines=lines), *told.cells[stairs.end :])
        return replace(told, cells=cells)

    weight = max(column.weight for column in table.columns[stairs.first : stairs.end]) + 2 * (stairs.end - stairs.first)
    column = TableColumn(stairs.title, weight)
    return replace(
        table,
        columns=(*table.columns[: stairs.first], column, *table.columns[stairs.end :]),
        rows=tuple(map(row, table.rows)),
        total=row(table.total) if table.total else None,
        staircase=None,
    )


def without_portraits(table: Table) -> Table:
    """The table without its columns of portraits, for formats whose cells hold none."""
    if not table.pictured:
        return table
    kept = [index for index in range(len(table.columns)) if not any(row.cells[index].portrait for row in table.rows)]
    return table.of(kept)


def in_parts(table: Table) -> tuple[Table, ...]:
    """A table of too many columns for a page as several, each with the words that its rows are known by.

    A table with bars stays whole: they stand on its rows once.
    """
    if len(table.columns) <= _MANY_COLUMNS or not table.rows or table.bars:
        return (table,)
    main = _main_column(table)
    others = [index for index in range(len(table.columns)) if index != main]
    weight = sum(table.columns[index].weight for index in others)
    room = max(_PART_WEIGHT - table.columns[main].weight, _PART_WEIGHT / 2)
    count = min(ceil(weight / room), len(others))
    if count <= 1:
        return (table,)
    places: dict[int, int] = {}
    used = 0.0
    for index in others:
        middle = used + table.columns[index].weight / 2
        places[index] = min(int(middle * count / weight), count - 1)
        used += table.columns[index].weight
    members = [list(each) for _, each in groupby(others, key=places.__getitem__)]
    return tuple(
        replace(
            table.of(sorted((main, *each)) if number == 1 else (main, *each)),
            name=table.name if number == 1 else f"{table.name} {number}",
            description=f"{table.description} ({number}/{len(members)})".strip(),
        )
        for number, each in enumerate(members, start=1)
    )


def _main_column(table: Table) -> int:
    """Where the words stand that a row is known by: the first roomy column of mostly strong words, else the widest."""
    for index, column in enumerate(table.columns):
        strong = sum(_is_strong(row.cells[index]) for row in table.rows)
        if column.weight >= _ROOMY and 2 * strong > len(table.rows):
            return index
    return max(range(len(table.columns)), key=lambda index: table.columns[index].weight)


def _is_strong(told: Cell) -> bool:
    return any(run.strong for said in told.lines[:1] for run in said)


def _is_short(table: Table, index: int) -> bool:
    """Whether the column holds signs, dates, numbers or portraits, or is a row's name."""
    cells = [row.cells[index] for row in table.rows]
    return any(map(_is_strong, cells)) or any(
        each.status or each.portrait or not isinstance(each.value, str | None) for each in cells
    )


def _filled(table: Table, index: int) -> int:
    return sum(_says(row.cells[index]) for row in table.rows)


def _says(told: Cell) -> bool:
    return bool(told.lines) and not told.unsaid


def _labelled(column: TableColumn, told: Cell) -> Line:
    label = f"{column.title} {column.unit}".strip()
    words = ""
    for each in told.lines:
        # What stands under the main words is another thing; it is not read on as one sentence.
        between = " · " if each and all(run.second for run in each) else " "
        said = plain((each,)).replace("\n", " ")
        words += f"{between if words else ''}{said}"
    return (
        Run(f"{label} " if label.endswith("?") else f"{label}: ", Tone.MUTED, second=True),
        Run(words, Tone.MUTED, second=True),
    )


def flowing(table: Table) -> Table:
    """The table with cells too high for a slide gone on in a further row, so that they can run over its end."""
    weights = sum(column.weight for column in table.columns) or 1.0
    room = [max(_LEAST_ROOM, int(_ROOM * column.weight / weights) - _LOST) for column in table.columns]
    rows: list[TableRow] = []
    begins: dict[int, int] = {}
    for index, row in enumerate(table.rows):
        begins[index] = len(rows)
        rows += _in_pieces(row, room)
    if len(rows) == len(table.rows):
        return table
    groups = tuple((begins[index], title) for index, title in table.group_titles)
    # Bars stand one a row of the table as it was told; a table with bars is never made of long texts.
    return table if table.bars else replace(table, rows=tuple(rows), group_titles=groups)


def _in_pieces(row: TableRow, room: list[int]) -> Iterator[TableRow]:
    pieces = [_cell_pieces(each, most) for each, most in zip(row.cells, room, strict=True)]
    for number in range(max((len(each) for each in pieces), default=1)):
        yield replace(row, cells=tuple(each[number] if number < len(each) else Cell() for each in pieces))


def _cell_pieces(told: Cell, most: int) -> list[Cell]:
    if sum(len(run.text) for said in told.lines for run in said) <= most:
        return [told]
    pieces: list[tuple[Line, ...]] = [()]
    used = 0
    for said in told.lines:
        for part in in_pieces(said, most):
            length = sum(len(run.text) for run in part)
            if used and used + length > most:
                pieces.append(())
                used = 0
            pieces[-1] = (*pieces[-1], part)
            used += length
    first, *more = pieces
    return [replace(told, lines=first), *(Cell(each, sources=told.sources) for each in more)]


def in_pieces(said: Line, most: int) -> tuple[Line, ...]:
    """A paragraph in pieces of about `most` characters, cut at the ends of sentences, else between words."""
    if sum(len(run.text) for run in said) <= most or not said:
        return (said,)
    found: list[list[Run]] = [[]]
    used = 0
    for run in said:
        for words in _sentences(run.text, most):
            if used and used + len(words) > most:
                found.append([])
                used = 0
            found[-1].append(replace(run, text=words if used else words.lstrip()))
            used += len(words)
    return tuple(tuple(each) for each in found if each)


def _sentences(text: str, most: int) -> Iterator[str]:
    """Sentences with the blank before them; one that is longer than a piece is cut between words."""
    position = 0
    for end in (*(found.start() for found in _SENTENCE.finditer(text)), len(text)):
        sentence = text[position:end]
        position = end
        while len(sentence) > most:
            blank = sentence.rfind(" ", 1, most)
            at = blank if blank > 0 else most
            yield sentence[:at]
            sentence = sentence[at:]
        if sentence:
            yield sentence


def sign_off_table(block: SignOff) -> Table:
    """The lines to sign on as a table with room for date and signature."""
    count = len(block.columns)
    weights = _SIGN_WEIGHTS if count == len(_SIGN_WEIGHTS) else (20.0,) * count
    return Table(
        name=block.name,
        columns=tuple(TableColumn(title, weight) for title, weight in zip(block.columns, weights, strict=True)),
        rows=tuple(
            TableRow(tuple(Cell((line(words),)) if words else Cell() for words in (role, name, *("",) * (count - 2))))
            for role, name in block.rows
        ),
        description=", ".join(role for role, _ in block.rows),
    )
