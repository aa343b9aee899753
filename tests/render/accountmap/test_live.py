"""Live figures of the account map: true as they are stored, and true when somebody changes what they count."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from kamgen.brand.loading import find
from kamgen.content.accountmap import Count, LiveFigure, MapSheet, Overview
from kamgen.content.table import Table, TableColumn, TableRow, cell
from kamgen.documents.accountmap.accountmap import tell_account_map
from kamgen.plan.plan import Plan
from kamgen.render.accountmap import draw_account_map
from kamgen.texts.language import Language
from tests.documents.deck.golden.telling import sample
from tests.office_checks import LibreOffice
from tests.plans import plan, typical_plan
from tests.render.accountmap.reading import formulas, opened, stored
from tests.render.accountmap.samples import account_map
from tests.telling import ENGLISH, figures, texts_for
from tests.workbook.writing.cells import forgetful

PLAIN = find("plain")


def crowded(whole: Plan, people: int) -> Plan:
    """A plan with so many stakeholders, every other one without the fields that a quick note leaves out."""
    rows = []
    for number in range(people):
        like = whole.stakeholders[number % len(whole.stakeholders)]
        empty = {"function": None, "last_contact": None, "frequency": None, "influence": None, "owner": None}
        rows.append(like.model_copy(update={"name": f"{like.name} {number}", **(empty if number % 2 else {})}))
    return whole.model_copy(update={"stakeholders": tuple(rows)})


def drawn_of(told: Plan, language: Language) -> bytes:
    content = tell_account_map(told, figures(told, language), texts_for(told, language))
    return draw_account_map(content, PLAIN, {}).data


def test_stored_values_are_those_that_libreoffice_calculates(office: LibreOffice, tmp_path: Path) -> None:
    """Of the samples, of 200 people, of everyday plans, and of tables of any length."""
    drawn = {f"sample-{language.value}": drawn_of(sample(language), language) for language in Language}
    drawn["crowded"] = drawn_of(crowded(sample(Language.GERMAN), 200), Language.GERMAN)
    drawn |= {f"typical-{language.value}": drawn_of(typical_plan(language), language) for language in Language}
    drawn |= {f"rows-{rows}": draw_account_map(account_map(rows), PLAIN, {}).data for rows in (0, 1, 13, 320)}
    files = []
    for name, data in drawn.items():
        files.append(tmp_path / f"{name}.xlsx")
        files[-1].write_bytes(forgetful(data))
    (tmp_path / "out").mkdir()
    for file, data in zip(office.to_xlsx(files, tmp_path / "out"), drawn.values(), strict=True):
        calculated = openpyxl.load_workbook(file, data_only=True)
        values = stored(data)
        assert len(values) > (30 if file.stem.startswith(("sample", "crowded")) else 0), file.stem
        for (sheet, place), value in values.items():
            assert calculated[sheet][place].value == pytest.approx(value), (file.stem, sheet, place)


def test_days_overdue_are_reckoned_from_the_day_on_the_overview(office: LibreOffice, tmp_path: Path) -> None:
    """A later day, a contact typed over a word: the cells follow, and so does the count over them."""
    people = [
        {"name": "Ann", "last_contact": "2026-03-01", "frequency": 20},
        {"name": "Bea", "last_contact": "2026-03-30", "frequency": 5},
        {"name": "Cem", "frequency": 10},
    ]
    told = plan(stakeholders=people)
    data = drawn_of(told, ENGLISH)
    book = opened(data)
    register, overview = book["People"], book["Overview"]
    heads = [each.value for each in register[5]]
    days, last = heads.index("Days overdue") + 1, heads.index("Last contact") + 1
    names = {str(register.cell(row, 2).value): row for row in (6, 7, 8)}
    stored_days = opened(data, values=True)["People"]
    assert [stored_days.cell(names[name], days).value for name in ("Ann", "Bea", "Cem")] == [10, 0, "n/a"]
    (_, place), *_ = book.defined_names["as_of"].destinations
    assert overview[place].value == datetime(2026, 3, 31)  # noqa: DTZ001 - Excel knows no zones
    overview[place].value = datetime(2026, 4, 10)  # noqa: DTZ001 - Excel knows no zones
    register.cell(names["Cem"], last).value = datetime(2026, 3, 1)  # noqa: DTZ001 - Excel knows no zones
    assert register.cell(names["Cem"], last).number_format == register.cell(names["Ann"], last).number_format
    book.save(tmp_path / "changed.xlsx")
    (tmp_path / "out").mkdir()
    (file,) = office.to_xlsx([tmp_path / "changed.xlsx"], tmp_path / "out")
    calculated = openpyxl.load_workbook(file, data_only=True)
    found = {name: calculated["People"].cell(row, days).value for name, row in names.items()}
    assert found == {"Ann": 20, "Bea": 6, "Cem": 30}
    late = next(row for row in overview.iter_rows() if any("overdue" in str(each.value) for each in row[1:2]))
    assert calculated["Overview"][late[3].coordinate].value == 3


def test_what_is_overdue_is_red_by_a_rule() -> None:
    told = plan(stakeholders=[{"name": "Ann", "last_contact": "2026-03-01", "frequency": 20}])
    register = opened(drawn_of(told, ENGLISH))["People"]
    rules = [rule for found in register.conditional_formatting for rule in found.rules]
    (late,) = (rule for rule in rules if rule.operator == "greaterThan")
    assert late.formula == ["0"]


def test_figures_are_live_and_have_their_value() -> None:
    drawn = draw_account_map(account_map(12), PLAIN, {})
    assert drawn.fit == ()
    assert list(stored(drawn.data).values()) == [12, 3, 8, pytest.approx(8 / 12), 0.25, 4]
    assert all(sheet == "Übersicht" for sheet, _ in formulas(drawn.data))


def test_a_figure_that_its_table_does_not_bear_out_stays_a_number() -> None:
    sheet = account_map(12).sheets[0]
    wrong = LiveFigure("Falsch", Count.ROWS, "people", "Name", Decimal(99))
    lost = LiveFigure("Verloren", Count.ROWS, "nowhere", "Name", Decimal(5))
    content = replace(
        account_map(12),
        sheets=(replace(sheet, blocks=(Overview("o", (wrong, lost), ""),)), *account_map(12).sheets[1:]),
    )
    drawn = draw_account_map(content, PLAIN, {})
    assert formulas(drawn.data) == {}
    assert [note.what for note in drawn.fit] == ["a figure is not live"] * 2


def test_a_criterion_means_what_it_says(office: LibreOffice, tmp_path: Path) -> None:
    files, drawn = [], []
    for number, criterion in enumerate(("?", "*", "<5", 'so "genannt"', "a~b", "=1", "Ja")):
        rows = tuple(TableRow((cell(text),)) for text in (criterion, "abc", "4", "x", criterion))
        table = Table("t", (TableColumn("Wert", 10),), rows, "Werte")
        figure = LiveFigure("Wie oft", Count.EQUAL, "t", "Wert", Decimal(2), criterion)
        sheets = (MapSheet("a", "A", "", (Overview("o", (figure,), ""),)), MapSheet("b", "B's", "", (table,)))
        drawn.append(draw_account_map(replace(account_map(), sheets=sheets), PLAIN, {}).data)
        files.append(tmp_path / f"{number}.xlsx")
        files[-1].write_bytes(forgetful(drawn[-1]))
    (tmp_path / "out").mkdir()
    for file, data in zip(office.to_xlsx(files, tmp_path / "out"), drawn, strict=True):
        assert list(stored(data).values()) == [2]
        ((sheet, place),) = formulas(data)
        assert openpyxl.load_workbook(file, data_only=True)[sheet][place].value == 2


def test_a_status_is_counted_by_its_words() -> None:
    data = draw_account_map(account_map(12), PLAIN, {}).data
    assert '="×\u00a0überfällig"' in list(formulas(data).values())[-1]
