"""W05 Our initiatives: what we bring, what the customer has of it, who decides there."""

from __future__ import annotations

from kamgen.content.document import Section
from kamgen.content.table import Cell, Table, TableRow
from kamgen.content.text import Run, Tone
from kamgen.documents.tables import column, day_cell, full_text, named, paragraphs
from kamgen.documents.wording import joined, said
from kamgen.figures.figures import Figures
from kamgen.plan.initiatives import Initiative
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "initiatives"


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:  # noqa: ARG001 - the form of a chapter
    """The chapter, or None without initiatives."""
    if not plan.initiatives:
        return None
    table = Table(
        name=_PART,
        columns=(
            column(_PART, "id", texts, 6),
            column(_PART, "title", texts, 36),
            column(_PART, "supports", texts, 14),
            column(_PART, "benefit", texts, 34),
            column(_PART, "contact", texts, 22),
            column(_PART, "next_action", texts, 28),
            column(_PART, "owner", texts, 16),
            column(_PART, "due", texts, 12),
        ),
        rows=tuple(_row(initiative, index, texts) for index, initiative in enumerate(plan.initiatives)),
        description=texts("actionplan.initiatives.description", n=len(plan.initiatives)),
    )
    return Section(_PART, texts(f"parts.{_PART}.title"), (table,), landscape=True)


def _row(initiative: Initiative, index: int, texts: Texts) -> TableRow:
    row = (_PART, index)
    details = joined(said(initiative.type, texts), str(initiative.year) if initiative.year else "")
    what = paragraphs(initiative.title, strong=True) + paragraphs(initiative.description)
    if details:
        what += ((Run(details, Tone.MUTED, second=True),),)
    return TableRow(
        (
            full_text(initiative.id, (*row, "id"), strong=True),
            Cell(what, value=initiative.title, sources=((*row, "title"), (*row, "description"))),
            full_text(", ".join(initiative.supports), (*row, "supports")),
            full_text(initiative.benefit, (*row, "benefit")),
            named(initiative.contact or texts("documents.not_known"), initiative.contact_function, (*row, "contact")),
            full_text(initiative.next_action, (*row, "next_action")),
            full_text(initiative.owner, (*row, "owner")),
            day_cell(initiative.due, texts, (*row, "due")) if initiative.next_action else Cell(),
        )
    )
