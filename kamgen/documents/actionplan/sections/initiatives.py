"""W05 Our initiatives: what we bring, what the customer has of it, what he objects and what we answer."""

from __future__ import annotations

from kamgen.content.document import DocumentBlock, Section, Subheading
from kamgen.content.table import Cell, Choices, Table, TableRow
from kamgen.content.text import Run, Tone
from kamgen.documents.actionplan.steps import step_cell
from kamgen.documents.marks import initiative_mark, initiative_options
from kamgen.documents.row_names import own_names
from kamgen.documents.tables import column, full_text, named, paragraphs, status_cell
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
    names = own_names((each.id, each.title) for each in plan.initiatives)
    table = Table(
        name=_PART,
        columns=(
            column(_PART, "id", texts, 6),
            column(_PART, "title", texts, 36),
            column(_PART, "supports", texts, 14),
            column(_PART, "benefit", texts, 34),
            column(_PART, "contact", texts, 22),
            column(_PART, "next_action", texts, 34),
            column(_PART, "status", texts, 14),
        ),
        rows=tuple(
            _row(initiative, index, name, texts)
            for index, (initiative, name) in enumerate(zip(plan.initiatives, names, strict=True))
        ),
        description=texts("actionplan.initiatives.description", n=len(plan.initiatives)),
    )
    blocks = (table, *_objections(plan, texts))
    return Section(_PART, texts(f"parts.{_PART}.title"), blocks, landscape=True)


def _objections(plan: Plan, texts: Texts) -> tuple[DocumentBlock, ...]:
    """What the customer objects to our initiatives, and what we say to that; an objection without answer shows."""
    rows = tuple(
        TableRow(
            (
                full_text(each.id, (_PART, index, "id"), strong=True),
                full_text(each.title, (_PART, index, "title"), strong=True),
                full_text(each.objection, (_PART, index, "objection")),
                full_text(each.handling or texts("documents.open"), (_PART, index, "handling")),
                status_cell(initiative_mark(each.status, texts), (_PART, index, "status")),
            )
        )
        for index, each in enumerate(plan.initiatives)
        if each.objection or each.handling
    )
    if not rows:
        return ()
    columns = (
        column(_PART, "id", texts, 6),
        column(_PART, "title", texts, 32),
        column(_PART, "objection", texts, 40),
        column(_PART, "handling", texts, 40),
        column(_PART, "status", texts, 14),
    )
    description = texts("actionplan.initiatives.objections_description", n=len(rows))
    return Subheading(texts("actionplan.initiatives.objections")), Table("objections", columns, rows, description)


def _row(initiative: Initiative, index: int, name: str, texts: Texts) -> TableRow:
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
            step_cell(initiative.next_action, initiative.owner, initiative.due, texts, row),
            status_cell(
                initiative_mark(initiative.status, texts),
                (*row, "status"),
                editable=Choices(f"{_PART}/{name}/status", initiative_options(texts)),
            ),
        )
    )
