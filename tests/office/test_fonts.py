from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kamgen.office.fonts import FontMetrics, metrics

CALIBRI = metrics("Calibri")
WORDS = st.text(st.sampled_from("aäßWi1. -–/\u00ad\u00a0\u200b\n\v日本"), max_size=80)
WIDTHS = st.floats(4, 200)
SIZES = st.sampled_from([9.0, 10.5, 12.0, 24.0])


@pytest.mark.parametrize(
    "family, text, bold, units",
    [
        ("Calibri", "A", False, 1185),
        ("Calibri", "A", True, 1241),
        ("Calibri", "Größe", False, 1292 + 714 + 1080 + 1080 + 1019),
        ("calibri  light", "A", False, 1185),
        ("Arial", "A", False, 1366),
        ("Helvetica", "A", False, 1366),
        ("Times New Roman", "A", False, 1479),
        ("Courier New", "Ai", False, 2 * 1229),
        ("Calibri", "→", False, 1854),
        ("Calibri", "5\u00a0€", False, 1038 + 463 + 1038),
        ("Calibri", "a\u00adb\u200b", False, 981 + 1076),
        ("Calibri", "\u2011", False, 627),
        ("Calibri", "a\u0301", False, 981),
        ("Calibri", "日✓", False, 2 * 2048),
        ("Calibri", "😀", False, 2867),
    ],
)
def test_widths_are_those_of_the_font(family: str, text: str, bold: bool, units: int) -> None:  # noqa: FBT001 - a case of the table
    assert metrics(family).width(text, 2048, bold=bold) == pytest.approx(units)


def test_an_unknown_font_is_measured_with_a_reserve() -> None:
    arial = metrics("Arial").width("Geschäft", 12)
    assert metrics("Gill Sans").width("Geschäft", 12) == pytest.approx(1.1 * arial)
    assert metrics("Verdana").width("Geschäft", 12) == pytest.approx(1.25 * arial)


def test_every_letter_of_europe_has_a_measured_width() -> None:
    for family in ("Calibri", "Arial", "Times New Roman", "Courier New"):
        for bold in (False, True):
            table = metrics(family)._bold if bold else metrics(family)._regular
            missing = [
                chr(code)
                for code in (*range(0x20, 0x7F), *range(0xA1, 0x180), *range(0x391, 0x3CA), *range(0x410, 0x450))
                if chr(code) not in table and unicodedata.category(chr(code)) not in ("Cn", "Cf")
            ]
            assert missing == []


# ------------------------------------------------------------------------------------------------------- line breaks


def wide(text: str) -> float:
    """A box that holds exactly this text at 12 points."""
    return CALIBRI.width(text, 12) + 0.01


@pytest.mark.parametrize(
    "text, box, lines",
    [
        ("", "x", ("",)),
        ("ab cd", "ab cd", ("ab cd",)),
        ("ab cd", "ab c", ("ab", "cd")),
        ("ab   cd", "ab", ("ab", "cd")),
        ("ab cd   ", "ab cd", ("ab cd",)),
        ("  ab cd", "  ab", ("  ab", "cd")),
        ("ab\ncd\n", "ab cd", ("ab", "cd", "")),
        ("ab\vcd\r\nef\rgh\u2028ij", "ab cd ef", ("ab", "cd", "ef", "gh", "ij")),
        ("\n", "x", ("", "")),
        ("5\u00a0Mio €", "5\u00a0Mio", ("5\u00a0Mio", "€")),
        ("ab 5\u00a0Mio", "ab 5", ("ab", "5\u00a0M", "io")),
        ("Key-Account-Plan", "Key-Account-", ("Key-Account-", "Plan")),
        ("Key-Account-Plan", "Key-Account", ("Key-", "Account-", "Plan")),
        ("ab 2026-2027", "2026-2027", ("ab", "2026-2027")),
        ("ab -5", "ab -", ("ab", "-5")),
        ("ab Q1-2", "ab Q1-", ("ab", "Q1-2")),
        ("Ost–West", "Ost–W", ("Ost–", "West")),
        ("ab 10–12", "ab 10–", ("ab", "10–12")),
        ("ab und/oder", "und/oder", ("ab", "und/oder")),
        ("Donau\u00addampf\u00adschiff", "Donaudampf-", ("Donau\u00addampf\u00ad", "schiff")),
        ("Donau\u00addampf", "Donau", ("Donau\u00ad", "dampf")),
        ("ab Donau\u00addampf", "ab Donau", ("ab", "Donau\u00ad", "dampf")),
        ("fan\u200btastic", "tastic", ("fan\u200b", "tastic")),
        ("Instandhaltung", "Instandh", ("Instandh", "altung")),
        ("ab Instandhaltung xyz", "Instandh", ("ab", "Instandh", "altung", "xyz")),
        ("日本語の名前", "日本語", ("日本語", "の名前")),
        ("e\u0301e\u0301e\u0301", "é", ("e\u0301", "e\u0301", "e\u0301")),
        ("WWW", "i", ("W", "W", "W")),
    ],
)
def test_lines_break_as_in_powerpoint(text: str, box: str, lines: tuple[str, ...]) -> None:
    assert CALIBRI.wrap(text, wide(box), 12) == lines
    assert CALIBRI.lines(text, wide(box), 12) == len(lines)


@given(WORDS, WIDTHS, SIZES, st.booleans())
def test_no_line_is_wider_than_its_box_unless_it_is_one_character(
    text: str,
    width: float,
    points: float,
    bold: bool,  # noqa: FBT001 - a case of the table
) -> None:
    for line in CALIBRI.wrap(text, width, points, bold=bold):
        visible = line.strip("\u00ad\u200b")
        assert len(visible.lstrip()) <= 1 or CALIBRI.width(line, points, bold=bold) <= width + 1e-6


@given(WORDS, WIDTHS, SIZES)
def test_the_lines_hold_the_whole_text_but_for_blanks(text: str, width: float, points: float) -> None:
    joined = "".join(CALIBRI.wrap(text, width, points))
    strip = str.maketrans(dict.fromkeys(" \n\v"))
    assert joined.translate(strip) == text.translate(strip)


@given(WORDS, WIDTHS, WIDTHS, SIZES)
def test_a_wider_box_never_needs_more_lines(text: str, one: float, other: float, points: float) -> None:
    narrow, broad = sorted((one, other))
    assert CALIBRI.lines(text, narrow, points) >= CALIBRI.lines(text, broad, points)


@given(WORDS, WIDTHS)
def test_smaller_type_never_needs_more_lines(text: str, width: float) -> None:
    assert CALIBRI.lines(text, width, 12) >= CALIBRI.lines(text, width, 11)


@given(WORDS, WIDTHS, SIZES)
def test_counting_lines_is_counting_what_wrap_yields(text: str, width: float, points: float) -> None:
    assert CALIBRI.lines(text, width, points) == len(CALIBRI.wrap(text, width, points)) >= 1


@given(st.text(max_size=60), WIDTHS)
def test_any_text_can_be_measured(text: str, width: float) -> None:
    assert CALIBRI.width(text, 12) >= 0
    assert CALIBRI.lines(text, width, 12) >= 1


@given(st.text(st.characters(exclude_categories=["Zs", "Cc"]), max_size=40))
def test_a_text_is_as_wide_as_its_characters(text: str) -> None:
    assume(text)
    assert CALIBRI.width(text, 12) == pytest.approx(sum(CALIBRI.width(character, 12) for character in text))


@pytest.mark.parametrize("text", ["a" * 50_000, "ab " * 20_000, "a-" * 20_000, "\u00ad" * 20_000, "\n" * 20_000])
def test_long_texts_take_no_long_time(text: str) -> None:
    fresh = FontMetrics("Calibri", "calibri", 1)
    start = time.perf_counter()
    fresh.lines(text, 100, 12)
    assert time.perf_counter() - start < 1
