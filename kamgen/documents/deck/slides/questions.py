"""D25, open questions: what we do not know yet, who finds out, by when."""

from __future__ import annotations

from kamgen.content.blocks import Finding, Findings
from kamgen.content.deck import Note, Single, Slide, SoWhat, Split
from kamgen.content.table import Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone
from kamgen.documents.deck.cells import step_cell, who_cell
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.sources import source_line
from kamgen.documents.strip import next_step, so_what
from kamgen.documents.wording import joined, one_line, said, shortened, who_and_when
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "questions"
_QUESTION, _ANSWER = 110, 90
_MOST_ANSWERS = 4


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing without an open question and without an answer of the customer."""
    left = tuple(row for row, each in enumerate(plan.questions) if each.status is None or not each.status.closed)
    answers = _answers(plan, texts)
    if not left:
        return None
    table = _table(plan, figures, left, texts)
    title = _title(plan, left, texts)
    meaning = _so_what(plan, left, texts)
    return Slide(
        key=_PART,
        kicker=texts("deck.questions.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.questions.scope")),
        body=Split((table,), (answers,), 8) if answers else Single(table),
        source=source_line((_PART,), figures.as_of, texts),
        so_what=meaning,
        next_step=next_step(figures, texts, _PART, about=meaning),
        notes=(
            *(
                Note(
                    joined(
                        plan.questions[row].id,
                        plan.questions[row].question,
                        plan.questions[row].next_action,
                        who_and_when(plan.questions[row].owner, plan.questions[row].due, texts),
                    ),
                    tuple((_PART, row, field) for field in ("question", "next_action", "owner", "due")),
                )
                for row in left
            ),
            *(
                Note(
                    joined(said(each.question, texts), each.answer, one_line(each.asked or "")),
                    (("interview", row, "answer"), ("interview", row, "asked")),
                )
                for row, each in enumerate(plan.interview)
                if each.answer
            ),
        ),
    )


def _title(plan: Plan, left: tuple[int, ...], texts: Texts) -> str:
    loose = [row for row in left if plan.questions[row].owner is None or plan.questions[row].due is None]
    message = texts("deck.questions.title", n=len(left))
    return texts("deck.questions.loose", n=len(loose), message=message) if loose else message


def _table(plan: Plan, figures: Figures, left: tuple[int, ...], texts: Texts) -> Table:
    rows = tuple(
        TableRow(
            (
                cell(one_line(each.id or ""), Tone.MUTED, (_PART, row, "id")),
                cell(shortened(each.question, _QUESTION), Tone.INK, (_PART, row, "question"), strong=True),
                step_cell(each.next_action, texts, (_PART, row, "next_action")),
                who_cell(
                    each.owner,
                    each.due,
                    texts,
                    (_PART, row, "owner"),
                    (_PART, row, "due"),
                    overdue=each.due is not None and each.due < figures.as_of,
                    needed=True,
                ),
            )
        )
        for row in left
        for each in (plan.questions[row],)
    )
    return Table(
        name="questions",
        columns=(
            TableColumn("", 6),
            TableColumn(texts("deck.questions.question"), 40),
            TableColumn(texts("deck.questions.step"), 30),
            TableColumn(texts("deck.questions.who"), 20),
        ),
        rows=rows,
        description=texts("deck.questions.description", n=len(rows)),
    )


def _answers(plan: Plan, texts: Texts) -> Findings | None:
    found = tuple(
        Finding(
            one_line(each.asked or said(each.question, texts)),
            shortened(each.answer, _ANSWER),
            (("interview", row, "answer"),),
        )
        for row, each in enumerate(plan.interview)
        if each.answer
    )
    return Findings("answers", found[:_MOST_ANSWERS], Head(texts("deck.questions.heard"))) if found else None


def _so_what(plan: Plan, left: tuple[int, ...], texts: Texts) -> SoWhat | None:
    unknown = plan.review.unknown_customer
    if unknown:
        return so_what(texts, shortened(unknown, _QUESTION), ("review", "unknown_customer"))
    first = next(iter(left))
    return so_what(
        texts,
        texts("deck.questions.so_what", question=shortened(plan.questions[first].question, _ANSWER)),
        (_PART, first, "question"),
    )
