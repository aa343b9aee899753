"""W07 Vision and goals: where we want to be, each goal measured, checked for SMART, and what the customer has of it."""

from __future__ import annotations

from kamgen.content.blocks import Fact, Facts
from kamgen.content.document import DocumentBlock, Paragraphs, Section, Subheading
from kamgen.content.table import Cell, Choices, Table, TableColumn, TableRow
from kamgen.content.text import Mark, Run, Status, Tone, Words, line
from kamgen.documents.goal_words import goal_name, jump_of
from kamgen.documents.marks import goal_mark, goal_options
from kamgen.documents.part_tables import field_cell
from kamgen.documents.row_names import own_names
from kamgen.documents.tables import column, day_cell, full_text, label, paragraphs, status_cell
from kamgen.documents.wording import one_line, said
from kamgen.figures.figures import Figures
from kamgen.figures.smart import Smart
from kamgen.plan.goals import Goal
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "goals"
_KEY = "actionplan.goals"
_BENEFITS = (
    ("customer_benefit", 40),
    ("customer_goals", 12),
    ("discussed", 12),
    ("objection", 34),
    ("agreed", 12),
    ("process_change", 30),
)


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:
    """The chapter, or None without vision and goals."""
    blocks: list[DocumentBlock] = [*_scope(plan, texts)]
    if plan.goals:
        blocks += [Subheading(texts(f"{_KEY}.overview")), _overview(plan, texts)]
        blocks += [Subheading(texts(f"{_KEY}.smart")), _smart(plan, figures, texts)]
    if any(_has_benefit(goal) for goal in plan.goals):
        blocks += [Subheading(texts(f"{_KEY}.benefits")), _benefits(plan, texts)]
    return Section(_PART, texts(f"{_KEY}.title"), tuple(blocks)) if blocks else None


def _scope(plan: Plan, texts: Texts) -> tuple[DocumentBlock, ...]:
    """The vision, and what the customer is to have of us."""
    scope = plan.scope
    blocks: list[DocumentBlock] = []
    if scope.vision:
        title = label("scope", "vision", texts)
        heading = f"{title} ({scope.vision_year})" if scope.vision_year else title
        blocks += [Subheading(heading), Paragraphs(Words(paragraphs(scope.vision), (("scope", "vision"),)))]
    facts = tuple(
        Fact(label("scope", field, texts), line(one_line(value)), (("scope", field),))
        for field, value in (("added_value", scope.added_value), ("services", scope.services))
        if value
    )
    return (*blocks, Facts("scope", facts)) if facts else tuple(blocks)


def _overview(plan: Plan, texts: Texts) -> Table:
    names = own_names((goal.id, goal.title) for goal in plan.goals)
    return Table(
        name="goals",
        columns=(
            column(_PART, "id", texts, 6),
            column(_PART, "title", texts, 34),
            column(_PART, "metric", texts, 30),
            column(_PART, "owner", texts, 16),
            column(_PART, "due", texts, 12),
            column(_PART, "status", texts, 14),
        ),
        rows=tuple(
            _row(goal, index, name, texts) for index, (goal, name) in enumerate(zip(plan.goals, names, strict=True))
        ),
        description=texts(f"{_KEY}.description", n=len(plan.goals)),
    )


def _row(goal: Goal, index: int, name: str, texts: Texts) -> TableRow:
    row = (_PART, index)
    what = paragraphs(goal.title, strong=True)
    if goal.kind:
        what += ((Run(said(goal.kind, texts), Tone.MUTED, second=True),),)
    jump = jump_of(goal, texts).words
    measured = paragraphs(goal.metric)
    if jump:
        measured += ((Run(jump, Tone.MUTED, second=bool(measured)),),)
    fields = ("metric", "baseline", "target", "unit")
    return TableRow(
        (
            full_text(goal_name(goal, index), (*row, "id"), strong=True),
            Cell(what, value=goal.title, sources=((*row, "title"), (*row, "kind"))),
            Cell(measured, sources=tuple((*row, field) for field in fields)),
            full_text(goal.owner or texts("documents.no_owner"), (*row, "owner")),
            day_cell(goal.due, texts, (*row, "due"), editable=f"{_PART}/{name}/due"),
            status_cell(
                goal_mark(goal.status, texts),
                (*row, "status"),
                editable=Choices(f"{_PART}/{name}/status", goal_options(texts)),
            ),
        )
    )


def _smart(plan: Plan, figures: Figures, texts: Texts) -> Table:
    """A row a goal, a column a letter: fulfilled, or the question that is still to be answered."""
    checks = figures.smart
    letters = tuple(letter.aspect for letter in checks[0].letters)
    return Table(
        name="smart",
        columns=(
            column(_PART, "id", texts, 6),
            *(TableColumn(texts(f"smart.{aspect}.name"), 24) for aspect in letters),
            TableColumn(texts(f"{_KEY}.met"), 9),
        ),
        rows=tuple(
            TableRow(
                (
                    full_text(goal_name(goal, index), (_PART, index, "id"), strong=True),
                    *(_verdict(check, number, texts) for number in range(len(letters))),
                    full_text(texts(f"{_KEY}.score", n=check.score, total=len(letters)), strong=True),
                )
            )
            for index, (goal, check) in enumerate(zip(plan.goals, checks, strict=True))
        ),
        description=texts(f"{_KEY}.smart_description", n=len(plan.goals)),
    )


def _verdict(check: Smart, number: int, texts: Texts) -> Cell:
    letter = check.letters[number]
    if letter.met:
        return Cell(status=Status(Mark.GOOD, texts(f"{_KEY}.fulfilled")))
    return Cell(status=Status(Mark.OPEN, texts(f"smart.{letter.aspect}.hint")))


def _has_benefit(goal: Goal) -> bool:
    return any(getattr(goal, field) for field, _ in _BENEFITS)


def _benefits(plan: Plan, texts: Texts) -> Table:
    """What lies between the customer and each goal."""
    rows = []
    for index, goal in enumerate(plan.goals):
        if _has_benefit(goal):
            told = (field_cell(goal, field, (_PART, index, field), texts) for field, _ in _BENEFITS)
            rows.append(TableRow((full_text(goal_name(goal, index), (_PART, index, "id"), strong=True), *told)))
    columns = (column(_PART, field, texts, weight) for field, weight in _BENEFITS)
    description = texts(f"{_KEY}.benefits_description", n=len(rows))
    return Table("benefits", (column(_PART, "id", texts, 6), *columns), tuple(rows), description)
