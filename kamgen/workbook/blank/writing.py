"""From a plan, or nothing, to the bytes of a workbook; the only module that knows the order of its sheets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from kamgen.brand.forms import Field
from kamgen.brand.loading import Brand
from kamgen.office.fonts import metrics
from kamgen.office.invariants import seal
from kamgen.office.sheets import Workbook
from kamgen.places import Path
from kamgen.plan.plan import Plan, sheets_of
from kamgen.schema.sheets import Depth, Shape
from kamgen.texts.catalogue import Texts
from kamgen.texts.catalogue import texts as words_of
from kamgen.texts.language import Language
from kamgen.workbook.blank.book import Book, address, form_name, quoted
from kamgen.workbook.blank.canvas import Canvas, PlanningSheet
from kamgen.workbook.blank.forms import draw_form, draw_grid
from kamgen.workbook.blank.layout import laid_out, tab_title
from kamgen.workbook.blank.lists import lists_of
from kamgen.workbook.blank.listsheet import draw_lists
from kamgen.workbook.blank.looks import Looks
from kamgen.workbook.blank.pictures import draw_pictures
from kamgen.workbook.blank.printing import is_wide, print_pages, print_set_up
from kamgen.workbook.blank.progress import work_out
from kamgen.workbook.blank.rules import draw_rules
from kamgen.workbook.blank.sheet import draw_band, draw_caption, fitted, set_up
from kamgen.workbook.blank.start import draw_start
from kamgen.workbook.blank.tables import draw_rows, without_buttons
from kamgen.workbook.blank.unplaced import HEAD_ROW as UNPLACED_HEAD
from kamgen.workbook.blank.unplaced import draw_unplaced
from kamgen.workbook.blank.validations import draw_validations
from kamgen.workbook.blank.values import CellValue, prepared_values, values_of, with_ids
from kamgen.workbook.leftovers import Leftover
from kamgen.workbook.pictures import Picture

SCHEMA: Final = 1
"""The generation of the form, which stands in the workbook as ``kg_schema``."""
START, LISTS = 0, 99
_UNDATED: Final = date(2026, 1, 1)
"""What stands as date of making in a workbook without an as-of date: no clock, so that the bytes repeat."""


def write_workbook(  # noqa: PLR0913 - what kind of workbook, and the five things that may stand in it
    language: Language,
    depth: Depth,
    brand: Brand,
    content: Plan | None = None,
    *,
    created: date | None = None,
    overrides: Mapping[Path, CellValue] | None = None,
    unplaced: Sequence[Leftover] = (),
    pictures: Mapping[tuple[str, int], Sequence[Picture]] | None = None,
) -> bytes:
    """A workbook to plan in, filled with a plan or blank: nothing but the values differs.

    `created` stands in the file's properties (the plan's as-of date where it is not given). `overrides` puts raw
    values into cells by their path in the plan, right or wrong, for samples and tests. `unplaced` is listed on a
    sheet of its own behind all others: what an older workbook held and the form has no place for. `pictures` lie on
    the rows of parts.
    """
    texts = words_of(language)
    sheets = sheets_of(depth)
    values: dict[Path, CellValue] = values_of(sheets, content, texts) | dict(overrides or {})
    counts = _counts(values)
    plans = tuple(laid_out(sheet, texts, counts) for sheet in sheets)
    for box in (box for plan in plans for box in plan.boxes):
        if box.part.key not in counts:
            values |= prepared_values(box.part, texts, _currency(content, texts))
        if box.part.has_ids:
            values |= with_ids(values, box.part, box.count, texts(f"prefixes.{box.part.key}"))
    filled = {path: value for path, value in values.items() if value is not None}
    book = Book(texts, plans, filled, pictures or {})
    work_out(book)
    return seal(_drawn(book, brand, depth, created or _as_of(content), unplaced))


def _drawn(book: Book, brand: Brand, depth: Depth, created: date, unplaced: Sequence[Leftover]) -> dict[str, bytes]:
    texts, look = book.texts, brand.workbook
    start_tab, lists_tab = (
        tab_title(number, texts(f"sheets.{key}.title")) for number, key in ((START, "start"), (LISTS, "lists"))
    )
    workbook = Workbook(created=created, theme=look.theme, font=look.font)
    looks = Looks(workbook, look.palette, metrics(look.font))
    lists = lists_of(book, lists_tab)
    printed = _printed(book)
    workbook.set_properties({"title": printed[Field.DOCUMENT], "subject": printed[Field.ACCOUNT]})
    start = workbook.add_worksheet(start_tab, PlanningSheet)
    draw_start(book, looks, start, depth)
    print_set_up(start, look, printed, 0)
    for plan in book.plans:
        sheet = workbook.add_worksheet(plan.tab, PlanningSheet)
        canvas = Canvas(book, lists, looks, sheet, plan, fitted(plan, book, looks))
        _sheet(canvas, start_tab)
        print_set_up(sheet, look, printed, plan.frozen[0] - 1)
        print_pages(canvas, look)
    last = workbook.add_worksheet(lists_tab, PlanningSheet)
    print_set_up(last, look, printed, 4)
    draw_lists(lists, looks, last, texts, start_tab)
    if unplaced:
        left = workbook.add_worksheet(texts("upgrade.sheet"), PlanningSheet)
        draw_unplaced(unplaced, looks, left, texts, start_tab)
        print_set_up(left, look, printed, UNPLACED_HEAD)
    start.activate()
    _names(workbook, book, depth)
    return without_buttons(workbook.finish(), book)


def _sheet(canvas: Canvas, start_tab: str) -> None:
    set_up(canvas.sheet, canvas.widths)
    draw_band(canvas, start_tab, wide=is_wide(canvas))
    for box in canvas.plan.boxes:
        draw_caption(canvas, box)
        match box.part.shape:
            case Shape.FORM:
                draw_form(canvas, box)
            case Shape.GRID:
                draw_grid(canvas, box)
            case Shape.TABLE | Shape.FIXED:
                draw_rows(canvas, box)
                draw_pictures(canvas, box)
        draw_validations(canvas, box)
        draw_rules(canvas, box)
    canvas.sheet.freeze_panes(*canvas.plan.frozen)


def _names(workbook: Workbook, book: Book, depth: Depth) -> None:
    """Names for the cells of forms, and constants that tell what kind of workbook it is."""
    workbook.define_name("kg_schema", f"={SCHEMA}")
    workbook.define_name("kg_language", f'="{book.texts.language}"')
    workbook.define_name("kg_depth", f'="{depth}"')
    for box in book.boxes.values():
        if box.part.shape is Shape.FORM:
            for cell in box.cells:
                where = address(*box.at(cell.name), fixed="cr")
                workbook.define_name(form_name(box.part.key, cell.name), f"={quoted(box.tab)}{where}")


def _printed(book: Book) -> dict[Field, str]:
    """The words of print headers and footers; they cannot follow the cells, so a blank workbook has general ones."""

    def typed(key: str) -> str:
        value = book.values.get(("cover", key))
        return value if isinstance(value, str) else ""

    return {
        Field.ACCOUNT: typed("account"),
        Field.DOCUMENT: book.texts("workbook.start.document"),
        Field.CONFIDENTIALITY: typed("confidentiality") or book.texts("choices.confidentiality.confidential"),
        Field.SUPPLIER: typed("supplier"),
    }


def _counts(values: Mapping[Path, CellValue]) -> dict[str, int]:
    """How many items of each part hold anything."""
    counts: dict[str, int] = {}
    for path in values:
        if len(path) > 2 and isinstance(path[1], int):  # noqa: PLR2004 - part, row, field
            part = str(path[0])
            counts[part] = max(counts.get(part, 0), path[1] + 1)
    return counts


def _currency(content: Plan | None, texts: Texts) -> str:
    chosen = content.cover.currency if content is not None else None
    return chosen or texts("workbook.plan_currency_short")


def _as_of(content: Plan | None) -> date:
    return content.cover.as_of if content is not None and content.cover.as_of is not None else _UNDATED
