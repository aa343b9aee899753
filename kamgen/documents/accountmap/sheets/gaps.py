"""M08 Gaps and actions: where a contact is missing, with a suggestion for each."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.content.accountmap import MapSheet
from kamgen.content.table import Table, TableColumn, TableRow
from kamgen.documents.tables import full_text
from kamgen.documents.wording import one_line
from kamgen.figures.figures import Figures
from kamgen.figures.people import Person
from kamgen.places import Path
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:
    """The sheet, or None where nothing is missing."""
    rows = tuple(_rows(plan, figures, texts))
    if not rows:
        return None
    columns = tuple(
        TableColumn(texts(f"accountmap.gaps.{key}"), weight) for key, weight in (("who", 28), ("gap", 46), ("step", 52))
    )
    table = Table("gaps", columns, rows, texts("accountmap.gaps.description", n=len(rows)))
    return MapSheet("gaps", texts("accountmap.gaps.title"), texts("accountmap.gaps.question"), (table,))


def _rows(plan: Plan, figures: Figures, texts: Texts) -> Iterator[TableRow]:
    for person in figures.people:
        for key in _gaps(person):
            gap, step = texts(f"accountmap.gaps.{key}"), texts(f"accountmap.gaps.{key}_step")
            yield _row(person.name, gap, step, person.paths[0])
    unknown = texts("accountmap.gaps.unknown")
    for index, goal in enumerate(plan.customer_goals):
        if not goal.sponsor:
            gap = texts("accountmap.gaps.no_sponsor", title=one_line(goal.title))
            yield _row(unknown, gap, texts("accountmap.gaps.no_sponsor_step"), ("customer_goals", index, "title"))
    for index, initiative in enumerate(plan.initiatives):
        if not initiative.contact:
            gap = texts("accountmap.gaps.no_contact", title=one_line(initiative.title))
            yield _row(unknown, gap, texts("accountmap.gaps.no_contact_step"), ("initiatives", index, "title"))


def _gaps(person: Person) -> Iterator[str]:
    if person.overdue:
        yield "overdue"
    if person.key_person and person.next_contact is None:
        yield "no_date"
    if person.key_person and person.last_contact is None:
        yield "never"
    if person.key_person and not person.ours:
        yield "nobody_ours"
    if not person.function:
        yield "no_function"


def _row(who: str, gap: str, step: str, source: Path) -> TableRow:
    return TableRow((full_text(who, source, strong=True), full_text(gap), full_text(step)))
