"""What is asked of the own management: how much money in all."""

from __future__ import annotations

from kamgen.workbook.blank.ranges import total
from kamgen.workbook.blank.specials.special import Figure, PartView, Special
from kamgen.workbook.blank.specials.wording import amount


def _figures(part: PartView) -> tuple[Figure, ...]:
    return (Figure(amount(part, "workbook.figures.management_asks.value", total(part.span("value")))),)


SPECIAL = Special(figures=_figures)
