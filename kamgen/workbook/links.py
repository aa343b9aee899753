"""Ids and what refers to them: by id, by id with the beginning of a title, or by the whole title."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kamgen.schema.cells import Kind
from kamgen.schema.rows import cells_of
from kamgen.schema.sheets import Part
from kamgen.texts.catalogue import Texts
from kamgen.workbook import codes
from kamgen.workbook.codes import Problem
from kamgen.workbook.folding import Guesses, fold
from kamgen.workbook.items import Record
from kamgen.workbook.raw import address

_ID = re.compile(r"\s*([^\W\d_]{1,5})[-\u2010-\u2015. ]?\s?0*([0-9]{1,6})(?![\w])")
_BETWEEN_LINES = re.compile(r"[;\n|]")
_BETWEEN = re.compile(r"[,/+&]|\s(?:und|and|en)\s", re.IGNORECASE)
_CUT = re.compile(r"(?:\u2026|\.\.\.)$")
_MARK = "\u00b7"
_MOST_IDS = 12


def id_key(text: str) -> str:
    """The same for all ways to write an id: Z-1, z1, Z 01."""
    found = _ID.fullmatch(text)
    return f"{found[1].casefold()}-{found[2]}" if found else fold(text)


def give_ids(part: Part, records: Iterable[Record], texts: Texts) -> Iterator[tuple[Record, str]]:
    """Gives an id to each record without one; yields those whose id is taken, with the cell of its first bearer."""
    seen: dict[str, Record] = {}
    prefixes: Counter[str] = Counter()
    without: list[Record] = []
    highest = 0
    for record in records:
        given = record.values.get("id")
        key = id_key(str(given)) if given else ""
        if not key or key in seen:
            if key:
                yield record, address(*seen[key].cell("id"))
            without.append(record)
            continue
        seen[key] = record
        if found := _ID.fullmatch(str(given)):
            prefixes[found[1]] += 1
            highest = max(highest, int(found[2]))
    prefix = prefixes.most_common(1)[0][0] if prefixes else texts(f"prefixes.{part.key}")
    for record in without:
        highest += 1
        record.values["id"] = part.row_id(prefix, highest)


@dataclass(slots=True)
class Directory:
    """The rows of a part that can be referred to."""

    ids: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, list[str]] = field(default_factory=dict)
    ordered: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, records: Iterable[Record]) -> Directory:
        """The directory of these records, by id and by title."""
        directory = cls()
        for record in records:
            own = str(record.values["id"])
            title = str(record.values.get(_title(record.part), ""))
            directory.ids.setdefault(id_key(own), own)
            directory.titles.setdefault(fold(title), own)
            directory.labels.setdefault(own, f"{own} {_MARK} {title}")
            directory.numbers.setdefault(id_key(own).rpartition("-")[2], []).append(own)
        directory.titles.pop("", None)
        directory.ordered = sorted(directory.titles)
        return directory

    def resolve(self, text: str, kind: Kind, guesses: Guesses) -> tuple[tuple[str, ...], Problem | None]:
        """The ids that a text refers to, and what is wrong with it."""
        if not self.ids:
            return (), Problem.of(codes.DANGLING_EMPTY)
        found, unknown = self._several(text)
        if unknown:
            return found, self._dangling(unknown[0], guesses)
        if kind is Kind.LINK and len(found) > 1:
            return (), Problem.of(codes.SEVERAL_REFERENCES, known=", ".join(found))
        return found, None

    def _several(self, text: str) -> tuple[tuple[str, ...], list[str]]:
        found: dict[str, None] = {}
        unknown: list[str] = []
        whole = self._titled(text)
        for piece in (text,) if whole else _BETWEEN_LINES.split(text):
            if titled := self._titled(piece):
                found[titled] = None
                continue
            after_id = False
            for token in _BETWEEN.split(piece):
                own = self._leading(token) or self._titled(token)
                if own:
                    found[own] = None
                    after_id = True
                elif token.strip() and not (after_id and not _ID.fullmatch(token)):
                    unknown.append(token.strip() if _ID.match(token) else piece.strip())
        return tuple(found), unknown

    def _leading(self, token: str) -> str | None:
        """The row whose id a text is, or begins with."""
        exact = self.ids.get(id_key(token.partition(_MARK)[0].strip()))
        if exact:
            return exact
        found = _ID.match(token)
        return self.ids.get(f"{found[1].casefold()}-{found[2]}") if found else None

    def _titled(self, text: str) -> str | None:
        """The row whose title a text is, or the only one whose title begins so where the text was cut."""
        own = self.titles.get(fold(text))
        if own is None and (cut := _CUT.search(text.strip())):
            start = fold(text.strip()[: cut.start()])
            at = bisect_left(self.ordered, start)
            fitting = [title for title in self.ordered[at : at + 2] if title.startswith(start)]
            own = self.titles[fitting[0]] if len(fitting) == 1 else None
        return own

    def _dangling(self, token: str, guesses: Guesses) -> Problem:
        ids = list(self.labels)
        known = ", ".join(ids[:_MOST_IDS]) + (" \u2026" if len(ids) > _MOST_IDS else "")
        near = self._same_number(token)
        if near is None and (title := guesses.nearest(fold(token), self.titles)):
            near = self.titles[title]
        if near is None:
            return Problem.of(codes.DANGLING, reference=token, known=known)
        return Problem.of(codes.DANGLING_NEAR, reference=token, known=known, suggestion=self.labels[near])

    def _same_number(self, token: str) -> str | None:
        """The only row with the number that a text gives without prefix, or with another."""
        number = re.fullmatch(r"\s*(?:[^\W\d_]{1,12}[-. ]*)?0*([0-9]{1,6})\s*", token)
        if number is None:
            return None
        fitting = self.numbers.get(number[1], [])
        return fitting[0] if len(fitting) == 1 else None


def _title(part: Part) -> str:
    return next((cell.name for cell in cells_of(part.model) if cell.required), "id")
