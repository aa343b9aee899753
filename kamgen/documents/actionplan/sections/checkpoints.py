"""W06 Opportunities and risks: all eleven checkpoints, those that are not relevant too, and the pipeline."""

from __future__ import annotations

from kamgen.content.document import Section
from kamgen.content.table import Align, Cell, Table, TableRow
from kamgen.content.text import Tone, line
from kamgen.documents.actionplan.deals import deals
from kamgen.documents.actionplan.steps import step_cell
from kamgen.documents.tables import choice_cell, column, full_text, money_cell, percent_cell
from kamgen.documents.wording import said
from kamgen.figures.checkpoints import opportunity_of, risk_of
from kamgen.figures.figures import Figures
from kamgen.plan.checkpoints import CheckpointAnswer, CheckpointKind
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "checkpoints"


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:
    """The chapter, or None without any answer and any opportunity."""
    answers = (_answers(plan, figures, texts),) if any(answer.kind for answer in plan.checkpoints) else ()
    blocks = (*answers, *deals(plan, figures, texts))
    return Section(_PART, texts(f"sheets.{_PART}.title"), blocks, landscape=True) if blocks else None


def _answers(plan: Plan, figures: Figures, texts: Texts) -> Table:
    symbol = texts.formats.symbol
    sums = figures.checkpoints
    total = TableRow(
        (
            Cell(),
            Cell((line(texts("actionplan.total"), strong=True),)),
            Cell(),
            Cell(),
            money_cell(sums.opportunities.value, texts, *sums.opportunities.sources),
            money_cell(sums.risks.value, texts, *sums.risks.sources),
            *(Cell(),) * 3,
        )
    )
    return Table(
        name=_PART,
        columns=(
            column("customer_goals", "id", texts, 6),
            column(_PART, "checkpoint", texts, 26),
            column(_PART, "kind", texts, 12),
            column(_PART, "trigger", texts, 36),
            column(_PART, "opportunity", texts, 12, Align.RIGHT, symbol),
            column(_PART, "risk", texts, 12, Align.RIGHT, symbol),
            column(_PART, "probability", texts, 9, Align.RIGHT),
            column(_PART, "goal", texts, 10),
            column(_PART, "next_action", texts, 34),
        ),
        rows=tuple(_row(answer, index, texts) for index, answer in enumerate(plan.checkpoints)),
        description=texts("actionplan.checkpoints.description", n=sums.answered),
        total=total,
    )


def _row(answer: CheckpointAnswer, index: int, texts: Texts) -> TableRow:
    row = (_PART, index)
    kind = choice_cell(answer.kind, texts, (*row, "kind"))
    if answer.kind is None:
        kind = Cell((line(texts("actionplan.checkpoints.unanswered"), Tone.MUTED),), sources=((*row, "kind"),))
    return TableRow(
        (
            full_text(answer.checkpoint.code, (*row, "checkpoint")),
            full_text(said(answer.checkpoint, texts), (*row, "checkpoint"), strong=True),
            kind,
            full_text(answer.trigger, (*row, "trigger")),
            money_cell(opportunity_of(answer), texts, (*row, "opportunity")),
            money_cell(risk_of(answer), texts, (*row, "risk")),
            percent_cell(answer.probability, texts, (*row, "probability")),
            full_text(answer.goal, (*row, "goal")),
            step_cell(answer.next_action, answer.owner, answer.due, texts, row),
        ),
        muted=answer.kind in {None, CheckpointKind.NOT_RELEVANT},
    )
