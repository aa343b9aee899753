"""Sums and coverage, with the hand-checked vectors of the method."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from kamgen.figures.checkpoints import checkpoint_figures
from kamgen.figures.figure import ratio, total
from kamgen.figures.figures import figures_of
from kamgen.figures.people import coverage, identity, people_named
from kamgen.figures.resources import ask_figures
from kamgen.figures.smart import smart
from kamgen.plan.goals import Goal
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from tests.plans import plan, plans

AS_OF = date(2026, 3, 31)


def test_a_sum_of_nothing_is_not_available_and_names_what_is_missing() -> None:
    figure = total([(None, ("checkpoints", 0, "risk"))])
    assert (figure.value, figure.missing) == (None, (("checkpoints", 0, "risk"),))


def test_a_zero_is_an_answer() -> None:
    assert total([(Decimal(0), ("checkpoints", 0, "risk"))]).value == 0


@pytest.mark.parametrize("part, whole, expected", [(1, 4, "0.25"), (1, 0, None), (None, 4, None), (0, 4, "0")])
def test_a_ratio_of_nothing_is_not_available(part: int | None, whole: int, expected: str | None) -> None:
    assert ratio(part, whole) == (None if expected is None else Decimal(expected))


ROWS: list[dict[str, Any]] = [
    {"checkpoint": "cp01", "kind": "risk", "risk": 500_000, "probability": "0.3"},
    {"checkpoint": "cp02", "kind": "opportunity", "opportunity": 200, "risk": 999, "probability": "0.5"},
    {"checkpoint": "cp03", "kind": "both", "opportunity": 100, "risk": 40, "goal": "Z-1"},
    {"checkpoint": "cp04", "kind": "opportunity"},
    {"checkpoint": "cp05", "kind": "not_relevant", "opportunity": 77},
    {"checkpoint": "cp06"},
]


def test_opportunities_and_risks_add_up_by_the_answer_given() -> None:
    sums = checkpoint_figures(plan(checkpoints=ROWS))
    assert sums.opportunities.value == 300
    assert sums.risks.value == 500_040
    assert sums.balance.value == -499_740
    assert sums.expected.value == Decimal(-150_000) + 100 + 60
    assert (sums.answered, sums.relevant, sums.with_goal) == (5, 4, 1)
    assert (sums.biggest_risk, sums.biggest_opportunity) == (0, 1)
    assert sums.opportunities.missing == (("checkpoints", 3, "opportunity"),)


def test_a_sum_knows_the_cells_that_it_came_from() -> None:
    sums = checkpoint_figures(plan(checkpoints=ROWS))
    assert sums.opportunities.sources == (("checkpoints", 1, "opportunity"), ("checkpoints", 2, "opportunity"))


def test_no_checkpoints_give_no_zero() -> None:
    sums = checkpoint_figures(plan())
    assert (sums.opportunities.value, sums.risks.value, sums.balance.value, sums.expected.value) == (None,) * 4


@pytest.mark.parametrize(
    "one, other, same",
    [
        ("Dr. Katrin Sievers", "Katrin Sievers", True),
        ("katrin  sievers", "Katrin\u00a0Sievers", True),
        ("Katrin Sievers", "Kathrin Sievers", False),
        ("Prof. Dr. Ing. Ute Kern", "ute kern", True),
    ],
)
def test_spellings_of_one_name_are_one_person(one: str, other: str, *, same: bool) -> None:
    assert (identity(one) == identity(other)) is same


def test_people_are_gathered_from_every_sheet_key_persons_first() -> None:
    people = people_named(
        plan(
            customer_goals=[
                {"id": "KZ-1", "title": "Less downtime", "sponsor": "Dr. Ann Lee", "sponsor_function": "COO"}
            ],
            initiatives=[{"id": "UT-1", "title": "Monitoring", "contact": "Ann Lee"}],
            touchpoints=[
                {"person": "Bo Dahl", "day": "2026-05-01"},
                {"person": "Ann Lee", "day": "2026-02-01", "status": "held", "our_person": "Jo"},
                {"person": "Ann Lee", "day": "2026-03-01", "status": "planned"},
                {"person": "Ann Lee", "day": "2026-04-20"},
                {"person": "Ann Lee", "day": "2026-06-20", "status": "cancelled"},
            ],
        ),
        AS_OF,
    )
    ann, bo = people
    assert (ann.name, ann.function, ann.sponsors, ann.contact_for) == ("Dr. Ann Lee", "COO", ("KZ-1",), ("UT-1",))
    assert (ann.last_contact, ann.next_contact) == (date(2026, 2, 1), date(2026, 4, 20))
    assert [contact.overdue_days for contact in ann.overdue] == [30]
    assert (ann.key_person, bo.key_person) == (True, False)


def test_coverage_counts_who_is_met_and_who_has_somebody() -> None:
    people = people_named(
        plan(
            touchpoints=[
                {"person": "Ann Lee", "day": "2026-02-01", "status": "held", "our_person": "Jo"},
                {"person": "Bo Dahl", "day": "2026-05-01"},
                {"person": "Cy Roth"},
                {"person": "Di Falk", "day": "2026-06-01", "status": "cancelled"},
            ]
        ),
        AS_OF,
    )
    reached = coverage(people)
    assert (reached.met, reached.owned, reached.share_ahead) == (1, 1, Decimal("0.25"))
    assert coverage(()).share_ahead is None


def test_only_open_requests_count() -> None:
    asks = ask_figures(
        plan(
            management_asks=[
                {"text": "Engineer", "fte": "0.5", "value": 40_000, "due": "2026-06-01"},
                {"text": "Clause", "due": "2026-05-01", "status": "open"},
                {"text": "Done", "value": 99, "status": "approved"},
            ]
        ),
        AS_OF,
    )
    assert (asks.value.value, asks.fte.value, asks.open_rows) == (Decimal(40_000), Decimal("0.5"), (1, 0))
    assert (asks.first_due, asks.last_due) == (date(2026, 5, 1), date(2026, 6, 1))


@pytest.mark.parametrize(
    "goal, language, met",
    [
        ({"title": "Kundenbeziehung verbessern"}, Language.GERMAN, ""),
        (
            {
                "title": "Lieferanteil Dichtungen Werk Ulm von 25 % auf 32 % bis 31.12.2026",
                "metric": "Lieferanteil",
                "unit": "%",
                "baseline": 25,
                "target": 32,
                "due": "2026-12-31",
                "owner": "C. Renner",
                "customer_goals": ["KZ-2"],
                "customer_benefit": "Eine Quelle",
            },
            Language.GERMAN,
            "SMART",
        ),
        ({"title": "Grow our share of the seals business", "owner": "Jo"}, Language.ENGLISH, "A"),
        ({"title": "Grow seals in Ulm from 25 to 32 percent", "owner": "Jo"}, Language.ENGLISH, "SA"),
        (
            {"title": "Be seen as partner for seals", "kind": "qualitative", "metric": "Spec signed"},
            Language.ENGLISH,
            "SM",
        ),
        ({"title": "Too far", "due": "2028-01-01"}, Language.ENGLISH, ""),
        ({"title": "Too late", "due": "2026-03-30"}, Language.DUTCH, ""),
    ],
)
def test_smart_is_checked_letter_by_letter(goal: dict[str, Any], language: Language, met: str) -> None:
    checked = smart(Goal.model_validate(goal), AS_OF, texts(language))
    assert "".join(letter for letter, each in zip("SMART", checked.letters, strict=True) if each.met) == met


@given(plans())
def test_no_plan_breaks_the_figures(any_plan: Plan) -> None:
    figures = figures_of(any_plan, AS_OF, texts(Language.DUTCH))
    assert len(figures.smart) == len(any_plan.goals)
    assert set(figures.overdue_actions) <= set(figures.open_actions)
