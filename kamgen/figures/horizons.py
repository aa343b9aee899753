"""The open actions laid out in time, three weeks, three months and four quarters ahead, and by who acts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kamgen.figures.actions import Action, Horizon, Span, horizon
from kamgen.plan.actions import Party

BOXES = (
    *(Horizon(Span.WEEK, number) for number in (1, 2, 3)),
    *(Horizon(Span.MONTH, number) for number in (1, 2, 3)),
    *(Horizon(Span.QUARTER, number) for number in (1, 2, 3, 4)),
    Horizon(Span.LATER, 1),
)
"""The boxes in their order; the last one is for what lies beyond fifteen months."""


@dataclass(frozen=True, slots=True)
class Box:
    """The open actions that fall due in one box, soonest first; what is late stands in the first."""

    horizon: Horizon
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Horizons:
    """All boxes, empty ones too, and the open actions of each party that has any."""

    boxes: tuple[Box, ...]
    parties: tuple[tuple[Party, tuple[Action, ...]], ...]


def horizons(actions: Iterable[Action], as_of: date) -> Horizons:
    """The open ones among some actions; those without a date are in no box."""
    left = [action for action in actions if action.open]
    found: dict[Horizon, list[Action]] = {box: [] for box in BOXES}
    for action in left:
        if action.due is not None:
            found[horizon(action.due, as_of)].append(action)
    return Horizons(
        boxes=tuple(Box(box, tuple(some)) for box, some in found.items()),
        parties=tuple(
            (party, some) for party in Party if (some := tuple(action for action in left if action.party is party))
        ),
    )
