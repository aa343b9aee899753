"""Pictures laid on the rows that they belong to, as people lay them there themselves."""

from __future__ import annotations

from typing import Final

from kamgen.office.sheets import Worksheet, column_pixels
from kamgen.workbook.blank.canvas import Canvas
from kamgen.workbook.blank.layout import FIRST_COLUMN, Box
from kamgen.workbook.pictures import Picture

PICTURE_ROW: Final = 48
"""Points of a row on which a picture lies: large enough to know a face."""
_MARGIN: Final = 3
_PIXEL: Final = 72 / 96


def draw_pictures(canvas: Canvas, box: Box) -> None:
    """The pictures of a part: over the empty cell for a photo where it has one, else beside the sheet's last column."""
    for (part, index), pictures in canvas.book.pictures.items():
        if part != box.part.key:
            continue
        row = box.first + index
        known = canvas.sheet.row_sizes.get(row)
        # A row that fits itself anew would squeeze its picture.
        canvas.sheet.set_row(row, max(PICTURE_ROW, known[0] * _PIXEL if known else 0))
        beside = canvas.plan.last_column + 1
        photo = box.columns.get("photo", beside)
        name = canvas.book.values.get((part, index, box.subject.name))
        for number, picture in enumerate(pictures):
            is_photo = number == 0 and photo != beside and (part, index, "photo") not in canvas.book.values
            column = photo if is_photo else beside
            room = column_pixels(canvas.widths[column - FIRST_COLUMN]) if is_photo else PICTURE_ROW * 4
            left = 0 if is_photo or photo == beside else number * PICTURE_ROW
            lay(canvas.sheet, row, column, picture, room=room, left=left, words=str(name or ""))


def lay(  # noqa: PLR0913 - a place and what lies there
    sheet: Worksheet, row: int, column: int, picture: Picture, *, room: float, left: float = 0, words: str = ""
) -> None:
    """Lay a picture on a row, as large as the row and `room` pixels allow; `words` say what it shows."""
    if picture.size is None:
        return
    width, height = picture.size
    scale = min((PICTURE_ROW / _PIXEL - 2 * _MARGIN) / height, (room - 2 * _MARGIN) / width)
    sheet.lay_picture(row, column, picture.data, scale, left=left + _MARGIN, top=_MARGIN, words=words)
