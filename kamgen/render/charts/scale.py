"""Limits of axes: room for the labels beyond the longest bar, round numbers where the axis itself is labelled."""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import Decimal

_MOST_ROOM = 0.6
"""The share of an axis that labels may take."""
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


def present(values: Iterable[Decimal | None]) -> list[Decimal]:
    """The values that there are."""
    return [value for value in values if value is not None]


def beyond(low: float, high: float, before: float, after: float) -> tuple[float, float]:
    """Limits of an axis from `low` to `high` with zero in it, so that shares of it stay free at its ends.

    `before` is what labels need at the negative end, `after` at the positive one, both as a share of the axis.
    """
    low, high = min(low, 0.0), max(high, 0.0)
    before, after = (before if low < 0 else 0.0), (after if high > 0 or low == 0 else 0.0)
    if low == high == 0:
        high = 1.0
    if before + after > _MOST_ROOM:
        before, after = (each * _MOST_ROOM / (before + after) for each in (before, after))
    span = (high - low) / (1 - before - after)
    return low - before * span, high + after * span


def rounded(low: float, high: float, *, steps: int = 4) -> tuple[float, float, float]:
    """Round limits around two values and the distance of lines between them: about so many."""
    if high <= low:
        high = low + (abs(low) or 1.0)
    raw = (high - low) / steps
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(each * power for each in _STEPS if each * power >= raw * 0.999)
    return math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step, step
