"""D14, what we bring: our initiatives, the customer goals that they pay into, the contact and the next step."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide, SoWhat
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone
from kamgen.documents.deck.cells import MOST_ROWS, headed, more_row, person_cell, step_cell, who_cell
from kamgen.documents.deck.lines import scope_under
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
    who_and_when,
)
from kamgen.figures.figures import Figures
from kamgen.places import Path
from kamgen.plan.initiatives import Initiative
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "initiatives"
_TITLE, _NAME = 80, 50
_MOST_GOALS = 6
_MOST_NAMES = 4
_PAIR = 2
_DOT = "●"


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where the plan names no initiative of ours."""
    if not plan.initiatives:
        return None
    goals = len(plan.customer_goals)
    part = texts("deck.initiatives.scope_part", shown=_MOST_GOALS, n=goals) if goals > _MOST_GOALS else ""
    title = _title(plan, figures, texts)
    meaning = _so_what(plan, figures, texts)
    return Slide(
        key=_PART,
        kicker=texts("deck.initiatives.kicker"),
        title=title,
        scope=part or scope_under(title, texts("deck.initiatives.scope")),
        body=Single(_table(plan, figures, texts)),
        source=source_line(
            (_PART, "customer_goals") if goals else (_PART,),
            figures.as_of,
            texts,
            texts("deck.initiatives.legend") if goals else "",
        ),
        so_what=meaning,
        next_step=next_step(figures, texts, _PART, about=meaning),
        notes=(
            *(_note(initiative, row, texts) for row, initiative in enumerate(plan.initiatives)),
            *_goal_notes(plan, texts),
        ),
    )


def _title(plan: Plan, figures: Figures, texts: Texts) -> str:
    count, supporting = len(plan.initiatives), len(figures.support.supporting)
    if not supporting:
        return counted(texts, "deck.initiatives.none", count)
    goals = _goals(plan, figures, texts)
    if supporting == count:
        message = counted(texts, "deck.initiatives.all", count, goals=goals)
    elif count == _PAIR:
        message = texts("deck.initiatives.half", goals=goals)
    else:
        message = texts("deck.initiatives.some", n=supporting, total=count, goals=goals)
    if len(plan.customer_goals) == 1:
        return message
    uncovered = len(figures.support.unsupported_goals)
    if uncovered:
        return texts("deck.initiatives.uncovered", n=uncovered, message=message)
    return texts("deck.initiatives.covered", message=message)


def _goals(plan: Plan, figures: Figures, texts: Texts) -> str:
    """What the initiatives pay into: the one goal that there is, one of several, or goals."""
    if len(plan.customer_goals) == 1:
        return texts("deck.initiatives.goals.single")
    return texts("deck.initiatives.goals", n=sum(bool(rows) for rows in figures.support.supporters))


def _table(plan: Plan, figures: Figures, texts: Texts) -> Table:
    shown = plan.customer_goals[:_MOST_GOALS]
    further = len(plan.customer_goals) > len(shown)
    late = {action.row for action in figures.overdue_actions}
    listed_rows = plan.initiatives if len(plan.initiatives) <= MOST_ROWS else plan.initiatives[: MOST_ROWS - 1]

    def column(key: str, weight: float, align: Align = Align.LEFT) -> TableColumn:
        return TableColumn(texts(f"deck.initiatives.{key}"), weight, align)

    rows = tuple(
        TableRow(
            (
                cell(row_name(initiative.id, row), Tone.INK, (_PART, row, "id"), strong=True),
                _subject(initiative, row, texts),
                *_dots(plan, figures, row),
                *_contact_and_step(initiative, row, texts, overdue=(_PART, row) in late),
            )
        )
        for row, initiative in enumerate(listed_rows)
    )
    rows += more_row(len(plan.initiatives[len(listed_rows) :]), 1, 5 + len(shown) + further, texts)
    return Table(
        name=_PART,
        columns=(
            TableColumn("", 6),
            column("initiative", 32),
            *(TableColumn(row_name(goal.id, index), 7, Align.CENTRE) for index, goal in enumerate(shown)),
            *((column("further", 9),) if further else ()),
            column("contact", 22),
            column("next", 25),
            column("who", 16),
        ),
        rows=rows,
        description=texts("deck.initiatives.description", n=len(plan.initiatives))
        if len(plan.initiatives) > 1
        else texts("deck.initiatives.description_one"),
        total=_total(plan, figures, texts, further=further),
    )


def _subject(initiative: Initiative, row: int, texts: Texts) -> Cell:
    details = joined(said(initiative.type, texts), str(initiative.year) if initiative.year else "")
    sources = tuple((_PART, row, field) for field in ("title", "type", "year"))
    return headed(shortened(initiative.title, _TITLE), details, *sources)


def _dots(plan: Plan, figures: Figures, row: int) -> tuple[Cell, ...]:
    supporters = figures.support.supporters
    path: Path = (_PART, row, "supports")
    dots = tuple(
        cell(_DOT, Tone.ACCENT, path, strong=True) if row in supporters[index] else Cell(sources=(path,))
        for index, _ in enumerate(plan.customer_goals[:_MOST_GOALS])
    )
    hidden = tuple(enumerate(plan.customer_goals))[_MOST_GOALS:]
    if not hidden:
        return dots
    names = ", ".join(row_name(goal.id, index) for index, goal in hidden if row in supporters[index])
    return (*dots, cell(names, Tone.ACCENT, path))


def _contact_and_step(initiative: Initiative, row: int, texts: Texts, *, overdue: bool) -> tuple[Cell, ...]:
    def at(*fields: str) -> tuple[Path, ...]:
        return tuple((_PART, row, field) for field in fields)

    return (
        person_cell(initiative.contact, initiative.contact_function, texts, *at("contact", "contact_function")),
        step_cell(initiative.next_action, texts, *at("next_action")),
        who_cell(
            initiative.owner,
            initiative.due,
            texts,
            *at("owner", "due"),
            overdue=overdue,
            needed=bool(initiative.next_action),
        ),
    )


def _total(plan: Plan, figures: Figures, texts: Texts, *, further: bool) -> TableRow | None:
    """How many initiatives pay into each goal: a goal without any is seen at once."""
    if not plan.customer_goals:
        return None
    counts = tuple(
        cell(str(len(rows)), Tone.INK if rows else Tone.BAD, strong=True)
        for rows in figures.support.supporters[:_MOST_GOALS]
    )
    rest = (Cell(),) if further else ()
    return TableRow(
        (Cell(), cell(texts("deck.initiatives.total"), strong=True), *counts, *rest, Cell(), Cell(), Cell())
    )


def _so_what(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    support, biggest = figures.support, figures.customer_goals.biggest_opportunity

    def goals(rows: tuple[int, ...]) -> str:
        found = (plan.customer_goals[row] for row in rows)
        return listed((called(goal.id, goal.title, texts) for goal in found), texts)

    def initiatives(rows: tuple[int, ...]) -> str:
        found = (plan.initiatives[row] for row in rows)
        return listed((called(each.id, each.title, texts) for each in found), texts)

    several = len(figures.customer_goals.opening) > 1 and len(plan.initiatives) > 1
    if biggest is not None and several and len(support.supporters[biggest]) <= 1:
        alone = support.supporters[biggest]
        text = texts(
            "deck.initiatives.so_what_alone" if alone else "deck.initiatives.so_what_biggest",
            goal=goals((biggest,)),
            amount=money(plan.customer_goals[biggest].value, texts),
            name=" ".join(_name(plan.initiatives[row], texts) for row in alone),
        )
        paths = tuple((_PART, row, "supports") for row in alone)
        return so_what(texts, text, ("customer_goals", biggest, "value"), *paths)
    if support.supporting and support.unsupported_goals and len(support.unsupported_goals) <= _MOST_NAMES:
        rows = support.unsupported_goals
        text = texts("deck.initiatives.so_what_uncovered", n=len(rows), names=goals(rows))
        return so_what(texts, text, *(("customer_goals", row, "id") for row in rows))
    for key, rows, field in (
        ("pet", support.pet_initiatives if plan.customer_goals else (), "supports"),
        ("contact", support.without_contact, "contact"),
    ):
        if rows and len(rows) <= _MOST_NAMES:
            text = texts(f"deck.initiatives.so_what_{key}", n=len(rows), names=initiatives(rows))
            return so_what(texts, text, *((_PART, row, field) for row in rows))
    return None


def _name(initiative: Initiative, texts: Texts) -> str:
    if not initiative.id:
        return called(None, initiative.title, texts)
    return f"{one_line(initiative.id)} {shortened(initiative.title, _NAME)}"


def _note(initiative: Initiative, row: int, texts: Texts) -> Note:
    head = texts("deck.initiatives.note", name=row_name(initiative.id, row), title=one_line(initiative.title))
    parts = [one_line(initiative.description)] if initiative.description else []
    if initiative.benefit:
        parts.append(texts("deck.initiatives.note_benefit", text=one_line(initiative.benefit)))
    if initiative.next_action:
        step = f"{one_line(initiative.next_action)} ({who_and_when(initiative.owner, initiative.due, texts)})"
        parts.append(texts("deck.initiatives.note_next", text=step))
    fields = ("title", "description", "benefit", "next_action", "owner", "due")
    return Note("\n".join((head, *parts)), tuple((_PART, row, field) for field in fields))


def _goal_notes(plan: Plan, texts: Texts) -> tuple[Note, ...]:
    return tuple(
        Note(
            texts("deck.initiatives.note_goal", name=row_name(goal.id, row), title=one_line(goal.title)),
            (("customer_goals", row, "title"),),
        )
        for row, goal in enumerate(plan.customer_goals)
    )
