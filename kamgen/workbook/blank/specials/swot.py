"""SWOT: how many statements each of the two has."""

from __future__ import annotations

from kamgen.plan.swot import Quadrant, SwotScope
from kamgen.texts.catalogue import message
from kamgen.workbook.blank.formulas import equal, if_, plus
from kamgen.workbook.blank.ranges import Where, count_where
from kamgen.workbook.blank.specials.special import Figure, PartView, Special
from kamgen.workbook.blank.specials.wording import said


def _figures(part: PartView) -> tuple[Figure, ...]:
    return tuple(_counted(part, scope) for scope in SwotScope)


def _counted(part: PartView, scope: SwotScope) -> Figure:
    scopes, quadrants = part.span("scope"), part.span("quadrant")
    name = part.texts(scope.text_key)
    counts = {
        each.value: count_where(Where(scopes, "=", name), Where(quadrants, "=", part.texts(each.text_key)))
        for each in Quadrant
    }
    words = said(message(part.texts.language, "workbook.figures.swot.counts"), scope=name, **counts)
    return Figure(if_(equal(plus(*counts.values()), 0), "", words))


SPECIAL = Special(figures=_figures)
