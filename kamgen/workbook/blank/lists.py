"""The list sheet, worked out: closed lists side by side, and lists that follow what people type on other sheets.

A dropdown refers to a range here directly; names, formulas and lists inside a validation fail in some program.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, get_args

from kamgen.schema.cells import Choice, Kind, People
from kamgen.schema.rows import Cell
from kamgen.schema.sheets import Shape
from kamgen.workbook.blank.book import Book, address, label, quoted
from kamgen.workbook.blank.formulas import Node, and_, empty, filled, if_, joined, left, literal, longer
from kamgen.workbook.blank.layout import FIRST_COLUMN, Box
from kamgen.workbook.blank.ranges import item
from kamgen.workbook.blank.values import LINK_MARK, LINK_TITLE, MARKED

HEAD_ROW: Final = 4
FIRST_ROW: Final = 5
"""Closed lists begin here. In lists that follow what is typed this cell stays empty: were the blanks at the end only,
Excel would open the list of an empty cell at the blanks."""
_MANY: Final = 4
"""A part's names are looked for in so many times its blank rows."""


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of the list sheet: constants or formulas from `FIRST_ROW` on, None for a cell that stays empty."""

    column: int
    head: str
    entries: tuple[Node | str | None, ...]
    width: float

    @property
    def reference(self) -> str:
        """The range of its entries, without the sheet."""
        first, last = FIRST_ROW, FIRST_ROW + len(self.entries) - 1
        return f"{address(first, self.column, fixed='cr')}:{address(last, self.column, fixed='cr')}"


@dataclass(slots=True)
class Lists:
    """Every column, and the range behind each dropdown."""

    tab: str
    closed: list[ListColumn] = field(default_factory=list)
    live: list[ListColumn] = field(default_factory=list)
    choices: dict[type[Choice], str] = field(default_factory=dict)
    people: dict[People, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    marks: str = ""

    @property
    def live_column(self) -> int:
        """Where the lists begin that follow what is typed."""
        return FIRST_COLUMN + len(self.closed) + 1

    def source_of(self, cell: Cell) -> str | None:
        """The range that a field's dropdown offers, as a formula; None for a field without a dropdown."""
        reference: str | None = None
        if cell.kind is Kind.MARKS:
            reference = self.marks
        elif cell.choice is not None:
            reference = self.choices.get(cell.choice)
        elif cell.column.people is not None:
            reference = self.people.get(cell.column.people)
        elif cell.column.refers_to is not None:
            reference = self.links.get(cell.column.refers_to)
        return None if reference is None else f"={quoted(self.tab)}{reference}"


def lists_of(book: Book, tab: str) -> Lists:
    """The list sheet of a workbook."""
    lists = Lists(tab)
    _closed(book, lists)
    for whose in get_args(People):
        _people(book, lists, whose)
    for key in _referred(book):
        _links(book, lists, book.boxes[key])
    return lists


def _closed(book: Book, lists: Lists) -> None:
    for box, cell in _cells(book.boxes.values()):
        if cell.kind is Kind.MARKS:
            head = f"{book.texts(f'fields.{box.part.key}.{cell.name}.label')} ({box.sheet.number:02d})"
            lists.closed.append(ListColumn(FIRST_COLUMN + len(lists.closed), head, (MARKED,), len(head) * 0.62 + 3))
            lists.marks = lists.closed[-1].reference
            continue
        is_member = box.part.shape is Shape.FIXED and cell is box.cells[0]
        if cell.choice is None or cell.choice in lists.choices or is_member:
            continue
        words = tuple(book.texts(member.text_key) for member in cell.choice)
        head = f"{label(book.texts, box, cell.name)} ({box.sheet.number:02d})"
        width = max(8.0, *(len(word) * 1.1 + 3 for word in words), len(head) * 0.62 + 3)
        column = ListColumn(FIRST_COLUMN + len(lists.closed), head, words, width)
        lists.closed.append(column)
        lists.choices[cell.choice] = column.reference


def _people(book: Book, lists: Lists, whose: People) -> None:
    names: list[Node] = []
    for box, cell in _cells(book.boxes.values()):
        if cell.column.feeds != whose:
            continue
        if box.part.shape is Shape.FORM:
            names.append(_trimmed(book.far(box, cell.name)))
        else:
            names += _entries(book, box, cell.name)
    if names:
        head = book.texts(f"workbook.lists.people.{whose}")
        lists.people[whose] = _packed(book, lists, names, head)


def _links(book: Book, lists: Lists, box: Box) -> None:
    head = book.texts(f"parts.{box.part.key}.title")
    if box.part.shape is Shape.GRID:
        places = [(book.far(box, "id", index), book.far(box, box.subject.name, index)) for index in range(box.count)]
        entries = tuple(if_(empty(title), row_id, _label(row_id, title)) for row_id, title in places)
        column = _live(lists, head, (None, *entries), 30)
        lists.links[box.part.key] = column.reference
        return
    ids = _live(lists, label(book.texts, box, "id"), (None, *_entries(book, box, "id")), 10)
    titles = _live(lists, label(book.texts, box, box.subject.name), (None, *_entries(book, box, box.subject.name)), 30)
    pairs = zip(_nodes(ids), _nodes(titles), strict=True)
    labels = [if_(and_(filled(row_id), filled(title)), _label(row_id, title), "") for row_id, title in pairs]
    lists.links[box.part.key] = _packed(book, lists, labels, head)


def _label(row_id: Node, title: Node) -> Node:
    """The same as `values.link_label` writes."""
    short = joined(left(title, LINK_TITLE - 1), "…")
    return joined(row_id, LINK_MARK, if_(longer(title, LINK_TITLE + 1), short, title))


def _packed(book: Book, lists: Lists, entries: Sequence[Node], head: str) -> str:
    """Three columns: the entries, a running number for each new one, and those without gaps; the last one's range."""
    texts = book.texts
    raw = _live(lists, texts("workbook.lists.entries"), (None, *entries), 24)
    at, numbers_at = raw.column, raw.column + 1
    seen: dict[str, str] = {}
    numbers: list[Node | None] = [None]
    for row, entry in enumerate(entries, FIRST_ROW + 1):
        own, above = address(row, at), f"{address(FIRST_ROW, at, fixed='r')}:{address(row - 1, at)}"
        counted = f"{address(FIRST_ROW, numbers_at, fixed='r')}:{address(row - 1, numbers_at)}"
        word = str(entry.value or "")
        is_new = bool(word) and word.lower() not in seen
        if is_new:
            seen[word.lower()] = word
        # Compared and not looked up: a name may hold ? or *.
        known = f"SUMPRODUCT(--({above}={own}))>0"
        numbers.append(Node(f'IF(LEN({own})=0,"",IF({known},"",MAX({counted})+1))', float(len(seen)) if is_new else ""))
    number_column = _live(lists, texts("workbook.lists.number"), tuple(numbers), 7)
    words = list(seen.values())
    packed: list[Node | None] = [None]
    for index in range(len(entries)):
        place = f"MATCH({index + 1},{number_column.reference},0)"
        value = words[index] if index < len(words) else ""
        packed.append(Node(f'IFERROR(INDEX({raw.reference},{place}),"")', value))
    return _live(lists, head, tuple(packed), 30).reference


def _live(lists: Lists, head: str, entries: tuple[Node | None, ...], width: float) -> ListColumn:
    column = ListColumn(lists.live_column + len(lists.live), head, entries, width)
    lists.live.append(column)
    return column


def _nodes(column: ListColumn) -> list[Node]:
    """The cells of a column as operands for the column beside it."""
    return [
        Node(address(FIRST_ROW + index, column.column, fixed="c"), entry.value)
        for index, entry in enumerate(column.entries)
        if isinstance(entry, Node)
    ]


def _entries(book: Book, box: Box, key: str) -> list[Node]:
    """Each cell of a column without stray blanks."""
    span = book.span(box, key, far=True)
    header = 1 if box.grows else 0
    return [item(span, literal(index + 1 + header)) for index in range(max(_MANY * box.part.items, 2 * box.count))]


def _trimmed(cell: Node) -> Node:
    value = " ".join(filter(None, str(cell.value or "").split(" ")))
    return Node(f"TRIM({cell.text})", value)


def _cells(boxes: Iterable[Box]) -> Iterable[tuple[Box, Cell]]:
    return ((box, cell) for box in boxes for cell in box.cells)


def _referred(book: Book) -> list[str]:
    """The parts that another field points to, in the order of the workbook."""
    targets = {cell.column.refers_to for _, cell in _cells(book.boxes.values())}
    return [key for key in book.boxes if key in targets]
