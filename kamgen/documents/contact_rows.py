"""A touchpoint as the cells of a row: the Word plan and the account map list them alike."""

from __future__ import annotations

from collections.abc import Sequence

from kamgen.content.table import Cell, Choices
from kamgen.content.text import Tone
from kamgen.documents.marks import touchpoint_mark, touchpoint_options
from kamgen.documents.row_names import row_names
from kamgen.documents.tables import choice_cell, day_cell, full_text, status_cell
from kamgen.figures.people import Contact
from kamgen.texts.catalogue import Texts

COLUMNS = (
    ("day", 12),
    ("person", 22),
    ("function", 20),
    ("our_person", 18),
    ("format", 14),
    ("topic", 34),
    ("objective", 32),
    ("goal", 8),
    ("status", 16),
)
"""The fields of the columns, with their weights."""


def contact_rows(contacts: Sequence[Contact], texts: Texts) -> tuple[tuple[Cell, ...], ...]:
    """The cells under `COLUMNS` of each contact."""
    told = [contact.touchpoint for contact in contacts]
    names = row_names((each.person, each.our_person, each.topic) for each in told)
    return tuple(_cells(contact, f"touchpoints/{name}", texts) for contact, name in zip(contacts, names, strict=True))


def _cells(contact: Contact, name: str, texts: Texts) -> tuple[Cell, ...]:
    touchpoint, row = contact.touchpoint, contact.row
    mark = touchpoint_mark(touchpoint.status, texts, overdue=bool(contact.overdue_days))
    return (
        day_cell(
            touchpoint.day,
            texts,
            (*row, "day"),
            tone=Tone.BAD if contact.overdue_days else Tone.INK,
            editable=f"{name}/day",
        ),
        full_text(touchpoint.person, (*row, "person"), strong=True),
        full_text(touchpoint.function, (*row, "function")),
        full_text(touchpoint.our_person, (*row, "our_person")),
        choice_cell(touchpoint.format, texts, (*row, "format")),
        full_text(touchpoint.topic, (*row, "topic")),
        full_text(touchpoint.objective, (*row, "objective")),
        full_text(touchpoint.goal, (*row, "goal")),
        status_cell(mark, (*row, "status"), editable=Choices(f"{name}/status", touchpoint_options(texts))),
    )
