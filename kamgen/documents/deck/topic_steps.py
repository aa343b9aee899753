"""Next steps that belong to a slide's topic: a wrong one under a page is worse than none."""

from __future__ import annotations

from kamgen.content.deck import NextStep
from kamgen.documents.strip import contact_step, step_in
from kamgen.figures.figures import Figures
from kamgen.plan.checkpoints import Checkpoint
from kamgen.plan.plan import Plan
from kamgen.plan.touchpoints import ContactFormat
from kamgen.texts.catalogue import Texts

_LEADERS = {ContactFormat.EXECUTIVE, ContactFormat.REVIEW}


def step_from(plan: Plan, figures: Figures, texts: Texts, *checkpoints: Checkpoint) -> NextStep | None:
    """The earliest open step of the answers to some checkpoints."""
    answers = enumerate(plan.checkpoints)
    return step_in(figures, texts, {("checkpoints", row) for row, each in answers if each.checkpoint in checkpoints})


def next_leaders_meeting(figures: Figures, texts: Texts) -> NextStep | None:
    """The first coming meeting of executives or review with the customer, where the relationship itself is a topic."""
    coming = (*figures.contact_plan.overdue, *figures.contact_plan.ahead)
    first = next((each for each in coming if each.touchpoint.format in _LEADERS), None)
    return None if first is None else contact_step(first, texts)
