"""Charts for slides and Word alike: from content to a native chart part with its workbook, one module a kind.

Knows neither deck nor document: whoever places a chart says how large it is and in which colours, and stores the parts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from kamgen.content.charts import (
    Bubbles,
    Chart,
    Columns,
    Combination,
    Doughnut,
    Lines,
    Plot,
    Radar,
    Waterfall,
)
from kamgen.content.table import Head
from kamgen.render.charts import bubbles, columns, combination, doughnut, lines, radar, waterfall
from kamgen.render.charts.canvas import Canvas
from kamgen.render.charts.sheet import Sheet


@dataclass(frozen=True, slots=True)
class ChartParts:
    """The chart part, which expects its workbook as relationship rId1, and that workbook."""

    chart: bytes
    workbook: bytes


def draw(plot: Plot, canvas: Canvas) -> ChartParts:
    """The parts of a chart on a canvas."""
    chart, sheet = _drawn(plot, canvas)
    return ChartParts(chart, sheet.workbook())


def _drawn(plot: Plot, canvas: Canvas) -> tuple[bytes, Sheet]:  # noqa: PLR0911 - one for each kind
    match plot:
        case Columns():
            return columns.draw(plot, canvas)
        case Lines():
            return lines.draw(plot, canvas)
        case Combination():
            return combination.draw(plot, canvas)
        case Radar():
            return radar.draw(plot, canvas)
        case Doughnut():
            return doughnut.draw(plot, canvas)
        case Bubbles():
            return bubbles.draw(plot, canvas)
        case Waterfall():
            return waterfall.draw(plot, canvas)
    assert_never(plot)


def least_height(plot: Plot, canvas: Canvas) -> float:  # noqa: PLR0911 - one for each kind
    """What a chart needs to be read at the canvas's width, in inches; the canvas's height does not matter."""
    match plot:
        case Columns():
            return columns.least_height(plot, canvas)
        case Lines():
            return lines.least_height(plot, canvas)
        case Combination():
            return combination.least_height(plot, canvas)
        case Radar():
            return radar.least_height(plot, canvas)
        case Doughnut():
            return doughnut.least_height(plot, canvas)
        case Bubbles():
            return bubbles.least_height(plot, canvas)
        case Waterfall():
            return waterfall.least_height(plot, canvas)
    assert_never(plot)


def count(plot: Plot) -> int:
    """How many categories or points there are; a chart of none is not drawn."""
    match plot:
        case Columns() | Lines() | Radar():
            return len(plot.categories) if plot.series else 0
        case Combination():
            return len(plot.categories)
        case Doughnut():
            return sum(1 for each in plot.slices if each.value is not None and each.value >= 0)
        case Bubbles():
            return len(plot.points)
        case Waterfall():
            return len(plot.steps)
    assert_never(plot)


def lies(plot: Plot, canvas: Canvas) -> bool:
    """Whether the bars of a chart lie at the canvas's width."""
    match plot:
        case Columns():
            return columns.names_of(plot, canvas).lying
        case Waterfall():
            return waterfall.names_of(plot, canvas).lying
        case _:
            return False


def headed(chart: Chart) -> Head | None:
    """The chart's head, with the unit of its measure where it names none."""
    if chart.head is None or chart.head.unit:
        return chart.head
    return replace(chart.head, unit=chart.plot.measure.unit)
