"""Arrangements become pages: columns of blocks, each as tight as it must be, going on where they do not fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from kamgen.content.blocks import Block
from kamgen.content.deck import Arrangement, CardRow, Dashboard, Single, Split
from kamgen.render.slides.blocks import flow_of
from kamgen.render.slides.flow import Flow, Page, boxes, paged
from kamgen.render.slides.geometry import BLOCK_GAP, COLUMNS, Box
from kamgen.render.slides.ladder import steps
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Shape, renamed


@dataclass(frozen=True, slots=True)
class Composed:
    """The pages of a slide of content, what was shortened on them, and how tight columns had to become."""

    pages: tuple[tuple[Shape, ...], ...]
    cuts: tuple[str, ...]
    tightened: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Column:
    """Blocks measured for a column, with the pages that they take there."""

    blocks: tuple[Block, ...]
    flows: tuple[Flow, ...]
    pages: tuple[Page, ...]
    step: str

    @classmethod
    def of(cls, blocks: Sequence[Block], width: float, first_height: float, height: float, look: Look) -> _Column:
        """The fullest step of the ladder at which the blocks fit on one page, else on the fewest."""
        best: _Column | None = None
        for step in steps(look.brand.limits):
            flows = tuple(flow_of(block, width, first_height, step, look) for block in blocks)
            pages = paged(flows, first_height, height)
            if best is None or len(pages) < len(best.pages):
                best = cls(tuple(blocks), flows, pages, step.name)
            if len(pages) == 1:
                break
        assert best is not None  # noqa: S101 - the ladder has steps
        return best

    def shapes(self, page: int, area: Box) -> tuple[Shape, ...]:
        """What stands on a page."""
        if page >= len(self.pages):
            return ()
        parts = self.pages[page]
        placed = boxes(self.flows, parts, area)
        return tuple(
            renamed(shape, self.blocks[part.block].name)
            for part, box in zip(parts, placed, strict=True)
            for shape in self.flows[part.block].draw(part.first, part.last, box)
        )


def _from(flow: Flow, first: int) -> Flow:
    """The flow without the rows before `first`."""
    return replace(
        flow,
        rows=flow.rows[first:],
        most=flow.most[first:],
        leads=flow.leads[first:],
        draw=lambda begin, end, box: flow.draw(begin + first, end + first, box),
    )


def compose(body: Arrangement, free: Box, look: Look) -> Composed:
    """The pages of an arrangement in the free area."""
    match body:
        case Single():
            return _columns(((body.block,),), (free,), free, look)
        case CardRow():
            blocks = (body.band, body.cards) if body.band else (body.cards,)
            return _columns((blocks,), (free,), free, look)
        case Split():
            left = free.columns(0, body.left_columns)
            right = free.columns(body.left_columns, COLUMNS - body.left_columns)
            return _columns((body.left, body.right), (left, right), free, look)
        case Dashboard():
            tiles = flow_of(body.tiles, free.width, free.height, steps(look.brand.limits)[0], look)
            count = len(tiles.rows)
            height = tiles.height(0, count)
            top = tuple(
                renamed(shape, body.tiles.name)
                for shape in tiles.draw(0, count, Box(free.x, free.y, free.width, height))
            )
            rest = free.below(height + BLOCK_GAP + 0.04 if count else 0.0)
            below = _columns((body.left, body.right), (rest.columns(0, 7), rest.columns(7, 5)), free, look)
            first, *more = below.pages
            return Composed(((*top, *first), *more), tiles.cuts + below.cuts, below.tightened)
    assert_never(body)


def _columns(columns: Sequence[Sequence[Block]], areas: Sequence[Box], free: Box, look: Look) -> Composed:
    """Columns side by side; where only one goes on, it gets the whole width of the next page."""
    found = [
        _Column.of(blocks, area.width, area.height, free.height, look)
        for blocks, area in zip(columns, areas, strict=True)
    ]
    pages = [tuple(shape for column, area in zip(found, areas, strict=True) for shape in column.shapes(0, area))]
    cuts = [cut for column in found for flow in column.flows for cut in flow.cuts]
    tightened = tuple(column.step for column in found if column.step != "full")
    longer = [(column, area) for column, area in zip(found, areas, strict=True) if len(column.pages) > 1]
    if len(longer) == 1:
        ((column, area),) = longer
        whole = Box(free.x, free.y, area.width, free.height)
        rest = _widened(column, free, look) if area.width < free.width else None
        if rest is not None:
            cuts += [cut for flow in rest.flows for cut in flow.cuts if cut not in cuts]
            pages += [rest.shapes(index, free) for index in range(len(rest.pages))]
        else:
            pages += [column.shapes(index, whole) for index in range(1, len(column.pages))]
    elif longer:
        tall = [Box(area.x, free.y, area.width, free.height) for _, area in longer]
        for index in range(1, max(len(column.pages) for column, _ in longer)):
            pages.append(
                tuple(
                    shape
                    for (column, _), area in zip(longer, tall, strict=True)
                    for shape in column.shapes(index, area)
                )
            )
    return Composed(tuple(pages), tuple(cuts), tightened)


def _widened(column: _Column, free: Box, look: Look) -> _Column:
    """What is left of a column behind its first page, measured anew for the whole width."""
    begin = column.pages[1][0]
    blocks = column.blocks[begin.block :]
    best: _Column | None = None
    for step in steps(look.brand.limits):
        flows = [flow_of(block, free.width, free.height, step, look) for block in blocks]
        flows[0] = _from(flows[0], begin.first)
        pages = paged(flows, free.height, free.height)
        if best is None or len(pages) < len(best.pages):
            best = _Column(blocks, tuple(flows), pages, step.name)
        if len(pages) == 1:
            break
    assert best is not None  # noqa: S101 - the ladder has steps
    return best
