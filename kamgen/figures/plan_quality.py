"""Plan quality: is the plan whole, and does it say something (F32 of the method); not how well the account does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from kamgen.figures.actions import Action
from kamgen.figures.checkpoints import CheckpointFigures
from kamgen.figures.customer_goals import CustomerGoalFigures
from kamgen.figures.discipline import Discipline
from kamgen.figures.filled import depth_of
from kamgen.figures.goals import GoalFigures
from kamgen.figures.money import MoneyFigures
from kamgen.figures.org import OrgTree
from kamgen.figures.people import Person
from kamgen.figures.policy import Policy
from kamgen.figures.scores import Check, Component, Score, answered, counted, measured
from kamgen.figures.smart import Smart
from kamgen.figures.stakeholders import StakeholderFigures
from kamgen.figures.white_space import WhiteSpaceFigures
from kamgen.places import Path
from kamgen.plan.checkpoints import Checkpoint
from kamgen.plan.plan import Plan
from kamgen.plan.stakeholders import BuyingRole
from kamgen.schema.sheets import Depth


@dataclass(frozen=True, slots=True)
class Ground:
    """What plan quality is judged by."""

    plan: Plan
    as_of: date
    policy: Policy
    customer_goals: CustomerGoalFigures
    checkpoints: CheckpointFigures
    stakeholders: StakeholderFigures
    org: OrgTree
    money: MoneyFigures
    white_space: WhiteSpaceFigures
    goals: GoalFigures
    smart: Sequence[Smart]
    actions: Sequence[Action]
    discipline: Discipline
    people: Sequence[Person]


def plan_quality(ground: Ground) -> Score:
    """F32, after domain 3.2.

    The components that need sheets of a greater depth (people, money, open questions) are not available in a compact
    plan; in any other plan an empty sheet earns nothing.
    """
    weights = ground.policy.plan_quality.weights
    deep = depth_of(ground.plan) is not Depth.COMPACT
    parts = (
        ("governance", weights.governance, _governance(ground)),
        ("insight", weights.insight, _insight(ground)),
        ("checklist", weights.checklist, _checklist(ground)),
        ("people", weights.people, _people(ground) if deep else ()),
        ("money", weights.money, _money(ground) if deep else ()),
        ("goals", weights.goals, _goals(ground)),
        ("execution", weights.execution, _execution(ground)),
        ("honesty", weights.honesty, _honesty(ground) if deep else ()),
    )
    components = tuple(Component(key, weight, tuple(checks)) for key, weight, checks in parts)
    policy = ground.policy.plan_quality
    return Score("plan_quality", components, policy.bands, policy.least)


def _governance(ground: Ground) -> Iterator[Check]:
    cover = ground.plan.cover
    for name, filled in (
        ("as_of", cover.as_of),
        ("key_account_manager", cover.key_account_manager),
        ("last_review", cover.last_review),
        ("next_review", cover.next_review is not None and cover.next_review >= ground.as_of),
    ):
        path: Path = ("cover", name)
        yield answered(name, met=bool(filled), sources=[path], lacking=[] if filled else [path])


def _insight(ground: Ground) -> Iterator[Check]:
    policy, figures = ground.policy.plan_quality, ground.customer_goals
    goals = ground.plan.customer_goals
    table: Path = ("customer_goals",)
    few = len(goals) < policy.customer_goals
    yield counted("customer_goals", len(goals), policy.customer_goals, sources=[table], lacking=[table] if few else [])
    yield _of_rows("sponsors", "customer_goals", "sponsor", len(goals), figures.without_sponsor)
    silent = tuple(row for row, goal in enumerate(goals) if not goal.so_what)
    yield _of_rows("so_whats", "customer_goals", "so_what", len(goals), silent)
    yield _of_rows("next_steps", "customer_goals", "next_action", len(goals), figures.without_next_step)
    confirmed = len(goals) - len(figures.unconfirmed)
    check = _of_rows("confirmed", "customer_goals", "confidence", len(goals), figures.unconfirmed)
    wanted = policy.confirmed * len(goals)
    yield replace(check, met=min(Decimal(1), confirmed / wanted) if wanted else check.met)


def _checklist(ground: Ground) -> Iterator[Check]:
    figures = ground.checkpoints
    answers = ground.plan.checkpoints
    open_rows = tuple(row for row, answer in enumerate(answers) if answer.kind is None)
    lacking: list[Path] = [("checkpoints", row, "kind") for row in open_rows]
    if len(answers) < len(Checkpoint):
        lacking.append(("checkpoints",))
    yield counted("answered", figures.answered, len(Checkpoint), sources=[("checkpoints",)], lacking=lacking)
    yield _of_rows("priced", "checkpoints", "opportunity", figures.relevant, figures.unpriced)


def _people(ground: Ground) -> Iterator[Check]:
    figures, policy = ground.stakeholders, ground.policy.plan_quality
    table: Path = ("stakeholders",)
    held = dict(figures.by_role)
    for key, roles in (
        ("executive_sponsor", {BuyingRole.SPONSOR}),
        ("decision_maker", {role for role in BuyingRole if role.decides}),
        ("champion", {BuyingRole.CHAMPION}),
    ):
        rows = [row for role in roles for row in held.get(role, ())]
        sources: list[Path] = [("stakeholders", row, "roles") for row in sorted(set(rows))]
        yield answered(key, met=bool(rows), sources=sources, lacking=[] if rows else [table])
    weak = tuple(sorted({*figures.undescribed_key_players, *figures.unowned_key_players}))
    yield _of_rows("described", "stakeholders", None, len(figures.key_players), weak)
    crooked: list[Path] = [("stakeholders", row, "reports_to") for row in (*ground.org.cut, *ground.org.unknown)]
    known = bool(ground.plan.stakeholders) or None
    yield answered("org_chart", met=known and not crooked, sources=[table], lacking=crooked)
    count = len(ground.plan.stakeholders)
    few = count < policy.contacts
    yield counted("contacts", count, policy.contacts, sources=[table], lacking=[table] if few else [])


def _money(ground: Ground) -> Iterator[Check]:
    money, wanted = ground.money, ground.policy.plan_quality.years
    revenues = [each.revenue for each in money.years if each.revenue.value is not None]
    years: Path = ("years",)
    few = len(revenues) < wanted
    sources = [path for each in revenues for path in each.sources]
    yield counted("years", len(revenues), wanted, sources=sources, lacking=[years] if few else [])
    latest = money.latest
    sourced = latest is not None and latest.spend.value is not None and latest.spend_sourced
    at: Path = ("years", latest.row, "spend_source") if latest else years
    yield answered("spend", met=sourced, sources=[at], lacking=[] if sourced else [at])
    shared = latest is not None and latest.competitor_share.value is not None
    table: Path = ("competitor_shares",)
    yield answered("competitor_shares", met=shared, sources=[table], lacking=[] if shared else [table])
    space = ground.white_space.value
    priced = space.value is not None
    yield answered(
        "white_space", met=priced, sources=space.sources, lacking=[] if priced else space.missing or [("white_space",)]
    )


def _goals(ground: Ground) -> Iterator[Check]:
    goals, policy = ground.plan.goals, ground.policy.plan_quality
    table: Path = ("goals",)
    fine = 0 < len(goals) <= policy.goals
    yield Check(
        "goals", Decimal(fine), (("have", len(goals)), ("of", policy.goals)), (table,), () if fine else (table,)
    )
    vague = tuple(row for row, each in enumerate(ground.smart) if each.score < policy.smart_letters)
    yield _of_rows("smart", "goals", None, len(goals), vague)
    no_benefit = tuple(row for row, goal in enumerate(goals) if not goal.customer_benefit)
    yield _of_rows("benefits", "goals", "customer_benefit", len(goals), no_benefit)
    no_lever = tuple(row for row, levers in enumerate(ground.goals.levers) if not levers)
    yield _of_rows("strategies", "goals", None, len(goals), no_lever)
    yield _of_rows("milestones", "goals", None, len(goals), ground.goals.without_milestone)
    asks = ground.plan.management_asks
    undecided = ((row, ask) for row, ask in enumerate(asks) if not ask.closed)
    loose = tuple(row for row, ask in undecided if not (ask.decided_by and ask.due))
    yield _of_rows("asks", "management_asks", None, len(asks), loose)


def _execution(ground: Ground) -> Iterator[Check]:
    left = [action for action in ground.actions if action.open]
    pursued = len(ground.plan.goals) - len(ground.goals.reached)
    yield _of_rows("goal_actions", "goals", None, pursued, ground.goals.idle)
    loose = [action for action in left if not action.owner or action.due is None]
    yield counted(
        "assigned",
        len(left) - len(loose),
        len(left),
        sources=[action.path for action in left],
        lacking=[action.path for action in loose],
    )
    key = [person for person in ground.people if person.key_person]
    silent = [person for person in key if person.next_contact is None]
    yield counted(
        "key_contacts",
        len(key) - len(silent),
        len(key),
        sources=[person.paths[0] for person in key],
        lacking=[person.paths[0] for person in silent],
    )
    share, limit = ground.discipline.overdue_share.value, ground.policy.plan_quality.overdue
    late = [action.path for action in left if action.days_overdue]
    yield measured("overdue", _in_time(share, limit), count=len(late), sources=late, lacking=late)


def _in_time(share: Decimal | None, limit: Decimal) -> Decimal | None:
    """Full up to the limit, then falling to nothing where everything is late."""
    if share is None or share <= limit:
        return None if share is None else Decimal(1)
    return 1 - (share - limit) / (1 - limit)


def _honesty(ground: Ground) -> Iterator[Check]:
    questions = ground.plan.questions
    table: Path = ("questions",)
    yield answered("questions", met=bool(questions), sources=[table], lacking=[] if questions else [table])
    unanswered = ((row, each) for row, each in enumerate(questions) if not each.closed)
    loose = tuple(row for row, each in unanswered if not (each.owner and each.due))
    yield _of_rows("owned_questions", "questions", None, len(questions), loose)


def _of_rows(key: str, part: str, column: str | None, count: int, lacking: Sequence[int]) -> Check:
    """A check of how many of some rows have something; the others are named by their cell, or by their row."""
    paths: list[Path] = [(part, row, column) if column else (part, row) for row in lacking]
    return counted(key, count - len(lacking), count, sources=[(part,)], lacking=paths)
