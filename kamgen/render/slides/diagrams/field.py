"""Influence over attitude: four named quadrants, numbered points in their cells, the unknown apart."""

from __future__ import annotations

from kamgen.brand.palette import Token
from kamgen.content.diagrams import Field
from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.render.slides.diagrams.axes import Axes
from kamgen.render.slides.diagrams.dots import Cell, Dots
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import Heading
from kamgen.render.slides.shapes import Anchor, Figure, Group, Shape
from kamgen.render.slides.words import one

_GAP, _APART = 0.04, 0.12
_CAPTION = 0.22
_LEAST, _MOST = 0.28, 0.76
"""The height of a cell."""
_CORNERS = (
    (Token.CAUTION_10, Align.LEFT),
    (Token.GOOD_10, Align.RIGHT),
    (Token.PANEL, Align.LEFT),
    (Token.PANEL, Align.RIGHT),
)


def flow(field: Field, width: float, height: float, step: Step, look: Look) -> Flow:
    """The field measured at a width, as one row."""
    cuts: list[str] = []
    heading = Heading.of(field.head, look, width, cuts)
    over = heading.height + (0.08 if field.head else 0.0)
    rows = (*field.rows, *((field.unknown_row,) if field.unknown_row else ()))
    columns = (*((field.unknown_column,) if field.unknown_column else ()), *field.columns)
    axes = Axes.of(rows, columns, field.row_axis, field.column_axis, width, look)
    count = max(1, len(rows))
    caption = _CAPTION

    def needed() -> float:
        apart = _APART if field.unknown_row else 0.0
        return over + axes.above + axes.below + 2 * caption + apart + count * _LEAST

    room = max(height, step.lowest)
    if needed() > room:
        axes = axes.untitled(cuts)
    if needed() > room:
        caption = 0.0
        cuts += filter(None, field.corners)
    natural = max(min(needed(), room), min(height, needed() + count * (_MOST - _LEAST)))
    sample = _Places(field, axes.inner(Box(0.0, 0.0, width, natural - over)), caption)
    dots = Dots.of(field.points, sample.cells, cuts)
    captions = _captions(field, sample, look, cuts) if caption else []

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        if last <= first:
            return ()
        place = Box(box.x, box.y + over, width, natural - over)
        places = _Places(field, axes.inner(place), caption)
        members = [*places.panels(), *_captions(field, places, look, [])] if captions else places.panels()
        members += dots.shapes(places.cells, look)
        group = Group("field", axes.inner(place), field.description, tuple(members))
        return (
            *heading.shapes(box),
            *axes.shapes(place, places.row_places(), places.column_places(), look, []),
            group,
        )

    return Flow((natural,), (natural,), draw, cuts=tuple(cuts))


class _Places:
    """Where quadrants and cells stand: what is unknown apart on the left and at the bottom."""

    def __init__(self, field: Field, inner: Box, caption: float) -> None:
        aside, under = bool(field.unknown_column), bool(field.unknown_row)
        self._aside, self._under = aside, under
        self._columns, self._rows = max(1, len(field.columns)), max(1, len(field.rows))
        wide = (inner.width - (_APART if aside else 0.0)) / (self._columns + aside)
        tall = (inner.height - (_APART if under else 0.0) - 2 * caption) / (self._rows + under)
        left = inner.x + (wide + _APART if aside else 0.0)
        self.main = Box(left, inner.y, inner.right - left, self._rows * tall + 2 * caption)
        lower = self.main.bottom + _APART
        self.cells: dict[Cell, Box] = {}
        lines = [(row, inner.y + caption + row * tall) for row in range(self._rows)]
        stands = [(column, left + column * wide) for column in range(self._columns)]
        if under:
            lines.append((-1, lower))
        if aside:
            stands.insert(0, (-1, inner.x))
        for row, y in lines:
            for column, x in stands:
                self.cells[column, row] = Box(x + 0.03, y, wide - 0.06, tall).inset(0.0, 0.02)
        self._inner, self._wide, self._tall, self._lower = inner, wide, tall, lower

    def row_places(self) -> list[Box]:
        """In the order of the rows' titles."""
        return [self.cells[0, row] for row in (*range(self._rows), *((-1,) if self._under else ()))]

    def column_places(self) -> list[Box]:
        """In the order of the columns' titles."""
        return [self.cells[column, 0] for column in (*((-1,) if self._aside else ()), *range(self._columns))]

    def quadrants(self) -> list[Box]:
        """The four, from the upper left in reading order."""
        wide, tall = (self.main.width - _GAP) / 2, (self.main.height - _GAP) / 2
        x, y = self.main.x + wide + _GAP, self.main.y + tall + _GAP
        return [
            Box(self.main.x, self.main.y, wide, tall),
            Box(x, self.main.y, wide, tall),
            Box(self.main.x, y, wide, tall),
            Box(x, y, wide, tall),
        ]

    def panels(self) -> list[Figure]:
        """Grounds of the quadrants and of what is unknown."""
        found = [
            Figure(f"quadrant-{number}", box, fill=fill)
            for number, (box, (fill, _)) in enumerate(zip(self.quadrants(), _CORNERS, strict=True), start=1)
        ]
        if self._aside:
            found.append(
                Figure(
                    "unknown-column", Box(self._inner.x, self.main.y, self._wide, self.main.height), fill=Token.PANEL
                )
            )
        if self._under:
            found.append(
                Figure("unknown-row", Box(self._inner.x, self._lower, self._inner.width, self._tall), fill=Token.PANEL)
            )
        return found


def _captions(field: Field, places: _Places, look: Look, cuts: list[str]) -> list[Figure]:
    """The quadrants' names in the outer corners."""
    found: list[Figure] = []
    for number, (text, box, (fill, align)) in enumerate(zip(field.corners, places.quadrants(), _CORNERS, strict=True)):
        if not text:
            continue
        upper = number < 2  # noqa: PLR2004 - of four
        place = Box(box.x + 0.10, box.y + 0.03 if upper else box.bottom - 0.21, box.width - 0.20, 0.18)
        words = one(text, 10, look.text(Tone.MUTED, fill), bold=True, align=align)
        kept = look.ruler.within((words,), place.width, place.height, cuts)
        found.append(Figure(f"quadrant-{number + 1}/name", place, kept, Anchor.MIDDLE))
    return found
