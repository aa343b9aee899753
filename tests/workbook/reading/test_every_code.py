"""Every fault that reading knows, raised by what a user does, at the sheet and cell where it is mended."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest

from kamgen.report.words import worded
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from kamgen.workbook.blank import Typed
from kamgen.workbook.codes import CODES
from kamgen.workbook.read import Reading, read_workbook
from tests.workbook.reading.books import COVER, Table, book, read
from tests.workbook.reading.filled import Overrides, filled

GOALS = ("Nr", "Ziel/Initiative des Kunden", "Budget", "Sponsor/in beim Kunden")
TOPICS = ("Nr", "Thema/Initiative", "Art", "Zahlt ein auf Kundenziel")
PERSON = ("Nr", "Name")
RATES: Table = (("Fremdwährung", "Kurs zur Planwährung"), ("CHF", 1.05), ("CHF", 7), ("USD", 0.92))
ONE_GOAL: Table = (GOALS, ("KZ-1", "Kosten senken"))

CELLS: tuple[tuple[str, Overrides, str], ...] = (
    ("KAM101", {("customer_goals", 0, "budget"): Typed("=2*3")}, "04 Kundenziele!I6"),
    ("KAM102", {("customer_goals", 0, "budget"): Typed("=1/0", "#DIV/0!")}, "04 Kundenziele!I6"),
    ("KAM103", {("customer_goals", 0, "title"): None}, "04 Kundenziele!C6"),
    ("KAM129", {("cover", "account"): None}, "01 Plan!C6"),
    ("KAM104", {("customer_goals", 0, "budget"): "viel"}, "04 Kundenziele!I6"),
    ("KAM105", {("customer_goals", 0, "budget"): "1,234"}, "04 Kundenziele!I6"),
    ("KAM106", {("checkpoints", 0, "probability"): "35"}, "06 Chancen & Risiken!H6"),
    ("KAM107", {("customer_goals", 0, "due"): "bald"}, "04 Kundenziele!S6"),
    ("KAM108", {("customer_goals", 0, "due"): "03/04/2026"}, "04 Kundenziele!S6"),
    ("KAM109", {("customer_goals", 0, "due"): 1234567}, "04 Kundenziele!S6"),
    ("KAM110", {("customer_goals", 0, "confidence"): "Donnerstag"}, "04 Kundenziele!L6"),
    ("KAM111", {("customer_goals", 0, "confidence"): "bestätgt"}, "04 Kundenziele!L6"),
    ("KAM112", {("customer_goals", 0, "budget"): -1}, "04 Kundenziele!I6"),
    ("KAM113", {("initiatives", 0, "year"): 2345}, "05 Unsere Themen!F6"),
    ("KAM114", {("cover", "version"): "x" * 21}, "01 Plan!C18"),
    ("KAM115", {("customer_goals", 0, "due"): "Q3 2027"}, "04 Kundenziele!S6"),
    ("KAM117", {("initiatives", 0, "year"): 2026.5}, "05 Unsere Themen!F6"),
    ("KAM118", {("customer_goals", 0, "budget"): "12 %"}, "04 Kundenziele!I6"),
    ("KAM119", {("customer_goals", 0, "budget"): "500 CHF"}, "04 Kundenziele!I6"),
    ("KAM120", {("customer_goals", 0, "budget"): 1e17}, "04 Kundenziele!I6"),
    ("KAM210", {("customer_goals", 1, "id"): "kz-1"}, "04 Kundenziele!B7"),
    ("KAM211", {("initiatives", 0, "supports"): "Kosten senkn"}, "05 Unsere Themen!G6"),
    ("KAM212", {("initiatives", 0, "supports"): "etwas ganz anderes"}, "05 Unsere Themen!G6"),
    ("KAM214", {("touchpoints", 0, "goal"): "Z-1 und Z-2"}, "08 Touchpoints!J6"),
    ("KAM217", {("customer_goals", 1, "owner"): "Dr. Nils Aumann"}, "04 Kundenziele!R7"),
    ("KAM218", {("cover", "period_to"): "01.01.2020"}, "01 Plan!C16"),
)
"""Cells of a small plan with something else in them."""

SHEETS: tuple[tuple[str, Mapping[str, Table], str], ...] = (
    ("KAM201", {"04 Kundenziele": (("Nr", "Budget", "Horizont", "Sponsor/in beim Kunden"), ("KZ-1", 5))}, "04 Kundenziele!A1"),  # noqa: E501 - one workbook a line
    ("KAM202", {"04 Kundenziele": (GOALS[:3], ("KZ-1", "Sparen", 5))}, "04 Kundenziele!A1"),
    ("KAM203", {"04 Kundenziele": ((*GOALS[:2], "Budjet", GOALS[3]), ("KZ-1", "Sparen", 5))}, "04 Kundenziele!C1"),
    ("KAM204", {"04 Kundenziele": ((*GOALS, "Budget"), ("KZ-1", "Sparen", 5))}, "04 Kundenziele!E1"),
    ("KAM206", {"04 Kundenzile": ONE_GOAL}, "04 Kundenzile"),
    ("KAM207", {"04 Kundenziele": ONE_GOAL, "Kundenziele": ONE_GOAL}, "Kundenziele"),
    ("KAM208", {"19 Team & Ressourcen": (("Name", "Funktion", "Aufgabe im Account"), ("Ute Mai",))}, "19 Team & Ressourcen"),  # noqa: E501 - the same
    ("KAM209", {"04 Kundenziele": (("Milch", "Brot"), (1, 2))}, "04 Kundenziele"),
    ("KAM213", {"04 Kundenziele": (GOALS,), "05 Unsere Themen": (TOPICS, ("UT-1", "Service", None, "KZ-1"))},
     "05 Unsere Themen!D2"),
    ("KAM215", {"06 Chancen & Risiken": (("Checkpunkt", "Chance oder Risiko"), ("Wetter", "Risiko"))},
     "06 Chancen & Risiken!A2"),
    ("KAM128", {"03 Zahlen": RATES, "04 Kundenziele": (GOALS, ("KZ-1", "Sparen", "500 CHF"))}, "04 Kundenziele!C2"),
    ("KAM221", {"09 Stakeholder": (PERSON,), "16 Pipeline": (("Nr.", "Opportunity"), ("O-1", "Linie 2"))}, ""),
    ("KAM122", {"09 Stakeholder": ((*PERSON, "Coach"), ("P-1", "Ute Mai", "vielleicht"))}, "09 Stakeholder!C2"),
    ("KAM123", {"09 Stakeholder": ((*PERSON, "Rolle"), ("P-1", "Ute Mai", "Coach; Donnerstag"))}, "09 Stakeholder!C2"),
    ("KAM124", {"09 Stakeholder": ((*PERSON, "Rolle"), ("P-1", "Ute Mai", "Coach, Sponser/in"))}, "09 Stakeholder!C2"),
    ("KAM219", {"09 Stakeholder": ((*PERSON, "Berichtet an"), ("P-1", "Ute Mai"), ("P-2", "Ute Mai"),
     ("P-3", "Jan Roth", "Ute Mai"))}, "09 Stakeholder!C4"),
    ("KAM216", {"06 Chancen & Risiken": (("Checkpunkt", "Chance oder Risiko"), ("CP01", "Risiko"), ("CP01", "Chance"))},
     "06 Chancen & Risiken!A3"),
    ("KAM222", {"04 Kundenziele": (GOALS, ("KZ-1", "Sparen"), GOALS, ("KZ-2", "Wachsen"))}, "04 Kundenziele!A3"),
    ("KAM223", {"04 Kundenziele": ((*GOALS, "Ampel"), ("KZ-1", "Sparen", None, None, "rot"))}, ""),
    ("KAM225", {"09 Stakeholder": (PERSON, ("P-1", "Dr. Ute Mai"), ("P-2", "Jan Roth"), ("P-3", "Ute Mai"))},
     "09 Stakeholder!B4"),
    ("KAM224", {"02 Profil": (("Branche", None, "Maschinen"), ("Zentrale", None, "Kiel"))}, "02 Profil!C2"),
)  # fmt: skip
"""Sheets beside a German cover."""

FILES: tuple[tuple[str, Mapping[str, Table]], ...] = (
    ("KAM401", {"Urlaub": (("Name", "Tage"),)}),
    ("KAM402", {"04 Kundenziele": ONE_GOAL}),
)
ELSEWHERE = {
    "KAM116",  # a cell with the format of a date: test_stored_forms
    "KAM125",  # a file beside the workbook: test_photos
    "KAM126",  # the same
    "KAM127",  # the same
    "KAM121",  # a cell with the format of another currency: test_stored_forms
    "KAM205",  # a sheet with most labels: test_sheets_and_labels
    "KAM220",  # rows of one account in a list of many: test_accounts
}


def places(reading: Reading, code: str) -> list[str]:
    """Where a code is told; that it can be put into words is part of telling it."""
    found = [each for each in reading.findings if each.code == code]
    for each in found:
        for language in Language:
            said = worded(each, texts(language))
            assert said.message
            assert said.hint
            assert "{" not in said.message + said.hint
    return [str(each.place) if each.place else "" for each in found]


@pytest.mark.parametrize("code,overrides,place", CELLS, ids=[code for code, *_ in CELLS])
def test_a_cell_that_is_wrong_is_told(code: str, overrides: Overrides, place: str) -> None:
    assert places(filled(overrides), code) == [place]


@pytest.mark.parametrize("code,sheets,place", SHEETS, ids=[code for code, *_ in SHEETS])
def test_a_sheet_that_is_wrong_is_told(code: str, sheets: Mapping[str, Table], place: str) -> None:
    assert place in places(read(sheets), code)


@pytest.mark.parametrize("code,sheets", FILES, ids=[code for code, _ in FILES])
def test_a_file_that_is_wrong_is_told(code: str, sheets: Mapping[str, Table]) -> None:
    assert places(read_workbook(book(sheets), "plan.xlsx"), code) == [""]


def test_the_plan_that_they_are_put_into_has_no_fault() -> None:
    assert filled({}).findings == ()
    assert read_workbook(book({"01 Plan": COVER}), "plan.xlsx").plan is not None


def test_no_code_is_left_out() -> None:
    raised = {code for code, *_ in CELLS} | {code for code, *_ in SHEETS} | {code for code, _ in FILES}
    assert raised | ELSEWHERE == {code.code for code in CODES}


def test_a_sheet_that_holds_even_what_cannot_be_read_is_not_called_unused() -> None:
    sheets = {"09 Stakeholder": ((*PERSON, "Einfluss"), (None, None, "viel")), "20 KPI": (("Nr.", "KPI"),)}
    unused = [dict(each.values)["sheets"] for each in read(sheets).findings if each.code == "KAM221"]
    assert unused == ["20 KPI"]


@pytest.mark.parametrize(
    "written,amount", [("500 CHF", Decimal(525)), ("$ 500", Decimal(460)), ("500 €", Decimal(500)), ("500 GBP", None)]
)
def test_an_amount_of_another_currency_counts_at_the_rate_of_the_workbook(written: str, amount: Decimal | None) -> None:
    plan = read({"03 Zahlen": RATES, "04 Kundenziele": (GOALS, ("KZ-1", "Sparen", written))}).plan
    assert plan is not None
    assert plan.customer_goals[0].budget == amount
