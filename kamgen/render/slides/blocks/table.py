"""A table: heads, rows, groups, total; status signs over its cells; bars on its rows where it has any."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kamgen.brand.palette import Token
from kamgen.content.table import Table, TableColumn
from kamgen.content.text import Mark, Tone, plain
from kamgen.office.fonts import LINE_HEIGHT
from kamgen.render.slides.barcolumn import BarColumn
from kamgen.render.slides.cells import PADDING, SIGN_WIDTH, CellWords, fitted, margins, row_words
from kamgen.render.slides.columns import Need, widths
from kamgen.render.slides.flow import Flow, filled
from kamgen.render.slides.geometry import HAIR, HEAD, RULE, Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import MARK, head_row, head_words, mark
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.shapes import Anchor, Field, Grid, GridRow, Line, Shape
from kamgen.render.slides.words import Paragraph, Piece

_ONE_LINE_MARGIN = 0.03
_TALLEST = 0.50
"""How high a row of one line may be stretched."""
_LOOSEST = 0.20
"""How much a row of several lines may be stretched."""
_HEAD_LINES = 3
_ROW_SHARE, _TOTAL_SHARE = 0.5, 0.25
"""The shares of a page that a row and the total may take; longer texts are shortened."""
_LEAST_ROOM = 0.6
_CLOSE = 1e-6
_HAIRLINE = Line(Token.HAIRLINE, HAIR)
_INK = Line(Token.INK, RULE)


def flow(table: Table, width: float, height: float, step: Step, look: Look) -> Flow:
    """The table measured at a width; `height` is that of the page that it begins on."""
    return _Measured.of(table, width, height, step, look).flow()


@dataclass(frozen=True, slots=True)
class _Measured:
    table: Table
    look: Look
    step: Step
    widths: tuple[float, ...]
    margins: tuple[tuple[float, float], ...]
    signs: tuple[bool, ...]
    """Which columns have signs drawn over them."""
    head: tuple[GridRow, ...]
    rows: tuple[tuple[CellWords, ...], ...]
    heights: tuple[float, ...]
    total: tuple[CellWords, ...] | None
    total_height: float
    bars: BarColumn | None
    tight: bool
    """Every row has one line."""
    cuts: tuple[str, ...]
    strained: bool

    @classmethod
    def of(cls, table: Table, width: float, height: float, step: Step, look: Look) -> _Measured:
        statuses = [[row.cells[c].status for row in table.rows] for c in range(len(table.columns))]
        inline = tuple(any(each is not None and each.mark is Mark.DOT for each in column) for column in statuses)
        signs = tuple(
            not glyphs and any(each is not None for each in column)
            for glyphs, column in zip(inline, statuses, strict=True)
        )
        rows = [row_words(row, table.columns, inline, step.evidence, look) for row in table.rows]
        total = row_words(table.total, table.columns, inline, step.evidence, look) if table.total else None
        bars = BarColumn.of(table.bars, look) if table.bars else None
        around = margins(len(table.columns), bars=bars is not None)
        taken = tuple(sum(each) + (SIGN_WIDTH if sign else 0.0) for each, sign in zip(around, signs, strict=True))
        needs = _needs(table.columns, [*rows, total] if total else rows, taken, look)
        shares = widths([*needs, bars.need] if bars else needs, width - (bars.gap if bars else 0.0))
        if bars:
            bars = bars.at(shares[-1], step.evidence)
            shares = shares[:-1]
        cuts: list[str] = []
        head = _head(table, shares, around, bars, look, cuts)
        room = tuple(share - each for share, each in zip(shares, taken, strict=True))
        left = height - sum(row.height for row in head)
        total, total_tall = fitted(total, room, left * _TOTAL_SHARE, cuts, look) if total else (None, 0.0)
        air = 2 * step.margin + step.air
        limit = max(_LEAST_ROOM, (left - total_tall - air) * _ROW_SHARE - air)
        kept = [fitted(row, room, limit, cuts, look) for row in rows]
        line = step.evidence * LINE_HEIGHT / 72
        tight = all(tall <= line + 0.01 for _, tall in kept)
        air = 2 * (_ONE_LINE_MARGIN if tight else step.margin) + step.air
        heights = [max(tall, line) + air for _, tall in kept]
        if bars and heights:
            heights = [max(heights)] * len(heights)
        return cls(
            table=table,
            look=look,
            step=step,
            widths=shares,
            margins=around,
            signs=signs,
            head=head,
            rows=tuple(words for words, _ in kept),
            heights=tuple(heights),
            total=total,
            total_height=max(total_tall, line) + air if total else 0.0,
            bars=bars,
            tight=tight,
            cuts=tuple(cuts),
            strained=any(need.word > share + _CLOSE for need, share in zip(needs, shares, strict=True)),
        )

    @property
    def _head_height(self) -> float:
        return sum(row.height for row in self.head)

    @property
    def _middle(self) -> bool:
        """Words stand in the middle of their rows: where each has one line, and beside bars."""
        return self.tight or self.bars is not None

    def _most(self, height: float) -> float:
        """How high a row may be stretched."""
        return max(height, _TALLEST if self.tight else height + _LOOSEST)

    # --------------------------------------------------------------------------------------------------- for paging

    def flow(self) -> Flow:
        """The rows with what a group's title needs above them; a page that begins inside a group repeats the title."""
        groups = dict(self.table.group_titles)
        titled = [HEAD if index in groups else 0.0 for index in range(len(self.rows))]
        first_group = min(groups, default=len(self.rows))
        return Flow(
            rows=tuple(height + title for height, title in zip(self.heights, titled, strict=True)),
            most=tuple(self._most(height) + title for height, title in zip(self.heights, titled, strict=True)),
            draw=self.draw,
            head=self._head_height,
            foot=self.total_height,
            tail=self.bars.tail if self.bars else 0.0,
            leads=tuple(HEAD if index > first_group and not title else 0.0 for index, title in enumerate(titled)),
            cuts=self.cuts,
            strained=self.strained,
        )

    def _titles(self, first: int, last: int) -> list[str]:
        """The group title above each of the rows, mostly none."""
        groups = dict(self.table.group_titles)
        titles = [groups.get(index, "") for index in range(first, last)]
        if titles and not titles[0]:
            titles[0] = next((groups[index] for index in range(first, -1, -1) if index in groups), "")
        return titles

    # -------------------------------------------------------------------------------------------------- for drawing

    def draw(self, first: int, last: int, box: Box) -> tuple[Shape, ...]:
        """The rows as one native table, then what lies over it."""
        titles = self._titles(first, last)
        total = self.total if last >= len(self.rows) else None
        around = self._head_height + (self.total_height if total else 0.0) + HEAD * sum(map(bool, titles))
        around += self.bars.tail if self.bars else 0.0
        natural = self.heights[first:last]
        heights = filled(natural, [self._most(each) for each in natural], box.height - around)
        grid = list(self.head)
        signs: list[Shape] = []
        tops: list[float] = []
        top = box.y + self._head_height
        for index, (title, height) in enumerate(zip(titles, heights, strict=True), start=first):
            if title:
                grid.append(self._group_row(title))
                top += HEAD
            under = _HAIRLINE if index < last - 1 else _INK if total else None
            grid.append(self._row(self.rows[index], height, under))
            signs.extend(self._signs(self.rows[index], box.x, top, height, f"row-{index + 1}/sign"))
            tops.append(top)
            top += height
        if total:
            grid.append(self._row(total, self.total_height, None, is_total=True))
        if not grid:
            return ()
        shares = (*self.widths, *(self.bars.widths if self.bars else ()))
        title, said = self.table.head.lead if self.table.head else self.table.name, self.table.description
        table = Grid("", box.x, box.y, shares, tuple(grid), title, said, headed=bool(self.head))
        return (table, *self._charts(box.x, first, last, tops, heights), *signs)

    def _charts(
        self, x: float, first: int, last: int, tops: Sequence[float], heights: Sequence[float]
    ) -> tuple[Shape, ...]:
        """The bars over the rows; a row is called by the words of its first two cells."""
        if self.bars is None or not tops:
            return ()
        names = [" ".join(filter(None, (plain(cell.lines) for cell in row.cells[:2]))) for row in self.table.rows]
        box = Box(x + sum(self.widths) + self.bars.gap, tops[0], self.bars.width, 0.0)
        charts = self.bars.charts(box, first, last, names, tops, heights)
        bottom = tops[-1] + heights[-1]
        under = bottom + (self.total_height if last >= len(self.rows) else 0.0)
        return (*charts, *self.bars.limit(box.x, tops[0], bottom, under))

    def _row(self, words: Sequence[CellWords], height: float, under: Line | None, *, is_total: bool = False) -> GridRow:
        middle = self._middle or is_total
        fields = tuple(
            Field(
                each.paragraphs,
                Anchor.MIDDLE if middle else Anchor.TOP,
                left=left + (SIGN_WIDTH if sign else 0.0),
                right=right,
                paths=each.cell.sources,
            )
            for each, (left, right), sign in zip(words, self.margins, self.signs, strict=True)
        )
        if self.bars:
            fields += self.bars.fields(total=is_total)
        return GridRow(height, fields, under, _ONE_LINE_MARGIN if middle else self.step.margin)

    def _group_row(self, title: str) -> GridRow:
        count = len(self.widths)
        words = Paragraph((Piece(title, 12, self.look.text(Tone.ACCENT), bold=True),))
        kept = self.look.ruler.within((words,), sum(self.widths) - PADDING, HEAD - 0.05, [])
        fields = (Field(kept, Anchor.BOTTOM, left=0.0, span=count), *(None for _ in range(count - 1)))
        return GridRow(HEAD, fields + (self.bars.fields() if self.bars else ()), _HAIRLINE)

    def _signs(self, words: Sequence[CellWords], x: float, top: float, height: float, slot: str) -> Iterator[Shape]:
        """The signs over a row: in its middle, or beside the first line where it has several."""
        for column, each in enumerate(words):
            if self.signs[column] and each.sign is not None:
                tall = height
                if not self._middle and each.paragraphs:
                    tall = 2 * self.step.margin + each.paragraphs[0].line_height
                left = x + sum(self.widths[:column]) + self.margins[column][0]
                yield mark(each.sign, Box(left, top, MARK, tall), slot, self.look)


def _needs(
    columns: Sequence[TableColumn], rows: Sequence[Sequence[CellWords]], taken: Sequence[float], look: Look
) -> list[Need]:
    """What each column needs for its words and its title."""
    ruler = look.ruler
    needs: list[Need] = []
    for index, column in enumerate(columns):
        words = [each for row in rows for each in row[index].paragraphs]
        if column.title or column.unit:
            words.append(_title(column, look))
        line = max((ruler.line_width(each) for each in words), default=0.0)
        word = max((ruler.longest_word(each) for each in words), default=0.0)
        needs.append(Need(column.weight, line / RESERVE + taken[index] + 0.01, word / RESERVE + taken[index] + 0.01))
    return needs


def _title(column: TableColumn, look: Look) -> Paragraph:
    quiet = look.text(Tone.MUTED)
    unit = (Piece(f" {column.unit}" if column.title else column.unit, 11, quiet),) if column.unit else ()
    title = (Piece(column.title, 11, quiet, bold=True),) if column.title else ()
    return Paragraph((*title, *unit), column.align)


def _head(
    table: Table,
    shares: Sequence[float],
    around: Sequence[tuple[float, float]],
    bars: BarColumn | None,
    look: Look,
    cuts: list[str],
) -> tuple[GridRow, ...]:
    """The header row; the block's head stands in it where the first columns have no titles, else in a row over it."""
    count = len(table.columns)
    titles = [_title(column, look) for column in table.columns]
    untitled = next((index for index, title in enumerate(titles) if title.pieces), count)
    fields: list[Field | None] = []
    rows: list[GridRow] = []
    if table.head is not None:
        lead = head_words(table.head, look)
        if untitled and look.ruler.lines(lead, sum(shares[:untitled])) == 1:
            fields = [
                Field((lead,), Anchor.BOTTOM, left=0.0, right=0.0, span=untitled),
                *(None for _ in range(untitled - 1)),
            ]
        else:
            row = head_row(table.head, count, look, sum(shares), cuts)
            rows.append(GridRow(row.height, row.fields + (bars.fields() if bars else ()), row.under))
    if untitled == count and not fields and not bars:
        return tuple(rows)
    height = HEAD
    for title, share, (left, right) in list(zip(titles, shares, around, strict=True))[len(fields) :]:
        words: tuple[Paragraph, ...] = ()
        if title.pieces:
            lines = min(_HEAD_LINES, look.ruler.lines(title, share - left - right))
            height = max(height, HEAD + (lines - 1) * title.line_height)
            words = look.ruler.within((title,), share - left - right, lines * title.line_height, cuts)
        fields.append(Field(words, Anchor.BOTTOM, left=left, right=right))
    if bars:
        fields += bars.titles(look, cuts)
        height = max(height, HEAD + (bars.title_lines(look) - 1) * 11 * LINE_HEIGHT / 72)
    rows.append(GridRow(height, tuple(fields), _HAIRLINE if rows else _INK))
    return tuple(rows)
