"""The Word plans of the samples in full, and what is said of a handful of plans, as text to be read by a native.

Write the files anew with ``python -m tests.documents.actionplan.golden.telling`` and read what changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import assert_never

from kamgen.content.blocks import Bullets, Callout, Facts, Tiles
from kamgen.content.charts import Chart
from kamgen.content.document import DocumentBlock, Paragraphs, SignOff, Subheading, WritingSpace
from kamgen.content.table import Cell, Table
from kamgen.content.text import Line, plain
from kamgen.plan.plan import Plan
from kamgen.render.marks import status_line
from kamgen.texts.language import Language
from tests.documents.deck.golden.telling import PLANS, sample
from tests.telling import action_plan, readable

FOLDER = Path(__file__).parent


def told(language: Language) -> str:
    """The sample of the language with every cell, then the sentences and heads of the other plans."""
    lines = ["== the sample", *_lines(sample(language), language, rows=True), ""]
    for name, each in PLANS.items():
        lines += (f"== {name}", *_lines(each, language, rows=False), "")
    return readable("\n".join(lines))


def _lines(each: Plan, language: Language, *, rows: bool) -> Iterator[str]:
    whole = action_plan(each, language)
    yield f"cover: {whole.account} | {whole.document} {whole.period}".rstrip() + f" | {_facts(whole.cover_facts)}"
    for section in whole.sections:
        yield f"# {section.title}"
        for block in section.blocks:
            yield from lines_of(block, rows=rows)


def lines_of(block: DocumentBlock, *, rows: bool = True) -> Iterator[str]:  # noqa: C901 - one for each kind of block
    """A block as lines of text, a table with its rows or only what it shows."""
    match block:
        case Subheading():
            yield f"{'#' * block.level} {block.text}"
        case Paragraphs():
            yield from (plain((line,)) for line in block.words.lines)
        case Table():
            yield f"[{block.description}]"
            yield from _table(block) if rows else ()
        case Tiles():
            for tile in block.tiles:
                yield f"{tile.label}: {tile.number} {tile.unit}".rstrip() + f" ({plain((tile.comparison,))})"
        case Facts():
            yield _facts(block)
        case Chart():
            yield f"[chart: {block.head.lead if block.head else block.name}: {block.description}]"
        case Bullets():
            yield from (f"- {plain((line,))}" for line in block.items)
        case Callout():
            yield f"{block.head} {block.text}"
        case SignOff():
            yield "; ".join(": ".join(filter(None, row)) for row in block.rows)
        case WritingSpace():
            yield f"{block.prompt} ___ {' ___ '.join(block.entries)}".rstrip()
        case _:
            assert_never(block)


def _table(table: Table) -> Iterator[str]:
    yield "| " + " | ".join(f"{column.title} {column.unit}".strip() for column in table.columns)
    groups = dict(table.group_titles)
    for index, row in enumerate(table.rows):
        if index in groups:
            yield f"-- {groups[index]}"
        yield "| " + " | ".join(map(_cell, row.cells))
    if table.total:
        yield "= " + " | ".join(map(_cell, table.total.cells))


def _cell(cell: Cell) -> str:
    lines: tuple[Line, ...] = (status_line(cell.status), *cell.lines) if cell.status else cell.lines
    return plain(lines).replace("\n", " / ")


def _facts(block: Facts) -> str:
    return "; ".join(f"{fact.label}: {plain((fact.value,))}" for fact in block.facts)


def path_of(language: Language) -> Path:
    """The file that was read."""
    return FOLDER / f"{language.value}.txt"


if __name__ == "__main__":
    for each in Language:
        path_of(each).write_text(told(each), encoding="utf-8")
