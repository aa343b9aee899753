"""S03 Figures: revenue, the customer's total spend and the shares of our competitors."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kamgen.plan.cover import Currency
from kamgen.schema.cells import Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet

_Money = Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY)]


class YearFigures(Row):
    """One year: our revenue, target and forecast, and what the customer spends in our category."""

    year: Annotated[int, Field(ge=2000, le=2100), Column()]
    revenue: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY, wanted=True)] = None
    target: _Money = None
    forecast: _Money = None
    spend: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY, wanted=True)] = None
    spend_source: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    volume: Annotated[Decimal | None, Field(ge=0), Column()] = None
    volume_unit: Annotated[str | None, Column()] = None


class ExchangeRate(Row):
    """How many units of the plan's currency one unit of another currency is worth."""

    currency: Annotated[Currency, Column()]
    rate: Annotated[Decimal, Field(ge=Decimal("0.0001")), Column()]


class MonthFigures(Row):
    """One month of the coming twelve: what was planned and what came."""

    month: Annotated[date, Column()]
    target: _Money = None
    actual: _Money = None
    margin: Annotated[Decimal | None, Field(ge=-1, le=1), Column(kind=Kind.PERCENT)] = None


class RevenueLine(Row):
    """Our revenue of one year by offering, unit and location."""

    year: Annotated[int, Field(ge=2000, le=2100), Column()]
    offering: Annotated[str | None, Column()] = None
    business_unit: Annotated[str | None, Column()] = None
    location: Annotated[str | None, Column()] = None
    amount: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY, wanted=True)] = None


class CompetitorShare(Row):
    """What a competitor of ours sold to the customer in a year, by service and location."""

    year: Annotated[int, Field(ge=2000, le=2100), Column()]
    competitor: Annotated[str | None, Column(wanted=True)] = None
    offering: Annotated[str | None, Column()] = None
    location: Annotated[str | None, Column()] = None
    amount: Annotated[Decimal | None, Field(ge=0), Column(kind=Kind.MONEY)] = None
    share: Annotated[Decimal | None, Field(ge=0, le=1), Column(kind=Kind.PERCENT)] = None


SHEET = Sheet(
    key="money",
    number=3,
    phase=Phase.UNDERSTAND,
    depth=Depth.STANDARD,
    parts=(
        Part("years", YearFigures, Shape.TABLE, items=6, confidential=True),
        Part("months", MonthFigures, Shape.TABLE, items=12, least=0, confidential=True),
        Part("revenue_lines", RevenueLine, Shape.TABLE, items=10, confidential=True),
        Part("exchange_rates", ExchangeRate, Shape.TABLE, items=3, least=0, confidential=True),
        Part("competitor_shares", CompetitorShare, Shape.TABLE, items=15, confidential=True),
    ),
    minutes=40,
    widths=(13, 24, 20, 20, 17, 19, 16, 26, 18, 14),
)
