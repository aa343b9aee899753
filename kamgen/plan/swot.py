"""S13 SWOT, twice: from the account's view, and of our position inside it; both must end in conclusions."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class SwotScope(Choice):
    """Whose SWOT it is."""

    ACCOUNT = "account"
    POSITION = "position"


class Quadrant(Choice):
    """The four fields."""

    STRENGTH = "strength"
    WEAKNESS = "weakness"
    OPPORTUNITY = "opportunity"
    THREAT = "threat"


class SwotConclusion(Row):
    """What follows from a SWOT, with the action that it asks for."""

    scope: Annotated[SwotScope | None, Column(wanted=True)] = None
    conclusion: Annotated[str, Field(min_length=1), Column(kind=Kind.LONG_TEXT)]
    next_action: Annotated[str | None, Column(kind=Kind.LONG_TEXT, wanted=True)] = None
    owner: Annotated[str | None, Column(people="ours")] = None
    due: Annotated[date | None, Column()] = None


class SwotItem(Row):
    """A statement in one field of one SWOT."""

    scope: Annotated[SwotScope | None, Column(wanted=True)] = None
    statement: Annotated[str, Field(min_length=1), Column(kind=Kind.LONG_TEXT)]
    evidence: Annotated[str | None, Column()] = None
    quadrant: Annotated[Quadrant | None, Column(wanted=True)] = None


SHEET = Sheet(
    key="swot",
    number=13,
    phase=Phase.ANALYSE,
    depth=Depth.STANDARD,
    parts=(
        Part("swot_conclusions", SwotConclusion, Shape.TABLE, items=6, confidential=True),
        Part("swot", SwotItem, Shape.TABLE, items=20, confidential=True),
    ),
    minutes=40,
    widths=(24, 56, 42, 24, 18),
)
