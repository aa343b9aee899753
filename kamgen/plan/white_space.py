"""S11 White space: what the account could buy from us, unit by unit, and departments that we do not know."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class WhiteSpaceStatus(Choice):
    """Who holds a cell of unit and offering."""

    OWNED = "owned"
    PIPELINE = "pipeline"
    WHITE = "white"
    COMPETITOR = "competitor"
    NOT_ELIGIBLE = "not_eligible"
    UNKNOWN = "unknown"


class UncoveredDepartment(Row):
    """A department without a contact of ours, with the title that could help there."""

    department: Annotated[str, Field(min_length=1), Column()]
    use_case: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    target_title: Annotated[str | None, Column()] = None
    contact: Annotated[str | None, Column(people="theirs")] = None
    value: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY)] = None


class WhiteSpaceCell(Row):
    """An offering in a business unit: what it could bring a year, and what it brings today.

    `baseline` is the white space (potential minus current) when it was first mapped.
    """

    business_unit: Annotated[str, Field(min_length=1), Column()]
    offering: Annotated[str | None, Column(wanted=True)] = None
    status: Annotated[WhiteSpaceStatus | None, Column(wanted=True)] = None
    potential: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY)] = None
    current: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY)] = None
    baseline: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY)] = None
    opportunity: Annotated[str | None, Column(refers_to="opportunities")] = None
    note: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None


SHEET = Sheet(
    key="white_space",
    number=11,
    phase=Phase.ANALYSE,
    depth=Depth.STANDARD,
    parts=(
        Part("uncovered_departments", UncoveredDepartment, Shape.TABLE, items=5, least=0, confidential=True),
        Part("white_space", WhiteSpaceCell, Shape.TABLE, items=24, confidential=True),
    ),
    minutes=40,
    widths=(28, 34, 24, 22, 17, 17, 17, 26, 32),
)
