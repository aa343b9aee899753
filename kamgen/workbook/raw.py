"""The cells of a workbook as they are stored: sparse, with what a value-only reader hides (formulas, errors, formats).

A reader of our own rather than a library: it holds only cells that carry something, so a stray cell in the last
row of a sheet costs nothing, and one pass yields values, formulas without a value and error cells.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property, lru_cache
from typing import NamedTuple
from xml.parsers import expat

from kamgen.errors import InputUnreadable
from kamgen.office.package import unpack
from kamgen.workbook.cleaning import clean

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384


class Holds(IntEnum):
    """What a stored cell holds; UNSAVED is a formula whose value no program has worked out yet."""

    TEXT = 0
    NUMBER = 1
    TRUTH = 2
    DAY = 3
    ERROR = 4
    UNSAVED = 5


class Raw(NamedTuple):
    """A cell that is not empty: its text (numbers as stored, texts cleaned) and the number of its style."""

    holds: Holds
    text: str
    style: int = 0


Row = Mapping[int, Raw]


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet's cells by row and column, both counted from 1, in the order of the sheet."""

    title: str
    rows: Mapping[int, Row]

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
    _sheets: dict[str, RawSheet] = field(default_factory=dict)

    def sheet(self, title: str) -> RawSheet:
        """All cells of a sheet."""
        if title not in self._sheets:
            self._sheets[title] = RawSheet(title, self._rows(title, LAST_ROW))
        return self._sheets[title]

    def head(self, title: str, rows: int) -> RawSheet:
        """The first rows of a sheet, without reading the rest of it."""
        return self._sheets.get(title) or RawSheet(title, self._rows(title, rows))

    def is_date(self, style: int) -> bool:
        """Whether cells of this style show their number as a date."""
        return self._format(style) == "date"

    def is_percent(self, style: int) -> bool:
        """Whether cells of this style show their number as percent."""
        return self._format(style) == "percent"

    def forget_parts(self) -> None:
        """Lets go of the package once all sheets that matter are read; formats are kept."""
        _ = self._formats
        self.parts = {}

    def _format(self, style: int) -> str:
        return self._formats[style] if 0 <= style < len(self._formats) else ""

    def _rows(self, title: str, last: int) -> Mapping[int, Row]:
        reader = _SheetReader(self._strings, last)
        _parse(self.parts.get(self._part_of_title[title], b""), reader.start, reader.end, self.name, reader)
        return reader.rows

    @cached_property
    def _strings(self) -> tuple[str, ...]:
        if self._strings_part is None:
            return ()
        reader = _StringsReader()
        _parse(self.parts[self._strings_part], reader.start, reader.end, self.name, reader)
        return tuple(reader.strings)

    @cached_property
    def _formats(self) -> tuple[str, ...]:
        if self._styles_part is None:
            return ()
        codes: dict[str, str] = {}
        found: list[str] = []
        inside = False

        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal inside
            if tag == "numFmt":
                codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
            elif tag == "cellXfs":
                inside = True
            elif tag == "xf" and inside:
                found.append(attributes.get("numFmtId", "0"))

        def end(tag: str) -> None:
            nonlocal inside
            if tag == "cellXfs":
                inside = False

        _parse(self.parts[self._styles_part], start, end, self.name)
        return tuple(_format_kind(number, codes.get(number)) for number in found)


def open_book(data: bytes, name: str) -> Book:  # noqa: C901 - the one place that knows how a package hangs together
    """The workbook in these bytes; `InputUnreadable` for anything else."""
    parts = unpack(data, name=name)
    root = _relations(parts, "", name)
    book = next((target for kind, target in root.values() if kind == "officeDocument"), "")
    if book.endswith(".bin"):
        raise InputUnreadable(f"{name}: this is a binary workbook (.xlsb); open it in Excel and save it as .xlsx")
    if b"<w:document" in parts.get(book, b"")[:4000] or b"presentationml" in parts.get(book, b"")[:4000]:
        raise InputUnreadable(f"{name}: this is not a workbook but another Office file; name the .xlsx file")
    related = _relations(parts, book, name) if book in parts else {}
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
        _parse(parts[book], start, end, name, _Collector(texts))
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
    )


def _relations(parts: Mapping[str, bytes], part: str, name: str) -> dict[str, tuple[str, str]]:
    """The relations of a part by their id: the last word of their type, and the part that they lead to."""
    folder, _, base = part.rpartition("/")
    found: dict[str, tuple[str, str]] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            target = (
                target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            )
            found[attributes.get("Id", "")] = (attributes.get("Type", "").rpartition("/")[2], target)

    content = parts.get(f"{folder}/_rels/{base}.rels".lstrip("/"))
    if content is not None:
        _parse(content, start, lambda _: None, name)
    return found


# ------------------------------------------------------------------------------------------------------------- parsing


class _Enough(Exception):
    """Ends the parsing early."""


class _Collector:
    """Takes the characters of a part."""

    def __init__(self, texts: list[str]) -> None:
        self.take: Callable[[str], None] = texts.append


def _parse(
    content: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    name: str,
    collector: _Collector | None = None,
) -> None:
    """Feeds elements by their local names; no document type gets here, see `unpack`."""
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def first(tag: str, attributes: dict[str, str]) -> None:
        # Some programs write <x:worksheet>; only then each name has to be cut.
        if ":" in tag:
            parser.StartElementHandler = lambda tag, attributes: start(tag.rpartition(":")[2], attributes)
            parser.EndElementHandler = lambda tag: end(tag.rpartition(":")[2])
            start(tag.rpartition(":")[2], attributes)
        else:
            parser.StartElementHandler = start
            start(tag, attributes)

    def refuse(*_: object) -> None:
        raise _damaged(name)

    parser.StartElementHandler = first
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = refuse
    if collector is not None:
        parser.CharacterDataHandler = collector.take
    try:
        parser.Parse(content, True)
    except _Enough:
        return
    except (expat.ExpatError, UnicodeError, LookupError):
        raise _damaged(name) from None


def _damaged(name: str) -> InputUnreadable:
    return InputUnreadable(f"{name}: the workbook is damaged inside; open it in Excel, let it repair, and save it")


class _StringsReader(_Collector):
    """The shared texts: runs joined, phonetic guides left out, cleaned once for all cells that show them."""

    def __init__(self) -> None:
        self.strings: list[str] = []
        self._texts: list[str] = []
        self._taking = False
        self._guide = False
        self.take = self._take

    def _take(self, characters: str) -> None:
        if self._taking:
            self._texts.append(characters)

    def start(self, tag: str, _: dict[str, str]) -> None:
        if tag == "t":
            self._taking = not self._guide
        elif tag == "rPh":
            self._guide = True

    def end(self, tag: str) -> None:
        if tag == "t":
            self._taking = False
        elif tag == "si":
            self.strings.append(clean(unescaped("".join(self._texts))))
            self._texts.clear()
        elif tag == "rPh":
            self._guide = False


_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def unescaped(text: str) -> str:
    """The text with the characters that Office writes as ``_x000D_``."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


_HOLDS = {
    "s": Holds.TEXT,
    "str": Holds.TEXT,
    "inlineStr": Holds.TEXT,
    "b": Holds.TRUTH,
    "e": Holds.ERROR,
    "d": Holds.DAY,
}


class _SheetReader(_Collector):
    """Gathers the cells of one sheet; cells and rows may lack their address, then they are counted."""

    def __init__(self, strings: tuple[str, ...], last: int) -> None:
        self.rows: dict[int, dict[int, Raw]] = {}
        self._strings = strings
        self._last = last
        self._row = 0
        self._column = 0
        self._cells: dict[int, Raw] = {}
        self._attributes: dict[str, str] = {}
        self._formula = False
        self._texts: list[str] = []
        self._taking = False
        self._guide = False
        self.take = self._take

    def _take(self, characters: str) -> None:
        if self._taking:
            self._texts.append(characters)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "c":
            self._attributes = attributes
            self._formula = False
            address = attributes.get("r")
            self._column = column_number(address.rstrip("0123456789")) if address else self._column + 1
        elif tag == "v" or (tag == "t" and not self._guide):
            self._taking = True
        elif tag == "f":
            self._formula = True
        elif tag == "row":
            self._begin(attributes.get("r", ""))
        elif tag == "rPh":
            self._guide = True

    def end(self, tag: str) -> None:
        if tag in {"v", "t"}:
            self._taking = False
        elif tag == "c":
            if self._texts or self._formula:
                self._store()
        elif tag == "row":
            if self._cells:
                self.rows.setdefault(self._row, {}).update(self._cells)
                self._cells = {}
        elif tag == "rPh":
            self._guide = False
        elif tag == "sheetData":
            raise _Enough

    def _begin(self, number: str) -> None:
        self._row = int(number) if number.isascii() and number.isdigit() and len(number) < 8 else self._row + 1  # noqa: PLR2004
        self._column = 0
        if self._row > self._last:
            raise _Enough

    def _store(self) -> None:
        text = "".join(self._texts)
        self._texts.clear()
        kind = self._attributes.get("t", "n")
        holds = _HOLDS.get(kind, Holds.NUMBER)
        if kind == "s":
            text = self._strings[int(text)] if text.isdigit() and int(text) < len(self._strings) else ""
        elif holds is Holds.TEXT:
            text = clean(unescaped(text))
        elif not text.strip():
            if not self._formula:
                return
            holds, text = Holds.UNSAVED, ""
        else:
            text = text.strip()
        if (text or holds is Holds.UNSAVED) and 0 < self._column <= LAST_COLUMN:
            style = self._attributes.get("s", "0")
            self._cells[self._column] = Raw(holds, text, int(style) if style.isdigit() else 0)


@lru_cache(maxsize=4096)
def column_number(letters: str) -> int:
    """A is 1, AA is 27; 0 for what is no column."""
    number = 0
    for letter in letters:
        if not ("A" <= letter <= "Z" or "a" <= letter <= "z"):
            return 0
        number = number * 26 + (ord(letter.upper()) - 64)
        if number > LAST_COLUMN:
            return 0
    return number


@lru_cache(maxsize=4096)
def column_letters(number: int) -> str:
    """The letters of a column: 27 is AA."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """The address of a cell: D7."""
    return f"{column_letters(column)}{row}"


# ------------------------------------------------------------------------------------------------------------- formats

_BUILT_IN_DATES = {*range(14, 18), 22, *range(27, 32), *range(34, 37), *range(50, 59)}
_BUILT_IN_PERCENTS = {9, 10}
_NOT_CODE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


def _format_kind(number: str, code: str | None) -> str:
    """Whether a number format shows a date or percent; only its first section, for positive numbers, counts."""
    if code is None:
        known = int(number) if number.isdigit() else 0
        return "date" if known in _BUILT_IN_DATES else "percent" if known in _BUILT_IN_PERCENTS else ""
    bare = _NOT_CODE.sub("", code).split(";")[0].lower()
    if "%" in bare:
        return "percent"
    return "date" if re.search(r"[dy]|mmm", bare) else ""


def texts_of(cells: Row) -> Iterator[tuple[int, str]]:
    """The text cells of a row, with their columns."""
    return ((column, raw.text) for column, raw in cells.items() if raw.holds is Holds.TEXT)
