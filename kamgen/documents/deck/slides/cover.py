"""D01, the cover: whose plan, for which period, on which date."""

from __future__ import annotations

from kamgen.content.deck import Cover
from kamgen.documents.masthead import account, confidentiality, facts, period, status
from kamgen.documents.wording import one_line
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts


def content(plan: Plan, figures: Figures, texts: Texts) -> Cover:
    """The cover; every plan has one."""
    return Cover(
        supplier=one_line(plan.cover.supplier or ""),
        document=texts("documents.account_plan"),
        period=period(plan, texts),
        account=account(plan),
        subtitle=one_line(plan.cover.guiding_sentence or ""),
        facts=facts(plan, figures, texts),
        status_label=texts("documents.facts.status"),
        status=status(plan, texts),
        confidentiality=confidentiality(plan, texts),
    )
