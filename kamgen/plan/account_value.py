"""S14 Key account value: revenue less deductions, manufacturing cost and the fifteen customer relationship costs."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class CostCategory(Choice):
    """The fifteen customer relationship costs; keys are stable."""

    QUOTATION = "quotation"
    PRODUCT_MOD = "product_mod"
    ORDER_PROC = "order_proc"
    CONSULT_VISIT = "consult_visit"
    GOODWILL = "goodwill"
    BONUS_DISC = "bonus_disc"
    DOCUMENTATION = "documentation"
    FINANCING = "financing"
    PRESENTATION = "presentation"
    LOGISTICS = "logistics"
    PROMOTION = "promotion"
    TRAINING = "training"
    STUDIES = "studies"
    TENDER = "tender"
    ACQUISITION = "acquisition"


class Basis(Choice):
    """Where an amount comes from."""

    ACTUAL = "actual"
    ESTIMATE = "estimate"


class AccountValue(Row):
    """The bridge of one year beside the year before; all amounts are positive, in whole units of money.

    Deductions hold only what is not in category 6 (bonuses, cash discounts, rebates).
    """

    year: Annotated[int | None, Field(ge=2000, le=2100), Column(wanted=True, group="this_year")] = None
    revenue: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY, wanted=True)] = None
    deductions: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY, wanted=True)] = None
    manufacturing_cost: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY, wanted=True)] = None
    previous_revenue: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY, group="year_before")] = None
    previous_deductions: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY)] = None
    previous_manufacturing_cost: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY)] = None


class RelationshipCost(Row):
    """What one category cost in the year; 0 is an answer, empty is not."""

    category: Annotated[CostCategory, Column()]
    amount: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY, wanted=True)] = None
    previous: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY)] = None
    basis: Annotated[Basis | None, Column()] = None
    note: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None


SHEET = Sheet(
    key="account_value",
    number=14,
    phase=Phase.ANALYSE,
    depth=Depth.FULL,
    parts=(
        Part("account_value", AccountValue, Shape.FORM, confidential=True),
        Part("relationship_costs", RelationshipCost, Shape.FIXED, items=len(CostCategory), confidential=True),
    ),
    minutes=30,
    widths=(46, 18, 18, 14, 16, 44),
)
