"""S10 Contact matrix: which of ours is linked with whom of theirs, on three levels (the network principle)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class Level(Choice):
    """The three levels of contact."""

    STRATEGIC = "strategic"
    TACTICAL = "tactical"
    OPERATIONAL = "operational"


class PairStatus(Choice):
    """Whether the contact exists."""

    ACTIVE = "active"
    PLANNED = "planned"
    MISSING = "missing"


class ContactPair(Row):
    """One of ours with one of theirs, or with a function of theirs where the person is not known yet.

    `strength` runs from 1 none to 5 partner.
    """

    their_person: Annotated[str | None, Column(width=24, people="theirs", feeds="theirs", group="pair")] = None
    function: Annotated[str | None, Column(width=22, wanted=True)] = None
    our_person: Annotated[str | None, Column(width=22, people="ours", wanted=True)] = None
    level: Annotated[Level | None, Column(width=14, wanted=True, group="pair_level")] = None
    status: Annotated[PairStatus | None, Column(width=12, wanted=True)] = None
    strength: Annotated[int | None, Field(ge=1, le=5), Column(width=14)] = None
    purpose: Annotated[str | None, Column(width=40, kind=Kind.LONG_TEXT)] = None


SHEET = Sheet(
    key="contact_matrix",
    number=10,
    phase=Phase.ANALYSE,
    depth=Depth.STANDARD,
    parts=(Part("contact_pairs", ContactPair, Shape.TABLE, items=20, confidential=True),),
    minutes=20,
)
