"""The people whom a plan names at the account, on whatever sheets, and how we keep in touch with them (F34)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache

from kamgen.figures.figure import ratio
from kamgen.figures.policy import STANDARD, PeoplePolicy
from kamgen.places import Path
from kamgen.plan.contact_matrix import PairStatus
from kamgen.plan.plan import Plan
from kamgen.plan.stakeholders import Stakeholder
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
    """Somebody at the account; a key person sponsors a customer goal, decides on an initiative or is a key player.

    `paths` are all cells that name the person, the first of them first. `stakeholder` is the row of S09 that
    describes the person, if one does; the last contact is the later of what stands there and what was held.
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
    stakeholder: int | None = None
    key_player: bool = False

    @property
    def key_person(self) -> bool:
        """Whether the plan rests on this person."""
        return bool(self.sponsors or self.contact_for) or self.key_player

    @property
    def date_open(self) -> bool:
        """Whether the next contact is planned but for its day."""
        return self.next_contact is None and any(
            planned(contact.touchpoint) and contact.day is None for contact in self.contacts
        )

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
    stakeholder: int | None = None
    key_player: bool = False
    talked: list[date] = field(default_factory=list)


@lru_cache(maxsize=4096)
def identity(name: str) -> str:
    """The same for all spellings of one person's name: without titles, case, accents' composition and punctuation."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    without = _TITLES.sub(" ", folded)
    return re.sub(r"[\W_]+", " ", without).strip() or folded.strip()


def key_player(stakeholder: Stakeholder, policy: PeoplePolicy) -> bool:
    """Whether somebody's word decides: much influence, or the role of economic buyer or decision maker."""
    return (stakeholder.influence or 0) >= policy.key_influence or any(role.decides for role in stakeholder.roles)


def people_named(plan: Plan, as_of: date, policy: PeoplePolicy = STANDARD.people) -> tuple[Person, ...]:
    """Everybody named at the account: key persons first, then by name of first mention, stakeholders before others."""
    found: dict[str, _Gathering] = {}
    for name, function, path in _mentions(plan):
        person = found.setdefault(identity(name), _Gathering(name))
        person.function = person.function or function
        person.paths.append(path)
    for index, stakeholder in enumerate(plan.stakeholders):
        _describe(found[identity(stakeholder.name)], index, stakeholder, as_of, policy)
    for index, goal in enumerate(plan.customer_goals):
        if goal.sponsor:
            found[identity(goal.sponsor)].sponsors.append(goal.id or f"#{index + 1}")
    for index, initiative in enumerate(plan.initiatives):
        if initiative.contact:
            found[identity(initiative.contact)].contact_for.append(initiative.id or f"#{index + 1}")
    for contact in contacts(plan, as_of):
        person = found[identity(contact.touchpoint.person)]
        person.contacts.append(contact)
        _add(person.ours, contact.touchpoint.our_person)
    for pair in plan.contact_pairs:
        if pair.their_person and pair.status is PairStatus.ACTIVE:
            _add(found[identity(pair.their_person)].ours, pair.our_person)
    everybody = [_person(gathering, as_of) for gathering in found.values()]
    return tuple(sorted(everybody, key=lambda person: not person.key_person))


def _describe(person: _Gathering, row: int, stakeholder: Stakeholder, as_of: date, policy: PeoplePolicy) -> None:
    person.stakeholder = row if person.stakeholder is None else person.stakeholder
    person.key_player = person.key_player or key_player(stakeholder, policy)
    if stakeholder.last_contact and stakeholder.last_contact <= as_of:
        person.talked.append(stakeholder.last_contact)
    _add(person.ours, stakeholder.owner)


def _add(names: list[str], name: str | None) -> None:
    if name and name not in names:
        names.append(name)


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


_NAMING: tuple[tuple[str, str, str | None], ...] = (
    ("stakeholders", "name", "function"),
    ("customer_goals", "sponsor", "sponsor_function"),
    ("initiatives", "contact", "contact_function"),
    ("touchpoints", "person", "function"),
    ("contact_pairs", "their_person", "function"),
    ("opportunities", "contact", None),
    ("decision_process", "person", None),
)
"""The columns that name somebody at the account, each with the one that says the function."""


def _mentions(plan: Plan) -> Iterator[tuple[str, str | None, Path]]:
    for part, column, function in _NAMING:
        for index, row in enumerate(getattr(plan, part)):
            name = getattr(row, column)
            # Where a contact is missing, the cell may hold a job title rather than a name.
            if name and getattr(row, "status", None) is not PairStatus.MISSING:
                yield name, getattr(row, function) if function else None, (part, index, column)


def _person(gathering: _Gathering, as_of: date) -> Person:
    past = [*gathering.talked]
    past += [each.day for each in gathering.contacts if each.day and held(each.touchpoint) and each.day <= as_of]
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
        stakeholder=gathering.stakeholder,
        key_player=gathering.key_player,
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
