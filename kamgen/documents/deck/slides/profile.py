"""D03, account profile: what the account is, where it is heading, how it buys, and what we are to it."""

from __future__ import annotations

from kamgen.content.blocks import Fact, Facts, Tile, Tiles
from kamgen.content.charts import Chart
from kamgen.content.deck import Column, Dashboard, Note, Slide, Split
from kamgen.content.table import Head, Table
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
from kamgen.documents.strip import so_what
from kamgen.documents.wording import joined, said, shortened
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.schema.cells import Choice
from kamgen.texts.catalogue import Texts

_PART = "profile"
_TEXT, _FACT, _LEAST, _LEAST_OWN, _FEWEST_FACTS = 210, 60, 4, 2, 3
_FACTS = (
    ("cover", "industry"),
    ("cover", "parent_account"),
    (_PART, "ownership"),
    ("cover", "account_stage"),
    ("cover", "ambition"),
    ("cover", "our_sponsor"),
)


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing while the profile says so little that it would fill no page."""
    profile = plan.profile
    title = profile_title(plan, texts)
    streams = [stream for stream in plan.revenue_streams if stream.amount or stream.share]
    right = profile_streams(plan, texts) if len(streams) > 1 else profile_units(plan, texts) or _facts(plan, texts)
    tiles, readings = _tiles(plan, texts), profile_readings(plan, texts, units=len(streams) > 1)
    own = len(tiles) + len(readings.findings)
    if own + _weight(right) < _LEAST or (own < _LEAST_OWN and isinstance(right, Facts)):
        return None
    if right is None and len(readings.findings) <= 1:
        return None
    left: Column = (readings,) if readings.findings else ()
    beside: Column = (right,) if right else ()
    return Slide(
        key=_PART,
        kicker=texts("deck.profile.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.profile.scope")),
        body=Dashboard(Tiles("key-figures", tiles), left or beside, beside if left else ())
        if len(tiles) > 1
        else Split(left or beside, beside if left else ()),
        source=source_line(("cover", _PART) if isinstance(right, Facts) else (_PART,), figures.as_of, texts),
        so_what=so_what(
            texts,
            texts("deck.profile.so_what", text=shortened(profile.value_proposition, _TEXT)),
            (_PART, "value_proposition"),
        )
        if profile.value_proposition
        else None,
        notes=_notes(plan, texts),
    )


def _weight(block: Table | Chart | Facts | None) -> int:
    """How much a block has to say, in lines or so."""
    match block:
        case Table():
            return len(block.rows)
        case Facts():
            return len(block.facts)
        case _:
            return _LEAST if block else 0


def _facts(plan: Plan, texts: Texts) -> Facts | None:
    """What else cover and profile say, for a page with neither streams nor units; nothing for a line or two."""
    facts: list[Fact] = []
    for part, field in _FACTS:
        value = getattr(getattr(plan, part), field)
        if value:
            words = said(value, texts) if isinstance(value, Choice) else shortened(value, _FACT)
            facts.append(Fact(texts(f"fields.{part}.{field}.label"), line(words), ((part, field),)))
    return Facts("facts", tuple(facts), Head(texts("deck.profile.facts"))) if len(facts) >= _FEWEST_FACTS else None


def _tiles(plan: Plan, texts: Texts) -> tuple[Tile, ...]:
    fields = ("relationship_strength", "satisfaction")
    rated = tuple(_rating(field, plan, texts) for field in fields if getattr(plan.profile, field) is not None)
    return (*size_tiles(plan, texts), *rated)


def _rating(field: str, plan: Plan, texts: Texts) -> Tile:
    value = getattr(plan.profile, field)
    label = texts(f"deck.profile.{field}")
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
