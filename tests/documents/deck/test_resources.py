from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from kamgen.content.blocks import Ranking
from kamgen.content.deck import Single, Slide, Split, Stack
from kamgen.content.table import Table
from kamgen.content.text import Mark, Status, Tone, plain
from kamgen.documents.deck.slides import resources
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan, typical_plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, meaning, readable, step, texts_for, title

SHORT = {"name": "Monteure", "required": 3, "available": 1}
ENOUGH = {"name": "Labor", "required": 3, "available": 3}
PACKAGE = {"name": "Lager am Band", "benefit": "Keine Fehlteile", "cost": 54_000, "fte": "0.3"}
MAY, LATE = date(2026, 5, 31), date(2026, 3, 1)


def asks(*rows: dict[str, Any], **parts: Any) -> Plan:  # noqa: ANN401 - rows of other parts
    return plan(management_asks=[{"text": f"Anforderung {n}", **row} for n, row in enumerate(rows, start=1)], **parts)


def told(each: Plan) -> Slide:
    slide = resources.content(each, figures(each), texts_for(each))
    assert slide is not None
    return slide


def tables(each: Plan) -> tuple[Table, ...]:
    body = told(each).body
    blocks = (body.block,) if isinstance(body, Single) else (*body.left, *body.right) if isinstance(body, Split) else ()
    return tuple(block for block in blocks if isinstance(block, Table))


def test_without_request_and_team_there_is_no_slide() -> None:
    assert resources.content(plan(), figures(plan()), texts_for(plan())) is None


@pytest.mark.parametrize(
    "each,message",
    [
        (asks({}), "Wir brauchen eine Entscheidung"),
        (asks({"due": MAY, "value": 85_000, "fte": Decimal("1.5")}),
         "Wir brauchen eine Entscheidung bis 31.05.2026: 85 T€ und 1,5 FTE"),
        (asks({"due": MAY}, {"due": date(2026, 4, 30)}), "Wir brauchen zwei Entscheidungen bis 31.05.2026"),
        (asks({"due": LATE, "value": 9_000}), "Eine Entscheidung über 9.000 € ist überfällig"),
        (asks({"due": LATE}, {"due": MAY}), "Wir brauchen zwei Entscheidungen, eine davon ist überfällig"),
        (asks({"status": "approved"}), "Die Entscheidung des Managements ist getroffen"),
        (asks({"status": "approved"}, {"status": "rejected"}), "Beide Entscheidungen des Managements sind getroffen"),
        (plan(team=[{"name": "A"}]), "Eine Person arbeitet an diesem Account"),
        (plan(team=[{"name": "A"}], cover={"key_account_manager": "A"}, resources=[SHORT]),
         "Für unsere Ziele ist eine Ressource zu knapp"),
        (plan(resources=[SHORT, SHORT]), "Für unsere Ziele sind zwei Ressourcen zu knapp"),
        (plan(resources=[ENOUGH]), "Die Ressourcen reichen für unsere Ziele"),
        (plan(resources=[{"name": "Labor"}]), "Ob die Ressourcen für unsere Ziele reichen, ist noch offen"),
        (plan(service_packages=[PACKAGE]), "Ein Leistungspaket steht für diesen Account bereit"),
        (plan(team=[{"name": "A", "capacity": "0.5"}, {"name": "B", "capacity": "0.7"}]),
         "Zwei Personen arbeiten an diesem Account, zusammen 1,2 FTE"),
    ],
)  # fmt: skip
def test_the_title_says_what_we_need_by_when(each: Plan, message: str) -> None:
    assert title(resources.content, each) == message


def test_decided_requests_count_for_nothing_in_the_title_and_stand_last() -> None:
    each = asks({"status": "approved", "value": 1_000_000}, {"value": 10_000})

    assert title(resources.content, each, ENGLISH) == "We need one decision: €10k"
    decisions = tables(each)[0]
    assert [plain(row.cells[1].lines) for row in decisions.rows] == ["Anforderung 2", "Anforderung 1"]
    assert [row.cells[5].status for row in decisions.rows] == [None, Status(Mark.GOOD, "angenommen")]
    assert [row.muted for row in decisions.rows] == [False, True]


def test_a_team_that_the_cover_names_has_no_slide_of_its_own() -> None:
    alone = plan(team=[{"name": "Ida"}], cover={"key_account_manager": "Ida"})
    both = plan(team=[{"name": "Ida"}, {"name": "Jan"}], cover={"key_account_manager": "Ida"})

    for content in (resources.content, resources.with_questions, resources.with_means):
        assert content(alone, figures(alone), texts_for(alone)) is None
    assert isinstance(told(both).body, Single)
    assert resources.with_means(both, figures(both), texts_for(both)) is None, "the team has its own slide there"


def test_a_deck_without_a_slide_for_questions_has_them_under_the_decisions() -> None:
    questions = [{"question": f"Frage {n}", "due": date(2026, 5, n)} for n in range(9, 3, -1)]
    each = asks({}, {}, team=[{"name": "A"}], questions=questions)
    slide = resources.with_questions(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Split)
    table = slide.body.left[1]

    assert isinstance(table, Table)
    assert [plain(row.cells[1].lines) for row in table.rows] == ["Frage 4", "Frage 5", "Frage 6", "Frage 7"]
    assert "22" in slide.source
    crowded = asks(*({} for _ in range(5)), team=[{"name": "A"}], questions=questions)
    full = resources.with_questions(crowded, figures(crowded), texts_for(crowded))
    assert full is not None
    assert isinstance(full.body, Split)
    assert len(full.body.left) == 1


def test_where_the_team_has_its_own_slide_the_means_stand_beside_the_decisions() -> None:
    each = asks({}, team=[{"name": "A"}, {"name": "B"}], resources=[SHORT, ENOUGH], service_packages=[PACKAGE])
    slide = resources.with_means(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Split)
    means, packages = slide.body.right
    assert isinstance(means, Table)
    assert isinstance(packages, Table)

    assert [plain(cell.lines) for cell in means.rows[0].cells] == ["Monteure", "3", "1"]
    assert [row.cells[2].lines[0][0].tone for row in means.rows] == [Tone.BAD, Tone.INK]
    assert [readable(plain(cell.lines)) for cell in packages.rows[0].cells] == [
        "Lager am Band\nKeine Fehlteile", "54 T€ · 0,3 FTE",
    ]  # fmt: skip


def test_a_few_decisions_stand_over_the_goals_that_they_are_for() -> None:
    goals = [{"id": "Z-1", "title": "Halten"}, {"id": "Z-2", "title": "Werk", "metric": "Linien", "baseline": 0,
              "target": 14, "unit": "Linien", "status": "at_risk"}]  # fmt: skip
    body = told(asks({"goal": "Z-2"}, goals=goals)).body
    assert isinstance(body, Stack)
    ranking = body.blocks[1]
    assert isinstance(ranking, Ranking)
    assert [(each.numeral, each.headline, readable(each.detail)) for each in ranking.items] == [
        ("2", "Werk", "0 → 14 Linien · Termin offen"),
    ]
    assert isinstance(told(asks({}, {}, {"goal": "Z-2"}, goals=goals)).body, Single), "three leave no room"
    assert isinstance(told(asks({}, goals=goals)).body, Single), "nobody says what for"


@pytest.mark.parametrize(
    "rows,message",
    [
        (({"status": "approved", "goal": "Z-1"},), "Die Zusage ist da: Jetzt zählt, was daraus für Z-1 wird."),
        (({"status": "approved", "goal": "Z-1"}, {"status": "approved", "goal": "Z-2"}),
         "Die Zusagen sind da: Jetzt zählt, was daraus für Z-1 und Z-2 wird."),
        (({"status": "approved"},), ""),
    ],
)  # fmt: skip
def test_what_was_granted_is_tied_to_its_goals(rows: tuple[dict[str, Any], ...], message: str) -> None:
    assert meaning(resources.content, asks(*rows)) == message


@pytest.mark.parametrize(
    "language,message,short",
    [
        (ENGLISH, "One resource is too scarce for our goals",
         "In short supply: Monteure. Goals and resources do not match yet."),
        (DUTCH, "Voor onze doelen is één middel te krap",
         "Te krap: Monteure. Doelen en middelen passen nog niet bij elkaar."),
    ],
)  # fmt: skip
def test_scarce_resources_in_other_languages(language: Language, message: str, short: str) -> None:
    each = plan(resources=[SHORT])
    assert title(resources.with_means, each, language) == message
    assert meaning(resources.with_means, each, language) == short


def test_the_answer_is_left_blank_to_be_written_in() -> None:
    row = tables(asks({"due": MAY, "kind": "budget", "goal": "Z-1"}))[0].rows[0]

    assert [readable(plain(cell.lines)) for cell in row.cells] == [
        "1", "Anforderung 1\nBudget · für Z-1", "–", "noch offen", "31.05.2026", "",
    ]  # fmt: skip


def test_the_team_adds_up_where_shares_are_known() -> None:
    team = tables(typical_plan(GERMAN))[1]

    assert team.total is not None
    assert readable(plain(team.total.cells[1].lines)) == "1,35 FTE"
    assert tables(asks({}, team=[{"name": "A"}]))[1].total is None


def test_the_meaning_ties_decisions_to_goals_in_danger() -> None:
    goals = [{"id": "Z-1", "title": "A", "status": "critical"}]

    assert meaning(resources.content, asks({"goal": "Z-1"}, goals=goals)) == (
        "Die Entscheidung betrifft Z-1, ein Ziel, das kritisch ist."
    )
    assert meaning(resources.content, asks({"goal": "Z-1"}, {}, goals=goals), DUTCH) == (
        "Eén van de beslissingen gaat over een doel dat kritiek is: Z-1."
    )
    assert meaning(resources.content, asks({"goal": "Z-1"}, {"goal": "Z-1"}, goals=goals)) == (
        "Beide Entscheidungen betreffen Ziele, die kritisch sind: Z-1."
    )


def test_else_it_asks_who_decides() -> None:
    assert meaning(resources.content, asks({})) == "Noch ist offen, wer darüber entscheidet: Anforderung 1"
    assert meaning(resources.content, asks({"decided_by": "A"})) == ""
    assert meaning(resources.content, asks({"status": "rejected"})) == (
        "Abgelehnt ist: Anforderung 1. Das Ziel dahinter braucht einen anderen Weg."
    )
    assert meaning(resources.content, asks({"status": "rejected"}, {"status": "rejected"})) == (
        "Zwei Anforderungen sind abgelehnt: Die Ziele dahinter brauchen einen anderen Weg."
    )


def test_the_next_step_is_the_decision_that_is_needed_first() -> None:
    assert step(resources.content, asks({"due": MAY}, {"due": LATE, "decided_by": "A. Berg"})) == (
        "Anforderung 2 (A. Berg · seit 01.03.2026 überfällig)"
    )


def test_very_many_decisions_and_people_are_counted() -> None:
    each = asks(*({"due": MAY} for _ in range(12)), team=[{"name": f"Person {n}"} for n in range(11)])
    decisions, people = tables(each)
    assert (len(decisions.rows), len(people.rows)) == (11, 11)
    assert plain(decisions.rows[-1].cells[1].lines) == "und zwei weitere"
    assert plain(people.rows[-1].cells[0].lines) == "und eine weitere"
    assert len(told(each).notes) >= 12
