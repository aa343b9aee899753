"""The chapters of a full deck: each begins with a divider that shows where the story stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kamgen.content.deck import Section, SectionEntry, Slide
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

Content = Callable[[Plan, Figures, Texts], Slide | None]
_FEWEST = 4
"""Chapters that a deck has at least, or its order is seen without dividers."""
_LEAST = 3
"""Slides that chapters hold on average, or a deck is too short for dividers."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Slides that belong together; its words stand under ``deck.chapters.<key>``."""

    key: str
    contents: tuple[Content, ...]


def with_dividers(told: Sequence[tuple[Chapter, tuple[Slide, ...]]], texts: Texts) -> tuple[Slide, ...]:
    """The slides of all chapters, each chapter behind its divider; a short deck has none.

    A chapter of one slide needs no divider: the slide ends the chapter before, or begins the first one.
    """
    every = tuple(slide for _, slides in told for slide in slides)
    filled = _joined(told)
    if len(filled) < _FEWEST or len(every) < _LEAST * len(filled):
        return every
    result: list[Slide] = []
    for chapter, slides in filled:
        result.append(_divider(chapter, [each for each, _ in filled], texts))
        result.extend(slides)
    return tuple(result)


def _joined(told: Sequence[tuple[Chapter, tuple[Slide, ...]]]) -> list[tuple[Chapter, tuple[Slide, ...]]]:
    """The chapters that have slides, those of a single one joined to a neighbour."""
    found: list[tuple[Chapter, tuple[Slide, ...]]] = []
    ahead: tuple[Slide, ...] = ()
    for chapter, slides in told:
        if len(slides) > 1:
            found.append((chapter, ahead + slides))
            ahead = ()
        elif found:
            found[-1] = found[-1][0], found[-1][1] + slides
        else:
            ahead += slides
    return found


def _divider(current: Chapter, chapters: Sequence[Chapter], texts: Texts) -> Slide:
    entries = tuple(
        SectionEntry(
            numeral=str(number),
            title=texts(f"deck.chapters.{chapter.key}.title"),
            current=chapter is current,
        )
        for number, chapter in enumerate(chapters, start=1)
    )
    numeral = next(entry.numeral for entry in entries if entry.current)
    return Slide(
        key=f"chapter_{current.key}",
        kicker=texts("deck.chapters.kicker"),
        title=texts(f"deck.chapters.{current.key}.title"),
        body=Section(numeral, texts(f"deck.chapters.{current.key}.detail"), entries),
    )
