"""Themes by their RGB values: plain, and brands that are known to make trouble."""

from __future__ import annotations

from typing import Final

from kamgen.brand.colours import ThemeSlot

Theme = dict[ThemeSlot, str]


def theme(**slots: str) -> Theme:
    """The theme of plain with some slots of another brand."""
    return {slot: slots.get(slot.value, rgb) for slot, rgb in PLAIN.items()}


PLAIN: Final[Theme] = {
    ThemeSlot.TX1: "17233A",
    ThemeSlot.BG1: "FFFFFF",
    ThemeSlot.TX2: "5B6577",
    ThemeSlot.BG2: "F4F6F9",
    ThemeSlot.ACCENT1: "0B6E75",
    ThemeSlot.ACCENT2: "98A2B3",
    ThemeSlot.ACCENT3: "D97706",
    ThemeSlot.ACCENT4: "2F7D4F",
    ThemeSlot.ACCENT5: "936100",
    ThemeSlot.ACCENT6: "B42318",
    ThemeSlot.HLINK: "0B6E75",
    ThemeSlot.FOLHLINK: "5B6577",
}

BRANDS: Final[dict[str, Theme]] = {
    "plain": PLAIN,
    "red": theme(accent1="E3000F"),
    "yellow": theme(accent1="FFCC00"),
    "navy": theme(accent1="0A1F44"),
    "grey": theme(accent1="7F7F7F", accent2="A0A0A0"),
    "office 2013": theme(
        tx1="000000",
        tx2="44546A",
        bg2="E7E6E6",
        accent1="5B9BD5",
        accent2="ED7D31",
        accent3="A5A5A5",
        accent4="FFC000",
        accent5="4472C4",
        accent6="70AD47",
    ),
    "bright statuses": theme(accent4="00FF7F", accent5="FFFF00", accent6="FF8080"),
    "pale second text": theme(tx2="EEEEEE", bg2="335889"),
    "one background": theme(bg2="FFFFFF"),
    "dark ground": theme(tx1="FFFFFF", bg1="101820", tx2="A0AABA", bg2="1C2733"),
}

DARK: Final[dict[str, Theme]] = {
    "blue black": BRANDS["dark ground"],
    "black": theme(tx1="FFFFFF", bg1="000000", tx2="BBBBBB", bg2="222222", accent1="3FA7D6"),
    "navy and yellow, light second ground": theme(
        tx1="FFFFFF", bg1="0A1F44", tx2="C0C8D8", bg2="E7E6E6", accent1="FFCC00"
    ),
    "charcoal, grey words": theme(tx1="F0F0F0", bg1="303030", tx2="A0A0A0", bg2="303030"),
    "red on black": theme(tx1="FFFFFF", bg1="0B0B0B", tx2="A9A9A9", bg2="1E1E1E", accent1="E3000F"),
    "accent as dark as the ground": theme(tx1="FFFFFF", bg1="12233D", tx2="B4BDCB", bg2="1B2F4E", accent1="0A1F44"),
}
"""Light words on a dark ground."""
