"""The eleven checkpoints: expected value, sums, and what makes an answer complete."""

from __future__ import annotations

from kamgen.content.text import Tone
from kamgen.plan.checkpoints import CheckpointKind
from kamgen.schema.cells import Kind
from kamgen.workbook.blank.formulas import Node, equal, if_, is_number, minus, numeric, times
from kamgen.workbook.blank.ranges import count_numbers, total
from kamgen.workbook.blank.specials.special import Extra, Figure, ItemView, Need, PartView, Special
from kamgen.workbook.blank.specials.wording import amount


def _expected(item: ItemView) -> Node:
    """What is to be expected: opportunity less risk, weighted where there is a probability."""
    balance = minus(numeric(item.cell("opportunity")), numeric(item.cell("risk")))
    probability = item.cell("probability")
    weighted = times(balance, if_(is_number(probability), probability, 1))
    return if_(equal(_amounts(item), 0), "", weighted)


def _amounts(item: ItemView) -> Node:
    return count_numbers(item.cell("opportunity"), item.cell("risk"))


def _not_relevant(item: ItemView) -> Node:
    return equal(item.cell("kind"), item.texts(CheckpointKind.NOT_RELEVANT.text_key))


def _figures(part: PartView) -> tuple[Figure, ...]:
    return tuple(
        Figure(amount(part, f"workbook.figures.checkpoints.{key}", total(part.span(key))), tone, is_sum=True)
        for key, tone in (("opportunity", Tone.GOOD), ("risk", Tone.BAD), ("expected", Tone.INK))
    )


SPECIAL = Special(
    extras=(Extra("expected", _expected, after="probability", width=12.5, kind=Kind.MONEY),),
    needs=(Need("amount", lambda item: equal(_amounts(item), 0)),),
    answered=_not_relevant,
    muted=_not_relevant,
    totals=("opportunity", "risk", "expected"),
    figures=_figures,
)
