"""The fifteen customer relationship costs: their sums, and what each takes of the revenue."""

from __future__ import annotations

from kamgen.schema.cells import Kind
from kamgen.workbook.blank.formulas import quotient
from kamgen.workbook.blank.specials.special import Extra, Special

SPECIAL = Special(
    extras=(
        Extra(
            "of_revenue",
            lambda item: quotient(item.cell("amount"), item.form("account_value", "revenue")),
            after="previous",
            kind=Kind.PERCENT,
        ),
    ),
    totals=("amount", "previous", "of_revenue"),
)
