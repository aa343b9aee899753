from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from kamgen.content.deck import Single, Slide
from kamgen.content.table import Table
from kamgen.content.text import plain
from kamgen.documents.deck.slides import checkpoints
from kamgen.plan.checkpoints import Checkpoint
from kamgen.plan.plan import Plan
from tests.plans import plan, typical_plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, meaning, readable, step, texts_for, title

ALL = [each.value for each in Checkpoint]


def answers(*rows: dict[str, Any]) -> Plan:
    return plan(checkpoints=[{"checkpoint": name, **row} for name, row in zip(ALL, rows, strict=False)])


def told(each: Plan) -> Slide:
    slide = checkpoints.content(each, figures(each), texts_for(each))
    assert slide is not None
    return slide


def table(each: Plan) -> Table:
    body = told(each).body
    assert isinstance(body, Single)
    assert isinstance(body.block, Table)
    return body.block


def words(each: Plan, row: int) -> list[str]:
    return [readable(plain(cell.lines)) for cell in table(each).rows[row].cells]


RISK, CHANCE, IDLE = {"kind": "risk"}, {"kind": "opportunity"}, {"kind": "not_relevant"}


def test_while_nothing_is_answered_there_is_no_slide() -> None:
    each = answers({}, {"trigger": "Notiz"})

    assert checkpoints.content(each, figures(each), texts_for(each)) is None


@pytest.mark.parametrize(
    "rows,message",
    [
        ([IDLE] * 11, "Elf Checkpunkte: derzeit ist keiner relevant"),
        ([IDLE], "Einer von elf Checkpunkten beantwortet: derzeit ist keiner relevant"),
        ([RISK], "Einer von elf Checkpunkten beantwortet: noch ist kein Betrag genannt"),
        (
            [RISK | {"risk": 0}, CHANCE | {"opportunity": 0}],
            "Zwei von elf Checkpunkten beantwortet: noch ist kein Betrag genannt",
        ),
        (
            [RISK | {"risk": 420_000, "goal": "Z-1"}, CHANCE | {"opportunity": 2_200_000}],
            "Zwei von elf Checkpunkten beantwortet: 2,2 Mio € Chancen stehen 420 T€ Risiken gegenüber – {goals}",
        ),
        (
            [RISK | {"risk": 90_000}],
            "Einer von elf Checkpunkten beantwortet: 90 T€ Risiken, keine bezifferten Chancen – {no_goals}",
        ),
    ],
)
def test_the_title_says_how_far_how_much_and_what_becomes_a_goal(rows: list[dict[str, Any]], message: str) -> None:
    assert title(checkpoints.content, answers(*rows)) == message.format(
        goals="einer gehört zu einem Ziel", no_goals="noch keiner gehört zu einem Ziel"
    )


def test_all_eleven_stand_in_their_order_also_those_that_the_plan_leaves_out() -> None:
    each = plan(checkpoints=[{"checkpoint": "cp03", "kind": "opportunity"}, {"checkpoint": "cp01", "kind": "risk"}])

    assert [words(each, row)[0] for row in range(11)] == [str(n) for n in range(1, 12)]
    assert words(each, 1) == ["2", "Kunde wächst", "noch nicht beantwortet", "–"]
    assert words(each, 2) == ["3", "Cross-Selling", "Auslöser noch offen  ohne Betrag", "–"]


def test_what_is_not_relevant_steps_back_and_keeps_its_reason() -> None:
    each = answers(IDLE | {"trigger": "geprüft am 12.03.2026"}, RISK)

    assert words(each, 0)[2] == "nicht relevant: geprüft am 12.03.2026"
    assert [row.muted for row in table(each).rows[:2]] == [True, False]


def test_bars_stand_in_thousands_risks_below_zero() -> None:
    bars = table(typical_plan(GERMAN)).bars

    assert bars is not None
    assert [(series.name, bars.unit) for series in bars.series] == [("Risiko", "T€"), ("Chance", "T€")]
    assert bars.series[0].values[0] == Decimal(-420)
    assert bars.series[1].values[1] == Decimal(520)
    assert (bars.number_format, bars.total) == ("+#,##0;−#,##0;;", "+1.400")


def test_small_amounts_stand_in_whole_units_and_huge_ones_in_millions() -> None:
    small, huge = answers(RISK | {"risk": 950}), answers(CHANCE | {"opportunity": 640_000_000})

    assert [(bars.unit, bars.total) for bars in (table(small).bars, table(huge).bars) if bars] == [
        ("€", "−950"),
        ("Mio\u00a0€", "+640,0"),
    ]


def test_an_amount_in_the_column_of_the_other_kind_is_not_shown() -> None:
    assert table(answers(RISK | {"opportunity": 500})).bars is None


def test_the_total_ties_with_the_title() -> None:
    total = table(typical_plan(GERMAN)).total

    assert total is not None
    assert readable(plain(total.cells[2].lines)) == "2,2 Mio € Chancen minus 800 T€ Risiken"


def test_a_long_trigger_is_shortened_on_the_slide_and_whole_in_the_notes() -> None:
    text = "Rahmenvertrag Dichtungen endet am 30.06.2027; der Einkauf prüft eine Ausschreibung mit Norlub"
    each = answers(RISK | {"risk": 1, "trigger": text})

    assert words(each, 0)[2] == "Rahmenvertrag Dichtungen endet am 30.06.2027 …"
    assert text in told(each).notes[0].text


@pytest.mark.parametrize(
    "risk,message",
    [
        (600, "Das größte Risiko (Laufende Verträge, 600 €) wiegt schwerer als {chance}."),
        (400, "Das größte Risiko (Laufende Verträge, 400 €) wiegt fast so schwer wie {chance}."),
        (300, "Für das größte Risiko (Laufende Verträge, 300 €) ist noch kein nächster Schritt vereinbart."),
    ],
)
def test_the_meaning_weighs_the_biggest_risk(risk: int, message: str) -> None:
    each = answers(RISK | {"risk": risk}, CHANCE | {"opportunity": 500})

    assert meaning(checkpoints.content, each) == message.format(chance="die größte Chance (Kunde wächst, 500 €)")


def test_else_the_biggest_opportunity_without_a_goal_or_what_has_no_amount() -> None:
    assert meaning(checkpoints.content, answers(CHANCE | {"opportunity": 500}), ENGLISH) == (
        "The biggest opportunity (Running contracts, €500) does not belong to any of our goals yet."
    )
    assert meaning(checkpoints.content, answers(CHANCE, RISK), DUTCH) == (
        "Twee relevante checkpunten hebben nog geen bedrag: Lopende contracten en Klant groeit."
    )
    assert meaning(checkpoints.content, answers(IDLE)) == ""


OFFER = {"next_action": "Verlängerung anbieten", "due": date(2026, 6, 1), "owner": "Ida"}
ASK = {"next_action": "Bedarf aufnehmen", "due": date(2026, 4, 20), "owner": "Jan"}


@pytest.mark.parametrize(
    "each,says,does",
    [
        (answers(RISK | {"risk": 900} | OFFER, CHANCE | {"opportunity": 500} | ASK), "Das größte Risiko",
         "Verlängerung anbieten (Ida · 01.06.2026)"),
        (answers(RISK | {"risk": 100} | OFFER, CHANCE | {"opportunity": 500, "goal": "Z-1"} | ASK), "",
         "Bedarf aufnehmen (Jan · 20.04.2026)"),
        (answers(RISK | {"risk": 100}, CHANCE | {"opportunity": 500} | ASK), "Für das größte Risiko", ""),
    ],
    ids=["the step against the risk", "the earliest", "none beside a risk that has none"],
)  # fmt: skip
def test_the_next_step_is_about_what_the_meaning_names(each: Plan, says: str, does: str) -> None:
    assert meaning(checkpoints.content, each).startswith(says)
    assert step(checkpoints.content, each) == does
