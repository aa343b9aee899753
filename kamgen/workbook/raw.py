"""The cells of a workbook as they are stored: sparse, with what a value-only reader hides (formulas, errors, formats).

A reader of our own rather than a library: it holds only cells that carry something, so a stray cell in the last
row of a sheet costs nothing, and one pass yields values, formulas without a value and error cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kamgen.errors import InputUnreadable
from kamgen.office.package import unpack
from kamgen.workbook.packages import cell_images, relations
from kamgen.workbook.stored import LAST_ROW, Collector, Holds, Raw, Row, SheetReader, StringsReader, parse


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet's cells by row and column, both counted from 1, in the order of the sheet.

    `images` are the rows and columns of cells that hold a picture and nothing else, with the picture's part.
    """

    title: str
    rows: Mapping[int, Row]
    images: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def at(self, row: int, column: int) -> Raw | None:
        """The cell, or None where nothing is in it."""
        cells = self.rows.get(row)
        return cells.get(column) if cells else None


@dataclass
class Book:
    """An unpacked workbook; its sheets are parsed when asked for."""

    name: str
    parts: Mapping[str, bytes]
    titles: tuple[str, ...]
    date_1904: bool
    defined_names: Mapping[str, str]
    _part_of_title: Mapping[str, str]
    _strings_part: str | None
    _styles_part: str | None
    _related: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    _sheets: dict[str, RawSheet] = field(default_factory=dict)

    @classmethod
    def of_sheet(cls, name: str, sheet: RawSheet) -> Book:
        """A book that is nothing but one sheet, without formats."""
        book = cls(name, {}, (sheet.title,), False, {}, {}, None, None)
        book._sheets[sheet.title] = sheet
        return book

    def part_of(self, title: str) -> str:
        """The part of the package that a sheet is stored in."""
        return self._part_of_title[title]

    def sheet(self, title: str) -> RawSheet:
        """All cells of a sheet."""
        if title not in self._sheets:
            self._sheets[title] = self._read(title, LAST_ROW)
        return self._sheets[title]

    def head(self, title: str, rows: int) -> RawSheet:
        """The first rows of a sheet, without reading the rest of it."""
        return self._sheets.get(title) or self._read(title, rows)

    def is_date(self, style: int) -> bool:
        """Whether cells of this style show their number as a date."""
        return self._format(style) == "date"

    def is_percent(self, style: int) -> bool:
        """Whether cells of this style show their number as percent."""
        return self._format(style) == "percent"

    def number_format(self, style: int) -> str:
        """The code of a style's number format, nothing for those that have none of their own."""
        return self._formats[style][1] if 0 <= style < len(self._formats) else ""

    def _format(self, style: int) -> str:
        return self._formats[style][0] if 0 <= style < len(self._formats) else ""

    def _read(self, title: str, last: int) -> RawSheet:
        reader = SheetReader(self._strings, last, self.name, self._images)
        parse(self.parts.get(self._part_of_title[title], b""), reader.start, reader.end, self.name, reader)
        return RawSheet(title, reader.rows, reader.images)

    @cached_property
    def _images(self) -> Mapping[str, str]:
        return cell_images(self.parts, self._related, self.name)

    @cached_property
    def _strings(self) -> tuple[str, ...]:
        if self._strings_part is None:
            return ()
        reader = StringsReader()
        parse(self.parts[self._strings_part], reader.start, reader.end, self.name, reader)
        return tuple(reader.strings)

    @cached_property
    def _formats(self) -> tuple[tuple[str, str], ...]:
        """For each style what its number format shows, and the format's code."""
        if self._styles_part is None:
            return ()
        codes: dict[str, str] = {}
        found: list[str] = []
        inside = ""

        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal inside
            if tag in {"numFmts", "cellXfs"}:
                inside = tag
            elif tag == "numFmt" and inside == "numFmts":  # conditional formats number theirs as they like
                codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
            elif tag == "xf" and inside == "cellXfs":
                found.append(attributes.get("numFmtId", "0"))

        def end(tag: str) -> None:
            nonlocal inside
            if tag == inside:
                inside = ""

        parse(self.parts[self._styles_part], start, end, self.name)
        return tuple((_format_kind(number, codes.get(number)), codes.get(number, "")) for number in found)


def open_book(data: bytes, name: str) -> Book:  # noqa: C901 - the one place that knows how a package hangs together
    """The workbook in these bytes; `InputUnreadable` for anything else."""
    parts = unpack(data, name=name)
    root = relations(parts, "", name)
    book = next((target for kind, target in root.values() if kind == "officeDocument"), "")
    if book.endswith(".bin"):
        raise InputUnreadable(f"{name}: this is a binary workbook (.xlsb); open it in Excel and save it as .xlsx")
    if b"<w:document" in parts.get(book, b"")[:4000] or b"presentationml" in parts.get(book, b"")[:4000]:
        raise InputUnreadable(f"{name}: this is not a workbook but another Office file; name the .xlsx file")
    related = relations(parts, book, name) if book in parts else {}
    sheets: dict[str, str] = {}
    names: dict[str, str] = {}
    settings = {"date1904": "0"}
    opened: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            relation = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")
            kind, target = related.get(relation, ("", ""))
            if kind == "worksheet" and target in parts:
                sheets.setdefault(attributes.get("name", ""), target)
        elif tag == "workbookPr":
            settings.update(attributes)
        elif tag == "definedName":
            opened.append(attributes.get("name", ""))

    def end(tag: str) -> None:
        if tag == "definedName" and opened:
            names[opened.pop()] = "".join(texts).strip()
        texts.clear()

    texts: list[str] = []
    if book in parts:
        parse(parts[book], start, end, name, Collector(texts))
    if not sheets:
        raise InputUnreadable(f"{name}: there is no worksheet in this file; name an Excel workbook (.xlsx)")
    by_kind = {kind: target for kind, target in related.values() if target in parts}
    return Book(
        name=name,
        parts=parts,
        titles=tuple(sheets),
        date_1904=settings["date1904"] in {"1", "true", "on"},
        defined_names=names,
        _part_of_title=sheets,
        _strings_part=by_kind.get("sharedStrings"),
        _styles_part=by_kind.get("styles"),
        _related=related,
    )


# ------------------------------------------------------------------------------------------------------------- formats

_BUILT_IN_DATES = {*range(14, 18), 22, *range(27, 32), *range(34, 37), *range(50, 59)}
_BUILT_IN_PERCENTS = {9, 10}
_NOT_CODE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


def _format_kind(number: str, code: str | None) -> str:
    """Whether a number format shows a date or percent; only its first section, for positive numbers, counts."""
    if code is None:
        known = int(number) if re.fullmatch("[0-9]{1,8}", number) else 0
        return "date" if known in _BUILT_IN_DATES else "percent" if known in _BUILT_IN_PERCENTS else ""
    bare = _NOT_CODE.sub("", code).split(";")[0].lower()
    if "%" in bare:
        return "percent"
    return "date" if re.search(r"[dy]|mmm", bare) else ""


def texts_of(cells: Row) -> Iterator[tuple[int, str]]:
    """The text cells of a row, with their columns."""
    return ((column, raw.text) for column, raw in cells.items() if raw.holds is Holds.TEXT)
