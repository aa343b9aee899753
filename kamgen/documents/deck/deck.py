"""Telling a plan as a deck: the order of the story, written down for each size."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from kamgen.content.deck import Deck, Slide
from kamgen.documents.deck.chapters import Chapter, Content, with_dividers
from kamgen.documents.deck.photos import illustrated
from kamgen.documents.deck.slides import (
    account_value,
    actions,
    checkpoints,
    competition,
    contact_matrix,
    cover,
    customer_goals,
    definitions,
    five_forces,
    goals,
    influence,
    initiatives,
    kpis,
    money,
    pipeline,
    profile,
    questions,
    raid,
    relationship,
    resources,
    roadmap,
    stakeholders,
    standing,
    strategies,
    summary,
    swot,
    team,
    touchpoints,
    white_space,
)
from kamgen.documents.masthead import draft_word, footer, properties
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts


class Size(StrEnum):
    """How long a deck is; each size tells all that the smaller ones tell."""

    COMPACT = "compact"
    STANDARD = "standard"
    FULL = "full"


COMPACT: tuple[Content, ...] = (
    summary.content,
    customer_goals.content,
    initiatives.content,
    checkpoints.content,
    goals.content,
    actions.content,
    touchpoints.content,
    resources.with_questions,
)
"""What the customer wants, what we bring, what is at stake, what we aim for, who does it, what we need for it."""

STANDARD: tuple[Content, ...] = (
    summary.content,
    profile.content,
    customer_goals.content,
    money.content,
    relationship.content,
    stakeholders.content,
    contact_matrix.content,
    white_space.content,
    initiatives.content,
    swot.both,
    checkpoints.content,
    goals.content,
    strategies.content,
    roadmap.content,
    actions.content,
    touchpoints.content,
    raid.content,
    kpis.content,
    resources.content,
    questions.content,
)
"""Who the customer is and where we stand with them, then the compact story with its strategies and its monitoring."""

FULL: tuple[Chapter, ...] = (
    Chapter(
        "customer",
        (
            profile.content,
            customer_goals.content,
            five_forces.content,
        ),
    ),
    Chapter(
        "position",
        (
            money.content,
            competition.content,
            account_value.content,
            relationship.content,
        ),
    ),
    Chapter(
        "people",
        (
            stakeholders.content,
            influence.content,
            contact_matrix.content,
            touchpoints.content,
        ),
    ),
    Chapter(
        "potential",
        (
            white_space.content,
            initiatives.content,
            swot.account,
            swot.position,
            checkpoints.content,
            pipeline.content,
        ),
    ),
    Chapter(
        "plan",
        (
            goals.content,
            strategies.content,
            roadmap.content,
            actions.content,
        ),
    ),
    Chapter(
        "steering",
        (
            raid.content,
            kpis.content,
            resources.with_means,
            team.content,
            questions.content,
            standing.content,
            definitions.content,
        ),
    ),
)
"""Every analysis in chapters behind the summary, and how good the plan itself is."""

Photos = Mapping[tuple[str, int], bytes]
"""Pictures by part and row of the plan."""


def tell_deck(
    plan: Plan,
    figures: Figures,
    texts: Texts,
    *,
    draft: bool,
    size: Size = Size.STANDARD,
    photos: Photos | None = None,
) -> Deck:
    """The deck in the language of `texts`; a slide that has nothing to tell is left out.

    `draft` marks a deck that was built in spite of errors; a plan that calls itself a draft is marked anyway.
    """
    document = texts("documents.account_plan")
    slides = _told(plan, figures, texts, size)
    return Deck(
        properties=properties(plan, figures, texts, document),
        cover=cover.content(plan, figures, texts),
        slides=tuple(illustrated(slide, photos) for slide in slides) if photos else slides,
        footer=footer(plan, figures, texts, document),
        notes_sources_label=texts("documents.notes_sources"),
        draft=draft_word(plan, texts, draft=draft),
    )


def _told(plan: Plan, figures: Figures, texts: Texts, size: Size) -> tuple[Slide, ...]:
    def of(contents: tuple[Content, ...]) -> tuple[Slide, ...]:
        told = (content(plan, figures, texts) for content in contents)
        return tuple(slide for slide in told if slide is not None)

    if size is not Size.FULL:
        return of(COMPACT if size is Size.COMPACT else STANDARD)
    chapters = tuple((chapter, of(chapter.contents)) for chapter in FULL)
    return (*of((summary.content,)), *with_dividers(chapters, texts))
