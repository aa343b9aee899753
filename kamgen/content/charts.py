"""Charts as content: a closed set of kinds with their numbers, told once and drawn natively in deck and Word alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from kamgen.content.table import Head
from kamgen.content.text import Tone
from kamgen.places import Path

_DIGITS: Final = re.compile(r"[#0?][#0?,.]*")


@dataclass(frozen=True, slots=True)
class Measure:
    """What numbers are: an Excel format in en-US form for labels and workbook; their unit and decimal sign in words.

    A waterfall puts the signs of its changes itself, before the first section of the format.
    """

    number_format: str
    unit: str = ""
    decimal: str = "."
    """What stands before decimals where the numbers are told in words."""

    @property
    def is_share(self) -> bool:
        """Whether the numbers are fractions that are shown in percent."""
        return self.number_format.endswith("%")

    @property
    def decimals(self) -> int:
        """How many digits stand behind the point."""
        digits = _DIGITS.search(self.number_format)
        return len(digits[0].partition(".")[2]) if digits else 0


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers of one kind, one a category; None where it has none.

    `point_tones` gives single points (by index) a tone of their own, such as the one that the title speaks of; those in
    `planned` are drawn as not yet real.
    """

    name: str
    tone: Tone
    values: tuple[Decimal | None, ...]
    point_tones: tuple[tuple[int, Tone], ...] = ()
    planned: tuple[int, ...] = ()
    sources: tuple[Path, ...] = ()


class Stacking(StrEnum):
    """How the columns of several series stand."""

    SIDE_BY_SIDE = "side_by_side"
    STACKED = "stacked"
    SHARES = "shares"
    """Each category fills 100 %; labels still show the values."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns by category, or bars where `lying`; names too long to stand under columns lay them down as well.

    `totals` stand over stacks: their numbers are told, never added up by drawing.
    """

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    measure: Measure
    stacking: Stacking = Stacking.SIDE_BY_SIDE
    lying: bool = False
    totals: Series | None = None

    def __post_init__(self) -> None:
        _check(self.categories, self.series if self.totals is None else (*self.series, self.totals))


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines over time; the scale begins at zero unless all values are far from it."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    measure: Measure

    def __post_init__(self) -> None:
        _check(self.categories, self.series)


@dataclass(frozen=True, slots=True)
class Combination:
    """Columns with a line over them on an axis of its own, such as revenue and share of wallet."""

    categories: tuple[str, ...]
    columns: tuple[Series, ...]
    line: Series
    measure: Measure
    line_measure: Measure

    def __post_init__(self) -> None:
        _check(self.categories, (*self.columns, self.line))


@dataclass(frozen=True, slots=True)
class Radar:
    """Ratings on spokes from 0 to `most`."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    measure: Measure
    most: Decimal

    def __post_init__(self) -> None:
        _check(self.categories, self.series)


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a whole; a negative one cannot be shown and is left out."""

    name: str
    tone: Tone
    value: Decimal | None
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Doughnut:
    """Parts of a whole; `middle` stands in the hole, such as the sum."""

    value_name: str
    slices: tuple[Slice, ...]
    measure: Measure
    middle: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from `least` to `most`; at `middle` the other axis crosses it, which makes quadrants."""

    title: str
    least: Decimal
    most: Decimal
    middle: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Bubble:
    """A point whose area says `size`; `label` stands in it if it is short, else beside it."""

    label: str
    tone: Tone
    x: Decimal
    y: Decimal
    size: Decimal
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Bubbles:
    """Points by two scales, with a third number as their area."""

    points: tuple[Bubble, ...]
    x: Scale
    y: Scale
    size_name: str
    measure: Measure


@dataclass(frozen=True, slots=True)
class Step:
    """A change by `value`, or a level of that height where it `is_total`; None is not known and shows as "?"."""

    name: str
    value: Decimal | None
    is_total: bool = False
    tone: Tone | None = None
    sources: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Waterfall:
    """From one level to another, step by step; it lies down where names are too long to stand under columns."""

    value_name: str
    steps: tuple[Step, ...]
    measure: Measure
    rise: Tone = Tone.GOOD
    fall: Tone = Tone.BAD
    total: Tone = Tone.ACCENT
    lying: bool = False


Plot = Columns | Lines | Combination | Radar | Doughnut | Bubbles | Waterfall


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as a block; `description` is its alternative text: what it shows, from the data.

    Where the head names no unit, that of the plot's measure stands there.
    """

    name: str
    plot: Plot
    description: str
    head: Head | None = None


def said(plot: Plot) -> Iterator[tuple[str, tuple[Path, ...]]]:  # noqa: C901 - one for each kind
    """Each series or point in words, with the plan paths that its numbers came from."""
    match plot:
        case Columns() | Lines() | Radar():
            totals = (plot.totals,) if isinstance(plot, Columns) and plot.totals else ()
            for each in (*plot.series, *totals):
                yield _numbers(each, plot.categories, plot.measure), each.sources
        case Combination():
            for each in plot.columns:
                yield _numbers(each, plot.categories, plot.measure), each.sources
            yield _numbers(plot.line, plot.categories, plot.line_measure), plot.line.sources
        case Doughnut():
            for part in plot.slices:
                yield f"{part.name}: {_number(part.value, plot.measure)}", part.sources
        case Bubbles():
            for point in plot.points:
                yield f"{point.label}: {point.x:f}, {point.y:f}, {_number(point.size, plot.measure)}", point.sources
        case Waterfall():
            for step in plot.steps:
                yield f"{step.name}: {_number(step.value, plot.measure)}", step.sources


def _numbers(series: Series, categories: Sequence[str], measure: Measure) -> str:
    told = ", ".join(
        f"{category} {_number(value, measure)}"
        for category, value in zip(categories, series.values, strict=True)
        if value is not None
    )
    return f"{series.name}: {told}"


def _number(value: Decimal | None, measure: Measure) -> str:
    """The number as precise as the chart shows it."""
    if value is None:
        return "–"
    percent = "%" in measure.number_format
    shown = value * 100 if percent else value
    number = f"{shown:.{measure.decimals}f}".replace(".", measure.decimal)
    return f"{number} {'%' if percent else measure.unit}".rstrip()


def _check(categories: Sequence[str], series: Sequence[Series]) -> None:
    for each in series:
        if len(each.values) != len(categories):
            raise ValueError(f"series {each.name!r} has {len(each.values)} values for {len(categories)} categories")
