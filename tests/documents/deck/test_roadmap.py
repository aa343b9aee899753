from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from kamgen.content.deck import Single
from kamgen.content.grids import Roadmap
from kamgen.documents.deck.slides import roadmap
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import AS_OF, plan
from tests.telling import DUTCH, ENGLISH, figures, meaning, step, texts_for, title


def day(days: int) -> date:
    return AS_OF + timedelta(days=days)


def way(milestones: tuple[int, ...] = (), actions: tuple[int, ...] = (), **parts: Any) -> Plan:  # noqa: ANN401
    """Two goals with steps for the first, each given by the days until it is due."""
    return plan(
        goals=[{"id": "Z-1", "title": "Erster Partner"}, {"id": "Z-2", "title": "Zweites Werk"}],
        milestones=[{"goal": "Z-1", "title": f"Meilenstein {n}", "due": day(n), "owner": "Ida"} for n in milestones],
        actions=[{"goal": "Z-1", "title": f"Maßnahme {n}", "due": day(n), "owner": "Jan"} for n in actions],
        **parts,
    )


@pytest.mark.parametrize(
    "each",
    [
        plan(),
        way(),
        plan(milestones=[{"title": "Ohne Termin"}]),
        plan(milestones=[{"title": "Erreicht", "due": day(5), "status": "done"}]),
        plan(actions=[{"title": "Ohne Ziel", "due": day(5)}]),
    ],
    ids=["nothing", "no steps", "no date", "done", "for no goal"],
)
def test_without_an_open_dated_step_there_is_no_slide(each: Plan) -> None:
    assert roadmap.content(each, figures(each), texts_for(each)) is None


@pytest.mark.parametrize(
    "each,message",
    [
        (way((5,)), "Ein Meilenstein steht im Fahrplan"),
        (way((5, 6)), "Zwei Meilensteine stehen im Fahrplan"),
        (way((), (5,)), "Eine Maßnahme steht im Fahrplan"),
        (way((5,), (7,)), "Ein Meilenstein und eine Maßnahme stehen im Fahrplan"),
        (
            way((5, 9), (7, 8, -3)),
            "Zwei Meilensteine und drei Maßnahmen stehen im Fahrplan; ein Schritt ist überfällig",
        ),
        (way((-5,)), "Ein Meilenstein steht im Fahrplan und ist überfällig"),
        (way((-5, -6)), "Zwei Meilensteine stehen im Fahrplan; beide Schritte sind überfällig"),
        (way((-5, -6), (-1,)), "Zwei Meilensteine und eine Maßnahme stehen im Fahrplan; alle sind überfällig"),
    ],
)
def test_the_title_counts_all_steps_that_are_shown(each: Plan, message: str) -> None:
    assert title(roadmap.content, each) == message


@pytest.mark.parametrize(
    "language,message",
    [
        (ENGLISH, "One milestone and two actions are on the roadmap; one step is overdue"),
        (DUTCH, "Eén mijlpaal en twee acties staan op de routekaart; één stap is te laat"),
    ],
)
def test_the_title_in_other_languages(language: Language, message: str) -> None:
    assert title(roadmap.content, way((5,), (-1, 7)), language) == message


@pytest.mark.parametrize(
    "each,says,does",
    [
        (way((5, -1)), "Z-1 ist im Verzug, ein Schritt ist seit einem Tag überfällig.",
         "Meilenstein -1 (Ida · seit 30.03.2026 überfällig)"),
        (way((-9,), (-12,)), "Z-1 ist im Verzug, der älteste Schritt ist seit 12 Tagen überfällig.",
         "Maßnahme -12 (Jan · seit 19.03.2026 überfällig)"),
        (way((5, 8)), "Ida trägt 2 von 2 offenen Schritten: Lässt sich das verteilen?",
         "Meilenstein 5 (Ida · 05.04.2026)"),
        (way((5,)), "", "Meilenstein 5 (Ida · 05.04.2026)"),
    ],
)  # fmt: skip
def test_the_meaning_and_the_next_step_are_about_what_presses_most(each: Plan, says: str, does: str) -> None:
    assert meaning(roadmap.content, each) == says
    assert step(roadmap.content, each) == does


def test_a_goal_has_its_lane_and_what_is_late_stands_before_today() -> None:
    each = way((-5, 10), (100,))
    slide = roadmap.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Single)
    assert isinstance(slide.body.block, Roadmap)
    (lane,) = slide.body.block.lanes
    assert (lane.numeral, lane.title) == ("1", "Erster Partner")
    assert [(item.at, item.words) for item in lane.items] == [
        (None, "Meilenstein -5"),
        (1.5, "Meilenstein 10"),
        (6.5, "Maßnahme 100"),
    ]
    assert ("milestones", 0, "title") in lane.items[0].sources


def test_a_step_after_the_last_quarter_is_counted_in_its_lane_and_never_lost() -> None:
    each = way((10, 470), (500,))
    slide = roadmap.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Single)
    assert isinstance(slide.body.block, Roadmap)
    (lane,) = slide.body.block.lanes
    assert [item.words for item in lane.items] == ["Meilenstein 10"]
    assert [(item.words, item.due) for item in lane.later] == [
        ("Meilenstein 470", "14.07.2027"),
        ("Maßnahme 500", "13.08.2027"),
    ]
    assert slide.body.block.later == "+{count} später"
    assert len(slide.notes) == 3
