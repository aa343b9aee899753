"""The XML of sheets and strings, read in one pass: what stands in each cell, without a library between."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple
from xml.parsers import expat

from kamgen.errors import InputUnreadable
from kamgen.workbook.cleaning import clean

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
MOST_CELLS = 1_000_000
"""What a sheet of a plan holds at most; more would only cost memory."""


class Holds(IntEnum):
    """What a stored cell holds; UNSAVED is a formula whose value no program has worked out yet."""

    TEXT = 0
    NUMBER = 1
    TRUTH = 2
    DAY = 3
    ERROR = 4
    UNSAVED = 5


class Raw(NamedTuple):
    """A cell that is not empty: its text (numbers as stored, texts cleaned) and the number of its style.

    `formula` says whether a formula yields it; where that has no value yet, the text is the formula itself.
    """

    holds: Holds
    text: str
    style: int = 0
    formula: bool = False


Row = Mapping[int, Raw]


class _Enough(Exception):
    """Ends the parsing early."""


class Collector:
    """Takes the characters of a part."""

    def __init__(self, texts: list[str]) -> None:
        self.take: Callable[[str], None] = texts.append


def parse(
    content: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    name: str,
    collector: Collector | None = None,
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


class StringsReader(Collector):
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
        """An element begins."""
        if tag == "t":
            self._taking = not self._guide
        elif tag == "rPh":
            self._guide = True

    def end(self, tag: str) -> None:
        """An element ends."""
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


_LONGEST_COUNT = 8


def _count(text: str) -> int | None:
    """A number as programs write it; None for what only looks like one."""
    return int(text) if text.isdigit() and text.isascii() and len(text) <= _LONGEST_COUNT else None


@lru_cache(maxsize=4096)
def _style(text: str) -> int:
    return _count(text) or 0


class SheetReader(Collector):
    """Gathers the cells of one sheet; cells and rows may lack their address, then they are counted."""

    def __init__(self, strings: tuple[str, ...], last: int, name: str, images: Mapping[str, str]) -> None:
        self.images: dict[tuple[int, int], str] = {}
        self._name = name
        self._images = images
        self._left = MOST_CELLS
        self.rows: dict[int, dict[int, Raw]] = {}
        self._strings = strings
        self._last = last
        self._row = 0
        self._column = 0
        self._cells: dict[int, Raw] = {}
        self._attributes: dict[str, str] = {}
        self._formula = False
        self._formula_texts: list[str] = []
        self._taking_formula = False
        self._texts: list[str] = []
        self._taking = False
        self._guide = False
        self.take = self._take

    def _take(self, characters: str) -> None:
        if self._taking:
            self._texts.append(characters)
        elif self._taking_formula:
            self._formula_texts.append(characters)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if tag == "c":
            self._attributes = attributes
            if self._formula:
                self._formula = False
                self._formula_texts.clear()
            address = attributes.get("r")
            self._column = column_number(address.rstrip("0123456789")) if address else self._column + 1
        elif tag == "v" or (tag == "t" and not self._guide):
            self._taking = True
        elif tag == "f":
            self._formula = self._taking_formula = True
        elif tag == "row":
            self._begin(attributes.get("r", ""))
        elif tag == "rPh":
            self._guide = True

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag in {"v", "t"}:
            self._taking = False
        elif tag == "c":
            if self._texts or self._formula:
                self._store()
        elif tag == "f":
            self._taking_formula = False
        elif tag == "row":
            if self._cells:
                self._left -= len(self._cells)
                if self._left < 0:
                    raise InputUnreadable(
                        f"{self._name}: a sheet holds more than {MOST_CELLS:,} filled cells, so it is no plan; "
                        "move what does not belong to the plan into a file of its own"
                    )
                self.rows.setdefault(self._row, {}).update(self._cells)
                self._cells = {}
        elif tag == "rPh":
            self._guide = False
        elif tag == "sheetData":
            raise _Enough

    def _begin(self, number: str) -> None:
        told = _count(number)
        self._row = self._row + 1 if told is None else told
        self._column = 0
        if self._row > self._last:
            raise _Enough

    def _store(self) -> None:
        text = "".join(self._texts)
        self._texts.clear()
        kind = self._attributes.get("t", "n")
        if kind == "e" and (image := self._images.get(self._attributes.get("vm", ""))):
            self.images[self._row, self._column] = image
            return
        holds = _HOLDS.get(kind, Holds.NUMBER)
        if kind == "s":
            place = _count(text)
            text = self._strings[place] if place is not None and place < len(self._strings) else ""
        elif holds is Holds.TEXT:
            text = clean(unescaped(text))
        elif not text.strip():
            if not self._formula:
                return
            formula = clean("".join(self._formula_texts))
            holds, text = Holds.UNSAVED, f"={formula}" if formula else ""
        else:
            text = text.strip()
        if (text or holds is Holds.UNSAVED) and 0 < self._column <= LAST_COLUMN:
            style = self._attributes.get("s")
            number = 0 if style is None else _style(style)
            self._cells[self._column] = Raw(holds, text, number, self._formula)


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
