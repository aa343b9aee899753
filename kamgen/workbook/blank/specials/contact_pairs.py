"""Contact matrix: how many contacts there are on each of the three levels (F16 of the method)."""

from __future__ import annotations

from kamgen.content.text import Tone
from kamgen.plan.contact_matrix import Level, PairStatus
from kamgen.workbook.blank.formulas import Node, and_, equal, if_, less, plus
from kamgen.workbook.blank.ranges import Where, count_equal, count_where
from kamgen.workbook.blank.specials.special import Figure, PartView, Special
from kamgen.workbook.blank.specials.wording import of_all


def _figures(part: PartView) -> tuple[Figure, ...]:
    every = {level: count_equal(part.span("level"), part.texts(level.text_key)) for level in Level}
    active = {level: _active(part, level) for level in Level}
    # A matrix that is in use and has nobody at the top is the warning of the network principle.
    is_open = and_(less(0, plus(*every.values())), equal(active[Level.STRATEGIC], 0))
    return (
        *(Figure(of_all(part, f"workbook.figures.contact_pairs.{each}", active[each], every[each])) for each in Level),
        Figure(if_(is_open, part.texts("workbook.figures.contact_pairs.open"), ""), Tone.BAD),
    )


def _active(part: PartView, level: Level) -> Node:
    words = part.texts(level.text_key), part.texts(PairStatus.ACTIVE.text_key)
    return count_where(Where(part.span("level"), "=", words[0]), Where(part.span("status"), "=", words[1]))


SPECIAL = Special(figures=_figures)
