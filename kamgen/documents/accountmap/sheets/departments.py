"""M06, continued: departments in which we know nobody, with the title and the use case that could open them."""

from __future__ import annotations

from kamgen.content.accountmap import MapSheet
from kamgen.documents.part_tables import part_table
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_COLUMNS = (("department", 30), ("target_title", 28), ("use_case", 46), ("contact", 24), ("value", 14))


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:  # noqa: ARG001 - the form of a sheet
    """The sheet, or None without such a department."""
    table = part_table(plan, "uncovered_departments", _COLUMNS, texts)
    if table is None:
        return None
    title, question = texts("accountmap.departments.title"), texts("accountmap.departments.question")
    return MapSheet("departments", title, question, (table,))
