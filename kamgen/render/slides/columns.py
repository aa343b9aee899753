"""How wide a table's columns are: by their weights, then by what their words need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_MOST_OF_BASE = 2.0
"""A column asks for at most that many times its share, however long its words are."""
LONGEST_WORD = 3.2
"""Inches that a single word may ask for where that is more than twice its column's share: about forty letters."""
_NARROWEST = 0.15
"""Inches that every column keeps."""


@dataclass(frozen=True, slots=True)
class Need:
    """What a column needs in inches, margins included: `line` for its longest text, `word` for its longest word."""

    weight: float
    line: float
    word: float


def widths(needs: Sequence[Need], width: float) -> tuple[float, ...]:
    """The columns' widths, which add up to `width`.

    Shares follow the weights; what a column does not need goes to those whose words would wrap. A word is broken only
    where all longest words together do not fit, and then the longest first, or where it is no word but a chain of signs
    that would leave its neighbours no more than slivers.
    """
    total = sum(need.weight for need in needs) or 1.0
    base = [need.weight / total * width for need in needs]
    longest = [max(share * _MOST_OF_BASE, LONGEST_WORD) for share in base]
    words = [max(min(need.word, most), _NARROWEST) for need, most in zip(needs, longest, strict=True)]
    least = _levelled(words, width)
    wished = [
        max(word, min(need.line, share * _MOST_OF_BASE)) for need, share, word in zip(needs, base, least, strict=True)
    ]
    given = list(base)
    _move(given, targets=least, floors=wished)
    _move(given, targets=least, floors=least)
    _move(given, targets=wished, floors=wished)
    return tuple(given)


def _levelled(wishes: Sequence[float], width: float) -> list[float]:
    """The wishes, the largest cut to one level if all of them are more than there is."""
    left = width
    for done, wish in enumerate(sorted(wishes)):
        level = left / (len(wishes) - done)
        if wish > level:
            return [min(each, level) for each in wishes]
        left -= wish
    return list(wishes)


def _move(given: list[float], *, targets: Sequence[float], floors: Sequence[float]) -> None:
    """Take from columns above their floor what those under their target lack, both in proportion."""
    lacking = [max(0.0, target - have) for target, have in zip(targets, given, strict=True)]
    spare = [max(0.0, have - floor) for floor, have in zip(floors, given, strict=True)]
    amount = min(sum(lacking), sum(spare))
    if amount <= 0:
        return
    take, give = amount / sum(spare), amount / sum(lacking)
    for index, (lack, extra) in enumerate(zip(lacking, spare, strict=True)):
        given[index] += lack * give - extra * take
