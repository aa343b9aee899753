"""A Word plan as a value: sections of headings, texts and tables."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.content.blocks import Bullets, Callout, Facts, Tiles
from kamgen.content.charts import Chart
from kamgen.content.deck import Properties
from kamgen.content.table import Table
from kamgen.content.text import Words


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading of level 2 (or 3) inside a section."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """Running text; `close` where its lines are one thing, as a question and its answer."""

    words: Words
    close: bool = False


@dataclass(frozen=True, slots=True)
class SignOff:
    """Lines to sign on: role, name where known, room for date and signature."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class WritingSpace:
    """Room to write by hand, `lines` tall, under a prompt; `entries` are small things to fill in below, as a date."""

    prompt: str
    lines: int
    entries: tuple[str, ...] = ()
    stays: bool = False
    """Whether it stays on one page with what follows, so that this does not begin a page by itself."""


DocumentBlock = Subheading | Paragraphs | Table | Bullets | Tiles | Facts | Callout | Chart | SignOff | WritingSpace


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter; `landscape` where a table needs the width."""

    key: str
    title: str
    blocks: tuple[DocumentBlock, ...]
    landscape: bool = False
    question: str = ""
    """What the chapter answers, under its title."""


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """The Word action plan; the cover repeats the deck's, the contents list is written out with its page field."""

    properties: Properties
    supplier: str
    document: str
    period: str
    account: str
    subtitle: str
    cover_facts: Facts
    contents_title: str
    sections: tuple[Section, ...]
    header: str
    footer: str
    page_word: str
    draft: str = ""
    table_word: str = ""
    figure_word: str = ""
    """What captions begin with; without them tables and figures are not numbered."""
