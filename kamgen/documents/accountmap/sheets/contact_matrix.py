"""M03 Contact matrix: their people by level, ours beside each other, and how strong each contact is."""

from __future__ import annotations

from kamgen.content.accountmap import MapSheet
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow
from kamgen.content.text import Mark, Status
from kamgen.documents.tables import full_text, label, status_cell
from kamgen.documents.wording import one_line, said
from kamgen.figures.contact_matrix import is_weak
from kamgen.figures.figures import Figures
from kamgen.plan.contact_matrix import ContactPair, PairStatus
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "contact_pairs"


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:
    """The sheet, or None without a pair whose person or function is named."""
    matrix = figures.contact_matrix
    if not matrix.theirs:
        return None
    pairs: dict[tuple[int, str], int] = {}
    for ours, place, row in matrix.pairs:
        pairs.setdefault((place, ours), row)
    nobody = {
        place
        for place in range(len(matrix.theirs))
        if not any(plan.contact_pairs[row].status is PairStatus.ACTIVE for at, row in _at(pairs) if at == place)
    }
    rows = []
    for place, column in enumerate(matrix.theirs):
        first = plan.contact_pairs[column.row]
        source = (_PART, column.row)
        covered = texts(f"accountmap.people.{'no' if place in nobody else 'yes'}")
        rows.append(
            TableRow(
                (
                    full_text(
                        said(column.level, texts) or texts("accountmap.contact_matrix.no_level"), (*source, "level")
                    ),
                    full_text(one_line(column.name), (*source, "their_person"), strong=True),
                    full_text(first.function if first.their_person else "", (*source, "function")),
                    full_text(covered, (*source, "status")),
                    *(_contact(plan, pairs.get((place, ours)), texts) for ours in matrix.ours),
                )
            )
        )
    columns = (
        TableColumn(label(_PART, "level", texts), 14),
        TableColumn(label(_PART, "their_person", texts), 24),
        TableColumn(label(_PART, "function", texts), 22),
        TableColumn(texts("accountmap.contact_matrix.covered"), 13),
        *(TableColumn(one_line(ours), 17, Align.LEFT) for ours in matrix.ours),
    )
    description = texts("accountmap.contact_matrix.description", n=len(rows))
    table = Table("contact matrix", columns, tuple(rows), description)
    title, question = texts("accountmap.contact_matrix.title"), texts("accountmap.contact_matrix.question")
    return MapSheet("contact_matrix", title, question, (table,))


def _at(pairs: dict[tuple[int, str], int]) -> tuple[tuple[int, int], ...]:
    return tuple((place, row) for (place, _), row in pairs.items())


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
            return Status(Mark.UNKNOWN, texts("accountmap.gaps.unknown"))
