"""How a sheet is put together: parts below each other, of four shapes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kamgen.schema.cells import Choice
from kamgen.schema.rows import Cell, Row, cells_of

_LONG = 20


class Depth(StrEnum):
    """What a new workbook contains; a reader accepts any sheet at any depth."""

    COMPACT = "compact"
    STANDARD = "standard"
    FULL = "full"


class Phase(StrEnum):
    """The phase of the method that a sheet belongs to; it colours the tab."""

    UNDERSTAND = "understand"
    ANALYSE = "analyse"
    PLAN = "plan"
    ACT = "act"
    REVIEW = "review"


class Shape(StrEnum):
    """How a part lies on its sheet.

    FORM: labels down, one value each. TABLE: one row an item, may grow. FIXED: one row for each member of a
    closed list, which is the first field. GRID: fields down, a fixed number of items across.
    """

    FORM = "form"
    TABLE = "table"
    FIXED = "fixed"
    GRID = "grid"


@dataclass(frozen=True, slots=True)
class Part:
    """A form, table or grid of a sheet; `key` is the plan's field, `items` the blank rows (or grid columns).

    A workbook counts as complete with `least` rows filled; zero where a plan may do without any. `depth` is for a part
    that its sheet has only from a greater depth on. `prepared` names the list whose words stand in the first
    rows of a new workbook, in the field that an item is known by; a row that holds nothing else counts as empty.
    `confidential` parts are never in a document for the customer.
    """

    key: str
    model: type[Row]
    shape: Shape
    items: int = 1
    least: int = 1
    depth: Depth = Depth.COMPACT
    prepared: type[Choice] | None = None
    confidential: bool = False

    @property
    def members(self) -> tuple[Choice, ...]:
        """The rows of a FIXED part: the members of the closed list that its first field names."""
        choice = cells_of(self.model)[0].choice
        return tuple(choice) if self.shape is Shape.FIXED and choice is not None else ()

    @property
    def has_ids(self) -> bool:
        """Whether its rows are named by an id that other sheets can point to."""
        return "id" in self.model.model_fields

    def hides(self, cell: Cell) -> bool:
        """Whether a field of it is never in a document for the customer."""
        return self.confidential or cell.column.confidential

    def row_id(self, prefix: str, number: int) -> str:
        """The id of the n-th row, counted from 1: KZ-1, or M-01 in a long table, so that ids sort as they stand."""
        return f"{prefix}-{number:02d}" if self.items >= _LONG else f"{prefix}-{number}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A planning step: its number in the method, its phase, from which depth on, and its parts.

    Only the last part of a sheet may grow without end (TABLE), since a table cannot grow over what lies below.
    `widths` are the columns' widths in characters where several parts share them; `minutes` is the time that
    filling it takes.
    """

    key: str
    number: int
    phase: Phase
    depth: Depth
    parts: tuple[Part, ...]
    minutes: int
    widths: tuple[float, ...] = ()

    @property
    def code(self) -> str:
        """The sheet's code in the method: S07."""
        return f"S{self.number:02d}"
