"""The people whom a plan names at the account, and how we keep in touch with them (F20 and F34 of the method)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from kamgen.figures.figure import ratio
from kamgen.places import Path
from kamgen.plan.plan import Plan
from kamgen.plan.touchpoints import Touchpoint, TouchpointStatus

_TITLES = re.compile(r"\b(?:dr|prof|ing|dipl|ir|drs|mr|mrs|ms|herr|frau)\b\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Contact:
    """A touchpoint with its row and how it stands on the as-of date."""

    touchpoint: Touchpoint
    row: Path
    overdue_days: int

    @property
    def day(self) -> date | None:
        """The day of the contact."""
        return self.touchpoint.day


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the account; a key person sponsors a customer goal or decides on one of our initiatives.

    `paths` are all cells that name the person, the first of them first.
    """

    name: str
    function: str | None
    sponsors: tuple[str, ...]
    contact_for: tuple[str, ...]
    ours: tuple[str, ...]
    contacts: tuple[Contact, ...]
    last_contact: date | None
    next_contact: date | None
    paths: tuple[Path, ...]

    @property
    def key_person(self) -> bool:
        """Whether the plan rests on this person."""
        return bool(self.sponsors or self.contact_for)

    @property
    def overdue(self) -> tuple[Contact, ...]:
        """Planned contacts whose day has passed."""
        return tuple(contact for contact in self.contacts if contact.overdue_days)


@dataclass(slots=True)
class _Gathering:
    name: str
    function: str | None = None
    sponsors: list[str] = field(default_factory=list)
    contact_for: list[str] = field(default_factory=list)
    ours: list[str] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    paths: list[Path] = field(default_factory=list)


def identity(name: str) -> str:
    """The same for all spellings of one person's name: without titles, case, accents' composition and punctuation."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    without = _TITLES.sub(" ", folded)
    return re.sub(r"[\W_]+", " ", without).strip() or folded.strip()


def people_named(plan: Plan, as_of: date) -> tuple[Person, ...]:
    """Everybody named at the account: key persons first, then by name of first mention."""
    found: dict[str, _Gathering] = {}
    for name, function, path in _mentions(plan):
        person = found.setdefault(identity(name), _Gathering(name))
        person.function = person.function or function
        person.paths.append(path)
    for index, goal in enumerate(plan.customer_goals):
        if goal.sponsor:
            found[identity(goal.sponsor)].sponsors.append(goal.id or f"#{index + 1}")
    for index, initiative in enumerate(plan.initiatives):
        if initiative.contact:
            found[identity(initiative.contact)].contact_for.append(initiative.id or f"#{index + 1}")
    for contact in contacts(plan, as_of):
        person = found[identity(contact.touchpoint.person)]
        person.contacts.append(contact)
        ours = contact.touchpoint.our_person
        if ours and ours not in person.ours:
            person.ours.append(ours)
    everybody = [_person(gathering, as_of) for gathering in found.values()]
    return tuple(sorted(everybody, key=lambda person: not person.key_person))


def contacts(plan: Plan, as_of: date) -> tuple[Contact, ...]:
    """All touchpoints by day, those without a day last."""
    listed = [
        Contact(touchpoint, ("touchpoints", index), _overdue(touchpoint, as_of))
        for index, touchpoint in enumerate(plan.touchpoints)
    ]
    return tuple(sorted(listed, key=lambda contact: contact.day or date.max))


def held(touchpoint: Touchpoint) -> bool:
    """Whether the contact took place."""
    return touchpoint.status is TouchpointStatus.HELD


def planned(touchpoint: Touchpoint) -> bool:
    """Whether the contact is still to come; no status means planned."""
    return touchpoint.status in {None, TouchpointStatus.PLANNED}


def _overdue(touchpoint: Touchpoint, as_of: date) -> int:
    if touchpoint.day is None or not planned(touchpoint):
        return 0
    return max(0, (as_of - touchpoint.day).days)


def _mentions(plan: Plan) -> Iterator[tuple[str, str | None, Path]]:
    for index, goal in enumerate(plan.customer_goals):
        if goal.sponsor:
            yield goal.sponsor, goal.sponsor_function, ("customer_goals", index, "sponsor")
    for index, initiative in enumerate(plan.initiatives):
        if initiative.contact:
            yield initiative.contact, initiative.contact_function, ("initiatives", index, "contact")
    for index, touchpoint in enumerate(plan.touchpoints):
        yield touchpoint.person, touchpoint.function, ("touchpoints", index, "person")


def _person(gathering: _Gathering, as_of: date) -> Person:
    past = [each.day for each in gathering.contacts if each.day and held(each.touchpoint) and each.day <= as_of]
    ahead = [each.day for each in gathering.contacts if each.day and planned(each.touchpoint) and each.day >= as_of]
    return Person(
        name=gathering.name,
        function=gathering.function,
        sponsors=tuple(gathering.sponsors),
        contact_for=tuple(gathering.contact_for),
        ours=tuple(gathering.ours),
        contacts=tuple(gathering.contacts),
        last_contact=max(past, default=None),
        next_contact=min(ahead, default=None),
        paths=tuple(gathering.paths),
    )


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the people named at the account we have met, shall meet, and have somebody for.

    `share_ahead` is a fraction of all of them, None where nobody is named.
    """

    met: int
    owned: int
    share_ahead: Decimal | None


def coverage(people: tuple[Person, ...]) -> Coverage:
    """The counts of the account map's overview (F14 as far as a compact plan carries it)."""
    ahead = sum(person.next_contact is not None for person in people)
    return Coverage(
        met=sum(person.last_contact is not None for person in people),
        owned=sum(bool(person.ours) for person in people),
        share_ahead=ratio(ahead, len(people)),
    )
