"""Actions: who does what by when, from whatever sheet they come."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.actions import Action, doubles
from kamgen.figures.figures import Figures
from kamgen.figures.people import identity
from kamgen.figures.spelling import KnownNames
from kamgen.findings import Severity
from kamgen.plan.actions import Party
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak

_ACTION = {"id": "M-01", "title": "Send the draft contract"}
_SATURDAY = 5
_ASKED_ELSEWHERE = {"questions"}
"""Whoever is missing there, or the date, is told by the rule of open questions."""


@rule(
    "KAM351",
    Severity.WARNING,
    fails={"actions": [_ACTION]},
    passes={"actions": [{**_ACTION, "owner": "Jo Hall"}]},
)
def action_without_owner(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """An open action that nobody answers for."""
    for action in figures.open_actions:
        if action.owner is None and action.part not in _ASKED_ELSEWHERE:
            yield weak(*action.row, "owner", title=action.title)


@rule(
    "KAM352",
    Severity.WARNING,
    fails={"actions": [_ACTION]},
    passes={"actions": [{**_ACTION, "due": "2026-05-04"}]},
)
def action_without_due_date(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """An open action without a date."""
    for action in figures.open_actions:
        if action.due is None and action.part not in _ASKED_ELSEWHERE:
            yield weak(*action.row, "due", title=action.title)


@rule(
    "KAM353",
    Severity.WARNING,
    fails={"actions": [{**_ACTION, "owner": "Kim Roe"}], "team": [{"name": "Jo Hall"}]},
    passes={"actions": [{**_ACTION, "owner": "Jo Hall"}], "team": [{"name": "Jo Hall"}]},
)
def owner_not_in_team(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """Somebody of ours who answers for an action and is not in the team list, while there is one."""
    for action, owner, meant in _strangers(plan, figures):
        if meant is None:
            yield weak(*action.row, "owner", owner=owner)


@rule(
    "KAM350",
    Severity.WARNING,
    fails={"actions": [{**_ACTION, "owner": "Jo Hal"}], "team": [{"name": "Jo Hall"}]},
    passes={"actions": [{**_ACTION, "owner": "Kim Roe", "party": "customer"}], "team": [{"name": "Jo Hall"}]},
)
def owner_misspelt(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """Somebody who answers for an action under a name that is nearly one of the team."""
    for action, owner, meant in _strangers(plan, figures):
        if meant is not None:
            yield weak(*action.row, "owner", owner=owner, suggestion=meant)


def _strangers(plan: Plan, figures: Figures) -> Iterator[tuple[Action, str, str | None]]:
    """Our open actions whose owner the plan does not list among our people, and whom it may mean."""
    if not plan.team:
        return
    cover = plan.cover
    ours = [member.name for member in plan.team]
    ours += [name for name in (cover.key_account_manager, cover.prepared_by, cover.our_sponsor) if name]
    known = KnownNames(ours, fold=identity)
    meant: dict[str, str | None] = {}
    for action in figures.open_actions:
        owner = action.owner
        if owner is None or action.party is not Party.INTERNAL or owner in known:
            continue
        if owner not in meant:
            meant[owner] = known.meant(owner)
        yield action, owner, meant[owner]


@rule(
    "KAM354",
    Severity.INFO,
    fails={"actions": [{**_ACTION, "due": "2026-05-02"}]},
    passes={"actions": [{**_ACTION, "due": "2026-05-04"}]},
)
def due_on_weekend(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """An action that is due on a Saturday or Sunday."""
    for action in figures.open_actions:
        if action.due and action.due.weekday() >= _SATURDAY:
            yield weak(*action.row, "due", title=action.title, day=action.due)


@rule(
    "KAM355",
    Severity.WARNING,
    fails={"actions": [_ACTION, {**_ACTION, "id": "M-02", "title": "send the draft contract."}]},
    passes={"actions": [_ACTION, {**_ACTION, "id": "M-02", "title": "Send the price formula"}]},
)
def action_twice(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """The same action with the same owner in two places."""
    for first, second in doubles(figures.actions):
        yield weak(*second.path, title=second.title, other=first.id)


@rule(
    "KAM356",
    Severity.WARNING,
    fails={"actions": [{**_ACTION, "due": "2026-03-02"}]},
    passes={"actions": [{**_ACTION, "due": "2026-03-02", "status": "done"}]},
)
def action_overdue(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """An action that should have been done by now."""
    for action in figures.overdue_actions:
        yield weak(*action.row, "due", title=action.title, n=action.days_overdue)


@rule(
    "KAM380",
    Severity.WARNING,
    fails={"actions": [{**_ACTION, "start": "2026-05-18", "due": "2026-05-04"}]},
    passes={"actions": [{**_ACTION, "start": "2026-04-20", "due": "2026-05-04"}]},
)
def action_ends_before_it_starts(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """An action that is due before it begins."""
    for action in figures.open_actions:
        if action.start and action.due and action.due < action.start:
            yield weak(*action.row, "due", title=action.title, start=action.start)


RULES = (
    action_without_owner,
    action_without_due_date,
    owner_not_in_team,
    owner_misspelt,
    due_on_weekend,
    action_twice,
    action_overdue,
    action_ends_before_it_starts,
)
