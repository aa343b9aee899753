"""JUDGING: one module a topic, one function a rule; the list below is the only registry."""

from __future__ import annotations

from kamgen.figures.figures import Figures
from kamgen.findings import Finding
from kamgen.plan.plan import Plan
from kamgen.rules import actions, checkpoints, cover, customer_goals, goals, initiatives, team, touchpoints, unfinished
from kamgen.rules.rule import Rule

_TOPICS = (cover, customer_goals, initiatives, checkpoints, goals, actions, touchpoints, team, unfinished)

RULES: tuple[Rule, ...] = tuple(rule for topic in _TOPICS for rule in topic.RULES)


def judge(plan: Plan, figures: Figures) -> tuple[Finding, ...]:
    """Every weakness that the rules find, in the order of the rules."""
    return tuple(finding for rule in RULES for finding in rule.findings(plan, figures))
