"""D05 for the customer: the forces in the company's market, and how we help against each."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide
from kamgen.documents.deck.market_forces import forces_diagram, forces_title
from kamgen.documents.wording import joined, said
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing while no force is rated."""
    if figures.competition.pressure.value is None:
        return None
    return Slide(
        key="five_forces",
        kicker=texts("deck.customer.five_forces.kicker"),
        title=forces_title(plan, figures, texts, "deck.customer.five_forces.title"),
        body=Single(forces_diagram(plan, texts)),
        notes=tuple(Note(joined(said(each.force, texts), each.observation, each.help)) for each in plan.five_forces),
    )
