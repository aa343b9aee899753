"""The same documents written plainly with the raw libraries: the yardstick that kamgen is measured against.

What to write is read off kamgen's own documents beforehand (`benchmarks.content`), so both sides hold the same slides,
shapes, texts, table rows, charts, notes and alternative texts. The libraries are spared what makes these documents
look and work as they do: fonts, colours and fills, styles of tables and cells, measuring, checks, the trace. What they
cannot do (charts in Word, combined charts) is left out or done more simply, which speaks for them.
"""

from __future__ import annotations

import io
import warnings
from typing import cast

import docx
import openpyxl
import pptx
from docx.document import Document
from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.table import Table
from pptx.chart.data import ChartData
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.presentation import Presentation
from pptx.shapes.base import BaseShape
from pptx.shapes.shapetree import GroupShapes, SlideShapes
from pptx.util import Emu

from benchmarks.content import Book, ChartShape, GridShape, Group, Heading, Picture, Shape, Slide, Text, WordTable

TITLE_ONLY = 5


def read_workbook(data: bytes) -> int:
    """Loads a workbook and touches every cell; the number of filled ones."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl remarks on print areas that it does not understand
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    return sum(cell.value is not None for sheet in book for row in sheet.iter_rows() for cell in row)


def resave(data: bytes) -> bytes:
    """Loads a workbook with its formulas and saves it as it is."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(data))
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def write_deck(slides: tuple[Slide, ...]) -> bytes:
    """The slides with python-pptx: titles, text boxes, native tables and charts, notes."""
    presentation = pptx.Presentation()
    for told in slides:
        slide = presentation.slides.add_slide(presentation.slide_layouts[TITLE_ONLY])
        if slide.shapes.title is not None:
            slide.shapes.title.text = told.title
        for shape in told.shapes:
            _draw(slide.shapes, shape)
        frame = slide.notes_slide.notes_text_frame
        if frame is not None:
            frame.text = told.notes
    return _saved(presentation)


def _draw(shapes: SlideShapes | GroupShapes, told: Shape) -> None:
    """A shape where it belongs, with its name and its alternative text."""
    drawn = _drawn(shapes, told)
    drawn.name = told.name
    if told.alternative:
        drawn._element._nvXxPr.cNvPr.set("descr", told.alternative)  # noqa: SLF001 - python-pptx has no other way


def _drawn(shapes: SlideShapes | GroupShapes, told: Shape) -> BaseShape:
    left, top, width, height = box = tuple(Emu(each) for each in told.box)
    match told:
        case Text():
            drawn = shapes.add_shape(MSO_SHAPE.RECTANGLE, *box) if told.outlined else shapes.add_textbox(*box)
            if told.text:
                drawn.text_frame.text = told.text
            return drawn
        case GridShape() if isinstance(shapes, SlideShapes):
            frame = shapes.add_table(len(told.rows), len(told.rows[0]), *box)
            for row, texts in enumerate(told.rows):
                for column, text in enumerate(texts):
                    frame.table.cell(row, column).text = text
            return frame
        case ChartShape() if isinstance(shapes, SlideShapes):
            # python-pptx says that a chart comes back, but it is the frame around it.
            return cast("BaseShape", shapes.add_chart(told.kind, left, top, width, height, _data(told)))
        case Picture():
            return shapes.add_picture(io.BytesIO(told.data), *box)
        case Group():
            group = shapes.add_group_shape()
            for each in told.shapes:
                _draw(group.shapes, each)
            return group
        case _:
            return shapes.add_connector(MSO_CONNECTOR.STRAIGHT, left, top, Emu(left + width), Emu(top + height))


def _data(told: ChartShape) -> ChartData:
    """The numbers behind a chart; python-pptx makes a workbook of them."""
    data = ChartData()  # type: ignore[no-untyped-call] # python-pptx leaves it so
    data.categories = told.categories
    for name, values in told.series:
        data.add_series(name, values)  # type: ignore[no-untyped-call] # the same
    return data


def _saved(document: Presentation | Document) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def write_plan(blocks: tuple[Heading | str | WordTable, ...]) -> bytes:
    """The action plan with python-docx: headings, paragraphs, tables."""
    document = docx.Document()
    for block in blocks:
        match block:
            case Heading(text, level):
                document.add_heading(text, level)
            case WordTable(rows):
                table = document.add_table(rows=len(rows), cols=max(map(len, rows)), style="Table Grid")
                for texts, row in zip(rows, table.rows, strict=True):
                    for text, cell in zip(texts, row.cells, strict=False):
                        cell.text = text
            case str():
                document.add_paragraph(block)
    return _saved(document)


def write_map(told: Book) -> bytes:
    """The account map with openpyxl: sheets of rows, with their links, native tables and conditional formats."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for page in told.pages:
        sheet = book.create_sheet(page.title)
        for row, column, value, link in page.cells:
            cell = sheet.cell(row, column, value)
            if link:
                cell.hyperlink = link
        for column_name, width in page.widths:
            sheet.column_dimensions[column_name].width = width
        for merged in page.merged:
            sheet.merge_cells(merged)
        for name, where in page.tables:
            sheet.add_table(Table(displayName=name, ref=where))
        for where, formula in page.conditions:
            rule = FormulaRule(formula=[formula])  # type: ignore[no-untyped-call] # openpyxl leaves it so
            sheet.conditional_formatting.add(where, rule)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()
