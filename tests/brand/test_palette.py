from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamgen.brand.colours import Recipe, ThemeSlot, chroma
from kamgen.brand.palette import LEGIBLE, Palette, Token
from kamgen.content.text import Tone
from tests.brand.themes import BRANDS, DARK, PLAIN, theme

TEXTS = [token for token in Token if token.value.endswith("_text")] + [Token.INK]
STEPS = [Token.OWN_10, Token.OWN_20, Token.OWN_40, Token.OWN_60, Token.OWN]
TINTS = [token for token in Token if token.value.endswith(("_10", "_20"))]
any_brand = pytest.mark.parametrize(
    "palette", [Palette.of(each) for each in (BRANDS | DARK).values()], ids=list(BRANDS | DARK)
)
dark_brand = pytest.mark.parametrize("palette", [Palette.of(each) for each in DARK.values()], ids=list(DARK))


@any_brand
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("ground", [Token.GROUND, Token.PANEL])
def test_words_are_legible_on_ground_and_on_panel(palette: Palette, text: Token, ground: Token) -> None:
    assert palette.contrast(text, ground) >= LEGIBLE


@any_brand
@pytest.mark.parametrize("fill", Token)
def test_the_neutral_text_colour_is_legible_on_every_fill(palette: Palette, fill: Token) -> None:
    assert palette.contrast(palette.on(fill), fill) >= LEGIBLE


@any_brand
@pytest.mark.parametrize("tone", Tone)
def test_a_tone_is_legible_on_every_fill(palette: Palette, tone: Tone) -> None:
    for fill in Token:
        assert palette.contrast(palette.text(tone, fill), fill) >= LEGIBLE


@any_brand
def test_a_hairline_can_be_seen_and_a_panel_is_no_block_of_colour(palette: Palette) -> None:
    assert palette.contrast(Token.HAIRLINE, Token.GROUND) > 1.2
    assert 1.03 < palette.contrast(Token.PANEL, Token.GROUND) < 1.6


@dark_brand
@pytest.mark.parametrize("tint", TINTS)
def test_a_tint_on_a_dark_ground_is_dark_and_can_be_seen(palette: Palette, tint: Token) -> None:
    assert 1.2 < palette.contrast(tint, Token.GROUND) < 1.6
    assert palette.contrast(Token.INK, tint) >= LEGIBLE


@dark_brand
def test_steps_of_a_heat_table_rise_out_of_a_dark_ground(palette: Palette) -> None:
    contrasts = [palette.contrast(step, Token.GROUND) for step in STEPS]
    assert all(higher > 1.05 * lower for lower, higher in pairwise(contrasts)), contrasts
    assert contrasts[-1] >= 3


@dark_brand
def test_a_panel_stands_out_of_a_dark_ground_and_a_line_out_of_both(palette: Palette) -> None:
    assert 1.1 < palette.contrast(Token.PANEL, Token.GROUND) < 1.5
    assert palette.contrast(Token.HAIRLINE, Token.PANEL) > 1.2


@given(st.lists(st.from_regex(r"[0-9A-F]{6}", fullmatch=True), min_size=8, max_size=8))
@pytest.mark.parametrize("neutral", [{}, {"tx1": "FFFFFF", "bg1": "101820"}], ids=["dark on white", "white on dark"])
def test_any_theme_gives_legible_text(neutral: dict[str, str], colours: list[str]) -> None:
    slots = ("tx2", "bg2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
    palette = Palette.of(theme(**neutral, **dict(zip(slots, colours, strict=True))))
    for fill in Token:
        assert palette.contrast(palette.on(fill), fill) >= LEGIBLE
    for text in TEXTS:
        assert palette.contrast(text, Token.GROUND) >= LEGIBLE
        assert palette.contrast(text, Token.PANEL) >= LEGIBLE


def test_white_stands_on_the_accent_of_plain_and_ink_on_its_highlight() -> None:
    palette = Palette.of(PLAIN)
    assert palette.on(Token.ACCENT) is Token.GROUND
    assert palette.on(Token.HIGHLIGHT) is Token.INK
    assert palette.on(Token.ACCENT_20) is Token.INK


def test_ink_stands_on_the_accent_of_a_yellow_brand_and_its_words_are_darker() -> None:
    palette = Palette.of(BRANDS["yellow"])
    assert palette.on(Token.ACCENT) is Token.INK
    assert palette[Token.ACCENT_TEXT].recipe == Recipe(ThemeSlot.ACCENT1, (("lumMod", 50),))


def test_a_red_brand_shows_its_own_data_in_the_second_text_colour() -> None:
    palette = Palette.of(BRANDS["red"])
    assert palette[Token.OWN].recipe.slot is ThemeSlot.TX2
    assert palette[Token.OWN_20].recipe.slot is ThemeSlot.TX2
    assert palette[Token.ACCENT].recipe.slot is ThemeSlot.ACCENT1


@pytest.mark.parametrize("brand", ["plain", "yellow", "navy"])
def test_other_brands_show_their_own_data_in_the_accent(brand: str) -> None:
    assert Palette.of(BRANDS[brand])[Token.OWN].recipe.slot is ThemeSlot.ACCENT1


def test_brand_toml_may_bind_any_token_and_what_is_made_of_it_follows() -> None:
    palette = Palette.of(PLAIN, {Token.ACCENT: Recipe.parse("accent4"), Token.HAIRLINE: Recipe.parse("tx1")})
    assert palette[Token.ACCENT].rgb == "2F7D4F"
    assert palette[Token.ACCENT_DARK].recipe == Recipe.parse("accent4 lumMod 75")
    assert palette[Token.OWN].rgb == "2F7D4F"
    assert palette[Token.HAIRLINE].rgb == "17233A"


def test_every_tone_has_a_fill_and_every_token_a_colour() -> None:
    palette = Palette.of(PLAIN)
    assert [palette.fill(tone) for tone in Tone] == [Token(tone.value) for tone in Tone]
    assert set(palette.colours) == set(Token)


OFFICE = BRANDS["office 2013"]
"""Its fourth accent is yellow, its sixth green, and it has no red but an orange."""
BLUE = theme(accent2="2255AA", accent3="3366BB", accent4="4477CC", accent5="5588DD", accent6="6699EE")
"""A theme of blues."""


def test_statuses_of_a_theme_are_told_by_their_hue() -> None:
    palette = Palette.of(OFFICE)
    slots = {token: palette[token].recipe.slot for token in (Token.GOOD, Token.CAUTION, Token.BAD)}
    assert slots == {
        Token.GOOD: ThemeSlot.ACCENT6,
        Token.CAUTION: ThemeSlot.ACCENT4,
        Token.BAD: ThemeSlot.ACCENT2,
    }


def test_a_theme_without_green_and_red_says_statuses_in_neutral_colours() -> None:
    palette = Palette.of(BLUE)
    assert palette[Token.GOOD].recipe == palette[Token.ACCENT].recipe
    assert palette[Token.CAUTION].recipe == palette[Token.MUTED].recipe
    assert palette[Token.BAD].recipe == palette[Token.INK].recipe


def test_the_accent_of_a_red_brand_is_never_good() -> None:
    palette = Palette.of({**BLUE, ThemeSlot.ACCENT1: "D11A1A"})
    assert palette[Token.GOOD].recipe == palette[Token.MUTED].recipe
    assert palette[Token.BAD].recipe.slot is ThemeSlot.ACCENT1


@any_brand
def test_data_of_others_are_grey_and_the_highlight_is_not_the_accent(palette: Palette) -> None:
    assert chroma(palette[Token.OTHER].rgb) <= 0.2
    assert palette.contrast(Token.OTHER, Token.GROUND) >= 1.8
    assert palette[Token.HIGHLIGHT].rgb != palette[Token.ACCENT].rgb


def test_what_a_brand_binds_is_not_judged_by_its_hue() -> None:
    bound = {Token.BAD: Recipe.parse("accent6"), Token.OTHER: Recipe.parse("accent4")}
    palette = Palette.of(OFFICE, bound)
    assert palette[Token.BAD].recipe.slot is ThemeSlot.ACCENT6
    assert palette[Token.OTHER].recipe.slot is ThemeSlot.ACCENT4
    assert palette[Token.GOOD].recipe.slot is not ThemeSlot.ACCENT6
