"""A chart as the table of its numbers, for a format that shows none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from kamgen.content.charts import (
    Bubbles,
    Chart,
    Columns,
    Combination,
    Doughnut,
    Lines,
    Measure,
    Radar,
    Series,
    Waterfall,
)
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone, line
from kamgen.places import Path
from kamgen.texts.catalogue import Texts

_NAME, _NUMBER = 24, 12
Row = tuple[str, Sequence[tuple[Decimal | None, tuple[Path, ...]]]]
Titles = tuple[tuple[str, Measure], ...]
_PLAIN = Measure("0.0")
"""Of the two scales of bubbles."""


def chart_table(chart: Chart, texts: Texts) -> Table:
    """Names down, numbers across."""
    titles, rows = _numbers(chart)
    columns = [TableColumn(texts("charts.name"), _NAME)]
    columns += [TableColumn(title, _NUMBER, Align.RIGHT, measure.unit) for title, measure in titles]
    made = tuple(
        TableRow(
            (
                cell(name, strong=True),
                *(_cell(*each, measure, texts) for each, (_, measure) in zip(said, titles, strict=True)),
            )
        )
        for name, said in rows
    )
    return Table(chart.name, tuple(columns), made, chart.description, chart.head)


def _cell(value: Decimal | None, sources: tuple[Path, ...], measure: Measure, texts: Texts) -> Cell:
    if value is None:
        return Cell((line("–", Tone.MUTED),), sources=sources)
    words = texts.formats.percent(value) if measure.is_share else texts.formats.number(value, measure.decimals)
    return Cell((line(words),), value=value, sources=sources)


def _numbers(chart: Chart) -> tuple[Titles, Iterable[Row]]:
    plot = chart.plot
    match plot:
        case Columns():
            every = (*plot.series, plot.totals) if plot.totals else plot.series
            return _series(plot.categories, [(each, plot.measure) for each in every])
        case Lines() | Radar():
            return _series(plot.categories, [(each, plot.measure) for each in plot.series])
        case Combination():
            columns = [(each, plot.measure) for each in plot.columns]
            return _series(plot.categories, [*columns, (plot.line, plot.line_measure)])
        case Doughnut():
            parts = [(each.name, [(each.value, each.sources)]) for each in plot.slices]
            return ((plot.value_name, plot.measure),), parts
        case Waterfall():
            steps = [(each.name, [(each.value, each.sources)]) for each in plot.steps]
            return ((plot.value_name, plot.measure),), steps
        case Bubbles():
            points = [(p.label, [(p.x, p.sources), (p.y, p.sources), (p.size, p.sources)]) for p in plot.points]
            return ((plot.x.title, _PLAIN), (plot.y.title, _PLAIN), (plot.size_name, plot.measure)), points


def _series(categories: Sequence[str], series: Sequence[tuple[Series, Measure]]) -> tuple[Titles, Iterable[Row]]:
    rows = [
        (category, [(each.values[index], each.sources) for each, _ in series])
        for index, category in enumerate(categories)
    ]
    return tuple((each.name, measure) for each, measure in series), rows
