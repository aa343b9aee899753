"""D22 for the customer: the meetings ahead, with whom and about what; few are a table, with the customer's steps."""

from __future__ import annotations

from dataclasses import replace

from kamgen.content.blocks import Agenda, CalendarRow, ContactKind
from kamgen.content.deck import Arrangement, Note, Single, Slide, Split, Stack
from kamgen.content.table import Head
from kamgen.content.text import Tone
from kamgen.documents.deck.contact_calendar import agenda_item, contact_calendar
from kamgen.documents.deck.meetings import Sides, meetings_table
from kamgen.documents.deck.own_steps import few, own_steps, steps_table
from kamgen.documents.wording import joined, one_line, said, who_and_when
from kamgen.figures.actions import Action
from kamgen.figures.figures import Figures
from kamgen.figures.people import Contact
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PEOPLE, _NEXT, _FEW_PEOPLE = 12, 8, 4


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where no meeting lies ahead."""
    del plan  # the figures know all contacts
    ahead = figures.contact_plan.ahead
    if not ahead:
        return None
    steps = own_steps(figures)
    beside = steps if few(steps) else ()
    return Slide(
        key="touchpoints",
        kicker=texts("deck.customer.touchpoints.kicker"),
        title=_title(ahead, beside, figures, texts),
        body=_body(ahead, beside, figures, texts),
        notes=(
            *(_note(contact, texts) for contact in ahead),
            *(
                Note(joined(one_line(step.title), who_and_when(step.external_participants, step.due, texts)))
                for step in beside
            ),
        ),
    )


def _body(ahead: tuple[Contact, ...], steps: tuple[Action, ...], figures: Figures, texts: Texts) -> Arrangement:
    """The meetings with a few people as a table, with more as a year; the customer's few steps under them."""
    names = {contact.touchpoint.person for contact in ahead}
    people = tuple(person for person in figures.people if person.name in names)
    calendar = contact_calendar(people[:_PEOPLE], figures, texts)
    rows = tuple(row for row in map(_quiet, calendar.rows) if row.marks)
    below = (steps_table(steps, texts, Head(texts("deck.customer.actions.kicker"))),) if steps else ()
    if len(rows) <= _FEW_PEOPLE:
        head = Head(texts("deck.customer.touchpoints.kicker")) if steps else None
        sides = Sides(texts("deck.customer.actions.theirs"), texts("deck.customer.actions.ours"))
        meetings = meetings_table(ahead[:_NEXT], figures, texts, sides, head=head)
        return Stack((meetings, *below)) if below else Single(meetings)
    legend = tuple(each for each in calendar.legend if each[0] is not ContactKind.OVERDUE)
    agenda = Agenda(
        "agenda",
        Head(texts("deck.touchpoints.agenda", n=len(ahead[:_NEXT]))),
        tuple(agenda_item(contact, figures, texts) for contact in ahead[:_NEXT]),
    )
    return Split((replace(calendar, rows=rows, legend=legend), *below), (agenda,), 9)


def _title(ahead: tuple[Contact, ...], steps: tuple[Action, ...], figures: Figures, texts: Texts) -> str:
    message = texts("deck.customer.touchpoints.title", n=len(ahead), day=ahead[0].day or figures.as_of)
    return texts("deck.customer.touchpoints.with_steps", n=len(steps), message=message) if steps else message


def _quiet(row: CalendarRow) -> CalendarRow:
    """The row without what only concerns us: whom we miss, who is key, whom we owe a meeting."""
    marks = tuple(mark for mark in row.marks if mark.kind is not ContactKind.OVERDUE)
    return replace(row, marks=marks, gap="", last_tone=Tone.MUTED, key_person=False)


def _note(contact: Contact, texts: Texts) -> Note:
    touchpoint = contact.touchpoint
    day = texts.formats.full_date(contact.day) if contact.day else texts("documents.no_date")
    with_whom = joined(touchpoint.person, touchpoint.our_person)
    return Note(joined(day, said(touchpoint.format, texts), with_whom, one_line(touchpoint.topic or "")))
