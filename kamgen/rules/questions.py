"""Open questions: whether the plan admits what it does not know, and somebody finds out."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.findings import Severity
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak


@rule(
    "KAM384",
    Severity.INFO,
    fails={"interview": [{"question": "success", "answer": "Fewer stops"}]},
    passes={
        "interview": [{"question": "success", "answer": "Fewer stops"}],
        "questions": [{"id": "Q-1", "question": "Who decides?", "owner": "Jo Hall", "due": "2026-05-29"}],
    },
)
def no_open_question(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A deep plan without a single open question."""
    if not plan.questions and (plan.interview or plan.stakeholders or plan.swot):
        yield weak("questions")


@rule(
    "KAM385",
    Severity.WARNING,
    fails={"questions": [{"id": "Q-1", "question": "Who decides?"}]},
    passes={"questions": [{"id": "Q-1", "question": "Who decides?", "owner": "Jo Hall", "due": "2026-05-29"}]},
)
def question_without_owner(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """An open question that nobody is to answer, or by no date."""
    for row, question in enumerate(plan.questions):
        if not question.closed and (question.owner is None or question.due is None):
            column = "owner" if question.owner is None else "due"
            yield weak("questions", row, column, question=question.question)


@rule(
    "KAM387",
    Severity.INFO,
    fails={"team_issues": [{"issue": "Late confirmations"}]},
    passes={"team_issues": [{"issue": "Late confirmations", "team": "Order processing"}]},
)
def issue_without_team(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A problem that no team has been told to mend."""
    for row, issue in enumerate(plan.team_issues):
        if issue.team is None:
            yield weak("team_issues", row, "team", issue=issue.issue)


RULES = (
    no_open_question,
    question_without_owner,
    issue_without_team,
)
