"""The steps that lie with the customer, for every slide that shows them to the company."""

from __future__ import annotations

from kamgen.content.table import Cell, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone, line
from kamgen.documents.marks import action_mark
from kamgen.documents.tables import without_empty_columns
from kamgen.documents.wording import shortened
from kamgen.figures.actions import Action
from kamgen.figures.figures import Figures
from kamgen.plan.actions import Party
from kamgen.texts.catalogue import Texts

_TITLE, _PERSON = 110, 40
_FEW = 3


def own_steps(figures: Figures) -> tuple[Action, ...]:
    """The open steps of the customer."""
    return tuple(action for action in figures.open_actions if action.party is Party.CUSTOMER)


def few(steps: tuple[Action, ...]) -> bool:
    """Whether they are too few for a slide of their own."""
    return len(steps) <= _FEW


def steps_table(steps: tuple[Action, ...], texts: Texts, head: Head | None = None) -> Table:
    """Each step with the people on both sides, its date and how it stands."""

    def column(key: str, weight: float) -> TableColumn:
        return TableColumn(texts(f"deck.customer.actions.{key}"), weight)

    table = Table(
        name="actions",
        columns=(column("step", 70), column("theirs", 28), column("ours", 24), column("due", 16), column("status", 18)),
        rows=tuple(_row(action, texts) for action in steps),
        description=texts("deck.customer.actions.description", n=len(steps)),
        head=head,
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
