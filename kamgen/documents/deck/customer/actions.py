"""D21 for the customer: the steps that lie with the company, the next one first; a few stand with the meetings."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide
from kamgen.documents.deck.own_steps import few, own_steps, steps_table
from kamgen.documents.wording import joined, one_line, who_and_when
from kamgen.figures.actions import Action
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where no step lies with the customer, or where they stand with the meetings."""
    del plan  # the figures hold the one list of actions
    steps = own_steps(figures)
    if not steps or (figures.contact_plan.ahead and few(steps)):
        return None
    return Slide(
        key="actions",
        kicker=texts("deck.customer.actions.kicker"),
        title=_title(steps, texts),
        body=Single(steps_table(steps, texts)),
        notes=tuple(
            Note(joined(one_line(action.title), who_and_when(action.external_participants, action.due, texts)))
            for action in steps
        ),
    )


def _title(steps: tuple[Action, ...], texts: Texts) -> str:
    day = next((action.due for action in steps if action.due), None)
    if day is None:
        return texts("deck.customer.actions.undated", n=len(steps))
    return texts("deck.customer.actions.title", n=len(steps), day=day)
