"""Whatever stands in a cell or in the file: findings or one clear refusal, never a crash."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kamgen.errors import InputUnreadable
from kamgen.report.words import worded
from kamgen.texts.catalogue import all_texts
from kamgen.workbook.codes import CODES
from kamgen.workbook.read import Reading, read_workbook
from tests.workbook.reading.books import COVER, book, cells, read, told

HEADER = ("Nr", "Ziel/Initiative des Kunden", "Art", "Horizont", "Budget", "Sponsor/in beim Kunden")
INITIATIVES = ("Nr", "Thema/Initiative", "Art", "Zahlt ein auf Kundenziel")
CONTENT = (
    st.none()
    | st.text(st.characters(codec="utf-8"), max_size=40)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(("Ziel", "KZ-1", "31.12.2027", "1,234", "#REF!", "=1+1", "\u200b", "_x000D_", "Summe"))
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(CONTENT, max_size=6), max_size=6))
def test_any_content_is_read_or_told(rows: list[list[str | float | None]]) -> None:
    reading = read({"04 Kundenziele": (HEADER, *rows), "05 Unsere Themen": (INITIATIVES, *rows)})

    assert reading.plan is not None
    _can_be_said(reading)


def _can_be_said(reading: Reading) -> None:
    for finding in reading.findings:
        for texts in all_texts():
            assert worded(finding.located(reading.sources), texts).message


@settings(max_examples=60)
@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(book({"01 Plan": COVER}))
    for position in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=5)):
        whole[position] = data.draw(st.integers(0, 255))
    end = data.draw(st.integers(0, len(whole)))
    damaged = bytes(whole[: end or None])
    refusal = _refusal(damaged)

    assert refusal is None or (refusal.startswith("plan.xlsx: ") and "\n" not in refusal)


def _refusal(data: bytes) -> str | None:
    try:
        read_workbook(data, "plan.xlsx")
    except InputUnreadable as refusal:
        return str(refusal)
    return None


def _with_sheet_xml(change: tuple[bytes, bytes]) -> bytes:
    source = io.BytesIO(book({"01 Plan": COVER}))
    target = io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content.replace(*change) if name == "xl/worksheets/sheet1.xml" else content)
    return target.getvalue()


@pytest.mark.stub_files
@pytest.mark.parametrize(
    "cell,code",
    [
        (b'<c r="B1"><f>Z1</f></c>', "KAM101"),
        (b'<c r="B1"><f>Z1</f><v></v></c>', "KAM101"),
        (b'<c r="B1" t="e"><f>Z1</f><v>#REF!</v></c>', "KAM102"),
    ],
)
def test_formulas_without_value_and_error_cells_are_told(cell: bytes, code: str) -> None:
    reading = read_workbook(_with_sheet_xml((b'<c r="B1" t="s"><v>1</v></c>', cell)), "plan.xlsx")

    assert cells(reading, code) == ["B1"]
    assert reading.plan is None


@pytest.mark.stub_files
def test_a_stray_cell_in_the_last_row_costs_nothing() -> None:
    stray = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'

    reading = read_workbook(_with_sheet_xml((b"</sheetData>", stray)), "plan.xlsx")

    assert reading.plan is not None
    assert reading.plan.cover.account == "Nordwerk AG"


@pytest.mark.stub_files
def test_a_number_that_no_program_writes_is_no_number() -> None:
    huge = b'<c r="B1"><v>1E+999999999</v></c>'

    assert read_workbook(_with_sheet_xml((b'<c r="B1" t="s"><v>1</v></c>', huge)), "plan.xlsx") is not None


@pytest.mark.parametrize("data", [b"", b"PK", b"Name;Wert", b"%PDF-1.7", b"<html></html>", bytes(100)])
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(InputUnreadable):
        read_workbook(data, "plan.xlsx")


def test_a_reference_is_found_by_id_by_id_and_title_and_by_title() -> None:
    goals = (HEADER, ("KZ-1", "Kosten senken"), ("KZ-2", "Werk, Lager und Versand digitalisieren"))
    for text, wanted in (
        ("KZ-1", ("KZ-1",)),
        ("kz1; KZ-2", ("KZ-1", "KZ-2")),
        ("KZ-1, KZ-2", ("KZ-1", "KZ-2")),
        ("KZ-1 · wie er früher hieß", ("KZ-1",)),
        ("Kosten  senken", ("KZ-1",)),
        ("Werk, Lager und Versand digitalisieren", ("KZ-2",)),
    ):
        topic = (INITIATIVES, ("UT-1", "Fernwartung", None, text))
        plan = read({"04 Kundenziele": goals, "05 Unsere Themen": topic}).plan
        assert plan is not None
        assert plan.initiatives[0].supports == wanted, text


def test_a_reference_that_nearly_fits_is_asked_about_and_not_taken() -> None:
    topic = (INITIATIVES, ("UT-1", "Fernwartung", None, "KZ-02"))

    reading = read({"04 Kundenziele": (HEADER, ("KZ-2", "Kosten senken")), "05 Unsere Themen": topic})

    (finding,) = told(reading, "KAM211")
    assert dict(finding.values)["suggestion"] == "KZ-2"
    assert reading.plan is not None
    assert reading.plan.initiatives[0].supports == ()


def test_a_reference_to_nothing_names_what_there_is() -> None:
    topic = (INITIATIVES, ("UT-1", "Fernwartung", None, "KZ-9"))

    reading = read({"04 Kundenziele": (HEADER, ("KZ-1", "Kosten senken")), "05 Unsere Themen": topic})

    (finding,) = told(reading, "KAM212")
    assert dict(finding.values)["known"] == "KZ-1 · Kosten senken"


def test_invisible_characters_do_not_make_two_words_of_one() -> None:
    plan = read({"04 Kundenziele": (HEADER, ("KZ-1", " Kosten\u00a0 sen\u200bken ", "\u00a0ziel "))}).plan

    assert plan is not None
    assert plan.customer_goals[0].title == "Kosten senken"
    assert plan.customer_goals[0].type is not None


def test_a_percent_without_its_sign_is_asked_about() -> None:
    table = (("Checkpunkt", "Chance oder Risiko", "Eintritt %"), ("CP01", "Chance", 35), ("CP02", "Risiko", "35 %"))

    reading = read({"06 Chancen & Risiken": table})

    assert cells(reading, "KAM106") == ["C2"]
    assert reading.plan is not None
    assert [answer.probability for answer in reading.plan.checkpoints] == [None, Decimal("0.35")]


def test_codes_are_given_once_and_said_in_every_language() -> None:
    assert len({code.code for code in CODES}) == len(CODES)
    for texts in all_texts():
        for code in CODES:
            for kind in ("message", "hint", "why"):
                assert texts.has(f"findings.{code.code}.{kind}"), (texts.language, code.code, kind)
