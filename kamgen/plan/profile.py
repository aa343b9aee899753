"""S02 Account profile: what the account is, how it decides, and what we have been through together."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class Purchasing(Choice):
    """How the account buys."""

    CENTRAL = "central"
    DECENTRAL = "decentral"
    MIXED = "mixed"


class Profile(Row):
    """The account in facts; `revenue` is the customer's own, both ratings run from 1 to 5."""

    description: Annotated[str | None, Column(kind=Kind.LONG_TEXT, wanted=True, group="profile_business")] = None
    business_model: Annotated[str | None, Column(kind=Kind.LONG_TEXT, confidential=True)] = None
    revenue: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY)] = None
    employees: Annotated[int | None, Field(ge=0), Column()] = None
    headquarters: Annotated[str | None, Column()] = None
    locations: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    ownership: Annotated[str | None, Column()] = None
    fiscal_year: Annotated[str | None, Column()] = None
    vision: Annotated[str | None, Column(kind=Kind.LONG_TEXT, group="profile_direction")] = None
    strategy: Annotated[str | None, Column(kind=Kind.LONG_TEXT, wanted=True)] = None
    purchasing: Annotated[Purchasing | None, Column(wanted=True, group="profile_buying")] = None
    purchasing_strategy: Annotated[str | None, Column(kind=Kind.LONG_TEXT, confidential=True)] = None
    value_proposition: Annotated[str | None, Column(kind=Kind.LONG_TEXT, group="profile_us", confidential=True)] = None
    relationship_strength: Annotated[int | None, Field(ge=1, le=5), Column(confidential=True)] = None
    satisfaction: Annotated[int | None, Field(ge=1, le=5), Column(confidential=True)] = None
    contract_end: Annotated[date | None, Column()] = None


class BusinessUnit(Row):
    """A business unit, country organisation or department; `parent` names the unit above it."""

    name: Annotated[str, Field(min_length=1), Column()]
    description: Annotated[str | None, Column(kind=Kind.LONG_TEXT, confidential=True)] = None
    parent: Annotated[str | None, Column()] = None
    location: Annotated[str | None, Column()] = None


class DecisionStep(Row):
    """A step of the account's decision process."""

    step: Annotated[str, Field(min_length=1), Column()]
    criterion: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    person: Annotated[str | None, Column(people="theirs")] = None
    day: Annotated[date | None, Column()] = None


class AnnualTarget(Row):
    """A target or revenue stream that the customer has set itself."""

    name: Annotated[str, Field(min_length=1), Column()]
    target: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    metric: Annotated[str | None, Column()] = None
    year: Annotated[int | None, Field(ge=2000, le=2100), Column()] = None


class RevenueStream(Row):
    """Where the customer's own revenue comes from; `share` is a fraction of its total."""

    year: Annotated[int | None, Field(ge=2000, le=2100), Column()] = None
    name: Annotated[str, Field(min_length=1), Column()]
    amount: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY)] = None
    share: Annotated[Decimal | None, Field(ge=0, le=1), Column(kind=Kind.PERCENT)] = None


class HistoryEvent(Row):
    """Something in the history of the relationship and what it did to it."""

    day: Annotated[date | None, Column(wanted=True)] = None
    event: Annotated[str, Field(min_length=1), Column(kind=Kind.LONG_TEXT)]
    impact: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None


SHEET = Sheet(
    key="profile",
    number=2,
    phase=Phase.UNDERSTAND,
    depth=Depth.STANDARD,
    parts=(
        Part("profile", Profile, Shape.FORM),
        Part("business_units", BusinessUnit, Shape.TABLE, items=10),
        Part("decision_process", DecisionStep, Shape.TABLE, items=6, confidential=True),
        Part("annual_targets", AnnualTarget, Shape.TABLE, items=6, least=0),
        Part("revenue_streams", RevenueStream, Shape.TABLE, items=6, least=0),
        Part("history", HistoryEvent, Shape.TABLE, items=8, confidential=True),
    ),
    minutes=40,
    widths=(30, 44, 34, 18),
)
