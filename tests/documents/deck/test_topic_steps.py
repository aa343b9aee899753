"""The next step under a slide belongs to its topic; where the plan has none for it, none stands there."""

from __future__ import annotations

from typing import Any

import pytest

from kamgen.documents.deck.chapters import Content
from kamgen.documents.deck.slides import account_value, competition, money, profile, relationship, summary, white_space
from tests.plans import plan
from tests.telling import step

PARTS: dict[str, Any] = {
    "profile": {"description": "Pumpen", "strategy": "Wachsen", "revenue": 1, "employees": 2, "satisfaction": 3},
    "years": [{"year": 2025, "revenue": 300, "spend": 1000}, {"year": 2024, "revenue": 200, "spend": 1000}],
    "competitor_shares": [{"year": year, "competitor": "Nordseal", "amount": 450} for year in (2024, 2025)],
    "relationship": {"cycle_phase": "expansion"},
    "white_space": [{"business_unit": unit, "offering": "Ringe", "potential": 9, "status": "white"} for unit in "AB"],
    "customer_goals": [{"title": "Kosten", "next_action": "Zahlen holen", "due": "2026-04-01"}],
    "swot_conclusions": [{"conclusion": "Schneller werden", "next_action": "Lager prüfen", "due": "2026-04-02"}],
    "goals": [
        {"id": "Z-1", "title": "Halten", "status": "at_risk", "due": "2026-12-31"},
        {"id": "Z-2", "title": "Wachsen", "status": "on_track", "due": "2026-12-31"},
    ],
}
ANSWERS = [
    {"checkpoint": code, "kind": "opportunity", "next_action": f"Schritt {code}", "opportunity": 5, "due": "2026-05-04"}
    for code in ("cp02", "cp03", "cp09")
]


def executive(day: str, form: str) -> dict[str, str]:
    return {"person": "Eva", "topic": f"Am {day}", "day": day, "format": form, "status": "planned"}


MEETINGS = [executive("2026-05-05", "call"), executive("2026-06-06", "executive")]


@pytest.mark.parametrize("content", [profile.content, money.content, competition.content, relationship.content])
def test_a_step_of_another_topic_is_not_borrowed(content: Content) -> None:
    assert step(content, plan(**PARTS, touchpoints=MEETINGS[:1])) == ""


@pytest.mark.parametrize(
    "content, said",
    [
        (money.content, "Schritt cp02"),
        (white_space.content, "Schritt cp03"),
        (competition.content, "Schritt cp09"),
        (relationship.content, "Eva · Am 2026-06-06"),
    ],
)
def test_the_step_is_that_of_the_topic(content: Content, said: str) -> None:
    assert step(content, plan(**PARTS, checkpoints=ANSWERS, touchpoints=MEETINGS)).startswith(said)


def test_the_value_of_the_account_is_followed_by_what_is_done_about_prices() -> None:
    answer = ANSWERS[0] | {"checkpoint": "cp11", "next_action": "Preise anpassen"}
    form = {"revenue": 900, "manufacturing_cost": 400, "deductions": 0}
    costs = [{"category": "bonus_disc", "amount": 10}]
    each = plan(account_value=form, relationship_costs=costs, checkpoints=[answer])
    assert step(account_value.content, each).startswith("Preise anpassen")


def test_the_summary_goes_on_with_the_goals_it_speaks_of() -> None:
    answers = [ANSWERS[0] | {"goal": "Z-1", "due": "2026-09-09"}, ANSWERS[1]]
    assert step(summary.content, plan(**PARTS, checkpoints=answers)).startswith("Schritt cp02")
