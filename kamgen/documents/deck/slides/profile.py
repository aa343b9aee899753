"""D03, account profile: what the account is, where it is heading, how it buys, and what we are to it."""

from __future__ import annotations

from kamgen.content.blocks import Tile, Tiles
from kamgen.content.deck import Dashboard, Note, Slide
from kamgen.content.text import Tone, line
from kamgen.documents.deck.account_profile import (
    profile_notes,
    profile_readings,
    profile_streams,
    profile_title,
    profile_units,
    size_tiles,
)
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.sources import source_line
from kamgen.documents.strip import next_step, so_what
from kamgen.documents.wording import joined, not_available, shortened
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "profile"
_TEXT = 210


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing while the profile says neither what the account is nor what it wants."""
    profile = plan.profile
    if not (profile.description or profile.strategy or profile.revenue or plan.business_units):
        return None
    title = profile_title(plan, texts)
    streams = [stream for stream in plan.revenue_streams if stream.amount or stream.share]
    right = profile_streams(plan, texts) if len(streams) > 1 else profile_units(plan, texts)
    return Slide(
        key=_PART,
        kicker=texts("deck.profile.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.profile.scope")),
        body=Dashboard(_tiles(plan, texts), (profile_readings(plan, texts),), (right,) if right else ()),
        source=source_line((_PART,), figures.as_of, texts),
        so_what=so_what(
            texts,
            texts("deck.profile.so_what", text=shortened(profile.value_proposition, _TEXT)),
            (_PART, "value_proposition"),
        )
        if profile.value_proposition
        else None,
        next_step=next_step(figures, texts, "customer_goals"),
        notes=_notes(plan, texts),
    )


def _tiles(plan: Plan, texts: Texts) -> Tiles:
    ratings = (_rating("relationship_strength", plan, texts), _rating("satisfaction", plan, texts))
    return Tiles("key-figures", (*size_tiles(plan, texts), *ratings))


def _rating(field: str, plan: Plan, texts: Texts) -> Tile:
    value = getattr(plan.profile, field)
    label = texts(f"deck.profile.{field}")
    if value is None:
        return Tile(label, not_available(texts), "", line(texts("deck.profile.not_rated"), Tone.MUTED))
    end = plan.profile.contract_end
    if field == "satisfaction" and end is not None:
        comparison = line(texts("deck.profile.contract_until", day=end), Tone.MUTED)
    else:
        comparison = line(texts(f"deck.profile.{field}_scale"), Tone.MUTED)
    return Tile(label, str(value), texts("deck.profile.of_five"), comparison, ((_PART, field),))


def _notes(plan: Plan, texts: Texts) -> tuple[Note, ...]:
    events = tuple(
        Note(
            joined(texts.formats.full_date(event.day) if event.day else "", event.event, event.impact),
            (("history", row, "event"),),
        )
        for row, event in enumerate(plan.history)
    )
    return (*profile_notes(plan, texts), *events)
