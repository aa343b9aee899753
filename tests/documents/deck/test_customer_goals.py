from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kamgen.content.blocks import Facts, Findings
from kamgen.content.deck import Single, Slide, Split
from kamgen.content.table import Table
from kamgen.content.text import Mark, Status, Tone, plain
from kamgen.documents.deck.cells import MOST_ROWS
from kamgen.documents.deck.slides import customer_goals
from kamgen.plan.plan import Plan
from tests.plans import plan, typical_plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, meaning, readable, step, texts_for, title


def goals(*rows: dict[str, Any]) -> Plan:
    return plan(customer_goals=[{"id": f"KZ-{n}", "title": f"Ziel {n}", **row} for n, row in enumerate(rows, start=1)])


OPEN = {"consequence": "opportunity"}
WORTH = {"consequence": "opportunity", "value": 240_000}
RISKY = {"consequence": "risk"}
SURE = {"confidence": "confirmed"}


def told(each: Plan) -> Slide:
    slide = customer_goals.content(each, figures(each), texts_for(each))
    assert slide is not None
    return slide


def cells(each: Plan, row: int = 0) -> list[str]:
    """A row as it stands beside another: a goal alone is no table."""
    if len(each.customer_goals) == 1:
        each = plan(customer_goals=(*each.customer_goals, {"title": "Noch eines"}))
    body = told(each).body
    assert isinstance(body, Single)
    assert isinstance(body.block, Table)
    return [readable(plain(cell.lines)) for cell in body.block.rows[row].cells]


def test_without_customer_goals_there_is_no_slide() -> None:
    assert customer_goals.content(plan(), figures(plan()), texts_for(plan())) is None


@pytest.mark.parametrize(
    "rows,message",
    [
        ([WORTH | SURE], "Ein bestätigtes Kundenziel eröffnet uns eine Chance von 240 T€"),
        ([{}], "Ein noch unbestätigtes Kundenziel, bisher ohne Chance für uns"),
        ([{}, {}], "Zwei Kundenziele: was daraus für uns folgt, ist noch offen, noch keines ist bestätigt"),
        ([WORTH, SURE], "Zwei Kundenziele: eines eröffnet uns eine Chance von 240 T€, eines ist noch unbestätigt"),
        ([OPEN | SURE] * 2, "Zwei Kundenziele: beide eröffnen uns Chancen, beide sind bestätigt"),
        ([RISKY | SURE] * 3, "Drei Kundenziele: keines eröffnet uns bisher eine Chance, alle sind bestätigt"),
    ],
)
def test_the_title_counts_opportunities_and_what_is_unconfirmed(rows: list[dict[str, Any]], message: str) -> None:
    assert title(customer_goals.content, goals(*rows)) == message


def test_the_sum_in_the_title_is_that_of_the_opportunities_in_the_table() -> None:
    each = goals(WORTH, {"consequence": "both", "value": 60_000}, {"consequence": "risk", "value": 900_000})

    assert "Chancen von 300 T€" in title(customer_goals.content, each)


def test_a_row_says_who_carries_it_what_it_means_and_what_comes_next() -> None:
    assert cells(typical_plan(GERMAN), 1) == [
        "KZ-2",
        "Neues Werk Esbjerg ab Q1 2027 in Betrieb nehmen\nWachstum · bis 31.03.2027 · Budget 38,0 Mio €",
        "Dr. Katrin Sievers\nVorsitzende der Geschäftsführung",
        "",
        "Chance +520 T€\nErstausrüstung Dichtungen und Wälzlager, Lager vor Ort",
        "Lieferkonzept Dänemark abstimmen",
        "Maja Lindqvist\n15.05.2026",
    ]


def test_what_is_missing_is_said() -> None:
    assert cells(goals({})) == ["KZ-1", "Ziel 1", "nicht bekannt", "", "noch offen", "noch offen", "–"]


def test_an_opportunity_is_plus_a_risk_minus_and_both_is_both() -> None:
    leads = [
        cells(goals({"consequence": kind, "value": 150_000}))[4] for kind in ("opportunity", "risk", "both", "none")
    ]

    assert leads == ["Chance +150 T€", "Risiko −150 T€", "Chance und Risiko ±150 T€", "keine Folge für uns"]


def test_confirmed_is_a_filled_dot_and_everything_else_an_empty_one() -> None:
    body = told(goals(SURE, {"confidence": "assumed"}, {})).body
    assert isinstance(body, Single)
    assert isinstance(body.block, Table)

    assert [row.cells[3].status for row in body.block.rows] == [
        Status(Mark.DOT, "bestätigt"),
        Status(Mark.OPEN, "vermutet"),
        Status(Mark.OPEN, "k. A."),
    ]


def test_an_overdue_step_is_red_and_says_since_when() -> None:
    each = goals({"next_action": "Anrufen", "due": date(2026, 3, 1)}, {})
    body = told(each).body
    assert isinstance(body, Single)
    assert isinstance(body.block, Table)
    second = body.block.rows[0].cells[6].lines[1][0]

    assert (second.text, second.tone) == ("seit 01.03.2026 überfällig", Tone.BAD)


def test_the_biggest_opportunity_must_be_confirmed_before_anything_else_is_said() -> None:
    each = goals(WORTH, {**WORTH, "value": 1_000, **SURE, "budget": 5})

    assert meaning(customer_goals.content, each, ENGLISH) == (
        "The biggest opportunity (KZ-1, €240k) is not confirmed yet: check with the customer before we offer."
    )


def test_then_it_says_where_to_offer_first_then_who_is_unknown() -> None:
    known = {"sponsor": "A", "next_action": "B"}

    assert meaning(customer_goals.content, goals(WORTH | SURE | known | {"budget": 5}, known)) == (
        "KZ-1 ist bestätigt und hat Budget: hier zuerst anbieten."
    )
    assert meaning(customer_goals.content, goals(known, {})) == (
        "Für KZ-2 kennen wir noch niemanden, der das Ziel beim Kunden trägt."
    )
    assert meaning(customer_goals.content, goals(known)) == ""


def test_the_next_step_is_the_earliest_of_this_sheet() -> None:
    each = goals({"next_action": "Später", "due": date(2026, 6, 1)}, {"next_action": "Bald", "due": date(2026, 4, 2)})

    assert step(customer_goals.content, each, DUTCH) == "Bald (nog niemand benoemd · 2 apr 2026)"


def test_of_many_goals_the_last_row_counts_those_that_the_fit_report_names() -> None:
    each = goals(*({"title": f"Ziel {number}"} for number in range(MOST_ROWS + 2)))
    assert cells(each, MOST_ROWS - 1)[1] == "und 3 weitere, siehe Maßnahmenplan"
    assert told(each).left_out == ("Ziel 14", "Ziel 15", "Ziel 16")


def test_a_goal_alone_is_told_with_its_facts() -> None:
    form = WORTH | SURE | {"sponsor": "Eva Roth", "so_what": "Sensoren", "challenge": "Stillstand", "budget": 5_000}
    body = told(goals(form)).body
    assert isinstance(body, Split)
    (findings,), (facts,) = body.left, body.right
    assert isinstance(findings, Findings)
    assert isinstance(facts, Facts)
    assert [(each.lead, readable(each.text)) for each in findings.findings] == [
        ("Bedeutung für uns", "Chance +240 T€ · Sensoren"),
        ("Was steht im Weg?", "Stillstand"),
        ("Nächster Schritt", "noch offen"),
    ]
    assert [(each.label, readable(plain((each.value,)))) for each in facts.facts] == [
        ("Sponsor/in beim Kunden", "Eva Roth"),
        ("Bestätigt oder vermutet", "bestätigt"),
        ("Budget", "5.000 €"),
    ]
