"""What is no workbook, or wants to do harm: one line that says so, or a result, in bounded time."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Iterator

import pytest

from kamgen.errors import InputUnreadable
from kamgen.workbook.read import Reading, read_workbook
from tests.workbook.reading.packages import COVER, HEAD, PACKAGE, RELATED, packed, parts_of

pytestmark = pytest.mark.stub_files

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
LONG = 20.0
"""Seconds; a slow machine needs a tenth of it."""


def whole() -> dict[str, str | bytes]:
    return parts_of({"01 Plan": COVER})


def related(target: str, kind: str = "officeDocument") -> str:
    return (
        f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATED}/{kind}" Target="{target}"/></Relationships>'
    )


def bomb() -> bytes:
    return packed({**whole(), "xl/worksheets/sheet2.xml": b" " * (64 * 2**20)})


def with_document_type() -> bytes:
    sheet = str(whole()["xl/worksheets/sheet1.xml"])
    return packed({**whole(), "xl/worksheets/sheet1.xml": sheet.replace("?>", '?><!DOCTYPE a [<!ENTITY b "c">]>', 1)})


UNREADABLE = {
    "nothing": b"",
    "no zip": b"MZ" + bytes(100),
    "a list": b"Nr;Ziel\n1;Sparen\n",
    "an old workbook": OLE + bytes(600) + "Workbook".encode("utf-16-le"),
    "a protected one": OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
    "half a file": packed(whole())[:-40],
    "a zip of something": packed({"a.txt": "a"}),
    "a binary workbook": packed({**whole(), "_rels/.rels": related("xl/workbook.bin"), "xl/workbook.bin": b"\x83\x01"}),
    "a document": packed(
        {
            **whole(),
            "_rels/.rels": related("word/document.xml"),
            "word/document.xml": f"{HEAD}<w:document xmlns:w='w'/>",
        }
    ),
    "no sheets": packed(parts_of({})),
    "no book": packed({name: part for name, part in whole().items() if name != "xl/workbook.xml"}),
    "no relations": packed({name: part for name, part in whole().items() if name != "_rels/.rels"}),
    "broken XML": packed({**whole(), "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row></sheetData>"}),
    "a document type": with_document_type(),
    "a bomb": bomb(),
    "a way out": packed({**whole(), "../../evil.xml": "<a/>"}),
}


@pytest.mark.parametrize("data", UNREADABLE.values(), ids=UNREADABLE)
def test_it_is_refused_in_one_line_that_names_the_file(data: bytes) -> None:
    with pytest.raises(InputUnreadable) as refusal:
        read_workbook(data, "plan.xlsx")

    assert str(refusal.value).startswith("plan.xlsx: ")
    assert "\n" not in str(refusal.value)
    assert refusal.value.exit_code == 3


def test_every_beginning_of_a_workbook_is_refused_or_read() -> None:
    data = packed(whole())
    for end in range(0, len(data), 7):
        try:
            read_workbook(data[:end], "plan.xlsx")
        except InputUnreadable:
            continue


def test_an_entity_is_never_expanded() -> None:
    rows = COVER.replace("AG", "&b;")
    with pytest.raises(InputUnreadable):
        read_workbook(packed(parts_of({"01 Plan": rows})), "plan.xlsx")


def timed(rows: Iterator[str]) -> Reading:
    stream = io.BytesIO()
    parts = parts_of({"01 Plan": COVER, "04 Kundenziele": "@"})
    before, after = str(parts.pop("xl/worksheets/sheet2.xml")).split("@")
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        archive.writestr("xl/worksheets/sheet2.xml", before + "".join(rows) + after)
    begun = time.process_time()
    reading = read_workbook(stream.getvalue(), "plan.xlsx")
    assert time.process_time() - begun < LONG
    return reading


LABELS = ("Nr", "Ziel/Initiative des Kunden", "Budget", "Sponsor/in beim Kunden")
HEADER = '<row r="1">' + "".join(f'<c t="inlineStr"><is><t>{label}</t></is></c>' for label in LABELS) + "</row>"


def text(value: str) -> str:
    return f'<c t="inlineStr"><is><t>{value}</t></is></c>'


def goals(reading: Reading) -> int:
    assert reading.plan is not None
    return len(reading.plan.customer_goals)


def test_cells_in_the_far_corner_cost_nothing() -> None:
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'

    assert goals(timed(iter([HEADER, f'<row r="2">{text("KZ-1")}{text("Sparen")}</row>', far]))) == 1


def test_a_million_formatted_cells_without_content_are_passed_over() -> None:
    cells = '<c s="1"/>' * 50
    empty = "".join(f'<row r="{row}">{cells}</row>' for row in range(3, 20_003))

    assert goals(timed(iter([HEADER, f'<row r="2">{text("KZ-1")}{text("Sparen")}</row>', empty]))) == 1


def test_twenty_thousand_rows_are_read() -> None:
    rows = (
        f'<row r="{row}">{text(f"KZ-{row}")}{text(f"Ziel {row}")}<c><v>{row}</v></c></row>' for row in range(2, 20_002)
    )

    assert goals(timed(iter([HEADER, *rows]))) == 20_000


def test_twenty_thousand_rows_without_number_are_numbered() -> None:
    rows = (f'<row r="{row}"><c/>{text(f"Ziel {row}")}</row>' for row in range(2, 20_002))

    assert goals(timed(iter([HEADER, *rows]))) == 20_000


def test_twenty_thousand_faulty_cells_are_told() -> None:
    rows = (
        f'<row r="{row}">{text("KZ-1")}{text(f"Ziel {row}")}{text(f"viel {row}")}</row>' for row in range(2, 20_002)
    )

    reading = timed(iter([HEADER, *rows]))
    assert len([each for each in reading.findings if each.code == "KAM104"]) == 20_000
    assert len([each for each in reading.findings if each.code == "KAM210"]) == 19_999


def test_a_sheet_with_more_cells_than_any_plan_has_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kamgen.workbook.stored.MOST_CELLS", 100)
    rows = "".join(f'<row r="{row}"><c r="D{row}"><v>{row}</v></c></row>' for row in range(2, 200))
    with pytest.raises(InputUnreadable, match="more than 100 filled cells"):
        read_workbook(packed(parts_of({"01 Plan": COVER + rows})), "plan.xlsx")
