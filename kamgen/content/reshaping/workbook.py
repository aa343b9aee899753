"""A document as a workbook: a sheet for each chapter, one more wherever a chapter has a further table."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

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


def _sheets(section: Section, texts: Texts) -> tuple[MapSheet, ...]:
    """The sheets of a chapter: each ends with a table, what follows the last one has a sheet of its own."""
    parts = parts_of(section)
    tables = sum(isinstance(block, Table | SignOff) for part in parts for block in part.blocks)
    sheets: list[MapSheet] = []
    waiting: list[MapBlock] = []
    title = section.title

    def finish(question: str) -> None:
        key = section.key if not sheets else f"{section.key}-{len(sheets) + 1}"
        above = section.question or ("" if title == section.title else section.title)
        sheets.append(MapSheet(key, title, above or question, tuple(waiting)))
        waiting.clear()

    for part in parts:
        if not waiting:
            title = part.title if part.title and (tables > 1 or sheets) else section.title
        told = part.title if part.title != title else ""
        for block in _headed(part, told):
            made = _block(block, texts)
            waiting.append(made)
            if isinstance(made, Table):
                finish(block.description if isinstance(block, Table) else "")
    if waiting or not sheets:
        finish("")
    return tuple(sheets)


def _headed(part: Part, title: str) -> tuple[DocumentBlock, ...]:
    """The blocks of a part under its title, which the first of them carries where it can."""
    if part.above:
        title = " · ".join(filter(None, (part.above, title)))
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
