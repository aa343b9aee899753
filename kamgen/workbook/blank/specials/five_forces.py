"""Five forces: the mean pressure in the customer's market (F24 of the method)."""

from __future__ import annotations

from kamgen.content.text import Tone
from kamgen.workbook.blank.formulas import equal, if_
from kamgen.workbook.blank.ranges import count_numbers, mean
from kamgen.workbook.blank.specials.special import Figure, PartView, Special


def _figures(part: PartView) -> tuple[Figure, ...]:
    rating = part.span("rating")
    words = part.texts("workbook.figures.five_forces.pressure")
    return (Figure(if_(equal(count_numbers(rating), 0), "", mean(rating)), Tone.INK, f'"{words} "0.0;;;@'),)


SPECIAL = Special(figures=_figures)
