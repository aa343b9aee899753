"""The plan's head: period, dates and governance."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kamgen.figures.actions import months_later
from kamgen.figures.figures import Figures
from kamgen.figures.freshness import Age
from kamgen.figures.months import MONTHS
from kamgen.findings import Severity
from kamgen.places import Path
from kamgen.plan.checkpoints import Checkpoint
from kamgen.plan.pipeline import OpportunityKind
from kamgen.plan.plan import Plan
from kamgen.plan.touchpoints import TouchpointStatus
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


@rule(
    "KAM306",
    Severity.WARNING,
    fails={"touchpoints": [{"person": "Ann Lee", "day": "2026-04-15", "status": "held"}]},
    passes={"touchpoints": [{"person": "Ann Lee", "day": "2026-03-31", "status": "held"}]},
)
def happened_later(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """Something that is said to have happened and lies after the as-of date."""
    for path, day in _happened(plan):
        if day is not None and day > figures.as_of:
            part, name = path[0], path[-1]
            yield weak(*path, field_key=f"fields.{part}.{name}.label", day=day, as_of=figures.as_of)


def _happened(plan: Plan) -> Iterator[tuple[Path, date | None]]:
    yield ("cover", "as_of"), plan.cover.as_of
    yield ("cover", "last_review"), plan.cover.last_review
    yield ("review", "day"), plan.review.day
    yield ("relationship", "assessed_on"), plan.relationship.assessed_on
    for row, event in enumerate(plan.history):
        yield ("history", row, "day"), event.day
    for row, person in enumerate(plan.stakeholders):
        yield ("stakeholders", row, "last_contact"), person.last_contact
    for row, touchpoint in enumerate(plan.touchpoints):
        if touchpoint.status is TouchpointStatus.HELD:
            yield ("touchpoints", row, "day"), touchpoint.day
    for row, answer in enumerate(plan.interview):
        yield ("interview", row, "day"), answer.day


@rule(
    "KAM307",
    Severity.WARNING,
    fails={"cover": {"period_from": "2027-06-01"}},
    passes={"cover": {"period_from": "2027-01-01"}},
)
def long_before_period(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """An as-of date more than a year before the plan's period: nothing of it is due, and nothing can be late."""
    day = plan.cover.period_from
    if day is not None and months_later(figures.as_of, MONTHS) < day:
        yield weak("cover", "period_from", day=day, as_of=figures.as_of)


RULES = (
    next_review_past,
    no_next_review,
    period_over,
    plan_stale,
    contract_ends_unanswered,
    happened_later,
    long_before_period,
)
