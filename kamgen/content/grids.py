"""Blocks that put many things into order: a heat table, a roadmap, cards of people."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kamgen.content.pictures import Photo
from kamgen.content.table import Cell, Head, TableColumn
from kamgen.content.text import Mark
from kamgen.places import Path


class Shade(StrEnum):
    """How a heat cell is filled: not at all, as an empty place, in five steps of one colour, or in a tone's tint."""

    NONE = "none"
    EMPTY = "empty"
    STEP_1 = "step_1"
    STEP_2 = "step_2"
    STEP_3 = "step_3"
    STEP_4 = "step_4"
    STEP_5 = "step_5"
    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"


class Frame(StrEnum):
    """What an outlined heat cell wants to say: the title speaks of it, it is planned, it is not known."""

    SUBJECT = "subject"
    PLANNED = "planned"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A place of the matrix: a value, a mark that says in a letter or sign what the shade says, a small note.

    A shade that stands for something needs one of them, as colour alone is lost in print.
    """

    shade: Shade = Shade.EMPTY
    value: str = ""
    mark: str = ""
    note: str = ""
    frame: Frame | None = None
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class HeatHead:
    """What a column or a row stands for; `detail` is muted, such as a function."""

    title: str
    detail: str = ""
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A row of the matrix; `after` are its cells in the columns behind it, such as its total."""

    head: HeatHead
    cells: tuple[HeatCell, ...]
    after: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class HeatKey:
    """An entry of the legend: a cell as it looks, and what that means."""

    cell: HeatCell
    words: str


@dataclass(frozen=True, slots=True)
class HeatTable:
    """A matrix whose cells are shaded, such as units by offerings or their people by ours.

    `feet` are rows under the rule below the last row, such as totals; the first is strong. `after` are columns behind
    the matrix. Where there are more columns than a page holds, the rest follows beside the same row heads.
    Groups are the index at which they begin, and their words.
    """

    name: str
    corner: str
    columns: tuple[HeatHead, ...]
    rows: tuple[HeatRow, ...]
    description: str
    after: tuple[TableColumn, ...] = ()
    feet: tuple[HeatRow, ...] = ()
    legend: tuple[HeatKey, ...] = ()
    column_groups: tuple[tuple[int, str], ...] = ()
    row_groups: tuple[tuple[int, str], ...] = ()
    head: Head | None = None


@dataclass(frozen=True, slots=True)
class RoadmapZone:
    """Periods of one kind, such as three weeks."""

    title: str
    periods: tuple[str, ...]
    detail: str = ""
    short: tuple[str, ...] = ()
    """The periods in fewer letters, for a narrow page."""


@dataclass(frozen=True, slots=True)
class RoadmapItem:
    """A milestone or an action; `at` counts periods from the left edge of the axis, None stands before it: overdue."""

    at: float | None
    words: str
    due: str
    mark: Mark
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class RoadmapBar:
    """What goes on for a time, such as a strategy; both ends count periods as an item does."""

    start: float
    end: float
    words: str
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class RoadmapLane:
    """One goal's way: its bars, and under them its items by time; `later` come after the last period."""

    numeral: str
    title: str
    detail: str
    items: tuple[RoadmapItem, ...]
    bars: tuple[RoadmapBar, ...] = ()
    later: tuple[RoadmapItem, ...] = ()
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Roadmap:
    """Lanes on an axis of zones that begins today; what is late stands before it.

    A period of a lane shows `most` items, the more pressing ones first, and counts the others in the words of `more`,
    where ``{count}`` is their number; what they are is told in the notes. With 0 all are drawn. What comes later than
    the axis is counted at its end in the words of `later`.
    """

    name: str
    zones: tuple[RoadmapZone, ...]
    lanes: tuple[RoadmapLane, ...]
    description: str
    overdue: str
    """The words over what is late."""
    today: str
    legend: tuple[tuple[Mark, str], ...] = ()
    bar_legend: str = ""
    most: int = 0
    more: str = "+{count}"
    later: str = "+{count}"


@dataclass(frozen=True, slots=True)
class TeamMember:
    """A person of the team; `initials` stand where there is no picture."""

    name: str
    role: str
    task: str
    contact: tuple[str, ...]
    initials: str
    photo: Photo | None = None
    leads: bool = False
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class TeamCards:
    """People on cards of one size; who does not fit follows on the next page."""

    name: str
    members: tuple[TeamMember, ...]
    head: Head | None = None


GridBlock = HeatTable | Roadmap | TeamCards
"""The blocks of this module."""
