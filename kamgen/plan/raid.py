"""S17 RAID: risks, assumptions, issues, dependencies and decisions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kamgen.plan.shared_lists import ActionStatus
from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class RaidKind(Choice):
    """What kind of entry it is."""

    RISK = "risk"
    ASSUMPTION = "assumption"
    ISSUE = "issue"
    DEPENDENCY = "dependency"
    DECISION = "decision"


class RaidEntry(Row):
    """An entry with its rating (1 to 5 each), its expected value and what we do about it."""

    id: Annotated[str | None, Column(width=8, kind=Kind.ID)] = None
    kind: Annotated[RaidKind | None, Column(width=15, wanted=True, group="what")] = None
    title: Annotated[str, Field(min_length=1), Column(width=36, kind=Kind.LONG_TEXT)]
    likelihood: Annotated[int | None, Field(ge=1, le=5), Column(width=11, group="how_much")] = None
    impact: Annotated[int | None, Field(ge=1, le=5), Column(width=11)] = None
    probability: Annotated[Decimal | None, Field(ge=0, le=1), Column(width=10, kind=Kind.PERCENT)] = None
    value: Annotated[Decimal | None, Field(ge=0), Column(width=13, kind=Kind.MONEY)] = None
    goal: Annotated[str | None, Column(width=23, refers_to="goals")] = None
    next_action: Annotated[str | None, Column(width=36, kind=Kind.LONG_TEXT, wanted=True, group="next")] = None
    owner: Annotated[str | None, Column(width=18, people="ours", wanted=True)] = None
    due: Annotated[date | None, Column(width=12)] = None
    status: Annotated[ActionStatus | None, Column(width=12.5)] = None

    @property
    def closed(self) -> bool:
        """Whether nothing is left to do."""
        return self.status is not None and self.status.closed


SHEET = Sheet(
    key="raid",
    number=17,
    phase=Phase.ANALYSE,
    depth=Depth.FULL,
    parts=(Part("raid", RaidEntry, Shape.TABLE, items=15, least=0, confidential=True),),
    minutes=20,
)
