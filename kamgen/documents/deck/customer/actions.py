"""D21 for the customer: the steps that lie with the company, the next one first."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide
from kamgen.content.table import Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone, line
from kamgen.documents.marks import action_mark
from kamgen.documents.tables import without_empty_columns
from kamgen.documents.wording import joined, one_line, shortened, who_and_when
from kamgen.figures.actions import Action
from kamgen.figures.figures import Figures
from kamgen.plan.actions import Party
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_TITLE, _PERSON = 110, 40


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where no step lies with the customer."""
    del plan  # the figures hold the one list of actions
    steps = tuple(action for action in figures.open_actions if action.party is Party.CUSTOMER)
    if not steps:
        return None
    return Slide(
        key="actions",
        kicker=texts("deck.customer.actions.kicker"),
        title=_title(steps, texts),
        body=Single(_table(steps, texts)),
        notes=tuple(
            Note(joined(one_line(action.title), who_and_when(action.external_participants, action.due, texts)))
            for action in steps
        ),
    )


def _title(steps: tuple[Action, ...], texts: Texts) -> str:
    day = next((action.due for action in steps if action.due), None)
    if day is None:
        return texts("deck.customer.actions.undated", n=len(steps))
    return texts("deck.customer.actions.title", n=len(steps), day=day)


def _table(steps: tuple[Action, ...], texts: Texts) -> Table:
    def column(key: str, weight: float) -> TableColumn:
        return TableColumn(texts(f"deck.customer.actions.{key}"), weight)

    table = Table(
        name="actions",
        columns=(column("step", 70), column("theirs", 28), column("ours", 24), column("due", 16), column("status", 18)),
        rows=tuple(_row(action, texts) for action in steps),
        description=texts("deck.customer.actions.description", n=len(steps)),
    )
    return without_empty_columns(table)


def _row(action: Action, texts: Texts) -> TableRow:
    def person(name: str | None) -> Cell:
        return Cell((line(shortened(name, _PERSON)),)) if name else Cell()

    due = texts.formats.full_date(action.due) if action.due else texts("documents.no_date")
    return TableRow(
        (
            cell(shortened(action.title, _TITLE), Tone.INK, strong=True),
            person(action.external_participants),
            person(action.owner),
            cell(due, Tone.INK if action.due else Tone.MUTED, value=action.due),
            Cell(status=action_mark(action, texts)),
        )
    )
