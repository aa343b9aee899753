"""The glyph and tone of each status sign where it stands in running text: in Word and in the cells of a workbook."""

from __future__ import annotations

from typing import Final

from kamgen.content.text import Line, Mark, Run, Status, Tone

GLYPHS: Final = {
    Mark.GOOD: "✓",
    Mark.CAUTION: "!",
    Mark.BAD: "×",
    Mark.OPEN: "○",
    Mark.UNKNOWN: "?",
    Mark.DOT: "●",
}
TONES: Final = {
    Mark.GOOD: Tone.GOOD,
    Mark.CAUTION: Tone.CAUTION,
    Mark.BAD: Tone.BAD,
    Mark.OPEN: Tone.MUTED,
    Mark.UNKNOWN: Tone.MUTED,
    Mark.DOT: Tone.ACCENT,
}


def status_line(status: Status) -> Line:
    """A status as words: its sign, then what it says, both legible without colour."""
    tone = TONES[status.mark]
    sign = Run(GLYPHS[status.mark], tone, strong=True)
    return (sign, Run(f"\u00a0{status.words}", tone)) if status.words else (sign,)
