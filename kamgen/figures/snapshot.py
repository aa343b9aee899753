"""The key figures of a plan as plain data, for a later review to compare with."""

from __future__ import annotations

from decimal import Decimal

from kamgen.figures.figure import Figure
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan


def snapshot(plan: Plan, figures: Figures) -> dict[str, str | int | None]:
    """Figures by stable names; money in whole units and fractions as text, so that no digit is lost."""
    relation = figures.relationship
    return {
        "currency": plan.cover.currency.value if plan.cover.currency else None,
        "as_of": figures.as_of.isoformat(),
        **{name: _written(value) for name, value in _numbers(figures).items()},
        "checkpoints_answered": figures.checkpoints.answered,
        "customer_goals": len(plan.customer_goals),
        "initiatives": len(plan.initiatives),
        "goals": len(plan.goals),
        "goals_endangered": len(figures.goals.endangered),
        "actions_open": len(figures.open_actions),
        "actions_overdue": len(figures.overdue_actions),
        "people": len(figures.people),
        "key_people": len(figures.key_people),
        "key_people_without_date": len(figures.key_people_without_date),
        "key_players_supporting": len(figures.stakeholders.supporting_key_players),
        "map_status": figures.stakeholders.map_status,
        "threads": None if figures.stakeholders.threads is None else len(figures.stakeholders.threads),
        "cycle_phase": relation.cycle.number if relation.cycle else None,
        "partnership_phase": relation.partnership.number if relation.partnership else None,
        "asks_open": len(figures.asks.open_rows),
        "kpis_measured": len(figures.kpis.measured),
        "kpis_on_course": len(figures.kpis.on_course),
        "plan_quality": figures.plan_quality.points,
        "health": figures.health.points,
        "forecast": figures.forecast.points,
    }


def _numbers(figures: Figures) -> dict[str, Figure | Decimal | None]:
    sums, latest, this = figures.checkpoints, figures.money.latest, figures.account_value.this
    return {
        "opportunities": sums.opportunities,
        "risks": sums.risks,
        "balance": sums.balance,
        "expected": sums.expected,
        "asked_value": figures.asks.value,
        "asked_fte": figures.asks.fte,
        "revenue": latest.revenue if latest else None,
        "share_of_wallet": latest.share_of_wallet if latest else None,
        "revenue_target": figures.pipeline.target,
        "expected_revenue": figures.pipeline.expected,
        "gap_to_target": figures.pipeline.gap,
        "pipeline_open": figures.pipeline.open_value,
        "pipeline_weighted": figures.pipeline.weighted,
        "pipeline_coverage": figures.pipeline.coverage,
        "white_space": figures.white_space.value,
        "white_space_uncovered": figures.white_space.uncovered,
        "penetration": figures.white_space.penetration,
        "account_value": this.value,
        "account_value_share": this.value_share,
        "exposure": figures.raid.exposure,
        "relationship_coverage": figures.stakeholders.coverage,
        "weighted_coverage": figures.stakeholders.weighted_coverage,
    }


def _written(number: Figure | Decimal | None) -> str | None:
    value = number.value if isinstance(number, Figure) else number
    return None if value is None else str(value)
