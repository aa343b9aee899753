"""A radar: ratings on spokes, with a line for each whole number."""

from __future__ import annotations

from typing import Final

from kamgen.brand.palette import Token
from kamgen.content.charts import Radar
from kamgen.render.charts import elements as el
from kamgen.render.charts.canvas import Canvas, strokes
from kamgen.render.charts.scale import rounded
from kamgen.render.charts.sheet import Column, Sheet

_LEAST_WEB: Final = 1.5
_MOST_RINGS: Final = 6
_NAME_SHARE: Final = 0.3
"""The share of the width that names at each side may take."""
_AIR: Final = 0.12


def least_height(plot: Radar, canvas: Canvas) -> float:
    """What the chart needs to be read, in inches."""
    return _legend(plot).height(canvas) + _LEAST_WEB + 2 * canvas.line + 4 * _AIR


def draw(plot: Radar, canvas: Canvas) -> tuple[bytes, Sheet]:
    """The chart and its data."""
    legend = _legend(plot)
    top = legend.height(canvas)
    number_format = plot.measure.number_format
    sheet = Sheet((Column("", plot.categories), *(Column(e.name, e.values, number_format) for e in plot.series)))
    written = []
    for index, colour in enumerate(strokes(plot.series, canvas.palette)):
        drawn = el.stroke(canvas, colour, 2.25 * canvas.size / 12)
        spot = canvas.palette[colour].fill + el.NO_LINE
        written.append(
            f'<c:ser>{el.head_of_series(index, sheet, index + 1, drawn)}<c:marker><c:symbol val="circle"/>'
            f'<c:size val="{max(3, min(72, round(7 * canvas.size / 12 * canvas.scale)))}"/>{el.shape(spot)}</c:marker>'
            f"{el.NO_LABELS}<c:cat>{sheet.words(0)}</c:cat><c:val>{sheet.numbers(index + 1)}</c:val></c:ser>"
        )
    most = float(plot.most) or 1.0
    unit = 1.0 if most <= _MOST_RINGS and most == int(most) else rounded(0.0, most)[2]
    grid = el.stroke(canvas, Token.HAIRLINE, 0.75)
    chart = (
        f'<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>{"".join(written)}'
        f'<c:axId val="{el.CATEGORIES}"/><c:axId val="{el.VALUES}"/></c:radarChart>'
    )
    axes = el.category_axis(canvas, el.NO_LINE) + el.value_axis(
        canvas,
        (0.0, most),
        number_format,
        deleted=False,
        labels="nextTo",
        unit=unit,
        line=grid,
        grid=grid,
        size=canvas.size - 2,
    )
    return el.space(canvas, _web(plot, canvas, top).layout(canvas) + chart + axes, legend.xml(canvas)), sheet


def _web(plot: Radar, canvas: Canvas, top: float) -> el.Area:
    """The square of the web in the middle, names around it."""
    widest = max((canvas.text_width(each) for each in plot.categories), default=0.0) + _AIR
    beside = min(widest, canvas.width * _NAME_SHARE)
    over = canvas.line + 2 * _AIR
    side = max(0.5, min(canvas.width - 2 * beside, canvas.height - top - 2 * over))
    return el.Area((canvas.width - side) / 2, top + over + (canvas.height - top - 2 * over - side) / 2, side, side)


def _legend(plot: Radar) -> el.Legend:
    return el.Legend(tuple(each.name for each in plot.series)) if len(plot.series) > 1 else el.Legend()
