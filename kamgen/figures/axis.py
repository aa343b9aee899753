"""Where a date stands on the axis of three weeks, three months and four quarters that begins on the as-of date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kamgen.figures.actions import Span, horizon, months_later

WEEKS, MONTHS, QUARTERS = 3, 3, 4
_BEFORE = {Span.WEEK: 0, Span.MONTH: WEEKS, Span.QUARTER: WEEKS + MONTHS}


def on_axis(day: date, as_of: date) -> float | None:
    """The middle of the period that a date falls into, counted in periods from the as-of date; None beyond them all."""
    box = horizon(day, as_of)
    return None if box.span is Span.LATER else _BEFORE[box.span] + box.number - 0.5


@dataclass(frozen=True, slots=True)
class Ends:
    """The last day of each week, month and quarter of the axis."""

    weeks: tuple[date, ...]
    months: tuple[date, ...]
    quarters: tuple[date, ...]


def ends(as_of: date) -> Ends:
    """Where the periods end that begin on the as-of date, as `horizon` counts them."""
    return Ends(
        weeks=tuple(as_of + timedelta(weeks=number) for number in range(1, WEEKS + 1)),
        months=tuple(months_later(as_of, number) for number in range(1, MONTHS + 1)),
        quarters=tuple(months_later(as_of, MONTHS + 3 * number) for number in range(1, QUARTERS + 1)),
    )
