"""The plan as the customer may see it, without what is confidential; and as a draft."""

from __future__ import annotations

from typing import Any

from kamgen.plan.actions import Party, PlannedAction
from kamgen.plan.cover import PlanStatus
from kamgen.plan.customer_goals import Confidence, CustomerGoal
from kamgen.plan.goals import Discussed, Goal
from kamgen.plan.kpis import Kpi, Shared
from kamgen.plan.plan import SHEETS, Plan
from kamgen.schema.rows import Row, cells_of


def for_customer(plan: Plan) -> Plan:
    """The plan without confidential parts and cells, and without the rows that are not for the customer.

    Those are customer goals that we only suppose; our goals that were not talked over with the customer yet, with their
    milestones and touchpoints; actions that are not the customer's own; key performance indicators that are not marked
    as shared. Since rows go, paths into this plan are not those of the workbook: whoever tells it shows no sources.
    """
    values: dict[str, Any] = {}
    for sheet in SHEETS:
        for part in sheet.parts:
            value = getattr(plan, part.key)
            if part.confidential:
                continue
            if isinstance(value, tuple):
                values[part.key] = tuple(_open_cells(row) for row in value if _shown(row))
            else:
                values[part.key] = _open_cells(value)
    shown = Plan(**values)
    goals = {goal.id for goal in shown.goals if goal.id}
    theirs = {goal.id for goal in shown.customer_goals if goal.id}
    return shown.model_copy(
        update={
            "goals": tuple(
                each.model_copy(
                    update={"customer_goals": tuple(link for link in each.customer_goals if link in theirs)}
                )
                for each in shown.goals
            ),
            "initiatives": tuple(
                each.model_copy(update={"supports": tuple(link for link in each.supports if link in theirs)})
                for each in shown.initiatives
            ),
            "milestones": tuple(each for each in shown.milestones if each.goal in goals),
            "touchpoints": tuple(each for each in shown.touchpoints if each.goal is None or each.goal in goals),
            "actions": tuple(each for each in shown.actions if each.goal is None or each.goal in goals),
        }
    )


def as_draft(plan: Plan) -> Plan:
    """The plan as a draft, whatever its status says: it is told in spite of errors."""
    return plan.model_copy(update={"cover": plan.cover.model_copy(update={"status": PlanStatus.DRAFT})})


def _open_cells(row: Row) -> Row:
    hidden = {cell.name: cell.default for cell in cells_of(type(row)) if cell.column.confidential}
    return row.model_copy(update=hidden) if hidden else row


def _shown(row: Row) -> bool:
    match row:
        case CustomerGoal():
            return row.confidence is Confidence.CONFIRMED
        case Goal():
            return row.discussed is Discussed.YES
        case PlannedAction():
            return row.party is Party.CUSTOMER
        case Kpi():
            return row.shared is Shared.YES
        case _:
            return True
