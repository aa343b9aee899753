"""Pictures of the team put before the names of those whom they show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kamgen.content.document import Section
from kamgen.content.pictures import Photo, Portrait
from kamgen.content.table import Cell, Table, TableColumn, TableRow
from kamgen.content.text import plain
from kamgen.documents.wording import initials

_PART = "team"
_WEIGHT = 6


def illustrated(section: Section, photos: Mapping[tuple[str, int], bytes]) -> Section:
    """The chapter with a column of portraits in the team's table; without any photo there is none."""
    blocks = (
        _shown(each, photos) if isinstance(each, Table) and each.name == _PART else each for each in section.blocks
    )
    return replace(section, blocks=tuple(blocks))


def _shown(table: Table, photos: Mapping[tuple[str, int], bytes]) -> Table:
    rows = tuple(replace(row, cells=(_portrait(row, photos), *row.cells)) for row in table.rows)
    if not any(row.cells[0].portrait and row.cells[0].portrait.photo for row in rows):
        return table
    total = replace(table.total, cells=(Cell(), *table.total.cells)) if table.total else None
    return replace(table, columns=(TableColumn("", _WEIGHT), *table.columns), rows=rows, total=total)


def _portrait(row: TableRow, photos: Mapping[tuple[str, int], bytes]) -> Cell:
    """The photo of the row of the plan that the name comes from, and always the initials."""
    name = plain(row.cells[0].lines)
    for path in row.cells[0].sources:
        match path:
            case (str() as part, int() as index, *_) if (part, index) in photos:
                return Cell(portrait=Portrait(initials(name), Photo(photos[part, index], name)))
            case _:
                continue
    return Cell(portrait=Portrait(initials(name)))
