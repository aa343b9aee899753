"""D03 for the customer: the company as we know it, without our ratings of the relationship."""

from __future__ import annotations

from kamgen.content.blocks import Tile, Tiles
from kamgen.content.deck import Column, Dashboard, Note, Single, Slide, Split
from kamgen.content.text import Tone, line
from kamgen.documents.deck.account_profile import (
    profile_notes,
    profile_readings,
    profile_streams,
    profile_title,
    profile_units,
    size_tiles,
)
from kamgen.documents.wording import said
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_WORDS = "deck.customer.profile"
_FEWEST_TILES = 3


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing while the profile says neither what the company is nor what it wants."""
    del figures
    profile = plan.profile
    if not (profile.description or profile.strategy or profile.revenue or plan.business_units):
        return None
    return Slide(
        key="profile",
        kicker=texts("deck.customer.profile.kicker"),
        title=profile_title(plan, texts),
        body=_body(plan, texts),
        notes=tuple(Note(note.text) for note in profile_notes(plan, texts)),
    )


def _body(plan: Plan, texts: Texts) -> Dashboard | Split | Single:
    readings, tiles = profile_readings(plan, texts, _WORDS), _tiles(plan, texts)
    streams = [stream for stream in plan.revenue_streams if stream.amount or stream.share]
    beside = profile_streams(plan, texts, _WORDS) if len(streams) > 1 else profile_units(plan, texts)
    right: Column = (beside,) if beside else ()
    if len(tiles.tiles) >= _FEWEST_TILES:
        return Dashboard(tiles, (readings,), right)
    if not readings.findings:
        return Single(beside) if beside else Single(tiles)
    return Split((readings,), right) if right else Single(readings)


def _tiles(plan: Plan, texts: Texts) -> Tiles:
    tiles = list(size_tiles(plan, texts, _WORDS))
    if plan.business_units:
        count = texts.formats.number(len(plan.business_units))
        buying = said(plan.profile.purchasing, texts)
        where = line(texts("deck.customer.profile.buying", text=buying) if buying else "–", Tone.MUTED)
        tiles.append(Tile(texts("deck.customer.profile.units"), count, "", where, (("business_units", 0, "name"),)))
    return Tiles("key-figures", tuple(tiles))
