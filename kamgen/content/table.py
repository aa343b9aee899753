"""Tables: the block that deck, Word plan and account map share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kamgen.content.pictures import Portrait
from kamgen.content.text import Line, Status, Tone, line
from kamgen.places import Path


class Align(StrEnum):
    """Where a column's words stand: text left, numbers right, marks in the middle."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over a block: a bold lead, then muted words such as the unit or the period."""

    lead: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column with its share of the table's width (in characters that it should hold)."""

    title: str
    weight: float
    align: Align = Align.LEFT
    unit: str = ""


CellValue = str | int | Decimal | date | None


@dataclass(frozen=True, slots=True)
class Choices:
    """What people may choose for a cell in the finished document: codes with their words.

    `id` names the value for good (``actions/A-07/status``), so that a later version can read it back.
    """

    id: str
    options: tuple[tuple[str, Status], ...]


@dataclass(frozen=True, slots=True)
class OwnDay:
    """A date that people may set in the finished document; `id` as in `Choices`."""

    id: str


Editable = Choices | OwnDay


@dataclass(frozen=True, slots=True)
class Cell:
    """Paragraphs or a status; `value` is the same as a number or date for the formats that can hold one.

    `editable` is for formats whose cells can be told what people may write into them, `portrait` for those whose cells
    can hold a picture; it stands alone in its cell. What is `unsaid` has words that only say that there are none.
    """

    lines: tuple[Line, ...] = ()
    status: Status | None = None
    value: CellValue = None
    sources: tuple[Path, ...] = ()
    editable: Editable | None = None
    portrait: Portrait | None = None
    unsaid: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row; `muted` for what is done or not relevant."""

    cells: tuple[Cell, ...]
    muted: bool = False


@dataclass(frozen=True, slots=True)
class BarSeries:
    """The bars of one kind, one a row; None where a row has none."""

    name: str
    tone: Tone
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class BarLimit:
    """A value that the bars are read against, such as the target, and the words at its line."""

    value: Decimal
    words: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Native bars that stand on the rows of a table, from a common zero: negative ones left, positive ones right.

    `number_format` is an Excel format in en-US form; `unit` stands beside each series' name in the head. Bars that go
    beyond the `limit` end a little behind it, their numbers stay true. `highlight` are the rows that the title means.
    """

    series: tuple[BarSeries, ...]
    unit: str
    number_format: str
    weight: float
    total: str = ""
    limit: BarLimit | None = None
    highlight: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupColumn:
    """The groups of a table as a column, for formats that sort and filter: its title, and each group's own words."""

    title: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Staircase:
    """Columns `first` to before `end`, of which each row fills one, the further right the deeper it stands.

    `title` heads them where a format puts them into one column, each level further in.
    """

    first: int
    end: int
    title: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; what does not fit goes on, whole rows only, on a further page with the heads repeated.

    `description` is the alternative text: what the table shows, from the data.
    """

    name: str
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    description: str
    head: Head | None = None
    total: TableRow | None = None
    bars: Bars | None = None
    group_titles: tuple[tuple[int, str], ...] = field(default=())
    """Row index and the words of a group that begins there."""
    group_column: GroupColumn | None = None
    staircase: Staircase | None = None

    @property
    def pictured(self) -> bool:
        """Whether any cell shows a person."""
        return any(cell.portrait for row in self.rows for cell in row.cells)

    def of(self, columns: Sequence[int]) -> Table:
        """The table with these of its columns only, in this order; a staircase goes where its columns do."""

        def row(told: TableRow) -> TableRow:
            return replace(told, cells=tuple(told.cells[column] for column in columns))

        stairs = self.staircase
        places = [place for place, column in enumerate(columns) if stairs and stairs.first <= column < stairs.end]
        return replace(
            self,
            columns=tuple(self.columns[column] for column in columns),
            rows=tuple(map(row, self.rows)),
            total=row(self.total) if self.total else None,
            staircase=replace(stairs, first=places[0], end=places[-1] + 1) if stairs and places else None,
        )


def cell(text: str, tone: Tone = Tone.INK, *sources: Path, strong: bool = False, value: CellValue = None) -> Cell:
    """A cell of one paragraph."""
    return Cell((line(text, tone, strong=strong),) if text else (), None, value, sources)
