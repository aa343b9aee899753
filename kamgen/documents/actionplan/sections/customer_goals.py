"""W04 Goals and initiatives of the customer, with everything that we know of them."""

from __future__ import annotations

from kamgen.content.document import Section
from kamgen.content.table import Align, Cell, Table, TableRow
from kamgen.content.text import Line, Run, Tone
from kamgen.documents.actionplan.steps import step_cell
from kamgen.documents.marks import confidence_mark
from kamgen.documents.tables import column, full_text, label, money_cell, named, paragraphs
from kamgen.documents.wording import joined, money, one_line, said, until
from kamgen.figures.figures import Figures
from kamgen.plan.customer_goals import CustomerGoal
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "customer_goals"
_WHAT = ("title", "type", "theme", "horizon", "budget", "challenge", "measure")


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:  # noqa: ARG001 - the form of a chapter
    """The chapter, or None without customer goals."""
    if not plan.customer_goals:
        return None
    title = texts(f"parts.{_PART}.title")
    table = Table(
        name="customer goals",
        columns=(
            column(_PART, "id", texts, 6),
            column(_PART, "title", texts, 34),
            column(_PART, "sponsor", texts, 22),
            column(_PART, "confidence", texts, 16),
            column(_PART, "so_what", texts, 36),
            column(_PART, "value", texts, 12, Align.RIGHT, texts.formats.symbol),
            column(_PART, "next_action", texts, 34),
        ),
        rows=tuple(_row(goal, index, texts) for index, goal in enumerate(plan.customer_goals)),
        description=texts("actionplan.customer_goals.description", n=len(plan.customer_goals)),
    )
    return Section(_PART, title, (table,), landscape=True)


def _row(goal: CustomerGoal, index: int, texts: Texts) -> TableRow:
    row = (_PART, index)
    details = joined(
        said(goal.type, texts),
        said(goal.theme, texts),
        until(goal.horizon, texts) if goal.horizon else "",
        texts("actionplan.customer_goals.budget", amount=money(goal.budget, texts)) if goal.budget else "",
    )
    what = paragraphs(goal.title, strong=True)
    if details:
        what += (_second(details),)
    what += tuple(
        _second(f"{label(_PART, field, texts)} {one_line(words)}")
        for field, words in (("challenge", goal.challenge), ("measure", goal.measure))
        if words
    )
    known = confidence_mark(goal.confidence, texts)
    meaning = paragraphs(said(goal.consequence, texts), strong=True) + paragraphs(goal.so_what)
    return TableRow(
        (
            full_text(goal.id, (*row, "id"), strong=True),
            Cell(what, value=goal.title, sources=tuple((*row, field) for field in _WHAT)),
            named(goal.sponsor or texts("documents.not_known"), goal.sponsor_function, (*row, "sponsor")),
            Cell(paragraphs(goal.evidence, Tone.MUTED), known, sources=((*row, "confidence"), (*row, "evidence"))),
            Cell(meaning, sources=((*row, "consequence"), (*row, "so_what"))),
            money_cell(goal.value, texts, (*row, "value")),
            step_cell(goal.next_action, goal.owner, goal.due, texts, row),
        )
    )


def _second(words: str) -> Line:
    return (Run(words, Tone.MUTED, second=True),)
