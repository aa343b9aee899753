"""S05 Our initiatives: what we bring this year, and which customer goals it pays into."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from kamgen.plan.shared_lists import ActionStatus
from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class InitiativeType(Choice):
    """What kind of topic of ours it is."""

    INITIATIVE = "initiative"
    PROJECT = "project"
    FOCUS = "focus"
    INNOVATION = "innovation"


class Initiative(Row):
    """An initiative, project, focus topic or innovation of ours (step 2 of the compact plan)."""

    id: Annotated[str | None, Column(width=8, kind=Kind.ID)] = None
    title: Annotated[str, Field(min_length=1), Column(width=32, kind=Kind.LONG_TEXT, group="what")]
    type: Annotated[InitiativeType | None, Column(width=14)] = None
    description: Annotated[str | None, Column(width=38, kind=Kind.LONG_TEXT)] = None
    year: Annotated[int | None, Field(ge=2000, le=2100), Column(width=9)] = None
    supports: Annotated[
        tuple[str, ...], Column(width=22, refers_to="customer_goals", wanted=True, group="pays_into")
    ] = ()
    benefit: Annotated[str | None, Column(width=38, kind=Kind.LONG_TEXT)] = None
    objection: Annotated[str | None, Column(width=28, kind=Kind.LONG_TEXT, confidential=True)] = None
    handling: Annotated[str | None, Column(width=28, kind=Kind.LONG_TEXT, confidential=True)] = None
    contact: Annotated[str | None, Column(width=22, people="theirs", feeds="theirs", wanted=True, group="who")] = None
    contact_function: Annotated[str | None, Column(width=20)] = None
    next_action: Annotated[
        str | None, Column(width=30, kind=Kind.LONG_TEXT, wanted=True, group="next", confidential=True)
    ] = None
    owner: Annotated[str | None, Column(width=18, people="ours")] = None
    due: Annotated[date | None, Column(width=12, confidential=True)] = None
    status: Annotated[ActionStatus | None, Column(width=12.5, confidential=True)] = None


SHEET = Sheet(
    key="initiatives",
    number=5,
    phase=Phase.UNDERSTAND,
    depth=Depth.COMPACT,
    parts=(Part("initiatives", Initiative, Shape.TABLE, items=12),),
    minutes=30,
)
