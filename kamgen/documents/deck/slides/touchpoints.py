"""D22, the contacts: a year of touchpoints, key persons first, those without a date in sight, and the next dates."""

from __future__ import annotations

from kamgen.content.blocks import Agenda
from kamgen.content.deck import NextStep, Note, Single, Slide, SoWhat, Split
from kamgen.content.table import Head
from kamgen.documents.deck.contact_calendar import agenda_item, contact_calendar
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.sources import source_line
from kamgen.documents.strip import contact_step, so_what
from kamgen.documents.wording import counted, joined, listed, one_line, said, shortened
from kamgen.figures.figures import Figures
from kamgen.figures.people import Contact, Person
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PEOPLE, _NEXT = 12, 8
_PAIR = 2
_NAMES = 60
_SINGLE = 3
"""From that many dates on it matters whether one person of ours keeps them all."""


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where the plan names nobody at the account."""
    del plan  # the figures know everybody whom any sheet names
    people = figures.people
    if not people:
        return None
    shown = people[:_PEOPLE]
    agenda = _agenda(figures, texts)
    calendar = contact_calendar(shown, figures, texts)
    parts = tuple(dict.fromkeys(str(path[0]) for person in people for path in person.paths))
    hidden = len(people) > len(shown)
    title = _title(figures, texts)
    return Slide(
        key="touchpoints",
        kicker=texts("deck.touchpoints.kicker"),
        title=title,
        scope=texts("deck.touchpoints.scope_part", shown=len(shown), n=len(people))
        if hidden
        else scope_under(title, texts("deck.touchpoints.scope")),
        body=Split((calendar,), (agenda,), 9) if agenda else Single(calendar),
        source=source_line(
            tuple(sorted(parts, key=lambda part: part != "touchpoints")),
            figures.as_of,
            texts,
            texts("deck.touchpoints.definitions") if figures.key_people else "",
        ),
        so_what=_so_what(figures, texts),
        next_step=_next_step(figures, texts),
        notes=_notes(shown, people, texts),
    )


def _title(figures: Figures, texts: Texts) -> str:
    key, missing = figures.key_people, figures.key_people_without_date
    names = [shortened(person.name, _NAMES) for person in key]
    if not key:
        ahead = len(figures.contact_plan.ahead)
        return texts("deck.touchpoints.no_key", n=ahead) if ahead else texts("deck.touchpoints.no_key_none")
    if not missing:
        return counted(texts, "deck.touchpoints.all", len(key), name=names[0])
    if len(missing) == len(key):
        return counted(texts, "deck.touchpoints.none", len(key), name=names[0])
    dated = len(figures.key_people_with_date)
    half = len(key) == _PAIR
    message = texts("deck.touchpoints.half") if half else texts("deck.touchpoints.some", n=dated, total=len(key))
    who = listed((one_line(person.name) for person in missing), texts)
    if len(missing) <= _PAIR and len(who) <= _NAMES:
        return texts("deck.touchpoints.names", n=len(missing), message=message, names=who)
    return texts("deck.touchpoints.missing", n=len(missing), message=message)


def _coming(figures: Figures) -> tuple[Contact, ...]:
    """Overdue first, then by day."""
    return (*figures.contact_plan.overdue, *figures.contact_plan.ahead)


def _agenda(figures: Figures, texts: Texts) -> Agenda | None:
    coming = _coming(figures)[:_NEXT]
    if not coming:
        return None
    head = Head(texts("deck.touchpoints.agenda", n=len(coming)))
    return Agenda("agenda", head, tuple(agenda_item(contact, figures, texts) for contact in coming))


def _next_step(figures: Figures, texts: Texts) -> NextStep | None:
    coming = _coming(figures)
    return contact_step(coming[0], texts) if coming else None


def _so_what(figures: Figures, texts: Texts) -> SoWhat | None:
    contacts = figures.contact_plan
    silent = contacts.silent_sponsors
    if silent:
        goals = listed(tuple(dict.fromkeys(goal for person in silent for goal in person.sponsors)), texts)
        person = one_line(silent[0].name)
        text = texts("deck.touchpoints.so_what_sponsor", n=len(silent), person=person, goals=goals)
        return so_what(texts, text, *(path for each in silent for path in each.paths))
    if contacts.overdue:
        first = contacts.overdue[0]
        text = texts(
            "deck.touchpoints.so_what_overdue",
            n=len(contacts.overdue),
            person=one_line(first.touchpoint.person),
            day=first.day or figures.as_of,
        )
        return so_what(texts, text, *((*contact.row, "day") for contact in contacts.overdue))
    load = contacts.load
    if load is not None and load.count == load.of >= _SINGLE:
        text = texts("deck.touchpoints.so_what_single", count=load.count, owner=one_line(load.owner))
        return so_what(texts, text, *((*contact.row, "our_person") for contact in contacts.ahead))
    return None


def _notes(shown: tuple[Person, ...], people: tuple[Person, ...], texts: Texts) -> tuple[Note, ...]:
    hidden = people[len(shown) :]
    notes = [_note(person, texts) for person in shown]
    if hidden:
        names = ", ".join(one_line(person.name) for person in hidden)
        notes.append(Note(texts("deck.touchpoints.note_hidden", names=names), tuple(each.paths[0] for each in hidden)))
    return tuple(notes)


def _note(person: Person, texts: Texts) -> Note:
    said_of = [
        joined(
            texts.formats.full_date(contact.day) if contact.day else texts("documents.no_date"),
            said(contact.touchpoint.format, texts),
            one_line(contact.touchpoint.topic or ""),
            said(contact.touchpoint.status, texts),
        )
        for contact in person.contacts
    ]
    head = joined(one_line(person.name), one_line(person.function or ""))
    text = "; ".join(said_of) or texts("deck.touchpoints.gap")
    rows = tuple(contact.row for contact in person.contacts)
    return Note(texts("deck.touchpoints.note", person=head, text=text), rows or person.paths)
