"""How a matrix stands in a width: its row heads, the columns of each band, the columns behind, and how heads stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kamgen.content.grids import HeatHead, HeatTable
from kamgen.content.table import Align, Cell, TableRow
from kamgen.content.text import Tone
from kamgen.render.slides.cells import PADDING, CellWords, row_words
from kamgen.render.slides.columns import Need, widths
from kamgen.render.slides.grids.shades import cell_words
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.words import Paragraph, Piece

_LEAST, _WIDEST_WORDS, _WIDEST = 0.34, 1.3, 2.4
"""Inches of a column: at least, at most for its words, at most at all."""
_HEAD_SHARE, _AFTER_SHARE = 0.28, 0.34
"""The shares of the width that row heads and the columns behind the matrix may take."""
_LEAST_HEAD = 1.0
_HEAD_LINES = 3
CELL_PADDING = 0.04
_COMFORTABLE = 1.3
"""Inches of a column that leave the rest of the page to what stands behind the matrix."""
_NARROWEST = 0.6
"""How narrow a column may become for others with long words, as a share of an equal one."""
_UNEVEN = 1.4
"""How much longer than the others a band may be to keep groups whole."""
_CLOSE = 1e-6


@dataclass(frozen=True, slots=True)
class Bands:
    """The matrix's columns in bands that each fit into the width; all have the same row heads."""

    head: float
    columns: tuple[float, ...]
    """The width of every column of the matrix."""
    after: tuple[float, ...]
    bands: tuple[tuple[int, int], ...]
    """The first column of each and the one behind its last."""
    turned: bool
    """Column heads run upwards, as they are wider than their columns."""
    head_size: float
    strained: bool

    def widths(self, band: int) -> tuple[float, ...]:
        """The widths of a band's columns: row heads, cells, what stands behind (in the last band)."""
        first, last = self.bands[band]
        after = self.after if band == len(self.bands) - 1 else ()
        return (self.head, *self.columns[first:last], *after)


def column_title(head: HeatHead, size: float, look: Look, align: Align = Align.CENTRE) -> tuple[Paragraph, ...]:
    """The words over a column."""
    words = Paragraph((Piece(head.title, size, bold=True),) if head.title else (), align)
    if not head.detail:
        return (words,)
    return (words, Paragraph((Piece(head.detail, size - 1, look.text(Tone.MUTED)),), align))


def row_title(head: HeatHead, size: float, look: Look, *, strong: bool = True) -> Paragraph:
    """The words before a row, on one line where they fit."""
    title = (Piece(head.title, size, bold=strong),) if head.title else ()
    gap = "  " if title else ""
    detail = (Piece(f"{gap}{head.detail}", max(10.0, size - 2), look.text(Tone.MUTED)),) if head.detail else ()
    return Paragraph(title + detail)


def after_words(table: HeatTable, size: float, look: Look) -> list[tuple[CellWords, ...]]:
    """The words behind the rows, then behind the feet."""
    inline = [True] * len(table.after)
    lines = [each.after for each in (*table.rows, *table.feet)]
    empty = (Cell(),) * len(table.after)
    return [row_words(TableRow(each or empty), table.after, inline, size, look) for each in lines]


def bands(table: HeatTable, width: float, step: Step, look: Look) -> Bands:
    """The matrix measured for a width: as few bands as its words allow, heads upright where they fit, else turned."""
    ruler = look.ruler
    titles = [row_title(each.head, step.evidence, look) for each in (*table.rows, *table.feet)]
    titles.append(column_title(HeatHead(table.corner), 11, look)[0])
    line = max(ruler.line_width(each) for each in titles) / RESERVE + PADDING + 0.01
    word = max(ruler.longest_word(each) for each in titles) / RESERVE + PADDING + 0.01
    head = min(line, _HEAD_SHARE * width)
    comfortable = width - head - len(table.columns) * _COMFORTABLE
    after = _after(table, max(_AFTER_SHARE * width, comfortable), step, look)
    around = width - sum(after)
    head = max(head, min(_LEAST_HEAD, around / 2))
    cells = dict.fromkeys(cell for row in (*table.rows, *table.feet) for cell in row.cells)
    words = [cell_words(each, step, look) for each in cells]
    found: tuple[tuple[int, int], ...] = ()
    least = _LEAST
    for wish in (ruler.line_width, ruler.longest_word):  # rather break a cell's words than have a further band
        widest = max(map(wish, words), default=0.0) / RESERVE + 2 * CELL_PADDING + 0.01
        tried = max(_LEAST, min(widest, _WIDEST_WORDS))
        most = max(1, int((around - head) / tried + _CLOSE))
        cut = _cut(len(table.columns), most, [index for index, _ in table.column_groups])
        if not found or len(cut) < len(found):
            found, least = cut, tried
    longest = max(1, *(last - first for first, last in found))
    column = min((around - head) / longest, _WIDEST)
    columns, size = _standing(table, found, column, least, look)
    strained = word > head + _CLOSE or least > column + _CLOSE
    every = columns or (column,) * len(table.columns)
    return Bands(around - longest * column, every, after, found, not columns, size, strained)


def _after(table: HeatTable, room: float, step: Step, look: Look) -> tuple[float, ...]:
    """The widths of the columns behind the matrix."""
    if not table.after:
        return ()
    rows = after_words(table, step.evidence, look)
    needs: list[Need] = []
    for index, column in enumerate(table.after):
        words = [each for row in rows for each in row[index].paragraphs]
        words += column_title(HeatHead(column.title, column.unit), 11, look)
        line = max((look.ruler.line_width(each) for each in words), default=0.0) / RESERVE + 2 * PADDING
        word = max((look.ruler.longest_word(each) for each in words), default=0.0) / RESERVE + 2 * PADDING
        needs.append(Need(column.weight, line, word))
    return widths(needs, max(_LEAST * len(needs), min(sum(need.line for need in needs), room)))


def _cut(count: int, most: int, starts: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Columns in as few bands as there must be: groups stay whole where that costs no further band, else evenly."""
    needed = max(1, -(-count // most))
    grouped: list[int] = [0]
    edges = sorted({each for each in starts if 0 < each < count} | {count})
    for edge, before in zip(edges, [0, *edges], strict=False):
        if edge - grouped[-1] > most and before > grouped[-1]:
            grouped.append(before)
    longest = max(last - first for first, last in _pairs(grouped, count))
    if len(grouped) == needed and longest <= min(most, _UNEVEN * count / needed):
        return _pairs(grouped, count)
    return _pairs([count * index // needed for index in range(needed)], count)


def _pairs(firsts: Sequence[int], count: int) -> tuple[tuple[int, int], ...]:
    return tuple(zip(firsts, [*firsts[1:], count], strict=True))


def _standing(
    table: HeatTable, found: Sequence[tuple[int, int]], column: float, least: float, look: Look
) -> tuple[tuple[float, ...], float]:
    """The columns' widths and the size of their heads if these stand upright, no word broken; else no widths.

    Columns are equal where that works, else those with long words take from the others.
    """
    several = {size: [column_title(each, size, look) for each in table.columns] for size in (11.0, 10.0)}
    needs = {
        size: [
            max((look.ruler.longest_word(words) for words in head), default=0.0) / RESERVE + 2 * CELL_PADDING + 0.005
            for head in heads
        ]
        for size, heads in several.items()
    }

    def fits(size: float, columns: Sequence[float]) -> bool:
        return all(
            look.ruler.lines(words, width - 2 * CELL_PADDING) <= _HEAD_LINES
            for head, width in zip(several[size], columns, strict=True)
            for words in head
        )

    equal = (column,) * len(table.columns)
    for size, wishes in needs.items():
        if max(wishes, default=0.0) <= column and fits(size, equal):
            return equal, size
    for size, wishes in needs.items():
        columns: list[float] = []
        for first, last in found:
            columns += _filled(wishes[first:last], (last - first) * column, max(least, _NARROWEST * column))
        if len(columns) == len(equal) and fits(size, columns):
            return tuple(columns), size
    return (), 11.0


def _filled(wishes: Sequence[float], total: float, least: float) -> list[float]:
    """Widths that add up to a total: what is wished, the others equal; nothing where these would be too narrow."""
    wide: list[float] = []
    for wish in sorted(wishes, reverse=True):
        others = len(wishes) - len(wide)
        level = (total - sum(wide)) / others
        if wish <= level:
            return [max(each, level) for each in wishes] if level >= least else []
        wide.append(wish)
    return []
