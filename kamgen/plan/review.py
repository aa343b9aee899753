"""S21 Review: the debrief with the customer, the four questions, and what other teams must mend."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from kamgen.plan.shared_lists import ActionStatus
from kamgen.schema.cells import Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet

_Long = Annotated[str | None, Column(kind=Kind.LONG_TEXT)]


class Review(Row):
    """The last review: who, what went well, what did not, and the four questions over all accounts."""

    day: Annotated[date | None, Column(wanted=True, group="debrief")] = None
    participants: _Long = None
    went_well: Annotated[str | None, Column(kind=Kind.LONG_TEXT, wanted=True)] = None
    went_wrong: Annotated[str | None, Column(kind=Kind.LONG_TEXT, wanted=True)] = None
    next_plan: Annotated[str | None, Column(kind=Kind.LONG_TEXT, wanted=True)] = None
    customer_feedback: _Long = None
    workflow_gaps: Annotated[str | None, Column(kind=Kind.LONG_TEXT, group="four_questions")] = None
    unknown_customer: _Long = None
    white_space_left: _Long = None
    other_teams: _Long = None


class TeamIssue(Row):
    """A product or service problem with a concrete example, for the team that must mend it."""

    issue: Annotated[str, Field(min_length=1), Column(kind=Kind.LONG_TEXT)]
    example: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    team: Annotated[str | None, Column(kind=Kind.LONG_TEXT, wanted=True)] = None
    owner: Annotated[str | None, Column(people="ours")] = None
    due: Annotated[date | None, Column()] = None
    status: Annotated[ActionStatus | None, Column()] = None


SHEET = Sheet(
    key="review",
    number=21,
    phase=Phase.REVIEW,
    depth=Depth.FULL,
    parts=(
        Part("review", Review, Shape.FORM, confidential=True),
        Part("team_issues", TeamIssue, Shape.TABLE, items=8, least=0, confidential=True),
    ),
    minutes=30,
    widths=(42, 54, 38, 22, 14, 14),
)
