"""Contacts as a table: where people are few, it tells more than marks in a calendar."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.content.table import Cell, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone, line
from kamgen.documents.deck.cells import person_cell, second
from kamgen.documents.tables import without_empty_columns
from kamgen.documents.wording import one_line, said, shortened
from kamgen.figures.figures import Figures
from kamgen.figures.people import Contact
from kamgen.texts.catalogue import Texts

_TOPIC = 90


@dataclass(frozen=True, slots=True)
class Sides:
    """What the columns of the people on both sides are called."""

    theirs: str
    ours: str


def meetings_table(
    contacts: tuple[Contact, ...],
    figures: Figures,
    texts: Texts,
    sides: Sides,
    *,
    head: Head | None = None,
    inside: bool = False,
) -> Table:
    """When, with whom, about what, how, and who of us; `inside` tells what is overdue and what we want, too."""
    functions = {person.name: person.function for person in figures.people}

    def row(contact: Contact) -> TableRow:
        meeting = contact.touchpoint
        at = {field: (*contact.row, field) for field in ("day", "person", "topic", "objective", "format", "our_person")}
        late = inside and bool(contact.overdue_days)
        day = texts.formats.full_date(contact.day) if contact.day else texts("documents.no_date")
        topic = line(shortened(meeting.topic or "", _TOPIC), strong=True)
        aim = second(shortened(meeting.objective or "", _TOPIC)) if inside and meeting.objective else None
        return TableRow(
            (
                cell(f"! {day}" if late else day, Tone.BAD if late else Tone.INK, at["day"], value=contact.day),
                person_cell(meeting.person, functions.get(meeting.person), texts, at["person"]),
                Cell(
                    (topic, aim) if aim else (topic,), sources=(at["topic"], at["objective"]) if aim else (at["topic"],)
                ),
                cell(said(meeting.format, texts), Tone.INK, at["format"]),
                cell(one_line(meeting.our_person or ""), Tone.INK, at["our_person"]),
            )
        )

    table = Table(
        name="meetings",
        columns=(
            TableColumn(texts("deck.touchpoints.day"), 14),
            TableColumn(sides.theirs, 30),
            TableColumn(texts("deck.touchpoints.topic"), 52),
            TableColumn(texts("deck.touchpoints.format"), 20),
            TableColumn(sides.ours, 24),
        ),
        rows=tuple(map(row, contacts)),
        description=texts("deck.touchpoints.agenda", n=len(contacts)),
        head=head,
    )
    return without_empty_columns(table)
