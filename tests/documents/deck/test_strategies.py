from __future__ import annotations

from typing import Any

import pytest

from kamgen.content.deck import Single
from kamgen.content.table import Table
from kamgen.content.text import plain
from kamgen.documents.deck.slides import strategies
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, paths, step, texts_for, title

FIVE = ("product", "price", "promotion", "relationship", "team")


def way(goals: int, *rows: str, **parts: Any) -> Plan:  # noqa: ANN401 - rows of other parts
    """Goals Z-1 and so on; a row is a mix with the numbers of the goals that it has a lever for: "price 13"."""
    levers = []
    for row in rows:
        mix, _, numbers = row.partition(" ")
        levers.append({"mix": mix, **{f"goal_{number}": f"Hebel {mix} {number}" for number in numbers}})
    return plan(goals=[{"id": f"Z-{n}", "title": f"Ziel {n}"} for n in range(1, goals + 1)], strategies=levers, **parts)


@pytest.mark.parametrize("each", [plan(), way(2), way(0, "price 1"), way(1, "price"), way(1, "price 2")])
def test_without_a_lever_for_a_goal_there_is_no_slide(each: Plan) -> None:
    assert strategies.content(each, figures(each), texts_for(each)) is None


@pytest.mark.parametrize(
    "each,message",
    [
        (way(1, "price 1"), "So erreichen wir unser Ziel: Hebel price 1"),
        (way(1, "price 1", "team 1"), "So erreichen wir unser Ziel: zwei Hebel aus zwei Mixen"),
        (way(2, "price 12"), "So erreichen wir beide Ziele: zwei Hebel aus einem der fünf Mixe"),
        (way(2, "price 12", "team 1"), "So erreichen wir beide Ziele: vor allem über den Preis"),
        (way(3, "product 123", "price 1", "relationship 123"),
         "So erreichen wir unsere drei Ziele: vor allem über die Leistung und die Beziehung"),
        (way(3, *(f"{mix} 123" for mix in FIVE)), "So erreichen wir unsere drei Ziele: 15 Hebel aus fünf Mixen"),
    ],
)  # fmt: skip
def test_the_title_says_which_levers_carry_the_goals(each: Plan, message: str) -> None:
    assert title(strategies.content, each) == message


@pytest.mark.parametrize(
    "language,message",
    [
        (ENGLISH, "How we reach both goals: above all through the relationship"),
        (DUTCH, "Zo bereiken we beide doelen: vooral via de relatie"),
    ],
)
def test_the_title_in_other_languages(language: Language, message: str) -> None:
    assert title(strategies.content, way(2, "relationship 12", "team 1"), language) == message


@pytest.mark.parametrize(
    "each,message",
    [
        (way(2, "price 1"), "Z-2 hat noch keinen Hebel: Ein Ziel ohne Strategie bleibt ein Wunsch."),
        (way(3, "price 1"), "Z-2 und Z-3 haben noch keinen Hebel: Ziele ohne Strategie bleiben Wünsche."),
        (way(1, *(f"{mix} 1" for mix in FIVE[1:])),
         "Ungenutzt bleibt Produkt-/Dienstleistungsmix: Liegt hier noch ein Hebel?"),
        (way(1, *(f"{mix} 1" for mix in FIVE)),
         "Alle fünf Mixe sind genutzt, und jedes Ziel hat einen Hebel: Entscheidend ist jetzt die Umsetzung."),
    ],
)  # fmt: skip
def test_the_meaning_is_what_is_missing(each: Plan, message: str) -> None:
    slide = strategies.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert slide.so_what is not None
    assert slide.so_what.text == message
    assert slide.so_what.sources


def test_what_a_goal_asks_of_our_own_company_stands_under_its_levers() -> None:
    each = way(
        2, "price 2", management_asks=[{"text": "Preis halten", "goal": "Z-2"}, {"text": "Lager", "goal": "Z-2"}]
    )
    slide = strategies.content(each, figures(each), texts_for(each, GERMAN))
    assert slide is not None
    assert isinstance(slide.body, Single)
    assert isinstance(slide.body.block, Table)
    rows = [[plain(cell.lines) for cell in row.cells] for row in slide.body.block.rows]
    assert rows[1] == ["Preismix", "–", "Hebel price 2"]
    assert rows[-1] == ["Was wir brauchen", "–", "Preis halten; Lager"]
    assert ("strategies", 0, "goal_2") in paths(slide.body)
    assert ("management_asks", 1, "text") in paths(slide.body)


def test_the_next_step_is_an_action_for_the_goals_that_does_not_lead_the_list_of_actions() -> None:
    milestone = {"title": "Muster", "goal": "Z-1", "due": "2026-06-01", "owner": "Ida"}
    action = {"title": "Angebot", "goal": "Z-2", "due": "2026-05-01", "owner": "Jan"}
    apart = {"title": "Anderes", "due": "2026-04-01", "owner": "Jan"}

    assert step(strategies.content, way(2, "price 1", milestones=[milestone], actions=[apart, action])) == (
        "Angebot (Jan · 01.05.2026)"
    )
    assert step(strategies.content, way(2, "price 1", milestones=[milestone], actions=[action])) == ""
    assert step(strategies.content, way(2, "price 1", actions=[apart])) == ""
