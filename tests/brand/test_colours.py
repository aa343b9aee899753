from __future__ import annotations

import pytest

from kamgen.brand.colours import Recipe, ThemeSlot, contrast, hue_distance
from kamgen.brand.palette import Palette, Token
from tests.brand.themes import PLAIN


@pytest.mark.parametrize(
    "token,rgb",
    [
        (Token.INK, "17233A"),
        (Token.GROUND, "FFFFFF"),
        (Token.MUTED, "5B6577"),
        (Token.PANEL, "F4F6F9"),
        (Token.ACCENT, "0B6E75"),
        (Token.OTHER, "98A2B3"),
        (Token.HIGHLIGHT, "D97706"),
        (Token.GOOD, "2F7D4F"),
        (Token.CAUTION, "936100"),
        (Token.BAD, "B42318"),
        (Token.ACCENT_60, "62B1B7"),
        (Token.ACCENT_40, "96CBCF"),
        (Token.ACCENT_20, "CBE5E7"),
        (Token.ACCENT_10, "E5F2F3"),
        (Token.ACCENT_DARK, "085258"),
        (Token.OTHER_BAR, "C1C7D1"),
        (Token.RULE_ON_PANEL, "C1C7D1"),
        (Token.HAIRLINE, "D4DCE8"),
        (Token.HIGHLIGHT_20, "FDE4C7"),
        (Token.BAD_10, "FBE6E4"),
        (Token.GOOD_10, "E6F6ED"),
        (Token.OWN, "0B6E75"),
    ],
)
def test_plain_has_the_colours_that_were_measured(token: Token, rgb: str) -> None:
    assert Palette.of(PLAIN)[token].rgb == rgb


def test_a_colour_is_a_reference_to_the_theme_with_its_modifiers_in_order() -> None:
    colour = Palette.of(PLAIN)[Token.ACCENT_20]
    assert colour.xml == (
        '<a:schemeClr val="accent1"><a:lumMod val="20000"/><a:lumOff val="80000"/><a:satMod val="45000"/></a:schemeClr>'
    )
    assert colour.fill == f"<a:solidFill>{colour.xml}</a:solidFill>"


def test_word_gets_a_theme_name_only_where_it_can_say_the_colour() -> None:
    palette = Palette.of(PLAIN)
    assert palette[Token.INK].word_name == "text1"
    assert palette[Token.ACCENT].word_name == "accent1"
    assert palette[Token.ACCENT_20].word_name == ""


def test_a_recipe_is_read_as_it_is_written_in_brand_toml() -> None:
    assert Recipe.parse("accent2 lumMod 60 lumOff 40") == Recipe(ThemeSlot.ACCENT2, (("lumMod", 60), ("lumOff", 40)))


@pytest.mark.parametrize(
    "words,told",
    [
        ("", "there are tx1"),
        ("teal", "there are tx1"),
        ("accent1 darker 20", "there are lumMod, lumOff, satMod"),
        ("accent1 lumMod", "percentage"),
        ("accent1 lumMod 4.5", "percentage"),
        ("accent1 lumMod -5", "percentage"),
    ],
)
def test_a_recipe_that_cannot_be_read_is_told_with_the_words_that_there_are(words: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Recipe.parse(words)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("767676", "FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert contrast("FFFFFF", "767676") == contrast("767676", "FFFFFF")


def test_hues_are_apart_on_a_circle_and_a_grey_has_none() -> None:
    assert hue_distance("FF0000", "00FF00") == pytest.approx(120)
    assert hue_distance("FF0011", "FF1100") == pytest.approx(8, abs=0.1)
    assert hue_distance("808080", "FF0000") == 180
