"""D22, the contacts: a year of touchpoints, key persons first, those without a date in sight, and the next dates."""

from __future__ import annotations

from kamgen.content.blocks import Agenda, Calendar
from kamgen.content.deck import Arrangement, NextStep, Note, Single, Slide, SoWhat, Split, Stack
from kamgen.content.table import Head
from kamgen.documents.deck.contact_calendar import agenda_item, contact_calendar
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.deck.meetings import Sides, meetings_table
from kamgen.documents.sources import source_line
from kamgen.documents.strip import contact_step, so_what
from kamgen.documents.wording import counted, joined, listed, one_line, said, shortened
from kamgen.figures.figures import Figures
from kamgen.figures.months import month_of
from kamgen.figures.people import Contact, Person, planned
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PEOPLE, _NEXT = 12, 8
_FEW_PEOPLE, _FEW_DATES = 3, 5
"""Of so few people the next dates are told in full."""
_PAIR = 2
_NAMES = 60
_SINGLE = 3
"""From that many dates on it matters whether one person of ours keeps them all."""


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where no contact is planned and nobody is known whom we would have to meet."""
    del plan  # the figures know everybody whom any sheet names
    people = figures.people
    if not figures.key_people and not any(planned(each.touchpoint) for person in people for each in person.contacts):
        return None
    shown = people[:_PEOPLE]
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
        body=_body(calendar, figures, texts),
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


def _body(calendar: Calendar, figures: Figures, texts: Texts) -> Arrangement:
    """The year with the next dates beside it; with a few people these are told in full under it."""
    coming = _coming(figures)
    if not coming:
        return Single(calendar)
    few = len(calendar.rows) <= _FEW_PEOPLE
    shown = coming[: _FEW_DATES if few else _NEXT]
    head = Head(texts("deck.touchpoints.agenda", n=len(shown)))
    if few:
        sides = Sides(texts("deck.touchpoints.person"), texts("deck.touchpoints.ours"))
        return Stack((calendar, meetings_table(shown, figures, texts, sides, head=head, inside=True)))
    return Split((calendar,), (Agenda("agenda", head, tuple(agenda_item(each, figures, texts) for each in shown)),), 9)


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
    if contacts.ahead and (last := contacts.ahead[-1].day) and month_of(last, figures.as_of) is not None:
        return so_what(texts, texts("deck.touchpoints.so_what_last", day=last), (*contacts.ahead[-1].row, "day"))
    if not figures.key_people:
        people = figures.people
        text = texts("deck.touchpoints.so_what_no_key", n=len(people), person=one_line(people[0].name))
        return so_what(texts, text, *(path for person in people for path in person.paths))
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
