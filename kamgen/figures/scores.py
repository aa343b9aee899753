"""What a score is: components with weights, each made of checks, each with its cells; nothing that is not explained."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from kamgen.figures.figure import ratio
from kamgen.figures.policy import Bands
from kamgen.findings import Value
from kamgen.places import Path

_ONE = Decimal(1)
_ZERO = Decimal(0)
_WHOLE = Decimal(100)


class Band(StrEnum):
    """How a score is read."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that a component asks, named under ``scores.checks.<key>.name``.

    Its finding stands under ``scores.checks.<key>.said`` and takes the `values`; it is said only where there are some.
    `met` runs from 0 to 1, None where the plan cannot say. `sources` are the cells that it was judged by, `lacking`
    those (or the rows) that would make it better.
    """

    key: str
    met: Decimal | None
    values: tuple[tuple[str, Value], ...] = ()
    sources: tuple[Path, ...] = ()
    lacking: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Component:
    """A part of a score; all its checks weigh the same, those that the plan cannot answer do not count."""

    key: str
    weight: int
    checks: tuple[Check, ...]

    @property
    def share(self) -> Decimal | None:
        """From 0 to 1, the mean of its checks; None where none can be answered: it is "not available"."""
        known = [check.met for check in self.checks if check.met is not None]
        return ratio(sum(known, _ZERO), len(known)) if known else None

    @property
    def points(self) -> Decimal | None:
        """What it earns of its weight."""
        return None if self.share is None else self.share * self.weight


@dataclass(frozen=True, slots=True)
class Cap:
    """A limit that the whole score cannot pass, whatever its parts say, and the cell that sets it."""

    key: str
    points: int
    path: Path


@dataclass(frozen=True, slots=True)
class Score:
    """A number from 0 to 100 and how it came about; its words stand under ``scores.names.<key>``.

    It is given only if components of at least `least` (a fraction) of the whole weight can be answered.
    """

    key: str
    components: tuple[Component, ...]
    bands: Bands
    least: Decimal
    cap: Cap | None = None

    @property
    def counted(self) -> tuple[Component, ...]:
        """The components that the plan can answer and that weigh anything."""
        return tuple(each for each in self.components if each.share is not None and each.weight)

    @property
    def weight_counted(self) -> int:
        """The weight behind the score; of `weight_whole`."""
        return sum(each.weight for each in self.counted)

    @property
    def weight_whole(self) -> int:
        """The weight of all components."""
        return sum(each.weight for each in self.components)

    @property
    def enough(self) -> bool:
        """Whether so much can be answered that a number says something."""
        return self.weight_counted > 0 and self.weight_counted >= self.least * self.weight_whole

    @property
    def uncapped(self) -> Decimal | None:
        """The score as its parts make it, unrounded; None where too little can be answered."""
        earned = sum((each.points or _ZERO for each in self.counted), _ZERO)
        return earned / self.weight_counted * _WHOLE if self.enough else None

    @property
    def points(self) -> int | None:
        """The score as it is shown, 0 to 100, rounded half up, within its cap."""
        if self.uncapped is None:
            return None
        rounded = int(self.uncapped.quantize(_ONE, ROUND_HALF_UP))
        return rounded if self.cap is None else min(rounded, self.cap.points)

    @property
    def costliest(self) -> Component | None:
        """The part that takes the most from the score, the first of equals; None where all have what they can."""
        lost = {each: each.weight - (each.points or _ZERO) for each in self.counted}
        most = max(lost.values(), default=_ZERO)
        return next((each for each in self.counted if most and lost[each] == most), None)

    @property
    def capped(self) -> bool:
        """Whether the cap takes anything off."""
        return self.cap is not None and self.uncapped is not None and self.uncapped > self.cap.points

    @property
    def band(self) -> Band | None:
        """How it is read, by the points that are shown."""
        return None if self.points is None else band_of(self.points, self.bands)


def band_of(points: int, bands: Bands) -> Band:
    """The band of a number of points."""
    if points >= bands.good:
        return Band.GOOD
    return Band.FAIR if points >= bands.fair else Band.POOR


def answered(key: str, *, met: bool | None, sources: Iterable[Path] = (), lacking: Iterable[Path] = ()) -> Check:
    """A check that is met or not; None where the plan cannot say."""
    return Check(key, None if met is None else Decimal(met), (), tuple(sources), tuple(lacking))


def counted(key: str, have: int, of: int, *, sources: Iterable[Path] = (), lacking: Iterable[Path] = ()) -> Check:
    """A check of how many of so many; not available where there is nothing to count, full from `of` on."""
    met = None if of <= 0 else Decimal(have) / of
    return measured(key, met, have=have, of=of, sources=sources, lacking=lacking)


def measured(
    key: str, met: Decimal | None, *, sources: Iterable[Path] = (), lacking: Iterable[Path] = (), **values: Value | None
) -> Check:
    """A check on a number: `met` is brought within 0 and 1, the values are what its words name."""
    within = None if met is None else max(_ZERO, min(_ONE, met))
    named = tuple((name, value) for name, value in values.items() if value is not None)
    return Check(key, within, named if met is not None else (), tuple(sources), tuple(lacking))


def percent(fraction: Decimal | None) -> int | None:
    """A fraction as whole percent, as the words of a check name it."""
    return None if fraction is None else int((fraction * _WHOLE).to_integral_value(ROUND_HALF_UP))
