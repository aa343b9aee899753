"""Who decides at the account, how they stand to us and how well we reach them (F14, F15, F17 to F20 of the method)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kamgen.figures.figure import Figure, ratio
from kamgen.figures.people import Person, identity, key_player
from kamgen.figures.policy import STANDARD, PeoplePolicy
from kamgen.places import Path
from kamgen.plan.plan import Plan
from kamgen.plan.stakeholders import Attitude, BuyingRole, Coverage, Stakeholder

SUPPORTIVE = {Attitude.PROMOTER, Attitude.SUPPORTER}
OPPOSED = {Attitude.SCEPTIC, Attitude.BLOCKER}
NEEDED_ROLES = (BuyingRole.SPONSOR, BuyingRole.DECISION_MAKER, BuyingRole.ECONOMIC_BUYER, BuyingRole.CHAMPION)
"""The roles without which a map is not whole; one who decides may be either of the two in the middle."""
_WELL_COVERED = {Coverage.MULTIPLE, Coverage.IN_DEPTH}
_APPROVES = {BuyingRole.DECISION_MAKER, BuyingRole.ECONOMIC_BUYER}


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


class MapLight(StrEnum):
    """The light of the relationship map."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"


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


@dataclass(frozen=True, slots=True)
class StakeholderFigures:
    """Rows of S09 and what they add up to; all counts are over stakeholders, not over everybody named.

    `coverage` is F14, `weighted_coverage` F15 (both fractions). `threads` are those whose relationship carries (F17,
    None where no strength is given), `single_threaded` says that there are too few. `map_status` is F18, 0 to 3, with
    its light. `largest_gaps` are the rows of F19, `overdue` those of F20, both worst first. `missing_roles` of
    the roles that a map needs; an economic buyer counts as decision maker and the other way round.
    """

    standings: tuple[Standing, ...]
    key_players: tuple[int, ...]
    supporting_key_players: tuple[int, ...]
    opposed_key_players: tuple[int, ...]
    unowned_key_players: tuple[int, ...]
    undescribed_key_players: tuple[int, ...]
    """Key players without attitude, influence or strength."""
    coverage: Figure
    weighted_coverage: Figure
    engaged: tuple[int, ...]
    threads: tuple[int, ...] | None
    single_threaded: bool
    map_status: int
    map_light: MapLight
    largest_gaps: tuple[int, ...]
    overdue: tuple[int, ...]
    silent_champions: tuple[int, ...]
    by_role: tuple[tuple[BuyingRole, tuple[int, ...]], ...]
    by_attitude: tuple[tuple[Attitude, tuple[int, ...]], ...]
    missing_roles: tuple[BuyingRole, ...]
    all_positive: bool
    """Everybody whose attitude is known supports us, which no real map shows."""


def engaged(coverage: Coverage | None, last_contact: date | None, as_of: date, policy: PeoplePolicy) -> bool:
    """Whether somebody counts as engaged: contacts on several occasions, the last one not long ago (our proposal)."""
    recent = last_contact is not None and (as_of - last_contact).days <= policy.engaged_days
    return coverage in _WELL_COVERED and recent


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


def stakeholder_figures(
    plan: Plan, people: Sequence[Person], as_of: date, policy: PeoplePolicy = STANDARD.people
) -> StakeholderFigures:
    """The figures of S09; `people` are those of `people_named`, into which the stakeholders are merged."""
    places = {identity(person.name): place for place, person in enumerate(people)}
    standings = tuple(
        _standing(each, row, places[identity(each.name)], people, as_of, policy)
        for row, each in enumerate(plan.stakeholders)
    )
    players = tuple(each for each in standings if each.key_player)
    strong = tuple(row for row, each in enumerate(plan.stakeholders) if (each.strength or 0) >= policy.thread_strength)
    measured = any(each.strength is not None for each in plan.stakeholders)
    status, light = _map(plan, standings)
    attitudes = [each.attitude for each in plan.stakeholders if each.attitude not in {None, Attitude.UNKNOWN}]
    return StakeholderFigures(
        standings=standings,
        key_players=_rows(players),
        supporting_key_players=_rows(each for each in players if each.supportive),
        opposed_key_players=_rows(each for each in players if each.opposed),
        unowned_key_players=_rows(each for each in players if not plan.stakeholders[each.row].owner),
        undescribed_key_players=_rows(each for each in players if _undescribed(plan.stakeholders[each.row])),
        coverage=_coverage(plan, standings),
        weighted_coverage=_weighted(plan, standings),
        engaged=_rows(each for each in standings if each.engaged),
        threads=strong if measured else None,
        single_threaded=measured and len(strong) < policy.fewest_threads,
        map_status=status,
        map_light=light,
        largest_gaps=_largest_gaps(standings, policy.largest_gaps),
        overdue=_overdue(standings),
        silent_champions=_rows(
            each
            for each in standings
            if each.champion and (each.days_since is None or each.days_since > policy.champion_days)
        ),
        by_role=tuple((role, rows) for role in BuyingRole if (rows := _with_role(plan, role))),
        by_attitude=tuple(
            (attitude, rows)
            for attitude in Attitude
            if (rows := tuple(row for row, each in enumerate(plan.stakeholders) if each.attitude is attitude))
        ),
        missing_roles=_missing_roles(plan),
        all_positive=len(attitudes) > 1 and all(attitude in SUPPORTIVE for attitude in attitudes),
    )


def _standing(
    stakeholder: Stakeholder, row: int, place: int, people: Sequence[Person], as_of: date, policy: PeoplePolicy
) -> Standing:
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


def _rows(standings: Iterable[Standing]) -> tuple[int, ...]:
    return tuple(each.row for each in standings)


def _undescribed(stakeholder: Stakeholder) -> bool:
    unknown = stakeholder.attitude in {None, Attitude.UNKNOWN}
    return unknown or stakeholder.influence is None or stakeholder.strength is None


def _coverage(plan: Plan, standings: Sequence[Standing]) -> Figure:
    """F14 with its cells; not available where nobody's coverage is known.

    The day of the last contact only matters, and is only missed, where contact is said to be good.
    """
    sources: list[Path] = []
    missing: list[Path] = []
    for each in standings:
        stakeholder, row = plan.stakeholders[each.row], ("stakeholders", each.row)
        (missing if stakeholder.coverage is None else sources).append((*row, "coverage"))
        if stakeholder.coverage in _WELL_COVERED:
            (sources if each.contact_cells else missing).extend(each.contact_cells or [(*row, "last_contact")])
    known = any(each.coverage not in {None, Coverage.UNKNOWN} for each in plan.stakeholders)
    value = relationship_coverage([each.engaged for each in standings]) if known else None
    return Figure(value, tuple(sources), tuple(missing))


def _weighted(plan: Plan, standings: Sequence[Standing]) -> Figure:
    """F15 with its cells; those without an influence are left out and named."""
    counted = _coverage(plan, standings)
    influences = [(each, plan.stakeholders[each.row].influence) for each in standings]
    paths: list[Path] = [("stakeholders", each.row, "influence") for each, _ in influences]
    filled = tuple(path for path, (_, influence) in zip(paths, influences, strict=True) if influence is not None)
    known = [(influence, each.engaged) for each, influence in influences if influence is not None]
    value = None if counted.value is None else weighted_coverage(known)
    missing = tuple(path for path, (_, influence) in zip(paths, influences, strict=True) if influence is None)
    return Figure(value, counted.sources + filled, counted.missing + missing)


def _map(plan: Plan, standings: Sequence[Standing]) -> tuple[int, MapLight]:
    """F18: 0 nobody known, 1 nobody who decides, 2 none of these supports us, 3 one does; green if one approves."""
    players = [each for each in standings if each.key_player]
    friends = [each for each in players if each.supportive]
    approving = any(_APPROVES & set(plan.stakeholders[each.row].roles) for each in friends)
    if friends:
        return 3, MapLight.GREEN if approving else MapLight.AMBER
    return (2 if players else 1 if standings else 0), MapLight.RED


def _largest_gaps(standings: Sequence[Standing], most: int) -> tuple[int, ...]:
    found = [(-(each.weighted_gap or 0), each.row) for each in standings if (each.weighted_gap or 0) > 0]
    return tuple(row for _, row in sorted(found)[:most])


def _overdue(standings: Sequence[Standing]) -> tuple[int, ...]:
    found = [(-(each.days_overdue or 0), each.row) for each in standings if (each.days_overdue or 0) > 0]
    return tuple(row for _, row in sorted(found))


def _with_role(plan: Plan, role: BuyingRole) -> tuple[int, ...]:
    return tuple(row for row, each in enumerate(plan.stakeholders) if role in each.roles)


def _missing_roles(plan: Plan) -> tuple[BuyingRole, ...]:
    held = {role for each in plan.stakeholders for role in each.roles}
    if not plan.stakeholders:
        return ()
    decided = bool(held & _APPROVES)
    return tuple(role for role in NEEDED_ROLES if role not in held and not (decided and role in _APPROVES))
