"""What the account could still buy from us, unit by unit and offering by offering (F4 to F7 of the method)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kamgen.figures.figure import Figure, difference, quotient, sum_of, total
from kamgen.places import Path
from kamgen.plan.pipeline import OpportunityKind
from kamgen.plan.plan import Plan
from kamgen.plan.white_space import WhiteSpaceCell, WhiteSpaceStatus

_NOT_OURS = {WhiteSpaceStatus.WHITE, WhiteSpaceStatus.COMPETITOR, WhiteSpaceStatus.PIPELINE}
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Space:
    """A cell of the matrix: `gap` is its white space, `opportunities` the open ones in it by row, `covered` their sum.

    `row` is the cell's row in the plan; `eligible` is False where the account cannot use the offering.
    """

    row: int
    unit: str
    offering: str | None
    status: WhiteSpaceStatus | None
    eligible: bool
    gap: Figure
    opportunities: tuple[int, ...]
    covered: Figure


@dataclass(frozen=True, slots=True)
class SpaceSum:
    """The white space of a whole unit or a whole offering."""

    name: str
    gap: Figure


@dataclass(frozen=True, slots=True)
class WhiteSpaceFigures:
    """`units` and `offerings` are the axes in the order of first mention, `spaces` all cells in the plan's order.

    `value` is F4, `uncovered` F5 (negative: the pipeline is larger than the mapped potential), `penetration` F6,
    `left` F7. `largest` are the cells with white space, largest first. `unknown` counts eligible cells whose
    holder is not known: they are in the denominator of `penetration`.
    """

    units: tuple[SpaceSum, ...]
    offerings: tuple[SpaceSum, ...]
    spaces: tuple[Space, ...]
    value: Figure
    uncovered: Figure
    penetration: Figure
    owned: int
    eligible: int
    unknown: int
    left: Figure
    largest: tuple[Space, ...]
    doubled: tuple[int, ...]
    """Rows that map a unit and an offering a second time, so that its white space counts twice."""
    departments: tuple[int, ...]
    departments_value: Figure
    """Departments without a contact of ours, by row, and what they could bring."""

    @property
    def fields(self) -> dict[tuple[str, str], Space]:
        """The cell of a unit and an offering (empty where it names none); the first where it was typed twice."""
        return {(each.unit, each.offering or ""): each for each in reversed(self.spaces)}


def white_space_value(cells: Iterable[tuple[Decimal, Decimal]]) -> Decimal:
    """F4, money: the sum of potential less current over cells, never less than nothing in one of them.

    Source: the field's "potential minus current". What a cell brings beyond its potential takes nothing from others.
    """
    return sum((max(_ZERO, potential - current) for potential, current in cells), _ZERO)


def uncovered(value: Figure, pipeline: Figure) -> Figure:
    """F5, money: white space less the open pipeline in its cells, unweighted; without any pipeline all of it.

    Negative where more is offered than was mapped (our proposal).
    """
    return value if pipeline.value is None else difference(value, pipeline)


def white_space_left(now: Figure, first: Figure) -> Figure:
    """F7, a fraction: white space now over that of the same cells when they were first mapped."""
    return quotient(now, first)


def penetration(owned: int, eligible: int) -> Decimal | None:
    """F6, a fraction: the cells that we hold among those the account could use; None without any."""
    return Decimal(owned) / eligible if eligible else None


def white_space_figures(plan: Plan) -> WhiteSpaceFigures:
    """The figures of S11."""
    within = _opportunities_within(plan)
    spaces = tuple(_space(plan, row, within.get(row, ())) for row in range(len(plan.white_space)))
    eligible = tuple(each for each in spaces if each.eligible)
    value = sum_of(each.gap for each in eligible)
    covered = sum_of(each.covered for each in eligible)
    owned = sum(each.status is WhiteSpaceStatus.OWNED for each in eligible)
    departments = plan.uncovered_departments
    return WhiteSpaceFigures(
        units=_sums((each.unit, each) for each in spaces),
        offerings=_sums((each.offering or "", each) for each in sorted(spaces, key=lambda each: not each.offering)),
        spaces=spaces,
        value=value,
        uncovered=uncovered(value, covered),
        penetration=_penetration(eligible, owned),
        owned=owned,
        eligible=len(eligible),
        unknown=sum(each.status in {None, WhiteSpaceStatus.UNKNOWN} for each in eligible),
        left=_left(plan, eligible),
        largest=tuple(sorted((each for each in eligible if each.gap.value), key=_size, reverse=True)),
        doubled=_doubled(spaces),
        departments=tuple(row for row, each in enumerate(departments) if not each.contact),
        departments_value=total(
            (each.value, ("uncovered_departments", row, "value")) for row, each in enumerate(departments)
        ),
    )


def _space(plan: Plan, row: int, opportunities: tuple[int, ...]) -> Space:
    cell = plan.white_space[row]
    return Space(
        row=row,
        unit=cell.business_unit,
        offering=cell.offering,
        status=cell.status,
        eligible=cell.status is not WhiteSpaceStatus.NOT_ELIGIBLE,
        gap=_gap(cell, ("white_space", row)),
        opportunities=opportunities,
        covered=total((plan.opportunities[index].value, ("opportunities", index, "value")) for index in opportunities),
    )


def _gap(cell: WhiteSpaceCell, path: Path) -> Figure:
    """Potential less current; where the status says that we sell nothing there, an empty current is zero."""
    current = _ZERO if cell.current is None and cell.status in _NOT_OURS else cell.current
    potential_path, current_path = (*path, "potential"), (*path, "current")
    if cell.potential is not None and current is not None:
        sources = (potential_path,) if cell.current is None else (potential_path, current_path)
        return Figure(white_space_value([(cell.potential, current)]), sources)
    filled = tuple(
        at for at, amount in ((potential_path, cell.potential), (current_path, cell.current)) if amount is not None
    )
    missing = tuple(at for at, amount in ((potential_path, cell.potential), (current_path, current)) if amount is None)
    return Figure(None, filled, missing)


def _opportunities_within(plan: Plan) -> dict[int, tuple[int, ...]]:
    """The open opportunities of each cell: those it names, and those of the same unit and offering; each in one."""
    named = {cell.opportunity: row for row, cell in reversed(tuple(enumerate(plan.white_space))) if cell.opportunity}
    fields = {
        (cell.business_unit.casefold(), cell.offering.casefold()): row
        for row, cell in reversed(tuple(enumerate(plan.white_space)))
        if cell.offering
    }
    found: dict[int, list[int]] = {}
    for index, opportunity in enumerate(plan.opportunities):
        # A renewal keeps what we have: it covers no white space unless the cell itself names it.
        renews = opportunity.kind is OpportunityKind.RENEWAL and opportunity.id not in named
        if opportunity.closed or renews:
            continue
        field = ((opportunity.business_unit or "").casefold(), (opportunity.offering or "").casefold())
        row = named.get(opportunity.id or "", fields.get(field))
        if row is not None:
            found.setdefault(row, []).append(index)
    return {row: tuple(indices) for row, indices in found.items()}


def _left(plan: Plan, eligible: Sequence[Space]) -> Figure:
    """F7: what is left of the white space that was first mapped, over the cells that say what it was."""
    first = {each.row: plan.white_space[each.row].baseline for each in eligible}
    measured = [each for each in eligible if first[each.row] is not None and each.gap.value is not None]
    now = sum_of(each.gap for each in measured)
    then = total((first[each.row], ("white_space", each.row, "baseline")) for each in measured)
    return white_space_left(now, then)


def _penetration(eligible: Sequence[Space], owned: int) -> Figure:
    cells: list[Path] = [("white_space", each.row, "status") for each in eligible]
    known = [path for path, each in zip(cells, eligible, strict=True) if each.status is not None]
    missing = tuple(path for path, each in zip(cells, eligible, strict=True) if each.status is None)
    return Figure(penetration(owned, len(eligible)) if known else None, tuple(known), missing)


def _sums(named: Iterable[tuple[str, Space]]) -> tuple[SpaceSum, ...]:
    gathered: dict[str, list[Figure]] = {}
    for name, space in named:
        gathered.setdefault(name, []).extend([space.gap] if space.eligible else [])
    return tuple(SpaceSum(name, sum_of(gaps)) for name, gaps in gathered.items())


def _doubled(spaces: Sequence[Space]) -> tuple[int, ...]:
    seen: set[tuple[str, str]] = set()
    found = []
    for each in spaces:
        field = (each.unit.casefold(), (each.offering or "").casefold())
        if field in seen:
            found.append(each.row)
        seen.add(field)
    return tuple(found)


def _size(space: Space) -> Decimal:
    return space.gap.value or _ZERO
