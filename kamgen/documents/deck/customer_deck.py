"""Telling the customer: the order of the joint plan, written down for each size."""

from __future__ import annotations

from dataclasses import replace

from kamgen.content.deck import Deck, Slide
from kamgen.documents.deck.chapters import Content
from kamgen.documents.deck.customer import (
    actions,
    cover,
    customer_goals,
    five_forces,
    goals,
    initiatives,
    kpis,
    profile,
    roadmap,
    team,
    touchpoints,
)
from kamgen.documents.deck.deck import Photos, Size
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.deck.photos import illustrated
from kamgen.documents.masthead import customer_only, draft_word, footer, properties
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

COMPACT: tuple[Content, ...] = (
    customer_goals.content,
    initiatives.content,
    goals.content,
    actions.content,
    touchpoints.content,
)
"""What the company wants, what it gains, what both aim for, and what comes next."""

STANDARD: tuple[Content, ...] = (
    profile.content,
    customer_goals.content,
    initiatives.content,
    goals.content,
    roadmap.content,
    actions.content,
    touchpoints.content,
    kpis.content,
    team.content,
)
"""The compact story with the company itself, the way and the people."""

FULL: tuple[Content, ...] = (STANDARD[0], five_forces.content, *STANDARD[1:])
"""The same with the company's market."""

_SIZES = {Size.COMPACT: COMPACT, Size.STANDARD: STANDARD, Size.FULL: FULL}


def tell_customer_deck(
    plan: Plan,
    figures: Figures,
    texts: Texts,
    *,
    draft: bool,
    size: Size = Size.STANDARD,
    photos: Photos | None = None,
) -> Deck:
    """The deck for the customer; `plan` is what `for_customer` left, `figures` are those of that plan.

    Its notes hold whole texts that slides shorten, and no cells.
    """
    document, readers = texts("deck.customer.document"), customer_only(plan, texts)
    told = (content(plan, figures, texts) for content in _SIZES[size])
    slides = tuple(_explained(slide, texts) for slide in told if slide is not None)
    return Deck(
        properties=properties(plan, figures, texts, document, readers),
        cover=cover.content(plan, figures, texts),
        slides=tuple(illustrated(slide, photos) for slide in slides) if photos else slides,
        footer=footer(plan, figures, texts, document, readers),
        notes_sources_label=texts("documents.notes_sources"),
        draft=draft_word(plan, texts, draft=draft),
    )


def _explained(slide: Slide, texts: Texts) -> Slide:
    """The slide with a line under its title that says what the page shows, where it has none of its own."""
    key = f"deck.customer.{slide.key}.scope"
    if slide.scope or not texts.has(key):
        return slide
    return replace(slide, scope=scope_under(slide.title, texts(key)))
