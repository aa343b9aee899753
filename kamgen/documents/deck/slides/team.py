"""D25, account team: who works on the account, with a picture where there is one, and the services they bring."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide, SoWhat
from kamgen.documents.asks import next_decision
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.deck.team_cards import MOST_CARDS, team_cards
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what
from kamgen.documents.wording import joined, listed, one_line, shortened
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "team"
_NAME, _MOST_NAMES = 40, 3


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing without a team."""
    if not plan.team:
        return None
    title = _title(plan, figures, texts)
    return Slide(
        key=_PART,
        kicker=texts("deck.team.kicker"),
        title=title,
        scope=_scope(plan, title, texts),
        body=Single(team_cards(plan, texts)),
        source=source_line((_PART,), figures.as_of, texts),
        so_what=_so_what(plan, figures, texts),
        next_step=next_decision(plan, figures, texts),
        notes=tuple(
            Note(joined(one_line(each.name), each.description, each.benefit), (("service_packages", row, "name"),))
            for row, each in enumerate(plan.service_packages)
        ),
    )


def _title(plan: Plan, figures: Figures, texts: Texts) -> str:
    capacity = figures.asks.capacity.value
    message = texts("deck.team.title", n=len(plan.team))
    return (
        texts("deck.team.with_capacity", n=len(plan.team), message=message, fte=texts.formats.number(capacity))
        if capacity
        else message
    )


def _scope(plan: Plan, title: str, texts: Texts) -> str:
    count = len(plan.team)
    if count <= MOST_CARDS:
        return scope_under(title, texts("deck.team.scope"))
    return texts("deck.team.scope_part", shown=MOST_CARDS, n=count)


def _so_what(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    short = figures.resources.short
    if short:
        names = listed((shortened(plan.resources[row].name, _NAME) for row in short[:_MOST_NAMES]), texts)
        words = texts("deck.team.short", names=names)
        return so_what(texts, words, *(("resources", row, "available") for row in short))
    if plan.service_packages:
        names = listed((shortened(each.name, _NAME) for each in plan.service_packages[:_MOST_NAMES]), texts)
        return so_what(texts, texts("deck.team.packages", names=names), ("service_packages", 0, "name"))
    return None
