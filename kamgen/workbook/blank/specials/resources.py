"""Resources: what is missing for the goals (cut them, or add resources)."""

from __future__ import annotations

from kamgen.content.text import Tone
from kamgen.schema.cells import Kind
from kamgen.workbook.blank.formulas import Node, literal, minus
from kamgen.workbook.blank.ranges import Where, count_where
from kamgen.workbook.blank.specials.special import Extra, Figure, ItemView, PartView, Special
from kamgen.workbook.blank.specials.wording import counted_if_any, if_numbers, is_more


def _gap(item: ItemView) -> Node:
    required, available = item.cell("required"), item.cell("available")
    return if_numbers(minus(required, available), required, available)


def _figures(part: PartView) -> tuple[Figure, ...]:
    short = count_where(Where(part.span("gap"), ">", literal(0)))
    return (Figure(counted_if_any(part.texts, "workbook.figures.resources.short", short), Tone.BAD),)


SPECIAL = Special(
    extras=(Extra("gap", _gap, after="available", kind=Kind.NUMBER, alarm=is_more("gap", 0)),), figures=_figures
)
