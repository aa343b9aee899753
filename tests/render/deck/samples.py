"""Decks as values, with contents of the length and messiness of real plans; no plan, no workbook behind them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kamgen.content.blocks import (
    Agenda,
    AgendaItem,
    Band,
    Bullets,
    Calendar,
    CalendarMark,
    CalendarRow,
    Callout,
    Card,
    Cards,
    Chip,
    ContactKind,
    Fact,
    Facts,
    Finding,
    Findings,
    Ranked,
    Ranking,
    Tile,
    Tiles,
)
from kamgen.content.deck import (
    CardRow,
    Cover,
    Dashboard,
    Deck,
    NextStep,
    Note,
    Properties,
    Single,
    Slide,
    SoWhat,
    Split,
)
from kamgen.content.table import Align, Bars, BarSeries, Cell, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Line, Mark, Run, Status, Tone, line
from kamgen.places import Place

SOURCES = {
    ("goals", 0, "title"): Place("07 Ziele", "C6"),
    ("goals", 1, "title"): Place("07 Ziele", "C7"),
    ("goals", 2, "title"): Place("07 Ziele", "C8"),
    ("checkpoints", 0, "amount"): Place("06 Chancen & Risiken", "F6"),
    ("checkpoints", 1, "amount"): Place("06 Chancen & Risiken", "G6"),
    ("customer_goals",): Place("04 Kundenziele"),
}

_STEP = NextStep("Nächster Schritt", "ROI-Rechnung Prüfstand 4 vorlegen", "T. Albers · 30.04.2026")


def words(*runs: Run) -> Line:
    return runs


def two(first: str, second: str, tone: Tone = Tone.INK, *, strong: bool = True) -> Cell:
    """A cell of a main line and a muted one."""
    return Cell((line(first, tone, strong=strong), line(second, Tone.MUTED, second=True)))


def signed(mark: Mark, said: str) -> Cell:
    return Cell(status=Status(mark, said))


def cover(account: str = "Nordwind Antriebe GmbH") -> Cover:
    return Cover(
        supplier="Helion Industrietechnik AG",
        document="Strategischer Account-Plan",
        period="2026–2028",
        account=account,
        subtitle="Vom Leistungslieferanten zum Ideenpartner für Windantriebe",
        facts=(
            Fact("Key-Account-Managerin", line("Claudia Renner")),
            Fact("Kundennummer", line("100 482")),
            Fact("Version", line("2.1 vom 31.03.2026")),
            Fact("Letztes Review", line("15.12.2025")),
            Fact("Nächstes Review", line("24.06.2026")),
        ),
        status_label="Status",
        status=Status(Mark.CAUTION, "Entwurf"),
        confidentiality="Vertraulich – nur intern",
    )


def tiles() -> Tiles:
    up = (Run("↑ +14\u00a0%", Tone.GOOD, strong=True), Run("  zu 2024 · Ziel 2026: 5,6", Tone.MUTED))
    return Tiles(
        "tiles",
        (
            Tile("Umsatz 2025", "4,8", "Mio\u00a0€", up, (("goals", 0, "title"),)),
            Tile("Lieferanteil 2025", "25,9", "%", (Run("↑ +1,9\u00a0Pp.", Tone.GOOD, strong=True), Run("  zu 2024 · Ziel 2026: 29", Tone.MUTED))),
            Tile("Key-Account-Wert 2025", "920", "T€", (Run("↑ +175\u00a0T€", Tone.GOOD, strong=True), Run("  zu 2024 · 19,2\u00a0%", Tone.MUTED))),
            Tile("Gewichtete Pipeline", "1,1", "Mio\u00a0€", (Run("1,4 ×", strong=True), Run("  der Ziellücke von 0,8\u00a0Mio\u00a0€", Tone.MUTED))),
        ),
    )


def ranking() -> Ranking:
    return Ranking(
        "goals",
        Head("Drei Ziele", "bis 31.03.2027"),
        (
            Ranked("1", "Umsatz auf 5,6\u00a0Mio\u00a0€ und Lieferanteil auf 29\u00a0% steigern", "4,8 → 5,6\u00a0Mio\u00a0€  ·  Hebel: Schmiersysteme, Werk Esbjerg", Status(Mark.CAUTION, "gefährdet"), (("goals", 0, "title"),)),
            Ranked("2", "Rahmenvertrag Dichtungen um drei Jahre verlängern", "06/2027 → 06/2030  ·  Hebel: PFAS-freie Reihe, Preisklausel", Status(Mark.CAUTION, "gefährdet"), (("goals", 1, "title"),)),
            Ranked("3", "Pilot Zustandsüberwachung an 12 Prüfständen in Betrieb", "0 → 12 Prüfstände  ·  Hebel: ROI-Rechnung mit der Produktion", Status(Mark.GOOD, "auf Kurs"), (("goals", 2, "title"),)),
        ),
    )


def decisions() -> Table:
    return Table(
        "decisions",
        (TableColumn("", 3), TableColumn("", 34), TableColumn("Aufwand", 9, Align.RIGHT), TableColumn("bis", 9, Align.RIGHT)),
        tuple(
            TableRow((cell(str(i), strong=True), cell(ask), cell(effort), cell(by)))
            for i, (ask, effort, by) in enumerate(
                (
                    ("Preisgleitklausel freigeben", "–", "30.04."),
                    ("Anwendungstechnik Esbjerg einstellen", "1,0\u00a0FTE", "15.05."),
                    ("Vorleistung Pilot Zustandsüberwachung", "85\u00a0T€", "31.05."),
                ),
                start=1,
            )
        ),
        "Drei Entscheidungen mit Aufwand und Datum",
        Head("Drei Entscheidungen, die wir brauchen"),
    )


def summary() -> Slide:
    return Slide(
        "summary",
        "Zusammenfassung",
        "Mit drei Zielen auf 5,6\u00a0Mio\u00a0€ in 2026 – 2,2\u00a0Mio\u00a0€ Chancen stehen 0,8\u00a0Mio\u00a0€ Risiken gegenüber, drei Entscheidungen fehlen",
        Dashboard(
            tiles(),
            (ranking(),),
            (
                decisions(),
                Callout("risk", Tone.BAD, "Größtes Risiko  −420\u00a0T€", "Rahmenvertrag Dichtungen endet am 30.06.2027; der Einkauf prüft eine Ausschreibung mit Norlub."),
            ),
        ),
        source="Quellen: 3 Zahlen, 6 Chancen & Risiken, 7 Ziele & Strategien, 14 Key-Account-Wert, 16 Pipeline; Stand 31.03.2026",
        so_what=SoWhat("So what?", "Das Wachstum trägt nur, wenn der Rahmenvertrag Dichtungen vor der Ausschreibung verlängert ist."),
        next_step=NextStep("Nächster Schritt", "Vorstandstermin mit Dr.\u00a0Sievers", "C. Renner · 24.04.2026"),
        notes=(Note("Beginnen Sie mit dem Risiko.", (("checkpoints", 0, "amount"), ("checkpoints", 1, "amount"))),),
    )


def customer_goals() -> Slide:
    rows = (
        ("KZ-1", "Stillstandskosten der Prüfstände um 15\u00a0% senken", "Kosten · bis 12/2027", "Jörn Petersen", "COO", Mark.DOT, "Chance +240\u00a0T€", "Zustandsüberwachung mit Wartungsvertrag an 12 Prüfständen", "ROI-Rechnung Prüfstand 4 vorlegen", "T. Albers", "30.04.2026"),
        ("KZ-2", "Neues Werk Esbjerg ab Q1 2027 in Betrieb nehmen", "Wachstum · Budget 38\u00a0Mio\u00a0€", "Dr.\u00a0Katrin Sievers", "Vors. Geschäftsführung", Mark.DOT, "Chance +520\u00a0T€", "Erstausrüstung Dichtungen und Wälzlager, Lager vor Ort", "Lieferkonzept Dänemark abstimmen", "M. Lindqvist", "15.05.2026"),
        ("KZ-3", "C-Teile-Lieferanten von 240 auf 120 halbieren", "Einkauf · bis 06/2027", "Dr.\u00a0Anke Brandt", "Leiterin Einkauf", Mark.DOT, "Chance +260\u00a0T€", "Bündelung zu uns – oder Auslistung, wenn das Sortiment Lücken hat", "Sortimentsabgleich mit strategischem Einkauf", "C. Renner", "22.05.2026"),
        ("KZ-4", "Neues ERP einführen, Bestellung nur noch per EDI", "IT · Go-live 01.01.2027", "Maike Janssen", "Projektleiterin ERP", Mark.OPEN, "Risiko −150\u00a0T€", "Bestellstopp im Q4, Artikelstamm ohne unsere Nummern", "EDI-Testplan anfragen", "S. Krug", "12.06.2026"),
        ("KZ-5", "PFAS-freie Dichtungen in allen Marineantrieben", "Regulierung · bis 2028", "nicht bekannt", "Leitung Marine", Mark.OPEN, "Chance +180\u00a0T€", "Reihe „Helion Pure“ ist als Ersatz freigegeben", "Kontakt über T. Reuter anbahnen", "C. Renner", "30.04.2026"),
    )  # fmt: skip
    return Slide(
        "customer_goals",
        "Was der Kunde will",
        "Fünf Kundenziele: vier eröffnen uns Chancen von 1,2\u00a0Mio\u00a0€, zwei sind noch unbestätigt",
        Single(
            Table(
                "customer-goals",
                (
                    TableColumn("", 6),
                    TableColumn("Ziel des Kunden", 38),
                    TableColumn("Sponsor", 22),
                    TableColumn("Beleg", 14),
                    TableColumn("Bedeutung für uns", 37),
                    TableColumn("Nächster Schritt", 24),
                    TableColumn("Wer · bis", 16),
                ),
                tuple(
                    TableRow(
                        (
                            cell(no, strong=True),
                            two(goal, detail),
                            two(who, role, strong=False),
                            signed(mark, "bestätigt" if mark is Mark.DOT else "vermutet"),
                            Cell((line(lead, Tone.BAD if "Risiko" in lead else Tone.ACCENT, strong=True), line(meaning)), sources=(("customer_goals",),)),
                            cell(step),
                            two(owner, due, strong=False),
                        )
                    )
                    for no, goal, detail, who, role, mark, lead, meaning, step, owner, due in rows
                ),
                "Fünf Ziele des Kunden mit Sponsor, Bedeutung und nächstem Schritt",
            )
        ),
        scope="Was Nordwind erreichen will, wer es trägt und was daraus für uns folgt",
        source="Quelle: 4 Kundenziele; ● bestätigt  ○ vermutet; Beträge: Umsatzwirkung für uns p. a.; Stand 31.03.2026",
        so_what=SoWhat("So what?", "Stillstandskosten und Esbjerg sind bestätigt und budgetiert – hier zuerst anbieten."),
        next_step=_STEP,
    )


def checkpoints_table() -> Table:
    rows = (
        ("Laufende Verträge", "Rahmenvertrag Dichtungen endet am 30.06.2027", "Z-2", -420),
        ("Kunde wächst", "Werk Esbjerg ab Q1 2027: Erstausrüstung offen", "Z-1", 520),
        ("Cross-Selling", "Schmiersysteme für Industriegetriebe, Muster liegen vor", "Z-1", 380),
        ("Up-Selling", "Wartungsvertrag für 12 Prüfstände", "Z-3", 240),
        ("Neue Produkte, Abkündigungen", "Sensorring ersetzt Serie D4, Umbau in Kassel", "Z-3", 310),
        ("Akquise in weiteren Bereichen", "Marineantriebe und Łódź: Bedarf da, Kontakt fehlt", "", 450),
        ("Veränderungen bei uns", "Nicht relevant (geprüft am 12.03.2026)", "", None),
        ("Veränderungen beim Kunden", "ERP-Umstieg: Bestellstopp im Q4 2026 möglich", "", -150),
        ("Stärken/Schwächen Wettbewerb", "Norlub liefert Wälzlager drei Wochen schneller", "", -230),
        ("Neue Anforderungen des Marktes", "PFAS-Beschränkung: Ersatzdichtung bis 2028 nötig", "", 180),
        ("Preisanpassungen", "Rohstoffindex +4\u00a0% ab 01.07.2026 weitergeben", "", 120),
    )
    return Table(
        "checkpoints",
        (TableColumn("", 4), TableColumn("Checkpunkt", 33), TableColumn("Konkreter Auslöser", 54), TableColumn("Ziel", 7, Align.CENTRE)),
        tuple(
            TableRow(
                (
                    cell(str(i), Tone.MUTED),
                    cell(name, strong=amount is not None),
                    cell(trigger),
                    cell(goal or "–", Tone.ACCENT if goal else Tone.MUTED, strong=bool(goal)),
                ),
                muted=amount is None,
            )
            for i, (name, trigger, goal, amount) in enumerate(rows, start=1)
        ),
        "Elf Checkpunkte mit Chancen und Risiken",
        total=TableRow((cell(""), cell("Saldo", strong=True), cell("2.200\u00a0T€ Chancen minus 800\u00a0T€ Risiken"), cell(""))),
        bars=Bars(
            (
                BarSeries("Risiko", Tone.BAD, tuple(Decimal(a) if a is not None and a < 0 else None for *_, a in rows)),
                BarSeries("Chance", Tone.ACCENT, tuple(Decimal(a) if a is not None and a > 0 else None for *_, a in rows)),
            ),
            "T€",
            "+#,##0;−#,##0;;",
            48,
            "+1.400",
        ),
    )


def checkpoints() -> Slide:
    return Slide(
        "opportunities_risks",
        "Chancen und Risiken",
        "Elf Checkpunkte: 2,2\u00a0Mio\u00a0€ Chancen stehen 0,8\u00a0Mio\u00a0€ Risiken gegenüber – fünf werden Top-Ziel",
        Single(checkpoints_table()),
        source="Quelle: 6 Chancen & Risiken (11 Checkpunkte nach Dr.\u00a0Hans Sidow); Beträge: Umsatzwirkung p. a., unbewertet nach Wahrscheinlichkeit; Stand 31.03.2026",
        so_what=SoWhat("So what?", "Das größte Risiko wiegt fast so schwer wie die größte Chance: erst den Vertrag sichern, dann wachsen."),
        next_step=NextStep("Nächster Schritt", "Verlängerungsangebot Dichtungen vorbereiten", "C. Renner · 15.05.2026"),
    )


def _card(number: int, headline: str, before: str, after: str, unit: str, measure: str, refs: str, benefit: str, owner: str, met: str, status: Status) -> Card:  # noqa: PLR0913
    return Card(
        str(number), headline, before, after, unit, measure,
        (Run("Nutzen für Nordwind", strong=True), Run(f"   {refs}", Tone.MUTED)),
        benefit,
        (Run("Verantwortlich  ", Tone.MUTED), Run(owner, strong=True)),
        tuple(Chip(letter, letter in met) for letter in "SMART"),
        status,
        (("goals", number - 1, "title"),),
    )  # fmt: skip


def goals() -> Slide:
    return Slide(
        "goals",
        "Ziele",
        "In zwölf Monaten: 5,6\u00a0Mio\u00a0€ Umsatz, der Rahmenvertrag bis 2030 und ein Pilot an zwölf Prüfständen",
        CardRow(
            Cards(
                "cards",
                (
                    _card(1, "Umsatz und Lieferanteil steigern", "4,8", "5,6", "Mio\u00a0€", "Lieferanteil 25,9\u00a0% → 29\u00a0% · bis 31.12.2026", "KZ-2, KZ-3", "Eine Bezugsquelle für drei Warengruppen: 40 Lieferanten und 60 Bestellungen im Monat weniger.", "C. Renner", "SMART", Status(Mark.GOOD, "Kunde: besprochen")),
                    _card(2, "Rahmenvertrag Dichtungen um drei Jahre verlängern", "06/27", "06/30", "", "Unterschrift bis 31.03.2027", "KZ-3, KZ-5", "Preis- und Liefersicherheit bis 2030, PFAS-freie Dichtungen ohne Aufpreis in den ersten zwölf Monaten.", "Dr.\u00a0U. Hartung", "SMAT", Status(Mark.OPEN, "Kunde: geplant 05/2026")),
                    _card(3, "Pilot Zustandsüberwachung in Betrieb nehmen", "0", "12", "Prüfstände", "Stillstand −15\u00a0% nachgewiesen · bis 31.03.2027", "KZ-1", "Ungeplante Stillstände der Prüfstände sinken um 15\u00a0%: rund 180\u00a0T€ geringere Kosten im Jahr.", "T. Albers", "SMART", Status(Mark.GOOD, "Kunde: besprochen")),
                ),
            ),
            Band("vision", "Vision 2028", "Nordwind entwickelt keine neue Antriebsreihe ohne uns: 8\u00a0Mio\u00a0€ Umsatz, 38\u00a0% Lieferanteil, Partnerschaftsstufe 4."),
        ),
        source="Quelle: 7 Ziele & Strategien; SMART: gefüllt = erfüllt, Umriss = noch offen; KZ = Kundenziel; Stand 31.03.2026",
        so_what=SoWhat("So what?", "Ziel 2 ist die Voraussetzung für Ziel 1: Ohne Vertrag fehlen 420\u00a0T€."),
        next_step=NextStep("Nächster Schritt", "Ziele mit Dr.\u00a0Brandt und COO abstimmen", "C. Renner · 24.04.2026"),
    )  # fmt: skip


def calendar() -> Calendar:
    months = ("Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez", "Jan", "Feb", "Mrz")
    letters = {"B": ContactKind.VISIT, "A": ContactKind.CALL, "E": ContactKind.EXECUTIVE, "R": ContactKind.REVIEW, "V": ContactKind.EVENT, "!": ContactKind.OVERDUE}
    people = (
        ("Dr.\u00a0Katrin Sievers", "CEO", "12.02.", "E0 E5 R9", "", True),
        ("Jörn Petersen", "COO", "19.03.", "B0 R2 B5 R8 B11", "", True),
        ("Martin Hollenberg", "CFO", "", "", "kein Termin: kein Zugang, Weg über den COO", True),
        ("Dr.\u00a0Anke Brandt", "Einkauf", "26.02.", "B0 R2 B6 R8", "", True),
        ("Thomas Reuter", "Konstruktion", "24.03.", "B0 A1 B3 V5 A7 B9", "", True),
        ("Henrik Damm", "Qualität", "14.12.", "!0 B2 B7", "", True),
        ("Silke Marquardt", "Service", "17.03.", "A0 B1 A4 V5 B8", "", True),
        ("nicht bekannt", "Ltg. Marine", "", "", "kein Termin: Ansprechpartner noch nicht bekannt", True),
        ("Lena Oehmichen", "Strat. Einkauf", "11.03.", "B1 A3 B6 A9", "", False),
        ("Piotr Zieliński", "Werk Łódź", "05.02.", "V1 B4 A9", "", False),
        ("Oliver Kern", "Prüfstände", "20.03.", "A0 A2 V5 A8", "", False),
    )  # fmt: skip
    return Calendar(
        "calendar",
        "Person",
        "zuletzt",
        months,
        tuple(
            CalendarRow(
                name, detail, last,
                tuple(CalendarMark(int(mark[1:]), letters[mark[0]], mark[0]) for mark in marks.split()),
                gap, key, Tone.BAD if last == "14.12." else Tone.MUTED,
            )
            for name, detail, last, marks, gap, key in people
        ),
        (
            (ContactKind.VISIT, "B", "Besuch"),
            (ContactKind.CALL, "A", "Anruf, Video"),
            (ContactKind.EXECUTIVE, "E", "Vorstandstermin"),
            (ContactKind.REVIEW, "R", "Review"),
            (ContactKind.EVENT, "V", "Veranstaltung"),
            (ContactKind.OVERDUE, "!", "überfällig"),
        ),
        "Kontakte je Person in den nächsten zwölf Monaten",
        (3, 6, 9),
    )  # fmt: skip


def agenda() -> Agenda:
    dates = (
        ("! 12.03.", "Damm", "Reklamation 4711, überfällig"), ("08.04.", "Kern", "Messwerte Prüfstand 4"),
        ("10.04.", "Marquardt", "Serviceeinsätze Q2"), ("14.04.", "Petersen", "Einführung beim CFO"),
        ("16.04.", "Brandt", "Eckpunkte Rahmenvertrag"), ("21.04.", "Reuter", "PFAS-Freigabe Marine"),
        ("24.04.", "Sievers", "Patenschaft Vorstand"), ("06.05.", "Oehmichen", "Sortimentsabgleich"),
    )  # fmt: skip
    return Agenda(
        "agenda",
        Head("Die nächsten acht"),
        tuple(AgendaItem(when, name, topic, Tone.BAD if "!" in when else Tone.INK) for when, name, topic in dates),
    )


def touchpoints() -> Slide:
    return Slide(
        "touchpoints",
        "Touchpoints",
        "6 von 8 Schlüsselpersonen haben einen Termin – CFO und Leitung Marine noch nicht",
        Split((calendar(),), (agenda(),), 9),
        scope="Kontaktplan der nächsten zwölf Monate, nach Einfluss sortiert",
        source="Quelle: 8 Touchpoints, 9 Stakeholder; Reihenfolge nach Einfluss; Stand 31.03.2026",
        so_what=SoWhat("So what?", "Termine häufen sich bei Unterstützern; bei Skeptikern liegen im Mittel 74 Tage dazwischen."),
        next_step=NextStep("Nächster Schritt", "CFO-Termin mit dem COO anbahnen", "Dr.\u00a0U. Hartung · 17.04.2026"),
    )


def kpis() -> Slide:
    rows = (
        ("Umsatz, 12 Monate", "Mio\u00a0€", "4,2", "4,9", "5,6", 88, Mark.CAUTION, "gefährdet"), ("Lieferanteil", "%", "24,0", "25,9", "29,0", 89, Mark.CAUTION, "gefährdet"),
        ("Key-Account-Wert", "T€", "745", "920", "1.050", 88, Mark.CAUTION, "gefährdet"), ("Kundenzufriedenheit", "Note", "7,6", "8,2", "8,5", 97, Mark.GOOD, "auf Kurs"),
        ("Reklamationen", "ppm", "420", "310", "300", 97, Mark.GOOD, "auf Kurs"), ("Liefertreue", "%", "93,1", "96,4", "97,0", 99, Mark.GOOD, "auf Kurs"),
        ("Angebotserfolg", "%", "31", "38", "35", 109, Mark.GOOD, "auf Kurs"), ("Schlüsselpersonen erreicht", "Anzahl", "3", "5", "8", 63, Mark.BAD, "kritisch"),
    )  # fmt: skip
    return Slide(
        "kpis",
        "Steuerung",
        "Vier von acht KPIs auf Kurs – erst fünf von acht Schlüsselpersonen in den letzten 90 Tagen erreicht",
        Split(
            (
                Table(
                    "kpi",
                    (TableColumn("Kennzahl", 27), TableColumn("Einheit", 8), TableColumn("2024", 7, Align.RIGHT), TableColumn("Ist", 7, Align.RIGHT), TableColumn("Ziel", 7, Align.RIGHT, "2026"), TableColumn("Status", 14)),
                    tuple(TableRow((cell(n, strong=True), cell(u, Tone.MUTED), cell(b, Tone.MUTED), cell(a, strong=True), cell(t), signed(m, s))) for n, u, b, a, t, _, m, s in rows),
                    "Acht Kennzahlen mit Ist, Ziel und Status",
                    bars=Bars((BarSeries("Erreichung, % vom Ziel", Tone.ACCENT, tuple(Decimal(p) / 100 for *_, p, _m, _s in rows)),), "", "0\u00a0%", 30),
                ),
            ),
            (
                Findings("findings", (
                    Finding("Stärkster Sprung:", "Angebotserfolg +7 Punkte seit dem gemeinsamen Lastenheft."),
                    Finding("Größte Sorge:", "Zugang zu CFO und Leitung Marine seit 2024 unverändert."),
                    Finding("Boni sind der größte Hebel.", "36\u00a0% der Beziehungskosten von 860\u00a0T€; 2023 waren es 27\u00a0%."),
                ), Head("Was die Zahlen sagen")),
            ),
            9,
        ),
        source="Quelle: 20 KPI, 21 Review; Erreichung = Ist ÷ Ziel; auf Kurs ab 95\u00a0%, gefährdet ab 80\u00a0%; Stand 31.03.2026",
        so_what=SoWhat("So what?", "Kundennutzen und Qualität stimmen; der Engpass ist der Zugang, nicht die Leistung."),
    )  # fmt: skip


def initiatives() -> Slide:
    return Slide(
        "initiatives",
        "Unsere Initiativen",
        "Fünf von sechs Themen zahlen auf Kundenziele ein",
        Single(
            Table(
                "initiatives",
                (TableColumn("Thema", 34), *(TableColumn(f"KZ-{i}", 7, Align.CENTRE) for i in range(1, 6)), TableColumn("Kontakt", 22), TableColumn("Nächster Schritt", 34)),
                tuple(
                    TableRow((two(name, kind), *(cell("●" if str(i) in hits else "", Tone.ACCENT) for i in range(1, 6)), cell(contact), cell(step)))
                    for name, kind, hits, contact, step in (
                        ("Zustandsüberwachung", "Produkt · Pilot", "1", "Jörn Petersen", "ROI-Rechnung vorlegen"),
                        ("Lager vor Ort Esbjerg", "Logistik · geplant", "23", "Dr.\u00a0Katrin Sievers", "Lieferkonzept abstimmen"),
                        ("PFAS-freie Reihe „Helion Pure“", "Produkt · freigegeben", "5", "Thomas Reuter", "Muster an Leitung Marine"),
                        ("Sortimentsbündelung C-Teile", "Vertrieb · Angebot", "3", "Dr.\u00a0Anke Brandt", "Artikelabgleich bis Mai"),
                        ("EDI-Anbindung", "IT · Start Q3", "34", "Maike Janssen", "Testplan anfragen"),
                        ("Gemeinsames Messekonzept", "Marketing · Idee", "", "nicht bekannt", "Sponsor suchen oder streichen"),
                    )
                ),
                "Sechs Themen und die fünf Kundenziele, auf die sie einzahlen",
                group_titles=((0, "Laufend"), (4, "Neu")),
            )
        ),
        scope="Was wir vorhaben und welchem Kundenziel es dient",
        source="Quelle: 5 Initiativen; ● zahlt ein; Stand 31.03.2026",
        so_what=SoWhat("So what?", "Das Messekonzept dient keinem Kundenziel: Sponsor finden oder streichen."),
        next_step=NextStep("Nächster Schritt", "Sponsor klären", "C. Renner · 30.04.2026"),
    )  # fmt: skip


def actions(count: int = 10) -> Slide:
    marks = (Mark.BAD, Mark.CAUTION, Mark.GOOD, Mark.OPEN, Mark.UNKNOWN)
    said = ("überfällig", "gefährdet", "auf Kurs", "offen", "unbekannt")
    topics = ("Verlängerungsangebot Dichtungen mit Preisgleitklausel vorbereiten", "ROI-Rechnung Prüfstand 4 mit der Produktion prüfen", "Lieferkonzept Dänemark abstimmen", "EDI-Testplan anfragen")
    return Slide(
        "actions",
        "Maßnahmen",
        f"{count} Maßnahmen in 90 Tagen, zwei überfällig – der Rahmenvertrag hängt an drei davon",
        Single(
            Table(
                "actions",
                (TableColumn("Status", 14), TableColumn("Maßnahme", 58), TableColumn("Mit", 20), TableColumn("Ziel", 7, Align.CENTRE), TableColumn("Verantwortlich", 18), TableColumn("bis", 11, Align.RIGHT)),
                tuple(
                    TableRow((signed(marks[i % 5], said[i % 5]), cell(topics[i % 4]), cell("Dr.\u00a0Anke Brandt"), cell(f"Z-{i % 3 + 1}", Tone.ACCENT, strong=True), cell("Dr.\u00a0Uwe Hartung"), cell(f"{i % 28 + 1:02}.05.2026", Tone.BAD if i < 2 else Tone.INK, ("goals", 0, "title"))))
                    for i in range(count)
                ),
                "Maßnahmen der nächsten 90 Tage mit Status, Verantwortlichen und Datum",
            )
        ),
        source="Quelle: 18 Maßnahmen; Überfälliges zuerst; Stand 31.03.2026",
        so_what=SoWhat("So what?", "Zwei Termine sind verstrichen."),
    )  # fmt: skip


def resources() -> Slide:
    return Slide(
        "resources",
        "Ressourcen und Entscheidungen",
        "Wir brauchen 1,0\u00a0FTE, 85\u00a0T€ und drei Entscheidungen bis 31. Mai",
        Split(
            (
                Table("asks", (TableColumn("Entscheidung", 30), TableColumn("Aufwand", 10, Align.RIGHT), TableColumn("bis", 8, Align.RIGHT), TableColumn("Antwort", 14)),
                    tuple(TableRow((cell(a), cell(e), cell(d), cell(""))) for a, e, d in (("Preisgleitklausel freigeben", "–", "30.04."), ("Anwendungstechnik Esbjerg einstellen", "1,0\u00a0FTE", "15.05."), ("Vorleistung Pilot Zustandsüberwachung", "85\u00a0T€", "31.05."))), "Entscheidungen", Head("Was wir brauchen", "Entscheider: Vorstand Vertrieb")),
                Bullets("open", (
                    words(Run("Leitung Marine: ", strong=True), Run("Wer entscheidet nach dem Weggang von Herrn Bohm?")),
                    words(Run("Norlub: ", strong=True), Run("Zu welchem Preis liefert das neue Lager Hamburg?")),
                    words(Run("Budget 2027 der Prüfstände: ", strong=True), Run("Stand der Freigabe unbekannt.")),
                ), Head("Was wir noch nicht wissen")),
            ),
            (Facts("team", (
                Fact("Key-Account-Managerin", line("Claudia Renner", strong=True)), Fact("Sponsor", line("Dr.\u00a0Uwe Hartung, Vorstand Vertrieb")), Fact("Anwendungstechnik", line("Thomas Albers")),
                Fact("Innendienst", line("Stefan Krug")), Fact("Vertrieb Nordics", line("Mia Lindqvist, zuständig für Esbjerg und alle dänischen Werke des Kunden")),
            ), Head("Team")),),
            7,
        ),
        scope="Was den Plan trägt, und was ihm noch fehlt",
        source="Quelle: 19 Team & Ressourcen, 22 Offene Punkte; Stand 31.03.2026",
        next_step=NextStep("Nächster Schritt", "Entscheidungen im Vorstand einholen", "Dr.\u00a0U. Hartung · 30.04.2026"),
    )  # fmt: skip


def deck(*slides: Slide, language: str = "de", draft: str = "Entwurf") -> Deck:
    chosen = slides or (summary(), customer_goals(), initiatives(), checkpoints(), goals(), kpis(), actions(), touchpoints(), resources())
    return Deck(
        Properties("Nordwind Antriebe GmbH – Strategischer Account-Plan", "2026–2028", "Claudia Renner", language, date(2026, 3, 31), "Vertraulich – nur intern"),
        cover(),
        chosen,
        "Nordwind Antriebe GmbH  ·  Strategischer Account-Plan 2026–2028  ·  Version 2.1  ·  Stand 31.03.2026  ·  Vertraulich – nur intern",
        "Quellen",
        draft,
    )  # fmt: skip
