"""The bars on a table's rows: a native chart whose frame is exactly as high as the rows under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kamgen.brand.palette import Token
from kamgen.content.table import Align, Bars
from kamgen.content.text import Tone
from kamgen.office.fonts import LINE_HEIGHT
from kamgen.render.slides.columns import Need
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.shapes import Anchor, BarChart, Field, Figure, Line, Rule, Series, Shape
from kamgen.render.slides.words import Paragraph, Piece

_GAP = 0.10
_AT_ZERO = 0.05
"""Between the zero line and the words beside it."""
_TITLE_LINES = 3
_WISHED, _LEAST = 2.4, 1.5
"""How narrow the bars may become when the words beside them would wrap, and when those would be broken."""
_BEYOND_NEGATIVE, _BEYOND_POSITIVE, _BEYOND_ALONE = 1.45, 1.4, 1.2
"""How far the axis goes beyond the longest bar, to leave room for its label."""
_BEYOND_LIMIT = 1.12
_GAP_WIDTH_BOTH, _GAP_WIDTH_ALONE = 55, 90
_LIMIT_LINE = 0.22
"""The line under the rows where the limit's words stand."""


@dataclass(frozen=True, slots=True)
class BarColumn:
    """Bars measured: a gap, then one column, or two that meet at the zero line where there are bars on both sides."""

    bars: Bars
    look: Look
    least: float
    most: float
    width: float = 0.0
    size: float = 12.0
    """Of labels and total, in points."""
    gap: float = _GAP

    @classmethod
    def of(cls, bars: Bars, look: Look) -> BarColumn:
        """The bars with the limits of their axis."""
        values = [float(value) for series in bars.series for value in series.values if value is not None]
        low, high = min(values, default=0.0), max(values, default=0.0)
        if low >= 0 and bars.limit and bars.limit.value > 0:
            return cls(bars, look, 0.0, float(bars.limit.value) * _BEYOND_LIMIT)
        if low >= 0:
            return cls(bars, look, 0.0, (high or 1.0) * _BEYOND_ALONE)
        if high <= 0:
            return cls(bars, look, low * _BEYOND_ALONE, 0.0)
        least, most = low * _BEYOND_NEGATIVE, high * _BEYOND_POSITIVE
        # Labels need room even on the side whose bars are short.
        span = most - least
        return cls(bars, look, min(least, -0.2 * span), max(most, 0.2 * span))

    @property
    def need(self) -> Need:
        """Its wish among the columns: its share, or less when words need room."""
        return Need(self.bars.weight, _WISHED, _LEAST)

    def at(self, width: float, size: float) -> BarColumn:
        """The bars at their width and type size; the zero line moves until the names on both its sides have room."""
        placed = replace(self, width=width, size=size)
        if not self.least < 0 < self.most:
            return placed
        ruler = self.look.ruler
        left, right = (ruler.line_width(words) / RESERVE + _AT_ZERO + 0.01 for words, _ in self._titles(self.look))
        zero = max(left, min(self._zero * width, width - right)) / width
        if left + right > width or zero == self._zero:
            return placed
        if zero > self._zero:
            return replace(placed, least=-self.most * zero / (1 - zero))
        return replace(placed, most=-self.least * (1 - zero) / zero)

    @property
    def _zero(self) -> float:
        """Where the zero line stands, as a share of the width."""
        return -self.least / (self.most - self.least)

    @property
    def widths(self) -> tuple[float, ...]:
        """The table columns that it takes: the gap, then the sides of the zero line."""
        left = self.width * self._zero
        return (self.gap, *(each for each in (left, self.width - left) if each > 0))

    def _titles(self, look: Look) -> tuple[tuple[Paragraph, float], ...]:
        """The series' names on both sides of the zero line, with the room that they have."""
        sides: dict[bool, list[Piece]] = {True: [], False: []}
        quiet = look.text(Tone.MUTED)
        for series in self.bars.series:
            values = [value for value in series.values if value is not None]
            negative = bool(values) and max(values) <= 0 and min(values) < 0
            side = sides[negative if 0 < self._zero < 1 else self._zero >= 1]
            colour = look.text(series.tone) if len(self.bars.series) > 1 else quiet
            side.append(Piece(f"{'   ' if side else ''}{series.name}", 11, colour, bold=True))
            side += [Piece(f"\u00a0 {self.bars.unit}", 11, quiet)] if self.bars.unit else []
        left = self.width * self._zero
        return (
            (Paragraph(tuple(sides[True]), Align.RIGHT), left - _AT_ZERO),
            (Paragraph(tuple(sides[False]), Align.LEFT), self.width - left - _AT_ZERO),
        )

    def title_lines(self, look: Look) -> int:
        """How many lines the series' names take."""
        lines = [look.ruler.lines(words, room) for words, room in self._titles(look) if words.pieces]
        return min(_TITLE_LINES, max(lines, default=1))

    def titles(self, look: Look, cuts: list[str]) -> list[Field]:
        """The series' names at the zero line, on the side of their bars."""
        height = self.title_lines(look) * 11 * LINE_HEIGHT / 72
        (before, left), (after, right) = self._titles(look)
        fields = [Field(left=0.0, right=0.0, bare=True)]
        if self._zero > 0:
            words = look.ruler.within((before,), left, height, cuts) if before.pieces else ()
            fields.append(Field(words, Anchor.BOTTOM, left=0.0, right=_AT_ZERO))
        if self._zero < 1:
            words = look.ruler.within((after,), right, height, cuts) if after.pieces else ()
            fields.append(Field(words, Anchor.BOTTOM, left=_AT_ZERO, right=0.0))
        return fields

    def fields(self, *, total: bool = False) -> tuple[Field, ...]:
        """The empty cells under the chart; the total's words stand at the zero line."""
        words = self.bars.total.partition("\n")[0] if total else ""
        fields = [Field(left=0.0, right=0.0, bare=True)]
        on_right = self._zero < 1
        said: tuple[Paragraph, ...] = ()
        if words:
            room = self.width * (1 - self._zero if on_right else 1) - _AT_ZERO
            total_words = Paragraph((Piece(words, self.size, Token.INK, bold=True),))
            said = self.look.ruler.within((total_words,), room, total_words.line_height, [])
        if self._zero > 0:
            fields.append(Field(() if on_right else said, left=0.0, right=0.0))
        if on_right:
            fields.append(Field(said, left=_AT_ZERO, right=0.0))
        return tuple(fields)

    def charts(
        self, box: Box, first: int, last: int, names: Sequence[str], tops: Sequence[float], heights: Sequence[float]
    ) -> tuple[Shape, ...]:
        """The chart over rows that follow each other without a group title between; one for each such run."""
        charts: list[Shape] = []
        begin = first
        for index in range(first + 1, last + 1):
            here = index - first
            if index < last and abs(tops[here] - tops[here - 1] - heights[here - 1]) < 0.01:  # noqa: PLR2004 - inches that nobody sees
                continue
            top, bottom = tops[begin - first], tops[here - 1] + heights[here - 1]
            part = Box(box.x, top, box.width, bottom - top)
            charts.append(self._chart(part, begin, index, names[begin:index]))
            begin = index
        return tuple(charts)

    def _chart(self, box: Box, first: int, last: int, names: Sequence[str]) -> BarChart:
        both = self.least < 0 < self.most
        series = tuple(Series(each.name, self._fill(each.tone), each.values[first:last]) for each in self.bars.series)
        return BarChart(
            "bars",
            box,
            tuple(names),
            series,
            self.bars.number_format,
            self.least,
            self.most,
            _GAP_WIDTH_BOTH if both else _GAP_WIDTH_ALONE,
            self.size,
            _described(names, series, self.bars.unit),
            inside=self.bars.limit is not None and not both,
            highlight=tuple(index - first for index in self.bars.highlight if first <= index < last),
        )

    @property
    def tail(self) -> float:
        """What the limit's words need under the rows."""
        return _LIMIT_LINE if self.bars.limit and self.bars.limit.words else 0.0

    def limit(self, x: float, top: float, bottom: float, under: float) -> tuple[Shape, ...]:
        """The limit's line over the bars, from their left edge at `x`, and its words at the height of `under`."""
        limit = self.bars.limit
        if limit is None or not self.least <= float(limit.value) <= self.most:
            return ()
        at = x + self.width * (float(limit.value) - self.least) / (self.most - self.least)
        line = Rule("limit/line", Box(at, top, 0.0, bottom - top), Line(Token.INK, 1.0, dashed=True))
        if not limit.words:
            return (line,)
        words = Paragraph((Piece(limit.words, 11, self.look.text(Tone.MUTED)),), Align.CENTRE)
        room = min(self.width, self.look.ruler.line_width(words) / RESERVE + 0.02)
        left = min(max(at - room / 2, x), x + self.width - room)
        kept = self.look.ruler.within((words,), room, _LIMIT_LINE, [])
        return (line, Figure("limit", Box(left, under, room, _LIMIT_LINE), kept, Anchor.BOTTOM))

    def _fill(self, tone: Tone) -> Token:
        return Token.OWN if tone is Tone.ACCENT else Token.OTHER if tone is Tone.MUTED else self.look.palette.fill(tone)


def _described(names: Sequence[str], series: Sequence[Series], unit: str) -> str:
    """Every bar in words."""
    said: list[str] = []
    for index, name in enumerate(names):
        values: list[str] = []
        for each in series:
            value: Decimal | None = each.values[index]
            if value is not None:
                values.append(f"{each.name} {value:f} {unit}".rstrip())
        if values:
            said.append(f"{name}: {', '.join(values)}")
    return "; ".join(said)
