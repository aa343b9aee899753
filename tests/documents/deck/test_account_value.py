from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from kamgen.content.blocks import Findings
from kamgen.content.charts import Chart, Waterfall
from kamgen.content.deck import Split
from kamgen.content.table import Table
from kamgen.content.text import plain
from kamgen.documents.deck.slides import account_value
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, meaning, readable, texts_for, title

FORM = {"year": 2025, "revenue": 1_000_000, "deductions": 50_000, "manufacturing_cost": 600_000}
AS_VALUE, OVER = "uns 230 T€ (23,0 %) als Key-Account-Wert", "over als key-accountwaarde"
COSTS = [{"category": "training", "amount": 70_000}, {"category": "logistics", "amount": 50_000}]


def valued(costs: list[dict[str, Any]] = COSTS, **form: Any) -> Plan:  # noqa: ANN401 - fields of the form
    return plan(account_value={**FORM, **form}, relationship_costs=costs)


@pytest.mark.parametrize("each", [plan(), plan(account_value=FORM), valued(revenue=None)])
def test_without_a_value_there_is_no_slide(each: Plan) -> None:
    assert account_value.content(each, figures(each), texts_for(each)) is None


@pytest.mark.parametrize(
    "each, language, said",
    [
        (
            valued(),
            GERMAN,
            f"Vom Umsatz bleiben {AS_VALUE}; in der Beziehung kostet „Schulungen“ am meisten (70 T€)",
        ),
        (
            valued(manufacturing_cost=950_000),
            ENGLISH,
            "The account costs us money: key account value −€120k; in the relationship, “Training” costs most (€70k)",
        ),
        (
            valued([{"category": "tender", "amount": 0}]),
            DUTCH,
            "Van de omzet blijft € 350 k (35,0 %) over als key-accountwaarde",
        ),
        (
            valued(),
            DUTCH,
            f"Van de omzet blijft € 230 k (23,0 %) {OVER}; in de relatie kost ‘Trainingen’ het meest (€ 70 k)",
        ),
    ],
)
def test_the_title_says_the_value_and_what_costs_most(each: Plan, language: Language, said: str) -> None:
    assert title(account_value.content, each, language) == said


def test_the_bridge_ties_and_shows_five_costs_and_the_sum_of_the_others() -> None:
    names = ("quotation", "product_mod", "order_proc", "consult_visit", "goodwill", "documentation", "financing")
    each = valued([{"category": name, "amount": 10_000 * n} for n, name in enumerate(names, start=1)])
    slide = account_value.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Split)
    (chart,) = slide.body.left
    assert isinstance(chart, Chart)
    assert isinstance(chart.plot, Waterfall)
    first, *changes, last = chart.plot.steps
    assert len(changes) == 2 + 5 + 1
    assert sum((step.value or Decimal(0) for step in changes), first.value or Decimal(0)) == last.value
    assert all(step.sources for step in chart.plot.steps)


@pytest.mark.parametrize(
    "before, said",
    [
        ({"previous_revenue": 800_000, "previous_deductions": 0, "previous_manufacturing_cost": 600_000}, "more"),
        ({"previous_revenue": 1_200_000, "previous_deductions": 0, "previous_manufacturing_cost": 600_000}, "less"),
    ],
)
def test_the_meaning_compares_with_the_year_before(before: dict[str, int], said: str) -> None:
    each = valued([{**cost, "previous": 50_000} for cost in COSTS], **before)
    assert f" {said} than last year" in meaning(account_value.content, each, ENGLISH)


BEFORE = {"previous_revenue": 800_000, "previous_deductions": 0, "previous_manufacturing_cost": 600_000}


def beside(each: Plan) -> list[str]:
    """The words of the right column, a line for each row or reading."""
    slide = account_value.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Split)
    lines: list[str] = []
    for block in slide.body.right:
        if isinstance(block, Table):
            rows = (*block.rows, *((block.total,) if block.total else ()))
            lines += [" ".join(plain(cell.lines) for cell in row.cells) for row in rows]
        elif isinstance(block, Findings):
            lines += [readable(f"{each.lead}: {each.text}") for each in block.findings]
    return lines


def test_the_year_before_stands_with_the_change_since() -> None:
    each = valued([{**cost, "previous": 50_000} for cost in COSTS], **BEFORE)
    assert beside(each) == [
        "Umsatz 800 +200",
        "Erlösschmälerungen 0 +50",
        "Herstellkosten 600 0",
        "Kosten der Beziehung 100 +20",
        "Key-Account-Wert 100 +130",
        "Kosten der Beziehung: 12,0 % vom Umsatz, im Vorjahr 12,5 %",
        "Schulungen: 58 % der Kosten der Beziehung",
    ]
    assert beside(valued(COSTS[:1])) == ["Kosten der Beziehung: 7,0 % vom Umsatz"]
