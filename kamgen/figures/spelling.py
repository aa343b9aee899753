"""Which known word somebody probably meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher

ALIKE = 0.75
"""From this similarity on (0 to 1, that of `difflib`) a word is a slip of the pen for another one."""
_READ = 80
_DIGITS = re.compile(r"\d+")


def nearest(word: str, known: Iterable[str], *, least: float = ALIKE) -> str | None:
    """The one known word that is clearly nearest to this one; None where there is none, or two alike.

    Both sides are compared as they are: whoever wants case or accents not to count folds them before. Only the first
    80 characters count.
    """
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(word[:_READ])
    best, score, second = None, 0.0, 0.0
    for candidate in known:
        matcher.set_seq1(candidate[:_READ])
        if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
            continue
        ratio = matcher.ratio()
        if ratio > score:
            best, score, second = candidate, ratio, score
        elif ratio > second:
            second = ratio
    return best if score > second else None


def slip_of(
    name: str, known: Iterable[str], *, fold: Callable[[str], str] = str.casefold, least: float = 0.8
) -> str | None:
    """The known name that was meant by one that is none of them, as it stands there; None where none is near.

    `fold` makes equal what counts as the same name. Names with other digits are other names ("Line 1", "Line 2").
    """
    folded = {fold(each): each for each in known}
    mine = fold(name)
    if mine in folded:
        return None
    numbers = _DIGITS.findall(mine)
    near = nearest(mine, (each for each in folded if _DIGITS.findall(each) == numbers), least=least)
    return None if near is None else folded[near]
