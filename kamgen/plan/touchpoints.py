"""S08 Touchpoints: with whom, when, about what (step 5)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class ContactFormat(Choice):
    """How we meet."""

    VISIT = "visit"
    CALL = "call"
    VIDEO = "video"
    EVENT = "event"
    EXECUTIVE = "executive"
    REVIEW = "review"


class TouchpointStatus(Choice):
    """Whether it took place."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class Touchpoint(Row):
    """A contact with a person at the account, planned or held."""

    person: Annotated[str, Field(min_length=1), Column(width=24, people="theirs", feeds="theirs", group="who")]
    function: Annotated[str | None, Column(width=22)] = None
    our_person: Annotated[str | None, Column(width=20, people="ours", wanted=True)] = None
    day: Annotated[date | None, Column(width=12, wanted=True, group="when")] = None
    format: Annotated[ContactFormat | None, Column(width=16, wanted=True)] = None
    topic: Annotated[str | None, Column(width=36, kind=Kind.LONG_TEXT, wanted=True, group="what")] = None
    objective: Annotated[str | None, Column(width=34, kind=Kind.LONG_TEXT, confidential=True)] = None
    goal: Annotated[str | None, Column(width=23, refers_to="goals")] = None
    status: Annotated[TouchpointStatus | None, Column(width=13)] = None


SHEET = Sheet(
    key="touchpoints",
    number=8,
    phase=Phase.ACT,
    depth=Depth.COMPACT,
    parts=(Part("touchpoints", Touchpoint, Shape.TABLE, items=25, least=3),),
    minutes=20,
)
