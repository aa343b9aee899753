"""W08 Strategies: the five mixes, each with its lever for each goal."""

from __future__ import annotations

from kamgen.content.document import Section
from kamgen.content.table import Table, TableColumn, TableRow
from kamgen.documents.goal_words import goal_name
from kamgen.documents.tables import column, full_text
from kamgen.documents.wording import said, shortened
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "strategies"
_HEAD = 90


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:  # noqa: ARG001 - the form of a chapter
    """The chapter, or None without goals or without a lever."""
    across = range(min(3, len(plan.goals)))
    rows = tuple(
        TableRow(
            (
                full_text(said(strategy.mix, texts), (_PART, index, "mix"), strong=True),
                *(full_text(strategy.levers[goal], (_PART, index, f"goal_{goal + 1}")) for goal in across),
            )
        )
        for index, strategy in enumerate(plan.strategies)
        if any(strategy.levers[goal] for goal in across)
    )
    if not rows:
        return None
    heads = tuple(
        TableColumn(f"{goal_name(plan.goals[goal], goal)}  {shortened(plan.goals[goal].title, _HEAD)}", 30)
        for goal in across
    )
    description = texts("actionplan.strategies.description", n=len(heads))
    table = Table("strategies", (column(_PART, "mix", texts, 20), *heads), rows, description)
    return Section(_PART, texts("actionplan.strategies.title"), (table,))
