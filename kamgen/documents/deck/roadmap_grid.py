"""The roadmap of dated steps, goal by goal, for every deck that shows one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from kamgen.content.grids import Roadmap, RoadmapItem, RoadmapLane, RoadmapZone
from kamgen.content.text import Mark
from kamgen.documents.marks import action_mark
from kamgen.documents.wording import listed, shortened
from kamgen.figures.actions import Action
from kamgen.figures.axis import ends, on_axis
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_ACTIONS = "actions"
_GOAL = 72
_ROOM, _LITTLE = {1: (5, 60), 2: (3, 60), 3: (2, 60)}, (2, 44)
"""How many steps of a period a lane shows, and of how many characters: the fewer lanes, the more."""


def roadmap_steps(plan: Plan, figures: Figures) -> tuple[Action, ...]:
    """The open steps with a date: milestones, and actions that serve a goal; none where all of them are late.

    A road on which nothing lies ahead says no more than the list of actions.
    """
    goals = {goal.id for goal in plan.goals if goal.id}
    found = tuple(
        action
        for action in figures.open_actions
        if action.due is not None
        and (action.part == "milestones" or (action.part == _ACTIONS and action.goal in goals))
    )
    return () if all(action.days_overdue for action in found) else found


def roadmap_title(dated: tuple[Action, ...], texts: Texts) -> str:
    """How many steps lead to the goals, and how many are late."""
    milestones = sum(action.part == "milestones" for action in dated)
    actions = sum(action.part != "milestones" for action in dated)
    late = sum(bool(action.days_overdue) for action in dated)
    if milestones and actions:
        parts = (texts("deck.roadmap.some_milestones", n=milestones), texts("deck.roadmap.some_actions", n=actions))
        message = texts("deck.roadmap.both", parts=texts("deck.sentence", text=listed(parts, texts)))
    else:
        message = texts(f"deck.roadmap.{'milestones' if milestones else 'actions'}", n=len(dated))
    return texts("deck.roadmap.late", n=late, message=message) if late else message


def roadmap_of(plan: Plan, figures: Figures, dated: tuple[Action, ...], texts: Texts) -> Roadmap:
    """The steps on an axis of three weeks, three months and four quarters."""
    found = ends(figures.as_of)

    def zone(name: str, last: tuple[date, ...], written: Callable[[date], str]) -> RoadmapZone:
        ends_of = tuple(map(written, last))
        until = tuple(texts("deck.roadmap.until", end=end) for end in ends_of)
        return RoadmapZone(texts(f"deck.roadmap.{name}"), until, short=ends_of)

    zones = (
        zone("weeks", found.weeks, texts.formats.day),
        zone("months", found.months, texts.formats.day),
        zone("quarters", found.quarters, texts.formats.month_and_year),
    )
    named = {goal.id for goal in plan.goals if goal.id}
    most, words = _ROOM.get(len({action.goal if action.goal in named else None for action in dated}), _LITTLE)

    def items_of(actions: list[Action]) -> tuple[tuple[RoadmapItem, ...], tuple[RoadmapItem, ...]]:
        return _items(actions, words, figures, texts)

    lanes = []
    for row, goal in enumerate(plan.goals):
        items, later = items_of([action for action in dated if goal.id and action.goal == goal.id])
        lanes.append(
            RoadmapLane(
                numeral=str(row + 1),
                title=shortened(goal.title, _GOAL),
                detail=texts.formats.full_date(goal.due) if goal.due else "",
                items=items,
                later=later,
                sources=(("goals", row, "title"),),
            )
        )
    items, later = items_of([action for action in dated if action.goal not in named])
    lanes.append(RoadmapLane("", texts("deck.roadmap.other"), "", items, later=later))
    return Roadmap(
        name="roadmap",
        zones=zones,
        lanes=tuple(lane for lane in lanes if lane.items or lane.later),
        description=texts("deck.roadmap.description", n=len(dated)),
        overdue=texts("deck.roadmap.overdue"),
        today=texts("deck.roadmap.today"),
        legend=(
            (Mark.BAD, texts("documents.marks.overdue")),
            (Mark.CAUTION, texts("deck.roadmap.running")),
            (Mark.OPEN, texts("deck.roadmap.open")),
        ),
        most=most,
        more=texts("deck.roadmap.more"),
        later=texts("deck.roadmap.later"),
    )


def _items(
    actions: list[Action], limit: int, figures: Figures, texts: Texts
) -> tuple[tuple[RoadmapItem, ...], tuple[RoadmapItem, ...]]:
    """What stands on the axis or before it, and what comes after it; that with its year."""
    items: list[RoadmapItem] = []
    later: list[RoadmapItem] = []
    for action in actions:
        at = None if action.days_overdue or action.due is None else on_axis(action.due, figures.as_of)
        beyond = at is None and not action.days_overdue
        day = texts.formats.full_date if beyond else texts.formats.day
        words, mark = shortened(action.title, limit), action_mark(action, texts).mark
        item = RoadmapItem(at, words, day(action.due) if action.due else "", mark, action.sources)
        (later if beyond else items).append(item)
    return tuple(items), tuple(later)
