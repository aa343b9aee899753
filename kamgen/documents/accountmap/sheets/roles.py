"""M02, continued: who holds which role in the buying centre, a column for each role, so that each can be filtered."""

from __future__ import annotations

from kamgen.content.accountmap import MapSheet
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow
from kamgen.content.text import Tone, line
from kamgen.documents.attitudes import attitude_of, attitude_status
from kamgen.documents.tables import full_text, label, status_cell, with_gaps_said
from kamgen.figures.figures import Figures
from kamgen.figures.standing import Standing
from kamgen.plan.plan import Plan
from kamgen.plan.stakeholders import BuyingRole
from kamgen.texts.catalogue import Texts

_PART = "stakeholders"


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:
    """The sheet, or None where nobody is described."""
    if not plan.stakeholders:
        return None
    columns = (
        TableColumn(label(_PART, "name", texts), 26),
        TableColumn(label(_PART, "function", texts), 26),
        TableColumn(label(_PART, "attitude", texts), 16),
        TableColumn(texts("accountmap.roles.engaged"), 12),
        TableColumn(texts("accountmap.roles.field"), 18),
        *(TableColumn(texts(f"buying_roles.{role.value}.short"), 11, Align.CENTRE) for role in BuyingRole),
    )
    rows = tuple(_row(plan, standing, texts) for standing in figures.stakeholders.standings)
    table = Table("roles", columns, rows, texts("accountmap.roles.description", n=len(rows)))
    unknown = texts("documents.not_known")
    table = with_gaps_said(table, ("", unknown, "", "", unknown, *("",) * len(BuyingRole)))
    return MapSheet("roles", texts("accountmap.roles.title"), texts("accountmap.roles.question"), (table,))


def _row(plan: Plan, standing: Standing, texts: Texts) -> TableRow:
    row = (_PART, standing.row)
    person = plan.stakeholders[standing.row]
    held = Cell((line(texts("accountmap.roles.held"), Tone.ACCENT, strong=True),), sources=((*row, "roles"),))
    place = standing.power_field
    return TableRow(
        (
            full_text(person.name, (*row, "name"), strong=True),
            full_text(person.function, (*row, "function")),
            status_cell(attitude_status(attitude_of(person), texts), (*row, "attitude")),
            full_text(texts(f"accountmap.people.{'yes' if standing.engaged else 'no'}"), (*row, "coverage")),
            full_text(
                texts(f"scales.quadrant.{place.value}") if place else "", (*row, "influence"), (*row, "interest")
            ),
            *(held if role in person.roles else Cell() for role in BuyingRole),
        )
    )
