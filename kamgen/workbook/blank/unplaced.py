"""The sheet of what an older workbook held and the form has no place for: where it stood, and its very words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kamgen.brand.palette import Token
from kamgen.office.sheets import Worksheet, column_room, row_height
from kamgen.texts.catalogue import Texts
from kamgen.workbook.blank.layout import FIRST_COLUMN
from kamgen.workbook.blank.looks import Looks
from kamgen.workbook.blank.pictures import PICTURE_ROW, lay
from kamgen.workbook.blank.sheet import QUESTION_ROW, TITLE_ROW, link_back, set_up
from kamgen.workbook.leftovers import COLUMNS, Leftover

HEAD_ROW: Final = 4
_WIDTHS: Final = (26.0, 9.0, 28.0, 64.0, 44.0)
_PICTURE_COLUMN, _PICTURE_LEFT, _PICTURE_ROOM = FIRST_COLUMN + 3, 200, 240
"""A picture lies behind the words that say what it is, within their cell; pixels."""
_INDENT: Final = 8
"""Points that the indent of a cell takes."""
_LONGEST: Final = 32_000
"""Characters that one cell takes at most, with some to spare; what is longer goes on in the next row."""


def draw_unplaced(unplaced: Sequence[Leftover], looks: Looks, sheet: Worksheet, texts: Texts, start_tab: str) -> None:
    """One row for each cell: the old sheet, the old cell, what stood over it, its content, why it is here."""
    set_up(sheet, _WIDTHS)
    sheet.set_tab_color(looks.colour(Token.BAD))
    for row, height in enumerate((29, 17, 21, 8, 22)):
        sheet.set_row(row, height)
    for row in range(3):
        sheet.write_blank(row, 0, None, looks.of(bg_color=Token.BAD))
    title = looks.of(font_size=18, bold=True, font_color=Token.INK, indent=1, align="left")
    sheet.write_string(TITLE_ROW, FIRST_COLUMN, texts("upgrade.sheet"), title)
    lead = looks.of(font_color=Token.MUTED_TEXT, indent=1, align="left")
    sheet.write_string(QUESTION_ROW, FIRST_COLUMN, texts("upgrade.lead", n=len(unplaced)), lead)
    link_back(sheet, looks, texts("workbook.back"), start_tab)
    head = looks.of(
        bold=True, font_size=10, font_color=Token.MUTED_TEXT, valign="bottom", bottom=2, bottom_color=Token.INK,
        indent=1, align="left",
    )  # fmt: skip
    for column, name in enumerate(COLUMNS, FIRST_COLUMN):
        sheet.write_string(HEAD_ROW, column, texts(f"upgrade.columns.{name}"), head)
    cell = looks.framed(font_color=Token.INK, text_wrap=True, valign="top", indent=1, align="left")
    row = HEAD_ROW
    for each in unplaced:
        for begin in range(0, max(1, len(each.value)), _LONGEST):
            row += 1
            value = each.value[begin : begin + _LONGEST]
            words = (each.sheet, each.cell, each.heading, value, texts(f"upgrade.why.{each.why.value}"))
            rooms = (column_room(width) - _INDENT for width in _WIDTHS)
            lines = max(looks.metrics.lines(text, room, 11) for text, room in zip(words, rooms, strict=True))
            pictured = each.picture if not begin else None
            sheet.set_row(row, max(row_height(lines), PICTURE_ROW if pictured else 0))
            if pictured:
                lay(sheet, row, _PICTURE_COLUMN, pictured, room=_PICTURE_ROOM, left=_PICTURE_LEFT, words=value)
            for column, text in enumerate(words, FIRST_COLUMN):
                sheet.write_string(row, column, text, cell)
    sheet.freeze_panes(HEAD_ROW + 1, 0)
    sheet.autofilter(HEAD_ROW, FIRST_COLUMN, row, FIRST_COLUMN + len(COLUMNS) - 1)
    sheet.fit_to_pages(1, 0)
    sheet.set_landscape()
