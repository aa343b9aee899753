"""M06 White space: what each unit could still buy of each offering."""

from __future__ import annotations

from kamgen.content.accountmap import MapSheet
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow
from kamgen.content.text import Mark, Status, line
from kamgen.documents.tables import full_text, label, money_cell, status_cell
from kamgen.documents.wording import joined, money, one_line, said
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
    cells: dict[tuple[str, str], list[Space]] = {}
    for each in space.spaces:
        cells.setdefault((each.unit, each.offering or ""), []).append(each)
    unnamed = ("",) if any(not each.offering for each in space.spaces) else ()
    offerings = (*(each.name for each in space.offerings), *unnamed)
    total_title = texts("accountmap.white_space.total")
    by_offering = {each.name: each.gap for each in space.offerings}
    table = Table(
        name="white space",
        columns=(
            TableColumn(label(_PART, "business_unit", texts), 26),
            *(TableColumn(one_line(name) if name else texts("accountmap.white_space.any"), 20) for name in offerings),
            TableColumn(total_title, 14, Align.RIGHT, texts.formats.symbol),
        ),
        rows=tuple(
            TableRow(
                (
                    full_text(one_line(unit.name), strong=True),
                    *(_cell(cells.get((unit.name, name), []), texts) for name in offerings),
                    money_cell(unit.gap.value, texts, *unit.gap.sources),
                )
            )
            for unit in space.units
        ),
        description=texts("accountmap.white_space.description", n=len(space.units)),
        total=TableRow(
            (
                Cell((line(total_title, strong=True),)),
                *(
                    money_cell(by_offering[name].value, texts, *by_offering[name].sources)
                    if name in by_offering
                    else Cell()
                    for name in offerings
                ),
                money_cell(space.value.value, texts, *space.value.sources),
            )
        ),
    )
    title, question = texts("accountmap.white_space.title"), texts("accountmap.white_space.question")
    return MapSheet(_PART, title, question, (table,))


def _cell(spaces: list[Space], texts: Texts) -> Cell:
    """Who holds it, and what is still to be had there; a cell that was typed twice shows its first row."""
    if not spaces:
        return Cell()
    space = spaces[0]
    sources = tuple((_PART, space.row, field) for field in ("status", "potential", "current"))
    status = space.status or WhiteSpaceStatus.UNKNOWN
    words = joined(said(status, texts), money(space.gap.value, texts) if space.gap.value else "")
    if status not in _MARKS:
        return full_text(words, *sources)
    return status_cell(Status(_MARKS[status], words), *sources)
