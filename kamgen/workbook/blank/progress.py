"""What is missing: for each item in words, for each sheet as numbers."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.schema.sheets import Shape
from kamgen.workbook.blank.book import Book, Item
from kamgen.workbook.blank.formulas import (
    Node,
    and_,
    equal,
    filled,
    if_,
    joined,
    largest,
    literal,
    middle,
    or_,
    plus,
)
from kamgen.workbook.blank.layout import CHECK, Box, SheetPlan
from kamgen.workbook.blank.ranges import count_equal, count_filled, rows_begun, rows_filled
from kamgen.workbook.blank.specials import special_of

_MOST = 90
"""Characters of a list of what is missing."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a sheet is complete, and how much there is to be."""

    filled: Node
    required: Node


def work_out(book: Book) -> None:
    """Fill `book.computed` with every computed cell of the planning sheets."""
    # What a form reckons rests on the tables below it, and a computed column on the whole of the one before it.
    for box in sorted(book.boxes.values(), key=lambda each: each.part.shape is Shape.FORM):
        items = [Item(book, box, index) for index in range(box.count)]
        for extra in special_of(box.part).extras:
            nodes = [extra.formula(item) for item in items]
            book.computed |= {book.path(box, extra.key, index): node for index, node in enumerate(nodes)}
        if CHECK in box.keys:
            book.computed |= {book.path(box, CHECK, item.index): check(item) for item in items}
        if box.part.shape is Shape.FORM and box.alone:
            for cell in box.cells:
                if cell.marked:
                    book.computed[box.part.key, cell.name, CHECK] = _field_check(book, box, cell.name)


def check(item: Item) -> Node:
    """What an item lacks, in words; nothing for a row of a table that nobody has begun."""
    texts, special = item.texts, special_of(item.box.part)
    lacks = [
        (item.lacks(cell) if needed is None else and_(needed, item.lacks(cell)), cell.name)
        for cell, needed in item.marked()
    ]
    labelled = [(missing, texts(f"fields.{item.box.part.key}.{name}.label")) for missing, name in lacks]
    labelled += [(need.missing(item), texts(f"workbook.needs.{need.key}")) for need in special.needs]
    done = literal(texts("workbook.check.done"))
    words = joined(*(if_(missing, f", {words}", "") for missing, words in labelled))
    found = joined(f"{texts('workbook.check.missing')}: ", middle(words, 3, _MOST))
    complete = if_(or_(*(missing for missing, _ in labelled)), found, done)
    if special.answered is not None:
        complete = if_(special.answered(item), done, complete)
    untouched = "" if item.box.part.shape is Shape.TABLE else texts("workbook.check.open")
    return if_(equal(count_filled(*item.inputs()), 0), untouched, complete)


def _field_check(book: Book, box: Box, name: str) -> Node:
    """A form's required field: open on an untouched form, missing from the first entry on."""
    texts = book.texts
    whole = form_inputs(book, box)
    missing = if_(equal(whole, 0), texts("workbook.check.open"), texts("workbook.check.missing"))
    return if_(filled(book.node(box, name)), texts("workbook.check.done"), missing)


def form_inputs(book: Book, box: Box) -> Node:
    """How many cells of a form are filled."""
    return count_filled(*Item(book, box, fixed="cr").inputs())


def part_progress(book: Book, box: Box, *, far: bool) -> Progress | None:
    """How much of a part is complete; None where nothing of it is required."""
    if box.part.shape is Shape.FORM:
        cells = [(book.far if far else book.node)(box, cell.name) for cell in box.cells if cell.marked]
        return Progress(count_filled(*cells), literal(len(cells))) if cells else None
    if not box.marked:
        return None
    least = literal(box.part.least)
    if box.part.shape is Shape.TABLE:
        # What is required of some rows only cannot be counted over all of them.
        marked = [cell for cell, condition in Item(book, box).marked() if condition is None]
        columns = [tuple(book.span(box, key, far=far) for key in box.keys_of(cell)) for cell in marked]
        begins = [spans for cell, spans in zip(marked, columns, strict=True) if cell.name not in box.prepared]
        headers = 1 if box.grows else 0
        return Progress(rows_filled(columns, headers), largest(least, rows_begun(begins, headers)))
    checks = book.span(box, CHECK, far=far)
    done = count_equal(checks, book.texts("workbook.check.done"))
    if box.part.shape is Shape.FIXED:
        return Progress(done, literal(box.count))
    # A grid need not use all its places, but what is begun wants to be finished.
    untouched = count_equal(checks, book.texts("workbook.check.open"))
    begun = Node(f"{box.count}-{untouched.text}", box.count - float(untouched.value or 0))
    return Progress(done, largest(least, begun))


def sheet_progress(book: Book, plan: SheetPlan, *, far: bool) -> Progress:
    """How much of a sheet is complete: the sum over its parts."""
    parts = [found for box in plan.boxes if (found := part_progress(book, box, far=far)) is not None]
    return Progress(plus(*(each.filled for each in parts)), plus(*(each.required for each in parts)))
