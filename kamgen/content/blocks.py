"""The other blocks, each a closed set of slots; the renderers match on `Block` and end in assert_never."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kamgen.content.charts import Chart
from kamgen.content.diagrams import Diagram
from kamgen.content.grids import GridBlock
from kamgen.content.table import Head, Table
from kamgen.content.text import Line, Status, Tone
from kamgen.places import Path


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its value."""

    label: str
    value: Line
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with values: a cover's data, a document's head."""

    name: str
    facts: tuple[Fact, ...]
    head: Head | None = None


@dataclass(frozen=True, slots=True)
class Tile:
    """A key figure: the number big, its unit small, and a comparison, never none."""

    label: str
    number: str
    unit: str
    comparison: Line
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Tiles:
    """Three to five key figures side by side."""

    name: str
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """One entry of a ranking: numeral, headline, a muted line, and how it stands."""

    numeral: str
    headline: str
    detail: str
    status: Status | None = None
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranking:
    """A short numbered list, such as the three goals."""

    name: str
    head: Head
    items: tuple[Ranked, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """The one thing to see, on a panel with a coloured edge."""

    name: str
    tone: Tone
    head: str
    text: str
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Band:
    """A label and one sentence across the page, such as the vision."""

    name: str
    label: str
    text: str
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Chip:
    """A letter that is fulfilled or still open (SMART)."""

    letter: str
    met: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A goal: from where to where, by when, what the customer has of it, who answers for it.

    `before` and `after` are empty for a goal without numbers; `measure` then says how it is recognised. `due` stands
    on a line of its own, so that no date is broken at its hyphens.
    """

    numeral: str
    headline: str
    before: str
    after: str
    unit: str
    measure: str
    due: str
    benefit_head: Line
    benefit: str
    owner: Line
    chips: tuple[Chip, ...]
    status: Status | None = None
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Cards:
    """Two or three cards of one size side by side (one alone is drawn wide)."""

    name: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A short reading of the evidence: a bold lead and a sentence."""

    lead: str
    text: str
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """Two to five readings beside the evidence."""

    name: str
    findings: tuple[Finding, ...]
    head: Head | None = None


@dataclass(frozen=True, slots=True)
class Bullets:
    """A bullet list."""

    name: str
    items: tuple[Line, ...]
    head: Head | None = None
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """Running text in paragraphs."""

    name: str
    lines: tuple[Line, ...]
    sources: tuple[Path, ...] = ()


class ContactKind(StrEnum):
    """How a touchpoint takes place; each kind has a shape and a letter of its own."""

    VISIT = "visit"
    CALL = "call"
    EXECUTIVE = "executive"
    REVIEW = "review"
    EVENT = "event"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class CalendarMark:
    """A touchpoint in month `month` (0 is the first shown)."""

    month: int
    kind: ContactKind
    letter: str
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """A person and the year's touchpoints; `gap` says what is missing where there is none."""

    name: str
    detail: str
    last: str
    marks: tuple[CalendarMark, ...]
    gap: str = ""
    key_person: bool = False
    last_tone: Tone = Tone.MUTED
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Calendar:
    """Twelve months across, people down; `quarter_starts` are the months before which a quarter begins."""

    name: str
    person_title: str
    last_title: str
    months: tuple[str, ...]
    rows: tuple[CalendarRow, ...]
    legend: tuple[tuple[ContactKind, str, str], ...]
    description: str
    quarter_starts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A date with its person and topic."""

    when: str
    name: str
    topic: str
    tone: Tone = Tone.INK
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """The next dates, soonest first."""

    name: str
    head: Head
    items: tuple[AgendaItem, ...]


Block = (
    Table
    | Facts
    | Tiles
    | Ranking
    | Callout
    | Band
    | Cards
    | Findings
    | Bullets
    | Text
    | Calendar
    | Agenda
    | Chart
    | Diagram
    | GridBlock
)
"""All that a slide's slot can hold."""
