"""Decks as values, with contents of the length and messiness of real plans; no plan, no workbook behind them."""

from __future__ import annotations

from tests.render.deck.samples.german import SOURCES, cover, deck, slides
from tests.render.deck.samples.others import dutch, english

__all__ = ["SOURCES", "cover", "deck", "dutch", "english", "slides"]
