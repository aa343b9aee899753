"""How we reach one goal: its next steps with their dates, and the lever of each mix."""

from __future__ import annotations

from kamgen.content.blocks import Finding, Findings
from kamgen.content.deck import Column
from kamgen.content.table import Align, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone
from kamgen.documents.deck.cells import headed
from kamgen.documents.wording import one_line, said, shortened
from kamgen.figures.actions import Action
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

MOST_STEPS, _LEVERS = 5, 3
_STEP, _LEVER = 70, 80


def goal_way(plan: Plan, figures: Figures, goal: int, texts: Texts) -> Column:
    """A block for the steps and one for the levers, each only where the plan has some."""
    name = plan.goals[goal].id
    steps = tuple(action for action in figures.open_actions if name and action.goal == name)
    levers = tuple(
        Finding(said(plan.strategies[row].mix, texts), shortened(lever, _LEVER), (("strategies", row, _column(goal)),))
        for row in figures.goals.levers[goal]
        if (lever := plan.strategies[row].levers[goal])
    )
    return (
        *((_steps(steps, texts),) if steps else ()),
        *((Findings("levers", levers[:_LEVERS], Head(texts("deck.goals.levers"))),) if levers else ()),
    )


def _column(goal: int) -> str:
    return f"goal_{goal + 1}"


def _steps(steps: tuple[Action, ...], texts: Texts) -> Table:
    shown = steps if len(steps) <= MOST_STEPS else steps[: MOST_STEPS - 1]
    rows = [_step(action, texts) for action in shown]
    if rest := steps[len(shown) :]:
        rows.append(TableRow((cell(texts("deck.goals.more", n=len(rest)), Tone.MUTED), cell(""))))
    return Table(
        name="steps",
        columns=(TableColumn("", 40), TableColumn(texts("deck.goals.by"), 13, Align.RIGHT)),
        rows=tuple(rows),
        description=texts("deck.goals.description_steps", n=len(shown)),
        head=Head(texts("deck.goals.steps")),
    )


def _step(action: Action, texts: Texts) -> TableRow:
    late = bool(action.days_overdue)
    due = texts.formats.full_date(action.due) if action.due else texts("documents.no_date")
    return TableRow(
        (
            headed(
                shortened(action.title, _STEP),
                one_line(action.owner) if action.owner else texts("documents.no_owner"),
                *action.sources,
            ),
            cell(
                f"! {due}" if late else due,
                Tone.BAD if late else Tone.INK if action.due else Tone.MUTED,
                (*action.row, "due"),
                value=action.due,
            ),
        )
    )
