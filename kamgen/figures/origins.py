"""Where actions arise: on every sheet that asks for a next step, so that nobody types one twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kamgen.plan.actions import Party, Priority
from kamgen.plan.plan import Plan
from kamgen.plan.questions import OpenQuestion
from kamgen.plan.shared_lists import ActionStatus


@dataclass(frozen=True, slots=True)
class Origin:
    """An action as it stands on its sheet: `column` holds its words, `id` is its row's own, where it has one."""

    part: str
    row: int
    column: str
    title: str
    owner: str | None
    due: date | None
    id: str | None = None
    goal: str | None = None
    status: ActionStatus | None = None
    party: Party | None = None
    result: str | None = None
    start: date | None = None
    priority: Priority | None = None
    description: str | None = None
    external_participants: str | None = None
    resources: str | None = None
    notes: str | None = None


def origins(plan: Plan) -> Iterator[Origin]:
    """All actions in the order of the sheets, the action plan's own last."""
    yield from _of_steps(plan)
    for row, mark in enumerate(plan.milestones):
        yield Origin(
            "milestones",
            row,
            "title",
            mark.title,
            mark.owner,
            mark.due,
            goal=mark.goal,
            status=mark.status,
            result=mark.evidence,
        )
    yield from _of_analysis(plan)
    for row, issue in enumerate(plan.team_issues):
        yield Origin("team_issues", row, "issue", issue.issue, issue.owner, issue.due, status=issue.status)
    yield from _of_the_action_plan(plan)


def _of_steps(plan: Plan) -> Iterator[Origin]:
    for row, goal in enumerate(plan.customer_goals):
        if goal.next_action:
            yield Origin("customer_goals", row, "next_action", goal.next_action, goal.owner, goal.due, id=goal.id)
    for row, ours in enumerate(plan.initiatives):
        if ours.next_action:
            # The status is the initiative's: only once that is over, its next step is over too.
            over = ours.status if ours.status is not None and ours.status.closed else None
            yield Origin(
                "initiatives", row, "next_action", ours.next_action, ours.owner, ours.due, id=ours.id, status=over
            )
    for row, answer in enumerate(plan.checkpoints):
        if answer.next_action:
            code, goal_id = answer.checkpoint.code, answer.goal
            yield Origin(
                "checkpoints", row, "next_action", answer.next_action, answer.owner, answer.due, id=code, goal=goal_id
            )


def _of_analysis(plan: Plan) -> Iterator[Origin]:
    for row, follows in enumerate(plan.swot_conclusions):
        if follows.next_action:
            yield Origin("swot_conclusions", row, "next_action", follows.next_action, follows.owner, follows.due)
    for row, entry in enumerate(plan.raid):
        if entry.next_action:
            yield Origin(
                "raid",
                row,
                "next_action",
                entry.next_action,
                entry.owner,
                entry.due,
                id=entry.id,
                goal=entry.goal,
                status=entry.status,
            )
    for row, question in enumerate(plan.questions):
        yield from _of_question(question, row)


def _of_question(question: OpenQuestion, row: int) -> Iterator[Origin]:
    """A question that somebody must answer by a day is an action even where nobody has said how."""
    if question.next_action:
        column, title = "next_action", question.next_action
    elif question.owner or question.due:
        column, title = "question", question.question
    else:
        return
    yield Origin("questions", row, column, title, question.owner, question.due, id=question.id, status=question.status)


def _of_the_action_plan(plan: Plan) -> Iterator[Origin]:
    for row, planned in enumerate(plan.actions):
        yield Origin(
            part="actions",
            row=row,
            column="title",
            title=planned.title,
            owner=planned.owner,
            due=planned.due,
            id=planned.id,
            goal=planned.goal,
            status=planned.status,
            party=planned.party,
            result=planned.result,
            start=planned.start,
            priority=planned.priority,
            description=planned.description,
            external_participants=planned.external_participants,
            resources=planned.resources,
            notes=planned.notes,
        )
