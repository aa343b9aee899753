"""Years: growth over the year before, and our share of the customer's spend (F1 of the method)."""

from __future__ import annotations

from kamgen.schema.cells import Kind
from kamgen.workbook.blank.formulas import Node, if_, is_number, less, minus, numeric, quotient, year
from kamgen.workbook.blank.ranges import total_beside
from kamgen.workbook.blank.specials.special import Extra, Figure, ItemView, PartView, Special
from kamgen.workbook.blank.specials.wording import is_more, percent


def _growth(item: ItemView) -> Node:
    revenue, before = item.cell("revenue"), minus(numeric(item.cell("year")), 1)
    last = total_beside(item.span("years", "revenue"), item.span("years", "year"), before)
    return quotient(minus(revenue, last), last, revenue, item.cell("year"))


def _share(item: ItemView) -> Node:
    return quotient(item.cell("revenue"), item.cell("spend"))


def _figures(part: PartView) -> tuple[Figure, ...]:
    this_year = year(part.form("cover", "as_of"))
    share = total_beside(part.span("share"), part.span("year"), this_year)
    return (Figure(percent(part, "workbook.figures.years.share", share, when=is_number(part.form("cover", "as_of")))),)


def _is_over(item: ItemView) -> Node:
    today = item.form("cover", "as_of")
    return less(item.cell("year"), if_(is_number(today), year(today), 0))


SPECIAL = Special(
    needed={"revenue": _is_over},
    extras=(
        Extra("growth", _growth, after="revenue", kind=Kind.PERCENT),
        Extra("share", _share, after="spend", kind=Kind.PERCENT, alarm=is_more("share", 1)),
    ),
    figures=_figures,
)
