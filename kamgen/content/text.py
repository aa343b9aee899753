"""Words as content: runs with a tone, lines, statuses. What a tone looks like is the brand's business."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kamgen.places import Path


class Tone(StrEnum):
    """What a word or a mark wants to say; the brand turns it into a colour."""

    INK = "ink"
    MUTED = "muted"
    ACCENT = "accent"
    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"
    HIGHLIGHT = "highlight"


class Mark(StrEnum):
    """A status sign: shape and glyph beside the colour, so that print and colour-blind readers lose nothing."""

    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"
    OPEN = "open"
    UNKNOWN = "unknown"
    DOT = "dot"
    CANCELLED = "cancelled"

    @property
    def tone(self) -> Tone:
        """The tone of words that say the same as the sign."""
        return _TONES.get(self, Tone.MUTED)


_TONES = {Mark.GOOD: Tone.GOOD, Mark.CAUTION: Tone.CAUTION, Mark.BAD: Tone.BAD, Mark.DOT: Tone.ACCENT}


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look; `second` marks what stands a size smaller beside or under the main words."""

    text: str
    tone: Tone = Tone.INK
    strong: bool = False
    second: bool = False


Line = tuple[Run, ...]
"""Runs that follow each other in one paragraph."""


@dataclass(frozen=True, slots=True)
class Status:
    """A sign with its word: never colour alone."""

    mark: Mark
    words: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Paragraphs together with the plan paths that they were made from."""

    lines: tuple[Line, ...]
    sources: tuple[Path, ...] = ()


def line(text: str, tone: Tone = Tone.INK, *, strong: bool = False, second: bool = False) -> Line:
    """A paragraph of one look."""
    return (Run(text, tone, strong, second),)


def plain(lines: tuple[Line, ...]) -> str:
    """The words alone, one line a paragraph: for notes, alternative texts and tests."""
    return "\n".join("".join(run.text for run in each) for each in lines)
