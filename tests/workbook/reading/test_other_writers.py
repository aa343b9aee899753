"""The same plan whichever program wrote the workbook, and whatever its user did to the sheets."""

from __future__ import annotations

import io
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kamgen.brand.loading import find
from kamgen.plan.plan import Plan
from kamgen.schema.sheets import Depth
from kamgen.texts.language import Language
from kamgen.workbook.blank import write_workbook
from kamgen.workbook.read import Reading, read_workbook
from tests.plans import typical_plan
from tests.workbook.reading.books import COVER, Table, book

# openpyxl cannot say what a print area of whole columns is; it drops it and says so.
pytestmark = [pytest.mark.stub_files, pytest.mark.filterwarnings("ignore:Print area cannot be set")]

GOALS: Table = (("Nr", "Ziel/Initiative des Kunden", "Budget", "Bis"), ("KZ-1", "Sparen", 5, "31.12.2026"))


def saved(workbook: Workbook) -> bytes:
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def by_openpyxl(sheets: dict[str, Table]) -> bytes:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for title, table in sheets.items():
        sheet = workbook.create_sheet(title)
        for cells in table:
            sheet.append(list(cells))
    return saved(workbook)


def typical() -> Workbook:
    data = write_workbook(Language.GERMAN, Depth.COMPACT, find("plain"), typical_plan(Language.GERMAN))
    return openpyxl.load_workbook(io.BytesIO(data))


def read(workbook: Workbook) -> Reading:
    return read_workbook(saved(workbook), "plan.xlsx")


def plan_of(reading: Reading) -> Plan:
    assert reading.plan is not None
    return reading.plan


def test_two_libraries_write_one_plan() -> None:
    sheets: dict[str, Table] = {"01 Plan": COVER, "04 Kundenziele": GOALS}

    first, second = read_workbook(book(sheets), "a.xlsx"), read_workbook(by_openpyxl(sheets), "b.xlsx")

    assert first.plan == second.plan
    assert first.findings == second.findings
    assert plan_of(first).customer_goals


@pytest.fixture(scope="module")
def untouched() -> Plan:
    data = write_workbook(Language.GERMAN, Depth.COMPACT, find("plain"), typical_plan(Language.GERMAN))
    return plan_of(read_workbook(data, "plan.xlsx"))


def test_saving_with_another_library_changes_nothing(untouched: Plan) -> None:
    reading = read(typical())

    assert reading.findings == ()
    assert reading.plan == untouched


def _insert_rows(sheet: Worksheet) -> None:
    sheet.insert_rows(1, amount=10)


def _insert_columns(sheet: Worksheet) -> None:
    sheet.insert_cols(1, amount=2)


def _hide_and_filter(sheet: Worksheet) -> None:
    for row in range(6, 9):
        sheet.row_dimensions[row].hidden = True
    sheet.column_dimensions["C"].hidden = True


def _merge_title(sheet: Worksheet) -> None:
    sheet.merge_cells("B1:K1")


def _blank_row(sheet: Worksheet) -> None:
    sheet.insert_rows(7)


def _own_column(sheet: Worksheet) -> None:
    sheet.insert_cols(5)
    sheet["E5"] = "Mein Kommentar"
    sheet["E6"] = "siehe Mail"


CHANGES: tuple[Callable[[Worksheet], None], ...] = (
    _insert_rows,
    _insert_columns,
    _hide_and_filter,
    _merge_title,
    _blank_row,
    _own_column,
)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__.strip("_"))
@pytest.mark.parametrize("title", ["04 Kundenziele", "18 Maßnahmen"])
def test_a_sheet_may_be_changed_around_its_data(
    change: Callable[[Worksheet], None], title: str, untouched: Plan
) -> None:
    workbook = typical()
    change(workbook[title])

    reading = read(workbook)

    assert reading.plan == untouched
    assert [each.code for each in reading.findings] == (["KAM223"] if change is _own_column else [])


def test_sheets_may_stand_in_any_order_with_others_between(untouched: Plan) -> None:
    workbook = typical()
    for sheet in workbook.worksheets:
        workbook.move_sheet(sheet, -workbook.index(sheet))
    workbook.create_sheet("Notizen", 2).append(["Einkaufsliste", "Milch"])

    assert read(workbook).plan == untouched


def test_a_sheet_that_was_deleted_leaves_its_part_empty(untouched: Plan) -> None:
    workbook = typical()
    del workbook["19 Team & Ressourcen"]

    assert plan_of(read(workbook)) == untouched.model_copy(update={"team": (), "management_asks": ()})


def test_a_row_below_the_table_is_read_and_numbered(untouched: Plan) -> None:
    workbook = typical()
    sheet = workbook["18 Maßnahmen"]
    row = sheet.max_row + 3
    sheet.cell(row, 3, "Nachgetragen")

    actions = plan_of(read(workbook)).actions

    assert actions[:-1] == untouched.actions
    assert actions[-1].title == "Nachgetragen"
    assert actions[-1].id
    assert actions[-1].id not in {action.id for action in untouched.actions}
