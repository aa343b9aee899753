"""The names of the colours that kamgen draws with."""

from __future__ import annotations

from enum import StrEnum


class Token(StrEnum):
    """A colour by its office. Those in ``_TEXT`` are for words, legible on ground and on panel in any brand."""

    INK = "ink"
    GROUND = "ground"
    MUTED = "muted"
    PANEL = "panel"
    ACCENT = "accent"
    OTHER = "other"
    HIGHLIGHT = "highlight"
    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"

    HAIRLINE = "hairline"
    RULE_ON_PANEL = "rule_on_panel"
    OTHER_BAR = "other_bar"
    ACCENT_DARK = "accent_dark"
    ACCENT_60 = "accent_60"
    ACCENT_40 = "accent_40"
    ACCENT_20 = "accent_20"
    ACCENT_10 = "accent_10"
    OWN = "own"
    """Our own data in charts and heat tables: the accent, unless a reader would take it for "bad"."""
    OWN_60 = "own_60"
    OWN_40 = "own_40"
    OWN_20 = "own_20"
    OWN_10 = "own_10"
    HIGHLIGHT_20 = "highlight_20"
    GOOD_10 = "good_10"
    CAUTION_10 = "caution_10"
    BAD_10 = "bad_10"

    MUTED_TEXT = "muted_text"
    ACCENT_TEXT = "accent_text"
    HIGHLIGHT_TEXT = "highlight_text"
    GOOD_TEXT = "good_text"
    CAUTION_TEXT = "caution_text"
    BAD_TEXT = "bad_text"
    LIGHTEST = "lightest"
    DARKEST = "darkest"
