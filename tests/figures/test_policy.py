"""A company's own weights and thresholds."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from typing import Any

import pytest

from kamgen.figures.policy import STANDARD, BonusTreatment, as_toml, policy_of


def read(toml: str) -> dict[str, Any]:
    return tomllib.loads(toml)


def test_an_empty_file_is_the_standard() -> None:
    assert policy_of({}) == (STANDARD, ())


def test_what_a_file_leaves_out_stays() -> None:
    health = "[health]\ncap_loss = 5\nshare_span = 0.2\nweights.risk = 40\n"
    policy, problems = policy_of(read(health + "[money]\nbonus_treatment = 'deduction'"))
    assert problems == ()
    assert (policy.health.cap_loss, policy.health.cap_recovery, policy.health.weights.risk) == (5, 50, 40)
    assert policy.health.share_span == Decimal("0.2")
    assert policy.money.bonus_treatment is BonusTreatment.DEDUCTION


@pytest.mark.parametrize(
    "toml, said",
    [
        (
            "[helth]",
            "helth: there is no such key; there are: plan_quality, health, forecast, people, risk, time, money",
        ),
        ("[risk]\nlow = 1", "risk.low: there is no such key; there are: medium, high"),
        ("[risk]\nmedium = 20", "risk: medium (20) must be below high (15)"),
        ("[money]\nkpi_near = 1.2", "money: kpi_near (1.2) must not be above kpi_on_course (1)"),
        ("[risk]\nhigh = 30", "risk.high: 30 does not fit, it should be less than or equal to 25"),
        ("[people]\nkey_influence = 'much'", "people.key_influence: 'much' does not fit, it should be a valid integer"),
        ("people = 3", "people: 3 does not fit, it should be"),
        (
            "[money]\nbonus_treatment = 'none'",
            "money.bonus_treatment: 'none' is none of the words; there are: cost, deduction",
        ),
        ("[time]\nfresh_days = 90", "time: fresh_days (90) must be below stale_days (90)"),
        ("[health.bands]\ngood = 30\nfair = 40", "health.bands: fair (40) must be below good (30)"),
        (
            "[forecast.weights]\nexpected = 0\ncoverage = 0\nevidence = 0",
            "forecast.weights: at least one weight must be",
        ),
        ("[forecast]\ncoverage = nan", "forecast.coverage: nan does not fit, it should be"),
        ("[plan_quality]\nleast = 2.0", "plan_quality.least: 2.0 does not fit, it should be less than or equal to 1"),
    ],
)
def test_a_fault_says_where_what_and_what_there_is(toml: str, said: str) -> None:
    policy, problems = policy_of(read(toml))
    assert policy == STANDARD
    assert [str(problem)[: len(said)] for problem in problems] == [said]


def test_a_policy_can_be_written_down_and_read_again() -> None:
    own, _ = policy_of(read("[health]\ncap_loss = 5\n[money]\nbonus_treatment = 'deduction'"))
    for policy in (STANDARD, own):
        assert policy_of(read(as_toml(policy))) == (policy, ())
    assert "[plan_quality]\nweights.governance = 10\n" in as_toml()


def test_all_faults_are_named_at_once() -> None:
    _, problems = policy_of(read("[risk]\nlow = 1\n[time]\nfresh_days = 0\n[health]\ncap_loss = 101"))
    assert {problem.key for problem in problems} == {"risk.low", "time.fresh_days", "health.cap_loss"}
