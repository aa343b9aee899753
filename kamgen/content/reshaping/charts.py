"""A chart as the table of its numbers, for a format that shows none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from kamgen.content.charts import Bubbles, Chart, Columns, Combination, Doughnut, Lines, Radar, Series, Waterfall
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone, line
from kamgen.places import Path
from kamgen.texts.catalogue import Texts

_NAME, _NUMBER = 24, 12
Row = tuple[str, Sequence[tuple[Decimal | None, tuple[Path, ...]]]]


def chart_table(chart: Chart, texts: Texts) -> Table:
    """Names down, numbers across."""
    titles, rows = _numbers(chart)
    unit = chart.plot.measure.unit
    columns = [TableColumn(texts("charts.name"), _NAME)]
    columns += [TableColumn(title, _NUMBER, Align.RIGHT, unit) for title in titles]
    made = tuple(TableRow((cell(name, strong=True), *(_cell(*each, texts) for each in said))) for name, said in rows)
    return Table(chart.name, tuple(columns), made, chart.description, chart.head)


def _cell(value: Decimal | None, sources: tuple[Path, ...], texts: Texts) -> Cell:
    if value is None:
        return Cell((line("–", Tone.MUTED),), sources=sources)
    return Cell((line(texts.formats.number(value)),), value=value, sources=sources)


def _numbers(chart: Chart) -> tuple[tuple[str, ...], Iterable[Row]]:
    plot = chart.plot
    match plot:
        case Columns():
            return _series(plot.categories, (*plot.series, plot.totals) if plot.totals else plot.series)
        case Lines() | Radar():
            return _series(plot.categories, plot.series)
        case Combination():
            return _series(plot.categories, (*plot.columns, plot.line))
        case Doughnut():
            return (plot.value_name,), [(each.name, [(each.value, each.sources)]) for each in plot.slices]
        case Waterfall():
            return (plot.value_name,), [(each.name, [(each.value, each.sources)]) for each in plot.steps]
        case Bubbles():
            points = [(p.label, [(p.x, p.sources), (p.y, p.sources), (p.size, p.sources)]) for p in plot.points]
            return (plot.x.title, plot.y.title, plot.size_name), points


def _series(categories: Sequence[str], series: Sequence[Series]) -> tuple[tuple[str, ...], Iterable[Row]]:
    rows = [
        (category, [(each.values[index], each.sources) for each in series]) for index, category in enumerate(categories)
    ]
    return tuple(each.name for each in series), rows
