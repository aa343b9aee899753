from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamgen.render.slides.columns import LONGEST_WORD, Need, widths

NEEDS = st.lists(
    st.builds(
        lambda weight, word, more: Need(weight, word + more, word),
        st.floats(min_value=0.5, max_value=60),
        st.floats(min_value=0.1, max_value=8),
        st.floats(min_value=0, max_value=40),
    ),
    min_size=1,
    max_size=12,
)


@given(NEEDS, st.floats(min_value=4, max_value=13))
def test_columns_fill_the_table_and_each_has_room(needs: list[Need], width: float) -> None:
    given_widths = widths(needs, width)
    assert sum(given_widths) == pytest.approx(width)
    assert min(given_widths) > 0.05


@given(NEEDS, st.floats(min_value=4, max_value=13))
def test_no_word_is_broken_where_all_of_them_have_room(needs: list[Need], width: float) -> None:
    if sum(max(need.word, 0.15) for need in needs) <= width and max(need.word for need in needs) <= LONGEST_WORD:
        for need, given_width in zip(needs, widths(needs, width), strict=True):
            assert given_width >= need.word - 1e-6


def test_a_column_gives_what_it_does_not_need_to_one_that_would_wrap() -> None:
    assert widths([Need(1, 0.5, 0.5), Need(1, 3.0, 1.0)], 4.0) == pytest.approx((1.0, 3.0))


def test_shares_follow_the_weights_where_nobody_lacks_anything() -> None:
    assert widths([Need(1, 0.5, 0.5), Need(3, 0.5, 0.5)], 4.0) == pytest.approx((1.0, 3.0))


def test_a_chain_of_signs_that_is_no_word_leaves_its_neighbours_more_than_slivers() -> None:
    needs = [Need(1, 4.0, 1.0), Need(1, 4.0, 1.0), Need(1, 300.0, 300.0), Need(1, 4.0, 1.0)]
    assert widths(needs, 12.0) == pytest.approx((2.0, 2.0, 6.0, 2.0))
