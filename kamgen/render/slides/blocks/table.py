"""A table: heads, rows, groups, total; status signs over its cells; bars on its rows where it has any."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kamgen.brand.palette import Token
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow
from kamgen.content.text import Mark, Tone, plain
from kamgen.render.slides.barcolumn import BarColumn
from kamgen.render.slides.columns import Need, widths
from kamgen.render.slides.flow import Flow, filled
from kamgen.render.slides.geometry import HAIR, HEAD, RULE, Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import DOT, MARK, RING, head_row, head_words, mark
from kamgen.render.slides.shapes import Anchor, Field, Grid, GridRow, Line, Shape
from kamgen.render.slides.words import Paragraph, Piece

_PADDING = 0.08
_SIGN = MARK + 0.09
"""What a sign takes from the width of its cell."""
_ONE_LINE_MARGIN = 0.03
_TALLEST = 0.50
"""How high a row of one line may be stretched."""
_LOOSEST = 0.20
"""How much a row of several lines may be stretched."""
_ROW_SHARE = 0.5
"""The share of a page that a row may take; longer texts are shortened."""
_HAIRLINE = Line(Token.HAIRLINE, HAIR)
_INK = Line(Token.INK, RULE)


def flow(table: Table, width: float, height: float, step: Step, look: Look) -> Flow:
    """The table measured at a width; `height` is that of the page that it begins on."""
    return _Measured.of(table, width, height, step, look).flow()


@dataclass(frozen=True, slots=True)
class _Words:
    """A cell's words with the sign beside them."""

    paragraphs: tuple[Paragraph, ...]
    sign: Mark | None
    cell: Cell


@dataclass(frozen=True, slots=True)
class _Measured:
    table: Table
    look: Look
    step: Step
    widths: tuple[float, ...]
    signs: tuple[bool, ...]
    """Which columns have signs drawn over them."""
    head: tuple[GridRow, ...]
    rows: tuple[tuple[_Words, ...], ...]
    heights: tuple[float, ...]
    total: tuple[_Words, ...] | None
    total_height: float
    bars: BarColumn | None
    tight: bool
    """Every row has one line."""
    cuts: tuple[str, ...]

    @classmethod
    def of(cls, table: Table, width: float, height: float, step: Step, look: Look) -> _Measured:
        size = step.evidence
        columns = table.columns
        inline = tuple(
            any(row.cells[c].status is not None and row.cells[c].status.mark is Mark.DOT for row in table.rows)  # type: ignore[union-attr]
            for c in range(len(columns))
        )
        signs = tuple(
            not inline[c] and any(row.cells[c].status is not None for row in table.rows) for c in range(len(columns))
        )
        words = [_row_words(row, columns, inline, size, look) for row in table.rows]
        total = _row_words(table.total, columns, inline, size, look) if table.total else None
        measured = [*words, total] if total else words
        needs = [
            _need(table, c, [row[c] for row in measured], sign=signs[c], look=look) for c in range(len(columns))
        ]
        bars = BarColumn.of(table.bars, look) if table.bars else None
        shares = widths([*needs, bars.need] if bars else needs, width - (bars.gap if bars else 0.0))
        if bars:
            bars = bars.at(shares[-1])
            shares = shares[:-1]
        room = tuple(
            shares[c] - _left(c) - _right(c, len(columns), bars) - (_SIGN if signs[c] else 0.0)
            for c in range(len(columns))
        )
        head = _head(table, shares, bars, look)
        limit = max(0.6, (height - sum(row.height for row in head)) * _ROW_SHARE)
        cuts: list[str] = []
        rows = [_shortened(row, room, limit, cuts, look) for row in words]
        if total:
            total = _shortened(total, room, limit, cuts, look)
        naked = [max((look.ruler.height(w.paragraphs, r) for w, r in zip(row, room, strict=True)), default=0.0) for row in rows]
        one_line = size * 1.2 / 72
        tight = all(each <= one_line + 0.01 for each in naked)
        margin = _ONE_LINE_MARGIN if tight else step.margin
        heights = [max(each, one_line) + 2 * margin + step.air for each in naked]
        if bars and heights:
            heights = [max(heights)] * len(heights)
        if total:
            naked_total = max((look.ruler.height(w.paragraphs, r) for w, r in zip(total, room, strict=True)), default=0.0)
        else:
            naked_total = 0.0
        return cls(
            table, look, step, shares, signs, head, tuple(rows), tuple(heights), total,
            max(naked_total, one_line) + 2 * margin + step.air if total else 0.0, bars, tight, tuple(cuts),
        )  # fmt: skip

    # --------------------------------------------------------------------------------------------------- for paging

    def flow(self) -> Flow:
        groups = dict(self.table.group_titles)
        rows = tuple(each + (HEAD if index in groups else 0.0) for index, each in enumerate(self.heights))
        most = tuple(
            max(height, _TALLEST if self.tight else height + _LOOSEST) + (HEAD if index in groups else 0.0)
            for index, height in enumerate(self.heights)
        )
        leads: list[float] = []
        title = False
        for index in range(len(rows)):
            leads.append(HEAD if title and index not in groups else 0.0)
            title = title or index in groups
        return Flow(
            rows,
            most,
            self.draw,
            head=sum(row.height for row in self.head),
            foot=self.total_height,
            leads=tuple(leads),
            cuts=self.cuts,
        )

    # -------------------------------------------------------------------------------------------------- for drawing

    def draw(self, first: int, last: int, box: Box) -> tuple[Shape, ...]:
        """The rows as one native table, then what lies over it."""
        end = last >= len(self.rows)
        groups = dict(self.table.group_titles)
        begin = next((groups[i] for i in range(first - 1, -1, -1) if i in groups), "") if first not in groups else ""
        titles = [groups.get(index, begin if index == first else "") for index in range(first, last)]
        total = self.total if end else None
        around = sum(row.height for row in self.head) + (self.total_height if total else 0.0) + HEAD * sum(map(bool, titles))
        natural = self.heights[first:last]
        most = [max(each, _TALLEST if self.tight else each + _LOOSEST) for each in natural]
        heights = filled(natural, most, box.height - around)
        grid = list(self.head)
        overlays: list[Shape] = []
        top = box.y + sum(row.height for row in self.head)
        tops: list[float] = []
        for index, (title, height) in enumerate(zip(titles, heights, strict=True), start=first):
            if title:
                grid.append(self._group_row(title))
                top += HEAD
            ending = index == last - 1
            under = (_INK if total else None) if ending else _HAIRLINE
            grid.append(self._row(self.rows[index], height, under))
            overlays.extend(self._signs(self.rows[index], box.x, top, height, f"{index + 1}"))
            tops.append(top)
            top += height
        if total:
            grid.append(self._row(total, self.total_height, None, is_total=True))
        if not grid:
            return ()
        column_widths = (*self.widths, *(self.bars.widths if self.bars else ()))
        table = Grid(
            "", box.x, box.y, column_widths, tuple(grid), self.table.name, self.table.description, headed=bool(self.head)
        )
        chart: tuple[Shape, ...] = ()
        if self.bars and tops:
            left = box.x + sum(self.widths) + self.bars.gap
            names = tuple(plain(row.cells[0].lines) if row.cells else "" for row in self.table.rows)
            where = Box(left, tops[0], self.bars.width, tops[-1] + heights[-1] - tops[0])
            chart = self.bars.charts(where, first, last, _named(self.table, names), tops, heights)
        return (table, *chart, *overlays)

    def _row(self, words: Sequence[_Words], height: float, under: Line | None, *, is_total: bool = False) -> GridRow:
        count = len(words)
        middle = self.tight or is_total
        margin = _ONE_LINE_MARGIN if middle else self.step.margin
        fields = tuple(
            Field(
                each.paragraphs,
                Anchor.MIDDLE if middle else Anchor.TOP,
                left=_left(c) + (_SIGN if self.signs[c] else 0.0),
                right=_right(c, count, self.bars),
                paths=each.cell.sources,
            )
            for c, each in enumerate(words)
        )
        if self.bars:
            fields += self.bars.fields(total=is_total)
        return GridRow(height, fields, under, margin)

    def _group_row(self, title: str) -> GridRow:
        count = len(self.widths)
        words = Paragraph((Piece(title, 12, self.look.palette.text(Tone.ACCENT), bold=True),))
        words = (self.look.ruler.shorten((words,), sum(self.widths), HEAD - 0.05) or (words,))[0]
        fields = (Field((words,), Anchor.BOTTOM, left=0.0, span=count), *(None for _ in range(count - 1)))
        return GridRow(HEAD, fields + (self.bars.fields() if self.bars else ()), _HAIRLINE)

    def _signs(self, words: Sequence[_Words], x: float, top: float, height: float, row: str) -> Iterator[Shape]:
        left = x
        for column, each in enumerate(words):
            if self.signs[column] and each.sign is not None:
                centre = height
                if not self.tight:
                    centre = 2 * self.step.margin + each.paragraphs[0].line_height if each.paragraphs else height
                yield mark(each.sign, Box(left + _left(column), top, MARK, centre), f"row-{row}/sign", self.look)
            left += self.widths[column]


def _named(table: Table, first_cells: Sequence[str]) -> tuple[str, ...]:
    """The words of a row that tell it from the others: its first two cells."""
    second = [plain(row.cells[1].lines) if len(row.cells) > 1 else "" for row in table.rows]
    return tuple(" ".join(filter(None, pair)) for pair in zip(first_cells, second, strict=True))


def _left(column: int) -> float:
    return 0.0 if column == 0 else _PADDING


def _right(column: int, count: int, bars: BarColumn | None) -> float:
    return 0.0 if column == count - 1 and bars is None else _PADDING


def _row_words(
    row: TableRow, columns: Sequence[TableColumn], inline: Sequence[bool], size: float, look: Look
) -> tuple[_Words, ...]:
    found: list[_Words] = []
    for cell, column, glyphs in zip(row.cells, columns, inline, strict=True):
        paragraphs = tuple(look.line(each, size, muted=row.muted, align=column.align) for each in cell.lines)
        sign = None
        if cell.status is not None:
            quiet = row.muted or (glyphs and cell.status.mark is Mark.OPEN)
            colour = look.palette.text(Tone.MUTED) if quiet else Token.INK
            glyph = {Mark.DOT: f"{DOT}\u00a0", Mark.OPEN: f"{RING}\u00a0"}.get(cell.status.mark, "") if glyphs else ""
            sign = None if glyphs else cell.status.mark
            if cell.status.words or glyph:
                words = Paragraph((Piece(glyph + cell.status.words, size, colour),), Align.LEFT)
                paragraphs = (words, *paragraphs)
        found.append(_Words(paragraphs, sign, cell))
    return tuple(found)


def _need(table: Table, column: int, cells: Sequence[_Words], *, sign: bool, look: Look) -> Need:
    ruler = look.ruler
    padding = _left(column) + _right(column, len(table.columns), None) + (_SIGN if sign else 0.0)
    head = _title(table.columns[column], look)
    lines = [ruler.line_width(each) for words in cells for each in words.paragraphs]
    words = [ruler.longest_word(each) for words in cells for each in words.paragraphs]
    title = ruler.line_width(head) if head.pieces else 0.0
    return Need(
        table.columns[column].weight,
        max([*lines, title], default=0.0) / 0.97 + padding,
        max([*words, ruler.longest_word(head) if head.pieces else 0.0], default=0.0) / 0.97 + padding,
    )


def _title(column: TableColumn, look: Look) -> Paragraph:
    quiet = look.palette.text(Tone.MUTED)
    unit = (Piece(f" {column.unit}" if column.title else column.unit, 11, quiet),) if column.unit else ()
    title = (Piece(column.title, 11, quiet, bold=True),) if column.title else ()
    return Paragraph((*title, *unit), column.align)


def _head(table: Table, shares: Sequence[float], bars: BarColumn | None, look: Look) -> tuple[GridRow, ...]:
    """The header row; the block's head stands in it where the first columns have no titles of their own."""
    count = len(table.columns)
    titles = [_title(column, look) for column in table.columns]
    untitled = next((index for index, title in enumerate(titles) if title.pieces), count)
    fields: list[Field | None] = []
    rows: list[GridRow] = []
    first = 0
    if table.head is not None:
        words = head_words(table.head, look)
        if untitled and look.ruler.line_width(words) <= sum(shares[:untitled]) * 0.97:
            fields = [Field((words,), Anchor.BOTTOM, left=0.0, span=untitled), *(None for _ in range(untitled - 1))]
            first = untitled
        else:
            tail = bars.fields() if bars else ()
            rows.append(_headline(head_row(table.head, count, look, sum(shares)), tail))
    height = HEAD
    for index in range(first, count):
        padding = _left(index) + _right(index, count, bars)
        title = (titles[index],) if titles[index].pieces else ()
        lines = min(3, look.ruler.lines(titles[index], shares[index] - padding)) if title else 1
        height = max(height, HEAD + (lines - 1) * 11 * 1.2 / 72)
        title = look.ruler.shorten(title, shares[index] - padding, lines * 11 * 1.2 / 72) or title
        fields.append(Field(title, Anchor.BOTTOM, left=_left(index), right=_right(index, count, bars)))
    if bars:
        fields += bars.titles(look)
    if untitled < count or first or bars:
        rows.append(GridRow(height, tuple(fields), _INK))
    return tuple(rows)


def _headline(row: GridRow, tail: tuple[Field, ...]) -> GridRow:
    return GridRow(row.height, row.fields + tail, None)


def _shortened(
    row: Sequence[_Words], room: Sequence[float], limit: float, cuts: list[str], look: Look
) -> tuple[_Words, ...]:
    found: list[_Words] = []
    for words, width in zip(row, room, strict=True):
        short = look.ruler.shorten(words.paragraphs, width, limit)
        if short is not None:
            cuts.append("\n".join(each.text for each in words.paragraphs))
        found.append(words if short is None else _Words(short, words.sign, words.cell))
    return tuple(found)
