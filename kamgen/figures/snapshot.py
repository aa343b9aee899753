"""The key figures of a plan as plain data, for a later review to compare with."""

from __future__ import annotations

from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan


def snapshot(plan: Plan, figures: Figures) -> dict[str, str | int | None]:
    """Figures by stable names; money in whole units as text, so that no digit is lost."""
    sums = figures.checkpoints
    money = {
        "opportunities": sums.opportunities,
        "risks": sums.risks,
        "balance": sums.balance,
        "expected": sums.expected,
        "asked_value": figures.asks.value,
        "asked_fte": figures.asks.fte,
    }
    return {
        "currency": plan.cover.currency.value if plan.cover.currency else None,
        **{name: None if figure.value is None else str(figure.value) for name, figure in money.items()},
        "checkpoints_answered": sums.answered,
        "customer_goals": len(plan.customer_goals),
        "initiatives": len(plan.initiatives),
        "goals": len(plan.goals),
        "actions_open": len(figures.open_actions),
        "actions_overdue": len(figures.overdue_actions),
        "people": len(figures.people),
        "key_people": len(figures.key_people),
        "key_people_without_date": len(figures.key_people_without_date),
        "asks_open": len(figures.asks.open_rows),
    }
