"""How many lines words of several looks take in a given width."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from kamgen.content.text import Line
from kamgen.office.fonts import FontMetrics

SECOND: Final = 1.0
"""How many points smaller the second words of a line are."""
TIGHT: Final = 0.6
"""Programs round widths differently: within so many points of the edge a word may stand on either line."""

# A blank belongs to the word before it, and so does a hyphen between letters.
_WORDS: Final = re.compile(r"\n|[^ \t\n]*[ \t]+|[^ \t\n]+")
_INSIDE: Final = re.compile(
    "(?<=[^\\W\\d_][-\u2010])(?=[^\\W\\d_])|(?<=[^\\s\\d][–—])(?=[^\\W\\d_])|(?<=[\u00ad\u200b])"
)
_MAY_BREAK: Final = frozenset("-\u2010–—\u00ad\u200b")


@lru_cache(maxsize=65_536)
def _width(font: FontMetrics, piece: str, points: float, bold: bool) -> tuple[float, float]:  # noqa: FBT001
    """The width of a piece with and without its trailing blanks."""
    bare = piece.rstrip(" \t")
    width = font.width(bare, points, bold=bold)
    return (width if bare == piece else width + font.width(piece[len(bare) :], points, bold=bold)), width


@lru_cache(maxsize=16_384)
def pieces(text: str) -> tuple[str, ...]:
    """The text cut where a line may end; a line break is a piece of its own."""
    words = _WORDS.findall(text.replace("\r\n", "\n").replace("\r", "\n"))
    if _MAY_BREAK.isdisjoint(text):
        return tuple(words)
    return tuple(piece for word in words for piece in _INSIDE.split(word))


def lines(font: FontMetrics, words: Line, width: float, points: float, *, bold: bool = False) -> tuple[int, int]:
    """How many lines the words take in `width` points: at the least and, where a break is close, at the most."""
    loose = _count(font, words, width + TIGHT, points, bold)
    if loose == 1 and len(words) == 1 and len(words[0].text) * points * 0.4 < width:
        return 1, 1
    return loose, max(loose, _count(font, words, width - TIGHT, points, bold))


def _count(font: FontMetrics, words: Line, width: float, points: float, bold: bool) -> int:  # noqa: FBT001
    count, used = 1, 0.0
    for run in words:
        size = points - SECOND if run.second else points
        strong = bold or run.strong
        for piece in pieces(run.text):
            if piece == "\n":
                count, used = count + 1, 0.0
                continue
            full, bare = _width(font, piece, size, strong)
            if used + bare <= width:
                used += full
                continue
            if used > 0:
                count += 1
            if bare <= width:
                used = full
            else:  # wider than a line: broken where the line ends
                rows, used = _broken(font, piece, width, size, strong)
                count += rows - 1
    return count


def _broken(font: FontMetrics, piece: str, width: float, points: float, bold: bool) -> tuple[int, float]:  # noqa: FBT001
    rows, used = 1, 0.0
    for character in piece:
        wide = _width(font, character, points, bold)[0]
        if used + wide > width and used > 0:
            rows, used = rows + 1, 0.0
        used += wide
    return rows, used


def widest_piece(font: FontMetrics, words: Line, points: float, *, bold: bool = False) -> float:
    """The width of the longest piece that cannot be broken, in points."""
    return max(
        (
            _width(font, piece, points - SECOND if run.second else points, bold or run.strong)[1]
            for run in words
            for piece in pieces(run.text)
            if piece != "\n"
        ),
        default=0.0,
    )


def natural(font: FontMetrics, words: Line, points: float, *, bold: bool = False) -> float:
    """The width of the words on one line (the longest, where they have line breaks), in points."""
    widest = used = 0.0
    for run in words:
        for piece in pieces(run.text):
            if piece == "\n":
                widest, used = max(widest, used), 0.0
            else:
                used += _width(font, piece, points - SECOND if run.second else points, bold or run.strong)[0]
    return max(widest, used)
