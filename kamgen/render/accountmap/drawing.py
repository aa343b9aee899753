"""From an account map to a whole .xlsx: tables first, so that live figures know where they stand."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from kamgen.brand.forms import Field
from kamgen.brand.loading import Brand
from kamgen.brand.palette import Token
from kamgen.brand.workbook import WorkbookBrand
from kamgen.content.accountmap import AccountMap, LiveFigure, Overview, Pairs
from kamgen.content.table import Table
from kamgen.content.text import Words
from kamgen.office.fonts import metrics
from kamgen.office.invariants import seal
from kamgen.office.sheets import Workbook
from kamgen.places import SourceMap
from kamgen.render.accountmap.cells import Shown, shown
from kamgen.render.accountmap.formats import Formats
from kamgen.render.accountmap.live import Formula, formula
from kamgen.render.accountmap.names import column_names, sheet_names, table_name
from kamgen.render.accountmap.sheet import Painter
from kamgen.render.drawn import Drawn, FitNote, ShownFigure
from kamgen.render.properties import CORE_PART, core

_A4: Final = 9
_SAME: Final = Decimal("1e-9")


def draw_account_map(account_map: AccountMap, brand: Brand, sources: SourceMap) -> Drawn:
    """The map in the brand's workbook looks."""
    del sources  # a workbook has no notes to name the cells in; `Drawn.figures` keeps the paths
    look = brand.workbook
    properties = account_map.properties
    book = Workbook(created=properties.created, theme=look.theme, font=look.font)
    formats = Formats(book, look.palette, properties.language, look.points)
    notes: list[FitNote] = []
    figures: list[ShownFigure] = []
    names = sheet_names(sheet.title for sheet in account_map.sheets)
    painters = [
        Painter(sheet, name, book.add_worksheet(name), formats, metrics(look.font), notes, figures)
        for sheet, name in zip(account_map.sheets, names, strict=True)
    ]
    _draw(account_map, painters, look)
    parts = book.finish()
    parts[CORE_PART] = core(properties)
    return Drawn(seal(parts), len(painters), tuple(notes), tuple(figures))


def _draw(account_map: AccountMap, painters: list[Painter], look: WorkbookBrand) -> None:
    prepared = [_prepared(painter) for painter in painters]
    taken: list[str] = []
    others = [(painter.name, painter.content.question) for painter in painters[1:]]
    tables: dict[str, Painter] = {}
    # Sheets with a table come first, whatever their place: figures elsewhere count over them.
    order = sorted(range(len(painters)), key=lambda index: prepared[index][0] is None)
    for index in order:
        painter = painters[index]
        block, cells, heads = prepared[index]
        painter.prepare(block, cells, heads)
        painter.band(account_map.account, account_map.heading, account_map.draft, painters[0].name if index else "")
        above = [each for each in painter.content.blocks if each is not block]
        _fixed(painter, above, tables)
        if index == 0 and others:
            painter.links(others)
        if block is not None:
            taken.append(table_name(block.name, taken))
            painter.table(block, cells, heads, taken[-1])
            tables[block.name] = painter
        _page(account_map, painter, painter.freeze(cells), look)


def _prepared(painter: Painter) -> tuple[Table | None, list[list[Shown]], tuple[str, ...]]:
    """The table of a sheet with its cells as they are shown and the heads of its columns."""
    blocks: list[Table] = [each for each in painter.content.blocks if isinstance(each, Table)]
    if not blocks or not blocks[-1].columns:
        return None, [], ()
    block = blocks[-1]
    heads = column_names(f"{column.title} {column.unit}" for column in block.columns)
    return block, [[shown(cell) for cell in row.cells] for row in block.rows], heads


def _fixed(painter: Painter, blocks: list[Overview | Pairs | Table | Words], tables: dict[str, Painter]) -> None:
    for block in blocks:
        match block:
            case Overview():
                live = {each.label: found for each in block.figures if (found := _live(each, tables))}
                painter.overview(block, live)
            case Pairs():
                painter.pairs(block)
            case Words():
                painter.words(block)
            case Table():
                painter.notes.append(
                    FitNote(painter.content.key, "only the last table of a sheet is drawn", block.name)
                )


def _live(figure: LiveFigure, tables: dict[str, Painter]) -> Formula | None:
    """The formula of a figure, if it gives what was told; what disagrees stays a plain number."""
    painter = tables.get(figure.table)
    if painter is None or painter.placed is None:
        return None
    found = formula(figure, painter.placed)
    if found is None or abs(found.value - figure.value) > _SAME:
        return None
    return found


def _page(account_map: AccountMap, painter: Painter, head: int, look: WorkbookBrand) -> None:
    sheet, margins = painter.sheet, look.margins
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
    sheet.set_tab_color(painter.formats.colour(Token.ACCENT))
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0, head)
    sheet.set_margins(margins.left, margins.right, margins.top, margins.bottom)
    sheet.set_header(look.header.filled(values), {"margin": margins.header})
    sheet.set_footer(look.footer.filled(values), {"margin": margins.footer})
    sheet.print_area(0, 0, max(painter.row - 1, head + 1), painter.last_column)
