"""What can go wrong and what it would cost: rating and expected value of the RAID log (F22, F23 of the method)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kamgen.figures.checkpoints import opportunity_of, risk_of
from kamgen.figures.figure import Figure, difference, sum_of
from kamgen.figures.policy import STANDARD, RiskPolicy
from kamgen.places import Path
from kamgen.plan.plan import Plan
from kamgen.plan.raid import RaidEntry, RaidKind


class RiskBand(StrEnum):
    """How a risk is rated."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Risk:
    """An open risk of S17 with its rating (1 to 25, F22) and its expected value in money (F23)."""

    row: int
    score: int | None
    band: RiskBand | None
    exposure: Figure


@dataclass(frozen=True, slots=True)
class RaidFigures:
    """Open entries by row; `risks` with the highest rating first, then the dearest.

    `grid` has the rows of each field of the 5 by 5 matrix, `grid[likelihood - 1][impact - 1]`. `exposure` adds the
    expected values of the open risks; without any that has one, it is that of the checkpoints' risks
    (`from_checkpoints`), never both, since both sheets may mean the same thing. `chances` is the expected value of
    the checkpoints' opportunities, `balance` chances less exposure.
    """

    risks: tuple[Risk, ...]
    grid: tuple[tuple[tuple[int, ...], ...], ...]
    unrated: tuple[int, ...]
    exposure: Figure
    from_checkpoints: bool
    chances: Figure
    balance: Figure
    by_kind: tuple[tuple[RaidKind, tuple[int, ...]], ...]
    unanswered: tuple[int, ...]
    """Open risks without a next action or without an owner."""


def risk_score(likelihood: int, impact: int) -> int:
    """F22, 1 to 25: likelihood times impact, each 1 to 5."""
    return likelihood * impact


def risk_band(score: int, policy: RiskPolicy = STANDARD.risk) -> RiskBand:
    """The band of a rating: low to 6, medium 8 to 12, high from 15 (7, 11, 13 and 14 cannot occur)."""
    if score >= policy.high:
        return RiskBand.HIGH
    return RiskBand.MEDIUM if score >= policy.medium else RiskBand.LOW


def expected_loss(probability: Decimal, value: Decimal) -> Decimal:
    """F23 of one risk, money: its probability times what it costs if it happens."""
    return probability * value


def raid_figures(plan: Plan, policy: RiskPolicy = STANDARD.risk) -> RaidFigures:
    """The figures of S17, with the checkpoints beside them."""
    left = [(row, entry) for row, entry in enumerate(plan.raid) if not entry.closed]
    risks = [_risk(entry, row, policy) for row, entry in left if entry.kind is RaidKind.RISK]
    chances = sum_of(_weighed(plan, "opportunity"))
    own = sum_of(risk.exposure for risk in risks)
    of_checkpoints = sum_of(_weighed(plan, "risk"))
    from_checkpoints = own.value is None and of_checkpoints.value is not None
    exposure = of_checkpoints if from_checkpoints else own
    rated = {risk.row for risk in risks if risk.score is not None}
    return RaidFigures(
        risks=tuple(sorted(risks, key=_weight)),
        grid=tuple(
            tuple(
                tuple(row for row, entry in left if row in rated and (entry.likelihood, entry.impact) == (up, across))
                for across in range(1, 6)
            )
            for up in range(1, 6)
        ),
        unrated=tuple(risk.row for risk in risks if risk.score is None),
        exposure=exposure,
        from_checkpoints=from_checkpoints,
        chances=chances,
        balance=difference(chances, exposure),
        by_kind=tuple(
            (kind, rows) for kind in RaidKind if (rows := tuple(row for row, entry in left if entry.kind is kind))
        ),
        unanswered=tuple(
            row for row, each in left if each.kind is RaidKind.RISK and not (each.next_action and each.owner)
        ),
    )


def _risk(entry: RaidEntry, row: int, policy: RiskPolicy) -> Risk:
    score = None
    if entry.likelihood is not None and entry.impact is not None:
        score = risk_score(entry.likelihood, entry.impact)
    path: Path = ("raid", row)
    return Risk(
        row=row,
        score=score,
        band=None if score is None else risk_band(score, policy),
        exposure=_expected((entry.probability, (*path, "probability")), (entry.value, (*path, "value"))),
    )


def _expected(probability: tuple[Decimal | None, Path], value: tuple[Decimal | None, Path]) -> Figure:
    cells = (probability, value)
    known = probability[0] is not None and value[0] is not None
    return Figure(
        expected_loss(probability[0] or Decimal(0), value[0] or Decimal(0)) if known else None,
        tuple(path for amount, path in cells if amount is not None),
        tuple(path for amount, path in cells if amount is None),
    )


def _weighed(plan: Plan, side: str) -> Iterable[Figure]:
    """The expected values of the checkpoints' opportunities or risks; what has no probability counts in full."""
    amount_of = opportunity_of if side == "opportunity" else risk_of
    for row, answer in enumerate(plan.checkpoints):
        amount = amount_of(answer)
        if amount is None:
            continue
        path: Path = ("checkpoints", row)
        if answer.probability is None:
            yield Figure(amount, ((*path, side),))
        else:
            yield Figure(expected_loss(answer.probability, amount), ((*path, side), (*path, "probability")))


def _weight(risk: Risk) -> tuple[int, Decimal, int]:
    return (-(risk.score or 0), -(risk.exposure.value or Decimal(0)), risk.row)
