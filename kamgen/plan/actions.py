"""S18 Action plan: only those actions that arise on no other sheet."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from kamgen.plan.shared_lists import ActionStatus
from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class Party(Choice):
    """Who acts: we, the customer, or an external partner."""

    INTERNAL = "internal"
    CUSTOMER = "customer"
    EXTERNAL = "external"


class Priority(Choice):
    """What comes first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class PlannedAction(Row):
    """An action with the fields of the simple Word plan and what the method adds."""

    id: Annotated[str | None, Column(width=8, kind=Kind.ID)] = None
    title: Annotated[str, Field(min_length=1), Column(width=38, kind=Kind.LONG_TEXT, group="what")]
    description: Annotated[str | None, Column(width=34, kind=Kind.LONG_TEXT, confidential=True)] = None
    goal: Annotated[str | None, Column(width=23, refers_to="goals")] = None
    party: Annotated[Party | None, Column(width=12, group="who")] = None
    owner: Annotated[str | None, Column(width=20, people="ours", wanted=True)] = None
    external_participants: Annotated[str | None, Column(width=22)] = None
    start: Annotated[date | None, Column(width=11.5, group="when")] = None
    due: Annotated[date | None, Column(width=11.5, wanted=True)] = None
    status: Annotated[ActionStatus | None, Column(width=12.5, wanted=True)] = None
    priority: Annotated[Priority | None, Column(width=10, confidential=True)] = None
    result: Annotated[str | None, Column(width=28, kind=Kind.LONG_TEXT, group="result", confidential=True)] = None
    resources: Annotated[str | None, Column(width=20, confidential=True)] = None
    notes: Annotated[str | None, Column(width=28, kind=Kind.LONG_TEXT, confidential=True)] = None


SHEET = Sheet(
    key="actions",
    number=18,
    phase=Phase.ACT,
    depth=Depth.COMPACT,
    parts=(Part("actions", PlannedAction, Shape.TABLE, items=25),),
    minutes=15,
)
