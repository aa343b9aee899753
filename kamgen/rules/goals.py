"""Goals and strategies: whether each goal serves the customer, has a lever, a milestone and somebody who acts."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.findings import Severity
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak

_GOAL = {"id": "Z-1", "title": "Share of wallet in seals from 25 % to 32 % by 2027"}


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
    passes={
        "goals": [{**_GOAL, "customer_goals": ["CG-1"]}],
        "customer_goals": [{"id": "CG-1", "title": "Cut downtime by 15 %"}],
    },
)
def goal_without_customer_goal(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A goal that serves no goal of the customer."""
    for index in figures.goals.without_customer_goal:
        yield weak("goals", index, "customer_goals", title=plan.goals[index].title)


@rule(
    "KAM344",
    Severity.WARNING,
    fails={"goals": [_GOAL]},
    passes={"goals": [_GOAL], "strategies": [{"mix": "price", "goal_1": "Three-year formula with material index"}]},
)
def goal_without_strategy(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A goal without a lever in any of the five mixes."""
    for index, levers in enumerate(figures.goals.levers):
        if not levers:
            yield weak("goals", index, "title", title=plan.goals[index].title)


@rule(
    "KAM345",
    Severity.WARNING,
    fails={"goals": [_GOAL]},
    passes={"goals": [_GOAL], "milestones": [{"goal": "Z-1", "title": "Draft contract with purchasing"}]},
)
def goal_without_milestone(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A goal without a milestone on the way."""
    for index in figures.goals.without_milestone:
        yield weak("goals", index, "title", title=plan.goals[index].title)


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
    for index in figures.goals.idle:
        yield weak("goals", index, "title", title=plan.goals[index].title, days=figures.policy.time.ahead_days)


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


@rule(
    "KAM340",
    Severity.WARNING,
    fails={"goals": [_GOAL] * 4},
    passes={"goals": [_GOAL] * 3},
)
def too_many_goals(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """More goals than a team can pursue in a year."""
    most = figures.policy.plan_quality.goals
    if len(plan.goals) > most:
        yield weak("goals", most, "title", n=len(plan.goals), most=most)


@rule(
    "KAM370",
    Severity.WARNING,
    fails={
        "goals": [{**_GOAL, "due": "2026-12-31"}],
        "milestones": [{"goal": "Z-1", "title": "Draft contract with purchasing", "due": "2027-02-26"}],
    },
    passes={
        "goals": [{**_GOAL, "due": "2026-12-31"}],
        "milestones": [{"goal": "Z-1", "title": "Draft contract with purchasing", "due": "2026-10-30"}],
    },
)
def milestone_after_goal(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A milestone that comes after the goal to which it leads."""
    for row in figures.goals.late_milestones:
        yield weak("milestones", row, "due", title=plan.milestones[row].title)


@rule(
    "KAM360",
    Severity.INFO,
    fails={
        "scope": {"vision": "First choice for seals", "vision_year": 2026},
        "goals": [{**_GOAL, "due": "2026-12-31"}],
    },
    passes={
        "scope": {"vision": "First choice for seals", "vision_year": 2029},
        "goals": [{**_GOAL, "due": "2026-12-31"}],
    },
)
def vision_not_beyond_goals(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A vision for a year that the goals reach already."""
    year, last = plan.scope.vision_year, figures.goals.last_due
    if year is not None and last is not None and year <= last.year:
        yield weak("scope", "vision_year", year=str(year))


@rule(
    "KAM375",
    Severity.INFO,
    fails={"goals": [{**_GOAL, "title": "Win the seals of every plant with a frame contract over three years " * 2}]},
    passes={"goals": [_GOAL]},
)
def goal_too_long_for_a_slide(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A goal in so many words that slides shorten it."""
    most = figures.policy.plan_quality.goal_characters
    for index, goal in enumerate(plan.goals):
        if len(goal.title) > most:
            yield weak("goals", index, "title", length=len(goal.title), most=most)


RULES = (
    no_goal,
    too_many_goals,
    goal_without_customer_benefit,
    goal_without_customer_goal,
    goal_without_strategy,
    goal_without_milestone,
    goal_without_action,
    milestone_after_goal,
    vision_not_beyond_goals,
    goal_too_long_for_a_slide,
    smart_letter_open,
)
