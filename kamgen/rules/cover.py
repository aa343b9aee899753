"""The plan's head: period, dates and governance."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.figures.freshness import Age
from kamgen.findings import Severity
from kamgen.plan.checkpoints import Checkpoint
from kamgen.plan.pipeline import OpportunityKind
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak

NO_AS_OF = "KAM390"
"""An error of its own kind: without an as-of date no figure can be worked out, so no rule can judge."""


@rule(
    "KAM301",
    Severity.WARNING,
    fails={"cover": {"next_review": "2026-01-15"}},
    passes={"cover": {"next_review": "2026-06-30"}},
)
def next_review_past(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A next review that lies before the as-of date."""
    day = plan.cover.next_review
    if day is not None and day < figures.as_of:
        yield weak("cover", "next_review", day=day, as_of=figures.as_of)


@rule("KAM302", Severity.INFO, fails={}, passes={"cover": {"next_review": "2026-06-30"}})
def no_next_review(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A plan without a date for its next review."""
    if plan.cover.next_review is None:
        yield weak("cover", "next_review")


@rule(
    "KAM303",
    Severity.WARNING,
    fails={"cover": {"period_to": "2025-12-31"}},
    passes={"cover": {"period_to": "2028-12-31"}},
)
def period_over(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A planning period that ended before the as-of date."""
    day = plan.cover.period_to
    if day is not None and day < figures.as_of:
        yield weak("cover", "period_to", day=day, as_of=figures.as_of)


@rule(
    "KAM304",
    Severity.WARNING,
    fails={"cover": {"as_of": "2025-11-03"}},
    passes={"cover": {"as_of": "2026-03-20"}},
)
def plan_stale(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A plan that nobody has touched for a quarter."""
    if figures.freshness.age is Age.STALE and figures.freshness.days is not None:
        yield weak("cover", "as_of", n=figures.freshness.days)


@rule(
    "KAM305",
    Severity.WARNING,
    fails={"profile": {"contract_end": "2026-06-30"}},
    passes={
        "profile": {"contract_end": "2026-06-30"},
        "opportunities": [{"id": "O-01", "title": "Renewal", "kind": "renewal", "stage": "offer"}],
    },
)
def contract_ends_unanswered(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A contract that ends within half a year, and neither a renewal nor an action against it."""
    days = figures.freshness.contract_days
    if days is None or not 0 <= days <= figures.policy.time.contract_days:
        return
    deals = (plan.opportunities[deal.row] for deal in figures.pipeline.deals if deal.open)
    renewal = any(deal.kind is OpportunityKind.RENEWAL for deal in deals)
    answered = any(
        answer.checkpoint is Checkpoint.RUNNING_CONTRACTS and answer.next_action for answer in plan.checkpoints
    )
    if not (renewal or answered):
        yield weak("profile", "contract_end", n=days)


RULES = (next_review_past, no_next_review, period_over, plan_stale, contract_ends_unanswered)
