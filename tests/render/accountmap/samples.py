"""Account maps as values: people, touchpoints and live figures over them, and awkward ones."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from kamgen.content.accountmap import AccountMap, Count, LiveFigure, MapSheet, Overview, Pairs
from kamgen.content.deck import Properties
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Mark, Run, Status, Tone, Words, line

LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenhalter"
LONG_TEXT = ("Ein Text, der alles enthält, was jemand in eine Zelle geschrieben hat. " * 80)[:5000]
DANGEROUS = ("=1+1", "+49 40 123", "-5 %", "@SUM(A1)", '=HYPERLINK("http://example.com")', "\t=1", "'=1")
TODAY = date(2026, 3, 31)

_NAMES = ("Dr. Anke Brandt", "Jörn Petersen", "Maike Janssen", "Silke Marquardt", "Łukasz Żółć", "李小龙")
_STATES = (Status(Mark.GOOD, "durchgeführt"), Status(Mark.BAD, "überfällig"), Status(Mark.OPEN, "geplant"))


def people(rows: int, *, awkward: bool = False) -> Table:
    """A register with texts, numbers, shares, dates and statuses."""
    columns = (
        TableColumn("Name", 24),
        TableColumn("Funktion", 24),
        TableColumn("Schlüsselperson", 12),
        TableColumn("Nächster Kontakt", 14, Align.RIGHT),
        TableColumn("Umsatz", 12, Align.RIGHT, "€"),
        TableColumn("Anteil", 10, Align.RIGHT),
        TableColumn("Status", 16),
        TableColumn("Bemerkung", 30),
    )
    made = []
    for i in range(rows):
        day = TODAY + timedelta(days=i) if i % 3 else None
        text = DANGEROUS[i % len(DANGEROUS)] if awkward else "Kennt uns seit Jahren"
        text = {5: LONG_TEXT, 6: LONG_WORD}.get(i, text) if awkward else text
        said = (
            cell(f"{_NAMES[i % len(_NAMES)]} {i}", Tone.INK, ("people", i), strong=True),
            Cell((line("Leitung Einkauf"), line("Werk Brno", second=True))) if i % 2 else cell("Konstruktion"),
            cell("ja" if i % 4 == 0 else "nein"),
            Cell((line(f"{day:%d.%m.%Y}"),) if day else (), value=day),
            Cell((line("1.234,50"),), value=Decimal("1234.50")),
            Cell((line("45,5 %"),), value=Decimal("0.455")),
            Cell(status=_STATES[i % 3]),
            Cell(((Run("! ", Tone.BAD, strong=True), Run(text)),)) if i % 5 == 4 else cell(text),
        )
        made.append(TableRow(said, muted=i % 6 == 5))
    return Table("people", columns, tuple(made), f"{rows} Personen")


def account_map(rows: int = 12, language: str = "de", *, awkward: bool = False) -> AccountMap:
    """A map of four sheets, the first of which counts over the second."""
    table = people(rows, awkward=awkward)
    with_date = sum(row.cells[3].value is not None for row in table.rows)
    key = sum(1 for i in range(rows) if i % 4 == 0)
    late = sum(1 for i in range(rows) if i % 3 == 1)

    def figure(label: str, count: Count, column: str, value: Decimal | int, criterion: str = "") -> LiveFigure:
        return LiveFigure(label, count, "people", column, Decimal(value), criterion, "Hinweis")

    figures = (
        figure("Personen", Count.ROWS, "Name", rows),
        figure("Schlüsselpersonen", Count.EQUAL, "Schlüsselperson", key, "ja"),
        figure("Mit Termin", Count.FILLED, "Nächster Kontakt", with_date),
        figure("Anteil mit Termin", Count.SHARE_DATED, "Nächster Kontakt", Decimal(with_date) / rows if rows else 0),
        figure(
            "Anteil Schlüsselpersonen", Count.SHARE_EQUAL, "Schlüsselperson", Decimal(key) / rows if rows else 0, "ja"
        ),
        figure("Überfällig", Count.EQUAL, "Status", late, "überfällig"),
    )
    gaps = Table(
        "gaps",
        (TableColumn("Lücke", 40), TableColumn("Wert", 12, Align.RIGHT)),
        (TableRow((cell("Kein Termin"), Cell((line("5"),), value=5))), TableRow((cell("Kein Sponsor"), Cell(value=7)))),
        "Zwei Lücken",
        total=TableRow((cell("Summe"), Cell((line("12"),), value=12))),
    )
    hint = Words((line("Der Plan nennt alle Personen.", Tone.MUTED), line("Mehr " * 60)), (("cover",),))
    return AccountMap(
        Properties("Account-Mapping", "Nordwind", "Claudia Renner", language, TODAY, "Vertraulich"),
        "Nordwind Antriebe GmbH & Co. KG",
        "Account-Mapping · Version 2.1",
        "Vertraulich",
        (
            MapSheet(
                "overview", "Übersicht", "Wie gut kennen wir die Menschen?", (Overview("o", figures, "Abdeckung"), hint)
            ),
            MapSheet("people", "Personen", "Wer ist wer?", (table,)),
            MapSheet("gaps", "Lücken & Schritte", "Wo fehlt ein Kontakt?", (hint, gaps)),
            MapSheet(
                "terms",
                "Definitionen",
                "Was heißt was?",
                (Pairs("p", "Begriffe", (("Stichtag", "31.03.2026"), ("Lang", LONG_TEXT[:400]))),),
            ),
        ),
        "Entwurf",
    )
