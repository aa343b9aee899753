"""A label and one sentence across the page, on a tinted band."""

from __future__ import annotations

from kamgen.brand.palette import Token
from kamgen.content.blocks import Band
from kamgen.content.text import Tone
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Anchor, Figure, Shape
from kamgen.render.slides.words import Paragraph, one

_HEIGHT = 0.56
_INSET = 0.20
_LABEL = 1.30
_MOST_LINES = 3


def flow(band: Band, width: float, height: float, step: Step, look: Look) -> Flow:
    """The band measured at a width; a sentence of more than three lines is shortened."""
    colour = look.palette.text(Tone.ACCENT, Token.ACCENT_10)
    label = one(band.label, 14, colour, bold=True)
    label_width = max(_LABEL, min(look.ruler.line_width(label) / 0.97 + 0.2, 0.3 * width)) if band.label else 0.0
    label = (look.ruler.shorten((label,), label_width - 0.1, 0.5) or (label,))[0]
    inner = width - 2 * _INSET - label_width
    size = 14.0
    while size > step.reading and look.ruler.lines(one(band.text, size), inner) > 1:
        size -= 1
    words: tuple[Paragraph, ...] = (one(band.text, size, look.palette.on(Token.ACCENT_10)),)
    limit = min(height - 0.16, _MOST_LINES * words[0].line_height)
    short = look.ruler.shorten(words, inner, limit)
    cuts = (f"{band.label} {band.text}",) if short is not None else ()
    words = short or words
    tall = max(_HEIGHT, look.ruler.height(words, inner) + 0.16, look.ruler.height((label,), label_width) + 0.1)

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        if last <= first:
            return ()
        left = box.x + _INSET
        shapes: list[Shape] = [Figure("panel", box, fill=Token.ACCENT_10)]
        if band.label:
            shapes.append(Figure("label", Box(left, box.y, label_width - 0.1, box.height), (label,), Anchor.MIDDLE))
        text = Box(left + label_width, box.y, inner, box.height)
        shapes.append(Figure("", text, words, Anchor.MIDDLE, paths=band.sources))
        return tuple(shapes)

    return Flow((tall,), (tall,), draw, cuts=cuts)
