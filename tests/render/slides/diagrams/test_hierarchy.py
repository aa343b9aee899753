from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamgen.render.slides.diagrams.hierarchy import Place, Sheet, sheets
from tests.render.slides.diagrams.people import NORDWIND


def _people(found: tuple[Sheet, ...]) -> list[int]:
    return sorted(place.person for sheet in found for place in sheet.places if not place.again and not place.more)


def _overlapping(one: Place, other: Place) -> bool:
    return one.level == other.level and abs(one.column - other.column) < 1 - 1e-9


@st.composite
def _companies(draw: st.DrawFn) -> list[int | None]:
    """Who reports to whom, circles included."""
    count = draw(st.integers(0, 60))
    anybody = st.none() | st.integers(0, max(0, count - 1))
    near = [st.none() | st.integers(max(0, each - 6), max(0, each - 1)) for each in range(count)]
    wild = draw(st.booleans())
    return [draw(anybody if wild else near[each]) if each else None for each in range(count)]


@given(_companies(), st.integers(1, 9), st.integers(2, 6))
def test_everybody_stands_once_within_the_sheet_and_over_nobody(
    superiors: list[int | None], columns: int, levels: int
) -> None:
    found = sheets(superiors, columns, levels)
    assert _people(found) == list(range(len(superiors)))
    for sheet in found:
        assert sheet.columns <= columns
        assert sheet.levels <= levels
        for index, place in enumerate(sheet.places):
            assert -1e-9 <= place.column <= sheet.columns - 1 + 1e-9
            assert 0 <= place.level < sheet.levels
            assert not any(_overlapping(place, other) for other in sheet.places[:index])


@given(_companies(), st.integers(1, 9), st.integers(2, 6))
def test_lines_go_to_the_superior_one_level_up_or_to_one_above_in_the_lane(
    superiors: list[int | None], columns: int, levels: int
) -> None:
    for sheet in sheets(superiors, columns, levels):
        heads = {place.person: place for place in sheet.places if not place.more}
        for place in sheet.places:
            if place.under is None:
                continue
            head = heads[place.under]
            assert place.more or superiors[place.person] == place.under
            assert place.level > head.level if place.hung else place.level == head.level + 1


@given(_companies(), st.integers(1, 9), st.integers(2, 6))
def test_who_has_a_superior_hangs_under_him_somewhere_or_a_circle_was_cut(
    superiors: list[int | None], columns: int, levels: int
) -> None:
    found = sheets(superiors, columns, levels)
    hanging = {place.person for sheet in found for place in sheet.places if place.under is not None and not place.more}
    for person in set(range(len(superiors))) - hanging:
        above, seen = superiors[person], {person}
        while above is not None and above not in seen:
            seen.add(above)
            above = superiors[above]
        assert superiors[person] is None or above == person


@pytest.mark.parametrize(
    "superiors,levels,count",
    [
        ((), 4, 0),
        ((None,), 4, 1),
        (NORDWIND, 4, 1),
        (NORDWIND, 3, 2),
        ((None,) * 28, 4, 1),
        ((None,) * 29, 4, 2),
        ((None, *(0,) * 21), 4, 1),
        ((None, *(0,) * 22), 4, 2),
    ],
    ids=["nobody", "one", "typical", "typical, lower", "no superiors", "too many", "one head", "too many for it"],
)
def test_as_few_sheets_as_it_takes(superiors: tuple[int | None, ...], levels: int, count: int) -> None:
    assert len(sheets(superiors, 7, levels)) == count


@pytest.mark.parametrize(
    "superiors,most",
    [
        ([None, *range(199)], 10),
        ([None, *(0,) * 199], 10),
        ([None, *((each - 1) // 6 for each in range(1, 200))], 16),
        ([(each + 1) % 200 for each in range(200)], 10),
    ],
    ids=["a chain", "one head", "a tree", "a circle"],
)
def test_two_hundred_people_take_a_bearable_number_of_sheets(superiors: list[int | None], most: int) -> None:
    found = sheets(superiors, 7, 4)
    assert _people(found) == list(range(200))
    assert len(found) <= most


def test_those_elsewhere_are_counted_where_their_superior_stands() -> None:
    superiors = [None, *(0,) * 9, *(1 + each // 6 for each in range(54))]
    first, *others = sheets(superiors, 7, 4)
    assert sum(place.elsewhere for place in first.places) == 54
    assert {place.person for sheet in others for place in sheet.places if place.again} == set(range(1, 10))


def test_people_go_on_on_another_sheet_than_their_superior() -> None:
    superiors = [None, *(0,) * 9, *(1 + each // 6 for each in range(54))]
    for sheet in sheets(superiors, 7, 4):
        shown = {place.person for place in sheet.places if not place.again}
        assert not shown & {place.person for place in sheet.places if place.again}
