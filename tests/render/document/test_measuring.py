"""Words measured in lines, columns in widths."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamgen.content.text import Run, line
from kamgen.office.fonts import metrics
from kamgen.render.document.contents import numerals
from kamgen.render.document.measure import lines, natural, widest_piece
from kamgen.render.document.widths import Need, shared_out

CALIBRI = metrics("Calibri")


def test_runs_that_meet_inside_a_word_are_not_parted() -> None:
    words = (Run("×", strong=True), Run("\u00a0überfällig"))
    whole = natural(CALIBRI, words, 10)
    assert widest_piece(CALIBRI, words, 10) == pytest.approx(whole)
    assert lines(CALIBRI, (Run("Status "), *words), whole + 4, 10) == (2, 2)


def test_a_break_that_is_close_is_counted_both_ways() -> None:
    width = natural(CALIBRI, line("zwei Wörter"), 10)
    assert lines(CALIBRI, line("zwei Wörter"), width, 10) == (1, 2)
    assert lines(CALIBRI, line("zwei Wörter"), width + 1, 10) == (1, 1)


def test_line_breaks_are_lines() -> None:
    assert lines(CALIBRI, line("eins\nzwei\r\ndrei"), 200, 10) == (3, 3)


@given(st.text(max_size=80), st.floats(20, 300))
def test_lines_are_those_of_the_metrics(text: str, width: float) -> None:
    text = " ".join(text.split())
    fewest, most = lines(CALIBRI, line(text), width, 10)
    assert 1 <= fewest <= most
    if text.isascii() and text.replace(" ", "").isalnum():
        assert fewest <= CALIBRI.lines(text, width, 10) <= most


@given(
    st.lists(
        st.tuples(st.floats(0, 60), st.floats(0, 400), st.lists(st.floats(0, 900), min_size=3, max_size=3)),
        min_size=1,
        max_size=11,
    ),
    st.floats(200, 720),
)
def test_widths_make_up_the_table(columns: list[tuple[float, float, list[float]]], total: float) -> None:
    needs = [Need(weight, word, tuple((length,) for length in lengths)) for weight, word, lengths in columns]
    widths, _ = shared_out(needs, total, [5.0] * len(needs))
    assert sum(widths) == pytest.approx(total)
    assert min(widths) > 5


def test_no_word_is_broken_where_it_can_be_avoided() -> None:
    needs = [Need(1, 90, ((90.0,),)), Need(60, 40, ((900.0,),)), Need(60, 40, ((900.0,),))]
    widths, whole = shared_out(needs, 400, [10.0] * 3)
    assert whole
    assert widths[0] >= 100


def test_one_endless_word_does_not_cost_the_others_theirs() -> None:
    needs = [Need(10, 500, ((500.0,),)), *[Need(10, 60, ((60.0,),))] * 4]
    widths, whole = shared_out(needs, 400, [10.0] * 5)
    assert not whole
    assert all(width >= 70 for width in widths[1:])


def test_short_columns_leave_room_to_long_ones() -> None:
    needs = [Need(20, 20, ((20.0,),)), Need(20, 60, ((1500.0,),))]
    widths, _ = shared_out(needs, 400, [10.0, 10.0])
    assert widths[1] > 300


@pytest.mark.parametrize(
    "patterns,expected",
    [
        (("%1", "%1.%2", "%1.%2.%3"), ("1", "1.1", "1.2", "1.2.1", "2", "2.1")),
        (("%1.", "%1.%2.", ""), ("1", "1.1", "1.2", "", "2", "2.1")),
        ((), ("",) * 6),
    ],
)
def test_numerals_follow_the_patterns_of_the_template(patterns: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert numerals((1, 2, 2, 3, 1, 2), patterns) == expected
