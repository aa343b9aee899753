"""On which page everything stands, without a word processor.

Where a program could decide either way because it rounds differently, the decision is taken here and written down: a
paragraph starts its page by order, a row above the break is made a little higher. So the contents list is right
everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from kamgen.render.document.flow import Grid, Item, Paragraph, Row, SectionEnd

SLACK: Final = 2.0
"""How many points of a page may or may not be there."""
_LATE: Final = 0.78
"""A chapter that would begin below that part of a page begins on the next one."""
_LOW: Final = 0.2
"""The part of a page that may stay white so that a last row has company."""
_ROW_SLACK: Final = 0.35
"""The line between two rows takes more in one program than in the other."""
_ORPHANS: Final = 2
_NEVER_SPLIT: Final = 3


@dataclass(slots=True)
class Pages:
    """What the measuring found: pages by item, and what must be ordered."""

    page_of: list[int] = field(default_factory=list)
    starts_page: set[int] = field(default_factory=set)
    """Items that are to start their page by order."""
    padding: dict[int, dict[int, float]] = field(default_factory=dict)
    """Points to add to a row of a grid."""
    count: int = 1


class _Page:
    """A page being filled: what is used of it at the least and at the most."""

    def __init__(self, height: float) -> None:
        self.number = 1
        self.height = height
        self.low = self.high = 0.0

    @property
    def empty(self) -> bool:
        return self.high == 0

    def turn(self, low: float = 0, high: float | None = None) -> None:
        self.number += 1
        self.low, self.high = low, low if high is None else high

    def add(self, low: float, high: float) -> None:
        self.low += low
        self.high += high

    def surely_holds(self, need: float) -> bool:
        return self.high + need <= self.height - SLACK

    def never_holds(self, need: float) -> bool:
        return self.low + need > self.height + SLACK / 4


def paginate(items: Sequence[Item], height: float) -> Pages:
    """The pages of the items, the first of which starts on a page of `height`."""
    pages = Pages()
    page = _Page(height)
    chained = False
    for index, item in enumerate(items):
        match item:
            case SectionEnd():
                pages.page_of.append(page.number)
                page.height = item.next_height
                page.turn()
                chained = False
                continue
            case Paragraph():
                if not chained:
                    _start(items, index, page, pages)
                pages.page_of.append(page.number)
                _place_paragraph(item, index, page, pages)
                chained = item.keep_next
            case Grid():
                if not chained:
                    _start(items, index, page, pages)
                pages.page_of.append(page.number)
                _place_grid(item, index, page, pages)
                chained = item.keep_next
    pages.count = page.number
    return pages


def _start(items: Sequence[Item], index: int, page: _Page, pages: Pages) -> None:
    """Turn the page before the item, if what must stay together with it does not fit any more."""
    item = items[index]
    if page.empty:
        return
    need_low, need_high = _needs(items, index, page.height)
    is_chapter = isinstance(item, Paragraph) and item.heading == 1
    is_told = isinstance(item, Paragraph) and (item.new_page or item.look.page_break)
    if is_told or (is_chapter and page.high > page.height * _LATE):
        pages.starts_page.add(index)
        page.turn()
    elif page.surely_holds(need_high):
        return
    elif page.never_holds(need_low) and not is_chapter and not (isinstance(item, Paragraph) and item.before):
        page.turn()
    elif isinstance(item, Paragraph):  # also where the blank above it might or might not stand at the top of the page
        pages.starts_page.add(index)
        page.turn()
    else:
        page.turn()


def _needs(items: Sequence[Item], index: int, height: float) -> tuple[float, float]:
    """What has to stand on one page from this item on, without blank at its end."""
    low = high = 0.0
    for item in items[index:]:
        match item:
            case Paragraph():
                fewest, most = item.lines
                whole = item.keep_lines or most <= _NEVER_SPLIT
                low += item.before + item.height(fewest if whole else _ORPHANS)
                high += item.before + item.height(most if whole else _ORPHANS)
                if not item.keep_next or high > height:
                    return low, high
                low, high = low + item.after, high + item.after
            case Grid():
                heads = (item.header,) if item.header else ()
                together = _together(item.rows, 0, height)
                for row in heads:
                    low, high = low + row.height[0], high + row.height[1]
                low, high = low + sum(_first(row, 0) for row in together), high + _most(together)
                if not item.keep_next or len(together) < len(item.rows) or high > height:
                    return low, high
            case SectionEnd():
                return low, high
    return low, high


def _first(row: Row, side: int) -> float:
    return row.height[side] if row.whole else min(row.height[side], 3 * row.split_line + 2)


def _most(rows: Sequence[Row]) -> float:
    """What the rows take at the most, with the lines between them."""
    return sum(_first(row, 1) + _ROW_SLACK for row in rows)


def _together(rows: Sequence[Row], index: int, height: float) -> tuple[Row, ...]:
    """The row and those that it must not be parted from.

    A last row, mostly a total, is not left alone on a page unless the one before it is high.
    """
    end = index
    while end < len(rows) - 1 and rows[end].keep_next:
        end += 1
    if end == len(rows) - 2 and end > 0 and rows[-1].whole and rows[end].height[1] < height * _LOW:
        end += 1
    return tuple(rows[index : end + 1])


def _place_paragraph(item: Paragraph, index: int, page: _Page, pages: Pages) -> None:
    fewest, most = item.lines
    before = 0.0 if index in pages.starts_page else item.before
    least = 0.0 if page.empty else before
    low, high = least + item.height(fewest), before + item.height(most)
    if page.surely_holds(high) or most <= _NEVER_SPLIT or item.keep_lines or page.empty:
        if page.empty and high > page.height:
            _pour(page, fewest * item.distance, most * item.distance, item.distance, 0)
        else:
            page.add(low, high)
    elif page.never_holds(low):
        page.add(before, before)
        _pour(page, fewest * item.distance, most * item.distance, item.distance, 0)
    else:  # one line more or less would move lines to the next page
        if not item.keep_next and index not in pages.starts_page:
            pages.starts_page.add(index)
            page.turn()
            pages.page_of[-1] = page.number
        page.add(item.height(fewest), item.height(most))
    page.add(item.after, item.after)
    page.low, page.high = min(page.low, page.height), min(page.high, page.height)


def _pour(page: _Page, low: float, high: float, line: float, head: float) -> None:
    """Let lines run over the end of a page; on each further page `head` is used already."""
    low, high = page.low + low, page.high + high
    while low > page.height:
        low, high = low - page.height + head, high - page.height + head + line
        page.number += 1
    page.low, page.high = low, min(high, page.height)


def _place_grid(item: Grid, index: int, page: _Page, pages: Pages) -> None:
    head_low, head_high = item.header.height if item.header else (0.0, 0.0)
    padding = pages.padding.setdefault(index, {})
    page.add(head_low, head_high)
    fresh = True
    for number, row in enumerate(item.rows):
        low, high = row.height
        if not row.whole:
            if not fresh and not page.surely_holds(_first(row, 1)):
                page.turn(head_low, head_high)
            _pour(page, low, high, row.split_line, head_low)
            fresh = False
            continue
        need = _most(_together(item.rows, number, page.height))
        if not fresh and not page.surely_holds(need):
            if not page.never_holds(low):
                # A program might still put this row here: the one above takes the room away.
                padding[number - 1] = max(0.0, page.height - page.low - low) + SLACK
            page.turn(head_low, head_high)
        page.add(low, high + _ROW_SLACK)
        fresh = False
