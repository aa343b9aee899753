"""Lines over time, each named at its last point where the names have room there, else in a legend."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Final

from kamgen.brand.palette import Token
from kamgen.content.charts import Lines, Series
from kamgen.render.charts import elements as el
from kamgen.render.charts.canvas import Canvas, strokes
from kamgen.render.charts.names import Labels, Names
from kamgen.render.charts.scale import beyond, present, rounded
from kamgen.render.charts.sheet import Column, Sheet

_LEAST_PLOT: Final = 1.2
_FAR_FROM_ZERO: Final = 0.6
"""Where the lowest value is above that share of the highest, the scale need not begin at zero."""
_MOST_NAME: Final = 0.3
"""The share of the width that names at the ends may take."""
_MARKER: Final = 0.14
_OVER_LINE: Final = 0.3
"""What stays free over a line that stands alone, as a share of its rise."""


def least_height(plot: Lines, canvas: Canvas) -> float:
    """What the chart needs to be read, in inches."""
    names = _names(plot, canvas)
    return _legend(plot).height(canvas) + _LEAST_PLOT + names.height


def draw(plot: Lines, canvas: Canvas) -> tuple[bytes, Sheet]:
    """The chart and its data."""
    number_format = plot.measure.number_format
    alone = len(plot.series) == 1
    low, high, step = _scale(plot)
    ticks = 0.0 if alone else max(canvas.shown_width(each, number_format) for each in present_ends(plot)) + 0.15
    direct = not alone and _ends_apart(plot, canvas, (low, high))
    legend = el.Legend() if alone or direct else _legend(plot)
    right = _name_room(plot, canvas) if direct else 0.0
    slot = (canvas.width - ticks - right) / max(1, len(plot.categories))
    right = max(0.0, right - slot / 2)
    names = _names(plot, replace(canvas, width=max(canvas.width - ticks - right, 0.2)))
    top = legend.height(canvas) + (0.0 if alone else 0.08)
    area = el.Area(ticks, top, canvas.width - ticks - right, max(0.2, canvas.height - top - names.height))
    if alone:
        low, high = _alone(plot, canvas, area)
    sheet = Sheet((Column("", plot.categories), *(Column(e.name, e.values, number_format) for e in plot.series)))
    written = []
    for index, (series, colour) in enumerate(zip(plot.series, strokes(plot.series, canvas.palette), strict=True)):
        told = _labels(series, canvas, number_format, alone=names.label if alone else None, direct=direct)
        written.append(line(index, series, colour, sheet, canvas, told))
    chart = (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{"".join(written)}<c:marker val="1"/>'
        f'<c:axId val="{el.CATEGORIES}"/><c:axId val="{el.VALUES}"/></c:lineChart>'
    )
    axes = names.axis(canvas, el.stroke(canvas, Token.INK, 0.75)) + el.value_axis(
        canvas,
        (low, high),
        number_format,
        deleted=alone,
        labels="none" if alone else "low",
        unit=0.0 if alone else step,
        grid="" if alone else el.stroke(canvas, Token.HAIRLINE, 0.75),
    )
    return el.space(canvas, area.layout(canvas) + chart + axes, legend.xml(canvas)), sheet


def line(index: int, series: Series, colour: Token, sheet: Sheet, canvas: Canvas, told: str) -> str:
    """A series as a line; planned points are reached by dashes."""
    drawn = el.stroke(canvas, colour, 2.25 * canvas.size / 12)
    spot = canvas.palette[colour].fill + el.NO_LINE
    marker = f'<c:marker><c:symbol val="circle"/><c:size val="{_marker_size(canvas)}"/>{el.shape(spot)}</c:marker>'
    dashes = el.shape(el.stroke(canvas, colour, 2.25 * canvas.size / 12, dashed=True))
    points = "".join(
        f'<c:dPt><c:idx val="{each}"/>{marker}<c:bubble3D val="0"/>{dashes}</c:dPt>' for each in sorted(series.planned)
    )
    return (
        f"<c:ser>{el.head_of_series(index, sheet, index + 1, drawn)}{marker}{points}{told}"
        f'<c:cat>{sheet.words(0)}</c:cat><c:val>{sheet.numbers(index + 1)}</c:val><c:smooth val="0"/></c:ser>'
    )


def _marker_size(canvas: Canvas) -> int:
    return max(3, min(72, round(7 * canvas.size / 12 * canvas.scale)))


def _labels(series: Series, canvas: Canvas, number_format: str, *, alone: float | None, direct: bool) -> str:
    """The labels of a line; `alone` is the type size of one that stands alone, 0 where not all points have room."""
    colour = canvas.palette.text(series.tone)
    if alone is not None:
        told = el.label(el.looks(canvas, number_format, Token.INK, size=alone), "t", el.shows())
        return el.labels(told) if alone else el.labels("", [(index, told) for index in _outstanding(series)])
    if direct:
        last = len(series.values) - 1
        name = el.looks(canvas, number_format, colour)
        both = el.shows(name=True) + "<c:separator> </c:separator>"
        return el.labels("", [(last, el.label(name, "r", both))])
    return el.NO_LABELS


def present_ends(plot: Lines) -> tuple[Decimal, Decimal]:
    """The lowest and the highest value; zeros where there is none."""
    values = present(value for each in plot.series for value in each.values)
    return min(values, default=Decimal()), max(values, default=Decimal())


def _outstanding(series: Series) -> set[int]:
    """The last point and the extremes."""
    known = [(value, index) for index, value in enumerate(series.values) if value is not None]
    return {min(known)[1], max(known)[1], known[-1][1]} if known else set()


def _names(plot: Lines, canvas: Canvas) -> Names:
    values = present(value for each in plot.series for value in each.values) if len(plot.series) == 1 else []
    widest = max((canvas.shown_width(each, plot.measure.number_format) for each in values), default=0.0)
    return Names.of(plot.categories, canvas, Labels(widest, 0.95), may_lie=False)


def _scale(plot: Lines) -> tuple[float, float, float]:
    low, high = map(float, present_ends(plot))
    if 0 <= low <= _FAR_FROM_ZERO * high or low == high:
        low = min(0.0, low)
    if low < 0:
        high = max(high, 0.0)
    return rounded(low, high)


def _alone(plot: Lines, canvas: Canvas, area: el.Area) -> tuple[float, float]:
    """The limits of an axis that is not shown, as every point says its value: the line is calm and high."""
    low, high = map(float, present_ends(plot))
    room = (canvas.line + 0.1) / area.height
    if 0 < _FAR_FROM_ZERO * high < low:
        span = (high - low) or high
        return max(0.0, low - span), high + (room + _OVER_LINE) * span
    return beyond(low, high, room, room)


def _ends_apart(plot: Lines, canvas: Canvas, ends: tuple[float, float]) -> bool:
    """Whether every line has a last value, and those are so far apart that a name stands beside each."""
    last = [series.values[-1] if series.values else None for series in plot.series]
    if not all(value is not None for value in last):
        return False
    if _name_room(plot, canvas) > canvas.width * _MOST_NAME:
        return False
    per_inch = (ends[1] - ends[0]) / max(0.3, canvas.height - 0.5)
    places = sorted(float(value) / per_inch for value in last if value is not None)
    return all(above - below >= canvas.line for below, above in pairwise(places))


def _name_room(plot: Lines, canvas: Canvas) -> float:
    widths = [
        canvas.text_width(f"{each.name} ", bold=True)
        + (canvas.shown_width(each.values[-1], plot.measure.number_format) if each.values[-1] is not None else 0)
        for each in plot.series
        if each.values
    ]
    return max(widths, default=0.0) + _MARKER + 0.1


def _legend(plot: Lines) -> el.Legend:
    return el.Legend(tuple(each.name for each in plot.series)) if len(plot.series) > 1 else el.Legend()
