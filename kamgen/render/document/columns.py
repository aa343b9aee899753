"""Which columns a table has on a page, and how wide: so that no word breaks and the rows are low."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from kamgen.brand.document import Role
from kamgen.content.reshaping.tables import FEW, narrowed
from kamgen.content.table import Cell, Table, TableColumn
from kamgen.content.text import Line, Run, Tone
from kamgen.render.document import portraits
from kamgen.render.document.measure import natural, widest_piece
from kamgen.render.document.pen import Pen
from kamgen.render.document.widths import Need, lines_taken, shared_out
from kamgen.render.document.words import text_of
from kamgen.render.marks import GLYPHS, status_line

BROKEN: Final = "word broken in a narrow column"
"""What is remarked on a table that even so breaks words."""
_LEAST: Final = 4
"""So many columns a table keeps, even if words are broken in them."""
_TIGHT: Final = 0.68
"""Where the longest words take more of the width than that, rows grow high."""
_SECOND_ROOM: Final = 90
"""Second lines of so many characters together stand on one."""
_SHORT: Final = 84.0
_SIGNS: Final = frozenset(GLYPHS.values())


@dataclass(frozen=True, slots=True)
class Fit:
    """A table as it is written: with its columns' widths, and whether every word in them is whole."""

    table: Table
    widths: tuple[float, ...]
    whole: bool


def fitted(content: Table, pen: Pen) -> Fit:
    """The table in columns that make it low.

    Where words alone fill the page's width, what few rows fill may stand under the rows' main words instead, if that
    saves lines; anything may, before a word is broken.
    """
    found: list[tuple[bool, float, int, Fit]] = []
    while True:
        content = _compact(content)
        needs, paddings = _needs(content, pen), _paddings(content, pen)
        widths, whole = shared_out(needs, pen.width, paddings)
        taken = sum(need.word for need in needs) + sum(paddings)
        found.append((taken > pen.width, lines_taken(needs, widths, paddings), len(found), Fit(content, widths, whole)))
        share = 1.0 if taken > pen.width and len(needs) > _LEAST else FEW
        narrower = narrowed(content, len(needs) - 1, share) if taken > pen.width * _TIGHT else content
        if narrower is content:
            return min(found, key=lambda each: each[:3])[-1]
        content = narrower


def _needs(content: Table, pen: Pen) -> list[Need]:
    shown = [[lines_of(cell) for cell in row.cells] for row in content.rows]
    total = [lines_of(cell) for cell in content.total.cells] if content.total else None
    needs = [_need(column, index, shown, total, pen) for index, column in enumerate(content.columns)]
    return [
        replace(need, word=portraits.SIZE) if any(row.cells[index].portrait for row in content.rows) else need
        for index, need in enumerate(needs)
    ]


def _compact(content: Table) -> Table:
    """The table with short second lines of a cell joined to one."""
    rows = tuple(replace(row, cells=tuple(map(_joined, row.cells))) for row in content.rows)
    return replace(content, rows=rows)


def _joined(told: Cell) -> Cell:
    if sum(is_second(each) for each in told.lines) < 2:  # noqa: PLR2004 - nothing to join
        return told
    lines: list[Line] = []
    for each in told.lines:
        last = lines[-1] if lines else ()
        if is_second(each) and is_second(last) and len(text_of(last)) + len(text_of(each)) <= _SECOND_ROOM:
            lines[-1] = (*last, replace(last[-1], text=" · "), *each)
        else:
            lines.append(each)
    return replace(told, lines=tuple(lines))


def is_second(said: Line) -> bool:
    """Whether a paragraph stands under the main words, a size smaller."""
    return bool(said) and all(each.second for each in said)


def _paddings(content: Table, pen: Pen) -> list[float]:
    margins = pen.looks.margins[Role.TABLE]
    return [margins.right + (margins.left if index else 0) for index in range(len(content.columns))]


def lines_of(cell: Cell) -> tuple[Line, ...]:
    """The paragraphs of a cell, a status first."""
    return (status_line(cell.status), *cell.lines) if cell.status else cell.lines


def title_of(column: TableColumn) -> Line:
    """The head of a column with its unit; it may break behind a slash."""
    unit = (Run(f" {column.unit}" if column.title else column.unit, Tone.MUTED),) if column.unit else ()
    return (Run(column.title.replace("/", "/\u200b")), *unit)


def _need(
    column: TableColumn,
    index: int,
    shown: Sequence[Sequence[tuple[Line, ...]]],
    total: Sequence[tuple[Line, ...]] | None,
    pen: Pen,
) -> Need:
    look, head = pen.looks[Role.CELL], pen.looks[Role.CELL_HEAD]
    title = head.as_set(title_of(column))
    word = widest_piece(head.font, title, head.size, bold=head.bold)
    lengths: list[tuple[float, ...]] = []
    for cells in (*shown, *((total,) if total else ())):
        said = cells[index] if index < len(cells) else ()
        measured = tuple(natural(look.font, each, look.size, bold=look.bold) for each in said)
        for each, length in zip(said, measured, strict=True):
            if length > word:
                # A status stays on one line, where that is not asking too much.
                is_short = length < _SHORT and each[0].text in _SIGNS
                word = (
                    max(word, length)
                    if is_short
                    else max(word, widest_piece(look.font, each, look.size, bold=look.bold))
                )
        lengths.append(measured or (0.0,))
    return Need(column.weight, word, tuple(lengths), natural(head.font, title, head.size, bold=head.bold))
