from __future__ import annotations

from typing import Any

import pytest

from kamgen.content.deck import Single, Slide
from kamgen.content.table import Table, TableRow
from kamgen.content.text import Tone, plain
from kamgen.documents.deck.slides import initiatives
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan
from tests.telling import DUTCH, ENGLISH, figures, meaning, texts_for, title


def plans(goals: int, *supports: tuple[str, ...], **fields: Any) -> Plan:  # noqa: ANN401 - the fields of a row
    return plan(
        customer_goals=[{"id": f"KZ-{n}", "title": f"Ziel {n}"} for n in range(1, goals + 1)],
        initiatives=[
            {"id": f"UT-{n}", "title": f"Thema {n}", "supports": names, **fields} for n, names in enumerate(supports, 1)
        ],
    )


def told(each: Plan) -> Slide:
    slide = initiatives.content(each, figures(each), texts_for(each))
    assert slide is not None
    return slide


def table(each: Plan) -> Table:
    body = told(each).body
    assert isinstance(body, Single)
    assert isinstance(body.block, Table)
    return body.block


def words(row: TableRow) -> list[str]:
    return [plain(cell.lines) for cell in row.cells]


def test_without_initiatives_there_is_no_slide() -> None:
    assert initiatives.content(plans(2), figures(plans(2)), texts_for(plans(2))) is None


@pytest.mark.parametrize(
    "goals,supports,message",
    [
        (1, [("KZ-1",)], "Unser Thema zahlt auf das Kundenziel ein"),
        (2, [("KZ-1", "KZ-2")], "Unser Thema zahlt auf Kundenziele ein, jedes Kundenziel hat ein Thema"),
        (3, [("KZ-1",)], "Unser Thema zahlt auf ein Kundenziel ein, zwei Kundenziele haben noch keines"),
        (0, [()], "Unser Thema zahlt noch auf kein Kundenziel ein"),
        (2, [("KZ-1",), ("KZ-2",)], "Beide Themen zahlen auf Kundenziele ein, jedes Kundenziel hat ein Thema"),
        (
            2,
            [("KZ-1",), ()],
            "Eines unserer beiden Themen zahlt auf ein Kundenziel ein, ein Kundenziel hat noch keines",
        ),
        (2, [(), ()], "Noch keines unserer beiden Themen zahlt auf ein Kundenziel ein"),
        (
            3,
            [("KZ-1",), (), ("KZ-1",)],
            "Zwei unserer drei Themen zahlen auf ein Kundenziel ein, zwei Kundenziele haben noch keines",
        ),
    ],
)
def test_the_title_counts_what_pays_in(goals: int, supports: list[tuple[str, ...]], message: str) -> None:
    assert title(initiatives.content, plans(goals, *supports)) == message


@pytest.mark.parametrize(
    "language,goals,message",
    [
        (ENGLISH, 1, "Our initiative supports the customer goal"),
        (ENGLISH, 3, "Our initiative supports one customer goal, two customer goals have none yet"),
        (DUTCH, 1, "Ons initiatief draagt bij aan het klantdoel"),
        (DUTCH, 3, "Ons initiatief draagt bij aan één klantdoel, twee klantdoelen hebben er nog geen"),
    ],
)
def test_the_title_in_other_languages(language: Language, goals: int, message: str) -> None:
    assert title(initiatives.content, plans(goals, ("KZ-1",)), language) == message


def test_a_goal_that_the_plan_does_not_have_counts_for_nothing() -> None:
    each = plans(1, ("KZ-9",), ("KZ-1",))

    assert title(initiatives.content, each) == "Eines unserer beiden Themen zahlt auf das Kundenziel ein"
    assert [words(row)[2] for row in table(each).rows] == ["", "●"]


def test_the_total_shows_at_once_which_goal_has_none() -> None:
    total = table(plans(3, ("KZ-1", "KZ-2"), ("KZ-1",))).total

    assert total is not None
    assert words(total)[2:5] == ["2", "1", "0"]
    assert [cell.lines[0][0].tone for cell in total.cells[2:5]] == [Tone.INK, Tone.INK, Tone.BAD]


def test_beyond_six_goals_the_rest_is_named_and_the_scope_says_so() -> None:
    each = plans(8, ("KZ-1", "KZ-7", "KZ-8"))

    assert [column.title for column in table(each).columns][2:9] == [f"KZ-{n}" for n in range(1, 7)] + ["weitere"]
    assert words(table(each).rows[0])[2:9] == ["●", "", "", "", "", "", "KZ-7, KZ-8"]
    assert "ersten sechs von 8 Kundenzielen" in told(each).scope


def test_without_customer_goals_there_are_no_dots_and_no_total() -> None:
    each = plans(0, ())

    assert len(table(each).columns) == 5
    assert table(each).total is None


def test_the_biggest_opportunity_that_hangs_on_one_initiative_is_the_meaning() -> None:
    goals = [
        {"id": "KZ-1", "title": "A", "consequence": "opportunity", "value": 900},
        {"id": "KZ-2", "title": "B", "consequence": "opportunity", "value": 100},
    ]
    pair = [{"id": "UT-1", "title": "Lager", "supports": ["KZ-1"]}, {"id": "UT-2", "title": "B", "supports": ["KZ-2"]}]

    assert meaning(initiatives.content, plan(customer_goals=goals, initiatives=pair)) == (
        "Die größte Chance (KZ-1, 900 €) hängt an einem einzigen Thema: UT-1 Lager."
    )
    assert meaning(initiatives.content, plan(customer_goals=goals, initiatives=pair[1:] * 2), ENGLISH) == (
        "The biggest opportunity of all (KZ-1, €900) has no initiative of ours yet."
    )


def test_else_goals_without_initiative_initiatives_without_goal_and_missing_contacts() -> None:
    assert meaning(initiatives.content, plans(2, ("KZ-1",))) == "Ohne Thema von uns bleibt KZ-2."
    assert meaning(initiatives.content, plans(1, ("KZ-1",), ())) == (
        "UT-2 zahlt noch auf kein Kundenziel ein: zuordnen oder zurückstellen."
    )
    assert meaning(initiatives.content, plans(1, ("KZ-1",))) == "Für UT-1 ist beim Kunden noch kein Kontakt benannt."
    assert meaning(initiatives.content, plans(1, ("KZ-1",), contact="A")) == ""
