"""Key account value: whether anything is booked twice, and whether the account earns money at all."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.findings import Severity
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak


@rule(
    "KAM325",
    Severity.WARNING,
    fails={
        "account_value": {"revenue": 1000, "deductions": 40},
        "relationship_costs": [{"category": "bonus_disc", "amount": 50}],
    },
    passes={
        "account_value": {"revenue": 1000, "deductions": 0},
        "relationship_costs": [{"category": "bonus_disc", "amount": 50}],
    },
)
def bonuses_perhaps_twice(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """Deductions and bonuses are both filled, so bonuses may be in both."""
    if figures.account_value.booked_twice and not figures.account_value.booked_alike:
        yield weak("account_value", "deductions")


@rule(
    "KAM326",
    Severity.ERROR,
    fails={
        "account_value": {"revenue": 1000, "deductions": 50},
        "relationship_costs": [{"category": "bonus_disc", "amount": 50}],
    },
    passes={
        "account_value": {"revenue": 1000, "deductions": 40},
        "relationship_costs": [{"category": "bonus_disc", "amount": 50}],
    },
)
def bonuses_twice(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """The same amount stands as deduction and as bonuses."""
    if figures.account_value.booked_alike:
        yield weak("account_value", "deductions")


@rule(
    "KAM327",
    Severity.WARNING,
    fails={
        "account_value": {"revenue": 100, "deductions": 0, "manufacturing_cost": 90},
        "relationship_costs": [{"category": "consult_visit", "amount": 30}],
    },
    passes={
        "account_value": {"revenue": 100, "deductions": 0, "manufacturing_cost": 60},
        "relationship_costs": [{"category": "consult_visit", "amount": 30}],
    },
)
def account_loses_money(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A key account value below zero."""
    value = figures.account_value.this.value.value
    if value is not None and value < 0:
        yield weak("account_value", "revenue")


RULES = (
    bonuses_perhaps_twice,
    bonuses_twice,
    account_loses_money,
)
