"""D25 for the customer: who of us is there for the company, with pictures where there are some."""

from __future__ import annotations

from kamgen.content.deck import Single, Slide
from kamgen.documents.deck.team_cards import team_cards
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing without a team."""
    del figures
    if not plan.team:
        return None
    return Slide(
        key="team",
        kicker=texts("deck.customer.team.kicker"),
        title=texts("deck.customer.team.title", n=len(plan.team)),
        body=Single(team_cards(plan)),
    )
