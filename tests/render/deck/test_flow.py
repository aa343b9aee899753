from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamgen.render.slides.flow import Flow, Page, boxes, filled, paged
from kamgen.render.slides.geometry import BLOCK_GAP, Box

HEIGHTS = st.lists(st.floats(min_value=0.2, max_value=1.8), max_size=40)
ROOM = 4.38


def _flow(heights: list[float], head: float = 0.3, foot: float = 0.0) -> Flow:
    return Flow(tuple(heights), tuple(each + 0.2 for each in heights), lambda *_: (), head=head, foot=foot)


FLOWS = st.lists(st.builds(_flow, HEIGHTS, st.just(0.3), st.sampled_from([0.0, 0.4])), min_size=1, max_size=3)


def _needed(flows: list[Flow], page: Page) -> float:
    return sum(flows[part.block].height(part.first, part.last) for part in page) + BLOCK_GAP * (len(page) - 1)


@given(FLOWS, st.floats(min_value=1.0, max_value=ROOM))
def test_every_row_stands_on_one_page_in_order_and_no_page_is_overfull(flows: list[Flow], first_room: float) -> None:
    pages = paged(flows, first_room, ROOM)
    for index, flow in enumerate(flows):
        rows = [row for page in pages for part in page if part.block == index for row in range(part.first, part.last)]
        assert rows == list(range(len(flow.rows)))
    for number, page in enumerate(pages):
        assert _needed(flows, page) <= (first_room if number == 0 else ROOM) + 1e-5


@given(HEIGHTS)
def test_pages_of_one_block_are_evenly_filled(heights: list[float]) -> None:
    flow = _flow(heights)
    pages = paged([flow], ROOM, ROOM)
    filling = [_needed([flow], page) for page in pages]
    greedy = 0.0
    count = 1
    for height in heights:
        if flow.head + greedy + height > ROOM:
            greedy, count = 0.0, count + 1
        greedy += height
    assert len(pages) == count
    assert not heights or max(filling) - min(filling) <= ROOM


def test_eleven_rows_for_ten_become_six_and_five() -> None:
    (first, second) = paged([_flow([0.4] * 11)], ROOM, ROOM)
    assert (first[0].last, second[0].last) == (6, 11)


def test_a_last_page_of_one_row_is_balanced_over_blocks_below_each_other() -> None:
    pages = paged([_flow([0.4] * 4), _flow([0.4] * 5)], ROOM, ROOM)
    assert [[(part.block, part.first, part.last) for part in page] for page in pages] == [[(0, 0, 4)], [(1, 0, 5)]]


def test_blocks_are_not_torn_for_the_sake_of_balance() -> None:
    pages = paged([_flow([1.9, 1.9]), _flow([0.4])], ROOM, ROOM)
    assert [[(part.block, part.first, part.last) for part in page] for page in pages] == [[(0, 0, 2)], [(1, 0, 1)]]


def test_a_first_page_that_is_too_small_is_left_to_others() -> None:
    (first, second) = paged([_flow([1.5, 1.5])], 1.0, ROOM)
    assert first == ()
    assert second[0].last == 2


@given(HEIGHTS, st.floats(min_value=0, max_value=20))
def test_rows_are_stretched_within_their_limits_and_the_lowest_first(heights: list[float], room: float) -> None:
    most = [each + 0.3 for each in heights]
    grown = filled(heights, most, room)
    assert all(n <= g <= m + 1e-9 for n, g, m in zip(heights, grown, most, strict=True))
    assert sum(grown) <= max(room, sum(heights)) + 1e-6


def test_what_is_left_over_is_shared_by_those_who_can_use_it() -> None:
    flows = [_flow([0.5, 0.5], head=0.0), Flow((1.0,), (1.0,), lambda *_: ())]
    ((page),) = paged(flows, ROOM, ROOM)
    placed = boxes(flows, page, Box(0, 0, 5, ROOM))
    assert [round(box.height, 3) for box in placed] == [1.4, 1.0]
    assert placed[1].y == pytest.approx(1.4 + BLOCK_GAP)
