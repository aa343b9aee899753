"""The three scores, part by part, the gaps and what a later review compares with."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from kamgen.figures.figures import Figures, figures_of
from kamgen.figures.gaps import Reason
from kamgen.figures.policy import STANDARD, Bands, Policy
from kamgen.figures.scores import Band, Cap, Check, Component, Score, answered, counted, measured
from kamgen.figures.snapshot import snapshot
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts, all_texts, texts
from kamgen.texts.language import Language
from tests.plans import AS_OF, plan, typical_plan

D = Decimal
DAY = timedelta(days=1)


def figures(told: Plan, policy: Policy = STANDARD) -> Figures:
    return figures_of(told, told.cover.as_of or AS_OF, texts(Language.ENGLISH), policy)


def score(*parts: tuple[int, str | None], cap: Cap | None = None, least: str = "0.5") -> Score:
    components = tuple(
        Component(f"c{at}", weight, (measured("m", None if met is None else D(met)),))
        for at, (weight, met) in enumerate(parts)
    )
    return Score("s", components, Bands(good=80, fair=60), D(least), cap)


@pytest.mark.parametrize(
    "parts, points, judged",
    [
        (((50, "1"), (50, "0.5")), 75, 100),
        (((50, "1"), (50, None)), 100, 50),
        (((49, "1"), (51, None)), None, 49),
        (((40, "0.625"), (0, "0")), 63, 40),
        (((0, "1"),), None, 0),
        ((), None, 0),
    ],
)
def test_what_cannot_be_judged_leaves_the_denominator(
    parts: tuple[tuple[int, str | None], ...], points: int | None, judged: int
) -> None:
    found = score(*parts)
    assert (found.points, found.weight_counted) == (points, judged)


@pytest.mark.parametrize(
    "met, band",
    [("0.8", Band.GOOD), ("0.795", Band.GOOD), ("0.79", Band.FAIR), ("0.6", Band.FAIR), ("0.59", Band.POOR)],
)
def test_a_band_is_read_from_the_points_that_are_shown(met: str, band: Band) -> None:
    assert score((100, met)).band is band


@pytest.mark.parametrize("met, points, capped", [("0.9", 50, True), ("0.5", 50, False), ("0.3", 30, False)])
def test_a_cap_only_takes_off(met: str, points: int, *, capped: bool) -> None:
    found = score((100, met), cap=Cap("recovery", 50, ("relationship", "cycle_phase")))
    assert (found.points, found.capped) == (points, capped)


def test_checks_stay_within_nothing_and_all() -> None:
    assert [check.met for check in (measured("m", D(3)), measured("m", D(-1)), counted("c", 7, 3))] == [1, 0, 1]
    assert (counted("c", 0, 0).met, counted("c", 0, 0).values) == (None, ())
    assert [answered("a", met=met).met for met in (True, False, None)] == [1, 0, None]


def checks(found: Score) -> dict[str, Check]:
    return {check.key: check for component in found.components for check in component.checks}


GOOD: dict[str, Any] = {
    "cover": {
        "key_account_manager": "Jo",
        "last_review": AS_OF - timedelta(days=30),
        "next_review": AS_OF + timedelta(days=60),
    },
    "customer_goals": [
        {"id": f"KZ-{at}", "title": "T", "sponsor": "Ann", "so_what": "S", "next_action": "N", "owner": "Jo",
         "due": AS_OF + timedelta(days=9), "confidence": "confirmed" if at < 2 else "assumed"}
        for at in range(3)
    ],
    "checkpoints": [{"checkpoint": f"cp{at:02d}", "kind": "opportunity", "opportunity": 5} for at in range(1, 12)],
    "goals": [
        {"id": "Z-1", "title": "Share of seals in Ulm from 25 to 32 percent", "metric": "Share", "unit": "%",
         "baseline": 25, "target": 32, "due": AS_OF + timedelta(days=200), "owner": "Jo", "customer_goals": ["KZ-1"],
         "customer_benefit": "One source"},
    ],
    "strategies": [{"mix": "product", "goal_1": "New seal"}],
    "milestones": [{"goal": "Z-1", "title": "Trial", "owner": "Jo", "due": AS_OF + timedelta(days=30)}],
    "management_asks": [{"text": "Engineer", "decided_by": "Max", "due": AS_OF + timedelta(days=30)}],
    "touchpoints": [{"person": "Ann", "day": AS_OF + timedelta(days=5)}],
}  # fmt: skip


def test_a_compact_plan_can_earn_everything_that_it_has_sheets_for() -> None:
    found = figures(plan(**GOOD)).plan_quality
    assert {check.key: check.lacking for check in checks(found).values() if check.met != 1} == {}
    assert (found.points, found.weight_counted) == (100, 70)
    assert [each.key for each in found.components if each.share is None] == ["people", "money", "honesty"]


def test_in_a_deeper_plan_an_empty_sheet_earns_nothing() -> None:
    found = figures(plan(**GOOD, kpis=[{"name": "Referrals", "actual": 1}])).plan_quality
    assert (found.points, found.weight_counted) == (70, 100)


@pytest.mark.parametrize(
    "change, check, met, lacking",
    [
        ({"cover": {**GOOD["cover"], "next_review": None}}, "next_review", "0", [("cover", "next_review")]),
        ({"cover": {**GOOD["cover"], "next_review": AS_OF - DAY}}, "next_review", "0", [("cover", "next_review")]),
        ({"customer_goals": GOOD["customer_goals"][1:]}, "customer_goals", "0.6667", [("customer_goals",)]),
        ({"customer_goals": GOOD["customer_goals"][2:]}, "confirmed", "0", [("customer_goals", 0, "confidence")]),
        ({"checkpoints": GOOD["checkpoints"][:-1]}, "answered", "0.9091", [("checkpoints",)]),
        ({"checkpoints": [{"checkpoint": "cp01", "kind": "risk"}]}, "priced", "0", [("checkpoints", 0, "opportunity")]),
        ({"goals": GOOD["goals"] * 4}, "goals", "0", [("goals",)]),
        ({"goals": [{"id": "Z-1", "title": "Grow"}]}, "smart", "0", [("goals", 0)]),
        ({"milestones": []}, "milestones", "0", [("goals", 0)]),
        ({"milestones": []}, "goal_actions", "0", [("goals", 0)]),
        ({"strategies": []}, "strategies", "0", [("goals", 0)]),
        ({"management_asks": [{"text": "Engineer"}]}, "asks", "0", [("management_asks", 0)]),
        ({"management_asks": [{"text": "Engineer", "status": "approved"}]}, "asks", "1", []),
        ({"management_asks": []}, "asks", None, []),
        ({"touchpoints": []}, "key_contacts", "0", [("customer_goals", 0, "sponsor")]),
        ({"actions": [{"title": "Late", "due": AS_OF - DAY}]}, "overdue", "0.8889", [("actions", 0, "title")]),
        ({"actions": [{"title": "Nobody's"}]}, "assigned", "0.8", [("actions", 0, "title")]),
    ],
)  # fmt: skip
def test_each_fault_shows_in_its_check_with_the_place_to_mend_it(
    change: dict[str, Any], check: str, met: str | None, lacking: list[Any]
) -> None:
    found = checks(figures(plan(**{**GOOD, **change})).plan_quality)[check]
    assert (found.met if found.met is None else round(found.met, 4)) == (None if met is None else D(met))
    assert list(found.lacking) == lacking


FULL: dict[str, Any] = {
    "profile": {"satisfaction": 4},
    "stakeholders": [
        {"name": "Ann", "influence": 5, "attitude": "supporter", "coverage": "multiple", "last_contact": AS_OF},
        {"name": "Bob", "influence": 3, "attitude": "sceptic", "coverage": "brief"},
        {"name": "Cid", "influence": 2, "attitude": "unknown"},
    ],
    "years": [
        {"year": 2024, "revenue": 900, "spend": 4500},
        {"year": 2025, "revenue": 1000, "target": 1250, "spend": 4000},
    ],
    "raid": [{"title": "R", "kind": "risk", "probability": "0.5", "value": 200}],
    "actions": [{"title": "Late", "due": AS_OF - timedelta(days=3)}],
}


def test_account_health_is_the_sum_of_its_explained_parts() -> None:
    found = figures(plan(**FULL)).health
    assert {key: check.met and round(check.met, 4) for key, check in checks(found).items()} == {
        "weighted_coverage": D("0.5"),
        "map_status": 1,
        "attainment": D("0.8"),
        "share_trend": D("0.75"),
        "satisfaction": D("0.75"),
        "sentiment": D("0.5"),
        "task_score": D("0.33"),
        "exposure": D("0.9"),
    }
    parts = D("22.5") + D("19.375") + D("9.375") + D("4.95") + D("13.5")
    assert (found.uncapped, found.points, found.band) == (parts, 70, Band.GOOD)


@pytest.mark.parametrize("phase, points", [("consolidation", 70), ("recovery", 50), ("loss", 20)])
def test_a_relationship_in_danger_caps_account_health(phase: str, points: int) -> None:
    assert figures(plan(**FULL, relationship={"cycle_phase": phase})).health.points == points


def test_too_little_known_is_no_health_at_all() -> None:
    found = figures(plan(actions=[{"title": "A", "due": AS_OF}])).health
    assert (found.points, found.band, found.enough, found.weight_counted) == (None, None, False, 15)


DEALS = [
    {"title": "A", "value": 500, "probability": "0.5", "close": AS_OF + timedelta(days=90), "stage": "offer"},
    {"title": "B", "value": 250, "probability": "0.2", "close": AS_OF - timedelta(days=1), "stage": "idea"},
]


def test_the_forecast_rests_on_what_is_expected_and_how_sure_it_is() -> None:
    found = figures(plan(opportunities=DEALS, revenue_target={"target": 1000, "actual": 400})).forecast
    assert {key: check.met for key, check in checks(found).items()} == {
        "expected": D("0.7"),
        "coverage": D("0.5"),
        "weighed": 1,
        "dated": D("0.5"),
        "qualified": D("0.5"),
    }
    assert checks(found)["coverage"].values == (("times", D("1.3")),)
    assert found.uncapped == D(35) + D("12.5") + D(25) * 2 / 3


def test_a_target_that_is_secured_is_covered() -> None:
    found = figures(plan(opportunities=DEALS, revenue_target={"target": 300, "actual": 400})).forecast
    assert checks(found)["target_secured"].met == 1


def test_the_three_scores_do_not_mix() -> None:
    told = figures(plan(**GOOD))
    assert (told.plan_quality.points, told.health.points, told.forecast.points) == (100, None, None)


def test_a_company_can_see_it_differently() -> None:
    strict = Policy.model_validate({"health": {"weights": {"relationship": 100, "commercial": 0}, "cap_recovery": 10}})
    told = plan(**FULL, relationship={"cycle_phase": "recovery"})
    assert figures(told, strict).health.points == 10
    assert figures(told).policy == STANDARD


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "told", [plan(), plan(**GOOD), plan(**FULL, opportunities=DEALS), *map(typical_plan, Language)]
)
def test_every_part_of_a_score_has_its_words(told: Plan, language: Language) -> None:
    words = texts(language)
    found = figures(told)
    for each in (found.plan_quality, found.health, found.forecast):
        assert words(f"scores.names.{each.key}")
        for component in each.components:
            assert words(f"scores.components.{component.key}")
            for check in component.checks:
                assert words(f"scores.checks.{check.key}.name")
                if check.values:
                    assert words(f"scores.checks.{check.key}.said", **dict(check.values))


@pytest.mark.parametrize("words", all_texts(), ids=lambda each: str(each.language))
def test_bands_and_reasons_have_their_words(words: Texts) -> None:
    assert all(words(f"scores.bands.{band}") for band in Band)
    assert all(words(f"gaps.reasons.{reason}") for reason in Reason)


def test_a_compact_plan_is_not_asked_for_sheets_that_it_never_had() -> None:
    assert figures(plan(**GOOD)).gaps == figures(plan(**GOOD)).gaps
    assert {gap.sheet for gap in figures(plan(**GOOD)).gaps} <= {"checkpoints"}


def test_a_gap_says_why_and_where() -> None:
    told = figures(
        plan(
            **FULL,
            kpis=[{"name": "K", "direction": "higher", "target": 0, "actual": 5}],
            opportunities=[{"title": "O", "value": 5, "probability": "0.5"}, {"title": "P", "value": 5}],
            five_forces=[{"force": "rivalry"}],
        )
    )
    found = {topic: (gap.sheet, gap.reason, gap.paths) for gap in told.gaps for topic in gap.topics}
    assert found["white_space"] == ("white_space", Reason.EMPTY_SHEET, (("white_space",),))
    assert found["white_space_left"][1] is Reason.EMPTY_SHEET
    assert found["kpi_attainment"] == (
        "kpis",
        Reason.NO_RESULT,
        (("kpis", 0, "direction"), ("kpis", 0, "actual"), ("kpis", 0, "target")),
    )
    assert found["weighted_pipeline"] == ("pipeline", Reason.PARTLY, (("opportunities", 1, "probability"),))
    assert found["gap_to_target"][:2] == ("pipeline", Reason.EMPTY_CELLS)
    assert ("revenue_target", "target") in found["gap_to_target"][2]
    assert "share_of_wallet" not in found


def test_every_gap_has_its_words() -> None:
    wide = figures(plan(raid=[{"title": "R", "kind": "risk"}], resources=[{"name": "E"}]))
    topics = {topic for gap in wide.gaps for topic in gap.topics}
    assert len(topics) > 20
    assert [topic for topic in topics for words in all_texts() if not words.has(f"gaps.topics.{topic}")] == []


def test_a_snapshot_keeps_the_headline_figures() -> None:
    told = plan(**FULL, opportunities=DEALS, revenue_target={"target": 1000, "actual": 400})
    kept = snapshot(told, figures(told))
    assert (kept["revenue"], kept["share_of_wallet"], kept["gap_to_target"]) == ("1000", "0.25", "300.0")
    assert (kept["health"], kept["plan_quality"]) == (70, figures(told).plan_quality.points)
    assert (kept["as_of"], kept["account_value"], kept["cycle_phase"]) == (AS_OF.isoformat(), None, None)
