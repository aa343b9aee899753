"""The measures that documents show, each with its number in the method and the thresholds that its definition names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kamgen.figures.policy import Policy
from kamgen.figures.scores import percent
from kamgen.findings import Value

_Thresholds = Callable[[Policy], dict[str, Value]]


def _none(policy: Policy) -> dict[str, Value]:  # noqa: ARG001 - the form of thresholds
    return {}


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: name and definition stand under ``measures.<key>.name`` and ``measures.<key>.definition``.

    `code` is its number in the method (F14); `thresholds` are the values that its definition takes.
    """

    code: str
    key: str
    thresholds: _Thresholds = _none


MEASURES: tuple[Measure, ...] = (
    Measure("F1", "share_of_wallet"),
    Measure("F2", "competitor_shares"),
    Measure("F3", "wallet_gap"),
    Measure("F4", "white_space"),
    Measure("F5", "uncovered_white_space"),
    Measure("F6", "penetration"),
    Measure("F7", "white_space_left"),
    Measure("F8", "weighted_pipeline"),
    Measure("F9", "expected_revenue"),
    Measure("F10", "gap_to_target"),
    Measure("F11", "pipeline_coverage", lambda policy: {"times": policy.forecast.coverage}),
    Measure("F12", "account_value"),
    Measure("F13", "contribution"),
    Measure("F14", "coverage", lambda policy: {"days": policy.people.engaged_days}),
    Measure("F15", "weighted_coverage"),
    Measure("F16", "contact_coverage"),
    Measure(
        "F17",
        "threads",
        lambda policy: {"strength": policy.people.thread_strength, "fewest": policy.people.fewest_threads},
    ),
    Measure("F18", "map_status", lambda policy: {"influence": policy.people.key_influence}),
    Measure("F19", "relationship_gap"),
    Measure("F20", "contact_cadence"),
    Measure("F22", "risk_score", lambda policy: {"medium": policy.risk.medium, "high": policy.risk.high}),
    Measure("F23", "exposure"),
    Measure("F24", "pressure"),
    Measure("F25", "kpi_attainment", lambda policy: {"near": percent(policy.money.kpi_near) or 0}),
    Measure("F29", "discipline"),
    Measure("F30", "task_score", lambda policy: {"days": policy.time.late_days}),
    Measure(
        "F31",
        "health",
        lambda policy: {
            "recovery": policy.health.cap_recovery,
            "loss": policy.health.cap_loss,
            "good": policy.health.bands.good,
            "fair": policy.health.bands.fair,
        },
    ),
    Measure(
        "F32",
        "plan_quality",
        lambda policy: {"good": policy.plan_quality.bands.good, "fair": policy.plan_quality.bands.fair},
    ),
    Measure("F33", "freshness", lambda policy: {"fresh": policy.time.fresh_days, "stale": policy.time.stale_days}),
    Measure("F34", "touchpoints"),
)
"""In the order of the method."""


def measure(key: str) -> Measure:
    """The measure of a key; KeyError for one that there is not."""
    for each in MEASURES:
        if each.key == key:
            return each
    raise KeyError(key)
