"""Slides of the German sample that show evidence: bars on rows, cards, a calendar, columns side by side."""

from __future__ import annotations

from decimal import Decimal

from kamgen.content.blocks import (
    Agenda,
    AgendaItem,
    Band,
    Bullets,
    Calendar,
    CalendarMark,
    CalendarRow,
    Card,
    Cards,
    Chip,
    ContactKind,
    Fact,
    Facts,
    Finding,
    Findings,
)
from kamgen.content.deck import CardRow, NextStep, Single, Slide, SoWhat, Split
from kamgen.content.table import Align, Bars, BarSeries, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Run, Tone, line
from tests.render.deck.samples.words import rows, signed, status_of, t

KINDS = dict(zip("BAERV!", ContactKind, strict=True))


def checkpoints() -> Slide:
    found = rows("""
        1  | Laufende Verträge              | Rahmenvertrag Dichtungen endet am 30.06.2027           | Z-2 | -420
        2  | Kunde wächst                   | Werk Esbjerg ab Q1~2027: Erstausrüstung offen          | Z-1 | 520
        3  | Cross-Selling                  | Schmiersysteme für Industriegetriebe, Muster liegen vor | Z-1 | 380
        4  | Up-Selling                     | Wartungsvertrag für 12 Prüfstände                      | Z-3 | 240
        5  | Neue Produkte, Abkündigungen   | Sensorring ersetzt Serie D4, Umbau in Kassel           | Z-3 | 310
        6  | Akquise in weiteren Bereichen  | Marineantriebe und Łódź: Bedarf da, Kontakt fehlt      | –   | 450
        7  | Veränderungen bei uns          | Nicht relevant (geprüft am 12.03.2026)                 | –   |
        8  | Veränderungen beim Kunden      | ERP-Umstieg: Bestellstopp im Q4~2026 möglich           | –   | -150
        9  | Stärken/Schwächen Wettbewerb   | Norlub liefert Wälzlager drei Wochen schneller         | –   | -230
        10 | Neue Anforderungen des Marktes | PFAS-Beschränkung: Ersatzdichtung bis 2028 nötig       | –   | 180
        11 | Preisanpassungen               | Rohstoffindex +4~% ab 01.07.2026 weitergeben           | –   | 120
    """)
    amounts = [Decimal(amount) if amount else None for *_, amount in found]
    table = Table(
        "checkpoints",
        (
            TableColumn("", 4),
            TableColumn("Checkpunkt", 33),
            TableColumn("Konkreter Auslöser", 54),
            TableColumn("Ziel", 7, Align.CENTRE),
        ),
        tuple(
            TableRow(
                (
                    cell(number, Tone.MUTED),
                    cell(name, strong=bool(amount)),
                    cell(trigger),
                    cell(goal, Tone.MUTED if goal == "–" else Tone.ACCENT, strong=goal != "–"),
                ),
                muted=not amount,
            )
            for number, name, trigger, goal, amount in found
        ),
        "Elf Checkpunkte mit Chancen und Risiken",
        total=TableRow(
            (cell(""), cell("Saldo", strong=True), cell(t("2.200~T€ Chancen minus 800~T€ Risiken")), cell(""))
        ),
        bars=Bars(
            (
                BarSeries("Risiko", Tone.BAD, tuple(a if a is not None and a < 0 else None for a in amounts)),
                BarSeries("Chance", Tone.ACCENT, tuple(a if a is not None and a > 0 else None for a in amounts)),
            ),
            "T€",
            "+#,##0;−#,##0;;",
            48,
            "+1.400",
        ),
    )
    return Slide(
        "opportunities_risks",
        "Chancen und Risiken",
        t("Elf Checkpunkte: 2,2~Mio~€ Chancen stehen 0,8~Mio~€ Risiken gegenüber – fünf werden Top-Ziel"),
        Single(table),
        source="Quelle: 6 Chancen & Risiken (11 Checkpunkte nach Sidow); Umsatzwirkung p. a.; Stand 31.03.2026",
        so_what=SoWhat(
            "So what?",
            "Das größte Risiko wiegt fast so schwer wie die größte Chance: erst den Vertrag sichern, dann wachsen.",
        ),
        next_step=NextStep("Nächster Schritt", "Verlängerungsangebot Dichtungen vorbereiten", "C. Renner · 15.05.2026"),
    )


def goals() -> Slide:
    found = rows("""
        Umsatz und Lieferanteil steigern                  | 4,8   | 5,6   | Mio~€      | Lieferanteil 25,9~% → 29~% · bis 31.12.2026    | KZ-2, KZ-3 | Eine Bezugsquelle für drei Warengruppen: 40 Lieferanten und 60 Bestellungen im Monat weniger.         | C. Renner       | SMART | ✓ Kunde: besprochen
        Rahmenvertrag Dichtungen um drei Jahre verlängern | 06/27 | 06/30 |            | Unterschrift bis 31.03.2027                    | KZ-3, KZ-5 | Preis- und Liefersicherheit bis 2030, PFAS-freie Dichtungen ohne Aufpreis in den ersten zwölf Monaten.  | Dr.~U. Hartung  | SMAT  | ○ Kunde: geplant 05/2026
        Pilot Zustandsüberwachung in Betrieb nehmen       | 0     | 12    | Prüfstände | Stillstand −15~% nachgewiesen · bis 31.03.2027 | KZ-1       | Ungeplante Stillstände der Prüfstände sinken um 15~%: rund 180~T€ geringere Kosten im Jahr.             | T. Albers       | SMART | ✓ Kunde: besprochen
    """)  # noqa: E501 - a table to read
    cards = tuple(
        Card(
            numeral=str(index + 1),
            headline=headline,
            before=before,
            after=after,
            unit=unit,
            measure=measure.rpartition(" · ")[0],
            due=measure.rpartition(" · ")[2],
            benefit_head=(Run("Nutzen für Nordwind", strong=True), Run(f"   {references}", Tone.MUTED)),
            benefit=benefit,
            owner=(Run("Verantwortlich  ", Tone.MUTED), Run(owner, strong=True)),
            chips=tuple(Chip(letter, letter in met) for letter in "SMART"),
            status=status_of(status),
            sources=(("goals", index, "title"),),
        )
        for index, (headline, before, after, unit, measure, references, benefit, owner, met, status) in enumerate(found)
    )
    vision = "Nordwind entwickelt keine neue Antriebsreihe ohne uns: 8~Mio~€ Umsatz, 38~% Anteil, Partnerstufe 4."
    return Slide(
        "goals",
        "Ziele",
        t("In zwölf Monaten: 5,6~Mio~€ Umsatz, der Rahmenvertrag bis 2030 und ein Pilot an zwölf Prüfständen"),
        CardRow(Cards("cards", cards), Band("vision", "Vision 2028", t(vision))),
        source="Quelle: 7 Ziele; SMART: gefüllt = erfüllt, Umriss = noch offen; KZ = Kundenziel; Stand 31.03.2026",
        so_what=SoWhat("So what?", t("Ziel 2 ist die Voraussetzung für Ziel 1: Ohne Vertrag fehlen 420~T€.")),
        next_step=NextStep("Nächster Schritt", t("Ziele mit Dr.~Brandt und COO abstimmen"), "C. Renner · 24.04.2026"),
    )


def calendar() -> Calendar:
    people = rows("""
        Dr.~Katrin Sievers | CEO            | 12.02. | E0 E5 R9          |
        Jörn Petersen      | COO            | 19.03. | B0 R2 B5 R8 B11   |
        Martin Hollenberg  | CFO            |        |                   | kein Termin: kein Zugang, Weg über den COO
        Dr.~Anke Brandt    | Einkauf        | 26.02. | B0 R2 B6 R8       |
        Thomas Reuter      | Konstruktion   | 24.03. | B0 A1 B3 V5 A7 B9 |
        Henrik Damm        | Qualität       | 14.12. | !0 B2 B7          |
        Silke Marquardt    | Service        | 17.03. | A0 B1 A4 V5 B8    |
        nicht bekannt      | Ltg. Marine    |        |                   | kein Termin: Name noch nicht bekannt
        Lena Oehmichen     | Strat. Einkauf | 11.03. | B1 A3 B6 A9       |
        Piotr Zieliński    | Werk Łódź      | 05.02. | V1 B4 A9          |
        Oliver Kern        | Prüfstände     | 20.03. | A0 A2 V5 A8       |
    """)
    return Calendar(
        "calendar",
        "Person",
        "zuletzt",
        ("Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez", "Jan", "Feb", "Mrz"),
        tuple(
            CalendarRow(
                name,
                detail,
                last,
                tuple(CalendarMark(int(mark[1:]), KINDS[mark[0]], mark[0]) for mark in marks.split()),
                gap,
                index < 8,
                Tone.BAD if last == "14.12." else Tone.MUTED,
            )
            for index, (name, detail, last, marks, gap) in enumerate(people)
        ),
        tuple(
            (KINDS[letter], letter, label)
            for letter, label in rows("""
                B | Besuch
                A | Anruf, Video
                E | Vorstandstermin
                R | Review
                V | Veranstaltung
                ! | überfällig
            """)
        ),
        "Kontakte je Person in den nächsten zwölf Monaten",
        (3, 6, 9),
    )


def agenda() -> Agenda:
    found = rows("""
        ! 12.03. | Damm      | Reklamation 4711, überfällig
        08.04.   | Kern      | Messwerte Prüfstand 4
        10.04.   | Marquardt | Serviceeinsätze Q2
        14.04.   | Petersen  | Einführung beim CFO
        16.04.   | Brandt    | Eckpunkte Rahmenvertrag
        21.04.   | Reuter    | PFAS-Freigabe Marine
        24.04.   | Sievers   | Patenschaft Vorstand
        06.05.   | Oehmichen | Sortimentsabgleich
    """)
    items = (AgendaItem(when, name, topic, Tone.BAD if "!" in when else Tone.INK) for when, name, topic in found)
    return Agenda("agenda", Head("Die nächsten acht"), tuple(items))


def touchpoints() -> Slide:
    return Slide(
        "touchpoints",
        "Touchpoints",
        "6 von 8 Schlüsselpersonen haben einen Termin – CFO und Leitung Marine noch nicht",
        Split((calendar(),), (agenda(),), 9),
        scope="Kontaktplan der nächsten zwölf Monate, nach Einfluss sortiert",
        source="Quelle: 8 Touchpoints, 9 Stakeholder; Reihenfolge nach Einfluss; Stand 31.03.2026",
        so_what=SoWhat(
            "So what?", "Termine häufen sich bei Unterstützern; bei Skeptikern liegen im Mittel 74 Tage dazwischen."
        ),
        next_step=NextStep("Nächster Schritt", "CFO-Termin mit dem COO anbahnen", t("Dr.~U. Hartung · 17.04.2026")),
    )


def kpis() -> Slide:
    found = rows("""
        Umsatz, 12 Monate          | Mio~€  | 4,2  | 4,9  | 5,6   | 0.88 | ! gefährdet
        Lieferanteil               | %      | 24,0 | 25,9 | 29,0  | 0.89 | ! gefährdet
        Key-Account-Wert           | T€     | 745  | 920  | 1.050 | 0.88 | ! gefährdet
        Kundenzufriedenheit        | Note   | 7,6  | 8,2  | 8,5   | 0.97 | ✓ auf Kurs
        Reklamationen              | ppm    | 420  | 310  | 300   | 0.97 | ✓ auf Kurs
        Liefertreue                | %      | 93,1 | 96,4 | 97,0  | 0.99 | ✓ auf Kurs
        Angebotserfolg             | %      | 31   | 38   | 35    | 1.09 | ✓ auf Kurs
        Schlüsselpersonen erreicht | Anzahl | 3    | 5    | 8     | 0.63 | × kritisch
    """)
    table = Table(
        "kpi",
        (
            TableColumn("Kennzahl", 27),
            TableColumn("Einheit", 8),
            TableColumn("2024", 7, Align.RIGHT),
            TableColumn("Ist", 7, Align.RIGHT),
            TableColumn("Ziel", 7, Align.RIGHT, "2026"),
            TableColumn("Status", 14),
        ),
        tuple(
            TableRow(
                (
                    cell(name, strong=True),
                    cell(unit, Tone.MUTED),
                    cell(base, Tone.MUTED),
                    cell(actual, strong=True),
                    cell(target),
                    signed(status),
                )
            )
            for name, unit, base, actual, target, _, status in found
        ),
        "Acht Kennzahlen mit Ist, Ziel und Status",
        bars=Bars(
            (BarSeries("Erreichung, % vom Ziel", Tone.ACCENT, tuple(Decimal(row[5]) for row in found)),),
            "",
            "0\u00a0%",
            30,
        ),
    )
    findings = rows("""
        Stärkster Sprung:             | Angebotserfolg +7 Punkte seit dem gemeinsamen Lastenheft.
        Größte Sorge:                 | Zugang zu CFO und Leitung Marine seit 2024 unverändert.
        Boni sind der größte Hebel.   | 36~% der Beziehungskosten von 860~T€; 2023 waren es 27~%.
    """)
    reading = Findings("findings", tuple(Finding(lead, text) for lead, text in findings), Head("Was die Zahlen sagen"))
    return Slide(
        "kpis",
        "Steuerung",
        "Vier von acht KPIs auf Kurs – erst fünf von acht Schlüsselpersonen in den letzten 90 Tagen erreicht",
        Split((table,), (reading,), 9),
        source="Quelle: 20 KPI, 21 Review; Erreichung = Ist ÷ Ziel; auf Kurs ab 95 %; Stand 31.03.2026",
        so_what=SoWhat(
            "So what?", "Kundennutzen und Qualität stimmen; der Engpass ist der Zugang, nicht die Leistung."
        ),
    )


def resources() -> Slide:
    asks = rows("""
        Preisgleitklausel freigeben           | –       | 30.04. |
        Anwendungstechnik Esbjerg einstellen  | 1,0~FTE | 15.05. |
        Vorleistung Pilot Zustandsüberwachung | 85~T€   | 31.05. |
    """)
    questions = rows("""
        Leitung Marine:             | Wer entscheidet nach dem Weggang von Herrn Bohm?
        Norlub:                     | Zu welchem Preis liefert das neue Lager Hamburg?
        Budget 2027 der Prüfstände: | Stand der Freigabe unbekannt.
    """)
    team = rows("""
        Key-Account-Managerin | Claudia Renner
        Sponsor               | Dr.~Uwe Hartung, Vorstand Vertrieb
        Anwendungstechnik     | Thomas Albers
        Innendienst           | Stefan Krug
        Vertrieb Nordics      | Mia Lindqvist, zuständig für Esbjerg und alle dänischen Werke des Kunden
    """)
    columns = (
        TableColumn("Entscheidung", 30),
        TableColumn("Aufwand", 10, Align.RIGHT),
        TableColumn("bis", 8, Align.RIGHT),
        TableColumn("Antwort", 14),
    )
    head = Head("Was wir brauchen", "Entscheider: Vorstand Vertrieb")
    needed = Table("asks", columns, tuple(TableRow(tuple(map(cell, each))) for each in asks), "Entscheidungen", head)
    unknown = Bullets(
        "open",
        tuple((Run(f"{topic} ", strong=True), Run(question)) for topic, question in questions),
        Head("Was wir noch nicht wissen"),
    )
    people = Facts("team", tuple(Fact(label, line(value)) for label, value in team), Head("Team"))
    return Slide(
        "resources",
        "Ressourcen und Entscheidungen",
        t("Wir brauchen 1,0~FTE, 85~T€ und drei Entscheidungen bis 31. Mai"),
        Split((needed, unknown), (people,), 7),
        scope="Was den Plan trägt, und was ihm noch fehlt",
        source="Quelle: 19 Team & Ressourcen, 22 Offene Punkte; Stand 31.03.2026",
        next_step=NextStep("Nächster Schritt", "Entscheidungen im Vorstand einholen", t("Dr.~U. Hartung · 30.04.2026")),
    )
