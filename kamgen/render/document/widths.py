"""Column widths that follow the content: weights first, then no word broken where avoidable, then fewest lines."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_STEPS: Final = 20
_STEP_SHARES: Final = (0.02, 0.05)
"""A small step may save no line where a larger one does."""
_ROWS: Final = 24
"""So many rows, spread over the table, stand for all of them; so do the longest ones."""
_LONGEST: Final = 3
_TALL: Final = 12
"""Lines beyond that count less: one endless cell must not take the room of all other rows."""
_HEAD_SHARE: Final = 0.56
"""Two lines are enough for a head."""
_FURTHER: Final = 0.3
"""What a line costs that does not make its row higher: names should stay on theirs."""
_WASTE: Final = 1.06
"""Lines end before the edge: a text takes so much more than its length."""
_LARGEST_WORD: Final = 190.0
_LARGEST_SHARE: Final = 0.4
"""A column need not hold a word that is longer than that, in points and as a share of the table."""


@dataclass(frozen=True, slots=True)
class Need:
    """What a column asks for, in points without margins: its longest word, and each cell's lines."""

    weight: float
    word: float
    lengths: tuple[tuple[float, ...], ...]
    head: float = 0
    """The length of its head on one line."""


def shared_out(needs: Sequence[Need], total: float, paddings: Sequence[float]) -> tuple[tuple[float, ...], bool]:
    """The widths of the columns, margins included, which make up the total; and whether every word is whole."""
    if not needs:
        return (), True
    room = total - sum(paddings)
    weights = [max(need.weight, 0.5) for need in needs]
    limit = max(min(_LARGEST_WORD, room * _LARGEST_SHARE), room * 1.4 / len(needs))
    least = [min(need.word, limit) + 0.8 for need in needs]
    whole = all(need.word <= limit for need in needs)
    if sum(least) > room:  # only the longest words are broken, not every column's
        most = _levelled(least, room)
        return tuple(min(width, most) + padding for width, padding in zip(least, paddings, strict=True)), False
    wanted = [
        max(max(map(max, need.lengths), default=0.0) + 1.0, need.head * _HEAD_SHARE, low)
        for need, low in zip(needs, least, strict=True)
    ]
    widths = _filled(weights, least, wanted, room)
    _level(needs, widths, least, room)
    return tuple(width + padding for width, padding in zip(widths, paddings, strict=True)), whole


def lines_taken(needs: Sequence[Need], widths: Sequence[float], paddings: Sequence[float]) -> float:
    """About how many lines all rows take together in columns of these widths, margins included."""
    room = [width - padding for width, padding in zip(widths, paddings, strict=True)]
    rows = zip(*(need.lengths for need in needs), strict=True)
    return sum(max(1.0, *(_lines(row[i], room[i]) for i in range(len(room)))) for row in rows)


def _levelled(least: list[float], room: float) -> float:
    """The width at which the widest columns are cut so that all fit."""
    left = room
    for done, width in enumerate(sorted(least)):
        share = left / (len(least) - done)
        if width >= share:
            return share
        left -= width
    return max(least)


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
    rows = list(zip(*(need.lengths for need in needs), strict=True))
    longest = sorted(rows, key=lambda row: max(map(sum, row)), reverse=True)[:_LONGEST]
    rows = [tuple((need.head,) for need in needs), *longest, *rows[:: max(1, len(rows) // _ROWS)]]
    steps = [room * share for share in _STEP_SHARES]
    lines = [[_lines(row[i], widths[i]) for i in range(len(widths))] for row in rows]
    best = sum(map(_height, lines))
    for _ in range(_STEPS):
        tried: list[tuple[float, float, int, int]] = []
        takers = _pressed(lines)[:2]
        for step in steps:
            wider = {taker: [_lines(row[taker], widths[taker] + step) for row in rows] for taker in takers}
            for giver in range(len(widths)):
                if widths[giver] - step < least[giver]:
                    continue
                narrower = [_lines(row[giver], widths[giver] - step) for row in rows]
                for taker in takers:
                    if taker != giver:
                        changed = _changed(_changed(lines, giver, narrower), taker, wider[taker])
                        tried.append((sum(map(_height, changed)), step, taker, giver))
        if not tried:
            return
        now, step, taker, giver = min(tried)
        if now >= best - 1e-6:
            return
        best = now
        widths[taker] += step
        widths[giver] -= step
        for row, counts in zip(rows, lines, strict=True):
            counts[taker], counts[giver] = _lines(row[taker], widths[taker]), _lines(row[giver], widths[giver])


def _pressed(lines: Sequence[Sequence[float]]) -> list[int]:
    """The columns, those first that make rows high."""
    pressed = [0.0] * len(lines[0])
    for counts in lines:
        pressed[max(range(len(counts)), key=counts.__getitem__)] += max(counts) - 1
    return sorted(range(len(pressed)), key=pressed.__getitem__, reverse=True)


def _changed(lines: Sequence[Sequence[float]], column: int, counts: Sequence[float]) -> list[list[float]]:
    """The lines of all rows with those of one column replaced."""
    return [[*row[:column], count, *row[column + 1 :]] for row, count in zip(lines, counts, strict=True)]


def _lines(lengths: tuple[float, ...], width: float) -> float:
    """About how many lines a cell takes; the second part leads downhill where the number of lines stays the same."""
    count = 0.0
    for length in lengths:
        share = length / width
        count += 1 if share <= 1 else math.ceil(share * _WASTE) + share * 0.1
    return count if count <= _TALL else _TALL + (count - _TALL) * 0.3


def _height(counts: list[float]) -> float:
    """What a row costs: its tallest cell, and a little for every further line."""
    return max(1.0, *counts) + _FURTHER * sum(counts)
