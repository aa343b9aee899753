"""The plan as a whole: the sheets in their order, and the value that a workbook is read into."""

from __future__ import annotations

import dataclasses

from kamgen.plan import (
    account_value,
    actions,
    checkpoints,
    competition,
    contact_matrix,
    cover,
    customer_goals,
    goals,
    initiatives,
    kpis,
    money,
    pipeline,
    profile,
    questions,
    raid,
    relationship,
    review,
    stakeholders,
    swot,
    team,
    touchpoints,
    white_space,
)
from kamgen.plan.account_value import AccountValue, RelationshipCost
from kamgen.plan.actions import PlannedAction
from kamgen.plan.checkpoints import CheckpointAnswer
from kamgen.plan.competition import CompetitivePosition, Competitor, CustomerCompetitor, FiveForce
from kamgen.plan.contact_matrix import ContactPair
from kamgen.plan.cover import Cover
from kamgen.plan.customer_goals import CustomerGoal
from kamgen.plan.goals import Goal, Milestone, Scope, Strategy
from kamgen.plan.initiatives import Initiative
from kamgen.plan.kpis import Kpi
from kamgen.plan.money import CompetitorShare, ExchangeRate, MonthFigures, RevenueLine, YearFigures
from kamgen.plan.pipeline import Opportunity, RevenueTarget
from kamgen.plan.profile import AnnualTarget, BusinessUnit, DecisionStep, HistoryEvent, Profile, RevenueStream
from kamgen.plan.questions import InterviewAnswer, JourneyStage, OpenQuestion, Persona
from kamgen.plan.raid import RaidEntry
from kamgen.plan.relationship import Relationship
from kamgen.plan.review import Review, TeamIssue
from kamgen.plan.stakeholders import Stakeholder
from kamgen.plan.swot import SwotConclusion, SwotItem
from kamgen.plan.team import ManagementAsk, Resource, ServicePackage, TeamMember
from kamgen.plan.touchpoints import Touchpoint
from kamgen.plan.white_space import UncoveredDepartment, WhiteSpaceCell
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Sheet

SHEETS: tuple[Sheet, ...] = (
    cover.SHEET,
    profile.SHEET,
    money.SHEET,
    customer_goals.SHEET,
    initiatives.SHEET,
    checkpoints.SHEET,
    goals.SHEET,
    touchpoints.SHEET,
    stakeholders.SHEET,
    contact_matrix.SHEET,
    white_space.SHEET,
    competition.SHEET,
    swot.SHEET,
    account_value.SHEET,
    relationship.SHEET,
    pipeline.SHEET,
    raid.SHEET,
    actions.SHEET,
    team.SHEET,
    kpis.SHEET,
    review.SHEET,
    questions.SHEET,
)
"""Every planning step in the order of the workbook; its Start and list sheets carry no data and are not here."""


class Plan(Row):
    """A key account plan: one field for each part of each sheet; what a workbook lacks is empty."""

    cover: Cover
    profile: Profile = Profile()
    business_units: tuple[BusinessUnit, ...] = ()
    decision_process: tuple[DecisionStep, ...] = ()
    annual_targets: tuple[AnnualTarget, ...] = ()
    revenue_streams: tuple[RevenueStream, ...] = ()
    history: tuple[HistoryEvent, ...] = ()
    years: tuple[YearFigures, ...] = ()
    exchange_rates: tuple[ExchangeRate, ...] = ()
    months: tuple[MonthFigures, ...] = ()
    revenue_lines: tuple[RevenueLine, ...] = ()
    competitor_shares: tuple[CompetitorShare, ...] = ()
    customer_goals: tuple[CustomerGoal, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    checkpoints: tuple[CheckpointAnswer, ...] = ()
    scope: Scope = Scope()
    goals: tuple[Goal, ...] = ()
    strategies: tuple[Strategy, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    touchpoints: tuple[Touchpoint, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()
    contact_pairs: tuple[ContactPair, ...] = ()
    uncovered_departments: tuple[UncoveredDepartment, ...] = ()
    white_space: tuple[WhiteSpaceCell, ...] = ()
    competitive_position: tuple[CompetitivePosition, ...] = ()
    five_forces: tuple[FiveForce, ...] = ()
    customer_competitors: tuple[CustomerCompetitor, ...] = ()
    competitors: tuple[Competitor, ...] = ()
    swot_conclusions: tuple[SwotConclusion, ...] = ()
    swot: tuple[SwotItem, ...] = ()
    account_value: AccountValue = AccountValue()
    relationship_costs: tuple[RelationshipCost, ...] = ()
    relationship: Relationship = Relationship()
    revenue_target: RevenueTarget = RevenueTarget()
    opportunities: tuple[Opportunity, ...] = ()
    raid: tuple[RaidEntry, ...] = ()
    actions: tuple[PlannedAction, ...] = ()
    management_asks: tuple[ManagementAsk, ...] = ()
    service_packages: tuple[ServicePackage, ...] = ()
    resources: tuple[Resource, ...] = ()
    team: tuple[TeamMember, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    review: Review = Review()
    team_issues: tuple[TeamIssue, ...] = ()
    interview: tuple[InterviewAnswer, ...] = ()
    personas: tuple[Persona, ...] = ()
    journey: tuple[JourneyStage, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()


def sheets_of(depth: Depth) -> tuple[Sheet, ...]:
    """The sheets that a new workbook of this depth contains, each with the parts that it has at this depth."""
    deep = tuple(Depth)
    shown = deep[: deep.index(depth) + 1]
    return tuple(
        dataclasses.replace(sheet, parts=tuple(part for part in sheet.parts if part.depth in shown))
        for sheet in SHEETS
        if sheet.depth in shown
    )


def part_of(key: str) -> tuple[Sheet, Part]:
    """The sheet and the part that a field of the plan is declared in; KeyError for a key that no sheet has."""
    for sheet in SHEETS:
        for part in sheet.parts:
            if part.key == key:
                return sheet, part
    raise KeyError(key)
