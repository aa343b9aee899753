"""The same cells in every form that programs store them in."""

from __future__ import annotations

from datetime import date

import pytest

from kamgen.workbook.read import Reading, read_workbook
from tests.workbook.reading.books import cells, told
from tests.workbook.reading.packages import COVER, packed, parts_of

pytestmark = pytest.mark.stub_files

STYLES = (
    '<numFmts><numFmt numFmtId="164" formatCode="[$-407]d/\\ mmm\\ yy;@"/><numFmt numFmtId="165" formatCode="0.0%"/>'
    '<numFmt numFmtId="166" formatCode="[Red]0.00&quot; days&quot;"/>'
    '<numFmt numFmtId="167" formatCode="[$$-409]#,##0.00"/>'
    '<numFmt numFmtId="168" formatCode="#,##0\\ &quot;€&quot;"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/>'
    '<xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/></cellXfs>'
    # Conditional formats number theirs as they like.
    '<dxfs><dxf><numFmt numFmtId="164" formatCode="0%"/></dxf><dxf><numFmt numFmtId="165" formatCode="0"/></dxf></dxfs>'
)
PLAIN, DAY, OWN_DAY, PERCENT, OWN_PERCENT, DAYS, DOLLARS, EUROS = range(8)


def text(cell: str, value: str) -> str:
    return f'<c r="{cell}" t="inlineStr"><is><t>{value}</t></is></c>'


def read(sheets: dict[str, str], **rest: str) -> Reading:
    return read_workbook(packed(parts_of({"01 Plan": COVER, **sheets}, **rest)), "plan.xlsx")


def account(rows: str, **rest: str) -> str | None:
    """The account of a workbook whose cover is these rows."""
    plan = read_workbook(packed(parts_of({"01 Plan": rows}, **rest)), "plan.xlsx").plan
    return plan.cover.account if plan else None


def test_runs_are_joined_and_phonetic_guides_left_out() -> None:
    strings = (
        '<si><t>Kunde</t></si><si><r><t>Nord</t></r><r><rPr><b/></rPr><t xml:space="preserve">werk </t></r>'
        "<r><t>AG</t></r>"
        '<rPh sb="0" eb="1"><t>ノルド</t></rPh><phoneticPr fontId="1"/></si>'
    )
    row = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'

    assert account(row, strings=strings) == "Nordwerk AG"


def test_inline_runs_are_joined_too() -> None:
    runs = "<is><r><t>Nord</t></r><r><t>werk</t></r></is>"
    row = f'<row r="1">{text("A1", "Kunde")}<c r="B1" t="inlineStr">{runs}</c></row>'

    assert account(row) == "Nordwerk"


def test_elements_may_be_qualified() -> None:
    strings = "<x:si><x:t>Kunde</x:t></x:si><x:si><x:t>AG</x:t></x:si>"
    row = '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c></x:row>'

    assert account(row, strings=strings, prefix="x:") == "AG"


def test_cells_and_rows_without_address_are_counted() -> None:
    row = '<row><c t="inlineStr"><is><t>Kunde</t></is></c><c t="inlineStr"><is><t>AG</t></is></c></row>'

    assert account(row) == "AG"
    assert account(f"<row/><row/>{row}") == "AG"


def test_characters_that_office_writes_as_numbers_are_characters() -> None:
    row = f'<row r="1">{text("A1", "Kunde")}{text("B1", "A_x000D_&#10;G _x005F_x0041_")}</row>'

    assert account(row) == "A G _x0041_"  # a name has one line


def test_the_result_of_a_formula_counts() -> None:
    row = f'<row r="1">{text("A1", "Kunde")}<c r="B1" t="str"><f>A2</f><v>AG</v></c></row>'

    assert account(row) == "AG"


def test_a_formula_that_yields_nothing_is_an_empty_cell() -> None:
    row = f'<row r="1">{text("A1", "Kunde")}<c r="B1" t="str"><f>A2</f><v></v></c></row>'
    reading = read_workbook(packed(parts_of({"01 Plan": row})), "plan.xlsx")

    assert reading.plan is None
    assert cells(reading, "KAM101") == []
    assert cells(reading, "KAM129") == ["B1"]


HEADER = f'<row r="1">{text("A1", "Nr")}{text("B1", "Ziel/Initiative des Kunden")}{text("C1", "Horizont")}</row>'


@pytest.mark.parametrize("style", [PLAIN, DAY, OWN_DAY])
@pytest.mark.parametrize(
    "properties,number", [("", 45992), ('<workbookPr date1904="1"/>', 44530), ('<workbookPr date1904="true"/>', 44530)]
)
def test_a_number_is_a_day_of_the_workbook_s_own_count(style: int, properties: str, number: int) -> None:
    row = f'<row r="2">{text("B2", "Sparen")}<c r="C2" s="{style}"><v>{number}</v></c></row>'

    plan = read({"04 Kundenziele": HEADER + row}, styles=STYLES, properties=properties).plan

    assert plan is not None
    assert plan.customer_goals[0].horizon == date(2025, 12, 1)


def test_a_day_may_be_stored_as_text_of_the_standard() -> None:
    row = f'<row r="2">{text("B2", "Sparen")}<c r="C2" t="d"><v>2025-12-01T00:00:00</v></c></row>'

    plan = read({"04 Kundenziele": HEADER + row}).plan

    assert plan is not None
    assert plan.customer_goals[0].horizon == date(2025, 12, 1)


def test_a_date_where_a_text_belongs_is_told() -> None:
    reading = read({"04 Kundenziele": HEADER + f'<row r="2"><c r="B2" s="{DAY}"><v>45992</v></c></row>'}, styles=STYLES)

    assert cells(reading, "KAM116") == ["B2"]
    assert reading.plan is not None
    assert reading.plan.customer_goals[0].title == "01.12.2025"


POINTS = f'<row r="1">{text("A1", "Checkpunkt")}{text("B1", "Chance oder Risiko")}{text("C1", "Eintritt %")}</row>'


@pytest.mark.parametrize(
    "style,stored,code",
    [
        (PERCENT, "0.35", ""),
        (OWN_PERCENT, "0.35", ""),
        (PLAIN, "0.35", ""),
        (PLAIN, "35", "KAM106"),
        (PERCENT, "35", "KAM113"),
        (DAYS, "35", "KAM106"),
        (DAY, "35", "KAM104"),
    ],
)
def test_what_a_share_is_depends_on_its_format(style: int, stored: str, code: str) -> None:
    row = f'<row r="2">{text("A2", "CP01")}{text("B2", "Risiko")}<c r="C2" s="{style}"><v>{stored}</v></c></row>'

    reading = read({"06 Chancen & Risiken".replace("&", "&amp;"): POINTS + row}, styles=STYLES)

    assert [each.code for each in reading.findings if each.place and each.place.cell == "C2"] == (
        [code] if code else []
    )


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("²", id="a raised digit"),
        pytest.param("1" * 5000, id="5000 digits"),
        "-1", "x", "1e3", "99999999", " ",
    ],
)  # fmt: skip
def test_numbers_of_texts_styles_and_rows_that_no_program_writes_do_no_harm(value: str) -> None:
    first, second = f'<c r="A1" t="s" s="{value}"><v>{value}</v></c>', f'<c r="ZZZZ{value}" s="{value}"><v>1</v></c>'
    row = f'<row r="{value}">{first}{second}</row>'

    assert account(COVER + row, strings="<si><t>Kunde</t></si>", styles=STYLES) == "AG"


GOAL_HEADER = f'<row r="1">{text("A1", "Nr")}{text("B1", "Ziel/Initiative des Kunden")}{text("C1", "Budget")}</row>'
EURO_COVER = COVER + f'<row r="2">{text("A2", "Währung")}{text("B2", "EUR")}</row>'


@pytest.mark.parametrize("style,told", [(PLAIN, []), (EUROS, []), (DOLLARS, ["C2"])])
def test_an_amount_shown_in_another_currency_is_read_and_told(style: int, told: list[str]) -> None:
    row = f'<row r="2">{text("B2", "Sparen")}<c r="C2" s="{style}"><v>500</v></c></row>'

    reading = read({"01 Plan": EURO_COVER, "04 Kundenziele": GOAL_HEADER + row}, styles=STYLES)

    assert cells(reading, "KAM121") == told
    assert reading.plan is not None
    assert reading.plan.customer_goals[0].budget == 500


def test_a_formula_without_a_value_is_told_as_it_was_typed() -> None:
    row = f'<row r="2">{text("B2", "Sparen")}<c r="C2"><f>2*250</f></c></row>'

    reading = read({"04 Kundenziele": GOAL_HEADER + row})

    assert [each.place.value for each in told(reading, "KAM101") if each.place] == ["=2*250"]
