"""Words compared as people mean them: case, blanks, punctuation, accents and "and" do not count; near misses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from kamgen.figures.spelling import ALIKE, nearest

_LIGATURES = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "ø": "oe", "ß": "ss", "ĳ": "ij"})
_BETWEEN = re.compile(r"[\W_]+")
_AND = frozenset({"und", "and", "en"})


@lru_cache(maxsize=32768)
def fold(text: str) -> str:
    """The same for all ways to write a word or phrase; what consists of signs only stays as it is."""
    lowered = text.casefold()
    if not lowered.isascii():
        lowered = unicodedata.normalize("NFC", lowered).translate(_LIGATURES)
    if not lowered.isascii():  # most German words are plain by now
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

    def nearest(self, folded: str, known: Iterable[str], *, least: float = ALIKE) -> str | None:
        """The one folded word that is clearly nearest to this one; None where there is none, or two alike."""
        candidates = tuple(islice(known, self._candidates))
        key = (folded, candidates)
        if key not in self._known:
            if self._left <= 0:
                return None
            self._left -= 1
            self._known[key] = nearest(folded, candidates, least=least)
        return self._known[key]
