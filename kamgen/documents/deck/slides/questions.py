"""D25, open questions: what we do not know yet, who finds out, by when."""

from __future__ import annotations

from kamgen.content.blocks import Finding, Findings
from kamgen.content.deck import Note, Single, Slide, SoWhat, Split
from kamgen.content.table import Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone
from kamgen.documents.deck.cells import step_cell
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.deck.open_questions import asked_by, open_questions, question_cell
from kamgen.documents.sources import source_line
from kamgen.documents.strip import next_step, so_what
from kamgen.documents.wording import counted, joined, one_line, said, shortened, who_and_when
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "questions"
_ANSWER = 90
_MOST, _MOST_ANSWERS = 10, 4


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing without an open question and without an answer of the customer."""
    left = open_questions(plan)
    answers = _answers(plan, texts)
    if not left:
        return None
    table = _table(plan, figures, left, texts)
    title = _title(plan, figures, left, texts)
    meaning = _so_what(plan, figures, left, texts)
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
            *(_unknown(plan.review.unknown_customer, texts) if plan.review.unknown_customer else ()),
        ),
    )


def _title(plan: Plan, figures: Figures, left: tuple[int, ...], texts: Texts) -> str:
    """How many are open, and of these how many are late, or loose, or when the first answer is due."""
    message = texts("deck.questions.title", n=len(left))
    dues = [plan.questions[row].due for row in left]
    late = [due for due in dues if due is not None and due < figures.as_of]
    if late:
        return _of_all("late", len(late), len(left), message, texts)
    loose = [row for row in left if plan.questions[row].owner is None or plan.questions[row].due is None]
    if loose:
        return _of_all("loose", len(loose), len(left), message, texts)
    return texts("deck.questions.first", n=len(left), message=message, day=dues[0] or figures.as_of)


def _of_all(key: str, count: int, total: int, message: str, texts: Texts) -> str:
    """Of how many of the questions something is true, in words of its own for all of them."""
    if count == total:
        return counted(texts, f"deck.questions.{key}_all", count, message=message)
    return texts(f"deck.questions.{key}", n=count, message=message)


def _table(plan: Plan, figures: Figures, left: tuple[int, ...], texts: Texts) -> Table:
    rows = [
        TableRow(
            (
                cell(one_line(each.id or ""), Tone.MUTED, (_PART, row, "id")),
                question_cell(each, row),
                step_cell(each.next_action, texts, (_PART, row, "next_action")),
                asked_by(each, row, figures, texts),
            )
        )
        for row in left[:_MOST]
        for each in (plan.questions[row],)
    ]
    if more := left[_MOST:]:
        rows.append(
            TableRow((cell(""), cell(texts("deck.questions.more", n=len(more)), Tone.MUTED), cell(""), cell("")))
        )
    return Table(
        name="questions",
        columns=(
            TableColumn("", 6),
            TableColumn(texts("deck.questions.question"), 40),
            TableColumn(texts("deck.questions.step"), 30),
            TableColumn(texts("deck.questions.who"), 20),
        ),
        rows=tuple(rows),
        description=texts("deck.questions.description", n=len(left[:_MOST])),
    )


def _unknown(text: str, texts: Texts) -> tuple[Note, ...]:
    """What the review found that we do not know of the customer."""
    return (
        Note(f"{texts('fields.review.unknown_customer.label')}: {one_line(text)}", (("review", "unknown_customer"),)),
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


def _so_what(plan: Plan, figures: Figures, left: tuple[int, ...], texts: Texts) -> SoWhat:
    """The question that is to be answered first."""
    row = left[0]
    first = plan.questions[row]
    words = shortened(first.question, _ANSWER)
    if first.due is None:
        text = texts("deck.questions.so_what", question=words)
    else:
        key = "so_what_late" if first.due < figures.as_of else "so_what_due"
        text = texts(f"deck.questions.{key}", question=words, day=first.due)
    return so_what(texts, text, (_PART, row, "question"), (_PART, row, "due"))
