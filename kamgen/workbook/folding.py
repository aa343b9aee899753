"""Words compared as people mean them: case, blanks, punctuation, accents and "and" do not count; near misses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice

_LIGATURES = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "ø": "oe", "ß": "ss", "ĳ": "ij"})
_BETWEEN = re.compile(r"[\W_]+")
_AND = frozenset({"und", "and", "en"})


@lru_cache(maxsize=32768)
def fold(text: str) -> str:
    """The same for all ways to write a word or phrase; what consists of signs only stays as it is."""
    lowered = text.casefold()
    if not lowered.isascii():
        lowered = unicodedata.normalize("NFC", lowered).translate(_LIGATURES)
        lowered = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
    words = _BETWEEN.split(lowered)
    return "".join(word for word in words if word not in _AND) or "".join(words) or text.strip()


class Guesses:
    """Looks for what somebody may have meant, a bounded number of times for one workbook.

    A search costs as much as there are candidates; where hundreds of cells are wrong, the first hundred
    suggestions show what is going on.
    """

    def __init__(self, most: int = 100, candidates: int = 400) -> None:
        self._left = most
        self._candidates = candidates
        self._known: dict[tuple[str, tuple[str, ...]], str | None] = {}

    def nearest(self, folded: str, known: Iterable[str], *, least: float = 0.75) -> str | None:
        """The one folded word that is clearly nearest to this one; None where there is none, or two alike."""
        candidates = tuple(islice(known, self._candidates))
        key = (folded, candidates)
        if key not in self._known:
            if self._left <= 0:
                return None
            self._left -= 1
            self._known[key] = _nearest(folded, candidates, least)
        return self._known[key]


def _nearest(folded: str, candidates: Iterable[str], least: float) -> str | None:
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(folded[:80])
    best, score, second = None, 0.0, 0.0
    for candidate in candidates:
        matcher.set_seq1(candidate[:80])
        if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
            continue
        ratio = matcher.ratio()
        if ratio > score:
            best, score, second = candidate, ratio, score
        elif ratio > second:
            second = ratio
    return best if score >= least and score > second else None
