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
    LANGUAGE = "language"
    """The document's language; no content control but the default of the styles."""
    FACTS = "facts"
    BODY = "body"
    LAST_SECTION = "last_section"
    """The section that the body ends with; no content control but the last ``w:sectPr``."""


BLOCKS = frozenset((Field.FACTS, Field.BODY, Field.LAST_SECTION))
"""Fields that take XML: paragraphs and tables, or a ``w:sectPr``; the others take words."""
TAGS = tuple(field for field in Field if field not in (Field.LANGUAGE, Field.LAST_SECTION))
"""Fields that a content control can be tagged with."""
PREFIX = "kamgen:"


@dataclass(frozen=True, slots=True)
class Form:
    """A part, cut at the places to be filled."""

    part: str
    pieces: tuple[str | Field, ...]

    def filled(self, values: Mapping[Field, str]) -> bytes:
        """The part with words (escaped here) and, for `BLOCKS`, XML in its places.

        Words without a value stay empty; a block without one is a KeyError, since Word would refuse the file.
        """
        written = (
            piece
            if not isinstance(piece, Field)
            else values[piece]
            if piece in BLOCKS
            else xml.text(values.get(piece, ""))
            for piece in self.pieces
        )
        return "".join(written).encode()
