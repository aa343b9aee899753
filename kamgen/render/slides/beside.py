"""Room that kamgen finds itself on covers and dividers: next to the title's real words, clear of logos and lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from kamgen.brand.deck import Layout, Slot
from kamgen.render.slides import slots
from kamgen.render.slides.geometry import PAGE_HEIGHT, Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Anchor

_LOWEST = 0.92
"""Where it ends, as a share of the slide's height."""
_TOP = 0.45
_GAP, _CLEAR = 0.2, 0.08
"""Between the title and what is put beside it, and around what the template draws."""
_LARGE = 0.25
"""Of the slide: what is larger is a ground to stand on, nothing to keep clear of."""

_WIDE_ENOUGH = 0.6
_LEAST_WIDTH, _LEAST_HEIGHT = 3.2, 0.6
"""What serves as room."""

Written = tuple[Slot, slots.Fitted]


@dataclass(frozen=True, slots=True)
class Beside:
    """The room under a block of titles, and over it."""

    below: Box
    above: Box

    @classmethod
    def of(cls, written: Sequence[Written], layout: Layout, edges: Iterable[Slot | None], look: Look) -> Beside:
        """Room as wide as the first title; `edges` are placeholders that are filled too."""
        boxes = [_words_box(slot, words, look) for slot, words in written]
        left = look.box(written[0][0].rect).x
        right = min(look.box(written[0][0].rect).right, look.page.width - 0.3)
        top, bottom = min(box.y for box in boxes) - _GAP, max(box.bottom for box in boxes) + _GAP
        kept_clear = [look.box(rect) for rect in layout.artwork]
        page = look.page.width * PAGE_HEIGHT
        solid = [box for box in kept_clear if box.width * box.height < _LARGE * page]
        solid += [look.box(slot.rect) for slot in edges if slot is not None]
        below = Box(left, bottom, right - left, max(0.0, PAGE_HEIGHT * _LOWEST - bottom))
        above = Box(left, _TOP, right - left, max(0.0, top - _TOP))
        return cls(reduce(_clear, solid, below), reduce(_clear, solid, above))

    def best(self, needed: float) -> tuple[Box, bool]:
        """The room for something so high, and whether it is the one over the titles: that under them if it will do."""
        narrowed = self.above.width < _WIDE_ENOUGH * self.below.width
        is_above = self.below.height < needed and self.above.height > self.below.height and not narrowed
        return (self.above, True) if is_above else (self.below, False)


def _words_box(slot: Slot, words: slots.Fitted, look: Look) -> Box:
    """Where the words of a placeholder really stand."""
    box = look.box(slot.text_rect)
    points = words.points / look.brand.scale if words.points else look.points(slot)
    height = min(box.height, words.lines * slots.line_height(slot, points, look))
    top = {Anchor.TOP: box.y, Anchor.BOTTOM: box.bottom - height}.get(
        Anchor(slot.anchor), box.y + (box.height - height) / 2
    )
    return replace(box, y=top, height=height)


def _clear(room: Box, obstacle: Box) -> Box:
    """The largest part of the room that an obstacle leaves."""
    if obstacle.x >= room.right or obstacle.right <= room.x or obstacle.y >= room.bottom or obstacle.bottom <= room.y:
        return room
    x, y = obstacle.right + _CLEAR, obstacle.bottom + _CLEAR
    parts = (
        replace(room, height=max(0.0, obstacle.y - _CLEAR - room.y)),
        replace(room, y=y, height=max(0.0, room.bottom - y)),
        replace(room, width=max(0.0, obstacle.x - _CLEAR - room.x)),
        replace(room, x=x, width=max(0.0, room.right - x)),
    )
    useful = [part for part in parts if part.width >= _LEAST_WIDTH and part.height >= _LEAST_HEIGHT]
    # A panel over a corner of artwork is better than none beside it.
    return max(useful, key=lambda part: part.width * part.height, default=room)
