"""S12 Competition: our competitors at the account, and the five forces in the customer's own market."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kamgen.plan.shared_lists import Accepted
from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class Factor(Choice):
    """The three competitive factors."""

    PRODUCT = "product"
    SERVICE = "service"
    PRICE = "price"


class Force(Choice):
    """The five forces in the customer's market."""

    RIVALRY = "rivalry"
    SUPPLIERS = "suppliers"
    ENTRANTS = "entrants"
    SUBSTITUTES = "substitutes"
    BUYERS = "buyers"


class CompetitivePosition(Row):
    """A factor with our rating and the best competitor's, 1 weak to 5 strong."""

    factor: Annotated[Factor, Column()]
    unique_selling_point: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    best_competitor: Annotated[str | None, Column()] = None
    accepted: Annotated[Accepted | None, Column()] = None
    ours: Annotated[int | None, Field(ge=1, le=5), Column(wanted=True)] = None
    theirs: Annotated[int | None, Field(ge=1, le=5), Column(wanted=True)] = None


class FiveForce(Row):
    """A force with its pressure on the customer, 1 low to 5 high, and how we help."""

    force: Annotated[Force, Column()]
    observation: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    implication: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    help: Annotated[str | None, Column(kind=Kind.LONG_TEXT, wanted=True)] = None
    rating: Annotated[int | None, Field(ge=1, le=5), Column(wanted=True)] = None


class CustomerCompetitor(Row):
    """A competitor of the customer."""

    name: Annotated[str, Field(min_length=1), Column()]
    strength: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    weakness: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None


class Competitor(Row):
    """A competitor of ours at this account; the three factors are rated 1 weak to 5 strong."""

    name: Annotated[str, Field(min_length=1), Column()]
    strength: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    weakness: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    reply: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    champion: Annotated[str | None, Column(people="theirs")] = None
    product: Annotated[int | None, Field(ge=1, le=5), Column()] = None
    service: Annotated[int | None, Field(ge=1, le=5), Column()] = None
    price: Annotated[int | None, Field(ge=1, le=5), Column()] = None


SHEET = Sheet(
    key="competition",
    number=12,
    phase=Phase.ANALYSE,
    depth=Depth.FULL,
    parts=(
        Part("competitive_position", CompetitivePosition, Shape.FIXED, items=len(Factor), confidential=True),
        Part("five_forces", FiveForce, Shape.FIXED, items=len(Force)),
        Part("customer_competitors", CustomerCompetitor, Shape.TABLE, items=5, least=0, confidential=True),
        Part("competitors", Competitor, Shape.TABLE, items=8, confidential=True),
    ),
    minutes=45,
    widths=(34, 38, 34, 38, 24, 16, 16, 28),
)
