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
from kamgen.render.slides.words import one

_HEIGHT = 0.56
_INSET = 0.20
_LABEL = 1.30
_MOST_LINES = 3


def flow(band: Band, width: float, height: float, step: Step, look: Look) -> Flow:
    """The band measured at a width; a sentence of more than three lines is shortened."""
    colour = look.text(Tone.ACCENT, Token.ACCENT_10)
    label = one(band.label, 14, colour, bold=True)
    label_width = max(_LABEL, min(look.ruler.line_width(label) / 0.97 + 0.2, 0.3 * width)) if band.label else 0.0
    cuts: list[str] = []
    labelled = look.ruler.within((label,), label_width - 0.1, 0.5, cuts)
    inner = width - 2 * _INSET - label_width
    size = 14.0
    while size > step.reading and look.ruler.lines(one(band.text, size), inner) > 1:
        size -= 1
    sentence = one(band.text, size, look.palette.on(Token.ACCENT_10))
    limit = min(height - 0.16, _MOST_LINES * sentence.line_height)
    words = look.ruler.within((sentence,), inner, limit, cuts, f"{band.label} {band.text}")
    tall = max(_HEIGHT, look.ruler.height(words, inner) + 0.16, look.ruler.height(labelled, label_width - 0.1) + 0.1)

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        if last <= first:
            return ()
        left = box.x + _INSET
        shapes: list[Shape] = [Figure("panel", box, fill=Token.ACCENT_10)]
        if band.label:
            shapes.append(Figure("label", Box(left, box.y, label_width - 0.1, box.height), labelled, Anchor.MIDDLE))
        text = Box(left + label_width, box.y, inner, box.height)
        shapes.append(Figure("", text, words, Anchor.MIDDLE, paths=band.sources))
        return tuple(shapes)

    return Flow((tall,), (tall,), draw, cuts=tuple(cuts))
