from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date

import openpyxl
import pytest

from kamgen.office.invariants import seal
from kamgen.office.package import CONTENT_TYPES
from kamgen.office.sheets import Workbook, Worksheet, column_pixels, column_room, row_height

THEME = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Own"/>'
)


def book() -> Workbook:
    return Workbook(created=date(2026, 11, 25))


def with_everything() -> Workbook:
    workbook = book()
    workbook.set_properties({"title": "Plan", "author": "kamgen"})
    sheet = workbook.add_worksheet("Ä & B's")
    sheet.soft_row(0, 40)
    sheet.set_row(1, 40)
    sheet.soft_row(8, 22)
    sheet.write(0, 0, "Text")
    sheet.write_rich_string(1, 0, "a", workbook.add_format({"bold": True}), "b")
    sheet.write_formula(2, 0, "=1+1", None, 2)
    sheet.add_table(4, 0, 6, 1, {"name": "tbl_x", "columns": [{"header": "A"}, {"header": "B"}]})
    sheet.data_validation(5, 0, 6, 0, {"validate": "list", "source": ["x", "y"], "input_title": "T"})
    sheet.write_comment(2, 0, "note")
    workbook.define_name("kg_x", "='Ä & B''s'!$A$1")
    return workbook


def sheet_xml(workbook: Workbook) -> str:
    return workbook.finish()["xl/worksheets/sheet1.xml"].decode()


def test_a_workbook_is_sound_and_the_same_every_time() -> None:
    one, other = seal(with_everything().finish()), seal(with_everything().finish())
    assert one == other
    assert openpyxl.load_workbook(io.BytesIO(one)).active["A1"].value == "Text"  # type: ignore[index]  # openpyxl's stubs allow chart sheets here


def test_soft_rows_show_their_height_and_may_still_grow() -> None:
    xml = sheet_xml(with_everything())
    assert '<row r="1" spans="1:2" ht="39.75">' in xml
    assert '<row r="2" spans="1:2" ht="39.75" customHeight="1">' in xml
    assert '<row r="9" ht="21.75"/>' in xml.replace(' spans="1:2"', "") or '<row r="9" spans="1:2" ht="21.75"/>' in xml


def test_a_row_that_is_set_again_is_no_longer_soft() -> None:
    workbook = book()
    sheet = workbook.add_worksheet()
    sheet.soft_row(0, 40)
    sheet.set_row(0, 50)
    assert 'customHeight="1"' in sheet_xml(workbook)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "{=1}",
        "+49 30",
        "-5 %",
        "@x",
        "http://x.y",
        "mailto:a@b.c",
        "internal:Sheet1!A1",
        "12",
        "_x0041_",
        "\ud800",
    ],
)
def test_text_stays_text(text: str) -> None:
    workbook = book()
    workbook.add_worksheet().write(0, 0, text)
    parts = workbook.finish()
    assert b"<f>" not in parts["xl/worksheets/sheet1.xml"]
    assert b"hyperlink" not in parts["xl/worksheets/sheet1.xml"]
    value = openpyxl.load_workbook(io.BytesIO(seal(parts))).active["A1"]  # type: ignore[index]  # as above
    assert value.data_type in ("s", "f")  # openpyxl takes every text with = for a formula
    assert value.value == text.replace("\ud800", "\ufffd")


REFUSED: dict[str, Callable[[Worksheet], object]] = {
    "a formula without its value": lambda s: s.write_formula(0, 0, "=1+1"),
    "an empty formula": lambda s: s.write_formula(0, 0, "", None, 1),
    "a text that is too long": lambda s: s.write_string(0, 0, "x" * 32_768),
    "the same by its type": lambda s: s.write(0, 0, "x" * 32_768),
    "a row beyond the last": lambda s: s.write_number(1_048_576, 0, 1),
    "a column beyond the last": lambda s: s.write_string(0, 16_384, "x"),
    "a height beyond the last row": lambda s: s.soft_row(1_048_576, 20),
    "a title that is too long": lambda s: s.data_validation(0, 0, 0, 0, {"validate": "any", "input_title": "x" * 33}),
    "a prompt that is too long": lambda s: s.data_validation(
        0, 0, 0, 0, {"validate": "any", "input_message": "x" * 256}
    ),
    "a list that is too long": lambda s: s.data_validation(0, 0, 0, 0, {"validate": "list", "source": ["x" * 256]}),
    "an unknown option": lambda s: s.conditional_format(0, 0, 0, 0, {"type": "nonsense"}),
    "a table of one row": lambda s: s.add_table(0, 0, 0, 1),
    "a table over a table": lambda s: (s.add_table(0, 0, 3, 3), s.add_table(2, 2, 5, 5)),
    "one run of rich text": lambda s: s.write_rich_string(0, 0, "a"),
    "a picture beyond the last row": lambda s: s.insert_image(1_048_576, 0, "no.png"),
}


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("case", REFUSED)
def test_what_the_library_would_leave_out_is_an_error(case: str) -> None:
    sheet = book().add_worksheet("S")
    with pytest.raises(Exception, match=r"S: |Overlap|overlap"):
        REFUSED[case](sheet)


def test_a_name_that_is_no_name_is_an_error() -> None:
    with pytest.raises(ValueError, match="define_name"), pytest.warns(UserWarning, match="looks like a cell"):
        book().define_name("CP01", "=1")


def test_theme_and_font_are_those_that_were_asked_for() -> None:
    workbook = Workbook(created=date(2026, 1, 1), theme=THEME, font="Verdana")
    workbook.add_worksheet()
    parts = workbook.finish()
    assert parts["xl/theme/theme1.xml"].decode() == THEME
    assert b'<name val="Verdana"/><family val="2"/><scheme val="minor"/>' in parts["xl/styles.xml"]
    assert next(iter(parts)) == CONTENT_TYPES


@pytest.mark.parametrize("width, pixels", [(8.43, 64), (1.8, 17), (28, 201)])
def test_columns_have_the_pixels_that_excel_gives_them(width: float, pixels: int) -> None:
    assert column_pixels(width) == pixels


@pytest.mark.parametrize("lines, size, height", [(1, 11, 20), (2, 11, 35), (5, 11, 80), (99, 11, 409), (2, 18, 55)])
def test_rows_are_as_high_as_their_lines_need(lines: int, size: float, height: float) -> None:
    assert row_height(lines, size=size) == height


def test_a_cell_holds_less_than_its_column_is_wide() -> None:
    assert column_room(28) == (201 - 14) * 0.75
    assert column_room(28, 28) == (402 - 14) * 0.75
    assert column_room(0.1) > 0


@pytest.mark.parametrize(
    "written, stored",
    [
        ('=LEFT($D6,1)="!"', 'LEFT($D6,1)="!"'),
        ("=IF(COUNTA(A1:A9)-1=0,0,SUMPRODUCT(--(A1:A9=1)))", "IF(COUNTA(A1:A9)-1=0,0,SUMPRODUCT(--(A1:A9=1)))"),
        ("=IF(A1,SWITCH(A1,1,2),0)", "IF(A1,_xlfn.SWITCH(A1,1,2),0)"),
        ("=IF(A1,_xlfn.SWITCH(A1,1,2),0)", "IF(A1,_xlfn.SWITCH(A1,1,2),0)"),
    ],
)
def test_formulas_keep_old_functions_and_prefix_young_ones(written: str, stored: str) -> None:
    workbook = book()
    workbook.add_worksheet().write_formula(0, 0, written, None, 1)
    assert f">{stored}</f>" in sheet_xml(workbook)
