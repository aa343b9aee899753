"""The workbook at each of its three depths: parts in their places, marks, prepared rows, figures where they belong."""

from __future__ import annotations

import io
import re
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from kamgen.brand.loading import find
from kamgen.plan.kpis import PreparedKpi
from kamgen.plan.plan import Plan, sheets_of
from kamgen.plan.stakeholders import BuyingRole
from kamgen.schema.cells import Kind
from kamgen.schema.rows import cells_of
from kamgen.schema.sheets import Depth
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from kamgen.workbook.blank import write_workbook
from kamgen.workbook.blank.layout import laid_out, mark_keys
from kamgen.workbook.blank.specials import special_of
from kamgen.workbook.vocabulary import labels_of, meanings
from tests.plans import plan
from tests.workbook.writing.cells import full_plan, named, rows_of

GERMAN = texts(Language.GERMAN)
START, STAKEHOLDERS, KPIS = "00 Start", "09 Stakeholder", "20 KPI"


@cache
def blank(language: Language, depth: Depth) -> bytes:
    return write_workbook(language, depth, find("plain"))


@cache
def filled() -> openpyxl.Workbook:
    return opened(write_workbook(Language.GERMAN, Depth.FULL, find("plain"), full_plan(Language.GERMAN)))


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data), data_only=True)


def of_plan(**parts: object) -> openpyxl.Workbook:
    return opened(write_workbook(Language.GERMAN, Depth.FULL, find("plain"), plan(**parts)))


def below(sheet: Worksheet, head: str, part: str | None = None) -> list[object]:
    """The cells below a header down to the end of the sheet; below the title of a part where two share a header."""
    first = 1
    if part is not None:
        title = GERMAN(f"parts.{part}.title")
        first = next(cell.row for row in sheet.iter_rows() for cell in row if cell.value == title) + 1
    found = next(
        cell
        for row in sheet.iter_rows(min_row=first)
        for cell in row
        if str(cell.value).removesuffix("\u00a0●") == head
    )
    assert found.row is not None
    assert found.column is not None
    places = {"min_row": found.row + 1, "min_col": found.column, "max_col": found.column}
    return [cell for (cell,) in sheet.iter_rows(**places, values_only=True)]


# ----------------------------------------------------------------------------------------------------- sheets and parts


@pytest.mark.parametrize("depth", list(Depth))
@pytest.mark.parametrize("language", list(Language))
def test_a_new_workbook_has_the_sheets_of_its_depth(language: Language, depth: Depth) -> None:
    tabs = opened(blank(language, depth)).sheetnames
    assert [int(tab[:2]) for tab in tabs] == [0, *(sheet.number for sheet in sheets_of(depth)), 99]


@pytest.mark.parametrize("depth", list(Depth))
@pytest.mark.parametrize("language", list(Language))
def test_parts_stand_below_each_other_under_their_titles(language: Language, depth: Depth) -> None:
    words = texts(language)
    workbook = opened(blank(language, depth))
    for sheet in sheets_of(depth):
        tab = next(tab for tab in workbook.sheetnames if tab.startswith(f"{sheet.number:02d}"))
        plan_of_sheet = laid_out(sheet, words, {})
        for above, under in pairwise(plan_of_sheet.boxes):
            assert above.end < (under.caption or 0)
        for box in plan_of_sheet.boxes:
            assert box.last_column <= plan_of_sheet.last_column
            if box.caption is not None:
                title = workbook[tab].cell(box.caption + 1, box.left + 1).value
                assert title == words(f"parts.{box.part.key}.title")
        assert [box.part.key for box in plan_of_sheet.boxes if f"tbl_{box.part.key}" in workbook[tab].tables] == [
            box.part.key for box in plan_of_sheet.boxes if box.is_table
        ]


@pytest.mark.parametrize("language", list(Language))
def test_no_computed_cell_is_called_like_a_field_of_its_part(language: Language) -> None:
    for sheet in sheets_of(Depth.FULL):
        for part in sheet.parts:
            for extra in special_of(part).extras:
                label = texts(language)(f"workbook.extras.{part.key}.{extra.key}")
                assert not meanings(label, labels_of(part)), (part.key, extra.key, label)


@pytest.mark.parametrize("depth", list(Depth))
def test_start_leads_to_every_sheet_and_counts_its_hours(depth: Depth) -> None:
    rows = list(rows_of(blank(Language.ENGLISH, depth), START))
    sheets = sheets_of(depth)
    listed = [row for row in rows if re.fullmatch(r"\d\d .+", str(row[2]))]
    assert [str(row[2])[:2] for row in listed] == [f"{sheet.number:02d}" for sheet in sheets]
    scope = " ".join(str(cell) for row in rows[:6] for cell in row)
    assert f"{len(sheets)} sheets, about {round(sum(sheet.minutes for sheet in sheets) / 60)} hours" in scope


def test_start_says_what_needs_attention_now() -> None:
    book = of_plan(
        actions=[{"title": "a", "due": date(2026, 3, 1)}],
        stakeholders=[{"name": "a", "attitude": "blocker", "last_contact": date(2026, 1, 1), "frequency": 30}],
        contact_pairs=[{"level": "tactical", "status": "active"}, {"level": "strategic", "status": "planned"}],
        revenue_target={"target": Decimal(50_000), "contracted": Decimal(20_000)},
        raid=[{"kind": "risk", "title": "a", "likelihood": 5, "impact": 5}],
        resources=[{"name": "a", "required": Decimal(2), "available": Decimal("1.5")}],
        questions=[{"question": "a", "due": date(2026, 4, 1)}],
    )
    told = {str(row[2]): row[10] for row in book[START].iter_rows(min_row=13, values_only=True) if row[10]}
    assert told == {
        STAKEHOLDERS: "1 Gegner/in, 1 Kontakt überfällig",
        "10 Kontaktmatrix": "strategische Ebene offen",
        "16 Pipeline": "Lücke zum Ziel 30 TEUR",
        "17 RAID": "1 hohes Risiko",
        "18 Maßnahmen": "1 überfällig",
        "19 Team & Ressourcen": "1 Engpass",
    }


@pytest.mark.parametrize("depth", [Depth.STANDARD, Depth.FULL])
def test_people_at_the_account_are_offered_once_named_as_stakeholders(depth: Depth) -> None:
    named_plan = plan(stakeholders=[{"name": "R. Oberländer"}, {"name": "Wer?"}], touchpoints=[{"person": "Wer?"}])
    workbook = opened(write_workbook(Language.GERMAN, depth, find("plain"), named_plan))
    assert below(workbook["99 Listen"], "Personen beim Kunden")[1:4] == ["Wer?", "R. Oberländer", None]


# ---------------------------------------------------------------------------------------------------------------- marks


@pytest.mark.parametrize("language", list(Language))
def test_each_buying_role_has_a_narrow_column_under_its_short_name(language: Language) -> None:
    workbook = opened(blank(language, Depth.STANDARD))
    sheet = next(sheet for sheet in workbook if sheet.title.startswith("09"))
    table = sheet.tables["tbl_stakeholders"]
    head = [cell for (cell,) in zip(*sheet[table.ref][:1], strict=True)]
    shorts = [texts(language)(f"buying_roles.{role}.short") for role in BuyingRole]
    marks = [cell for cell in head if cell.value in shorts]
    assert [cell.value for cell in marks] == shorts
    assert {cell.alignment.textRotation for cell in marks} == {90}
    narrow: set[int] = set()
    for each in sheet.column_dimensions.values():
        narrow |= set(range(each.min or 0, (each.max or 0) + 1)) if each.width < 5 else set()
    assert {cell.column for cell in marks} <= narrow
    hidden = [column.colId for column in table.autoFilter.filterColumn if column.hiddenButton]
    assert hidden == [head.index(cell) for cell in marks]


def test_a_role_is_marked_with_an_x_and_a_row_without_one_lacks_it() -> None:
    row = {"attitude": "neutral", "influence": 3, "strength": 2, "owner": "K"}
    sheet = of_plan(stakeholders=[{"name": "a", "roles": ["coach", "sponsor"], **row}, {"name": "b", **row}])[
        STAKEHOLDERS
    ]
    for role in BuyingRole:
        short = GERMAN(f"buying_roles.{role}.short")
        assert below(sheet, short)[:2] == ["x" if role in {BuyingRole.COACH, BuyingRole.SPONSOR} else None, None]
    assert below(sheet, "Prüfung")[:3] == ["✓", f"fehlt: {GERMAN('fields.stakeholders.roles.label')}", None]
    assert sheet["C3"].value == "1 von 2 vollständig"


def test_what_makes_a_role_stands_in_its_message() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(blank(Language.GERMAN, Depth.FULL)))[STAKEHOLDERS]
    said = {each.promptTitle: each.prompt for each in sheet.data_validations.dataValidation}
    for role in BuyingRole:
        assert said[GERMAN(f"buying_roles.{role}.short")] == GERMAN(f"buying_roles.{role}.definition")


# -------------------------------------------------------------------------------------------------------- prepared rows


@pytest.mark.parametrize("language", list(Language))
def test_the_kpis_of_the_field_are_prepared_and_do_not_count_as_begun(language: Language) -> None:
    words = texts(language)
    workbook = opened(blank(language, Depth.STANDARD))
    sheet = next(sheet for sheet in workbook if sheet.title.startswith("20"))
    rows = [row for row in sheet.iter_rows(values_only=True) if str(row[1]).startswith(words("prefixes.kpis"))]
    assert [row[2] for row in rows[: len(PreparedKpi)]] == [words(each.text_key) for each in PreparedKpi]
    currency = words("workbook.plan_currency_short")
    assert [row[3] for row in rows[: len(PreparedKpi)]] == [
        words(f"kpis.{each}.unit", currency=currency) for each in PreparedKpi
    ]
    assert {row[-1] for row in rows} == {None}
    assert str(sheet["D3"].value or sheet["C3"].value) == words("workbook.figures.complete", filled=0, required=1)


def test_what_stands_in_the_plan_takes_the_place_of_what_is_prepared() -> None:
    sheet = of_plan(kpis=[{"name": "Fehlerquote"}])[KPIS]
    assert below(sheet, "Kennzahl (KPI)")[:2] == ["Fehlerquote", None]


def test_a_prepared_row_lacks_something_once_anything_else_is_typed() -> None:
    words = [GERMAN(each.text_key) for each in PreparedKpi]
    sheet = of_plan(kpis=[{"name": words[0]}, {"name": words[1], "actual": Decimal(4)}])[KPIS]
    assert below(sheet, "Prüfung")[:3] == [None, "fehlt: Besser ist, Zielwert", None]


def test_shares_of_a_year_that_pass_the_whole_are_seen() -> None:
    sheet = of_plan(
        years=[{"year": 2026, "revenue": Decimal(30), "spend": Decimal(100)}],
        competitor_shares=[
            {"year": 2026, "competitor": "A", "share": Decimal("0.5")},
            {"year": 2026, "competitor": "B", "amount": Decimal(30)},
        ],
    )["03 Zahlen"]
    assert below(sheet, "Errechneter Anteil")[:2] == [0.5, 0.3]
    assert below(sheet, "Summe im Jahr mit uns")[:2] == [pytest.approx(1.1), pytest.approx(1.1)]


def test_revenue_is_required_of_years_that_are_over() -> None:
    years = [{"year": year, "spend": Decimal(9)} for year in (2025, 2026, 2027)]
    sheet = of_plan(years=years)["03 Zahlen"]
    assert below(sheet, "Prüfung", "years")[:3] == ["fehlt: Unser Umsatz", "✓", "✓"]


# ------------------------------------------------------------------------------------------------------------- printing


@pytest.mark.parametrize("depth", list(Depth))
def test_pages_break_between_parts_only(depth: Depth) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(blank(Language.ENGLISH, depth)))
    for sheet in sheets_of(depth):
        tab = next(tab for tab in workbook.sheetnames if tab.startswith(f"{sheet.number:02d}"))
        captions = {box.caption for box in laid_out(sheet, texts(Language.ENGLISH), {}).boxes}
        assert {each.id for each in workbook[tab].row_breaks.brk} <= captions
        assert workbook[tab].page_setup.orientation == "landscape"


def test_form_cells_have_names_at_every_depth() -> None:
    book = filled()
    assert named(book, "kg_revenue_target_target").value == full_plan(Language.GERMAN).revenue_target.target
    assert named(book, "kg_relationship_cycle_phase").value
    assert named(book, "kg_review_went_well").value


def test_marks_have_one_key_for_each_member() -> None:
    (roles,) = [
        cell for cell in cells_of(type(plan(stakeholders=[{"name": "a"}]).stakeholders[0])) if cell.kind is Kind.MARKS
    ]
    assert mark_keys(roles) == tuple(f"roles.{role}" for role in BuyingRole)


def test_a_photo_is_a_file_name_or_a_picture_laid_over_the_cell() -> None:
    team: Plan = plan(team=[{"name": "K", "title": "KAM", "photo": "kessler.jpg"}])
    sheet = opened(write_workbook(Language.GERMAN, Depth.FULL, find("plain"), team))["19 Team & Ressourcen"]
    assert below(sheet, "Foto")[0] == "kessler.jpg"
