"""Opportunities: whether the pipeline can be believed, and whether it is enough."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.findings import Severity
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak


@rule(
    "KAM337",
    Severity.WARNING,
    fails={
        "opportunities": [
            {
                "id": "O-01",
                "title": "Line 2",
                "stage": "offer",
                "value": 100,
                "probability": "0.5",
                "close": "2026-02-27",
            }
        ]
    },
    passes={
        "opportunities": [
            {
                "id": "O-01",
                "title": "Line 2",
                "stage": "offer",
                "value": 100,
                "probability": "0.5",
                "close": "2026-06-30",
            }
        ]
    },
)
def close_date_past(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """An open opportunity that should have been closed."""
    for row in figures.pipeline.late_rows:
        yield weak("opportunities", row, "close", title=plan.opportunities[row].title)


@rule(
    "KAM338",
    Severity.WARNING,
    fails={"opportunities": [{"id": "O-01", "title": "Line 2", "stage": "offer"}]},
    passes={
        "opportunities": [
            {
                "id": "O-01",
                "title": "Line 2",
                "stage": "offer",
                "value": 100,
                "probability": "0.5",
                "close": "2026-06-30",
            }
        ]
    },
)
def opportunity_not_weighed(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """An open opportunity without an amount or a probability."""
    for row in figures.pipeline.unweighed_rows:
        opportunity = plan.opportunities[row]
        yield weak(
            "opportunities", row, "value" if opportunity.value is None else "probability", title=opportunity.title
        )


@rule(
    "KAM339",
    Severity.WARNING,
    fails={
        "revenue_target": {"target": 1000, "actual": 100},
        "opportunities": [
            {
                "id": "O-01",
                "title": "Line 2",
                "stage": "offer",
                "value": 100,
                "probability": "0.5",
                "close": "2026-06-30",
            }
        ],
    },
    passes={
        "revenue_target": {"target": 120, "actual": 100},
        "opportunities": [
            {
                "id": "O-01",
                "title": "Line 2",
                "stage": "offer",
                "value": 100,
                "probability": "0.5",
                "close": "2026-06-30",
            }
        ],
    },
)
def pipeline_too_thin(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A pipeline that does not cover what is left of the target often enough."""
    coverage = figures.pipeline.coverage.value
    if coverage is not None and coverage < figures.policy.forecast.coverage:
        wanted = figures.policy.forecast.coverage
        yield weak("revenue_target", "target", coverage=round(coverage, 1), wanted=wanted)


RULES = (
    close_date_past,
    opportunity_not_weighed,
    pipeline_too_thin,
)
