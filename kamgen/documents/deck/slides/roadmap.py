"""D20, roadmap: what is reached in three weeks, three months and four quarters, goal by goal."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide, SoWhat
from kamgen.documents.deck.goal_way import MOST_STEPS
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.deck.roadmap_grid import roadmap_of, roadmap_steps, roadmap_title
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what, step_of
from kamgen.documents.wording import called, joined, listed, one_line, shortened, who_and_when
from kamgen.figures.actions import Action
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_TITLE = 60


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where nothing open has a date, or where all stands beside the one goal."""
    dated = roadmap_steps(plan, figures)
    if not dated or (len(plan.goals) == 1 and len(dated) <= MOST_STEPS):
        return None
    title = roadmap_title(dated, texts)
    return Slide(
        key="roadmap",
        kicker=texts("deck.roadmap.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.roadmap.scope")),
        body=Single(roadmap_of(plan, figures, dated, texts)),
        source=source_line(("milestones", "actions"), figures.as_of, texts),
        so_what=_so_what(plan, figures, dated, texts),
        # What is late presses; what is next leads the list of actions.
        next_step=step_of(dated[0], texts) if dated[0].days_overdue else None,
        notes=tuple(
            Note(
                joined(action.id, one_line(action.title), who_and_when(action.owner, action.due, texts)), action.sources
            )
            for action in dated
        ),
    )


def _so_what(plan: Plan, figures: Figures, dated: tuple[Action, ...], texts: Texts) -> SoWhat | None:
    """What is late, else goals for which nobody acts soon, else milestones that come too late for their goals."""
    if late := tuple(action for action in dated if action.days_overdue):
        return _late(plan, late, texts)
    if idle := figures.goals.idle:
        names = listed((called(plan.goals[row].id, plan.goals[row].title, texts) for row in idle), texts)
        words = texts("deck.roadmap.so_what_idle", n=len(idle), names=names, days=figures.policy.time.ahead_days)
        return so_what(texts, words, *(("goals", row, "title") for row in idle))
    if beyond := figures.goals.late_milestones:
        title = shortened(plan.milestones[beyond[0]].title, _TITLE)
        words = texts("deck.roadmap.so_what_beyond", n=len(beyond), title=title)
        return so_what(texts, words, *(("milestones", row, "due") for row in beyond))
    return so_what(texts, texts("deck.roadmap.so_what_served"), *((*action.row, "due") for action in dated))


def _late(plan: Plan, late: tuple[Action, ...], texts: Texts) -> SoWhat:
    """Which goals the delay touches, and how long it has lasted; what to do about it is the next step."""
    days = texts("documents.days", n=late[0].days_overdue)
    steps = texts("deck.roadmap.late_steps", n=len(late), days=days)
    names = [called(goal.id, goal.title, texts) for goal in plan.goals if goal.id in {step.goal for step in late}]
    if names:
        words = texts("deck.roadmap.so_what_late", n=len(names), names=listed(names, texts), late=steps)
    else:
        words = texts("deck.roadmap.so_what_late_apart", late=texts("deck.sentence", text=steps))
    return so_what(texts, words, *((*step.row, "due") for step in late))
