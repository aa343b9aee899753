"""Words with their look, and the measuring that decides whether they fit: lines, heights, good breaks, ellipses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kamgen.brand.palette import Token
from kamgen.content.table import Align
from kamgen.office.fonts import LINE_HEIGHT, FontMetrics

RESERVE = 0.98
"""The share of a box that measured text may fill: kerning and rounding differ between programs."""
ELLIPSIS = "…"
_STEP = re.compile(r"\n| +|[^ \n]+")
_HYPHEN = re.compile(r"(?<=[^\W\d_]-)(?=[^\W\d_])")
_GOOD_BREAK = ("–", ":", ";")
_SHORTEST_LAST_LINE = 0.45


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one look; `size` in points."""

    text: str
    size: float
    colour: Token = Token.INK
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Pieces in one paragraph; `before` in points, `hanging` in inches (a bullet stands in it)."""

    pieces: tuple[Piece, ...]
    align: Align = Align.LEFT
    before: float = 0.0
    hanging: float = 0.0
    bullet: Token | None = None

    @property
    def line_height(self) -> float:
        """The height of a line in inches; every line of the paragraph is as high as its largest piece asks."""
        return self.points * LINE_HEIGHT / 72

    @property
    def points(self) -> float:
        """The largest type size in it."""
        return max((piece.size for piece in self.pieces), default=12.0)

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class _Row:
    """A measured line; `glued` where it goes on inside a word."""

    pieces: tuple[Piece, ...]
    glued: bool = False


def one(  # noqa: PLR0913
    text: str,
    size: float,
    colour: Token = Token.INK,
    *,
    bold: bool = False,
    align: Align = Align.LEFT,
    before: float = 0.0,
) -> Paragraph:
    """A paragraph of one look."""
    return Paragraph((Piece(text, size, colour, bold),) if text else (), align, before)


class Ruler:
    """Measures paragraphs with the font of a brand; all widths and heights in inches."""

    __slots__ = ("_metrics", "_widths")

    def __init__(self, metrics: FontMetrics) -> None:
        self._metrics = metrics
        self._widths: dict[tuple[str, float, bool], float] = {}

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """The width of words on one line."""
        key = (text, size, bold)
        known = self._widths.get(key)
        if known is None:
            known = self._metrics.width(text, size, bold=bold) / 72
            if len(self._widths) > 20_000:  # noqa: PLR2004
                self._widths.clear()
            self._widths[key] = known
        return known

    def line_width(self, paragraph: Paragraph) -> float:
        """The width of the paragraph if it never broke, apart from breaks of its own."""
        if "\n" not in paragraph.text:
            return paragraph.hanging + sum(self.width(p.text, p.size, bold=p.bold) for p in paragraph.pieces)
        return paragraph.hanging + max(
            (sum(self.width(p.text, p.size, bold=p.bold) for p in row.pieces) for row in self._rows(paragraph, 1e9)),
            default=0.0,
        )

    def longest_word(self, paragraph: Paragraph) -> float:
        """The width of its longest word."""
        return paragraph.hanging + max((width for _, width in _words(self, paragraph) if width > 0), default=0.0)

    def lines(self, paragraph: Paragraph, width: float) -> int:
        """How many lines the paragraph takes in a width; at least one."""
        return len(self._rows(paragraph, width))

    def height(self, paragraphs: Iterable[Paragraph], width: float) -> float:
        """How high paragraphs are below each other."""
        return sum(each.before / 72 + self.lines(each, width) * each.line_height for each in paragraphs)

    def shorten(self, paragraphs: Sequence[Paragraph], width: float, height: float) -> tuple[Paragraph, ...] | None:
        """The beginning of the words that stays within a height, ending in an ellipsis; None where all of them do.

        The first line always stays.
        """
        kept: list[Paragraph] = []
        used = 0.0
        for each in paragraphs:
            rows = self._rows(each, width)
            room = int((height - used - each.before / 72) / each.line_height + 1e-6)
            if room >= len(rows):
                kept.append(each)
                used += each.before / 72 + len(rows) * each.line_height
                continue
            if room < 1 and kept:
                last = kept.pop()
                kept.append(self._elided(last, self._rows(last, width), width))
            else:
                kept.append(self._elided(each, rows[: max(room, 1)], width))
            return tuple(kept)
        return None

    def good_width(self, paragraph: Paragraph, width: float) -> float:
        """The width that gives a two-line paragraph its best break; the full width for any other.

        A break after a dash, colon or semicolon is preferred, a last line under 45 % of the first refused.
        """
        if "\n" in paragraph.text or self.lines(paragraph, width) != 2:  # noqa: PLR2004
            return width
        words = [(text, size) for text, size in _words(self, paragraph) if size >= 0]
        best: tuple[tuple[bool, float], float] | None = None
        total = sum(size for _, size in words)
        first = 0.0
        for index, (text, size) in enumerate(words[:-1]):
            first += size
            if not text.strip(" "):
                continue
            gap = words[index + 1][1]
            last = total - first - gap
            next_word = words[index + 2][1] if index + 2 < len(words) else 0.0
            narrowest = max(first, last) / RESERVE
            widest = min(width, (first + gap + next_word) / RESERVE)
            if narrowest > width or narrowest * 1.01 > widest or last < _SHORTEST_LAST_LINE * first:
                continue
            quality = (text.endswith(_GOOD_BREAK), first)
            if best is None or quality > best[0]:
                best = quality, min(width, (narrowest + widest) / 2)
        return best[1] if best else width

    def _rows(self, paragraph: Paragraph, width: float) -> list[_Row]:
        """The lines, broken at blanks; a word wider than a line is broken anywhere."""
        usable = (width - paragraph.hanging) * RESERVE
        pieces = paragraph.pieces
        if not pieces:
            return [_Row(())]
        whole = sum(self.width(p.text, p.size, bold=p.bold) for p in pieces)
        if whole <= usable and not any("\n" in p.text for p in pieces):
            return [_Row(pieces)]
        return _broken(self, pieces, max(usable, 0.01))

    def _elided(self, paragraph: Paragraph, rows: Sequence[_Row], width: float) -> Paragraph:
        """These rows as a paragraph whose last row leaves room for the ellipsis."""
        usable = (width - paragraph.hanging) * RESERVE
        pieces: list[Piece] = []
        for row in rows[:-1]:
            pieces.extend(row.pieces)
            if not row.glued and pieces:
                pieces[-1] = replace(pieces[-1], text=pieces[-1].text + " ")
        last = list(rows[-1].pieces) or [Piece("", paragraph.points)]
        while last:
            end = last[-1]
            mark = self.width(ELLIPSIS, end.size, bold=end.bold)
            room = usable - mark - sum(self.width(p.text, p.size, bold=p.bold) for p in last[:-1])
            text = end.text
            if room > 0:
                while text and self.width(text, end.size, bold=end.bold) > room:
                    text = text.rpartition(" ")[0] if " " in text.strip(" ") else text[:-1]
            else:
                text = ""
            if text.strip(" ") or len(last) == 1:
                last[-1] = replace(end, text=text.rstrip(" ,;:–-·") + ELLIPSIS)
                break
            last.pop()
        return replace(paragraph, pieces=_merged([*pieces, *last]))


def _merged(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Neighbours of one look as one piece."""
    merged: list[Piece] = []
    for piece in pieces:
        if merged and (merged[-1].size, merged[-1].colour, merged[-1].bold) == (piece.size, piece.colour, piece.bold):
            merged[-1] = replace(merged[-1], text=merged[-1].text + piece.text)
        else:
            merged.append(piece)
    return tuple(merged)


def _words(ruler: Ruler, paragraph: Paragraph) -> list[tuple[str, float]]:
    """Words and the blanks between them with their widths; a forced break has a negative width."""
    words: list[tuple[str, float]] = []
    for piece in paragraph.pieces:
        for step in _STEP.findall(piece.text):
            if step == "\n":
                words.append((step, -1.0))
                continue
            width = ruler.width(step, piece.size, bold=piece.bold)
            if words and words[-1][0] != "\n" and (step[0] == " ") == (words[-1][0][0] == " "):
                words[-1] = (words[-1][0] + step, words[-1][1] + width)
            else:
                words.append((step, width))
    return words


def _at_hyphens(ruler: Ruler, word: Sequence[tuple[Piece, float]]) -> list[tuple[Piece, float]]:
    """A word that is wider than a line, in the parts between its hyphens."""
    return [
        (part := replace(piece, text=text), ruler.width(part.text, part.size, bold=part.bold))
        for piece, _ in word
        for text in _HYPHEN.split(piece.text)
        if text
    ]


def _broken(ruler: Ruler, pieces: Sequence[Piece], usable: float) -> list[_Row]:
    """Greedy lines as both Office programs and LibreOffice set them."""
    rows: list[_Row] = []
    line: list[Piece] = []
    used = 0.0
    blank: list[tuple[Piece, float]] = []
    word: list[tuple[Piece, float]] = []

    def end_line(*, glued: bool = False) -> None:
        nonlocal used
        rows.append(_Row(_merged(line), glued))
        line.clear()
        used = 0.0

    def end_word() -> None:
        nonlocal used
        if not word:
            return
        width = sum(size for _, size in word)
        gap = sum(size for _, size in blank)
        if line and used + gap + width > usable:
            end_line()
            blank.clear()
            gap = 0.0
        if line:
            line.extend(piece for piece, _ in blank)
            used += gap
        blank.clear()
        for piece, size in word if width <= usable else _at_hyphens(ruler, word):
            if used + size <= usable:
                line.append(piece)
                used += size
                continue
            if line and size <= usable:
                end_line(glued=True)
                line.append(piece)
                used = size
                continue
            for letter in piece.text:
                advance = ruler.width(letter, piece.size, bold=piece.bold)
                if line and used + advance > usable:
                    end_line(glued=True)
                line.append(replace(piece, text=letter))
                used += advance
        word.clear()

    for piece in pieces:
        for step in _STEP.findall(piece.text):
            if step == "\n":
                end_word()
                blank.clear()
                end_line()
            elif step[0] == " ":
                end_word()
                blank.append((replace(piece, text=step), ruler.width(step, piece.size, bold=piece.bold)))
            else:
                word.append((replace(piece, text=step), ruler.width(step, piece.size, bold=piece.bold)))
    end_word()
    if line or not rows:
        end_line()
    return rows
