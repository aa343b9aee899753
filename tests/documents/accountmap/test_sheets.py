"""The sheets of the account map: who stands where, by which name, and what no text can make of them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import openpyxl
import pytest

from kamgen.brand.loading import find
from kamgen.content.table import Table
from kamgen.content.text import Mark, Tone, plain
from kamgen.documents.accountmap.accountmap import tell_account_map
from kamgen.figures.figures import figures_of
from kamgen.plan.plan import Plan
from kamgen.render.accountmap import draw_account_map
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from tests.plans import AS_OF, plan

ENGLISH = texts(Language.ENGLISH)


def sheet(told: Plan, key: str) -> Table:
    mapped = tell_account_map(told, figures_of(told, AS_OF, ENGLISH), ENGLISH)
    (found,) = (each for each in mapped.sheets if each.key == key)
    return next(block for block in found.blocks if isinstance(block, Table))


def rows(table: Table, *titles: str) -> list[tuple[str, ...]]:
    places = [[column.title for column in table.columns].index(title) for title in titles]
    return [tuple(plain(row.cells[place].lines) for place in places) for row in table.rows]


def person(number: int, name: str, unit: str | None, boss: str | None = None) -> dict[str, Any]:
    return {"id": f"P-{number}", "name": name, "business_unit": unit, "reports_to": boss}


@pytest.mark.parametrize(
    "people, blocks",
    [
        pytest.param(
            [person(1, "Ann", "Group"), person(2, "Bea", "group", "P-1")],
            [("Group", "Ann", "", ""), ("group", "", "Bea", "")],
            id="one unit, however it is spelled",
        ),
        pytest.param(
            [
                person(1, "Ann", "Group"),
                person(2, "Bea", "Plant", "P-1"),
                person(3, "Cem", "Group", "P-1"),
                person(4, "Dan", "Plant", "P-2"),
            ],
            [
                ("Group", "Ann", "", "", ""),
                ("Group", "", "Cem", "", ""),
                ("Plant", "", "Bea", "", "Reports to Ann"),
                ("Plant", "", "", "Dan", ""),
            ],
            id="a block for each unit, its level kept, the boss of another unit named",
        ),
        pytest.param(
            [person(1, "Ann", None), person(2, "Bea", "Plant")],
            [("Plant", "Bea", ""), ("not known", "Ann", "")],
            id="those without a unit come last",
        ),
        pytest.param(
            [person(1, "Ann", "Plant", "Zoe")],
            [("Plant", "Ann", "Reports to Zoe, who is not in the plan")],
            id="a boss whom the plan does not have",
        ),
    ],
)
def test_the_organisation_stands_in_a_block_for_each_unit(
    people: Sequence[dict[str, Any]], blocks: list[tuple[str, ...]]
) -> None:
    table = sheet(plan(stakeholders=people), "organisation")
    titles = [column.title for column in table.columns]
    levels = [title for title in titles if title.startswith("Level")]
    remark = ["Remark"] if "Remark" in titles else []
    found = rows(table, "Business unit", *levels, *remark)
    assert [tuple(filter(None, row)) for row in found] == [tuple(filter(None, row)) for row in blocks]
    assert [row[: len(levels) + 1] for row in found] == [row[: len(levels) + 1] for row in blocks]


def test_a_block_begins_with_its_unit_standing_out() -> None:
    people = [person(1, "Ann", "Group"), person(2, "Bea", "Group", "P-1"), person(3, "Cem", "Plant")]
    table = sheet(plan(stakeholders=people), "organisation")
    runs = [row.cells[0].lines[0][0] for row in table.rows]
    assert [(run.strong, run.tone) for run in runs] == [(True, Tone.INK), (False, Tone.MUTED), (True, Tone.INK)]


def test_people_are_called_by_their_names_in_the_register() -> None:
    told = plan(
        stakeholders=[
            person(1, "Ann", "Group") | {"influences": ["P-2", "P-9"]},
            person(2, "Bea", "Group", "P-1"),
            person(3, "Cem", "Group", "Somebody"),
        ]
    )
    assert rows(sheet(told, "people"), "Reports to", "Influences") == [
        ("", "Bea, P-9"),
        ("Ann", ""),
        ("Somebody", ""),
    ]


@pytest.mark.parametrize(
    "status, strength, mark, words",
    [
        ("active", 1, Mark.CAUTION, "1 none"),
        ("active", 2, Mark.CAUTION, "2 loose"),
        ("active", 3, Mark.GOOD, "3 regular"),
        ("active", None, Mark.DOT, "Active"),
        (None, 2, Mark.CAUTION, "2 loose"),
        (None, None, Mark.UNKNOWN, "not known"),
        ("planned", 5, Mark.OPEN, "Planned"),
        ("missing", 5, Mark.BAD, "Missing"),
    ],
)
def test_a_cell_of_the_matrix_says_how_strong_a_contact_is(
    status: str | None, strength: int | None, mark: Mark, words: str
) -> None:
    pair = {"their_person": "Ann", "our_person": "Otto", "level": "tactical", "status": status, "strength": strength}
    table = sheet(plan(contact_pairs=[pair]), "contact_matrix")
    shown = table.rows[0].cells[-1].status
    assert shown is not None
    assert (shown.mark, shown.words) == (mark, words)


HOSTILE = ("=1+1", "+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)", '=HYPERLINK("http://example.com";"x")')


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_plan_runs_as_a_formula_wherever_it_stands(text: str) -> None:
    told = plan(
        cover={"account": text},
        stakeholders=[person(1, text, text), person(2, "Bea", text, "P-1") | {"evidence": text}],
        contact_pairs=[{"their_person": text, "our_person": text, "level": "tactical", "function": text}],
        white_space=[{"business_unit": text, "offering": text}],
        touchpoints=[{"person": text, "topic": text}],
    )
    mapped = tell_account_map(told, figures_of(told, AS_OF, ENGLISH), ENGLISH)
    book = openpyxl.load_workbook(io.BytesIO(draw_account_map(mapped, find("plain"), {}).data))
    cells = [each for page in book for line in page.iter_rows() for each in line]
    assert {page.title for page in book for line in page.iter_rows() for each in line if each.data_type == "f"} == {
        ENGLISH("accountmap.overview.title")
    }
    assert not [each.value for each in cells if each.data_type == "f" and text in str(each.value)]
    assert sum(each.value == text for each in cells) >= len({"name", "unit", "ours", "offering"})
