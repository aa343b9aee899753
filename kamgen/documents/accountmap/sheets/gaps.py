"""M08 Gaps and actions: where a contact is missing, with a suggestion for each."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.content.accountmap import MapSheet
from kamgen.content.table import Table, TableColumn, TableRow
from kamgen.documents.tables import full_text, with_gaps_said
from kamgen.documents.wording import listed, one_line, said
from kamgen.figures.figures import Figures
from kamgen.figures.people import Person
from kamgen.places import Path
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_COLUMNS = (("who", 28), ("gap", 46), ("step", 52), ("ours", 24))


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:
    """The sheet, or None where nothing is missing."""
    rows = tuple(_rows(plan, figures, texts))
    if not rows:
        return None
    columns = tuple(TableColumn(texts(f"accountmap.gaps.{key}"), weight) for key, weight in _COLUMNS)
    table = Table("gaps", columns, rows, texts("accountmap.gaps.description", n=len(rows)))
    unknown, nobody = texts("documents.not_known"), texts("documents.not_named")
    table = with_gaps_said(table, (unknown, "", "", nobody))
    return MapSheet("gaps", texts("accountmap.gaps.title"), texts("accountmap.gaps.question"), (table,))


def _rows(plan: Plan, figures: Figures, texts: Texts) -> Iterator[TableRow]:
    yield from _of_stakeholders(plan, figures, texts)
    yield from _of_contacts(plan, figures, texts)
    for person in figures.people:
        for key in _gaps(person):
            yield _row(person.name, key, person.paths[0], texts, ours=listed(person.ours, texts))
    for index, goal in enumerate(plan.customer_goals):
        if not goal.sponsor:
            title = one_line(goal.title)
            yield _row("", "no_sponsor", ("customer_goals", index, "title"), texts, ours=goal.owner, title=title)
    for index, initiative in enumerate(plan.initiatives):
        if not initiative.contact:
            title = one_line(initiative.title)
            yield _row("", "no_contact", ("initiatives", index, "title"), texts, ours=initiative.owner, title=title)


def _of_stakeholders(plan: Plan, figures: Figures, texts: Texts) -> Iterator[TableRow]:
    """What the map of those who decide lacks, the whole map first."""
    found = figures.stakeholders
    whole, lead = texts("accountmap.gaps.whole"), plan.cover.key_account_manager
    for role in found.missing_roles:
        yield _row(whole, "missing_role", ("stakeholders", 0, "roles"), texts, ours=lead, role=said(role, texts))
    for is_so, key in ((found.single_threaded, "single_threaded"), (found.all_positive, "all_positive")):
        if is_so:
            yield _row(whole, key, ("stakeholders", 0, "strength"), texts, ours=lead)
    for rows, key, field in (
        (found.opposed_key_players, "opposed", "attitude"),
        (found.unowned_key_players, "unowned", "owner"),
        (found.undescribed_key_players, "undescribed", "attitude"),
        (found.silent_champions, "silent", "last_contact"),
        (found.overdue, "cadence", "frequency"),
        (found.largest_gaps, "strength", "target_strength"),
    ):
        for row in rows:
            person, days = plan.stakeholders[row], figures.policy.people.champion_days
            yield _row(one_line(person.name), key, ("stakeholders", row, field), texts, ours=person.owner, days=days)


def _of_contacts(plan: Plan, figures: Figures, texts: Texts) -> Iterator[TableRow]:
    """Pairs that nobody fills, and departments that nobody knows."""
    if figures.contact_matrix.strategic_open:
        whole = texts("accountmap.gaps.whole")
        yield _row(whole, "strategic_open", ("contact_pairs", 0, "level"), texts, ours=plan.cover.key_account_manager)
    for row in figures.contact_matrix.missing:
        pair, source = plan.contact_pairs[row], ("contact_pairs", row, "status")
        who = one_line(pair.their_person or pair.function or "")
        yield _row(who, "missing_pair", source, texts, ours=pair.our_person)
    for row in figures.white_space.departments:
        department, source = plan.uncovered_departments[row], ("uncovered_departments", row, "department")
        who, name = one_line(department.target_title or ""), one_line(department.department)
        yield _row(who, "department", source, texts, ours=plan.cover.key_account_manager, name=name)


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


def _row(who: str, key: str, source: Path, texts: Texts, *, ours: str | None, **values: str | int) -> TableRow:
    """A gap with its step; `ours` is whose it is to close."""
    gap, step = texts(f"accountmap.gaps.{key}", **values), texts(f"accountmap.gaps.{key}_step")
    return TableRow((full_text(who, source, strong=True), full_text(gap), full_text(step), full_text(ours)))
