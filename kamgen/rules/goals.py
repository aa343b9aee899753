"""Goals and strategies: whether each goal serves the customer, has a lever, a milestone and somebody who acts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from kamgen.figures.figures import Figures
from kamgen.findings import Severity
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak

_GOAL = {"id": "Z-1", "title": "Share of wallet in seals from 25 % to 32 % by 2027"}
_ACTION_DAYS = 90


@rule("KAM341", Severity.WARNING, fails={}, passes={"goals": [_GOAL]})
def no_goal(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A plan without a goal."""
    if not plan.goals:
        yield weak("goals")


@rule(
    "KAM342",
    Severity.WARNING,
    fails={"goals": [_GOAL]},
    passes={"goals": [{**_GOAL, "customer_benefit": "One source for three product groups"}]},
)
def goal_without_customer_benefit(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A goal without what the customer has of it."""
    for index, goal in enumerate(plan.goals):
        if goal.customer_benefit is None:
            yield weak("goals", index, "customer_benefit", title=goal.title)


@rule(
    "KAM343",
    Severity.WARNING,
    fails={"goals": [_GOAL]},
    passes={"goals": [{**_GOAL, "customer_goals": ["CG-1"]}]},
)
def goal_without_customer_goal(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A goal that serves no goal of the customer."""
    for index, goal in enumerate(plan.goals):
        if not goal.customer_goals:
            yield weak("goals", index, "customer_goals", title=goal.title)


@rule(
    "KAM344",
    Severity.WARNING,
    fails={"goals": [_GOAL]},
    passes={"goals": [_GOAL], "strategies": [{"mix": "price", "goal_1": "Three-year formula with material index"}]},
)
def goal_without_strategy(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A goal without a lever in any of the five mixes."""
    for index, goal in enumerate(plan.goals):
        if not any(index < len(strategy.levers) and strategy.levers[index] for strategy in plan.strategies):
            yield weak("goals", index, "title", title=goal.title)


@rule(
    "KAM345",
    Severity.WARNING,
    fails={"goals": [_GOAL]},
    passes={"goals": [_GOAL], "milestones": [{"goal": "Z-1", "title": "Draft contract with purchasing"}]},
)
def goal_without_milestone(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A goal without a milestone on the way."""
    reached = {milestone.goal for milestone in plan.milestones}
    for index, goal in enumerate(plan.goals):
        if goal.id not in reached:
            yield weak("goals", index, "title", title=goal.title)


@rule(
    "KAM346",
    Severity.WARNING,
    fails={"goals": [_GOAL]},
    passes={
        "goals": [_GOAL],
        "actions": [{"title": "Send the draft", "goal": "Z-1", "owner": "Jo Hall", "due": "2026-05-01"}],
    },
)
def goal_without_action(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A goal for which nobody does anything in the next 90 days."""
    until = figures.as_of + timedelta(days=_ACTION_DAYS)
    served = {action.goal for action in figures.open_actions if action.owner and action.due and action.due <= until}
    for index, goal in enumerate(plan.goals):
        if goal.id not in served:
            yield weak("goals", index, "title", title=goal.title, days=_ACTION_DAYS)


@rule(
    "KAM347",
    Severity.INFO,
    fails={"goals": [_GOAL]},
    passes={
        "goals": [
            {
                **_GOAL,
                "metric": "Share of wallet",
                "unit": "%",
                "baseline": 25,
                "target": 32,
                "due": "2027-03-31",
                "owner": "Jo Hall",
                "customer_goals": ["CG-1"],
                "customer_benefit": "One source for three product groups",
            }
        ]
    },
)
def smart_letter_open(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A SMART letter that a goal does not meet; advice, never a fault."""
    for index, (goal, smart) in enumerate(zip(plan.goals, figures.smart, strict=True)):
        for letter in smart.letters:
            if not letter.met:
                yield weak(
                    "goals",
                    index,
                    _FIELD[letter.aspect],
                    title=goal.title,
                    letter_key=f"smart.{letter.aspect}.name",
                    advice_key=f"smart.{letter.aspect}.hint",
                )


_FIELD = {
    "specific": "title",
    "measurable": "metric",
    "achievable": "owner",
    "relevant": "customer_goals",
    "time_bound": "due",
}
"""The cell that helps to meet each letter."""

RULES = (
    no_goal,
    goal_without_customer_benefit,
    goal_without_customer_goal,
    goal_without_strategy,
    goal_without_milestone,
    goal_without_action,
    smart_letter_open,
)
