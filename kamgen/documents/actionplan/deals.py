"""The opportunities of the pipeline as a table: every one, those that are won or lost too."""

from __future__ import annotations

from kamgen.content.document import DocumentBlock, Subheading
from kamgen.content.table import Align, Cell, Table, TableRow
from kamgen.content.text import Run, Tone
from kamgen.documents.part_tables import field_cell
from kamgen.documents.tables import column, full_text, money_cell, paragraphs, percent_cell
from kamgen.documents.wording import joined, one_line, said
from kamgen.figures.figures import Figures
from kamgen.figures.pipeline import Deal
from kamgen.plan.pipeline import Opportunity
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "opportunities"


def deals(plan: Plan, figures: Figures, texts: Texts) -> tuple[DocumentBlock, ...]:
    """The heading and the opportunities; nothing without any."""
    if not plan.opportunities:
        return ()
    symbol = texts.formats.symbol
    table = Table(
        name=_PART,
        columns=(
            column(_PART, "id", texts, 7),
            column(_PART, "title", texts, 34),
            column(_PART, "business_unit", texts, 20),
            column(_PART, "stage", texts, 13),
            column(_PART, "value", texts, 12, Align.RIGHT, symbol),
            column(_PART, "project_probability", texts, 10, Align.RIGHT),
            column(_PART, "probability", texts, 10, Align.RIGHT),
            column(_PART, "close", texts, 12),
            column(_PART, "owner", texts, 18),
            column(_PART, "competitor", texts, 16),
            column(_PART, "goal", texts, 9),
        ),
        rows=tuple(_row(plan.opportunities[deal.row], deal, texts) for deal in figures.pipeline.deals),
        description=texts("actionplan.checkpoints.deals", n=len(plan.opportunities)),
    )
    return (Subheading(texts(f"parts.{_PART}.title")), table)


def _row(each: Opportunity, deal: Deal, texts: Texts) -> TableRow:
    row = (_PART, deal.row)
    what = paragraphs(each.title, strong=True)
    if details := joined(said(each.kind, texts), one_line(each.note or "")):
        what += ((Run(details, Tone.MUTED, second=True),),)
    where = (*paragraphs(each.business_unit), *paragraphs(each.offering, Tone.MUTED))
    who = (*paragraphs(each.owner), *paragraphs(each.contact, Tone.MUTED))
    return TableRow(
        (
            full_text(each.id, (*row, "id")),
            Cell(what, value=each.title, sources=tuple((*row, field) for field in ("title", "kind", "note"))),
            Cell(where, value=each.business_unit, sources=((*row, "business_unit"), (*row, "offering"))),
            field_cell(each, "stage", (*row, "stage"), texts),
            money_cell(each.value, texts, (*row, "value")),
            percent_cell(each.project_probability, texts, (*row, "project_probability")),
            percent_cell(each.probability, texts, (*row, "probability")),
            field_cell(each, "close", (*row, "close"), texts),
            Cell(who, value=each.owner, sources=((*row, "owner"), (*row, "contact"))),
            full_text(each.competitor, (*row, "competitor")),
            full_text(each.goal, (*row, "goal")),
        ),
        muted=not deal.open,
    )
