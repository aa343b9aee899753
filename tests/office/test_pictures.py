from __future__ import annotations

import io

import pytest
from PIL import Image

from kamgen.office.pictures import SquarePicture, square


def _file(size: tuple[int, int], kind: str, mode: str = "RGB", **options: object) -> bytes:
    """A picture file: left half red, right half blue."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    file = io.BytesIO()
    image.convert(mode).save(file, kind, **options)
    return file.getvalue()


def _opened(picture: SquarePicture | None) -> Image.Image:
    assert picture is not None
    return Image.open(io.BytesIO(picture.data))


@pytest.mark.parametrize(
    "data, kind",
    [
        (_file((800, 600), "PNG"), "jpeg"),
        (_file((800, 600), "PNG", "RGBA"), "png"),
        (_file((800, 600), "PNG", "P"), "jpeg"),
        (_file((800, 600), "PNG", "1"), "jpeg"),
        (_file((600, 1600), "JPEG"), "jpeg"),
        (_file((600, 1600), "JPEG", "CMYK"), "jpeg"),
        (_file((600, 1600), "GIF", "P"), "jpeg"),
        (_file((600, 1600), "GIF", "P", transparency=0), "png"),
    ],
)
def test_pictures_of_three_kinds_become_small_squares(data: bytes, kind: str) -> None:
    picture = square(data)
    opened = _opened(picture)
    assert opened.size == (420, 420)
    assert picture is not None
    assert (picture.kind, opened.format) == (kind, kind.upper())
    assert len(picture.data) < 120_000


def _is_red(image: Image.Image, at: tuple[int, int]) -> bool:
    red, _, blue = image.crop((*at, at[0] + 1, at[1] + 1)).tobytes()
    return red > blue


def test_small_pictures_are_not_made_larger() -> None:
    assert _opened(square(_file((64, 40), "PNG"))).size == (40, 40)


def test_the_same_bytes_give_the_same_picture() -> None:
    data = _file((500, 500), "JPEG")
    first = square(data)
    square.cache_clear()
    assert square(data) == first


def test_turned_photos_stand_upright_and_say_nothing_of_their_camera() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright
    exif[0x010F] = "Camera"
    opened = _opened(square(_file((600, 400), "JPEG", exif=exif)))
    assert not opened.getexif()
    image = opened.convert("RGB")
    assert [_is_red(image, at) for at in ((10, 10), (390, 10), (10, 390), (390, 390))] == [True, True, False, False]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        _file((300, 300), "PNG")[:200],
        _file((300, 300), "JPEG")[:300],
        _file((300, 300), "BMP"),
        _file((300, 300), "TIFF"),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a" + bytes(40),
        b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"\xff" * 17,
    ],
)
def test_what_is_no_picture_is_none(data: bytes) -> None:
    assert square(data) is None


def test_a_picture_of_enormous_size_is_none() -> None:
    assert square(_file((10_000, 7_000), "PNG", "1")) is None
