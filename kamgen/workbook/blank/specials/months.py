"""Months: how far the actual revenue is from the planned one."""

from __future__ import annotations

from kamgen.schema.cells import Kind
from kamgen.workbook.blank.formulas import Node, and_, if_, is_number, minus
from kamgen.workbook.blank.specials.special import Extra, ItemView, Special


def _variance(item: ItemView) -> Node:
    actual, target = item.cell("actual"), item.cell("target")
    return if_(and_(is_number(actual), is_number(target)), minus(actual, target), "")


SPECIAL = Special(
    formats={"month": "mmm yyyy"},
    extras=(Extra("variance", _variance, after="actual", kind=Kind.MONEY),),
    totals=("target", "actual", "variance"),
)
