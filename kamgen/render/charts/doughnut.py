"""A doughnut: parts of a whole, named in a legend beside it; values in the ring, those of thin slices outside."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from kamgen.brand.palette import Token
from kamgen.content.charts import Doughnut, Series, Slice
from kamgen.office.fonts import LINE_HEIGHT
from kamgen.render.charts import elements as el
from kamgen.render.charts.canvas import Canvas, fills
from kamgen.render.charts.sheet import Column, Sheet

_HOLE, _NARROWEST_HOLE = 0.58, 0.5
"""The share of the ring that is its hole; LibreOffice knows but one."""
_LEAST: Final = 1.7
_LEGEND_SHARE: Final = 0.55
_LEGEND_ROW: Final = 0.27
_KEY: Final = 0.45


def least_height(plot: Doughnut, canvas: Canvas) -> float:
    """What the chart needs to be read, in inches."""
    parts = _parts(plot)
    if _beside(parts, canvas):
        return max(_LEAST, len(parts) * _LEGEND_ROW)
    return _LEAST + el.Legend(tuple(each.name for each in parts)).height(canvas)


def draw(plot: Doughnut, canvas: Canvas) -> tuple[bytes, Sheet]:
    """The chart and its data."""
    parts = _parts(plot)
    number_format = plot.measure.number_format
    sheet = Sheet(
        (
            Column("", tuple(each.name for each in parts)),
            Column(plot.value_name, tuple(each.value for each in parts), number_format),
        )
    )
    colours = fills([Series(each.name, each.tone, ()) for each in parts], canvas.palette)
    legend, ring = _places(parts, canvas, number_format)
    separator = el.stroke(canvas, Token.GROUND, 1.5)
    points = "".join(
        el.point(index, canvas.palette[colour].fill + separator, bar=False) for index, colour in enumerate(colours)
    )
    told = _labels(parts, colours, canvas, ring, number_format)
    chart = (
        f'<c:doughnutChart><c:varyColors val="1"/>'
        f"<c:ser>{el.head_of_series(0, sheet, 1, canvas.palette[Token.OTHER].fill + separator)}{points}{told}"
        f"<c:cat>{sheet.words(0)}</c:cat><c:val>{sheet.numbers(1)}</c:val></c:ser>"
        f'<c:firstSliceAng val="0"/><c:holeSize val="{round(_HOLE * 100)}"/></c:doughnutChart>'
    )
    return el.space(canvas, ring.layout(canvas) + chart, legend.xml(canvas), _middle(plot, canvas, ring)), sheet


def _parts(plot: Doughnut) -> tuple[Slice, ...]:
    return tuple(each for each in plot.slices if each.value is not None and each.value >= 0)


def _beside(parts: Sequence[Slice], canvas: Canvas) -> bool:
    return _legend_width(parts, canvas) + _LEAST <= canvas.width


def _legend_width(parts: Sequence[Slice], canvas: Canvas) -> float:
    widest = max((canvas.text_width(each.name, canvas.small) for each in parts), default=0.0)
    return min(widest + _KEY, canvas.width * _LEGEND_SHARE)


def _places(parts: Sequence[Slice], canvas: Canvas, number_format: str) -> tuple[el.Legend, el.Area]:
    """The legend and the square of the ring, labels of thin slices around it."""
    names = tuple(each.name for each in parts)
    widest = max((canvas.shown_width(each.value, number_format) for each in parts if each.value), default=0.0)
    around = max(canvas.line, widest / 2) + 0.05
    if _beside(parts, canvas):
        width = _legend_width(parts, canvas)
        side = max(0.5, min(canvas.height, canvas.width - width) - 2 * around)
        tall = min(canvas.height, len(parts) * _LEGEND_ROW)
        left = (canvas.width - width - 2 * around - side - 0.2) / 3
        ring = el.Area(max(0.0, left) + around, (canvas.height - side) / 2, side, side)
        x = min(ring.x + side + around + 0.2, canvas.width - width)
        return el.Legend(names, (), el.Area(x, (canvas.height - tall) / 2, width, tall)), ring
    legend = el.Legend(names)
    top = legend.height(canvas)
    side = max(0.5, min(canvas.height - top, canvas.width) - 2 * around)
    return legend, el.Area((canvas.width - side) / 2, top + (canvas.height - top - side) / 2, side, side)


def _labels(parts: Sequence[Slice], colours: Sequence[Token], canvas: Canvas, ring: el.Area, number_format: str) -> str:
    """A value in each slice that is wide enough, beside it otherwise, and none where it would meet another."""
    whole = float(sum(each.value or 0 for each in parts)) or 1.0
    radius = ring.width / 2
    middle = radius * (1 + _HOLE) / 2
    single: list[tuple[int, str]] = []
    outside: list[tuple[float, float]] = []
    turned = 0.0
    for index, (part, colour) in enumerate(zip(parts, colours, strict=True)):
        value = part.value or Decimal()
        angle = (turned + float(value) / whole / 2) * 2 * math.pi
        turned += float(value) / whole
        width = canvas.shown_width(value, number_format) if value else 0.0
        arc = float(value) / whole * 2 * math.pi * middle
        fits = arc >= max(width * abs(math.cos(angle)), canvas.line) and width < radius * (1 - _HOLE)
        if fits:
            inside = el.looks(canvas, number_format, canvas.palette.on(colour))
            single.append((index, el.label(inside, "", el.shows())))
            continue
        reach = radius + 0.05 + canvas.line / 2 + (width - canvas.line) / 2 * abs(math.sin(angle))
        place = (reach * math.sin(angle), -reach * math.cos(angle))
        if not value or any(abs(place[0] - x) < width + 0.05 and abs(place[1] - y) < canvas.line for x, y in outside):
            single.append((index, ""))
            continue
        outside.append(place)
        moved = (
            f'<c:layout><c:manualLayout><c:x val="{(reach - middle) * math.sin(angle) / canvas.width:.5f}"/>'
            f'<c:y val="{-(reach - middle) * math.cos(angle) / canvas.height:.5f}"/></c:manualLayout></c:layout>'
        )
        looks = el.looks(canvas, number_format, Token.INK)
        single.append((index, el.label(moved + looks, "", el.shows())))
    usual = el.label(el.looks(canvas, number_format, Token.INK), "", el.shows())
    return el.labels(usual + '<c:showLeaderLines val="0"/>', single)


def _middle(plot: Doughnut, canvas: Canvas, ring: el.Area) -> str:
    """The words in the hole, as large as they fit it; LibreOffice draws all lines of a title in one look."""
    words = [each for each in plot.middle.split("\n") if each]
    if not words:
        return ""

    def extent(size: float) -> tuple[float, float]:
        wide = max(canvas.text_width(each, size, bold=True) for each in words)
        return wide, len(words) * size * LINE_HEIGHT / 72

    sizes = [canvas.size * factor for factor in (1.7, 1.5, 1.3, 1.15, 1.0)]
    size = next((each for each in sizes if math.hypot(*extent(each)) <= ring.width * _NARROWEST_HOLE), canvas.small)
    wide, tall = (each + 0.08 for each in extent(size))
    x, y = ring.x + (ring.width - wide) / 2, ring.y + (ring.height - tall) / 2
    return el.title(canvas, [(each, size, True) for each in words], el.Area(x, y, wide, tall))
