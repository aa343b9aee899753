"""Contact matrix: how many contacts there are on each of the three levels (F16 of the method)."""

from __future__ import annotations

from kamgen.plan.contact_matrix import Level, PairStatus
from kamgen.workbook.blank.ranges import Where, count_equal, count_where
from kamgen.workbook.blank.specials.special import Figure, PartView, Special
from kamgen.workbook.blank.specials.wording import of_all


def _figures(part: PartView) -> tuple[Figure, ...]:
    levels, status = part.span("level"), part.span("status")
    active = part.texts(PairStatus.ACTIVE.text_key)
    return tuple(
        Figure(
            of_all(
                part,
                f"workbook.figures.contact_pairs.{level}",
                count_where(Where(levels, "=", part.texts(level.text_key)), Where(status, "=", active)),
                count_equal(levels, part.texts(level.text_key)),
            )
        )
        for level in Level
    )


SPECIAL = Special(figures=_figures)
