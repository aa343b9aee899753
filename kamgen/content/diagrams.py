"""Diagrams as values: people and whom they report to, phases, four fields, points in a field, forces."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kamgen.content.table import Head
from kamgen.content.text import Line, Tone
from kamgen.places import Path


class Attitude(StrEnum):
    """How somebody stands towards us; each has a colour and a symbol of its own."""

    PROMOTER = "promoter"
    SUPPORTER = "supporter"
    NEUTRAL = "neutral"
    SCEPTIC = "sceptic"
    OPPONENT = "opponent"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Person:
    """A box of an organisation chart.

    `key` names the person within the chart for good; `reports_to` is the key of the superior, empty (or nobody's) for
    whoever has none. `contact` is who of us looks after the person. `description` is the alternative text.
    """

    key: str
    name: str
    function: str
    attitude: Attitude
    description: str
    reports_to: str = ""
    influence: int | None = None
    """1 to 5."""
    roles: tuple[str, ...] = ()
    """Short marks, explained in the chart's `roles`."""
    contact: str = ""
    key_person: bool = False
    reached: bool = True
    """Whether we have access."""
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """A number of people with what it counts."""

    number: str
    words: str
    tone: Tone = Tone.INK


@dataclass(frozen=True, slots=True)
class OrgChart:
    """People under their superiors; what does not fit goes on, whole subtrees only, under the repeated superior.

    `attitudes` and `roles` are explained under the chart in that order; of the other words, empty ones are left out.
    """

    name: str
    people: tuple[Person, ...]
    attitudes: tuple[tuple[Attitude, str], ...]
    roles: tuple[tuple[str, str], ...] = ()
    influence: str = ""
    """What the dots mean."""
    key_person: str = ""
    no_access: str = ""
    elsewhere: str = ""
    """What follows the number of people who stand on a further page, such as "on a further slide"."""
    again: str = ""
    """Stands in the box of a superior who is repeated."""
    tally_head: Head | None = None
    tally: tuple[Tally, ...] = ()


class PinKind(StrEnum):
    """What a marker on a ladder says; each kind has a look of its own."""

    NOW = "now"
    TARGET = "target"
    PREVIOUS = "previous"
    CUSTOMER = "customer"


@dataclass(frozen=True, slots=True)
class Phase:
    """A step of a ladder; `warning` for one that nobody wants to be in."""

    name: str
    warning: bool = False


@dataclass(frozen=True, slots=True)
class Pin:
    """A marker on phase `phase` (0 is the first)."""

    phase: int
    kind: PinKind
    words: str
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a phase was recognised by, or what is still missing: a bold lead and a sentence."""

    lead: str
    text: str
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Ladder:
    """Phases in their order with markers, and the evidence below; `warning` stands over the phases that warn."""

    name: str
    head: Head
    phases: tuple[Phase, ...]
    pins: tuple[Pin, ...]
    description: str
    evidence: tuple[Evidence, ...] = ()
    warning: str = ""


@dataclass(frozen=True, slots=True)
class QuadrantItem:
    """A bullet."""

    line: Line
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Quadrant:
    """One of four fields: a letter, a title, a word beside it, and bullets."""

    letter: str
    title: str
    tone: Tone
    items: tuple[QuadrantItem, ...]
    aside: str = ""
    empty: str = ""
    """What stands there when there are no bullets."""


@dataclass(frozen=True, slots=True)
class Quadrants:
    """Four fields two by two, in reading order; bullets that do not fit go on on a further page."""

    name: str
    quadrants: tuple[Quadrant, Quadrant, Quadrant, Quadrant]
    head: Head | None = None
    beside: tuple[Quadrant, Quadrant, Quadrant, Quadrant] | None = None
    """The fields that stand beside these: both are of one type size, and their rows at one height."""


@dataclass(frozen=True, slots=True)
class Point:
    """A numbered dot in the cell of a field; `name` says in the report of the build what could not be shown."""

    number: str
    name: str
    column: int
    """0 is the left one."""
    row: int
    """0 is the upper one."""
    tone: Tone
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """Influence over attitude: numbered points in cells; a table beside it says who they are.

    `corners` name the four quadrants, from the upper left in reading order. `unknown_column` is the title of a column
    apart on the left, whose points have column -1; `unknown_row` that of a row apart at the bottom, with row -1.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    points: tuple[Point, ...]
    corners: tuple[str, str, str, str]
    description: str
    head: Head | None = None
    column_axis: str = ""
    row_axis: str = ""
    unknown_column: str = ""
    unknown_row: str = ""


@dataclass(frozen=True, slots=True)
class Zone:
    """A class of risk: its letter stands in its cells, so that colour is never alone."""

    letter: str
    words: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class RiskMatrix:
    """Likelihood over impact: numbered risks in cells that belong to zones; a table beside it says which they are.

    `cells` holds the index into `zones` of each cell, from the upper row down.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    zones: tuple[Zone, ...]
    cells: tuple[tuple[int, ...], ...]
    points: tuple[Point, ...]
    description: str
    head: Head | None = None
    column_axis: str = ""
    row_axis: str = ""


@dataclass(frozen=True, slots=True)
class Force:
    """One of the five forces: how strong it is (1 to 5, None for unknown), what we see, and how we help."""

    name: str
    rating: int | None
    rating_words: str
    tone: Tone
    observation: str
    help: str
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class FiveForces:
    """Rivalry in the middle, entrants above, suppliers on the left, buyers on the right, substitutes below."""

    name: str
    rivalry: Force
    entrants: Force
    suppliers: Force
    buyers: Force
    substitutes: Force
    help_label: str
    head: Head | None = None


Diagram = OrgChart | Ladder | Quadrants | Field | RiskMatrix | FiveForces
"""What can stand in a slide's slot."""
