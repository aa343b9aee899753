"""M07 Role guide without sample text: the plan's personas, then a row for each role to fill in by hand."""

from __future__ import annotations

from kamgen.content.accountmap import MapSheet
from kamgen.content.table import Cell, Table, TableColumn, TableRow
from kamgen.documents.part_tables import field_cell
from kamgen.documents.tables import full_text, label
from kamgen.documents.wording import said
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.plan.stakeholders import BuyingRole
from kamgen.texts.catalogue import Texts

_PART = "personas"
_FIELDS = (("name", 26), ("role", 22), ("goals", 36), ("pains", 36), ("criteria", 36))


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:
    """The sheet, or None where the plan names nobody."""
    if not figures.people:
        return None
    personas = tuple(
        TableRow(
            (
                *(
                    field_cell(persona, field, (_PART, index, field), texts, strong=field == "name")
                    for field, _ in _FIELDS
                ),
                Cell(),
            )
        )
        for index, persona in enumerate(plan.personas)
    )
    empty = tuple(
        TableRow((Cell(), full_text(said(role, texts), strong=True), Cell(), Cell(), Cell(), Cell()))
        for role in BuyingRole
    )
    table = Table(
        name="own guide",
        columns=(
            *(TableColumn(label(_PART, field, texts), weight) for field, weight in _FIELDS),
            TableColumn(texts("accountmap.own_guide.message"), 36),
        ),
        rows=(*personas, *empty),
        description=texts("accountmap.own_guide.description"),
    )
    title, question = texts("accountmap.own_guide.title"), texts("accountmap.own_guide.question")
    return MapSheet("own_guide", title, question, (table,))
