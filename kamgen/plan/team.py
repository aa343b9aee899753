"""S19 Team and resources: who works on the account, and what we ask of our own management."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class AskKind(Choice):
    """What a request to the own management is about."""

    DECISION = "decision"
    PEOPLE = "people"
    BUDGET = "budget"
    PRODUCT = "product"
    PRICE = "price"
    OTHER = "other"


class DecisionStatus(Choice):
    """How the management has answered."""

    OPEN = "open"
    APPROVED = "approved"
    REJECTED = "rejected"

    @property
    def closed(self) -> bool:
        """Whether there is nothing left to decide."""
        return self is not DecisionStatus.OPEN


class ManagementAsk(Row):
    """What a goal needs from our own company; `value` is money, `fte` full-time equivalents."""

    text: Annotated[str, Field(min_length=1), Column(kind=Kind.LONG_TEXT)]
    kind: Annotated[AskKind | None, Column(wanted=True)] = None
    goal: Annotated[str | None, Column(refers_to="goals")] = None
    decided_by: Annotated[str | None, Column(people="ours")] = None
    value: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY)] = None
    fte: Annotated[Decimal | None, Field(ge=0), Column()] = None
    due: Annotated[date | None, Column(wanted=True)] = None
    status: Annotated[DecisionStatus | None, Column()] = None

    @property
    def closed(self) -> bool:
        """Whether nothing is left to do."""
        return self.status is not None and self.status.closed


class TeamMember(Row):
    """A person of ours with a part in this account."""

    name: Annotated[str, Field(min_length=1), Column(feeds="ours")]
    title: Annotated[str | None, Column(wanted=True)] = None
    task: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    contact: Annotated[str | None, Column()] = None
    capacity: Annotated[Decimal | None, Field(ge=0, le=1), Column(kind=Kind.PERCENT, confidential=True)] = None
    photo: Annotated[str | None, Column()] = None


class PackageKind(Choice):
    """What a service package is about."""

    PRODUCTION = "production"
    SERVICE = "service"
    TEAM = "team"
    MARKETING = "marketing"


class ResourceKind(Choice):
    """What kind of resource it is."""

    PEOPLE = "people"
    BUDGET = "budget"
    CAPACITY = "capacity"


class ServicePackage(Row):
    """A package of services for this account, with its cost and what the customer has of it."""

    name: Annotated[str, Field(min_length=1), Column(kind=Kind.LONG_TEXT)]
    kind: Annotated[PackageKind | None, Column()] = None
    description: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    benefit: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    cost: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY)] = None
    fte: Annotated[Decimal | None, Field(ge=0), Column()] = None


class Resource(Row):
    """What the goals need of one kind, and what is there (the gate question: cut the goals or add resources)."""

    name: Annotated[str, Field(min_length=1), Column(kind=Kind.LONG_TEXT)]
    kind: Annotated[ResourceKind | None, Column(wanted=True)] = None
    unit: Annotated[str | None, Column()] = None
    required: Annotated[Decimal | None, Field(ge=0), Column(wanted=True)] = None
    available: Annotated[Decimal | None, Field(ge=0), Column(wanted=True)] = None


SHEET = Sheet(
    key="team",
    number=19,
    phase=Phase.PLAN,
    depth=Depth.COMPACT,
    parts=(
        Part("management_asks", ManagementAsk, Shape.TABLE, items=8, least=0, confidential=True),
        Part(
            "service_packages", ServicePackage, Shape.TABLE, items=5, least=0, depth=Depth.STANDARD, confidential=True
        ),
        Part("resources", Resource, Shape.TABLE, items=5, least=0, depth=Depth.STANDARD, confidential=True),
        Part("team", TeamMember, Shape.TABLE, items=12),
    ),
    minutes=15,
    widths=(36, 24, 34, 34, 16, 20, 18, 14),
)
