"""A chapter cut at its subheadings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from kamgen.content.document import DocumentBlock, Section, Subheading

_TOP: Final = 2


@dataclass(frozen=True, slots=True)
class Part:
    """The blocks under one subheading; `title` is empty for those that stand under the chapter's own.

    `above` is the subheading that it stands under itself.
    """

    title: str
    blocks: tuple[DocumentBlock, ...] = ()
    above: str = ""


def parts_of(section: Section) -> tuple[Part, ...]:
    """The parts of a chapter in their order, each with blocks; a subheading over others alone stands above them."""
    parts: list[Part] = []
    top = ""
    for block in section.blocks:
        if isinstance(block, Subheading):
            if parts and parts[-1].title and not parts[-1].blocks:
                top = parts.pop().title
            elif block.level <= _TOP:
                top = ""
            parts.append(Part(block.text, (), top))
            top = top or (block.text if block.level <= _TOP else "")
        elif parts:
            parts[-1] = replace(parts[-1], blocks=(*parts[-1].blocks, block))
        else:
            parts.append(Part("", (block,)))
    if parts and not parts[-1].blocks:  # a heading over nothing at all keeps its words
        parts[-1] = Part("", (Subheading(parts[-1].title),), parts[-1].above)
    return tuple(parts)
