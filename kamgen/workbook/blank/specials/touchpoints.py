"""Touchpoints: the time until each, and which lie behind the as-of date and are still called planned."""

from __future__ import annotations

from kamgen.content.text import Tone
from kamgen.plan.touchpoints import TouchpointStatus
from kamgen.workbook.blank.formulas import Node, equal, or_
from kamgen.workbook.blank.ranges import count_begin, count_equal
from kamgen.workbook.blank.specials.special import Extra, Figure, ItemView, PartView, Special
from kamgen.workbook.blank.specials.wording import as_of, counted_if_any, is_late, time_left

_OVER = (TouchpointStatus.HELD, TouchpointStatus.CANCELLED)


def _over(item: ItemView) -> Node:
    status = item.cell("status")
    return or_(*(equal(status, item.texts(each.text_key)) for each in _OVER))


def _figures(part: PartView) -> tuple[Figure, ...]:
    held = count_equal(part.span("status"), part.texts(TouchpointStatus.HELD.text_key))
    late = count_begin(part.span("time_left"), part.texts("workbook.time_left.late_word"))
    return (
        Figure(counted_if_any(part.texts, "workbook.figures.touchpoints.held", held)),
        Figure(counted_if_any(part.texts, "workbook.figures.touchpoints.late", late), Tone.BAD),
        as_of(part),
    )


SPECIAL = Special(
    extras=(Extra("time_left", lambda item: time_left(item, "day", _over), after="day", width=20, alarm=is_late),),
    muted=_over,
    figures=_figures,
)
