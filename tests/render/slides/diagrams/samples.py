"""Diagrams as values, of the length and messiness of real plans; nobody in them exists."""

from __future__ import annotations

from dataclasses import replace

from kamgen.content.diagrams import (
    Evidence,
    Field,
    FiveForces,
    Force,
    Ladder,
    Phase,
    Pin,
    PinKind,
    Point,
    Quadrant,
    QuadrantItem,
    Quadrants,
    RiskMatrix,
    Zone,
)
from kamgen.content.table import Head
from kamgen.content.text import Run, Tone


def cycle() -> Ladder:
    """The relationship cycle, now in its third phase."""
    return Ladder(
        name="cycle",
        head=Head("Beziehungszyklus", "wo die Beziehung steht: Phase 3 so lange wie möglich halten"),
        phases=(
            Phase("Erstkontakt"),
            Phase("Ausbau des Beziehungsnetzes"),
            Phase("Festigungsphase"),
            Phase("Sanierungsphase", warning=True),
            Phase("Verlust", warning=True),
        ),
        pins=(
            Pin(2, PinKind.NOW, "Heute", (("relationship", "phase"),)),
            Pin(1, PinKind.PREVIOUS, "vor einem Jahr"),
        ),
        description="Beziehungszyklus: heute Phase 3 von 5, Festigungsphase",
        evidence=(
            Evidence(
                "Woran wir es sehen",
                "Kunde holt Rat vor Ausschreibungen; zwei Empfehlungen an Schwesterwerke in zwölf Monaten.",
                (("relationship", "evidence"),),
            ),
            Evidence(
                "Trend: stabil",
                "Vor einem Jahr Phase 2; seit dem Retrofit-Projekt Kassel regelmäßige Termine mit dem COO.",
            ),
            Evidence(
                "Was kippen könnte",
                "Drei Lieferverzüge in Q4 2025; der Leiter Qualität äußert Unmut über Kleinigkeiten.",
            ),
        ),
        warning="Warnstufen: Plan zur Sanierung nötig",
    )


def partnership() -> Ladder:
    """The partnership's stages, with where we want to be and how the customer sees it."""
    return Ladder(
        name="partnership",
        head=Head("Partnerschaftsstufe", "wie tief wir zusammenarbeiten"),
        phases=(
            Phase("Lieferant nach Spezifikation"),
            Phase("Leistungslieferant"),
            Phase("Ideenpartner"),
            Phase("Prozesspartner"),
            Phase("Integrierter Partner"),
        ),
        pins=(
            Pin(1, PinKind.NOW, "Heute"),
            Pin(1, PinKind.CUSTOMER, "Sicht des Kunden"),
            Pin(2, PinKind.TARGET, "Ziel 12/2027"),
        ),
        description="Partnerschaftsstufe: heute 2 von 5, Ziel Stufe 3 bis 12/2027",
        evidence=(
            Evidence("Woran wir es sehen", "Bessere Dichtungen helfen im Markt; Vorschläge kommen noch nicht an."),
            Evidence("Was bis Stufe 3 fehlt", "Gemeinsame Roadmap, ein Lenkungskreis je Halbjahr."),
            Evidence("Sicht des Kunden", "Dr. Brandt sieht uns auf Stufe 2, Herr Reuter bereits auf Stufe 3."),
        ),
    )


def _bullets(*items: str) -> tuple[QuadrantItem, ...]:
    found = []
    for number, item in enumerate(items):
        lead, _, rest = item.partition(": ")
        found.append(QuadrantItem((Run(f"{lead}: ", strong=True), Run(rest)), (("swot", number),)))
    return tuple(found)


def swot() -> Quadrants:
    """Our position at the account."""
    return Quadrants(
        "swot",
        (
            Quadrant(
                "S",
                "Stärken",
                Tone.GOOD,
                _bullets(
                    "Dichtungskompetenz: 62 % Anteil, zwei gemeinsame Patente",
                    "Freigabe PFAS-frei: 14 Monate vor Norlub, alle Baureihen",
                    "Service vor Ort: vier Techniker im Umkreis von 60 km um Kassel",
                    "Vertrauen der Technik: Reuter und Kern empfehlen uns aktiv",
                ),
                "intern",
            ),
            Quadrant(
                "W",
                "Schwächen",
                Tone.CAUTION,
                _bullets(
                    "Lieferzeit Wälzlager: 9 Wochen, Wettbewerb 6 Wochen",
                    "Schmale Basis: 70 % der Termine mit drei Personen",
                    "Łódź und Marine: kein Vertrieb vor Ort, kein Ansprechpartner",
                    "EDI fehlt: Bestellungen laufen noch per E-Mail ein",
                ),
                "intern",
            ),
            Quadrant(
                "O",
                "Chancen",
                Tone.ACCENT,
                _bullets(
                    "Werk Esbjerg: Erstausrüstung ab Q1 2027, 520 T€ (Z-2)",
                    "Stillstandskosten: Pilot Zustandsüberwachung, 240 T€ (Z-3)",
                    "Bündelung C-Teile: wir bleiben unter den 120, 260 T€ (Z-1)",
                    "PFAS-Regeln: Ersatz bis 2028 in allen Marineantrieben, 180 T€",
                ),
                "extern",
            ),
            Quadrant("T", "Risiken", Tone.BAD, (), "extern", "noch keine erfasst"),
        ),
    )


def field(count: int = 12, *, same: bool = False) -> Field:
    """People by influence and attitude; `same` puts all of them into one cell."""
    tones = (Tone.BAD, Tone.CAUTION, Tone.MUTED, Tone.GOOD, Tone.GOOD)
    points = []
    for number in range(count):
        column = 1 if same else (number * 7 + number // 3) % 6 - 1
        row = 1 if same else (number * 3) % 6 - 1
        tone = tones[column] if column >= 0 else Tone.MUTED
        points.append(Point(str(number + 1), f"Person {number + 1}", column, row, tone, (("stakeholders", number),)))
    return Field(
        name="field",
        columns=("Gegner", "Skeptiker", "neutral", "Unterstützer", "Förderer"),
        rows=("5", "4", "3", "2", "1"),
        points=tuple(points),
        corners=("gewinnen", "enger zusammenarbeiten", "beobachten", "informiert halten"),
        description=f"{count} Personen nach Einfluss und Einstellung",
        head=Head("Einfluss und Einstellung", "Zahlen: siehe Liste"),
        column_axis="Einstellung",
        row_axis="Einfluss",
        unknown_column="unbekannt",
        unknown_row="?",
    )


def risks(count: int = 8) -> RiskMatrix:
    """A usual five by five matrix."""
    points = [
        Point(str(number + 1), f"Risiko {number + 1}", (number * 3 + 2) % 5, (number * 2 + 1) % 5, Tone.INK)
        for number in range(count)
    ]
    return RiskMatrix(
        name="matrix",
        columns=("1", "2", "3", "4", "5"),
        rows=("5", "4", "3", "2", "1"),
        zones=(Zone("N", "niedrig", Tone.GOOD), Zone("M", "mittel", Tone.CAUTION), Zone("H", "hoch", Tone.BAD)),
        cells=((1, 1, 2, 2, 2), (0, 1, 1, 2, 2), (0, 1, 1, 1, 2), (0, 0, 1, 1, 1), (0, 0, 0, 0, 1)),
        points=tuple(points),
        description=f"{count} Risiken nach Eintritt und Auswirkung",
        head=Head("Eintritt und Auswirkung", "je 1–5"),
        column_axis="Auswirkung",
        row_axis="Eintritt",
    )


_OBSERVED = "Zwei asiatische Anbieter bauen Werke in Polen; Preise für Standardgetriebe fallen um 3 % im Jahr."


def forces(*, brief: bool = False) -> FiveForces:
    """The customer's industry; `brief` in words that have room in half a page."""
    force = Force(
        "Wettbewerb in der Branche",
        4,
        "4 von 5, hoch",
        Tone.BAD,
        "Preise fallen." if brief else _OBSERVED,
        "" if brief else "Kürzere Rüstzeiten durch fertig montierte Dichtsätze.",
        (("industry", "rivalry"),),
    )
    return FiveForces(
        name="forces",
        rivalry=force,
        entrants=replace(force, name="Neue Anbieter", rating=2, rating_words="2 von 5, gering", tone=Tone.GOOD),
        suppliers=replace(force, name="Macht der Lieferanten", rating=3, rating_words="3 von 5", tone=Tone.CAUTION),
        buyers=replace(force, name="Macht der Abnehmer", rating=5, rating_words="5 von 5, sehr hoch"),
        substitutes=replace(force, name="Ersatzprodukte", rating=None, rating_words="nicht bekannt", tone=Tone.MUTED),
        help_label="Wir helfen:",
    )
