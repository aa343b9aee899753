"""Whatever the declaration allows can be told, in every language, and says nothing that is not a word."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kamgen.documents.deck.deck import Size, tell_deck
from kamgen.figures.figures import figures_of
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plans, typical_plan
from tests.telling import GERMAN, deck, leads_somewhere, paths, said, texts_for, words_in

NO_WORDS = re.compile(r"\b(None(?! of)|nan|NaN|Infinity)\b|\{(?!count\})[a-z_]+(:\w+)?\}|Decimal\(|<[A-Z]\w+\.")
"""A count is filled in where a roadmap is drawn: only there it is known what has no room."""
LONGEST_TITLE = 160
"""What stands on two lines of a title at 24 points, at most."""

BETWEEN = {
    Language.GERMAN: ("strategies", "roadmap"),
    Language.ENGLISH: ("strategies", "roadmap"),
    Language.DUTCH: (),
}
"""What typical plans tell of the way to their goals; one has no lever, and its steps stand beside its one goal."""

some_plans = settings(
    max_examples=30,
    phases=set(Phase) - {Phase.explain},
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@some_plans
@given(plans(), st.sampled_from(Language), st.sampled_from(Size), st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_any_plan_can_be_told(plan: Plan, language: Language, size: Size, as_of: date) -> None:
    figures = figures_of(plan, as_of, words_in(GERMAN, "EUR"))
    told = tell_deck(plan, figures, texts_for(plan, language), draft=False, size=size)
    titles = [slide.title for slide in told.slides]

    assert all(title.strip() and "\n" not in title for title in titles)
    assert max(map(len, titles), default=0) <= LONGEST_TITLE
    assert len(set(titles)) == len(titles)
    assert len({slide.key for slide in told.slides}) == len(titles)
    assert not [text for text in said(told) if NO_WORDS.search(text)]
    assert [path for path in paths(told) if not leads_somewhere(path, plan)] == []


@pytest.mark.parametrize("language", Language)
def test_every_slide_of_a_typical_plan_knows_its_cells_and_says_its_sheets(language: Language) -> None:
    told = deck(typical_plan(language), language)

    assert [slide.key for slide in told.slides] == [
        "summary", "customer_goals", "initiatives", "checkpoints", "goals",
        *BETWEEN[language], "actions", "touchpoints", "resources",
    ]  # fmt: skip
    for slide in told.slides:
        assert list(paths(slide.body))
        assert all(note.sources for note in slide.notes if "\n" in note.text)
        assert str(told.properties.created.year) in slide.source
        assert slide.so_what is None or slide.so_what.sources
        assert slide.next_step is None or slide.next_step.sources


@pytest.mark.parametrize("language", Language)
def test_a_plan_can_be_told_in_another_language_than_its_own(language: Language) -> None:
    slides = deck(typical_plan(GERMAN), language).slides

    assert len({slide.title for slide in slides}) == len(slides) == 10


def test_only_a_cover_is_left_of_a_plan_that_names_only_the_account() -> None:
    told = deck(Plan.model_validate({"cover": {"account": "Nordwind"}}))

    assert told.slides == ()
    assert told.cover.account == "Nordwind"


def test_a_draft_is_marked_on_every_page_whether_the_plan_says_so_or_the_build() -> None:
    approved = Plan.model_validate({"cover": {"account": "A", "status": "approved"}})

    assert deck(approved).draft == ""
    assert deck(approved, draft=True).draft == "Entwurf"
    assert deck(Plan.model_validate({"cover": {"account": "A", "status": "draft"}})).draft == "Entwurf"
