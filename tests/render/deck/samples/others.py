"""The English and the Dutch sample: other trades, a few slides each."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kamgen.content.blocks import Callout, Card, Cards, Chip, Fact, Finding, Findings, Ranked, Ranking, Tile, Tiles
from kamgen.content.deck import CardRow, Cover, Dashboard, Deck, NextStep, Properties, Slide, SoWhat, Split
from kamgen.content.table import Align, Bars, BarSeries, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Run, Tone, line
from tests.render.deck.samples.words import lead, rows, status_of, t


def english() -> Deck:
    title = "Harrow & Finch Foods – Strategic account plan"
    tiles = Tiles(
        "tiles",
        (
            Tile("Sales 2025", "3.2", "£m", lead("↑ +6%", "on 2024 · target 2026: 3.6", Tone.GOOD)),
            Tile("Share of wallet", "18.4", "%", lead("↓ −0.7 pts", "on 2024", Tone.BAD)),
            Tile("On-time in full", "94.1", "%", lead("→ 0.0 pts", "on 2024 · target 97")),
        ),
    )
    ranking = Ranking(
        "goals",
        Head("Three goals", "by 31 March 2027"),
        tuple(
            Ranked(number, headline, detail, status_of(status))
            for number, headline, detail, status in rows("""
                1 | Grow sales to £3.6m without losing margin | 3.2 → 3.6 £m · lever: ready meals | ✓ on track
                2 | Become preferred supplier for the Leeds plant | none → signed · lever: vendor audit | ! at risk
                3 | Cut film waste on line 4 by a fifth | 5.0 → 4.0% · lever: joint trial | ? unknown
            """)
        ),
    )
    callout = Callout("risk", Tone.BAD, "Biggest risk  −£310k", "The tender for trays opens in May; two rivals quote.")
    reading = Findings("reading", (Finding("Waste is the door.", "Every point saved is worth £46k a year to them."),))
    return Deck(
        Properties(title, "2026–2028", "Priya Nair", "en", date(2026, 4, 2), "Confidential"),
        Cover(
            "Northgate Packaging Ltd",
            "Strategic account plan",
            "2026–2028",
            "Harrow & Finch Foods plc, Chilled and Ready Meals Division",
            "From tray supplier to partner in waste reduction",
            (Fact("Key account manager", line("Priya Nair")), Fact("Version", line("1.0 of 2 April 2026"))),
            "Status",
            status_of("✓ Approved"),
            "Confidential – internal use only",
        ),
        (
            Slide(
                "summary",
                "Summary",
                "£3.6m is within reach: one tender and one audit decide the year",
                Dashboard(tiles, (ranking,), (callout, reading)),
                scope="Where we stand and what we want by March 2027",
                source="Sources: 3 Figures, 7 Goals; as of 2 April 2026",
                so_what=SoWhat("So what?", "Win the audit first; the tender follows."),
                next_step=NextStep("Next step", "Book the vendor audit in Leeds", "P. Nair · 20 Apr 2026"),
            ),
        ),
        "Harrow & Finch Foods  ·  Strategic account plan 2026–2028  ·  As of 2 April 2026  ·  Confidential",
        "Sources",
    )


def dutch() -> Deck:
    title = "Van Aalst Logistiek – Strategisch accountplan"
    found = rows("""
        Lopende contracten  | Raamcontract eindigt op 30-06-2027         | -180
        Klant groeit        | Nieuw magazijn Venlo vanaf Q1~2027         | 340
        Cross-selling       | Bandenservice voor de trailers             | 120
        Prijsaanpassingen   | Dieselclausule per 01-07-2026              |
    """)
    amounts = [Decimal(amount) if amount else None for *_, amount in found]
    table = Table(
        "checkpoints",
        (TableColumn("Controlepunt", 26), TableColumn("Concrete aanleiding", 40, Align.LEFT)),
        tuple(TableRow((cell(name, strong=True), cell(why)), muted=not amount) for name, why, amount in found),
        "Vier controlepunten met kansen en risico's",
        bars=Bars(
            (
                BarSeries("Risico", Tone.BAD, tuple(a if a and a < 0 else None for a in amounts)),
                BarSeries("Kans", Tone.ACCENT, tuple(a if a and a > 0 else None for a in amounts)),
            ),
            t("€~×~1.000"),
            "+#,##0;−#,##0;;",
            30,
        ),
    )
    reading = Findings(
        "reading",
        (
            Finding("Venlo weegt het zwaarst.", "Twee derde van de kansen hangt aan het nieuwe magazijn."),
            Finding("Het contract loopt af.", "Zonder verlenging verdwijnt de helft van de groei."),
        ),
        Head("Wat het betekent"),
    )
    card = Card(
        "1",
        "Voorkeursleverancier voor Venlo worden",
        "",
        "",
        "",
        "Getekende raamovereenkomst voor alle trailers in Venlo, inclusief bandenservice",
        "uiterlijk 31-03-2027",
        (Run("Voordeel voor Van Aalst", strong=True),),
        "Eén aanspreekpunt voor 140 trailers; stilstand daalt met een kwart.",
        (Run("Verantwoordelijk  ", Tone.MUTED), Run("J. de Wit", strong=True)),
        tuple(Chip(letter, letter != "M") for letter in "SMART"),
        status_of("○ nog niet besproken"),
    )
    return Deck(
        Properties(title, "2026–2028", "Joost de Wit", "nl", date(2026, 4, 1), "Vertrouwelijk"),
        Cover(
            "Trailerwerk B.V.",
            "Strategisch accountplan",
            "2026–2028",
            "Van Aalst Logistiek",
            "",
            (Fact("Accountmanager", line("Joost de Wit")),),
            "Status",
            None,
            "Vertrouwelijk",
        ),
        (
            Slide(
                "opportunities_risks",
                "Kansen en risico's",
                t("Kansen van 460 staan tegenover een risico van 180: Venlo beslist"),
                Split((table,), (reading,), 8),
                source="Bron: 6 Kansen & risico's; stand 01-04-2026",
            ),
            Slide("goals", "Doelen", "Eén doel, en het is nog niet besproken", CardRow(Cards("cards", (card,)))),
        ),
        "Van Aalst Logistiek  ·  Strategisch accountplan 2026–2028  ·  Stand 01-04-2026",
        "Bronnen",
        "Concept",
    )
