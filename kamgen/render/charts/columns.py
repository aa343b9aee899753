"""Columns and bars: beside each other, stacked, or as shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from kamgen.brand.palette import Token
from kamgen.content.charts import Columns, Series, Stacking
from kamgen.render.charts import elements as el
from kamgen.render.charts.canvas import PLANNED, Canvas, fill, fills
from kamgen.render.charts.names import Labels, Names
from kamgen.render.charts.scale import beyond, present
from kamgen.render.charts.sheet import Column, Sheet

_GAP_UP, _GAP_ACROSS, _GAP_GROUPED, _WIDEST_GAP = 70, 45, 55, 500
_WIDEST, _THICKEST = 1.1, 0.42
"""How wide a column and how thick a lying bar becomes at most, in inches."""
_LABEL_GAP: Final = 0.10
"""Between a bar and its label, in inches."""
_SEPARATOR: Final = 0.75
"""The line of ground between stacked parts, in points."""
_LEAST_PLOT: Final = 1.0
_ROW, _BAR = 0.24, 0.20
"""The least height of a lying category, and of each bar in it."""


def least_height(plot: Columns, canvas: Canvas) -> float:
    """What the chart needs to be read, in inches."""
    names = names_of(plot, canvas)
    legend = _legend(plot, lying=names.lying).height(canvas)
    if names.lying:
        return legend + len(plot.categories) * max(names.row_height, _ROW, _beside(plot) * _BAR + 0.06)
    return legend + _LEAST_PLOT + names.height


def names_of(plot: Columns, canvas: Canvas) -> Names:
    """How the names of the categories stand; columns whose numbers would meet lie down, too."""
    values = present(value for each in (*plot.series, *_totals(plot)) for value in each.values)
    if plot.stacking is not Stacking.SIDE_BY_SIDE and not _totals(plot):
        values = []  # numbers in the parts are left out one by one
    share = 1 / (_beside(plot) + _GAP_GROUPED / 100) if _beside(plot) > 1 else 0.95
    labels = widest_label(values, plot.measure.number_format, canvas, share)
    return Names.of(plot.categories, canvas, labels, lying=plot.lying)


def widest_label(values: Sequence[Decimal], number_format: str, canvas: Canvas, share: float) -> Labels:
    """What the numbers of columns need."""
    return Labels(max((canvas.shown_width(each, number_format) for each in values), default=0.0), share)


def _beside(plot: Columns) -> int:
    """How many bars stand beside each other in a category."""
    return max(1, len(plot.series)) if plot.stacking is Stacking.SIDE_BY_SIDE else 1


def draw(plot: Columns, canvas: Canvas) -> tuple[bytes, Sheet]:
    """The chart and its data."""
    names = names_of(plot, canvas)
    legend = _legend(plot, lying=names.lying)
    top = legend.height(canvas)
    row = (canvas.height - top) / max(1, len(plot.categories))
    names = names.within(
        plot.categories, canvas, row, row / (_beside(plot) + (0.0 if _beside(plot) == 1 else _GAP_ACROSS / 100))
    )
    area = names.area(canvas, top)
    every = (*plot.series, *_totals(plot))
    number_format = plot.measure.number_format
    sheet = Sheet(
        (
            Column("", plot.categories),
            *(Column(each.name, each.values, number_format) for each in every),
        )
    )
    small = replace(canvas, size=names.label)
    ranged = _shares(plot) if plot.stacking is Stacking.SHARES else _limits(plot, small, area, lying=names.lying)
    drawn = _plot(plot, every, sheet, small, (area, ranged), lying=names.lying)
    line = el.stroke(canvas, Token.INK, 0.75)
    axes = names.axis(canvas, line) + el.value_axis(canvas, ranged, number_format, position="t" if names.lying else "l")
    return el.space(canvas, area.layout(canvas) + drawn + axes, legend.xml(canvas)), sheet


def _totals(plot: Columns) -> tuple[Series, ...]:
    """The totals, where parts stand on each other."""
    return (plot.totals,) if plot.totals is not None and plot.stacking is Stacking.STACKED else ()


def _legend(plot: Columns, *, lying: bool) -> el.Legend:
    if len(plot.series) < 2:  # noqa: PLR2004 - one needs no legend
        return el.Legend()
    names = tuple(each.name for each in plot.series)
    totals = tuple(each.name for each in _totals(plot))
    if not totals:
        return el.Legend(names)
    # Programs count the entries of lying bars from different ends: none could be left out for sure.
    return el.Legend((*names, *totals)) if lying else el.Legend(names, (len(names),))


def _plot(
    plot: Columns,
    every: Sequence[Series],
    sheet: Sheet,
    canvas: Canvas,
    place: tuple[el.Area, tuple[float, float]],
    *,
    lying: bool,
) -> str:
    area, ranged = place
    room = (area.width if lying else area.height, ranged)
    stacked = plot.stacking is not Stacking.SIDE_BY_SIDE
    grouping = {
        Stacking.SIDE_BY_SIDE: "clustered",
        Stacking.STACKED: "stacked",
        Stacking.SHARES: "percentStacked",
    }[plot.stacking]
    written = []
    for index, (series, colour) in enumerate(zip(plot.series, fills(plot.series, canvas.palette), strict=True)):
        if stacked:
            told = _labels_inside(plot, series, colour, canvas, room, lying=lying)
        else:
            told = outside(canvas, plot.measure.number_format)
        written.append(bars(index, series, colour, sheet, canvas, told, stacked=stacked))
    if len(every) > len(plot.series):
        written.append(carrier(len(plot.series), sheet, canvas, plot.measure.number_format))
    gap = gap_width(area, len(plot.categories), _beside(plot), lying=lying)
    overlap = '<c:overlap val="100"/>' if stacked else '<c:overlap val="0"/>'
    return (
        f'<c:barChart><c:barDir val="{"bar" if lying else "col"}"/><c:grouping val="{grouping}"/>'
        f'<c:varyColors val="0"/>{"".join(written)}<c:gapWidth val="{gap}"/>{overlap}'
        f'<c:axId val="{el.CATEGORIES}"/><c:axId val="{el.VALUES}"/></c:barChart>'
    )


def gap_width(area: el.Area, categories: int, beside: int = 1, *, lying: bool = False) -> int:
    """The gap between categories in percent of a bar; wider where there are so few that bars grow fat."""
    length, widest = (area.height, _THICKEST) if lying else (area.width, _WIDEST)
    usual = _GAP_ACROSS if lying else _GAP_UP if beside == 1 else _GAP_GROUPED
    slim = 100 * (length / max(1, categories) / widest - beside)
    return round(min(max(usual, slim), _WIDEST_GAP))


def bars(  # noqa: PLR0913 - where it stands, what it shows, how it looks
    index: int, series: Series, colour: Token, sheet: Sheet, canvas: Canvas, told: str, *, stacked: bool = False
) -> str:
    """A series of bars whose names stand in the sheet's first column and its values in the one after `index`."""
    separator = el.stroke(canvas, Token.GROUND, _SEPARATOR) if stacked else el.NO_LINE
    points = _points(series, canvas, separator)
    return (
        f"<c:ser>{el.head_of_series(index, sheet, index + 1, canvas.palette[colour].fill + separator)}"
        f'<c:invertIfNegative val="0"/>{points}{told}'
        f"<c:cat>{sheet.words(0)}</c:cat><c:val>{sheet.numbers(index + 1)}</c:val></c:ser>"
    )


def _points(series: Series, canvas: Canvas, separator: str) -> str:
    """The points that look different: those of another tone, those that are only planned."""
    tones = dict(series.point_tones)
    written = []
    for index in sorted({*tones, *series.planned}):
        tone = tones.get(index, series.tone)
        if index in series.planned:
            dashed = el.stroke(canvas, fill(tone), 1.5, dashed=True)
            written.append(el.point(index, canvas.palette[PLANNED[tone]].fill + dashed))
        else:
            written.append(el.point(index, canvas.palette[fill(tone)].fill + separator))
    return "".join(written)


def carrier(
    index: int,
    sheet: Sheet,
    canvas: Canvas,
    number_format: str,
    single: Sequence[tuple[int, str]] = (),
) -> str:
    """An invisible series at the end of each stack whose labels stand beyond it; the axis cuts it off.

    Stacks have no labels outside; this one shows a true number and follows when the data are edited.
    """
    told = el.labels(
        el.label(el.looks(canvas, number_format, Token.INK), "inBase", el.shows()),
        [
            (number, el.label(el.looks(canvas, coded, Token.INK), "inBase", el.shows()) if coded else "")
            for number, coded in single
        ],
    )
    return (
        f"<c:ser>{el.head_of_series(index, sheet, index + 1, el.NOTHING)}"
        f'<c:invertIfNegative val="0"/>{told}'
        f"<c:cat>{sheet.words(0)}</c:cat><c:val>{sheet.numbers(index + 1)}</c:val></c:ser>"
    )


def outside(canvas: Canvas, number_format: str) -> str:
    """Labels beyond the ends of bars."""
    return el.labels(el.label(el.looks(canvas, number_format, Token.INK), "outEnd", el.shows()))


def _labels_inside(
    plot: Columns,
    series: Series,
    colour: Token,
    canvas: Canvas,
    room: tuple[float, tuple[float, float]],
    *,
    lying: bool,
) -> str:
    """Labels in the parts of stacks that are large enough for them."""
    length, (least, most) = room
    number_format = plot.measure.number_format
    per_inch = (most - least) / max(length, 0.1)
    tones = dict(series.point_tones)
    single: list[tuple[int, str]] = []
    for index, value in enumerate(series.values):
        if value is None:
            continue
        share = float(value)
        if plot.stacking is Stacking.SHARES:
            share = share / (_absolute(plot, index) or 1.0)
        needed = canvas.shown_width(value, number_format) + 0.06 if lying else canvas.line
        if not value or abs(share) / per_inch < needed:
            single.append((index, ""))
        elif index in tones or index in series.planned:
            tone = tones.get(index, series.tone)
            ground = PLANNED[tone] if index in series.planned else fill(tone)
            single.append((index, _inside(canvas, number_format, ground)))
    return el.labels(_inside(canvas, number_format, colour), single)


def _inside(canvas: Canvas, number_format: str, ground: Token) -> str:
    return el.label(el.looks(canvas, number_format, canvas.palette.on(ground)), "ctr", el.shows())


def _absolute(plot: Columns, index: int) -> float:
    """What 100 % are in a category."""
    return float(sum((abs(value) for each in plot.series if (value := each.values[index]) is not None), Decimal()))


def _shares(plot: Columns) -> tuple[float, float]:
    """The axis of a chart of shares: to the left of zero only as far as negative shares reach."""
    low, high = 0.0, 0.0
    for index in range(len(plot.categories)):
        whole = _absolute(plot, index) or 1.0
        values = present(each.values[index] for each in plot.series)
        low = min(low, sum(float(value) for value in values if value < 0) / whole)
        high = max(high, sum(float(value) for value in values if value > 0) / whole)
    return (low, high) if low < high else (0.0, 1.0)


def _limits(plot: Columns, canvas: Canvas, area: el.Area, *, lying: bool) -> tuple[float, float]:
    """From zero to the longest bar, with room for the labels beyond it."""
    stacked = plot.stacking is Stacking.STACKED
    if stacked:
        stacks = [present(each.values[index] for each in plot.series) for index in range(len(plot.categories))]
        ends = [(sum(v for v in each if v < 0), sum(v for v in each if v > 0)) for each in stacks]
        low, high = min((float(e) for e, _ in ends), default=0.0), max((float(e) for _, e in ends), default=0.0)
        labelled = present(plot.totals.values) if plot.totals else []
    else:
        labelled = present(value for each in plot.series for value in each.values)
        low, high = float(min(labelled, default=Decimal())), float(max(labelled, default=Decimal()))
    return limits(low, high, labelled, canvas, (area, plot.measure.number_format), lying=lying)


def limits(
    low: float, high: float, labelled: Sequence[Decimal], canvas: Canvas, place: tuple[el.Area, str], *, lying: bool
) -> tuple[float, float]:
    """Limits that leave room for the labels of these numbers beyond the bars' ends."""
    area, number_format = place
    if lying:
        length = area.width
        widths = [(value < 0, canvas.shown_width(value, number_format)) for value in labelled]
        before, after = (
            max((width for is_negative, width in widths if is_negative is side), default=0.0) + _LABEL_GAP
            for side in (True, False)
        )
    else:
        length = area.height
        before = after = canvas.line + 0.04 if labelled else 0.05
    return beyond(low, high, before / max(length, 0.1), after / max(length, 0.1))
