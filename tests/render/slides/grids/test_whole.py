from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamgen.brand.loading import find
from kamgen.content.deck import Arrangement, Single, Split, Stack
from kamgen.content.grids import (
    HeatCell,
    HeatHead,
    HeatRow,
    HeatTable,
    Roadmap,
    RoadmapBar,
    RoadmapItem,
    RoadmapLane,
    Shade,
    TeamCards,
    TeamMember,
)
from kamgen.content.table import TableColumn, cell
from kamgen.content.text import Mark
from kamgen.places import Path
from kamgen.render.slides.compose import compose
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Figure, Grid, Group, Picture, Shape
from tests.render.deck.fitting import overflows
from tests.render.slides.grids import samples

FREE = Box(0.6, 1.62, 12.133, 4.38)
LOOK = Look(find("plain").deck)
WORDS = st.sampled_from(
    ["", "Łódź", "Werk Esbjerg (ab 2027)", "Instandhaltungsplanungssystemintegration", "a b c d e f g"]
)


def _paths(shapes: Iterable[Shape]) -> Iterator[Path]:
    for shape in shapes:
        match shape:
            case Figure() | Picture():
                yield from shape.paths
            case Group():
                yield from _paths(shape.members)
            case Grid():
                for row in shape.rows:
                    for field in row.fields:
                        yield from field.paths if field else ()
            case _:
                pass


def _drawn(body: Arrangement) -> Counter[Path]:
    """How often what was made from each path stands on the slide's pages, none of which is left."""
    found: Counter[Path] = Counter()
    for page in compose(body, FREE, LOOK).pages:
        assert overflows(page, FREE, LOOK) == []
        found.update(_paths(page))
    return found


@st.composite
def heat_tables(draw: st.DrawFn) -> HeatTable:
    count, high = draw(st.integers(1, 40)), draw(st.integers(1, 40))
    shades = st.sampled_from(Shade)
    values = draw(st.lists(st.tuples(shades, WORDS, st.sampled_from(["", "E"])), min_size=1, max_size=5))
    heads = draw(st.lists(WORDS, min_size=1, max_size=4))

    def cells(row: int) -> tuple[HeatCell, ...]:
        told = (values[(row + column) % len(values)] for column in range(count))
        return tuple(HeatCell(*each, sources=(("cells", row, index),)) for index, each in enumerate(told))

    rows = tuple(
        HeatRow(HeatHead(heads[row % len(heads)]), cells(row), (cell(str(row), *[], value=row),)) for row in range(high)
    )
    starts = draw(st.lists(st.integers(0, count - 1), max_size=4, unique=True))
    return HeatTable(
        "heat",
        draw(WORDS),
        tuple(HeatHead(heads[index % len(heads)], draw(WORDS)) for index in range(count)),
        rows,
        "Matrix",
        after=(TableColumn("Summe", 5),),
        feet=(HeatRow(HeatHead("Summe"), cells(high)),) if draw(st.booleans()) else (),
        column_groups=tuple((start, "Gruppe") for start in sorted(starts)),
        row_groups=((0, "Werke"), (high // 2, "Dienste")) if draw(st.booleans()) and high > 1 else (),
    )


@given(heat_tables(), st.sampled_from([None, 5, 7, 9]))
@settings(max_examples=40, deadline=None)
def test_every_cell_of_a_matrix_is_drawn_exactly_once(table: HeatTable, left: int | None) -> None:
    wanted = Counter({path: 1 for row in (*table.rows, *table.feet) for each in row.cells for path in each.sources})
    body: Arrangement = Single(table) if left is None else Stack((samples.team(), table))
    found = _drawn(body)
    assert Counter({path: count for path, count in found.items() if path[0] == "cells"}) == wanted


@given(heat_tables(), st.sampled_from([5, 7, 9]))
@settings(max_examples=25, deadline=None)
def test_a_matrix_that_goes_on_from_a_column_loses_and_repeats_nothing(table: HeatTable, left: int) -> None:
    columns = {5: 5, 7: 7, 9: 9}[left]
    body = Split((table,), (samples.team(),), columns)  # type: ignore[arg-type]  # one of the literals
    wanted = {path for row in (*table.rows, *table.feet) for each in row.cells for path in each.sources}
    found = {path: count for path, count in _drawn(body).items() if path[0] == "cells"}
    assert set(found) == wanted
    assert set(found.values()) <= {1}


@st.composite
def roadmaps(draw: st.DrawFn) -> Roadmap:
    told = samples.roadmap()
    lanes: list[RoadmapLane] = []
    for number in range(draw(st.integers(0, 6))):
        places = draw(st.lists(st.none() | st.floats(-1, 11), max_size=25))
        items = tuple(
            RoadmapItem(
                at,
                draw(WORDS) or "Muster",
                draw(st.sampled_from(["", "30.09."])),
                draw(st.sampled_from(Mark)),
                (("items", number, index),),
            )
            for index, at in enumerate(places)
        )
        ends = draw(st.lists(st.tuples(st.floats(-1, 11), st.floats(-1, 11)), max_size=3))
        bars = tuple(RoadmapBar(*pair, draw(WORDS)) for pair in ends)
        lanes.append(RoadmapLane(str(number), draw(WORDS), draw(WORDS), items, bars))
    return replace(told, lanes=tuple(lanes), most=0)


@given(roadmaps())
@settings(max_examples=40, deadline=None)
def test_every_item_of_a_roadmap_is_drawn_exactly_once(told: Roadmap) -> None:
    wanted = Counter({path: 1 for lane in told.lanes for item in lane.items for path in item.sources})
    assert _drawn(Single(told)) == wanted


@given(st.integers(0, 60), st.sampled_from([None, 5, 7]))
@settings(max_examples=20, deadline=None)
def test_every_person_is_drawn_once(count: int, left: int | None) -> None:
    members = tuple(
        TeamMember(f"Person {index}", "Rolle", "", (), "PP", sources=(("people", index),)) for index in range(count)
    )
    team = TeamCards("team", members)
    calendar = samples.white_space()
    body: Arrangement = Single(team) if left is None else Split((team,), (calendar,), 5 if left == 5 else 7)
    found = {path: number for path, number in _drawn(body).items() if path[0] == "people"}
    assert found == dict.fromkeys((("people", index) for index in range(count)), 1)


@pytest.mark.parametrize("count", range(2, 13))
def test_nobody_of_the_team_stands_alone_on_a_last_page(count: int) -> None:
    person = TeamMember(
        name="Dr. Katharina von Hohenlohe",
        role="Leiterin Anwendungstechnik und Werkstoffentwicklung Europa · 20 %",
        task="Beratung und Auslegung der Dichtungen, Versuche am Prüfstand, Schulung der Mont",
        contact=("a.von.hohenlohe@vossberg.example", "+49 711 123456"),
        initials="KH",
    )
    pages = compose(Single(TeamCards("team", (person,) * count)), FREE, LOOK).pages
    cards = [sum(isinstance(shape, Figure) and shape.slot.endswith("/panel") for shape in page) for page in pages]
    assert min(cards) >= max(cards) / 2
    assert sum(cards) == count


def test_a_period_counts_what_it_does_not_show_and_the_notes_tell_it() -> None:
    items = tuple(RoadmapItem(0.1 * n, f"Schritt {n}", "14.04.", Mark.BAD if n == 7 else Mark.OPEN) for n in range(9))
    told = samples.roadmap()
    told = replace(told, lanes=(replace(told.lanes[0], items=items),), most=2)
    composed = compose(Single(told), FREE, LOOK)
    words = [
        member for page in composed.pages for shape in page if isinstance(shape, Group) for member in shape.members
    ]
    said = [each.text for figure in words if isinstance(figure, Figure) for each in figure.paragraphs]
    shown = [each for each in said if "Schritt" in each]
    assert [each.removeprefix("14.04.  ") for each in shown] == ["Schritt 0", "Schritt 7"]
    assert "+7 weitere" in said
    assert len([cut for cut in composed.cuts if "Schritt" in cut]) == 7


@pytest.mark.parametrize(
    "ats",
    [(0.5, 1.5, 2.5), (3.2, 4.2, 5.2, 6.2), (5.4, 5.5, 6.5), (8.5, 9.5, 9.9), (None, 0.4), (None, 9.9)],
    ids=lambda ats: ", ".join(map(str, ats)),
)
def test_steps_of_neighbouring_periods_keep_all_their_words_on_one_page(ats: tuple[float | None, ...]) -> None:
    sample = samples.roadmap()
    words = "Zugang zu den Maschinendaten der Reihe H5 freigeben"
    items = tuple(RoadmapItem(at, words, "14.04.", Mark.OPEN) for at in ats)
    title = "Rahmenvertrag Spindeldichtungen vor der Ausschreibung verlängern"
    lane = RoadmapLane("1", title, "bis 31.03.2027", items)
    composed = compose(Single(replace(sample, lanes=(lane, lane))), FREE, LOOK)
    assert (len(composed.pages), composed.cuts) == (1, ())


@pytest.mark.parametrize("width,ends", [(12.133, "bis 30.11."), (8.4, "30.11.")])
def test_the_ends_of_periods_are_told_in_fewer_letters_on_a_narrow_page_and_never_cut(width: float, ends: str) -> None:
    told = samples.roadmap()
    zones = tuple(
        replace(zone, periods=("bis 30.11.",) * len(zone.periods), short=("30.11.",) * len(zone.periods))
        for zone in told.zones
    )
    page, *_ = compose(Single(replace(told, zones=zones)), replace(FREE, width=width), LOOK).pages
    periods = [shape for shape in page if isinstance(shape, Figure) and "/period-" in shape.slot]
    assert {each.text for shape in periods for each in shape.paragraphs} == {ends}


def test_what_comes_after_the_axis_is_counted_at_its_end_and_reported() -> None:
    told = samples.roadmap()
    later = (RoadmapItem(None, "Werk eröffnet", "01.10.2028", Mark.OPEN),)
    told = replace(told, lanes=(replace(told.lanes[0], later=later),), later="+{count} später")
    composed = compose(Single(told), FREE, LOOK)
    groups = [shape for page in composed.pages for shape in page if isinstance(shape, Group)]
    (count,) = [group for group in groups if group.description == "+1 später"]
    assert count.box.right > FREE.right - FREE.width / 10
    assert [cut for cut in composed.cuts if "Werk" in cut] == [f"{told.lanes[0].title}: Werk eröffnet (01.10.2028)"]


def test_columns_that_do_not_fit_follow_under_the_same_row_heads() -> None:
    told = samples.contact_matrix()
    wide = replace(
        told,
        columns=told.columns * 3,
        rows=tuple(replace(row, cells=row.cells * 3) for row in told.rows),
        feet=(),
        column_groups=(),
    )
    grids = [shape for page in compose(Single(wide), FREE, LOOK).pages for shape in page if isinstance(shape, Grid)]
    assert len(grids) > 1
    heads = [[row.fields[0].paragraphs[0].text for row in grid.rows[1:] if row.fields[0]] for grid in grids]
    assert all(each == heads[0] for each in heads)
    assert sum(len(grid.widths) - 1 for grid in grids) == 36
