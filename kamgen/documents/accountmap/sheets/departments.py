"""M06, continued: departments in which we know nobody, with the title and the use case that could open them."""

from __future__ import annotations

from kamgen.content.accountmap import MapSheet
from kamgen.documents.part_tables import part_table
from kamgen.documents.tables import label, with_gaps_said
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "uncovered_departments"
_COLUMNS = (
    ("department", 30, ""),
    ("target_title", 28, "documents.not_known"),
    ("use_case", 46, "documents.not_known"),
    ("contact", 24, "documents.not_named"),
    ("value", 14, "documents.not_available"),
)
"""The fields of the columns, with their weights and what is said where the plan says nothing."""


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:  # noqa: ARG001 - the form of a sheet
    """The sheet, or None without such a department."""
    table = part_table(plan, _PART, [(field, weight) for field, weight, _ in _COLUMNS], texts)
    if table is None:
        return None
    gaps = {label(_PART, field, texts): texts(gap) for field, _, gap in _COLUMNS if gap}
    table = with_gaps_said(table, [gaps.get(column.title, "") for column in table.columns])
    title, question = texts("accountmap.departments.title"), texts("accountmap.departments.question")
    return MapSheet("departments", title, question, (table,))
