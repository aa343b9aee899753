"""RAID: whether what threatens the plan is answered."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.findings import Severity
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak


@rule(
    "KAM349",
    Severity.WARNING,
    fails={"raid": [{"id": "R-1", "kind": "risk", "title": "Tender", "owner": "Jo Hall"}]},
    passes={
        "raid": [
            {"id": "R-1", "kind": "risk", "title": "Tender", "owner": "Jo Hall", "next_action": "Offer an extension"}
        ]
    },
)
def risk_without_answer(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """An open risk without an action or without an owner."""
    for row in figures.raid.unanswered:
        entry = plan.raid[row]
        yield weak("raid", row, "next_action" if entry.next_action is None else "owner", title=entry.title)


@rule(
    "KAM348",
    Severity.INFO,
    fails={
        "raid": [
            {"id": "R-1", "kind": "risk", "title": "Tender", "owner": "Jo Hall", "next_action": "Offer an extension"}
        ]
    },
    passes={
        "raid": [
            {
                "id": "R-1",
                "kind": "risk",
                "title": "Tender",
                "owner": "Jo Hall",
                "next_action": "Offer an extension",
                "likelihood": 3,
                "impact": 4,
            }
        ]
    },
)
def risk_not_rated(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """An open risk without likelihood or impact."""
    for row in figures.raid.unrated:
        column = "likelihood" if plan.raid[row].likelihood is None else "impact"
        yield weak("raid", row, column, title=plan.raid[row].title)


RULES = (
    risk_without_answer,
    risk_not_rated,
)
