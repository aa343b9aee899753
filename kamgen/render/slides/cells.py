"""A table's cells as words: measured, shortened where they are too high, with the sign that is drawn beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kamgen.brand.palette import Token
from kamgen.content.table import Align, Cell, TableColumn, TableRow
from kamgen.content.text import Mark, Tone
from kamgen.render.marks import GLYPHS
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import MARK
from kamgen.render.slides.words import Paragraph, Piece

PADDING = 0.08
SIGN_WIDTH = MARK + 0.09
"""What a sign takes from the width of its cell."""


@dataclass(frozen=True, slots=True)
class CellWords:
    """A cell's words with the sign beside them."""

    paragraphs: tuple[Paragraph, ...]
    sign: Mark | None
    cell: Cell


def margins(count: int, *, bars: bool) -> tuple[tuple[float, float], ...]:
    """Left and right margins of the columns: the words of the outer ones stand on the table's edges."""
    return tuple((PADDING if index else 0.0, PADDING if index < count - 1 or bars else 0.0) for index in range(count))


def row_words(
    row: TableRow, columns: Sequence[TableColumn], inline: Sequence[bool], size: float, look: Look
) -> tuple[CellWords, ...]:
    """A row's words at a type size; `inline` says in which columns signs are glyphs among the words."""
    found: list[CellWords] = []
    for cell, column, glyphs in zip(row.cells, columns, inline, strict=True):
        paragraphs = tuple(look.line(each, size, muted=row.muted, align=column.align) for each in cell.lines)
        sign = None
        if cell.status is not None:
            quiet = row.muted or (glyphs and cell.status.mark is Mark.OPEN)
            colour = look.text(Tone.MUTED) if quiet else Token.INK
            glyph = f"{GLYPHS[cell.status.mark]}\u00a0" if glyphs else ""
            sign = None if glyphs else cell.status.mark
            if cell.status.words or glyph:
                words = Paragraph((Piece(glyph + cell.status.words, size, colour),), Align.LEFT)
                paragraphs = (words, *paragraphs)
        found.append(CellWords(paragraphs, sign, cell))
    return tuple(found)


def fitted(
    row: Sequence[CellWords], room: Sequence[float], limit: float, cuts: list[str], look: Look
) -> tuple[tuple[CellWords, ...], float]:
    """The row's words, shortened where they are higher than the limit, and how high they are."""
    found: list[CellWords] = []
    tallest = 0.0
    for words, width in zip(row, room, strict=True):
        kept = words
        tall = look.ruler.height(words.paragraphs, width)
        if tall > limit:
            kept = CellWords(look.ruler.within(words.paragraphs, width, limit, cuts), words.sign, words.cell)
            tall = look.ruler.height(kept.paragraphs, width)
        found.append(kept)
        tallest = max(tallest, tall)
    return tuple(found), tallest
