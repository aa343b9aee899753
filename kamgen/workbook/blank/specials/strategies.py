"""Strategies: over each column the goal that its levers serve."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kamgen.workbook.blank.formulas import Node, empty, if_, joined, left, longer
from kamgen.workbook.blank.specials.special import PartView, Special

_MOST: Final = 46
"""Characters of a title that fit over a column."""


def _goals(part: PartView) -> Mapping[str, Node]:
    return {f"goal_{item + 1}": _named(part, item) for item in range(3)}


def _named(part: PartView, item: int) -> Node:
    row_id, title = part.other("goals", "id", item), part.other("goals", "title", item)
    short = if_(longer(title, _MOST + 1), joined(left(title, _MOST - 1), "…"), title)
    return if_(empty(title), "", joined(row_id, " · ", short))


SPECIAL = Special(notes=_goals)
