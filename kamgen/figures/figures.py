"""All figures of a plan on one date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kamgen.figures.account_value import AccountValueFigures, account_value_figures
from kamgen.figures.actions import Action, consolidated
from kamgen.figures.checkpoints import CheckpointFigures, checkpoint_figures
from kamgen.figures.competition import CompetitionFigures, competition_figures
from kamgen.figures.contact_matrix import ContactMatrixFigures, contact_matrix_figures
from kamgen.figures.contact_plan import ContactPlan, contact_plan
from kamgen.figures.customer_goals import CustomerGoalFigures, customer_goal_figures
from kamgen.figures.discipline import Discipline, TouchpointFigures, discipline, touchpoint_figures
from kamgen.figures.forecast import forecast
from kamgen.figures.freshness import Freshness, freshness
from kamgen.figures.gaps import DataGap, GapGround, data_gaps
from kamgen.figures.goals import GoalFigures, goal_figures
from kamgen.figures.health import HealthGround, account_health
from kamgen.figures.horizons import Horizons, horizons
from kamgen.figures.kpis import KpiFigures, kpi_figures
from kamgen.figures.money import MoneyFigures, money_figures
from kamgen.figures.org import OrgTree, org_tree
from kamgen.figures.people import Contact, Coverage, Person, contacts, coverage, people_named
from kamgen.figures.pipeline import PipelineFigures, pipeline_figures
from kamgen.figures.plan_quality import Ground, plan_quality
from kamgen.figures.policy import STANDARD, Policy
from kamgen.figures.raid import RaidFigures, raid_figures
from kamgen.figures.relationship import RelationshipFigures, relationship_figures
from kamgen.figures.resources import AskFigures, ResourceFigures, ask_figures, resource_figures
from kamgen.figures.scores import Score
from kamgen.figures.smart import Smart, smart
from kamgen.figures.stakeholders import StakeholderFigures, stakeholder_figures
from kamgen.figures.support import SupportFigures, support_figures
from kamgen.figures.swot import SwotFigures, swot_figures
from kamgen.figures.white_space import WhiteSpaceFigures, white_space_figures
from kamgen.figures.workload import Workload, workload
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts


@dataclass(frozen=True, slots=True)
class Figures:
    """Every derived number of one plan; overdue and horizons are counted from `as_of`, never from a clock.

    `plan_quality`, `health` and `forecast` are three scores that must not be mixed: how good the plan is, how the
    account does, whether its target will be reached. `policy` is what they were judged by.
    """

    as_of: date
    policy: Policy
    customer_goals: CustomerGoalFigures
    support: SupportFigures
    checkpoints: CheckpointFigures
    goals: GoalFigures
    actions: tuple[Action, ...]
    workload: Workload
    horizons: Horizons
    discipline: Discipline
    people: tuple[Person, ...]
    contacts: tuple[Contact, ...]
    contact_plan: ContactPlan
    touchpoints: TouchpointFigures
    stakeholders: StakeholderFigures
    org: OrgTree
    contact_matrix: ContactMatrixFigures
    asks: AskFigures
    resources: ResourceFigures
    smart: tuple[Smart, ...]
    money: MoneyFigures
    white_space: WhiteSpaceFigures
    pipeline: PipelineFigures
    account_value: AccountValueFigures
    competition: CompetitionFigures
    swot: SwotFigures
    relationship: RelationshipFigures
    raid: RaidFigures
    kpis: KpiFigures
    freshness: Freshness
    plan_quality: Score
    health: Score
    forecast: Score
    gaps: tuple[DataGap, ...]

    @property
    def unsupported_goals(self) -> tuple[int, ...]:
        """Row numbers of customer goals that no initiative of ours pays into."""
        return self.support.unsupported_goals

    @property
    def pet_initiatives(self) -> tuple[int, ...]:
        """Row numbers of initiatives of ours that pay into no customer goal."""
        return self.support.pet_initiatives

    @property
    def open_actions(self) -> tuple[Action, ...]:
        """What is left to do."""
        return tuple(action for action in self.actions if action.open)

    @property
    def overdue_actions(self) -> tuple[Action, ...]:
        """What should have been done by now."""
        return tuple(action for action in self.actions if action.days_overdue)

    @property
    def coverage(self) -> Coverage:
        """How far we reach the people named at the account."""
        return coverage(self.people)

    @property
    def key_people(self) -> tuple[Person, ...]:
        """The people on whom the plan rests."""
        return tuple(person for person in self.people if person.key_person)

    @property
    def key_people_with_date(self) -> tuple[Person, ...]:
        """Key persons with a contact ahead."""
        return tuple(person for person in self.key_people if person.next_contact is not None)

    @property
    def key_people_without_date(self) -> tuple[Person, ...]:
        """Key persons with no contact ahead."""
        return tuple(person for person in self.key_people if person.next_contact is None)


def figures_of(plan: Plan, as_of: date, texts: Texts, policy: Policy = STANDARD) -> Figures:
    """Works everything out; `texts` are those of the plan's own language (SMART reads words)."""
    actions = consolidated(plan, as_of)
    people, meetings = people_named(plan, as_of, policy.people), contacts(plan, as_of)
    customer_goals, goals, checkpoints = (
        customer_goal_figures(plan),
        goal_figures(plan, actions, as_of, policy.time),
        checkpoint_figures(plan),
    )
    done, org = discipline(actions, as_of, policy.time), org_tree(plan)
    stakeholders = stakeholder_figures(plan, people, as_of, policy.people)
    money, white_space, pipeline = money_figures(plan, as_of), white_space_figures(plan), pipeline_figures(plan, as_of)
    raid, kpis = raid_figures(plan, policy.risk), kpi_figures(plan, policy.money)
    value, competition = account_value_figures(plan, policy.money.bonus_treatment), competition_figures(plan)
    matrix, resources = contact_matrix_figures(plan), resource_figures(plan)
    letters = tuple(
        smart(goal, as_of, texts, resources_short=bool(resources.short), period_to=plan.cover.period_to)
        for goal in plan.goals
    )
    quality = Ground(
        plan=plan,
        as_of=as_of,
        policy=policy,
        customer_goals=customer_goals,
        checkpoints=checkpoints,
        stakeholders=stakeholders,
        org=org,
        money=money,
        white_space=white_space,
        goals=goals,
        smart=letters,
        actions=actions,
        discipline=done,
        people=people,
    )
    return Figures(
        as_of=as_of,
        policy=policy,
        customer_goals=customer_goals,
        support=support_figures(plan),
        checkpoints=checkpoints,
        goals=goals,
        actions=actions,
        workload=workload(actions, as_of, policy.time),
        horizons=horizons(actions, as_of),
        discipline=done,
        people=people,
        contacts=meetings,
        contact_plan=contact_plan(meetings, people, as_of),
        touchpoints=touchpoint_figures(meetings, people, as_of),
        stakeholders=stakeholders,
        org=org,
        contact_matrix=matrix,
        asks=ask_figures(plan, as_of),
        resources=resources,
        smart=letters,
        money=money,
        white_space=white_space,
        pipeline=pipeline,
        account_value=value,
        competition=competition,
        swot=swot_figures(plan),
        relationship=relationship_figures(plan, as_of),
        raid=raid,
        kpis=kpis,
        freshness=freshness(plan, as_of, policy.time),
        plan_quality=plan_quality(quality),
        health=account_health(HealthGround(plan, policy, stakeholders, money, actions, done, raid)),
        forecast=forecast(pipeline, policy.forecast),
        gaps=data_gaps(
            GapGround(
                plan=plan,
                checkpoints=checkpoints,
                stakeholders=stakeholders,
                contact_matrix=matrix,
                money=money,
                white_space=white_space,
                pipeline=pipeline,
                account_value=value,
                competition=competition,
                raid=raid,
                kpis=kpis,
                resources=resources,
            )
        ),
    )
