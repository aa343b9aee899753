"""Days at the edge of the calendar: no error and no ##### in what the workbook reckons."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kamgen.brand.loading import find
from kamgen.schema.sheets import Depth
from kamgen.texts.language import Language
from kamgen.workbook.blank import write_workbook
from kamgen.workbook.blank.formulas import LAST_DAY, Node, months_on
from tests.plans import plan
from tests.workbook.writing.cells import rows_of

_EPOCH = date(1899, 12, 30)


@pytest.mark.parametrize(
    "day, months, later",
    [
        (date(2026, 10, 31), 12, date(2027, 10, 31)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(1900, 1, 1), 12, date(1901, 1, 1)),
        (date(9998, 12, 31), 12, date(9999, 12, 31)),
        (date(9999, 1, 1), 12, date(9999, 12, 31)),
        (date(9999, 12, 31), 1, date(9999, 12, 31)),
    ],
)
def test_months_on_end_with_the_calendar(day: date, months: int, later: date) -> None:
    value = months_on(Node("A1", float((day - _EPOCH).days)), months).value
    assert isinstance(value, float)
    assert _EPOCH + timedelta(days=value) == later


@pytest.mark.parametrize("serial", [-1.0, LAST_DAY + 1.0, 1e15])
def test_what_is_no_day_has_no_month_after_it(serial: float) -> None:
    assert months_on(Node("A1", serial), 12).value == LAST_DAY


def test_a_contact_due_after_the_calendar_is_left_out() -> None:
    people = [
        {"id": "P-01", "name": "Ada", "last_contact": date(9999, 12, 30), "frequency": 2},
        {"id": "P-02", "name": "Bo", "last_contact": date(9999, 12, 30), "frequency": 1},
    ]
    content = plan(stakeholders=people, cover={"as_of": date(9999, 12, 31)})
    data = write_workbook(Language.GERMAN, Depth.FULL, find("plain"), content)
    rows = {row[1]: row for row in rows_of(data, "09 Stakeholder")}
    head = next(row for row in rows_of(data, "09 Stakeholder") if "Frist" in row)
    due, left = head.index("Nächster Kontakt bis"), head.index("Frist")
    assert [(rows[name][due], rows[name][left]) for name in ("P-01", "P-02")] == [
        ("", ""),
        (date(9999, 12, 31), "heute"),
    ]
