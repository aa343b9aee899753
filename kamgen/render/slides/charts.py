"""Charts of slides: those of content, and the bars that stand on the rows of a table."""

from __future__ import annotations

from kamgen.brand.deck import DeckBrand
from kamgen.brand.palette import Token
from kamgen.office.fonts import metrics
from kamgen.render.charts import ChartParts, draw
from kamgen.render.charts import elements as el
from kamgen.render.charts.canvas import Canvas
from kamgen.render.charts.sheet import Column, Sheet
from kamgen.render.slides.shapes import BarChart, PlottedChart, Series

_LABEL = 0.6
"""Inches of a bar that can hold its number."""


def parts(chart: BarChart | PlottedChart, brand: DeckBrand, language: str) -> ChartParts:
    """The chart's part and its workbook."""
    font = metrics(brand.fonts.body)
    canvas = Canvas(chart.box.width, chart.box.height, brand.palette, language, font, chart.size, brand.scale)
    if isinstance(chart, PlottedChart):
        return draw(chart.plot, canvas)
    return _bars_on_rows(chart, canvas)


def _bars_on_rows(chart: BarChart, canvas: Canvas) -> ChartParts:
    """Bars without names: they fill the frame, so that each stands on its row."""
    sheet = Sheet(
        (
            Column("", chart.categories),
            *(Column(each.name, each.values, chart.number_format) for each in chart.series),
        )
    )
    written = "".join(
        f"<c:ser>{el.head_of_series(index, sheet, index + 1, canvas.palette[each.fill].fill + el.NO_LINE)}"
        f'<c:invertIfNegative val="0"/>{_highlights(chart, canvas)}{_labels(each, chart, canvas)}'
        f"<c:cat>{sheet.words(0)}</c:cat><c:val>{sheet.numbers(index + 1)}</c:val></c:ser>"
        for index, each in enumerate(chart.series)
    )
    overlap = '<c:overlap val="100"/>' if len(chart.series) > 1 else ""
    bars = (
        f'<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>{written}'
        f'<c:gapWidth val="{chart.gap_width}"/>{overlap}'
        f'<c:axId val="{el.CATEGORIES}"/><c:axId val="{el.VALUES}"/></c:barChart>'
    )
    axes = el.category_axis(canvas, el.stroke(canvas, Token.INK, 0.75), lying=True, labelled=False) + el.value_axis(
        canvas, (chart.least, chart.most), chart.number_format, position="t"
    )
    whole = el.Area(0.0, 0.0, canvas.width, canvas.height)
    return ChartParts(el.space(canvas, whole.layout(canvas) + bars + axes), sheet.workbook())


def _highlights(chart: BarChart, canvas: Canvas) -> str:
    """The bars that the title means."""
    return "".join(el.point(index, el.solid(canvas, Token.HIGHLIGHT)) for index in chart.highlight)


def _labels(series: Series, chart: BarChart, canvas: Canvas) -> str:
    """The bars' numbers: at their ends, or in them where they have room."""

    def told(position: str, token: Token) -> str:
        return el.label(el.looks(canvas, chart.number_format, token), position, el.shows())

    if not chart.inside:
        return el.labels(told("outEnd", Token.INK))
    single: dict[int, str] = {}
    for index, value in enumerate(series.values):
        length = float(value or 0) / (chart.most - chart.least) * chart.box.width
        if length < _LABEL:
            single[index] = told("outEnd", Token.INK)
        elif index in chart.highlight:
            single[index] = told("inBase", canvas.palette.on(Token.HIGHLIGHT))
    return el.labels(told("inBase", canvas.palette.on(series.fill)), single.items())
