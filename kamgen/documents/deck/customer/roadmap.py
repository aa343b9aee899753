"""D20 for the customer: what is reached together in three weeks, three months and four quarters."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide
from kamgen.documents.deck.joint_goal import steps_beside
from kamgen.documents.deck.roadmap_grid import roadmap_of, roadmap_steps, roadmap_title
from kamgen.documents.strip import step_of
from kamgen.documents.wording import joined, one_line, who_and_when
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where no open step of a joint goal has a date, or where they stand beside it."""
    dated = roadmap_steps(plan, figures)
    if not dated or steps_beside(plan, figures):
        return None
    return Slide(
        key="roadmap",
        kicker=texts("deck.customer.roadmap.kicker"),
        title=roadmap_title(dated, texts),
        body=Single(roadmap_of(plan, figures, dated, texts)),
        next_step=step_of(dated[0], texts),
        notes=tuple(
            Note(joined(one_line(action.title), who_and_when(action.owner, action.due, texts))) for action in dated
        ),
    )
