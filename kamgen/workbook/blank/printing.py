"""How sheets print: A4 landscape, wide ones on pages beside each other, parts that share a sheet not torn apart."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import Final

from kamgen.brand.forms import Field
from kamgen.brand.workbook import WorkbookBrand
from kamgen.office.sheets import Worksheet, column_pixels
from kamgen.schema.sheets import Shape
from kamgen.workbook.blank.canvas import Canvas
from kamgen.workbook.blank.layout import BAND_ROWS, Box
from kamgen.workbook.blank.sheet import GUTTER

_A4: Final = 9
_LONG_SIDE, _SHORT_SIDE = 11.69, 8.27
_READABLE_WIDTH: Final = 270
"""Characters that one page across still shows in 6.5 pt."""
_MOST_ACROSS: Final = 3
_RESERVE, _RESERVE_DOWN = 0.88, 0.96
"""Printers draw columns and rows a little larger than screens do."""
_SMALLEST_SCALE, _LARGEST_SCALE = 0.6, 0.78
"""Several parts on a sheet stand on one page where 6.6 pt will do for that, else in 8.5 pt at most on several."""
_ROW: Final = 20
"""Pixels of a row whose height nobody has set."""


def print_set_up(sheet: Worksheet, brand: WorkbookBrand, words: dict[Field, str], last_header: int) -> None:
    """A4 landscape, one page wide, the header on every page."""
    margins = brand.margins
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(margins.left, margins.right, margins.top, margins.bottom)
    sheet.set_header(brand.header.filled(words), {"margin": margins.header})
    sheet.set_footer(brand.footer.filled(words), {"margin": margins.footer})
    sheet.repeat_rows(0, last_header)


def print_pages(canvas: Canvas, brand: WorkbookBrand) -> None:
    """Where the pages of a planning sheet break, once it is drawn.

    Breaks take a scale: Excel overlooks them where it is told to fit pages.
    """
    boxes = canvas.plan.boxes
    if boxes[0].alone and boxes[0].part.shape is Shape.FORM:
        canvas.sheet.fit_to_pages(1, 1)
        return
    margins = brand.margins
    pixels = _pixels(canvas)
    across = _across(canvas, pixels)
    if not across and len(boxes) == 1:
        return
    room = (_LONG_SIDE - margins.left - margins.right) * 96 * _RESERVE
    scale = min(1.0, max(0.1, room / _widest(pixels, across, canvas.plan.frozen[1])))
    if len(boxes) > 1:
        height = (_SHORT_SIDE - margins.top - margins.bottom) * 96 * _RESERVE_DOWN
        whole = height / _rows(canvas, 0, boxes[-1].end + 1)
        tallest = height / (_rows(canvas, 0, BAND_ROWS) + max(_part(canvas, box) for box in boxes))
        scale = min(scale, whole if whole >= _SMALLEST_SCALE else max(_SMALLEST_SCALE, min(tallest, _LARGEST_SCALE)))
        canvas.sheet.set_h_pagebreaks(_down(canvas, height / scale, apart=bool(across)))
    canvas.sheet.set_print_scale(int(100 * scale))
    if across:
        canvas.sheet.repeat_columns(0, canvas.plan.frozen[1] - 1)
        canvas.sheet.set_v_pagebreaks(across)


def is_wide(canvas: Canvas) -> bool:
    """Whether a sheet is printed on pages beside each other, of which the later ones begin with its first columns."""
    return bool(_across(canvas, _pixels(canvas)))


def _pixels(canvas: Canvas) -> list[int]:
    return [column_pixels(GUTTER), *(column_pixels(width) for width in canvas.widths)]


def _across(canvas: Canvas, pixels: list[int]) -> list[int]:
    """The columns at which a new page begins; none for what one page shows large enough to read."""
    repeated = canvas.plan.frozen[1]
    starts = sorted(
        {column for box in canvas.plan.boxes for column in box.groups if column > repeated and not box.down}
    )
    readable = _READABLE_WIDTH * 7
    if sum(pixels) <= readable or not starts:
        return []
    best: list[int] = []
    for pages in range(2, _MOST_ACROSS + 1):
        splits = (list(each) for each in combinations(starts, pages - 1))
        best = min(splits, key=lambda each: _widest(pixels, each, repeated), default=best)
        if _widest(pixels, best, repeated) <= readable:
            break
    return best


def _widest(pixels: list[int], splits: list[int], repeated: int) -> int:
    """The width of the widest page; all but the first begin with the repeated columns."""
    edges = [0, *splits, len(pixels)]
    pages = [sum(pixels[start:end]) for start, end in pairwise(edges)]
    return max(pages[0], *(sum(pixels[:repeated]) + page for page in pages[1:])) if splits else pages[0]


def _down(canvas: Canvas, height: float, *, apart: bool) -> list[int]:
    """The rows at which a new page begins, so that a part which fits on a page is not torn.

    `apart` gives each part pages of its own: beside a wide table the labels of a form would stand without its entries.
    """
    band = _rows(canvas, 0, BAND_ROWS)
    breaks: list[int] = []
    used, runs_over = band, False
    for box in canvas.plan.boxes:
        own = _part(canvas, box)
        # Where a part ends that takes more than a page, the printer decides.
        if used > band and (apart or runs_over or used + own > height):
            breaks.append(_top(box))
            used = band
        used += own
        runs_over = used > height
    return breaks


def _top(box: Box) -> int:
    return box.header if box.caption is None else box.caption


def _part(canvas: Canvas, box: Box) -> float:
    return _rows(canvas, _top(box), box.end + 1)


def _rows(canvas: Canvas, first: int, end: int) -> float:
    sizes = canvas.sheet.row_sizes
    return sum(sizes[row][0] if row in sizes else _ROW for row in range(first, end))
