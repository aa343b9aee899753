"""A heat table as native tables: bands of columns under their heads, rows that go on, feet under a rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kamgen.brand.palette import Token
from kamgen.content.grids import HeatKey, HeatTable, Shade
from kamgen.render.slides.cells import PADDING
from kamgen.render.slides.flow import Flow, filled
from kamgen.render.slides.geometry import BLOCK_GAP, HAIR, HEAD, RULE, Box
from kamgen.render.slides.grids.bands import CELL_PADDING, Bands, bands
from kamgen.render.slides.grids.heads import LEAST_HEAD, Heads
from kamgen.render.slides.grids.legend import Entry, Legend
from kamgen.render.slides.grids.rows import FOOT_HEIGHTS, MARGIN, ROW_HEIGHTS, Measure, RowWords
from kamgen.render.slides.grids.shades import cell_words, fill_of, frame_of
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.shapes import Anchor, Field, Figure, Grid, GridRow, Line, Shape

_TALLEST = 0.50
_FEET_SHARE = 0.25
"""The share of a page that feet may take."""
_LOW = 3.5
"""A page that is lower has fewer lines of legend."""
_SWATCH = 0.26
_HAIRLINE = Line(Token.HAIRLINE, HAIR)
_INK = Line(Token.INK, RULE)
_GROUP_GAP = Line(Token.GROUND, 6.0)


def flow(table: HeatTable, width: float, height: float, step: Step, look: Look) -> Flow:
    """The matrix measured at a width: row by row in one band, else in parts that each fit on a page."""
    measured = _Measured.of(table, width, height, step, look)
    return measured.rows_flow() if len(measured.bands.bands) == 1 else measured.parts_flow(height)


@dataclass(frozen=True, slots=True)
class _Measured:
    table: HeatTable
    look: Look
    bands: Bands
    heads: Heads
    rows: tuple[RowWords, ...]
    feet: tuple[RowWords, ...]
    legend: Legend
    cuts: tuple[str, ...]

    @classmethod
    def of(cls, table: HeatTable, width: float, height: float, step: Step, look: Look) -> _Measured:
        found = bands(table, width, step, look)
        cuts: list[str] = []
        legend = Legend.of(
            [_entry(key, step, look) for key in table.legend], width, 2 if height < _LOW else 3, look, cuts
        )
        feet = legend.height + len(table.feet) * FOOT_HEIGHTS[step.name]
        spare = height - feet - len(table.rows) * ROW_HEIGHTS[step.name]
        of_feet = _FEET_SHARE * height * bool(table.feet)
        least = height - max(feet, legend.height + of_feet) - _TALLEST
        heads = Heads.of(table, found, (height, spare, least), look, cuts)
        row_room = height - legend.height - heads.height - of_feet - HEAD
        measure = Measure(table, found, step, look, row_room, of_feet / max(1, len(table.feet)))
        rows = measure.rows(cuts)
        count = len(table.rows)
        return cls(table, look, found, heads, rows[:count], rows[count:], legend, tuple(cuts))

    # --------------------------------------------------------------------------------------------------- for paging

    @property
    def _feet_height(self) -> float:
        return sum(each.height for each in self.feet)

    def _natural(self) -> tuple[list[float], list[float]]:
        """Every row's height with the group title over it, and how high it may become."""
        titles = [LEAST_HEAD if title else 0.0 for title in self._titles(0, len(self.rows))]
        rows = [words.height + title for words, title in zip(self.rows, titles, strict=True)]
        most = [max(_TALLEST, words.height) + title for words, title in zip(self.rows, titles, strict=True)]
        return rows, most

    def rows_flow(self) -> Flow:
        """The rows of the only band, between heads and feet."""
        rows, most = self._natural()
        starts = {index for index, _ in self.table.row_groups}
        begun = min(starts, default=len(rows))

        def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
            grid = self._grid(0, first, last, box.x, box.y, box.height - self.legend.height)
            return (grid, *self.legend.shapes(box.x, grid.box.bottom))

        return Flow(
            rows=tuple(rows),
            most=tuple(most),
            draw=draw,
            head=self.heads.height,
            foot=self._feet_height,
            tail=self.legend.height,
            leads=tuple(LEAST_HEAD if index > begun and index not in starts else 0.0 for index in range(len(rows))),
            cuts=self.cuts,
            strained=self.bands.strained,
        )

    def parts_flow(self, height: float) -> Flow:
        """Parts of bands as rows: each has its heads, and as many rows as fit on a page with them."""
        cut = self._cut(height)
        parts = [(band, first, last) for band in range(len(self.bands.bands)) for first, last in cut]
        natural = [self._part_height(first, last) for _, first, last in parts]
        _, most = self._natural()
        around = [
            height - sum(self.rows[i].height for i in range(f, e))
            for height, (_, f, e) in zip(natural, parts, strict=True)
        ]
        tallest = [each + sum(most[f:e]) for each, (_, f, e) in zip(around, parts, strict=True)]
        room = height - self.legend.height
        together = [before + BLOCK_GAP + each <= room for before, each in pairwise(natural)]
        gaps = [0.0, *(BLOCK_GAP if each else 0.0 for each in together)]

        def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
            room = box.height - self.legend.height - sum(gaps[first:last])
            shares = filled(natural[first:last], tallest[first:last], room)
            drawn: list[Shape] = []
            top = box.y
            for index, share in enumerate(shares, start=first):
                grid = self._grid(*parts[index], box.x, top + (gaps[index] if index > first else 0.0), share)
                drawn.append(grid)
                top = grid.box.bottom
            return (*drawn, *self.legend.shapes(box.x, top))

        return Flow(
            rows=tuple(map(sum, zip(natural, gaps, strict=True))),
            most=tuple(map(sum, zip(tallest, gaps, strict=True))),
            draw=draw,
            tail=self.legend.height,
            cuts=self.cuts,
            bound=True,
            strained=self.bands.strained,
        )

    def _part_height(self, first: int, last: int) -> float:
        titles = sum(LEAST_HEAD for title in self._titles(first, last) if title)
        feet = self._feet_height if last >= len(self.rows) else 0.0
        return self.heads.height + titles + sum(each.height for each in self.rows[first:last]) + feet

    def _cut(self, height: float) -> list[tuple[int, int]]:
        """The rows of each band in parts that fit on a page, evenly filled."""
        count = len(self.rows)
        room = height - self.legend.height
        pieces = 1
        while pieces < count:
            edges = [count * index // pieces for index in range(pieces + 1)]
            parts = list(pairwise(edges))
            if all(self._part_height(first, last) <= room for first, last in parts):
                return parts
            pieces += 1
        return [(index, index + 1) for index in range(count)] or [(0, 0)]

    def _titles(self, first: int, last: int) -> list[str]:
        """The group title above each of the rows, mostly none; a page inside a group repeats it."""
        groups = dict(self.table.row_groups)
        titles = [groups.get(index, "") for index in range(first, last)]
        if titles and not titles[0]:
            titles[0] = next((groups[index] for index in range(first, -1, -1) if index in groups), "")
        return titles

    # -------------------------------------------------------------------------------------------------- for drawing

    def _grid(self, band: int, first: int, last: int, x: float, y: float, room: float) -> Grid:
        """Rows of a band as one native table, stretched to the room."""
        rows = list(self.heads.rows(band))
        feet = self.feet if last >= len(self.rows) else ()
        titles = self._titles(first, last)
        around = self.heads.height + sum(LEAST_HEAD for title in titles if title) + sum(each.height for each in feet)
        natural = [each.height for each in self.rows[first:last]]
        heights = filled(natural, [max(_TALLEST, each) for each in natural], room - around)
        for index, (title, height) in enumerate(zip(titles, heights, strict=True), start=first):
            if title:
                rows.append(self.heads.title_row(band, title))
            under = _HAIRLINE if index < last - 1 else _INK if feet else None
            rows.append(GridRow(height, tuple(self._fields(index, band)), under, MARGIN))
        for number, words in enumerate(feet):
            under = _HAIRLINE if number < len(feet) - 1 else None
            rows.append(GridRow(words.height, tuple(self._fields(len(self.rows) + number, band)), under, MARGIN))
        title = self.table.head.lead if self.table.head else self.table.name
        return Grid("", x, y, self.bands.widths(band), tuple(rows), title, self.table.description)

    def _fields(self, index: int, band: int) -> Iterator[Field]:
        """The cells of a row or foot in a band."""
        foot = index >= len(self.rows)
        row = (*self.table.rows, *self.table.feet)[index]
        words = (*self.rows, *self.feet)[index]
        yield Field(words.head, left=0.0, paths=row.head.sources)
        first, last = self.bands.bands[band]
        starts = {start for start, _ in self.table.column_groups} - {first}
        for column in range(first, last):
            cell = row.cells[column] if column < len(row.cells) else None
            empty = cell is None or (foot and cell.shade is Shade.EMPTY)
            yield Field(
                words.cells[column],
                fill=None if empty or cell is None else fill_of(cell, self.look),
                left=CELL_PADDING,
                right=CELL_PADDING,
                line_left=_GROUP_GAP if column in starts and not foot else None,
                frame=frame_of(cell) if cell else None,
                spaced=not foot,
                paths=cell.sources if cell else (),
            )
        if self.bands.widths(band)[last - first + 1 :]:
            cells = row.after or ()
            for number, paragraphs in enumerate(words.after):
                last_one = number == len(words.after) - 1
                right = 0.0 if last_one else PADDING
                yield Field(paragraphs, right=right, paths=cells[number].sources if number < len(cells) else ())


def _entry(key: HeatKey, step: Step, look: Look) -> Entry:
    """A key with its swatch; a mark without shade stands alone."""
    words = cell_words(key.cell, step, look)
    plain = key.cell.shade is Shade.NONE and key.cell.frame is None
    needed = look.ruler.line_width(words) / RESERVE
    width = min(needed + 0.01 if plain else max(_SWATCH, needed + 0.08), 1.0)
    kept = look.ruler.within((words,), width, 0.2, []) if words.pieces else ()

    def sign(box: Box, slot: str) -> tuple[Shape, ...]:
        place = box if kept else box.inset(0.0, 0.02)
        return (Figure(slot, place, kept, Anchor.MIDDLE, fill=fill_of(key.cell, look), outline=frame_of(key.cell)),)

    return Entry(width, sign, key.words)
