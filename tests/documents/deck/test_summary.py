from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kamgen.content.blocks import Callout, Ranking, Tile
from kamgen.content.deck import Dashboard, Slide
from kamgen.content.table import Table
from kamgen.content.text import Tone, plain
from kamgen.documents.deck.slides import summary
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan, typical_plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, meaning, readable, step, texts_for, title


def told(each: Plan, language: Language = GERMAN) -> Slide:
    slide = summary.content(each, figures(each), texts_for(each, language))
    assert slide is not None
    return slide


def body(each: Plan, language: Language = GERMAN) -> Dashboard:
    found = told(each, language).body
    assert isinstance(found, Dashboard)
    return found


def tiles(each: Plan, language: Language = GERMAN) -> list[str]:
    def words(tile: Tile) -> str:
        return readable(f"{tile.label}: {tile.number} {tile.unit} ({plain((tile.comparison,))})")

    return [words(tile) for tile in body(each, language).tiles.tiles]


def checkpoint(kind: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - the fields of a row
    return {"checkpoint": fields.pop("checkpoint", "cp01"), "kind": kind, **fields}


def test_four_figures_each_with_what_it_has_to_be_seen_against() -> None:
    assert tiles(typical_plan(GERMAN)) == [
        "Chancen: 2,2 Mio € (+937 T€  erwarteter Saldo)",
        "Risiken: 800 T€ (36 %  der Chancen)",
        "Offene Maßnahmen: 20  (3 überfällig)",
        "Schlüsselpersonen mit Termin: 5 von 6 (1 noch ohne Termin)",
    ]


def test_what_the_plan_does_not_know_is_said_to_be_unknown() -> None:
    assert tiles(plan(goals=[{"title": "A"}])) == [
        "Chancen: k. A.  (noch nicht beziffert)",
        "Risiken: k. A.  (noch nicht beziffert)",
        "Offene Maßnahmen: 0  (noch keine geplant)",
        "Schlüsselpersonen mit Termin: k. A.  (noch keine benannt)",
    ]


def test_without_probabilities_the_balance_is_not_called_expected() -> None:
    both = plan(checkpoints=[checkpoint("both", opportunity=300_000, risk=100_000)])

    assert tiles(both)[0] == "Chancen: 300 T€ (+200 T€  Saldo)"


def test_the_title_leaves_out_what_there_is_not() -> None:
    assert title(summary.content, plan(management_asks=[{"text": "A"}, {"text": "B"}])) == (
        "Chancen und Risiken sind noch nicht beziffert – zwei Entscheidungen stehen aus"
    )
    assert title(summary.content, plan(actions=[{"title": "A"}])) == "Der Plan auf einen Blick"
    assert title(summary.content, plan(goals=[{"title": "A", "due": date(2026, 9, 1)}]), ENGLISH) == (
        "One goal by 1 Sep 2026: opportunities and risks have no amounts yet"
    )


def test_three_goals_stand_for_all_of_them_and_it_says_so() -> None:
    found = body(plan(goals=[{"title": f"Ziel {n}"} for n in range(5)])).left[0]

    assert isinstance(found, Ranking)
    assert found.head.lead == "Drei von fünf Zielen"
    assert len(found.items) == 3


def test_a_goal_shows_from_where_to_where_by_when_and_its_lever() -> None:
    found = body(typical_plan(GERMAN)).left[0]

    assert isinstance(found, Ranking)
    assert [readable(item.detail) for item in found.items] == [
        "4,8 → 5,6 Mio € · bis 31.12.2026 · Hebel: Schmiersysteme, Werk Esbjerg",
        "Unterschrift beider Seiten, Laufzeit bis 06/2030 · bis 31.03.2027",
        "0 → 12 Prüfstände · bis 31.03.2027",
    ]


def test_decisions_come_soonest_first_and_a_late_one_is_red() -> None:
    each = plan(
        management_asks=[
            {"text": "Später", "due": date(2026, 6, 1)},
            {"text": "Überfällig", "due": date(2026, 3, 1), "value": 85_000, "fte": 1},
            {"text": "Erledigt", "due": date(2026, 2, 1), "status": "approved"},
        ]
    )
    table = body(each).right[0]

    assert isinstance(table, Table)
    assert [readable(" | ".join(plain(cell.lines) for cell in row.cells)) for row in table.rows] == [
        "1 | Überfällig | 85 T€ · 1 FTE | 01.03.",
        "2 | Später | – | 01.06.",
    ]
    assert [row.cells[3].lines[0][0].tone for row in table.rows] == [Tone.BAD, Tone.INK]


def test_the_biggest_risk_is_called_out_else_the_biggest_opportunity() -> None:
    risk = plan(checkpoints=[checkpoint("risk", risk=420_000, trigger="Vertrag endet")])
    chance = plan(checkpoints=[checkpoint("opportunity", opportunity=20_000)])

    assert body(risk).right[0] == Callout(
        "risk",
        Tone.BAD,
        "Größtes Risiko  420\u00a0T€",
        "Laufende Verträge: Vertrag endet",
        (("checkpoints", 0, "risk"), ("checkpoints", 0, "trigger")),
    )
    callout = body(chance).right[0]
    assert isinstance(callout, Callout)
    assert readable(callout.head) == "Größte Chance  20 T€"


def test_the_meaning_names_what_endangered_goals_put_at_stake() -> None:
    assert meaning(summary.content, typical_plan(GERMAN)) == (
        "Zwei von drei Zielen sind gefährdet: Daran hängen Chancen von 900 T€."
    )


def test_endangered_goals_that_only_avert_risks_say_so() -> None:
    each = plan(
        goals=[{"id": "Z-1", "title": "A", "status": "critical"}, {"id": "Z-2", "title": "B"}],
        checkpoints=[checkpoint("risk", risk=420_000, goal="Z-1")],
    )

    assert meaning(summary.content, each) == "Eines von zwei Zielen ist kritisch: Es soll Risiken von 420 T€ abwehren."


def test_a_negative_balance_is_told_as_it_is() -> None:
    rows = [
        checkpoint("risk", risk=400_000, probability="0.1", next_action="X"),
        checkpoint("opportunity", opportunity=90_000),
    ]

    assert meaning(summary.content, plan(checkpoints=rows)) == (
        "Der Saldo beträgt −310 T€, nach Wahrscheinlichkeit gewichtet +50 T€."
    )


def test_a_risk_without_a_next_step_is_a_meaning_and_one_with_it_is_none() -> None:
    bare = [checkpoint("risk", risk=420_000)]

    assert meaning(summary.content, plan(checkpoints=bare)) == (
        "Für das größte Risiko (Laufende Verträge, 420 T€) ist noch kein nächster Schritt vereinbart."
    )
    assert meaning(summary.content, plan(checkpoints=[{**bare[0], "next_action": "Angebot"}])) == ""


def test_the_next_step_is_the_most_urgent_of_all_sheets() -> None:
    each = plan(
        actions=[{"title": "Bald", "owner": "A", "due": date(2026, 4, 9)}],
        initiatives=[{"title": "X", "next_action": "Schon gestern", "due": date(2026, 3, 30)}],
    )

    assert step(summary.content, each) == "Schon gestern (noch niemand benannt · seit 30.03.2026 überfällig)"


def test_whole_texts_stand_in_the_notes() -> None:
    text = "Wort " * 60
    notes = told(plan(goals=[{"title": text}], management_asks=[{"text": text}])).notes

    assert sum(text.strip() in note.text for note in notes) == 2


@pytest.mark.parametrize(
    "parts,tile",
    [
        ({"revenue_target": {"target": 4_000_000}}, "Umsatzziel, zwölf Monate: 4,0 Mio € (noch keine Erwartung)"),
        ({"revenue_target": {"target": 4_000_000, "actual": 1_000_000, "contracted": 500_000}},
         "Umsatzziel, zwölf Monate: 4,0 Mio € (1,5 Mio €  erwartet)"),
        ({"years": [{"year": 2026, "target": 900_000, "forecast": 950_000}]},
         "Umsatzziel 2026: 900 T€ (950 T€  Prognose)"),
        ({"years": [{"year": 2026, "target": 900_000}]}, "Umsatzziel 2026: 900 T€ (noch keine Erwartung)"),
    ],
)  # fmt: skip
def test_a_revenue_target_stands_first_beside_what_is_expected(parts: dict[str, Any], tile: str) -> None:
    found = tiles(plan(goals=[{"title": "A"}], **parts))
    assert found[0] == tile
    assert len(found) == 4


RICH: dict[str, Any] = {
    "years": [
        {"year": 2024, "revenue": 1_000_000, "spend": 4_000_000},
        {"year": 2025, "revenue": 1_100_000, "spend": 4_000_000},
        {"year": 2026, "target": 1_300_000},
    ],
    "account_value": {"year": 2025, "revenue": 1_100_000, "deductions": 0, "manufacturing_cost": 700_000},
    "relationship_costs": [{"category": "training", "amount": 70_000}],
    "opportunities": [{"title": "Werk", "value": 400_000, "probability": "0.5", "close": "2026-08-01"}],
    "goals": [{"title": "A", "due": "2026-12-31"}, {"title": "B"}],
}


@pytest.mark.parametrize(
    "parts, language, said",
    [
        (RICH, GERMAN, ["Umsatz 2025: 1,1 Mio € (↑ +10 %  zum Vorjahr)",
                        "Lieferanteil 2025: 28 %  (↑ +2,5  Punkte zum Vorjahr)",
                        "Key-Account-Wert 2025: 330 T€ (30 % vom Umsatz)",
                        "Gewichtete Pipeline: 200 T€ (eine offene Chance)"]),
        (RICH | {"revenue_target": {"target": 1_300_000, "actual": 300_000}}, ENGLISH,
         ["Revenue 2025: 1.1 €m (↑ +10%  on last year)",
          "Share of wallet 2025: 28%  (↑ +2.5  points on last year)",
          "Key account value 2025: 330 €k (30% of revenue)",
          "Weighted pipeline: 200 €k (€800k  short of target)"]),
        ({"years": RICH["years"][:1]}, GERMAN, ["Umsatz 2024: 1,0 Mio € (kein Vorjahr zum Vergleich)",
                                                "Lieferanteil 2024: 25 %  (kein Vorjahr zum Vergleich)",
                                                "Chancen: k. A.  (noch nicht beziffert)",
                                                "Risiken: k. A.  (noch nicht beziffert)"]),
    ],
)  # fmt: skip
def test_what_the_account_is_worth_stands_first_where_the_plan_knows_it(
    parts: dict[str, Any], language: Language, said: list[str]
) -> None:
    each = plan(**({"goals": [{"title": "A"}]} | parts))
    assert tiles(each, language) == said


@pytest.mark.parametrize(
    "goals, language, said",
    [
        (1, GERMAN, "Mit einem Ziel auf 1,3 Mio € im Jahr 2026"),
        (2, GERMAN, "Mit zwei Zielen auf 1,3 Mio € im Jahr 2026"),
        (1, ENGLISH, "One goal for €1.3m in 2026"),
        (2, ENGLISH, "Two goals for €1.3m in 2026"),
        (1, DUTCH, "Met één doel naar € 1,3 mln in 2026"),
        (2, DUTCH, "Met twee doelen naar € 1,3 mln in 2026"),
    ],
)
def test_the_title_says_how_many_goals_lead_to_which_revenue(goals: int, language: Language, said: str) -> None:
    each = plan(**(RICH | {"goals": RICH["goals"][:goals]}))
    assert title(summary.content, each, language).split(":")[0] == said


def test_the_next_step_is_one_of_those_that_the_meaning_speaks_of() -> None:
    each = plan(
        goals=[{"id": "Z-1", "title": "A", "status": "at_risk"}, {"id": "Z-2", "title": "B"}],
        checkpoints=[
            checkpoint("risk", checkpoint="cp02", risk=1, next_action="Zuerst", due="2026-04-02"),
            checkpoint("opportunity", opportunity=50_000, goal="Z-1", next_action="Danach", due="2026-05-02"),
        ],
    )
    assert meaning(summary.content, each) == "Eines von zwei Zielen ist gefährdet: Daran hängen Chancen von 50 T€."
    assert step(summary.content, each) == "Danach (noch niemand benannt · 02.05.2026)"
