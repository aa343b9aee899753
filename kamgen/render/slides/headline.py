"""Where a deck's titles stand: in the place that the layout has for them, or in as much more as the longest needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kamgen.brand.deck import Slot
from kamgen.brand.geometry import EMU_PER_INCH, Rect
from kamgen.render.slides import slots
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Anchor

_CALM, _MOST = 2, 3
"""Lines of a title: as a page should have them, and the most that room is made for."""
_ALL = 99
_SUFFIX = " (2/2)"
"""What a title ends in on a page of several: with it, it must fit at the smallest size at least."""
_SINGLE = 1.0
_CLEAR, _THIN_LINE = 0.06, 0.05
"""Between words and a line under them, and how high a line is at most."""
_TOP_EDGE = 0.3
"""So far from the upper edge of the page a title may begin."""


@dataclass(frozen=True, slots=True)
class Headline:
    """The one place and size of all titles."""

    slot: Slot
    """The layout's, perhaps wider or higher."""
    points: float
    bottom: float
    """Where the highest title ends, in inches."""

    @classmethod
    def of(cls, look: Look, titles: Sequence[str]) -> Headline:
        """The largest size at which every title takes two lines; where there is none, as many as there must be."""
        texts = tuple(dict.fromkeys(titles))
        continued = tuple(f"{title}{_SUFFIX}" for title in texts)
        places = tuple(_places(look))
        wish = slots.Wish(look.brand.limits.title)
        for most in (_CALM, _ALL):
            for slot in places:
                *_, least = slots.sizes(slot, look, wish)
                if slots.most_lines(continued, slot, least, look) > min(most, slots.room(slot, least, look)):
                    continue
                for points in slots.sizes(slot, look, wish):
                    lines = slots.most_lines(texts, slot, points, look)
                    if lines <= min(most, slots.room(slot, points, look)):
                        slot = _over_lines(slot, _bottom(slot, points, lines, look), look)  # noqa: PLW2901 - the same
                        return cls(slot, points, _bottom(slot, points, lines, look))
        slot = places[-1]
        *_, points = slots.sizes(slot, look, wish)
        lines = min(slots.most_lines(continued, slot, points, look), _MOST)
        if slot.turned:
            return cls(slot, points, look.box(slot.rect).bottom)
        slot = _higher(slot, lines * slots.line_height(slot, points, look), look)
        return cls(slot, points, _bottom(slot, points, lines, look))

    def covers(self, left: float, right: float, look: Look) -> bool:
        """Whether it stands over what is between two edges; a title in a bar beside it does not."""
        box = look.box(self.slot.rect)
        return not self.slot.turned and box.x < right and box.right > left


def _places(look: Look) -> Iterator[Slot]:
    """The layout's own place, without margins and wide lines, and as wide as the free area under it."""
    layout = look.brand.content
    own, free = layout.title, layout.free
    yield own
    if own.turned:
        return
    insets = Rect(own.insets.x, 0, own.insets.width, 0)
    # An exact spacing is meant for type of the layout's own size.
    spacing = _SINGLE if own.line_spacing < 0 else min(own.line_spacing, _SINGLE)
    bare = replace(own, insets=insets, line_spacing=spacing)
    if bare != own:
        yield bare
    left, right = min(own.rect.x, free.x), max(own.rect.right, free.right)
    beside = [slot.rect for slot in (layout.kicker, layout.scope, layout.footer, layout.page) if slot is not None]
    wide = Rect(left, own.rect.y, right - left, own.rect.height)
    if wide != own.rect and own.rect.y < free.y and not any(_meet(wide, each) for each in beside):
        yield replace(own, rect=wide)
        yield replace(bare, rect=wide)


def _meet(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def _higher(slot: Slot, needed: float, look: Look) -> Slot:
    """The place with room for so much: grown up where its words stand at its lower edge, else down."""
    more = round(needed * EMU_PER_INCH * look.brand.scale) + 1 - slot.rect.height
    if more <= 0:
        return slot
    edge = round(_TOP_EDGE * EMU_PER_INCH * look.brand.scale)
    up = max(0, min(more, slot.rect.y - edge)) if slot.anchor == Anchor.BOTTOM else 0
    rect = Rect(slot.rect.x, slot.rect.y - up, slot.rect.width, slot.rect.height + more)
    return replace(slot, rect=rect)


def _over_lines(slot: Slot, bottom: float, look: Look) -> Slot:
    """The place moved up from a line that the template draws under its titles, where words would stand on it."""
    box = look.box(slot.rect)
    lines = [
        line.y - _CLEAR
        for line in map(look.box, look.brand.content.artwork)
        if line.height < _THIN_LINE and line.x < box.right and line.right > box.x and line.y > box.y + box.height / 2
    ]
    up = min(bottom - min(lines, default=bottom), box.y - _TOP_EDGE)
    if slot.turned or up <= 0:
        return slot
    return replace(slot, rect=replace(slot.rect, y=slot.rect.y - round(up * EMU_PER_INCH * look.brand.scale)))


def _bottom(slot: Slot, points: float, lines: int, look: Look) -> float:
    """Where so many lines end."""
    box = look.box(slot.text_rect)
    height = lines * slots.line_height(slot, points, look)
    if slot.anchor == Anchor.BOTTOM:
        return box.bottom
    return box.y + (height if slot.anchor == Anchor.TOP else (box.height + height) / 2)
