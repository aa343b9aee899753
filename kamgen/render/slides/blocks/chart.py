"""A native chart under its head; it fits any slot that is high enough for it and grows into what is free."""

from __future__ import annotations

from dataclasses import replace

from kamgen.content.charts import Chart, Plot
from kamgen.office.fonts import metrics
from kamgen.render.charts import count, headed, least_height, lies
from kamgen.render.charts.canvas import Canvas
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import Heading
from kamgen.render.slides.shapes import PlottedChart, Shape

_AIR = 0.08
"""Between head and chart, in inches."""
_TALLEST_ROW = 0.55
"""How high the row of a lying bar may become."""


def flow(chart: Chart, width: float, height: float, step: Step, look: Look) -> Flow:
    """The chart measured at a width; it never asks for more than `height`."""
    cuts: list[str] = []
    heading = Heading.of(headed(chart), look, width, cuts)
    if not count(chart.plot):
        return Flow((), (), lambda *_: (), cuts=tuple(cuts))
    canvas = Canvas(width, height, look.palette, "", metrics(look.brand.fonts.body), step.evidence)
    room = max(0.5, height - heading.height - _AIR)
    least = min(least_height(chart.plot, canvas), room)
    most = max(least, min(room, _most(chart.plot, canvas, room)))

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        del first, last  # a chart stays whole
        rest = box.below(heading.height + _AIR)
        place = replace(rest, height=min(rest.height, most))
        return *heading.shapes(box), PlottedChart("chart", place, chart.plot, step.evidence, chart.description)

    return Flow((least,), (most,), draw, head=heading.height + _AIR, cuts=tuple(cuts))


def _most(plot: Plot, canvas: Canvas, room: float) -> float:
    """How high it may become: bars that lie do not grow fat, all else fills its slot."""
    return (count(plot) * _TALLEST_ROW + 0.3) if lies(plot, canvas) else room
