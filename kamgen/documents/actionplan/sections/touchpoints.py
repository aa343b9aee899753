"""W12 Touchpoints: with whom we speak, how, when and about what."""

from __future__ import annotations

from kamgen.content.document import DocumentBlock, Paragraphs, Section, Subheading
from kamgen.content.table import Table, TableRow
from kamgen.content.text import Tone, Words, line
from kamgen.documents.contact_rows import COLUMNS, contact_rows
from kamgen.documents.part_tables import part_table
from kamgen.documents.tables import column
from kamgen.documents.wording import listed
from kamgen.figures.figures import Figures
from kamgen.figures.people import planned
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "touchpoints"
_COMMUNICATION = (
    ("name", 22),
    ("function", 22),
    ("owner", 18),
    ("channel", 14),
    ("frequency", 10),
    ("last_contact", 12),
    ("needs", 36),
    ("use_cases", 30),
)


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:
    """The chapter, or None without touchpoints and key persons."""
    blocks: list[DocumentBlock] = []
    missing = figures.key_people_without_date
    if missing:
        names = listed((person.name for person in missing), texts)
        words = texts("actionplan.touchpoints.missing", n=len(missing), names=names)
        blocks.append(Paragraphs(Words((line(words, Tone.BAD),), tuple(person.paths[0] for person in missing))))
    if plan.touchpoints:
        blocks.append(_table(figures, texts))
    people = part_table(plan, "stakeholders", _COMMUNICATION, texts)
    if people is not None:
        blocks += [Subheading(texts("actionplan.touchpoints.communication")), people]
    return Section(_PART, texts(f"parts.{_PART}.title"), tuple(blocks), landscape=True) if blocks else None


def _table(figures: Figures, texts: Texts) -> Table:
    return Table(
        name=_PART,
        columns=tuple(column(_PART, field, texts, weight) for field, weight in COLUMNS),
        rows=tuple(
            TableRow(cells, muted=not planned(contact.touchpoint))
            for contact, cells in zip(figures.contacts, contact_rows(figures.contacts, texts), strict=True)
        ),
        description=texts("actionplan.touchpoints.description", n=len(figures.contacts)),
    )
