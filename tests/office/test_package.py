from __future__ import annotations

import contextlib
import io
import os
import struct
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamgen.errors import InputUnreadable
from kamgen.office import package
from kamgen.office.package import CONTENT_TYPES, Deflated, pack, read_file, unpack

TYPES = b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
GOOD = {CONTENT_TYPES: TYPES, "_rels/.rels": b"<r/>", "xl/workbook.xml": b"<workbook/>"}


def zipped(*entries: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return file.getvalue()


def with_part(name: str, content: bytes = b"<x/>") -> bytes:
    return zipped(*GOOD.items(), (name, content))


def with_twin() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate name"):
        return with_part("xl/workbook.xml")


def with_password_flag() -> bytes:
    data = bytearray(zipped(*GOOD.items()))
    for signature, offset in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        place = data.find(signature)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(signature, place + 4)
    return bytes(data)


def with_wrong_checksum() -> bytes:
    data = bytearray(pack(GOOD))
    data[data.find(b"PK\3\4") + 14] ^= 0xFF
    data[data.find(b"PK\1\2") + 16] ^= 0xFF
    return bytes(data)


def with_false_size(claimed: int) -> bytes:
    """A part of 50 MiB that the table of contents calls small."""
    data = bytearray(zipped(*GOOD.items(), ("xl/a.xml", b"<a>" + b" " * 50 * 2**20)))
    place = data.rfind(b"PK\1\2")
    data[place + 24 : place + 28] = struct.pack("<I", claimed)
    return bytes(data)


def ole(*streams: str) -> bytes:
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000) + b"\0\0".join(s.encode("utf-16-le") for s in streams)


BILLION_LAUGHS = b'<?xml version="1.0"?>\n<!-- x --><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>'
FETCHES_A_FILE = b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>'

HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "is empty"),
    "password": (lambda: ole("Root Entry", "EncryptedPackage"), "password"),
    "old workbook": (lambda: ole("Root Entry", "Workbook"), r"\.xls\).*\.xlsx"),
    "older workbook": (lambda: ole("Root Entry", "Book"), r"\.xls\)"),
    "old document": (lambda: ole("Root Entry", "WordDocument"), r"\.doc\)"),
    "old deck": (lambda: ole("Root Entry", "PowerPoint Document"), r"\.ppt\)"),
    "other OLE file": (lambda: ole("Root Entry"), "old or protected"),
    "csv": ("Name;Umsatz\nMüller;1.234,56\n".encode, r"\.csv"),
    "csv of old Windows": (lambda: "Name;Umsatz\nMüller;1\n".encode("cp1252"), r"\.csv"),
    "csv of Excel in Unicode": (lambda: "Name\tUmsatz\n".encode("utf-16"), r"\.csv"),
    "web page called xls": (lambda: b"\n<HTML><table/></HTML>", "web page"),
    "XML of Excel 2003": (lambda: b"\xef\xbb\xbf<?xml version='1.0'?><Workbook/>", "XML file"),
    "PDF": (lambda: b"%PDF-1.7\n\x00", "PDF"),
    "RTF": (lambda: b"{\\rtf1 x}", "RTF"),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n\0\0\0", "not an Office file"),
    "only the beginning of a zip": (lambda: pack(GOOD)[:60], "incomplete or damaged"),
    "cut in the middle": (lambda: with_part("xl/x.xml", os.urandom(5000))[:-3000], "incomplete or damaged"),
    "bytes lost in the middle": (lambda: (d := with_part("a.bin", os.urandom(9000)))[:900] + d[1500:], "damaged"),
    "wrong checksum": (with_wrong_checksum, "damaged"),
    "zip with a password": (with_password_flag, "password"),
    "packed with bzip2": (lambda: zipped(*GOOD.items(), method=zipfile.ZIP_BZIP2), "does not use"),
    "packed with lzma": (lambda: zipped(*GOOD.items(), method=zipfile.ZIP_LZMA), "does not use"),
    "OpenDocument": (
        lambda: zipped(("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<x/>")),
        "OpenDocument",
    ),
    "Numbers": (lambda: zipped(("Index/Document.iwa", b"x")), "Numbers"),
    "zip of files": (lambda: zipped(("plan.xlsx", pack(GOOD))), "not an Office file"),
    "zip without anything": (zipped, "not an Office file"),
    "bomb of one part": (lambda: with_part("xl/a.xml", bytes(60 * 2**20)), "zip bomb"),
    "bomb of many parts": (lambda: zipped(*((f"p{n}", b"") for n in range(10_001))), "zip bomb"),
    "bomb that understates its size": (lambda: with_false_size(1000), "damaged"),
    "bomb that overstates its size": (lambda: with_false_size(2**31), "zip bomb"),
    "path upwards": (lambda: with_part("../../evil.xml"), "unsafe name"),
    "path upwards inside": (lambda: with_part("xl/../../evil.xml"), "unsafe name"),
    "path upwards behind a slash": (lambda: with_part("/../evil.xml"), "unsafe name"),
    "name that begins with two slashes": (lambda: with_part("//server/share.xml"), "unsafe name"),
    "drive letter behind a slash": (lambda: with_part("/C:/evil.xml"), "unsafe name"),
    "backslashes": (lambda: with_part("..\\evil.xml"), "unsafe name"),
    "drive letter": (lambda: with_part("C:/evil.xml"), "unsafe name"),
    "control character in a name": (lambda: with_part("xl/a\nb.xml"), "unsafe name"),
    "part twice": (with_twin, "twice"),
    "part twice, once with a slash before it": (lambda: with_part("/xl/workbook.xml"), "twice"),
    "part twice by case": (lambda: with_part("XL/Workbook.XML"), "twice"),
    "billion laughs": (lambda: with_part("xl/sharedStrings.xml", BILLION_LAUGHS), "document type"),
    "entity that reads a file": (lambda: with_part("xl/styles.xml", FETCHES_A_FILE), "document type"),
    "the same in UTF-16": (
        lambda: with_part("xl/styles.xml", FETCHES_A_FILE.decode().encode("utf-16")),
        "document type",
    ),
    "the same in UTF-16 without mark": (
        lambda: with_part("xl/styles.xml", FETCHES_A_FILE.decode().encode("utf-16-be")),
        "document type",
    ),
    "the same in UTF-7": (
        lambda: with_part("xl/s.xml", b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x>'),
        "encoding",
    ),
    "entity in a relationships part": (
        lambda: with_part("xl/_rels/a.rels", b"\xef\xbb\xbf" + FETCHES_A_FILE),
        "document",
    ),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_what_is_no_sound_office_file_is_refused_in_one_clear_line(case: str) -> None:
    make, words = HOSTILE[case]
    data = make()
    start = time.perf_counter()
    with pytest.raises(InputUnreadable, match=words) as caught:
        unpack(data, name="Plan 1.xlsx")
    line = str(caught.value)
    assert line.startswith("Plan 1.xlsx: ")
    assert "\n" not in line
    assert len(line) < 240
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("<?xml version='1.0'?>" + "<?a b?>" * 20_000 + "<x/>", id="many instructions"),
        pytest.param("<!-- -->" * 20_000 + "<!DOCTYP", id="many comments"),
        pytest.param("<?" + " " * 100_000 + "<!DOCTYPE", id="instruction without end"),
        pytest.param("<x><![CDATA[<!DOCTYPE x>]]></x>", id="document type as mere text"),
        pytest.param("<x><!-- <!DOCTYPE x> --></x>", id="document type in a comment"),
    ],
)
def test_what_only_looks_like_a_document_type_is_read_in_no_time(content: str) -> None:
    start = time.perf_counter()
    assert unpack(with_part("xl/a.xml", content.encode()), name="x")["xl/a.xml"] == content.encode()
    assert time.perf_counter() - start < 1


def test_a_sound_package_comes_back_part_by_part() -> None:
    data = zipped(("xl/", b""), *GOOD.items(), ("xl/media/a.svg", b"<!DOCTYPE svg><svg/>"), ("xl/ü.bin", b"\0\1"))
    parts = unpack(data, name="x")
    assert parts == {**GOOD, "xl/media/a.svg": b"<!DOCTYPE svg><svg/>", "xl/ü.bin": b"\0\1"}


def test_a_slash_before_a_name_as_excel_writes_it_for_pictures_in_cells_does_not_count() -> None:
    assert unpack(with_part("/xl/richData/rdrichvalue.xml"), name="plan.xlsx") == {
        **GOOD,
        "xl/richData/rdrichvalue.xml": b"<x/>",
    }


def test_a_name_with_line_breaks_still_gives_one_line() -> None:
    with pytest.raises(InputUnreadable) as caught:
        unpack(b"", name="a\nb.xlsx")
    assert "\n" not in str(caught.value)


@given(st.binary(max_size=400))
def test_no_bytes_whatsoever_raise_anything_else(data: bytes) -> None:
    for each in (data, b"PK\3\4" + data, pack(GOOD)[: len(data)] + data + pack(GOOD)[len(data) :]):
        with contextlib.suppress(InputUnreadable):
            unpack(each, name="x")


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_no_flipped_byte_raises_anything_else(place: int, value: int) -> None:
    data = bytearray(pack(GOOD))
    data[place % len(data)] = value
    with contextlib.suppress(InputUnreadable):
        unpack(bytes(data), name="x")


# ------------------------------------------------------------------------------------------------- files on the disk


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "Größe 1.xlsx").write_bytes(b"abc")
    assert read_file(tmp_path / "Größe 1.xlsx") == b"abc"


@pytest.mark.parametrize(
    "name, words",
    [
        ("missing.xlsx", "no such file"),
        ("folder", "is a folder"),
        ("~$plan.xlsx", "lock file"),
        ("file/plan.xlsx", "cannot be read"),
        ("a\0b.xlsx", "cannot be read"),
        ("large.xlsx", "too large"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "~$plan.xlsx").write_bytes(b"x")
    (tmp_path / "large.xlsx").write_bytes(b"12345")
    monkeypatch.setattr(package, "MAX_FILE_BYTES", 4)
    with pytest.raises(InputUnreadable, match=words):
        read_file(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xlsx")
    with pytest.raises(InputUnreadable, match="device or pipe"):
        read_file(tmp_path / "pipe.xlsx")


def test_a_file_without_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plan.xlsx").write_bytes(b"x")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # the tests may run as a user who may read everything
    with pytest.raises(InputUnreadable, match="no permission"):
        read_file(tmp_path / "plan.xlsx")


# ----------------------------------------------------------------------------------------------------------- writing

NAMES = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12)
PARTS = st.dictionaries(NAMES, st.binary(max_size=200), max_size=8)


@given(PARTS)
def test_what_is_packed_can_be_read_by_others(parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(pack(parts))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == parts


@given(PARTS, st.randoms())
def test_the_order_of_the_parts_does_not_matter(parts: dict[str, bytes], random: object) -> None:
    names = list(parts)
    random.shuffle(names)  # type: ignore[attr-defined]  # hypothesis does not tell the type
    assert pack({name: parts[name] for name in names}) == pack(parts)


@given(PARTS, PARTS)
def test_parts_that_were_zipped_before_change_nothing(parts: dict[str, bytes], other: dict[str, bytes]) -> None:
    assert pack(parts, ready=Deflated.of({**parts, **other})) == pack(parts)


def test_parts_that_were_zipped_before_are_not_zipped_again(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = {**GOOD, "xl/a.xml": b"<a/>" * 99}
    ready = Deflated.of(parts)
    monkeypatch.setattr(zlib, "compressobj", None)
    pack(dict(parts), ready=ready)


def test_the_package_has_no_clock_and_begins_with_the_content_types() -> None:
    data = pack({"a.xml": b"<a/>", **GOOD})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == [CONTENT_TYPES, "_rels/.rels", "a.xml", "xl/workbook.xml"]
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_pictures_are_not_squeezed_again() -> None:
    with zipfile.ZipFile(io.BytesIO(pack({"a.png": b"a" * 999, "a.xml": b"a" * 999}))) as archive:
        assert archive.getinfo("a.png").compress_type == zipfile.ZIP_STORED
        assert archive.getinfo("a.xml").compress_type == zipfile.ZIP_DEFLATED
