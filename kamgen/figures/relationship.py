"""Where the relationship stands on its two ladders, which are never merged, and what that warns of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kamgen.plan.plan import Plan
from kamgen.plan.relationship import CyclePhase, PartnershipPhase, Trend

_WARNING = {CyclePhase.RECOVERY, CyclePhase.LOSS}


@dataclass(frozen=True, slots=True)
class RelationshipFigures:
    """The phases of S15 with what follows from them.

    `cycle_change` counts the phases passed since the last assessment (positive: further on, which is good up to the
    third and bad beyond it: `worsened`). `in_danger` are recovery and loss, `unanswered` says that there is no plan
    against it. `steps_to_target` counts the partnership steps still to climb; `view_gap` is our own view less the
    customer's. `days_to_target` is negative once the target's date has passed, `days_since` the age of the
    assessment. Each is None where its cells are empty.
    """

    cycle: CyclePhase | None
    cycle_change: int | None
    worsened: bool
    falling: bool
    in_danger: bool
    unanswered: bool
    partnership: PartnershipPhase | None
    target: PartnershipPhase | None
    steps_to_target: int | None
    view_gap: int | None
    days_to_target: int | None
    days_since: int | None


def relationship_figures(plan: Plan, as_of: date) -> RelationshipFigures:
    """The figures of S15."""
    form = plan.relationship
    change = _steps(form.previous_cycle_phase, form.cycle_phase)
    in_danger = form.cycle_phase in _WARNING
    return RelationshipFigures(
        cycle=form.cycle_phase,
        cycle_change=change,
        worsened=_worsened(form.previous_cycle_phase, form.cycle_phase),
        falling=form.cycle_trend is Trend.FALLING,
        in_danger=in_danger,
        unanswered=in_danger and not form.recovery_plan,
        partnership=form.partnership_phase,
        target=form.partnership_target,
        steps_to_target=_steps(form.partnership_phase, form.partnership_target),
        view_gap=_steps(form.partnership_customer_view, form.partnership_phase),
        days_to_target=(form.partnership_target_date - as_of).days if form.partnership_target_date else None,
        days_since=(as_of - form.assessed_on).days if form.assessed_on else None,
    )


def _steps(first: CyclePhase | PartnershipPhase | None, then: CyclePhase | PartnershipPhase | None) -> int | None:
    return None if first is None or then is None else then.number - first.number


def _worsened(before: CyclePhase | None, now: CyclePhase | None) -> bool:
    """Whether an account slipped: into recovery or loss, or back from consolidation to an earlier phase."""
    if before is None or now is None or before is now:
        return False
    if now in _WARNING:
        return before not in _WARNING or now.number > before.number
    return before not in _WARNING and now.number < before.number
