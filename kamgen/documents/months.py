"""The months of the plan, target against actual: one message and one order in every document."""

from __future__ import annotations

from kamgen.content.table import Align, Table, TableColumn, TableRow
from kamgen.documents.tables import column, full_text, money_cell, percent_cell, without_empty_columns
from kamgen.documents.wording import counted
from kamgen.figures.money import Month, Months
from kamgen.places import Path
from kamgen.texts.catalogue import Texts

_PART = "months"


def months_message(months: Months, texts: Texts) -> str:
    """How many months have an actual, how much of their target they reached, with which margin."""
    if not months.reported:
        return texts("documents.months.none")
    message = counted(texts, "documents.months.reported", months.reported)
    if months.attainment.value is not None:
        share = texts.formats.percent(months.attainment.value)
        message = texts("documents.months.attained", message=message, share=share)
    if months.margin.value is not None:
        message = texts("documents.months.margin", message=message, margin=texts.formats.percent(months.margin.value))
    return message


def months_sources(months: Months) -> tuple[Path, ...]:
    """The cells that the message came from."""
    return tuple(dict.fromkeys((*months.actual.sources, *months.attainment.sources, *months.margin.sources)))


def months_table(months: Months, texts: Texts) -> Table:
    """A row for each month with target, actual, variance and margin, and their sums; there must be some."""
    symbol = texts.formats.symbol
    table = Table(
        name=_PART,
        columns=(
            column(_PART, "month", texts, 14),
            column(_PART, "target", texts, 14, Align.RIGHT, symbol),
            column(_PART, "actual", texts, 14, Align.RIGHT, symbol),
            TableColumn(texts("workbook.extras.months.variance"), 14, Align.RIGHT, symbol),
            column(_PART, "margin", texts, 10, Align.RIGHT),
        ),
        rows=tuple(_row(month, texts) for month in months.months),
        description=texts("documents.months.table", n=len(months.months)),
        total=TableRow(
            (
                full_text(texts("workbook.total"), strong=True),
                *(
                    money_cell(sum_.value, texts, *sum_.sources)
                    for sum_ in (months.target, months.actual, months.variance)
                ),
                percent_cell(months.margin.value, texts, *months.margin.sources),
            )
        ),
    )
    return without_empty_columns(table)


def _row(month: Month, texts: Texts) -> TableRow:
    return TableRow(
        (
            full_text(texts.formats.month_and_year(month.day), (_PART, month.row, "month"), strong=True),
            *(
                money_cell(figure.value, texts, *figure.sources)
                for figure in (month.target, month.actual, month.variance)
            ),
            percent_cell(month.margin.value, texts, *month.margin.sources),
        )
    )
