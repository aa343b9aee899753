"""The five forces in the customer's market and how we stand against the best competitor (F24 of the method)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from kamgen.figures.figure import Figure
from kamgen.places import Path
from kamgen.plan.competition import CompetitivePosition
from kamgen.plan.plan import Plan
from kamgen.plan.shared_lists import Accepted

_STRONG = 4


@dataclass(frozen=True, slots=True)
class CompetitionFigures:
    """Rows of S12. `pressure` is F24, 1 to 5, over the forces that are rated; all five are if it is complete.

    `strongest` are the forces with the highest rating, `unanswered` those of 4 or 5 without a word on how we help.
    `leads` holds our rating less the best competitor's for each factor, None where one is missing. `accepted` are the
    factors whose selling point the account itself accepts.
    """

    pressure: Figure
    strongest: tuple[int, ...]
    unanswered: tuple[int, ...]
    leads: tuple[int | None, ...]
    ahead: tuple[int, ...]
    behind: tuple[int, ...]
    accepted: tuple[int, ...]
    without_champion_known: tuple[int, ...]
    """Competitors of ours of whom we do not know who stands for them at the account."""


def forces_pressure(ratings: Sequence[int]) -> Decimal | None:
    """F24, 1 to 5: the mean of the ratings that there are; a picture of the market, not a verdict."""
    return Decimal(sum(ratings)) / len(ratings) if ratings else None


def competition_figures(plan: Plan) -> CompetitionFigures:
    """The figures of S12."""
    forces = tuple(enumerate(plan.five_forces))
    cells: list[tuple[Path, int | None]] = [(("five_forces", row, "rating"), force.rating) for row, force in forces]
    highest = max((force.rating for _, force in forces if force.rating is not None), default=None)
    leads = tuple(_lead(each) for each in plan.competitive_position)
    return CompetitionFigures(
        pressure=Figure(
            forces_pressure([rating for _, rating in cells if rating is not None]),
            tuple(path for path, rating in cells if rating is not None),
            tuple(path for path, rating in cells if rating is None),
        ),
        strongest=tuple(row for row, force in forces if highest is not None and force.rating == highest),
        unanswered=tuple(row for row, force in forces if (force.rating or 0) >= _STRONG and not force.help),
        leads=leads,
        ahead=tuple(row for row, lead in enumerate(leads) if (lead or 0) > 0),
        behind=tuple(row for row, lead in enumerate(leads) if (lead or 0) < 0),
        accepted=tuple(
            row
            for row, each in enumerate(plan.competitive_position)
            if each.unique_selling_point and each.accepted is Accepted.YES
        ),
        without_champion_known=tuple(row for row, each in enumerate(plan.competitors) if not each.champion),
    )


def _lead(position: CompetitivePosition) -> int | None:
    if position.ours is None or position.theirs is None:
        return None
    return position.ours - position.theirs
