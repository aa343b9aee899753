"""Actions: who does what by when, from whatever sheet they come."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.actions import doubles
from kamgen.figures.figures import Figures
from kamgen.figures.people import identity
from kamgen.findings import Severity
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak

_ACTION = {"id": "M-01", "title": "Send the draft contract"}
_SATURDAY = 5


@rule(
    "KAM351",
    Severity.WARNING,
    fails={"actions": [_ACTION]},
    passes={"actions": [{**_ACTION, "owner": "Jo Hall"}]},
)
def action_without_owner(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """An open action that nobody answers for."""
    for action in figures.open_actions:
        if action.owner is None:
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
        if action.due is None:
            yield weak(*action.row, "due", title=action.title)


@rule(
    "KAM353",
    Severity.WARNING,
    fails={"actions": [{**_ACTION, "owner": "Jo Hal"}], "team": [{"name": "Jo Hall"}]},
    passes={"actions": [{**_ACTION, "owner": "Jo Hall"}], "team": [{"name": "Jo Hall"}]},
)
def owner_not_in_team(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """Somebody who answers for an action and is not in the team list, while there is one."""
    cover = plan.cover
    known = {identity(member.name) for member in plan.team}
    known |= {identity(name) for name in (cover.key_account_manager, cover.prepared_by, cover.our_sponsor) if name}
    if plan.team:
        for action in figures.open_actions:
            if action.owner and identity(action.owner) not in known:
                yield weak(*action.row, "owner", owner=action.owner)


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


RULES = (
    action_without_owner,
    action_without_due_date,
    owner_not_in_team,
    due_on_weekend,
    action_twice,
    action_overdue,
)
