"""Competitors' shares: worked out from an amount where only that is known, and checked against the whole (F2)."""

from __future__ import annotations

from kamgen.schema.cells import Kind
from kamgen.workbook.blank.formulas import Node, if_, is_number, less, plus, quotient
from kamgen.workbook.blank.ranges import total_beside
from kamgen.workbook.blank.specials.special import Extra, ItemView, Special
from kamgen.workbook.blank.specials.wording import if_numbers, is_more


def _effective(item: ItemView) -> Node:
    share, amount, year = item.cell("share"), item.cell("amount"), item.cell("year")
    spend = total_beside(item.span("years", "spend"), item.span("years", "year"), year)
    of_spend = quotient(amount, spend, amount, year)
    return if_(is_number(amount), if_(less(0, spend), of_spend, _typed(share)), _typed(share))


def _typed(share: Node) -> Node:
    return if_(is_number(share), share, "")


def _with_us(item: ItemView) -> Node:
    year = item.cell("year")
    theirs = total_beside(item.span("competitor_shares", "effective"), item.span("competitor_shares", "year"), year)
    ours = total_beside(item.span("years", "share"), item.span("years", "year"), year)
    return if_numbers(plus(theirs, ours), item.cell("effective"), year)


SPECIAL = Special(
    extras=(
        Extra("effective", _effective, after="share", kind=Kind.PERCENT),
        Extra("with_us", _with_us, after="share", kind=Kind.PERCENT, alarm=is_more("with_us", 1)),
    )
)
