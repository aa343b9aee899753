"""How many lines words of several looks take in a given width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

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
_ENDS: Final = " \t\n\u200b\u00ad"
_MAY_BREAK: Final = frozenset("-\u2010–—\u00ad\u200b")


@lru_cache(maxsize=65_536)
def _width(font: FontMetrics, piece: str, points: float, bold: bool) -> tuple[float, float]:  # noqa: FBT001 - a cache knows places
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
    units = _units(font, words, points, bold)
    if len(units) == 1 and units[0].bare <= width - TIGHT:
        return 1, 1
    loose = _count(units, width + TIGHT)
    return loose, max(loose, _count(units, width - TIGHT))


def widest_piece(font: FontMetrics, words: Line, points: float, *, bold: bool = False) -> float:
    """The width of the longest piece that should not be broken, in points: a word, an address with its hyphens."""
    widest = max((unit.bare for unit in _units(font, words, points, bold)), default=0.0)
    addresses = (each for run in words if "@" in run.text for each in run.text.split() if "@" in each)
    return max((widest, *(font.width(each, points, bold=bold) for each in addresses)))


def natural(font: FontMetrics, words: Line, points: float, *, bold: bool = False) -> float:
    """The width of the words on one line (the longest, where they have line breaks), in points."""
    widest = used = bare = 0.0
    for unit in _units(font, words, points, bold):
        if not unit.parts:
            widest, used, bare = max(widest, bare), 0.0, 0.0
        else:
            used, bare = used + unit.full, used + unit.bare
    return max(widest, bare)


class _Unit(NamedTuple):
    """What no line end may part: its width with and without the blanks behind it, and of what it consists."""

    full: float
    bare: float
    parts: tuple[tuple[FontMetrics, str, float, bool], ...]
    """Nothing for a line break."""


_BREAK: Final = _Unit(0.0, 0.0, ())


@lru_cache(maxsize=4096)
def _units(font: FontMetrics, words: Line, points: float, bold: bool) -> tuple[_Unit, ...]:  # noqa: FBT001 - a cache knows places
    """The pieces of all runs, joined where one run ends and the next begins inside a word.

    A table asks three times for each of its lines: for the shares of its columns, and for both directions of a page.
    """
    units: list[_Unit] = []
    is_open = False
    for run in words:
        size = points - SECOND if run.second else points
        strong = bold or run.strong
        for piece in pieces(run.text):
            if piece == "\n":
                units.append(_BREAK)
                is_open = False
                continue
            full, bare = _width(font, piece, size, strong)
            part = (font, piece, size, strong)
            if is_open and piece[0] not in " \t":
                last = units[-1]
                units[-1] = _Unit(last.full + full, last.full + bare, (*last.parts, part))
            else:
                units.append(_Unit(full, bare, (part,)))
            is_open = False
        is_open = bool(run.text) and run.text[-1] not in _ENDS
    return tuple(units)


def _count(units: Sequence[_Unit], width: float) -> int:
    count, used = 1, 0.0
    for unit in units:
        if not unit.parts:
            count, used = count + 1, 0.0
        elif used + unit.bare <= width:
            used += unit.full
        else:
            if used > 0:
                count += 1
            if unit.bare <= width:
                used = unit.full
            else:  # wider than a line: broken where the line ends
                rows, used = _broken(unit, width)
                count += rows - 1
    return count


def _broken(unit: _Unit, width: float) -> tuple[int, float]:
    rows, used = 1, 0.0
    for font, piece, points, bold in unit.parts:
        for character in piece:
            wide = _width(font, character, points, bold)[0]
            if used + wide > width and used > 0:
                rows, used = rows + 1, 0.0
            used += wide
    return rows, used
