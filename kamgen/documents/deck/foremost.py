"""Who and what a board should see where a plan knows more than slides can show: how many, and who comes first.

What is left out stands whole in the notes and in the account map; the slide says so, and so does the fit report.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import zip_longest

from kamgen.documents.attitudes import attitude_of
from kamgen.figures.figures import Figures
from kamgen.figures.people import identity
from kamgen.figures.standing import OPPOSED
from kamgen.figures.white_space import SpaceSum
from kamgen.plan.contact_matrix import Level, PairStatus
from kamgen.plan.plan import Plan

MOST_PEOPLE = 30
"""In the organisation chart, their superiors among them."""
MOST_THEIRS, MOST_OURS = 12, 8
"""In the contact matrix: columns, rows."""
MOST_UNITS, MOST_OFFERINGS = 10, 8
"""In the white space map."""

_STATUSES = (PairStatus.MISSING, PairStatus.PLANNED, PairStatus.ACTIVE)


def foremost_people(plan: Plan, figures: Figures) -> tuple[int, ...]:
    """The rows of the stakeholders who matter most, each with all superiors, in the order of the plan."""
    rows = range(len(plan.stakeholders))
    if len(rows) <= MOST_PEOPLE:
        return tuple(rows)
    bosses = {post.row: post.boss for post in figures.org.posts}
    key_players = set(figures.stakeholders.key_players)

    def rank(row: int) -> tuple[bool, int, bool, bool, int]:
        each = plan.stakeholders[row]
        return row not in key_players, -(each.influence or 0), attitude_of(each) not in OPPOSED, not each.roles, row

    chosen: set[int] = set()
    for row in sorted(rows, key=rank):
        line: list[int] = []
        above: int | None = row
        while above is not None and above not in chosen:
            line.append(above)
            above = bosses.get(above)
        if len(chosen) + len(line) <= MOST_PEOPLE:
            chosen.update(line)
    return tuple(sorted(chosen))


def foremost_columns(plan: Plan, figures: Figures) -> tuple[int, ...]:
    """The places of the contact matrix's columns to show: of each level as many, key players and gaps before others."""
    columns = figures.contact_matrix.theirs
    if len(columns) <= MOST_THEIRS:
        return tuple(range(len(columns)))
    key_players = {identity(plan.stakeholders[row].name) for row in figures.stakeholders.key_players}
    statuses = {status: place for place, status in enumerate(_STATUSES)}

    def rank(place: int) -> tuple[bool, int, int]:
        column = columns[place]
        status = plan.contact_pairs[column.row].status
        return identity(column.name) not in key_players, statuses[status] if status else len(statuses), place

    levels: dict[Level | None, list[int]] = {}
    for place in sorted(range(len(columns)), key=rank):
        levels.setdefault(columns[place].level, []).append(place)
    by_turns = [place for turn in zip_longest(*levels.values()) for place in turn if place is not None]
    return tuple(sorted(by_turns[:MOST_THEIRS]))


def foremost_ours(figures: Figures, columns: Iterable[int]) -> tuple[str, ...]:
    """Those of ours who stand in most of some columns, in the order of the plan; nobody yet counts as one."""
    matrix, shown = figures.contact_matrix, set(columns)
    reached: dict[str, set[int]] = {name: set() for name in matrix.ours}
    for name, place, _ in matrix.pairs:
        reached[name].update({place} & shown)
    busy = sorted((name for name in matrix.ours if reached[name]), key=lambda name: -len(reached[name]))
    return tuple(name for name in matrix.ours if name in busy[:MOST_OURS])


def foremost_sums(sums: Sequence[SpaceSum], most: int) -> tuple[SpaceSum, ...]:
    """Units or offerings with the largest white space, in the order of the plan."""
    largest = sorted(sums, key=lambda each: -(each.gap.value or Decimal(0)))[:most]
    return tuple(each for each in sums if each in largest)
