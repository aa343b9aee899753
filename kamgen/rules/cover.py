"""The plan's head: period, dates and governance."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.findings import Severity
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


RULES = (next_review_past, no_next_review, period_over)
