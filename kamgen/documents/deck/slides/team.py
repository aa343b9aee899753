"""D25, account team: who works on the account, with a picture where there is one, and the services they bring."""

from __future__ import annotations

from kamgen.content.deck import Single, Slide, SoWhat
from kamgen.documents.asks import next_decision
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.deck.team_cards import MOST_CARDS, has_team, member_notes, team_cards
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what
from kamgen.documents.wording import listed, one_line
from kamgen.figures.figures import Figures
from kamgen.figures.people import Contact
from kamgen.plan.plan import Plan
from kamgen.plan.team import AskKind
from kamgen.texts.catalogue import Texts

_PART = "team"
_MOST_NAMES = 3


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where the cover names all of the team."""
    if not has_team(plan):
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
        next_step=next_decision(plan, figures, texts, AskKind.PEOPLE),
        notes=member_notes(plan, texts),
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
    """Who acts without being named in the team, or is named and does not act yet; else whom we have asked for."""
    left = [action for action in figures.open_actions if action.owner]
    team = {one_line(each.name).casefold() for each in plan.team}
    outside = [action for action in left if one_line(action.owner or "").casefold() not in team]
    names = tuple(dict.fromkeys(one_line(action.owner or "") for action in outside))
    if 0 < len(names) <= _MOST_NAMES:
        words = texts("deck.team.outside", names=listed(names, texts))
        return so_what(texts, words, *((*action.row, "owner") for action in outside))
    coming = (*figures.contact_plan.overdue, *figures.contact_plan.ahead)
    busy = {one_line(name or "").casefold() for name in (*(action.owner for action in left), *_meeting(coming))}
    idle = [row for row, each in enumerate(plan.team) if one_line(each.name).casefold() not in busy]
    if left and 0 < len(idle) <= _MOST_NAMES:
        words = texts("deck.team.idle", names=listed((one_line(plan.team[row].name) for row in idle), texts))
        return so_what(texts, words, *((_PART, row, "name") for row in idle))
    asked = figures.asks.fte
    if asked.value:
        return so_what(texts, texts("deck.team.asked", fte=texts.formats.number(asked.value)), *asked.sources)
    return None


def _meeting(contacts: tuple[Contact, ...]) -> tuple[str | None, ...]:
    return tuple(contact.touchpoint.our_person for contact in contacts)
