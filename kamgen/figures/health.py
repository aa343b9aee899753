"""Account health: how the account does with us (F31 of the method); not how well the plan is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kamgen.figures.actions import Action
from kamgen.figures.discipline import Discipline
from kamgen.figures.figure import Figure, quotient
from kamgen.figures.money import MoneyFigures
from kamgen.figures.policy import Policy
from kamgen.figures.raid import RaidFigures
from kamgen.figures.scores import Cap, Check, Component, Score, measured, percent
from kamgen.figures.stakeholders import StakeholderFigures
from kamgen.places import Path
from kamgen.plan.plan import Plan
from kamgen.plan.relationship import CyclePhase
from kamgen.plan.stakeholders import Attitude

_BEST_MAP = 3
_STEPS = 4
"""From the lowest to the highest of five steps."""
_POINTS_OF = {
    Attitude.PROMOTER: 4,
    Attitude.SUPPORTER: 3,
    Attitude.NEUTRAL: 2,
    Attitude.SCEPTIC: 1,
    Attitude.BLOCKER: 0,
}


@dataclass(frozen=True, slots=True)
class HealthGround:
    """What account health is judged by."""

    plan: Plan
    policy: Policy
    stakeholders: StakeholderFigures
    money: MoneyFigures
    actions: Sequence[Action]
    discipline: Discipline
    raid: RaidFigures


def account_health(ground: HealthGround) -> Score:
    """F31, our own proposal: relationship, commercial trend, satisfaction, execution and risk, capped by the phase."""
    weights = ground.policy.health.weights
    parts = (
        ("relationship", weights.relationship, _relationship(ground)),
        ("commercial", weights.commercial, _commercial(ground)),
        ("satisfaction", weights.satisfaction, _satisfaction(ground)),
        ("tasks", weights.execution, _tasks(ground)),
        ("risk", weights.risk, _risk(ground)),
    )
    components = tuple(Component(key, weight, tuple(checks)) for key, weight, checks in parts)
    policy = ground.policy.health
    return Score("health", components, policy.bands, policy.least, _cap(ground))


def mean_health(relationship: Decimal, tasks: Decimal, value: Decimal) -> Decimal:
    """F31 as Revegy has it, 0 to 100: the mean of three scores; kept for comparison, no document shows it."""
    return (relationship + tasks + value) / 3


def _cap(ground: HealthGround) -> Cap | None:
    policy, path = ground.policy.health, ("relationship", "cycle_phase")
    phase = ground.plan.relationship.cycle_phase
    if phase is CyclePhase.RECOVERY:
        return Cap("recovery", policy.cap_recovery, path)
    return Cap("loss", policy.cap_loss, path) if phase is CyclePhase.LOSS else None


def _relationship(ground: HealthGround) -> Iterator[Check]:
    reach = ground.stakeholders.weighted_coverage
    yield measured(
        "weighted_coverage",
        reach.value,
        percent=percent(reach.value),
        sources=reach.sources,
        lacking=_where(reach, "stakeholders"),
    )
    known = bool(ground.plan.stakeholders)
    status = ground.stakeholders.map_status
    paths: list[Path] = [("stakeholders", row, "attitude") for row in ground.stakeholders.key_players]
    yield measured(
        "map_status",
        Decimal(status) / _BEST_MAP if known else None,
        step=status,
        sources=paths,
        lacking=[] if known else [("stakeholders",)],
    )


def _commercial(ground: HealthGround) -> Iterator[Check]:
    attained = _attainment(ground.money)
    yield measured(
        "attainment",
        attained.value,
        percent=percent(attained.value),
        sources=attained.sources,
        lacking=_where(attained, "years"),
    )
    latest = ground.money.latest
    change = latest.share_change if latest else Figure(None)
    met = None
    if change.value is not None:
        met = (1 + change.value / ground.policy.health.share_span) / 2
    yield measured(
        "share_trend", met, points=percent(change.value), sources=change.sources, lacking=_where(change, "years")
    )


def _attainment(money: MoneyFigures) -> Figure:
    """Revenue against plan: that of the months so far, else this year's forecast, else that of the last year told."""
    if money.months.attainment.value is not None:
        return money.months.attainment
    if money.current is not None:
        forecast = quotient(money.current.forecast, money.current.target)
        if forecast.value is not None:
            return forecast
    return money.latest.attainment if money.latest else Figure(None)


def _satisfaction(ground: HealthGround) -> Iterator[Check]:
    rating, path = ground.plan.profile.satisfaction, ("profile", "satisfaction")
    yield measured(
        "satisfaction",
        None if rating is None else Decimal(rating - 1) / _STEPS,
        step=rating,
        sources=[] if rating is None else [path],
        lacking=[path] if rating is None else [],
    )
    known = [
        (row, _POINTS_OF[each.attitude])
        for row, each in enumerate(ground.plan.stakeholders)
        if each.attitude in _POINTS_OF
    ]
    mood = Decimal(sum(points for _, points in known)) / (len(known) * _STEPS) if known else None
    cells: list[Path] = [("stakeholders", row, "attitude") for row, _ in known]
    unknown: list[Path] = [
        ("stakeholders", row, "attitude")
        for row, each in enumerate(ground.plan.stakeholders)
        if each.attitude not in _POINTS_OF
    ]
    yield measured(
        "sentiment",
        mood,
        percent=percent(mood),
        sources=cells,
        lacking=unknown or ([] if known else [("stakeholders",)]),
    )


def _tasks(ground: HealthGround) -> Iterator[Check]:
    score = ground.discipline.task_score
    dated = [action for action in ground.actions if action.open and action.due]
    yield measured(
        "task_score",
        None if score is None else Decimal(score) / 100,
        days=ground.discipline.worst_days,
        sources=[(*action.row, "due") for action in dated],
        lacking=[(*action.row, "due") for action in dated if action.days_overdue],
    )


def _risk(ground: HealthGround) -> Iterator[Check]:
    share = quotient(ground.raid.exposure, _revenue(ground))
    yield measured(
        "exposure",
        None if share.value is None else 1 - share.value,
        percent=percent(share.value),
        sources=share.sources,
        lacking=_where(share, "raid"),
    )


def _revenue(ground: HealthGround) -> Figure:
    if ground.money.latest is not None:
        return ground.money.latest.revenue
    revenue, path = ground.plan.account_value.revenue, ("account_value", "revenue")
    return Figure(None, (), (path,)) if revenue is None else Figure(revenue, (path,))


def _where(figure: Figure, part: str) -> tuple[Path, ...]:
    """The empty cells of a figure; its sheet where it is not available and no cell is named."""
    if figure.missing or figure.value is not None:
        return figure.missing
    return ((part,),)
