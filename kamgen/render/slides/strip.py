"""What follows from a slide: a panel under an accent rule, so what on seven columns and the next step on five."""

from __future__ import annotations

from collections.abc import Iterable

from kamgen.brand.palette import Token
from kamgen.content.deck import NextStep, Slide, SoWhat
from kamgen.content.text import Tone
from kamgen.render.slides.geometry import COLUMNS, Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Anchor, Figure, Line, Rule, Shape
from kamgen.render.slides.words import Paragraph, Piece, one

HEIGHT, HIGHEST = 0.56, 0.70
LOWEST = 0.44
"""A place that is lower does not hold the two lines of a next step."""
_SPLITS = (7, 6, 5)
"""Columns of so what, the first by preference; the next step has the others."""
_INSET, _INSET_RIGHT = 0.15, 0.10


def needed(slides: Iterable[Slide], width: float, look: Look) -> float:
    """How high a strip must be for the words of these slides at their smallest size, within reason."""
    strip = Box(0.0, 0.0, width, 0.0)
    highest = max((min(_heights(slide, strip, split, look) for split in _SPLITS) for slide in slides), default=0.0)
    return min(max(HEIGHT, highest + 0.1), HIGHEST)


def _heights(slide: Slide, strip: Box, split: int, look: Look) -> float:
    """How high the words of a slide are at their smallest size, the higher side of the strip."""
    left, right = _places(slide, strip, split)
    said = look.ruler.height(
        (one(f"{slide.so_what.label}  {slide.so_what.text}", 12, bold=True),) if slide.so_what else (), left.width
    )
    step = look.ruler.height(_of_next_step(slide.next_step, 11, look) if slide.next_step else (), right.width)
    return max(said, step)


def _split(slide: Slide, strip: Box, look: Look) -> int:
    """The first division of the strip at which both sides fit, else the one that needs least."""
    heights = {split: _heights(slide, strip, split, look) for split in _SPLITS}
    return next((split for split in _SPLITS if heights[split] <= strip.height), min(_SPLITS, key=heights.__getitem__))


def _places(slide: Slide, strip: Box, split: int) -> tuple[Box, Box]:
    """Where so what and next step stand; one alone has the whole width."""
    left = strip.columns(0, split) if slide.next_step else strip
    right = strip.columns(split, COLUMNS - split) if slide.so_what else strip
    inset = 0.0 if slide.so_what else _INSET
    return (
        Box(left.x + _INSET, left.y, left.width - _INSET - _INSET_RIGHT, left.height),
        Box(right.x + inset, right.y, right.width - inset - _INSET_RIGHT, right.height),
    )


def shapes(slide: Slide, strip: Box | None, look: Look, cuts: list[str]) -> tuple[Shape, ...]:
    """The strip; nothing where the slide has neither so what nor next step, or the page no room for them."""
    if strip is None:
        cuts += _left_out(slide)
    if strip is None or (slide.so_what is None and slide.next_step is None):
        return ()
    drawn: list[Shape] = [
        Figure("strip", strip, fill=Token.PANEL),
        Rule("strip-rule", Box(strip.x, strip.y, strip.width, 0.0), Line(Token.ACCENT, 2.0)),
    ]
    left, right = _places(slide, strip, _split(slide, strip, look))
    if slide.so_what:
        drawn.append(_so_what(slide.so_what, left, look, cuts))
    if slide.next_step:
        drawn.append(_next_step(slide.next_step, right, look, cuts))
    return tuple(drawn)


def _left_out(slide: Slide) -> list[str]:
    """What a page without a strip leaves to the notes."""
    so_what = [f"{slide.so_what.label} {slide.so_what.text}".strip()] if slide.so_what else []
    return so_what + ([_whole(slide.next_step)] if slide.next_step else [])


def _whole(step: NextStep) -> str:
    return f"{step.label}: {step.action} ({step.who_when})"


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
    """Label, who and when in the first paragraph, the action in the second."""
    words = _of_next_step(step, 12, look)
    if look.ruler.height(words, box.width) > box.height:
        words = _of_next_step(step, 11, look)
    head, action = words
    room = max(head.line_height, box.height - look.ruler.height((action,), box.width))
    kept = look.ruler.within((head,), box.width, room, cuts, _whole(step))
    left = box.height - look.ruler.height(kept, box.width)
    return Figure(
        "next-step",
        box,
        (*kept, *look.ruler.within((action,), box.width, left, cuts)),
        Anchor.MIDDLE,
        paths=step.sources,
    )


def _of_next_step(step: NextStep, size: float, look: Look) -> tuple[Paragraph, Paragraph]:
    label = Piece(f"{step.label}  " if step.who_when else step.label, size, Token.INK, bold=True)
    who = (Piece(step.who_when, size, look.text(Tone.MUTED, Token.PANEL)),) if step.who_when else ()
    return Paragraph((label, *who)), one(step.action, size)
