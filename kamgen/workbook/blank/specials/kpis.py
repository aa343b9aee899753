"""KPIs: how much of the target is reached, and how far from where we began (F25 of the method)."""

from __future__ import annotations

from kamgen.content.text import Tone
from kamgen.plan.kpis import Direction
from kamgen.schema.cells import Kind
from kamgen.workbook.blank.formulas import Node, and_, at_least, equal, if_, is_number, minus, not_, quotient
from kamgen.workbook.blank.ranges import count_reached
from kamgen.workbook.blank.specials.special import Extra, Figure, ItemView, PartView, Special
from kamgen.workbook.blank.specials.wording import counted_if_any


def _attainment(item: ItemView) -> Node:
    actual, target = item.cell("actual"), item.cell("target")
    higher, lower = (equal(item.cell("direction"), item.texts(each.text_key)) for each in Direction)
    above, below = quotient(actual, target), quotient(target, actual)
    of_target = if_(higher, if_(at_least(actual, 0), above, ""), if_(lower, if_(at_least(target, 0), below, ""), ""))
    return if_(and_(is_number(actual), is_number(target)), of_target, "")


def _progress(item: ItemView) -> Node:
    actual, baseline, target = (item.cell(key) for key in ("actual", "baseline", "target"))
    way = minus(target, baseline)
    able = and_(is_number(actual), is_number(baseline), is_number(target), not_(equal(target, baseline)))
    gone = minus(actual, baseline)
    value = float(gone.value or 0) / float(way.value or 1) if able.value else ""
    return Node(f'IF({able.text},{gone.text}/{way.text},"")', value)


def _figures(part: PartView) -> tuple[Figure, ...]:
    # Not counted by attainment: of a target of zero there is none, and it can be reached all the same.
    higher, lower = (part.texts(each.text_key) for each in Direction)
    reached = count_reached(part.span("actual"), part.span("target"), part.span("direction"), higher, lower)
    return (Figure(counted_if_any(part.texts, "workbook.figures.kpis.reached", reached), Tone.GOOD),)


SPECIAL = Special(
    extras=(
        Extra("attainment", _attainment, after="target", width=12, kind=Kind.PERCENT),
        Extra("progress", _progress, after="target", width=12, kind=Kind.PERCENT),
    ),
    figures=_figures,
)
