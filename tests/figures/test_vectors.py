"""The measures of the method on the vectors that were checked by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kamgen.figures.account_value import key_account_value
from kamgen.figures.competition import forces_pressure
from kamgen.figures.discipline import task_score
from kamgen.figures.figure import Figure, quotient
from kamgen.figures.freshness import Age, age_of
from kamgen.figures.health import mean_health
from kamgen.figures.kpis import (
    attainment,
    churn,
    net_revenue_retention,
    portfolio_retention,
    progress,
    reached,
    response_rate,
    retention,
)
from kamgen.figures.money import share_of_wallet, wallet_gap
from kamgen.figures.pipeline import expected_revenue, gap_to_target, pipeline_coverage, weighted_value
from kamgen.figures.policy import STANDARD
from kamgen.figures.portfolio import (
    PortfolioField,
    concentration,
    cumulative_shares,
    portfolio_field,
    weighted_score,
)
from kamgen.figures.raid import RiskBand, expected_loss, risk_band, risk_score
from kamgen.figures.scores import Band, band_of
from kamgen.figures.standing import (
    Lateness,
    days_overdue,
    lateness,
    relationship_coverage,
    relationship_gap,
    weighted_coverage,
    weighted_gap,
)
from kamgen.figures.white_space import penetration, uncovered, white_space_left, white_space_value
from kamgen.plan.kpis import Direction
from tests.plans import AS_OF

D = Decimal


def money(amount: str) -> Figure:
    return Figure(D(amount))


def rounded(value: Decimal | None, digits: str = "0.001") -> Decimal | None:
    return None if value is None else value.quantize(D(digits))


def test_f1_share_of_wallet() -> None:
    assert share_of_wallet(money("1200000"), money("4800000")).value == D("0.25")


@pytest.mark.parametrize("spend", [Figure(D(0)), Figure(None, (), (("years", 0, "spend"),))])
def test_f1_without_a_spend_is_not_available(spend: Figure) -> None:
    share = share_of_wallet(money("5"), spend)
    assert (share.value, share.missing) == (None, spend.missing)


def test_f3_wallet_gap() -> None:
    assert wallet_gap(money("1200000"), money("4800000")).value == 3_600_000


def test_f4_white_space_never_counts_a_cell_below_nothing() -> None:
    assert white_space_value([(D(100), D(40)), (D(80), D(0)), (D(50), D(60))]) == 140


def test_f5_and_f7_what_is_uncovered_and_what_is_left() -> None:
    assert uncovered(money("140"), money("50")).value == 90
    assert uncovered(money("140"), money("200")).value == -60
    assert uncovered(money("140"), Figure(None)).value == 140
    assert white_space_left(money("140"), money("200")).value == D("0.7")
    assert white_space_left(money("140"), money("0")).value is None


def test_f6_penetration() -> None:
    assert (penetration(3, 12), penetration(0, 0)) == (D("0.25"), None)


def test_f8_weighted_pipeline_with_one_and_with_two_chances() -> None:
    assert weighted_value(D(200), D("0.5")) + weighted_value(D(100), D("0.2")) == 120
    assert weighted_value(D(200), D("0.5"), D("0.5")) == 50


def test_f9_expected_revenue() -> None:
    assert expected_revenue(money("300"), money("120")).value == 420
    assert expected_revenue(Figure(None), Figure(None)).value is None


def test_f10_the_gap_is_negative_where_more_is_expected_than_aimed_for() -> None:
    assert gap_to_target(money("500"), money("420")).value == 80
    assert gap_to_target(money("500"), money("600")).value == -100


@pytest.mark.parametrize("remaining, times", [("300", D(3)), ("0", None), ("-5", None)])
def test_f11_pipeline_coverage(remaining: str, times: Decimal | None) -> None:
    assert pipeline_coverage(money("900"), money(remaining)).value == times


def test_f12_key_account_value() -> None:
    value = key_account_value(money("1000"), money("50"), money("600"), money("120"))
    assert (value.value, quotient(value, money("1000")).value) == (D(230), D("0.23"))
    assert key_account_value(money("100"), money("10"), money("90"), money("20")).value == -20
    assert key_account_value(money("100"), Figure(None), money("90"), money("20")).value is None


def test_f14_and_f15_coverage_counted_and_weighted_by_influence() -> None:
    assert relationship_coverage([True, True, False, False]) == D("0.5")
    assert rounded(weighted_coverage([(5, True), (4, True), (3, False), (2, False)])) == D("0.643")
    assert (relationship_coverage([]), weighted_coverage([])) == (None, None)


@pytest.mark.parametrize(
    "ago, cadence, overdue, state",
    [
        (20, 30, -10, Lateness.IN_TIME),
        (30, 30, 0, Lateness.IN_TIME),
        (31, 30, 1, Lateness.OVERDUE),
        (60, 30, 30, Lateness.OVERDUE),
        (61, 30, 31, Lateness.LONG_OVERDUE),
        (61, None, None, None),
    ],
)
def test_f20_contact_overdue(ago: int, cadence: int | None, overdue: int | None, state: Lateness | None) -> None:
    found = days_overdue(AS_OF.fromordinal(AS_OF.toordinal() - ago), cadence, AS_OF)
    assert (found, lateness(found, cadence)) == (overdue, state)


def test_f19_relationship_gap() -> None:
    assert [weighted_gap(relationship_gap(now, then), 4) for now, then in ((2, 5), (4, 3), (None, 3))] == [12, -4, None]


@pytest.mark.parametrize(
    "likelihood, impact, score, band",
    [(4, 4, 16, RiskBand.HIGH), (3, 5, 15, RiskBand.HIGH), (3, 4, 12, RiskBand.MEDIUM), (2, 4, 8, RiskBand.MEDIUM),
     (2, 3, 6, RiskBand.LOW), (1, 1, 1, RiskBand.LOW), (5, 5, 25, RiskBand.HIGH)],
)  # fmt: skip
def test_f22_risk_score(likelihood: int, impact: int, score: int, band: RiskBand) -> None:
    assert risk_score(likelihood, impact) == score
    assert risk_band(score) is band


def test_f23_expected_loss() -> None:
    assert expected_loss(D("0.3"), D(500_000)) == 150_000


def test_f24_forces() -> None:
    assert (forces_pressure([5, 4, 3, 2, 1]), forces_pressure([4]), forces_pressure([])) == (D(3), D(4), None)


def test_f25_lower_is_better_for_churn() -> None:
    assert attainment(D(8), D(5), Direction.LOWER) == D("0.625")
    assert progress(D(10), D(8), D(5)) == D("0.4")
    assert not reached(D(8), D(5), Direction.LOWER)


@pytest.mark.parametrize(
    "actual, target, direction, attained, met",
    [
        ("90", "100", Direction.HIGHER, "0.9", False),
        ("0", "5", Direction.LOWER, None, True),
        ("5", "0", Direction.HIGHER, None, True),
        ("0", "5", Direction.HIGHER, "0", False),
        ("-3", "5", Direction.HIGHER, None, False),
        ("-3", "-5", Direction.HIGHER, None, True),
    ],
)
def test_f25_the_ends_of_attainment(
    actual: str, target: str, direction: Direction, attained: str | None, *, met: bool
) -> None:
    assert attainment(D(actual), D(target), direction) == (None if attained is None else D(attained))
    assert reached(D(actual), D(target), direction) is met


def test_f25_no_way_to_go_is_no_progress() -> None:
    assert progress(D(5), D(5), D(5)) is None


def test_f26_retention_and_churn() -> None:
    assert (retention(D(90), D(100)), retention(D(0), D(0))) == (D("0.9"), None)
    assert portfolio_retention(20, 22, 4) == D("0.9")
    assert (churn(D("0.9")), churn(None)) == (D("0.1"), None)
    assert net_revenue_retention(D(100), D(20), D(5), D(5)) == D("1.1")


def test_f27_position_in_the_portfolio() -> None:
    assert weighted_score([(D("0.6"), D(8)), (D("0.4"), D(3))]) == 6
    assert (weighted_score([(D(60), D(8)), (D(40), D(3))]), weighted_score([])) == (D(6), None)
    fields = [portfolio_field(D(attractive), D(strong)) for attractive, strong in ((8, 8), (8, 2), (2, 8), (2, 2))]
    assert fields == list(PortfolioField)


def test_f28_concentration() -> None:
    revenues = [D(10), D(60), D(30)]
    assert (concentration(revenues, 1), concentration(revenues, 2), concentration([], 3)) == (D("0.6"), D("0.9"), None)
    assert cumulative_shares(revenues) == (D("0.6"), D("0.9"), D(1))


@pytest.mark.parametrize("worst, score", [(0, 100), (1, 33), (7, 33), (8, 0)])
def test_f30_task_score(worst: int, score: int) -> None:
    assert task_score(worst) == score


def test_f31_the_mean_of_three_is_amber() -> None:
    mean = mean_health(D(80), D(33), D(60))
    assert rounded(mean, "0.1") == D("57.7")
    assert band_of(58, STANDARD.health.bands) is Band.FAIR


@pytest.mark.parametrize("points, band", [(67, Band.GOOD), (66, Band.FAIR), (34, Band.FAIR), (33, Band.POOR)])
def test_f31_bands(points: int, band: Band) -> None:
    assert band_of(points, STANDARD.health.bands) is band


@pytest.mark.parametrize("days, age", [(30, Age.FRESH), (31, Age.AGEING), (90, Age.AGEING), (91, Age.STALE)])
def test_f33_freshness(days: int, age: Age) -> None:
    assert age_of(days) is age


def test_f35_response_rates() -> None:
    assert (response_rate(3, 12), response_rate(0, 0)) == (D("0.25"), None)
