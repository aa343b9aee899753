"""JUDGING: one module a topic, one function a rule; the list below is the only registry."""

from __future__ import annotations

from kamgen.figures.figures import Figures
from kamgen.findings import Finding
from kamgen.plan.plan import Plan
from kamgen.rules import (
    account_value,
    actions,
    checkpoints,
    competition,
    contact_matrix,
    cover,
    customer_goals,
    goals,
    initiatives,
    kpis,
    money,
    pipeline,
    questions,
    raid,
    relationship,
    stakeholders,
    swot,
    team,
    touchpoints,
    unfinished,
    white_space,
)
from kamgen.rules.rule import Rule

_TOPICS = (
    cover,
    money,
    customer_goals,
    initiatives,
    checkpoints,
    goals,
    touchpoints,
    stakeholders,
    contact_matrix,
    white_space,
    competition,
    swot,
    account_value,
    relationship,
    pipeline,
    raid,
    actions,
    team,
    kpis,
    questions,
    unfinished,
)

RULES: tuple[Rule, ...] = tuple(rule for topic in _TOPICS for rule in topic.RULES)


def judge(plan: Plan, figures: Figures) -> tuple[Finding, ...]:
    """Every weakness that the rules find, in the order of the rules."""
    return tuple(finding for rule in RULES for finding in rule.findings(plan, figures))
