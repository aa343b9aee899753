"""From an account map to a whole .xlsx: tables first, so that live figures know where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from typing import Final, assert_never

from kamgen.brand.forms import Field
from kamgen.brand.loading import Brand
from kamgen.brand.palette import Token
from kamgen.brand.workbook import WorkbookBrand
from kamgen.content.accountmap import AccountMap, AsOf, Legend, LiveFigure, MapBlock, Overview, Pairs
from kamgen.content.blocks import Facts, Tiles
from kamgen.content.document import WritingSpace
from kamgen.content.table import Table
from kamgen.content.text import Words
from kamgen.office.fonts import metrics
from kamgen.office.invariants import seal
from kamgen.office.sheets import Workbook
from kamgen.places import SourceMap
from kamgen.render.accountmap.blocks import (
    as_of,
    band,
    facts,
    legend,
    links,
    overview,
    pairs,
    tiles,
    words,
    writing_space,
)
from kamgen.render.accountmap.canvas import FIRST_COLUMN, Canvas
from kamgen.render.accountmap.cells import Shown, shown
from kamgen.render.accountmap.columns import widths
from kamgen.render.accountmap.formats import Formats
from kamgen.render.accountmap.live import Formula, Placed, formula
from kamgen.render.accountmap.names import column_names, sheet_names, table_name
from kamgen.render.accountmap.tables import freeze, late_days, table
from kamgen.render.drawn import Drawn, FitNote, ShownFigure
from kamgen.render.properties import CORE_PART, core
from kamgen.render.trace import with_trace

_A4: Final = 9
_A3: Final = 8
_ONE_PAGE: Final = 64
"""So many rows without a table are still read on one page in portrait."""
_LEGIBLE: Final = 260.0
"""So many characters beside each other are still read on one page of A4 in landscape."""
_LEGIBLE_ON_A3: Final = 430.0
"""The same on A3."""
_SAME: Final = Decimal("1e-9")


def draw_account_map(account_map: AccountMap, brand: Brand, sources: SourceMap) -> Drawn:
    """The map in the brand's workbook looks."""
    look = brand.workbook
    properties = account_map.properties
    book = Workbook(created=properties.created, theme=look.theme, font=look.font)
    formats = Formats(book, look.palette, properties.language, look.points)
    notes: list[FitNote] = []
    figures: list[ShownFigure] = []
    names = sheet_names(sheet.title for sheet in account_map.sheets)
    canvases = [
        Canvas(sheet, name, book.add_worksheet(name), formats, metrics(look.font), notes, figures)
        for sheet, name in zip(account_map.sheets, names, strict=True)
    ]
    _draw(account_map, canvases, look)
    parts = book.finish()
    parts[CORE_PART] = core(properties)
    parts, _ = with_trace(parts, "xl/workbook.xml", figures, sources)
    return Drawn(seal(parts), len(canvases), tuple(notes), tuple(figures))


def _draw(account_map: AccountMap, canvases: list[Canvas], look: WorkbookBrand) -> None:
    prepared = [_Prepared.of(canvas) for canvas in canvases]
    taken: list[str] = []
    placed: dict[str, Placed] = {}
    # Sheets with a table come first, whatever their place in the workbook: figures elsewhere count over them.
    for index in sorted(range(len(canvases)), key=lambda each: prepared[each].table is None):
        canvas, ready = canvases[index], prepared[index]
        canvas.set_widths(ready.widths(canvas))
        back = canvases[0].name if index else ""
        band(canvas, account_map.account, account_map.heading, account_map.draft, back)
        for block in canvas.content.blocks:
            if block is not ready.table:
                _fixed(canvas, block, placed)
        if index == 0 and len(canvases) > 1:
            links(canvas, [(each.name, each.content.question) for each in canvases[1:]])
        if ready.table is not None:
            taken.append(table_name(ready.table.name, taken))
            table(canvas, ready.table, ready.cells, ready.heads, taken[-1])
            if canvas.placed is not None:
                placed[ready.table.name] = canvas.placed
            for late in canvas.content.live:
                late_days(canvas, ready.table, ready.cells, late)
        _page(account_map, canvas, freeze(canvas, ready.cells), look)


@dataclass(frozen=True, slots=True)
class _Prepared:
    """The table of a sheet with its cells as they are shown and the heads of its columns."""

    table: Table | None
    cells: Sequence[Sequence[Shown]]
    heads: tuple[str, ...]

    @classmethod
    def of(cls, canvas: Canvas) -> _Prepared:
        blocks: list[Table] = [each for each in canvas.content.blocks if isinstance(each, Table) and each.columns]
        if not blocks:
            return cls(None, (), ())
        block = blocks[-1]
        heads = column_names(f"{column.title} {column.unit}" for column in block.columns)
        return cls(block, [[shown(cell) for cell in row.cells] for row in block.rows], heads)

    def widths(self, canvas: Canvas) -> tuple[float, ...] | None:
        if self.table is None:
            return None
        return widths(self.table.columns, self.heads, self.cells, canvas.font, canvas.formats.points)


def _fixed(canvas: Canvas, block: MapBlock, placed: Mapping[str, Placed]) -> None:
    match block:
        case AsOf():
            as_of(canvas, block)
        case Legend():
            legend(canvas, block)
        case Overview():
            live = {each.label: found for each in block.figures if (found := _live(each, placed))}
            overview(canvas, block, live)
        case Pairs():
            pairs(canvas, block)
        case Facts():
            facts(canvas, block)
        case Tiles():
            tiles(canvas, block)
        case WritingSpace():
            writing_space(canvas, block)
        case Words():
            words(canvas, block)
        case Table():
            canvas.note("only the last table of a sheet is drawn", block.name)
        case _:
            assert_never(block)


def _live(figure: LiveFigure, placed: Mapping[str, Placed]) -> Formula | None:
    """The formula of a figure, if it gives what was told; what disagrees stays a plain number."""
    if figure.table not in placed:
        return None
    found = formula(figure, placed[figure.table])
    return found if found is not None and abs(found.value - figure.value) <= _SAME else None


def _page(account_map: AccountMap, canvas: Canvas, head: int, look: WorkbookBrand) -> None:
    sheet, margins = canvas.sheet, look.margins
    values = {
        Field.ACCOUNT: account_map.account,
        Field.HEADER: account_map.heading,
        Field.FOOTER: account_map.footer,
        Field.DOCUMENT: account_map.heading,
        Field.CONFIDENTIALITY: account_map.properties.confidentiality,
        Field.DRAFT: account_map.draft,
    }
    sheet.hide_gridlines(2)
    sheet.set_zoom(100)
    sheet.set_tab_color(canvas.formats.colour(Token.ACCENT))
    wide = sum(canvas.widths)
    sheet.set_paper(_A3 if wide > _LEGIBLE else _A4)
    if canvas.placed is None and canvas.row <= _ONE_PAGE:
        sheet.set_portrait()
        sheet.fit_to_pages(1, 1)
    else:
        sheet.set_landscape()
        sheet.fit_to_pages(max(1, ceil(wide / _LEGIBLE_ON_A3)), 0)
    if wide > _LEGIBLE_ON_A3:
        sheet.repeat_columns(0, FIRST_COLUMN)
    sheet.repeat_rows(0, head)
    sheet.set_margins(margins.left, margins.right, margins.top, margins.bottom)
    sheet.set_header(look.header.filled(values), {"margin": margins.header})
    sheet.set_footer(look.footer.filled(values), {"margin": margins.footer})
    sheet.print_area(0, 0, max(canvas.row - 1, head + 1), canvas.last_column)
