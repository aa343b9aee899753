"""M05 Touchpoint calendar: whom we see in which of the coming twelve months, and who has nothing planned."""

from __future__ import annotations

from kamgen.content.accountmap import MapSheet
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow
from kamgen.content.text import Mark, Status, Tone
from kamgen.documents.tables import day_cell, full_text, status_cell
from kamgen.documents.wording import said
from kamgen.figures.figures import Figures
from kamgen.figures.months import month_of, months_ahead
from kamgen.figures.people import Person, planned
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:  # noqa: ARG001 - the form of a sheet
    """The sheet, or None without a planned contact."""
    if not any(planned(contact.touchpoint) for contact in figures.contacts):
        return None
    months = months_ahead(figures.as_of)
    table = Table(
        name="calendar",
        columns=(
            TableColumn(texts("accountmap.people.name"), 26),
            TableColumn(texts("accountmap.people.key"), 12),
            TableColumn(texts("accountmap.people.last"), 13, Align.RIGHT),
            TableColumn(texts("accountmap.people.next"), 16),
            *(TableColumn(texts.formats.month_and_year(month), 11) for month in months),
        ),
        rows=tuple(_row(person, len(months), figures, texts) for person in figures.people),
        description=texts("accountmap.calendar.description", n=len(figures.people)),
    )
    title, question = texts("accountmap.calendar.title"), texts("accountmap.calendar.question")
    return MapSheet("calendar", title, question, (table,))


def _row(person: Person, months: int, figures: Figures, texts: Texts) -> TableRow:
    return TableRow(
        (
            full_text(person.name, *person.paths, strong=True),
            full_text(texts(f"accountmap.people.{'yes' if person.key_person else 'no'}")),
            day_cell(person.last_contact, texts, tone=Tone.MUTED),
            _next(person, texts),
            *(_month(person, month, figures, texts) for month in range(months)),
        )
    )


def _next(person: Person, texts: Texts) -> Cell:
    """The next contact; a key person without one is what the calendar is looked at for."""
    if person.next_contact is None:
        words = texts("documents.no_date" if person.date_open else "accountmap.calendar.nothing")
        return status_cell(Status(Mark.BAD if person.key_person else Mark.OPEN, words))
    return day_cell(person.next_contact, texts)


def _month(person: Person, month: int, figures: Figures, texts: Texts) -> Cell:
    """The contacts of a month; what is late stands in the first one."""
    found = [
        contact
        for contact in person.contacts
        if planned(contact.touchpoint) and contact.day is not None and month_of(contact.day, figures.as_of) == month
    ]
    if not found:
        return Cell()
    late = any(contact.overdue_days for contact in found)
    words = ", ".join(
        said(contact.touchpoint.format, texts) or texts("accountmap.calendar.contact") for contact in found
    )
    mark = Status(Mark.BAD if late else Mark.DOT, words)
    return status_cell(mark, *(((*contact.row, "day")) for contact in found))
