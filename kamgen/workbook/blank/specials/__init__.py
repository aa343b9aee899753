"""What single parts have of their own, one module each; a part that is not named here has nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kamgen.schema.sheets import Part
from kamgen.workbook.blank.specials import (
    account_value,
    actions,
    checkpoints,
    competitive_position,
    competitor_shares,
    contact_pairs,
    customer_goals,
    five_forces,
    goals,
    kpis,
    management_asks,
    months,
    opportunities,
    questions,
    raid,
    relationship,
    relationship_costs,
    resources,
    revenue_lines,
    revenue_target,
    stakeholders,
    strategies,
    swot,
    touchpoints,
    white_space,
    years,
)
from kamgen.workbook.blank.specials.special import Special

_NOTHING: Final = Special()
_SPECIALS: Final[Mapping[str, Special]] = {
    "account_value": account_value.SPECIAL,
    "actions": actions.SPECIAL,
    "checkpoints": checkpoints.SPECIAL,
    "competitive_position": competitive_position.SPECIAL,
    "competitor_shares": competitor_shares.SPECIAL,
    "contact_pairs": contact_pairs.SPECIAL,
    "customer_goals": customer_goals.SPECIAL,
    "five_forces": five_forces.SPECIAL,
    "goals": goals.SPECIAL,
    "kpis": kpis.SPECIAL,
    "management_asks": management_asks.SPECIAL,
    "months": months.SPECIAL,
    "opportunities": opportunities.SPECIAL,
    "questions": questions.SPECIAL,
    "raid": raid.SPECIAL,
    "relationship": relationship.SPECIAL,
    "relationship_costs": relationship_costs.SPECIAL,
    "resources": resources.SPECIAL,
    "revenue_lines": revenue_lines.SPECIAL,
    "revenue_target": revenue_target.SPECIAL,
    "stakeholders": stakeholders.SPECIAL,
    "strategies": strategies.SPECIAL,
    "swot": swot.SPECIAL,
    "touchpoints": touchpoints.SPECIAL,
    "white_space": white_space.SPECIAL,
    "years": years.SPECIAL,
}


def special_of(part: Part) -> Special:
    """What a part has of its own."""
    return _SPECIALS.get(part.key, _NOTHING)
