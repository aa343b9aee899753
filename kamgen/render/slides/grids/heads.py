"""The heads of a matrix: the block's own, groups of columns, and the columns' words, upright or turned."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.brand.palette import Token
from kamgen.content.grids import HeatHead, HeatTable
from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.office.fonts import LINE_HEIGHT
from kamgen.render.slides.cells import PADDING
from kamgen.render.slides.geometry import HAIR, HEAD, RULE
from kamgen.render.slides.grids.bands import CELL_PADDING, Bands, column_title
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import head_row
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.shapes import Anchor, Field, GridRow, Line
from kamgen.render.slides.words import Paragraph, Piece, one

LEAST_HEAD = HEAD
"""The height of a head of one line."""
_MARGIN = 0.03
_LINES = 3
_SHARE = 0.38
_SPARE_SHARE = 0.5
"""The share of a page that all heads may take together, also where rows are few."""
_TURNED_SIZES = (11.0, 10.0)
"""For turned titles that are longer than a low page lets them be."""
_TURNED_MOST = 1.7
"""Inches of turned heads."""
_INK = Line(Token.INK, RULE)


@dataclass(frozen=True, slots=True)
class Heads:
    """The rows over each band, all bands' equally high."""

    table: HeatTable
    bands: Bands
    look: Look
    all_rows: tuple[tuple[GridRow, ...], ...]
    height: float

    @classmethod
    def of(cls, table: HeatTable, bands: Bands, room: tuple[float, float, float], look: Look, cuts: list[str]) -> Heads:
        """The heads at the bands' widths; words higher than their place are shortened.

        `room` is the page's height, what is left of it when all rows stand on it, and when one does.
        """
        height, spare, least = room
        over: list[list[GridRow]] = []
        for band in range(len(bands.bands)):
            rows: list[GridRow] = []
            if table.head:
                widths = bands.widths(band)
                rows.append(head_row(table.head, len(widths), look, sum(widths), cuts if band == 0 else []))
            if table.column_groups:
                rows.append(_groups(table, bands, band, look, cuts))
            over.append(rows)
        used = max(sum(row.height for row in rows) for rows in over)
        limit = max(HEAD, max(_SHARE * height, min(spare, _SPARE_SHARE * height)) - used)
        highest = max(limit, min(least, _SPARE_SHARE * height) - used)
        titles = _titles(table, bands, (limit, highest), look, cuts)
        found = [(*rows, _columns(table, bands, band, (*titles, highest), look)) for band, rows in enumerate(over)]
        highest = max(sum(row.height for row in rows) for rows in found)
        padded = [_padded(rows, highest) for rows in found]
        return cls(table, bands, look, tuple(padded), highest)

    def rows(self, band: int) -> tuple[GridRow, ...]:
        """The rows over a band."""
        return self.all_rows[band]

    def title_row(self, band: int, title: str) -> GridRow:
        """The words over a group of rows."""
        widths = self.bands.widths(band)
        words = one(title, 12, self.look.text(Tone.ACCENT), bold=True)
        kept = self.look.ruler.within((words,), sum(widths) - PADDING, HEAD - 0.05, [])
        field = Field(kept, Anchor.BOTTOM, left=0.0, span=len(widths))
        return GridRow(HEAD, (field, *(None for _ in widths[1:])), Line(Token.HAIRLINE, HAIR))


def _padded(rows: tuple[GridRow, ...], height: float) -> tuple[GridRow, ...]:
    """The rows, the last of them so high that all have a height together."""
    *before, last = rows
    missing = height - sum(row.height for row in rows)
    return (*before, GridRow(last.height + missing, last.fields, last.under, last.margin))


def _titles(
    table: HeatTable, bands: Bands, limits: tuple[float, float], look: Look, cuts: list[str]
) -> tuple[list[tuple[Paragraph, ...]], float]:
    """The words over every column, and how high the row of them is; turned titles may go to the second limit."""
    ruler = look.ruler
    limit = limits[0]
    if not bands.turned:
        high = limit - 2 * _MARGIN - 0.02
        rooms = [width - 2 * CELL_PADDING for width in bands.columns]
        kept = [
            _upright(head, bands.head_size, (room, high), look, cuts)
            for head, room in zip(table.columns, rooms, strict=True)
        ]
        tall = max((ruler.height(words, room) for words, room in zip(kept, rooms, strict=True)), default=0.0)
        return kept, max(HEAD, tall + 2 * _MARGIN + 0.02)
    sizes = [bands.head_size, *(size for size in _TURNED_SIZES if size < bands.head_size)]
    tries = [_Turned.of(table, size, look) for size in sizes]
    found = next((each for each in tries if each.title <= limits[1]), tries[-1])
    tall = max(HEAD, min(max(min(found.whole, limit), min(found.title, limits[1])), _TURNED_MOST))
    kept = []
    for head, both, one_word in zip(table.columns, found.wholes, found.alone, strict=True):
        fits = ruler.line_width(both) <= (tall - 2 * _MARGIN) * RESERVE
        words = both if fits or not head.title else one_word
        if not fits:
            cuts.append(f"{head.title} {head.detail}".strip())
        # One line: LibreOffice never breaks turned words, it makes the row higher.
        kept.append(ruler.within((words,), tall - 2 * _MARGIN, words.line_height, []))
    return kept, tall


@dataclass(frozen=True, slots=True)
class _Turned:
    """Turned heads at a type size: with their details and without, and how high a row must be for either."""

    wholes: tuple[Paragraph, ...]
    alone: tuple[Paragraph, ...]
    whole: float
    title: float

    @classmethod
    def of(cls, table: HeatTable, size: float, look: Look) -> _Turned:
        wholes = tuple(_in_one_line(head, size, look) for head in table.columns)
        alone = tuple(_in_one_line(HeatHead(head.title), size, look) for head in table.columns)
        whole, title = (
            max(map(look.ruler.line_width, several), default=0.0) / RESERVE + 2 * _MARGIN + 0.02
            for several in (wholes, alone)
        )
        return cls(wholes, alone, whole, title)


def _upright(
    head: HeatHead, size: float, room: tuple[float, float], look: Look, cuts: list[str]
) -> tuple[Paragraph, ...]:
    """Title and detail, each in three lines at most, within width and height."""
    width, limit = room
    whole = f"{head.title} {head.detail}".strip()
    kept: tuple[Paragraph, ...] = ()
    for words in column_title(head, size, look):
        lines = min(_LINES, look.ruler.lines(words, width))
        kept += look.ruler.within((words,), width, lines * words.line_height, cuts, whole)
    return look.ruler.within(kept, width, max(limit, size * LINE_HEIGHT / 72), cuts, whole)


def _in_one_line(head: HeatHead, size: float, look: Look) -> Paragraph:
    detail = (Piece(f"  {head.detail}", size - 1, look.text(Tone.MUTED)),) if head.detail else ()
    return Paragraph((Piece(head.title, size, bold=True), *detail) if head.title else detail)


def _groups(table: HeatTable, bands: Bands, band: int, look: Look, cuts: list[str]) -> GridRow:
    """The groups of a band's columns; one that began in an earlier band says its words again."""
    first, last = bands.bands[band]
    groups = dict(table.column_groups)
    before = [index for index in groups if index <= first]
    edges = sorted({first, *(index for index in groups if first < index < last)})
    fields: list[Field | None] = [Field(bare=True, left=0.0)]
    height = HEAD
    for start, end in zip(edges, [*edges[1:], last], strict=True):
        if start >= end:
            continue
        said = groups.get(start) or (groups[max(before)] if start == first and before else "")
        words = one(said, 11, bold=True, align=Align.CENTRE)
        width = sum(bands.columns[start:end]) - 2 * CELL_PADDING
        limit = min(2, look.ruler.lines(words, width)) * words.line_height
        kept = look.ruler.within((words,), width, limit, cuts) if said else ()
        height = max(height, look.ruler.height(kept, width) + 2 * _MARGIN)
        fields.append(Field(kept, Anchor.BOTTOM, left=CELL_PADDING, right=CELL_PADDING, span=end - start))
        fields += [None] * (end - start - 1)
    fields += [Field(bare=True) for _ in bands.widths(band)[last - first + 1 :]]
    return GridRow(height, tuple(fields), _INK, _MARGIN)


def _columns(
    table: HeatTable, bands: Bands, band: int, titles: tuple[list[tuple[Paragraph, ...]], float, float], look: Look
) -> GridRow:
    """Corner, a band's column heads, and the heads of what stands behind."""
    first, last = bands.bands[band]
    ruler = look.ruler
    words, tall, limit = titles
    quiet = look.text(Tone.MUTED)
    corner = one(table.corner, 11, quiet, bold=True)
    fields = [Field(_short(corner, (bands.head - PADDING, limit), look), Anchor.BOTTOM, left=0.0)]
    for index in range(first, last):
        turned = bands.turned
        fields.append(
            Field(
                words[index],
                Anchor.MIDDLE if turned else Anchor.BOTTOM,
                left=0.02 if turned else CELL_PADDING,
                right=0.02 if turned else CELL_PADDING,
                turned=turned,
                paths=table.columns[index].sources,
            )
        )
    behind = bands.widths(band)[last - first + 1 :]
    for column, width in zip(table.after if behind else (), behind, strict=True):
        unit = (Piece(f" {column.unit}" if column.title else column.unit, 11, quiet),) if column.unit else ()
        title = (Piece(column.title, 11, quiet, bold=True),) if column.title else ()
        kept = _short(Paragraph((*title, *unit), column.align), (width - 2 * PADDING, limit), look)
        tall = max(tall, ruler.height(kept, width - 2 * PADDING) + 2 * _MARGIN)
        last_one = column is table.after[-1]
        fields.append(Field(kept, Anchor.BOTTOM, right=0.0 if last_one else PADDING))
    tall = max(tall, ruler.height(fields[0].paragraphs, bands.head - PADDING) + 2 * _MARGIN)
    return GridRow(tall, tuple(fields), None if table.column_groups else _INK, _MARGIN)


def _short(words: Paragraph, room: tuple[float, float], look: Look) -> tuple[Paragraph, ...]:
    """The words of a head, in three lines at most."""
    if not words.pieces:
        return ()
    width, limit = room
    height = min(_LINES * words.line_height, limit - 2 * _MARGIN)
    return look.ruler.within((words,), width, max(height, words.line_height), [])
