"""A deck as a value: slides, each an arrangement of blocks under a message."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kamgen.content.blocks import Band, Block, Cards, Fact, Tiles
from kamgen.content.text import Status
from kamgen.places import Path

Column = tuple[Block, ...]
"""Blocks below each other in one column of a slide."""


@dataclass(frozen=True, slots=True)
class Cover:
    """The first slide: whose plan, for which period, on which date."""

    supplier: str
    document: str
    period: str
    account: str
    subtitle: str
    facts: tuple[Fact, ...]
    status_label: str
    status: Status | None
    confidentiality: str


@dataclass(frozen=True, slots=True)
class Single:
    """One block over the whole free area."""

    block: Block


@dataclass(frozen=True, slots=True)
class Split:
    """Two columns; `left_columns` of twelve go to the left."""

    left: Column
    right: Column
    left_columns: Literal[5, 6, 7, 8, 9] = 7


@dataclass(frozen=True, slots=True)
class Dashboard:
    """Key figures over two columns of seven and five."""

    tiles: Tiles
    left: Column
    right: Column


@dataclass(frozen=True, slots=True)
class CardRow:
    """Cards of equal size under an optional band."""

    cards: Cards
    band: Band | None = None


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks below each other over the whole free area."""

    blocks: Column


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """A part of the deck, as the agenda tells it; `current` is the one that begins here."""

    numeral: str
    title: str
    detail: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A divider or an agenda, on the template's own layout; the slide's title is its title.

    Scope, source, so what and next step have no place on it.
    """

    numeral: str = ""
    subtitle: str = ""
    entries: tuple[SectionEntry, ...] = ()


Arrangement = Single | Split | Dashboard | CardRow | Stack | Section


@dataclass(frozen=True, slots=True)
class NextStep:
    """The action that follows from a slide, with who and when."""

    label: str
    action: str
    who_when: str
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class SoWhat:
    """What the evidence means, in one sentence."""

    label: str
    text: str
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph of the speaker notes; the renderer adds the source cells of `sources` in words."""

    text: str
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Slide:
    """A message, its proof and what follows.

    `key` names the slide for good (``kam:<key>/<slot>`` on its shapes), never its position.
    """

    key: str
    kicker: str
    title: str
    body: Arrangement
    scope: str = ""
    source: str = ""
    so_what: SoWhat | None = None
    next_step: NextStep | None = None
    notes: tuple[Note, ...] = ()
    left_out: tuple[str, ...] = ()
    """What the slide leaves to other documents, by name: it says how much, the report of the build says what."""


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file's properties say; `created` comes from the plan, never from a clock."""

    title: str
    subject: str
    author: str
    language: str
    created: date
    confidentiality: str


@dataclass(frozen=True, slots=True)
class Deck:
    """Cover and slides in their order; `footer` stands on each, `draft` (a word) marks what is not final."""

    properties: Properties
    cover: Cover
    slides: tuple[Slide, ...]
    footer: str
    notes_sources_label: str
    draft: str = ""
