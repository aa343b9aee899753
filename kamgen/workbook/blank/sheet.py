"""A planning sheet drawn: the band on top, the parts below it, and their captions."""

from __future__ import annotations

import math
from collections.abc import Sequence

from kamgen.brand.palette import Token
from kamgen.content.text import Tone
from kamgen.office.sheets import Worksheet, row_height
from kamgen.schema.cells import Kind
from kamgen.texts.catalogue import Texts, message
from kamgen.workbook.blank.book import Book, Whole, label, quoted
from kamgen.workbook.blank.canvas import Canvas
from kamgen.workbook.blank.cells import HEADER_SIZE, HINT_SIZE, caption_format
from kamgen.workbook.blank.layout import FIRST_COLUMN, MARK, Box, SheetPlan
from kamgen.workbook.blank.looks import PHASES, REQUIRED, Looks
from kamgen.workbook.blank.progress import sheet_progress
from kamgen.workbook.blank.specials import special_of
from kamgen.workbook.blank.specials.special import Figure
from kamgen.workbook.blank.specials.wording import said

GUTTER = 1.8
TITLE_ROW, QUESTION_ROW, FIGURES_ROW = 0, 1, 2
_HEIGHTS = (29, 17, 21)
_CAPTION_HEIGHT = 28
_FIGURE_GAP = 24
"""Points between key figures, for the digits that they may gain."""
_INDENT = 14
"""Pixels that indent and margins of a cell take."""
_LINK_WIDTH = 25
"""Characters of a column that shows an id and the beginning of a title."""
_FILTER_BUTTON = 12
"""Pixels of a header cell that Excel's filter button covers."""


def fitted(plan: SheetPlan, book: Book, looks: Looks) -> tuple[float, ...]:
    """The widths of the columns, none of them too narrow for a word of its header or of its dropdown."""
    widths = list(plan.widths)
    for box in plan.boxes:
        if box.down:
            continue
        for key, column in box.columns.items():
            if MARK in key:
                continue
            index = column - FIRST_COLUMN
            widths[index] = max(widths[index], _least_width(box, key, book.texts, looks))
    return tuple(widths)


def _least_width(box: Box, key: str, texts: Texts, looks: Looks) -> float:
    """In characters; besides the words, what stands beside them in the cell."""
    mark = REQUIRED if key in {cell.name for cell in box.marked} else ""
    heads = f"{label(texts, box, key)}{mark}".split(" ")
    head = max(looks.metrics.width(word, HEADER_SIZE, bold=True) for word in heads)
    least = _characters(head, _FILTER_BUTTON if box.grows else 0)
    cell = box.cell(key)
    if cell is not None and cell.choice is not None and key not in box.given:
        words = (texts(member.text_key) for member in cell.choice)
        least = max(least, _characters(max(looks.metrics.width(word, 11, bold=True) for word in words)))
    return max(least, _LINK_WIDTH) if cell is not None and cell.kind is Kind.LINK else least


def _characters(points: float, pixels: float = 0) -> float:
    return math.ceil((points * 96 / 72 + pixels + _INDENT - 5) / 7 * 10) / 10


def draw_band(canvas: Canvas, start_tab: str, *, wide: bool) -> None:
    """Number, title and question of a sheet, the way back and its key figures.

    On a `wide` sheet the question keeps to the columns that every printed page begins with: what runs over them is cut
    on all pages but the first.
    """
    sheet, looks, book, plan = canvas.sheet, canvas.looks, canvas.book, canvas.plan
    phase = PHASES[plan.sheet.phase]
    sheet.set_tab_color(looks.colour(phase))
    for row, height in enumerate(_HEIGHTS):
        sheet.set_row(row, height)
        sheet.write_blank(row, 0, None, looks.of(bg_color=phase))
    draw_title(canvas.sheet, looks, f"{plan.sheet.number:02d}", book.texts(f"sheets.{plan.sheet.key}.title"))
    question = book.texts(f"sheets.{plan.sheet.key}.question")
    muted = {"font_color": Token.MUTED_TEXT, "indent": 1, "align": "left"}
    last = plan.frozen[1] - 1
    if wide and looks.lines(question, canvas.room(FIRST_COLUMN, last)) > 1:
        wrapped = looks.of(**muted, font_size=HINT_SIZE, text_wrap=True, valign="top")
        lines = looks.lines(question, canvas.room(FIRST_COLUMN, last), HINT_SIZE)
        sheet.set_row(QUESTION_ROW, row_height(lines, size=HINT_SIZE))
        if last > FIRST_COLUMN:
            sheet.merge_range(QUESTION_ROW, FIRST_COLUMN, QUESTION_ROW, last, question, wrapped)
        else:
            sheet.write_string(QUESTION_ROW, FIRST_COLUMN, question, wrapped)
    else:
        sheet.write_string(QUESTION_ROW, FIRST_COLUMN, question, looks.of(**muted))
    link_back(canvas.sheet, looks, book.texts("workbook.back"), start_tab)
    _figures(canvas)


def draw_title(sheet: Worksheet, looks: Looks, number: str, title: str) -> None:
    """The number muted, the title in ink, in one cell."""
    sheet.write_rich_string(
        TITLE_ROW,
        FIRST_COLUMN,
        looks.of(font_size=18, bold=True, font_color=Token.MUTED_TEXT),
        f"{number}  ",
        looks.of(font_size=18, bold=True, font_color=Token.INK),
        title,
        looks.of(indent=1, align="left"),
    )


def link_back(sheet: Worksheet, looks: Looks, words: str, start_tab: str) -> None:
    """The way back to the Start sheet."""
    link = looks.of(font_color=Token.ACCENT_TEXT, underline=1, indent=1, align="left")
    sheet.write_url(FIGURES_ROW, FIRST_COLUMN, f"internal:{quoted(start_tab)}A1", link, words)


def _figures(canvas: Canvas) -> None:
    book, looks, plan = canvas.book, canvas.looks, canvas.plan
    progress = sheet_progress(book, plan, far=False)
    template = message(book.texts.language, "workbook.figures.complete")
    figures: list[Figure] = [Figure(said(template, filled=progress.filled, required=progress.required))]
    for box in plan.boxes:
        of_part = special_of(box.part).figures
        if of_part is not None:
            figures += of_part(Whole(book, box))
    column = FIRST_COLUMN + 1 if canvas.room(FIRST_COLUMN) > _back_width(canvas) else FIRST_COLUMN + 2
    for figure in figures:
        properties = {"num_format": figure.number_format} if figure.number_format else {}
        bold = figure.tone is not Tone.MUTED
        cell_format = looks.of(bold=bold, font_color=looks.text(figure.tone), indent=1, align="left", **properties)
        after = _next_free(canvas, column, _shown(figure))
        if figure.number_format and after > column + 1:
            # A number does not run over the next cell as words do.
            canvas.sheet.merge_range(FIGURES_ROW, column, FIGURES_ROW, after - 1, "", cell_format)
        canvas.formula(FIGURES_ROW, column, figure.node, cell_format)
        column = after


def _back_width(canvas: Canvas) -> float:
    return canvas.looks.metrics.width(canvas.book.texts("workbook.back"), 11)


def _shown(figure: Figure) -> str:
    """About what is seen of a figure, to know how wide it is."""
    if figure.number_format:
        return f"{figure.number_format.split(';')[0]}  "
    return str(figure.node.value)


def _next_free(canvas: Canvas, column: int, words: str) -> int:
    """The first column that a text beginning in another one leaves free."""
    needed = canvas.looks.metrics.width(words, 11, bold=True) + _FIGURE_GAP
    taken = 0.0
    while taken < needed and column <= canvas.plan.last_column:
        taken += canvas.room(column)
        column += 1
    return column


def draw_caption(canvas: Canvas, box: Box) -> None:
    """The title of a part that shares its sheet, and what stands beside it."""
    if box.caption is None:
        return
    canvas.sheet.set_row(box.caption, _CAPTION_HEIGHT)
    title = canvas.book.texts(f"parts.{box.part.key}.title")
    canvas.sheet.write_string(box.caption, box.left, title, caption_format(canvas))
    notes = special_of(box.part).notes
    if notes is None:
        return
    muted = canvas.looks.of(font_size=HINT_SIZE, font_color=Token.MUTED_TEXT, valign="bottom", indent=1, align="left")
    for key, node in notes(Whole(canvas.book, box)).items():
        canvas.formula(box.caption, box.at(key)[1], node, muted)


def set_up(sheet: Worksheet, widths: Sequence[float]) -> None:
    """Column widths and what every sheet has in common."""
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, GUTTER)
    for index, width in enumerate(widths):
        sheet.set_column(FIRST_COLUMN + index, FIRST_COLUMN + index, width)
