"""A chapter cut at its subheadings."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.content.document import DocumentBlock, Section, Subheading


@dataclass(frozen=True, slots=True)
class Part:
    """The blocks under one subheading; `title` is empty for those that stand under the chapter's own."""

    title: str
    blocks: tuple[DocumentBlock, ...]


def parts_of(section: Section) -> tuple[Part, ...]:
    """The parts of a chapter in their order; a subheading without blocks keeps its words."""
    parts: list[Part] = []
    for block in section.blocks:
        if isinstance(block, Subheading):
            parts.append(Part(block.text, ()))
        elif parts:
            parts[-1] = Part(parts[-1].title, (*parts[-1].blocks, block))
        else:
            parts.append(Part("", (block,)))
    return tuple(parts)
