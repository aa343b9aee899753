"""Roles of people: a column for each that is marked, or one column that lists them, in any language."""

from __future__ import annotations

import pytest

from kamgen.plan.stakeholders import BuyingRole
from tests.workbook.reading.books import Table, cells, read, told

pytestmark = pytest.mark.stub_files

COACH, SPONSOR, BUYER = BuyingRole.COACH, BuyingRole.SPONSOR, BuyingRole.PURCHASER


def roles(*rows: tuple[str | float | None, ...]) -> tuple[tuple[BuyingRole, ...], ...]:
    """The roles of the people of a sheet."""
    reading = read({"09 Stakeholder": rows})
    assert {finding.code for finding in reading.findings} <= {"KAM202"}  # columns that are wanted and not there
    assert reading.plan is not None
    return tuple(person.roles for person in reading.plan.stakeholders)


@pytest.mark.parametrize("mark", ["x", "X", "ja", "yes", "✓", "1", 1, "●", "✗"])
def test_a_column_of_a_role_is_marked(mark: str | float) -> None:
    assert roles(("Name", "Coach", "Sponsor/in"), ("Ute Mai", mark, None), ("Jan Roth", None, mark)) == (
        (COACH,),
        (SPONSOR,),
    )


@pytest.mark.parametrize("mark", ["nein", "-", "–", 0, "0", "no", "nee"])
def test_a_way_to_say_no_is_no_mark(mark: str | float) -> None:
    assert roles(("Name", "Coach", "Sponsor/in"), ("Ute Mai", mark, "x")) == ((SPONSOR,),)


@pytest.mark.parametrize(
    "written",
    [
        "Sponsor/in, Coach",
        "coach; sponsor",
        "Coach\nSponsor/in",
        "Coach/Sponsor",
        "Coach/Sponsor/in",
        "executive sponsor and coach",
    ],
)
def test_one_column_may_list_the_roles(written: str) -> None:
    assert roles(("Name", "Rolle im Buying Center"), ("Ute Mai", written)) == ((COACH, SPONSOR),)


@pytest.mark.parametrize("word", ["Einkäufer/in", "Einkäufer", "Einkäuferin", "purchaser", "Inkoper"])
def test_a_role_may_be_said_as_people_say_it(word: str) -> None:
    assert roles(("Name", "Rolle"), ("Ute Mai", word)) == ((BUYER,),)


def test_marks_and_a_list_add_up_in_the_order_of_the_list() -> None:
    assert roles(("Name", "Sponsor/in", "Rolle"), ("Ute Mai", "x", "Coach")) == ((COACH, SPONSOR),)


def test_each_unknown_word_is_told_and_the_others_are_read() -> None:
    rows: Table = (("Name", "Rolle"), ("Ute Mai", "Coach, Kapitän, Sponser"))
    reading = read({"09 Stakeholder": rows})
    assert cells(reading, "KAM123") == ["B2"]
    assert [dict(each.values)["word"] for each in told(reading, "KAM124")] == ["Sponser"]
    assert reading.plan is not None
    assert reading.plan.stakeholders[0].roles == (COACH,)
