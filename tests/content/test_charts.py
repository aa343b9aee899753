from __future__ import annotations

from decimal import Decimal

import pytest

from kamgen.content.charts import Chart, Columns, Combination, Doughnut, Measure, Series, Slice, Step, Waterfall, said
from kamgen.content.reshaping.charts import chart_table
from kamgen.content.text import Tone, plain
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language

MONEY = Measure("0.0", "Mio €")
ONE, TWO = Decimal(1), Decimal("2.50")


def test_a_series_has_a_value_for_each_category() -> None:
    with pytest.raises(ValueError, match="'Umsatz' has 1 values for 2 categories"):
        Columns(("a", "b"), (Series("Umsatz", Tone.ACCENT, (ONE,)),), MONEY)
    with pytest.raises(ValueError, match="'Summe'"):
        Columns(("a",), (), MONEY, totals=Series("Summe", Tone.INK, ()))
    with pytest.raises(ValueError, match="'Anteil'"):
        Combination(("a",), (), Series("Anteil", Tone.INK, ()), MONEY, MONEY)


def test_a_chart_says_its_numbers_with_the_paths_they_came_from() -> None:
    columns = Columns(
        ("2024", "2025", "2026"), (Series("Umsatz", Tone.ACCENT, (ONE, None, TWO), sources=(("money",),)),), MONEY
    )
    assert list(said(columns)) == [("Umsatz: 2024 1.0 Mio €, 2026 2.5 Mio €", (("money",),))]
    german = Measure("0.0", "Mio €", ",")
    parts = (Slice("Pumpen", Tone.ACCENT, TWO), Slice("Service", Tone.MUTED, None))
    assert [words for words, _ in said(Doughnut("Wert", parts, german))] == ["Pumpen: 2,5 Mio €", "Service: –"]
    steps = (Step("Umsatz", ONE, is_total=True), Step("Rabatt", None, sources=(("costs", 0),)))
    assert list(said(Waterfall("Wert", steps, MONEY))) == [("Umsatz: 1.0 Mio €", ()), ("Rabatt: –", (("costs", 0),))]


def test_where_no_chart_can_be_shown_its_numbers_are_a_table() -> None:
    columns = Columns(
        ("Kassel", "Brno"),
        (Series("Umsatz", Tone.ACCENT, (ONE, TWO), sources=(("money", 0),)),),
        MONEY,
        totals=Series("Summe", Tone.INK, (None, TWO)),
    )
    table = chart_table(Chart("sites", columns, "Zwei Werke"), texts(Language.GERMAN))
    assert [(column.title, column.unit) for column in table.columns] == [
        ("Bezeichnung", ""),
        ("Umsatz", "Mio €"),
        ("Summe", "Mio €"),
    ]
    assert [[plain(cell.lines) for cell in row.cells] for row in table.rows] == [
        ["Kassel", "1,0", "–"],
        ["Brno", "2,5", "2,5"],
    ]
    assert table.rows[1].cells[1].value == TWO
    assert table.rows[1].cells[1].sources == (("money", 0),)
