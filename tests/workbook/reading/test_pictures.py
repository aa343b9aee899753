"""A picture laid over a row of the team is that person's photo, wherever its corner stands."""

from __future__ import annotations

import base64
import io
import zipfile
from typing import Any

import pytest
import xlsxwriter

from kamgen.workbook.read import Reading, read_workbook
from tests.workbook.reading.packages import packed

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
OTHER = PNG + b"another"
TEAM = ("Name", "Funktion", "Aufgabe im Account", "Foto")
PIXELS = 60
"""A row is so tall; a picture of the test is 40 by 40 unless it is stretched."""


def read(*pictures: tuple[int, int, dict[str, Any]], data: bytes = PNG) -> Reading:
    """What is read of a team of three in the rows 5 to 7 with pictures at row, column (from 0)."""
    return read_workbook(team_of_three(*pictures, data=data), "plan.xlsx")


def team_of_three(*pictures: tuple[int, int, dict[str, Any]], data: bytes = PNG) -> bytes:
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
    return stream.getvalue()


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


def test_a_picture_may_stand_in_its_cell() -> None:
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream, {"in_memory": True})
    workbook.add_worksheet("01 Plan").write_row(0, 0, ("Kunde", "Nordwerk AG"))
    team = workbook.add_worksheet("19 Team & Ressourcen")
    team.write_row(3, 1, TEAM)
    for row, (name, data) in enumerate((("Ute Mai", PNG), ("Jan Roth", OTHER), ("Ida Blum", PNG)), start=4):
        team.write_string(row, 1, name)
        team.embed_image(row, 4, f"{name}.png", {"image_data": io.BytesIO(data)})
    team.write_formula(8, 1, "=1/0", None, "#DIV/0!")
    workbook.close()
    with zipfile.ZipFile(stream) as archive:  # XlsxWriter gives one part a name that Excel would not
        parts = {name.lstrip("/"): archive.read(name) for name in archive.namelist()}
    reading = read_workbook(packed(parts), "plan.xlsx")
    assert [reading.pictures["team", row].data for row in range(3)] == [PNG, OTHER, PNG]
    assert [finding.code for finding in reading.findings if finding.place and finding.place.cell.startswith("E")] == []
    assert "KAM102" in {finding.code for finding in reading.findings}


def test_names_of_elements_may_be_qualified_in_any_way() -> None:
    with zipfile.ZipFile(io.BytesIO(team_of_three((5, 4, {"y_offset": 5})))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    drawing = parts["xl/drawings/drawing1.xml"]
    parts["xl/drawings/drawing1.xml"] = drawing.replace(b"xmlns:xdr=", b"xmlns=").replace(b"xdr:", b"")
    assert list(read_workbook(packed(parts), "plan.xlsx").pictures) == [("team", 1)]


def test_pictures_beside_the_team_are_nobodys() -> None:
    assert read((0, 0, {}), (20, 4, {})).pictures == {}
    assert read().pictures == {}


def test_the_first_of_two_pictures_on_a_row_counts() -> None:
    assert len(read((4, 4, {}), (4, 5, {})).pictures) == 1


def test_what_was_read_can_be_left_without_pictures() -> None:
    assert read((4, 4, {}), data=OTHER).pictures["team", 0].data == OTHER
