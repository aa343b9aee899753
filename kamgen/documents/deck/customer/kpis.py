"""D24 for the customer: the figures that both sides look at together."""

from __future__ import annotations

from kamgen.content.deck import Single, Slide
from kamgen.documents.deck.joint_goal import kpis_beside
from kamgen.documents.deck.kpi_table import kpis_measured, kpis_table, kpis_title
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where no shared KPI has a value, or where they stand beside the goal."""
    standings = kpis_measured(plan, figures)
    if not standings or kpis_beside(plan, figures):
        return None
    return Slide(
        key="kpis",
        kicker=texts("deck.customer.kpis.kicker"),
        title=kpis_title(plan, figures, texts),
        body=Single(kpis_table(plan, standings, texts)),
    )
