"""D20, roadmap: what is reached in three weeks, three months and four quarters, goal by goal."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide, SoWhat
from kamgen.content.grids import Roadmap, RoadmapItem, RoadmapLane, RoadmapZone
from kamgen.content.text import Mark
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.goal_words import goal_name
from kamgen.documents.marks import action_mark
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what, step_of
from kamgen.documents.wording import joined, one_line, shortened, who_and_when
from kamgen.figures.actions import Action
from kamgen.figures.axis import MONTHS, QUARTERS, WEEKS, on_axis
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_ACTIONS = "actions"
_WORDS, _GOAL = 40, 60
_MOST = 2


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where nothing open has a date."""
    goals = {goal.id for goal in plan.goals if goal.id}
    dated = tuple(
        action
        for action in figures.open_actions
        if action.due is not None
        and (action.part == "milestones" or (action.part == _ACTIONS and action.goal in goals))
    )
    if not dated:
        return None
    title = _title(dated, texts)
    return Slide(
        key="roadmap",
        kicker=texts("deck.roadmap.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.roadmap.scope")),
        body=Single(_roadmap(plan, figures, dated, texts)),
        source=source_line(("milestones", "actions"), figures.as_of, texts),
        so_what=_so_what(figures, dated, texts),
        next_step=step_of(dated[0], texts),
        notes=tuple(
            Note(
                joined(action.id, one_line(action.title), who_and_when(action.owner, action.due, texts)), action.sources
            )
            for action in dated
        ),
    )


def _title(dated: tuple[Action, ...], texts: Texts) -> str:
    milestones = sum(action.part == "milestones" for action in dated)
    late = sum(bool(action.days_overdue) for action in dated)
    message = (
        texts("deck.roadmap.milestones", n=milestones) if milestones else texts("deck.roadmap.actions", n=len(dated))
    )
    return texts("deck.roadmap.late", n=late, message=message) if late else message


def _roadmap(plan: Plan, figures: Figures, dated: tuple[Action, ...], texts: Texts) -> Roadmap:
    def periods(key: str, count: int) -> tuple[str, ...]:
        return tuple(texts(f"deck.roadmap.{key}", number=str(number)) for number in range(1, count + 1))

    zones = (
        RoadmapZone(texts("deck.roadmap.weeks"), periods("week", WEEKS)),
        RoadmapZone(texts("deck.roadmap.months"), periods("month", MONTHS)),
        RoadmapZone(texts("deck.roadmap.quarters"), periods("quarter", QUARTERS)),
    )
    lanes = [
        RoadmapLane(
            numeral=goal_name(goal, row),
            title=shortened(goal.title, _GOAL),
            detail=texts.formats.full_date(goal.due) if goal.due else "",
            items=_items([action for action in dated if goal.id and action.goal == goal.id], figures, texts),
            sources=(("goals", row, "title"),),
        )
        for row, goal in enumerate(plan.goals)
    ]
    ids = {goal.id for goal in plan.goals if goal.id}
    others = _items([action for action in dated if action.goal not in ids], figures, texts)
    if others:
        lanes.append(RoadmapLane("", texts("deck.roadmap.other"), "", others))
    return Roadmap(
        name="roadmap",
        zones=zones,
        lanes=tuple(lane for lane in lanes if lane.items),
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
    )


def _items(actions: list[Action], figures: Figures, texts: Texts) -> tuple[RoadmapItem, ...]:
    items = []
    for action in actions:
        at = None if action.days_overdue or action.due is None else on_axis(action.due, figures.as_of)
        if at is None and not action.days_overdue:
            continue
        due = texts.formats.day(action.due) if action.due else ""
        mark = action_mark(action, texts).mark
        items.append(RoadmapItem(at, shortened(action.title, _WORDS), due, mark, action.sources))
    return tuple(items)


def _so_what(figures: Figures, dated: tuple[Action, ...], texts: Texts) -> SoWhat | None:
    load = figures.workload.load
    worst = next((action for action in dated if action.days_overdue), None)
    if worst is not None:
        words = texts("deck.roadmap.so_what_late", title=shortened(worst.title, _GOAL), n=worst.days_overdue)
        return so_what(texts, words, *worst.sources)
    if load is not None:
        return so_what(
            texts, texts("deck.roadmap.so_what_load", name=one_line(load.owner), n=load.count, total=load.of)
        )
    return None
