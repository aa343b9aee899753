"""D20, roadmap: what is reached in three weeks, three months and four quarters, goal by goal."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide, SoWhat
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.deck.roadmap_grid import roadmap_of, roadmap_steps, roadmap_title
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what, step_of
from kamgen.documents.wording import joined, one_line, shortened, who_and_when
from kamgen.figures.actions import Action
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_GOAL = 60


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
        so_what=_so_what(figures, dated, texts),
        next_step=step_of(dated[0], texts),
        notes=tuple(
            Note(
                joined(action.id, one_line(action.title), who_and_when(action.owner, action.due, texts)), action.sources
            )
            for action in dated
        ),
    )


def _so_what(figures: Figures, dated: tuple[Action, ...], texts: Texts) -> SoWhat | None:
    load = figures.workload.load
    worst = next((action for action in dated if action.days_overdue), None)
    if worst is not None:
        words = texts("deck.roadmap.so_what_late", title=shortened(worst.title, _GOAL), n=worst.days_overdue)
        return so_what(texts, words, *worst.sources)
    if load is not None:
        words = texts("deck.roadmap.so_what_load", name=one_line(load.owner), n=load.count, total=load.of)
        return so_what(texts, words, *((*action.row, "owner") for action in figures.open_actions))
    return None
