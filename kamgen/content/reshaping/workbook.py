"""A document as a workbook: a sheet for each chapter, its tables below each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from typing import Final, assert_never

from kamgen.content.accountmap import AccountMap, MapBlock, MapSheet
from kamgen.content.blocks import Bullets, Callout, Facts, Tiles
from kamgen.content.charts import Chart
from kamgen.content.document import ActionPlan, DocumentBlock, Paragraphs, Section, SignOff, Subheading, WritingSpace
from kamgen.content.reshaping.charts import chart_table
from kamgen.content.reshaping.parts import Part, parts_of
from kamgen.content.reshaping.tables import sign_off_table, with_group_column, without_portraits
from kamgen.content.table import Head, Table
from kamgen.content.text import Run, Words, line
from kamgen.texts.catalogue import Texts

_LINE: Final = 100
_TOP: Final = 2
_LONG: Final = 40
"""A table of more rows is scrolled, sorted and filtered."""


def document_as_workbook(document: ActionPlan, texts: Texts) -> AccountMap:
    """The document for sorting and filtering; its cover is the first sheet."""
    confidentiality = document.properties.confidentiality
    cover = MapSheet("cover", texts("documents.cover"), document.subtitle, _cover(document))
    return AccountMap(
        properties=document.properties,
        account=document.account,
        heading=document.footer.removesuffix(confidentiality).rstrip(" ·"),
        footer=confidentiality,
        sheets=(cover, *(sheet for section in document.sections for sheet in _sheets(section, texts))),
        draft=document.draft,
    )


def _cover(document: ActionPlan) -> tuple[MapBlock, ...]:
    return (document.cover_facts,) if document.cover_facts.facts else ()


def _sheets(section: Section, texts: Texts) -> Iterator[MapSheet]:
    """The sheet of a chapter; a long table beside others stands on one of its own, where it keeps its head in sight."""
    parts, tables = parts_of(section), [block for block in section.blocks if isinstance(block, Table)]
    long = [table for table in tables if len(table.rows) > _LONG and len(tables) > 1]
    blocks: list[MapBlock] = []
    apart: list[MapSheet] = []
    for part in parts:
        apart += (
            MapSheet("", part.title or block.description, section.title, (_block(block, texts),))
            for block in part.blocks
            if block in long
        )
        left = tuple(block for block in part.blocks if block not in long)
        if left or not part.blocks:
            blocks += (_block(block, texts) for block in _headed(replace(part, blocks=left)))
    question = section.question or (tables[0].description if len(tables) == 1 else _topics(section))
    yield MapSheet(section.key, section.title, question, tuple(blocks))
    yield from (replace(each, key=f"{section.key}-{number}") for number, each in enumerate(apart, start=2))


def _topics(section: Section) -> str:
    """What the subheadings of a chapter name, as many as stand on a line."""
    topics = [block.text for block in section.blocks if isinstance(block, Subheading) and block.level <= _TOP]
    told = list(accumulate(topics, lambda said, topic: f"{said} · {topic}"))
    fitting = [each for each in told if len(each) <= _LINE]
    return "" if not fitting else fitting[-1] if len(fitting) == len(told) else f"{fitting[-1]} …"


def _headed(part: Part) -> tuple[DocumentBlock, ...]:
    """The blocks of a part under its title, which the first of them carries where it can."""
    title = " · ".join(filter(None, (part.above, part.title)))
    if not title:
        return part.blocks
    if part.blocks and isinstance(first := part.blocks[0], Facts) and first.head is None:
        return (replace(first, head=Head(title)), *part.blocks[1:])
    return (Subheading(title), *part.blocks)


def _block(block: DocumentBlock, texts: Texts) -> MapBlock:  # noqa: PLR0911 - one for each kind of block
    match block:
        case Subheading():
            return Words((line(block.text, strong=True),))
        case Paragraphs():
            return block.words
        case Table():
            return with_group_column(without_portraits(block), texts("documents.group"))
        case Bullets():
            head = (line(block.head.lead, strong=True),) if block.head else ()
            return Words((*head, *((Run("• "), *item) for item in block.items)), block.sources)
        case Callout():
            return Words((line(block.head, block.tone, strong=True), line(block.text)), block.sources)
        case SignOff():
            return sign_off_table(block)
        case Chart():
            return chart_table(block, texts)
        case WritingSpace():
            return replace(block, prompt="\n".join((block.prompt, *block.entries)), entries=())
        case Tiles() | Facts():
            return block
        case _:
            assert_never(block)
