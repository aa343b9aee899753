"""White space (F4 and F6 of the method): what a unit could buy more, over all cells that are eligible."""

from __future__ import annotations

from kamgen.plan.white_space import WhiteSpaceStatus
from kamgen.schema.cells import Kind
from kamgen.workbook.blank.formulas import Node, and_, equal, if_, is_number, largest, minus, not_, numeric, or_
from kamgen.workbook.blank.ranges import count_equal, count_filled, total
from kamgen.workbook.blank.specials.special import Extra, Figure, ItemView, PartView, Special
from kamgen.workbook.blank.specials.wording import amount, of_all

_NOT_OURS = (WhiteSpaceStatus.WHITE, WhiteSpaceStatus.COMPETITOR, WhiteSpaceStatus.PIPELINE)


def _white(item: ItemView) -> Node:
    """Potential less current; where the status says that we sell nothing there, an empty current is zero."""
    potential, current = item.cell("potential"), item.cell("current")
    nothing = or_(*(equal(item.cell("status"), item.texts(each.text_key)) for each in _NOT_OURS))
    known = and_(is_number(potential), or_(is_number(current), nothing), not_(_not_eligible(item)))
    return if_(known, largest(0, minus(potential, numeric(current))), "")


def _not_eligible(item: ItemView) -> Node:
    return equal(item.cell("status"), item.texts(WhiteSpaceStatus.NOT_ELIGIBLE.text_key))


def _figures(part: PartView) -> tuple[Figure, ...]:
    status, units = part.span("status"), part.span("business_unit")
    owned, never = (
        count_equal(status, part.texts(each.text_key))
        for each in (WhiteSpaceStatus.OWNED, WhiteSpaceStatus.NOT_ELIGIBLE)
    )
    eligible = minus(minus(count_filled(units), 1), never)  # less the header that the range begins with
    return (
        Figure(amount(part, "workbook.figures.white_space.total", total(part.span("white")))),
        Figure(of_all(part, "workbook.figures.white_space.owned", owned, eligible)),
    )


SPECIAL = Special(
    extras=(Extra("white", _white, after="current", kind=Kind.MONEY),), muted=_not_eligible, figures=_figures
)
