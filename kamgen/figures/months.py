"""The twelve months of a contact calendar, from the month of the as-of date on."""

from __future__ import annotations

from datetime import date

from kamgen.figures.actions import months_later

MONTHS = 12


def months_ahead(as_of: date) -> tuple[date, ...]:
    """The first days of the twelve months."""
    return tuple(months_later(as_of.replace(day=1), month) for month in range(MONTHS))


def month_of(day: date, as_of: date) -> int | None:
    """The column of a day, 0 for everything before the first month (it is late), None beyond the last."""
    month = 12 * (day.year - as_of.year) + day.month - as_of.month
    return max(month, 0) if month < MONTHS else None
