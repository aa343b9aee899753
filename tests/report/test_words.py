"""Findings in words: the values in the language asked for, the order that of the workbook."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamgen.findings import Finding, Severity, Value
from kamgen.places import Place
from kamgen.report.words import Worded, catalogue_of, in_order, worded
from kamgen.texts.catalogue import message, texts
from kamgen.texts.language import Language
from kamgen.workbook.codes import CODES, Code

LABEL = "fields.customer_goals.due.label"


def finding(sheet: str = "", cell: str = "", code: str = "KAM103", severity: Severity = Severity.ERROR) -> Finding:
    return Finding.of(code, severity, (), Place(sheet, cell) if sheet else None, field_key=LABEL)


@pytest.mark.parametrize(
    "language,said",
    [
        (Language.GERMAN, ("03.04.2026", "04.03.2026")),
        (Language.ENGLISH, ("3 Apr 2026", "4 Mar 2026")),
        (Language.DUTCH, ("3 apr 2026", "4 mrt 2026")),
    ],
)
def test_a_date_is_written_as_the_language_does(language: Language, said: tuple[str, str]) -> None:
    told = Finding.of(
        "KAM108", Severity.ERROR, (), Place("04", "Q7", "03/04/2026"),
        first=date(2026, 4, 3), second=date(2026, 3, 4), field_key=LABEL,
    )  # fmt: skip

    message = worded(told, texts(language)).message.replace("\u00a0", " ")

    assert all(each in message for each in said)
    assert texts(language)(LABEL) in message


def test_a_finding_carries_its_cell_and_what_stood_there() -> None:
    told = worded(Finding.of("KAM103", Severity.ERROR, (), Place("04 Kundenziele", "C8", "x"), field_key=LABEL),
                  texts(Language.GERMAN))  # fmt: skip

    assert (told.sheet, told.cell, told.value, told.severity) == ("04 Kundenziele", "C8", "x", Severity.ERROR)


@pytest.mark.parametrize(
    "value, message, says",
    [
        ("Ann Lee", "No touchpoint planned with Ann  Lee.", True),
        ("Cut\nscrap by 30%", "Nothing supports: cut scrap by 30%", True),
        ("1", "Overdue for 14 days", False),
        ("60", "60 without a percent sign may mean two things", True),
        ("Q4 2027", "Read as 2027-12-31", False),
    ],
)
def test_a_message_that_says_the_value_says_it_once(value: str, message: str, *, says: bool) -> None:
    told = Worded("KAM103", Severity.ERROR, "04 Goals", "C8", value, message, "")
    assert told.says_value is says


def test_what_concerns_the_whole_file_has_no_cell() -> None:
    told = worded(Finding.of("KAM401", Severity.ERROR, known="Urlaub"), texts(Language.ENGLISH))

    assert (told.sheet, told.cell, told.value) == ("", "", "")
    assert "Urlaub" in told.message


def test_a_value_with_braces_stays_as_it_was_typed() -> None:
    told = Finding.of("KAM212", Severity.ERROR, reference="{n}{0.__class__}", known="KZ-1", field_key=LABEL,
                      part_key="parts.customer_goals.title")  # fmt: skip

    assert "{n}{0.__class__}" in worded(told, texts(Language.DUTCH)).message


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", CODES, ids=lambda code: code.code)
def test_every_code_of_reading_is_said_in_full(code: Code, language: Language) -> None:
    """With whatever its message and hint name, in any of the three languages alike."""
    names = {
        name
        for each in Language
        for kind in ("message", "hint")
        for name in re.findall(r"\{(\w+)", message(each, f"{catalogue_of(code.code)}.{kind}"))
    } - {"value"}
    of_keys = {"field": LABEL, "part": "parts.customer_goals.title", "sheet": "sheets.cover.title"}
    values: dict[str, Value] = {
        (f"{name}_key" if name in of_keys else name): of_keys.get(name, Decimal(7)) for name in names
    }

    said = worded(Finding.of(code.code, code.severity, (), Place("01", "B1", "x"), **values), texts(language))

    assert said.message
    assert said.hint
    assert not re.search(r"[{}]|\bNone\b", said.message + said.hint)


def test_findings_stand_by_sheet_then_row_then_column() -> None:
    wanted = [
        finding(),
        finding("B", "C2"),
        finding("B", "AA2"),
        finding("B", "B10"),
        finding("A", ""),
        finding("A", "A1"),
    ]

    assert list(in_order(reversed(wanted), ("B", "A"))) == wanted


def test_a_sheet_that_nobody_knows_stands_last_and_the_worst_first_in_a_cell() -> None:
    advice, error = finding("A", "A1", severity=Severity.INFO), finding("A", "A1")

    assert in_order([finding("?", "A1"), advice, error], ("A",)) == (error, advice, finding("?", "A1"))


@given(
    st.lists(st.builds(finding, st.sampled_from(("", "A", "B", "?")), st.sampled_from(("", "A1", "XFD1048576", "B2"))))
)
def test_order_loses_nothing_and_does_not_depend_on_the_order_before(findings: list[Finding]) -> None:
    ordered = in_order(findings, ("A", "B"))

    assert sorted(map(str, ordered)) == sorted(map(str, findings))
    assert ordered == in_order(reversed(findings), ("A", "B"))


def test_a_long_text_is_quoted_by_its_beginning_and_a_list_as_a_whole() -> None:
    known = "; ".join(f"KZ-{n} · Ein Ziel mit vielen Worten" for n in range(6))
    finding = Finding.of(
        "KAM212",
        Severity.ERROR,
        reference="Wort " * 200,
        known=known,
        field_key=LABEL,
        part_key="parts.customer_goals.title",
    )
    told = worded(finding, texts(Language.GERMAN))
    assert len(told.message) < 120
    assert "Wort Wort…" in told.message
    assert known in told.hint
