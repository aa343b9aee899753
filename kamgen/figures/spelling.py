"""Which known word somebody probably meant."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from itertools import islice, pairwise

ALIKE = 0.75
"""From this similarity on (0 to 1, that of `difflib`) a word is a slip of the pen for another one."""
_READ = 80
_DIGITS = re.compile(r"\d+")
_LEAST = 0.8
_LOOKED_AT = 12
"""Of the names that share most pairs of letters with a word, these are compared letter by letter."""


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


class KnownNames:
    """Names that are known, to find the one that was meant by a slip of the pen; quick however many there are.

    `fold` makes equal what counts as the same name. Names with other digits are other names ("Line 1", "Line 2").
    """

    def __init__(self, names: Iterable[str], *, fold: Callable[[str], str] = str.casefold) -> None:
        self._fold = fold
        self._names: dict[str, str] = {}
        self._with: defaultdict[str, list[str]] = defaultdict(list)
        for name in names:
            self.add(name)

    def __contains__(self, name: str) -> bool:
        return self._fold(name) in self._names

    def add(self, name: str) -> None:
        """One name more; of two that count as the same the first stays."""
        folded = self._fold(name)
        if folded not in self._names:
            self._names[folded] = name
            for pair in _pairs(folded):
                self._with[pair].append(folded)

    def meant(self, name: str) -> str | None:
        """The known name that was meant by one that is none of them, as it stands there; None where none is near."""
        folded = self._fold(name)
        if folded in self._names:
            return None
        digits = _DIGITS.findall(folded)
        shared = Counter(other for pair in _pairs(folded) for other in self._with.get(pair, ()))
        alike = (other for other, _ in shared.most_common() if _DIGITS.findall(other) == digits)
        near = nearest(folded, islice(alike, _LOOKED_AT), least=_LEAST)
        return None if near is None else self._names[near]


def _pairs(folded: str) -> frozenset[str]:
    """The neighbouring letters of a word, its beginning and end among them."""
    word = f" {folded[:_READ]} "
    return frozenset(one + other for one, other in pairwise(word))
