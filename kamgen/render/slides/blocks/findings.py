"""Readings beside the evidence: each a bold lead and a sentence, hairlines between."""

from __future__ import annotations

from kamgen.brand.palette import Token
from kamgen.content.blocks import Findings
from kamgen.render.slides.flow import Flow, filled
from kamgen.render.slides.geometry import HAIR, Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import Heading
from kamgen.render.slides.shapes import Anchor, Figure, Line, Rule, Shape
from kamgen.render.slides.words import Paragraph, Piece

_WIDEST_GAP = 0.34


def flow(findings: Findings, width: float, height: float, step: Step, look: Look) -> Flow:
    """The readings measured at a width; one of them takes at most half of `height`."""
    cuts: list[str] = []
    heading = Heading.of(findings.head, look, width, cuts)
    head = heading.height
    texts: list[tuple[Paragraph, ...]] = []
    tall: list[float] = []
    for finding in findings.findings:
        lead = (Piece(f"{finding.lead} " if finding.text else finding.lead, step.reading, Token.INK, bold=True),)
        text = (Piece(finding.text, step.reading),) if finding.text else ()
        words = Paragraph((*lead, *text) if finding.lead else text)
        texts.append(look.ruler.within((words,), width, height / 2, cuts))
        tall.append(look.ruler.height(texts[-1], width))
    heights = [each + 2 * step.gap for each in tall]
    most = [each + max(_WIDEST_GAP, 2 * step.gap) for each in tall]

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        shapes = list(heading.shapes(box))
        top = box.y + head
        shares = filled(heights[first:last], most[first:last], box.height - head)
        for index, share in zip(range(first, last), shares, strict=True):
            if index > first or not findings.head:
                shapes.append(Rule(f"{index + 1}/rule", Box(box.x, top, box.width, 0.0), Line(Token.HAIRLINE, HAIR)))
            where = Box(box.x, top, box.width, share)
            shapes.append(
                Figure(f"{index + 1}", where, texts[index], Anchor.MIDDLE, paths=findings.findings[index].sources)
            )
            top += share
        return tuple(shapes)

    return Flow(tuple(heights), tuple(most), draw, head=head, cuts=tuple(cuts))
