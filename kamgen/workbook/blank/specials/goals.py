"""The three goals: the five letters of SMART as a help, and which goals need a target value."""

from __future__ import annotations

from kamgen.plan.goals import GoalKind
from kamgen.workbook.blank.formulas import (
    Node,
    absolute,
    and_,
    at_least,
    equal,
    filled,
    if_,
    is_number,
    joined,
    minus,
    months_on,
    not_,
    numeric,
    or_,
    words_at_least,
)
from kamgen.workbook.blank.specials.special import Extra, ItemView, Special

_WORDS, _MONTHS = 5, 12
_PASSED, _OPEN = "●", "○"


def _smart(item: ItemView) -> Node:
    """The letters after section 3.1 of the method, as far as a formula can see them.

    The review also knows vague words, of which the S must not consist, and whether resources are short for the A.
    """
    cell = item.cell
    letters = {
        "S": words_at_least(cell("title"), _WORDS),
        "M": and_(filled(cell("metric")), or_(_is_qualitative(item), _goes_somewhere(item))),
        "A": and_(filled(cell("owner")), _is_plausible(item)),
        "R": and_(filled(cell("customer_goals")), filled(cell("customer_benefit"))),
        "T": _is_timely(item),
    }
    parts: list[Node | str] = []
    for letter, passed in letters.items():
        parts += [f"    {letter} " if parts else f"{letter} ", if_(passed, _PASSED, _OPEN)]
    return joined(*parts)


def _goes_somewhere(item: ItemView) -> Node:
    """Whether a target is measured from where we are, in a unit."""
    baseline, target = item.cell("baseline"), item.cell("target")
    return and_(filled(item.cell("unit")), is_number(baseline), is_number(target), not_(equal(baseline, target)))


def _is_plausible(item: ItemView) -> Node:
    """Whether the change is at most as large as what there is; without both numbers, or from zero, nothing is said."""
    baseline, target = item.cell("baseline"), item.cell("target")
    unknown = or_(not_(is_number(baseline)), not_(is_number(target)), equal(numeric(baseline), 0))
    change = absolute(minus(numeric(target), numeric(baseline)))
    return or_(unknown, at_least(absolute(numeric(baseline)), change))


def _is_timely(item: ItemView) -> Node:
    """Whether the day is ahead, within twelve months and within the plan's period, as far as these are known."""
    due, today, end = item.cell("due"), item.form("cover", "as_of"), item.form("cover", "period_to")
    ahead = and_(at_least(numeric(due), numeric(today)), at_least(months_on(numeric(today), _MONTHS), numeric(due)))
    return and_(
        is_number(due),
        or_(not_(is_number(today)), ahead),
        or_(not_(is_number(end)), at_least(numeric(end), numeric(due))),
    )


def _is_qualitative(item: ItemView) -> Node:
    return equal(item.cell("kind"), item.texts(GoalKind.QUALITATIVE.text_key))


SPECIAL = Special(
    extras=(Extra("smart", _smart),),
    needed={"target": lambda item: not_(_is_qualitative(item))},
)
