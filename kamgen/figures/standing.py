"""How one stakeholder stands to us on a day: engaged or not, overdue or not, how far from the target (F14 to F20)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kamgen.figures.figure import ratio
from kamgen.figures.people import Person, key_player
from kamgen.figures.policy import PeoplePolicy
from kamgen.places import Path
from kamgen.plan.stakeholders import Attitude, BuyingRole, Coverage, Stakeholder

SUPPORTIVE = {Attitude.PROMOTER, Attitude.SUPPORTER}
OPPOSED = {Attitude.SCEPTIC, Attitude.BLOCKER}
WELL_COVERED = {Coverage.MULTIPLE, Coverage.IN_DEPTH}


class Lateness(StrEnum):
    """How a contact stands against its agreed cadence: in time, over it, or over it twice."""

    IN_TIME = "in_time"
    OVERDUE = "overdue"
    LONG_OVERDUE = "long_overdue"


class PowerField(StrEnum):
    """The four fields of power and interest, by the keys of their words."""

    MANAGE_CLOSELY = "manage_closely"
    KEEP_SATISFIED = "keep_satisfied"
    KEEP_INFORMED = "keep_informed"
    MONITOR = "monitor"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a stakeholder stands on the as-of date; `row` is the row of S09, `person` the place in `Figures.people`.

    `days_overdue` is None without a last contact or a cadence, negative while there is time; `gap` is target less
    current strength, `weighted_gap` the same times influence (F19), None where a number is missing. `contact_cells` are
    the cells that the last contact was read from.
    """

    row: int
    person: int
    key_player: bool
    supportive: bool
    opposed: bool
    champion: bool
    engaged: bool
    last_contact: date | None
    contact_cells: tuple[Path, ...]
    next_contact: date | None
    days_since: int | None
    days_overdue: int | None
    lateness: Lateness | None
    gap: int | None
    weighted_gap: int | None
    power_field: PowerField | None


def engaged(coverage: Coverage | None, last_contact: date | None, as_of: date, policy: PeoplePolicy) -> bool:
    """Whether somebody counts as engaged: contacts on several occasions, the last one not long ago (our proposal)."""
    recent = last_contact is not None and (as_of - last_contact).days <= policy.engaged_days
    return coverage in WELL_COVERED and recent


def relationship_coverage(persons: Sequence[bool]) -> Decimal | None:
    """F14, a fraction: the engaged among all identified persons; None where nobody is."""
    return ratio(sum(persons), len(persons))


def weighted_coverage(persons: Iterable[tuple[int, bool]]) -> Decimal | None:
    """F15, a fraction: the influence of the engaged persons over the influence of all; None where nobody has any."""
    listed = tuple(persons)
    return ratio(sum(influence for influence, is_engaged in listed if is_engaged), sum(each for each, _ in listed))


def days_overdue(last_contact: date | None, cadence: int | None, as_of: date) -> int | None:
    """F20, days: since the last contact less the agreed cadence; negative while there is time, None without either."""
    if last_contact is None or cadence is None:
        return None
    return (as_of - last_contact).days - cadence


def lateness(overdue: int | None, cadence: int | None) -> Lateness | None:
    """The state of F20: overdue from the first day, long overdue once a whole further cadence has gone by."""
    if overdue is None or cadence is None:
        return None
    if overdue <= 0:
        return Lateness.IN_TIME
    return Lateness.LONG_OVERDUE if overdue > cadence else Lateness.OVERDUE


def relationship_gap(strength: int | None, target: int | None) -> int | None:
    """F19, steps from -4 to 4: target less current strength, each 1 to 5; None where either is not known."""
    return None if strength is None or target is None else target - strength


def weighted_gap(gap: int | None, influence: int | None) -> int | None:
    """F19, points: the gap times the person's influence (1 to 5); the largest ones drive the contact plan."""
    return None if gap is None or influence is None else gap * influence


def power_field(influence: int | None, interest: int | None, policy: PeoplePolicy) -> PowerField | None:
    """The field of power and interest; None where either is not known."""
    if influence is None or interest is None:
        return None
    if influence >= policy.high_power:
        return PowerField.MANAGE_CLOSELY if interest >= policy.high_interest else PowerField.KEEP_SATISFIED
    return PowerField.KEEP_INFORMED if interest >= policy.high_interest else PowerField.MONITOR


def standing_of(
    stakeholder: Stakeholder, row: int, place: int, people: Sequence[Person], as_of: date, policy: PeoplePolicy
) -> Standing:
    """The standing of a row of S09, who is the person at a place of `people`."""
    last = people[place].last_contact
    overdue = days_overdue(last, stakeholder.frequency, as_of)
    gap = relationship_gap(stakeholder.strength, stakeholder.target_strength)
    return Standing(
        row=row,
        person=place,
        key_player=key_player(stakeholder, policy),
        supportive=stakeholder.attitude in SUPPORTIVE,
        opposed=stakeholder.attitude in OPPOSED,
        champion=BuyingRole.CHAMPION in stakeholder.roles,
        engaged=engaged(stakeholder.coverage, last, as_of, policy),
        last_contact=last,
        contact_cells=_contact_cells(stakeholder, row, people[place]),
        next_contact=people[place].next_contact,
        days_since=None if last is None else (as_of - last).days,
        days_overdue=overdue,
        lateness=lateness(overdue, stakeholder.frequency),
        gap=gap,
        weighted_gap=weighted_gap(gap, stakeholder.influence),
        power_field=power_field(stakeholder.influence, stakeholder.interest, policy),
    )


def _contact_cells(stakeholder: Stakeholder, row: int, person: Person) -> tuple[Path, ...]:
    if person.last_contact is None:
        return ()
    if stakeholder.last_contact == person.last_contact:
        return (("stakeholders", row, "last_contact"),)
    held_that_day = (contact.row for contact in person.contacts if contact.day == person.last_contact)
    return tuple((*contact, "day") for contact in held_that_day)
