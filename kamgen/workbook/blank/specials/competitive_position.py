"""Our position: how far we are ahead of the best competitor in each factor."""

from __future__ import annotations

from kamgen.schema.cells import Kind
from kamgen.workbook.blank.formulas import Node, and_, is_number, less, minus
from kamgen.workbook.blank.specials.special import Extra, ItemView, Special
from kamgen.workbook.blank.specials.wording import if_numbers


def _lead(item: ItemView) -> Node:
    ours, theirs = item.cell("ours"), item.cell("theirs")
    return if_numbers(minus(ours, theirs), ours, theirs)


SPECIAL = Special(
    extras=(
        Extra(
            "lead",
            _lead,
            after="theirs",
            kind=Kind.INTEGER,
            alarm=lambda item: and_(is_number(item.cell("lead")), less(item.cell("lead"), 0)),
        ),
    )
)
