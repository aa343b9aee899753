"""Resources: what is missing for the goals (cut them, or add resources)."""

from __future__ import annotations

from kamgen.schema.cells import Kind
from kamgen.workbook.blank.formulas import Node, minus
from kamgen.workbook.blank.specials.special import Extra, ItemView, Special
from kamgen.workbook.blank.specials.wording import if_numbers, is_more


def _gap(item: ItemView) -> Node:
    required, available = item.cell("required"), item.cell("available")
    return if_numbers(minus(required, available), required, available)


SPECIAL = Special(extras=(Extra("gap", _gap, after="available", kind=Kind.NUMBER, alarm=is_more("gap", 0)),))
