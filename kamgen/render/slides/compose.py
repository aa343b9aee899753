"""Arrangements become pages: columns of blocks, each as tight as it must be, going on where they do not fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import assert_never

from kamgen.content.blocks import Block, Tiles
from kamgen.content.deck import Arrangement, CardRow, Dashboard, Section, Single, Split, Stack
from kamgen.render.slides.blocks import flow_of, least_width
from kamgen.render.slides.flow import THIN, Flow, Page, boxes, paged
from kamgen.render.slides.geometry import BLOCK_GAP, COLUMNS, LOWEST_PAGE, Box
from kamgen.render.slides.ladder import Step, steps
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Shape, renamed

_LEFT_UNDER_TILES = 7
_LEAST_SHARE, _LEAST_HEIGHT = 0.4, 1.75
"""The share of a page, and the inches of a low one, that a block is measured for, whatever stands above it."""


@dataclass(frozen=True, slots=True)
class Composed:
    """The pages of a slide of content, what was shortened on them, and how tight columns had to become."""

    pages: tuple[tuple[Shape, ...], ...]
    cuts: tuple[str, ...]
    tightened: tuple[str, ...]


def compose(body: Arrangement, free: Box, look: Look) -> Composed:
    """The pages of an arrangement in the free area."""
    match body:
        case Single():
            return _columns(((body.block,),), (free,), free, look)
        case Section():  # on a layout of its own
            return Composed(((),), (), ())
        case Stack():
            return _columns((body.blocks,), (free,), free, look)
        case CardRow():
            return _columns(((body.band, body.cards) if body.band else (body.cards,),), (free,), free, look)
        case Split():
            return _split(body, free, look)
        case Dashboard():
            return _under_tiles(body.tiles, (body.left, body.right), free, look)
    assert_never(body)


def _split(body: Split, free: Box, look: Look) -> Composed:
    """Two columns; below each other where the template is narrow, or where little would stand on the last page."""
    left = free.columns(0, body.left_columns)
    right = free.columns(body.left_columns, COLUMNS - body.left_columns)
    columns = (body.left, left), (body.right, right)
    stacked = (*body.left, *body.right)
    if any(least_width(block) > area.width for blocks, area in columns for block in blocks):
        return _columns((stacked,), (free,), free, look)
    return _calmest(
        free,
        lambda: _columns((body.left, body.right), (left, right), free, look),
        lambda: _columns((stacked,), (free,), free, look),
    )


def _under_tiles(tiles: Tiles, columns: tuple[Sequence[Block], Sequence[Block]], free: Box, look: Look) -> Composed:
    """Columns of seven and five under the tiles, which stand on the first page only and become lower to save a page.

    Where a column has no room beside its neighbour under the tiles, all stands below each other.
    """
    full, *_, small = steps(look.brand.limits)
    flows = [flow_of(tiles, free.width, free.height, step, look) for step in (full, small)]
    return _calmest(
        free,
        *(partial(_with_tiles, tiles, flow, columns, free, look) for flow in flows),
        lambda: _stacked(tiles, columns, free, look),
    )


def _calmest(free: Box, *tries: Callable[[], Composed | None]) -> Composed:
    """The first composition that is one page; else that of the fewest pages, if may be without a thin last one."""
    found: list[Composed] = []
    for each in tries:
        composed = each()
        if composed is None:
            continue
        if len(composed.pages) == 1:
            return composed
        found.append(composed)
    return min(found, key=lambda each: (len(each.pages), _is_thin(each.pages[-1], free)))


def _is_thin(page: Sequence[Shape], free: Box) -> bool:
    """Whether what stands on a page ends in its upper part."""
    return max((shape.box.bottom for shape in page), default=free.y) - free.y < THIN * free.height


def _stacked(tiles: Tiles, columns: tuple[Sequence[Block], Sequence[Block]], free: Box, look: Look) -> Composed:
    left, right = columns
    return _columns(((tiles, *left, *right),), (free,), free, look)


def _with_tiles(
    tiles: Tiles, flow: Flow, columns: tuple[Sequence[Block], Sequence[Block]], free: Box, look: Look
) -> Composed | None:
    """Tiles with the columns under them; None where one of these begins on the second page only."""
    if len(flow.rows) > 1:  # more tiles than a row holds leave no room for columns
        return None
    height = flow.height(0, len(flow.rows))
    top = flow.draw(0, len(flow.rows), replace(free, height=height))
    rest = free.below(height + BLOCK_GAP + 0.04 if flow.rows else 0.0)
    areas = rest.columns(0, _LEFT_UNDER_TILES), rest.columns(_LEFT_UNDER_TILES, COLUMNS - _LEFT_UNDER_TILES)
    found = _measured_columns(columns, areas, free, look)
    if any(not column.pages[0] and column.blocks for column in found):
        return None
    below = _side_by_side(found, areas, free, look)
    first, *more = below.pages
    return Composed(
        ((*(renamed(shape, tiles.name) for shape in top), *first), *more), flow.cuts + below.cuts, below.tightened
    )


def _columns(columns: Sequence[Sequence[Block]], areas: Sequence[Box], free: Box, look: Look) -> Composed:
    """Columns side by side, each measured for its area."""
    return _side_by_side(_measured_columns(columns, areas, free, look), areas, free, look)


def _measured_columns(columns: Sequence[Sequence[Block]], areas: Sequence[Box], free: Box, look: Look) -> list[_Column]:
    return [
        _Column.of(tuple(blocks), area.width, area.height, free.height, look)
        for blocks, area in zip(columns, areas, strict=True)
    ]


def _side_by_side(found: list[_Column], areas: Sequence[Box], free: Box, look: Look) -> Composed:
    """Columns side by side; where only one of them goes on, it gets the whole width of the next page."""
    places = list(zip(found, areas, strict=True))
    longest = max(found, key=lambda column: len(column.pages))
    together = max((len(column.pages) for column in found if column is not longest), default=len(longest.pages))
    pages: list[tuple[Shape, ...]] = []
    for index in range(together):
        tall = [(column, replace(area, y=free.y, height=free.height) if index else area) for column, area in places]
        pages.append(tuple(shape for column, area in tall for shape in column.shapes(index, area)))
    if len(longest.pages) > together:
        rest = longest.widened(together, free, look)
        found.append(rest)
        pages += [rest.shapes(index, free) for index in range(len(rest.pages))]
    return Composed(
        tuple(pages),
        tuple(dict.fromkeys(cut for column in found for flow in column.flows for cut in flow.cuts)),
        tuple(column.step for column in found if column.step != "full"),
    )


@dataclass(frozen=True, slots=True)
class _Column:
    """Blocks measured for a column, with the pages that they take there."""

    blocks: tuple[Block, ...]
    flows: tuple[Flow, ...]
    pages: tuple[Page, ...]
    step: str

    @classmethod
    def of(
        cls,
        blocks: tuple[Block, ...],
        width: float,
        first_height: float,
        height: float,
        look: Look,
        first_row: int = 0,
    ) -> _Column:
        """The fullest step of the ladder at which the blocks fit on one page unbroken, else that of the fewest pages.

        The first block begins with `first_row`.
        """
        best: tuple[tuple[int, bool], _Column] | None = None
        for each in steps(look.brand.limits):
            step = replace(each, lowest=min(LOWEST_PAGE, height))
            flows = _measured(blocks, width, height, step, look)
            if first_row:
                flows[0] = _from(flows[0], first_row)
            column = cls(blocks, tuple(flows), paged(flows, first_height, height), step.name)
            badness = len(column.pages), any(flow.strained for flow in flows)
            if best is None or badness < best[0]:
                best = badness, column
            if badness <= (1, False):
                break
        assert best is not None  # noqa: S101 - the ladder has steps
        return best[1]

    def shapes(self, page: int, area: Box) -> tuple[Shape, ...]:
        """What stands on a page."""
        if page >= len(self.pages):
            return ()
        parts = self.pages[page]
        return tuple(
            renamed(shape, self.blocks[part.block].name)
            for part, box in zip(parts, boxes(self.flows, parts, area), strict=True)
            for shape in self.flows[part.block].draw(part.first, part.last, box)
        )

    def widened(self, page: int, free: Box, look: Look) -> _Column:
        """What stands on a page and behind it, measured anew for the whole width where it may be."""
        begin = self.pages[page][0]
        if begin.first and self.flows[begin.block].bound:
            return replace(self, pages=self.pages[page:])
        return _Column.of(self.blocks[begin.block :], free.width, free.height, free.height, look, begin.first)


def _measured(blocks: Sequence[Block], width: float, height: float, step: Step, look: Look) -> list[Flow]:
    """The blocks' flows, each measured for what those above it leave of a page that cannot be split."""
    flows: list[Flow] = []
    left = height
    for block in blocks:
        flows.append(flow_of(block, width, max(left, _LEAST_SHARE * height, min(height, _LEAST_HEIGHT)), step, look))
        if len(flows[-1].rows) == 1:
            left -= flows[-1].height(0, 1) + BLOCK_GAP
    return flows


def _from(flow: Flow, first: int) -> Flow:
    """The flow without the rows before `first`."""
    return replace(
        flow,
        rows=flow.rows[first:],
        most=flow.most[first:],
        leads=flow.leads[first:],
        draw=lambda begin, end, box: flow.draw(begin + first, end + first, box),
    )
