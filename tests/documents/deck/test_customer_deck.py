"""The deck that speaks to the customer: its titles in three languages, and what it never has."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kamgen.content.blocks import Block
from kamgen.content.deck import CardRow, Deck, Single, Split, Stack
from kamgen.content.grids import TeamCards
from kamgen.content.table import Table
from kamgen.content.text import plain
from kamgen.documents.deck.customer_deck import tell_customer_deck
from kamgen.documents.deck.deck import Size
from kamgen.figures.figures import figures_of
from kamgen.plan.editions import for_customer
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.documents.deck.test_any_plan import LONGEST_TITLE, NO_WORDS
from tests.plans import AS_OF, plan, plans
from tests.telling import DUTCH, ENGLISH, GERMAN, readable, texts_for, words_in
from tests.telling import said as said_by

DAY, LATER = date(AS_OF.year + 1, 3, 31), date(AS_OF.year + 1, 9, 30)


def told(each: Plan, language: Language = GERMAN, size: Size = Size.FULL) -> Deck:
    shown = for_customer(each)
    figures = figures_of(shown, each.cover.as_of or AS_OF, words_in(language, "EUR"))
    return tell_customer_deck(shown, figures, texts_for(shown, language), draft=False, size=size)


def titles(each: Plan, language: Language) -> dict[str, str]:
    return {slide.key: readable(slide.title) for slide in told(each, language).slides}


def aims(count: int) -> list[dict[str, Any]]:
    return [{"id": f"KZ-{n}", "title": f"Ziel {n}", "confidence": "confirmed"} for n in range(1, count + 1)]


def initiative(*supports: int, **more: str) -> dict[str, Any]:
    return {"title": "Thema", "supports": [f"KZ-{n}" for n in supports], **more}


GOALS = [
    (1, [1], "Ihr wichtigstes Ziel, und was wir dazu beitragen",
     "Your most important goal, and what we contribute to it", "Uw belangrijkste doel, en wat wij eraan bijdragen"),
    (2, [1, 2], "Ihre zwei wichtigsten Ziele: zu beiden tragen wir bei",
     "Your two most important goals: we contribute to both", "Uw twee belangrijkste doelen: aan beide dragen wij bij"),
    (3, [1, 2, 3], "Ihre drei wichtigsten Ziele: zu allen drei tragen wir bei",
     "Your three most important goals: we contribute to all three",
     "Uw drie belangrijkste doelen: aan alle drie dragen wij bij"),
    (3, [2], "Ihre drei wichtigsten Ziele: zu einem tragen wir bei",
     "Your three most important goals: we contribute to one of them",
     "Uw drie belangrijkste doelen: aan één daarvan dragen wij bij"),
    (3, [], "Ihre drei wichtigsten Ziele, wie wir sie verstehen",
     "Your three most important goals, as we understand them",
     "Uw drie belangrijkste doelen, zoals wij ze begrijpen"),
    (1, [], "Ihr wichtigstes Ziel, wie wir es verstehen", "Your most important goal, as we understand it",
     "Uw belangrijkste doel, zoals wij het begrijpen"),
]  # fmt: skip


@pytest.mark.parametrize("count, supported, german, english, dutch", GOALS)
def test_the_customer_s_goals_are_titled_by_what_we_contribute(
    count: int, supported: list[int], german: str, english: str, dutch: str
) -> None:
    each = plan(customer_goals=aims(count), initiatives=[initiative(*supported)] if supported else [])
    for language, title in ((GERMAN, german), (ENGLISH, english), (DUTCH, dutch)):
        assert titles(each, language)["customer_goals"] == title


@pytest.mark.parametrize("confidence", ["assumed", None])
def test_goals_that_we_only_suppose_stay_with_us_and_nothing_points_to_them(confidence: str | None) -> None:
    aim = {"id": "Z-1", "title": "Erstausrüster werden", "discussed": "yes", "customer_goals": ["KZ-1", "KZ-2"]}
    each = plan(
        customer_goals=[*aims(1), {"id": "KZ-2", "title": "Vermuteter Umbau", "confidence": confidence}],
        initiatives=[initiative(1, 2)],
        goals=[aim],
    )
    shown = for_customer(each)
    assert [goal.id for goal in shown.customer_goals] == ["KZ-1"]
    assert (shown.goals[0].customer_goals, shown.initiatives[0].supports) == (("KZ-1",), ("KZ-1",))
    assert not [text for text in said_by(told(each)) if "Umbau" in text or "KZ-2" in text]


def test_what_we_say_about_a_unit_and_its_business_model_stays_with_us() -> None:
    each = plan(
        profile={"business_model": "Lebt vom Ersatzteil", "headquarters": "Bremen"},
        business_units=[{"name": "Mähdrescher", "description": "Sorgenkind"}],
    )
    assert not [text for text in said_by(told(each)) if "Ersatzteil" in text or "Sorgenkind" in text]


def test_the_cover_says_nothing_of_our_reviews() -> None:
    each = plan(cover={"last_review": date(2026, 1, 15), "next_review": date(2026, 6, 30), "version": "2.1"})
    assert [fact.label for fact in told(each).cover.facts] == ["Key-Account-Management", "Version"]


@pytest.mark.parametrize(
    "locations, said",
    [("Esslingen, Brescia", "Esslingen, Brescia"), ("Brescia", "Esslingen · Brescia"), (None, "Esslingen")],
)
def test_headquarters_are_named_once(locations: str | None, said: str) -> None:
    sites = {"headquarters": "Esslingen", "locations": locations}
    each = plan(
        profile={**sites, "revenue": 10, "employees": 10, "strategy": "Wachsen", "description": "Baut Maschinen"}
    )
    assert said in list(said_by(told(each)))


STEPS = [
    ([None], "Ein Schritt liegt bei Ihnen", "One step is with you", "Eén stap ligt bij u"),
    ([DAY], "Ein Schritt liegt bei Ihnen, fällig am {de}", "One step is with you, due on {en}",
     "Eén stap ligt bij u, uiterlijk op {nl}"),
    ([LATER, DAY], "Zwei Schritte liegen bei Ihnen, der erste ist am {de} fällig",
     "Two steps are with you, the first is due on {en}", "Twee stappen liggen bij u, de eerste uiterlijk op {nl}"),
]  # fmt: skip


@pytest.mark.parametrize("days, german, english, dutch", STEPS)
def test_only_the_customer_s_own_steps_are_told(days: list[date | None], german: str, english: str, dutch: str) -> None:
    steps = [{"title": f"Schritt {n}", "party": "customer", "due": day} for n, day in enumerate(days)]
    each = plan(actions=[*steps, {"title": "Unser Schritt", "party": "internal", "due": DAY}, {"title": "Noch einer"}])
    for language, title in ((GERMAN, german), (ENGLISH, english), (DUTCH, dutch)):
        day = {language.value: readable(texts_for(each, language).formats.full_date(DAY))}
        assert titles(each, language)["actions"] == title.format_map({"de": "", "en": "", "nl": "", **day})
    assert not [text for text in said_by(told(each)) if "Unser Schritt" in text or "Noch einer" in text]


def test_goals_that_were_talked_over_lead_with_the_benefit() -> None:
    aim = {"customer_benefit": "Weniger Ausfälle", "target": 14, "unit": "Linien", "due": DAY, "status": "critical"}
    each = plan(
        goals=[
            {"id": "Z-1", "title": "Erstausrüster werden", "discussed": "yes", **aim},
            {"id": "Z-2", "title": "Marge heben", "discussed": "planned", **aim},
            {"id": "Z-3", "title": "Wettbewerber verdrängen", **aim},
        ]
    )
    (slide,) = (slide for slide in told(each).slides if slide.key == "goals")
    assert isinstance(slide.body, CardRow)
    (card,) = slide.body.cards.cards
    assert (card.headline, card.benefit, card.after) == ("Weniger Ausfälle", "Erstausrüster werden", "14")
    assert (card.status, card.chips) == (None, ())


def test_initiatives_lead_with_the_benefit_and_those_without_any_are_left_out() -> None:
    each = plan(customer_goals=aims(1), initiatives=[initiative(1, benefit="Ein Werk weniger"), {"title": "Webshop"}])
    (slide,) = (slide for slide in told(each).slides if slide.key == "initiatives")
    assert isinstance(slide.body, Single)
    assert isinstance(slide.body.block, Table)
    assert [[plain(cell.lines) for cell in row.cells][:2] for row in slide.body.block.rows] == [
        ["Ein Werk weniger", "Thema"]
    ]


def test_the_team_is_shown_and_what_it_costs_is_not() -> None:
    each = plan(team=[{"name": "Jo Meier", "title": "Technik", "capacity": "0.4"}])
    (slide,) = told(each).slides
    assert isinstance(slide.body, Single)
    assert isinstance(slide.body.block, TeamCards)
    assert (slide.title, [member.name for member in slide.body.block.members]) == (
        "Eine Person ist für Sie da",
        ["Jo Meier"],
    )
    assert slide.body.block.members[0].role == "Technik"


def joint(goals: int = 1, steps: int = 1, kpis: int = 1) -> Plan:
    return plan(
        goals=[{"id": f"Z-{n}", "title": f"Ziel {n}", "discussed": "yes"} for n in range(1, goals + 1)],
        milestones=[{"goal": "Z-1", "title": f"Schritt {n}", "due": DAY, "owner": "Ida"} for n in range(steps)],
        kpis=[{"name": f"KPI {n}", "shared": "yes", "direction": "higher", "actual": 9, "target": 10}
              for n in range(kpis)],
    )  # fmt: skip


@pytest.mark.parametrize(
    "each, keys",
    [
        (joint(), ["goals"]),
        (joint(steps=5), ["goals", "roadmap"]),
        (joint(kpis=4), ["goals", "kpis"]),
        (joint(goals=2), ["goals", "roadmap", "kpis"]),
        (joint(goals=0), ["kpis"]),
    ],
)
def test_few_steps_and_kpis_stand_beside_the_one_goal_instead_of_on_slides_of_their_own(
    each: Plan, keys: list[str]
) -> None:
    assert [slide.key for slide in told(each).slides] == keys


def test_beside_the_one_goal_nothing_of_its_steps_and_kpis_is_lost() -> None:
    (slide,) = told(joint(steps=2)).slides
    assert isinstance(slide.body, Split)
    assert [
        [readable(plain(cell.lines)) for cell in row.cells]
        for table in slide.body.right
        if isinstance(table, Table)
        for row in table.rows
    ] == [["31.03.2027", "Schritt 0", "Ida"], ["31.03.2027", "Schritt 1", "Ida"], ["KPI 0", "9", "10", ""]]
    assert len(slide.notes) == 3


def meetings(people: int, steps: int) -> Plan:
    return plan(
        touchpoints=[{"person": f"Person {n}", "day": date(AS_OF.year, 6, 1 + n), "topic": f"Thema {n}",
                      "our_person": "Ida", "format": "visit"} for n in range(people)],
        actions=[{"title": f"Aufgabe {n}", "party": "customer", "due": DAY} for n in range(steps)],
    )  # fmt: skip


@pytest.mark.parametrize(
    "people, steps, keys, blocks, title",
    [
        (2, 0, ["touchpoints"], ["meetings"], "Zwei Termine mit Ihnen sind geplant, der nächste am 01.06.2026"),
        (1, 1, ["touchpoints"], ["meetings", "actions"],
         "Ein Termin mit Ihnen ist geplant, am 01.06.2026; ein Schritt liegt bei Ihnen"),
        (5, 2, ["touchpoints"], ["calendar", "actions", "agenda"],
         "Fünf Termine mit Ihnen sind geplant, der nächste am 01.06.2026; zwei Schritte liegen bei Ihnen"),
        (5, 4, ["actions", "touchpoints"], ["calendar", "agenda"],
         "Fünf Termine mit Ihnen sind geplant, der nächste am 01.06.2026"),
    ],
)  # fmt: skip
def test_few_meetings_are_a_table_and_the_customer_s_few_steps_stand_with_them(
    people: int, steps: int, keys: list[str], blocks: list[str], title: str
) -> None:
    slides = told(meetings(people, steps)).slides
    assert [slide.key for slide in slides] == keys
    shown: tuple[Block, ...] = ()
    match slides[-1].body:
        case Single(block):
            shown = (block,)
        case Stack(stacked):
            shown = stacked
        case Split(left, right):
            shown = (*left, *right)
        case _:
            pass
    assert [block.name for block in shown] == blocks
    assert readable(slides[-1].title) == title


@settings(
    max_examples=30,
    phases=set(Phase) - {Phase.explain},
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(plans(), st.sampled_from(Language), st.sampled_from(Size))
def test_any_plan_can_be_told_to_the_customer(each: Plan, language: Language, size: Size) -> None:
    deck = told(each, language, size)
    found = [slide.title for slide in deck.slides]
    assert all(title.strip() and "\n" not in title for title in found)
    assert max(map(len, found), default=0) <= LONGEST_TITLE
    assert len({slide.key for slide in deck.slides}) == len(found)
    assert not [text for text in said_by(deck) if NO_WORDS.search(text)]
    assert all(slide.so_what is None and not slide.source for slide in deck.slides)
    assert not [note for slide in deck.slides for note in slide.notes if note.sources]


@pytest.mark.parametrize(
    "language,scope",
    [
        (GERMAN, "Was Sie erreichen wollen, wer es trägt und was wir beitragen"),
        (ENGLISH, "What you want to achieve, who leads it and what we contribute"),
        (DUTCH, "Wat u wilt bereiken, wie het draagt en wat wij bijdragen"),
    ],
)
def test_under_each_short_title_stands_what_the_page_shows(language: Language, scope: str) -> None:
    wishes = plan(customer_goals=aims(2), initiatives=[initiative(1, benefit="Zeit")], team=[{"name": "Ida"}])
    slides = told(wishes, language).slides
    assert [slide.key for slide in slides if not slide.scope] == []
    assert slides[0].scope == scope
