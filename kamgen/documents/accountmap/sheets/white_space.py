"""M06 White space: what each unit could still buy of each offering."""

from __future__ import annotations

from kamgen.content.accountmap import MapSheet
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow
from kamgen.content.text import Mark, Status, Tone, line
from kamgen.documents.tables import full_text, label, money_cell, status_cell
from kamgen.documents.wording import joined, money, not_available, one_line, said
from kamgen.figures.figure import Figure
from kamgen.figures.figures import Figures
from kamgen.figures.white_space import Space
from kamgen.plan.plan import Plan
from kamgen.plan.white_space import WhiteSpaceStatus
from kamgen.texts.catalogue import Texts

_PART = "white_space"
_MARKS = {
    WhiteSpaceStatus.OWNED: Mark.GOOD,
    WhiteSpaceStatus.PIPELINE: Mark.DOT,
    WhiteSpaceStatus.WHITE: Mark.OPEN,
    WhiteSpaceStatus.COMPETITOR: Mark.BAD,
    WhiteSpaceStatus.UNKNOWN: Mark.UNKNOWN,
}


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:
    """The sheet, or None without a unit on the map."""
    if not plan.white_space:
        return None
    space = figures.white_space
    fields = space.fields
    total_title = texts("accountmap.white_space.total")
    table = Table(
        name="white space",
        columns=(
            TableColumn(label(_PART, "business_unit", texts), 26),
            *(TableColumn(one_line(each.name) or texts("accountmap.white_space.any"), 20) for each in space.offerings),
            TableColumn(total_title, 14, Align.RIGHT, texts.formats.symbol),
        ),
        rows=tuple(
            TableRow(
                (
                    full_text(one_line(unit.name), strong=True),
                    *(_cell(fields.get((unit.name, each.name)), plan, texts) for each in space.offerings),
                    _sum(unit.gap, texts),
                )
            )
            for unit in space.units
        ),
        description=texts("accountmap.white_space.description", n=len(space.units)),
        total=TableRow(
            (
                Cell((line(total_title, strong=True),)),
                *(_sum(each.gap, texts) for each in space.offerings),
                _sum(space.value, texts),
            )
        ),
    )
    title, question = texts("accountmap.white_space.title"), texts("accountmap.white_space.question")
    return MapSheet(_PART, title, question, (table,))


def _sum(gap: Figure, texts: Texts) -> Cell:
    if gap.value is None:
        return Cell((line(not_available(texts), Tone.MUTED),))
    return money_cell(gap.value, texts, *gap.sources)


def _cell(space: Space | None, plan: Plan, texts: Texts) -> Cell:
    """Who holds it, what is still to be had there, and which opportunity is to bring it."""
    if space is None:
        return status_cell(Status(Mark.UNKNOWN, texts("accountmap.white_space.unmapped")))
    sources = tuple((_PART, space.row, field) for field in ("status", "potential", "current", "opportunity"))
    status = space.status or WhiteSpaceStatus.UNKNOWN
    left = texts("accountmap.white_space.left", amount=money(space.gap.value, texts)) if space.gap.value else ""
    words = joined(said(status, texts), left, one_line(plan.white_space[space.row].opportunity or ""))
    if status not in _MARKS:
        return full_text(words, *sources)
    return status_cell(Status(_MARKS[status], words), *sources)
