"""The account map: typed cells, live figures that are true, nothing that a text could make run."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

from kamgen.brand.loading import find
from kamgen.content.accountmap import MapSheet
from kamgen.content.reshaping.workbook import document_as_workbook
from kamgen.content.table import Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Mark, Status, Words, line
from kamgen.documents.accountmap.accountmap import tell_account_map
from kamgen.documents.actionplan.actionplan import tell_action_plan
from kamgen.plan.plan import Plan
from kamgen.render.accountmap import draw_account_map
from kamgen.texts.language import Language
from tests.documents.deck.golden.telling import sample
from tests.office_checks import LibreOffice, page_count
from tests.plans import plans
from tests.render.accountmap.reading import formulas, links_in, opened, part
from tests.render.accountmap.samples import DANGEROUS, LONG_TEXT, account_map
from tests.telling import ENGLISH, figures, texts_for

PLAIN = find("plain")


def test_tables_below_each_other_keep_out_of_each_others_way() -> None:
    first = Table("t", (TableColumn("A", 30), TableColumn("B", 8)), (TableRow((cell("x" * 80), cell("y"))),) * 3, "")
    mark = Cell(status=Status(Mark.GOOD, "good"))
    second = Table("u", tuple(TableColumn(title, 10) for title in "ABC"), (TableRow((mark,) * 3),) * 2, "")
    sheets = (MapSheet("s", "S", "", (Words((line("One"),)), first, Words((line("Two"),)), second)),)
    drawn = draw_account_map(replace(account_map(), sheets=sheets), PLAIN, {})
    sheet = opened(drawn.data)["S"]
    refs = [table.ref for table in sheet.tables.values()]
    assert refs == ["B7:C10", "B14:D16"]
    assert all(table.autoFilter is not None for table in sheet.tables.values())
    assert next(str(found.sqref) for found in sheet.conditional_formatting).startswith("B15:")
    assert sheet.freeze_panes == "A4"
    assert sheet.column_dimensions["B"].width > 20
    assert drawn.fit == ()


def test_nothing_from_a_cell_becomes_a_formula_or_a_link() -> None:
    data = draw_account_map(account_map(40, awkward=True), PLAIN, {}).data
    assert len(formulas(data)) == 6
    book = opened(data)
    texts_shown = {str(each.value) for row in book["Personen"].iter_rows() for each in row}
    assert set(DANGEROUS) <= texts_shown
    assert [place for sheet in book for place in links_in(sheet)] == [
        "'Personen'!A1",
        "'Lücken & Schritte'!A1",
        "'Definitionen'!A1",
        *["'Übersicht'!A1"] * 3,
    ]


def test_values_are_typed_and_written_as_the_language_does() -> None:
    for language, day, share in (
        ("de", "dd.mm.yyyy_0", "0.0\u00a0%_0"),
        ("en", "yyyy-mm-dd_0", "0.0%_0"),
        ("nl", "dd-mm-yyyy_0", "0.0\u00a0%_0"),
    ):
        sheet = opened(draw_account_map(account_map(3, language), PLAIN, {}).data)["Personen"]
        assert sheet["E7"].value == datetime(2026, 4, 1)  # noqa: DTZ001 - Excel knows no zones
        assert sheet["E7"].number_format == day
        assert sheet["F7"].value == 1234.5
        assert sheet["F7"].number_format == "#,##0.00_0"
        assert sheet["G7"].value == 0.455
        assert sheet["G7"].number_format == share


def test_tables_have_filters_and_frozen_heads_and_print_on_one_page_across() -> None:
    book = opened(draw_account_map(account_map(12), PLAIN, {}).data)
    sheet = book["Personen"]
    (table,) = sheet.tables.values()
    assert (table.name, table.ref) == ("people", "B5:I17")
    assert table.autoFilter is not None
    assert [column.name for column in table.tableColumns] == [sheet.cell(5, column).value for column in range(2, 10)]
    assert sheet.freeze_panes == "C6"
    assert sheet.print_title_rows == "$1:$5"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0
    assert not sheet.sheet_view.showGridLines


@pytest.mark.parametrize("columns, paper, across", [(9, "9", None), (25, "8", None), (60, "8", 2)])
def test_a_wide_table_is_printed_on_a3_before_it_runs_over_several_pages(
    columns: int, paper: str, across: int | None
) -> None:
    table = Table(
        "t",
        tuple(TableColumn(f"Column {index}", 16) for index in range(columns)),
        (TableRow(tuple(cell("a dozen words of it", strong=index == 0) for index in range(columns))),),
        "Wide",
    )
    sheets = (MapSheet("s", "S", "", (table,)),)
    sheet = opened(draw_account_map(replace(account_map(), sheets=sheets), PLAIN, {}).data)["S"]
    assert (str(sheet.page_setup.paperSize), sheet.page_setup.fitToWidth) == (paper, across)
    assert sheet.print_title_cols == ("$A:$B" if across else None)


def test_only_the_title_is_repeated_where_a_sheet_is_several_pages_wide() -> None:
    rows = (TableRow(tuple(cell("a dozen words of it", strong=index == 1) for index in range(60))),)
    table = Table("t", tuple(TableColumn(f"Column {index}", 16) for index in range(60)), rows, "Wide")
    question = "Who of ours knows whom of theirs, and on which level is nobody?"
    sheets = (MapSheet("s", "Who knows whom", question, (table,)), MapSheet("n", "Narrow", question, ()))
    book = opened(draw_account_map(replace(account_map(), sheets=sheets), PLAIN, {}).data)
    wide, narrow = book["Who knows whom"], book["Narrow"]
    assert wide.print_title_cols == "$A:$C"
    assert "B1:C1" in {str(each) for each in wide.merged_cells.ranges}
    assert wide["B1"].alignment.wrap_text
    assert (wide["B2"].value, wide["D2"].value) == (None, question)
    assert not wide["D2"].alignment.wrap_text
    assert narrow["B2"].value == question
    assert not narrow["B2"].alignment.wrap_text


def test_rows_are_high_enough_and_grow_when_somebody_types() -> None:
    data = draw_account_map(account_map(12, awkward=True), PLAIN, {}).data
    rows = re.findall(r'<row r="(\d+)"([^>]*)>', part(data, "xl/worksheets/sheet2.xml"))
    heights = {int(number): dict(re.findall(r'(\w+)="([^"]*)"', looks)) for number, looks in rows}
    assert all("customHeight" not in heights[number] for number in range(6, 18))
    assert float(heights[11]["ht"]) > 400
    assert float(heights[6]["ht"]) < 45


def test_what_excel_cannot_show_is_said() -> None:
    drawn = draw_account_map(account_map(12, awkward=True), PLAIN, {})
    assert [(note.where, note.what) for note in drawn.fit] == [("people", "row higher than Excel shows")]
    assert LONG_TEXT in {each.value for row in opened(drawn.data)["Personen"].iter_rows() for each in row}


def test_statuses_say_what_they_are_and_colour_themselves() -> None:
    sheet = opened(draw_account_map(account_map(3), PLAIN, {}).data)["Personen"]
    assert [sheet.cell(row, 8).value for row in (6, 7, 8)] == [
        "✓\u00a0durchgeführt",
        "×\u00a0überfällig",
        "○\u00a0geplant",
    ]
    (formatted,) = sheet.conditional_formatting
    assert str(formatted.sqref) == "H6:H308"
    assert len(formatted.rules) == len(Mark)


def test_a_total_stands_under_the_table() -> None:
    sheet = opened(draw_account_map(account_map(), PLAIN, {}).data)["Lücken & Schritte"]
    (table,) = sheet.tables.values()
    last = int(re.findall(r"\d+", table.ref)[-1])
    assert [sheet.cell(last + 1, column).value for column in (2, 3)] == ["Summe", 12]


CUT = "Team, Ressourcen…"


def test_names_are_legal_and_distinct() -> None:
    columns = tuple(TableColumn(title, 10) for title in ("Wert", "wert", "", "", "Zwei\nZeilen"))
    table = Table("A1", columns, (TableRow((Cell(),) * 5),), "Werte")
    titles = ("a/b:c", "A b c", "x" * 40, "x" * 41, "History", "", "'zitiert'", "Team, Ressourcen und Anforderungen")
    sheets = tuple(MapSheet(str(i), title, "", (table,)) for i, title in enumerate(titles))
    book = opened(draw_account_map(replace(account_map(), sheets=sheets), PLAIN, {}).data)
    assert book.sheetnames == ["a b c", "A b c 2", "x" * 31, f"{'x' * 29} 2", "History_", "_", "zitiert", CUT]
    first = book["a b c"]
    (drawn,) = first.tables.values()
    assert [column.name for column in drawn.tableColumns] == ["Wert", "wert 2", "#", "# 2", "Zwei Zeilen"]
    assert len({name for sheet in book for name in sheet.tables}) == len(titles)


def test_links_lead_to_the_sheets_and_back() -> None:
    book = opened(draw_account_map(account_map(), PLAIN, {}).data)
    assert links_in(book["Übersicht"]) == ["'Personen'!A1", "'Lücken & Schritte'!A1", "'Definitionen'!A1"]
    assert book["Personen"]["B3"].value == "← Übersicht"


def test_figures_know_what_they_were_made_from() -> None:
    shown = {figure.shape: figure for figure in draw_account_map(account_map(3), PLAIN, {}).figures}
    assert shown["Personen!B7"].paths == (("people", 1),)
    assert shown["Personen!B7"].text == "Jörn Petersen 1"


def test_the_same_map_gives_the_same_bytes() -> None:
    assert draw_account_map(account_map(), PLAIN, {}) == draw_account_map(account_map(), PLAIN, {})


def test_properties_are_the_plans() -> None:
    core = part(draw_account_map(account_map(), PLAIN, {}).data, "docProps/core.xml")
    for words in ("Account-Mapping", "Claudia Renner", "Vertraulich", "2026-03-31T00:00:00Z", "<dc:language>de"):
        assert words in core


def test_the_header_and_footer_are_the_templates() -> None:
    sheet = part(draw_account_map(account_map(), PLAIN, {}).data, "xl/worksheets/sheet2.xml")
    assert "Nordwind Antriebe GmbH &amp;&amp; Co. KG" in sheet
    assert "kamgen:" not in sheet


@pytest.mark.parametrize("rows", [0, 1, 500])
def test_any_number_of_rows_is_a_sheet(rows: int) -> None:
    drawn = draw_account_map(account_map(rows), PLAIN, {})
    assert drawn.pages == 4
    assert opened(drawn.data)["Personen"].max_row == 5 + max(1, rows)


def test_every_sheet_prints_on_one_page_across(office: LibreOffice, tmp_path: Path) -> None:
    file = tmp_path / "map.xlsx"
    file.write_bytes(draw_account_map(account_map(8), PLAIN, {}).data)
    assert page_count(office.to_pdf([file], tmp_path)[0]) == 4


def test_an_empty_map_is_a_workbook() -> None:
    sheets = (MapSheet("only", "Leer", "", ()),)
    assert opened(draw_account_map(replace(account_map(), sheets=sheets), PLAIN, {}).data).sheetnames == ["Leer"]


def test_a_text_too_long_for_a_cell_is_cut_and_said() -> None:
    table = Table("t", (TableColumn("A", 10),), (TableRow((Cell((line("x" * 40_000),)),)),), "Text")
    drawn = draw_account_map(replace(account_map(), sheets=(MapSheet("s", "S", "", (table,)),)), PLAIN, {})
    assert "text longer than a cell" in [note.what for note in drawn.fit]


def test_a_status_without_words_is_its_sign() -> None:
    table = Table("t", (TableColumn("A", 10),), (TableRow((Cell(status=Status(Mark.DOT)),)),), "Zeichen")
    book = opened(draw_account_map(replace(account_map(), sheets=(MapSheet("s", "S", "", (table,)),)), PLAIN, {}).data)
    assert book["S"]["B6"].value == "●"


@given(plans())
@settings(max_examples=15)
def test_any_plan_becomes_a_map(any_plan: Plan) -> None:
    content = tell_account_map(any_plan, figures(any_plan, ENGLISH), texts_for(any_plan, ENGLISH))
    drawn = draw_account_map(content, PLAIN, {})
    assert drawn.pages == len(content.sheets)
    assert "a figure is not live" not in [note.what for note in drawn.fit]


@pytest.mark.parametrize("language", Language)
def test_every_sheet_of_a_sample_can_be_filtered_scrolled_and_printed(language: Language) -> None:
    whole = sample(language)
    content = tell_account_map(whole, figures(whole, language), texts_for(whole, language))
    data = draw_account_map(content, PLAIN, {}).data
    book = opened(data)
    assert book.sheetnames == [sheet.title for sheet in content.sheets]
    assert book.properties.title
    assert book.properties.language == language.value or str(book.properties.language).startswith(language.value)
    for told_sheet in content.sheets:
        sheet = book[told_sheet.title]
        assert sheet.freeze_panes not in {None, "A1"}, sheet.title
        assert sheet.print_title_rows, sheet.title
        assert sheet.print_area, sheet.title
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.title
        has_table = any(isinstance(block, Table) for block in told_sheet.blocks)
        assert len(sheet.tables) == has_table, sheet.title
        assert all(table.autoFilter is not None for table in sheet.tables.values()), sheet.title
    live = {title for title, _ in formulas(data)}
    assert live == {content.sheets[0].title, content.sheets[1].title}


@pytest.mark.parametrize("language", Language)
def test_a_plan_as_workbook_has_a_sheet_for_each_chapter_and_links_to_all(language: Language) -> None:
    whole = sample(language)
    plan_told = tell_action_plan(whole, figures(whole, language), texts_for(whole, language))
    content = document_as_workbook(plan_told, texts_for(whole, language))
    book = opened(draw_account_map(content, PLAIN, {}).data)
    assert len(book.sheetnames) == 1 + len(plan_told.sections)
    contents = book[book.sheetnames[0]]
    assert links_in(contents) == [f"'{name.replace(chr(39), chr(39) * 2)}'!A1" for name in book.sheetnames[1:]]
    titles = {str(each.value) for row in contents.iter_rows() for each in row if each.hyperlink}
    assert titles == {section.title for section in plan_told.sections}
