"""Labels with their values, as a table without a header row of its own."""

from __future__ import annotations

from kamgen.brand.palette import Token
from kamgen.content.blocks import Facts
from kamgen.content.text import Tone, plain
from kamgen.render.slides.flow import Flow, filled
from kamgen.render.slides.geometry import HAIR, Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import head_row
from kamgen.render.slides.shapes import Anchor, Field, Grid, GridRow, Line, Shape
from kamgen.render.slides.words import Paragraph, one

_LABEL_SHARE, _WIDEST_LABEL = 0.4, 0.6
_TALLEST = 0.45


def flow(facts: Facts, width: float, height: float, step: Step, look: Look) -> Flow:
    """The facts measured at a width; one of them takes at most half of `height`."""
    cuts: list[str] = []
    head = (head_row(facts.head, 2, look, width, cuts),) if facts.head else ()
    labels = [one(fact.label, step.evidence, look.text(Tone.MUTED)) for fact in facts.facts]
    widest = max((look.ruler.line_width(each) / 0.97 + 0.16 for each in labels), default=0.0)
    word = max((look.ruler.longest_word(each) / 0.97 + 0.09 for each in labels), default=0.0)
    label_width = min(widest, max(_LABEL_SHARE * width, min(word, _WIDEST_LABEL * width)))
    texts: list[tuple[Paragraph, ...]] = []
    kept_labels: list[tuple[Paragraph, ...]] = []
    heights: list[float] = []
    for fact, label in zip(facts.facts, labels, strict=True):
        value = look.line(fact.value, step.evidence)
        words = look.ruler.within((value,), width - label_width, height / 2, cuts, f"{fact.label}: {value.text}")
        texts.append(words)
        kept_labels.append(look.ruler.within((label,), label_width - 0.08, height / 2, cuts))
        tall = max(
            look.ruler.height(words, width - label_width), look.ruler.height(kept_labels[-1], label_width - 0.08)
        )
        heights.append(tall + 2 * step.margin)
    most = [max(each, min(_TALLEST, each + 0.15)) for each in heights]
    head_height = sum(row.height for row in head)

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        rows = list(head)
        shares = filled(heights[first:last], most[first:last], box.height - head_height)
        for index, tall in zip(range(first, last), shares, strict=True):
            under = Line(Token.HAIRLINE, HAIR) if index < last - 1 else None
            fields = (
                Field(kept_labels[index], Anchor.TOP, left=0.0),
                Field(texts[index], Anchor.TOP, left=0.0, right=0.0, paths=facts.facts[index].sources),
            )
            rows.append(GridRow(tall, fields, under, step.margin))
        if not rows:
            return ()
        title = facts.head.lead if facts.head else facts.name
        said = "; ".join(f"{fact.label}: {plain((fact.value,))}" for fact in facts.facts[first:last])
        widths = (label_width, width - label_width)
        return (Grid("", box.x, box.y, widths, tuple(rows), title, said, headed=bool(head)),)

    return Flow(tuple(heights), tuple(most), draw, head=head_height, cuts=tuple(cuts))
