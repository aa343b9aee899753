"""What people change in Word: dropdowns for statuses, date pickers for dates, found again by their tags."""

from __future__ import annotations

import io
import re
from collections import Counter
from datetime import date, timedelta

import docx
import pytest

from kamgen.brand.loading import find
from kamgen.content.table import Cell, Choices, OwnDay
from kamgen.content.text import Mark, Status, line
from kamgen.documents.actionplan.actionplan import tell_action_plan
from kamgen.plan.goals import GoalStatus
from kamgen.plan.plan import Plan
from kamgen.plan.shared_lists import ActionStatus
from kamgen.plan.team import DecisionStatus
from kamgen.plan.touchpoints import TouchpointStatus
from kamgen.render.document import draw_action_plan
from kamgen.render.document.controls import control, tag_of
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from tests.plans import AS_OF, plan, typical_plan
from tests.render.document.reading import W, body, words
from tests.telling import figures

OPTIONS = (("open", Status(Mark.OPEN, "offen")), ("done", Status(Mark.GOOD, "erledigt & geprüft")))
INSIDE = "<w:r><w:t>offen</w:t></w:r>"


def drawn(language: Language) -> bytes:
    plan = typical_plan(language)
    told = tell_action_plan(plan, figures(plan, language), texts(language))
    return draw_action_plan(told, find("plain"), {}).data


@pytest.mark.parametrize("language", Language)
def test_every_own_action_can_be_updated_in_word(language: Language) -> None:
    tags = [tag.get(f"{W}val", "") for tag in body(drawn(language)).iter(f"{W}tag")]
    ids = [action.id for action in figures(typical_plan(language), language).actions if action.part == "actions"]
    assert ids
    for each in ids:
        assert {f"kam:actions/{each}/status", f"kam:actions/{each}/due"} <= set(tags)
    assert [tag for tag, count in Counter(tags).items() if count > 1] == []


@pytest.mark.parametrize("language", Language)
def test_a_dropdown_offers_what_stands_in_it_and_a_picker_writes_dates_as_the_document_does(language: Language) -> None:
    form = {"de": "dd.MM.yyyy", "en": "d MMM yyyy", "nl": "d MMM yyyy"}[language]
    found = 0
    for each in body(drawn(language)).iter(f"{W}sdt"):
        settings, content = each.find(f"{W}sdtPr"), each.find(f"{W}sdtContent")
        assert settings is not None
        assert content is not None
        listed = [item.get(f"{W}displayText") for item in settings.iter(f"{W}listItem")]
        if listed:
            assert words(content) in listed
            assert len(set(listed)) == len(listed)
            found += 1
        for picker in settings.iter(f"{W}date"):
            (shape,) = picker.iter(f"{W}dateFormat")
            assert shape.get(f"{W}val") == form
            assert (picker.get(f"{W}fullDate") is None) == (settings.find(f"{W}showingPlcHdr") is not None)
            found += 1
    assert found > 10


def test_python_docx_opens_it_and_finds_the_words_of_the_controls() -> None:
    document = docx.Document(io.BytesIO(drawn(Language.GERMAN)))
    # The library leaves out what stands in controls: the title of an action stands in none.
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    titles = [action.title for action in figures(typical_plan(Language.GERMAN)).actions]
    assert set(titles) <= {cell.split("\n")[0] for cell in cells}


def test_a_choice_is_written_with_its_code_and_safely() -> None:
    cell = Cell(status=OPTIONS[1][1], editable=Choices("actions/A-1/status", OPTIONS))
    xml = control(cell, "Status", INSIDE, "de-DE")
    assert 'w:lastValue="done"' in xml
    assert re.findall(r'w:value="(\w+)"', xml) == ["open", "done"]
    assert "erledigt &amp; geprüft" in xml


def test_a_date_carries_itself_for_machines() -> None:
    cell = Cell((line("31.03.2026"),), value=date(2026, 3, 31), editable=OwnDay("actions/A-1/due"))
    assert 'w:fullDate="2026-03-31T00:00:00Z"' in control(cell, "Fällig am", INSIDE, "de-DE")


@pytest.mark.parametrize(
    "cell",
    [Cell(), Cell(editable=None, value=date(2026, 3, 31))],
    ids=["plain", "not editable"],
)
def test_what_cannot_be_a_control_stays_plain_words(cell: Cell) -> None:
    assert control(cell, "Title", INSIDE, "en-GB") == INSIDE


def controls(plan: Plan, language: Language = Language.GERMAN) -> dict[str, str]:
    """The tag of each control and Word's own number for it."""
    told = tell_action_plan(plan, figures(plan, language), texts(language))
    found = [
        (properties.find(f"{W}tag"), properties.find(f"{W}id"))
        for properties in body(draw_action_plan(told, find("plain"), {}).data).iter(f"{W}sdtPr")
    ]
    return {
        tag.get(f"{W}val", ""): "" if own is None else own.get(f"{W}val", "") for tag, own in found if tag is not None
    }


STATUSES = {
    "actions": ("title", ActionStatus),
    "milestones": ("title", ActionStatus),
    "initiatives": ("title", ActionStatus),
    "goals": ("title", GoalStatus),
    "management_asks": ("text", DecisionStatus),
    "touchpoints": ("person", TouchpointStatus),
}


@pytest.mark.parametrize("due", [AS_OF - timedelta(days=9), AS_OF + timedelta(days=9), None], ids=str)
@pytest.mark.parametrize("part", STATUSES)
def test_whatever_the_status_is_it_stands_among_the_choices(part: str, due: date | None) -> None:
    name, statuses = STATUSES[part]
    day = "day" if part == "touchpoints" else "due"
    rows = [{name: f"Row {n}", day: due, "status": status} for n, status in enumerate((None, *statuses))]
    told = tell_action_plan(changed := plan(**{part: rows}), figures(changed), texts(Language.GERMAN))
    found = 0
    for each in body(draw_action_plan(told, find("plain"), {}).data).iter(f"{W}sdt"):
        content = each.find(f"{W}sdtContent")
        listed = [item.get(f"{W}displayText") for item in each.iter(f"{W}listItem")]
        if listed and content is not None:
            assert words(content) in listed
            found += 1
    assert found >= len(rows)


@pytest.mark.parametrize("language", Language)
def test_a_row_put_in_above_changes_no_tag_and_no_number_of_the_others(language: Language) -> None:
    plan = typical_plan(language)
    first = {
        "actions": {"id": "NEW-1", "title": "Put in above"},
        "goals": {"id": "NEW-2", "title": "Put in above"},
        "initiatives": {"title": "Put in above"},
        "management_asks": {"text": "Put in above"},
        "touchpoints": {"person": "Put in above"},
        "milestones": {"title": "Put in above"},
        "questions": {"question": "Put in above?", "next_action": "Ask", "id": "NEW-3"},
    }
    rows = plan.model_dump()
    longer = Plan.model_validate(rows | {part: [row, *rows[part]] for part, row in first.items()})
    before, after = controls(plan, language), controls(longer, language)
    assert len(before) > 10
    assert {tag: number for tag, number in after.items() if tag in before} == before
    added = {tag.split("/")[0] for tag in after.keys() - before.keys()}
    assert added == {f"kam:{part}" for part in first}


@pytest.mark.parametrize("language", Language)
def test_each_control_has_a_number_of_its_own_that_words_changed_elsewhere_leave_alone(language: Language) -> None:
    plan = typical_plan(language)
    numbers = controls(plan, language)
    assert len(set(numbers.values())) == len(numbers)
    assert all(0 < int(number) < 2**31 for number in numbers.values())
    later = [each.model_copy(update={"title": f"{each.title} (neu)", "due": None}) for each in plan.actions]
    assert controls(plan.model_copy(update={"actions": tuple(later)}), language) == numbers


def test_a_long_name_is_shortened_to_what_word_takes_and_stays_one_of_its_own() -> None:
    tags = [tag_of(f"actions/{'x' * 60}{end}/status") for end in "ab"]
    assert len(set(tags)) == len(tags)
    assert all(len(tag) <= 64 and re.fullmatch(r"kam:actions/[0-9a-f]+/status", tag) for tag in tags)
    assert tag_of("actions/M-01/due") == "kam:actions/M-01/due"
