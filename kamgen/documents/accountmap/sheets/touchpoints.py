"""M05 Touchpoints: the contacts as a list that can be filtered."""

from __future__ import annotations

from kamgen.content.accountmap import MapSheet
from kamgen.content.table import Table, TableRow
from kamgen.documents.contact_rows import COLUMNS, contact_rows
from kamgen.documents.tables import column, with_gaps_said
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_GAPS = {
    "function": "documents.not_known",
    "our_person": "documents.not_named",
    "format": "documents.not_available",
    "topic": "documents.not_available",
    "objective": "documents.not_available",
    "goal": "documents.not_available",
}
"""What is said where the plan says nothing; status and date say it themselves."""


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:  # noqa: ARG001 - the form of a sheet
    """The sheet, or None without touchpoints."""
    if not figures.contacts:
        return None
    table = Table(
        name="touchpoints",
        columns=tuple(column("touchpoints", field, texts, weight) for field, weight in COLUMNS),
        rows=tuple(map(TableRow, contact_rows(figures.contacts, texts))),
        description=texts("accountmap.touchpoints.description", n=len(figures.contacts)),
    )
    table = with_gaps_said(table, [texts(_GAPS[field]) if field in _GAPS else "" for field, _ in COLUMNS])
    title, question = texts("accountmap.touchpoints.title"), texts("accountmap.touchpoints.question")
    return MapSheet("touchpoints", title, question, (table,))
