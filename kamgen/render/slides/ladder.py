"""The ladder of fitting: full size, tightened within the brand's limits, and how tight a block stands on each step."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.brand.deck import Limits
from kamgen.render.slides.geometry import LOWEST_PAGE


@dataclass(frozen=True, slots=True)
class Step:
    """Type sizes in points and the air in rows in inches."""

    name: str
    reading: float
    """Running text."""
    evidence: float
    """Words in tables."""
    air: float
    """Added to a row of one line, beside its margins."""
    margin: float
    """Above and below rows of several lines."""
    gap: float
    """Between findings."""
    lowest: float = LOWEST_PAGE
    """The height that a diagram may claim where less is left of a page: it had better stand on the next one."""


def steps(limits: Limits) -> tuple[Step, ...]:
    """From full size to as tight as the brand allows."""
    return (
        Step("full", 13, 12, 0.05, 0.08, 0.16),
        Step("close", max(12.0, limits.reading), 12, 0.02, 0.05, 0.12),
        Step("small", max(12.0, limits.reading), max(11.0, limits.table), 0.0, 0.04, 0.09),
    )
