"""W09 Milestones and outcomes: three weeks, three months, four quarters."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from kamgen.content.document import DocumentBlock, Paragraphs, Section
from kamgen.content.table import Choices, GroupColumn, Table, TableRow
from kamgen.content.text import Mark, Status, Words, line
from kamgen.documents.marks import action_options, initiative_mark
from kamgen.documents.tables import column, day_cell, full_text, status_cell
from kamgen.documents.wording import one_line
from kamgen.figures.actions import Span, days_overdue, horizon
from kamgen.figures.figures import Figures
from kamgen.plan.goals import Milestone
from kamgen.plan.plan import Plan
from kamgen.plan.shared_lists import ActionStatus
from kamgen.texts.catalogue import Texts

_PART = "milestones"
_KEY = "actionplan.milestones"
_SPANS = tuple(Span)


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:
    """The chapter, or None without milestones."""
    if not plan.milestones:
        return None
    ordered = sorted(
        enumerate(plan.milestones), key=lambda each: (_group(each[1], figures.as_of), each[1].due or date.max)
    )
    groups: list[tuple[int, str]] = []
    start = 0
    for group, members in groupby(ordered, key=lambda each: _group(each[1], figures.as_of)):
        groups.append((start, texts(f"actionplan.milestones.groups.{group[1]}")))
        start += len(tuple(members))
    ids = {action.row: action.id for action in figures.actions}
    table = Table(
        name=_PART,
        columns=(
            column(_PART, "goal", texts, 8),
            column(_PART, "title", texts, 34),
            column(_PART, "evidence", texts, 30),
            column(_PART, "owner", texts, 18),
            column(_PART, "due", texts, 12),
            column(_PART, "status", texts, 14),
        ),
        rows=tuple(
            _row(milestone, index, ids.get((_PART, index), ""), figures.as_of, texts) for index, milestone in ordered
        ),
        description=texts(f"{_KEY}.description", n=len(plan.milestones)),
        group_titles=tuple(groups),
        group_column=GroupColumn(texts(f"{_KEY}.period"), tuple(words for _, words in groups)),
    )
    blocks: tuple[DocumentBlock, ...] = (*_opening(plan, figures, texts), table)
    return Section(_PART, texts(f"{_KEY}.title"), blocks, landscape=True)


def _opening(plan: Plan, figures: Figures, texts: Texts) -> tuple[Paragraphs, ...]:
    """What is late, and what comes next; nothing where no open milestone has a date."""
    left = figures.goals.milestones
    late = [each.row for each in left if each.days_overdue]
    coming = next((each.row for each in left if plan.milestones[each.row].due and not each.days_overdue), None)
    sentences = [texts(f"{_KEY}.late", n=len(late))] if late else []
    paths = [(_PART, row, "due") for row in late]
    if coming is not None:
        milestone = plan.milestones[coming]
        title = one_line(milestone.title).rstrip(".")
        sentences.append(texts(f"{_KEY}.next", day=milestone.due or figures.as_of, title=title))
        paths += [(_PART, coming, "due"), (_PART, coming, "title")]
    if not left:
        sentences.append(texts(f"{_KEY}.settled"))
        paths = [(_PART, row, "status") for row in range(len(plan.milestones))]
    words = (line(" ".join(sentences), strong=True),)
    return (Paragraphs(Words(words, tuple(paths))),) if sentences else ()


def _group(milestone: Milestone, as_of: date) -> tuple[int, str]:
    """The block that a milestone stands in, with its place in the order."""
    if milestone.closed:
        return len(_SPANS) + 2, "closed"
    if milestone.due is None:
        return len(_SPANS) + 1, "undated"
    if days_overdue(milestone.due, as_of, closed=False):
        return 0, "overdue"
    span = horizon(milestone.due, as_of).span
    return _SPANS.index(span) + 1, span.value


def _row(milestone: Milestone, index: int, name: str, as_of: date, texts: Texts) -> TableRow:
    row = (_PART, index)
    name = f"{_PART}/{name}"
    choices = Choices(f"{name}/status", action_options(texts))
    status = milestone.status or ActionStatus.OPEN
    mark = initiative_mark(status, texts)
    if days_overdue(milestone.due, as_of, closed=status.closed):
        mark = Status(Mark.BAD, texts("documents.marks.overdue"))
    return TableRow(
        (
            full_text(milestone.goal, (*row, "goal")),
            full_text(milestone.title, (*row, "title"), strong=True),
            full_text(milestone.evidence, (*row, "evidence")),
            full_text(milestone.owner, (*row, "owner")),
            day_cell(milestone.due, texts, (*row, "due"), editable=f"{name}/due"),
            status_cell(mark, (*row, "status"), editable=choices),
        ),
        muted=status.closed,
    )
