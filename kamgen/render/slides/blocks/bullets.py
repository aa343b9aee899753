"""A bullet list or running text, in one box."""

from __future__ import annotations

from dataclasses import replace

from kamgen.brand.palette import Token
from kamgen.content.blocks import Bullets, Text
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import Heading
from kamgen.render.slides.shapes import Figure, Shape
from kamgen.render.slides.words import Paragraph

_HANGING = 0.16
_UNDER_HEAD = 0.10
_WIDEST_GAP = 0.10


def flow(block: Bullets | Text, width: float, height: float, step: Step, look: Look) -> Flow:
    """The list or text measured at a width; one entry or paragraph takes at most half of `height`."""
    cuts: list[str] = []
    head = block.head if isinstance(block, Bullets) else None
    heading = Heading.of(head, look, width, cuts)
    above = heading.height + (_UNDER_HEAD if head else 0.0)
    size = 14 if step.name == "full" else step.reading
    gap = {"full": 7, "close": 5, "small": 3}[step.name]
    items: list[Paragraph] = []
    for item in block.items if isinstance(block, Bullets) else block.lines:
        words = look.line(item, size)
        if isinstance(block, Bullets):
            words = replace(words, hanging=_HANGING, bullet=Token.ACCENT_TEXT)
        items += look.ruler.within((words,), width, height / 2, cuts)
    heights = [look.ruler.height((each,), width) + gap / 72 for each in items]
    most = [each + _WIDEST_GAP for each in heights]

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        shapes = list(heading.shapes(box))
        if last > first:
            spare = (box.height - above - sum(heights[first:last])) / (last - first)
            before = gap + min(_WIDEST_GAP, max(0.0, spare)) * 72
            spaced = tuple(
                replace(each, before=before if index else 0.0) for index, each in enumerate(items[first:last])
            )
            shapes.append(Figure("", box.below(above), spaced, paths=block.sources))
        return tuple(shapes)

    return Flow(tuple(heights), tuple(most), draw, head=above, cuts=tuple(cuts))
