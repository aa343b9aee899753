from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kamgen.content.deck import Single, Slide, Split
from kamgen.content.diagrams import RiskMatrix
from kamgen.content.table import Table
from kamgen.content.text import plain
from kamgen.documents.deck.slides import raid
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan
from tests.telling import DUTCH, ENGLISH, figures, meaning, readable, step, texts_for, title

MAY = date(2026, 5, 31)


def risks(*rows: dict[str, Any], **parts: Any) -> Plan:  # noqa: ANN401 - rows of other parts
    named = [
        {"kind": "risk", "title": f"Risiko {n}", "next_action": f"Schritt {n}", "owner": "Ida", **row}
        for n, row in enumerate(rows, start=1)
    ]
    return plan(raid=named, **parts)


def told(each: Plan) -> Slide:
    slide = raid.content(each, figures(each), texts_for(each))
    assert slide is not None
    return slide


def rows_of(each: Plan) -> list[list[str]]:
    body = told(each).body
    (block,) = body.right if isinstance(body, Split) else (body.block,) if isinstance(body, Single) else ()
    assert isinstance(block, Table)
    return [[readable(plain(cell.lines)) for cell in row.cells] for row in block.rows]


@pytest.mark.parametrize(
    "each", [plan(), risks({"status": "done"}), risks({"kind": "decision"})], ids=["nothing", "done", "no risk"]
)
def test_without_an_open_risk_there_is_no_slide(each: Plan) -> None:
    assert raid.content(each, figures(each), texts_for(each)) is None


BIG = {"likelihood": 3, "impact": 5, "probability": "0.5", "value": 400_000}
SMALL = {"likelihood": 1, "impact": 2, "probability": "0.1", "value": 50_000}


@pytest.mark.parametrize(
    "each,message",
    [
        (risks({}), "Ein offenes Risiko: Risiko 1"),
        (risks({"likelihood": 1, "impact": 1}, {"likelihood": 5, "impact": 5}),
         "Zwei offene Risiken; am höchsten bewertet: Risiko 2"),
        (risks(SMALL, BIG), "205 T€ Risikowert; am höchsten bewertet: Risiko 2"),
        (risks(BIG), "200 T€ Risikowert: Risiko 1"),
        (risks({}, {}), "Zwei offene Risiken, noch keines bewertet"),
    ],
)  # fmt: skip
def test_the_title_names_what_is_at_stake_and_the_highest_rating(each: Plan, message: str) -> None:
    assert title(raid.content, each) == message


@pytest.mark.parametrize(
    "language,message",
    [
        (ENGLISH, "Risks worth €205k; rated highest: Risiko 2"),
        (DUTCH, "€ 205 k aan risico; de hoogste score: Risiko 2"),
    ],
)
def test_the_title_in_other_languages(language: Language, message: str) -> None:
    assert title(raid.content, risks(SMALL, BIG), language) == message


@pytest.mark.parametrize(
    "each,says,does",
    [
        (risks({**BIG, "due": MAY}, {**SMALL, "next_action": None}),
         "Einem Risiko fehlt die Gegenmaßnahme oder ein Name.", ""),
        (risks({**SMALL, "due": MAY}, BIG), "Ein Risiko ist hoch bewertet und gehört in jede Besprechung.",
         "Schritt 2 (Ida · Termin offen)"),
    ],
)  # fmt: skip
def test_the_next_step_concerns_the_risk_that_the_meaning_speaks_of(each: Plan, says: str, does: str) -> None:
    assert meaning(raid.content, each) == says
    assert step(raid.content, each) == does


def test_risks_stand_in_the_matrix_under_the_numbers_of_the_table() -> None:
    slide = told(risks(SMALL, BIG, {}))
    assert isinstance(slide.body, Split)
    (matrix,) = slide.body.left
    assert isinstance(matrix, RiskMatrix)
    assert [(point.number, point.name, point.column, point.row) for point in matrix.points] == [
        ("1", "Risiko 2", 4, 2),
        ("2", "Risiko 1", 1, 4),
    ]
    assert [row[:1] + row[2:] for row in rows_of(risks(SMALL, BIG, {}))] == [
        ["1", "15", "200 T€"],
        ["2", "2", "5.000 €"],
        ["3", "–", "–"],
    ]


def test_without_any_rating_the_table_stands_alone_and_very_many_are_counted() -> None:
    slide = told(risks(*({} for _ in range(10))))
    assert isinstance(slide.body, Single)
    assert len(rows_of(risks(*({} for _ in range(10))))) == 9
    assert rows_of(risks(*({} for _ in range(10))))[-1][1] == "und zwei weitere"
    assert len(slide.notes) == 10
