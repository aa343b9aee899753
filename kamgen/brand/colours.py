"""Colours as Office themes know them: a slot with modifiers, and the RGB value that the programs make of it."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Final


class ThemeSlot(StrEnum):
    """A colour of the theme by the name that DrawingML refers to it; tx1 to bg2 go through the master's colour map."""

    TX1 = "tx1"
    BG1 = "bg1"
    TX2 = "tx2"
    BG2 = "bg2"
    ACCENT1 = "accent1"
    ACCENT2 = "accent2"
    ACCENT3 = "accent3"
    ACCENT4 = "accent4"
    ACCENT5 = "accent5"
    ACCENT6 = "accent6"
    HLINK = "hlink"
    FOLHLINK = "folHlink"


Modifiers = tuple[tuple[str, int], ...]
"""Steps in their order, in percent: ``(("lumMod", 60), ("lumOff", 40), ("satMod", 45))``."""

MODIFIERS: Final = ("lumMod", "lumOff", "satMod")

_WORD_NAMES: Final = {
    ThemeSlot.TX1: "text1",
    ThemeSlot.BG1: "background1",
    ThemeSlot.TX2: "text2",
    ThemeSlot.BG2: "background2",
    ThemeSlot.HLINK: "hyperlink",
    ThemeSlot.FOLHLINK: "followedHyperlink",
}


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a colour is made: a theme slot and what is done to it."""

    slot: ThemeSlot
    modifiers: Modifiers = ()

    @classmethod
    def parse(cls, words: str) -> Recipe:
        """The recipe in ``accent1 lumMod 60 lumOff 40``. Raises ValueError that says which word is not known."""
        slot, *steps = words.split() or [""]
        if slot not in set(ThemeSlot):
            raise ValueError(f"{slot!r} is no theme colour; there are {', '.join(ThemeSlot)}")
        names, amounts = steps[::2], steps[1::2]
        for name in names:
            if name not in MODIFIERS:
                raise ValueError(f"{name!r} is no colour modifier; there are {', '.join(MODIFIERS)}")
        if len(names) != len(amounts) or not all(each.isascii() and each.isdigit() for each in amounts):
            raise ValueError(f"a whole percentage belongs behind each of {', '.join(names)}")
        return cls(ThemeSlot(slot), tuple(zip(names, map(int, amounts), strict=True)))

    def then(self, modifiers: Modifiers) -> Recipe:
        """The same with more steps behind it."""
        return Recipe(self.slot, self.modifiers + modifiers)

    def in_theme(self, theme: Mapping[ThemeSlot, str]) -> ThemeColour:
        """The colour that it gives with the RGB values of a theme."""
        steps = "".join(f'<a:{name} val="{amount * 1000}"/>' for name, amount in self.modifiers)
        tag = f'a:schemeClr val="{self.slot}"'
        xml = f"<{tag}>{steps}</a:schemeClr>" if steps else f"<{tag}/>"
        return ThemeColour(self, xml, modified(theme[self.slot], self.modifiers))


@dataclass(frozen=True, slots=True)
class ThemeColour:
    """A colour in the forms that the documents need; what refers to the theme recolours with it."""

    recipe: Recipe
    xml: str
    """For DrawingML: an ``a:schemeClr`` element."""
    rgb: str
    """Six upper-case hexadecimal digits."""
    fill: str = field(init=False)
    """For DrawingML: `xml` inside ``a:solidFill``."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "fill", f"<a:solidFill>{self.xml}</a:solidFill>")

    @property
    def word_name(self) -> str:
        """For ``w:themeColor`` and ``w:themeFill`` beside `rgb`; empty where Word cannot express the modifiers."""
        return "" if self.recipe.modifiers else _WORD_NAMES.get(self.recipe.slot, self.recipe.slot.value)


def modified(rgb: str, modifiers: Modifiers) -> str:
    """The colour after the steps, each of them taken in hue, saturation and luminance as Office does."""
    if not modifiers:
        return rgb.upper()
    hue, luminance, saturation = colorsys.rgb_to_hls(*_channels(rgb))
    for name, percent in modifiers:
        if name == "lumMod":
            luminance = min(1.0, luminance * percent / 100)
        elif name == "lumOff":
            luminance = min(1.0, luminance + percent / 100)
        else:
            saturation = min(1.0, saturation * percent / 100)
    return "".join(f"{round(channel * 255):02X}" for channel in colorsys.hls_to_rgb(hue, luminance, saturation))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two RGB values by WCAG 2.1: 1 for equal ones, 21 for black on white."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def is_darker(one: str, other: str) -> bool:
    """Whether an RGB value is darker to the eye than another."""
    return _luminance(one) < _luminance(other)


def hue_distance(one: str, other: str) -> float:
    """How far two hues are apart on the colour circle, in degrees; 180 where one of them is a grey."""
    (first, _, first_saturation), (second, _, second_saturation) = (
        colorsys.rgb_to_hls(*_channels(each)) for each in (one, other)
    )
    if min(first_saturation, second_saturation) < 0.1:  # noqa: PLR2004 - below that no eye sees a hue
        return 180.0
    apart = abs(first - second) * 360
    return min(apart, 360 - apart)


def chroma(rgb: str) -> float:
    """How much colour there is in an RGB value: 0 for greys, 1 for the purest."""
    channels = _channels(rgb)
    return max(channels) - min(channels)


def _channels(rgb: str) -> tuple[float, float, float]:
    return int(rgb[0:2], 16) / 255, int(rgb[2:4], 16) / 255, int(rgb[4:6], 16) / 255


@lru_cache(maxsize=256)
def _luminance(rgb: str) -> float:
    red, green, blue = (
        channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - WCAG's figures
        for channel in _channels(rgb)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
