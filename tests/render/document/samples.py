"""Action plans as values: one that reads like an everyday plan, in three languages, and awkward ones."""

from __future__ import annotations

from datetime import date

from kamgen.content.blocks import Bullets, Callout, Fact, Facts, Tile, Tiles
from kamgen.content.deck import Properties
from kamgen.content.document import (
    ActionPlan,
    DocumentBlock,
    Paragraphs,
    Section,
    SignOff,
    Subheading,
    WritingSpace,
)
from kamgen.content.table import Align, Cell, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Mark, Run, Status, Tone, Words, line

LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenhalter"
LONG_TEXT = ("Ein Text, der alles enthält, was jemand in eine Zelle geschrieben hat. " * 80)[:5000]

_OWNERS = ("Katrin Vogel", "Dr. Henrik Albers", "Jonas Weidner", "Mirela Stanković", "Ines Haberkorn")
_STEPS = (
    "Besuchsbericht Vorstand mit drei Kernaussagen abstimmen",
    "Fehlerbericht Audit 2025 gemeinsam mit der Qualitätssicherung durchgehen",
    "Preisformel mit Controlling rechnen",
    "Musterbremsen Brno versenden",
    "Konsignationslager: Flächenbedarf klären und mit der Instandhaltungsplanung abgleichen",
    "Materialindex mit Vorlieferant vereinbaren",
    "= 1+1 ist kein Befehl & <kein> XML",
)
_TEXTS = (
    "Die Preisgleitklausel wird mit Blick auf den Rahmenvertrag neu gerechnet; Basis sind Ist-Kosten eines Jahres.",
    "Kurz.",
    "Vier Muster im Werk, Freigabe durch Werkleitung und Einkauf; Zollpapiere CZ liegen bereit.",
    "",
)
_STATES = (
    Status(Mark.BAD, "überfällig"),
    Status(Mark.OPEN, "offen"),
    Status(Mark.CAUTION, "in Arbeit"),
    Status(Mark.GOOD, "erledigt"),
    Status(Mark.UNKNOWN, "nicht bekannt"),
)
_WORDS = {
    "de": ("Inhalt", "Seite", "Maßnahmenplan", "Ausgangslage", "Ziele", "Freigabe", "Was lief gut?"),
    "en": ("Contents", "Page", "Action plan", "Starting point", "Goals", "Sign-off", "What went well?"),
    "nl": ("Inhoud", "Pagina", "Actieplan", "Uitgangssituatie", "Doelen", "Goedkeuring", "Wat ging goed?"),
}


def actions(rows: int, *, awkward: bool = False) -> Table:
    """An action table in three groups."""
    titles = (
        ("Nr", 5),
        ("Aktionsschritt", 26),
        ("Beschreibung", 34),
        ("Verantwortlich", 16),
        ("Externe Beteiligte", 16),
        ("Fällig", 11),
        ("Status", 12),
        ("Ziel", 6),
        ("Ergebnis je Quartal", 18),
        ("Hinweise/Einschränkungen", 16),
    )
    made = []
    for i in range(rows):
        text = _TEXTS[i % len(_TEXTS)]
        if awkward and i % 9 == 4:
            text = LONG_WORD
        if awkward and i == rows // 2:
            text = LONG_TEXT
        cells = (
            cell(f"M-{i + 1:02}", Tone.MUTED),
            cell(_STEPS[i % len(_STEPS)], Tone.INK, ("actions", i, "step"), strong=True),
            cell(text),
            cell(_OWNERS[i % len(_OWNERS)]),
            cell("Marek Dvořák" if i % 3 == 0 else ""),
            cell("03.11.2026", Tone.BAD if i % 5 == 0 else Tone.INK),
            Cell(status=_STATES[i % len(_STATES)], sources=(("actions", i, "status"),)),
            cell(f"Z-{i % 3 + 1}"),
            cell("Q4: Freigabe · Q1: Rollout" if i % 5 == 0 else ""),
            cell("Wartet auf Layoutplan" if i % 7 == 0 else ""),
        )
        made.append(TableRow(cells, muted=i % 5 == 3))
    starts = sorted({0, rows // 3, 2 * rows // 3} & set(range(rows)))
    groups = tuple(zip(starts, ("Intern", "Kunde", "Externe Partner"), strict=False))
    columns = tuple(TableColumn(title, weight) for title, weight in titles)
    head = Head("Alle Maßnahmen", f"{rows}, Stand 31.03.2026")
    return Table("actions", columns, tuple(made), "Maßnahmen mit Terminen und Status", head, group_titles=groups)


def checkpoints() -> Table:
    """A table of numbers with a total."""
    names = ("Umsatzentwicklung", "Lieferanteil", "Neue Produkte und Abkündigungen", "Stärken/Schwächen Wettbewerb")
    columns = (
        TableColumn("Nr", 3),
        TableColumn("Checkpunkt", 24),
        TableColumn("Was", 50),
        TableColumn("Chance", 9, Align.RIGHT, "T€"),
        TableColumn("Top", 8, Align.CENTRE),
    )
    said = (
        line(
            "Ersatz der hydraulischen Bremsen im Werk Brno durch unsere elektrische Baureihe; Entscheidung im Herbst."
        ),
        line("Beleg: Gespräch Einkaufsleitung 12.02.2026", Tone.MUTED, second=True),
    )
    rows = tuple(
        TableRow((cell(str(i + 1)), cell(name, strong=True), Cell(said if i else ()), cell("1.234"), Cell()))
        for i, name in enumerate(names * 3)
    )
    total = TableRow((Cell(), cell("Summe"), Cell(), cell("14.808"), Cell()))
    return Table("checkpoints", columns, rows, "Zwölf Checkpunkte", Head("Checkpunkte", "in T€"), total)


def action_plan(language: str = "de", rows: int = 24, *, awkward: bool = False) -> ActionPlan:
    """A plan with every kind of block; `awkward` puts endless words and texts into its action table."""
    contents, page, actions_title, first, goals, sign, question = _WORDS[language]
    sources = (("cover", "account"),)
    blocks: tuple[DocumentBlock, ...] = (
        Paragraphs(Words((line("Dieser Plan hält fest, was wir bis 2028 erreichen wollen. " * 4),), sources)),
        Tiles(
            "tiles",
            (
                Tile("Umsatzziel 2028", "6,5", "Mio €", line("+18 % gegen 2025", Tone.GOOD, strong=True), sources),
                Tile("Chancen", "6,2", "Mio €", line("aus sieben Checkpunkten")),
                Tile("Risiken", "3,3", "Mio €", line("aus vier Checkpunkten")),
                Tile("Maßnahmen", str(rows), "", (Run("2 überfällig", Tone.BAD, strong=True), Run(" von 9 offenen"))),
            ),
        ),
        Callout(
            "callout",
            Tone.BAD,
            "Der Rahmenvertrag läuft am 31.12.2026 aus",
            "Der Termin ist nicht vereinbart.",
            sources,
        ),
        Facts("facts", tuple(Fact(f"Angabe {i}", line("Wert " * i), sources) for i in range(1, 7)), Head("Angaben")),
    )
    points = Bullets(
        "goals", tuple((Run(f"Ziel {i}: ", strong=True), Run("Rahmenvertrag abschließen. " * 6)) for i in (1, 2, 3))
    )
    prose = Paragraphs(
        Words(
            tuple(
                line("Der Nutzen liegt in kürzeren Stillständen und einer zweiten Quelle. " * n) for n in (3, 9, 1, 14)
            )
        )
    )
    sections = (
        Section("overview", first, blocks),
        Section("checkpoints", "Chancen & Risiken", (checkpoints(),)),
        Section(
            "goals", goals, (Subheading("Vision"), prose, Subheading("Ziele"), points, Subheading("Nutzen", 3), prose)
        ),
        Section("actions", actions_title, (actions(rows, awkward=awkward),), landscape=True),
        Section("empty", "Team", (Table("team", (TableColumn("Name", 20), TableColumn("Rolle", 20)), (), "Niemand"),)),
        Section("interview", "Gespräch", tuple(WritingSpace(f"{question} ({i})", 4) for i in range(1, 6))),
        Section(
            "sign_off",
            sign,
            (SignOff("sign_off", ("Rolle", "Name", "Datum", "Unterschrift"), (("KAM", "C. Renner"), ("Kunde", ""))),),
        ),
    )
    facts = Facts(
        "cover", tuple(Fact(label, line(value)) for label, value in (("Version", "2.1"), ("Status", "Entwurf")))
    )
    return ActionPlan(
        properties=Properties(
            actions_title, "Plan 2026–2028", "Claudia Renner", language, date(2026, 3, 31), "Vertraulich"
        ),
        supplier="Helion Industrietechnik AG",
        document=actions_title,
        period="2026–2028",
        account="Nordwind Antriebe GmbH",
        subtitle="Vom Leistungslieferanten zum Ideenpartner",
        cover_facts=facts,
        contents_title=contents,
        sections=sections,
        header="Nordwind Antriebe GmbH",
        footer="Version 2.1 · Stand 31.03.2026 · Vertraulich",
        page_word=page,
        draft="Entwurf",
    )
