"""Which sheet of a workbook is which planning step: by its title in any language, or else by its labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kamgen.findings import Finding
from kamgen.places import Place
from kamgen.plan.plan import SHEETS
from kamgen.schema.sheets import Sheet
from kamgen.texts.language import Language
from kamgen.workbook import codes
from kamgen.workbook.folding import Guesses, fold
from kamgen.workbook.headers import locate
from kamgen.workbook.raw import Book
from kamgen.workbook.vocabulary import Word, best, titles, vote

_HEAD = 60
"""So many rows of an unknown sheet are looked at for labels."""
_LABELS, _SHARE = 4, 0.6
"""What makes labels unmistakable: so many of them, and this share of all that the step has."""
_RESEMBLES = 0.8

_COPY = re.compile(r"\s*\(\d+\)$")
_NUMBER = re.compile(r"^\s*[sS]?(\d{1,2})(?!\d)")


@dataclass(slots=True)
class Found:
    """The title of the sheet for each step that the workbook holds, in the order of the workbook."""

    titles: dict[str, Sheet] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    votes: Counter[Language] = field(default_factory=Counter)


def find_sheets(book: Book, guesses: Guesses) -> Found:
    """The planning sheets of a workbook; what else is in it does not matter."""
    found = Found()
    steps = {sheet.key: sheet for sheet in SHEETS}
    taken: dict[str, str] = {}
    unknown: list[str] = []
    for title in book.titles:
        words = titles().get(fold(title)) or titles().get(fold(_COPY.sub("", title)))
        key = best(words).means if words else ""
        if not words:
            unknown.append(title)
            continue
        vote(found.votes, words)
        if key in taken and key in steps:
            found.findings.append(
                codes.SHEET_TWICE.at((), Place(title), sheet_key=f"sheets.{key}.title", other=taken[key])
            )
            continue
        taken[key] = title
        if key in steps:
            found.titles[title] = steps[key]
    missing = [sheet for sheet in SHEETS if sheet.key not in taken]
    for title in unknown:
        sheet = _by_labels(book, title, missing, guesses)
        if sheet is not None:
            missing.remove(sheet)
            found.titles[title] = sheet
            found.findings.append(codes.SHEET_RENAMED.at((), Place(title), sheet_key=f"sheets.{sheet.key}.title"))
        elif near := _resembles(title, missing, guesses):
            found.findings.append(codes.SHEET_MISSPELT.at((), Place(title), sheet_key=f"sheets.{near}.title"))
    order = {title: position for position, title in enumerate(book.titles)}
    found.titles = dict(sorted(found.titles.items(), key=lambda each: order[each[0]]))
    return found


def _by_labels(book: Book, title: str, missing: Iterable[Sheet], guesses: Guesses) -> Sheet | None:
    """The step whose labels a sheet carries, if one fits clearly better than any other."""
    scores = sorted(_scores(book, title, missing, guesses), key=lambda each: -each[0])
    if not scores or (len(scores) > 1 and scores[1][0] == scores[0][0]):
        return None
    return scores[0][1]


def _scores(book: Book, title: str, missing: Iterable[Sheet], guesses: Guesses) -> Iterator[tuple[float, Sheet]]:
    missing = tuple(missing)
    if not missing:
        return
    head = book.head(title, _HEAD)
    number = _NUMBER.match(title)
    for sheet in missing:
        located = locate(head, sheet, None, guesses)
        all_labels = sum(len(part.model.model_fields) for part in sheet.parts)
        numbered = number is not None and int(number[1]) == sheet.number
        share = located.labels / all_labels
        if numbered and located.labels > 1:
            yield 1 + share, sheet
        elif located.labels >= _LABELS and share >= _SHARE:
            yield share, sheet


def _resembles(title: str, missing: Iterable[Sheet], guesses: Guesses) -> str | None:
    keys = {sheet.key for sheet in missing}
    known: dict[str, Word] = {
        folded: word for folded, words in titles().items() if (word := best(words)).means in keys
    }
    near = guesses.nearest(fold(title), known, least=_RESEMBLES) if known else None
    return known[near].means if near is not None else None
