"""Who decides at the account and how well we reach them, all stakeholders together (F14, F15, F17 to F20)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kamgen.figures.figure import Figure
from kamgen.figures.people import Person, identity
from kamgen.figures.policy import STANDARD, PeoplePolicy
from kamgen.figures.standing import (
    SUPPORTIVE,
    WELL_COVERED,
    Standing,
    relationship_coverage,
    standing_of,
    weighted_coverage,
)
from kamgen.places import Path
from kamgen.plan.plan import Plan
from kamgen.plan.stakeholders import Attitude, BuyingRole, Coverage, Stakeholder

NEEDED_ROLES = (BuyingRole.SPONSOR, BuyingRole.DECISION_MAKER, BuyingRole.ECONOMIC_BUYER, BuyingRole.CHAMPION)
"""The roles without which a map is not whole; one who decides may be either of the two in the middle."""
_UNCLEAR = {None, Attitude.UNKNOWN}


class MapLight(StrEnum):
    """The light of the relationship map."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"


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
    unclear_key_players: tuple[int, ...]
    """Key players of whom we do not know how they stand to us."""
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


def stakeholder_figures(
    plan: Plan, people: Sequence[Person], as_of: date, policy: PeoplePolicy = STANDARD.people
) -> StakeholderFigures:
    """The figures of S09; `people` are those of `people_named`, into which the stakeholders are merged."""
    places = {identity(person.name): place for place, person in enumerate(people)}
    standings = tuple(
        standing_of(each, row, places[identity(each.name)], people, as_of, policy)
        for row, each in enumerate(plan.stakeholders)
    )
    players = tuple(each for each in standings if each.key_player)
    strong = tuple(row for row, each in enumerate(plan.stakeholders) if (each.strength or 0) >= policy.thread_strength)
    measured = any(each.strength is not None for each in plan.stakeholders)
    status, light = _map(plan, standings)
    attitudes = [each.attitude for each in plan.stakeholders if each.attitude not in _UNCLEAR]
    return StakeholderFigures(
        standings=standings,
        key_players=_rows(players),
        supporting_key_players=_rows(each for each in players if each.supportive),
        opposed_key_players=_rows(each for each in players if each.opposed),
        unclear_key_players=_rows(each for each in players if plan.stakeholders[each.row].attitude in _UNCLEAR),
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


def _rows(standings: Iterable[Standing]) -> tuple[int, ...]:
    return tuple(each.row for each in standings)


def _undescribed(stakeholder: Stakeholder) -> bool:
    return stakeholder.attitude in _UNCLEAR or stakeholder.influence is None or stakeholder.strength is None


def _coverage(plan: Plan, standings: Sequence[Standing]) -> Figure:
    """F14 with its cells; not available where nobody's coverage is known.

    The day of the last contact only matters, and is only missed, where contact is said to be good.
    """
    sources: list[Path] = []
    missing: list[Path] = []
    for each in standings:
        stakeholder, row = plan.stakeholders[each.row], ("stakeholders", each.row)
        (missing if stakeholder.coverage is None else sources).append((*row, "coverage"))
        if stakeholder.coverage in WELL_COVERED:
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
    approving = any(role.decides for each in friends for role in plan.stakeholders[each.row].roles)
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
    decided = any(role.decides for role in held)
    return tuple(role for role in NEEDED_ROLES if role not in held and not (decided and role.decides))
