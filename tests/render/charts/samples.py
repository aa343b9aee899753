"""Every kind of chart with everyday numbers, and the awkward ones."""

from __future__ import annotations

from decimal import Decimal

from kamgen.content.charts import (
    Bubble,
    Bubbles,
    Chart,
    Columns,
    Combination,
    Doughnut,
    Lines,
    Measure,
    Plot,
    Radar,
    Scale,
    Series,
    Slice,
    Stacking,
    Step,
    Waterfall,
)
from kamgen.content.table import Head
from kamgen.content.text import Tone

MONEY = Measure("#,##0.0", "Mio €")
PERCENT = Measure('0.0" %"', "% des Bedarfs")
SCORE = Measure("0", "1 bis 5")


def numbers(*values: str | None) -> tuple[Decimal | None, ...]:
    """Decimals from their digits."""
    return tuple(None if each is None else Decimal(each) for each in values)


_YEARS = ("2022", "2023", "2024", "2025", "2026 Ziel")
_REVENUE = Series(
    "Unser Umsatz", Tone.ACCENT, numbers("3.6", "3.9", "4.2", "4.8", "5.6"), (), (4,), (("money", 0, "revenue"),)
)
_SHARE = Series("Lieferanteil", Tone.INK, numbers("22", "22.9", "24", "25.9", "29"), (), (), (("money", 0, "share"),))
_QUARTERS = ("Q1 2026", "Q2 2026", "Q3 2026", "Q4 2026")
_STAGES = (
    Series("Verhandlung", Tone.ACCENT, numbers("0.9", "0.4", "0.3", None)),
    Series("Angebot", Tone.ACCENT, numbers("0.3", "0.8", "0.5", "0.06")),
    Series("Qualifiziert", Tone.ACCENT, numbers(None, "0.5", "1.1", "0.9")),
)
_SERVICES = ("Wälzlager", "Dichtungen", "Instandhaltungsplanung", "Zustandsüberwachung und Schmierstoffe")
_SHARES = (
    Series("Helion (wir)", Tone.ACCENT, numbers("1.2", "1.9", "0.4", "0.1")),
    Series("Norlub", Tone.MUTED, numbers("3.1", "0.5", "0.9", "0.6")),
    Series("Dretec", Tone.MUTED, numbers("1.0", "0.4", None, "1.2")),
    Series("Übrige (7)", Tone.MUTED, numbers("0.7", "0.3", "0.2", "0.5")),
)
_STEPS = (
    Step("Umsatz", Decimal("4.8"), is_total=True, sources=(("account_value", 0),)),
    Step("Rabatte", Decimal("-0.6")),
    Step("Herstellkosten", Decimal("-2.7")),
    Step("Förderung", Decimal("0.2")),
    Step("Betreuung", Decimal("-0.35")),
    Step("Sonderlager", None),
    Step("Beitrag", Decimal("1.35"), is_total=True),
)

PLOTS: dict[str, Plot] = {
    "columns": Columns(_YEARS, (_REVENUE,), MONEY),
    "columns of two series": Columns(
        _QUARTERS,
        (
            Series("Plan", Tone.MUTED, numbers("1.1", "1.2", "1.4", "1.6")),
            Series("Ist", Tone.ACCENT, numbers("1.0", "1.3", "-0.2", None), ((2, Tone.BAD),)),
        ),
        MONEY,
    ),
    "stacked columns with totals": Columns(
        _QUARTERS,
        _STAGES,
        MONEY,
        Stacking.STACKED,
        totals=Series("Summe", Tone.INK, numbers("1.2", "1.7", "1.9", "0.96")),
    ),
    "shares": Columns(("Werk Kassel", "Werk Brno", "Łódź", "Marine"), _SHARES, MONEY, Stacking.SHARES),
    "lying bars": Columns(
        ("Norlub", "Helion (wir)", "Dretec", "Übrige (7)"),
        (Series("Bedarf 2025", Tone.MUTED, numbers("6.1", "4.8", "3.9", "3.7"), ((1, Tone.ACCENT),)),),
        MONEY,
        lying=True,
    ),
    "lying stacks with totals": Columns(
        _SERVICES,
        _SHARES,
        MONEY,
        Stacking.STACKED,
        totals=Series("Summe", Tone.INK, numbers("6.0", "3.1", "1.5", "2.4")),
        lying=True,
    ),
    "diverging bars": Columns(
        ("Preisdruck", "Neue Werke", "Wechsel im Einkauf", "Digitaler Service"),
        (Series("Wirkung", Tone.ACCENT, numbers("-1.2", "0.9", "-0.3", "0.4"), ((0, Tone.BAD), (2, Tone.BAD))),),
        Measure("+#,##0.0;\u2212#,##0.0", "Mio €"),
        lying=True,
    ),
    "line": Lines(_YEARS, (_SHARE,), PERCENT),
    "lines named at their ends": Lines(
        _YEARS,
        (
            Series("Wir", Tone.ACCENT, numbers("3.6", "3.9", "4.2", "4.8", "5.6"), (), (4,)),
            Series("Norlub", Tone.MUTED, numbers("7.0", "6.9", None, "6.1", "6.3")),
            Series("Dretec", Tone.MUTED, numbers("2.1", "2.9", "3.3", "3.9", "4.4")),
        ),
        MONEY,
    ),
    "lines with a legend": Lines(
        _QUARTERS,
        (
            Series("Kontakte mit dem Vorstand", Tone.ACCENT, numbers("1", "3", "2", "4")),
            Series("Kontakte mit dem Einkauf", Tone.MUTED, numbers("2", "2", "3", "4")),
        ),
        SCORE,
    ),
    "combination": Combination(_YEARS, (_REVENUE,), _SHARE, MONEY, PERCENT),
    "radar": Radar(
        ("Wettbewerber", "Lieferanten", "Neue Anbieter", "Ersatzprodukte", "Kundenmacht"),
        (Series("Druck", Tone.ACCENT, numbers("4", "2", "3", "1", "5")),),
        SCORE,
        Decimal(5),
    ),
    "radar of two": Radar(
        ("Produkt", "Service", "Preis", "Lieferzeit", "Digital", "Nähe"),
        (
            Series("Wir", Tone.ACCENT, numbers("4", "5", "2", "3", "4", "5")),
            Series("Norlub", Tone.MUTED, numbers("4", "3", "4", "4", "2", "2")),
        ),
        SCORE,
        Decimal(5),
    ),
    "doughnut": Doughnut(
        "Bedarf 2025",
        (
            Slice("Helion (wir)", Tone.ACCENT, Decimal("4.8"), (("money", 0, "ours"),)),
            Slice("Norlub", Tone.MUTED, Decimal("6.1")),
            Slice("Dretec", Tone.MUTED, Decimal("3.9")),
            Slice("Übrige (7)", Tone.MUTED, Decimal("3.2")),
            Slice("Eigenfertigung", Tone.MUTED, Decimal("0.5")),
        ),
        MONEY,
        "18,5\nMio €",
    ),
    "bubbles": Bubbles(
        (
            Bubble("1", Tone.ACCENT, Decimal("7.5"), Decimal("6.2"), Decimal("4.8"), (("accounts", 0),)),
            Bubble("2", Tone.MUTED, Decimal("3.1"), Decimal("8.0"), Decimal("1.2")),
            Bubble("3", Tone.MUTED, Decimal("5.4"), Decimal("2.5"), Decimal("2.6")),
            Bubble("Nordwind Antriebe", Tone.HIGHLIGHT, Decimal("8.8"), Decimal("4.1"), Decimal("0.4")),
        ),
        Scale("Relative Stärke", Decimal(0), Decimal(10), Decimal(5)),
        Scale("Attraktivität", Decimal(0), Decimal(10), Decimal(5)),
        "Umsatz",
        MONEY,
    ),
    "waterfall": Waterfall("Kundenwert", _STEPS, MONEY),
    "waterfall below zero": Waterfall(
        "Kundenwert",
        (
            Step("Umsatz", Decimal("2.0"), is_total=True),
            Step("Herstellkosten", Decimal("-2.6")),
            Step("Betreuung", Decimal("-0.3")),
            Step("Bonus", Decimal("0.1")),
            Step("Nachzahlung", Decimal("1.2")),
            Step("Rückstellung", Decimal("-0.9")),
            Step("Beitrag", Decimal("-0.5"), is_total=True, tone=Tone.BAD),
        ),
        MONEY,
    ),
    "waterfall that lies": Waterfall("Kundenwert", _STEPS, MONEY, rise=Tone.ACCENT, fall=Tone.MUTED, lying=True),
}

AWKWARD: dict[str, Plot] = {
    "one category": Columns(("2025",), (Series("Umsatz", Tone.ACCENT, numbers("4.8")),), MONEY),
    "all zero": Columns(_QUARTERS, (Series("Umsatz", Tone.ACCENT, numbers("0", "0", "0", "0")),), MONEY),
    "nothing known": Columns(_QUARTERS, (Series("Umsatz", Tone.ACCENT, (None,) * 4),), MONEY),
    "all negative": Columns(_QUARTERS, (Series("Lücke", Tone.BAD, numbers("-1", "-2", "-0.5", "-3")),), MONEY),
    "fifteen categories": Columns(
        tuple(f"Standort {index}" for index in range(1, 16)),
        (Series("Umsatz", Tone.ACCENT, tuple(Decimal(index) / 4 for index in range(15, 0, -1))),),
        MONEY,
    ),
    "long names": Columns(
        (
            "Instandhaltungsplanung und Ersatzteilbevorratung im Mehrschichtbetrieb",
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
            "Kurz",
        ),
        (Series("Umsatz", Tone.ACCENT, numbers("1", "20000", "3")),),
        MONEY,
    ),
    "all shares zero": Columns(("A", "B"), (Series("x", Tone.ACCENT, numbers("0", None)),) * 2, MONEY, Stacking.SHARES),
    "mixed stacks": Columns(
        _QUARTERS,
        (
            Series("Chancen", Tone.GOOD, numbers("2", "1", None, "3")),
            Series("Risiken", Tone.BAD, numbers("-1", "-2", "-0.5", None)),
        ),
        MONEY,
        Stacking.STACKED,
        totals=Series("Saldo", Tone.INK, numbers("1", "-1", "-0.5", "3")),
    ),
    "combination with gaps": Combination(
        _QUARTERS,
        (
            Series("Plan", Tone.MUTED, numbers("1", None, "3", "0")),
            Series("Ist", Tone.ACCENT, numbers("1", "2", "-1", None)),
        ),
        Series("Quote", Tone.INK, numbers(None, "50", None, "70")),
        MONEY,
        PERCENT,
    ),
    "radar with a gap": Radar(
        ("A", "B", "C", "D"), (Series("x", Tone.ACCENT, numbers("4", None, "3", "0")),), SCORE, Decimal(5)
    ),
    "doughnut of one": Doughnut(
        "x", (Slice("alles", Tone.ACCENT, Decimal(7)), Slice("nichts", Tone.MUTED, Decimal(0))), MONEY
    ),
    "doughnut of nothing": Doughnut("x", (Slice("a", Tone.MUTED, None), Slice("b", Tone.MUTED, Decimal(-1))), MONEY),
    "bubbles of no size": Bubbles(
        (Bubble("a", Tone.MUTED, Decimal(1), Decimal(1), Decimal(0)),),
        Scale("", Decimal(0), Decimal(0)),
        Scale("", Decimal(0), Decimal(5)),
        "x",
        MONEY,
    ),
    "a waterfall of nothing": Waterfall("x", (), MONEY),
    "a waterfall of twenty steps": Waterfall(
        "Kundenwert",
        (
            Step("Umsatz", Decimal("4.8"), is_total=True),
            *(Step(f"Beziehungskosten der Art {index}", Decimal("-0.2")) for index in range(1, 19)),
            Step("Beitrag", Decimal("1.2"), is_total=True),
        ),
        MONEY,
    ),
    "three years of months": Lines(
        tuple(f"{month:02}/{year}" for year in (2024, 2025, 2026) for month in range(1, 13)),
        (Series("Umsatz", Tone.ACCENT, tuple(Decimal(300 + 7 * index % 60) for index in range(36))),),
        Measure("#,##0", "T€"),
    ),
    "numbers wider than columns": Columns(
        tuple(f"{year}" for year in range(2015, 2027)),
        (
            Series("Plan", Tone.MUTED, tuple(Decimal(1234567 + 1000 * index) for index in range(12))),
            Series("Ist", Tone.ACCENT, tuple(Decimal(1200000 + 3000 * index) for index in range(12))),
        ),
        Measure("#,##0", "€"),
    ),
    "words that are no words": Columns(
        ("=1+1", "<a>&\"'", ""), (Series("=SUM(A1)", Tone.ACCENT, numbers("1", "2", "3")),), MONEY
    ),
}


def chart(key: str, plot: Plot) -> Chart:
    """A chart with a head."""
    return Chart(key.replace(" ", "-"), plot, f"Diagramm: {key}", Head(key.capitalize()))
