"""Readings beside the evidence: each a bold lead and a sentence, hairlines between."""

from __future__ import annotations

from kamgen.brand.palette import Token
from kamgen.content.blocks import Findings
from kamgen.render.slides.flow import Flow, filled
from kamgen.render.slides.geometry import HAIR, RULE, Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import head_height, head_words
from kamgen.render.slides.shapes import Anchor, Figure, Line, Rule, Shape
from kamgen.render.slides.words import Paragraph, Piece

_WIDEST_GAP = 0.34


def flow(findings: Findings, width: float, height: float, step: Step, look: Look) -> Flow:
    """The readings measured at a width; one of them takes at most half of `height`."""
    head = head_height(findings.head, look, width)
    cuts: list[str] = []
    texts: list[tuple[Paragraph, ...]] = []
    tall: list[float] = []
    for finding in findings.findings:
        lead = (Piece(f"{finding.lead} " if finding.text else finding.lead, step.reading, Token.INK, bold=True),)
        text = (Piece(finding.text, step.reading),) if finding.text else ()
        words: tuple[Paragraph, ...] = (Paragraph((*lead, *text) if finding.lead else text),)
        short = look.ruler.shorten(words, width, height / 2)
        if short is not None:
            cuts.append(f"{finding.lead} {finding.text}")
            words = short
        texts.append(words)
        tall.append(look.ruler.height(words, width))
    heights = [each + 2 * step.gap for each in tall]
    most = [each + max(_WIDEST_GAP, 2 * step.gap) for each in tall]

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        shapes: list[Shape] = []
        if findings.head:
            words = Box(box.x, box.y, box.width, head - 0.02)
            shapes.append(Figure("head", words, (head_words(findings.head, look),), Anchor.BOTTOM))
            shapes.append(Rule("head-rule", Box(box.x, box.y + head, box.width, 0.0), Line(Token.INK, RULE)))
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
