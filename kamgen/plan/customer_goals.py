"""S04 Customer goals: what the account wants to achieve, who carries it, and what follows for us."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kamgen.plan.shared_lists import Consequence
from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class CustomerGoalType(Choice):
    """What kind of intention it is."""

    GOAL = "goal"
    INITIATIVE = "initiative"
    PROJECT = "project"
    TOPIC = "topic"


class Theme(Choice):
    """The field that a customer goal belongs to; themes are compared over accounts."""

    COST = "cost"
    GROWTH = "growth"
    PEOPLE = "people"
    IT = "it"
    PROCUREMENT = "procurement"
    REGULATION = "regulation"
    SUSTAINABILITY = "sustainability"
    OTHER = "other"


class Confidence(Choice):
    """Whether we know it from the customer or suppose it."""

    CONFIRMED = "confirmed"
    ASSUMED = "assumed"


class CustomerGoal(Row):
    """A top goal, initiative, project or topic of the account (step 1 of the compact plan)."""

    id: Annotated[str | None, Column(width=8, kind=Kind.ID)] = None
    title: Annotated[str, Field(min_length=1), Column(width=34, kind=Kind.LONG_TEXT, group="what")]
    type: Annotated[CustomerGoalType | None, Column(width=12)] = None
    theme: Annotated[Theme | None, Column(width=15)] = None
    challenge: Annotated[str | None, Column(width=28, kind=Kind.LONG_TEXT, confidential=True)] = None
    measure: Annotated[str | None, Column(width=24, kind=Kind.LONG_TEXT)] = None
    horizon: Annotated[date | None, Column(width=12)] = None
    budget: Annotated[Decimal | None, Field(ge=0), Column(width=13, kind=Kind.MONEY, confidential=True)] = None
    sponsor: Annotated[str | None, Column(width=22, people="theirs", feeds="theirs", wanted=True, group="who")] = None
    sponsor_function: Annotated[str | None, Column(width=20)] = None
    confidence: Annotated[Confidence | None, Column(width=12, wanted=True, confidential=True)] = None
    evidence: Annotated[str | None, Column(width=28, kind=Kind.LONG_TEXT, confidential=True)] = None
    consequence: Annotated[Consequence | None, Column(width=12, wanted=True, group="so_what", confidential=True)] = None
    so_what: Annotated[str | None, Column(width=38, kind=Kind.LONG_TEXT, wanted=True, confidential=True)] = None
    value: Annotated[Decimal | None, Field(ge=0), Column(width=13, kind=Kind.MONEY, confidential=True)] = None
    next_action: Annotated[
        str | None, Column(width=30, kind=Kind.LONG_TEXT, wanted=True, group="next", confidential=True)
    ] = None
    owner: Annotated[str | None, Column(width=18, people="ours", confidential=True)] = None
    due: Annotated[date | None, Column(width=12, confidential=True)] = None


SHEET = Sheet(
    key="customer_goals",
    number=4,
    phase=Phase.UNDERSTAND,
    depth=Depth.COMPACT,
    parts=(Part("customer_goals", CustomerGoal, Shape.TABLE, items=12, least=3),),
    minutes=45,
)
