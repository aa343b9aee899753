"""A year of touchpoints: people down, months across, a mark with shape and letter for each, a red row for a gap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kamgen.brand.palette import Token
from kamgen.content.blocks import Calendar, CalendarMark, CalendarRow, ContactKind
from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.render.slides.flow import Flow, filled
from kamgen.render.slides.geometry import HAIR, HEAD, RULE, Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.shapes import Anchor, Field, Figure, Form, Grid, GridRow, Group, Line, Shape
from kamgen.render.slides.words import Paragraph, Piece, one

_NAME_SHARE = 0.25
_LAST_SHARE = 0.074
_LONG_DATE = 9
"""From that many characters on a date is set small."""
_MARK = 0.24
_ROW = {"full": 0.335, "close": 0.32, "small": 0.30}
_AIR = 0.06
_TALLEST = 0.48
_MARKS_A_MONTH = 2
LEAST_WIDTH = 7.2
"""Narrower, the months have no room for their marks."""
_LEGEND_PITCH = 0.22
_HAIRLINE = Line(Token.HAIRLINE, HAIR)

_MARKS = {
    ContactKind.VISIT: (Form.CIRCLE, Token.OWN, 0.0),
    ContactKind.CALL: (Form.CIRCLE, Token.OWN_40, 0.0),
    ContactKind.EXECUTIVE: (Form.DIAMOND, Token.INK, 0.05),
    ContactKind.REVIEW: (Form.RECTANGLE, Token.INK, -0.02),
    ContactKind.EVENT: (Form.HEXAGON, Token.MUTED, 0.03),
    ContactKind.OVERDUE: (Form.CIRCLE, Token.BAD, 0.0),
}
"""Outline, fill and how much larger than the others."""


def flow(calendar: Calendar, width: float, height: float, step: Step, look: Look) -> Flow:
    """The calendar measured at a width."""
    del height  # rows have one line or two
    cuts: list[str] = []
    sketch = _Sketch(calendar, width, look)
    head = sketch.head(cuts)
    people = [sketch.person(each, cuts) for each in calendar.rows]
    heights = tuple(max(_ROW[step.name], sketch.height(each)) for each in people)
    most = tuple(max(_TALLEST, each) for each in heights)

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        tall = filled(heights[first:last], most[first:last], box.height - HEAD - sketch.legend_height)
        rows = [head]
        marks: list[Shape] = []
        top = box.y + HEAD
        for index, each in zip(range(first, last), tall, strict=True):
            line = _HAIRLINE if index < last - 1 else None
            rows.append(sketch.row(people[index], each, line))
            if not people[index].gap:
                marks += sketch.marks(calendar.rows[index], index, box.x, top, each)
            top += each
        grid = Grid("", box.x, box.y, sketch.widths, tuple(rows), calendar.name, calendar.description)
        return (grid, *marks, *sketch.legend(Box(box.x, top, box.width, sketch.legend_height)))

    return Flow(heights, most, draw, head=HEAD, tail=sketch.legend_height, cuts=tuple(cuts))


@dataclass(frozen=True, slots=True)
class _Person:
    """A row with its words at their sizes."""

    row: CalendarRow
    name: tuple[Paragraph, ...]
    last: tuple[Paragraph, ...]
    gap: tuple[Paragraph, ...]


class _Sketch:
    """The calendar's columns and what stands in them."""

    def __init__(self, calendar: Calendar, width: float, look: Look) -> None:
        self.calendar = calendar
        self.look = look
        self.quiet = look.text(Tone.MUTED)
        count = max(1, len(calendar.months))
        lasts = [look.ruler.width(each.last, 12, bold=True) + 0.16 for each in calendar.rows]
        title = look.ruler.width(calendar.last_title, 11, bold=True) + 0.18
        last = min(max([_LAST_SHARE * width, title, *lasts]), 0.15 * width)
        name = max(_NAME_SHARE * width, 1.4)
        self.month = (width - name - last) / count
        self.widths = (name, last, *(self.month for _ in range(count)))
        self.name_width = name - 0.05
        self.size = min(_MARK, self.month * 0.9)
        self.two_lines = any(look.ruler.lines(self._on_one_line(row, 11), self.name_width) > 1 for row in calendar.rows)
        self.legend_height = self._legend_rows(width) * _LEGEND_PITCH + 0.12 if calendar.legend else 0.0

    def head(self, cuts: list[str]) -> GridRow:
        """The months, at the largest size at which all of them stand on one line."""
        calendar = self.calendar
        ruler = self.look.ruler
        widest = max((ruler.width(month, 1, bold=True) for month in calendar.months), default=0.0)
        size = next((size for size in (11, 10) if widest * size <= self.month * RESERVE), 9)
        titles: list[Field] = []
        for text, align, width, points in (
            (calendar.person_title, Align.LEFT, self.widths[0] - 0.08, 11),
            (calendar.last_title, Align.CENTRE, self.widths[1], 11),
            *((month, Align.CENTRE, self.month, size) for month in calendar.months),
        ):
            words = ruler.within((one(text, points, self.quiet, bold=True, align=align),), width, 0.2, cuts)
            titles.append(Field(words, Anchor.BOTTOM, left=0.0, right=0.0))
        return GridRow(HEAD, tuple(titles), Line(Token.INK, RULE))

    def _on_one_line(self, row: CalendarRow, size: float) -> Paragraph:
        name = Piece(row.name, size, Token.INK, bold=row.key_person)
        detail = (Piece(f"  {row.detail}", 10, self.quiet),) if row.detail else ()
        return Paragraph((name, *detail))

    def person(self, row: CalendarRow, cuts: list[str]) -> _Person:
        """A row's words; what cannot be shown of it is added to `cuts`."""
        months = range(len(self.calendar.months))
        crowded = any(len(_in_month(row.marks, month)) > _MARKS_A_MONTH for month in months)
        if crowded or (row.gap and row.marks) or any(each.month not in months for each in row.marks):
            cuts.append(f"{row.name}: {self._said(row)}")
        return _Person(row, self._name(row, cuts), self._last(row, cuts), self._gap(row, cuts) if row.gap else ())

    def height(self, person: _Person) -> float:
        """What a row needs for its words."""
        ruler = self.look.ruler
        return max(ruler.height(person.name, self.name_width), ruler.height(person.gap, self._gap_width)) + _AIR

    def _name(self, row: CalendarRow, cuts: list[str]) -> tuple[Paragraph, ...]:
        """Name and function on one line, or below each other where they do not stand on one for every person."""
        if not self.two_lines:
            words = self._on_one_line(row, 12)
            return (words if self.look.ruler.lines(words, self.name_width) == 1 else self._on_one_line(row, 11),)
        name = one(row.name, 12, bold=row.key_person)
        kept = self.look.ruler.within((name,), self.name_width, name.line_height, cuts)
        if row.detail:
            detail = one(row.detail, 10, self.quiet)
            kept += self.look.ruler.within((detail,), self.name_width, detail.line_height, cuts)
        return kept

    def _last(self, row: CalendarRow, cuts: list[str]) -> tuple[Paragraph, ...]:
        """When they last met."""
        tone = self.quiet if row.last_tone is Tone.MUTED else self.look.text(row.last_tone)
        size = 12 if len(row.last) < _LONG_DATE else 10
        bold = row.last_tone is not Tone.MUTED
        words = one(row.last or "–", size, tone, bold=bold, align=Align.CENTRE)
        return self.look.ruler.within((words,), self.widths[1], 0.2, cuts, f"{row.name}: {row.last}")

    def _gap(self, row: CalendarRow, cuts: list[str]) -> tuple[Paragraph, ...]:
        """What is missing, in bold, and why."""
        colour = self.look.text(Tone.BAD, Token.BAD_10)
        lead, separator, why = row.gap.partition(": ")
        rest = (Piece(f"   {why}", 12, self.look.palette.on(Token.BAD_10)),) if separator else ()
        words = Paragraph((Piece(f"!  {lead}", 12, colour, bold=True), *rest))
        whole = f"{row.name}: {row.gap}"
        return self.look.ruler.within((words,), self._gap_width, 2 * words.line_height, cuts, whole)

    @property
    def _gap_width(self) -> float:
        return sum(self.widths[2:]) - 0.2

    def row(self, person: _Person, height: float, under: Line | None) -> GridRow:
        """A person's row: twelve cells, or one over all of them that says what is missing."""
        fields: list[Field | None] = [
            Field(person.name, left=0.0, right=0.05, paths=person.row.sources),
            Field(person.last, left=0.0, right=0.0),
        ]
        count = len(self.calendar.months)
        if person.gap:
            fields += [Field(person.gap, fill=Token.BAD_10, left=0.12, span=count), *(None for _ in range(count - 1))]
        else:
            starts = set(self.calendar.quarter_starts) - {0}
            fields += [Field(left=0.0, right=0.0, line_left=_HAIRLINE if m in starts else None) for m in range(count)]
        return GridRow(height, tuple(fields), under)

    def marks(self, row: CalendarRow, index: int, x: float, top: float, height: float) -> tuple[Group, ...]:
        """A person's marks, as one group."""
        members: list[Figure] = []
        first = x + self.widths[0] + self.widths[1]
        for month in range(len(self.calendar.months)):
            found = _in_month(row.marks, month)
            if not found:
                continue
            shown = found[:1] if len(found) > _MARKS_A_MONTH else found
            slots = 2 if len(found) > 1 else 1
            share = self.month / slots
            for position, each in enumerate(shown):
                box = Box(first + month * self.month + position * share, top, share, height)
                members.append(self._mark(each.kind, each.letter, box, f"row-{index + 1}/{month + 1}", each))
            if len(found) > len(shown):
                box = Box(first + month * self.month + share, top, share, height)
                more = one(f"+{len(found) - 1}", 10, self.quiet, bold=True, align=Align.CENTRE)
                members.append(Figure(f"row-{index + 1}/{month + 1}/more", box, (more,), Anchor.MIDDLE))
        if not members:
            return ()
        left, right = min(m.box.x for m in members), max(m.box.right for m in members)
        upper, lower = min(m.box.y for m in members), max(m.box.bottom for m in members)
        frame = Box(left, upper, right - left, lower - upper)
        return (Group(f"row-{index + 1}/marks", frame, f"{row.name}: {self._said(row)}", tuple(members)),)

    def _said(self, row: CalendarRow) -> str:
        words = {kind: label for kind, _, label in self.calendar.legend}
        months = self.calendar.months
        return ", ".join(
            f"{months[each.month]} {words.get(each.kind, each.letter)}"
            for each in row.marks
            if 0 <= each.month < len(months)
        )

    def _mark(self, kind: ContactKind, letter: str, box: Box, slot: str, source: CalendarMark | None) -> Figure:
        form, fill, larger = _MARKS[kind]
        size = min(self.size + larger, box.width, box.height - 0.02)
        place = Box(box.x + (box.width - size) / 2, box.y + (box.height - size) / 2, size, size)
        points = 10 if size > 0.2 else 8  # noqa: PLR2004 - inches
        words = one(letter[:1], points, self.look.palette.on(fill), bold=True, align=Align.CENTRE)
        return Figure(slot, place, (words,), Anchor.MIDDLE, form, fill, paths=source.sources if source else ())

    def legend(self, box: Box) -> list[Shape]:
        """What the marks mean."""
        shapes: list[Shape] = []
        x, row = box.x, 0
        for number, (kind, letter, label) in enumerate(self.calendar.legend, start=1):
            words = one(label, 11, self.quiet)
            width = self.look.ruler.line_width(words) / 0.96
            needed = _MARK + 0.12 + width
            if x > box.x and x + needed > box.right:
                x, row = box.x, row + 1
            top = box.y + 0.10 + row * _LEGEND_PITCH
            sign = self._mark(kind, letter, Box(x, top, _MARK + 0.04, _LEGEND_PITCH), f"legend-{number}/mark", None)
            text = Box(x + _MARK + 0.12, top, min(width, box.right - x - _MARK - 0.12), _LEGEND_PITCH)
            label_words = self.look.ruler.within((words,), text.width, 0.2, [])
            shapes.append(sign)
            shapes.append(Figure(f"legend-{number}", text, label_words, Anchor.MIDDLE))
            x += needed + 0.24
        return shapes

    def _legend_rows(self, width: float) -> int:
        x, rows = 0.0, 1
        for _, _, label in self.calendar.legend:
            needed = _MARK + 0.12 + self.look.ruler.width(label, 11) / 0.96
            if x > 0 and x + needed > width:
                x, rows = 0.0, rows + 1
            x += needed + 0.24
        return rows


def _in_month(marks: Sequence[CalendarMark], month: int) -> list[CalendarMark]:
    return [each for each in marks if each.month == month]
