"""M03 Contact matrix: their people by level, ours beside each other, and how strong each contact is."""

from __future__ import annotations

from kamgen.content.accountmap import MapSheet
from kamgen.content.table import Cell, Table, TableColumn, TableRow
from kamgen.content.text import Mark, Status, line
from kamgen.documents.tables import NONE, full_text, label, number_cell, status_cell
from kamgen.documents.wording import one_line, said
from kamgen.figures.contact_matrix import MatrixColumn, is_weak
from kamgen.figures.figures import Figures
from kamgen.plan.contact_matrix import ContactPair, PairStatus
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "contact_pairs"
_YES_NO = {True: "yes", False: "no"}


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:
    """The sheet, or None without a pair whose person or function is named."""
    matrix = figures.contact_matrix
    if not matrix.theirs:
        return None
    cells, reached = matrix.cells, matrix.reached
    columns = (
        TableColumn(label(_PART, "level", texts), 14),
        TableColumn(label(_PART, "their_person", texts), 24),
        TableColumn(label(_PART, "function", texts), 22),
        TableColumn(texts("accountmap.contact_matrix.covered"), 13),
        *(TableColumn(one_line(ours) or texts("documents.not_named"), 17) for ours in matrix.ours),
    )
    rows = tuple(
        TableRow(
            (
                *_theirs(plan, column, texts),
                full_text(texts(f"accountmap.people.{_YES_NO[place in reached]}"), (_PART, column.row, "status")),
                *(_contact(plan, cells.get((ours, place)), texts) for ours in matrix.ours),
            )
        )
        for place, column in enumerate(matrix.theirs)
    )
    held = TableRow(
        (
            Cell(),
            Cell((line(texts("accountmap.contact_matrix.held")),)),
            Cell(),
            Cell((line(texts("accountmap.contact_matrix.of", n=len(reached), all=len(matrix.theirs))),)),
            *(number_cell(matrix.held_by(ours), texts) if ours else Cell() for ours in matrix.ours),
        )
    )
    description = texts("accountmap.contact_matrix.description", n=len(rows))
    table = Table("contact matrix", columns, rows, description, total=held)
    title, question = texts("accountmap.contact_matrix.title"), texts("accountmap.contact_matrix.question")
    return MapSheet("contact_matrix", title, question, (table,))


def _theirs(plan: Plan, column: MatrixColumn, texts: Texts) -> tuple[Cell, ...]:
    """Level, name and function of one of theirs; a function without a person stands as its own name."""
    first, source = plan.contact_pairs[column.row], (_PART, column.row)
    function = first.function or texts("documents.not_known")
    return (
        full_text(said(column.level, texts) or texts("accountmap.contact_matrix.no_level"), (*source, "level")),
        full_text(one_line(column.name), (*source, "their_person"), strong=True),
        full_text(function if first.their_person else NONE, (*source, "function")),
    )


def _contact(plan: Plan, row: int | None, texts: Texts) -> Cell:
    """How strong a contact is, that it is planned, or that it is missing; empty where none is meant."""
    if row is None:
        return Cell()
    pair = plan.contact_pairs[row]
    return status_cell(_status(pair, texts), (_PART, row, "status"), (_PART, row, "strength"))


def _status(pair: ContactPair, texts: Texts) -> Status:
    match pair.status:
        case PairStatus.MISSING:
            return Status(Mark.BAD, said(pair.status, texts))
        case PairStatus.PLANNED:
            return Status(Mark.OPEN, said(pair.status, texts))
        case _ if pair.strength:
            words = f"{pair.strength} {texts(f'scales.strength.n{pair.strength}')}"
            return Status(Mark.CAUTION if is_weak(pair) else Mark.GOOD, words)
        case PairStatus.ACTIVE:
            return Status(Mark.DOT, said(pair.status, texts))
        case _:
            return Status(Mark.UNKNOWN, texts("documents.not_known"))
