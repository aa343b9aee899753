"""Bubbles by two scales: each point a series of its own, so that its label is its name and its colour its tone."""

from __future__ import annotations

import math
from typing import Final

from kamgen.brand.palette import Token
from kamgen.content.charts import Bubble, Bubbles, Scale
from kamgen.render.charts import elements as el
from kamgen.render.charts.canvas import Canvas, fill
from kamgen.render.charts.scale import rounded
from kamgen.render.charts.sheet import Column, Sheet

_LEAST_PLOT: Final = 1.8
_LARGEST: Final = 0.62
"""The diameter of the largest bubble at type of 12 points, in inches."""
_USUAL_SHARE: Final = 0.25
"""What Office makes the largest bubble: that share of the plot's shorter side, at scale 100."""
_AXIS_FORMAT: Final = "General"
_TICKS, _TITLE = 0.24, 0.28


def least_height(plot: Bubbles, canvas: Canvas) -> float:
    """What the chart needs to be read, in inches."""
    del plot, canvas
    return _LEAST_PLOT + _TICKS + _TITLE


def draw(plot: Bubbles, canvas: Canvas) -> tuple[bytes, Sheet]:
    """The chart and its data; the largest bubbles lie undermost."""
    points = sorted(plot.points, key=lambda each: -each.size)
    sheet = Sheet(
        (
            Column("", tuple(each.label for each in points)),
            Column(plot.x.title, tuple(each.x for each in points), _AXIS_FORMAT),
            Column(plot.y.title, tuple(each.y for each in points), _AXIS_FORMAT),
            Column(plot.size_name, tuple(each.size for each in points), plot.measure.number_format),
        )
    )
    left = _TITLE + _TICKS + 0.1
    area = el.Area(left, 0.08, max(0.5, canvas.width - left - 0.1), max(0.5, canvas.height - 0.08 - _TICKS - _TITLE))
    largest = min(_LARGEST * canvas.size / 12, 0.3 * min(area.width, area.height))
    written = "".join(_bubble(index, each, plot, sheet, canvas, (area, largest)) for index, each in enumerate(points))
    share = round(100 * largest / (_USUAL_SHARE * min(area.width, area.height)))
    chart = (
        f'<c:bubbleChart><c:varyColors val="0"/>{written}<c:bubbleScale val="{min(300, max(5, share))}"/>'
        '<c:showNegBubbles val="0"/><c:sizeRepresents val="area"/>'
        f'<c:axId val="{el.CATEGORIES}"/><c:axId val="{el.VALUES}"/></c:bubbleChart>'
    )
    axes = _axis(plot.x, plot.y, canvas, (el.CATEGORIES, el.VALUES)) + _axis(
        plot.y, plot.x, canvas, (el.VALUES, el.CATEGORIES), upright=True
    )
    return el.space(canvas, area.layout(canvas) + chart + axes), sheet


def _bubble(
    index: int, point: Bubble, plot: Bubbles, sheet: Sheet, canvas: Canvas, place: tuple[el.Area, float]
) -> str:
    area, largest = place
    colour = fill(point.tone)
    most = max((float(each.size) for each in plot.points), default=0.0)
    diameter = largest * math.sqrt(max(0.0, float(point.size)) / most) if most > 0 else 0.0
    width = canvas.text_width(point.label, bold=True)
    if width <= diameter * 0.85 and diameter >= canvas.line * 0.9:
        position, token = "ctr", canvas.palette.on(colour)
    else:
        token = Token.INK
        span = float(plot.x.most - plot.x.least) or 1.0
        reached = area.x + (float(point.x - plot.x.least) / span) * area.width + diameter / 2 + width + 0.1
        position = "l" if reached > canvas.width else "r"
    told = el.labels(el.label(el.looks(canvas, "", token), position, el.shows(value=False, name=True)))
    row = (index, index + 1)
    looks = canvas.palette[colour].fill + el.stroke(canvas, Token.GROUND, 1.0)
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx>{sheet.words(0, row)}</c:tx>{el.shape(looks)}'
        f'<c:invertIfNegative val="0"/>{told}<c:xVal>{sheet.numbers(1, row)}</c:xVal>'
        f"<c:yVal>{sheet.numbers(2, row)}</c:yVal><c:bubbleSize>{sheet.numbers(3, row)}</c:bubbleSize>"
        '<c:bubble3D val="0"/></c:ser>'
    )


def _axis(scale: Scale, other: Scale, canvas: Canvas, ids: tuple[int, int], *, upright: bool = False) -> str:
    least, most = float(scale.least), float(scale.most)
    if most <= least:
        most = least + 1
    crossing = other.least if other.middle is None else other.middle
    heading = el.title(canvas, [(scale.title, canvas.small, True)], None, turned=upright) if scale.title else ""
    return el.value_axis(
        canvas,
        (least, most),
        _AXIS_FORMAT,
        ids=ids,
        position="l" if upright else "b",
        deleted=False,
        labels="low",
        unit=rounded(least, most, steps=5)[2],
        line=el.stroke(canvas, Token.OTHER, 0.75),
        heading=heading,
        crosses=f'<c:crossesAt val="{crossing:f}"/>',
        between="midCat",
    )
