"""Grids with contents of the length and messiness of real plans."""

from __future__ import annotations

from decimal import Decimal

from kamgen.content.grids import (
    Frame,
    HeatCell,
    HeatHead,
    HeatKey,
    HeatRow,
    HeatTable,
    Roadmap,
    RoadmapBar,
    RoadmapItem,
    RoadmapLane,
    RoadmapZone,
    Shade,
    TeamCards,
    TeamMember,
)
from kamgen.content.table import Align, BarLimit, Bars, BarSeries, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Mark, Tone
from tests.render.deck.samples.words import MARKS, rows, signed, t

STEPS = (Shade.EMPTY, Shade.STEP_1, Shade.STEP_2, Shade.STEP_3, Shade.STEP_4, Shade.STEP_5)
LETTERS = {"E": "bei uns, Rest offen", "P": "in unserer Pipeline", "W": "beim Wettbewerb"}


def contact_matrix() -> HeatTable:
    """Who of ours knows whom of theirs, and how well."""
    people = rows("""
        Sievers | CEO
        Hollenberg | CFO
        Petersen | COO
        Brandt | Einkauf
        Reuter | Konstruktion
        Damm | Qualität
        Marquardt | Service
        Oehmichen | Strat.~Eink.
        Kern | Prüfstände
        Behrens | Instandh.
        Vogt | Op.~Einkauf
        Nowak | Łódź
    """)
    found = rows("""
        Dr.~Uwe Hartung | Vorstand Vertrieb   | 2 | ○ | 3 |   |   |   |   |   |   |   |   |
        Claudia Renner  | Key Account         |   |   | 4 | 3 | 4 | 2 | 3 | 4 | 3 | 1 |   |
        Thomas Albers   | Anwendungstechnik   |   |   | 2 |   | 5 | 3 |   |   | 5 |   |   |
        Jana Weiß       | Produktmanagement   |   |   |   |   | 3 | 1 |   |   |   |   |   |
        Farid Amini     | Leiter Service      |   |   |   |   |   |   | 4 |   | 3 | 3 | 1 | 1
        Stefan Krug     | Innendienst         |   |   |   |   |   |   |   | 2 |   |   | 4 | 3
        Mia Lindqvist   | Vertrieb Nordics    |   |   |   |   | 2 |   |   |   |   |   |   |
    """)
    feet = rows("""
        Stärkster Kontakt | 2 | – | 4 | 3 | 5 | 3 | 4 | 4 | 5 | 3 | 4 | 3
        Ziel 12/2026      | 3 | 3 | 4 | 4 | 5 | 4 | 4 | 4 | 5 | 3 | 3 | 3
        Lücke             | −1 | −3 |  | −1 |  | −1 |  |  |  |  |  |
    """)
    return HeatTable(
        "contacts",
        "Wir  /  Nordwind",
        tuple(HeatHead(name, role) for name, role in people),
        tuple(
            HeatRow(
                HeatHead(name, role),
                tuple(_strength(each, ("matrix", row, column)) for column, each in enumerate(cells)),
            )
            for row, (name, role, *cells) in enumerate(found)
        ),
        "Kontaktmatrix: 7 Personen von uns, 12 von Nordwind",
        feet=tuple(
            HeatRow(
                HeatHead(name), tuple(HeatCell(Shade.BAD if each[:1] == "−" else Shade.EMPTY, each) for each in cells)
            )
            for name, *cells in feet
        ),
        column_groups=(
            (0, t("Strategisch: 2 von 4 · 50~%")),
            (4, t("Taktisch: 4 von 4 · 100~%")),
            (8, t("Operativ: 4 von 4 · 100~%")),
        ),
    )


def _strength(words: str, path: tuple[str | int, ...]) -> HeatCell:
    if words == "○":
        return HeatCell(Shade.EMPTY, mark="○", frame=Frame.PLANNED, sources=(path,))
    return HeatCell(STEPS[int(words or 0)], words, sources=(path,) if words else ())


def white_space() -> HeatTable:
    """What each unit could buy of each offering and does not."""
    found = rows("""
        Werk Łódź              | 90 E  | 640 W | 130 W | 40 W  | 60 W  | 10 W | 970
        Werk Esbjerg (ab 2027) | 280 P | 420 P | 110 W | 60 W  | -     | 10 W | 880
        Windantriebe Kassel    | 60 E  | 310 W | 120 P | 180 P | 90 W  | 20 E | 780
        Industriegetriebe      | 40 E  | 220 W | 240 P | 70 W  | 50 W  | 10 E | 630
        Service und Retrofit   | 30 E  | 110 W | 40 E  | 120 P | 200 P | 20 E | 520
        Marineantriebe         | 180 P | ?     | 150 W | 90 W  | 60 W  | -    | 480
    """)
    offerings = (
        "Dichtungen",
        "Wälzlager",
        "Schmiersysteme",
        "Zustandsüberwachung",
        "Wartungsservice",
        "Schulung",
    )
    steps = (
        ("unter 50", Shade.STEP_1),
        ("50–149", Shade.STEP_2),
        ("150–299", Shade.STEP_3),
        ("ab 300 T€", Shade.STEP_4),
    )
    return HeatTable(
        "white-space",
        "T€ p.\u00a0a.",
        tuple(HeatHead(each) for each in offerings),
        tuple(
            HeatRow(
                HeatHead(unit),
                tuple(_potential(each, ("white_space", row, column)) for column, each in enumerate(cells)),
                (cell(total, strong=True),),
            )
            for row, (unit, *cells, total) in enumerate(found)
        ),
        "White Space je Bereich und Leistung in T€",
        after=(TableColumn("Summe", 6, Align.RIGHT),),
        feet=(
            HeatRow(
                HeatHead("Summe"),
                tuple(HeatCell(value=each) for each in ("680", "1.700", "790", "560", "460", "70")),
                (cell("4.260", strong=True),),
            ),
        ),
        legend=(
            *(HeatKey(HeatCell(shade), words) for words, shade in steps),
            *(HeatKey(HeatCell(Shade.NONE, mark=letter), words) for letter, words in LETTERS.items()),
        ),
    )


def _potential(words: str, path: tuple[str | int, ...]) -> HeatCell:
    if words == "-":
        return HeatCell(Shade.NONE, note="entfällt")
    if words == "?":
        return HeatCell(Shade.NONE, mark="?", note="unbekannt", frame=Frame.UNKNOWN, sources=(path,))
    amount, letter = words.split()
    shade = STEPS[1 + sum(int(amount) >= limit for limit in (50, 150, 300))]
    return HeatCell(shade, amount, letter, frame=Frame.SUBJECT if words == "640 W" else None, sources=(path,))


def roadmap() -> Roadmap:
    """Four quarters, three months, three weeks."""
    lanes = rows("""
        1 | Umsatz 5,6~Mio~€  | Lieferanteil 29~%       | 0.0 - 7.8 Sortiment bündeln, Esbjerg ausrüsten
        2 | Rahmenvertrag     | Dichtungen bis 06/2030  | 0.0 - 8.8 Angebot vor der Ausschreibung platzieren
        3 | Zustandsüberwachung | 12 Prüfstände         | 0.9 - 8.8 Nutzen an Prüfstand 4 belegen, dann ausrollen
    """)
    found = rows("""
        1 | 1.5 | Sortiment abgeglichen     | 14.04. | ✓
        1 | 3.4 | Lieferkonzept Esbjerg     | 22.04. | ✓
        1 | 5.4 | Muster Łódź geliefert     | 12.06. | ○
        1 | 6.8 | Aufträge +0,4~Mio~€       | Q3 26 | ○
        1 | 8.1 | Esbjerg beliefert         | Q1 27 | ○
        2 | - | Entwurf Preisklausel        | 24.03. | ×
        2 | 2.2 | Gespräch mit dem CFO      | 17.04. | !
        2 | 4.6 | Angebot liegt vor         | 20.05. | ○
        2 | 6.8 | Eckpunkte vereinbart      | 30.09. | ○
        2 | 8.7 | Vertrag unterschrieben    | Q2 27 | ○
        3 | 2.1 | ROI-Rechnung liegt vor    | 15.04. | ✓
        3 | 4.4 | Pilot an Prüfstand 4      | 11.05. | ✓
        3 | 6.4 | 4 Prüfstände in Betrieb   | Q3 26 | ○
        3 | 8.4 | 12 Prüfstände, −15~%      | Q1 27 | ○
    """)
    items: dict[str, list[RoadmapItem]] = {}
    for number, (lane, at, words, due, sign) in enumerate(found):
        item = RoadmapItem(None if at == "-" else float(at), words, due, MARKS[sign], (("milestones", number),))
        items.setdefault(lane, []).append(item)
    made: list[RoadmapLane] = []
    for numeral, title, detail, strategy in lanes:
        start, _, end, words = strategy.split(" ", 3)
        bar = RoadmapBar(float(start), float(end), words, (("strategies", int(numeral)),))
        made.append(RoadmapLane(numeral, title, detail, tuple(items[numeral]), (bar,)))
    return Roadmap(
        "roadmap",
        (
            RoadmapZone("3 Wochen", ("KW 14", "KW 15", "KW 16")),
            RoadmapZone("3 Monate", ("April", "Mai", "Juni")),
            RoadmapZone("4 Quartale", ("Q3 26", "Q4 26", "Q1 27", "Q2 27")),
        ),
        tuple(made),
        "Fahrplan der drei Ziele",
        "Überfällig",
        "heute 31.03.",
        ((Mark.GOOD, "auf Kurs"), (Mark.CAUTION, "gefährdet"), (Mark.BAD, "überfällig"), (Mark.OPEN, "offen")),
        "Strategie",
        more="+{count} weitere",
    )


def team() -> TeamCards:
    """Who works on the account."""
    found = rows("""
        Dr.~Uwe Hartung | Vorstand Vertrieb, Pate | Öffnet die Geschäftsführung, gibt Preise frei | -10 | hartung
        Claudia Renner | Key-Account-Managerin | Führt den Plan, verhandelt den Rahmenvertrag | -22 | renner
        Thomas Albers | Anwendungstechnik | Belegt den Nutzen an Prüfstand 4, begleitet Muster | -31 | albers
        Jana Weiß | Produktmanagement | Sensorring und Ersatzdichtung PFAS | | weiss
        Farid Amini | Leiter Service | Wartungsvertrag für zwölf Prüfstände, Reaktionszeit vier Stunden | -54 | amini
        Mia Lindqvist | Vertrieb Nordics | Werk Esbjerg | -70 | lindqvist
    """)
    return TeamCards(
        "team",
        tuple(
            TeamMember(
                name,
                role,
                task,
                (*((f"+49 561 7700{phone}",) if phone else ()), f"{mail}@beispiel.de"),
                "".join(part[0] for part in name.replace("Dr.", "").split())[:2],
                leads=index == 1,
                sources=(("team", index, "name"),),
            )
            for index, (name, role, task, phone, mail) in enumerate(found)
        ),
        Head("Account-Team", "sechs Personen"),
    )


def kpis() -> Table:
    """Key performance indicators with their attainment on the rows."""
    found = rows("""
        Umsatz, 12 Monate | Mio~€ | 4,2 | 4,9 | ↑ | 5,6 | 0.88 | ! gefährdet
        Lieferanteil | % | 24,0 | 25,9 | ↑ | 29,0 | 0.89 | ! gefährdet
        Key-Account-Wert | T€ | 745 | 920 | ↑ | 1.050 | 0.88 | ! gefährdet
        Kundenzufriedenheit | Note | 7,6 | 8,2 | ↑ | 8,5 | 0.97 | ✓ auf Kurs
        Reklamationen | ppm | 420 | 310 | ↓ | 300 | 0.97 | ✓ auf Kurs
        Liefertreue | % | 93,1 | 96,4 | ↑ | 97,0 | 0.99 | ✓ auf Kurs
        Angebotserfolg | % | 31 | 38 | ↑ | 35 | 1.09 | ✓ auf Kurs
        Schlüsselpersonen erreicht | Anzahl | 3 | 5 | → | 8 | 0.63 | × kritisch
        Neue Leistungen | Anzahl | 0 | 0 | → | 2 | 0.04 | × kritisch
        Weiterempfehlungen | Anzahl | – | – | | 3 | | ? unbekannt
    """)
    trends = {"↑": Tone.GOOD, "↓": Tone.GOOD, "→": Tone.MUTED, "": Tone.MUTED}
    return Table(
        "kpis",
        (
            TableColumn("Kennzahl", 28),
            TableColumn("Einheit", 7),
            TableColumn("2024", 7, Align.RIGHT),
            TableColumn("Ist", 7, Align.RIGHT),
            TableColumn("", 3),
            TableColumn("Ziel 26", 8, Align.RIGHT),
            TableColumn("Status", 13),
        ),
        tuple(
            TableRow(
                (
                    cell(name, strong=True),
                    cell(unit, Tone.MUTED),
                    cell(before, Tone.MUTED),
                    cell(now, strong=True),
                    cell(trend, trends[trend], strong=True),
                    cell(target),
                    signed(status),
                )
            )
            for name, unit, before, now, trend, target, _, status in found
        ),
        "Zehn Kennzahlen mit Ist, Ziel und Status",
        bars=Bars(
            (BarSeries("Erreichung", Tone.ACCENT, tuple(Decimal(each) if each else None for *_, each, _ in found)),),
            t("%~vom Ziel"),
            "0\u00a0%",
            24,
            limit=BarLimit(Decimal(1), t("100~%")),
            highlight=(7,),
        ),
    )
