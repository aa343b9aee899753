"""Samples as tables to read: a line a row, ``|`` between cells, ``~`` for a blank that joins."""

from __future__ import annotations

from kamgen.content.table import Cell
from kamgen.content.text import Line, Mark, Run, Status, Tone, line

MARKS = {
    "✓": Mark.GOOD,
    "!": Mark.CAUTION,
    "×": Mark.BAD,
    "○": Mark.OPEN,
    "?": Mark.UNKNOWN,
    "●": Mark.DOT,
    "–": Mark.CANCELLED,
}


def t(text: str) -> str:
    """The words with their joining blanks."""
    return text.replace("~", "\u00a0")


def rows(table: str) -> list[list[str]]:
    """The cells of each line."""
    return [[cell.strip() for cell in t(each).split("|")] for each in table.strip().splitlines()]


def two(first: str, second: str, tone: Tone = Tone.INK, *, strong: bool = True) -> Cell:
    """A cell of a main line and a muted one."""
    return Cell((line(first, tone, strong=strong), line(second, Tone.MUTED, second=True)))


def signed(status: str) -> Cell:
    """A cell with a sign and its word: ``✓ auf Kurs``."""
    return Cell(status=status_of(status))


def status_of(words: str) -> Status:
    """A sign and its word."""
    return Status(MARKS[words[0]], words[1:].strip())


def lead(first: str, rest: str, tone: Tone = Tone.INK) -> Line:
    """A bold lead, then muted words."""
    return (Run(t(first), tone, strong=True), Run(f"  {t(rest)}", Tone.MUTED))
