"""The workbook as formulas see it: every cell by part and field, with its address and what stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kamgen.places import Path
from kamgen.schema.rows import Cell
from kamgen.schema.sheets import Shape
from kamgen.texts.catalogue import Texts
from kamgen.workbook.blank.formulas import Node, Scalar, Span, empty, equal, if_
from kamgen.workbook.blank.layout import MARK, Box, SheetPlan
from kamgen.workbook.blank.ranges import count_filled
from kamgen.workbook.blank.specials import special_of
from kamgen.workbook.blank.values import Values, scalar
from kamgen.workbook.pictures import Picture


@lru_cache(maxsize=256)
def column_name(column: int) -> str:
    """A, B ... AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def address(row: int, column: int, *, fixed: str = "") -> str:
    """The A1 form of a cell; `fixed` names what does not move when it is copied: ``c``, ``r`` or both."""
    return f"{'$' * ('c' in fixed)}{column_name(column)}{'$' * ('r' in fixed)}{row + 1}"


def quoted(tab: str) -> str:
    """A sheet's name in front of an address."""
    escaped = tab.replace("'", "''")
    return f"'{escaped}'!"


def form_name(part: str, field_name: str) -> str:
    """The workbook name of a form's cell: kg_plan_as_of, kg_scope_vision."""
    return f"kg_{'plan' if part == 'cover' else part}_{field_name}"


@dataclass(slots=True)
class Book:
    """Sheets, values and words; `computed` fills up while the sheets are worked out, before they are drawn."""

    texts: Texts
    plans: tuple[SheetPlan, ...]
    values: Values
    pictures: Mapping[tuple[str, int], Sequence[Picture]] = field(default_factory=dict)
    """The pictures on a row of a part."""
    computed: dict[Path, Node] = field(default_factory=dict)
    boxes: Mapping[str, Box] = field(init=False)

    def __post_init__(self) -> None:
        self.boxes = {box.part.key: box for plan in self.plans for box in plan.boxes}

    def path(self, box: Box, key: str, item: int) -> Path:
        """The path of a cell."""
        return (box.part.key, key) if box.part.shape is Shape.FORM else (box.part.key, item, key)

    def scalar(self, box: Box, key: str, item: int = 0) -> Scalar:
        """What stands in a cell."""
        path = self.path(box, key, item)
        node = self.computed.get(path)
        return node.value if node is not None else scalar(self.values.get(path))

    def node(self, box: Box, key: str, item: int = 0, *, fixed: str = "") -> Node:
        """A cell on its own sheet."""
        return Node(address(*box.at(key, item), fixed=fixed), self.scalar(box, key, item))

    def far(self, box: Box, key: str, item: int = 0) -> Node:
        """A cell from another sheet."""
        return Node(quoted(box.tab) + address(*box.at(key, item), fixed="cr"), self.scalar(box, key, item))

    def form(self, part: str, field_name: str) -> Node:
        """A form's cell by its workbook name, which holds on every sheet."""
        return Node(form_name(part, field_name), self.scalar(self.boxes[part], field_name))

    def currency(self) -> Node:
        """The plan's currency, or words for it where none is chosen yet."""
        cell = self.form("cover", "currency")
        return if_(empty(cell), self.texts("workbook.plan_currency"), cell)

    def span(self, box: Box, key: str, *, far: bool = False) -> Span:
        """The cells of a field; from the header of a growing table, so that a row inserted below it belongs to them."""
        values = tuple(self.scalar(box, key, item) for item in range(box.count))
        start, end = box.at(key), box.at(key, box.reach - 1)
        if box.grows:
            start, values = (box.header, start[1]), (label(self.texts, box, key), *values)
        text = f"{address(*start, fixed='cr')}:{address(*end, fixed='cr')}"
        return Span((quoted(box.tab) if far else "") + text, values)


def label(texts: Texts, box: Box, key: str) -> str:
    """What stands over a column, or before a row."""
    cell = box.cell(key)
    if cell is not None and cell.choice is not None and MARK in key:
        return texts(f"{cell.choice.list_key()}s.{key.partition(MARK)[2]}.short")
    words = f"fields.{box.part.key}.{key}.label"
    if texts.has(words):
        return texts(words)
    own = f"workbook.extras.{box.part.key}.{key}"
    return texts(own) if texts.has(own) else texts(f"workbook.extras.{key}")


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a part, with addresses that hold when its row is copied."""

    book: Book
    box: Box
    index: int = 0
    fixed: str | None = None
    """What does not move when its addresses are copied; by default the columns of a table."""

    @property
    def texts(self) -> Texts:
        """The words of the workbook."""
        return self.book.texts

    def cell(self, key: str) -> Node:
        """A cell of this item."""
        fixed = self.fixed if self.fixed is not None else "" if self.box.down else "c"
        return self.book.node(self.box, key, self.index, fixed=fixed)

    def form(self, part: str, field: str) -> Node:
        """A cell of a form on any sheet."""
        return self.book.form(part, field)

    def span(self, part: str, key: str) -> Span:
        """The cells of a field of any part."""
        box = self.book.boxes[part]
        return self.book.span(box, key, far=box.tab != self.box.tab)

    def lacks(self, cell: Cell) -> Node:
        """Whether nothing stands in a field, nor in any of its marks."""
        keys = self.box.keys_of(cell)
        return empty(self.cell(keys[0])) if len(keys) == 1 else equal(count_filled(self._run(keys)), 0)

    def marked(self) -> Iterator[tuple[Cell, Node | None]]:
        """Required fields, each with the condition under which it is required; None for always."""
        conditions = special_of(self.box.part).needed
        for cell in self.box.marked:
            condition = conditions.get(cell.name)
            yield cell, condition(self) if condition else None

    def inputs(self) -> tuple[Span, ...]:
        """The cells whose filling begins an item, as few ranges as possible."""
        names = {key for cell in self.box.cells for key in self.box.keys_of(cell)} - self.box.given - self.box.prepared
        runs: list[list[str]] = []
        previous = None
        for position, key in enumerate(self.box.keys):
            if key in names:
                if previous != position - 1 or not runs:
                    runs.append([])
                runs[-1].append(key)
                previous = position
        return tuple(self._run(run) for run in runs)

    def _run(self, keys: Sequence[str]) -> Span:
        ends = [self.cell(keys[0]), self.cell(keys[-1])]
        text = ends[0].text if len(keys) == 1 else f"{ends[0].text}:{ends[1].text}"
        return Span(text, tuple(self.book.scalar(self.box, key, self.index) for key in keys))


@dataclass(frozen=True, slots=True)
class Whole:
    """A part as a whole, seen from its own sheet or from `far`."""

    book: Book
    box: Box
    is_far: bool = False

    @property
    def texts(self) -> Texts:
        """The words of the workbook."""
        return self.book.texts

    def span(self, key: str) -> Span:
        """The cells of a field."""
        return self.book.span(self.box, key, far=self.is_far)

    def cell(self, key: str, item: int = 0) -> Node:
        """A cell of an item."""
        return (self.book.far if self.is_far else self.book.node)(self.box, key, item)

    def form(self, part: str, field: str) -> Node:
        """A cell of a form on any sheet."""
        return self.book.form(part, field)

    def other(self, part: str, key: str, item: int) -> Node:
        """A cell of another part."""
        box = self.book.boxes[part]
        return self.book.node(box, key, item) if box.tab == self.box.tab else self.book.far(box, key, item)
