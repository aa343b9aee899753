"""Workbooks as people make them, from tables in a test."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import xlsxwriter

from kamgen.findings import Finding
from kamgen.workbook.read import Reading, read_workbook

Cell = str | float | None
Table = Sequence[Sequence[Cell]]

COVER: Table = (("Kunde", "Nordwerk AG"), ("Währung", "EUR"))


def book(sheets: Mapping[str, Table], *, hidden: str = "") -> bytes:
    """A workbook with these sheets, each from its first cell on; no tables, names or formats of ours."""
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    workbook.set_properties({"created": datetime(2026, 1, 1, tzinfo=UTC)})
    for title, table in sheets.items():
        sheet = workbook.add_worksheet(title)
        for row, cells in enumerate(table):
            for column, value in enumerate(cells):
                if isinstance(value, str):
                    sheet.write_string(row, column, value)
                elif value is not None:
                    sheet.write_number(row, column, value)
        if title == hidden:
            sheet.hide()
    workbook.close()
    return stream.getvalue()


def read(sheets: Mapping[str, Table]) -> Reading:
    """What is read from these sheets and a German cover."""
    return read_workbook(book({"01 Plan": COVER, **sheets}), "plan.xlsx")


def told(reading: Reading, code: str) -> list[Finding]:
    """The findings of a code."""
    return [finding for finding in reading.findings if finding.code == code]


def cells(reading: Reading, code: str) -> list[str]:
    """Where the findings of a code are."""
    return [finding.place.cell if finding.place else "" for finding in told(reading, code)]
