"""XML with places for words: what a template's content controls are prepared to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kamgen.office import xml


class Field(StrEnum):
    """What a template can leave a place for: ``kamgen:account`` as the tag of a content control."""

    ACCOUNT = "account"
    SUBTITLE = "subtitle"
    SUPPLIER = "supplier"
    DOCUMENT = "document"
    PERIOD = "period"
    CONFIDENTIALITY = "confidentiality"
    DRAFT = "draft"
    HEADER = "header"
    FOOTER = "footer"
    PAGE_WORD = "page_word"
    FACTS = "facts"
    BODY = "body"


BLOCKS = frozenset((Field.FACTS, Field.BODY))
"""Fields that take paragraphs and tables as XML; the others take words."""


@dataclass(frozen=True, slots=True)
class Form:
    """A part, cut at the places to be filled."""

    part: str
    pieces: tuple[str | Field, ...]

    def filled(self, values: Mapping[Field, str]) -> bytes:
        """The part with words (escaped here) and, for `BLOCKS`, XML in its places; a field without a value stays empty."""
        written = (
            piece
            if not isinstance(piece, Field)
            else values.get(piece, "")
            if piece in BLOCKS
            else xml.text(values.get(piece, ""))
            for piece in self.pieces
        )
        return "".join(written).encode()
