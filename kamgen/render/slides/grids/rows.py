"""The words of a matrix's rows and feet, at their sizes: measured, shortened where they are too high."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kamgen.content.grids import HeatHead, HeatRow, HeatTable
from kamgen.office.fonts import LINE_HEIGHT
from kamgen.render.slides.cells import PADDING, CellWords
from kamgen.render.slides.grids.bands import CELL_PADDING, Bands, after_words, row_title
from kamgen.render.slides.grids.shades import cell_words
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.words import Paragraph

ROW_HEIGHTS = {"full": 0.36, "close": 0.33, "small": 0.29}
FOOT_HEIGHTS = {"full": 0.34, "close": 0.31, "small": 0.28}
"""How high rows and feet of one line are, by the step of the ladder."""
MARGIN, _AIR = 0.03, 0.02
_LINES = 3
"""Lines that the words of a row may take."""
_CLOSE = 1e-6

Words = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class RowWords:
    """A row's words, and how high it must be for them."""

    head: Words
    cells: tuple[Words, ...]
    after: tuple[Words, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Measure:
    """What rows are measured with: the columns, the type, and how high the words of rows and feet may be."""

    table: HeatTable
    bands: Bands
    step: Step
    look: Look
    row_room: float
    foot_room: float

    def rows(self, cuts: list[str]) -> tuple[RowWords, ...]:
        """The rows, then the feet; what had to be shortened is added to `cuts`."""
        behind = after_words(self.table, self.step.evidence, self.look)
        count = len(self.table.rows)
        return tuple(
            self._row(row, behind[index], index - count, cuts)
            for index, row in enumerate((*self.table.rows, *self.table.feet))
        )

    def _row(self, row: HeatRow, behind: Sequence[CellWords], foot: int, cuts: list[str]) -> RowWords:
        """A row's words; `foot` is the number of a foot, below zero for a row."""
        is_foot = foot >= 0
        line = self.step.evidence * LINE_HEIGHT / 72
        room = (self.foot_room if is_foot else self.row_room) - 2 * MARGIN - _AIR
        limit = max(line, min(_LINES * line, room)) + _CLOSE
        ruler = self.look.ruler
        tall: list[float] = []

        def fit(words: Sequence[Paragraph], width: float, whole: str = "") -> Words:
            kept = ruler.within(words, width, limit, cuts, whole)
            tall.append(ruler.height(kept, width))
            return kept

        cells = [
            fit((cell_words(each, self.step, self.look, foot=is_foot, strong=foot == 0),), width - 2 * CELL_PADDING)
            for each, width in zip(row.cells, self.bands.columns, strict=False)
        ]
        cells += [()] * (len(self.bands.columns) - len(cells))
        after = [
            fit(words.paragraphs, width - 2 * PADDING) for words, width in zip(behind, self.bands.after, strict=True)
        ]
        head = fit(self._titles(row.head, strong=foot <= 0), self.bands.head - PADDING, _said(row.head))
        least = (FOOT_HEIGHTS if is_foot else ROW_HEIGHTS)[self.step.name]
        return RowWords(head, tuple(cells), tuple(after), max(least, max(tall) + 2 * MARGIN + _AIR))

    def _titles(self, head: HeatHead, *, strong: bool) -> Words:
        """Title and detail on one line, else below each other."""
        size = self.step.evidence
        whole = row_title(head, size, self.look, strong=strong)
        if head.title and head.detail and self.look.ruler.lines(whole, self.bands.head - PADDING) > 1:
            parts = HeatHead(head.title), HeatHead("", head.detail)
            return tuple(row_title(part, size, self.look, strong=strong) for part in parts)
        return (whole,)


def _said(head: HeatHead) -> str:
    return f"{head.title} {head.detail}".strip()
