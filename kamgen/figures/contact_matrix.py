"""Which of ours is linked with whom of theirs, on three levels (F16 of the method, the network principle)."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.figures.figure import Figure, ratio
from kamgen.figures.people import identity
from kamgen.places import Path
from kamgen.plan.contact_matrix import ContactPair, Level, PairStatus
from kamgen.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class LevelCoverage:
    """The cells of one level: a function at the customer needs one active contact of ours, whoever it is.

    `coverage` is F16, a fraction, not available where the level has no cell; `gaps` are the rows of the pairs
    whose cell nobody fills, the first of each cell.
    """

    level: Level
    required: int
    filled: int
    coverage: Figure
    gaps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """A person or function of theirs on one level, by the row of the pair that names it first."""

    level: Level | None
    name: str
    row: int


@dataclass(frozen=True, slots=True)
class ContactMatrixFigures:
    """`levels` in the order strategic, tactical, operational; `ours` are the rows of the matrix, `theirs` its columns.

    The last of `ours` is the empty name where a pair has nobody of ours yet.
    `strategic_open` is the red flag: the matrix is in use and nobody holds a contact on the strategic level.
    `unleveled` are the pairs that say no level. `weak` are active pairs of strength 1 or 2.
    """

    levels: tuple[LevelCoverage, ...]
    strategic_open: bool
    ours: tuple[str, ...]
    theirs: tuple[MatrixColumn, ...]
    active: tuple[int, ...]
    planned: tuple[int, ...]
    missing: tuple[int, ...]
    weak: tuple[int, ...]
    unleveled: tuple[int, ...]
    pairs: tuple[tuple[str, int, int], ...]
    """Which row of the plan stands where: our person (empty for nobody yet), the place in `theirs`, the pair's row."""

    def level(self, level: Level) -> LevelCoverage:
        """The coverage of one level."""
        return next(each for each in self.levels if each.level is level)

    @property
    def cells(self) -> dict[tuple[str, int], int]:
        """The row that fills a cell of the matrix, by our person and the place in `theirs`; the first where several."""
        return {(ours, place): row for ours, place, row in reversed(self.pairs)}

    @property
    def reached(self) -> frozenset[int]:
        """The places in `theirs` with an active contact of ours, whoever it is."""
        active = set(self.active)
        return frozenset(place for _, place, row in self.pairs if row in active)

    def held_by(self, ours: str) -> int:
        """How many of theirs one of ours holds an active contact to."""
        active = set(self.active)
        return len({place for name, place, row in self.pairs if name == ours and row in active})


WEAK = 2
"""A contact of this strength or less is weak."""


def contact_matrix_figures(plan: Plan) -> ContactMatrixFigures:
    """The figures of S10."""
    rows = tuple(enumerate(plan.contact_pairs))
    levels = tuple(_level(plan, level) for level in Level)
    columns, pairs = _drawn(plan)
    strategic = levels[0]
    return ContactMatrixFigures(
        levels=levels,
        strategic_open=bool(rows) and not strategic.filled,
        ours=_ours(plan, pairs),
        theirs=columns,
        active=tuple(row for row, pair in rows if pair.status is PairStatus.ACTIVE),
        planned=tuple(row for row, pair in rows if pair.status is PairStatus.PLANNED),
        missing=tuple(row for row, pair in rows if pair.status is PairStatus.MISSING),
        weak=tuple(row for row, pair in rows if pair.status is PairStatus.ACTIVE and is_weak(pair)),
        unleveled=tuple(row for row, pair in rows if pair.level is None),
        pairs=pairs,
    )


def _ours(plan: Plan, pairs: tuple[tuple[str, int, int], ...]) -> tuple[str, ...]:
    nobody_yet = any(not ours for ours, _, _ in pairs)
    return (*dict.fromkeys(each.our_person for each in plan.contact_pairs if each.our_person), *("",) * nobody_yet)


def is_weak(pair: ContactPair) -> bool:
    """Whether its strength is said and is that of a loose acquaintance at most."""
    return 0 < (pair.strength or 0) <= WEAK


def _cell(pair: ContactPair, row: int) -> str:
    """What a pair fills on its level: a function, else a person; a pair that says neither stands for itself."""
    if pair.function:
        return pair.function.casefold()
    return identity(pair.their_person) if pair.their_person else f"#{row}"


def _level(plan: Plan, level: Level) -> LevelCoverage:
    cells: dict[str, list[int]] = {}
    for row, pair in enumerate(plan.contact_pairs):
        if pair.level is level:
            cells.setdefault(_cell(pair, row), []).append(row)
    filled = {
        cell for cell, rows in cells.items() if any(plan.contact_pairs[row].status is PairStatus.ACTIVE for row in rows)
    }
    sources: list[Path] = []
    missing: list[Path] = []
    for rows in cells.values():
        for row in rows:
            known = plan.contact_pairs[row].status is not None
            (sources if known else missing).append(("contact_pairs", row, "status"))
    return LevelCoverage(
        level=level,
        required=len(cells),
        filled=len(filled),
        coverage=Figure(ratio(len(filled), len(cells)), tuple(sources), tuple(missing)),
        gaps=tuple(rows[0] for cell, rows in cells.items() if cell not in filled),
    )


def _drawn(plan: Plan) -> tuple[tuple[MatrixColumn, ...], tuple[tuple[str, int, int], ...]]:
    """The columns by level (pairs without one last), and who of ours stands in which with which pair."""
    order = {level: place for place, level in enumerate(Level)}
    found: dict[tuple[Level | None, str], MatrixColumn] = {}
    keys = []
    for row, pair in enumerate(plan.contact_pairs):
        key = (pair.level, identity(pair.their_person) if pair.their_person else _cell(pair, row))
        keys.append(key)
        name = pair.their_person or pair.function
        if name:
            found.setdefault(key, MatrixColumn(pair.level, name, row))
    columns = sorted(found, key=lambda key: len(order) if key[0] is None else order[key[0]])
    places = {key: place for place, key in enumerate(columns)}
    pairs = tuple(
        (pair.our_person or "", places[key], row)
        for row, (key, pair) in enumerate(zip(keys, plan.contact_pairs, strict=True))
        if key in places
    )
    return tuple(found[key] for key in columns), pairs
