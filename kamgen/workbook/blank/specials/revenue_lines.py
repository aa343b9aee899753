"""Revenue lines: the part of the year's revenue that each one is."""

from __future__ import annotations

from kamgen.schema.cells import Kind
from kamgen.workbook.blank.formulas import Node, quotient
from kamgen.workbook.blank.ranges import total_beside
from kamgen.workbook.blank.specials.special import Extra, ItemView, Special
from kamgen.workbook.blank.specials.wording import is_more


def _of_year(item: ItemView) -> Node:
    year = item.cell("year")
    revenue = total_beside(item.span("years", "revenue"), item.span("years", "year"), year)
    return quotient(item.cell("amount"), revenue, item.cell("amount"), year)


SPECIAL = Special(extras=(Extra("of_year", _of_year, after="amount", kind=Kind.PERCENT, alarm=is_more("of_year", 1)),))
