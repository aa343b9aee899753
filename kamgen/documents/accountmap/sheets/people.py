"""M02 People register: everybody whom the plan names at the account, with what is not known said as such."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kamgen.content.accountmap import MapSheet
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow
from kamgen.content.text import Line, Tone, line
from kamgen.documents.attitudes import attitude_of, attitude_status
from kamgen.documents.part_tables import field_cell
from kamgen.documents.tables import full_text, label, number_cell, status_cell, without_empty_columns
from kamgen.documents.wording import listed, one_line
from kamgen.figures.figures import Figures
from kamgen.figures.people import Person, planned
from kamgen.plan.plan import Plan
from kamgen.plan.stakeholders import Attitude
from kamgen.texts.catalogue import Texts

_BASE = (
    ("name", 26, Align.LEFT),
    ("function", 26, Align.LEFT),
    ("key", 12, Align.LEFT),
)
_DESCRIBED = (
    ("business_unit", 20, Align.LEFT),
    ("location", 15, Align.LEFT),
    ("reports_to", 18, Align.LEFT),
    ("roles", 26, Align.LEFT),
    ("influence", 9, Align.RIGHT),
    ("interest", 9, Align.RIGHT),
    ("strength", 9, Align.RIGHT),
    ("target_strength", 9, Align.RIGHT),
    ("coverage", 17, Align.LEFT),
)
_CONTACT = (
    ("ours", 22, Align.LEFT),
    ("last", 13, Align.RIGHT),
    ("next", 13, Align.RIGHT),
    ("days_overdue", 11, Align.RIGHT),
    ("planned", 10, Align.RIGHT),
    ("overdue", 11, Align.RIGHT),
    ("sponsors", 14, Align.LEFT),
    ("contact_for", 14, Align.LEFT),
)
_BACKGROUND = (
    ("channel", 15, Align.LEFT),
    ("frequency", 9, Align.RIGHT),
    ("needs", 38, Align.LEFT),
    ("use_cases", 30, Align.LEFT),
    ("persona", 16, Align.LEFT),
    ("influences", 22, Align.LEFT),
    ("evidence", 26, Align.LEFT),
)


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:
    """The sheet, or None where the plan names nobody."""
    if not figures.people:
        return None
    description = texts("accountmap.people.description", n=len(figures.people))
    rows = [tuple(_cells(person, plan, figures, texts)) for person in figures.people]
    # What no cell says needs no column, but the overview counts over some of those that every map has.
    every = Table("people", tuple(_columns(texts)), tuple(map(TableRow, rows)), description)
    filled = without_empty_columns(every).columns
    kept = [
        index
        for index, column in enumerate(every.columns)
        if column in filled or column.title in {texts(f"accountmap.people.{key}") for key, _, _ in (*_BASE, *_CONTACT)}
    ]
    if not plan.stakeholders:
        told = {label("stakeholders", field, texts) for field in ("attitude", *(key for key, _, _ in _DESCRIBED))}
        kept = [index for index in kept if every.columns[index].title not in told]
    table = Table(
        name="people",
        columns=tuple(every.columns[index] for index in kept),
        rows=tuple(TableRow(tuple(row[index] for index in kept)) for row in rows),
        description=description,
    )
    return MapSheet("people", texts("accountmap.people.title"), texts("accountmap.people.question"), (table,))


def _columns(texts: Texts) -> Iterator[TableColumn]:
    for key, weight, align in _BASE:
        yield TableColumn(texts(f"accountmap.people.{key}"), weight, align)
    yield TableColumn(label("stakeholders", "attitude", texts), 16)
    for key, weight, align in _DESCRIBED:
        yield TableColumn(label("stakeholders", key, texts), weight, align)
    for key, weight, align in _CONTACT:
        yield TableColumn(texts(f"accountmap.people.{key}"), weight, align)
    for key, weight, align in _BACKGROUND:
        yield TableColumn(label("stakeholders", key, texts), weight, align)


def _cells(person: Person, plan: Plan, figures: Figures, texts: Texts) -> Iterator[Cell]:
    unknown = Cell((line(texts("accountmap.gaps.unknown"), Tone.MUTED),), value=texts("accountmap.gaps.unknown"))
    row = person.stakeholder
    described = None if row is None else plan.stakeholders[row]
    ahead = [contact for contact in person.contacts if planned(contact.touchpoint) and not contact.overdue_days]
    contacts = tuple(contact.row for contact in person.contacts)
    yield full_text(person.name, *person.paths, strong=True)
    yield full_text(person.function) if person.function else unknown
    yield full_text(texts(f"accountmap.people.{'yes' if person.key_person else 'no'}"))
    attitude = Attitude.UNKNOWN if described is None else attitude_of(described)
    yield status_cell(attitude_status(attitude, texts), *(() if row is None else (("stakeholders", row, "attitude"),)))
    for field, _, _ in _DESCRIBED:
        yield _described(plan, row, field, texts)
    yield full_text(listed(person.ours, texts))
    yield Cell(_day(person.last_contact, texts), value=person.last_contact, sources=contacts)
    yield Cell(_day(person.next_contact, texts), value=person.next_contact, sources=contacts)
    late = next((each.days_overdue for each in figures.stakeholders.standings if each.row == row), None)
    yield _late(late, texts)
    yield number_cell(len(ahead), texts, *contacts)
    yield number_cell(len(person.overdue), texts, *contacts)
    yield full_text(", ".join(person.sponsors))
    yield full_text(", ".join(person.contact_for))
    for field, _, _ in _BACKGROUND:
        yield _described(plan, row, field, texts)


def _described(plan: Plan, row: int | None, field: str, texts: Texts) -> Cell:
    """What the register of the plan says; people by their names, since nobody knows them by their numbers."""
    if row is None:
        return Cell()
    described = plan.stakeholders[row]
    match field:
        case "reports_to":
            told: tuple[str, ...] = (described.reports_to,) if described.reports_to else ()
        case "influences":
            told = described.influences
        case _:
            return field_cell(described, field, ("stakeholders", row, field), texts)
    names = {each.id: one_line(each.name) for each in reversed(plan.stakeholders) if each.id}
    return full_text(", ".join(names.get(each, each) for each in told), ("stakeholders", row, field))


def _late(days: int | None, texts: Texts) -> Cell:
    """Days beyond the agreed cadence; nothing while there is time."""
    if days is None or days <= 0:
        return Cell()
    return Cell((line(texts.formats.number(days), Tone.BAD, strong=True),), value=days)


def _day(day: date | None, texts: Texts) -> tuple[Line, ...]:
    return (line(texts.formats.full_date(day)),) if day else ()
