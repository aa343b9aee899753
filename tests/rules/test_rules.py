"""Each rule finds what its failing example shows, leaves its passing example alone, and can be put into words."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest

from kamgen.figures.figures import figures_of
from kamgen.findings import Finding
from kamgen.plan.plan import Plan
from kamgen.report.words import catalogue_of, worded
from kamgen.rules import RULES, judge
from kamgen.rules.rule import Example, Rule
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language

AS_OF = date(2026, 3, 31)


def plan_of(example: Example) -> Plan:
    cover: Any = example.get("cover", {})
    return Plan.model_validate({**example, "cover": {"account": "Example", **cover}})


def found(rule: Rule, example: Example) -> list[Finding]:
    plan = plan_of(example)
    return list(rule.findings(plan, figures_of(plan, AS_OF, texts(Language.ENGLISH))))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_finds_its_failing_example(rule: Rule) -> None:
    assert {finding.code for finding in found(rule, rule.fails)} == {rule.code}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_leaves_its_passing_example_alone(rule: Rule) -> None:
    assert found(rule, rule.passes) == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_can_be_told_in_every_language(rule: Rule, language: Language) -> None:
    words = texts(language)
    for finding in found(rule, rule.fails):
        told = worded(finding, words)
        assert told.message
        assert told.hint
        assert "{" not in told.message + told.hint
    assert words(f"{catalogue_of(rule.code)}.why")


_GOAL: dict[str, object] = {"title": "More share of the seals"}
_KNOWN = {**_GOAL, "id": "Z-1"}


@pytest.mark.parametrize(
    "code, example, rows",
    [
        (
            "KAM343",
            {
                "goals": [{**_KNOWN, "customer_goals": ["CG-1"]}, {**_GOAL, "customer_goals": ["CG-9"]}],
                "customer_goals": [{"id": "CG-1", "title": "Cut downtime"}],
            },
            [1],
        ),
        ("KAM345", {"goals": [_GOAL], "milestones": [{"title": "Trial"}]}, [0]),
        ("KAM345", {"goals": [_KNOWN, _GOAL], "milestones": [{"title": "Trial", "goal": "Z-1"}]}, [1]),
    ],
)
def test_a_link_that_leads_nowhere_is_none(code: str, example: Example, rows: list[int]) -> None:
    judged = {rule.code: rule for rule in RULES}[code]
    assert [finding.path[1] for finding in found(judged, example)] == rows


@pytest.mark.parametrize(
    "text, unfinished",
    [
        ("To follow", True),
        ("to be completed", True),
        ("folgt noch", True),
        ("Wird nachgereicht", True),
        ("nog in te vullen", True),
        ("volgt nog", True),
        ("Offer to follow the audit", False),
        ("Der Vertrag folgt dem Angebot", False),
    ],
)
def test_what_is_only_promised_is_unfinished_in_every_language(text: str, unfinished: bool) -> None:  # noqa: FBT001 - a case of the table
    judged = {rule.code: rule for rule in RULES}["KAM381"]
    assert bool(found(judged, {"actions": [{"title": "Send", "description": text}]})) is unfinished


def test_codes_are_unique_and_of_the_plan() -> None:
    codes = Counter(rule.code for rule in RULES)
    assert [code for code, times in codes.items() if times > 1] == []
    assert all(code.startswith("KAM3") for code in codes)


def test_every_rule_says_what_it_looks_for() -> None:
    assert [rule.code for rule in RULES if not rule.judge.__doc__] == []


def test_an_empty_plan_is_judged_without_blame_for_what_it_does_not_have() -> None:
    plan = plan_of({})
    codes = {finding.code for finding in judge(plan, figures_of(plan, AS_OF, texts(Language.ENGLISH)))}
    assert codes == {"KAM302", "KAM341", "KAM373"}


@pytest.mark.parametrize(
    "example, fields",
    [
        ({"cover": {"as_of": "2026-04-01", "last_review": "2026-04-02"}}, ["as_of", "last_review"]),
        ({"touchpoints": [{"person": "Ann Lee", "day": "2026-04-15"}]}, []),
        ({"stakeholders": [{"name": "Ann Lee", "last_contact": "2026-04-01"}]}, ["last_contact"]),
        ({"review": {"day": "2027-01-01"}, "relationship": {"assessed_on": "2026-03-31"}}, ["day"]),
        ({"history": [{"event": "First order", "day": "2026-05-01"}]}, ["day"]),
    ],
)
def test_what_is_said_to_have_happened_lies_not_after_the_as_of_date(example: Example, fields: list[str]) -> None:
    judged = {rule.code: rule for rule in RULES}["KAM306"]
    assert [finding.path[-1] for finding in found(judged, example)] == fields


def test_who_was_not_assessed_is_not_counted_among_our_supporters() -> None:
    judged = {rule.code: rule for rule in RULES}["KAM359"]
    people = [{"name": f"P{n}", "attitude": "promoter"} for n in range(3)]
    (finding,) = found(judged, {"stakeholders": [*people, {"name": "Q", "attitude": "unknown"}, {"name": "R"}]})
    assert dict(finding.values)["n"] == 3


def test_an_open_question_is_asked_for_by_its_own_rule_alone() -> None:
    asked = {"questions": [{"id": "Q-1", "question": "Who decides?", "next_action": "Call the plant"}]}
    assert [rule.code for rule in RULES if rule.code in {"KAM351", "KAM352", "KAM385"} and found(rule, asked)] == [
        "KAM385"
    ]
