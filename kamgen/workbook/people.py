"""Spellings that may mean one person: told, never joined, since only the user knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kamgen.figures.people import identity
from kamgen.schema.rows import cells_of
from kamgen.workbook.folding import fold
from kamgen.workbook.items import Record

_SHORTEST = 8
"""In shorter names a letter is too much of the whole: Jan Vos and Jan Bos are two."""
_MOST = 3_000


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named in a cell; `ours` tells our people from the customer's."""

    name: str
    ours: bool
    record: Record
    field: str


def mentions(records: Iterable[Record]) -> Iterator[Mention]:
    """Every cell that names a person."""
    for record in records:
        for cell in cells_of(record.part.model):
            people = cell.column.people or ("ours" if (record.part.key, cell.name) == ("team", "name") else None)
            name = record.values.get(cell.name) if people else None
            if isinstance(name, str):
                yield Mention(name, people == "ours", record, cell.name)


def twice(named: Iterable[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """A later spelling with the earlier one that it resembles: other titles or accents, or one letter apart."""
    spellings: dict[tuple[bool, str], Mention] = {}
    for mention in named:
        spellings.setdefault((mention.ours, mention.name), mention)
    near: dict[tuple[bool, str], Mention] = {}
    for mention in list(spellings.values())[:_MOST]:
        folded = fold(identity(mention.name))
        keys = [(mention.ours, key) for key in (folded, *_one_letter_less(folded))]
        if other := next((near[key] for key in keys if key in near), None):
            yield mention, other
        for key in keys:
            near.setdefault(key, mention)


def _one_letter_less(name: str) -> Iterator[str]:
    """Two names that differ in one letter, or have two exchanged, share one of these."""
    if len(name) >= _SHORTEST and not any(letter.isdigit() for letter in name):
        yield from (name[:position] + name[position + 1 :] for position in range(len(name)))
