from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamgen.brand.colours import Recipe, ThemeSlot
from kamgen.brand.palette import LEGIBLE, Palette, Token
from kamgen.content.text import Tone
from tests.brand.themes import BRANDS, PLAIN, theme

TEXTS = [token for token in Token if token.value.endswith("_text")] + [Token.INK]
any_brand = pytest.mark.parametrize("palette", [Palette.of(each) for each in BRANDS.values()], ids=list(BRANDS))


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
    assert palette.contrast(Token.PANEL, Token.GROUND) < 1.6


@given(st.lists(st.from_regex(r"[0-9A-F]{6}", fullmatch=True), min_size=8, max_size=8))
def test_any_theme_with_dark_ink_on_white_gives_legible_text(colours: list[str]) -> None:
    slots = ("tx2", "bg2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
    palette = Palette.of(theme(**dict(zip(slots, colours, strict=True))))
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
