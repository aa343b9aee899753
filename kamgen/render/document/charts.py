"""Charts in a Word plan: inline, as wide as the text, kept with the head above."""

from __future__ import annotations

from typing import Final

from kamgen.brand.document import Role
from kamgen.brand.geometry import EMU_PER_POINT
from kamgen.content.charts import Chart, said
from kamgen.office import xml
from kamgen.office.fonts import metrics
from kamgen.render.charts import count, draw, least_height
from kamgen.render.charts.canvas import Canvas
from kamgen.render.document.flow import Paragraph
from kamgen.render.document.pen import Pen

_SHARE: Final = 9 / 16
"""The height of a chart as a share of its width: in that form LibreOffice draws every chart and then stretches it."""
_AFTER: Final = 12.0
"""Blank below a chart, in points."""
_MOST: Final = 0.6
"""The share of a page that a chart takes at most."""
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_PLACE = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def chart(content: Chart, pen: Pen) -> tuple[Paragraph, ...]:
    """The chart in a paragraph of its own; nothing where there is nothing to draw."""
    if not count(content.plot):
        return ()
    look = pen.looks[Role.BODY]
    width = min(pen.width, _upright(pen)) / 72 - (look.left + look.right) / 72
    most = pen.height * _MOST / 72
    canvas = _canvas(pen, width, most)
    height = min(most, max(least_height(content.plot, canvas), _SHARE * width))
    for words, paths in said(content.plot):
        pen.show(content.name, words, paths)
    relation = pen.attached.chart(draw(content.plot, _canvas(pen, width, height)))
    inline = _inline(content, pen.attached.drawing_id(), relation, (width, height))
    return (
        Paragraph(
            look,
            inline,
            (1, 1),
            0.0,
            max(look.after, _AFTER),
            keep_lines=True,
            drawing=height * 72,
        ),
    )


def _canvas(pen: Pen, width: float, height: float) -> Canvas:
    font = metrics(pen.brand.fonts.body)
    return Canvas(width, height, pen.ink.palette, pen.attached.language, font, pen.looks[Role.CELL].size)


def _upright(pen: Pen) -> float:
    """The width of text on an upright page, in points: on a landscape page a chart does not grow."""
    return pen.brand.portrait.text_width / 20


def _inline(content: Chart, number: int, relation: str, size: tuple[float, float]) -> str:
    width, height = (round(inches * 72 * EMU_PER_POINT) for inches in size)
    name, said = xml.attribute(content.name), xml.attribute(content.description)
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_PLACE}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{said}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{_DRAWING}"><a:graphicData uri="{_CHART}">'
        f'<c:chart xmlns:c="{_CHART}" xmlns:r="{_RELATIONS}" r:id="{relation}"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
