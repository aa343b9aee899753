"""What chapters open with: the message and the meaning that the deck has of the same, told once for both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from kamgen.content.document import DocumentBlock, Paragraphs, Section
from kamgen.content.table import Table
from kamgen.content.text import Words, line
from kamgen.documents.deck.chapters import Content
from kamgen.documents.deck.slides import (
    actions,
    checkpoints,
    customer_goals,
    goals,
    initiatives,
    pipeline,
    strategies,
    summary,
    team,
    touchpoints,
)
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_SLIDES: Final[Mapping[str, Content]] = {
    "overview": summary.content,
    "customer_goals": customer_goals.content,
    "initiatives": initiatives.content,
    "checkpoints": checkpoints.content,
    "goals": goals.content,
    "strategies": strategies.content,
    "actions": actions.content,
    "touchpoints": touchpoints.content,
    "team": team.content,
}
"""By chapter; those that are not here tell a message of their own."""
_OF_TABLES: Final[Mapping[str, Content]] = {"opportunities": pipeline.content}
"""By table, within chapters about something else."""
_ENDS: Final = (".", "!", "?", "…", ".“", ".”", '."')


def opened(section: Section, plan: Plan, figures: Figures, texts: Texts) -> Section:
    """The chapter with its message as the first paragraph, and with that of each table that has a slide of its own."""
    blocks: list[DocumentBlock] = list(_message(_SLIDES.get(section.key), plan, figures, texts))
    for block in section.blocks:
        if isinstance(block, Table):
            blocks += _message(_OF_TABLES.get(block.name), plan, figures, texts)
        blocks.append(block)
    return replace(section, blocks=tuple(blocks))


def _message(tell: Content | None, plan: Plan, figures: Figures, texts: Texts) -> tuple[Paragraphs, ...]:
    """What a slide of the deck says as its title and its meaning; nothing where the deck has nothing to say."""
    slide = tell(plan, figures, texts) if tell else None
    if slide is None:
        return ()
    meaning = slide.so_what
    said = f"{_sentence(slide.title)} {_sentence(meaning.text)}" if meaning else _sentence(slide.title)
    return (Paragraphs(Words((line(said, strong=True),), meaning.sources if meaning else ())),)


def _sentence(words: str) -> str:
    return words if words.endswith(_ENDS) else f"{words}."
