"""What the chapters say of none, one and many, as a reader sees them: a line a paragraph, a table with its rows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from kamgen.documents.deck.slides import actions
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.documents.actionplan.golden.telling import lines_of
from tests.plans import AS_OF, plan
from tests.telling import GERMAN, action_plan, meaning, readable, title


def day(days: int) -> date:
    return AS_OF + timedelta(days=days)


def row(n: int, **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - the fields of a row
    return {"title": f"Thema {n}", **fields}


def chapter(each: Plan, key: str, language: Language = GERMAN) -> list[str]:
    """The lines of a chapter; none where it is left out."""
    found = [section for section in action_plan(each, language).sections if section.key == key]
    return [readable(line) for section in found for block in section.blocks for line in lines_of(block)]


def part(lines: list[str], heading: str) -> list[str]:
    """What stands under a heading, up to the next one."""
    if heading not in lines:
        return []
    rest = lines[lines.index(heading) + 1 :]
    end = next((number for number, line in enumerate(rest) if line.startswith("#")), len(rest))
    return rest[:end]


@pytest.mark.parametrize(
    "rows,lines",
    [
        ([row(1)], []),
        ([row(1, objection="Zu teuer")],
         ["[Ein Thema mit Einwand und Antwort.]",
          "| Nr | Unser Thema | Einwand des Kunden | Unsere Antwort auf den Einwand | Stand",
          "| U-1 | Thema 1 | Zu teuer | noch offen | ○ offen"]),
        ([row(1, objection="Zu teuer", handling="Preis je Jahr", status="blocked"), row(2), row(3, handling="Muster")],
         ["[Zwei Themen mit Einwand und Antwort.]",
          "| Nr | Unser Thema | Einwand des Kunden | Unsere Antwort auf den Einwand | Stand",
          "| U-1 | Thema 1 | Zu teuer | Preis je Jahr | ! blockiert",
          "| U-3 | Thema 3 |  | Muster | ○ offen"]),
    ],
)  # fmt: skip
def test_objections_stand_with_our_answer_and_how_the_topic_stands(
    rows: list[dict[str, Any]], lines: list[str]
) -> None:
    named = [{"id": f"U-{each['title'][-1]}", **each} for each in rows]
    told = chapter(plan(initiatives=named), "initiatives")
    assert part(told, "## Einwände und unsere Antworten") == lines


SMART = {
    "title": "Zwei Linien in Brünn bis Juni ausrüsten",
    "kind": "quantitative",
    "metric": "Linien",
    "baseline": 0,
    "target": 2,
    "unit": "Linien",
    "due": day(90),
    "owner": "A. Berg",
    "customer_goals": ["KZ-1"],
    "customer_benefit": "Anlauf ohne Stillstand",
}
MET = " | ".join(["✓ erfüllt"] * 5)
HEADS = "| Nr | spezifisch | messbar | attraktiv und akzeptiert | realistisch | terminiert | Erfüllt"
OPEN = (
    "○ Was genau, wo und mit wem? | ○ Von welchem Wert auf welchen Wert? | ○ Wer macht es, und womit? | "
    "○ Welchem Kundenziel dient es, und was hat der Kunde davon? | ○ Bis wann? Innerhalb der nächsten zwölf Monate."
)


@pytest.mark.parametrize(
    "goals,lines",
    [
        ([], []),
        ([SMART], [HEADS, f"| Z-1 | {MET} | 5 von 5"]),
        ([SMART, {"title": "Mehr"}, SMART],
         [HEADS, f"| Z-1 | {MET} | 5 von 5", f"| Z-2 | {OPEN} | 0 von 5", f"| Z-3 | {MET} | 5 von 5"]),
    ],
)  # fmt: skip
def test_every_goal_is_held_against_the_five_letters(goals: list[dict[str, Any]], lines: list[str]) -> None:
    named = [{"id": f"Z-{n}", **each} for n, each in enumerate(goals, start=1)]
    assert part(chapter(plan(goals=named), "goals"), "## SMART-Prüfung")[1:] == lines


@pytest.mark.parametrize(
    "goals,lines",
    [
        ([{"id": "Z-1", "title": "A"}], []),
        ([{"id": "Z-1", "title": "A", "customer_benefit": "Ruhe", "discussed": "yes", "objection": "Später"}],
         ["[Ein Ziel mit seinem Nutzen für den Kunden.]",
          "| Nr | Kundennutzen | Mit dem Kunden besprochen? | Einwand des Kunden",
          "| Z-1 | Ruhe | ja | Später"]),
        ([{"title": "A", "discussed": "no"}, {"title": "B"}, {"title": "C", "customer_goals": ["KZ-1", "KZ-2"]}],
         ["[Zwei Ziele mit ihrem Nutzen für den Kunden.]",
          "| Nr | Zahlt ein auf Kundenziel | Mit dem Kunden besprochen?",
          "| #1 |  | nein",
          "| #3 | KZ-1, KZ-2 | "]),
    ],
)  # fmt: skip
def test_what_the_customer_has_of_our_goals(goals: list[dict[str, Any]], lines: list[str]) -> None:
    assert part(chapter(plan(goals=goals), "goals"), "## Was der Kunde von unseren Zielen hat") == lines


def kpi(n: int, **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - the fields of a row
    return {"name": f"Kennzahl {n}", "direction": "higher", **fields}


@pytest.mark.parametrize(
    "kpis,lines",
    [
        ([], []),
        ([kpi(1)],
         ["[Eine Kennzahl mit Ist, Ziel, Trend und Zielerreichung.]",
          "| Kennzahl (KPI) | Trend | Stand",
          "| Kennzahl 1 | – | ? nicht messbar"]),
        ([kpi(1, actual=10, target=10, previous=8, unit="%")],
         ["Die eine Kennzahl ist auf Kurs.",
          "[Eine Kennzahl mit Ist, Ziel, Trend und Zielerreichung.]",
          "| Kennzahl (KPI) | Vorher | Ist | Ziel | Trend | Erreicht | Stand",
          "| Kennzahl 1 / % | 8 | 10 | 10 | ▲ | 100 % | ✓ auf Kurs"]),
        ([kpi(1, actual=2, target=10, previous=3), kpi(2, actual=92, target=100), kpi(3, actual=5)],
         ["Keine der beiden Kennzahlen ist auf Kurs.",
          "[Drei Kennzahlen mit Ist, Ziel, Trend und Zielerreichung.]",
          "| Kennzahl (KPI) | Vorher | Ist | Ziel | Trend | Erreicht | Stand",
          "| Kennzahl 1 | 3 | 2 | 10 | ▼ | 20 % | × nicht auf Kurs",
          "| Kennzahl 2 |  | 92 | 100 | – | 92 % | ! knapp darunter",
          "| Kennzahl 3 |  | 5 |  | – |  | ? nicht messbar"]),
    ],
)  # fmt: skip
def test_kpis_stand_with_their_course_and_what_is_attained(kpis: list[dict[str, Any]], lines: list[str]) -> None:
    assert part(chapter(plan(kpis=kpis), "review"), "## Kennzahlen (KPI)") == lines


@pytest.mark.parametrize(
    "milestones,lines",
    [
        ([], []),
        ([{"title": "A"}], ["[Ein Meilenstein.]"]),
        ([{"title": "A", "due": day(5)}], ["Der nächste Meilenstein ist am 05.04.2026 fällig: A."]),
        ([{"title": "A", "due": day(-5)}], ["Ein Meilenstein ist überfällig."]),
        ([{"title": "A", "due": day(-5)}, {"title": "B.", "due": day(40)}, {"title": "C", "due": day(-9)}],
         ["Zwei Meilensteine sind überfällig. Der nächste Meilenstein ist am 10.05.2026 fällig: B."]),
        ([{"title": "A", "status": "done"}, {"title": "B", "status": "cancelled", "due": day(-9)}],
         ["Alle Meilensteine sind abgeschlossen."]),
    ],
)  # fmt: skip
def test_milestones_open_with_what_is_late_and_what_is_next(milestones: list[dict[str, Any]], lines: list[str]) -> None:
    assert chapter(plan(milestones=milestones), "milestones")[:1] == lines


@pytest.mark.parametrize(
    "questions,opening",
    [
        ([{"question": "A?"}], "Eine Frage ist noch offen."),
        ([{"question": "A?", "due": day(3)}], "Eine Frage ist noch offen. Die Antwort ist am 03.04.2026 fällig."),
        ([{"question": "A?", "due": day(9)}, {"question": "B?", "due": day(3)}],
         "Zwei Fragen sind noch offen. Die erste Antwort ist am 03.04.2026 fällig."),
        ([{"question": "A?", "due": day(-9)}, {"question": "B?", "due": day(3)}],
         "Zwei Fragen sind noch offen. Eine Antwort ist überfällig."),
        ([{"question": "A?", "status": "done"}], "Alle Fragen sind geklärt."),
    ],
)  # fmt: skip
def test_the_interview_guide_opens_with_what_is_not_known(questions: list[dict[str, Any]], opening: str) -> None:
    unanswered = "Von den sechs Fragen an den Kunden ist noch keine beantwortet."
    assert chapter(plan(questions=questions), "questions")[0] == f"{opening} {unanswered}"


RISING = {"cycle_phase": "expansion", "cycle_trend": "rising"}
STEP = {"partnership_phase": "spec_supplier", "partnership_target": "ideas_partner"}
TO_IDEAS = (
    "In der Partnerschaft stehen wir auf Stufe 1 (Lieferant nach Spezifikation); unser Ziel ist Stufe 3 (Ideenpartner)."
)
FACTORS = [
    {"factor": "product", "ours": 5, "theirs": 3},
    {"factor": "price", "ours": 2, "theirs": 4},
]


@pytest.mark.parametrize(
    "parts,opening",
    [
        ({"relationship": RISING},
         "Die Beziehung ist in Phase 2 von fünf (Ausbau des Beziehungsnetzes), Tendenz steigend."),
        ({"relationship": {"cycle_phase": "loss"}}, "Die Beziehung ist gefährdet: Phase 5 von fünf (Verlust)."),
        ({"relationship": STEP},
         TO_IDEAS),
        ({"competitive_position": FACTORS}, "Stärker als der beste Wettbewerber: Produktleistung; schwächer: Preis."),
        ({"competitive_position": FACTORS[:1]}, "Stärker als der beste Wettbewerber: Produktleistung."),
        ({"competitive_position": FACTORS[1:]}, "Schwächer als der beste Wettbewerber: Preis."),
        ({"profile": {"contract_end": day(30)}}, "Der Rahmenvertrag endet am 30.04.2026."),
        ({"profile": {"contract_end": day(-1)}}, "Der Rahmenvertrag ist am 30.03.2026 ausgelaufen."),
    ],
)  # fmt: skip
def test_the_position_opens_with_where_we_stand(parts: dict[str, Any], opening: str) -> None:
    assert chapter(plan(**parts), "position")[0] == opening


def test_without_anything_to_conclude_the_position_has_no_opening() -> None:
    assert chapter(plan(profile={"headquarters": "Kiel"}), "position")[0] == "## Der Kunde in Fakten"


@pytest.mark.parametrize("language", Language)
def test_a_chapter_opens_with_the_message_and_the_meaning_of_the_deck(language: Language) -> None:
    late = plan(actions=[{"title": "Bericht", "owner": "A. Berg", "due": day(-3)}])
    message = title(actions.content, late, language).rstrip(".")
    assert chapter(late, "actions", language)[0] == f"{message}. {meaning(actions.content, late, language)}"


def test_where_the_deck_has_nothing_to_say_the_chapter_begins_with_its_rows() -> None:
    done = plan(actions=[{"title": "Bericht", "status": "done"}])
    origins, description, *_ = chapter(done, "actions")
    assert origins.startswith("Nr.: Herkunft der Maßnahme (")
    assert description == "[Eine Maßnahme.]"


@pytest.mark.parametrize(
    "fields,cell",
    [
        ({}, None),
        ({"owner": "A. Berg"}, "noch offen / A. Berg"),
        ({"due": day(1)}, "noch offen / 01.04.2026"),
        ({"next_action": "Fragen"}, "Fragen"),
        ({"next_action": "Fragen", "owner": "A. Berg", "due": day(1)}, "Fragen / A. Berg · 01.04.2026"),
    ],
)
def test_a_next_step_stands_over_who_takes_it_and_when(fields: dict[str, Any], cell: str | None) -> None:
    heads, told = chapter(plan(customer_goals=[{"title": "Ziel", **fields}]), "customer_goals")[-2:]
    assert ("Nächster Schritt" in heads) == (cell is not None)
    assert cell is None or told.endswith(f"| {cell}")


JANUARY = {"month": "2026-01-01", "target": 270_000, "actual": 261_900, "margin": "0.31"}


@pytest.mark.parametrize(
    "months,lines",
    [
        ([], []),
        ([{"month": "2026-02-01", "target": 280_000}],
         ["Noch ist kein Monat gemeldet.", "[Ein Monat mit Soll, Ist und Marge.]", "| Monat | Umsatz Soll €",
          "| 02/2026 | 280.000", "= Summe | 280.000"]),
        # In order of the months; what was not planned is in the sum of what came, but not compared.
        ([{"month": "2026-03-01", "actual": 90_000}, JANUARY, {"month": "2026-02-01", "target": 280_000}],
         ["Zwei Monate sind gemeldet: 97 % vom Soll, Marge 31 %.", "[Drei Monate mit Soll, Ist und Marge.]",
          "| Monat | Umsatz Soll € | Umsatz Ist € | Abweichung € | Marge",
          "| 01/2026 | 270.000 | 261.900 | −8.100 | 31 %",
          "| 02/2026 | 280.000 |  |  | ",
          "| 03/2026 |  | 90.000 |  | ",
          "= Summe | 550.000 | 351.900 | −8.100 | 31 %"]),
    ],
)  # fmt: skip
def test_months_stand_in_order_with_what_was_missed_and_their_sums(
    months: list[dict[str, Any]], lines: list[str]
) -> None:
    assert part(chapter(plan(months=months), "amounts"), "## Umsatz nach Monaten") == lines


def test_the_pipeline_is_told_with_every_opportunity_even_without_a_checkpoint() -> None:
    won = {"id": "O-1", "title": "Erstausrüstung", "stage": "won", "value": 100_000, "kind": "new"}
    ahead = {
        "id": "O-2",
        "title": "Wartung",
        "stage": "offer",
        "value": 200_000,
        "probability": "0.5",
        "close": day(90),
        "owner": "A. Berg",
        "contact": "P. Novotný",
        "goal": "Z-1",
        "note": "Nur mit Lager",
    }
    lines = part(chapter(plan(opportunities=[won, ahead]), "checkpoints"), "## Verkaufschancen")
    assert lines == [
        "Eine offene Chance ist gewichtet 100 T€ wert. Das meiste hängt an einer Chance: Wartung.",
        "[Zwei Verkaufschancen mit Wert, Wahrscheinlichkeit und Abschluss.]",
        "| Nr | Verkaufschance | Phase | Wert € | Wir gewinnen % | Abschlussdatum | Verantwortlich | Für welches Ziel",
        "| O-1 | Erstausrüstung / Neugeschäft | gewonnen | 100.000 |  |  |  | ",
        "| O-2 | Wartung / Nur mit Lager | Angebot | 200.000 | 50 % | 29.06.2026 | A. Berg / P. Novotný | Z-1",
    ]


def test_exchange_rates_stand_under_the_years() -> None:
    rates = [{"currency": "CHF", "rate": "1.06"}, {"currency": "USD", "rate": "0.92"}]
    told = chapter(plan(years=[{"year": 2025, "revenue": 100}], exchange_rates=rates), "amounts")
    assert "Umgerechnet mit 1 CHF = 1,06 EUR; 1 USD = 0,92 EUR." in told
