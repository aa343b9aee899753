"""The plan as a whole: the sheets in their order, and the value that a workbook is read into."""

from __future__ import annotations

from kamgen.plan import actions, checkpoints, cover, customer_goals, goals, initiatives, team, touchpoints
from kamgen.plan.actions import PlannedAction
from kamgen.plan.checkpoints import CheckpointAnswer
from kamgen.plan.cover import Cover
from kamgen.plan.customer_goals import CustomerGoal
from kamgen.plan.goals import Goal, Milestone, Scope, Strategy
from kamgen.plan.initiatives import Initiative
from kamgen.plan.team import ManagementAsk, TeamMember
from kamgen.plan.touchpoints import Touchpoint
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Sheet

SHEETS: tuple[Sheet, ...] = (
    cover.SHEET,
    customer_goals.SHEET,
    initiatives.SHEET,
    checkpoints.SHEET,
    goals.SHEET,
    touchpoints.SHEET,
    actions.SHEET,
    team.SHEET,
)
"""Every planning step in the order of the workbook; its Start and list sheets carry no data and are not here."""


class Plan(Row):
    """A key account plan: one field for each part of each sheet; what a workbook lacks is empty."""

    cover: Cover
    customer_goals: tuple[CustomerGoal, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    checkpoints: tuple[CheckpointAnswer, ...] = ()
    scope: Scope = Scope()
    goals: tuple[Goal, ...] = ()
    strategies: tuple[Strategy, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    touchpoints: tuple[Touchpoint, ...] = ()
    actions: tuple[PlannedAction, ...] = ()
    management_asks: tuple[ManagementAsk, ...] = ()
    team: tuple[TeamMember, ...] = ()


def sheets_of(depth: Depth) -> tuple[Sheet, ...]:
    """The sheets that a new workbook of this depth contains."""
    deep = tuple(Depth)
    return tuple(sheet for sheet in SHEETS if deep.index(sheet.depth) <= deep.index(depth))


def part_of(key: str) -> tuple[Sheet, Part]:
    """The sheet and the part that a field of the plan is declared in; KeyError for a key that no sheet has."""
    for sheet in SHEETS:
        for part in sheet.parts:
            if part.key == key:
                return sheet, part
    raise KeyError(key)
