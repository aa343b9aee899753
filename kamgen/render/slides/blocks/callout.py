"""The one thing to see: a panel with a coloured edge."""

from __future__ import annotations

from kamgen.brand.palette import Token
from kamgen.content.blocks import Callout
from kamgen.content.text import Tone
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Anchor, Figure, Shape
from kamgen.render.slides.words import Paragraph, one

_EDGE = 0.06
_LEFT, _RIGHT, _ABOVE = 0.22, 0.15, 0.13


def flow(callout: Callout, width: float, height: float, step: Step, look: Look) -> Flow:
    """The panel measured at a width; what does not stay within `height` is shortened."""
    inner = width - _LEFT - _RIGHT
    colour = Token.INK if callout.tone is Tone.INK else look.text(callout.tone, Token.PANEL)
    words: tuple[Paragraph, ...] = ()
    if callout.head:
        words += (one(callout.head, 14 if step.name == "full" else step.reading, colour, bold=True),)
    if callout.text:
        words += (one(callout.text, step.evidence, Token.INK, before=3),)
    cuts: list[str] = []
    words = look.ruler.within(words, inner, height - 2 * _ABOVE, cuts)
    tall = look.ruler.height(words, inner) + 2 * _ABOVE

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        if last <= first:
            return ()
        return (
            Figure("panel", box, fill=Token.PANEL),
            Figure("edge", Box(box.x, box.y, _EDGE, box.height), fill=look.palette.fill(callout.tone)),
            Figure("", Box(box.x + _LEFT, box.y, inner, box.height), words, Anchor.MIDDLE, paths=callout.sources),
        )

    return Flow((tall,), (max(tall, min(tall + 0.2, 1.0)),), draw, cuts=tuple(cuts))
