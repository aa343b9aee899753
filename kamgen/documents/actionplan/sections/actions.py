"""W10 The action plan itself: every action from every sheet, by party, with the fields of the simple Word plan."""

from __future__ import annotations

from kamgen.content.document import Paragraphs, Section
from kamgen.content.table import Cell, Choices, GroupColumn, Table, TableRow
from kamgen.content.text import Run, Tone, Words, line
from kamgen.documents.marks import action_mark, action_options
from kamgen.documents.row_names import told_apart
from kamgen.documents.tables import column, day_cell, full_text, label, paragraphs, status_cell
from kamgen.documents.wording import joined, said
from kamgen.figures.actions import Action
from kamgen.figures.figures import Figures
from kamgen.plan.actions import Party
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "actions"
_WITH_STATUS = frozenset(("actions", "raid", "questions", "team_issues"))
"""The sheets whose status is the action's own; from the others none could be read back."""
_ELSEWHERE = "milestones"
"""Whose status and date are changed in the table of the milestones: a value has one place."""


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:  # noqa: ARG001 - the form of a chapter
    """The chapter, or None without actions."""
    if not figures.actions:
        return None
    groups: list[tuple[int, str]] = []
    parties: list[str] = []
    ordered: list[Action] = []
    for party in Party:
        members = [action for action in figures.actions if action.party is party]
        if members:
            groups.append((len(ordered), texts(f"actionplan.actions.{party.value}", n=len(members))))
            parties.append(said(party, texts))
            ordered += members
    names = told_apart(f"{action.part}/{action.id}" for action in ordered)
    table = Table(
        name="action plan",
        columns=(
            column(_PART, "id", texts, 7),
            column(_PART, "title", texts, 32),
            column(_PART, "description", texts, 26),
            column(_PART, "owner", texts, 16),
            column(_PART, "external_participants", texts, 16),
            column(_PART, "due", texts, 12),
            column(_PART, "status", texts, 14),
            column(_PART, "goal", texts, 8),
            column(_PART, "resources", texts, 14),
            column(_PART, "result", texts, 22),
            column(_PART, "notes", texts, 22),
        ),
        rows=tuple(_row(action, name, texts) for action, name in zip(ordered, names, strict=True)),
        description=texts("actionplan.actions.description", n=len(ordered)),
        group_titles=tuple(groups),
        group_column=GroupColumn(label(_PART, "party", texts), tuple(parties)),
    )
    origins = Paragraphs(Words((line(f"{texts('deck.actions.definitions')}.", Tone.MUTED, second=True),)))
    return Section(_PART, texts(f"parts.{_PART}.title"), (origins, table), landscape=True)


def _what(action: Action, texts: Texts) -> Cell:
    """The step, and what its own sheet says of its beginning and its weight."""
    details = joined(
        f"{label(_PART, 'start', texts)} {texts.formats.full_date(action.start)}" if action.start else "",
        f"{label(_PART, 'priority', texts)} {said(action.priority, texts)}" if action.priority else "",
    )
    words = paragraphs(action.title, strong=True)
    if not details:
        return Cell(words, value=action.title, sources=(action.path,))
    second = (Run(details, Tone.MUTED, second=True),)
    row = action.row
    return Cell((*words, second), value=action.title, sources=(action.path, (*row, "start"), (*row, "priority")))


def _row(action: Action, name: str, texts: Texts) -> TableRow:
    row = action.row
    choices = Choices(f"{name}/status", action_options(texts)) if action.part in _WITH_STATUS else None
    late = Tone.BAD if action.days_overdue else Tone.INK
    return TableRow(
        (
            full_text(action.origin, (*row, "id"), strong=True),
            _what(action, texts),
            full_text(action.description, (*row, "description")),
            full_text(action.owner or texts("documents.no_owner"), (*row, "owner")),
            full_text(action.external_participants, (*row, "external_participants")),
            day_cell(
                action.due, texts, (*row, "due"), tone=late, editable="" if action.part == _ELSEWHERE else f"{name}/due"
            ),
            status_cell(action_mark(action, texts), (*row, "status"), editable=choices),
            full_text(action.goal, (*row, "goal")),
            full_text(action.resources, (*row, "resources")),
            full_text(action.result, (*row, "result")),
            full_text(action.notes, (*row, "notes")),
        ),
        muted=not action.open,
    )
