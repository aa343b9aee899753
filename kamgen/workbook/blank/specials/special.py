"""What a part of a sheet has beyond its declaration: computed cells, conditions on what is required, key figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from kamgen.content.text import Tone
from kamgen.schema.cells import Kind
from kamgen.texts.catalogue import Texts
from kamgen.workbook.blank.formulas import Node, Span


class ItemView(Protocol):
    """The cells of one row of a table, or of one item of a grid."""

    @property
    def texts(self) -> Texts:
        """The words of the workbook."""

    def cell(self, key: str) -> Node:
        """A cell of this item, declared or computed."""

    def form(self, part: str, field: str) -> Node:
        """A cell of a form on any sheet, by its name."""

    def span(self, part: str, key: str) -> Span:
        """The cells of a field of any part."""


class PartView(Protocol):
    """A part as a whole."""

    @property
    def texts(self) -> Texts:
        """The words of the workbook."""

    def span(self, key: str) -> Span:
        """The cells of a column, or of a grid's row."""

    def form(self, part: str, field: str) -> Node:
        """A cell of a form on any sheet, by its name."""

    def cell(self, key: str, item: int = 0) -> Node:
        """A cell of an item."""

    def other(self, part: str, key: str, item: int) -> Node:
        """A cell of another part."""


ItemFormula = Callable[[ItemView], Node]


@dataclass(frozen=True, slots=True)
class Extra:
    """A computed cell of each item, behind a field or last; its label is ``workbook.extras.<part>.<key>``."""

    key: str
    formula: ItemFormula
    after: str | None = None
    width: float = 16
    kind: Kind = Kind.TEXT
    alarm: ItemFormula | None = None
    """When it is shown in the colour of bad news."""
    strong: bool = False
    """Whether it is what a form comes to."""


@dataclass(frozen=True, slots=True)
class Need:
    """Something that an item lacks beyond its required fields; its label is ``workbook.needs.<key>``."""

    key: str
    missing: ItemFormula


@dataclass(frozen=True, slots=True)
class Figure:
    """A key figure in the band of a sheet; one that is a number or date carries its format."""

    node: Node
    tone: Tone = Tone.INK
    number_format: str = ""
    is_sum: bool = False
    """Whether it is an amount that is always there, and no reason to act."""


@dataclass(frozen=True, slots=True)
class Special:
    """All that a part has of its own; most parts have nothing."""

    extras: tuple[Extra, ...] = ()
    needed: Mapping[str, ItemFormula] = field(default_factory=dict)
    """When a required field is required, where that hangs on another cell."""
    needs: tuple[Need, ...] = ()
    answered: ItemFormula | None = None
    """When an item is complete whatever else is missing."""
    muted: ItemFormula | None = None
    """When an item is over and done with."""
    totals: tuple[str, ...] = ()
    """The columns that are summed up below."""
    figures: Callable[[PartView], tuple[Figure, ...]] | None = None
    formats: Mapping[str, str] = field(default_factory=dict)
    """Number formats of fields that are not those of their kind."""
    notes: Callable[[PartView], Mapping[str, Node]] | None = None
    """Small words in the row of the part's title, over some of its columns."""
