"""D14 for the customer: what the company gains from our initiatives, and with whom they are carried out."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide
from kamgen.content.table import Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone, line
from kamgen.documents.deck.cells import headed, person_cell
from kamgen.documents.tables import without_empty_columns
from kamgen.documents.wording import joined, one_line, row_name, said, shortened
from kamgen.figures.figures import Figures
from kamgen.plan.initiatives import Initiative
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_BENEFIT, _TITLE = 120, 80
_MOST = 4


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where no initiative says what the customer has of it."""
    shown = [(row, each) for row, each in enumerate(plan.initiatives) if each.benefit or each.supports]
    if not shown:
        return None
    paying = sum(row in figures.support.supporting for row, _ in shown)
    return Slide(
        key="initiatives",
        kicker=texts("deck.customer.initiatives.kicker"),
        title=texts("deck.customer.initiatives.title", n=paying)
        if paying
        else texts("deck.customer.initiatives.topic"),
        body=Single(_table(shown, plan, figures, texts)),
        notes=tuple(
            Note(joined(one_line(each.title), texts("deck.customer.initiatives.note", text=one_line(each.benefit))))
            for _, each in shown
            if each.benefit
        ),
    )


def _table(shown: list[tuple[int, Initiative]], plan: Plan, figures: Figures, texts: Texts) -> Table:
    def column(key: str, weight: float) -> TableColumn:
        return TableColumn(texts(f"deck.customer.initiatives.{key}"), weight)

    table = Table(
        name="initiatives",
        columns=(
            column("benefit", 50),
            column("initiative", 40),
            column("goals", 16),
            column("theirs", 26),
            column("ours", 20),
        ),
        rows=tuple(_row(each, row, plan, figures, texts) for row, each in shown),
        description=texts("deck.customer.initiatives.description", n=len(shown)),
    )
    return without_empty_columns(table)


def _row(initiative: Initiative, row: int, plan: Plan, figures: Figures, texts: Texts) -> TableRow:
    served = [
        row_name(goal.id, index)
        for index, (goal, rows) in enumerate(zip(plan.customer_goals, figures.support.supporters, strict=True))
        if row in rows
    ]
    goals = ", ".join((*served[:_MOST], "…") if served[_MOST:] else served)
    open_ = line(texts("documents.open"), Tone.MUTED)
    benefit = line(shortened(initiative.benefit, _BENEFIT), strong=True) if initiative.benefit else open_
    contact = initiative.contact or initiative.contact_function
    return TableRow(
        (
            Cell((benefit,)),
            headed(
                shortened(initiative.title, _TITLE),
                joined(said(initiative.type, texts), str(initiative.year) if initiative.year else ""),
            ),
            cell(goals, Tone.ACCENT, strong=True),
            person_cell(initiative.contact, initiative.contact_function, texts) if contact else Cell((open_,)),
            Cell((line(one_line(initiative.owner)),)) if initiative.owner else Cell((open_,)),
        )
    )
