"""S09 Stakeholders: who takes part in the buying decisions, and how they stand to us."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class BuyingRole(Choice):
    """The roles of a buying centre; a blocker is an attitude, not a role."""

    ECONOMIC_BUYER = "economic_buyer"
    TECHNICAL_BUYER = "technical_buyer"
    USER_BUYER = "user_buyer"
    DECISION_MAKER = "decision_maker"
    PURCHASER = "purchaser"
    INFLUENCER = "influencer"
    GATEKEEPER = "gatekeeper"
    INITIATOR = "initiator"
    COACH = "coach"
    CHAMPION = "champion"
    SPONSOR = "sponsor"

    @property
    def decides(self) -> bool:
        """Whether somebody in this role can say yes to the purchase; one of the two is enough."""
        return self in {BuyingRole.ECONOMIC_BUYER, BuyingRole.DECISION_MAKER}


class Attitude(Choice):
    """How a person stands to us, from +2 promoter to -2 opponent."""

    PROMOTER = "promoter"
    SUPPORTER = "supporter"
    NEUTRAL = "neutral"
    SCEPTIC = "sceptic"
    BLOCKER = "blocker"
    UNKNOWN = "unknown"


class Coverage(Choice):
    """How well we are in contact."""

    UNKNOWN = "unknown"
    NONE = "none"
    BRIEF = "brief"
    MULTIPLE = "multiple"
    IN_DEPTH = "in_depth"


class Channel(Choice):
    """How a person prefers to be addressed."""

    MEETING = "meeting"
    PHONE = "phone"
    VIDEO = "video"
    EMAIL = "email"
    CHAT = "chat"


_Scale = Annotated[int | None, Field(ge=1, le=5), Column(width=9)]


class Stakeholder(Row):
    """A person at the account; scales run from 1 to 5, `frequency` is the agreed number of days between contacts."""

    id: Annotated[str | None, Column(width=8, kind=Kind.ID)] = None
    name: Annotated[str, Field(min_length=1), Column(width=22, feeds="theirs", group="person")]
    function: Annotated[str | None, Column(width=26)] = None
    business_unit: Annotated[str | None, Column(width=20)] = None
    location: Annotated[str | None, Column(width=16)] = None
    reports_to: Annotated[str | None, Column(width=20, refers_to="stakeholders")] = None
    roles: Annotated[tuple[BuyingRole, ...], Column(width=3.6, wanted=True, group="roles")] = ()
    attitude: Annotated[Attitude | None, Column(width=15, wanted=True, group="attitude")] = None
    influence: Annotated[int | None, Field(ge=1, le=5), Column(width=9.5, wanted=True)] = None
    interest: _Scale = None
    strength: Annotated[int | None, Field(ge=1, le=5), Column(width=9, wanted=True, group="relation")] = None
    target_strength: _Scale = None
    coverage: Annotated[Coverage | None, Column(width=17)] = None
    owner: Annotated[str | None, Column(width=23, people="ours", wanted=True)] = None
    channel: Annotated[Channel | None, Column(width=15)] = None
    last_contact: Annotated[date | None, Column(width=11.5)] = None
    frequency: Annotated[int | None, Field(ge=1, le=3650), Column(width=9)] = None
    needs: Annotated[str | None, Column(width=38, kind=Kind.LONG_TEXT, group="background")] = None
    use_cases: Annotated[str | None, Column(width=30, kind=Kind.LONG_TEXT)] = None
    persona: Annotated[str | None, Column(width=16)] = None
    influences: Annotated[tuple[str, ...], Column(width=18, refers_to="stakeholders")] = ()
    evidence: Annotated[str | None, Column(width=22, kind=Kind.LONG_TEXT)] = None


SHEET = Sheet(
    key="stakeholders",
    number=9,
    phase=Phase.UNDERSTAND,
    depth=Depth.STANDARD,
    parts=(Part("stakeholders", Stakeholder, Shape.TABLE, items=25, confidential=True),),
    minutes=40,
)
