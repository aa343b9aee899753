"""Names that Excel accepts, distinct within a workbook: of sheets, of tables, of the columns of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import count
from typing import Final

_SHEET_MOST: Final = 31
_TABLE_MOST: Final = 200
_LITTLE: Final = 3
"""Words of so many letters, such as "und" or "of", are no end of a name."""
_RESERVED: Final = {"history"}
_LOOKS_LIKE_A_CELL: Final = re.compile(r"[A-Za-z]{1,3}[0-9]+|[Rr][0-9]*|[Cc][0-9]*|[Rr][0-9]+[Cc][0-9]+")


def sheet_names(titles: Iterable[str]) -> tuple[str, ...]:
    """The titles as names of sheets."""
    given: list[str] = []
    for title in titles:
        plain = " ".join(re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", title).split()).strip("' ")
        if not plain or plain.casefold() in _RESERVED:
            plain = f"{plain}_" if plain else "_"
        given.append(_distinct(_short(plain), given, _SHEET_MOST, " "))
    return tuple(given)


def _short(name: str) -> str:
    """The name, one that is too long cut behind a word; the whole title stands on the sheet."""
    if len(name) <= _SHEET_MOST:
        return name
    words = name[:_SHEET_MOST].split(" ")[:-1]
    while len(words) > 1 and len(words[-1]) <= _LITTLE:
        words.pop()
    return f"{' '.join(words).rstrip(',;·–-')}…" if words else name


def table_name(name: str, taken: Sequence[str]) -> str:
    """The name as that of a table: letters, digits and underscores, nothing that reads like a cell."""
    plain = re.sub(r"\W+", "_", name, flags=re.ASCII).strip("_")
    if not plain or not plain[0].isalpha() or _LOOKS_LIKE_A_CELL.fullmatch(plain):
        plain = f"kam_{plain}"
    return _distinct(plain, taken, _TABLE_MOST, "_")


def column_names(titles: Iterable[str]) -> tuple[str, ...]:
    """The titles as the heads of a table's columns: in one line, never empty, never twice."""
    given: list[str] = []
    for title in titles:
        given.append(_distinct(" ".join(title.split()) or "#", given, 255, " "))
    return tuple(given)


def _distinct(name: str, taken: Sequence[str], most: int, joint: str) -> str:
    used = {each.casefold() for each in taken}
    name = name[:most].strip()
    if name.casefold() not in used:
        return name
    for number in count(2):
        suffix = f"{joint}{number}"
        tried = name[: most - len(suffix)].rstrip() + suffix
        if tried.casefold() not in used:
            return tried
    raise AssertionError("count() ends never")
