"""Columns with a line over them: the line in the top fifth on a second axis, the columns below it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kamgen.brand.palette import Token
from kamgen.content.charts import Combination
from kamgen.render.charts import elements as el
from kamgen.render.charts.canvas import Canvas, fill, fills
from kamgen.render.charts.columns import bars, gap_width, outside, widest_label
from kamgen.render.charts.lines import line
from kamgen.render.charts.names import Labels, Names
from kamgen.render.charts.scale import beyond, present
from kamgen.render.charts.sheet import Column, Sheet

_GAP: Final = 55
"""Between categories of several columns, in percent of a column."""
_SMALLEST: Final = 9.0
_LEAST_PLOT: Final = 1.5
_OVER_COLUMNS: Final = 1.6
"""The axis of the columns goes that many times as far as the highest of them."""
_LINE_SHARE, _LINE_LEAST, _UNDER_LINE = 0.135, 1.5, 0.79
"""How much of its axis the line takes, how flat it stays, and where it begins at most: its labels stand over it."""
_MARKER: Final = 0.05
"""Inches between a point of the line and what stands over or under it."""


def least_height(plot: Combination, canvas: Canvas) -> float:
    """What the chart needs to be read, in inches."""
    return _legend(plot).height(canvas) + _LEAST_PLOT + _names(plot, canvas).height


def draw(plot: Combination, canvas: Canvas) -> tuple[bytes, Sheet]:
    """The chart and its data."""
    names = _names(plot, canvas)
    small = replace(canvas, size=names.label or _SMALLEST)
    legend = _legend(plot)
    area = names.area(canvas, legend.height(canvas))
    columns_format, line_format = plot.measure.number_format, plot.line_measure.number_format
    sheet = Sheet(
        (
            Column("", plot.categories),
            *(Column(each.name, each.values, columns_format) for each in plot.columns),
            Column(plot.line.name, plot.line.values, line_format),
        )
    )
    written = "".join(
        bars(index, each, colour, sheet, canvas, outside(small, columns_format))
        for index, (each, colour) in enumerate(zip(plot.columns, fills(plot.columns, canvas.palette), strict=True))
    )
    gap = gap_width(area, len(plot.categories), len(plot.columns))
    above = el.labels(el.label(el.looks(small, line_format, Token.INK), "t", el.shows()))
    over = line(len(plot.columns), plot.line, fill(plot.line.tone), sheet, canvas, above)
    charts = (
        f'<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>{written}'
        f'<c:gapWidth val="{gap}"/><c:overlap val="0"/><c:axId val="{el.CATEGORIES}"/><c:axId val="{el.VALUES}"/>'
        '</c:barChart><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f'{over}<c:marker val="1"/><c:axId val="{el.CATEGORIES_2}"/><c:axId val="{el.VALUES_2}"/></c:lineChart>'
    )
    # The second axis of values stays, without labels and line: deleted, LibreOffice draws the line on the first.
    axes = (
        names.axis(canvas, el.stroke(canvas, Token.INK, 0.75))
        + el.value_axis(canvas, _columns_scale(plot, small, area), columns_format)
        + el.value_axis(
            canvas,
            _line_scale(plot, small, area),
            line_format,
            ids=(el.VALUES_2, el.CATEGORIES_2),
            position="r",
            deleted=False,
            crosses='<c:crosses val="max"/>',
        )
        + el.category_axis(canvas, el.NO_LINE, ids=(el.CATEGORIES_2, el.VALUES_2), labelled=False, deleted=True)
    )
    return el.space(canvas, area.layout(canvas) + charts + axes, legend.xml(canvas)), sheet


def _names(plot: Combination, canvas: Canvas) -> Names:
    beside = max(1, len(plot.columns))
    values = present(value for each in plot.columns for value in each.values)
    of_columns = widest_label(values, plot.measure.number_format, canvas, 1 / (beside + _GAP / 100)).widest
    of_line = widest_label(present(plot.line.values), plot.line_measure.number_format, canvas, 1.0).widest
    share = 0.95 if beside == 1 else 1 / (beside + _GAP / 100)
    labels = Labels(max(of_columns, of_line * share), share)
    return Names.of(plot.categories, canvas, labels, may_lie=False)


def _columns_scale(plot: Combination, canvas: Canvas, area: el.Area) -> tuple[float, float]:
    values = [float(value) for each in plot.columns for value in present(each.values)]
    low, high = min([0.0, *values]), max([0.0, *values])
    label = canvas.line / area.height
    least, most = beyond(low, high, label, label)
    under = _under_line(canvas, area) - label - _MARKER / area.height
    return least, max(most, least + max(_OVER_COLUMNS, 1 / max(under, 0.2)) * (high - least))


def _under_line(canvas: Canvas, area: el.Area) -> float:
    """The share of the height under the line's lowest point: over its highest one a label has room."""
    return min(_UNDER_LINE, 1 - _LINE_SHARE - (canvas.line + _MARKER) / area.height)


def _line_scale(plot: Combination, canvas: Canvas, area: el.Area) -> tuple[float, float]:
    values = [float(value) for value in present(plot.line.values)]
    low, high = min(values, default=0.0), max(values, default=1.0)
    span = max((high - low) / _LINE_SHARE, _LINE_LEAST * max(abs(low), abs(high))) or 1.0
    least = low - _under_line(canvas, area) * span
    return least, least + span


def _legend(plot: Combination) -> el.Legend:
    return el.Legend((*(each.name for each in plot.columns), plot.line.name))
