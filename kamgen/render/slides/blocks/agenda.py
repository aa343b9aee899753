"""The next dates: when in bold, then the person and, in a muted line, the topic."""

from __future__ import annotations

from kamgen.brand.palette import Token
from kamgen.content.blocks import Agenda
from kamgen.content.text import Tone
from kamgen.render.slides.flow import Flow, filled
from kamgen.render.slides.geometry import HAIR, Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import head_row
from kamgen.render.slides.shapes import Field, Grid, GridRow, Line, Shape
from kamgen.render.slides.words import Paragraph, one

_WHEN = 0.62
_TALLEST = 0.60


def flow(agenda: Agenda, width: float, height: float, step: Step, look: Look) -> Flow:
    """The list measured at a width; one entry takes at most half of `height`."""
    cuts: list[str] = []
    head = head_row(agenda.head, 2, look, width, cuts)
    whens = [one(item.when, 12, look.text(item.tone), bold=True) for item in agenda.items]
    when_width = max([_WHEN, *(look.ruler.line_width(each) / 0.97 + 0.12 for each in whens)])
    when_width = min(when_width, 0.4 * width)
    text_width = width - when_width
    texts: list[tuple[Paragraph, ...]] = []
    kept_whens: list[tuple[Paragraph, ...]] = []
    heights: list[float] = []
    for item, when in zip(agenda.items, whens, strict=True):
        words: tuple[Paragraph, ...] = (one(item.name, 12, bold=True),)
        if item.topic:
            words += (one(item.topic, 11, look.text(Tone.MUTED)),)
        words = look.ruler.within(words, text_width, height / 2, cuts, f"{item.when} {item.name}\n{item.topic}")
        texts.append(words)
        kept_whens.append(look.ruler.within((when,), when_width - 0.08, height / 2, cuts))
        tall = max(look.ruler.height(words, text_width), look.ruler.height(kept_whens[-1], when_width - 0.08))
        heights.append(tall + step.margin + step.air / 2)
    most = [max(each + 0.05, min(_TALLEST, each + 0.15)) for each in heights]

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        rows = [head]
        shares = filled(heights[first:last], most[first:last], box.height - head.height)
        for index, tall in zip(range(first, last), shares, strict=True):
            under = Line(Token.HAIRLINE, HAIR) if index < last - 1 else None
            fields = (
                Field(kept_whens[index], left=0.0),
                Field(texts[index], left=0.0, right=0.0, paths=agenda.items[index].sources),
            )
            rows.append(GridRow(tall, fields, under, 0.0))
        said = "; ".join(f"{item.when} {item.name}" for item in agenda.items[first:last])
        widths = (when_width, text_width)
        return (Grid("", box.x, box.y, widths, tuple(rows), agenda.head.lead, f"{agenda.head.lead}: {said}"),)

    return Flow(tuple(heights), tuple(most), draw, head=head.height, cuts=tuple(cuts))
