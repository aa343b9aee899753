"""What chapters open with: the message and the meaning that the deck has of the same, told once for both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from kamgen.content.document import Paragraphs, Section
from kamgen.content.text import Words, line
from kamgen.documents.deck.chapters import Content
from kamgen.documents.deck.slides import (
    actions,
    checkpoints,
    customer_goals,
    goals,
    initiatives,
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
_ENDS: Final = (".", "!", "?", "…", ".“", ".”", '."')


def opened(section: Section, plan: Plan, figures: Figures, texts: Texts) -> Section:
    """The chapter with its message as the first paragraph; the same where the deck has nothing to say of it."""
    tell = _SLIDES.get(section.key)
    opening = message(tell, plan, figures, texts) if tell else None
    return replace(section, blocks=(opening, *section.blocks)) if opening else section


def message(tell: Content, plan: Plan, figures: Figures, texts: Texts) -> Paragraphs | None:
    """What a slide of the deck says as its title and its meaning, as one paragraph; None where there is no slide."""
    slide = tell(plan, figures, texts)
    if slide is None:
        return None
    meaning = slide.so_what
    said = f"{_sentence(slide.title)} {_sentence(meaning.text)}" if meaning else _sentence(slide.title)
    return Paragraphs(Words((line(said, strong=True),), meaning.sources if meaning else ()))


def _sentence(words: str) -> str:
    return words if words.endswith(_ENDS) else f"{words}."
