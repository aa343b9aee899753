"""D04, what the customer wants: who carries it, how sure we are, what follows for us, what we do next."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide, SoWhat
from kamgen.content.table import Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Line, Tone, line
from kamgen.documents.deck.cells import MOST_ROWS, headed, more_row, person_cell, step_cell, who_cell
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.deck.single_goal import single_goal
from kamgen.documents.marks import confidence_mark
from kamgen.documents.sources import source_line
from kamgen.documents.strip import next_step, so_what
from kamgen.documents.wording import (
    called,
    counted,
    joined,
    listed,
    money,
    one_line,
    row_name,
    said,
    shortened,
    until,
    who_and_when,
)
from kamgen.figures.figures import Figures
from kamgen.places import Path
from kamgen.plan.customer_goals import CustomerGoal
from kamgen.plan.plan import Plan
from kamgen.plan.shared_lists import Consequence
from kamgen.texts.catalogue import Texts
from kamgen.texts.formats import MINUS

_PART = "customer_goals"
_TITLE, _MEANING = 90, 90
"""Characters that fit the cells of a row of four lines."""
_MOST_NAMES = 4
_NOTED = ("title", "so_what", "evidence", "next_action", "owner", "due")
_LEADS = {
    Consequence.OPPORTUNITY: ("opportunity", "+", Tone.ACCENT),
    Consequence.RISK: ("risk", MINUS, Tone.BAD),
    Consequence.BOTH: ("both", "±", Tone.CAUTION),
}


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where the plan names no goal of the customer."""
    if not plan.customer_goals:
        return None
    title = _title(plan, figures, texts)
    meaning = _so_what(plan, figures, texts)
    return Slide(
        key=_PART,
        kicker=texts("deck.customer_goals.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.customer_goals.scope")),
        body=Single(_table(plan, figures, texts))
        if len(plan.customer_goals) > 1
        else single_goal(plan.customer_goals[0], _consequence(plan.customer_goals[0], texts), texts),
        source=source_line(
            (_PART,),
            figures.as_of,
            texts,
            texts("deck.customer_goals.legend") if len(plan.customer_goals) > 1 else "",
            texts("deck.customer_goals.definitions"),
        ),
        so_what=meaning,
        next_step=next_step(figures, texts, _PART, about=meaning),
        notes=tuple(_note(goal, row, texts) for row, goal in enumerate(plan.customer_goals)),
        left_out=tuple(one_line(goal.title) for goal in plan.customer_goals[_shown(plan) :]),
    )


def _title(plan: Plan, figures: Figures, texts: Texts) -> str:
    sums, count = figures.customer_goals, len(plan.customer_goals)
    amount = money(sums.opportunities.value, texts) if sums.opportunities.value else ""
    valued = "_value" if amount else ""
    if count == 1:
        sure = "unconfirmed" if sums.unconfirmed else "confirmed"
        opening = ("value" if amount else "opening") if sums.opening else "none"
        return texts(f"deck.customer_goals.single_{sure}_{opening}", amount=amount)
    if len(sums.opening) == count:
        opening = counted(texts, f"deck.customer_goals.opening_all{valued}", count, amount=amount)
    elif sums.opening:
        opening = texts(f"deck.customer_goals.opening{valued}", n=len(sums.opening), amount=amount)
    elif any(goal.consequence for goal in plan.customer_goals):
        opening = counted(texts, "deck.customer_goals.opening_none", count)
    else:
        opening = texts("deck.customer_goals.opening_unknown")
    if not sums.unconfirmed:
        confirmed = counted(texts, "deck.customer_goals.confirmed_all", count)
    elif len(sums.unconfirmed) == count:
        confirmed = counted(texts, "deck.customer_goals.confirmed_none", count)
    else:
        confirmed = texts("deck.customer_goals.unconfirmed", n=len(sums.unconfirmed))
    return texts("deck.customer_goals.title", n=count, opening=opening, confirmed=confirmed)


def _shown(plan: Plan) -> int:
    """How many goals stand on the slide; what is more is counted in its last row."""
    count = len(plan.customer_goals)
    return count if count <= MOST_ROWS else MOST_ROWS - 1


def _table(plan: Plan, figures: Figures, texts: Texts) -> Table:
    def column(key: str, weight: float) -> TableColumn:
        return TableColumn(texts(f"deck.customer_goals.{key}"), weight)

    late = {action.row for action in figures.overdue_actions}
    shown = plan.customer_goals[: _shown(plan)]
    rows = tuple(_row(goal, row, texts, overdue=(_PART, row) in late) for row, goal in enumerate(shown))
    rows += more_row(len(plan.customer_goals[len(shown) :]), 1, 7, texts)
    return Table(
        name=_PART,
        columns=(
            TableColumn("", 6),
            column("goal", 38),
            column("sponsor", 22),
            column("confidence", 13),
            column("meaning", 37),
            column("next", 24),
            column("who", 16),
        ),
        rows=rows,
        description=texts("deck.customer_goals.description", n=len(plan.customer_goals)),
    )


def _row(goal: CustomerGoal, row: int, texts: Texts, *, overdue: bool) -> TableRow:
    def at(*fields: str) -> tuple[Path, ...]:
        return tuple((_PART, row, field) for field in fields)

    details = joined(
        said(goal.theme, texts),
        until(goal.horizon, texts) if goal.horizon else "",
        texts("deck.customer_goals.budget", amount=money(goal.budget, texts)) if goal.budget else "",
    )
    return TableRow(
        (
            cell(row_name(goal.id, row), Tone.INK, *at("id"), strong=True),
            headed(shortened(goal.title, _TITLE), details, *at("title", "theme", "horizon", "budget")),
            person_cell(goal.sponsor, goal.sponsor_function, texts, *at("sponsor", "sponsor_function")),
            Cell(status=confidence_mark(goal.confidence, texts), sources=at("confidence")),
            Cell(_meaning(goal, texts), sources=at("consequence", "value", "so_what")),
            step_cell(goal.next_action, texts, *at("next_action")),
            who_cell(
                goal.owner,
                goal.due,
                texts,
                *at("owner", "due"),
                overdue=overdue,
                needed=bool(goal.next_action),
            ),
        )
    )


def _meaning(goal: CustomerGoal, texts: Texts) -> tuple[Line, ...]:
    text = (line(shortened(goal.so_what, _MEANING)),) if goal.so_what else ()
    if goal.consequence is None:
        return text or (line(texts("documents.open"), Tone.MUTED),)
    if goal.consequence is Consequence.NONE:
        return text or (line(texts("deck.customer_goals.none"), Tone.MUTED),)
    *_, tone = _LEADS[goal.consequence]
    return (line(_consequence(goal, texts), tone, strong=True), *text)


def _consequence(goal: CustomerGoal, texts: Texts) -> str:
    """What follows for us in a few words, with its amount; nothing where nobody has said."""
    if goal.consequence is None:
        return ""
    if goal.consequence is Consequence.NONE:
        return texts("deck.customer_goals.none")
    key, sign, _ = _LEADS[goal.consequence]
    amount = f" {sign}{money(goal.value, texts)}" if goal.value else ""
    return f"{texts(f'deck.customer_goals.{key}')}{amount}"


def _so_what(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    sums = figures.customer_goals

    def names(rows: tuple[int, ...]) -> str:
        return listed(
            (called(plan.customer_goals[row].id, plan.customer_goals[row].title, texts) for row in rows), texts
        )

    def cells(rows: tuple[int, ...], field: str) -> tuple[Path, ...]:
        return tuple((_PART, row, field) for row in rows)

    biggest = sums.biggest_opportunity
    if biggest is not None and biggest in sums.unconfirmed:
        amount = money(plan.customer_goals[biggest].value, texts)
        text = texts("deck.customer_goals.so_what_unconfirmed", name=names((biggest,)), amount=amount)
        return so_what(texts, text, (_PART, biggest, "confidence"), (_PART, biggest, "value"))
    for key, rows, field in (
        ("ready", sums.ready, "budget"),
        ("sponsor", sums.without_sponsor, "sponsor"),
        ("step", sums.without_next_step, "next_action"),
    ):
        if rows and len(rows) <= _MOST_NAMES:
            text = texts(f"deck.customer_goals.so_what_{key}", n=len(rows), names=names(rows))
            return so_what(texts, text, *cells(rows, field))
    return None


def _note(goal: CustomerGoal, row: int, texts: Texts) -> Note:
    head = texts("deck.customer_goals.note", name=row_name(goal.id, row), title=one_line(goal.title))
    parts = [
        texts(f"deck.customer_goals.note_{key}", text=one_line(text))
        for key, text in (("meaning", goal.so_what), ("evidence", goal.evidence))
        if text
    ]
    if goal.next_action:
        step = f"{one_line(goal.next_action)} ({who_and_when(goal.owner, goal.due, texts)})"
        parts.append(texts("deck.customer_goals.note_next", text=step))
    return Note("\n".join((head, *parts)), tuple((_PART, row, field) for field in _NOTED))
