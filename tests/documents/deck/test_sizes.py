"""How long a deck is: each size tells all of the smaller ones in the same order, the full one in chapters."""

from __future__ import annotations

from typing import Any

import pytest

from kamgen import shipped
from kamgen.content.deck import Section, Slide
from kamgen.documents.deck.deck import Size, tell_deck
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from kamgen.workbook.read import read_workbook
from tests.plans import plan
from tests.telling import figures, leads_somewhere, paths, texts_for


def sample(language: Language) -> Plan:
    """The sample that is filled on all sheets."""
    found = read_workbook(shipped.sample(language.value).read_bytes(), "sample.xlsx").plan
    assert found is not None
    return found


def slides(each: Plan, size: Size, language: Language = Language.GERMAN) -> tuple[Slide, ...]:
    return tell_deck(each, figures(each, language), texts_for(each, language), draft=False, size=size).slides


def keys(each: Plan, size: Size) -> list[str]:
    return [slide.key for slide in slides(each, size) if not isinstance(slide.body, Section)]


def test_a_larger_size_tells_all_that_a_smaller_one_tells() -> None:
    each = sample(Language.GERMAN)
    compact, standard, full = (keys(each, size) for size in Size)
    assert len(compact) < len(standard) < len(full) == 29
    assert [key for key in standard if key in compact] == compact
    views = {"swot": {"swot_account", "swot_position"}}
    assert set().union(*(views.get(key, {key}) for key in standard)) <= set(full), "one slide or one for each view"
    assert full[0] == "summary"
    assert full[-1] == "definitions", "what the numbers mean is looked up, not told"


def test_a_full_deck_stands_in_chapters_each_with_where_the_story_is() -> None:
    told = slides(sample(Language.GERMAN), Size.FULL)
    dividers = [slide for slide in told if isinstance(slide.body, Section)]
    assert [slide.title for slide in dividers] == [
        "Der Kunde", "Unsere Stellung", "Die Menschen", "Das Potenzial", "Der Plan", "Die Steuerung",
    ]  # fmt: skip
    for number, slide in enumerate(dividers, start=1):
        assert isinstance(slide.body, Section)
        assert [entry.numeral for entry in slide.body.entries if entry.current] == [str(number)]
        assert not isinstance(told[told.index(slide) + 1].body, Section)


GOAL = {"goals": [{"id": "Z-1", "title": "A"}]}
RISK = {"raid": [{"kind": "risk", "title": "B"}]}
STEP = {"milestones": [{"title": "C", "goal": "Z-1", "due": "2026-12-01"}]}
LEVER = {"strategies": [{"mix": "price", "goal_1": "D"}]}
WISH = {"customer_goals": [{"id": "KZ-1", "title": "E", "sponsor": "Eva"}]}
TEAM = {"team": [{"name": "Ida"}, {"name": "Jan"}], "management_asks": [{"text": "F"}]}
PEOPLE = {"stakeholders": [{"name": name, "influence": 5, "attitude": "supporter"} for name in ("Eva", "Max", "Tim")]}
PLANNED: dict[str, Any] = {**WISH, **GOAL, **STEP, **LEVER, **RISK, **TEAM}
CHANCES = {"initiatives": [{"title": "G"}], "opportunities": [{"title": "H", "value": 9}]}


def dividers(each: Plan) -> list[str]:
    return [slide.key for slide in slides(each, Size.FULL) if isinstance(slide.body, Section)]


@pytest.mark.parametrize(
    "each,expected",
    [
        (plan(**GOAL, **RISK), []),
        (plan(**PLANNED), []),
        (plan(**PLANNED, **PEOPLE, **CHANCES), ["people", "potential", "plan", "steering"]),
    ],
    ids=["a short deck", "few chapters", "chapters of one slide join a neighbour"],
)
def test_dividers_stand_before_chapters_of_some_length_and_never_in_a_short_deck(
    each: Plan, expected: list[str]
) -> None:
    told = slides(each, Size.FULL)
    assert dividers(each) == [f"chapter_{key}" for key in expected]
    assert not isinstance(told[-1].body, Section)
    assert len({slide.key for slide in told}) == len(told)
    every = {slide.key for slide in told if not isinstance(slide.body, Section)}
    assert {"goals", "raid", "standing"} <= every


@pytest.mark.parametrize("language", Language)
def test_every_slide_of_a_full_sample_knows_its_cells_and_says_what_it_means(language: Language) -> None:
    each = sample(language)
    told = [slide for slide in slides(each, Size.FULL, language) if not isinstance(slide.body, Section)]
    assert [slide.key for slide in told if not list(paths(slide.body))] == []
    assert [slide.key for slide in told if not slide.source] == []
    assert [slide.key for slide in told if slide.so_what is None and slide.next_step is None] == ["definitions"]
    assert [slide.key for slide in told if slide.so_what and not slide.so_what.sources] == []
    assert [path for slide in told for path in paths(slide) if not leads_somewhere(path, each)] == []
