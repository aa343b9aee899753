"""Columns that somebody has added to a table: they are theirs, and not read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kamgen.findings import Finding
from kamgen.workbook import codes
from kamgen.workbook.folding import fold
from kamgen.workbook.headers import Block
from kamgen.workbook.raw import texts_of
from kamgen.workbook.vocabulary import bare, captions, computed_of

_NAMED = 12


def own_columns(blocks: Iterable[Block]) -> Iterator[Finding]:
    """One finding that names them all with their sheets, the first dozen of them."""
    named = [f"{block.sheet.title}: {heading}" for block in blocks for heading in _own(block)]
    if named:
        more = f" (+{len(named) - _NAMED})" if len(named) > _NAMED else ""
        yield codes.OWN_COLUMNS.at((), None, columns="; ".join(named[:_NAMED]) + more)


def _own(block: Block) -> Iterator[str]:
    """The headings that are none of the form's, where somebody has typed anything below."""
    if block.across:
        return
    known = computed_of(block.part) | captions()
    for column, text in texts_of(block.sheet.rows[block.header]):
        heading = " ".join(bare(text).split())
        if column not in block.lines.values() and fold(heading) not in known and _is_used(block, column):
            yield heading


def _is_used(block: Block, column: int) -> bool:
    below = (cells.get(column) for row, cells in block.sheet.rows.items() if block.first <= row <= block.last)
    return any(raw is not None and raw.text.strip() and not raw.formula for raw in below)
