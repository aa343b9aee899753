"""The roadmap of dated steps, goal by goal, for every deck that shows one."""

from __future__ import annotations

from kamgen.content.grids import Roadmap, RoadmapItem, RoadmapLane, RoadmapZone
from kamgen.content.text import Mark
from kamgen.documents.marks import action_mark
from kamgen.documents.wording import counted, listed, shortened
from kamgen.figures.actions import Action
from kamgen.figures.axis import MONTHS, QUARTERS, WEEKS, on_axis
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_ACTIONS = "actions"
_WORDS, _GOAL = 30, 44
_MOST = 2


def roadmap_steps(plan: Plan, figures: Figures) -> tuple[Action, ...]:
    """The open steps with a date: milestones, and actions that serve a goal."""
    goals = {goal.id for goal in plan.goals if goal.id}
    return tuple(
        action
        for action in figures.open_actions
        if action.due is not None
        and (action.part == "milestones" or (action.part == _ACTIONS and action.goal in goals))
    )


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
    if late == len(dated):
        return counted(texts, "deck.roadmap.late_all", late, message=message)
    return texts("deck.roadmap.late", n=late, message=message) if late else message


def roadmap_of(plan: Plan, figures: Figures, dated: tuple[Action, ...], texts: Texts) -> Roadmap:
    """The steps on an axis of three weeks, three months and four quarters."""

    def periods(key: str, count: int) -> tuple[str, ...]:
        return tuple(texts(f"deck.roadmap.{key}", number=str(number)) for number in range(1, count + 1))

    zones = (
        RoadmapZone(texts("deck.roadmap.weeks"), periods("week", WEEKS)),
        RoadmapZone(texts("deck.roadmap.months"), periods("month", MONTHS)),
        RoadmapZone(texts("deck.roadmap.quarters"), periods("quarter", QUARTERS)),
    )
    lanes = []
    for row, goal in enumerate(plan.goals):
        items, later = _items([action for action in dated if goal.id and action.goal == goal.id], figures, texts)
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
    ids = {goal.id for goal in plan.goals if goal.id}
    items, later = _items([action for action in dated if action.goal not in ids], figures, texts)
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
        most=_MOST,
        more=texts("deck.roadmap.more"),
        later=texts("deck.roadmap.later"),
    )


def _items(
    actions: list[Action], figures: Figures, texts: Texts
) -> tuple[tuple[RoadmapItem, ...], tuple[RoadmapItem, ...]]:
    """What stands on the axis or before it, and what comes after it; that with its year."""
    items: list[RoadmapItem] = []
    later: list[RoadmapItem] = []
    for action in actions:
        at = None if action.days_overdue or action.due is None else on_axis(action.due, figures.as_of)
        beyond = at is None and not action.days_overdue
        day = texts.formats.full_date if beyond else texts.formats.day
        words, mark = shortened(action.title, _WORDS), action_mark(action, texts).mark
        item = RoadmapItem(at, words, day(action.due) if action.due else "", mark, action.sources)
        (later if beyond else items).append(item)
    return tuple(items), tuple(later)
