"""What a planning workbook is: the same bytes each time, sheets, tables, names, dropdowns, messages, soft rows."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from decimal import Decimal
from functools import cache

import openpyxl
import pytest
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from kamgen.brand.loading import find
from kamgen.places import Path
from kamgen.plan.plan import SHEETS, Plan
from kamgen.schema.cells import Kind
from kamgen.schema.rows import cells_of
from kamgen.schema.sheets import Depth, Shape
from kamgen.texts.catalogue import all_texts
from kamgen.texts.language import Language
from kamgen.workbook.blank import Typed, write_workbook
from kamgen.workbook.blank.values import CellValue
from tests.plans import plan, typical_plan
from tests.workbook.writing.cells import named, rows_of

TABS = [
    "00 Start",
    "01 Plan",
    "04 Kundenziele",
    "05 Unsere Themen",
    "06 Chancen & Risiken",
    "07 Ziele & Strategien",
    "08 Touchpoints",
    "18 Maßnahmen",
    "19 Team & Ressourcen",
    "99 Listen",
]
CHECKPOINTS = "06 Chancen & Risiken"
GOALS = "07 Ziele & Strategien"
ACTIONS = "18 Maßnahmen"
LISTS = "99 Listen"


def written(content: Plan | None = None, overrides: dict[Path, CellValue] | None = None) -> bytes:
    return write_workbook(Language.GERMAN, Depth.COMPACT, find("plain"), content, overrides=overrides)


@cache
def blank(language: Language = Language.GERMAN) -> bytes:
    return write_workbook(language, Depth.COMPACT, find("plain"))


@cache
def filled(language: Language = Language.GERMAN) -> bytes:
    return write_workbook(language, Depth.COMPACT, find("plain"), typical_plan(language))


def opened(data: bytes, *, values: bool = False) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data), data_only=values, rich_text=False)


def column(sheet: Worksheet, header: str) -> list[object]:
    """The cells below a header, down to the end of the sheet."""
    (head,) = [cell for row in sheet.iter_rows() for cell in row if str(cell.value).removesuffix("\u00a0●") == header]
    assert head.row is not None
    assert head.column is not None
    return [cell.value for (cell,) in sheet.iter_rows(min_row=head.row + 1, min_col=head.column, max_col=head.column)]


# ---------------------------------------------------------------------------------------------------------- the whole


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert written(typical_plan(Language.GERMAN)) == filled()


def test_the_date_of_making_is_that_of_the_plan() -> None:
    assert opened(filled()).properties.created.date() == typical_plan(Language.GERMAN).cover.as_of


def test_sheets_stand_in_the_order_of_the_method() -> None:
    workbook = opened(blank())
    assert workbook.sheetnames == TABS
    assert workbook.active is not None
    assert workbook.active.title == "00 Start"


@pytest.mark.parametrize("language", list(Language))
def test_blank_and_filled_differ_in_values_only(language: Language) -> None:
    empty, full = opened(blank(language)), opened(filled(language))
    assert empty.sheetnames == full.sheetnames
    for name in empty.sheetnames:
        one, other = empty[name], full[name]
        assert list(one.tables) == list(other.tables)
        assert len(one.data_validations.dataValidation) == len(other.data_validations.dataValidation)
        assert one.freeze_panes == other.freeze_panes
        assert one.sheet_properties.tabColor == other.sheet_properties.tabColor
        assert {key: each.width for key, each in one.column_dimensions.items()} == {
            key: each.width for key, each in other.column_dimensions.items()
        }


def test_tables_bear_names_that_stay() -> None:
    names = {name for sheet in opened(filled()) for name in sheet.tables}
    assert names == {
        "tbl_customer_goals", "tbl_initiatives", "tbl_checkpoints", "tbl_milestones",
        "tbl_touchpoints", "tbl_actions", "tbl_management_asks", "tbl_team",
    }  # fmt: skip


def test_a_table_with_a_filter_is_the_last_thing_on_its_sheet_so_that_it_can_grow() -> None:
    for sheet in opened(write_workbook(Language.GERMAN, Depth.FULL, find("plain"))):
        for table in sheet.tables.values():
            end = int(re.findall(r"\d+", table.ref)[-1])
            rest = [cell.value for row in sheet.iter_rows(min_row=end + 1) for cell in row if cell.value is not None]
            assert not rest or table.autoFilter is None, table.name


def test_every_computed_column_of_a_table_fills_its_formula_into_new_rows() -> None:
    """Excel moves the addresses of the column's formula on from the first row, wherever a row is inserted."""
    seen = 0
    for sheet in opened(write_workbook(Language.GERMAN, Depth.FULL, find("plain"))):
        for table in sheet.tables.values():
            first = list(sheet[table.ref])[1]
            for cell, column_of_table in zip(first, table.tableColumns, strict=True):
                own = column_of_table.calculatedColumnFormula
                assert (f"={own.attr_text}" if own else None) == (cell.value if cell.data_type == "f" else None)
                seen += own is not None
    assert seen > 40


def test_the_names_of_a_workbook_tell_what_it_is() -> None:
    workbook = opened(filled())
    names = {name: each.attr_text for name, each in workbook.defined_names.items()}
    assert names["kg_schema"] == "1"
    assert names["kg_language"] == '"de"'
    assert names["kg_depth"] == '"compact"'
    as_of = named(workbook, "kg_plan_as_of")
    assert as_of.offset(0, -1).value == "Stand (Stichtag)\u00a0●"
    assert names["kg_scope_vision"] == "'07 Ziele & Strategien'!$C$5"


def test_only_start_and_lists_are_protected_and_without_a_password() -> None:
    for sheet in opened(blank()):
        assert sheet.protection.sheet == (sheet.title in {"00 Start", LISTS})
        assert not sheet.protection.password


def test_header_and_name_column_stay_in_view() -> None:
    workbook = opened(blank())
    frozen = {sheet.title: sheet.freeze_panes for sheet in workbook}
    assert frozen[CHECKPOINTS] == "D6"
    assert frozen[ACTIONS] == "D6"
    assert frozen[GOALS] == "C4"


def links_of(sheet: Worksheet) -> set[str | None]:
    return {cell.hyperlink.location for row in sheet.iter_rows() for cell in row if cell.hyperlink is not None}


def test_every_sheet_leads_back_to_start_and_start_to_every_sheet() -> None:
    workbook = opened(blank())
    for sheet in workbook:
        links = links_of(sheet)
        if sheet.title == "00 Start":
            assert links == {f"'{name}'!A1" for name in TABS[1:-1]}
        else:
            assert links == {"'00 Start'!A1"}


def test_a_tab_with_an_apostrophe_can_be_linked_and_referred_to() -> None:
    workbook = opened(blank(Language.DUTCH))
    assert "'06 Kansen & risico''s'!A1" in links_of(workbook["00 Start"])


def test_rows_of_text_have_a_height_that_may_grow() -> None:
    with zipfile.ZipFile(io.BytesIO(filled())) as archive:
        actions = archive.read("xl/worksheets/sheet8.xml").decode()
    rows = dict(re.findall(r'<row r="(\d+)"([^>]*)>', actions))
    assert all("customHeight" in rows[str(row)] for row in (1, 2, 3, 4, 5))
    data = [attributes for row, attributes in rows.items() if int(row) > 5]
    assert len(data) >= 25
    assert all("ht=" in attributes and "customHeight" not in attributes for attributes in data)


def test_long_words_make_tall_rows() -> None:
    long = plan(actions=({"title": "Ein Satz, der länger ist als die Spalte. " * 8},))
    sheet = opened(written(long))[ACTIONS]
    heights = [sheet.row_dimensions[row].height for row in (6, 7)]
    assert heights[0] > 100
    assert heights[1] == pytest.approx(20, abs=0.5)


# --------------------------------------------------------------------------------------------------------- validations


def validations(data: bytes) -> list[tuple[str, DataValidation]]:
    return [(sheet.title, each) for sheet in opened(data) for each in sheet.data_validations.dataValidation]


@pytest.mark.parametrize("language", list(Language))
def test_messages_stay_within_the_limits_of_excel(language: Language) -> None:
    for _, each in validations(blank(language)):
        assert len(each.promptTitle or "") <= 32
        assert len(each.prompt or "") <= 255
        assert len(each.errorTitle or "") <= 32
        assert len(each.error or "") <= 225


def test_every_input_says_what_belongs_there() -> None:
    data = write_workbook(Language.GERMAN, Depth.FULL, find("plain"))
    prompts = {(sheet, each.promptTitle) for sheet, each in validations(data)}
    words = all_texts()[0]
    for sheet in SHEETS:
        tab = f"{sheet.number:02d} {words(f'sheets.{sheet.key}.title')}"
        for part in sheet.parts:
            for cell in cells_of(part.model)[1 if part.shape is Shape.FIXED else 0 :]:
                labels = [words(f"fields.{part.key}.{cell.name}.label")]
                if cell.kind is Kind.MARKS and cell.choice is not None:
                    labels = [words(f"{cell.choice.list_key()}s.{each.value}.short") for each in cell.choice]
                assert {(tab, label) for label in labels} <= prompts


def test_dropdowns_refer_to_ranges_of_the_list_sheet() -> None:
    lists = [each for _, each in validations(blank()) if each.type == "list"]
    assert len(lists) > 30
    for each in lists:
        assert re.fullmatch(r"'99 Listen'!\$[A-Z]+\$6:\$[A-Z]+\$\d+", each.formula1 or "")


@pytest.mark.parametrize("language", list(Language))
def test_no_cell_is_invalid_in_what_is_written(language: Language) -> None:
    workbook = opened(filled(language), values=True)
    for sheet in workbook:
        for rule in sheet.data_validations.dataValidation:
            if rule.type != "list" or rule.errorStyle == "information":
                continue
            tab, _, area = rule.formula1.rpartition("!")
            offered = {cell.value for (cell,) in workbook[tab.strip("'")][area.replace("$", "")]}
            for area_of_rule in str(rule.sqref).split():
                cells = sheet[area_of_rule]
                rows = cells if isinstance(cells, tuple) else ((cells,),)
                found = {cell.value for row in rows for cell in row} - {None}
                assert found <= offered, (sheet.title, area_of_rule, found - offered)


def test_closed_lists_stop_what_they_do_not_know_and_open_ones_only_tell() -> None:
    styles = {each.promptTitle: each.errorStyle for sheet, each in validations(blank()) if sheet == ACTIONS}
    assert styles["Status"] in {None, "stop"}
    assert styles["Fällig am"] in {None, "stop"}
    assert styles["Verantwortlich"] == "information"
    assert styles["Ziel"] == "information"


def test_rules_cover_rows_far_below_the_table() -> None:
    ranges = {each.promptTitle: str(each.sqref) for sheet, each in validations(blank()) if sheet == ACTIONS}
    assert ranges["Status"].endswith("305")


# ------------------------------------------------------------------------------------------------------ what is stored


def test_nothing_from_a_cell_becomes_a_formula() -> None:
    evil = '=HYPERLINK("http://example.org")'
    data = written(plan(cover={"account": evil}, actions=({"title": "+1"}, {"title": "@SUM(A1)"}, {"title": "-2"})))
    workbook = opened(data)
    assert workbook["01 Plan"]["C6"].value == evil
    assert workbook["01 Plan"]["C6"].data_type == "s"
    assert [(cell.value, cell.data_type) for (cell,) in workbook[ACTIONS]["C6:C8"]] == [
        ("+1", "s"), ("@SUM(A1)", "s"), ("-2", "s"),
    ]  # fmt: skip


def test_a_version_stays_text_when_it_is_typed_anew() -> None:
    workbook = opened(blank())
    assert named(workbook, "kg_plan_version").number_format == "@"
    assert named(workbook, "kg_plan_customer_number").number_format == "@"


def test_dates_look_as_the_language_writes_them() -> None:
    formats = {each: named(opened(blank(each)), "kg_plan_as_of").number_format for each in Language}
    assert formats == {Language.GERMAN: "dd.mm.yyyy", Language.ENGLISH: "yyyy-mm-dd", Language.DUTCH: "dd-mm-yyyy"}


def test_rows_bear_ids_from_the_start() -> None:
    assert column(opened(blank())[ACTIONS], "Nr")[:2] == ["M-01", "M-02"]
    assert column(opened(blank(Language.ENGLISH))["04 Customer goals"], "No")[:2] == ["CG-1", "CG-2"]


def test_a_row_without_id_gets_the_next_free_one() -> None:
    goals = ({"id": "KZ-2", "title": "eins"}, {"title": "zwei"}, {"title": "drei"})
    ids = column(opened(written(plan(customer_goals=goals)))["04 Kundenziele"], "Nr")
    assert ids[:4] == ["KZ-2", "KZ-3", "KZ-4", "KZ-5"]
    assert len(set(ids)) == len(ids)


def test_a_link_stands_as_the_dropdown_writes_it() -> None:
    goals = ({"id": "Z-1", "title": "Rahmenvertrag Servo verlängern"}, {"id": "Z-2", "title": "Kurz"})
    actions = ({"title": "a", "goal": "Z-1"}, {"title": "b", "goal": "Z-2"}, {"title": "c", "goal": "Z-9"})
    workbook = opened(written(plan(goals=goals, actions=actions)), values=True)
    linked = column(workbook[ACTIONS], "Ziel")[:3]
    assert linked == ["Z-1 · Rahmenvertrag Ser…", "Z-2 · Kurz", "Z-9"]
    offered = column(workbook[LISTS], "Die drei Ziele für zwölf Monate")
    assert offered[:4] == [None, "Z-1 · Rahmenvertrag Ser…", "Z-2 · Kurz", "Z-3"]


def test_people_are_offered_once_wherever_they_were_typed() -> None:
    data = written(
        plan(
            cover={"key_account_manager": "Katrin Vogel"},
            team=({"name": "Jonas Weidner"}, {"name": "katrin  vogel"}),
            customer_goals=({"title": "a", "sponsor": "R. Oberländer"}, {"title": "b", "sponsor": "Wer?"}),
            touchpoints=({"person": "R. Oberländer"}, {"person": "Wer*"}),
        )
    )
    lists = opened(data, values=True)[LISTS]
    assert column(lists, "Personen bei uns")[:4] == [None, "Katrin Vogel", "Jonas Weidner", None]
    assert column(lists, "Personen beim Kunden")[:5] == [None, "R. Oberländer", "Wer?", "Wer*", None]


def test_an_override_puts_any_value_into_any_cell() -> None:
    data = written(
        plan(actions=({"title": "a"},)),
        {
            ("actions", 0, "due"): "31.02.2027",
            ("actions", 3, "title"): Typed("=1/0", "#DIV/0!"),
            ("cover", "status"): 2027,
            ("checkpoints", 1, "opportunity"): "zwölf",
            ("cover", "account"): None,
        },
    )
    workbook = opened(data)
    assert column(workbook[ACTIONS], "Fällig am")[0] == "31.02.2027"
    assert column(workbook[ACTIONS], "Maßnahme")[3] == "=1/0"
    assert named(workbook, "kg_plan_status").value == 2027
    assert named(workbook, "kg_plan_account").value is None
    assert column(workbook[CHECKPOINTS], "Chance")[1] == "zwölf"


# ------------------------------------------------------------------------------------------------------- what is said


def test_a_row_says_what_it_lacks() -> None:
    actions = (
        {"title": "fertig", "owner": "K", "due": date(2026, 5, 1), "status": "open"},
        {"title": "halb", "status": "open"},
    )
    assert column(opened(written(plan(actions=actions)), values=True)[ACTIONS], "Prüfung")[:3] == [
        "✓", "fehlt: Verantwortlich, Fällig am", None,
    ]  # fmt: skip


def test_a_checkpoint_that_is_not_relevant_is_answered() -> None:
    answers = (
        {"checkpoint": "cp01", "kind": "not_relevant"},
        {"checkpoint": "cp03", "kind": "opportunity", "trigger": "x"},
        {"checkpoint": "cp02", "kind": "risk", "trigger": "x", "risk": Decimal(50)},
    )
    sheet = opened(written(plan(checkpoints=answers)), values=True)[CHECKPOINTS]
    assert column(sheet, "Prüfung")[:4] == ["✓", "✓", "fehlt: Betrag", "offen"]
    assert sheet["C3"].value == "2 von 11 vollständig"


def test_what_is_expected_is_weighted() -> None:
    answers = (
        {"checkpoint": "cp01", "kind": "both", "trigger": "x", "opportunity": Decimal(1000), "risk": Decimal(400),
         "probability": Decimal("0.5")},
        {"checkpoint": "cp02", "kind": "risk", "trigger": "x", "risk": Decimal(100)},
    )  # fmt: skip
    sheet = opened(written(plan(checkpoints=answers)), values=True)[CHECKPOINTS]
    expected = column(sheet, "Erwartet")
    assert expected[:2] == [300, -100]
    assert expected[11] == 200


def test_a_qualitative_goal_needs_no_target() -> None:
    common = {
        "metric": "m",
        "due": date(2026, 12, 1),
        "owner": "K",
        "customer_benefit": "b",
        "customer_goals": ("KZ-1",),
    }
    goals = (
        {"title": "Eins", "kind": "qualitative", **common},
        {"title": "Zwei", "kind": "quantitative", **common},
    )
    sheet = opened(written(plan(goals=goals)), values=True)[GOALS]
    (check,) = [row for row in sheet.iter_rows(values_only=True) if row[1] == "Prüfung" and row[2] is not None][:1]
    assert check[2:5] == ("✓", "fehlt: Zielwert", "offen")


def test_time_is_counted_from_the_as_of_date() -> None:
    days = (date(2026, 3, 30), date(2026, 3, 21), date(2026, 3, 31), date(2026, 4, 1), date(2026, 4, 20))
    actions = [{"title": "x", "due": day} for day in days] + [{"title": "x", "due": days[0], "status": "done"}]
    sheet = opened(written(plan(actions=actions)), values=True)[ACTIONS]
    assert column(sheet, "Frist")[:6] == [
        "überfällig: 1 Tag", "überfällig: 10 Tage", "heute", "in 1 Tag", "in 20 Tagen", None,
    ]  # fmt: skip


def test_start_says_how_far_the_plan_is_and_what_comes_next() -> None:
    start = list(rows_of(blank(), "00 Start"))
    assert start[3][1] == "0 %"
    assert start[3][3] == "Nächster Schritt: 01 Plan"
    assert [row[9] for row in start[12:20]] == ["offen"] * 8


def test_start_counts_what_is_complete() -> None:
    start = {row[2]: row for row in rows_of(filled(), "00 Start")}
    german = typical_plan(Language.GERMAN)
    assert start["01 Plan"][5] == start["01 Plan"][6] == 11
    assert start["04 Kundenziele"][6] == len(german.customer_goals)
    assert start["01 Plan"][8] == "●" * 10
    assert start["01 Plan"][9] == "fertig"


def test_excel_marks_no_cell_as_suspicious() -> None:
    with zipfile.ZipFile(io.BytesIO(filled())) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        for name in sheets:
            assert b'<ignoredErrors><ignoredError sqref="A1:CZ2000" numberStoredAsText="1"' in archive.read(name)
