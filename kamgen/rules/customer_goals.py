"""Customer goals: who carries them, what they mean for us, and whether we answer them."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.findings import Severity
from kamgen.plan.customer_goals import Confidence
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak

_GOAL = {"id": "CG-1", "title": "Cut downtime by 15 %"}


@rule(
    "KAM311",
    Severity.WARNING,
    fails={"customer_goals": [_GOAL]},
    passes={"customer_goals": [{**_GOAL, "sponsor": "Ann Lee"}]},
)
def customer_goal_without_sponsor(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A customer goal that nobody at the customer is named for."""
    for index in figures.customer_goals.without_sponsor:
        yield weak("customer_goals", index, "sponsor", title=plan.customer_goals[index].title)


@rule(
    "KAM312",
    Severity.WARNING,
    fails={"customer_goals": [_GOAL]},
    passes={"customer_goals": [{**_GOAL, "so_what": "A service contract for twelve test rigs"}]},
)
def customer_goal_without_so_what(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A customer goal without what it means for us."""
    for index, goal in enumerate(plan.customer_goals):
        if goal.so_what is None:
            yield weak("customer_goals", index, "so_what", title=goal.title)


@rule(
    "KAM313",
    Severity.WARNING,
    fails={"customer_goals": [_GOAL]},
    passes={"customer_goals": [{**_GOAL, "next_action": "Show the savings of rig 4"}]},
)
def customer_goal_without_next_action(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A customer goal that we do nothing about."""
    for index in figures.customer_goals.without_next_step:
        yield weak("customer_goals", index, "next_action", title=plan.customer_goals[index].title)


@rule(
    "KAM314",
    Severity.WARNING,
    fails={"customer_goals": [_GOAL], "initiatives": [{"title": "Remote monitoring", "supports": ["CG-2"]}]},
    passes={"customer_goals": [_GOAL], "initiatives": [{"title": "Remote monitoring", "supports": ["CG-1"]}]},
)
def customer_goal_without_initiative(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A customer goal that none of our initiatives supports, while there are initiatives."""
    if plan.initiatives:
        for index in figures.unsupported_goals:
            yield weak("customer_goals", index, "title", title=plan.customer_goals[index].title)


@rule(
    "KAM315",
    Severity.INFO,
    fails={"customer_goals": [{**_GOAL, "confidence": "assumed"}]},
    passes={"customer_goals": [{**_GOAL, "confidence": "confirmed"}]},
)
def customer_goals_all_assumed(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """Not one customer goal that the customer has confirmed."""
    if plan.customer_goals and all(goal.confidence is not Confidence.CONFIRMED for goal in plan.customer_goals):
        yield weak("customer_goals", n=len(plan.customer_goals))


RULES = (
    customer_goal_without_sponsor,
    customer_goal_without_so_what,
    customer_goal_without_next_action,
    customer_goal_without_initiative,
    customer_goals_all_assumed,
)
