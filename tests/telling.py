"""What tests of documents need: plans told in a language, and every word and path of what was told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache

from kamgen.content.accountmap import AccountMap
from kamgen.content.deck import Deck
from kamgen.content.document import ActionPlan
from kamgen.documents.accountmap.accountmap import tell_account_map
from kamgen.documents.actionplan.actionplan import tell_action_plan
from kamgen.documents.deck.chapters import Content
from kamgen.documents.deck.deck import Size, tell_deck
from kamgen.figures.figures import Figures, figures_of
from kamgen.places import Path
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts, texts
from kamgen.texts.language import Language
from tests.plans import AS_OF

GERMAN, ENGLISH, DUTCH = Language.GERMAN, Language.ENGLISH, Language.DUTCH


def as_of(plan: Plan) -> date:
    return plan.cover.as_of or AS_OF


def figures(plan: Plan, language: Language = GERMAN) -> Figures:
    return figures_of(plan, as_of(plan), texts(language))


@cache
def words_in(language: Language, currency: str) -> Texts:
    return texts(language, currency)


def texts_for(plan: Plan, language: Language = GERMAN) -> Texts:
    return words_in(language, plan.cover.currency.value if plan.cover.currency else "EUR")


def deck(plan: Plan, language: Language = GERMAN, *, draft: bool = False, size: Size = Size.STANDARD) -> Deck:
    return tell_deck(plan, figures(plan), texts_for(plan, language), draft=draft, size=size)


def action_plan(plan: Plan, language: Language = GERMAN) -> ActionPlan:
    return tell_action_plan(plan, figures(plan, language), texts_for(plan, language))


def account_map(plan: Plan, language: Language = GERMAN) -> AccountMap:
    return tell_account_map(plan, figures(plan, language), texts_for(plan, language))


def title(content: Content, plan: Plan, language: Language = GERMAN) -> str:
    slide = content(plan, figures(plan), texts_for(plan, language))
    assert slide is not None
    return readable(slide.title)


def meaning(content: Content, plan: Plan, language: Language = GERMAN) -> str:
    """The so-what, or nothing."""
    slide = content(plan, figures(plan), texts_for(plan, language))
    assert slide is not None
    return readable(slide.so_what.text) if slide.so_what else ""


def step(content: Content, plan: Plan, language: Language = GERMAN) -> str:
    slide = content(plan, figures(plan), texts_for(plan, language))
    assert slide is not None
    return readable(f"{slide.next_step.action} ({slide.next_step.who_when})") if slide.next_step else ""


def readable(text: str) -> str:
    """With plain blanks, so that a test can be typed."""
    return text.replace("\u00a0", " ")


def said(value: object) -> Iterator[str]:
    """Every text in a piece of content."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from said(each)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in {"sources", "key", "name", "language", "number_format"}:
                yield from said(getattr(value, field.name))


def paths(value: object) -> Iterator[Path]:
    """Every plan path in a piece of content."""
    if isinstance(value, tuple):
        for each in value:
            yield from paths(each)
    elif is_dataclass(value):
        for field in fields(value):
            found = getattr(value, field.name)
            yield from found if field.name == "sources" else paths(found)


def leads_somewhere(path: Path, plan: Plan) -> bool:
    """Whether there is a field of the plan at the end of a path."""
    value: object = plan
    for part in path:
        if isinstance(part, int):
            if not (isinstance(value, tuple) and part < len(value)):
                return False
            value = value[part]
        elif hasattr(value, part):
            value = getattr(value, part)
        else:
            return False
    return bool(path)
