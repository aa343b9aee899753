"""Actions: the time that is left, counted from the plan's as-of date; done and cancelled ones step back."""

from __future__ import annotations

from kamgen.content.text import Tone
from kamgen.workbook.blank.ranges import count_begin
from kamgen.workbook.blank.specials.special import Extra, Figure, PartView, Special
from kamgen.workbook.blank.specials.wording import as_of, counted_if_any, is_closed, is_late, time_left


def _figures(part: PartView) -> tuple[Figure, ...]:
    late = count_begin(part.span("time_left"), part.texts("workbook.time_left.late_word"))
    return (Figure(counted_if_any(part.texts, "workbook.figures.actions.late", late), Tone.BAD), as_of(part))


SPECIAL = Special(
    extras=(
        Extra("time_left", lambda item: time_left(item, "due", is_closed), after="status", width=20, alarm=is_late),
    ),
    muted=is_closed,
    figures=_figures,
)
