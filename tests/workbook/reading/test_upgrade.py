"""An edited workbook in today's form: the same plan, what cannot be read as it was typed, the rest on a last sheet."""

from __future__ import annotations

import io
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kamgen import shipped
from kamgen.brand.loading import find
from kamgen.errors import InputUnreadable
from kamgen.report.marking import mark
from kamgen.report.words import worded
from kamgen.schema.sheets import Depth
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from kamgen.workbook.blank import Typed, write_workbook
from kamgen.workbook.leftovers import Why
from kamgen.workbook.read import read_workbook
from kamgen.workbook.upgrade import Upgraded, upgrade
from tests.plans import typical_plan
from tests.workbook.reading.books import COVER, Table, book
from tests.workbook.reading.filled import SMALL, Overrides

pytestmark = pytest.mark.filterwarnings("ignore:Print area cannot be set")


def upgraded(data: bytes, depth: Depth | None = None) -> Upgraded:
    return upgrade(data, "old.xlsx", find("plain"), depth)


def written(overrides: Overrides | None = None, depth: Depth = Depth.COMPACT) -> bytes:
    return write_workbook(Language.GERMAN, depth, find("plain"), SMALL, overrides=dict(overrides or {}))


def edited(edit: Callable[[Workbook], object], data: bytes | None = None) -> Upgraded:
    """What becomes of a workbook of ours that somebody edited."""
    workbook = openpyxl.load_workbook(io.BytesIO(data or written()))
    edit(workbook)
    stream = io.BytesIO()
    workbook.save(stream)
    return upgraded(stream.getvalue())


def left(done: Upgraded) -> list[tuple[str, str, str, str]]:
    return [(each.sheet, each.cell, each.heading, each.value) for each in done.unplaced]


@pytest.mark.parametrize("language", list(Language))
def test_a_workbook_of_ours_is_the_same_plan_and_nothing_is_left_over(language: Language) -> None:
    plan = typical_plan(language)
    data = write_workbook(language, Depth.FULL, find("plain"), plan)
    done = upgraded(data)
    assert (left(done), done.kept, done.language, done.depth) == ([], (), language, Depth.FULL)
    assert read_workbook(done.data, "new.xlsx").plan == read_workbook(data, "old.xlsx").plan


@pytest.mark.parametrize("sample", ["de", "en", "nl"])
def test_the_samples_are_the_same_plan(sample: str) -> None:
    data = shipped.sample(sample).read_bytes()
    done = upgraded(data)
    assert read_workbook(done.data, "new.xlsx").plan == read_workbook(data, "old.xlsx").plan
    assert done.kept == ()


def test_cells_that_cannot_be_read_stand_as_they_were_typed() -> None:
    done = upgraded(
        written(
            {
                ("customer_goals", 0, "budget"): "viel",
                ("customer_goals", 1, "confidence"): "Donnerstag",
                ("initiatives", 0, "supports"): "KZ-1, KZ-77",
                ("cover", "version"): "die dritte oder vierte Fassung",
                ("checkpoints", 0, "risk"): 1e17,
                ("goals", 0, "target"): Typed("=2*3"),
            }
        )
    )
    assert sorted(each.value for each in done.kept) == [
        "1E+17",
        "=2*3",
        "Donnerstag",
        "KZ-1, KZ-77",
        "die dritte oder vierte Fassung",
        "viel",
    ]
    assert done.unplaced == ()
    again = upgraded(done.data)
    assert [each.value for each in again.kept] == [each.value for each in done.kept]


def test_a_row_without_its_title_stands_at_the_end_of_its_table() -> None:
    done = upgraded(written({("customer_goals", 0, "title"): None}))
    assert {each.value for each in done.kept} >= {"KZ-1", "5", "Nils Aumann"}
    goals = openpyxl.load_workbook(io.BytesIO(done.data))["04 Kundenziele"]
    rows = [[cell for cell in row if cell] for row in goals.iter_rows(min_row=6, max_row=7, values_only=True)]
    assert "Wachsen" in rows[0]
    assert {"KZ-1", 5, "Nils Aumann"} <= set(rows[1])


def test_what_the_form_has_no_place_for_is_listed_word_for_word() -> None:
    def edit(workbook: Workbook) -> None:
        goals = workbook["04 Kundenziele"]
        column = goals.max_column + 2
        goals.cell(5, column, "Meine Notiz")
        goals.cell(6, column, "mit Herrn Krüger klären")
        goals["B40"].comment = Comment("später", "ich")
        workbook["01 Plan"]["H5"] = "daneben"
        workbook.create_sheet("Gedanken")["B2"] = "eine Idee"

    done = edited(edit)
    found = {(sheet, heading, value) for sheet, _, heading, value in left(done)}
    assert found == {
        ("04 Kundenziele", "", "Meine Notiz"),
        ("04 Kundenziele", "Meine Notiz", "mit Herrn Krüger klären"),
        ("04 Kundenziele", "", "später"),
        ("01 Plan", "", "daneben"),
        ("Gedanken", "", "eine Idee"),
    }
    last = openpyxl.load_workbook(io.BytesIO(done.data)).worksheets[-1]
    assert last.title == "Nicht übernommen"
    told = {value for row in last.iter_rows(values_only=True) for value in row}
    assert {value for _, _, value in found} <= told
    assert left(upgraded(done.data)) == left(done)


def test_rows_of_a_closed_list_that_are_none_of_it_are_listed() -> None:
    points: Table = (("Checkpunkt", "Chance oder Risiko"), ("CP01", "Risiko"), ("Wetter", "Risiko"), ("CP01", "Chance"))
    done = upgraded(book({"01 Plan": COVER, "06 Chancen & Risiken": points}))
    assert [(each.value, each.why) for each in done.unplaced] == [
        ("Wetter", Why.ROW),
        ("Risiko", Why.ROW),
        ("CP01", Why.ROW),
        ("Chance", Why.ROW),
    ]


def test_words_of_a_list_that_are_not_known_are_listed_with_the_list() -> None:
    people: Table = (("Name", "Rolle"), ("Ute Mai", "Coach, Kapitän"))
    done = upgraded(book({"01 Plan": COVER, "09 Stakeholder": people}))
    assert [(each.value, each.why) for each in done.unplaced] == [("Coach, Kapitän", Why.UNREAD)]
    plan = read_workbook(done.data, "new.xlsx").plan
    assert plan is not None
    assert [role.value for role in plan.stakeholders[0].roles] == ["coach"]


@pytest.mark.parametrize(
    "sheets,depth",
    [
        ({}, Depth.COMPACT),
        ({"09 Stakeholder": (("Name", "Funktion"), ("Ute Mai", "Einkauf"))}, Depth.STANDARD),
        ({"09 Stakeholder": (("Name", "Funktion"),)}, Depth.COMPACT),
    ],
)
def test_the_depth_is_the_smallest_that_holds_what_was_filled_in(sheets: dict[str, Table], depth: Depth) -> None:
    assert upgraded(book({"01 Plan": COVER, **sheets})).depth is depth


def test_a_workbook_keeps_the_depth_that_it_says() -> None:
    assert upgraded(written(depth=Depth.STANDARD)).depth is Depth.STANDARD


def test_what_lies_beyond_the_depth_asked_for_is_listed() -> None:
    people: Table = (("Name", "Funktion"), ("Ute Mai", "Einkauf"))
    done = upgraded(book({"01 Plan": COVER, "09 Stakeholder": people}), Depth.COMPACT)
    assert [(each.heading, each.value, each.why) for each in done.unplaced] == [
        ("Name", "Ute Mai", Why.DEPTH),
        ("Funktion", "Einkauf", Why.DEPTH),
    ]


def test_a_plan_whose_account_is_missing_is_carried_over_too() -> None:
    done = upgraded(written({("cover", "account"): None}))
    again = read_workbook(done.data, "new.xlsx")
    assert again.plan is None
    assert [each.code for each in again.findings] == ["KAM129"]
    assert upgraded(done.data).data == done.data


def test_a_workbook_without_any_sheet_of_the_form_is_refused() -> None:
    with pytest.raises(InputUnreadable, match="Urlaub"):
        upgraded(book({"Urlaub": (("Tag", "Ort"), ("Mo", "See"))}))


def test_the_marks_of_a_marked_copy_are_not_carried_over() -> None:
    data = (shipped.samples() / "broken.xlsx").read_bytes()
    words = texts(Language.GERMAN)
    findings = [worded(each, words) for each in read_workbook(data, "old.xlsx").findings]
    marked = mark(data, "old.xlsx", findings, words, find("plain").workbook.palette)
    assert upgraded(marked.data).data == upgraded(data).data


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(lambda sheet: sheet.insert_cols(1, 2), id="columns before"),
        pytest.param(lambda sheet: sheet.insert_rows(1, 3), id="rows above"),
        pytest.param(lambda sheet: setattr(sheet, "title", sheet.title[3:]), id="no numbers"),
        pytest.param(lambda sheet: setattr(sheet, "title", sheet.title[:2]), id="numbers only"),
    ],
)
def test_a_sample_is_the_same_plan_however_its_sheets_were_moved(edit: Callable[[Worksheet], object]) -> None:
    data = shipped.sample("de").read_bytes()
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    for sheet in workbook.worksheets[1:-1]:
        edit(sheet)
    stream = io.BytesIO()
    workbook.save(stream)
    first, second = read_workbook(data, "old.xlsx"), read_workbook(stream.getvalue(), "moved.xlsx")
    assert second.plan == first.plan
    assert len(second.findings) == len(first.findings)
