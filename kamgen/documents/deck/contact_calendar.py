"""A year of contacts and the next dates, for every deck that shows them."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.content.blocks import AgendaItem, Calendar, CalendarMark, CalendarRow, ContactKind
from kamgen.content.text import Tone
from kamgen.documents.wording import listed, one_line, said, shortened
from kamgen.figures.figures import Figures
from kamgen.figures.months import month_of, months_ahead
from kamgen.figures.people import Contact, Person, planned
from kamgen.plan.touchpoints import ContactFormat
from kamgen.texts.catalogue import Texts

_TOPIC, _FUNCTION = 36, 26
_ROOMY, _BESIDE = 7, 30
"""People whose functions have a line of their own; characters of name and function on one line."""
_QUARTERS = (1, 4, 7, 10)
_KINDS = {
    ContactFormat.VISIT: ContactKind.VISIT,
    ContactFormat.CALL: ContactKind.CALL,
    ContactFormat.VIDEO: ContactKind.CALL,
    ContactFormat.EVENT: ContactKind.EVENT,
    ContactFormat.EXECUTIVE: ContactKind.EXECUTIVE,
    ContactFormat.REVIEW: ContactKind.REVIEW,
}


def contact_calendar(people: tuple[Person, ...], figures: Figures, texts: Texts) -> Calendar:
    """Twelve months of contacts with these people."""
    months = months_ahead(figures.as_of)
    # The functions of all or of none: a reader would look for those that are left out, and the notes have them.
    told = len(people) <= _ROOMY or all(
        len(one_line(person.name)) + len(one_line(person.function or "")) <= _BESIDE for person in people
    )
    rows = tuple(_row(person, figures, texts, told=told) for person in people)
    return Calendar(
        name="calendar",
        person_title=texts("deck.touchpoints.person"),
        last_title=texts("deck.touchpoints.last"),
        months=tuple(texts.formats.month(month) for month in months),
        rows=rows,
        legend=_legend(rows, texts),
        description=texts("deck.touchpoints.description", n=len(rows))
        if len(rows) > 1
        else texts("deck.touchpoints.description_one"),
        quarter_starts=tuple(index for index, month in enumerate(months) if index and month.month in _QUARTERS),
    )


def _row(person: Person, figures: Figures, texts: Texts, *, told: bool) -> CalendarRow:
    marks = tuple(_marks(person, figures, texts))
    last = ""
    if person.last_contact is not None:
        recent = month_of(figures.as_of, person.last_contact) is not None
        last = texts.formats.day(person.last_contact) if recent else texts.formats.month_and_year(person.last_contact)
    return CalendarRow(
        name=one_line(person.name),
        detail=shortened(person.function or "", _FUNCTION) if told else "",
        last=last,
        marks=marks,
        gap="" if marks or not person.key_person else _gap(person, texts),
        key_person=person.key_person,
        last_tone=Tone.BAD if person.overdue else Tone.MUTED,
        sources=person.paths[:1],
    )


def _marks(person: Person, figures: Figures, texts: Texts) -> Iterator[CalendarMark]:
    for contact in person.contacts:
        if contact.day is None or not planned(contact.touchpoint):
            continue
        month = month_of(contact.day, figures.as_of)
        if month is not None:
            kind, key = _kind(contact)
            letter = texts(f"deck.touchpoints.letters.{key}")
            yield CalendarMark(month, kind, letter, ((*contact.row, "day"), (*contact.row, "format")))


def _kind(contact: Contact) -> tuple[ContactKind, str]:
    """The sign of a contact with its key in the catalogue; a format that is not said yet looks like an event."""
    if contact.overdue_days:
        return ContactKind.OVERDUE, ContactKind.OVERDUE.value
    if contact.touchpoint.format is None:
        return ContactKind.EVENT, "open"
    kind = _KINDS[contact.touchpoint.format]
    return kind, kind.value


def _legend(rows: tuple[CalendarRow, ...], texts: Texts) -> tuple[tuple[ContactKind, str, str], ...]:
    """The signs that are used, and no others."""
    used = {(mark.kind, mark.letter) for row in rows for mark in row.marks}
    keys = [*((kind, kind.value) for kind in ContactKind), (ContactKind.EVENT, "open")]
    return tuple(
        (kind, letter, texts(f"deck.touchpoints.kinds.{key}"))
        for kind, key in keys
        if (kind, letter := texts(f"deck.touchpoints.letters.{key}")) in used
    )


def _gap(person: Person, texts: Texts) -> str:
    """What is missing, and after a colon why it matters."""
    if person.next_contact is not None:
        return texts("deck.touchpoints.gap_later", month=texts.formats.month_and_year(person.next_contact))
    undated = next((each for each in person.contacts if each.day is None and planned(each.touchpoint)), None)
    if undated is not None:
        topic = undated.touchpoint.topic
        if topic:
            return texts("deck.touchpoints.gap_undated", topic=shortened(topic, _TOPIC))
        return texts("deck.touchpoints.gap_undated_plain")
    if person.sponsors:
        return texts("deck.touchpoints.gap_sponsor", names=listed(person.sponsors, texts))
    if person.contact_for:
        return texts("deck.touchpoints.gap_contact", names=listed(person.contact_for, texts))
    return texts("deck.touchpoints.gap_influence")


def agenda_item(contact: Contact, figures: Figures, texts: Texts) -> AgendaItem:
    """A contact with its date, overdue ones marked."""
    touchpoint, day = contact.touchpoint, contact.day or figures.as_of
    topic = shortened(touchpoint.topic or touchpoint.objective or said(touchpoint.format, texts), _TOPIC)
    late = bool(contact.overdue_days)
    near = month_of(day, figures.as_of) is not None and month_of(figures.as_of, day) is not None
    when = texts.formats.day(day) if near else texts.formats.month_and_year(day)
    return AgendaItem(
        when=f"! {when}" if late else when,
        name=one_line(touchpoint.person),
        topic=topic,
        tone=Tone.BAD if late else Tone.INK,
        sources=tuple((*contact.row, field) for field in ("day", "person", "topic")),
    )
