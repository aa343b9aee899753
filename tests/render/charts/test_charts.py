from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from kamgen.content.charts import (
    Bubble,
    Bubbles,
    Columns,
    Combination,
    Doughnut,
    Lines,
    Plot,
    Radar,
    Scale,
    Series,
    Slice,
    Stacking,
    Step,
    Waterfall,
)
from kamgen.content.text import Tone
from kamgen.office.invariants.view import NAMESPACES
from kamgen.render.charts import count, draw, least_height, lies
from tests.render.charts.reading import canvas, faults, reckoned, sheet
from tests.render.charts.samples import AWKWARD, MONEY, PERCENT, PLOTS, SCORE, numbers

EVERY = {**PLOTS, **AWKWARD}


def _found(chart: bytes, expression: str) -> list[str]:
    found = etree.fromstring(chart).xpath(expression, namespaces=NAMESPACES)
    assert isinstance(found, list)
    return [str(each) for each in found]


# ------------------------------------------------------------------------------------------------------ any numbers

_VALUES = st.none() | st.decimals(-(10**9), 10**9, places=2)
_WORDS = st.text(max_size=40)
_TONES = st.sampled_from(Tone)


def _series(count: int) -> st.SearchStrategy[Series]:
    some = st.lists(st.integers(0, count - 1), max_size=2, unique=True).map(tuple)
    toned = st.lists(st.tuples(st.integers(0, count - 1), _TONES), max_size=2).map(tuple)
    return st.builds(
        Series,
        _WORDS,
        _TONES,
        st.tuples(*[_VALUES] * count),
        toned,
        some,
    )


@st.composite
def _plots(draw_one: st.DrawFn) -> Plot:  # noqa: PLR0911 - one for each kind
    count = draw_one(st.integers(1, 16))
    categories = draw_one(st.tuples(*[_WORDS] * count))
    several = draw_one(st.lists(_series(count), max_size=7).map(tuple))
    one = draw_one(_series(count))
    match draw_one(st.integers(0, 6)):
        case 0:
            stacking = draw_one(st.sampled_from(Stacking))
            totals = draw_one(st.none() | st.just(one))
            return Columns(categories, several, MONEY, stacking, draw_one(st.booleans()), totals)
        case 1:
            return Lines(categories, several, PERCENT)
        case 2:
            return Combination(categories, several, one, MONEY, PERCENT)
        case 3:
            return Radar(categories, several, SCORE, draw_one(st.decimals(0, 100, places=1)))
        case 4:
            slices = [Slice(*each) for each in zip(categories, [one.tone] * count, one.values, strict=True)]
            return Doughnut(one.name, tuple(slices), MONEY, draw_one(_WORDS))
        case 5:
            places = st.decimals(0, 10, places=1)
            points = st.lists(st.builds(Bubble, _WORDS, _TONES, places, places, places), max_size=12).map(tuple)
            middle = st.none() | places
            scales = st.builds(Scale, _WORDS, st.just(Decimal(0)), places, middle)
            return Bubbles(draw_one(points), draw_one(scales), draw_one(scales), one.name, MONEY)
        case _:
            steps = st.lists(st.builds(Step, _WORDS, _VALUES, st.booleans(), st.none() | _TONES), max_size=12)
            return Waterfall(one.name, draw_one(steps.map(tuple)), MONEY, lying=draw_one(st.booleans()))


@given(_plots(), st.floats(0.6, 12), st.floats(0.4, 6), st.sampled_from([9.0, 12.0]))
@settings(max_examples=60)
def test_any_numbers_make_a_chart_that_its_workbook_equals(
    plot: Plot, width: float, height: float, size: float
) -> None:
    assume(count(plot))
    place = canvas(width, height, size)
    parts = draw(plot, place)
    assert faults(parts) == []
    assert draw(plot, place) == parts
    assert least_height(plot, place) > 0
    fractions = [float(each) for each in _found(parts.chart, "//c:plotArea/c:layout//c:h/@val")]
    assert all(0 < each <= 1 for each in fractions)
    limits = zip(_found(parts.chart, "//c:min/@val"), _found(parts.chart, "//c:max/@val"), strict=True)
    assert all(float(least) < float(most) for least, most in limits)


@given(st.lists(st.tuples(_VALUES, st.booleans()), min_size=1, max_size=9))
@settings(max_examples=60)
def test_a_waterfall_reaches_from_level_to_level_on_both_sides_of_zero(
    steps: list[tuple[Decimal | None, bool]],
) -> None:
    parts = draw(
        Waterfall("Wert", tuple(Step(f"{n}", value, total) for n, (value, total) in enumerate(steps)), MONEY), canvas()
    )
    data = reckoned(parts)
    level = Decimal()
    for row, (value, is_total) in enumerate(steps, start=2):
        start = level if not is_total or value is None else Decimal()
        level = start + (value or 0) if not is_total else (level if value is None else value)
        base, above, below = (data[f"{column}{row}"] for column in "BCD")
        assert above >= 0 >= below
        assert above - below == abs(level - start)
        if above and not below:
            assert {base, base + above} == {start, level}
        if below and not above:
            assert {base, base + below} == {start, level}
        if above and below:
            assert base == 0
        assert data[f"G{row}"] == level
    stored = sheet(parts)
    for place, worth in data.items():
        told = stored[place].value
        assert isinstance(told, int | float)
        assert float(worth) == pytest.approx(told)


def test_a_waterfall_is_reckoned_anew_when_its_numbers_are_edited() -> None:
    parts = draw(PLOTS["waterfall"], canvas())
    edited = reckoned(parts, {"F3": Decimal(-6)})  # discounts of 6 instead of 0.6
    assert [edited[f"{column}3"] for column in "BCDG"] == list(numbers("0", "4.8", "-1.2", "-1.2"))
    assert edited["E4"] == Decimal("-2.7")  # below zero now: its label hangs under it


# ------------------------------------------------------------------------------------------------------ what it shows


@pytest.mark.parametrize("plot", EVERY.values(), ids=EVERY)
def test_colours_and_type_come_from_the_theme(plot: Plot) -> None:
    chart = draw(plot, canvas()).chart
    assert b"srgbClr" not in chart
    assert set(re.findall(rb'typeface="([^"]*)"', chart)) == {b"+mn-lt"}
    assert _found(chart, "//c:lang/@val") == ["de-DE"]


@pytest.mark.parametrize("plot", EVERY.values(), ids=EVERY)
def test_numbers_at_bars_are_never_broken_into_lines(plot: Plot) -> None:
    chart = draw(plot, canvas()).chart
    assert _found(chart, "//*[c:showVal/@val='1' and c:numFmt]/c:txPr/a:bodyPr[not(@wrap='none')]") == []


def test_the_workbook_holds_real_numbers_in_their_formats() -> None:
    cells = sheet(draw(PLOTS["combination"], canvas()))
    assert [[cell.value for cell in row] for row in cells.iter_rows(max_row=3)] == [
        [None, "Unser Umsatz", "Lieferanteil"],
        ["2022", 3.6, 22],
        ["2023", 3.9, 22.9],
    ]
    assert [cells[place].number_format for place in ("B2", "C2")] == ["#,##0.0", '0.0" %"']


def test_words_that_look_like_formulas_stay_words() -> None:
    cells = sheet(draw(AWKWARD["words that are no words"], canvas()), formulas=True)
    assert [(cells[place].value, cells[place].data_type) for place in ("A2", "B1")] == [
        ("=1+1", "s"),
        ("=SUM(A1)", "s"),
    ]


def test_a_lone_series_needs_no_legend_and_totals_are_no_entry_of_it() -> None:
    assert _found(draw(PLOTS["columns"], canvas()).chart, "//c:legend") == []
    stacked = draw(PLOTS["stacked columns with totals"], canvas()).chart
    assert _found(stacked, "//c:legend/c:legendEntry[c:delete/@val='1']/c:idx/@val") == ["3"]


def test_lines_are_named_at_their_ends_where_the_names_do_not_meet() -> None:
    apart, close = (draw(PLOTS[key], canvas()).chart for key in ("lines named at their ends", "lines with a legend"))
    assert _found(apart, "//c:dLbl/c:showSerName/@val") == ["1", "1", "1"]
    assert _found(apart, "//c:legend") == []
    assert _found(close, "//c:dLbl") == []
    assert len(_found(close, "//c:legend")) == 1


def test_names_too_long_to_stand_under_columns_lay_them_down() -> None:
    assert not lies(PLOTS["columns"], canvas(7.0))
    assert lies(AWKWARD["long names"], canvas(7.0))
    assert lies(AWKWARD["fifteen categories"], canvas(7.0))
    assert not lies(AWKWARD["fifteen categories"], canvas(12.0))


def test_numbers_that_would_meet_are_set_smaller_then_laid_down_or_left_out() -> None:
    wide = AWKWARD["numbers wider than columns"]
    assert lies(wide, canvas(12.0))
    months = draw(AWKWARD["three years of months"], canvas(4.0)).chart
    assert len(_found(months, "//c:dLbl/c:idx/@val")) == 3  # the last, the highest, the lowest
    assert int(_found(months, "//c:catAx/c:tickLblSkip/@val")[0]) > 1
    steps = draw(AWKWARD["a waterfall of twenty steps"], canvas(7.0, 3.6)).chart
    sizes = {int(each) / 100 for each in _found(steps, "//c:catAx/c:txPr//@sz")}
    assert all(size * 1.2 / 72 <= 3.6 / 20 for size in sizes)


def test_parts_of_a_stack_too_low_for_a_number_show_none() -> None:
    chart = draw(PLOTS["stacked columns with totals"], canvas(7.0, 3.5)).chart
    hidden = _found(chart, "//c:ser[c:order/@val='1']//c:dLbl[c:delete/@val='1']/c:idx/@val")
    assert hidden == ["3"]  # 0.06 of 1.9


@pytest.mark.parametrize("key", ["lying bars", "diverging bars", "waterfall that lies"])
def test_a_number_beyond_the_longest_bar_has_room(key: str) -> None:
    place = canvas(5.0, 2.5)
    chart = draw(PLOTS[key], place).chart
    (least,), (most,) = (_found(chart, f"//c:{side}/@val") for side in ("min", "max"))
    share = float(_found(chart, "//c:plotArea/c:layout//c:w/@val")[0])
    longest = {"lying bars": 6.1, "diverging bars": 0.9, "waterfall that lies": 4.8}[key]
    room = (float(most) - longest) / (float(most) - float(least)) * share * place.width
    assert room >= place.text_width("0.0", bold=True)


def test_a_waterfall_says_the_sign_of_each_change() -> None:
    chart = draw(PLOTS["waterfall"], canvas()).chart
    formats = _found(chart, "//c:ser[last()]//c:dLbl/c:numFmt/@formatCode")
    assert formats == [
        *(f'"{sign}"#,##0.0;"{sign}"#,##0.0' for sign in ("\u2212", "\u2212", "+", "\u2212")),
        '"+"#,##0.0;"\u2212"#,##0.0;"?"',  # what is not known
    ]


def test_the_line_of_a_combination_stays_above_the_columns() -> None:
    chart = draw(PLOTS["combination"], canvas()).chart
    (_, columns_most), (line_least, line_most) = zip(
        map(float, _found(chart, "//c:valAx//c:min/@val")),
        map(float, _found(chart, "//c:valAx//c:max/@val")),
        strict=True,
    )
    highest_column = 5.6 / columns_most
    lowest_point = (22 - line_least) / (line_most - line_least)
    assert highest_column < 0.65
    assert lowest_point > 0.75


def test_a_point_of_its_own_tone_and_a_planned_one_look_different() -> None:
    series = Series("x", Tone.ACCENT, numbers("1", "2", "3"), ((1, Tone.HIGHLIGHT),), (2,))
    chart = draw(Columns(("a", "b", "c"), (series,), MONEY), canvas()).chart
    assert _found(chart, "//c:dPt/c:idx/@val") == ["1", "2"]
    assert _found(chart, "//c:dPt[1]/c:spPr/a:solidFill/a:schemeClr/@val") == ["accent3"]
    assert _found(chart, "//c:dPt[2]/c:spPr/a:ln/a:prstDash/@val") == ["dash"]
