"""The kinds of cell: what may stand in one, and what the workbook offers there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Kind(StrEnum):
    """What a cell holds. MONEY is in whole units of the plan's currency, PERCENT a fraction from 0 to 1.

    MARKS are several members of a closed list, each with a narrow column of its own that is marked with an x.
    """

    ID = "id"
    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    INTEGER = "integer"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    CHOICE = "choice"
    LINK = "link"
    LINKS = "links"
    PERSON = "person"
    MARKS = "marks"


People = Literal["ours", "theirs"]
"""Whose people a dropdown offers: those entered in our team, or those named at the account."""


class Choice(StrEnum):
    """A closed list; its members' words stand in the catalogue under ``choices.<list>.<member>``."""

    @classmethod
    def list_key(cls) -> str:
        """The name of the list in the catalogue: ``GoalStatus`` is ``goal_status``."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()

    @property
    def text_key(self) -> str:
        """The catalogue key of this member's word."""
        return f"choices.{self.list_key()}.{self.value}"


@dataclass(frozen=True, slots=True)
class Column:
    """What a field's annotation says about its cell, beyond its Python type.

    `width` is in characters of the workbook's default font. `wanted` fields are optional for the reader but
    marked as required in the workbook and counted in its progress. `group` is the catalogue key of a caption
    that begins at this column. `refers_to` names the table whose ids the cell holds. `people` says whose people a
    dropdown offers, `feeds` in whose dropdowns a name typed here turns up. `confidential` cells are never in a
    document for the customer.
    """

    width: float = 16
    kind: Kind | None = None
    wanted: bool = False
    refers_to: str | None = None
    people: People | None = None
    feeds: People | None = None
    group: str | None = None
    confidential: bool = False
