"""How old a plan is and what its dates ask for next (F33 of the method)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kamgen.figures.policy import STANDARD, TimePolicy
from kamgen.places import Path
from kamgen.plan.plan import Plan


class Age(StrEnum):
    """How fresh a plan is."""

    FRESH = "fresh"
    AGEING = "ageing"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Freshness:
    """`days` is F33: from the plan's own date or its last review, whichever is later, to the as-of date.

    None without either; never negative. `review_overdue` counts the days since a next review that should have been
    (0 while it is not late), `days_to_review` and `contract_days` those until the next review and the end of the
    contract, negative once they have passed.
    """

    updated: date | None
    days: int | None
    age: Age | None
    sources: tuple[Path, ...]
    days_to_review: int | None
    review_overdue: int
    contract_days: int | None


def age_of(days: int, policy: TimePolicy = STANDARD.time) -> Age:
    """The band of F33: fresh up to 30 days, ageing up to 90, then stale (our proposal)."""
    if days <= policy.fresh_days:
        return Age.FRESH
    return Age.AGEING if days <= policy.stale_days else Age.STALE


def freshness(plan: Plan, as_of: date, policy: TimePolicy = STANDARD.time) -> Freshness:
    """F33 with the dates around it."""
    cover = plan.cover
    days_of = {
        ("cover", "as_of"): cover.as_of,
        ("cover", "last_review"): cover.last_review,
        ("review", "day"): plan.review.day,
    }
    known: dict[Path, date] = {path: day for path, day in days_of.items() if day is not None and day <= as_of}
    updated = max(known.values(), default=None)
    days = None if updated is None else (as_of - updated).days
    to_review = None if cover.next_review is None else (cover.next_review - as_of).days
    return Freshness(
        updated=updated,
        days=days,
        age=None if days is None else age_of(days, policy),
        sources=tuple(known),
        days_to_review=to_review,
        review_overdue=max(0, -(to_review or 0)),
        contract_days=(plan.profile.contract_end - as_of).days if plan.profile.contract_end else None,
    )
