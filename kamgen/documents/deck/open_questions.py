"""What we do not know yet, for the slides that show it."""

from __future__ import annotations

from datetime import date

from kamgen.content.table import Cell, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone
from kamgen.documents.deck.cells import who_cell
from kamgen.documents.wording import one_line, shortened
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.plan.questions import OpenQuestion
from kamgen.texts.catalogue import Texts

_PART = "questions"
_QUESTION = 110


def open_questions(plan: Plan) -> tuple[int, ...]:
    """Rows of the open questions, those that are to be answered first before all others."""
    rows = (row for row, each in enumerate(plan.questions) if each.status is None or not each.status.closed)
    return tuple(sorted(rows, key=lambda row: plan.questions[row].due or date.max))


def first_questions(plan: Plan, figures: Figures, most: int, texts: Texts) -> Table | None:
    """The questions that are to be answered first, with who asks and by when; nothing where none is open."""
    left = open_questions(plan)[:most]
    if not left:
        return None
    return Table(
        name=_PART,
        columns=(TableColumn("", 6), TableColumn("", 70), TableColumn("", 27)),
        rows=tuple(
            TableRow(
                (
                    cell(one_line(each.id or ""), Tone.MUTED, (_PART, row, "id")),
                    question_cell(each, row),
                    asked_by(each, row, figures, texts),
                )
            )
            for row in left
            for each in (plan.questions[row],)
        ),
        description=texts("deck.questions.description", n=len(left)),
        head=Head(texts("deck.questions.question")),
    )


def question_cell(each: OpenQuestion, row: int) -> Cell:
    """The question in short."""
    return cell(shortened(each.question, _QUESTION), Tone.INK, (_PART, row, "question"), strong=True)


def asked_by(each: OpenQuestion, row: int, figures: Figures, texts: Texts) -> Cell:
    """Who finds out by when."""
    return who_cell(
        each.owner,
        each.due,
        texts,
        (_PART, row, "owner"),
        (_PART, row, "due"),
        overdue=each.due is not None and each.due < figures.as_of,
        needed=True,
    )
