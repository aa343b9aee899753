"""D01, the cover: whose plan, for which period, on which date."""

from __future__ import annotations

from kamgen.content.deck import Cover
from kamgen.documents.masthead import cover
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts


def content(plan: Plan, figures: Figures, texts: Texts) -> Cover:
    """The cover; every plan has one."""
    return cover(plan, figures, texts, texts("documents.account_plan"))
