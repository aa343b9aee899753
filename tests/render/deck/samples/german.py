"""The German sample: a supplier of seals and bearings and its account, all compact slides and a few more."""

from __future__ import annotations

from datetime import date

from kamgen.content.blocks import Callout, Fact, Ranked, Ranking, Tile, Tiles
from kamgen.content.deck import Cover, Dashboard, Deck, NextStep, Note, Properties, Single, Slide, SoWhat
from kamgen.content.table import Align, Cell, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone, line
from kamgen.places import Path, Place
from tests.render.deck.samples.evidence import checkpoints, goals, kpis, resources, touchpoints
from tests.render.deck.samples.words import lead, rows, signed, status_of, t, two

SOURCES: dict[Path, Place] = {
    **{("goals", index, "title"): Place("07 Ziele", f"C{index + 6}") for index in range(3)},
    ("checkpoints", 0, "amount"): Place("06 Chancen & Risiken", "F6"),
    ("checkpoints", 1, "amount"): Place("06 Chancen & Risiken", "G6"),
    ("customer_goals",): Place("04 Kundenziele"),
}
FOOTER = (
    "Nordwind Antriebe GmbH  ·  Strategischer Account-Plan 2026–2028  ·  Version 2.1  ·  Stand 31.03.2026  ·  "
    "Vertraulich – nur intern"
)


def slides() -> tuple[Slide, ...]:
    return (
        summary(),
        customer_goals(),
        initiatives(),
        checkpoints(),
        goals(),
        kpis(),
        actions(),
        touchpoints(),
        resources(),
    )


def deck(*chosen: Slide, draft: str = "Entwurf") -> Deck:
    title = "Nordwind Antriebe GmbH – Strategischer Account-Plan"
    confidential = "Vertraulich – nur intern"
    properties = Properties(title, "2026–2028", "Claudia Renner", "de", date(2026, 3, 31), confidential)
    return Deck(properties, cover(), chosen or slides(), FOOTER, "Quellen", draft)


def cover(account: str = "Nordwind Antriebe GmbH") -> Cover:
    facts = rows("""
        Key-Account-Managerin | Claudia Renner
        Kundennummer          | 100~482
        Version               | 2.1 vom 31.03.2026
        Letztes Review        | 15.12.2025
        Nächstes Review       | 24.06.2026
    """)
    return Cover(
        supplier="Helion Industrietechnik AG",
        document="Strategischer Account-Plan",
        period="2026–2028",
        account=account,
        subtitle="Vom Leistungslieferanten zum Ideenpartner für Windantriebe",
        facts=tuple(Fact(label, line(value)) for label, value in facts),
        status_label="Status",
        status=status_of("! Entwurf"),
        confidentiality="Vertraulich – nur intern",
    )


def summary() -> Slide:
    tiles = Tiles(
        "tiles",
        (
            Tile("Umsatz 2025", "4,8", t("Mio~€"), lead("↑ +14~%", "zu 2024 · Ziel 2026: 5,6", Tone.GOOD)),
            Tile("Lieferanteil 2025", "25,9", "%", lead("↑ +1,9~Pp.", "zu 2024 · Ziel 2026: 29", Tone.GOOD)),
            Tile("Key-Account-Wert 2025", "920", "T€", lead("↑ +175~T€", "zu 2024 · 19,2~%", Tone.GOOD)),
            Tile("Gewichtete Pipeline", "1,1", t("Mio~€"), lead("1,4~×", "der Ziellücke von 0,8~Mio~€")),
        ),
    )
    goals = rows("""
        1 | Umsatz auf 5,6~Mio~€ und Lieferanteil auf 29~% steigern | 4,8 → 5,6~Mio~€ · Hebel: Esbjerg | ! gefährdet
        2 | Rahmenvertrag Dichtungen um drei Jahre verlängern | 06/2027 → 06/2030 · Hebel: PFAS-frei | ! gefährdet
        3 | Pilot Zustandsüberwachung an 12 Prüfständen in Betrieb | 0 → 12 Prüfstände · Hebel: ROI | ✓ auf Kurs
    """)
    ranking = Ranking(
        "goals",
        Head("Drei Ziele", "bis 31.03.2027"),
        tuple(
            Ranked(number, headline, detail, status_of(status), (("goals", index, "title"),))
            for index, (number, headline, detail, status) in enumerate(goals)
        ),
    )
    asks = rows("""
        1 | Preisgleitklausel freigeben           | –       | 30.04.
        2 | Anwendungstechnik Esbjerg einstellen  | 1,0~FTE | 15.05.
        3 | Vorleistung Pilot Zustandsüberwachung | 85~T€   | 31.05.
    """)
    decisions = Table(
        "decisions",
        (
            TableColumn("", 3),
            TableColumn("", 34),
            TableColumn("Aufwand", 9, Align.RIGHT),
            TableColumn("bis", 9, Align.RIGHT),
        ),
        tuple(TableRow((cell(number, strong=True), *map(cell, rest))) for number, *rest in asks),
        "Drei Entscheidungen mit Aufwand und Datum",
        Head("Drei Entscheidungen, die wir brauchen"),
    )
    risk = Callout(
        "risk",
        Tone.BAD,
        t("Größtes Risiko  −420~T€"),
        "Rahmenvertrag Dichtungen endet am 30.06.2027; der Einkauf prüft eine Ausschreibung mit Norlub.",
    )
    return Slide(
        "summary",
        "Zusammenfassung",
        t(
            "Mit drei Zielen auf 5,6~Mio~€ in 2026 – 2,2~Mio~€ Chancen stehen 0,8~Mio~€ Risiken gegenüber, "
            "drei Entscheidungen fehlen"
        ),
        Dashboard(tiles, (ranking,), (decisions, risk)),
        source="Quellen: 3 Zahlen, 6 Chancen & Risiken, 7 Ziele, 14 Key-Account-Wert, 16 Pipeline; Stand 31.03.2026",
        so_what=SoWhat(
            "So what?",
            "Das Wachstum trägt nur, wenn der Rahmenvertrag Dichtungen vor der Ausschreibung verlängert ist.",
        ),
        next_step=NextStep("Nächster Schritt", t("Vorstandstermin mit Dr.~Sievers"), "C. Renner · 24.04.2026"),
        notes=(Note("Beginnen Sie mit dem Risiko.", (("checkpoints", 0, "amount"), ("checkpoints", 1, "amount"))),),
    )


def customer_goals() -> Slide:
    found = rows("""
        KZ-1 | Stillstandskosten der Prüfstände um 15~% senken | Kosten · bis 12/2027       | Jörn Petersen       | COO                    | ● bestätigt | Chance +240~T€ | Zustandsüberwachung mit Wartungsvertrag an 12 Prüfständen         | ROI-Rechnung Prüfstand 4 vorlegen             | T. Albers    | 30.04.2026
        KZ-2 | Neues Werk Esbjerg ab Q1~2027 in Betrieb nehmen | Wachstum · Budget 38~Mio~€ | Dr.~Katrin Sievers  | Vors. Geschäftsführung | ● bestätigt | Chance +520~T€ | Erstausrüstung Dichtungen und Wälzlager, Lager vor Ort            | Lieferkonzept Dänemark abstimmen              | M. Lindqvist | 15.05.2026
        KZ-3 | C-Teile-Lieferanten von 240 auf 120 halbieren   | Einkauf · bis 06/2027      | Dr.~Anke Brandt     | Leiterin Einkauf       | ● bestätigt | Chance +260~T€ | Bündelung zu uns – oder Auslistung, wenn das Sortiment Lücken hat | Sortimentsabgleich mit strategischem Einkauf  | C. Renner    | 22.05.2026
        KZ-4 | Neues ERP einführen, Bestellung nur noch per EDI | IT · Go-live 01.01.2027   | Maike Janssen       | Projektleiterin ERP    | ○ vermutet  | Risiko −150~T€ | Bestellstopp im Q4, Artikelstamm ohne unsere Nummern              | EDI-Testplan anfragen                         | S. Krug      | 12.06.2026
        KZ-5 | PFAS-freie Dichtungen in allen Marineantrieben  | Regulierung · bis 2028     | nicht bekannt       | Leitung Marine         | ○ vermutet  | Chance +180~T€ | Reihe „Helion Pure“ ist als Ersatz freigegeben                    | Kontakt über T. Reuter anbahnen               | C. Renner    | 30.04.2026
    """)  # noqa: E501 - a table to read
    table = Table(
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
                    cell(number, strong=True),
                    two(goal, detail),
                    two(who, role, strong=False),
                    signed(proof),
                    Cell(
                        (line(amount, Tone.BAD if "Risiko" in amount else Tone.ACCENT, strong=True), line(meaning)),
                        sources=(("customer_goals",),),
                    ),
                    cell(step),
                    two(owner, due, strong=False),
                )
            )
            for number, goal, detail, who, role, proof, amount, meaning, step, owner, due in found
        ),
        "Fünf Ziele des Kunden mit Sponsor, Bedeutung und nächstem Schritt",
    )
    return Slide(
        "customer_goals",
        "Was der Kunde will",
        t("Fünf Kundenziele: vier eröffnen uns Chancen von 1,2~Mio~€, zwei sind noch unbestätigt"),
        Single(table),
        scope="Was Nordwind erreichen will, wer es trägt und was daraus für uns folgt",
        source="Quelle: 4 Kundenziele; ● bestätigt  ○ vermutet; Beträge: Umsatzwirkung für uns p. a.; Stand 31.03.2026",
        so_what=SoWhat(
            "So what?", "Stillstandskosten und Esbjerg sind bestätigt und budgetiert – hier zuerst anbieten."
        ),
        next_step=NextStep("Nächster Schritt", "ROI-Rechnung Prüfstand 4 vorlegen", "T. Albers · 30.04.2026"),
    )


def initiatives() -> Slide:
    found = rows("""
        Zustandsüberwachung           | Produkt · Pilot       | 1  | Jörn Petersen      | ROI-Rechnung vorlegen
        Lager vor Ort Esbjerg         | Logistik · geplant    | 23 | Dr.~Katrin Sievers | Lieferkonzept abstimmen
        PFAS-freie Reihe „Helion Pure“ | Produkt · freigegeben | 5 | Thomas Reuter      | Muster an Leitung Marine
        Sortimentsbündelung C-Teile   | Vertrieb · Angebot    | 3  | Dr.~Anke Brandt    | Artikelabgleich bis Mai
        EDI-Anbindung                 | IT · Start Q3         | 34 | Maike Janssen      | Testplan anfragen
        Gemeinsames Messekonzept      | Marketing · Idee      |    | nicht bekannt      | Sponsor suchen oder streichen
    """)
    table = Table(
        "initiatives",
        (
            TableColumn("Thema", 34),
            *(TableColumn(f"KZ-{number}", 7, Align.CENTRE) for number in range(1, 6)),
            TableColumn("Kontakt", 22),
            TableColumn("Nächster Schritt", 34),
        ),
        tuple(
            TableRow(
                (
                    two(name, kind),
                    *(cell("●" if str(number) in hits else "", Tone.ACCENT) for number in range(1, 6)),
                    cell(contact),
                    cell(step),
                )
            )
            for name, kind, hits, contact, step in found
        ),
        "Sechs Themen und die fünf Kundenziele, auf die sie einzahlen",
        group_titles=((0, "Laufend"), (4, "Neu")),
    )
    return Slide(
        "initiatives",
        "Unsere Initiativen",
        "Fünf von sechs Themen zahlen auf Kundenziele ein",
        Single(table),
        scope="Was wir vorhaben und welchem Kundenziel es dient",
        source="Quelle: 5 Initiativen; ● zahlt ein; Stand 31.03.2026",
        so_what=SoWhat("So what?", "Das Messekonzept dient keinem Kundenziel: Sponsor finden oder streichen."),
        next_step=NextStep("Nächster Schritt", "Sponsor klären", "C. Renner · 30.04.2026"),
    )


def actions(count: int = 10) -> Slide:
    topics = (
        "Verlängerungsangebot Dichtungen mit Preisgleitklausel vorbereiten",
        "ROI-Rechnung Prüfstand 4 mit der Produktion prüfen",
        "Lieferkonzept Dänemark abstimmen",
        "EDI-Testplan anfragen",
    )
    statuses = ("× überfällig", "! gefährdet", "✓ auf Kurs", "○ offen", "? unbekannt")
    table = Table(
        "actions",
        (
            TableColumn("Status", 14),
            TableColumn("Maßnahme", 58),
            TableColumn("Mit", 20),
            TableColumn("Ziel", 7, Align.CENTRE),
            TableColumn("Verantwortlich", 18),
            TableColumn("bis", 11, Align.RIGHT),
        ),
        tuple(
            TableRow(
                (
                    signed(statuses[index % 5]),
                    cell(topics[index % 4]),
                    cell(t("Dr.~Anke Brandt")),
                    cell(f"Z-{index % 3 + 1}", Tone.ACCENT, strong=True),
                    cell(t("Dr.~Uwe Hartung")),
                    cell(f"{index % 28 + 1:02}.05.2026", Tone.INK, ("goals", 0, "title")),
                )
            )
            for index in range(count)
        ),
        "Maßnahmen der nächsten 90 Tage mit Status, Verantwortlichen und Datum",
    )
    return Slide(
        "actions",
        "Maßnahmen",
        f"{count} Maßnahmen in 90 Tagen, zwei überfällig – der Rahmenvertrag hängt an drei davon",
        Single(table),
        source="Quelle: 18 Maßnahmen; Überfälliges zuerst; Stand 31.03.2026",
        so_what=SoWhat("So what?", "Zwei Termine sind verstrichen."),
    )
