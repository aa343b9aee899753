"""M02 People register: everybody whom the plan names at the account, with what is not known said as such."""

from __future__ import annotations

from datetime import date

from kamgen.content.accountmap import MapSheet
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow
from kamgen.content.text import Line, Tone, line
from kamgen.documents.tables import full_text, number_cell
from kamgen.documents.wording import listed
from kamgen.figures.figures import Figures
from kamgen.figures.people import Person, planned
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_COLUMNS = (
    ("name", 26, Align.LEFT),
    ("function", 26, Align.LEFT),
    ("key", 14, Align.LEFT),
    ("sponsors", 16, Align.LEFT),
    ("contact_for", 16, Align.LEFT),
    ("ours", 24, Align.LEFT),
    ("last", 14, Align.RIGHT),
    ("next", 14, Align.RIGHT),
    ("planned", 12, Align.RIGHT),
    ("overdue", 12, Align.RIGHT),
)


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:  # noqa: ARG001 - the form of a sheet
    """The sheet, or None where the plan names nobody."""
    if not figures.people:
        return None
    table = Table(
        name="people",
        columns=tuple(TableColumn(texts(f"accountmap.people.{key}"), weight, align) for key, weight, align in _COLUMNS),
        rows=tuple(_row(person, texts) for person in figures.people),
        description=texts("accountmap.people.description", n=len(figures.people)),
    )
    return MapSheet("people", texts("accountmap.people.title"), texts("accountmap.people.question"), (table,))


def _row(person: Person, texts: Texts) -> TableRow:
    unknown = Cell((line(texts("accountmap.gaps.unknown"), Tone.MUTED),), value=texts("accountmap.gaps.unknown"))
    key = texts(f"accountmap.people.{'yes' if person.key_person else 'no'}")
    ahead = [contact for contact in person.contacts if planned(contact.touchpoint) and not contact.overdue_days]
    rows = tuple(contact.row for contact in person.contacts)
    return TableRow(
        (
            full_text(person.name, *person.paths, strong=True),
            full_text(person.function) if person.function else unknown,
            full_text(key),
            full_text(", ".join(person.sponsors)),
            full_text(", ".join(person.contact_for)),
            full_text(listed(person.ours, texts)),
            Cell(_day(person.last_contact, texts), value=person.last_contact, sources=rows),
            Cell(_day(person.next_contact, texts), value=person.next_contact, sources=rows),
            number_cell(len(ahead), texts, *rows),
            number_cell(len(person.overdue), texts, *rows),
        )
    )


def _day(day: date | None, texts: Texts) -> tuple[Line, ...]:
    return (line(texts.formats.full_date(day)),) if day else ()
