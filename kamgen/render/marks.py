"""The glyph of each status sign where it stands in running text: in Word and in the cells of a workbook."""

from __future__ import annotations

from typing import Final

from kamgen.content.text import Line, Mark, Run, Status

GLYPHS: Final = {
    Mark.GOOD: "✓",
    Mark.CAUTION: "!",
    Mark.BAD: "×",
    Mark.OPEN: "○",
    Mark.UNKNOWN: "?",
    Mark.DOT: "●",
    Mark.CANCELLED: "–",
}


def status_line(status: Status) -> Line:
    """A status as words: its sign, then what it says, both legible without colour."""
    tone = status.mark.tone
    sign = Run(GLYPHS[status.mark], tone, strong=True)
    return (sign, Run(f"\u00a0{status.words}", tone)) if status.words else (sign,)
