"""The same work done plainly with the raw libraries: the yardstick that kamgen is measured against."""

from __future__ import annotations

import io
import warnings

import docx
import openpyxl
import pptx
from docx.document import Document
from pptx.chart.data import ChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.presentation import Presentation
from pptx.slide import Slide as PptxSlide
from pptx.util import Emu, Inches

from kamgen.content.accountmap import AccountMap
from kamgen.content.blocks import (
    Agenda,
    Band,
    Block,
    Bullets,
    Calendar,
    Callout,
    Cards,
    Facts,
    Findings,
    Ranking,
    Tiles,
)
from kamgen.content.deck import CardRow, Dashboard, Deck, Single, Slide, Split
from kamgen.content.document import ActionPlan, Paragraphs, SignOff, Subheading, WritingSpace
from kamgen.content.table import Cell, Table
from kamgen.content.text import plain

TITLE_ONLY = 5


def read_workbook(data: bytes) -> int:
    """Loads a workbook and touches every cell; the number of filled ones."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl remarks on print areas that it does not understand
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    return sum(cell.value is not None for sheet in book for row in sheet.iter_rows() for cell in row)


def words(cell: Cell) -> str:
    """A cell as one text."""
    return plain(cell.lines) or (cell.status.words if cell.status else "")


def write_deck(deck: Deck) -> bytes:
    """The slides with python-pptx: titles, text boxes, native tables and charts, notes."""
    presentation = pptx.Presentation()
    for told in deck.slides:
        slide = presentation.slides.add_slide(presentation.slide_layouts[TITLE_ONLY])
        if slide.shapes.title is not None:
            slide.shapes.title.text = told.title
        for text in _texts(told):
            _box(slide, text)
        for block in _blocks(told):
            _draw(slide, block)
        frame = slide.notes_slide.notes_text_frame
        if frame is not None:
            frame.text = "\n".join(note.text for note in told.notes)
    return _saved(presentation)


def _texts(told: Slide) -> list[str]:
    texts = [told.kicker, told.scope, told.source]
    texts += [told.so_what.text] if told.so_what else []
    texts += [told.next_step.action] if told.next_step else []
    return [text for text in texts if text]


def _blocks(told: Slide) -> list[Block]:
    match told.body:
        case Single(block):
            return [block]
        case Split(left, right):
            return [*left, *right]
        case Dashboard(tiles, left, right):
            return [tiles, *left, *right]
        case CardRow(cards, band):
            return [band, cards] if band else [cards]


def _draw(slide: PptxSlide, block: Block) -> None:  # noqa: C901, PLR0912 - one branch a kind of block
    match block:
        case Table():
            _table(slide, block)
        case Tiles(_, tiles):
            for tile in tiles:
                _box(slide, f"{tile.label}\n{tile.number} {tile.unit}\n{plain((tile.comparison,))}")
        case Facts(_, facts):
            for fact in facts:
                _box(slide, f"{fact.label}\n{plain((fact.value,))}")
        case Ranking(_, _, items):
            for item in items:
                _box(slide, f"{item.numeral}\n{item.headline}\n{item.detail}")
        case Cards(_, cards):
            for card in cards:
                _box(slide, f"{card.headline}\n{card.before}\n{card.after}\n{card.measure}\n{card.benefit}")
        case Findings(_, findings):
            for finding in findings:
                _box(slide, f"{finding.lead}\n{finding.text}")
        case Calendar(_, _, _, months, rows):
            grid = slide.shapes.add_table(len(rows) + 1, len(months) + 1, Emu(0), Emu(0), Inches(9), Inches(4)).table
            for column, month in enumerate(months):
                grid.cell(0, column + 1).text = month
            for number, row in enumerate(rows):
                grid.cell(number + 1, 0).text = row.name
                for mark in row.marks:
                    _box(slide, mark.letter)
        case Agenda(_, _, items):
            for each in items:
                _box(slide, f"{each.when}\n{each.name}\n{each.topic}")
        case Callout(_, _, head, text) | Band(_, head, text):
            _box(slide, f"{head}\n{text}")
        case Bullets(_, lines):
            _box(slide, plain(lines))


def _table(slide: PptxSlide, block: Table) -> None:
    grid = slide.shapes.add_table(len(block.rows) + 1, len(block.columns), Emu(0), Emu(0), Inches(9), Inches(4)).table
    for column, told in enumerate(block.columns):
        grid.cell(0, column).text = told.title
    for number, row in enumerate(block.rows):
        for column, cell in enumerate(row.cells):
            grid.cell(number + 1, column).text = words(cell)
    if block.bars:
        data = ChartData()  # type: ignore[no-untyped-call] # python-pptx leaves it so
        data.categories = [words(row.cells[0]) or str(number) for number, row in enumerate(block.rows)]
        for series in block.bars.series:
            values = [None if value is None else float(value) for value in series.values]
            data.add_series(series.name, values)  # type: ignore[no-untyped-call] # the same
        slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, Emu(0), Emu(0), Inches(4), Inches(4), data)


def _box(slide: PptxSlide, text: str) -> None:
    slide.shapes.add_textbox(Emu(0), Emu(0), Inches(3), Inches(1)).text_frame.text = text


def _saved(document: Presentation | Document) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def write_plan(plan: ActionPlan) -> bytes:  # noqa: C901 - one branch a kind of block
    """The action plan with python-docx: headings, paragraphs, tables."""
    document = docx.Document()
    document.add_heading(plan.account, 0)
    for section in plan.sections:
        document.add_heading(section.title, 1)
        for block in section.blocks:
            match block:
                case Subheading(text, level):
                    document.add_heading(text, level)
                case Paragraphs(told):
                    document.add_paragraph(plain(told.lines))
                case Table():
                    _word_table(document, [[column.title for column in block.columns], *_rows(block)])
                case Facts(_, facts):
                    _word_table(document, [[fact.label, plain((fact.value,))] for fact in facts])
                case Tiles(_, tiles):
                    _word_table(document, [[f"{tile.label} {tile.number} {tile.unit}" for tile in tiles]])
                case SignOff(_, columns, rows):
                    _word_table(document, [list(columns), *[[*row, "", ""][: len(columns)] for row in rows]])
                case WritingSpace(prompt, lines):
                    document.add_paragraph(prompt + "\n" * lines)
                case Bullets(_, items):
                    document.add_paragraph(plain(items))
                case Callout(_, _, head, text):
                    document.add_paragraph(f"{head} {text}")
    return _saved(document)


def _rows(block: Table) -> list[list[str]]:
    return [[words(cell) for cell in row.cells] for row in block.rows]


def _word_table(document: Document, rows: list[list[str]]) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for told, row in zip(rows, table.rows, strict=True):
        for text, cell in zip(told, row.cells, strict=True):
            cell.text = text


def write_map(account_map: AccountMap) -> bytes:
    """The account map with openpyxl: sheets of rows."""
    book = openpyxl.Workbook()
    for told in account_map.sheets:
        sheet = book.create_sheet(told.title[:31])
        sheet.append([told.title])
        for block in told.blocks:
            if isinstance(block, Table):
                sheet.append([column.title for column in block.columns])
                for row in block.rows:
                    sheet.append([cell.value if cell.value is not None else words(cell) for cell in row.cells])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()
