"""What does not stay in its place: texts higher than their boxes, shapes outside the area they were given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kamgen.render.slides.geometry import Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import (
    BarChart,
    Connector,
    Figure,
    Grid,
    Group,
    Picture,
    PlottedChart,
    Rule,
    Shape,
)

_CLOSE = 0.005


def overflows(shapes: Iterable[Shape], area: Box, look: Look) -> list[str]:
    """Everything that sticks out, in words."""
    return [fault for shape in shapes for fault in _faults(shape, area, look)]


def _faults(shape: Shape, area: Box, look: Look) -> Iterator[str]:
    box = shape.box
    # A mark or the last gap between findings may reach a hair beyond, words never.
    if (
        box.x < area.x - _CLOSE
        or box.right > area.right + _CLOSE
        or box.y < area.y - _CLOSE
        or box.bottom > area.bottom + _CLOSE
    ):
        yield f"{shape.slot}: {box} is outside {area}"
    match shape:
        case Figure():
            needed = shape.margin_top + look.ruler.height(
                shape.paragraphs, box.width - shape.margin_left - shape.margin_right
            )
            if needed > box.height + _CLOSE:
                yield f"{shape.slot}: words {needed:.2f} high in a box of {box.height:.2f}: {_said(shape)}"
        case Group():
            for member in shape.members:
                yield from _faults(member, area, look)
        case Grid():
            yield from _cells(shape, look)
        case Rule() | Connector() | BarChart() | PlottedChart() | Picture():
            pass


def _cells(grid: Grid, look: Look) -> Iterator[str]:
    for number, row in enumerate(grid.rows):
        if len(row.fields) != len(grid.widths):
            yield f"{grid.slot}: row {number} has {len(row.fields)} fields on {len(grid.widths)} columns"
        for column, field in enumerate(row.fields):
            if field is None:
                continue
            width = sum(grid.widths[column : column + field.span]) - field.left - field.right
            if field.turned:
                tall = look.ruler.height(field.paragraphs, row.height - 2 * row.margin)
                if tall > width + _CLOSE:
                    yield f"{grid.slot}: turned words of column {column} need {tall:.2f} of {width:.2f}"
                continue
            needed = look.ruler.height(field.paragraphs, width) + (2 * row.margin if field.paragraphs else 0.0)
            if width <= 0:
                yield f"{grid.slot}: column {column} has no room"
            if needed > row.height + _CLOSE:
                words = " / ".join(each.text for each in field.paragraphs)
                yield f"{grid.slot}: row {number}, column {column} needs {needed:.2f} of {row.height:.2f}: {words[:80]}"


def _said(figure: Figure) -> str:
    return " / ".join(each.text for each in figure.paragraphs)[:80]
