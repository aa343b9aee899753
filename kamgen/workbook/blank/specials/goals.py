"""The three goals: the five letters of SMART as a help, and which goals need a target value."""

from __future__ import annotations

from kamgen.plan.goals import GoalKind
from kamgen.workbook.blank.formulas import Node, and_, equal, filled, if_, is_number, joined, longer, not_, or_
from kamgen.workbook.blank.specials.special import Extra, ItemView, Special

_A_SENTENCE = 20  # characters below which a title can hardly say what, where and with whom
_PASSED, _OPEN = "●", "○"


def _smart(item: ItemView) -> Node:
    """The letters after section 3.1 of the method, as far as a formula can see them; the review says the rest."""
    cell = item.cell
    letters = {
        "S": longer(cell("title"), _A_SENTENCE),
        "M": and_(filled(cell("metric")), or_(_is_qualitative(item), is_number(cell("target")))),
        "A": filled(cell("owner")),
        "R": and_(filled(cell("customer_goals")), filled(cell("customer_benefit"))),
        "T": is_number(cell("due")),
    }
    parts: list[Node | str] = []
    for letter, passed in letters.items():
        parts += [f"    {letter} " if parts else f"{letter} ", if_(passed, _PASSED, _OPEN)]
    return joined(*parts)


def _is_qualitative(item: ItemView) -> Node:
    return equal(item.cell("kind"), item.texts(GoalKind.QUALITATIVE.text_key))


SPECIAL = Special(
    extras=(Extra("smart", _smart),),
    needed={"target": lambda item: not_(_is_qualitative(item))},
)
