"""Measuring that decides whether words fit: widths, lines, heights, good breaks, ellipses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from enum import Enum
from typing import NamedTuple

from kamgen.office.fonts import FontMetrics
from kamgen.render.slides.words import Paragraph, Piece

RESERVE = 0.98
"""The share of a box that measured text may fill: kerning and rounding differ between programs."""
ELLIPSIS = "…"
_STEP = re.compile(r"\n| +|[^ \n]+")
_HYPHEN = re.compile(r"(?<=[^\W\d_]-)(?=[^\W\d_])")
_GOOD_BREAK = ("–", ":", ";")
_SHORTEST_LAST_LINE, _SHORTEST_AFTER_A_PAUSE = 0.45, 0.40
_CLOSE = 1e-6
_KEPT = 20_000
"""So many words are remembered before a ruler forgets them: memory must not grow with the number of accounts."""
_MOST_LINES = 100
"""More than any page holds; where the lines of a longer text break is of no interest."""
_LOOSE = 1.005
_KERNED = 0.975
"""How much narrower than measured a line may be set: the next word must not be pulled up into it."""


class _Kind(Enum):
    WORD = 0
    BLANK = 1
    BREAK = 2


class _Atom(NamedTuple):
    """A word, the blanks between two words, or a forced break, by its place in the text of its paragraph."""

    start: int
    end: int
    width: float
    kind: _Kind


class Ruler:
    """Measures paragraphs with the font of a brand; all widths and heights in inches."""

    __slots__ = ("_metrics", "_split", "_widths")

    def __init__(self, metrics: FontMetrics) -> None:
        self._metrics = metrics
        self._widths: dict[tuple[str, float, bool], float] = {}
        self._split: dict[tuple[Piece, ...], list[_Atom]] = {}

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """The width of words on one line."""
        key = (text, size, bold)
        known = self._widths.get(key)
        if known is None:
            known = self._metrics.width(text, size, bold=bold) / 72
            if len(self._widths) > _KEPT:
                self._widths.clear()
            self._widths[key] = known
        return known

    def line_width(self, paragraph: Paragraph) -> float:
        """The width of the paragraph if it never broke, apart from breaks of its own."""
        if not any("\n" in each.text for each in paragraph.pieces):
            return paragraph.hanging + sum(
                [self.width(each.text, each.size, bold=each.bold) for each in paragraph.pieces]
            )
        widest = used = 0.0
        for atom in self._atoms(paragraph):
            used = 0.0 if atom.kind is _Kind.BREAK else used + atom.width
            widest = max(widest, used)
        return paragraph.hanging + widest

    def longest_word(self, paragraph: Paragraph) -> float:
        """The width of its longest word."""
        words = [atom.width for atom in self._atoms(paragraph) if atom.kind is _Kind.WORD]
        return paragraph.hanging + max(words, default=0.0)

    def lines(self, paragraph: Paragraph, width: float) -> int:
        """How many lines the paragraph takes in a width; at least one, and a hundred for more than a page holds."""
        usable = (width - paragraph.hanging) * RESERVE
        pieces = paragraph.pieces
        whole = sum([self.width(each.text, each.size, bold=each.bold) for each in pieces])
        if whole <= usable and not any("\n" in each.text for each in pieces):
            return 1
        return len(self._broken(paragraph, usable))

    def height(self, paragraphs: Iterable[Paragraph], width: float) -> float:
        """How high paragraphs are below each other."""
        return sum([each.before / 72 + self.lines(each, width) * each.line_height for each in paragraphs])

    def within(
        self, paragraphs: Sequence[Paragraph], width: float, height: float, cuts: list[str], whole: str = ""
    ) -> tuple[Paragraph, ...]:
        """The words, or as much of them as stays within a height, then with an ellipsis at their end.

        What was cut is added to `cuts`: `whole`, or these words in full. The first line always stays.
        """
        short = self._shortened(paragraphs, width, height)
        if short is None:
            return tuple(paragraphs)
        cuts.append(whole or "\n".join(each.text for each in paragraphs))
        return short

    def largest(
        self,
        make: Callable[[float], Paragraph],
        sizes: Sequence[float],
        width: float,
        height: float,
        cuts: list[str],
        whole: str = "",
    ) -> tuple[Paragraph, ...]:
        """The words at the first of the sizes at which they stay within a height, else `within` it at the last."""
        for size in sizes:
            words = (make(size),)
            if self.height(words, width) <= height + _CLOSE:
                return words
        return self.within((make(sizes[-1]),), width, height, cuts, whole)

    def _shortened(self, paragraphs: Sequence[Paragraph], width: float, height: float) -> tuple[Paragraph, ...] | None:
        """The shortened words; None where nothing has to be cut."""
        kept: list[Paragraph] = []
        used = 0.0
        for each in paragraphs:
            lines = self.lines(each, width)
            room = int((height - used - each.before / 72) / each.line_height + _CLOSE)
            if room >= lines or (lines == 1 and not kept):
                kept.append(each)
                used += each.before / 72 + lines * each.line_height
                continue
            if room < 1 and kept:
                last = kept.pop()
                kept.append(self._elided(last, self.lines(last, width), width))
            else:
                kept.append(self._elided(each, max(room, 1), width))
            return tuple(kept)
        return None

    def good_width(self, paragraph: Paragraph, width: float) -> float:
        """The width that gives a two-line paragraph its best break; the full width for any other.

        A break after a dash, colon or semicolon is preferred, then one after a comma; a last line under 45 % of the
        first (40 % after such a pause) is refused.
        """
        if "\n" in paragraph.text or self.lines(paragraph, width) != 2:  # noqa: PLR2004 - a pair
            return width
        atoms = self._atoms(paragraph)
        best: tuple[tuple[int, float], float] | None = None
        text = paragraph.text
        total = sum([atom.width for atom in atoms])
        first = 0.0
        for index, atom in enumerate(atoms[:-1]):
            first += atom.width
            if atom.kind is not _Kind.WORD or atoms[index + 1].kind is not _Kind.BLANK:
                continue
            gap = atoms[index + 1].width
            last = total - first - gap
            next_word = atoms[index + 2].width if index + 2 < len(atoms) else 0.0
            narrowest = max(first, last) * _LOOSE
            widest = min(width, (first + gap + next_word) * _KERNED)
            if narrowest > width or narrowest > widest:
                continue
            rank = _break_rank(text[atom.start : atom.end])
            if last < (_SHORTEST_LAST_LINE if rank < 1 else _SHORTEST_AFTER_A_PAUSE) * first:
                continue
            quality = (rank, first)
            if best is None or quality > best[0]:
                best = quality, min(width, (narrowest + widest) / 2)
        return best[1] if best else width

    def _atoms(self, paragraph: Paragraph) -> list[_Atom]:
        """Words, blanks and forced breaks; a word that changes its look inside is one word all the same."""
        # The ladder of sizes measures the same words again and again.
        known = self._split.get(paragraph.pieces)
        if known is not None:
            return known
        atoms: list[_Atom] = []
        offset = 0
        for piece in paragraph.pieces:
            for match in _STEP.finditer(piece.text):
                step = match[0]
                start, end = offset + match.start(), offset + match.end()
                if step == "\n":
                    atoms.append(_Atom(start, end, 0.0, _Kind.BREAK))
                    continue
                width = self.width(step, piece.size, bold=piece.bold)
                kind = _Kind.BLANK if step[0] == " " else _Kind.WORD
                if atoms and atoms[-1].kind is kind:
                    before = atoms.pop()
                    atoms.append(_Atom(before.start, end, before.width + width, kind))
                else:
                    atoms.append(_Atom(start, end, width, kind))
            offset += len(piece.text)
        if len(self._split) > _KEPT:
            self._split.clear()
        self._split[paragraph.pieces] = atoms
        return atoms

    def _broken(self, paragraph: Paragraph, usable: float, most: int = _MOST_LINES) -> list[tuple[int, int]]:
        """Where the first lines of a paragraph begin and end in its text: broken at blanks as Office programs do it.

        Only a word that is wider than a line is broken inside: at its hyphens, else anywhere. Programs that break at
        other hyphens too need fewer lines, never more.
        """
        usable = max(usable, 0.01)
        lines: list[tuple[int, int]] = []
        start = end = 0
        used = gap = 0.0
        for atom in self._atoms(paragraph):
            if len(lines) >= most:
                return lines
            if atom.kind is _Kind.BREAK:
                lines.append((start, max(start, end)))
                start = end = atom.end
                used = gap = 0.0
            elif atom.kind is _Kind.BLANK:
                gap += atom.width
            else:
                if used and used + gap + atom.width > usable:
                    lines.append((start, end))
                    start, used, gap = atom.start, 0.0, 0.0
                if atom.width <= usable:
                    used += gap + atom.width
                else:
                    for first, last, width in self._parts(paragraph, atom, usable):
                        if used and used + width > usable:
                            lines.append((start, first))
                            start, used = first, 0.0
                        used += width
                        end = last
                end, gap = atom.end, 0.0
        lines.append((start, max(start, end)))
        return lines

    def _parts(self, paragraph: Paragraph, atom: _Atom, usable: float) -> Iterator[tuple[int, int, float]]:
        """A word that is wider than a line, in the parts that it may be broken into."""
        looks = [each for each in paragraph.pieces for _ in each.text]
        text = paragraph.text
        begin = atom.start
        while begin < atom.end:
            hyphen = _HYPHEN.search(text, begin + 1, atom.end)
            end = hyphen.start() if hyphen else atom.end
            widths = [self.width(text[i], looks[i].size, bold=looks[i].bold) for i in range(begin, end)]
            if sum(widths) <= usable:
                yield begin, end, sum(widths)
            else:
                yield from ((begin + i, begin + i + 1, width) for i, width in enumerate(widths))
            begin = end

    def _elided(self, paragraph: Paragraph, count: int, width: float) -> Paragraph:
        """The first lines of a paragraph, the last of which leaves room for the ellipsis."""
        usable = (width - paragraph.hanging) * RESERVE
        lines = self._broken(paragraph, usable, count)
        start, end = lines[min(count, len(lines)) - 1]
        text = paragraph.text
        while end > start:
            kept = _cut(paragraph.pieces, end)
            tail = _cut(paragraph.pieces, end, start)
            mark = self.width(ELLIPSIS, tail[-1].size, bold=tail[-1].bold) if tail else 0.0
            if sum([self.width(each.text, each.size, bold=each.bold) for each in tail]) + mark <= usable:
                return replace(paragraph, pieces=_with_ellipsis(kept))
            blank = text.rfind(" ", start, end)
            end = blank if blank > start + (end - start) // 2 else end - 1
        kept = _cut(paragraph.pieces, start) or [replace(paragraph.pieces[0], text="")]
        return replace(paragraph, pieces=_with_ellipsis(kept))


def _cut(pieces: Sequence[Piece], end: int, start: int = 0) -> list[Piece]:
    """The pieces between two places of their text."""
    found: list[Piece] = []
    offset = 0
    for piece in pieces:
        text = piece.text[max(0, start - offset) : max(0, end - offset)]
        if text:
            found.append(replace(piece, text=text))
        offset += len(piece.text)
    return found


def _with_ellipsis(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces, their end as an ellipsis in place of what a cut leaves hanging there."""
    *before, last = pieces
    return (*before, replace(last, text=last.text.rstrip(" ,;:–-·\n") + ELLIPSIS))


def _break_rank(word: str) -> int:
    """How good it is to break a line after a word."""
    if word.endswith(_GOOD_BREAK):
        return 2
    return 1 if word.endswith(",") else 0
