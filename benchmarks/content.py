"""What finished documents hold, as plain values: what the raw libraries are given to write."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import docx
import openpyxl
import pptx
from docx.oxml.ns import qn
from lxml import etree
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.shapes.base import BaseShape

Box = tuple[int, int, int, int]
"""Left, top, width and height in English metric units."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Anything on a slide; by itself, a line."""

    name: str
    alternative: str
    box: Box


@dataclass(frozen=True, slots=True)
class Text(Shape):
    """A text box, or where `outlined` a shape of its own that may hold a text."""

    text: str
    outlined: bool


@dataclass(frozen=True, slots=True)
class GridShape(Shape):
    """A native table."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ChartShape(Shape):
    """A native chart."""

    kind: XL_CHART_TYPE
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[float | None, ...]], ...]


@dataclass(frozen=True, slots=True)
class Picture(Shape):
    """A picture, as a file."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Group(Shape):
    """Shapes that belong together."""

    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide with its speaker notes; the title stands apart from the shapes."""

    title: str
    shapes: tuple[Shape, ...]
    notes: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in Word."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table in Word."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet: cells by row and column with a link where they have one, tables and conditions with their ranges."""

    title: str
    cells: tuple[tuple[int, int, object, str], ...]
    widths: tuple[tuple[str, float], ...]
    merged: tuple[str, ...]
    tables: tuple[tuple[str, str], ...]
    conditions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook."""

    pages: tuple[Page, ...]


Contents = tuple[tuple[Slide, ...], tuple[Heading | str | WordTable, ...], Book]
"""What deck, action plan and account map hold."""


def of_deck(data: bytes) -> tuple[Slide, ...]:
    """The slides of a deck."""
    slides = []
    for slide in pptx.Presentation(io.BytesIO(data)).slides:
        title = slide.shapes.title
        shapes = tuple(_shapes(each for each in slide.shapes if title is None or each.shape_id != title.shape_id))
        frame = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
        slides.append(Slide(title.text if title is not None else "", shapes, frame.text if frame else ""))
    return tuple(slides)


def _shapes(shapes: Iterable[BaseShape]) -> Iterator[Shape]:
    for shape in shapes:
        alternative = shape._element._nvXxPr.cNvPr.get("descr") or ""  # noqa: SLF001 - python-pptx has no other way
        box = shape.left or 0, shape.top or 0, shape.width or 0, shape.height or 0
        seen = shape.name, alternative, box
        match shape.shape_type:
            case MSO_SHAPE_TYPE.TABLE:
                rows = shape.table.rows  # type: ignore[attr-defined] # a graphic frame, by its type
                yield GridShape(*seen, tuple(tuple(cell.text for cell in row.cells) for row in rows))
            case MSO_SHAPE_TYPE.CHART:
                chart = shape.chart  # type: ignore[attr-defined] # the same
                series = tuple((each.name, tuple(each.values)) for plot in chart.plots for each in plot.series)
                # A chart of more than one kind is written as its first, bubbles as columns.
                is_bubble = chart.chart_type is XL_CHART_TYPE.BUBBLE
                kind = XL_CHART_TYPE.COLUMN_CLUSTERED if is_bubble else chart.chart_type
                names = range(len(series[0][1])) if is_bubble else chart.plots[0].categories
                yield ChartShape(*seen, kind, tuple(map(str, names)), series)
            case MSO_SHAPE_TYPE.GROUP:
                yield Group(*seen, tuple(_shapes(shape.shapes)))  # type: ignore[attr-defined] # a group, by its type
            case MSO_SHAPE_TYPE.PICTURE:
                yield Picture(*seen, shape.image.blob)  # type: ignore[attr-defined] # a picture, by its type
            case MSO_SHAPE_TYPE.LINE:
                yield Shape(*seen)
            case kind:
                text = shape.text_frame.text if shape.has_text_frame else ""  # type: ignore[attr-defined] # it has one
                outlined = kind is not MSO_SHAPE_TYPE.TEXT_BOX and kind is not MSO_SHAPE_TYPE.PLACEHOLDER
                if text or outlined:  # an empty placeholder is the layout's
                    yield Text(*seen, text, outlined)


def of_plan(data: bytes) -> tuple[Heading | str | WordTable, ...]:
    """The headings, paragraphs and tables of a Word document, charts left out."""
    document = docx.Document(io.BytesIO(data))
    levels = {
        style.style_id: int(style.name[-1])
        for style in document.styles
        if style.name and style.name.startswith("Heading ") and style.name[-1].isdigit()
    }
    found: list[Heading | str | WordTable] = []
    for element in document.element.body.iter(qn("w:p"), qn("w:tbl")):
        if any(above.tag == qn("w:tbl") for above in element.iterancestors()):
            continue
        if element.tag == qn("w:tbl"):
            rows = element.iterchildren(qn("w:tr"))
            cells = (tuple(row.iter(qn("w:tc"))) for row in rows)
            found.append(WordTable(tuple(tuple(map(_text, row)) for row in cells)))
        elif text := _text(element):
            style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
            level = levels.get(style.get(qn("w:val"))) if style is not None else None
            found.append(Heading(text, level) if level else text)
    return tuple(found)


def _text(element: etree._Element) -> str:
    """The words below an element, a line for each paragraph."""
    paragraphs = [element] if element.tag == qn("w:p") else element.iter(qn("w:p"))
    return "\n".join("".join(text.text or "" for text in each.iter(qn("w:t"))) for each in paragraphs)


def of_map(data: bytes) -> Book:
    """The sheets of a workbook."""
    pages = []
    for sheet in openpyxl.load_workbook(io.BytesIO(data)):
        cells = tuple(
            (cell.row, cell.column, cell.value, f"#{cell.hyperlink.location}" if cell.hyperlink else "")
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        )
        conditions = tuple(
            (str(area.sqref), str(rule.formula[0]))
            for area in sheet.conditional_formatting
            for rule in area.rules
            if rule.formula
        )
        pages.append(
            Page(
                sheet.title,
                cells,
                tuple((name, column.width) for name, column in sheet.column_dimensions.items()),
                tuple(map(str, sheet.merged_cells.ranges)),
                tuple((table.name, table.ref) for table in sheet.tables.values()),
                conditions,
            )
        )
    return Book(tuple(pages))


def counted(contents: Contents) -> Mapping[str, int]:
    """How much it is, so that a reader sees that both sides wrote the same."""
    slides, blocks, book = contents
    shapes = [shape for slide in slides for shape in _with_inner(slide.shapes)]
    grids = [shape for shape in shapes if isinstance(shape, GridShape)]
    tables = [block for block in blocks if isinstance(block, WordTable)]
    return {
        "slides": len(slides),
        "shapes": len(shapes),
        "characters in shapes": sum(len(shape.text) for shape in shapes if isinstance(shape, Text)),
        "alternative texts": sum(bool(shape.alternative) for shape in shapes),
        "table rows": sum(len(grid.rows) for grid in grids),
        "table cells": sum(len(row) for grid in grids for row in grid.rows),
        "series of charts": sum(len(shape.series) for shape in shapes if isinstance(shape, ChartShape)),
        "characters in notes": sum(len(slide.notes) for slide in slides),
        "paragraphs in Word": len(blocks) - len(tables),
        "table rows in Word": sum(len(table.rows) for table in tables),
        "sheets": len(book.pages),
        "cells in sheets": sum(len(page.cells) for page in book.pages),
        "tables in sheets": sum(len(page.tables) for page in book.pages),
        "conditional formats": sum(len(page.conditions) for page in book.pages),
    }


def _with_inner(shapes: Iterable[Shape]) -> Iterator[Shape]:
    for shape in shapes:
        yield shape
        if isinstance(shape, Group):
            yield from _with_inner(shape.shapes)


def contents(deck: bytes, plan: bytes, account_map: bytes) -> Contents:
    """What three finished documents hold."""
    return of_deck(deck), of_plan(plan), of_map(account_map)
