"""Customer goals: how many of them are more than a guess."""

from __future__ import annotations

from kamgen.plan.customer_goals import Confidence
from kamgen.workbook.blank.ranges import count_equal
from kamgen.workbook.blank.specials.special import Figure, PartView, Special
from kamgen.workbook.blank.specials.wording import counted_if_any


def _figures(part: PartView) -> tuple[Figure, ...]:
    confirmed = count_equal(part.span("confidence"), part.texts(Confidence.CONFIRMED.text_key))
    return (Figure(counted_if_any(part.texts, "workbook.figures.customer_goals.confirmed", confirmed)),)


SPECIAL = Special(figures=_figures)
