"""Which documents there are, in which formats, for whom, and what their files are called."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kamgen.errors import UsageProblem

MANIFEST = "kamgen.json"


class Format(StrEnum):
    """The Office formats by their extensions."""

    PPTX = "pptx"
    DOCX = "docx"
    XLSX = "xlsx"


class Document(StrEnum):
    """The three deliverables of the method."""

    DECK = "deck"
    PLAN = "plan"
    MAP = "map"

    @property
    def formats(self) -> tuple[Format, ...]:
        """The formats that it comes in, the usual one first."""
        return _FORMATS[self]


class Audience(StrEnum):
    """For whom the documents are; the customer sees nothing that the plan's declaration calls confidential."""

    INTERNAL = "internal"
    CUSTOMER = "customer"

    @property
    def documents(self) -> tuple[Document, ...]:
        """What is made for it: the account map says how we see the customer's people, and is never shown to them."""
        return tuple(Document) if self is Audience.INTERNAL else (Document.DECK,)

    @property
    def manifest(self) -> str:
        """The name of the file that records what was made for it; those of both audiences stand side by side."""
        return MANIFEST if self is Audience.INTERNAL else "kamgen-customer.json"


_FORMATS = {
    Document.DECK: (Format.PPTX,),
    Document.PLAN: (Format.DOCX, Format.XLSX, Format.PPTX),
    Document.MAP: (Format.XLSX, Format.DOCX, Format.PPTX),
}
_NAMES = {Document.DECK: "account-plan", Document.PLAN: "action-plan", Document.MAP: "account-map"}


@dataclass(frozen=True, slots=True)
class Edition:
    """A document in one of its formats."""

    document: Document
    format: Format

    def file_name(self, stem: str, audience: Audience = Audience.INTERNAL) -> str:
        """The file's name for an account's stem; the same in every language, so that scripts can rely on it."""
        mark = "" if audience is Audience.INTERNAL else f"-{audience}"
        return f"{stem}-{_NAMES[self.document]}{mark}.{self.format}"


def editions(
    documents: tuple[Document, ...] = (),
    formats: tuple[Format, ...] = (),
    audience: Audience = Audience.INTERNAL,
) -> tuple[Edition, ...]:
    """The documents, each in those of the formats that it comes in; without formats in its usual one.

    Without documents it is all that are made for the audience, or all of these that come in one of the formats. Raises
    `UsageProblem` for a document that comes in none, or that is not made for the audience.
    """
    chosen: list[Edition] = []
    for document in documents or audience.documents:
        if document not in audience.documents:
            raise UsageProblem(f"{document} is never made for the {audience}, only {', '.join(audience.documents)}")
        found = [each for each in formats if each in document.formats] if formats else [document.formats[0]]
        if documents and not found:
            wanted, there = (", ".join(each) for each in (formats, document.formats))
            raise UsageProblem(f"{document} is not made as {wanted}, only as {there}")
        chosen += [Edition(document, each) for each in found]
    if not chosen:
        raise UsageProblem(f"nothing is made for the {audience} as {', '.join(formats)}")
    return tuple(chosen)


EVERY_EDITION = tuple(Edition(document, each) for document in Document for each in document.formats)
