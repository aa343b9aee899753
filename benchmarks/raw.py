"""The same work done plainly with the raw libraries: the yardstick that kamgen is measured against.

Less than kamgen draws (21 slides for 24, 252 shapes for 659, no cover, no trace), with the same words and numbers,
but nothing of what makes them fit: no measuring, no styles beyond a template's own, no alternative texts, no checks.
What a library cannot do (charts in Word, combined charts) is left out or done more simply, which speaks for it.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import assert_never

import docx
import openpyxl
import pptx
from docx.document import Document
from pptx.chart.data import BubbleChartData, ChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_CONNECTOR
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
    Text,
    Tiles,
)
from kamgen.content.charts import (
    Bubbles,
    Chart,
    Columns,
    Combination,
    Doughnut,
    Lines,
    Plot,
    Radar,
    Series,
    Waterfall,
    said,
)
from kamgen.content.deck import CardRow, Dashboard, Deck, Section, Single, Slide, Split, Stack
from kamgen.content.diagrams import Field, FiveForces, Ladder, OrgChart, Quadrants, RiskMatrix
from kamgen.content.document import ActionPlan, Paragraphs, SignOff, Subheading, WritingSpace
from kamgen.content.grids import HeatTable, Roadmap, TeamCards
from kamgen.content.table import Cell, Table
from kamgen.content.text import plain

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
        case Stack(blocks):
            return list(blocks)
        case Section():
            return []


def _draw(slide: PptxSlide, block: Block) -> None:  # noqa: C901, PLR0912, PLR0915 - one branch a kind of block
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
        case Calendar():
            _grid(slide, [["", *block.months], *([row.name] for row in block.rows)])
            for row in block.rows:
                for mark in row.marks:
                    _box(slide, mark.letter)
        case Agenda(_, _, items):
            for each in items:
                _box(slide, f"{each.when}\n{each.name}\n{each.topic}")
        case Callout(_, _, head, text) | Band(_, head, text):
            _box(slide, f"{head}\n{text}")
        case Bullets(_, lines) | Text(_, lines):
            _box(slide, plain(lines))
        case Chart():
            _chart(slide, block.plot)
        case HeatTable():
            heads = [block.corner, *(head.title for head in block.columns), *(head.title for head in block.after)]
            rows = [
                [row.head.title, *(cell.value or cell.mark for cell in row.cells), *map(words, row.after)]
                for row in (*block.rows, *block.feet)
            ]
            _grid(slide, [heads, *rows])
        case Roadmap():
            texts = [period for zone in block.zones for period in zone.periods]
            for lane in block.lanes:
                texts += [lane.title, *(bar.words for bar in lane.bars), *(item.words for item in lane.items)]
            for text in texts:
                _box(slide, text)
        case TeamCards():
            for member in block.members:
                _box(slide, "\n".join((member.name, member.role, member.task, *member.contact)))
        case OrgChart():
            for person in block.people:
                _box(slide, f"{person.name}\n{person.function}\n{' '.join(person.roles)}")
                if person.reports_to:
                    _line(slide)
        case Ladder():
            for text in (*(phase.name for phase in block.phases), *(pin.words for pin in block.pins)):
                _box(slide, text)
            for proof in block.evidence:
                _box(slide, f"{proof.lead}\n{proof.text}")
        case Quadrants():
            for quadrant in block.quadrants:
                points = "\n".join(plain((item.line,)) for item in quadrant.items)
                _box(slide, f"{quadrant.letter} {quadrant.title}\n{points}")
        case Field() | RiskMatrix():
            _grid(slide, [["", *block.columns], *([row] for row in block.rows)])
            for point in block.points:
                _box(slide, point.number)
        case FiveForces():
            for force in (block.rivalry, block.entrants, block.suppliers, block.buyers, block.substitutes):
                _box(slide, f"{force.name}\n{force.rating_words}\n{force.observation}\n{force.help}")
        case _:
            assert_never(block)


def _table(slide: PptxSlide, block: Table) -> None:
    rows = (*block.rows, block.total) if block.total else block.rows
    _grid(slide, [[column.title for column in block.columns], *([words(cell) for cell in row.cells] for row in rows)])
    if block.bars:
        names = [words(row.cells[0]) or str(number) for number, row in enumerate(block.rows)]
        _by_category(
            slide, XL_CHART_TYPE.BAR_CLUSTERED, names, [(each.name, each.values) for each in block.bars.series]
        )


def _grid(slide: PptxSlide, rows: Sequence[Sequence[str]]) -> None:
    """A native table as wide as its first row."""
    box = Emu(0), Emu(0), Inches(9), Inches(4)
    grid = slide.shapes.add_table(len(rows), len(rows[0]), *box).table
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            grid.cell(number, column).text = text


def _chart(slide: PptxSlide, plot: Plot) -> None:
    match plot:
        case Columns(categories, series):
            _by_category(slide, XL_CHART_TYPE.COLUMN_CLUSTERED, categories, _numbers(series))
        case Lines(categories, series):
            _by_category(slide, XL_CHART_TYPE.LINE, categories, _numbers(series))
        case Radar(categories, series):
            _by_category(slide, XL_CHART_TYPE.RADAR, categories, _numbers(series))
        case Combination(categories, columns, one):
            _by_category(slide, XL_CHART_TYPE.COLUMN_CLUSTERED, categories, _numbers((*columns, one)))
        case Doughnut(name, slices):
            values = [each.value for each in slices]
            _by_category(slide, XL_CHART_TYPE.DOUGHNUT, [each.name for each in slices], [(name, values)])
        case Waterfall(name, steps):
            # An invisible base below the visible part.
            values = [each.value for each in steps]
            _by_category(
                slide, XL_CHART_TYPE.COLUMN_STACKED, [each.name for each in steps], [("", values), (name, values)]
            )
        case Bubbles(points):
            data = BubbleChartData()  # type: ignore[no-untyped-call] # python-pptx leaves it so
            series_of_all = data.add_series("")  # type: ignore[no-untyped-call] # the same
            for point in points:
                series_of_all.add_data_point(float(point.x), float(point.y), float(point.size))
            box = Emu(0), Emu(0), Inches(4), Inches(4)
            slide.shapes.add_chart(XL_CHART_TYPE.BUBBLE, *box, data)  # type: ignore[arg-type] # bubbles are chart data


def _numbers(series: Iterable[Series]) -> list[tuple[str, Sequence[Decimal | None]]]:
    return [(each.name, each.values) for each in series]


def _by_category(
    slide: PptxSlide,
    kind: XL_CHART_TYPE,
    categories: Sequence[str],
    series: Iterable[tuple[str, Sequence[Decimal | None]]],
) -> None:
    """A native chart with its workbook."""
    data = ChartData()  # type: ignore[no-untyped-call] # python-pptx leaves it so
    data.categories = categories
    for name, values in series:
        numbers = [None if value is None else float(value) for value in values]
        data.add_series(name, numbers)  # type: ignore[no-untyped-call] # the same
    slide.shapes.add_chart(kind, Emu(0), Emu(0), Inches(4), Inches(4), data)


def _line(slide: PptxSlide) -> None:
    slide.shapes.add_connector(MSO_CONNECTOR.ELBOW, Emu(0), Emu(0), Inches(1), Inches(1))


def _box(slide: PptxSlide, text: str) -> None:
    slide.shapes.add_textbox(Emu(0), Emu(0), Inches(3), Inches(1)).text_frame.text = text


def _saved(document: Presentation | Document) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def write_plan(plan: ActionPlan) -> bytes:  # noqa: C901, PLR0912 - one branch a kind of block
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
                case Chart():  # python-docx has none: the numbers as lines
                    for text, _ in said(block.plot):
                        document.add_paragraph(text)
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
