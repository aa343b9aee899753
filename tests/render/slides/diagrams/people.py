"""Organisation charts as values: a typical one, none of whose people exist, and any size of them."""

from __future__ import annotations

from collections.abc import Sequence

from kamgen.content.diagrams import Attitude, OrgChart, Person, Tally
from kamgen.content.table import Head
from kamgen.content.text import Tone

_MARKS = {
    "++": Attitude.PROMOTER,
    "+": Attitude.SUPPORTER,
    "0": Attitude.NEUTRAL,
    "-": Attitude.SCEPTIC,
    "--": Attitude.OPPONENT,
    "?": Attitude.UNKNOWN,
}

_NORDWIND = """
sievers     |            | Dr. Katrin Sievers | Vorsitzende der Geschäftsführung   | 0  | 5 | EN    | U. Hartung
hollenberg  | sievers    | Martin Hollenberg  | Geschäftsführer Finanzen (CFO)     | ?  | 5 | WE    |
petersen    | sievers    | Jörn Petersen      | Geschäftsführer Produktion (COO)   | +  | 5 | EN    | T. Albers
brandt      | sievers    | Dr. Anke Brandt    | Leiterin Einkauf                   | -  | 4 | EK WE | C. Renner
janssen     | hollenberg | Maike Janssen      | Projektleiterin ERP                | 0  | 2 |       | S. Krug
reuter      | petersen   | Thomas Reuter      | Leiter Konstruktion Windantriebe   | ++ | 4 | TP    | M. Lindqvist
damm        | petersen   | Henrik Damm        | Leiter Qualität                    | -  | 4 | TP    | T. Albers
marquardt   | petersen   | Silke Marquardt    | Leiterin Service und Instandhaltung| +  | 4 | AN    | T. Albers
zielinski   | petersen   | Piotr Zieliński    | Werkleiter Łódź                    | 0  | 3 | AN    |
unknown     | petersen   | nicht bekannt      | Leitung Marineantriebe             | ?  | 4 | AN    |
oehmichen   | brandt     | Lena Oehmichen     | Strategischer Einkauf              | +  | 3 | EK    | C. Renner
kern        | reuter     | Oliver Kern        | Leiter Prüfstände                  | ++ | 2 | CO    | M. Lindqvist
behrens     | marquardt  | Nils Behrens       | Planung Instandhaltung             | +  | 2 | AN    |
nowak       | zielinski  | Anna Nowak         | Instandhaltung Łódź                | 0  | 2 | AN    |
vogt        | oehmichen  | Ines Vogt          | Operativer Einkauf                 | -- | 1 | EK    | C. Renner
"""


NORDWIND = (None, 0, 0, 0, 1, 2, 2, 2, 2, 2, 3, 5, 7, 8, 10)
"""The same people by the number of their superior."""


def _person(row: str) -> Person:
    key, boss, name, function, attitude, influence, roles, contact = (part.strip() for part in row.split("|"))
    return Person(
        key=key,
        name=name,
        function=function,
        attitude=_MARKS[attitude],
        description=f"{name}, {function}",
        reports_to=boss,
        influence=int(influence),
        roles=tuple(roles.split()),
        contact=f"↔ {contact}" if contact else "",
        key_person=int(influence) > 3,
        reached=key not in ("hollenberg", "unknown"),
        sources=(("stakeholders", key),),
    )


def chart(people: Sequence[Person], *, tally: bool = True) -> OrgChart:
    """A chart of these people with its German words."""
    return OrgChart(
        name="people",
        people=tuple(people),
        attitudes=(
            (Attitude.PROMOTER, "Förderer"),
            (Attitude.SUPPORTER, "Unterstützer"),
            (Attitude.NEUTRAL, "neutral"),
            (Attitude.SCEPTIC, "Skeptiker"),
            (Attitude.OPPONENT, "Gegner"),
            (Attitude.UNKNOWN, "unbekannt"),
        ),
        roles=(
            ("EN", "Entscheider"),
            ("WE", "wirtsch. Entscheider"),
            ("EK", "Einkauf"),
            ("TP", "technischer Prüfer"),
            ("AN", "Anwender"),
            ("CO", "Coach"),
        ),
        influence="Einfluss 1–5",
        key_person="Schlüsselperson",
        no_access="kein Zugang",
        elsewhere="auf weiterer Folie",
        again="Fortsetzung",
        tally_head=Head("8 Schlüsselpersonen", "(Einfluss 4–5)") if tally else None,
        tally=(
            Tally("3", "stützen", Tone.GOOD),
            Tally("1", "neutral", Tone.MUTED),
            Tally("2", "skeptisch", Tone.CAUTION),
            Tally("2", "unbekannt", Tone.MUTED),
        )
        if tally
        else (),
    )


def nordwind() -> OrgChart:
    """Fifteen people on four levels."""
    return chart([_person(row) for row in _NORDWIND.strip().splitlines()])


def crowd(superiors: Sequence[int | None], name: str = "") -> OrgChart:
    """A chart of that many people, each by the number of the superior."""
    known = [_person(row) for row in _NORDWIND.strip().splitlines()]
    people = []
    for number, superior in enumerate(superiors):
        like = known[number % len(known)]
        people.append(
            Person(
                key=str(number),
                name=name or f"{like.name} {number}",
                function=name or like.function,
                attitude=like.attitude,
                description=f"{number}",
                reports_to="" if superior is None else str(superior),
                influence=like.influence,
                roles=like.roles,
                contact=name or like.contact,
                key_person=like.key_person,
                sources=(("stakeholders", number),),
            )
        )
    return chart(people)
