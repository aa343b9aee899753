"""Sheets, columns and rows are found as people leave them: moved, renamed, in another language, with more around."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from kamgen import shipped
from kamgen.brand.loading import find
from kamgen.findings import Severity
from kamgen.schema.sheets import Depth
from kamgen.texts.language import Language
from kamgen.workbook.blank import write_workbook
from kamgen.workbook.read import read_workbook
from tests.workbook.reading.books import COVER, Table, book, cells, read, told

GOALS: Table = (
    ("Nr", "Ziel/Initiative des Kunden", "Budget", "Sponsor/in beim Kunden"),
    ("KZ-1", "Kosten senken", 2_400_000, "Dr. Bettina Krafft"),
)


def titles(sheet: str, table: Table) -> list[str]:
    plan = read({sheet: table}).plan
    assert plan is not None
    return [goal.title for goal in plan.customer_goals]


@pytest.mark.parametrize(
    "title",
    ["04 Kundenziele", "Kundenziele", "04", "S04 Kundenziele", "kunden-ziele", "04  KUNDENZIELE", "Customer goals"],
)
def test_a_sheet_is_found_by_its_title(title: str) -> None:
    assert titles(title, GOALS) == ["Kosten senken"]


def test_a_renamed_sheet_is_found_by_its_labels_and_told() -> None:
    wide: Table = (
        ("Nr", "Ziel/Initiative des Kunden", "Art", "Thema", "Horizont", "Budget", "Sponsor/in beim Kunden", "Beleg",
         "Bedeutung", "Konsequenz", "Nächster Schritt", "Wer", "Bis", "Wert", "Funktion", "Sicherheit"),
        ("KZ-1", "Kosten senken"),
    )  # fmt: skip

    reading = read({"Was er will": wide})

    assert reading.plan is not None
    assert [goal.title for goal in reading.plan.customer_goals] == ["Kosten senken"]
    assert [finding.severity for finding in told(reading, "KAM205")] == [Severity.INFO]


@pytest.mark.parametrize("title", ["Notizen", "KPI", "Pipeline 2024", "Wettbewerber", "Review"])
def test_sheets_of_the_user_do_not_matter(title: str) -> None:
    reading = read({title: (("Einkaufsliste", "Milch"), ("Brot", 2))})

    assert reading.plan is not None
    assert not [finding for finding in reading.findings if finding.place and finding.place.sheet == title]


@pytest.mark.parametrize("title", ["20 KPI", "KPIs", "kpi"])
def test_a_sheet_that_is_called_nearly_like_a_step_is_one_if_it_has_its_labels(title: str) -> None:
    plan = read({title: (("KPI", "Einheit", "Ist"), ("Lieferquote", "%", 97))}).plan

    assert plan is not None
    assert [kpi.name for kpi in plan.kpis] == ["Lieferquote"]


def test_what_a_new_workbook_has_prepared_is_no_row() -> None:
    rows: Table = (
        ("Nr", "KPI", "Einheit", "Ist"),
        ("K-1", "Kundenbindungsrate", "%"),
        ("K-2", "Empfehlungen durch den Kunden", None, 3),
    )
    plan = read({"20 KPI": rows}).plan

    assert plan is not None
    assert [(kpi.id, kpi.name) for kpi in plan.kpis] == [("K-2", "Empfehlungen durch den Kunden")]


def test_a_part_of_a_greater_depth_is_not_missed() -> None:
    team: Table = (("Name", "Funktion", "Aufgabe im Account"), ("Ute Mai",))
    reading = read({"19 Team & Ressourcen": team})

    assert [dict(each.values)["part_key"] for each in told(reading, "KAM208")] == ["parts.management_asks.title"]


@pytest.mark.parametrize("title", ["Leistungspakete für diesen Kunden", "Service packages for this account"])
def test_a_part_of_a_greater_depth_is_missed_where_its_title_stands(title: str) -> None:
    """A table that was moved beside another is not found there; its title is a reason to say so."""
    moved: Table = (("Name", "Funktion", "Aufgabe im Account", title), ("Ute Mai", "KAM", None, "Leistungspaket"))
    reading = read({"19 Team & Ressourcen": moved})

    parts = [dict(each.values)["part_key"] for each in told(reading, "KAM208")]
    assert parts == ["parts.management_asks.title", "parts.service_packages.title"]


def test_a_required_column_that_is_missing_is_told_once() -> None:
    reading = read({"04 Kundenziele": (("Nr", "Budget", "Horizont"), ("KZ-1", 5), ("KZ-2", 6))})

    assert len(told(reading, "KAM201")) == 1
    assert told(reading, "KAM103") == []


def test_columns_stand_in_any_order_below_blank_rows_with_others_between() -> None:
    table: Table = (
        (),
        ("Workshop vom Mai",),
        (),
        ("Mein Kommentar", "Budget", "Ziel/Initiative des Kunden ●", "Nr"),
        (),
        ("egal", 5, "Kosten senken", "KZ-1"),
        (),
        (),
        ("egal", 6, "Wachsen", "KZ-2"),
    )

    assert titles("04 Kundenziele", table) == ["Kosten senken", "Wachsen"]


@pytest.mark.parametrize("mark", [" ●", " *", " (Pflicht)", " (required)", " (verplicht)", "\n● Pflicht", ""])
def test_the_mark_of_a_required_column_does_not_matter(mark: str) -> None:
    assert titles("04 Kundenziele", (("Nr", f"Ziel/Initiative des Kunden{mark}", "Budget"), ("KZ-1", "Sparen"))) == [
        "Sparen"
    ]


def test_labels_and_words_of_another_language_are_understood() -> None:
    reading = read(
        {"04 Kundenziele": (("No", "Goal/initiative of the customer", "Budget", "Meaning"), ("1", "Cut cost"))}
    )

    assert reading.plan is not None
    assert reading.language is Language.GERMAN


def test_a_misspelt_label_is_read_and_told() -> None:
    table: Table = (("Nr", "Ziel/Initiative des Kunden", "Budjet", "Horizont"), ("KZ-1", "Sparen", 5, "31.12.2027"))

    reading = read({"04 Kundenziele": table})

    assert reading.plan is not None
    assert reading.plan.customer_goals[0].budget == 5
    assert cells(reading, "KAM203") == ["C1"]


def test_two_columns_under_one_label_are_a_fault() -> None:
    table: Table = (("Nr", "Ziel/Initiative des Kunden", "Budget", "Budget"), ("KZ-1", "Sparen", 5, 6))

    assert cells(read({"04 Kundenziele": table}), "KAM204") == ["D1"]


def test_a_row_with_nothing_but_its_number_is_empty() -> None:
    assert titles("04 Kundenziele", (*GOALS, ("KZ-2",), ("KZ-3",))) == ["Kosten senken"]


def test_a_total_is_no_row() -> None:
    assert titles("04 Kundenziele", (*GOALS, (None, "Summe", 2_400_000))) == ["Kosten senken"]


def test_a_filled_row_without_its_title_is_left_out_and_told() -> None:
    table: Table = (*GOALS, ("KZ-2", None, 5))

    assert titles("04 Kundenziele", table) == ["Kosten senken"]
    assert cells(read({"04 Kundenziele": table}), "KAM103") == ["B3"]


def test_a_row_without_number_gets_the_next_free_one() -> None:
    plan = read({"04 Kundenziele": (*GOALS, (None, "Wachsen"), ("KZ-7", "Digital"), (None, "Recycling"))}).plan

    assert plan is not None
    assert len({goal.id for goal in plan.customer_goals}) == 4
    assert all(str(goal.id).startswith("KZ-") for goal in plan.customer_goals)


def test_a_number_given_twice_is_a_fault_at_the_second() -> None:
    assert cells(read({"04 Kundenziele": (*GOALS, ("kz 1", "Wachsen"))}), "KAM210") == ["A3"]


def test_hidden_sheets_are_read_too() -> None:
    data = book({"01 Plan": COVER, "04 Kundenziele": GOALS}, hidden="04 Kundenziele")

    plan = read_workbook(data, "plan.xlsx").plan

    assert plan is not None
    assert len(plan.customer_goals) == 1


def test_without_a_cover_there_is_no_plan() -> None:
    reading = read_workbook(book({"04 Kundenziele": GOALS}), "plan.xlsx")

    assert reading.plan is None
    assert told(reading, "KAM402")


def test_a_workbook_about_something_else_is_told_so() -> None:
    reading = read_workbook(book({"Urlaub": (("Name", "Tage"),)}), "urlaub.xlsx")

    assert reading.plan is None
    assert told(reading, "KAM401")


def test_every_value_knows_its_cell() -> None:
    reading = read({"04 Kundenziele": GOALS})

    place = reading.sources["customer_goals", 0, "title"]
    assert (place.sheet, place.cell, place.value) == ("04 Kundenziele", "B2", "Kosten senken")
    assert reading.sources["cover", "account"].cell == "B1"


def test_a_sheet_of_somebody_s_own_that_is_called_plan_does_not_hide_the_numbered_one() -> None:
    own = {"Plan": (("Milch", "Brot"), (1, 2)), "01 Plan": COVER}
    reading = read_workbook(book(own), "plan.xlsx")
    assert reading.plan is not None
    assert reading.plan.cover.account == "Nordwerk AG"


@pytest.mark.parametrize(
    "unit, value, read_as", [("%", "91 %", Decimal(91)), ("Prozent", "91,5 %", Decimal("91.5")), ("%", 91, Decimal(91))]
)
def test_a_percent_sign_where_the_unit_is_percent_says_nothing_new(
    unit: str, value: str | float, read_as: Decimal
) -> None:
    reading = read({"20 KPI": (("KPI", "Ist", "Einheit", "Ziel"), ("Liefertreue", value, unit, "98 %"))})

    assert reading.plan is not None
    assert [(kpi.actual, kpi.target) for kpi in reading.plan.kpis] == [(read_as, Decimal(98))]
    assert not told(reading, "KAM118")


def test_a_percent_sign_without_that_unit_is_a_fault() -> None:
    reading = read({"20 KPI": (("KPI", "Ist", "Einheit"), ("Besuche", "91 %", "Tage"), ("Anrufe", "91 %", None))})

    assert cells(reading, "KAM118") == ["B2", "B3"]


def test_headings_pasted_once_more_are_told_once_and_no_row() -> None:
    rows: Table = (*GOALS, GOALS[0], ("KZ-2", "Wachsen"))
    reading = read({"04 Kundenziele": rows})

    assert reading.plan is not None
    assert [goal.title for goal in reading.plan.customer_goals] == ["Kosten senken", "Wachsen"]
    assert cells(reading, "KAM222") == ["A3"]
    assert not [each for each in reading.findings if each.severity is Severity.ERROR]


def test_own_columns_are_named_once_for_the_workbook() -> None:
    goals: Table = ((*GOALS[0], "Ampel", "leer", "Prüfung"), (*GOALS[1], "rot", None, "✓"))
    people: Table = (("Nr", "Name", "Hobby"), ("P-1", "Ute Mai", "Segeln"))
    (found,) = told(read({"04 Kundenziele": goals, "09 Stakeholder": people}), "KAM223")

    assert dict(found.values)["columns"] == "04 Kundenziele: Ampel; 09 Stakeholder: Hobby"


def test_entries_are_found_behind_a_column_that_was_put_in() -> None:
    profile: Table = (
        ("Branche", None, "Maschinen", "Welche Branche?"),
        ("Zentrale", None, "Kiel", None),
        ("Mitarbeitende", None, 420, None),
    )
    reading = read({"02 Profil": profile})

    assert reading.plan is not None
    assert (reading.plan.profile.headquarters, reading.plan.profile.employees) == ("Kiel", 420)
    assert cells(reading, "KAM224") == ["C2"]


def test_a_column_put_into_a_grid_does_not_lose_its_items() -> None:
    goals: Table = (
        ("Nr", None, "Z-1", "Z-2", "Z-3"),
        ("Ziel in einem Satz", None, "Mehr liefern", "Schneller liefern", None),
        ("Messgröße", None, "Umsatz", "Tage", None),
    )
    reading = read({"07 Ziele & Strategien": goals})

    assert reading.plan is not None
    assert [goal.title for goal in reading.plan.goals] == ["Mehr liefern", "Schneller liefern"]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("depth", Depth)
def test_an_empty_form_has_no_entries_elsewhere(language: Language, depth: Depth) -> None:
    reading = read_workbook(write_workbook(language, depth, find("plain")), "plan.xlsx")

    assert not told(reading, "KAM222") + told(reading, "KAM223") + told(reading, "KAM224")


@pytest.mark.parametrize("path", sorted(shipped.samples().rglob("*.xlsx")), ids=lambda path: path.stem)
def test_samples_have_nothing_of_anybody_s_own(path: Path) -> None:
    reading = read_workbook(path.read_bytes(), path.name)

    assert not told(reading, "KAM222") + told(reading, "KAM223") + told(reading, "KAM224")


@pytest.mark.parametrize("unit", ["%", "% vom Umsatz", "in %", "Prozent", "percent of spend", "procent"])
def test_a_goal_counted_in_percent_takes_percent(unit: str) -> None:
    goals: Table = (("Ziel", "Anteil am Einkauf"), ("Einheit", unit), ("Ausgangswert", "12,5 %"), ("Zielwert", "25 %"))
    reading = read({"07 Ziele & Strategien": goals})

    assert reading.plan is not None
    assert [(goal.baseline, goal.target) for goal in reading.plan.goals] == [(Decimal("12.5"), Decimal(25))]
    assert not told(reading, "KAM118")


@pytest.mark.parametrize("unit", ["€", "%-Punkte", "€ / %", None])
def test_a_goal_counted_in_anything_else_does_not(unit: str | None) -> None:
    goals: Table = (("Ziel", "Anteil am Einkauf"), ("Einheit", unit), ("Zielwert", "25 %"))

    assert cells(read({"07 Ziele & Strategien": goals}), "KAM118") == ["B3"]


_CURRENCY = {"de": ("Kunde", "Währung"), "en": ("Account", "Currency"), "nl": ("Klant", "Valuta")}


@pytest.mark.parametrize("language", _CURRENCY)
@pytest.mark.parametrize(
    "typed, read_as",
    [
        ("€", "EUR"), ("Euro", "EUR"), ("£", "GBP"), ("US$", "USD"), ("Fr.", "CHF"), ("zł", "PLN"), ("Kč", "CZK"),
        ("eur", "EUR"), ("EUR (€)", "EUR"),
    ],
)  # fmt: skip
def test_the_sign_of_one_currency_says_it(language: str, typed: str, read_as: str) -> None:
    account, currency = _CURRENCY[language]
    reading = read_workbook(book({"01 Plan": ((account, "Nordwerk AG"), (currency, typed))}), "plan.xlsx")

    assert reading.plan is not None
    assert reading.plan.cover.currency == read_as
    assert not [each for each in reading.findings if each.place and each.place.cell == "B2"]


@pytest.mark.parametrize("language", _CURRENCY)
@pytest.mark.parametrize(
    "typed, code, said",
    [("$", "KAM111", ("suggestion", "USD")), ("kr", "KAM110", ("allowed", "SEK, DKK, NOK")), ("¥", "KAM110", None)],
)
def test_the_sign_of_several_currencies_is_asked_about(
    language: str, typed: str, code: str, said: tuple[str, str] | None
) -> None:
    account, currency = _CURRENCY[language]
    reading = read_workbook(book({"01 Plan": ((account, "Nordwerk AG"), (currency, typed))}), "plan.xlsx")

    (found,) = (each for each in reading.findings if each.place and each.place.cell == "B2")
    assert found.code == code
    assert said is None or said in found.values
    assert reading.plan is not None
    assert reading.plan.cover.currency is None


def test_a_line_break_in_a_name_is_a_blank_and_one_in_a_text_stays() -> None:
    people: Table = (("Nr", "Name", "Funktion"), ("P-1", "Ute\nMai", "Leitung\nEinkauf"))
    sheets = {"01 Plan": (("Kunde", "Nordwerk \n Holding AG"), ("Lieferant", "Wir\r\nGmbH")), "09 Stakeholder": people}
    reading = read_workbook(book(sheets), "plan.xlsx")

    assert reading.plan is not None
    assert (reading.plan.cover.account, reading.plan.cover.supplier) == ("Nordwerk Holding AG", "Wir GmbH")
    assert [(each.name, each.function) for each in reading.plan.stakeholders] == [("Ute Mai", "Leitung\nEinkauf")]


def test_a_month_by_its_name_is_its_first_day_and_no_finding() -> None:
    reading = read({"03 Zahlen": (("Monat", "Umsatz Soll", "Umsatz Ist"), ("Jan 2027", 5, 4), ("02/2027", 6, None))})
    assert reading.plan is not None
    assert [str(row.month) for row in reading.plan.months] == ["2027-01-01", "2027-02-01"]
    assert cells(reading, "KAM115") == []
