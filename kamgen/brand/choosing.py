"""Which colours of a theme serve as grey, highlight and statuses where brand.toml binds none.

Nothing in a theme says which of its six accents is green or red: in that of Office 2013 the fourth is yellow and the
sixth green. So they are taken by their hue, and where a theme has no such hue a neutral colour says it, beside the sign
that every status has: no customer's purple is to be read as "good".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from kamgen.brand.colours import Modifiers, Recipe, ThemeSlot, chroma, contrast, hue_distance, modified
from kamgen.brand.tokens import Token

_ACCENTS: Final = tuple(ThemeSlot(f"accent{number}") for number in range(1, 7))
_HUES: Final = {Token.GOOD: ("2F8F45", 55.0), Token.BAD: ("C81E1E", 26.0), Token.CAUTION: ("D99A00", 22.0)}
"""What a status looks like, and how many degrees a theme's colour may be from it; the first has the first choice."""
_ORANGE: Final = "E07B00"
_COLOURED: Final = 0.25
_GREY: Final = 0.2
_CALM: Final[Modifiers] = (("lumMod", 60), ("lumOff", 40), ("satMod", 45))
_FAR: Final = 35.0
"""Degrees between a highlight and the accent that it is to stand out of."""
_SEEN: Final = (1.8, 6.0)
"""The contrast of a grey with the ground."""


def chosen(
    theme: Mapping[ThemeSlot, str], base: Mapping[Token, Recipe], bound: Mapping[Token, Recipe]
) -> dict[Token, Recipe]:
    """A recipe for each token of `base`; what is bound stays as it is."""
    found = {token: bound.get(token, recipe) for token, recipe in base.items()}
    accent = found[Token.ACCENT].slot
    coloured = [slot for slot in _ACCENTS if chroma(theme[slot]) >= _COLOURED]
    taken = {found[token].slot for token in bound if token in found}
    for token, (wanted, most) in _HUES.items():
        if token in bound:
            continue
        near = sorted(
            (slot == accent, distance, slot)
            for slot in coloured
            if slot not in taken - {accent} and (distance := hue_distance(theme[slot], wanted)) <= most
        )
        found[token] = Recipe(near[0][2]) if near else _neutral(token, found, theme)
        if near:
            taken.add(near[0][2])
    if Token.HIGHLIGHT not in bound:
        found[Token.HIGHLIGHT] = _highlight(theme, coloured, accent, taken)
    if Token.OTHER not in bound:
        found[Token.OTHER] = next(_greys(theme, found))
    return found


def _neutral(token: Token, found: Mapping[Token, Recipe], theme: Mapping[ThemeSlot, str]) -> Recipe:
    """Good is said as all that is ours unless that is red, caution quietly, bad as strongly as words are."""
    red, most = _HUES[Token.BAD]
    is_red = hue_distance(theme[found[Token.ACCENT].slot], red) <= most
    said = {Token.GOOD: Token.MUTED if is_red else Token.ACCENT, Token.CAUTION: Token.MUTED, Token.BAD: Token.INK}
    return found[said[token]]


def _highlight(
    theme: Mapping[ThemeSlot, str], coloured: list[ThemeSlot], accent: ThemeSlot, taken: set[ThemeSlot]
) -> Recipe:
    """The most orange of the colours far from the accent, a free one before those of statuses; else ink."""
    far = sorted(
        (slot in taken, hue_distance(theme[slot], _ORANGE), slot)
        for slot in coloured
        if slot != accent and hue_distance(theme[slot], theme[accent]) >= _FAR
    )
    return Recipe(far[0][2]) if far else Recipe(ThemeSlot.TX1)


def _greys(theme: Mapping[ThemeSlot, str], found: Mapping[Token, Recipe]) -> Iterator[Recipe]:
    """Greys that stand out of the ground: an accent that is one, else a tint of the quiet text colour or of ink."""
    ground = theme[found[Token.GROUND].slot]
    muted, ink = found[Token.MUTED], found[Token.INK]
    accents = [Recipe(slot) for slot in _ACCENTS if slot != found[Token.ACCENT].slot]
    tints = [each.then(steps) for each in (muted, ink) for steps in (_CALM, (("lumMod", 75),), ())]
    for recipe in (*accents, *tints):
        rgb = modified(theme[recipe.slot], recipe.modifiers)
        if chroma(rgb) <= _GREY and _SEEN[0] <= contrast(rgb, ground) <= _SEEN[1]:
            yield recipe
    yield muted
