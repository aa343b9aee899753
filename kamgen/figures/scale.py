"""The one scale in which the amounts of a table or chart stand, so that they can be compared at a glance."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum


class Scale(Enum):
    """What an amount is divided by; the value is the divisor."""

    WHOLE = Decimal(1)
    THOUSANDS = Decimal(1_000)
    MILLIONS = Decimal(1_000_000)

    @property
    def digits(self) -> int:
        """The decimals that it is shown with."""
        return 1 if self is Scale.MILLIONS else 0

    def of(self, value: Decimal) -> Decimal:
        """An amount at this scale, rounded half up to the decimals that are shown."""
        return (value / self.value).quantize(Decimal(1).scaleb(-self.digits), ROUND_HALF_UP)

    def at(self, value: Decimal | None) -> Decimal | None:
        """The same for an amount that may be missing, which stays missing."""
        return None if value is None else self.of(value)


# From here on every amount of a table has at least five figures in thousands, which nobody compares at a glance.
_IN_MILLIONS_FROM = Decimal(100_000_000)
_IN_THOUSANDS_FROM = Decimal(10_000)


def scale_of(values: Iterable[Decimal | None]) -> Scale:
    """The scale that fits the largest of some amounts: whole units below ten thousand, thousands, millions."""
    largest = max((abs(value) for value in values if value is not None), default=Decimal(0))
    if largest >= _IN_MILLIONS_FROM:
        return Scale.MILLIONS
    return Scale.THOUSANDS if largest >= _IN_THOUSANDS_FROM else Scale.WHOLE
