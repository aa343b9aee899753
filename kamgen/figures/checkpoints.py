"""Opportunities and risks of the eleven checkpoints (F8 and F23 of the method)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kamgen.figures.figure import Figure, ratio, total
from kamgen.figures.scale import Scale, scale_of
from kamgen.places import Path
from kamgen.plan.checkpoints import CheckpointAnswer, CheckpointKind
from kamgen.plan.plan import Plan

_WITH_OPPORTUNITY = {CheckpointKind.OPPORTUNITY, CheckpointKind.BOTH}
_WITH_RISK = {CheckpointKind.RISK, CheckpointKind.BOTH}


@dataclass(frozen=True, slots=True)
class CheckpointFigures:
    """Sums over the checkpoints, in whole units of the plan's currency.

    `expected` weighs each checkpoint's opportunity minus risk with its probability; without one it counts in
    full. `biggest_*` are row numbers of the plan's checkpoints, `risk_weight` is the biggest risk as a share of the
    biggest opportunity, `risk_share` all risks as a share of all opportunities. `weighed` counts the amounts that
    carry a probability, `unpriced` are the relevant checkpoints without any amount. All amounts are shown at `scale`.
    """

    opportunities: Figure
    risks: Figure
    balance: Figure
    expected: Figure
    answered: int
    relevant: int
    with_goal: int
    opportunity_count: int
    risk_count: int
    biggest_risk: int | None
    biggest_opportunity: int | None
    risk_weight: Decimal | None
    risk_share: Decimal | None
    weighed: int
    unpriced: tuple[int, ...]
    scale: Scale


@dataclass(frozen=True, slots=True)
class CheckpointBars:
    """A checkpoint's amounts as bars on one zero line: the risk negative, both at the scale of the table."""

    opportunity: Decimal | None
    risk: Decimal | None


def opportunity_of(answer: CheckpointAnswer) -> Decimal | None:
    """The amount of a checkpoint that counts as an opportunity; a "risk" has none, whatever stands in the cell."""
    return answer.opportunity if answer.kind in _WITH_OPPORTUNITY else None


def risk_of(answer: CheckpointAnswer) -> Decimal | None:
    """The amount of a checkpoint that counts as a risk, as a positive number."""
    return answer.risk if answer.kind in _WITH_RISK else None


def bars_of(answer: CheckpointAnswer, scale: Scale) -> CheckpointBars:
    """The bars of one checkpoint."""
    opportunity, risk = opportunity_of(answer), risk_of(answer)
    return CheckpointBars(
        opportunity=None if opportunity is None else scale.of(opportunity),
        risk=None if risk is None else -scale.of(risk),
    )


def checkpoint_figures(plan: Plan) -> CheckpointFigures:
    """The figures of S06."""
    rows = tuple(enumerate(plan.checkpoints))
    biggest_risk = _biggest([(risk_of(answer), index) for index, answer in rows])
    biggest_opportunity = _biggest([(opportunity_of(answer), index) for index, answer in rows])
    opportunities = total(
        (opportunity_of(answer), ("checkpoints", index, "opportunity"))
        for index, answer in rows
        if answer.kind in _WITH_OPPORTUNITY
    )
    risks = total(
        (risk_of(answer), ("checkpoints", index, "risk")) for index, answer in rows if answer.kind in _WITH_RISK
    )
    expected_parts = tuple(_expected(plan))
    return CheckpointFigures(
        opportunities=opportunities,
        risks=risks,
        balance=_difference(opportunities, risks),
        expected=Figure(
            sum((value for value, _ in expected_parts), Decimal(0)) if expected_parts else None,
            tuple(path for _, paths in expected_parts for path in paths),
        ),
        answered=len({answer.checkpoint for answer in plan.checkpoints if answer.kind is not None}),
        relevant=sum(answer.kind not in {None, CheckpointKind.NOT_RELEVANT} for answer in plan.checkpoints),
        with_goal=sum(
            answer.goal is not None and answer.kind not in {None, CheckpointKind.NOT_RELEVANT}
            for answer in plan.checkpoints
        ),
        opportunity_count=sum(answer.kind in _WITH_OPPORTUNITY for answer in plan.checkpoints),
        risk_count=sum(answer.kind in _WITH_RISK for answer in plan.checkpoints),
        biggest_risk=biggest_risk,
        biggest_opportunity=biggest_opportunity,
        risk_weight=ratio(
            None if biggest_risk is None else risk_of(plan.checkpoints[biggest_risk]),
            None if biggest_opportunity is None else opportunity_of(plan.checkpoints[biggest_opportunity]),
        ),
        risk_share=ratio(risks.value, opportunities.value),
        weighed=sum(
            answer.probability is not None and (opportunity_of(answer) is not None or risk_of(answer) is not None)
            for answer in plan.checkpoints
        ),
        unpriced=tuple(
            index
            for index, answer in rows
            if answer.kind not in {None, CheckpointKind.NOT_RELEVANT}
            and opportunity_of(answer) is None
            and risk_of(answer) is None
        ),
        scale=scale_of(value for answer in plan.checkpoints for value in (opportunity_of(answer), risk_of(answer))),
    )


def _expected(plan: Plan) -> Iterator[tuple[Decimal, tuple[Path, ...]]]:
    for index, answer in enumerate(plan.checkpoints):
        opportunity, risk = opportunity_of(answer), risk_of(answer)
        if opportunity is None and risk is None:
            continue
        row: Path = ("checkpoints", index)
        paths = [(*row, "opportunity")] if opportunity is not None else []
        paths += [(*row, "risk")] if risk is not None else []
        paths += [(*row, "probability")] if answer.probability is not None else []
        weight = Decimal(1) if answer.probability is None else answer.probability
        yield ((opportunity or Decimal(0)) - (risk or Decimal(0))) * weight, tuple(paths)


def _difference(first: Figure, second: Figure) -> Figure:
    if first.value is None and second.value is None:
        return Figure(None, (), first.missing + second.missing)
    value = (first.value or Decimal(0)) - (second.value or Decimal(0))
    return Figure(value, first.sources + second.sources, first.missing + second.missing)


def _biggest(amounts: list[tuple[Decimal | None, int]]) -> int | None:
    filled = [(value, -index) for value, index in amounts if value]
    return -max(filled)[1] if filled else None
