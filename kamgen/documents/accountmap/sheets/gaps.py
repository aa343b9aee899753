"""M08 Gaps and actions: where a contact is missing, with a suggestion for each."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.content.accountmap import MapSheet
from kamgen.content.table import Table, TableColumn, TableRow
from kamgen.documents.tables import full_text
from kamgen.documents.wording import one_line, said
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
    yield from _of_stakeholders(plan, figures, texts)
    yield from _of_contacts(plan, figures, texts)
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


def _of_stakeholders(plan: Plan, figures: Figures, texts: Texts) -> Iterator[TableRow]:
    """What the map of those who decide lacks, the whole map first."""
    found = figures.stakeholders
    whole = texts("accountmap.gaps.whole")
    for role in found.missing_roles:
        gap = texts("accountmap.gaps.missing_role", role=said(role, texts))
        yield _row(whole, gap, texts("accountmap.gaps.missing_role_step"), ("stakeholders", 0, "roles"))
    for is_so, key in ((found.single_threaded, "single_threaded"), (found.all_positive, "all_positive")):
        if is_so:
            gap, step = texts(f"accountmap.gaps.{key}"), texts(f"accountmap.gaps.{key}_step")
            yield _row(whole, gap, step, ("stakeholders", 0, "strength"))
    for rows, key, field in (
        (found.opposed_key_players, "opposed", "attitude"),
        (found.unowned_key_players, "unowned", "owner"),
        (found.undescribed_key_players, "undescribed", "attitude"),
        (found.silent_champions, "silent", "last_contact"),
        (found.overdue, "cadence", "frequency"),
        (found.largest_gaps, "strength", "target_strength"),
    ):
        for row in rows:
            gap, step = texts(f"accountmap.gaps.{key}"), texts(f"accountmap.gaps.{key}_step")
            yield _row(one_line(plan.stakeholders[row].name), gap, step, ("stakeholders", row, field))


def _of_contacts(plan: Plan, figures: Figures, texts: Texts) -> Iterator[TableRow]:
    """Pairs that nobody fills, and departments that nobody knows."""
    if figures.contact_matrix.strategic_open:
        gap, step = texts("accountmap.gaps.strategic_open"), texts("accountmap.gaps.strategic_open_step")
        yield _row(texts("accountmap.gaps.whole"), gap, step, ("contact_pairs", 0, "level"))
    for row in figures.contact_matrix.missing:
        pair = plan.contact_pairs[row]
        who = one_line(pair.their_person or pair.function or texts("accountmap.gaps.unknown"))
        gap = texts("accountmap.gaps.missing_pair", ours=one_line(pair.our_person or texts("documents.not_named")))
        yield _row(who, gap, texts("accountmap.gaps.missing_pair_step"), ("contact_pairs", row, "status"))
    for row in figures.white_space.departments:
        department = plan.uncovered_departments[row]
        gap = texts("accountmap.gaps.department", name=one_line(department.department))
        step = texts("accountmap.gaps.department_step")
        who = one_line(department.target_title or texts("accountmap.gaps.unknown"))
        yield _row(who, gap, step, ("uncovered_departments", row, "department"))


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
