"""What stands in a workbook and is neither in its plan nor part of the form: nothing that somebody typed gets lost."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kamgen.schema.cells import Kind
from kamgen.schema.rows import cells_of
from kamgen.schema.sheets import Part, Shape
from kamgen.texts.catalogue import keys, message
from kamgen.texts.language import Language
from kamgen.workbook.folding import fold
from kamgen.workbook.notes import notes_of
from kamgen.workbook.parsed import Parsed
from kamgen.workbook.pictures import Picture, pictures_of
from kamgen.workbook.rows import PartRows
from kamgen.workbook.stored import Holds, Raw, address, column_letters
from kamgen.workbook.vocabulary import (
    bare,
    captions,
    computed_of,
    folded_words,
    members_of,
    prepared_words,
    titles,
    words_of,
)


class Why(StrEnum):
    """Why something has no place in the form; its words stand in the catalogue under ``upgrade.why.<member>``."""

    SHEET = "sheet"
    COLUMN = "column"
    ROW = "row"
    BESIDE = "beside"
    UNREAD = "unread"
    DEPTH = "depth"
    NOTE = "note"
    PICTURE = "picture"
    PICTURE_HERE = "picture_here"
    CONTRADICTION = "contradiction"


_NOTE_OF_OURS = "kamgen · "
"""What the notes of a marked copy begin with; the next check writes them anew."""
COLUMNS = ("sheet", "cell", "heading", "value", "why")
"""What is told of a leftover, in this order, wherever it is listed."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """A cell of the old workbook; `heading` is what stands over it, `value` what its writer saw in it."""

    sheet: str
    cell: str
    heading: str
    value: str
    why: Why
    picture: Picture | None = None


def leftovers_of(
    parsed: Parsed, parts: frozenset[str], carried: Collection[tuple[str, int]] = ()
) -> Iterator[Leftover]:
    """All that is left over of a workbook whose `parts` are carried over, sheet by sheet, row by row.

    Pictures on the rows that are `carried`, by sheet and row, go along.
    """
    by_title: dict[str, list[PartRows]] = {title: [] for title in parsed.sheets}
    for rows in parsed.parts.values():
        by_title[rows.block.sheet.title].append(rows)
    for title in parsed.book.titles:
        if _is_list_of_marks(parsed, title):
            continue
        if fold(title) in folded_words("upgrade.sheet") and (before := list(_listed_before(parsed, title))):
            yield from before
            continue
        if title in by_title:
            yield from _of_sheet(parsed, title, by_title[title], parts)
        else:
            yield from _of_another(parsed, title)
        yield from _attached(parsed, title, carried)


def _of_another(parsed: Parsed, title: str) -> Iterator[Leftover]:
    """The cells of a sheet that is none of the plan's; Start and the lists are the form's, but for what was added."""
    known = titles().get(fold(title))
    ours = known is not None and known[0].means in {"start", "lists"}
    for row, column, raw in _cells(parsed, title):
        if not (ours and (raw.formula or _is_furniture(raw.text) or not _LETTERS.search(raw.text))):
            yield Leftover(title, address(row, column), "", parsed.context.shown(raw), Why.SHEET)


def _attached(parsed: Parsed, title: str, carried: Collection[tuple[str, int]]) -> Iterator[Leftover]:
    """Notes and pictures."""
    for cell, text in notes_of(parsed.book, title):
        if not text.startswith(_NOTE_OF_OURS):
            yield Leftover(title, cell, "", text, Why.NOTE)
    for row, picture in pictures_of(parsed.book, title):
        shown = picture if picture.size is not None else None
        if shown is None or (title, row) not in carried:
            words = f"({picture.kind}, {len(picture.data):,} bytes)"
            yield Leftover(title, f"{row}:{row}", "", words, Why.PICTURE_HERE if shown else Why.PICTURE, shown)


def _is_list_of_marks(parsed: Parsed, title: str) -> bool:
    """Whether a sheet is the list of findings of a marked copy: it says so in its first line."""
    first = next((raw.text for cells in parsed.book.head(title, 1).rows.values() for raw in cells.values()), "")
    return fold(first) in folded_words("marking.title") and fold(title).startswith(fold(first))


def _listed_before(parsed: Parsed, title: str) -> Iterator[Leftover]:
    """What an earlier upgrade had no place for, as it told it."""
    reasons = {fold(word): why for why in Why for _, word in words_of(f"upgrade.why.{why.value}")}
    rows = parsed.book.sheet(title).rows
    pictures = dict(pictures_of(parsed.book, title))
    for row, cells in rows.items():
        texts = {column: parsed.context.shown(raw) for column, raw in cells.items()}
        last = max(texts, default=0)
        why = reasons.get(fold(texts.get(last, "")))
        if why is not None and last >= len(COLUMNS):
            sheet, cell, heading, value = (texts.get(last - len(COLUMNS) + 1 + at, "") for at in range(4))
            yield Leftover(sheet, cell, heading, value, why, pictures.get(row))


def _cells(parsed: Parsed, title: str) -> Iterator[tuple[int, int, Raw]]:
    for row, cells in parsed.book.sheet(title).rows.items():
        for column, raw in cells.items():
            if raw.text.strip() or raw.holds is Holds.UNSAVED:
                yield row, column, raw


def _of_sheet(parsed: Parsed, title: str, parts: list[PartRows], carried: frozenset[str]) -> Iterator[Leftover]:
    areas = [_Area(rows) for rows in parts]
    for row, column, raw in _cells(parsed, title):
        found: tuple[str, Why] | None = ("", Why.BESIDE)
        for area in areas:
            if area.has(row, column):
                found = area.judged(row, column, raw)
                if found is None and area.key not in carried and area.is_content(row, column):
                    found = (area.heading(row, column), Why.DEPTH)
                break
        if found is None or (found[1] is Why.BESIDE and (raw.formula or _is_furniture(raw.text))):
            continue
        yield Leftover(title, address(row, column), found[0], parsed.context.shown(raw), found[1])


class _Area:
    """The rows and columns of a part on its sheet, and what the form itself has there."""

    def __init__(self, rows: PartRows) -> None:
        self.key = rows.part.key
        self._block = block = rows.block
        self._sheet = block.sheet
        self._computed = computed_of(rows.part)
        self._fields = {line: name for name, line in block.lines.items()}
        self._lists = {cell.name for cell in cells_of(rows.part.model) if cell.kind is Kind.MARKS}
        self._kept = {row.item: row for row in rows.rows}
        # Rows without their name are carried over at the end of their table; what is no row of a closed list is not.
        self._carried = {row.item: row for row in rows.left_out} if rows.part.shape is not Shape.FIXED else {}
        self._unread = {row.item: row for row in rows.left_out} if rows.part.shape is Shape.FIXED else {}
        self._given = _given(rows.part)

    def has(self, row: int, column: int) -> bool:
        """Whether a cell lies in the part: its heading, or beside or below it."""
        block = self._block
        if block.across:
            return row in self._fields and block.first - 1 <= column <= block.last
        return row == block.header or block.first <= row <= block.last

    def is_content(self, row: int, column: int) -> bool:
        """Whether a cell holds what was read."""
        line, item = (row, column) if self._block.across else (column, row)
        return line in self._fields and item in self._kept | self._carried

    def heading(self, row: int, column: int) -> str:
        """What stands over a cell, or before it where the part runs across."""
        block = self._block
        raw = self._sheet.at(row, block.first - 1) if block.across else self._sheet.at(block.header, column)
        return bare(raw.text) if raw else column_letters(column)

    def judged(self, row: int, column: int, raw: Raw) -> tuple[str, Why] | None:
        """None for what is carried over or belongs to the form, else what stands over the cell and why it is left."""
        line, item = (row, column) if self._block.across else (column, row)
        is_heading = column < self._block.first if self._block.across else row == self._block.header
        name = self._fields.get(line)
        heading = "" if is_heading else self.heading(row, column)
        if name is None:
            return (heading, Why.COLUMN) if self._outside(item, raw, heading or bare(raw.text)) else None
        if item in self._kept or item in self._carried:
            row_read = self._kept.get(item) or self._carried[item]
            lost = name in self._lists and (name in row_read.unread or item in self._carried)
            return (heading, Why.UNREAD) if lost else None
        if item in self._unread:
            return heading, Why.ROW
        if is_heading or name == "id" or {fold(raw.text), fold(raw.text.partition("\n")[0])} & self._given:
            return None
        return heading, Why.BESIDE

    def _outside(self, item: int, raw: Raw, heading: str) -> bool:
        """Whether a cell under a heading that is none of the form's fields is somebody's own."""
        if fold(heading) in self._computed:
            given = raw.formula or fold(raw.text) in self._given or _is_furniture(raw.text)
            return item in self._kept and not given
        return not raw.formula or item in self._kept


@cache
def _given(part: Part) -> frozenset[str]:
    """What a new workbook has in the rows of a part that nobody filled."""
    words = set(prepared_words(part))
    choice = cells_of(part.model)[0].choice
    if part.shape is Shape.FIXED and choice is not None:
        words |= set(members_of(choice))
        words |= {fold(str(code)) for member in part.members if (code := getattr(member, "code", None))}
    return frozenset(words)


# ------------------------------------------------------------------------------------------------------- the form's own

_LETTERS = re.compile(r"[^\W\d_]{2}")
"""What numbers and signs lack; the Start sheet has some that depend on the plan."""
_OURS = ("workbook.", "phases.", "sheets.", "parts.", "groups.", "fields.", "choices.", "scales.", "upgrade.")
_NUMBER = re.compile(r"\s*\(\d\d\)$")
"""The number of its sheet behind the name of a list."""
_GAP = re.compile(r"\\\{\w+(?:\\:\w+)?\\\}")


def _is_furniture(text: str) -> bool:
    """Whether the form itself says this, in any language."""
    folded = fold(bare(_NUMBER.sub("", text)))
    if folded in _said() or folded in titles() or folded in captions():
        return True
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and all(_is_furniture(line) for line in lines):
        return True
    return _patterns().fullmatch(" ".join(text.split())) is not None


@cache
def _messages() -> frozenset[str]:
    return frozenset(
        word
        for language in Language
        for key in keys(language)
        if key.startswith(_OURS)
        for word in (message(language, key), *message(language, key).split("|"), *message(language, key).splitlines())
    )


@cache
def _said() -> frozenset[str]:
    return frozenset(fold(bare(word)) for word in _messages() if "{" not in word)


@cache
def _patterns() -> re.Pattern[str]:
    """The messages that carry values, with anything in their gaps."""
    ours = sorted(word for word in _messages() if "{" in word and re.search(r"\w{3}", re.sub(r"\{[^}]*\}", "", word)))
    return re.compile("|".join(_GAP.sub(".{0,80}?", re.escape(" ".join(word.split()))) for word in ours))
