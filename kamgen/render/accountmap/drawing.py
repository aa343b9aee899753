"""From an account map to a whole .xlsx: tables first, so that live figures know where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest
from math import ceil
from typing import Final, assert_never

from kamgen.brand.forms import Field
from kamgen.brand.loading import Brand
from kamgen.brand.palette import Token
from kamgen.brand.workbook import WorkbookBrand
from kamgen.content.accountmap import AccountMap, AsOf, Beside, FixedBlock, Legend, LiveFigure, Overview, Pairs
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
from kamgen.render.accountmap.columns import ON_A3, ON_A4, widths
from kamgen.render.accountmap.formats import Formats
from kamgen.render.accountmap.live import Formula, Placed, formula
from kamgen.render.accountmap.names import column_names, sheet_names, table_name
from kamgen.render.accountmap.tables import freeze, late_days, naming, table
from kamgen.render.drawn import Drawn, FitNote, ShownFigure
from kamgen.render.properties import CORE_PART, core
from kamgen.render.trace import with_trace

_A4: Final = 9
_A3: Final = 8
_ONE_PAGE: Final = 64
"""So many rows without a table are still read on one page in portrait."""
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
    prepared = [_prepared(canvas) for canvas in canvases]
    taken: list[str] = []
    placed: dict[str, Placed] = {}
    # Sheets with a table come first, whatever their place in the workbook: figures elsewhere count over them.
    for index in sorted(range(len(canvases)), key=lambda each: not prepared[each]):
        canvas, tables = canvases[index], prepared[index]
        canvas.set_widths(_shared(tuple(each.widths(canvas) for each in tables.values())))
        back = canvases[0].name if index else ""
        first = next(iter(tables.values()), None)
        cells = first.cells if first else ()
        last = FIRST_COLUMN + naming(cells) if sum(canvas.widths) > ON_A3 else None
        band(canvas, account_map.account, account_map.heading, account_map.draft, back, last=last)
        for number, block in enumerate(canvas.content.blocks):
            if not isinstance(block, Table):
                _fixed(canvas, block, placed)
            elif number in tables:
                taken.append(table_name(block.name, taken))
                placed[block.name] = _table(canvas, tables, number, taken[-1])
        if index == 0 and len(canvases) > 1:
            links(canvas, [(each.name, each.content) for each in canvases[1:]])
        _page(account_map, canvas, freeze(canvas, cells), look, last)


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A table with its cells as they are shown and the heads of its columns."""

    table: Table
    cells: Sequence[Sequence[Shown]]
    heads: tuple[str, ...]

    def widths(self, canvas: Canvas) -> tuple[float, ...]:
        return widths(self.table.columns, self.heads, self.cells, canvas.font, canvas.formats.points)


def _prepared(canvas: Canvas) -> dict[int, _Prepared]:
    """The tables of a sheet by the number of their block."""
    return {
        number: _Prepared(
            block,
            [[shown(cell) for cell in row.cells] for row in block.rows],
            column_names(f"{column.title} {column.unit}" for column in block.columns),
        )
        for number, block in enumerate(canvas.content.blocks)
        if isinstance(block, Table) and block.columns
    }


def _shared(asked: tuple[tuple[float, ...], ...]) -> tuple[float, ...] | None:
    """The widths of columns that several tables stand in, one below the other."""
    return tuple(max(each) for each in zip_longest(*asked, fillvalue=0.0)) if asked else None


def _table(canvas: Canvas, tables: Mapping[int, _Prepared], number: int, name: str) -> Placed:
    """Draw a table of a sheet; only the last block of a sheet has room to grow."""
    ready, is_last = tables[number], number == len(canvas.content.blocks) - 1
    made = table(canvas, ready.table, ready.cells, ready.heads, name, can_grow=is_last)
    canvas.placed.append(made)
    for late in canvas.content.live:
        late_days(canvas, ready.table, ready.cells, late)
    if not is_last:
        canvas.row += 1
    return made


def _fixed(canvas: Canvas, block: FixedBlock, placed: Mapping[str, Placed]) -> None:
    match block:
        case AsOf():
            as_of(canvas, block)
        case Beside():
            _beside(canvas, block, placed)
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
        case _:
            assert_never(block)


def _beside(canvas: Canvas, block: Beside, placed: Mapping[str, Placed]) -> None:
    """Two columns from the same row on; what follows stands under the longer one."""
    top, ends = canvas.row, []
    for side, stack in enumerate((block.left, block.right)):
        canvas.row, canvas.side = top, side
        for each in stack:
            _fixed(canvas, each, placed)
        ends.append(canvas.row)
    canvas.row, canvas.side = max(ends), None


def _live(figure: LiveFigure, placed: Mapping[str, Placed]) -> Formula | None:
    """The formula of a figure, if it gives what was told; what disagrees stays a plain number."""
    if figure.table not in placed:
        return None
    found = formula(figure, placed[figure.table])
    return found if found is not None and abs(found.value - figure.value) <= _SAME else None


def _page(account_map: AccountMap, canvas: Canvas, head: int, look: WorkbookBrand, last: int | None) -> None:
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
    sheet.set_paper(_A3 if wide > ON_A4 else _A4)
    if not canvas.placed and canvas.row <= _ONE_PAGE:
        sheet.set_portrait()
        sheet.fit_to_pages(1, 1)
    else:
        sheet.set_landscape()
        sheet.fit_to_pages(max(1, ceil(wide / ON_A3)), 0)
    if last is not None:
        sheet.repeat_columns(0, last)
    sheet.repeat_rows(0, head)
    sheet.set_margins(margins.left, margins.right, margins.top, margins.bottom)
    sheet.set_header(look.header.filled(values), {"margin": margins.header})
    sheet.set_footer(look.footer.filled(values), {"margin": margins.footer})
    sheet.print_area(0, 0, max(canvas.row - 1, head + 1), canvas.last_column)
