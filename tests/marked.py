"""What the tests of the marked copy ask for: findings to mark, and the copy read by other means than kamgen's own."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import openpyxl
from openpyxl.utils.cell import rows_from_range
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kamgen.brand.loading import find
from kamgen.build import check
from kamgen.findings import Severity
from kamgen.office.package import pack, unpack
from kamgen.report.marking import Marked, mark
from kamgen.report.words import Worded, worded
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language

ENGLISH = texts(Language.ENGLISH)

OURS = re.compile(
    rb"<(\w+:)?conditionalFormatting [^>]*><(\w+:)?cfRule [^>]*><(\w+:)?formula>"
    rb'LEN\("kamgen:\w+"\)&gt;0</(\w+:)?formula></(\w+:)?cfRule></(\w+:)?conditionalFormatting>'
    rb'|<(\w+:)?legacyDrawing xmlns:r="[^"]*" r:id="kamgenDrawing"/>'
)
"""Everything that marking puts into the XML of a sheet."""


def finding(
    cell: str = "B2", sheet: str = "Data", severity: Severity = Severity.ERROR, message: str = "Wrong."
) -> Worded:
    """A finding as the report says it."""
    return Worded("KAM104", severity, sheet, cell, "what stood there", message, "Mend it.")


def findings_of(data: bytes) -> tuple[Worded, ...]:
    """The findings of a plan in its own language."""
    checked = check(data, "plan.xlsx")
    return tuple(worded(each, texts(checked.language)) for each in checked.findings)


def marked(data: bytes, findings: Iterable[Worded] | None = None) -> Marked:
    """The marked copy; with findings of its own if none are given."""
    told = findings_of(data) if findings is None else tuple(findings)
    words = texts(check(data, "plan.xlsx").language) if findings is None else ENGLISH
    return mark(data, "plan.xlsx", told, words, find("plain").workbook.palette)


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a package."""
    return unpack(data, name="test")


def changed(data: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """The package with some parts replaced, added, or with None taken out."""
    merged = {**parts_of(data), **parts}
    return pack({name: content for name, content in merged.items() if content is not None})


def saved(workbook: Workbook) -> bytes:
    """The workbook as openpyxl writes it."""
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def reopened(data: bytes) -> Workbook:
    """The workbook as openpyxl reads it."""
    return openpyxl.load_workbook(io.BytesIO(data))


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader of the copy sees: colours and notes by sheet and cell, the rows of the list with their links."""

    colours: Mapping[tuple[str, str], str]
    notes: Mapping[tuple[str, str], str]
    listed: tuple[tuple[str, ...], ...]
    links: tuple[str, ...]
    titles: tuple[str, ...]


def seen(data: bytes) -> Seen:
    """A marked copy as openpyxl shows it."""
    workbook = reopened(data)
    notes = {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in workbook.worksheets
        for cell in sheet._cells.values()  # a stray cell in the last row makes iter_rows walk them all
        if cell.comment is not None
    }
    last = workbook.worksheets[-1]
    rows = tuple(
        tuple("" if value is None else str(value) for value in row[1:])
        for row in last.iter_rows(min_row=6, values_only=True)
    )
    links = tuple(
        str(cell.hyperlink.location) if cell.hyperlink else ""
        for (cell,) in last.iter_rows(min_row=6, min_col=4, max_col=4)
    )
    colours = {place: colour for sheet in workbook.worksheets for place, colour in _colours(sheet)}
    return Seen(colours, notes, rows, links, tuple(workbook.sheetnames))


def _colours(sheet: Worksheet) -> Iterator[tuple[tuple[str, str], str]]:
    """The cells that our conditional formats colour; one that is coloured twice fails the test."""
    once: set[str] = set()
    for formatting in sheet.conditional_formatting:
        for rule in formatting.rules:
            if rule.formula and "kamgen:" in rule.formula[0] and rule.dxf is not None:
                for area in str(formatting.sqref).split():
                    for cells in rows_from_range(area):
                        for cell in cells:
                            assert cell not in once, f"{cell} is coloured twice"
                            once.add(cell)
                            yield (sheet.title, cell), str(rule.dxf.fill.bgColor.rgb)
