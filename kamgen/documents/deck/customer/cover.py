"""D01 for the customer: the joint plan, for which period, on which date."""

from __future__ import annotations

from kamgen.content.deck import Cover
from kamgen.documents.masthead import cover, customer_only
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts


def content(plan: Plan, figures: Figures, texts: Texts) -> Cover:
    """The cover; every plan has one."""
    return cover(plan, figures, texts, texts("deck.customer.document"), customer_only(plan, texts))
