"""What stands in a workbook that was written: formulas and the values stored with them, and the same without them."""

from __future__ import annotations

import io
import re
import tomllib
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache

import openpyxl
from openpyxl.cell import Cell

from kamgen import shipped
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language

_STORED = re.compile("(<f>[^<]*</f>)<v>[^<]*</v>")


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A formula with the value that stands beside it."""

    place: str
    formula: str
    value: object


@cache
def full_plan(language: Language) -> Plan:
    """A plan with something on every sheet: the shipped sample."""
    parts: dict[str, object] = {}
    for name in (f"sample-{language}.toml", f"sample-{language}-full.toml"):
        parts |= tomllib.loads((shipped.samples() / name).read_text(encoding="utf-8"))
    return Plan.model_validate(parts)


def named(workbook: openpyxl.Workbook, name: str) -> Cell:
    """The cell that a name of the workbook stands for."""
    ((tab, address),) = workbook.defined_names[name].destinations
    found = workbook[tab][address.replace("$", "")]
    assert isinstance(found, Cell)
    return found


def formulas(data: bytes) -> dict[str, Reckoned]:
    """Every formula of a workbook, by sheet and cell."""
    texts = openpyxl.load_workbook(io.BytesIO(data))
    values = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    found = {}
    for sheet in texts.worksheets:
        stored = values[sheet.title]
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    place = f"{sheet.title}!{cell.coordinate}"
                    found[place] = Reckoned(place, str(cell.value), _plain(stored[cell.coordinate].value))
    return found


def forgetful(data: bytes) -> bytes:
    """The workbook without any value of a formula, so that whoever opens it has to reckon."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(result, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            if name.startswith("xl/worksheets/sheet"):
                part = _STORED.sub(r"\1", part.decode()).encode()
            after.writestr(name, part)
    return result.getvalue()


def rows_of(data: bytes, sheet: str) -> Iterator[tuple[object, ...]]:
    """The values of a sheet, row by row."""
    for row in openpyxl.load_workbook(io.BytesIO(data), data_only=True)[sheet].iter_rows():
        yield tuple(_plain(cell.value) for cell in row)


def _plain(value: object) -> object:
    """A value without the differences that do not count: nothing and the empty text, 1 and 1.0."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return round(float(value), 6)
    return value
