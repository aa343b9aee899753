"""S20 KPIs: specific, quantifiable, reachable; the nine of the field are prepared."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class PreparedKpi(Choice):
    """The seven listed by the field, buyer sentiment and team training."""

    RETENTION = "retention"
    EMAIL_RESPONSE = "email_response"
    CALL_RESPONSE = "call_response"
    STRATEGIC_EMAILS = "strategic_emails"
    STRATEGIC_CALLS = "strategic_calls"
    REFERRALS = "referrals"
    EXPANSION_REVENUE = "expansion_revenue"
    SENTIMENT = "sentiment"
    TRAINING = "training"


class Direction(Choice):
    """Which way is better."""

    HIGHER = "higher"
    LOWER = "lower"


class Shared(Choice):
    """Whether a figure may be shown to the customer."""

    YES = "yes"
    NO = "no"


class Kpi(Row):
    """A key performance indicator; values are in `unit`, `previous` is the last period's actual."""

    id: Annotated[str | None, Column(width=8, kind=Kind.ID)] = None
    name: Annotated[str, Field(min_length=1), Column(width=34)]
    unit: Annotated[str | None, Column(width=12)] = None
    direction: Annotated[Direction | None, Column(width=14, wanted=True)] = None
    baseline: Annotated[Decimal | None, Column(width=14.5)] = None
    previous: Annotated[Decimal | None, Column(width=13)] = None
    actual: Annotated[Decimal | None, Column(width=13, wanted=True)] = None
    target: Annotated[Decimal | None, Column(width=13, wanted=True)] = None
    period: Annotated[str | None, Column(width=14)] = None
    shared: Annotated[Shared | None, Column(width=12)] = None
    source: Annotated[str | None, Column(width=24, confidential=True)] = None
    note: Annotated[str | None, Column(width=32, kind=Kind.LONG_TEXT, confidential=True)] = None


SHEET = Sheet(
    key="kpis",
    number=20,
    phase=Phase.REVIEW,
    depth=Depth.STANDARD,
    parts=(Part("kpis", Kpi, Shape.TABLE, items=12, prepared=PreparedKpi),),
    minutes=20,
)
