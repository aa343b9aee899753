"""S01 Plan: whose plan this is, for which period, on which date."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class PlanStatus(Choice):
    """How final the plan is."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"


class Currency(Choice):
    """ISO 4217 codes of the one currency that the plan's money is in."""

    EUR = "EUR"
    USD = "USD"
    GBP = "GBP"
    CHF = "CHF"
    SEK = "SEK"
    DKK = "DKK"
    NOK = "NOK"
    PLN = "PLN"
    CZK = "CZK"


class AccountStage(Choice):
    """How far account development has come (the twofold role of key account management)."""

    PROSPECT = "prospect"
    CONTACT = "contact"
    DEVELOP = "develop"
    EXPLOIT = "exploit"


class Ambition(Choice):
    """The supplier position that the plan aims for."""

    SOLE = "sole"
    PREFERRED = "preferred"
    SECOND = "second"
    NICHE = "niche"


class PlanStage(Choice):
    """The six steps of the planning process that a plan goes through."""

    IDENTIFY = "identify"
    COLLECT = "collect"
    ANALYSE = "analyse"
    DEVELOP = "develop"
    IMPLEMENT = "implement"
    REVIEW = "review"


class Confidentiality(Choice):
    """Who may read the documents."""

    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"
    STRICTLY_CONFIDENTIAL = "strictly_confidential"


class Cover(Row):
    """The plan's head: account, period, people, version."""

    account: Annotated[str, Field(min_length=1, max_length=120), Column(width=54, group="account")]
    customer_number: Annotated[str | None, Field(max_length=40), Column()] = None
    parent_account: Annotated[str | None, Field(max_length=120), Column()] = None
    supplier: Annotated[str | None, Field(max_length=120), Column(wanted=True)] = None
    industry: Annotated[str | None, Field(max_length=120), Column()] = None
    guiding_sentence: Annotated[str | None, Field(max_length=400), Column(wanted=True, confidential=True)] = None
    account_stage: Annotated[AccountStage | None, Column(confidential=True)] = None
    ambition: Annotated[Ambition | None, Column(confidential=True)] = None
    period_from: Annotated[date | None, Column(wanted=True, group="plan")] = None
    period_to: Annotated[date | None, Column(wanted=True)] = None
    as_of: Annotated[date | None, Column(wanted=True)] = None
    version: Annotated[str | None, Field(max_length=20), Column(wanted=True)] = None
    status: Annotated[PlanStatus | None, Column(wanted=True)] = None
    plan_stage: Annotated[PlanStage | None, Column(confidential=True)] = None
    currency: Annotated[Currency | None, Column(wanted=True)] = None
    confidentiality: Annotated[Confidentiality | None, Column(confidential=True)] = None
    key_account_manager: Annotated[
        str | None, Column(wanted=True, kind=Kind.PERSON, people="ours", feeds="ours", group="people")
    ] = None
    prepared_by: Annotated[str | None, Column(kind=Kind.PERSON, people="ours", feeds="ours")] = None
    our_sponsor: Annotated[str | None, Column(kind=Kind.PERSON, people="ours", feeds="ours")] = None
    last_review: Annotated[date | None, Column(group="reviews", confidential=True)] = None
    next_review: Annotated[date | None, Column(wanted=True, confidential=True)] = None


SHEET = Sheet(
    key="cover",
    number=1,
    phase=Phase.UNDERSTAND,
    depth=Depth.COMPACT,
    parts=(Part("cover", Cover, Shape.FORM),),
    minutes=10,
    widths=(30, 54),
)
