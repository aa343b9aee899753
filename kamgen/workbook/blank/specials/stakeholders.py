"""Stakeholders: when the next contact is due (F20 of the method), and how far a relationship is from its target."""

from __future__ import annotations

from kamgen.content.text import Tone
from kamgen.plan.stakeholders import Attitude
from kamgen.schema.cells import Kind
from kamgen.workbook.blank.formulas import LAST_DAY, Node, if_, less, minus, plus
from kamgen.workbook.blank.ranges import count_begin, count_equal
from kamgen.workbook.blank.specials.special import Extra, Figure, ItemView, PartView, Special
from kamgen.workbook.blank.specials.wording import as_of, counted_if_any, if_numbers, is_late, is_more, time_left


def _gap(item: ItemView) -> Node:
    now, target = item.cell("strength"), item.cell("target_strength")
    return if_numbers(minus(target, now), target, now)


def _next_contact(item: ItemView) -> Node:
    last, frequency = item.cell("last_contact"), item.cell("frequency")
    day = plus(last, frequency)
    return if_numbers(if_(less(LAST_DAY, day), "", day), last, frequency)


def _figures(part: PartView) -> tuple[Figure, ...]:
    late = count_begin(part.span("time_left"), part.texts("workbook.time_left.late_word"))
    promoters, blockers = (
        count_equal(part.span("attitude"), part.texts(each.text_key)) for each in (Attitude.PROMOTER, Attitude.BLOCKER)
    )
    return (
        Figure(counted_if_any(part.texts, "workbook.figures.stakeholders.promoters", promoters), Tone.GOOD),
        Figure(counted_if_any(part.texts, "workbook.figures.stakeholders.blockers", blockers), Tone.BAD),
        Figure(counted_if_any(part.texts, "workbook.figures.stakeholders.late", late), Tone.BAD),
        as_of(part),
    )


SPECIAL = Special(
    extras=(
        Extra("gap", _gap, after="target_strength", width=9, kind=Kind.INTEGER, alarm=is_more("gap", 1)),
        Extra("next_contact", _next_contact, after="frequency", width=12, kind=Kind.DATE),
        Extra(
            "time_left",
            lambda item: time_left(item, "next_contact", None),
            after="frequency",
            width=20,
            alarm=is_late,
        ),
    ),
    figures=_figures,
)
