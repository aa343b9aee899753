"""D20, roadmap: what is reached in three weeks, three months and four quarters, goal by goal."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide, SoWhat
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.deck.roadmap_grid import roadmap_of, roadmap_steps, roadmap_title
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what, step_of
from kamgen.documents.wording import called, joined, listed, one_line, who_and_when
from kamgen.figures.actions import Action
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where nothing open has a date."""
    dated = roadmap_steps(plan, figures)
    if not dated:
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
        next_step=step_of(dated[0], texts),
        notes=tuple(
            Note(
                joined(action.id, one_line(action.title), who_and_when(action.owner, action.due, texts)), action.sources
            )
            for action in dated
        ),
    )


def _so_what(plan: Plan, figures: Figures, dated: tuple[Action, ...], texts: Texts) -> SoWhat | None:
    load = figures.workload.load
    if any(action.days_overdue for action in dated):
        return _late(plan, tuple(action for action in dated if action.days_overdue), texts)
    if load is not None:
        words = texts("deck.roadmap.so_what_load", name=one_line(load.owner), n=load.count, total=load.of)
        return so_what(texts, words, *((*action.row, "owner") for action in figures.open_actions))
    return None


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
