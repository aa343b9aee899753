"""SWOT: whether the analysis ends in a conclusion, and the conclusion in an action."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.findings import Severity
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak


@rule(
    "KAM323",
    Severity.WARNING,
    fails={"swot": [{"scope": "account", "statement": "Strong brand", "quadrant": "strength"}]},
    passes={
        "swot": [{"scope": "account", "statement": "Strong brand", "quadrant": "strength"}],
        "swot_conclusions": [{"scope": "account", "conclusion": "Offer the kit", "next_action": "Price it"}],
    },
)
def swot_without_conclusion(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A SWOT from which nothing follows."""
    for scope in figures.swot.inconclusive:
        yield weak("swot_conclusions", scope_key=scope.text_key)


@rule(
    "KAM324",
    Severity.WARNING,
    fails={"swot_conclusions": [{"scope": "account", "conclusion": "Offer the kit"}]},
    passes={"swot_conclusions": [{"scope": "account", "conclusion": "Offer the kit", "next_action": "Price it"}]},
)
def conclusion_without_action(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A conclusion that asks nobody to do anything."""
    for row in figures.swot.fruitless:
        yield weak("swot_conclusions", row, "next_action", conclusion=plan.swot_conclusions[row].conclusion)


RULES = (
    swot_without_conclusion,
    conclusion_without_action,
)
