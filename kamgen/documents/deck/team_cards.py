"""The account team on cards, for every deck that shows it."""

from __future__ import annotations

from kamgen.content.deck import Note
from kamgen.content.grids import TeamCards, TeamMember
from kamgen.documents.wording import initials, joined, one_line, shortened
from kamgen.plan.plan import Plan
from kamgen.plan.team import TeamMember as Person
from kamgen.texts.catalogue import Texts

_PART = "team"
_FIELDS = ("name", "title", "task", "contact", "capacity")
_TASK, _TITLE = 80, 60
MOST_CARDS = 12
"""People on two pages."""


def team_cards(plan: Plan, texts: Texts | None = None) -> TeamCards:
    """The team, the key account manager marked; of very many the first ones. With `texts` each has the own share."""
    lead = plan.cover.key_account_manager
    members = tuple(
        TeamMember(
            name=one_line(each.name),
            role=joined(shortened(each.title or "", _TITLE), _share(each, texts)),
            task=shortened(each.task or "", _TASK),
            contact=tuple(one_line(line) for line in (each.contact or "").splitlines() if line.strip()),
            initials=initials(each.name),
            leads=lead is not None and each.name == lead,
            sources=tuple((_PART, row, field) for field in _FIELDS if texts is not None or field != "capacity"),
        )
        for row, each in enumerate(plan.team[:MOST_CARDS])
    )
    return TeamCards("team", members)


def has_team(plan: Plan) -> bool:
    """Whether there is more to tell of the team than the one person whom the cover names."""
    return len(plan.team) > 1 or any(each.name != plan.cover.key_account_manager for each in plan.team)


def member_notes(plan: Plan, texts: Texts) -> tuple[Note, ...]:
    """What each of the team does, in full."""
    return tuple(
        Note(
            texts("deck.resources.note_member", name=one_line(each.name), text=text),
            tuple((_PART, row, field) for field in _FIELDS),
        )
        for row, each in enumerate(plan.team)
        if (text := joined(one_line(each.title or ""), one_line(each.task or ""), _share(each, texts)))
    )


def _share(each: Person, texts: Texts | None) -> str:
    """How much of the working time goes to the account."""
    return "" if texts is None or each.capacity is None else texts.formats.percent(each.capacity)
