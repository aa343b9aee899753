"""Cells that several slides have: short, with a muted second line, and saying what is missing."""

from __future__ import annotations

from datetime import date

from kamgen.content.table import Cell, TableRow, cell
from kamgen.content.text import Line, Run, Tone, line
from kamgen.documents.wording import due_words, one_line, shortened
from kamgen.places import Path
from kamgen.texts.catalogue import Texts

MOST_ROWS = 15
"""Rows that a board reads of a list; what is more stands in the Word plan."""
STEP = 66
"""Characters of a next step that fit three lines of its column."""


def second(text: str, tone: Tone = Tone.MUTED) -> Line:
    """A line a size smaller, under the main words."""
    return (Run(text, tone, second=True),)


def headed(title: str, detail: str, *sources: Path) -> Cell:
    """A bold subject over a muted line."""
    head = line(title, strong=True)
    return Cell((head, second(detail)) if detail else (head,), sources=sources)


def person_cell(name: str | None, function: str | None, texts: Texts, *sources: Path) -> Cell:
    """Somebody at the account over the function; who is missing is not known."""
    known = line(one_line(name)) if name else line(texts("documents.not_known"), Tone.MUTED)
    return Cell((known, second(one_line(function))) if function else (known,), sources=sources)


def step_cell(step: str | None, texts: Texts, *sources: Path) -> Cell:
    """The next step, or that it is open."""
    if not step:
        return Cell((line(texts("documents.open"), Tone.MUTED),), sources=sources)
    return Cell((line(shortened(step, STEP)),), sources=sources)


def who_cell(owner: str | None, day: date | None, texts: Texts, *sources: Path, overdue: bool, needed: bool) -> Cell:
    """Who of us over by when; a dash where nothing is to be done, so that nobody is missing."""
    if not (needed or owner or day):
        return Cell((line("–", Tone.MUTED),), sources=sources)
    person = line(one_line(owner)) if owner else line(texts("documents.no_owner"), Tone.MUTED)
    due = second(due_words(day, texts, overdue=overdue), Tone.BAD if overdue else Tone.MUTED)
    return Cell((person, due), sources=sources)


def more_row(count: int, at: int, width: int, texts: Texts) -> tuple[TableRow, ...]:
    """A last row that counts what a slide leaves to the Word plan, in the column `at` of `width`; none for nothing."""
    if not count:
        return ()
    words = cell(texts("documents.more_rows", n=count), Tone.MUTED)
    return (TableRow(tuple(words if column == at else cell("") for column in range(width))),)
