"""Which known name was meant: slips of the pen among many names."""

from __future__ import annotations

import random
from itertools import product

import pytest

from kamgen.figures.spelling import KnownNames, nearest

FIRST = ("Anke", "Bernd", "Carla", "Dieter", "Elif", "Frauke", "Günther", "Hanna", "Ivo", "Jolanda", "Kees", "Levent")
LAST = ("Brandt", "Vossberg", "de Jong", "Oelkers", "Yıldız", "Mai", "Siddiqui", "Prentice", "van der Meer", "Okafor")
NAMES = tuple(f"{first} {last}" for first, last in product(FIRST, LAST))


@pytest.mark.parametrize(
    "known, word, meant",
    [
        (("Nordseal", "Halberg"), "Nordseel", "Nordseal"),
        (("Nordseal", "Halberg"), "NORDSEAL", None),
        (("Nordseal", "Halberg"), "Quark", None),
        (("Line 1", "Line 2"), "Lime 2", "Line 2"),
        (("Line 1", "Line 2"), "Line 3", None),
        (("Mara Kern", "Mara Kerl"), "Mara Ker", None),
        ((), "Nordseal", None),
        (("", "A"), "", None),
    ],
)
def test_the_one_name_that_is_near_is_meant(known: tuple[str, ...], word: str, meant: str | None) -> None:
    assert KnownNames(known).meant(word) == meant


def test_among_many_names_the_same_is_found_as_by_comparing_with_each() -> None:
    chance = random.Random(7)  # noqa: S311 - the same slips in every run
    known = KnownNames(NAMES)
    compared = found = 0
    for name in NAMES:
        at = chance.randrange(1, len(name) - 1)
        for slip in (name[:at] + name[at + 1 :], name[:at] + name[at + 1] + name[at] + name[at + 2 :], f"{name}e"):
            if slip not in known:
                by_each = nearest(slip.casefold(), map(str.casefold, NAMES), least=0.8)
                meant = known.meant(slip)
                assert (meant.casefold() if meant else None) == by_each, slip
                compared += 1
                found += meant == name
    assert compared > 300
    assert found > 0.9 * compared
