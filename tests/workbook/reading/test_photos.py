"""Photos named in the workbook are taken from its own folder only, and what cannot be shown is said with its cell."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from kamgen.findings import Severity
from kamgen.workbook.photos import Photos, photos_of
from kamgen.workbook.read import read_workbook
from tests.workbook.reading.books import book
from tests.workbook.reading.test_pictures import PNG, team_of_three

COVER = [["Kunde", "Nordwerk AG"]]


def picture() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (40, 60), "teal").save(stream, "PNG")
    return stream.getvalue()


def photos(name: str, folder: Path | None) -> Photos:
    """The photos of a workbook with one person, whose photo is a file of this name."""
    sheets = {"01 Plan": COVER, "19 Team & Ressourcen": [["Name", "Foto"], ["Ute Mai", name]]}
    return photos_of(read_workbook(book(sheets), "plan.xlsx"), folder)


def test_a_file_beside_the_workbook_is_the_person_s_photo(tmp_path: Path) -> None:
    (tmp_path / "mai.png").write_bytes(picture())
    found = photos("mai.png", tmp_path)
    assert found.pictures == {("team", 0): picture()}
    assert found.findings == ()
    assert list(found.files) == ["mai.png"]


@pytest.mark.parametrize(
    "name,code",
    [
        ("nobody.png", "KAM125"),
        ("folder.png", "KAM125"),
        ("linked.png", "KAM125"),
        ("~$mai.png", "KAM125"),
        ("text.png", "KAM126"),
        ("empty.png", "KAM126"),
        ("../outside.png", "KAM127"),
        ("..", "KAM127"),
        ("below/mai.png", "KAM127"),
        (r"below\mai.png", "KAM127"),
        (r"C:\photos\mai.png", "KAM127"),
        ("C:mai.png", "KAM127"),
        ("/photos/mai.png", "KAM127"),
    ],
)
def test_any_other_file_is_left_alone_and_told(name: str, code: str, tmp_path: Path) -> None:
    folder = tmp_path / "account"
    (folder / "below").mkdir(parents=True)
    (folder / "folder.png").mkdir()
    for path in ("outside.png", "account/below/mai.png", "account/~$mai.png"):
        (tmp_path / path).write_bytes(picture())
    (folder / "linked.png").symlink_to(tmp_path / "outside.png")
    (folder / "text.png").write_text("no picture")
    (folder / "empty.png").touch()
    found = photos(name, folder)
    assert found.pictures == {}
    assert [(each.code, each.severity, each.path) for each in found.findings] == [
        (code, Severity.WARNING, ("team", 0, "photo"))
    ]


def test_without_a_folder_no_file_is_looked_for() -> None:
    found = photos("nobody.png", None)
    assert (found.pictures, found.findings, found.files) == ({}, (), {})


def test_a_picture_in_the_workbook_is_shown_or_said_to_be_broken() -> None:
    whole = photos_of(read_workbook(team_of_three((4, 4, {"y_offset": 5}), data=PNG), "plan.xlsx"), None)
    assert list(whole.pictures) == [("team", 0)]
    broken = PNG[:40] + bytes(len(PNG) - 40)
    told = photos_of(read_workbook(team_of_three((4, 4, {"y_offset": 5}), data=broken), "plan.xlsx"), None)
    assert told.pictures == {}
    assert [each.code for each in told.findings] == ["KAM126"]
