"""An account map as a value: sheets of tables whose cells hold numbers, dates and live counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kamgen.content.blocks import Facts, Tiles
from kamgen.content.deck import Cover, Properties
from kamgen.content.document import WritingSpace
from kamgen.content.table import Table
from kamgen.content.text import Mark, Words


class Count(StrEnum):
    """The live formulas that an overview may hold, each over a column of a table of this workbook.

    Where something is filled, the criterion names the word that stands for nothing; what is dated holds a day.
    """

    ROWS = "rows"
    EQUAL = "equal"
    ABOVE_ZERO = "above zero"
    FILLED = "filled"
    DATED = "dated"
    SHARE_DATED = "share dated"
    SHARE_EQUAL = "share equal"


@dataclass(frozen=True, slots=True)
class LiveFigure:
    """A label with a live formula and the value that kamgen computed (written as the formula's stored value)."""

    label: str
    count: Count
    table: str
    column: str
    value: Decimal
    criterion: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """Labels and values, text or live."""

    name: str
    figures: tuple[LiveFigure, ...]
    head: str


@dataclass(frozen=True, slots=True)
class AsOf:
    """The day that live columns of the other sheets count up to; `note` says what changes with it, where it can."""

    label: str
    day: date
    note: str


@dataclass(frozen=True, slots=True)
class LateDays:
    """A column that reckons live: the days from `since` up to the day of `AsOf` beyond those of `every`, never below 0.

    All three are titles of columns of the sheet's table; `unknown` stands where a row has no date or no interval.
    """

    column: str
    since: str
    every: str
    unknown: str


@dataclass(frozen=True, slots=True)
class Pairs:
    """A two-column list of terms and their explanation."""

    name: str
    head: str
    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Legend:
    """Signs and what they stand for."""

    name: str
    head: str
    sign: str
    entries: tuple[tuple[Mark, str], ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """Blocks in two columns, so that a page holds them all."""

    left: tuple[Overview | Legend, ...]
    right: tuple[Overview | Legend, ...]


FixedBlock = AsOf | Beside | Legend | Overview | Pairs | Words | Facts | Tiles | WritingSpace
"""What stands as it is; tables are there to be sorted and filtered."""
MapBlock = FixedBlock | Table


@dataclass(frozen=True, slots=True)
class MapSheet:
    """One sheet: a title, the question it answers, blocks below each other.

    Its head and its first columns stay in sight where there is one table and that comes soon; `live` columns are that
    table's.
    """

    key: str
    title: str
    question: str
    blocks: tuple[MapBlock, ...]
    live: tuple[LateDays, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountMap:
    """The account-mapping workbook."""

    properties: Properties
    account: str
    heading: str
    footer: str
    sheets: tuple[MapSheet, ...]
    draft: str = ""
    cover: Cover | None = None
    """For the formats that have one."""
