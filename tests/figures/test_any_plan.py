"""What holds for whatever plan: nothing crashes, sums tie, every path leads to a field, time grows with the rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from kamgen.figures.figure import Figure
from kamgen.figures.figures import Figures, figures_of
from kamgen.figures.gaps import DataGap
from kamgen.figures.policy import Policy
from kamgen.figures.scores import Check
from kamgen.figures.snapshot import snapshot
from kamgen.places import Path
from kamgen.plan.plan import SHEETS, Plan
from kamgen.schema.sheets import Shape
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from tests.plans import AS_OF, plan, plans

FORMS = {part.key for sheet in SHEETS for part in sheet.parts if part.shape is Shape.FORM}
POLICIES = (
    Policy(),
    Policy.model_validate({"money": {"bonus_treatment": "deduction"}, "people": {"key_influence": 1}}),
    Policy.model_validate(
        {"plan_quality": {"confirmed": 0, "overdue": 1, "least": 0}, "health": {"share_span": 1, "least": 0}}
    ),
)


def inside(value: object) -> Iterator[object]:
    """Everything that some figures are made of."""
    yield value
    if is_dataclass(value):
        for field in fields(value):
            yield from inside(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from inside(item)


def paths(figures: Figures) -> set[Path]:
    found: set[Path] = set()
    for each in inside(figures):
        if isinstance(each, Figure):
            found |= {*each.sources, *each.missing}
        elif isinstance(each, Check):
            found |= {*each.sources, *each.lacking}
        elif isinstance(each, DataGap):
            found |= set(each.paths)
    return found


def leads_somewhere(path: Path, told: Plan) -> bool:
    value = getattr(told, str(path[0]))
    if path[0] in FORMS:
        return len(path) == 1 or hasattr(value, str(path[1]))
    return len(path) == 1 or (int(path[1]) < len(value) and (len(path) == 2 or hasattr(value[path[1]], str(path[2]))))


@given(plans(), st.sampled_from(POLICIES), st.dates(date(1999, 1, 1), date(2101, 1, 1)) | st.just(AS_OF))
def test_no_plan_breaks_the_figures(told: Plan, policy: Policy, as_of: date) -> None:
    figures = figures_of(told, as_of, texts(Language.DUTCH), policy)
    assert [path for path in paths(figures) if not leads_somewhere(path, told)] == []
    assert all(value is None or isinstance(value, str | int) for value in snapshot(told, figures).values())


@given(plans())
def test_a_figure_is_available_or_says_what_is_missing(told: Plan) -> None:
    figures = figures_of(told, AS_OF, texts(Language.ENGLISH))
    for score in (figures.plan_quality, figures.health, figures.forecast):
        assert score.points is None or 0 <= score.points <= 100
        for check in (check for component in score.components for check in component.checks):
            assert check.met is None or 0 <= check.met <= 1
            assert check.met is None or check.met == 1 or check.lacking or check.key in NEVER_MENDED
    for each in inside(figures):
        if isinstance(each, Figure):
            assert each.value is None or each.value.is_finite()


NEVER_MENDED = {
    "weighted_coverage",
    "map_status",
    "attainment",
    "share_trend",
    "satisfaction",
    "sentiment",
    "exposure",
    "expected",
    "coverage",
}
"""What is as it is: the account has to become better, not the plan."""


@given(plans())
def test_sums_tie(told: Plan) -> None:
    figures = figures_of(told, AS_OF, texts(Language.ENGLISH))
    pipeline, space, org = figures.pipeline, figures.white_space, figures.org
    by_quarter = [each.value.value for each in pipeline.by_quarter if each.value.value is not None]
    assert sum(by_quarter, Decimal(0)) == (pipeline.open_value.value or 0)
    by_unit = [each.gap.value for each in space.units if each.gap.value is not None]
    assert sum(by_unit, Decimal(0)) == (space.value.value or 0)
    assert sorted(post.row for post in org.posts) == list(range(len(told.stakeholders)))
    assert {each.person for each in figures.stakeholders.standings} <= set(range(len(figures.people)))
    this = figures.account_value.this
    if this.value.value is not None:
        assert this.contributions[-1].left.value == this.value.value


def large(times: int) -> Plan:
    return plan(
        stakeholders=[
            {"id": f"P-{at}", "name": f"Name {at}", "reports_to": f"P-{at // 2}", "influence": 3, "coverage": "brief"}
            for at in range(times)
        ],
        opportunities=[{"id": f"O-{at}", "title": "T", "value": 5, "business_unit": "A"} for at in range(times)],
        white_space=[{"business_unit": f"U{at}", "offering": "X", "opportunity": "O-1"} for at in range(times)],
        actions=[{"title": f"A {at}", "due": AS_OF} for at in range(times)],
        milestones=[{"title": f"M {at % 3}"} for at in range(times)],
        contact_pairs=[{"their_person": f"Name {at}", "our_person": "Jo", "level": "tactical"} for at in range(times)],
        touchpoints=[{"person": f"Name {at}", "our_person": "Jo", "day": AS_OF} for at in range(times)],
        raid=[{"title": "R", "kind": "risk", "likelihood": 3, "impact": 3} for _ in range(times)],
        competitor_shares=[{"year": 2025, "competitor": f"C{at}", "amount": 5} for at in range(times)],
        years=[{"year": 2025, "revenue": 5, "spend": 500}],
        kpis=[{"name": "K", "actual": 5} for _ in range(times)],
    )


def seconds(told: Plan) -> float:
    best = 9.0
    for _ in range(3):
        start = process_time()
        figures_of(told, AS_OF, texts(Language.ENGLISH))
        best = min(best, process_time() - start)
    return best


def test_time_grows_with_the_rows_and_not_faster() -> None:
    few, many = large(250), large(1000)
    assert seconds(many) < 8 * seconds(few)
