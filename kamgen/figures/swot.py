"""What both SWOTs hold, and whether they end in conclusions with an action."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.plan.plan import Plan
from kamgen.plan.swot import Quadrant, SwotScope


@dataclass(frozen=True, slots=True)
class SwotFigures:
    """Rows of S13: `fields` has the statements of each quadrant of each SWOT, in the order of the plan.

    `unplaced` are statements without a quadrant or without a SWOT, `fruitless` conclusions without a next action;
    `inconclusive` are the SWOTs that hold statements and no conclusion.
    """

    fields: tuple[tuple[SwotScope, Quadrant, tuple[int, ...]], ...]
    conclusions: tuple[tuple[SwotScope, tuple[int, ...]], ...]
    unplaced: tuple[int, ...]
    fruitless: tuple[int, ...]
    inconclusive: tuple[SwotScope, ...]
    evidence: tuple[tuple[SwotScope, int, int], ...]
    """Of each SWOT how many of its statements say what shows it, and how many there are."""

    def rows(self, scope: SwotScope, quadrant: Quadrant) -> tuple[int, ...]:
        """The statements of one field."""
        return next(rows for one, field, rows in self.fields if (one, field) == (scope, quadrant))


def swot_figures(plan: Plan) -> SwotFigures:
    """The figures of S13."""
    items = tuple(enumerate(plan.swot))
    conclusions = tuple(
        (scope, tuple(row for row, each in enumerate(plan.swot_conclusions) if each.scope is scope))
        for scope in SwotScope
    )
    return SwotFigures(
        fields=tuple(
            (
                scope,
                quadrant,
                tuple(row for row, item in items if item.scope is scope and item.quadrant is quadrant),
            )
            for scope in SwotScope
            for quadrant in Quadrant
        ),
        conclusions=conclusions,
        unplaced=tuple(row for row, item in items if item.scope is None or item.quadrant is None),
        fruitless=tuple(row for row, each in enumerate(plan.swot_conclusions) if not each.next_action),
        inconclusive=tuple(
            scope for scope, rows in conclusions if not rows and any(item.scope is scope for _, item in items)
        ),
        evidence=tuple(_evidence(plan, scope) for scope in SwotScope),
    )


def _evidence(plan: Plan, scope: SwotScope) -> tuple[SwotScope, int, int]:
    placed = [item for item in plan.swot if item.scope is scope and item.quadrant is not None]
    return scope, sum(bool(item.evidence) for item in placed), len(placed)
