"""A bullet list in one box."""

from __future__ import annotations

from dataclasses import replace

from kamgen.brand.palette import Token
from kamgen.content.blocks import Bullets
from kamgen.content.text import plain
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.geometry import RULE, Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import head_height, head_words
from kamgen.render.slides.shapes import Anchor, Figure, Line, Rule, Shape
from kamgen.render.slides.words import Paragraph

_HANGING = 0.16
_UNDER_HEAD = 0.10
_WIDEST_GAP = 0.10


def flow(bullets: Bullets, width: float, height: float, step: Step, look: Look) -> Flow:
    """The list measured at a width; one entry takes at most half of `height`."""
    head = head_height(bullets.head, look, width)
    above = head + (_UNDER_HEAD if head else 0.0)
    size = 14 if step.name == "full" else step.reading
    gap = {"full": 7, "close": 5, "small": 3}[step.name]
    cuts: list[str] = []
    items: list[Paragraph] = []
    for item in bullets.items:
        words = (replace(look.line(item, size), hanging=_HANGING, bullet=Token.ACCENT_TEXT),)
        short = look.ruler.shorten(words, width, height / 2)
        if short is not None:
            cuts.append(plain((item,)))
        items.append((short or words)[0])
    heights = [look.ruler.height((each,), width) + gap / 72 for each in items]
    most = [each + _WIDEST_GAP for each in heights]

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        shapes: list[Shape] = []
        if bullets.head:
            words = Box(box.x, box.y, box.width, head - 0.02)
            shapes.append(Figure("head", words, (head_words(bullets.head, look),), Anchor.BOTTOM))
            shapes.append(Rule("head-rule", Box(box.x, box.y + head, box.width, 0.0), Line(Token.INK, RULE)))
        if last > first:
            spare = (box.height - above - sum(heights[first:last])) / (last - first)
            before = gap + min(_WIDEST_GAP, max(0.0, spare)) * 72
            spaced = tuple(
                replace(each, before=before if index else 0.0) for index, each in enumerate(items[first:last])
            )
            shapes.append(Figure("", box.below(above), spaced, paths=bullets.sources))
        return tuple(shapes)

    return Flow(tuple(heights), tuple(most), draw, head=above, cuts=tuple(cuts))
