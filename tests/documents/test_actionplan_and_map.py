"""What the Word action plan and the account map say: everything, nothing twice, and what is missing said as such."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamgen.content.accountmap import AccountMap, Overview
from kamgen.content.document import ActionPlan
from kamgen.content.table import Cell, Table
from kamgen.content.text import plain
from kamgen.documents.accountmap.accountmap import tell_account_map
from kamgen.documents.actionplan.actionplan import tell_action_plan
from kamgen.figures.figures import Figures, figures_of
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from tests.plans import AS_OF, plan, plans, typical_plan

NOTHING = re.compile(r"\b(?:nan|NoneType)\b")


def figures(told: Plan, language: Language = Language.ENGLISH) -> Figures:
    return figures_of(told, told.cover.as_of or AS_OF, texts(language))


def action_plan(told: Plan, language: Language = Language.ENGLISH) -> ActionPlan:
    return tell_action_plan(told, figures(told, language), texts(language))


def account_map(told: Plan, language: Language = Language.ENGLISH) -> AccountMap:
    return tell_account_map(told, figures(told, language), texts(language))


def table(of: ActionPlan, section: str) -> Table:
    (found,) = (each for each in of.sections if each.key == section)
    return next(block for block in found.blocks if isinstance(block, Table))


def column(of: Table, title: str) -> list[str]:
    index = [each.title for each in of.columns].index(title)
    return [plain(tuple(line for line in row.cells[index].lines if not line[0].second)) for row in of.rows]


@pytest.mark.parametrize("language", Language)
def test_every_action_of_every_sheet_stands_in_the_word_plan_once(language: Language) -> None:
    told = typical_plan(language)
    listed = column(table(action_plan(told, language), "actions"), texts(language)("fields.actions.title.label"))
    assert sorted(listed) == sorted(action.title for action in figures(told, language).actions)


@pytest.mark.parametrize("language", Language)
def test_every_person_named_stands_in_the_map_once(language: Language) -> None:
    told = typical_plan(language)
    people = next(sheet for sheet in account_map(told, language).sheets if sheet.key == "people")
    (block,) = (each for each in people.blocks if isinstance(each, Table))
    names = column(block, texts(language)("accountmap.people.name"))
    assert names == [person.name for person in figures(told, language).people]


def test_texts_stand_whole_and_unfilled_columns_are_left_out() -> None:
    long = "word " * 900
    shown = table(action_plan(plan(actions=[{"title": "Report", "notes": long}])), "actions")
    titles = [each.title for each in shown.columns]
    assert "Resources" not in titles
    assert column(shown, texts(Language.ENGLISH)("fields.actions.notes.label")) == [long.strip()]


def test_the_smallest_plan_has_a_review_chapter_and_a_map_that_says_nobody_is_named() -> None:
    smallest = plan()
    assert [section.key for section in action_plan(smallest).sections] == ["review"]
    overview = account_map(smallest).sheets[0]
    assert not any(isinstance(block, Overview) for block in overview.blocks)
    assert "names nobody" in str(overview.blocks)
    assert [sheet.key for sheet in account_map(smallest).sheets] == ["overview", "definitions"]


def test_gaps_name_a_key_person_without_a_date_and_a_goal_without_a_sponsor() -> None:
    told = plan(
        customer_goals=[
            {"id": "CG-1", "title": "Less downtime", "sponsor": "Ann Lee", "sponsor_function": "COO"},
            {"id": "CG-2", "title": "New plant"},
        ]
    )
    gaps = next(sheet for sheet in account_map(told).sheets if sheet.key == "gaps")
    (block,) = (each for each in gaps.blocks if isinstance(each, Table))
    assert column(block, "Gap") == [
        "No date with this key person",
        "No contact recorded so far",
        "Nobody of ours in charge",
        "Customer goal without a sponsor: New plant",
    ]


@given(plans(), st.sampled_from(tuple(Language)))
def test_any_plan_can_be_told_in_both(any_plan: Plan, language: Language) -> None:
    word = action_plan(any_plan, language)
    mapped = account_map(any_plan, language)
    assert len({section.key for section in word.sections}) == len(word.sections)
    assert len({sheet.title for sheet in mapped.sheets}) == len(mapped.sheets)
    for section in word.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                assert {len(row.cells) for row in block.rows} <= {len(block.columns)}
                assert not NOTHING.search(block.description)


@pytest.mark.parametrize("language", Language)
def test_what_can_be_changed_in_word_has_one_place_and_a_name_that_survives_inserted_rows(language: Language) -> None:
    told = typical_plan(language)
    contacts = [each.model_copy(update={"topic": "Something new"}) for each in told.touchpoints[:1]]
    marks = [each.model_copy(update={"title": "Another one"}) for each in told.milestones[:1]]
    moved = told.model_copy(
        update={"touchpoints": (*contacts, *told.touchpoints), "milestones": (*marks, *told.milestones)}
    )
    before, after = (list(editable(action_plan(each, language).sections)) for each in (told, moved))
    assert len(set(before)) == len(before) > 10
    assert len(set(after)) == len(after)
    assert set(before) < set(after)


def editable(value: object) -> Iterator[str]:
    """The names of all that people may change."""
    if isinstance(value, Cell):
        yield from (value.editable.id,) if value.editable else ()
    elif isinstance(value, tuple):
        for each in value:
            yield from editable(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from editable(getattr(value, each.name))
