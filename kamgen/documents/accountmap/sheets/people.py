"""M02 People register: everybody whom the plan names at the account, with what is not known said as such."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from kamgen.content.accountmap import LateDays, MapSheet
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow
from kamgen.content.text import Line, Tone, line
from kamgen.documents.attitudes import attitude_of, attitude_status
from kamgen.documents.part_tables import field_cell
from kamgen.documents.tables import (
    NONE,
    full_text,
    label,
    number_cell,
    status_cell,
    with_gaps_said,
    without_empty_columns,
)
from kamgen.documents.wording import listed, not_available, one_line
from kamgen.figures.figures import Figures
from kamgen.figures.people import Person, planned
from kamgen.plan.plan import Plan
from kamgen.plan.stakeholders import Attitude
from kamgen.texts.catalogue import Texts


class _Gap(StrEnum):
    """What is said in a column where the plan says nothing."""

    FULL = ""
    UNKNOWN = "documents.not_known"
    NUMBER = "documents.not_available"
    NOBODY = "documents.not_named"
    NO_DATE = "accountmap.people.no_date"
    NONE = "none"

    def words(self, texts: Texts) -> str:
        """Short in narrow columns of numbers and dates, where it sorts behind them."""
        return NONE if self is _Gap.NONE else texts(self) if self else ""


_BASE = (
    ("name", 26, Align.LEFT, _Gap.FULL),
    ("function", 26, Align.LEFT, _Gap.UNKNOWN),
    ("key", 12, Align.LEFT, _Gap.FULL),
)
_DESCRIBED = (
    ("business_unit", 20, Align.LEFT, _Gap.UNKNOWN),
    ("location", 15, Align.LEFT, _Gap.UNKNOWN),
    ("reports_to", 18, Align.LEFT, _Gap.UNKNOWN),
    ("roles", 26, Align.LEFT, _Gap.UNKNOWN),
    ("influence", 9, Align.RIGHT, _Gap.NUMBER),
    ("interest", 9, Align.RIGHT, _Gap.NUMBER),
    ("strength", 9, Align.RIGHT, _Gap.NUMBER),
    ("target_strength", 9, Align.RIGHT, _Gap.NUMBER),
    ("coverage", 17, Align.LEFT, _Gap.UNKNOWN),
)
_CONTACT = (
    ("ours", 22, Align.LEFT, _Gap.NOBODY),
    ("last", 13, Align.RIGHT, _Gap.NUMBER),
    ("next", 13, Align.RIGHT, _Gap.NO_DATE),
    ("days_overdue", 11, Align.RIGHT, _Gap.NUMBER),
    ("planned", 10, Align.RIGHT, _Gap.FULL),
    ("overdue", 11, Align.RIGHT, _Gap.FULL),
    ("sponsors", 14, Align.LEFT, _Gap.NONE),
    ("contact_for", 14, Align.LEFT, _Gap.NONE),
)
_BACKGROUND = (
    ("channel", 15, Align.LEFT, _Gap.UNKNOWN),
    ("frequency", 9, Align.RIGHT, _Gap.NUMBER),
    ("needs", 38, Align.LEFT, _Gap.UNKNOWN),
    ("use_cases", 30, Align.LEFT, _Gap.UNKNOWN),
    ("persona", 16, Align.LEFT, _Gap.UNKNOWN),
    ("influences", 22, Align.LEFT, _Gap.NONE),
    ("evidence", 26, Align.LEFT, _Gap.UNKNOWN),
)
_ALWAYS = ("name", "function", "key", "ours", "last", "next", "planned", "overdue")
"""Columns of every map: the overview counts over them."""


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:
    """The sheet, or None where the plan names nobody."""
    if not figures.people:
        return None
    columns, gaps = zip(*_columns(texts), strict=True)
    table = Table(
        name="people",
        columns=columns,
        rows=tuple(TableRow(tuple(_cells(person, plan, figures, texts))) for person in figures.people),
        description=texts("accountmap.people.description", n=len(figures.people)),
    )
    told = table.columns if plan.stakeholders else _of_a_compact_plan(table.columns, texts)
    always = {texts(f"accountmap.people.{key}") for key in _ALWAYS}
    filled = without_empty_columns(table).columns
    kept = [
        index
        for index, column in enumerate(table.columns)
        if column in told and (column in filled or column.title in always)
    ]
    table = with_gaps_said(table.of(kept), [gaps[index].words(texts) for index in kept])
    title, question = texts("accountmap.people.title"), texts("accountmap.people.question")
    return MapSheet("people", title, question, (table,), _live(table, texts))


def _of_a_compact_plan(columns: tuple[TableColumn, ...], texts: Texts) -> tuple[TableColumn, ...]:
    """Without what a compact plan does not ask for: it would be unknown of everybody."""
    asked = {label("stakeholders", field, texts) for field in ("attitude", *(key for key, *_ in _DESCRIBED))}
    return tuple(each for each in columns if each.title not in asked)


def _live(table: Table, texts: Texts) -> tuple[LateDays, ...]:
    """The days overdue, reckoned where the table has what they come from."""
    days = LateDays(
        texts("accountmap.people.days_overdue"),
        texts("accountmap.people.last"),
        label("stakeholders", "frequency", texts),
        not_available(texts),
    )
    there = {column.title for column in table.columns}
    return (days,) if {days.column, days.since, days.every} <= there else ()


def _columns(texts: Texts) -> Iterator[tuple[TableColumn, _Gap]]:
    def ours(key: str, weight: float, align: Align, gap: _Gap) -> tuple[TableColumn, _Gap]:
        return TableColumn(texts(f"accountmap.people.{key}"), weight, align), gap

    def theirs(key: str, weight: float, align: Align, gap: _Gap) -> tuple[TableColumn, _Gap]:
        return TableColumn(label("stakeholders", key, texts), weight, align), gap

    yield from (ours(*each) for each in _BASE)
    yield theirs("attitude", 16, Align.LEFT, _Gap.FULL)
    yield from (theirs(*each) for each in _DESCRIBED)
    yield from (ours(*each) for each in _CONTACT)
    yield from (theirs(*each) for each in _BACKGROUND)


def _cells(person: Person, plan: Plan, figures: Figures, texts: Texts) -> Iterator[Cell]:
    row = person.stakeholder
    described = None if row is None else plan.stakeholders[row]
    ahead = [contact for contact in person.contacts if planned(contact.touchpoint) and not contact.overdue_days]
    contacts = tuple(contact.row for contact in person.contacts)
    yield full_text(person.name, *person.paths, strong=True)
    yield full_text(person.function)
    yield full_text(texts(f"accountmap.people.{'yes' if person.key_person else 'no'}"))
    attitude = Attitude.UNKNOWN if described is None else attitude_of(described)
    yield status_cell(attitude_status(attitude, texts), *(() if row is None else (("stakeholders", row, "attitude"),)))
    for field, *_ in _DESCRIBED:
        yield _described(plan, row, field, texts)
    yield full_text(listed(person.ours, texts))
    yield Cell(_day(person.last_contact, texts), value=person.last_contact, sources=contacts)
    yield _next(person, texts)
    late = next((each.days_overdue for each in figures.stakeholders.standings if each.row == row), None)
    yield _late(late, texts)
    yield number_cell(len(ahead), texts, *contacts)
    yield number_cell(len(person.overdue), texts, *contacts)
    yield full_text(", ".join(person.sponsors))
    yield full_text(", ".join(person.contact_for))
    for field, *_ in _BACKGROUND:
        yield _described(plan, row, field, texts)


def _described(plan: Plan, row: int | None, field: str, texts: Texts) -> Cell:
    """What the register of the plan says; people by their names, since nobody knows them by their numbers."""
    if row is None:
        return Cell()
    described = plan.stakeholders[row]
    match field:
        case "reports_to":
            top = any(each.reports_to and each.reports_to == described.id for each in plan.stakeholders)
            told: tuple[str, ...] = (described.reports_to,) if described.reports_to else (NONE,) * top
        case "influences":
            told = described.influences
        case _:
            return field_cell(described, field, ("stakeholders", row, field), texts)
    names = {each.id: one_line(each.name) for each in reversed(plan.stakeholders) if each.id}
    return full_text(", ".join(names.get(each, each) for each in told), ("stakeholders", row, field))


def _late(days: int | None, texts: Texts) -> Cell:
    """Days beyond the agreed cadence, none while there is time."""
    if days is None:
        return Cell()
    late = max(0, days)
    looks = line(texts.formats.number(late), Tone.BAD if late else Tone.MUTED, strong=bool(late))
    return Cell((looks,), value=late)


def _next(person: Person, texts: Texts) -> Cell:
    """The day of the next contact, that its day is open, or nothing where none is planned."""
    contacts = tuple(contact.row for contact in person.contacts)
    if person.date_open:
        return Cell((line(texts("documents.no_date"), Tone.CAUTION),), sources=contacts)
    return Cell(_day(person.next_contact, texts), value=person.next_contact, sources=contacts)


def _day(day: date | None, texts: Texts) -> tuple[Line, ...]:
    return (line(texts.formats.full_date(day)),) if day else ()
