from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from kamgen.content.blocks import Band, Card, Cards, Findings
from kamgen.content.deck import CardRow, Single, Slide, Split
from kamgen.content.table import Table
from kamgen.content.text import Mark, Status, Tone, plain
from kamgen.documents.deck.slides import goals
from kamgen.figures.figures import figures_of
from kamgen.figures.policy import policy_of
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import AS_OF, plan, typical_plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, meaning, readable, step, texts_for, title

DUE = date(2026, 9, 30)


def aims(*rows: dict[str, Any], **parts: Any) -> Plan:  # noqa: ANN401 - rows of other parts
    return plan(
        goals=[{"id": f"Z-{n}", "title": f"Ziel {n}", "due": DUE, **row} for n, row in enumerate(rows, 1)], **parts
    )


def told(each: Plan) -> Slide:
    slide = goals.content(each, figures(each), texts_for(each))
    assert slide is not None
    return slide


def cards(each: Plan) -> tuple[Card, ...]:
    body = told(each).body
    assert isinstance(body, CardRow)
    return body.cards.cards


WELL, RISKY, CRITICAL = {"status": "on_track"}, {"status": "at_risk"}, {"status": "critical"}
KNOWN, UNKNOWN = {"discussed": "yes"}, {"discussed": "no"}


def test_with_neither_goal_nor_vision_there_is_no_slide() -> None:
    assert goals.content(plan(), figures(plan()), texts_for(plan())) is None


def test_a_vision_alone_is_told_and_says_what_is_missing() -> None:
    each = plan(scope={"vision": "Erster Partner", "vision_year": 2028})
    body = told(each).body

    assert isinstance(body, Single)
    assert isinstance(body.block, Band)
    assert (body.block.label, body.block.text) == ("Vision 2028", "Erster Partner")
    assert title(goals.content, each) == "Die Vision steht, die Ziele für zwölf Monate sind noch nicht festgelegt"


@pytest.mark.parametrize(
    "rows,message",
    [
        ([{}], "Unser Ziel bis 30.09.2026: Ziel 1"),
        ([{"due": None}], "Unser Ziel: Ziel 1"),
        ([WELL | KNOWN], "Unser Ziel ist auf Kurs und mit dem Kunden besprochen"),
        ([CRITICAL | UNKNOWN], "Unser Ziel ist kritisch und mit dem Kunden noch nicht besprochen"),
        ([{}, {}], "Zwei Ziele bis 30.09.2026"),
        ([WELL | KNOWN] * 2, "Zwei Ziele bis 30.09.2026: beide sind auf Kurs und mit dem Kunden besprochen"),
        ([RISKY, CRITICAL, WELL], "Drei Ziele bis 30.09.2026: zwei sind gefährdet oder kritisch"),
        ([RISKY] * 3, "Drei Ziele bis 30.09.2026: alle sind gefährdet"),
        ([WELL | KNOWN, UNKNOWN], "Zwei Ziele bis 30.09.2026: eines ist auf Kurs, eines ist mit dem Kunden besprochen"),
        ([{"due": None}] * 2, "Zwei Ziele"),
    ],
)
def test_the_title_says_how_they_stand_and_whether_the_customer_knows(rows: list[dict[str, Any]], message: str) -> None:
    assert title(goals.content, aims(*rows)) == message


def test_money_is_shown_at_a_readable_scale_and_other_units_as_typed() -> None:
    found = cards(
        aims(
            {"unit": "€", "baseline": 900_000, "target": 1_200_000},
            {"unit": "%", "baseline": Decimal("25.9"), "target": 29},
            {"unit": "Stück", "target": 12},
        )
    )

    assert [(readable(card.before), readable(card.after), readable(card.unit)) for card in found] == [
        ("900 T€", "1,2", "Mio €"),
        ("25,9", "29", "%"),
        ("", "12", "Stück"),
    ]


def test_a_baseline_without_a_target_asks_for_it_and_a_goal_without_numbers_has_none() -> None:
    asked, none = cards(aims({"baseline": 5}, {"metric": "Unterschrift"}))

    assert (asked.before, asked.after) == ("5", "?")
    assert (none.before, none.after, none.measure, none.due) == ("", "", "Unterschrift", "bis 30.09.2026")


def test_a_card_says_who_answers_for_it_how_it_stands_and_what_smart_lacks() -> None:
    card = cards(typical_plan(GERMAN))[1]

    assert plain((card.owner,)) == "Wer  Dr. Ulrich Hartung · gefährdet"
    assert card.owner[-1].tone is Tone.CAUTION
    assert card.status == Status(Mark.OPEN, "Kunde: geplant")
    assert plain((card.benefit_head,)) == "Kundennutzen  KZ-3, KZ-5"
    assert "".join(chip.letter for chip in card.chips) == "SMART"


def test_what_a_card_lacks_is_said() -> None:
    card = cards(plan(goals=[{"title": "A"}]))[0]

    assert (card.measure, card.due) == ("", "Termin offen")
    assert card.benefit == "Noch nicht beschrieben, was der Kunde davon hat."
    assert plain((card.owner,)) == "Wer  noch niemand benannt"
    assert card.status == Status(Mark.UNKNOWN, "Kunde: k. A.")


def test_a_long_measure_is_shortened_but_never_its_date() -> None:
    card = cards(aims({"metric": "Twintig vrachtwagens laden vier weken lang zonder uitval op alle vestigingen " * 2}))[
        0
    ]

    assert readable(card.measure).endswith(" …")
    assert len(card.measure) <= 90
    assert card.due == "bis 30.09.2026"


def test_beyond_three_the_scope_says_that_there_are_more_and_the_notes_have_all() -> None:
    slide = told(aims(*[{}] * 5))

    assert slide.scope == "Gezeigt sind die ersten drei von fünf Zielen; alle stehen in den Notizen"
    assert len(slide.notes) == 5


def test_the_meaning_is_what_hangs_on_the_goals() -> None:
    risk = {"checkpoint": "cp01", "kind": "risk", "risk": 420_000}
    chance = {"checkpoint": "cp02", "kind": "opportunity", "opportunity": 900_000}

    assert meaning(goals.content, aims({}, {}, checkpoints=[{**risk, "goal": "Z-2"}, {**chance, "goal": "Z-1"}])) == (
        "Z-1 erschließt Chancen von 900 T€, Z-2 wehrt Risiken von 420 T€ ab."
    )
    assert meaning(goals.content, aims({}, checkpoints=[{**risk, "goal": "Z-1"}, {**chance, "goal": "Z-1"}])) == (
        "Mit Z-1 entscheidet sich am meisten: Chancen von 900 T€ und Risiken von 420 T€."
    )
    assert meaning(goals.content, aims({}, checkpoints=[chance]), ENGLISH) == (
        "Opportunities of €900k do not belong to any of our goals yet."
    )
    assert meaning(goals.content, aims({}, customer_goals=[{"id": "KZ-1", "title": "A"}])) == (
        "Z-1 dient noch keinem Kundenziel."
    )


def test_the_next_step_is_the_next_open_milestone() -> None:
    milestones = [
        {"title": "Erreicht", "due": date(2026, 1, 1), "status": "done"},
        {"title": "Später", "due": date(2026, 8, 1)},
        {"title": "Überfällig", "due": date(2026, 3, 1), "owner": "A. Berg"},
    ]

    assert step(goals.content, aims({}, milestones=milestones)) == "Überfällig (A. Berg · seit 01.03.2026 überfällig)"
    assert step(goals.content, aims({})) == ""


STEPS: dict[str, Any] = {
    "milestones": [{"title": "Muster", "goal": "Z-1", "due": date(2026, 5, 1), "owner": "Ida"}],
    "actions": [{"title": "Angebot", "goal": "Z-1", "due": date(2026, 3, 1)}, {"title": "Anderes", "goal": "Z-9"}],
}


def test_one_goal_alone_has_its_steps_and_levers_beside_it() -> None:
    each = aims({}, strategies=[{"mix": "price", "goal_1": "Formel"}], **STEPS)
    body = told(each).body
    assert isinstance(body, Split)
    steps, levers = body.right
    assert isinstance(steps, Table)
    assert isinstance(levers, Findings)

    assert [[plain(cell.lines) for cell in row.cells] for row in steps.rows] == [
        ["Angebot\nnoch niemand benannt", "! 01.03.2026"],
        ["Muster\nIda", "01.05.2026"],
    ]
    assert [(each.lead, each.text) for each in levers.findings] == [("Preismix", "Formel")]
    assert isinstance(told(aims({}, {}, **STEPS)).body, CardRow)
    assert isinstance(told(aims({})).body, CardRow)


def test_very_many_steps_to_one_goal_are_counted() -> None:
    steps = [{"title": f"Schritt {n}", "goal": "Z-1"} for n in range(7)]
    body = told(aims({}, actions=steps)).body
    assert isinstance(body, Split)
    table = body.right[0]
    assert isinstance(table, Table)
    assert len(table.rows) == 5
    assert plain(table.rows[-1].cells[0].lines) == "und drei weitere"


def test_a_measure_that_is_only_the_unit_is_not_said_twice() -> None:
    assert cards(aims({"metric": "Linien", "unit": "linien", "baseline": 0, "target": 14}))[0].measure == ""


SMART = {"kind": "qualitative", "metric": "Vertrag unterschrieben", "owner": "Ida", "customer_benefit": "Sicherheit"}


@pytest.mark.parametrize(
    "each,language,message",
    [
        (aims({}, **STEPS), GERMAN, "Für Z-1 ist ein Schritt überfällig: erst nachholen, dann Neues beginnen."),
        (aims({}, actions=[*STEPS["actions"], *STEPS["actions"]]), ENGLISH,
         "Two steps for Z-1 are overdue: catch up before starting anything new."),
        (aims({}, **STEPS), DUTCH, "Eén stap voor Z-1 is te laat: eerst inhalen, dan iets nieuws beginnen."),
        (aims({}), GERMAN,
         "Z-1 ist noch nicht SMART; offen: spezifisch, messbar, attraktiv und akzeptiert und realistisch."),
        (aims({}), ENGLISH, "Z-1 is not SMART yet; open: specific, measurable, achievable and relevant."),
        (aims({}), DUTCH, "Z-1 is nog niet SMART; open: specifiek, meetbaar, acceptabel en realistisch."),
    ],
)  # fmt: skip
def test_without_money_at_stake_the_meaning_is_what_is_late_or_not_smart(
    each: Plan, language: Language, message: str
) -> None:
    assert meaning(goals.content, each, language) == message


def test_without_milestones_the_next_step_is_the_next_action_for_a_goal() -> None:
    assert (
        step(goals.content, aims({}, actions=STEPS["actions"]))
        == "Angebot (noch niemand benannt · seit 01.03.2026 überfällig)"
    )


@pytest.mark.parametrize(
    "most,shown", [(30, "Ersatz für die Dichtungen …"), (60, "Ersatz für die Dichtungen der Reihe sieben")]
)
def test_a_companys_policy_says_how_long_a_goal_may_be(most: int, shown: str) -> None:
    policy, problems = policy_of({"plan_quality": {"goal_characters": most}})
    each = aims({"title": "Ersatz für die Dichtungen der Reihe sieben"})
    slide = goals.content(each, figures_of(each, AS_OF, texts_for(each), policy), texts_for(each))
    assert not problems
    assert slide is not None
    assert isinstance(slide.body, CardRow | Split)
    cards = slide.body.cards if isinstance(slide.body, CardRow) else slide.body.left[-1]
    assert isinstance(cards, Cards)
    assert readable(cards.cards[0].headline) == shown
