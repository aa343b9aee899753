from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kamgen.office.fonts import metrics
from kamgen.render.slides.ruler import RESERVE, Ruler
from kamgen.render.slides.words import Paragraph, Piece, one

RULER = Ruler(metrics("Calibri"))

TEXTS = st.text(alphabet="abcdefgh iMW-–ß漢\u00a0\n", max_size=120)
WIDTHS = st.floats(min_value=0.3, max_value=12)
PARAGRAPHS = st.lists(st.builds(Piece, TEXTS, st.sampled_from([10.0, 12.0, 14.0]), bold=st.booleans()), max_size=4).map(
    lambda pieces: Paragraph(tuple(pieces))
)


def test_a_line_breaks_at_blanks_only() -> None:
    words = one("vor der Ausschreibung", 12)
    one_line = RULER.line_width(words) / RESERVE + 0.001
    assert RULER.lines(words, one_line) == 1
    assert RULER.lines(words, one_line - 0.01) == 2


def test_words_that_change_their_look_inside_stay_one_word() -> None:
    whole = RULER.width("Erlös", 12) + RULER.width("schmälerungen", 12, bold=True)
    words = Paragraph((Piece("Erlös", 12), Piece("schmälerungen", 12, bold=True)))
    assert RULER.longest_word(words) == whole


def test_a_word_wider_than_its_box_is_broken_at_its_hyphens_first() -> None:
    words = one("Instandhaltungs-Planungs-Verantwortliche", 12)
    width = RULER.width("Instandhaltungs-", 12) / RESERVE + 0.01
    assert RULER.lines(words, width) == 3


def test_a_title_breaks_after_a_pause() -> None:
    title = one("10 Maßnahmen in 90 Tagen, zwei überfällig – der Rahmenvertrag hängt an drei davon", 24, bold=True)
    first = RULER.width("10 Maßnahmen in 90 Tagen, zwei überfällig –", 24, bold=True)
    width = RULER.good_width(title, 12.133)
    assert RULER.lines(title, width) == 2
    assert first <= width < first + RULER.width(" der", 24, bold=True)


@given(PARAGRAPHS, WIDTHS)
def test_a_wider_box_never_needs_more_lines_than_one_of_half_its_width(words: Paragraph, width: float) -> None:
    assert RULER.lines(words, width * 2) <= RULER.lines(words, width)


@given(PARAGRAPHS, WIDTHS, st.floats(min_value=0.2, max_value=3))
def test_shortened_words_stay_within_their_height_or_on_one_line(words: Paragraph, width: float, height: float) -> None:
    cuts: list[str] = []
    kept = RULER.within((words,), width, height, cuts)
    assert RULER.height(kept, width) <= max(height, words.line_height) + 1e-6
    assert cuts == ([] if kept == (words,) else [words.text])


@given(PARAGRAPHS, WIDTHS)
def test_a_good_break_never_costs_a_line(words: Paragraph, width: float) -> None:
    good = RULER.good_width(words, width)
    assert good <= width
    assert RULER.lines(words, good / RESERVE * 1.001) <= max(2, RULER.lines(words, width))
