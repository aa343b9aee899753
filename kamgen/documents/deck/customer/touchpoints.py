"""D22 for the customer: the meetings ahead, with whom and about what."""

from __future__ import annotations

from dataclasses import replace

from kamgen.content.blocks import Agenda, CalendarRow, ContactKind
from kamgen.content.deck import Note, Single, Slide, Split
from kamgen.content.table import Head
from kamgen.content.text import Tone
from kamgen.documents.deck.contact_calendar import agenda_item, contact_calendar
from kamgen.documents.wording import joined, one_line, said
from kamgen.figures.figures import Figures
from kamgen.figures.people import Contact
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PEOPLE, _NEXT = 12, 8


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where no meeting lies ahead."""
    del plan  # the figures know all contacts
    ahead = figures.contact_plan.ahead
    if not ahead:
        return None
    names = {contact.touchpoint.person for contact in ahead}
    people = tuple(person for person in figures.people if person.name in names)
    calendar = contact_calendar(people[:_PEOPLE], figures, texts)
    rows = tuple(row for row in map(_quiet, calendar.rows) if row.marks)
    legend = tuple(each for each in calendar.legend if each[0] is not ContactKind.OVERDUE)
    count = len(ahead[:_NEXT])
    agenda = Agenda(
        "agenda",
        Head(texts("deck.touchpoints.agenda", n=count)),
        tuple(agenda_item(contact, figures, texts) for contact in ahead[:_NEXT]),
    )
    return Slide(
        key="touchpoints",
        kicker=texts("deck.customer.touchpoints.kicker"),
        title=texts("deck.customer.touchpoints.title", n=len(ahead), day=ahead[0].day or figures.as_of),
        body=Split((replace(calendar, rows=rows, legend=legend),), (agenda,), 9) if rows else Single(agenda),
        notes=tuple(_note(contact, texts) for contact in ahead),
    )


def _quiet(row: CalendarRow) -> CalendarRow:
    """The row without what only concerns us: whom we miss, who is key, whom we owe a meeting."""
    marks = tuple(mark for mark in row.marks if mark.kind is not ContactKind.OVERDUE)
    return replace(row, marks=marks, gap="", last_tone=Tone.MUTED, key_person=False)


def _note(contact: Contact, texts: Texts) -> Note:
    touchpoint = contact.touchpoint
    day = texts.formats.full_date(contact.day) if contact.day else texts("documents.no_date")
    with_whom = joined(touchpoint.person, touchpoint.our_person)
    return Note(joined(day, said(touchpoint.format, texts), with_whom, one_line(touchpoint.topic or "")))
