"""The columns of a list of accounts, matched with the fields of the plan by what stands over them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kamgen.plan.plan import part_of
from kamgen.texts.language import Language
from kamgen.workbook.folding import Guesses, fold
from kamgen.workbook.raw import RawSheet
from kamgen.workbook.stored import Row, column_letters
from kamgen.workbook.vocabulary import (
    Word,
    bare,
    folded_words,
    label_key,
    labels_of,
    majority,
    meanings,
    vote,
    words_of,
)

PARTS = ("cover", "profile", "stakeholders")
"""The parts that a column may belong to; the first goes first where a heading fits several."""
FIRST_NAME, LAST_NAME = "first_name", "last_name"
"""Two columns that make one name."""
_NAMES = {"name", FIRST_NAME, LAST_NAME}
_OF_CRM: Mapping[str, tuple[str, ...]] = {
    "cover": ("account", "customer_number", "industry", "key_account_manager", "parent_account", "currency"),
    "profile": ("description", "revenue", "employees", "headquarters"),
    "stakeholders": ("name", FIRST_NAME, LAST_NAME, "function", "business_unit", "location", "owner", "last_contact"),
}
"""The fields whose names in CRM systems stand in the catalogue."""
_HEAD_ROWS = 40
_SHORT, _RESEMBLES = 3, 0.8

Field = tuple[str, str]
"""A part and a field of it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A column with what stands over it, and the part and field that it was matched with, or may be meant for."""

    column: int
    text: str
    field: Field | None = None
    near: Field | None = None

    @property
    def letters(self) -> str:
        """The column as Excel calls it."""
        return column_letters(self.column)

    @property
    def label_key(self) -> str:
        """The catalogue key of the field; two halves of a name are a name. Nothing where no field is near."""
        found = self.field or self.near
        if found is None:
            return ""
        part, name = found
        return label_key(part_of(part)[1], "name" if name in _NAMES else name)


@dataclass(frozen=True, slots=True)
class Columns:
    """The heading row of a list, which column each field is in, and the language of the headings."""

    row: int
    headings: tuple[Heading, ...]
    lines: Mapping[Field, int]
    language: Language

    def heading(self, column: int) -> str:
        """What stands over a column."""
        return next((each.text for each in self.headings if each.column == column), column_letters(column))


def matched(sheet: RawSheet) -> Columns | None:
    """The columns of a sheet; None where none of its first rows names the account."""
    best: Columns | None = None
    for number, (row, cells) in enumerate(sheet.rows.items()):
        if number >= _HEAD_ROWS:
            break
        found = _columns(row, cells)
        if found is not None and (best is None or len(found.lines) > len(best.lines)):
            best = found
    return best


def _columns(row: int, cells: Row) -> Columns | None:
    texts = {column: bare(raw.text) for column, raw in cells.items()}
    lines = _lines(texts, PARTS)
    if not any(part == "stakeholders" and name in _NAMES for part, name in lines):
        # Without a name nobody is described: a place or a title is the account's own then, or nothing.
        lines = _lines(texts, PARTS[:-1])
    if ("cover", "account") not in lines:
        names = folded_words("accounts.headings.cover.account")
        column = next((column for column, text in texts.items() if fold(text) in names), None)
        if column is None:
            return None
        lines = {each: at for each, at in lines.items() if at != column} | {("cover", "account"): column}
    by_column = {column: each for each, column in lines.items()}
    guesses = Guesses()
    headings = tuple(
        Heading(column, text, by_column[column])
        if column in by_column
        else Heading(column, text, near=_near(text, lines, guesses))
        for column, text in texts.items()
    )
    votes: Counter[Language] = Counter()
    for column, each in by_column.items():
        vote(votes, [word for _, word in _meanings(texts[column], (each[0],)) if word.means == each[1]])
    return Columns(row, headings, lines, majority(votes))


def _lines(texts: Mapping[int, str], parts: tuple[str, ...]) -> dict[Field, int]:
    """The column of each field: a label goes before an alias, that before a name of CRM systems."""
    fitting = sorted(
        (rank, parts.index(part), column, word.means)
        for column, text in texts.items()
        for part in parts
        for rank, word in _meanings(text, (part,))
    )
    lines: dict[Field, int] = {}
    taken: set[int] = set()
    for _, part, column, name in fitting:
        if column not in taken and (parts[part], name) not in lines:
            lines[parts[part], name] = column
            taken.add(column)
    return lines


def _near(text: str, taken: Mapping[Field, int], guesses: Guesses) -> Field | None:
    """A field that no column was matched with and that a heading is nearly the label of."""
    known = {
        folded: (part, words[0].means)
        for part in PARTS
        for folded, words in labels_of(part_of(part)[1]).items()
        if (part, words[0].means) not in taken and "." not in words[0].means and len(folded) > _SHORT
    }
    near = guesses.nearest(fold(text), known, least=_RESEMBLES)
    return known[near] if near is not None else None


def _meanings(text: str, parts: tuple[str, ...]) -> Iterator[tuple[int, Word]]:
    """What a heading can mean in some parts, with how little it is the field's own word."""
    for part in parts:
        for word in meanings(text, labels_of(part_of(part)[1])):
            if word.means != "id":
                yield int(word.alias), word
        for word in _crm(part).get(fold(text), ()):
            yield 2, word


@cache
def _crm(part: str) -> Mapping[str, tuple[Word, ...]]:
    found: dict[str, list[Word]] = {}
    for name in _OF_CRM[part]:
        for language, heading in words_of(f"accounts.headings.{part}.{name}"):
            found.setdefault(fold(heading), []).append(Word(name, language, alias=True))
    return {folded: tuple(words) for folded, words in found.items()}
