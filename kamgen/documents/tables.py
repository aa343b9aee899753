"""Tables of the plan's own columns: labels as in the workbook, full texts, cells that know where they came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from kamgen.content.table import Align, Cell, Choices, OwnDay, Table, TableColumn, TableRow
from kamgen.content.text import Line, Run, Status, Tone, line
from kamgen.documents.wording import not_available, one_line, said
from kamgen.places import Path
from kamgen.schema.cells import Choice
from kamgen.texts.catalogue import Texts

NONE = "–"
"""What stands in a table where there is nothing, as opposed to where we do not know."""


def label(part: str, field: str, texts: Texts) -> str:
    """The label that a field has in the workbook: the same word in every room."""
    return texts(f"fields.{part}.{field}.label")


def column(
    part: str, field: str, texts: Texts, weight: float, align: Align = Align.LEFT, unit: str = ""
) -> TableColumn:
    """A column under its label in the workbook."""
    return TableColumn(label(part, field, texts), weight, align, unit)


def paragraphs(text: str | None, tone: Tone = Tone.INK, *, strong: bool = False) -> tuple[Line, ...]:
    """The whole text of a cell with its line breaks."""
    return tuple(line(part.strip(), tone, strong=strong) for part in (text or "").splitlines() if part.strip())


def full_text(text: str | None, *sources: Path, strong: bool = False) -> Cell:
    """The whole text of a cell; nothing is shortened."""
    return Cell(paragraphs(text, strong=strong), value=text, sources=sources)


def named(name: str | None, function: str | None, *sources: Path) -> Cell:
    """A person with the function as a second line."""
    lines: tuple[Line, ...] = paragraphs(name)
    if function:
        lines += ((Run(one_line(function), Tone.MUTED, second=True),),)
    return Cell(lines, value=name, sources=sources)


def day_cell(day: date | None, texts: Texts, *sources: Path, tone: Tone = Tone.INK, editable: str = "") -> Cell:
    """A date, or that it is not available; `editable` is its id where people may set it."""
    own = OwnDay(editable) if editable else None
    if day is None:
        return Cell((line(not_available(texts), Tone.MUTED),), sources=sources, editable=own)
    return Cell((line(texts.formats.full_date(day), tone),), value=day, sources=sources, editable=own)


def money_cell(value: Decimal | None, texts: Texts, *sources: Path, tone: Tone = Tone.INK) -> Cell:
    """An amount in whole units; its currency stands in the head. Empty where there is none."""
    if value is None:
        return Cell(sources=sources)
    return Cell((line(texts.formats.number(value, 0), tone),), value=value, sources=sources)


def number_cell(value: Decimal | int | None, texts: Texts, *sources: Path) -> Cell:
    """A number with as many decimals as it has."""
    if value is None:
        return Cell(sources=sources)
    return Cell((line(texts.formats.number(value)),), value=value, sources=sources)


def percent_cell(value: Decimal | None, texts: Texts, *sources: Path) -> Cell:
    """A fraction as percent."""
    if value is None:
        return Cell(sources=sources)
    return Cell((line(texts.formats.percent(value)),), value=value, sources=sources)


def choice_cell(choice: Choice | None, texts: Texts, *sources: Path) -> Cell:
    """The word of a dropdown value."""
    words = said(choice, texts)
    return Cell((line(words),) if words else (), value=words or None, sources=sources)


def status_cell(status: Status | None, *sources: Path, editable: Choices | None = None) -> Cell:
    """A sign with its word."""
    return Cell(status=status, value=status.words if status else None, sources=sources, editable=editable)


def with_gaps_said(table: Table, words: Sequence[str]) -> Table:
    """The table with a word of its column in each cell that says nothing; no word leaves the cell empty.

    The word is no `value`: what sorts, counts or reckons takes it for what it is, no number and no date.
    """

    def cell(told: Cell, word: str) -> Cell:
        if not word or not _is_empty(told):
            return told
        return replace(told, lines=(line(word, Tone.MUTED),), unsaid=True)

    def row(told: TableRow) -> TableRow:
        return replace(told, cells=tuple(cell(*each) for each in zip(told.cells, words, strict=True)))

    return replace(table, rows=tuple(map(row, table.rows)))


def without_empty_columns(table: Table) -> Table:
    """The table without columns that no row fills: what nobody wrote needs no room on a page."""
    kept = [
        column for column in range(len(table.columns)) if not all(_is_empty(row.cells[column]) for row in table.rows)
    ]
    return table.of(kept) if kept else table


def _is_empty(told: Cell) -> bool:
    return not (told.lines or told.status or told.portrait)
