"""What follows from a slide: a panel under an accent rule, so what on seven columns, the next step on five."""

from __future__ import annotations

from kamgen.brand.palette import Token
from kamgen.content.deck import NextStep, Slide, SoWhat
from kamgen.content.text import Tone
from kamgen.render.slides.geometry import COLUMNS, Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Anchor, Figure, Line, Rule, Shape
from kamgen.render.slides.words import Paragraph, Piece, one

HEIGHT = 0.56
LOWEST = 0.44
"""A place that is lower does not hold the two lines of a next step."""
_SO_WHAT_COLUMNS = 7
_INSET, _INSET_RIGHT = 0.15, 0.10


def shapes(slide: Slide, strip: Box, look: Look, cuts: list[str]) -> tuple[Shape, ...]:
    """The strip; nothing where the slide has neither so what nor next step."""
    if slide.so_what is None and slide.next_step is None:
        return ()
    drawn: list[Shape] = [
        Figure("strip", strip, fill=Token.PANEL),
        Rule("strip-rule", Box(strip.x, strip.y, strip.width, 0.0), Line(Token.ACCENT, 2.0)),
    ]
    left = strip.columns(0, _SO_WHAT_COLUMNS) if slide.next_step else strip
    right = strip.columns(_SO_WHAT_COLUMNS, COLUMNS - _SO_WHAT_COLUMNS) if slide.so_what else strip
    if slide.so_what:
        box = Box(left.x + _INSET, left.y, left.width - _INSET - _INSET_RIGHT, left.height)
        drawn.append(_so_what(slide.so_what, box, look, cuts))
    if slide.next_step:
        inset = 0.0 if slide.so_what else _INSET
        box = Box(right.x + inset, right.y, right.width - inset - _INSET_RIGHT, right.height)
        drawn.append(_next_step(slide.next_step, box, look, cuts))
    return tuple(drawn)


def _so_what(so_what: SoWhat, box: Box, look: Look, cuts: list[str]) -> Figure:
    accent = look.text(Tone.ACCENT, Token.PANEL)

    def said(size: float) -> Paragraph:
        label = (Piece(f"{so_what.label}  ", size, accent, bold=True),) if so_what.label else ()
        return Paragraph((*label, Piece(so_what.text, size)))

    sizes = (13.0, max(12.0, min(13.0, look.brand.limits.reading)))
    words = look.ruler.largest(said, sizes, box.width, box.height, cuts)
    width = look.ruler.good_width(words[0], box.width)
    return Figure("so-what", box, words, Anchor.MIDDLE, margin_right=box.width - width, paths=so_what.sources)


def _next_step(step: NextStep, box: Box, look: Look, cuts: list[str]) -> Figure:
    """Label, who and when on the first line, the action on the second."""
    label = Piece(f"{step.label}  " if step.who_when else step.label, 12, Token.INK, bold=True)
    who = (Piece(step.who_when, 12, look.text(Tone.MUTED, Token.PANEL)),) if step.who_when else ()
    head = Paragraph((label, *who))
    whole = f"{step.label}: {step.action} ({step.who_when})"
    words = (
        *look.ruler.within((head,), box.width, head.line_height, cuts, whole),
        *look.ruler.within((one(step.action, 12),), box.width, box.height - head.line_height, cuts, whole),
    )
    return Figure("next-step", box, words, Anchor.MIDDLE, paths=step.sources)
