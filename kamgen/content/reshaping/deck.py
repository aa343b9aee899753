"""A document as a deck: a slide for each part of a chapter, gone on where it does not fit."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, assert_never

from kamgen.content.blocks import Block, Bullets, Callout, Facts, Text, Tiles
from kamgen.content.charts import Chart
from kamgen.content.deck import Cover, Deck, Single, Slide, Stack
from kamgen.content.document import ActionPlan, DocumentBlock, Paragraphs, Section, SignOff, Subheading, WritingSpace
from kamgen.content.reshaping.parts import Part, parts_of
from kamgen.content.reshaping.tables import FEW, flowing, in_pieces, narrowed, sign_off_table, without_portraits
from kamgen.content.table import Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Line, Tone, line
from kamgen.texts.catalogue import Texts

_COLUMNS: Final = 8
"""More columns leave no room for words on a slide."""
_EASY_COLUMNS: Final = 6
"""Up to here columns may be almost empty."""
_PARAGRAPH: Final = 600
"""Characters; a longer paragraph is cut at the end of a sentence, so that it can run over the end of a slide."""
_FEW_FACTS: Final = 3
_FEW_ROWS: Final = 6
"""Tables of so many rows can share a slide."""
_ENTRY_ROOM: Final = 24


def document_as_deck(document: ActionPlan, texts: Texts) -> Deck:
    """The document for a meeting room."""
    return Deck(
        properties=document.properties,
        cover=Cover(
            supplier=document.supplier,
            document=document.document,
            period=document.period,
            account=document.account,
            subtitle=document.subtitle,
            facts=document.cover_facts.facts,
            status_label="",
            status=None,
            confidentiality=document.properties.confidentiality,
        ),
        slides=tuple(slide for section in document.sections for slide in _slides(section, document.document)),
        footer=" · ".join(filter(None, (document.header, document.footer))),
        notes_sources_label=texts("documents.notes_sources"),
        draft=document.draft,
    )


def _slides(section: Section, document: str) -> tuple[Slide, ...]:
    slides: list[Slide] = []
    for part in _joined(parts_of(section)):
        for number, blocks in enumerate(_apart(_blocks(part.blocks))):
            title = part.title or section.title
            slides.append(
                Slide(
                    key=section.key if not slides else f"{section.key}-{len(slides) + 1}",
                    kicker=" · ".join(filter(None, (section.title, part.above))) if part.title else document,
                    title=f"{title}: {_extent(blocks)}" if number else title,
                    body=Single(blocks[0]) if len(blocks) == 1 else Stack(blocks),
                    scope=section.question or _scope(part),
                )
            )
    return tuple(slides)


def _apart(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], ...]:
    """The blocks of a part by slide: each of several long tables begins on one of its own."""
    long = [index for index, block in enumerate(blocks) if isinstance(block, Table) and len(block.rows) > _FEW_ROWS]
    edges = (0, *long[1:], len(blocks))
    return tuple(blocks[start:end] for start, end in pairwise(edges) if start < end)


def _extent(blocks: tuple[Block, ...]) -> str:
    """What a further table is about: its columns beside the first, from which to which."""
    columns = [column.title for block in blocks if isinstance(block, Table) for column in block.columns[1:]]
    return " – ".join(dict.fromkeys((columns[0], columns[-1]))) if columns else ""


def _joined(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts, the few words before the first subheading together with what it heads."""
    first, *more = parts or (Part("", ()),)
    if not more or first.title or not all(isinstance(block, Facts | Paragraphs) for block in first.blocks):
        return tuple(parts)
    facts = sum(len(block.facts) for block in first.blocks if isinstance(block, Facts))
    if len(first.blocks) > 1 or facts > _FEW_FACTS:
        return tuple(parts)
    return (Part(more[0].title, (*first.blocks, *more[0].blocks), more[0].above), *more[1:])


def _scope(part: Part) -> str:
    """What the only table of a part shows."""
    tables = [block for block in part.blocks if isinstance(block, Table)]
    return tables[0].description if len(tables) == 1 else ""


def _blocks(blocks: tuple[DocumentBlock, ...]) -> tuple[Block, ...]:
    """The blocks as slides have them; rooms to write that follow each other are one table."""
    made: list[Block] = []
    prompts: list[WritingSpace] = []
    for block in blocks:
        if isinstance(block, WritingSpace):
            prompts.append(block)
            continue
        if prompts:
            made.append(_room_to_write(prompts))
            prompts = []
        made.append(_block(block, len(made)))
    if prompts:
        made.append(_room_to_write(prompts))
    return tuple(made)


def _block(block: DocumentBlock, number: int) -> Block:
    match block:
        case Subheading():
            return Text(f"heading-{number}", (line(block.text, strong=True),))
        case Paragraphs():
            pieces = tuple(piece for said in block.words.lines for piece in in_pieces(said, _PARAGRAPH))
            return Text(f"text-{number}", pieces, block.words.sources)
        case Table():
            return flowing(narrowed(narrowed(without_portraits(block), _COLUMNS), _EASY_COLUMNS, FEW))
        case SignOff():
            return sign_off_table(block)
        case WritingSpace():
            return _room_to_write([block])
        case Bullets() | Tiles() | Facts() | Callout() | Chart():
            return block
        case _:
            assert_never(block)


def _room_to_write(prompts: list[WritingSpace]) -> Table:
    """A row for each prompt with room beside it, as many lines high as it asks for."""
    return Table(
        name="writing",
        columns=(TableColumn("", 30), TableColumn("", 90)),
        rows=tuple(
            TableRow((cell(each.prompt, strong=True), Cell((*(line("\u00a0"),) * each.lines, *_entries(each)))))
            for each in prompts
        ),
        description="; ".join(each.prompt for each in prompts),
    )


def _entries(space: WritingSpace) -> tuple[Line, ...]:
    """What is filled in below the lines, with room behind each."""
    return (line(("\u00a0" * _ENTRY_ROOM).join((*space.entries, "")), Tone.MUTED),) if space.entries else ()
