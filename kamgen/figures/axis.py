"""Where a date stands on the axis of three weeks, three months and four quarters that begins on the as-of date."""

from __future__ import annotations

from datetime import date

from kamgen.figures.actions import Span, horizon

WEEKS, MONTHS, QUARTERS = 3, 3, 4
_BEFORE = {Span.WEEK: 0, Span.MONTH: WEEKS, Span.QUARTER: WEEKS + MONTHS}


def on_axis(day: date, as_of: date) -> float | None:
    """The middle of the period that a date falls into, counted in periods from the as-of date; None beyond them all."""
    box = horizon(day, as_of)
    return None if box.span is Span.LATER else _BEFORE[box.span] + box.number - 0.5
