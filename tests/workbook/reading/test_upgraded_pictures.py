"""Pictures go along when a workbook is carried over: on their rows where they belong to one, else on the last sheet."""

from __future__ import annotations

import io
import posixpath
import zipfile

import openpyxl
import pytest
from openpyxl.drawing.image import Image as SheetImage
from PIL import Image

from kamgen import shipped
from kamgen.brand.loading import find
from kamgen.workbook.leftovers import Why
from kamgen.workbook.pictures import pictures_of
from kamgen.workbook.raw import open_book
from kamgen.workbook.read import read_workbook
from kamgen.workbook.upgrade import Upgraded, upgrade
from tests.workbook.reading.test_pictures import team_of_three

pytestmark = pytest.mark.filterwarnings("ignore:Print area cannot be set")
SAMPLES = ["de", "en", "nl"]


def picture(colour: str, kind: str = "PNG", size: tuple[int, int] = (120, 160)) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", size, colour).save(stream, kind)
    return stream.getvalue()


def upgraded(data: bytes) -> Upgraded:
    return upgrade(data, "old.xlsx", find("plain"))


def with_pictures(sample: str, places: dict[tuple[str | int, ...], bytes]) -> bytes:
    """A sample with pictures over the cells of these paths."""
    data = shipped.sample(sample).read_bytes()
    sources = read_workbook(data, "sample.xlsx").sources
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    for path, each in places.items():
        place = sources[path]
        laid = SheetImage(io.BytesIO(each))
        laid.width, laid.height = 18, 24
        workbook[place.sheet].add_image(laid, place.cell)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF"])
def test_photos_of_the_team_stay_with_their_people(sample: str, kind: str) -> None:
    old = with_pictures(
        sample, {("team", 1, "title"): picture("teal", kind), ("team", 0, "title"): picture("navy", kind)}
    )
    before = read_workbook(old, "old.xlsx")
    done = upgraded(old)
    after = read_workbook(done.data, "new.xlsx")

    assert len(before.pictures) == 2
    assert after.pictures == before.pictures
    assert after.plan == before.plan
    assert not [each for each in done.unplaced if each.picture or each.why is Why.PICTURE]
    assert read_workbook(upgraded(done.data).data, "newer.xlsx").pictures == before.pictures


def test_two_pictures_of_one_person_stay_in_their_order() -> None:
    data = team_of_three((4, 4, {"y_offset": 5}), (4, 6, {"y_offset": 5}), data=picture("teal", size=(1, 1)))
    new = open_book(upgraded(data).data, "new.xlsx")
    (title,) = (title for title in new.titles if title.startswith("19 "))

    assert len({row for row, _ in pictures_of(new, title)}) == 1
    assert len(list(pictures_of(new, title))) == 2


@pytest.mark.parametrize("sample", SAMPLES)
def test_portraits_of_other_people_stay_on_their_rows(sample: str) -> None:
    """No document shows them, but they are somebody's work."""
    old = with_pictures(sample, {("stakeholders", 2, "name"): picture("teal")})
    new = upgraded(old)
    reading = read_workbook(new.data, "new.xlsx")
    place = reading.sources["stakeholders", 2, "name"]
    rows = list(pictures_of(open_book(new.data, "new.xlsx"), place.sheet))

    assert [(row, each.data) for row, each in rows] == [(int(place.cell.lstrip("ABCDEFGH")), picture("teal"))]
    assert not [each for each in new.unplaced if each.picture]


def test_a_picture_beside_a_form_lies_on_the_last_sheet_and_goes_along_from_there() -> None:
    old = with_pictures("de", {("cover", "account"): picture("teal")})
    first = upgraded(old)
    second = upgraded(first.data)

    for done in (first, second):
        (left,) = (each for each in done.unplaced if each.picture)
        assert left.sheet.startswith("01 ")
        assert left.why is Why.PICTURE_HERE
        book = open_book(done.data, "new.xlsx")
        assert [each.data for _, each in pictures_of(book, book.titles[-1])] == [picture("teal")]


@pytest.mark.parametrize(
    "data", [b"GIF89a", b"\x89PNG\r\n\x1a\n" + b"x" * 60, b"\xff\xd8" + b"y" * 60, b"BM" + b"\0" * 60]
)
def test_a_picture_that_no_workbook_can_hold_is_told(data: bytes) -> None:
    old = team_of_three((4, 4, {"y_offset": 5}), data=picture("teal", size=(1, 1)))
    parts = open_book(old, "old.xlsx").parts
    media = next(name for name in parts if posixpath.dirname(name) == "xl/media")
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(old)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            target.writestr(name, data if name == media else source.read(name))
    done = upgraded(stream.getvalue())

    assert [each.why for each in done.unplaced if "bytes)" in each.value] == [Why.PICTURE]
