"""A list of accounts as CRM systems export it: columns by their headings, one account over several rows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kamgen import shipped
from kamgen.errors import InputUnreadable
from kamgen.plan.stakeholders import BuyingRole
from kamgen.schema.sheets import Depth
from kamgen.texts.language import Language
from kamgen.workbook.accounts import Accounts, read_accounts
from kamgen.workbook.leftovers import Why
from tests.workbook.reading.books import Table, book

pytestmark = pytest.mark.stub_files


def read(text: str, language: Language | None = None, depth: Depth | None = None, encoding: str = "utf-8") -> Accounts:
    return read_accounts(text.encode(encoding), "accounts.csv", language, depth)


def fields(found: Accounts) -> dict[str, str]:
    return {each.text: ".".join(each.field) for each in found.matched if each.field}


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_list_is_read_whatever_parts_its_columns_and_stores_its_letters(separator: str, encoding: str) -> None:
    text = separator.join(("Kunde", "Branche")) + "\r\n" + separator.join(("Südmilch eG", "Getränke"))
    found = read(text, encoding=encoding)
    assert [account.name for account in found.accounts] == ["Südmilch eG"]
    assert found.accounts[0].plan.cover.industry == "Getränke"
    assert found.language is Language.GERMAN


def test_quoted_cells_may_hold_separators_and_line_breaks() -> None:
    found = read('sep=;\nKunde;Kurzbeschreibung;Notiz\n"Nord; Süd AG";"zwei\nZeilen";"sagt ""ja"""\n')
    account = found.accounts[0]
    assert (account.name, account.rows) == ("Nord; Süd AG", (2,))
    assert account.plan.profile.description == "zwei\nZeilen"
    assert [each.value for each in account.unplaced] == ['sagt "ja"']


@pytest.mark.parametrize(
    "header,expected",
    [
        ("Account;Industry;Owner", {"Account": "cover.account", "Industry": "cover.industry",
                                    "Owner": "cover.key_account_manager"}),
        ("Name;Billing City;Annual Revenue", {"Name": "cover.account", "Billing City": "profile.headquarters",
                                              "Annual Revenue": "profile.revenue"}),
        ("Company;First name;Last name;Job title", {
            "Company": "cover.account", "First name": "stakeholders.first_name", "Last name": "stakeholders.last_name",
            "Job title": "stakeholders.function"}),
        ("Bedrijf;Klantnummer;Contact;Functie", {
            "Bedrijf": "cover.account", "Klantnummer": "cover.customer_number", "Contact": "stakeholders.name",
            "Functie": "stakeholders.function"}),
        ("Firma;Name;Position", {"Firma": "cover.account", "Name": "stakeholders.name",
                                 "Position": "stakeholders.function"}),
    ],
)  # fmt: skip
def test_columns_are_matched_by_their_headings(header: str, expected: dict[str, str]) -> None:
    assert fields(read(f"{header}\nNordwerk;a;b;c")) == expected


def test_rows_of_one_account_are_its_people() -> None:
    found = read(
        "Firma;Kundennummer;Vorname;Nachname;Rolle\n"
        "Nordwerk AG;100;Anke;Brandt;Coach, Sponsor\n"
        "Südmilch eG;200;Ute;Mai;\n"
        "Nordwerk;100;Jörn;Petersen;\n"
        ";100;Ida;Blum;Entscheider\n"
        "SÜDMILCH EG;;Ute;Mai;\n"
    )
    north, south = found.accounts
    assert (north.name, south.name) == ("Nordwerk AG", "Südmilch eG")
    assert (north.rows, south.rows) == ((2, 4, 5), (3, 6))
    assert [person.name for person in north.plan.stakeholders] == ["Anke Brandt", "Jörn Petersen", "Ida Blum"]
    assert north.plan.stakeholders[0].roles == (BuyingRole.COACH, BuyingRole.SPONSOR)
    assert [person.name for person in south.plan.stakeholders] == ["Ute Mai"]
    assert found.depth is Depth.STANDARD


def test_accounts_of_one_name_and_two_numbers_are_two() -> None:
    found = read("Account;Account number\nNorth;1\nNorth;2\n")
    assert [account.plan.cover.customer_number for account in found.accounts] == ["1", "2"]


def test_rows_that_contradict_are_told_and_the_second_value_is_kept() -> None:
    found = read("Kunde;Branche\nNordwerk;Maschinen\nNordwerk;Anlagen\n")
    assert [(each.code, each.place.cell if each.place else "") for each in found.findings] == [("KAM220", "B3")]
    assert found.accounts[0].plan.cover.industry == "Maschinen"
    assert [(each.cell, each.value, each.why) for each in found.accounts[0].unplaced] == [
        ("B3", "Anlagen", Why.CONTRADICTION)
    ]


def test_a_bad_value_is_told_with_its_cell_and_stays_as_it_is() -> None:
    found = read("Kunde;Umsatz des Kunden\nNordwerk;viel\nSüdmilch;1,5 Mio\n")
    assert [(each.code, each.place.cell if each.place else "") for each in found.findings] == [("KAM104", "B2")]
    assert found.accounts[0].overrides == {("profile", "revenue"): "viel"}
    assert found.accounts[1].plan.profile.revenue == Decimal(1_500_000)


def test_a_row_without_an_account_is_told() -> None:
    found = read("Kunde;Branche\n;Maschinen\nNordwerk;Anlagen\n")
    assert [(each.code, each.place.cell if each.place else "") for each in found.findings] == [("KAM103", "A2")]
    assert [account.name for account in found.accounts] == ["Nordwerk"]


def test_columns_that_mean_nothing_here_are_counted_and_their_values_kept() -> None:
    found = read("Kunde;Ampel;Fax\nNordwerk;grün;\nSüdmilch;rot;\n")
    assert [(each.letters, each.text, count) for each, count in found.unmatched] == [("B", "Ampel", 2), ("C", "Fax", 0)]
    assert [account.unplaced[0].value for account in found.accounts] == ["grün", "rot"]


def test_a_heading_that_nearly_is_a_label_is_left_out_and_its_label_suggested() -> None:
    found = read("Kunde;Kundenumer\nNordwerk;104\n")
    assert [(each.text, each.near) for each, _ in found.unmatched] == [("Kundenumer", ("cover", "customer_number"))]


def test_numbers_are_read_in_the_language_of_the_list() -> None:
    found = read("Kunde;Umsatz des Kunden\nNordwerk;1.250,50\n", Language.ENGLISH)
    assert found.language is Language.ENGLISH
    assert found.accounts[0].plan.profile.revenue == Decimal("1250.5")


def test_what_lies_beyond_the_depth_asked_for_is_kept() -> None:
    found = read("Kunde;Kontakt\nNordwerk;Ute Mai\n", depth=Depth.COMPACT)
    assert found.accounts[0].plan.stakeholders == ()
    assert [(each.value, each.why) for each in found.accounts[0].unplaced] == [("Ute Mai", Why.DEPTH)]


def test_a_workbook_serves_as_well_wherever_the_list_lies() -> None:
    table: Table = (("Export vom 1. März",), (), (None, "Kunde", "Umsatz des Kunden"), (None, "Nordwerk", 1250000))
    found = read_accounts(book({"Info": (("nichts",),), "Liste": table}), "accounts.xlsx")
    assert found.sheet == "Liste"
    assert found.accounts[0].plan.profile.revenue == Decimal(1_250_000)


@pytest.mark.parametrize("text", ["", "Stadt;Land\nBonn;DE\n", "\n\n"])
def test_a_list_in_which_nothing_names_the_account_is_refused(text: str) -> None:
    with pytest.raises(InputUnreadable, match="account"):
        read(text)


@pytest.mark.parametrize(
    "text", ['Kunde;Branche\n"nie zu;Ende\nSüdmilch;Käse\n', 'Kunde\n"' + "x" * 200_000, 'Kunde\n"Nord"werk\n']
)
def test_a_quotation_mark_that_would_swallow_rows_is_refused(text: str) -> None:
    with pytest.raises(InputUnreadable, match="quotation mark"):
        read(text)


def test_a_quotation_mark_within_a_cell_is_one() -> None:
    assert read('Kunde;Branche\nNordwerk;Rohre 5" und 6"\n').accounts[0].plan.cover.industry == 'Rohre 5" und 6"'


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(InputUnreadable, match="text"):
        read_accounts(b"\x00\x01\x02", "accounts.csv")


def test_a_planning_workbook_is_no_list_of_accounts() -> None:
    """Its people would each become an account."""
    with pytest.raises(InputUnreadable, match="planning workbook"):
        read_accounts(shipped.sample("en").read_bytes(), "accounts/plan.xlsx")
