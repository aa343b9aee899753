"""What people do to a workbook besides filling it changes nothing of what it says, on any sheet, in any language."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.utils import range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kamgen import shipped
from kamgen.plan.plan import Plan
from kamgen.workbook.read import read_workbook

pytestmark = pytest.mark.filterwarnings("ignore:Print area cannot be set")


def tables(workbook: Workbook) -> Iterator[tuple[Worksheet, int, int, int, int]]:
    """Each table's sheet, first column, header, last column and last row; from the bottom of each sheet upwards."""
    for sheet in workbook.worksheets:
        found = [range_boundaries(table.ref) for table in sheet.tables.values()]
        for left, top, right, bottom in sorted(found, key=lambda each: -int(each[1] or 0)):
            yield sheet, int(left or 0), int(top or 0), int(right or 0), int(bottom or 0)


def _a_blank_row_in_each_table(workbook: Workbook) -> None:
    for sheet, _, top, _, _ in tables(workbook):
        sheet.insert_rows(top + 2)
    _no_tables(workbook)


def _every_row_filtered_away(workbook: Workbook) -> None:
    for sheet, _, top, _, bottom in tables(workbook):
        for row in range(top + 1, bottom + 1):
            sheet.row_dimensions[row].hidden = True


def _notes_on_headings_and_cells(workbook: Workbook) -> None:
    for sheet, left, top, _, _ in tables(workbook):
        for row in (top, top + 1):
            sheet.cell(row, left + 1).comment = Comment("Bitte prüfen", "Chef")


def _sheets_of_their_own_in_front(workbook: Workbook) -> None:
    for title in ("Notizen", "Pivot", "Plan 2024"):
        sheet = workbook.create_sheet(title, 0)
        for row in (("Name", "Umsatz", "Status"), ("x", 3, "offen")):
            sheet.append(row)


def _sheets_the_other_way_round(workbook: Workbook) -> None:
    workbook.move_sheet(workbook.worksheets[0], len(workbook.worksheets) - 1)
    for number in range(len(workbook.worksheets) - 1):
        workbook.move_sheet(workbook.worksheets[number], -number)


def _columns_the_other_way_round(workbook: Workbook) -> None:
    for sheet, left, top, right, bottom in tables(workbook):
        for row in range(top, bottom + 1):
            cells = [sheet.cell(row, column) for column in range(left, right + 1)]
            held = [(cell.value, cell.number_format) for cell in reversed(cells)]
            for cell, (value, shown) in zip(cells, held, strict=True):
                cell.value, cell.number_format = value, shown
    _no_tables(workbook)


def _headings_wrapped_by_hand(workbook: Workbook) -> None:
    for sheet, left, top, right, _ in tables(workbook):
        for column in range(left, right + 1):
            cell = sheet.cell(top, column)
            cell.value = str(cell.value).replace(" ", "\n", 1)
    _no_tables(workbook)


def _captions_merged(workbook: Workbook) -> None:
    for sheet, left, top, right, _ in tables(workbook):
        if top > 4:  # below the band
            sheet.merge_cells(start_row=top - 1, end_row=top - 1, start_column=left, end_column=min(right, left + 2))


def _titles_without_numbers(workbook: Workbook) -> None:
    for sheet in workbook.worksheets:
        if sheet.title[:2].isdigit():
            sheet.title = sheet.title[3:]


def _no_tables(workbook: Workbook) -> None:
    """As Google Sheets exports a workbook: no tables, names, dropdowns or conditional formats."""
    for sheet in workbook.worksheets:
        sheet.tables.clear()
        sheet.data_validations.dataValidation = []
    for name in list(workbook.defined_names):
        del workbook.defined_names[name]


def read(data: bytes) -> Plan:
    plan = read_workbook(data, "plan.xlsx").plan
    assert plan is not None
    return plan


@pytest.fixture(scope="module", params=["de", "en", "nl"])
def sample(request: pytest.FixtureRequest) -> bytes:
    return shipped.sample(request.param).read_bytes()


@pytest.mark.parametrize(
    "change",
    [
        _a_blank_row_in_each_table,
        _every_row_filtered_away,
        _notes_on_headings_and_cells,
        _sheets_of_their_own_in_front,
        _sheets_the_other_way_round,
        _columns_the_other_way_round,
        _headings_wrapped_by_hand,
        _captions_merged,
        _titles_without_numbers,
        _no_tables,
    ],
    ids=lambda change: change.__name__.strip("_"),
)
def test_the_plan_stays_the_same(sample: bytes, change: Callable[[Workbook], object]) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(sample))
    change(workbook)
    stream = io.BytesIO()
    workbook.save(stream)

    assert read(stream.getvalue()) == read(sample)
