"""How wide text is and where its lines break, the same on every machine, whatever fonts it has.

The tables in `metrics` hold advance widths of free fonts that are measured like those of Office (made by
``templates/make_metrics.py``). Kerning is left out: PowerPoint and Excel do not kern unless they are told to.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

LINE_HEIGHT = 1.2
"""Line pitch per point of type size: what PowerPoint gives to Latin text in text boxes and cells.

LibreOffice takes the font's own pitch in text boxes (Calibri 1.22, Arial 1.15) and 1.0 in cells; write
``a:lnSpc/a:spcPts`` of this factor where a height must be true in both.
"""

_EM = 2048

_TWINS = {
    "calibri": "calibri",
    "carlito": "calibri",
    "calibri light": "calibri",
    "arial": "arial",
    "helvetica": "arial",
    "liberation sans": "arial",
    "arimo": "arial",
    "times new roman": "times-new-roman",
    "times": "times-new-roman",
    "liberation serif": "times-new-roman",
    "tinos": "times-new-roman",
    "courier new": "courier-new",
    "courier": "courier-new",
    "liberation mono": "courier-new",
    "cousine": "courier-new",
}

# Wider than Arial by more than the usual reserve covers.
_WIDE = frozenset({"verdana", "dejavu sans", "bitstream vera sans", "gotham", "montserrat", "century gothic"})
_RESERVE, _WIDE_RESERVE = 1.10, 1.25  # DejaVu Sans, measured like Verdana: 1.13 regular, 1.19 bold

_FORCED = re.compile("\r\n|[\n\v\r\u2028\u2029]")
# Not among them those that join: U+00A0, U+2007, U+202F.
_BLANKS = " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
_IDEOGRAPH = "\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60\U00020000-\U0003fffd"
_UNITS = re.compile(f"([^{_BLANKS}]*)([{_BLANKS}]*)")
# After a hyphen or dash between letters, at a soft hyphen or zero-width space, around ideographs. A hyphen before a
# digit does not part ("Q1-2", "2026-27"), nor does a slash: programs that break there too need fewer lines, never more.
_OPPORTUNITY = re.compile(
    r"(?<=[^\W\d_][-\u2010])(?=[^\W\d_])|(?<=[^\s\d][–—])(?=[^\W\d_])"
    rf"|(?<=[\u00ad\u200b])|(?<=[{_IDEOGRAPH}])|(?=[{_IDEOGRAPH}])"
)
_PLAIN = re.compile(f"[^-\u00ad\u200b\u2010–—{_IDEOGRAPH}]*")
_SOFT_HYPHEN = "\u00ad"

_Piece = tuple[int, int, int, int, int]
"""Start and end in the text; in font units: width, width if the line ends here, width of the blanks that follow."""


class _Widths(dict[str, int]):
    """Advance widths in font units by character; what no table holds gets a width that is rather too large."""

    def __missing__(self, character: str) -> int:
        width = self[character] = self._assumed(character)
        return width

    def _assumed(self, character: str) -> int:
        code = ord(character)
        if character in "\u00a0\u2007":
            return self[" "] if character == "\u00a0" else self["0"]
        if character in "\u2010\u2011":
            return self["-"]
        if character == "\t":
            return 2 * _EM
        if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc", "Cs"):
            return 0
        if (base := unicodedata.normalize("NFD", character)[0]) != character and base in self:
            return self[base]
        return _EM if code < 0x1F000 else _EM * 7 // 5  # noqa: PLR2004  (emoji are drawn wider than their size)


class FontMetrics:
    """The advance widths of a family, regular and bold, and the line breaks that follow from them."""

    __slots__ = ("_bold", "_pieces", "_regular", "_scale", "family")

    def __init__(self, family: str, table: str, reserve: float) -> None:
        self.family = family
        widths = json.loads((Path(__file__).with_name("metrics") / f"{table}.json").read_text(encoding="ascii"))
        self._regular = _expanded(widths["regular"])
        self._bold = _expanded(widths["bold"])
        self._scale = reserve / _EM
        self._pieces = lru_cache(maxsize=4096)(self._cut)

    def width(self, text: str, points: float, *, bold: bool = False) -> float:
        """The width in points of text that stands on one line, its blanks included."""
        widths = self._bold if bold else self._regular
        return sum(map(widths.__getitem__, text)) * self._scale * points

    def wrap(self, text: str, width: float, points: float, *, bold: bool = False) -> tuple[str, ...]:
        r"""The lines of the text in a box `width` points wide, without the blanks at their ends; at least one.

        As PowerPoint breaks them: at blanks, after hyphens between letters, at soft hyphens (which then stay at the end
        of the line and show as a hyphen); ``\n`` and ``\v`` force a new line; a word wider than the box is broken
        anywhere. Keep half a percent of the box in reserve: programs round each advance to their own units.
        """
        limit, widths = self._limit(width, points), self._bold if bold else self._regular
        if self._is_one_line(text, limit, widths):
            return (text.rstrip(_BLANKS),)
        return tuple(text[start:end] for start, end in self._lines(text, limit, bold=bold))

    def lines(self, text: str, width: float, points: float, *, bold: bool = False) -> int:
        """How many lines `wrap` yields."""
        limit, widths = self._limit(width, points), self._bold if bold else self._regular
        return 1 if self._is_one_line(text, limit, widths) else sum(1 for _ in self._lines(text, limit, bold=bold))

    def _limit(self, width: float, points: float) -> int:
        return int(width / (self._scale * points) + 1e-6)

    @staticmethod
    def _is_one_line(text: str, limit: int, widths: _Widths) -> bool:
        return sum(map(widths.__getitem__, text)) <= limit and not _FORCED.search(text)

    def _lines(self, text: str, limit: int, *, bold: bool) -> Iterator[tuple[int, int]]:
        widths = self._bold if bold else self._regular
        for paragraph in self._pieces(text, bold):
            start = end = paragraph[0][0]
            used = 0
            for first, last, size, size_at_end, gap in paragraph:
                if used and used + size_at_end > limit:
                    yield start, end
                    start, used = first, 0
                if size_at_end <= limit:
                    used += size + gap
                else:  # wider than the box, so alone on its line: broken anywhere
                    used = 0
                    for position in range(first, last):
                        advance = widths[text[position]]
                        if used and used + advance > limit:
                            yield start, position
                            start, used = position, 0
                        used += advance
                    used += gap
                end = last
            yield start, end

    def _cut(self, text: str, bold: bool) -> tuple[tuple[_Piece, ...], ...]:  # noqa: FBT001  (lru_cache passes by position)
        """The paragraphs of the text as the pieces that stay whole, each with the blanks after it."""
        widths = self._bold if bold else self._regular
        measure = widths.__getitem__
        paragraphs = []
        begin = 0
        for end, following in [*(match.span() for match in _FORCED.finditer(text)), (len(text), 0)]:
            pieces: list[_Piece] = []
            for unit in _UNITS.finditer(text, begin, end):
                word, blanks = unit.groups()
                position = unit.start()
                if not _PLAIN.fullmatch(word):
                    *parts, word = _OPPORTUNITY.split(word)
                    for part in filter(None, parts):
                        size = sum(map(measure, part))
                        hyphen = widths["-"] if part[-1] == _SOFT_HYPHEN else 0
                        pieces.append((position, position + len(part), size, size + hyphen, 0))
                        position += len(part)
                if word or blanks:
                    size = sum(map(measure, word))
                    pieces.append((position, position + len(word), size, size, sum(map(measure, blanks))))
            paragraphs.append(tuple(pieces) or ((begin, begin, 0, 0, 0),))
            begin = following
        return tuple(paragraphs)


@lru_cache(maxsize=64)
def metrics(family: str) -> FontMetrics:
    """The metrics of a family; one that is not known is measured as Arial with a tenth (or more) added."""
    name = " ".join(family.split()).casefold()
    if name in _TWINS:
        return FontMetrics(family, _TWINS[name], 1)
    return FontMetrics(family, "arial", _WIDE_RESERVE if name in _WIDE else _RESERVE)


def _expanded(runs: dict[str, list[int]]) -> _Widths:
    """A table as it stands in the file (first code point, then the widths from there on) by character."""
    return _Widths(
        (chr(code), width) for first, widths in runs.items() for code, width in enumerate(widths, int(first, 16))
    )
