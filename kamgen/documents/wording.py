"""Values of the plan as words that all documents say alike: money, dates, people, lists, and what is missing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from kamgen.schema.cells import Choice
from kamgen.texts.catalogue import Texts
from kamgen.texts.formats import NO_BREAK

SEPARATOR = " · "
_PAIR = 2
_TITLE = 40
ELLIPSIS = f"{NO_BREAK}…"
# A clause is a better end than a word, unless it throws away most of what there is room for.
_CLAUSE_SHARE = 0.6
_CLAUSE_END = re.compile(r"[.;:,](?=\s)|\s[–—-](?=\s)")


def said(choice: Choice | None, texts: Texts) -> str:
    """The word of a dropdown value; nothing for an empty cell."""
    return texts(choice.text_key) if choice is not None else ""


def money(value: Decimal | None, texts: Texts, *, signed: bool = False) -> str:
    """An amount with its unit, or that it is not available."""
    return not_available(texts) if value is None else texts.formats.money(value, signed=signed)


def full_date(day: date | None, texts: Texts) -> str:
    """A whole date, or that it is not available."""
    return not_available(texts) if day is None else texts.formats.full_date(day)


def until(day: date | None, texts: Texts) -> str:
    """A deadline: "bis 31.12.2026", or that the date is open."""
    return texts("documents.no_date") if day is None else texts("documents.until", day=day)


def due_words(day: date | None, texts: Texts, *, overdue: bool = False) -> str:
    """A due date in a sentence: the date, since when it is overdue, or that it is open."""
    if day is None:
        return texts("documents.no_date")
    return texts("documents.overdue_since", day=day) if overdue else texts.formats.full_date(day)


def who_and_when(owner: str | None, day: date | None, texts: Texts, *, overdue: bool = False) -> str:
    """Who does something by when; both are said to be open where they are."""
    return joined(one_line(owner) if owner else texts("documents.no_owner"), due_words(day, texts, overdue=overdue))


def not_available(texts: Texts) -> str:
    """What stands where the plan has no value: "k. A.", "n/a", "n.b."."""
    return texts("documents.not_available")


def joined(*parts: str | None) -> str:
    """Short parts on one line, those that are empty left out."""
    return SEPARATOR.join(part for part in parts if part)


def listed(items: Iterable[str], texts: Texts) -> str:
    """A list in a sentence: "A, B und C"."""
    words = tuple(items)
    if len(words) <= 1:
        return "".join(words)
    return f"{', '.join(words[:-1])} {texts('documents.and')} {words[-1]}"


def one_line(text: str) -> str:
    """Text of a cell without its line breaks; a line that does not end a sentence goes on after a semicolon."""
    lines = [" ".join(part.split()) for part in text.splitlines()]
    words = ""
    for each in (part for part in lines if part):
        words = f"{words}{'' if words[-1] in '.,;:!?–-' else ';'} {each}" if words else each
    return words


def shortened(text: str, limit: int) -> str:
    """One line of at most `limit` characters, ended at a clause or a word; what is left out shows as an ellipsis.

    Whoever shortens owes the reader the whole text elsewhere: in the notes, or in the Word plan.
    """
    words = one_line(text)
    if len(words) <= limit:
        return words
    if limit <= len(ELLIPSIS):
        return ELLIPSIS.strip() if words and limit > 0 else ""
    room = words[: limit - len(ELLIPSIS) + 1]
    clauses = [match.start() for match in _CLAUSE_END.finditer(room)]
    if clauses and clauses[-1] >= limit * _CLAUSE_SHARE:
        return words[: clauses[-1]].rstrip() + ELLIPSIS
    end = room.rfind(" ")
    return words[: end if end > 0 else limit - len(ELLIPSIS)].rstrip(" .,;:–-") + ELLIPSIS


def counted(texts: Texts, key: str, n: int, **values: str | date) -> str:
    """A message for a count, with a form of its own for two: "beide", "neither", "geen van beide"."""
    return texts(f"{key}.two", n=n, **values) if n == _PAIR and texts.has(f"{key}.two") else texts(key, n=n, **values)


def called(identifier: str | None, title: str, texts: Texts) -> str:
    """What to call a row in a sentence: its id, or its title in quotation marks."""
    return one_line(identifier) if identifier else texts("documents.quoted", text=shortened(title, _TITLE))


def row_name(identifier: str | None, row: int) -> str:
    """What to call a row: its id, or its number where it has none."""
    return one_line(identifier) if identifier else f"#{row + 1}"


def initials(name: str) -> str:
    """The first letters of first and last name; titles such as "Dr." are no names."""
    words = [word for word in name.split() if not word.endswith(".")] or name.split()
    return "".join(word[0] for word in (words[0], *words[1:][-1:])).upper() if words else ""
