"""D25, resources and decisions: what the plan needs from our own company, with a blank column for the answer."""

from __future__ import annotations

from kamgen.content.deck import Column, Note, Single, Slide, SoWhat, Split, Stack
from kamgen.content.grids import TeamCards
from kamgen.content.table import Table
from kamgen.documents.asks import effort_of, next_decision, total_effort
from kamgen.documents.deck.asked_for import goals_asked_for
from kamgen.documents.deck.decision_tables import decisions_table, team_table
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.deck.means_tables import means_notes, means_table, packages_table
from kamgen.documents.deck.open_questions import first_questions
from kamgen.documents.deck.team_cards import has_team, member_notes, team_cards
from kamgen.documents.goal_words import endangered_word
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what
from kamgen.documents.wording import counted, joined, listed, one_line, said, shortened, who_and_when
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.plan.team import DecisionStatus, ManagementAsk
from kamgen.texts.catalogue import Texts

_NAME = 60
_MOST_NAMES = 3
_OTHER_SHEETS = {"goals", "questions"}
"""Blocks that come from other sheets, named after these."""
_QUESTIONS, _FEW, _FEW_ALONE = 4, 4, 2
"""Open questions under decisions that leave them room, so under so few; the goals under still fewer."""


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The decisions with who works on the account; nothing where the cover says it all."""
    return _slide(plan, figures, texts, _with_team(plan, figures, texts))


def with_questions(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The same with what we do not know yet, for a deck without a slide of its own for that."""
    asks = plan.management_asks
    found = first_questions(plan, figures, _QUESTIONS, texts) if asks and len(asks) <= _FEW else None
    if found is None:
        return content(plan, figures, texts)
    return _slide(plan, figures, texts, _with_team(plan, figures, texts, found))


def with_means(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The decisions with what the goals need beside what there is, for a deck that has the team on its own slide."""
    means = _means(plan, figures, texts)
    scope = "scope_means" if means else "scope"
    if not plan.management_asks:
        return _slide(plan, figures, texts, _side_by_side(means), scope)
    right = means or (() if has_team(plan) else _people(plan, figures, texts))
    return _slide(plan, figures, texts, _beside(_left(plan, figures, texts), right), scope)


def _with_team(
    plan: Plan, figures: Figures, texts: Texts, questions: Table | None = None
) -> Split | Stack | Single | None:
    if plan.management_asks:
        return _beside(_left(plan, figures, texts, questions), _people(plan, figures, texts))
    if has_team(plan):
        return Single(team_cards(plan, texts))
    return _side_by_side(_means(plan, figures, texts))


def _left(plan: Plan, figures: Figures, texts: Texts, below: Table | None = None) -> Column:
    """The decisions; a few leave room for what else is to be seen with them, or for what they are for."""
    decisions = decisions_table(plan, figures, texts)
    purpose = goals_asked_for(plan, figures, texts) if len(plan.management_asks) <= _FEW_ALONE else None
    found = below or purpose
    return (decisions, found) if found else (decisions,)


def _beside(left: Column, right: tuple[Table, ...]) -> Split | Stack | Single:
    if right:
        return Split(left, right, 8)
    return Stack(left) if len(left) > 1 else Single(left[0])


def _means(plan: Plan, figures: Figures, texts: Texts) -> tuple[Table, ...]:
    return tuple(table for table in (means_table(plan, figures, texts), packages_table(plan, texts)) if table)


def _people(plan: Plan, figures: Figures, texts: Texts) -> tuple[Table, ...]:
    return (team_table(plan, figures, texts),) if plan.team else ()


def _side_by_side(tables: tuple[Table, ...]) -> Split | Single | None:
    match tables:
        case ():
            return None
        case (table,):
            return Single(table)
        case _:
            return Split(tables[:1], tables[1:], 6)


def _slide(
    plan: Plan,
    figures: Figures,
    texts: Texts,
    body: Split | Stack | Single | None,
    scope: str = "scope",
) -> Slide | None:
    if body is None:
        return None
    cards = isinstance(body, Single) and isinstance(body.block, TeamCards)
    blocks = (body.block,) if isinstance(body, Single) else body.blocks if isinstance(body, Stack) else body.left
    parts = ("team", *(each.name for each in blocks if each.name in _OTHER_SHEETS))
    title = _title(plan, figures, texts, of_team=cards)
    return Slide(
        key="resources",
        kicker=texts("deck.resources.kicker"),
        title=title,
        scope=scope_under(title, texts(f"deck.resources.{scope}")),
        body=body,
        source=source_line(parts, figures.as_of, texts, texts("deck.resources.definitions")),
        so_what=_so_what(plan, figures, texts),
        next_step=next_decision(plan, figures, texts),
        notes=(
            *(_note(ask, row, texts) for row, ask in enumerate(plan.management_asks)),
            *member_notes(plan, texts),
            *means_notes(plan, texts),
        ),
    )


def _title(plan: Plan, figures: Figures, texts: Texts, *, of_team: bool) -> str:
    asks = figures.asks
    if asks.open_rows:
        return _needed(figures, texts)
    if asks.decided_rows:
        return counted(texts, "deck.resources.decided", len(asks.decided_rows))
    if not of_team:
        return _means_title(plan, figures, texts)
    message = texts("deck.resources.team", n=len(plan.team))
    if not asks.capacity.value:
        return message
    return texts(
        "deck.resources.team_capacity", n=len(plan.team), message=message, fte=texts.formats.number(asks.capacity.value)
    )


def _means_title(plan: Plan, figures: Figures, texts: Texts) -> str:
    """Whether the means are enough; without any the services that are meant for the account."""
    if not plan.resources:
        return texts("deck.resources.title_packages", n=len(plan.service_packages))
    if short := figures.resources.short:
        return texts("deck.resources.title_short", n=len(short))
    unknown = figures.resources.unanswered
    return texts("deck.resources.title_unknown" if unknown else "deck.resources.title_enough")


def _needed(figures: Figures, texts: Texts) -> str:
    asks, count = figures.asks, len(figures.asks.open_rows)
    effort = total_effort(asks, texts)
    if len(asks.overdue_rows) == count:
        return texts("deck.resources.late_effort" if effort else "deck.resources.late", n=count, effort=effort)
    if asks.overdue_rows:
        late = len(asks.overdue_rows)
        return texts(f"deck.resources.need_late{'_effort' if effort else ''}", n=late, total=count, effort=effort)
    if asks.last_due is not None:
        message = texts("deck.resources.need_by", n=count, day=asks.last_due)
    else:
        message = texts("deck.resources.need", n=count)
    return texts("deck.resources.with_effort", message=message, effort=effort) if effort else message


def _so_what(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    asks = figures.asks
    rows = asks.endangered_rows
    names = sorted({one_line(plan.management_asks[row].goal or "") for row in rows})
    if rows and len(names) <= _MOST_NAMES:
        if len(rows) < len(asks.open_rows):
            key = "so_what_endangered"
        else:
            key = "so_what_endangered_single" if len(rows) == 1 else "so_what_endangered_all"
        state = endangered_word(figures, texts)
        text = counted(texts, f"deck.resources.{key}", len(rows), names=listed(names, texts), state=state)
        return so_what(texts, text, *(("management_asks", row, "goal") for row in rows))
    if asks.undecided_rows:
        first = shortened(plan.management_asks[asks.undecided_rows[0]].text, _NAME)
        text = texts("deck.resources.so_what_undecided", n=len(asks.undecided_rows), ask=first)
        return so_what(texts, text, *(("management_asks", row, "decided_by") for row in asks.undecided_rows))
    if short := figures.resources.short:
        scarce = listed((shortened(plan.resources[row].name, _NAME) for row in short[:_MOST_NAMES]), texts)
        words = texts("deck.resources.so_what_short", names=scarce)
        return so_what(texts, words, *(("resources", row, "available") for row in short))
    refused = [row for row in asks.decided_rows if plan.management_asks[row].status is DecisionStatus.REJECTED]
    if refused:
        first = shortened(plan.management_asks[refused[0]].text, _NAME)
        words = texts("deck.resources.so_what_refused", n=len(refused), ask=first)
        return so_what(texts, words, *(("management_asks", row, "status") for row in refused))
    return _granted(plan, figures, texts)


def _granted(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    """For which goals everything was granted that was asked for."""
    rows = figures.asks.decided_rows
    names = sorted({one_line(goal) for row in rows if (goal := plan.management_asks[row].goal)})
    if figures.asks.open_rows or not names or len(names) > _MOST_NAMES:
        return None
    words = texts("deck.resources.so_what_granted", n=len(rows), names=listed(names, texts))
    return so_what(texts, words, *(("management_asks", row, "goal") for row in rows))


def _note(ask: ManagementAsk, row: int, texts: Texts) -> Note:
    facts = joined(
        said(ask.kind, texts),
        effort_of(ask, texts),
        who_and_when(ask.decided_by, ask.due, texts),
        said(ask.status, texts),
    )
    fields = ("text", "kind", "value", "fte", "decided_by", "due", "status")
    text = texts("deck.resources.note", text=one_line(ask.text), facts=facts)
    return Note(text, tuple(("management_asks", row, field) for field in fields))
