"""The colours that kamgen draws with, made from a theme so that every brand recolours and stays legible."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from kamgen.brand.choosing import chosen
from kamgen.brand.colours import Modifiers, Recipe, ThemeColour, ThemeSlot, contrast, hue_distance, is_darker
from kamgen.brand.tokens import Token
from kamgen.content.text import Tone

__all__ = ["BASE", "LEGIBLE", "Palette", "Token"]

LEGIBLE: Final = 4.5
"""The contrast that text needs on its ground (WCAG 2.1, level AA)."""

_PANEL_CONTRAST: Final = 7.0
_PANEL_SEEN: Final = 1.03
_LINE_CONTRAST: Final = 1.25
_LINE_ON_DARK: Final = 1.6
_COLLISION: Final = 25.0
"""Hues nearer than that, in degrees, are taken for the same: a red brand and "bad"."""


BASE: Final[Mapping[Token, Recipe]] = {
    Token.INK: Recipe(ThemeSlot.TX1),
    Token.GROUND: Recipe(ThemeSlot.BG1),
    Token.MUTED: Recipe(ThemeSlot.TX2),
    Token.PANEL: Recipe(ThemeSlot.BG2),
    Token.ACCENT: Recipe(ThemeSlot.ACCENT1),
    Token.OTHER: Recipe(ThemeSlot.ACCENT2),
    Token.HIGHLIGHT: Recipe(ThemeSlot.ACCENT3),
    Token.GOOD: Recipe(ThemeSlot.ACCENT4),
    Token.CAUTION: Recipe(ThemeSlot.ACCENT5),
    Token.BAD: Recipe(ThemeSlot.ACCENT6),
}
"""What ``[tones]`` of a brand.toml may bind anew; greys, highlight and statuses that it does not bind are `chosen`."""


def _lighter(percent: int) -> Modifiers:
    return ("lumMod", percent), ("lumOff", 100 - percent)


_LIGHTER: Final[tuple[Modifiers, ...]] = ((), *(_lighter(percent) for percent in range(96, 0, -4)))
_RISING: Final[tuple[Modifiers, ...]] = (*((("lumMod", percent),) for percent in range(4, 100, 3)), *_LIGHTER)
"""From black to the colour itself and on to white."""

_CALM: Final[Modifiers] = (("satMod", 45),)  # a tint keeps its saturation in HSL: without this a teal turns neon

_TINTS: Final[Mapping[Token, tuple[Token, int, Modifiers]]] = {
    Token.RULE_ON_PANEL: (Token.OTHER, 60, ()),
    Token.OTHER_BAR: (Token.OTHER, 60, ()),
    Token.ACCENT_60: (Token.ACCENT, 60, _CALM),
    Token.ACCENT_40: (Token.ACCENT, 40, _CALM),
    Token.ACCENT_20: (Token.ACCENT, 20, _CALM),
    Token.ACCENT_10: (Token.ACCENT, 10, _CALM),
    Token.OWN_60: (Token.OWN, 60, _CALM),
    Token.OWN_40: (Token.OWN, 40, _CALM),
    Token.OWN_20: (Token.OWN, 20, _CALM),
    Token.OWN_10: (Token.OWN, 10, _CALM),
    Token.HIGHLIGHT_20: (Token.HIGHLIGHT, 20, ()),
    Token.GOOD_10: (Token.GOOD, 10, ()),
    Token.CAUTION_10: (Token.CAUTION, 10, ()),
    Token.BAD_10: (Token.BAD, 10, ()),
}
"""Of which colour a tint is, and how much of it stays; the rest is the ground's."""

_ON_DARK: Final[Mapping[int, float]] = {60: 2.5, 40: 1.85, 20: 1.4, 10: 1.22}
"""The contrast of tints with a dark ground: equal steps of luminance, as on white, are not equal to the eye there."""

_MARK_ON_DARK: Final = 3.0
"""The contrast that bars need on a dark ground, so that their tints have room for steps (WCAG 2.1, graphics)."""

_ENDS: Final[Mapping[Token, tuple[Token, Modifiers]]] = {
    Token.ACCENT_DARK: (Token.ACCENT, (("lumMod", 75),)),
    Token.LIGHTEST: (Token.INK, (("lumMod", 0), ("lumOff", 100))),
    Token.DARKEST: (Token.INK, (("lumMod", 0),)),
}

_TEXTS: Final[Mapping[Token, Token]] = {
    Token.MUTED_TEXT: Token.MUTED,
    Token.ACCENT_TEXT: Token.ACCENT,
    Token.HIGHLIGHT_TEXT: Token.HIGHLIGHT,
    Token.GOOD_TEXT: Token.GOOD,
    Token.CAUTION_TEXT: Token.CAUTION,
    Token.BAD_TEXT: Token.BAD,
}
_DEEPER: Final[tuple[Modifiers, ...]] = (
    (),
    (("lumMod", 75),),
    (("lumMod", 50),),
    _lighter(60),
    _lighter(40),
    _lighter(20),
)
_DEEPER_LINES: Final[tuple[Modifiers, ...]] = ((("lumMod", 90),), (("lumMod", 75),), _lighter(75), _lighter(50))

_TONE_FILLS: Final[Mapping[Tone, Token]] = {tone: Token(tone.value) for tone in Tone}
_TONE_TEXTS: Final[Mapping[Tone, Token]] = {
    tone: Token.INK if tone is Tone.INK else Token(f"{tone.value}_text") for tone in Tone
}


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one file's theme, by token."""

    colours: Mapping[Token, ThemeColour]

    @classmethod
    def of(cls, theme: Mapping[ThemeSlot, str], bound: Mapping[Token, Recipe] | None = None) -> Palette:
        """The palette of a theme's RGB values; `bound` replaces recipes, those of derived tokens too."""
        return cls(_mixed(theme, bound or {}))

    def __getitem__(self, token: Token) -> ThemeColour:
        return self.colours[token]

    def contrast(self, one: Token, other: Token) -> float:
        """The contrast ratio of two tokens."""
        return contrast(self.colours[one].rgb, self.colours[other].rgb)

    def on(self, fill: Token) -> Token:
        """The neutral text colour for a fill: ground (white, mostly), else ink, else the legible end of the scale."""
        for text in (Token.GROUND, Token.INK, Token.LIGHTEST):
            if self.contrast(text, fill) >= LEGIBLE:
                return text
        return Token.DARKEST  # white and black cannot both fail

    def fill(self, tone: Tone) -> Token:
        """The colour of marks, bars and edges of a tone."""
        return _TONE_FILLS[tone]

    def text(self, tone: Tone, ground: Token = Token.GROUND) -> Token:
        """The colour of words of a tone on a fill, legible in any brand; a neutral one where the tone's own is not."""
        token = _TONE_TEXTS[tone]
        return token if self.contrast(token, ground) >= LEGIBLE else self.on(ground)


def _mixed(theme: Mapping[ThemeSlot, str], bound: Mapping[Token, Recipe]) -> dict[Token, ThemeColour]:
    """Every token's colour; derived ones after those that they are made of."""
    colours: dict[Token, ThemeColour] = {}

    def settle(token: Token, candidates: list[Recipe], fits: Callable[[str], bool] = lambda _: True) -> None:
        """Take the first candidate that fits, else the last: what a brand.toml binds is not judged."""
        if token in bound:
            candidates, fits = [bound[token]], lambda _: True
        made = [recipe.in_theme(theme) for recipe in candidates]
        colours[token] = next((colour for colour in made if fits(colour.rgb)), made[-1])

    def steps(token: Token, ladder: tuple[Modifiers, ...]) -> list[Recipe]:
        return [colours[token].recipe.then(modifiers) for modifiers in ladder]

    for token, recipe in chosen(theme, BASE, bound).items():
        settle(token, [recipe])
    ink, ground = colours[Token.INK].rgb, colours[Token.GROUND].rgb
    dark = is_darker(ground, ink)

    def at_least(ratio: float) -> Callable[[str], bool]:
        return lambda rgb: contrast(rgb, ground) >= ratio and is_darker(ground, rgb) is dark

    # Ink and muted words stand on a panel, so a theme's second background serves only if ink has contrast to spare,
    # and only if it is another colour than the ground.
    settle(
        Token.PANEL,
        [BASE[Token.PANEL], *steps(Token.GROUND, (_lighter(93) if dark else (("lumMod", 95),), ()))],
        lambda c: contrast(c, ink) > _PANEL_CONTRAST and contrast(c, ground) > _PANEL_SEEN,
    )
    panel = colours[Token.PANEL].rgb
    lines = steps(Token.PANEL, _LIGHTER if dark else _DEEPER_LINES)
    settle(Token.HAIRLINE, lines, at_least(_LINE_ON_DARK if dark else _LINE_CONTRAST))
    collides = hue_distance(colours[Token.ACCENT].rgb, colours[Token.BAD].rgb) < _COLLISION
    own = steps(Token.MUTED if collides else Token.ACCENT, _LIGHTER if dark else ((),))
    settle(Token.OWN, own, at_least(_MARK_ON_DARK if dark else 1.0))
    for token, (base, percent, calm) in _TINTS.items():
        if dark:
            settle(token, steps(base, _RISING), at_least(_ON_DARK[percent]))
        else:
            settle(token, steps(base, (_lighter(percent) + calm,)))
    for token, (base, modifiers) in _ENDS.items():
        settle(token, steps(base, (modifiers,)))
    for token, base in _TEXTS.items():
        settle(
            token,
            [*steps(base, _DEEPER), colours[Token.INK].recipe],
            lambda c: min(contrast(c, ground), contrast(c, panel)) >= LEGIBLE,
        )
    return colours
