"""Photos of the team in the Word plan, from the workbook on: once in the package, initials where there is none."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from kamgen.build import Order, build
from kamgen.documents.editions import Document, editions
from tests.render.document import reading
from tests.workbook.reading.books import book

PLAN = Order(editions=editions((Document.PLAN,)), as_of=date(2026, 3, 31), draft=True)
TEAM = ("Name", "Funktion", "Foto")


def photo(folder: Path, name: str, colour: str) -> None:
    Image.new("RGB", (40, 60), colour).save(folder / name)


def built(folder: Path, *team: tuple[str, str, str]) -> bytes:
    """The Word plan of a workbook with such a team, whose photos are files of the folder."""
    data = book({"01 Plan": [["Kunde", "Nordwerk AG"]], "19 Team & Ressourcen": [TEAM, *team]})
    (drawn,) = build(data, "plan.xlsx", PLAN, folder).documents.values()
    return drawn.data


def media(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [name for name in package.namelist() if name.startswith("word/media/kam-")]


@pytest.mark.parametrize(
    "team,pictures,described,initials",
    [
        ([("Ute Mai", "KAM", "")], 0, [], []),
        ([("Ute Mai", "KAM", "mai.png")], 1, ["Ute Mai"], []),
        ([("Ute Mai", "KAM", "mai.png"), ("Dr. Jan Orth", "Technik", "")], 1, ["Ute Mai"], ["JO"]),
        ([("Ute Mai", "KAM", "mai.png"), ("Jan Orth", "Technik", "orth.png"), ("Eva Lund", "Service", "mai.png")],
         2, ["Ute Mai", "Jan Orth", "Eva Lund"], []),
    ],
    ids=["none", "one", "one of two", "three, two alike"],
)  # fmt: skip
def test_photos_named_in_the_workbook_stand_beside_their_people(
    team: list[tuple[str, str, str]], pictures: int, described: list[str], initials: list[str], tmp_path: Path
) -> None:
    photo(tmp_path, "mai.png", "teal")
    photo(tmp_path, "orth.png", "orange")
    data = built(tmp_path, *team)
    xml = reading.part(data)
    assert len(media(data)) == pictures
    assert re.findall(r'<pic:cNvPr id="0" name="" descr="([^"]*)"', xml) == described
    assert xml.count('<a:prstGeom prst="ellipse">') == len(described) + len(initials)
    assert re.findall(r"<mc:Fallback><w:t>(\w+)</w:t>", xml) == initials


def test_a_disc_with_initials_has_a_colour_of_the_theme(tmp_path: Path) -> None:
    photo(tmp_path, "mai.png", "teal")
    xml = reading.part(built(tmp_path, ("Ute Mai", "KAM", "mai.png"), ("Jan Orth", "Technik", "")))
    (disc,) = re.findall(r"<wps:spPr>.*?</wps:spPr>", xml)
    assert '<a:solidFill><a:schemeClr val="accent1">' in disc
    assert "srgbClr" not in disc
