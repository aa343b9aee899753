"""What single parts have of their own, one module each; a part that is not named here has nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kamgen.schema.sheets import Part
from kamgen.workbook.blank.specials import (
    actions,
    checkpoints,
    customer_goals,
    goals,
    management_asks,
    strategies,
    touchpoints,
)
from kamgen.workbook.blank.specials.special import Special

_NOTHING: Final = Special()
_SPECIALS: Final[Mapping[str, Special]] = {
    "actions": actions.SPECIAL,
    "checkpoints": checkpoints.SPECIAL,
    "customer_goals": customer_goals.SPECIAL,
    "goals": goals.SPECIAL,
    "management_asks": management_asks.SPECIAL,
    "strategies": strategies.SPECIAL,
    "touchpoints": touchpoints.SPECIAL,
}


def special_of(part: Part) -> Special:
    """What a part has of its own."""
    return _SPECIALS.get(part.key, _NOTHING)
