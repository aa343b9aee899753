"""D04 for the customer: what the company wants, who leads it there, and what we contribute."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide
from kamgen.content.table import Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone, line
from kamgen.documents.deck.cells import headed, person_cell
from kamgen.documents.tables import without_empty_columns
from kamgen.documents.wording import counted, joined, one_line, row_name, said, shortened, until
from kamgen.figures.figures import Figures
from kamgen.plan.customer_goals import CustomerGoal
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "customer_goals"
_TITLE, _MEASURE, _INITIATIVE = 90, 70, 60
_MOST = 3


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where the plan names no goal of the customer."""
    if not plan.customer_goals:
        return None
    return Slide(
        key=_PART,
        kicker=texts("deck.customer.customer_goals.kicker"),
        title=_title(plan, figures, texts),
        body=Single(_table(plan, figures, texts)),
        notes=tuple(
            Note(joined(row_name(goal.id, row), one_line(goal.title), goal.measure))
            for row, goal in enumerate(plan.customer_goals)
        ),
    )


def _title(plan: Plan, figures: Figures, texts: Texts) -> str:
    count = len(plan.customer_goals)
    served = sum(bool(rows) for rows in figures.support.supporters)
    if not served:
        return texts("deck.customer.customer_goals.none", n=count)
    if served == count:
        return counted(texts, "deck.customer.customer_goals.all", count)
    return texts("deck.customer.customer_goals.some", n=served, total=count)


def _table(plan: Plan, figures: Figures, texts: Texts) -> Table:
    def column(key: str, weight: float) -> TableColumn:
        return TableColumn(texts(f"deck.customer.customer_goals.{key}"), weight)

    table = Table(
        name=_PART,
        columns=(
            TableColumn("", 7),
            column("goal", 42),
            column("measure", 28),
            column("sponsor", 26),
            column("contribution", 46),
        ),
        rows=tuple(_row(goal, row, plan, figures, texts) for row, goal in enumerate(plan.customer_goals)),
        description=texts("deck.customer.customer_goals.description", n=len(plan.customer_goals)),
    )
    return without_empty_columns(table)


def _row(goal: CustomerGoal, row: int, plan: Plan, figures: Figures, texts: Texts) -> TableRow:
    details = joined(said(goal.theme, texts), until(goal.horizon, texts) if goal.horizon else "")
    ours = figures.support.supporters[row]
    shown = tuple(line(shortened(plan.initiatives[each].title, _INITIATIVE)) for each in ours[:_MOST])
    more = (line(texts("deck.customer.customer_goals.more", n=len(ours) - _MOST), Tone.MUTED),) if ours[_MOST:] else ()
    measure = (line(shortened(goal.measure, _MEASURE)),) if goal.measure else ()
    open_ = Cell((line(texts("documents.open"), Tone.MUTED),))
    return TableRow(
        (
            cell(row_name(goal.id, row), Tone.INK, strong=True),
            headed(shortened(goal.title, _TITLE), details),
            Cell(measure),
            person_cell(goal.sponsor, goal.sponsor_function, texts) if goal.sponsor or goal.sponsor_function else open_,
            Cell((*shown, *more)) if ours else open_,
        )
    )
