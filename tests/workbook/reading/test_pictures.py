"""A picture laid over a row of the team is that person's photo, wherever its corner stands."""

from __future__ import annotations

import base64
import io
from typing import Any

import pytest
import xlsxwriter

from kamgen.workbook.read import Reading, read_workbook

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
OTHER = PNG + b"another"
TEAM = ("Name", "Funktion", "Aufgabe im Account", "Foto")
PIXELS = 60
"""A row is so tall; a picture of the test is 40 by 40 unless it is stretched."""


def read(*pictures: tuple[int, int, dict[str, Any]], data: bytes = PNG) -> Reading:
    """What is read of a team of three in the rows 5 to 7 with pictures at row, column (from 0)."""
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream, {"in_memory": True})
    cover = workbook.add_worksheet("01 Plan")
    cover.write_row(0, 0, ("Kunde", "Nordwerk AG"))
    team = workbook.add_worksheet("19 Team & Ressourcen")
    team.write_row(3, 1, TEAM)
    for row, name in enumerate(("Ute Mai", "Jan Roth", "Ida Blum"), start=4):
        team.set_row_pixels(row, PIXELS)
        team.write_string(row, 1, name)
    for row, column, options in pictures:
        stretch = {"x_scale": 40, "y_scale": 40} | options
        team.insert_image(row, column, "photo.png", stretch | {"image_data": io.BytesIO(data)})
    workbook.close()
    return read_workbook(stream.getvalue(), "plan.xlsx")


@pytest.mark.parametrize("position", [1, 2, 3])
@pytest.mark.parametrize(
    "row,options,person",
    [
        (4, {"y_offset": 5}, 0),
        (5, {"y_offset": 5}, 1),
        (4, {"y_offset": 55}, 1),  # hardly begins on the first person's row
        (6, {"y_offset": 2, "y_scale": 57}, 2),
        (5, {"y_offset": 4, "y_scale": 70}, 1),  # reaches into the next row
    ],
)
def test_a_picture_belongs_to_the_row_that_most_of_it_covers(
    position: int, row: int, options: dict[str, Any], person: int
) -> None:
    reading = read((row, 4, options | {"object_position": position}))
    assert {key: (found.data, found.kind) for key, found in reading.pictures.items()} == {
        ("team", person): (PNG, "png")
    }


def test_pictures_beside_the_team_are_nobodys() -> None:
    assert read((0, 0, {}), (20, 4, {})).pictures == {}
    assert read().pictures == {}


def test_the_first_of_two_pictures_on_a_row_counts() -> None:
    assert len(read((4, 4, {}), (4, 5, {})).pictures) == 1


def test_what_was_read_can_be_left_without_pictures() -> None:
    assert read((4, 4, {}), data=OTHER).pictures["team", 0].data == OTHER
