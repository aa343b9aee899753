"""What a chart is drawn on: its size, colours, type and language; the same for slides and Word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kamgen.brand.palette import Palette, Token
from kamgen.content.charts import Series
from kamgen.content.text import Tone
from kamgen.office.fonts import LINE_HEIGHT, FontMetrics

_LADDERS: Final = {
    Tone.ACCENT: (
        (Token.OWN,),
        (Token.OWN, Token.OWN_40),
        (Token.OWN, Token.OWN_60, Token.OWN_20),
        (Token.OWN, Token.OWN_60, Token.OWN_40, Token.OWN_20),
    ),
    Tone.MUTED: (
        (Token.OTHER,),
        (Token.MUTED, Token.OTHER_BAR),
        (Token.MUTED, Token.OTHER, Token.OTHER_BAR),
        (Token.MUTED, Token.OTHER, Token.OTHER_BAR, Token.HAIRLINE),
    ),
    Tone.INK: ((Token.INK,), (Token.INK, Token.MUTED)),
    Tone.GOOD: ((Token.GOOD,), (Token.GOOD, Token.GOOD_10)),
    Tone.CAUTION: ((Token.CAUTION,), (Token.CAUTION, Token.CAUTION_10)),
    Tone.BAD: ((Token.BAD,), (Token.BAD, Token.BAD_10)),
    Tone.HIGHLIGHT: ((Token.HIGHLIGHT,), (Token.HIGHLIGHT, Token.HIGHLIGHT_20)),
}
"""Fills for one, two, three or more series of a tone, the first the strongest."""
PLANNED: Final = {
    Tone.ACCENT: Token.OWN_20,
    Tone.GOOD: Token.GOOD_10,
    Tone.CAUTION: Token.CAUTION_10,
    Tone.BAD: Token.BAD_10,
    Tone.HIGHLIGHT: Token.HIGHLIGHT_20,
    Tone.MUTED: Token.PANEL,
    Tone.INK: Token.PANEL,
}
_APART: Final = 1.15
"""The contrast from which two fills are told apart."""
_LINES: Final = {Token.OTHER_BAR: Token.OTHER, Token.OWN_40: Token.OWN_60}
_LITERAL: Final = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]')


@dataclass(frozen=True, slots=True)
class Canvas:
    """A frame of `width` by `height` inches with type of `size` points, told for `scale` 1.

    On a page of another size than usual `scale` enlarges what the file says: lengths and type.
    """

    width: float
    height: float
    palette: Palette
    language: str
    font: FontMetrics
    size: float = 12.0
    scale: float = 1.0

    @property
    def small(self) -> float:
        """The type size of legends and axes."""
        return self.size - 1

    @property
    def line(self) -> float:
        """The height of a line of labels, in inches."""
        return self.size * LINE_HEIGHT / 72

    def text_width(self, text: str, size: float = 0.0, *, bold: bool = False) -> float:
        """The width of words on one line, in inches."""
        return self.font.width(text, size or self.size, bold=bold) / 72

    def lines(self, text: str, width: float, size: float = 0.0) -> int:
        """How many lines words take in a width."""
        return self.font.lines(text, max(width, 0.05) * 72 * 0.98, size or self.size)

    def longest_word(self, texts: Sequence[str], size: float = 0.0) -> float:
        """The width of the longest word, in inches."""
        words = (word for text in texts for word in text.split())
        return max((self.text_width(word, size) for word in words), default=0.0)

    def shown_width(self, value: Decimal, number_format: str, *, bold: bool = True) -> float:
        """How wide a number will be as its format shows it, about."""
        return self.text_width(shown(value, number_format), bold=bold)


def fill(tone: Tone) -> Token:
    """The fill of a single thing of a tone."""
    return _LADDERS[tone][0][0]


def fills(series: Sequence[Series], palette: Palette) -> tuple[Token, ...]:
    """A fill for each series: those of one tone in steps of it that the eye can tell apart."""
    tones = [each.tone for each in series]
    steps = {tone: _steps(tone, tones.count(tone), palette) for tone in dict.fromkeys(tones)}
    return tuple(steps[tone][tones[:index].count(tone) % len(steps[tone])] for index, tone in enumerate(tones))


def _steps(tone: Tone, wanted: int, palette: Palette) -> tuple[Token, ...]:
    ladders = _LADDERS[tone]
    found: list[Token] = []
    for token in (*ladders[min(wanted, len(ladders)) - 1], *ladders[-1]):
        if len(found) < wanted and all(palette.contrast(token, each) >= _APART for each in found):
            found.append(token)
    return tuple(found)


def strokes(series: Sequence[Series], palette: Palette) -> tuple[Token, ...]:
    """A colour for the line of each series: as fills, but no pale one where a stronger one is free."""
    found = fills(series, palette)

    def stronger(token: Token) -> Token:
        other = _LINES.get(token, token)
        return other if all(palette.contrast(other, each) >= _APART for each in found if each != token) else token

    return tuple(map(stronger, found))


def shown(value: Decimal, number_format: str) -> str:
    """About what Office shows of a number, to know how wide it is; nothing where the format hides it."""
    sections = number_format.split(";")
    negative = value < 0
    section = sections[0]
    if negative and len(sections) > 1:
        section, value, negative = sections[1], -value, False
    elif not value and len(sections) > 2:  # noqa: PLR2004 - the third section is that of zero
        section = sections[2]
    if not section:
        return ""
    section = _LITERAL.sub(lambda found: found[1] or found[2] or "", section)
    digits = re.search(r"[#0?][#0?,.]*", section)
    if not digits:
        return f"{value:f}" if section == "General" else section
    decimals = len(digits[0].partition(".")[2])
    if "%" in section:
        value *= 100
    number = f"{value:,.{decimals}f}" if "," in digits[0] else f"{value:.{decimals}f}"
    sign = "-" if negative and not number.startswith("-") else ""
    return f"{sign}{section[: digits.start()]}{number}{section[digits.end() :]}"
