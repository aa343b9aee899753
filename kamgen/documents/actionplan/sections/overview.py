"""W02 Starting point: the plan in one sentence, its key figures, and how we stand with the account."""

from __future__ import annotations

from kamgen.content.blocks import Fact, Facts, Tiles
from kamgen.content.document import DocumentBlock, Paragraphs, Section
from kamgen.content.text import Words, line
from kamgen.documents.key_figures import key_figures
from kamgen.documents.tables import label, paragraphs
from kamgen.documents.wording import one_line, said
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:
    """The chapter; every plan has one."""
    blocks: list[DocumentBlock] = []
    if plan.cover.guiding_sentence:
        blocks.append(Paragraphs(Words(paragraphs(plan.cover.guiding_sentence), (("cover", "guiding_sentence"),))))
    if plan.checkpoints or figures.actions or figures.key_people:
        blocks.append(Tiles("key figures", key_figures(figures, texts)))
    facts = _facts(plan, texts)
    if facts:
        blocks.append(Facts("starting point", facts))
    return Section("overview", texts("actionplan.overview.title"), tuple(blocks)) if blocks else None


def _facts(plan: Plan, texts: Texts) -> tuple[Fact, ...]:
    cover, scope = plan.cover, plan.scope
    found = [
        ("cover", "industry", one_line(cover.industry or "")),
        ("cover", "account_stage", said(cover.account_stage, texts)),
        ("cover", "ambition", said(cover.ambition, texts)),
        ("cover", "our_sponsor", one_line(cover.our_sponsor or "")),
        ("scope", "business_units", one_line(scope.business_units or "")),
        ("scope", "position_ours", one_line(scope.position_ours or "")),
        ("scope", "position_theirs", one_line(scope.position_theirs or "")),
    ]
    return tuple(
        Fact(label(part, field, texts), line(value), ((part, field),)) for part, field, value in found if value
    )
