"""The list sheet drawn: visible, last, protected without a password."""

from __future__ import annotations

from typing import Final

from kamgen.brand.palette import Token
from kamgen.office.sheets import Worksheet
from kamgen.texts.catalogue import Texts
from kamgen.workbook.blank.formulas import Node
from kamgen.workbook.blank.layout import FIRST_COLUMN
from kamgen.workbook.blank.lists import FIRST_ROW, HEAD_ROW, ListColumn, Lists
from kamgen.workbook.blank.looks import Looks
from kamgen.workbook.blank.sheet import QUESTION_ROW, draw_title, link_back, set_up

_GAP_WIDTH: Final = 4.0
_NUMBER: Final = "99"
_PAGES_ACROSS: Final = 3


def draw_lists(lists: Lists, looks: Looks, sheet: Worksheet, texts: Texts, start_tab: str) -> None:
    """Closed lists on the left, lists that follow what is typed on the right."""
    columns = (*lists.closed, *lists.live)
    set_up(sheet, (*(each.width for each in lists.closed), _GAP_WIDTH, *(each.width for each in lists.live)))
    sheet.set_tab_color(looks.colour(Token.OTHER))
    for row, height in enumerate((29, 17, 21, 18, 31)):
        sheet.set_row(row, height)
    for row in range(3):
        sheet.write_blank(row, 0, None, looks.of(bg_color=Token.OTHER))
    draw_title(sheet, looks, _NUMBER, texts("sheets.lists.title"))
    muted = looks.of(font_color=Token.MUTED_TEXT, indent=1, align="left")
    sheet.write_string(QUESTION_ROW, FIRST_COLUMN, texts("sheets.lists.question"), muted)
    link_back(sheet, looks, texts("workbook.back"), start_tab)
    caption = looks.of(bold=True, font_color=Token.ACCENT_TEXT, valign="bottom", indent=1, align="left")
    sheet.write_string(HEAD_ROW - 1, FIRST_COLUMN, texts("workbook.lists.closed"), caption)
    sheet.write_string(HEAD_ROW - 1, lists.live_column, texts("workbook.lists.live"), caption)
    for column in columns:
        _column(sheet, looks, column)
    longest = max(len(each.entries) for each in lists.closed)
    sheet.print_area(0, 0, FIRST_ROW + longest - 1, lists.closed[-1].column)
    sheet.fit_to_pages(_PAGES_ACROSS, 1)
    sheet.freeze_panes(FIRST_ROW, 0)
    sheet.protect("", {"select_locked_cells": True})


def _column(sheet: Worksheet, looks: Looks, column: ListColumn) -> None:
    head = looks.of(
        bold=True, font_size=10, font_color=Token.MUTED_TEXT, valign="bottom", text_wrap=True,
        bottom=2, bottom_color=Token.INK, indent=1, align="left",
    )  # fmt: skip
    sheet.write_string(HEAD_ROW, column.column, column.head, head)
    cell = looks.framed(bg_color=Token.PANEL, font_color=Token.INK, indent=1, align="left")
    for row, entry in enumerate(column.entries, FIRST_ROW):
        if isinstance(entry, Node):
            value = entry.value
            sheet.write_formula(row, column.column, f"={entry.text}", cell, "" if value is None else value)
        elif entry is None:
            sheet.write_blank(row, column.column, None, cell)
        else:
            sheet.write_string(row, column.column, entry, cell)
