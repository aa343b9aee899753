from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kamgen.brand.loading import Brand, find
from kamgen.content.blocks import Block
from kamgen.content.deck import Arrangement, Single, Split, Stack
from kamgen.content.grids import HeatRow, HeatTable, Roadmap, TeamCards
from kamgen.render.slides.compose import compose
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.look import Look
from tests.render.deck.brands import bare
from tests.render.deck.fitting import overflows
from tests.render.deck.monsters import LONG_WORD, swollen
from tests.render.slides.grids import samples

BLOCKS: dict[str, Callable[[], Block]] = {
    "contacts": samples.contact_matrix,
    "white space": samples.white_space,
    "roadmap": samples.roadmap,
    "team": samples.team,
    "kpis": samples.kpis,
}
CHANGES: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "three times": lambda text: " ".join([text] * 3),
    "a word of 61 characters": lambda text: LONG_WORD if text else text,
    "2,000 characters": lambda text: f"{text} " * (2000 // (len(text) + 1) + 1) if text else text,
    "a line a word": lambda text: text.replace(" ", "\n"),
    "nothing": lambda _: "",
    "ideographs": lambda text: "漢字" * (len(text) // 2),
}
COUNTS = (0, 1, 2, 7, 30, 200)
FREE = Box(0.6, 1.62, 12.133, 4.38)


@pytest.fixture(scope="module", params=["plain", "4:3, Verdana"])
def look(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Look:
    return Look(_brand(request.param, tmp_path_factory).deck)


def _brand(name: str, folders: pytest.TempPathFactory) -> Brand:
    return find("plain") if name == "plain" else bare(folders.mktemp("brands") / "bare", font="Verdana")


def _free(look: Look) -> Box:
    return FREE if look.brand.width * 3 > look.brand.height * 4 else Box(0.5, 1.8, 9.0, 4.1)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
def test_nothing_leaves_its_place_however_long_the_words_are(
    look: Look, block: Callable[[], Block], change: Callable[[str], str]
) -> None:
    for body in (Single(swollen(block(), change)), Stack((swollen(block(), change), samples.team()))):
        _stays(body, look)


@pytest.mark.parametrize("count", COUNTS)
def test_nothing_leaves_its_place_however_many_rows_there_are(look: Look, count: int) -> None:
    for block in (with_rows(samples.white_space(), count), with_lanes(count), with_people(count)):
        _stays(Single(block), look)


@pytest.mark.parametrize("count", [0, 1, 13, 30, 60])
def test_nothing_leaves_its_place_however_many_columns_there_are(look: Look, count: int) -> None:
    for rows in (1, 5, 40):
        _stays(Single(with_columns(samples.contact_matrix(), count, rows)), look)


@pytest.mark.parametrize("block", [samples.contact_matrix, samples.white_space, samples.roadmap, samples.team])
def test_nothing_leaves_its_place_in_a_column_of_a_slide(look: Look, block: Callable[[], Block]) -> None:
    for left in (5, 7, 9):
        _stays(Split((block(),), (samples.team(),), left), look)
        _stays(Split((samples.team(),), (block(),), left), look)


def with_rows(table: HeatTable, count: int) -> HeatTable:
    """The table with so many rows."""
    return replace(table, rows=tuple(table.rows[index % len(table.rows)] for index in range(count)))


def with_columns(table: HeatTable, count: int, rows: int) -> HeatTable:
    """The table with so many columns and rows, its groups as they are."""
    several = [index % len(table.columns) for index in range(count)]

    def wide(row: HeatRow) -> HeatRow:
        return replace(row, cells=tuple(row.cells[index] for index in several))

    table = with_rows(table, rows)
    return replace(
        table,
        columns=tuple(table.columns[index] for index in several),
        rows=tuple(wide(row) for row in table.rows),
        feet=tuple(wide(row) for row in table.feet),
    )


def with_lanes(count: int) -> Roadmap:
    """The roadmap with so many lanes, and so many items in the last of them."""
    told = samples.roadmap()
    lanes = [told.lanes[index % len(told.lanes)] for index in range(count)]
    if lanes:
        items = tuple(lanes[-1].items[index % len(lanes[-1].items)] for index in range(count))
        lanes[-1] = replace(lanes[-1], items=items)
    return replace(told, lanes=tuple(lanes))


def with_people(count: int) -> TeamCards:
    """The team with so many people."""
    told = samples.team()
    return replace(told, members=tuple(told.members[index % len(told.members)] for index in range(count)))


def _stays(body: Arrangement, look: Look) -> None:
    free = _free(look)
    for page in compose(body, free, look).pages:
        assert overflows(page, free, look) == []
