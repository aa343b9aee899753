"""Any part of the plan as a table or as facts: its own columns under their labels, typed as they were declared."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from kamgen.content.blocks import Fact
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow
from kamgen.content.text import Line, line, plain
from kamgen.documents.tables import (
    choice_cell,
    column,
    day_cell,
    full_text,
    label,
    money_cell,
    number_cell,
    percent_cell,
    without_empty_columns,
)
from kamgen.documents.wording import money, one_line, said
from kamgen.places import Path
from kamgen.plan.plan import Plan
from kamgen.schema.cells import Choice, Kind
from kamgen.schema.rows import Row, cells_of
from kamgen.texts.catalogue import Texts

Fields = Sequence[tuple[str, float]]
"""The fields of the columns, with their weights."""
_RIGHT = {Kind.MONEY, Kind.PERCENT, Kind.NUMBER, Kind.INTEGER}


def part_table(plan: Plan, part: str, fields: Fields, texts: Texts) -> Table | None:
    """The rows of a part, columns that no row fills left out; None without a row. The first field is strong."""
    rows: tuple[Row, ...] = getattr(plan, part)
    if not rows:
        return None
    table = Table(
        name=part,
        columns=tuple(field_column(part, type(rows[0]), field, weight, texts) for field, weight in fields),
        rows=tuple(
            TableRow(
                tuple(
                    field_cell(row, field, (part, index, field), texts, strong=field == fields[0][0])
                    for field, _ in fields
                )
            )
            for index, row in enumerate(rows)
        ),
        description=texts("documents.part_rows", n=len(rows), part=texts(f"parts.{part}.title")),
    )
    return without_empty_columns(table)


def part_facts(plan: Plan, part: str, fields: Sequence[str], texts: Texts) -> tuple[Fact, ...]:
    """The filled fields of a form."""
    row: Row = getattr(plan, part)
    found = ((field, _words(row, field, texts)) for field in fields)
    return tuple(Fact(label(part, field, texts), words, ((part, field),)) for field, words in found if plain((words,)))


def field_column(part: str, model: type[Row], field: str, weight: float, texts: Texts) -> TableColumn:
    """The column of a field: numbers on the right, the currency in the head of amounts."""
    kind = _kind(model, field)
    return column(
        part,
        field,
        texts,
        weight,
        Align.RIGHT if kind in _RIGHT and not _is_year(field) else Align.LEFT,
        texts.formats.symbol if kind is Kind.MONEY else "",
    )


def field_cell(row: Row, field: str, path: Path, texts: Texts, *, strong: bool = False) -> Cell:  # noqa: PLR0911 - one return a kind
    """The cell of a field; empty where the plan says nothing."""
    value = getattr(row, field)
    match value:
        case None | ():
            return Cell(sources=(path,))
        case Choice():
            return choice_cell(value, texts, path) if not strong else full_text(said(value, texts), path, strong=True)
        case tuple():
            words = [said(each, texts) if isinstance(each, Choice) else str(each) for each in value]
            return full_text(", ".join(words), path)
        case date():
            return day_cell(value, texts, path)
        case int() | Decimal() if _is_year(field):
            return full_text(str(value), path, strong=strong)
        case Decimal() if _kind(type(row), field) is Kind.MONEY:
            return money_cell(value, texts, path)
        case Decimal() if _kind(type(row), field) is Kind.PERCENT:
            return percent_cell(value, texts, path)
        case int() | Decimal():
            return number_cell(value, texts, path)
        case _:
            return full_text(str(value), path, strong=strong)


def _words(row: Row, field: str, texts: Texts) -> Line:
    """A field on one line, amounts with their unit."""
    value = getattr(row, field)
    if isinstance(value, Decimal) and _kind(type(row), field) is Kind.MONEY:
        return line(money(value, texts))
    return line(one_line(" ".join(plain((each,)) for each in field_cell(row, field, (), texts).lines)))


def _kind(model: type[Row], field: str) -> Kind:
    return next(cell.kind for cell in cells_of(model) if cell.name == field)


def _is_year(field: str) -> bool:
    """A year is a name: it has no thousands separator."""
    return field == "year" or field.endswith("_year")
