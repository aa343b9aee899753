"""How things stand, as a sign with its word: one meaning in every document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from kamgen.content.text import Mark, Status
from kamgen.documents.wording import said
from kamgen.figures.actions import Action
from kamgen.plan.cover import PlanStatus
from kamgen.plan.customer_goals import Confidence
from kamgen.plan.goals import Discussed, GoalStatus
from kamgen.plan.shared_lists import ActionStatus
from kamgen.plan.team import DecisionStatus
from kamgen.plan.touchpoints import TouchpointStatus
from kamgen.schema.cells import Choice
from kamgen.texts.catalogue import Texts

_GOAL = {
    GoalStatus.ON_TRACK: Mark.GOOD,
    GoalStatus.REACHED: Mark.GOOD,
    GoalStatus.AT_RISK: Mark.CAUTION,
    GoalStatus.CRITICAL: Mark.BAD,
    GoalStatus.NOT_STARTED: Mark.OPEN,
}
_ACTION = {
    ActionStatus.OPEN: Mark.OPEN,
    ActionStatus.IN_PROGRESS: Mark.OPEN,
    ActionStatus.BLOCKED: Mark.CAUTION,
    ActionStatus.DONE: Mark.GOOD,
    ActionStatus.CANCELLED: Mark.CANCELLED,
}
_TOUCHPOINT = {
    TouchpointStatus.PLANNED: Mark.OPEN,
    TouchpointStatus.HELD: Mark.GOOD,
    TouchpointStatus.CANCELLED: Mark.CANCELLED,
}
_DECISION = {
    DecisionStatus.OPEN: Mark.OPEN,
    DecisionStatus.APPROVED: Mark.GOOD,
    DecisionStatus.REJECTED: Mark.BAD,
}
_DISCUSSED = {Discussed.YES: Mark.GOOD, Discussed.PLANNED: Mark.OPEN, Discussed.NO: Mark.CAUTION}
_PLAN = {PlanStatus.DRAFT: Mark.CAUTION, PlanStatus.IN_REVIEW: Mark.OPEN, PlanStatus.APPROVED: Mark.GOOD}


def goal_mark(status: GoalStatus | None, texts: Texts) -> Status:
    """How a goal stands."""
    if status is None:
        return Status(Mark.UNKNOWN, texts("documents.marks.no_status"))
    return Status(_GOAL[status], said(status, texts))


def action_mark(action: Action, texts: Texts) -> Status:
    """How an action stands; overdue is worked out and outweighs what was typed."""
    if action.days_overdue:
        return Status(Mark.BAD, texts("documents.marks.overdue"))
    return Status(_ACTION[action.status], said(action.status, texts))


_Chosen = TypeVar("_Chosen", bound=Choice)
Options = tuple[tuple[str, Status], ...]
"""Codes with what they look like, for a dropdown."""


def action_options(texts: Texts) -> Options:
    """What the status of an action or milestone can be set to."""
    return _options(_ACTION, texts) + _as_it_was(texts)


def goal_options(texts: Texts) -> Options:
    """What the status of a goal of ours can be set to; "unknown" is what stands where nobody has said it yet."""
    return (*_options(_GOAL, texts), ("unknown", goal_mark(None, texts)))


def initiative_options(texts: Texts) -> Options:
    """What the status of an initiative of ours can be set to."""
    return _options(_ACTION, texts)


def initiative_mark(status: ActionStatus | None, texts: Texts) -> Status:
    """How an initiative of ours stands, open where nobody said; whether its next step is late is another matter."""
    chosen = status or ActionStatus.OPEN
    return Status(_ACTION[chosen], said(chosen, texts))


def touchpoint_options(texts: Texts) -> Options:
    """What the status of a touchpoint can be set to."""
    return _options(_TOUCHPOINT, texts) + _as_it_was(texts)


def decision_options(texts: Texts) -> Options:
    """What the management can decide."""
    return _options(_DECISION, texts)


def _options(marks: Mapping[_Chosen, Mark], texts: Texts) -> Options:
    return tuple((choice.value, Status(mark, said(choice, texts))) for choice, mark in marks.items())


def _as_it_was(texts: Texts) -> Options:
    """Overdue is worked out, never chosen: who leaves it has changed nothing."""
    return (("overdue", Status(Mark.BAD, texts("documents.marks.overdue"))),)


def discussed_mark(discussed: Discussed | None, texts: Texts) -> Status:
    """Whether a goal was talked over with the customer."""
    if discussed is None:
        return Status(Mark.UNKNOWN, texts("documents.marks.discussed_unknown"))
    return Status(_DISCUSSED[discussed], texts(f"documents.marks.discussed_{discussed.value}"))


def confidence_mark(confidence: Confidence | None, texts: Texts) -> Status:
    """Whether we know it from the customer: a filled dot, else an empty one."""
    if confidence is None:
        return Status(Mark.OPEN, texts("documents.marks.no_status"))
    return Status(Mark.DOT if confidence is Confidence.CONFIRMED else Mark.OPEN, said(confidence, texts))


def plan_mark(status: PlanStatus, texts: Texts) -> Status:
    """How final the plan is."""
    return Status(_PLAN[status], said(status, texts))


def touchpoint_mark(status: TouchpointStatus | None, texts: Texts, *, overdue: bool = False) -> Status:
    """Where a contact stands: being overdue outweighs what was typed, no status means planned."""
    if overdue:
        return Status(Mark.BAD, texts("documents.marks.overdue"))
    known = status or TouchpointStatus.PLANNED
    return Status(_TOUCHPOINT[known], said(known, texts))


def decision_mark(status: DecisionStatus | None, texts: Texts) -> Status | None:
    """How the management answered; nothing while it has not."""
    if status is None or status is DecisionStatus.OPEN:
        return None
    return Status(Mark.GOOD if status is DecisionStatus.APPROVED else Mark.BAD, said(status, texts))
