"""Accounts beside each other: position and concentration (F27, F28 of the method), for the review over many plans."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

_MIDDLE = Decimal(5)


class PortfolioField(StrEnum):
    """The four fields of attractiveness and relative strength."""

    STRATEGIC = "strategic"
    STAR = "star"
    STATUS = "status"
    STREAMLINE = "streamline"


def weighted_score(scores: Sequence[tuple[Decimal, Decimal]]) -> Decimal | None:
    """F27, 0 to 10: the sum of weight times score over criteria, each a pair of weight and score.

    Weights are brought to a sum of one; None without any weight.
    """
    weights = sum((weight for weight, _ in scores), Decimal(0))
    return sum((weight * score for weight, score in scores), Decimal(0)) / weights if weights else None


def portfolio_field(attractiveness: Decimal, strength: Decimal, middle: Decimal = _MIDDLE) -> PortfolioField:
    """The field of an account, both from 0 to 10: strategic is strong in both, star attractive, status only strong."""
    if attractiveness >= middle:
        return PortfolioField.STRATEGIC if strength >= middle else PortfolioField.STAR
    return PortfolioField.STATUS if strength >= middle else PortfolioField.STREAMLINE


def concentration(revenues: Sequence[Decimal], first: int) -> Decimal | None:
    """F28, a fraction: what the largest few bring of the revenue of all; None where all bring nothing."""
    whole = sum(revenues, Decimal(0))
    return sum(sorted(revenues, reverse=True)[:first], Decimal(0)) / whole if whole else None


def cumulative_shares(revenues: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """F28 as a Pareto line: the shares of the largest, the two largest and so on; empty where all bring nothing."""
    whole = sum(revenues, Decimal(0))
    ordered = sorted(revenues, reverse=True)
    return tuple(sum(ordered[: count + 1], Decimal(0)) / whole for count in range(len(ordered))) if whole else ()
