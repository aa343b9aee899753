"""An account map as a document: a chapter for each sheet."""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate
from typing import Final, assert_never

from kamgen.content.accountmap import (
    AccountMap,
    AsOf,
    Beside,
    Count,
    Legend,
    LiveFigure,
    MapBlock,
    MapSheet,
    Overview,
    Pairs,
)
from kamgen.content.blocks import Fact, Facts, Tile, Tiles
from kamgen.content.deck import Cover
from kamgen.content.document import ActionPlan, DocumentBlock, Paragraphs, Section, WritingSpace
from kamgen.content.reshaping.tables import in_one_column, in_parts
from kamgen.content.table import Align, Cell, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Run, Status, Tone, Words, line
from kamgen.texts.catalogue import Texts

_MOST_TILES: Final = 5
_WIDE: Final = 95.0
"""A table whose columns ask for more characters gets a page in landscape."""
_SHARES: Final = (Count.SHARE_EQUAL, Count.SHARE_DATED)


def map_as_document(account_map: AccountMap, texts: Texts) -> ActionPlan:
    """The map for reading on paper: live figures as they stand, sheets as chapters."""
    cover = account_map.cover
    return ActionPlan(
        properties=account_map.properties,
        supplier=cover.supplier if cover else "",
        document=cover.document if cover else account_map.heading,
        period=cover.period if cover else "",
        account=account_map.account,
        subtitle=cover.subtitle if cover else "",
        cover_facts=Facts("cover", _facts_of(cover) if cover else ()),
        contents_title=texts("actionplan.contents"),
        sections=tuple(_section(sheet, texts) for sheet in account_map.sheets),
        header=account_map.account,
        footer=" · ".join(filter(None, (account_map.heading, account_map.footer))),
        page_word=texts("actionplan.page"),
        table_word=texts("actionplan.table"),
        figure_word=texts("actionplan.figure"),
        draft=account_map.draft,
    )


def _facts_of(cover: Cover) -> tuple[Fact, ...]:
    """The cover's facts, the status among them."""
    if cover.status is None:
        return cover.facts
    return (*cover.facts, Fact(cover.status_label, line(cover.status.words, strong=True)))


def _section(sheet: MapSheet, texts: Texts) -> Section:
    blocks = tuple(made for block in sheet.blocks for made in _blocks(block, texts))
    wide = any(isinstance(each, Table) and sum(column.weight for column in each.columns) > _WIDE for each in blocks)
    return Section(sheet.key, sheet.title, blocks, landscape=wide, question=sheet.question)


def _blocks(block: MapBlock, texts: Texts) -> tuple[DocumentBlock, ...]:  # noqa: PLR0911 - one for each kind of block
    match block:
        case AsOf():
            return (Facts("as of", (Fact(block.label, line(texts.formats.full_date(block.day), strong=True)),)),)
        case Beside():
            every = (*block.left, *block.right)
            figures = tuple(each for each in every if isinstance(each, Overview))
            legends = (_legend(each) for each in every if isinstance(each, Legend))
            return (_figures(figures, texts), *legends) if figures else tuple(legends)
        case Legend():
            return (_legend(block),)
        case Overview():
            return (_overview(block, texts),)
        case Pairs():
            facts = tuple(Fact(term, line(said)) for term, said in block.pairs)
            return (Facts(block.name, facts, _head(block.head)),)
        case Words():
            return (Paragraphs(block),)
        case Table():
            return in_parts(in_one_column(block))
        case Facts() | Tiles() | WritingSpace():
            return (block,)
        case _:
            assert_never(block)


def _figures(blocks: tuple[Overview, ...], texts: Texts) -> Table:
    """Several overviews as one table, so that their numbers stand below each other; a group for each."""
    names = [texts(f"accountmap.overview.column_{key}") for key in ("figure", "value", "note")]
    columns = (TableColumn(names[0], 44), TableColumn(names[1], 10, Align.RIGHT), TableColumn(names[2], 40))
    figures = [figure for block in blocks for figure in block.figures]
    rows = tuple(
        TableRow(
            (
                cell(figure.label),
                cell(_shown(figure, texts), strong=True, value=figure.value),
                cell(figure.note, Tone.MUTED),
            )
        )
        for figure in figures
    )
    starts = accumulate((len(block.figures) for block in blocks[:-1]), initial=0)
    groups = tuple((start, block.head) for start, block in zip(starts, blocks, strict=True))
    said = texts("accountmap.overview.figures", n=len(figures))
    return Table("figures", columns, rows, said, group_titles=groups)


def _legend(block: Legend) -> Table:
    """Signs beside what they stand for."""
    columns = (TableColumn(block.sign, 8), TableColumn(block.head, 80))
    rows = (TableRow((Cell(status=Status(mark, "")), cell(meaning))) for mark, meaning in block.entries)
    return Table(block.name, columns, tuple(rows), block.head)


def _overview(block: Overview, texts: Texts) -> DocumentBlock:
    if len(block.figures) <= _MOST_TILES and not block.head:  # tiles have no head of their own
        tiles = tuple(Tile(each.label, _shown(each, texts), "", line(each.note, Tone.MUTED)) for each in block.figures)
        return Tiles(block.name, tiles)
    return Facts(block.name, tuple(_fact(each, texts) for each in block.figures), _head(block.head))


def _fact(figure: LiveFigure, texts: Texts) -> Fact:
    note = (Run(f"  {figure.note}", Tone.MUTED),) if figure.note else ()
    return Fact(figure.label, (Run(_shown(figure, texts), strong=True), *note))


def _shown(figure: LiveFigure, texts: Texts) -> str:
    value: Decimal = figure.value
    return texts.formats.percent(value) if figure.count in _SHARES else texts.formats.number(value)


def _head(words: str) -> Head | None:
    return Head(words) if words else None
