"""M07 Role guide with sample text: what makes each buying role, who holds it here, what to ask."""

from __future__ import annotations

from kamgen.content.accountmap import MapSheet
from kamgen.content.table import Table, TableColumn, TableRow
from kamgen.documents.tables import full_text, with_gaps_said
from kamgen.documents.wording import one_line, said
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.plan.stakeholders import BuyingRole
from kamgen.texts.catalogue import Texts

_COLUMNS = (("role", 22), ("who", 26), ("definition", 46), ("question_1", 42), ("question_2", 42))

_MOST = 8
"""More names are counted; who they are stands on the sheet of roles."""


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:
    """The sheet, or None where the plan names nobody."""
    if not figures.people:
        return None
    holders = dict(figures.stakeholders.by_role)
    table = Table(
        name="role guide",
        columns=tuple(TableColumn(texts(f"accountmap.role_guide.{key}"), weight) for key, weight in _COLUMNS),
        rows=tuple(_row(role, plan, holders.get(role, ()), texts) for role in BuyingRole),
        description=texts("accountmap.role_guide.description"),
    )
    table = with_gaps_said(table, ("", texts("documents.not_known"), "", "", ""))
    title, question = texts("accountmap.role_guide.title"), texts("accountmap.role_guide.question")
    return MapSheet("role_guide", title, question, (table,))


def _row(role: BuyingRole, plan: Plan, holders: tuple[int, ...], texts: Texts) -> TableRow:
    who = ", ".join(one_line(plan.stakeholders[row].name) for row in holders[:_MOST])
    if len(holders) > _MOST:
        more, sheet = len(holders) - _MOST, texts("accountmap.roles.title")
        who = texts("accountmap.role_guide.more", names=who, n=more, sheet=sheet)
    return TableRow(
        (
            full_text(said(role, texts), strong=True),
            full_text(who, *(("stakeholders", row, "roles") for row in holders)),
            *(
                full_text(texts(f"buying_roles.{role.value}.{key}"))
                for key in ("definition", "question_1", "question_2")
            ),
        )
    )
