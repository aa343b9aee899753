"""The sheets of the account map: who stands where, by which name, and what no text can make of them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

import openpyxl
import pytest

from kamgen.brand.loading import find
from kamgen.content.accountmap import Pairs
from kamgen.content.table import Table
from kamgen.content.text import Mark, Tone, plain
from kamgen.documents.accountmap.accountmap import tell_account_map
from kamgen.figures.figures import figures_of
from kamgen.figures.policy import policy_of
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
            [person(1, "Ann", "Agency"), person(2, "Bea", "Group"), person(3, "Cem", "Group", "P-2")],
            [("Group", "Bea", "", ""), ("Group", "", "Cem", ""), ("Agency", "Ann", "", "")],
            id="a unit without a tie to anybody comes after those of the tree",
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
        ("–", "Bea, P-9"),
        ("Ann", "–"),
        ("Somebody", "–"),
    ]


def test_what_the_plan_does_not_say_is_said_as_such_in_every_cell_of_the_register() -> None:
    told = plan(
        customer_goals=[{"title": "Less downtime", "sponsor": "Zoe"}],
        stakeholders=[
            person(1, "Ann", "Group") | {"influence": 4, "frequency": 30, "last_contact": date(2026, 1, 1)},
            person(2, "Bea", None, "P-1"),
        ],
    )
    table = sheet(told, "people")
    titles = ("Function", "Business unit", "Influence", "Who of ours", "Last contact", "Next contact", "Days overdue")
    assert {name: tuple(told) for name, *told in rows(table, "Name", *titles)} == {
        "Ann": ("not known", "Group", "4", "not named yet", "1\u00a0Jan\u00a02026", "none planned", "59"),
        "Zoe": ("not known", "not known", "n/a", "not named yet", "n/a", "none planned", "n/a"),
        "Bea": ("not known", "not known", "n/a", "not named yet", "n/a", "none planned", "n/a"),
    }
    unsaid = [cell for row in table.rows for cell in row.cells if not (cell.lines or cell.status)]
    assert unsaid == []


def test_the_word_for_what_is_not_known_is_no_value_that_would_be_counted_or_sorted_as_one() -> None:
    table = sheet(plan(stakeholders=[person(1, "Ann", None), person(2, "Bea", "Plant") | {"influence": 3}]), "people")
    influence = [column.title for column in table.columns].index("Influence")
    assert [row.cells[influence].value for row in table.rows] == [None, 3]


COMPACT = {
    "customer_goals": [{"title": "Less downtime", "sponsor": "Zoe"}],
    "touchpoints": [
        {"person": "Ann", "day": date(2026, 6, 1)},
        {"person": "Bob"},
        {"person": "Cem", "day": date(2026, 1, 1), "status": "held"},
    ],
    "uncovered_departments": [{"department": "Quality"}, {"department": "Lab", "contact": "Ann"}],
    "white_space": [{"business_unit": "A", "offering": "X"}, {"business_unit": "B", "offering": "Y"}],
    "contact_pairs": [{"their_person": "Ann", "level": "tactical"}, {"function": "Lab", "our_person": "Otto"}],
}
TO_BE_FILLED = {"own_guide"}
MEANT = {"calendar": 4, "contact_matrix": 4, "roles": 5, "organisation": 1}
"""From this column on an empty cell says that there is nothing: no contact in a month, no contact meant, no role."""


def test_no_cell_of_any_sheet_is_left_empty_where_something_is_not_known() -> None:
    mapped = tell_account_map(plan(**COMPACT), figures_of(plan(**COMPACT), AS_OF, ENGLISH), ENGLISH)
    empty = [
        (page.key, table.columns[place].title)
        for page in mapped.sheets
        if page.key not in TO_BE_FILLED
        for table in page.blocks
        if isinstance(table, Table)
        for row in table.rows
        for place, cell in enumerate(row.cells)
        if not (cell.lines or cell.status) and place < MEANT.get(page.key, len(row.cells))
    ]
    assert len(mapped.sheets) > 7
    assert empty == []


def test_a_key_person_without_any_date_stands_out_in_the_calendar() -> None:
    table = sheet(plan(**COMPACT), "calendar")
    place = [column.title for column in table.columns].index("Next contact")
    shown = {plain(row.cells[0].lines): row.cells[place] for row in table.rows}
    marks = {name: cell.status and (cell.status.mark, cell.status.words) for name, cell in shown.items()}
    assert marks == {
        "Zoe": (Mark.BAD, "nothing planned"),
        "Ann": None,
        "Bob": (Mark.OPEN, "no date yet"),
        "Cem": (Mark.OPEN, "nothing planned"),
    }
    assert [row[0] for row in rows(sheet(plan(**COMPACT), "people"), "Next contact")] == [
        "none planned",
        "1\u00a0Jun\u00a02026",
        "no date yet",
        "none planned",
    ]


def test_what_a_cell_of_white_space_still_holds_is_no_revenue_of_today() -> None:
    cells = [{"business_unit": "A", "offering": "X", "status": "owned", "potential": 500_000, "current": 100_000}]
    status = sheet(plan(white_space=cells), "white_space").rows[0].cells[1].status
    assert status is not None
    assert status.words.replace("\u00a0", " ") == "With us · €400k to go"


def test_the_contact_matrix_counts_who_is_reached_and_by_whom() -> None:
    pairs = [
        {"their_person": "Ann", "our_person": "Otto", "level": "tactical", "status": "active"},
        {"their_person": "Ann", "our_person": "Uwe", "level": "tactical", "status": "planned"},
        {"their_person": "Bea", "our_person": "Otto", "level": "tactical", "status": "active"},
        {"function": "Head of quality", "level": "strategic", "status": "missing"},
    ]
    table = sheet(plan(contact_pairs=pairs), "contact_matrix")
    assert table.total is not None
    titles = [column.title for column in table.columns]
    counts = dict(zip(titles[3:], (plain(cell.lines) for cell in table.total.cells[3:]), strict=True))
    assert counts == {"Active contact": "2 of 3", "Otto": "2", "Uwe": "0", "not named yet": ""}
    missing = table.rows[0].cells[-1].status
    assert missing is not None
    assert missing.mark is Mark.BAD


def test_each_gap_says_whose_it_is_to_close() -> None:
    told = plan(
        cover={"key_account_manager": "Kim"},
        customer_goals=[{"title": "Less downtime", "owner": "Olaf"}],
        contact_pairs=[{"their_person": "Ann", "our_person": "Otto", "level": "tactical", "status": "missing"}],
        uncovered_departments=[{"department": "Quality"}],
    )
    assert rows(sheet(told, "gaps"), "Gap", "Who of ours") == [
        ("No active contact on the strategic level", "Kim"),
        ("Contact missing", "Otto"),
        ("Nobody known in: Quality", "Kim"),
        ("Customer goal without a sponsor: Less downtime", "Olaf"),
    ]


def test_definitions_name_the_thresholds_that_the_figures_were_judged_by() -> None:
    told = plan(stakeholders=[person(1, "Ann", "Group")])
    policy, _ = policy_of({"people": {"engaged_days": 45, "key_influence": 5}})
    mapped = tell_account_map(told, figures_of(told, AS_OF, ENGLISH, policy), ENGLISH)
    (pairs,) = (block for block in mapped.sheets[-1].blocks if isinstance(block, Pairs))
    words = " ".join(meaning for _, meaning in pairs.pairs)
    assert "no more than 45 days ago" in words
    assert "influence from 5" in words


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


def test_of_many_who_hold_a_role_the_guide_names_the_first_and_counts_the_rest() -> None:
    people = [person(n, f"Person {n}", "Plant") | {"roles": ["coach"]} for n in range(1, 11)]
    guide = {row[0]: row[1] for row in rows(sheet(plan(stakeholders=people), "role_guide"), "Role", "Who holds it")}
    names = ", ".join(f"Person {n}" for n in range(1, 9))
    assert guide["Coach"] == f"{names} and 2 more (see “Buying roles”)"
