"""S07 Goals and strategies: the vision, three goals for twelve months, the lever for each, the milestones."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kamgen.plan.shared_lists import Accepted, ActionStatus
from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class GoalKind(Choice):
    """Whether a goal is measured in numbers or recognised by an observation."""

    QUANTITATIVE = "quantitative"
    QUALITATIVE = "qualitative"


class GoalStatus(Choice):
    """How the manager sees the goal today."""

    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    CRITICAL = "critical"
    REACHED = "reached"
    NOT_STARTED = "not_started"


class Discussed(Choice):
    """Whether the goal was talked over with the customer."""

    YES = "yes"
    PLANNED = "planned"
    NO = "no"


class Mix(Choice):
    """The five strategy mixes of the field."""

    PRODUCT = "product"
    PRICE = "price"
    PROMOTION = "promotion"
    RELATIONSHIP = "relationship"
    TEAM = "team"


class Scope(Row):
    """The vision for three years and the four things that a strategic objective must define."""

    vision: Annotated[
        str | None, Field(max_length=600), Column(kind=Kind.LONG_TEXT, wanted=True, confidential=True)
    ] = None
    vision_year: Annotated[int | None, Field(ge=2000, le=2100), Column()] = None
    business_units: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    added_value: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    services: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    position_ours: Annotated[str | None, Column(kind=Kind.LONG_TEXT, confidential=True)] = None
    position_theirs: Annotated[str | None, Column(kind=Kind.LONG_TEXT, confidential=True)] = None


class Goal(Row):
    """One of the three strategic goals for twelve months (step 4).

    `baseline` and `target` are in `unit`; a qualitative goal has neither and is recognised by `metric`.
    """

    id: Annotated[str | None, Column(kind=Kind.ID)] = None
    title: Annotated[str, Field(min_length=1), Column(kind=Kind.LONG_TEXT)]
    kind: Annotated[GoalKind | None, Column()] = None
    metric: Annotated[str | None, Column(kind=Kind.LONG_TEXT, wanted=True)] = None
    unit: Annotated[str | None, Column()] = None
    baseline: Annotated[Decimal | None, Column()] = None
    target: Annotated[Decimal | None, Column(wanted=True)] = None
    due: Annotated[date | None, Column(wanted=True)] = None
    owner: Annotated[str | None, Column(people="ours", wanted=True)] = None
    status: Annotated[GoalStatus | None, Column(confidential=True)] = None
    customer_benefit: Annotated[str | None, Column(kind=Kind.LONG_TEXT, wanted=True)] = None
    customer_goals: Annotated[tuple[str, ...], Column(refers_to="customer_goals", wanted=True)] = ()
    discussed: Annotated[Discussed | None, Column()] = None
    objection: Annotated[str | None, Column(kind=Kind.LONG_TEXT, confidential=True)] = None
    agreed: Annotated[Accepted | None, Column()] = None
    process_change: Annotated[str | None, Column(kind=Kind.LONG_TEXT, confidential=True)] = None


class Strategy(Row):
    """A mix with its lever for each of the three goals."""

    mix: Annotated[Mix, Column()]
    goal_1: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    goal_2: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    goal_3: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None

    @property
    def levers(self) -> tuple[str | None, ...]:
        """The lever for each goal, in the order of the goals."""
        return (self.goal_1, self.goal_2, self.goal_3)


class Milestone(Row):
    """A point by which something visible is reached on the way to a goal."""

    goal: Annotated[str | None, Column(refers_to="goals", wanted=True)] = None
    title: Annotated[str, Field(min_length=1), Column(kind=Kind.LONG_TEXT)]
    evidence: Annotated[str | None, Column(kind=Kind.LONG_TEXT, confidential=True)] = None
    owner: Annotated[str | None, Column(people="ours")] = None
    due: Annotated[date | None, Column(wanted=True)] = None
    status: Annotated[ActionStatus | None, Column()] = None

    @property
    def closed(self) -> bool:
        """Whether nothing is left to do."""
        return self.status is not None and self.status.closed


SHEET = Sheet(
    key="goals",
    number=7,
    phase=Phase.PLAN,
    depth=Depth.COMPACT,
    parts=(
        Part("scope", Scope, Shape.FORM),
        Part("goals", Goal, Shape.GRID, items=3),
        Part("strategies", Strategy, Shape.FIXED, items=len(Mix), confidential=True),
        Part("milestones", Milestone, Shape.TABLE, items=8),
    ),
    minutes=60,
    widths=(29, 44, 44, 44, 13, 14),
)
