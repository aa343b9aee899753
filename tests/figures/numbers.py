"""The numbers of some figures side by side, to be compared with whole numbers and decimals alike."""

from __future__ import annotations

from kamgen.figures.figure import Figure


def values(*figures: Figure) -> tuple[object, ...]:
    """Their values, None where they are not available."""
    return tuple(figure.value for figure in figures)
