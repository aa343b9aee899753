"""The goals that requests to the own management serve: what a decision is for."""

from __future__ import annotations

from kamgen.content.blocks import Ranked, Ranking
from kamgen.content.table import Head
from kamgen.documents.goal_words import jump_of, measure_of
from kamgen.documents.marks import goal_mark
from kamgen.documents.wording import joined, shortened, until
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_DETAIL = 90


def goals_asked_for(plan: Plan, figures: Figures, texts: Texts) -> Ranking | None:
    """Each goal that some request serves, with where it is to lead and how it stands; nothing where none is named."""
    asked = {plan.management_asks[row].goal for row in (*figures.asks.open_rows, *figures.asks.decided_rows)}
    rows = [row for row, goal in enumerate(plan.goals) if goal.id and goal.id in asked]
    if not rows:
        return None
    return Ranking(
        "goals", Head(texts("deck.resources.purpose")), tuple(_goal(plan, figures, row, texts) for row in rows)
    )


def _goal(plan: Plan, figures: Figures, row: int, texts: Texts) -> Ranked:
    goal = plan.goals[row]
    jump = jump_of(goal, texts).words
    return Ranked(
        numeral=str(row + 1),
        headline=shortened(goal.title, figures.policy.plan_quality.goal_characters),
        detail=joined(jump, until(goal.due, texts)) if jump else measure_of(goal, texts, _DETAIL),
        status=goal_mark(goal.status, texts) if goal.status else None,
        sources=tuple(("goals", row, field) for field in ("title", "baseline", "target", "unit", "due", "status")),
    )
