"""Blocks as rows that stay whole, and their distribution over pages: the geometry of "it always fits"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kamgen.render.slides.geometry import BLOCK_GAP, Box
from kamgen.render.slides.shapes import Shape

_CLOSE = 1e-6
THIN = 0.4
"""Of a page: what fills less of its last one is balanced with the pages before it."""

Draw = Callable[[int, int, Box], tuple[Shape, ...]]


@dataclass(frozen=True, slots=True)
class Flow:
    """A block measured for one width: what its rows need, and how some of them are drawn in a box.

    Heights in inches; rows from `first` up to but without `last`. `draw` may stretch rows up to `most`; it never draws
    outside the box if `height` fits into it.
    """

    rows: tuple[float, ...]
    most: tuple[float, ...]
    draw: Draw
    head: float = 0.0
    """Repeated above the rows of every page."""
    foot: float = 0.0
    """Under the last row, such as a total."""
    tail: float = 0.0
    """Under the rows of every page, such as a legend."""
    leads: tuple[float, ...] = ()
    """What a page needs on top when it begins with that row, such as the title of the group it is in."""
    cuts: tuple[str, ...] = ()
    """Texts that were shortened, whole."""
    bound: bool = False
    """Its rows are those of this width: it cannot go on at another."""
    strained: bool = False
    """Words are wider than their place and would be broken: a tighter step may spare them that."""

    def height(self, first: int, last: int) -> float:
        """What these rows need."""
        return self._around(first, last) + sum(self.rows[first:last])

    def stretched(self, first: int, last: int) -> float:
        """What these rows may fill at most."""
        return self._around(first, last) + sum(self.most[first:last])

    def _around(self, first: int, last: int) -> float:
        lead = self.leads[first] if self.leads and first < len(self.rows) else 0.0
        return self.head + lead + self.tail + (self.foot if last >= len(self.rows) else 0.0)


@dataclass(frozen=True, slots=True)
class Part:
    """Rows `first` to `last` (exclusive) of the block with that index."""

    block: int
    first: int
    last: int


Page = tuple[Part, ...]


def filled(natural: Sequence[float], most: Sequence[float], room: float) -> tuple[float, ...]:
    """Heights that fill the room as evenly as their limits allow: the lowest rows grow first."""
    spare = room - sum(natural)
    if spare <= _CLOSE or not natural:
        return tuple(natural)
    low, high = min(natural), max((*most, max(natural)))
    for _ in range(20):
        level = (low + high) / 2
        if sum(max(n, min(level, m)) for n, m in zip(natural, most, strict=True)) > room:
            high = level
        else:
            low = level
    return tuple(max(n, min(low, m)) for n, m in zip(natural, most, strict=True))


def paged(flows: Sequence[Flow], first_room: float, room: float) -> tuple[Page, ...]:
    """The rows of blocks below each other on as few pages as hold them.

    They are evenly filled where one block goes on, and where little would stand on the last of them.

    A single row that is higher than a whole page stands alone on one; blocks take care that there is none.
    """
    pages = _greedy(flows, first_room, room)
    if len(pages) == 1 or (len(flows) > 1 and not _is_thin(flows, pages[-1], room)):
        return pages
    balanced = pages
    low = max((flow.height(index, index + 1) for flow in flows for index in range(len(flow.rows))), default=room)
    high = room
    for _ in range(12):
        middle = (low + high) / 2
        tried = _greedy(flows, min(first_room, middle), middle)
        if len(tried) <= len(pages):
            balanced, high = tried, middle
        else:
            low = middle
    return balanced if _breaks(balanced) <= _breaks(pages) else pages


def _is_thin(flows: Sequence[Flow], page: Page, room: float) -> bool:
    """Whether little stands on a page."""
    return sum(flows[part.block].height(part.first, part.last) for part in page) < THIN * room


def _breaks(pages: Sequence[Page]) -> int:
    """How often a block goes on on a further page."""
    return sum(part.first > 0 for page in pages for part in page)


def _greedy(flows: Sequence[Flow], first_room: float, room: float) -> tuple[Page, ...]:
    pages: list[list[Part]] = [[]]
    left = first_room
    for index, flow in enumerate(flows):
        first = 0
        while True:
            gap = BLOCK_GAP if pages[-1] else 0.0
            last = _fitting(flow, first, left - gap)
            nothing_fits = last == first and (flow.rows or flow.height(0, 0) > left - gap + _CLOSE)
            is_whole_page = not pages[-1] and left >= room
            if nothing_fits and not is_whole_page:  # a first page that is too small stays without it
                pages.append([])
                left = room
                continue
            if nothing_fits:
                last = min(first + 1, len(flow.rows))
            pages[-1].append(Part(index, first, last))
            left -= gap + flow.height(first, last)
            first = last
            if first >= len(flow.rows):
                break
            pages.append([])
            left = room
    return tuple(tuple(page) for page in pages)


def _fitting(flow: Flow, first: int, room: float) -> int:
    """The row before which the page ends."""
    count = len(flow.rows)
    used = flow.height(first, first)
    last = first
    while last < count:
        foot = flow.foot if last + 1 == count else 0.0
        if used + flow.rows[last] + foot > room + _CLOSE:
            break
        used += flow.rows[last]
        last += 1
    return last


def boxes(flows: Sequence[Flow], page: Page, area: Box) -> tuple[Box, ...]:
    """Where the parts of a page stand, below each other; what is left over is shared by those that can use it."""
    natural = [flows[part.block].height(part.first, part.last) for part in page]
    most = [flows[part.block].stretched(part.first, part.last) for part in page]
    spare = area.height - sum(natural) - BLOCK_GAP * (len(page) - 1)
    wish = sum(m - n for n, m in zip(natural, most, strict=True))
    share = min(1.0, max(0.0, spare) / wish) if wish > _CLOSE else 0.0
    top = area.y
    placed: list[Box] = []
    for n, m in zip(natural, most, strict=True):
        height = n + (m - n) * share
        placed.append(Box(area.x, top, area.width, height))
        top += height + BLOCK_GAP
    return tuple(placed)
