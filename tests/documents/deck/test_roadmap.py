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
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, meaning, readable, step, texts_for, title


def day(days: int) -> date:
    return AS_OF + timedelta(days=days)


def way(milestones: tuple[int, ...] = (), actions: tuple[int, ...] = (), **parts: Any) -> Plan:  # noqa: ANN401 - parts of a plan
    """Two goals with steps for the first, each given by the days until it is due."""
    return plan(
        goals=[{"id": "Z-1", "title": "Erster Partner"}, {"id": "Z-2", "title": "Zweites Werk"}],
        milestones=[{"goal": "Z-1", "title": f"Meilenstein {n}", "due": day(n), "owner": "Ida"} for n in milestones],
        actions=[{"goal": "Z-1", "title": f"Maßnahme {n}", "due": day(n), "owner": "Jan"} for n in actions],
        **parts,
    )


def one_goal(milestones: tuple[int, ...]) -> Plan:
    """One goal that is due in thirty days, with its milestones."""
    return plan(
        goals=[{"id": "Z-1", "title": "Erster Partner", "due": day(30)}],
        milestones=[{"goal": "Z-1", "title": f"Meilenstein {n}", "due": day(n), "owner": "Ida"} for n in milestones],
    )


@pytest.mark.parametrize(
    "each",
    [
        plan(),
        way(),
        plan(milestones=[{"title": "Ohne Termin"}]),
        plan(milestones=[{"title": "Erreicht", "due": day(5), "status": "done"}]),
        plan(actions=[{"title": "Ohne Ziel", "due": day(5)}]),
        way((-5,), (-6,)),
        one_goal((5, 6, 7, 8, 9)),
    ],
    ids=["nothing", "no steps", "no date", "done", "for no goal", "nothing ahead", "beside the one goal"],
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
        (way((-5, -6), (1,)), "Zwei Meilensteine und eine Maßnahme stehen im Fahrplan; zwei Schritte sind überfällig"),
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
        (way((9,), (-12,)), "Z-1 ist im Verzug, ein Schritt ist seit 12 Tagen überfällig.",
         "Maßnahme -12 (Jan · seit 19.03.2026 überfällig)"),
        (way((9,), (-12, -3)), "Z-1 ist im Verzug, der älteste Schritt ist seit 12 Tagen überfällig.",
         "Maßnahme -12 (Jan · seit 19.03.2026 überfällig)"),
        (way((5, 8)), "Für Z-2 steht in den nächsten 90 Tagen nichts an: Wer tut den nächsten Schritt?", ""),
        (way((200,)), "Für Z-1 und Z-2 steht in den nächsten 90 Tagen nichts an: Wer tut die nächsten Schritte?", ""),
        (one_goal((5, 6, 7, 8, 9, 40)), "Ein Meilenstein liegt hinter dem Termin seines Ziels: Meilenstein 40.", ""),
        (one_goal((5, 6, 7, 8, 9, 10)),
         "Nichts ist im Verzug, und jedes Ziel hat seinen nächsten Schritt: Jetzt zählt, dass die Termine halten.",
         ""),
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


@pytest.mark.parametrize(
    "language,weeks,months,quarters",
    [
        (GERMAN, "bis 07.04.", "bis 30.04.", "bis 09/2026"),
        (ENGLISH, "to 7 Apr", "to 30 Apr", "to Sep 2026"),
        (DUTCH, "t/m 7 apr", "t/m 30 apr", "t/m sep 2026"),
    ],
)
def test_periods_are_called_by_their_last_day(language: Language, weeks: str, months: str, quarters: str) -> None:
    each = way((5,))
    slide = roadmap.content(each, figures(each), texts_for(each, language))
    assert slide is not None
    assert isinstance(slide.body, Single)
    assert isinstance(slide.body.block, Roadmap)
    zones = slide.body.block.zones
    assert [readable(zone.periods[0]) for zone in zones] == [weeks, months, quarters]
    assert [len(zone.periods) for zone in zones] == [3, 3, 4]


def test_the_fewer_lanes_there_are_the_more_of_a_period_is_shown() -> None:
    def most(each: Plan) -> int | None:
        slide = roadmap.content(each, figures(each), texts_for(each))
        assert slide is not None
        assert isinstance(slide.body, Single)
        assert isinstance(slide.body.block, Roadmap)
        return slide.body.block.most

    steps = [{"goal": f"Z-{n}", "title": "A", "due": day(5)} for n in range(1, 4)]
    goals = [{"id": f"Z-{n}", "title": "A"} for n in range(1, 4)]
    assert [most(plan(goals=goals, milestones=steps[:count])) for count in (1, 2, 3)] == [5, 3, 2]
