"""RAID: the score of a rating, the expected value of a loss, and what both come to (F22 and F23 of the method)."""

from __future__ import annotations

from kamgen.content.text import Tone
from kamgen.figures.policy import STANDARD
from kamgen.plan.raid import RaidKind
from kamgen.plan.shared_lists import ActionStatus
from kamgen.schema.cells import Kind
from kamgen.workbook.blank.formulas import Node, literal, times
from kamgen.workbook.blank.ranges import Where, count_where, total_where
from kamgen.workbook.blank.specials.special import Extra, Figure, ItemView, PartView, Special
from kamgen.workbook.blank.specials.wording import amount, counted_if_any, if_numbers, is_closed, is_more

_HIGH = STANDARD.risk.high
"""The score from which a risk is high, unless a company's policy says otherwise: a workbook is made without one."""


def _score(item: ItemView) -> Node:
    likelihood, impact = item.cell("likelihood"), item.cell("impact")
    return if_numbers(times(likelihood, impact), likelihood, impact)


def _expected(item: ItemView) -> Node:
    probability, value = item.cell("probability"), item.cell("value")
    return if_numbers(times(probability, value), probability, value)


def _figures(part: PartView) -> tuple[Figure, ...]:
    """Over the risks that are still open."""
    kind, status = part.span("kind"), part.span("status")
    done = (part.texts(each.text_key) for each in ActionStatus if each.closed)
    risks = (Where(kind, "=", part.texts(RaidKind.RISK.text_key)), *(Where(status, "<>", word) for word in done))
    high = count_where(*risks, Where(part.span("score"), ">=", literal(_HIGH)))
    return (
        Figure(counted_if_any(part.texts, "workbook.figures.raid.high", high), Tone.BAD),
        Figure(amount(part, "workbook.figures.raid.expected", total_where(part.span("expected"), *risks))),
    )


SPECIAL = Special(
    extras=(
        Extra("score", _score, after="impact", width=10.5, kind=Kind.INTEGER, alarm=is_more("score", _HIGH - 1)),
        Extra("expected", _expected, after="value", width=13, kind=Kind.MONEY),
    ),
    muted=is_closed,
    figures=_figures,
)
