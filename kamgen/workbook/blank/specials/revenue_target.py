"""The revenue target against what is safe and what is open (F9 and F10 of the method)."""

from __future__ import annotations

from typing import Literal

from kamgen.content.text import Tone
from kamgen.plan.pipeline import Stage
from kamgen.schema.cells import Kind
from kamgen.workbook.blank.formulas import Node, and_, if_, is_number, largest, less, minus, months_on, numeric, plus
from kamgen.workbook.blank.ranges import Where, total_where
from kamgen.workbook.blank.specials.special import Extra, Figure, ItemView, PartView, Special
from kamgen.workbook.blank.specials.wording import amount, if_numbers

_MONTHS = 12


def _won(item: ItemView) -> Node:
    return total_where(item.span("opportunities", "value"), _stage(item, "=", Stage.WON))


def _open(item: ItemView) -> Node:
    return total_where(item.span("opportunities", "value"), *_still_open(item))


def _weighted(item: ItemView) -> Node:
    """What closes within twelve months of the as-of date, to which the target belongs."""
    today = item.form("cover", "as_of")
    soon = Where(item.span("opportunities", "close"), "<=", months_on(today, _MONTHS))
    weighted = item.span("opportunities", "weighted")
    ahead = total_where(weighted, *_still_open(item), soon)
    return if_(is_number(today), ahead, total_where(weighted, *_still_open(item)))


def _expected(item: ItemView) -> Node:
    """What is achieved, or else won, what is under contract, and what is weighted."""
    actual = item.cell("actual")
    safe = if_(is_number(actual), actual, item.cell("won"))
    return plus(safe, numeric(item.cell("contracted")), item.cell("weighted"))


def _gap(item: ItemView) -> Node:
    return if_numbers(minus(item.cell("target"), item.cell("expected")), item.cell("target"))


def _still_open(item: ItemView) -> tuple[Where, Where]:
    return _stage(item, "<>", Stage.WON), _stage(item, "<>", Stage.LOST)


def _stage(item: ItemView, sign: Literal["=", "<>"], stage: Stage) -> Where:
    return Where(item.span("opportunities", "stage"), sign, item.texts(stage.text_key))


def _is_open(item: ItemView) -> Node:
    return and_(is_number(item.cell("gap")), less(0, item.cell("gap")))


def _figures(part: PartView) -> tuple[Figure, ...]:
    gap = largest(0, part.cell("gap"))
    return (Figure(amount(part, "workbook.figures.revenue_target.gap", gap), Tone.BAD),)


SPECIAL = Special(
    extras=(
        Extra("won", _won, after="contracted", kind=Kind.MONEY),
        Extra("open", _open, after="contracted", kind=Kind.MONEY),
        Extra("weighted", _weighted, after="contracted", kind=Kind.MONEY),
        Extra("expected", _expected, after="contracted", kind=Kind.MONEY, strong=True),
        Extra("gap", _gap, after="contracted", kind=Kind.MONEY, strong=True, alarm=_is_open),
    ),
    figures=_figures,
)
