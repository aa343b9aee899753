"""Column widths that follow the content: weights first, then no word broken where avoidable, then fewest lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_STEPS: Final = 24
_STEP_SHARE: Final = 0.015
_LARGEST_WORD: Final = 0.3
"""A column need not hold a word that takes more than that share of the table."""


@dataclass(frozen=True, slots=True)
class Need:
    """What a column asks for, in points without margins: the longest word, and every cell's length on one line."""

    weight: float
    word: float
    lengths: tuple[float, ...]


def shared_out(needs: Sequence[Need], total: float, paddings: Sequence[float]) -> tuple[tuple[float, ...], bool]:
    """The widths of the columns, margins included, which make up the total; and whether every word is whole."""
    if not needs:
        return (), True
    room = total - sum(paddings)
    weights = [max(need.weight, 0.5) for need in needs]
    limit = room * max(_LARGEST_WORD, 1.4 / len(needs))
    least = [min(need.word, limit) + 0.8 for need in needs]
    whole = all(need.word <= limit for need in needs)
    if sum(least) >= room:
        scale = room / sum(least)
        return tuple(width * scale + padding for width, padding in zip(least, paddings, strict=True)), False
    wanted = [max(max(need.lengths, default=0.0) + 1.0, low) for need, low in zip(needs, least, strict=True)]
    widths = _filled(weights, least, wanted, room)
    _level(needs, widths, least, room)
    return tuple(width + padding for width, padding in zip(widths, paddings, strict=True)), whole


def _filled(weights: list[float], least: list[float], wanted: list[float], room: float) -> list[float]:
    """Shares by weight between what a column needs at least and what it can use; what is left goes by weight too."""
    if sum(wanted) <= room:
        spare = room - sum(wanted)
        return [want + spare * weight / sum(weights) for want, weight in zip(wanted, weights, strict=True)]
    widths = [0.0] * len(weights)
    free = set(range(len(weights)))
    left = room
    while free:
        share = left / sum(weights[i] for i in free)
        bound = {i: least[i] for i in free if weights[i] * share < least[i]}
        if not bound:
            bound = {i: wanted[i] for i in free if weights[i] * share > wanted[i]}
        if not bound:
            for i in free:
                widths[i] = weights[i] * share
            return widths
        for i, width in bound.items():
            widths[i] = width
            left -= width
            free.discard(i)
    if (spare := room - sum(widths)) > 0:
        widths = [width + spare * weight / sum(weights) for width, weight in zip(widths, weights, strict=True)]
    return widths


def _level(needs: Sequence[Need], widths: list[float], least: list[float], room: float) -> None:
    """Move width from where it saves nothing to where it saves lines, as long as the rows get lower by it."""
    rows = [row for row in zip(*(need.lengths for need in needs), strict=True) if _lines(row, widths) > 1]
    rows = sorted(rows, key=sum, reverse=True)[:40]
    if not rows:
        return
    step = room * _STEP_SHARE
    best = sum(_lines(row, widths) for row in rows)
    for _ in range(_STEPS):
        pressed = [0.0] * len(widths)
        for row in rows:
            heights = [length / width for length, width in zip(row, widths, strict=True)]
            tallest = max(range(len(heights)), key=heights.__getitem__)
            pressed[tallest] += heights[tallest]
        taker = max(range(len(widths)), key=pressed.__getitem__)
        givers = [i for i in range(len(widths)) if i != taker and widths[i] - step >= least[i]]
        if not givers:
            return
        giver = min(givers, key=lambda i: pressed[i] + max(row[i] for row in rows) / widths[i] / 100)
        tried = list(widths)
        tried[taker] += step
        tried[giver] -= step
        now = sum(_lines(row, tried) for row in rows)
        if now >= best:
            return
        best, widths[:] = now, tried


def _lines(row: Sequence[float], widths: Sequence[float]) -> float:
    """About how many lines the row's tallest cell takes."""
    return max(1.0, *(length / width for length, width in zip(row, widths, strict=True)))
