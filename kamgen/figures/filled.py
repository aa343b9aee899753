"""Which sheets of the method a plan fills, and so at which depth it was made."""

from __future__ import annotations

from functools import cache

from kamgen.plan.plan import SHEETS, Plan
from kamgen.schema.rows import Row, cells_of
from kamgen.schema.sheets import Depth, Part, Shape, Sheet


def filled_parts(plan: Plan) -> frozenset[str]:
    """The parts that hold anything beyond what a blank workbook holds already."""
    return frozenset(part.key for sheet in SHEETS for part in sheet.parts if _filled(plan, part))


def filled_sheets(plan: Plan) -> tuple[Sheet, ...]:
    """The sheets with at least one filled part, in the order of the method."""
    parts = filled_parts(plan)
    return tuple(sheet for sheet in SHEETS if any(part.key in parts for part in sheet.parts))


def depth_of(plan: Plan) -> Depth:
    """The depth of the deepest sheet that is filled."""
    depths = tuple(Depth)
    return max((sheet.depth for sheet in filled_sheets(plan)), key=depths.index, default=Depth.COMPACT)


def _filled(plan: Plan, part: Part) -> bool:
    value = getattr(plan, part.key)
    if part.shape is Shape.FORM:
        return _says(value, ())
    given = {cells_of(part.model)[0].name} if part.shape is Shape.FIXED else set()
    if part.prepared is not None:
        given = {"id", *(cell.name for cell in cells_of(part.model) if cell.required)}
    return any(_says(row, tuple(given)) for row in value)


def _says(row: Row, given: tuple[str, ...]) -> bool:
    """Whether a row holds anything in a cell that the workbook does not fill itself."""
    return any(getattr(row, name) != default for name, default in _defaults(type(row)) if name not in given)


@cache
def _defaults(model: type[Row]) -> tuple[tuple[str, object], ...]:
    return tuple((cell.name, cell.default) for cell in cells_of(model))
