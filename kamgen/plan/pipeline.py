"""S16 Opportunities: the pipeline at this account and what it must close the gap to."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class OpportunityKind(Choice):
    """Where the business comes from."""

    NEW = "new"
    CROSS_SELLING = "cross_selling"
    UP_SELLING = "up_selling"
    DEEP_SELLING = "deep_selling"
    RENEWAL = "renewal"


class Stage(Choice):
    """The stage of a sale; won and lost close it."""

    IDEA = "idea"
    QUALIFIED = "qualified"
    OFFER = "offer"
    NEGOTIATION = "negotiation"
    WON = "won"
    LOST = "lost"

    @property
    def closed(self) -> bool:
        """Whether it is decided, one way or the other."""
        return self in {Stage.WON, Stage.LOST}


class RevenueTarget(Row):
    """What the coming twelve months should bring and what is already safe."""

    target: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY, wanted=True)] = None
    actual: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY)] = None
    contracted: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY)] = None


class Opportunity(Row):
    """A piece of business that may come; both probabilities are fractions."""

    id: Annotated[str | None, Column(kind=Kind.ID)] = None
    title: Annotated[str, Field(min_length=1), Column(kind=Kind.LONG_TEXT, group="what")]
    business_unit: Annotated[str | None, Column()] = None
    offering: Annotated[str | None, Column()] = None
    kind: Annotated[OpportunityKind | None, Column()] = None
    stage: Annotated[Stage | None, Column(wanted=True, group="how_much")] = None
    value: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY, wanted=True)] = None
    project_probability: Annotated[Decimal | None, Field(ge=0, le=1), Column(kind=Kind.PERCENT)] = None
    probability: Annotated[Decimal | None, Field(ge=0, le=1), Column(kind=Kind.PERCENT, wanted=True)] = None
    close: Annotated[date | None, Column(wanted=True)] = None
    owner: Annotated[str | None, Column(people="ours", group="who")] = None
    contact: Annotated[str | None, Column(people="theirs")] = None
    goal: Annotated[str | None, Column(refers_to="goals")] = None
    competitor: Annotated[str | None, Column()] = None
    note: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None

    @property
    def closed(self) -> bool:
        """Whether it is won or lost; one without a stage is open."""
        return self.stage is not None and self.stage.closed


SHEET = Sheet(
    key="pipeline",
    number=16,
    phase=Phase.PLAN,
    depth=Depth.STANDARD,
    parts=(
        Part("revenue_target", RevenueTarget, Shape.FORM, confidential=True),
        Part("opportunities", Opportunity, Shape.TABLE, items=20, confidential=True),
    ),
    minutes=30,
    widths=(8, 36, 22, 22, 15, 15, 15, 12, 12, 15, 12, 20, 20, 25, 20, 32),
)
