"""D22, the contacts: a year of touchpoints, key persons first, those without a date in sight, and the next dates."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.content.blocks import Agenda, AgendaItem, Calendar, CalendarMark, CalendarRow, ContactKind
from kamgen.content.deck import NextStep, Note, Single, Slide, SoWhat, Split
from kamgen.content.table import Head
from kamgen.content.text import Tone
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what
from kamgen.documents.wording import counted, joined, listed, one_line, said, shortened, who_and_when
from kamgen.figures.figures import Figures
from kamgen.figures.months import month_of, months_ahead
from kamgen.figures.people import Contact, Person, planned
from kamgen.plan.plan import Plan
from kamgen.plan.touchpoints import ContactFormat
from kamgen.texts.catalogue import Texts

_PEOPLE, _NEXT = 12, 8
_PAIR = 2
_TOPIC, _FUNCTION, _NAMES = 36, 26, 60
_ROOMY, _BESIDE, _TELLING = 7, 30, 12
"""People whose functions have a line of their own; characters of name and function on one line; the fewest that still
tell something of a function that is cut."""
_SINGLE = 3
"""From that many dates on it matters whether one person of ours keeps them all."""
_QUARTERS = (1, 4, 7, 10)
_KINDS = {
    ContactFormat.VISIT: ContactKind.VISIT,
    ContactFormat.CALL: ContactKind.CALL,
    ContactFormat.VIDEO: ContactKind.CALL,
    ContactFormat.EVENT: ContactKind.EVENT,
    ContactFormat.EXECUTIVE: ContactKind.EXECUTIVE,
    ContactFormat.REVIEW: ContactKind.REVIEW,
}


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where the plan names nobody at the account."""
    del plan  # the figures know everybody whom any sheet names
    people = figures.people
    if not people:
        return None
    shown = people[:_PEOPLE]
    agenda = _agenda(figures, texts)
    calendar = _calendar(shown, figures, texts)
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


def _calendar(people: tuple[Person, ...], figures: Figures, texts: Texts) -> Calendar:
    months = months_ahead(figures.as_of)
    crowded = len(people) > _ROOMY
    rows = tuple(_row(person, figures, texts, crowded=crowded) for person in people)
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


def _row(person: Person, figures: Figures, texts: Texts, *, crowded: bool) -> CalendarRow:
    marks = tuple(_marks(person, figures, texts))
    last = ""
    if person.last_contact is not None:
        recent = month_of(figures.as_of, person.last_contact) is not None
        last = texts.formats.day(person.last_contact) if recent else texts.formats.month_and_year(person.last_contact)
    return CalendarRow(
        name=one_line(person.name),
        detail=_function(person, crowded=crowded),
        last=last,
        marks=marks,
        gap="" if marks or not person.key_person else _gap(person, texts),
        key_person=person.key_person,
        last_tone=Tone.BAD if person.overdue else Tone.MUTED,
        sources=person.paths[:1],
    )


def _function(person: Person, *, crowded: bool) -> str:
    """Beside the name where many rows need the page, else under it; the notes have it whole."""
    room = _BESIDE - len(one_line(person.name)) if crowded else _FUNCTION
    words = shortened(person.function or "", max(room, 0))
    whole = words == one_line(person.function or "")
    return words if whole or len(words) >= _TELLING else ""


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
    return texts("deck.touchpoints.gap_contact", names=listed(person.contact_for, texts))


def _coming(figures: Figures) -> tuple[Contact, ...]:
    """Overdue first, then by day."""
    return (*figures.contact_plan.overdue, *figures.contact_plan.ahead)


def _agenda(figures: Figures, texts: Texts) -> Agenda | None:
    coming = _coming(figures)[:_NEXT]
    if not coming:
        return None
    head = Head(texts("deck.touchpoints.agenda", n=len(coming)))
    return Agenda("agenda", head, tuple(_item(contact, figures, texts) for contact in coming))


def _item(contact: Contact, figures: Figures, texts: Texts) -> AgendaItem:
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


def _next_step(figures: Figures, texts: Texts) -> NextStep | None:
    coming = _coming(figures)
    if not coming:
        return None
    first = coming[0]
    touchpoint = first.touchpoint
    topic = touchpoint.topic or touchpoint.objective or said(touchpoint.format, texts)
    return NextStep(
        texts("documents.next_step"),
        joined(one_line(touchpoint.person), one_line(topic)),
        who_and_when(touchpoint.our_person, first.day, texts, overdue=bool(first.overdue_days)),
        tuple((*first.row, field) for field in ("person", "topic", "our_person", "day")),
    )


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
