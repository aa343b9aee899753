"""A drawn workbook as tests read it: cells, formulas, what is stored for them, links."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet


def opened(data: bytes, *, values: bool = False) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data), data_only=values)


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def formulas(data: bytes) -> dict[tuple[str, str], str]:
    book = opened(data)
    return {
        (sheet.title, each.coordinate): str(each.value)
        for sheet in book
        for row in sheet.iter_rows()
        for each in row
        if each.data_type == "f"
    }


def links_in(sheet: Worksheet) -> list[str]:
    return [str(each.hyperlink.location) for row in sheet.iter_rows() for each in row if each.hyperlink]


def stored(data: bytes) -> dict[tuple[str, str], Any]:
    book = opened(data, values=True)
    return {place: book[place[0]][place[1]].value for place in formulas(data)}
