"""The action plan as a whole: which chapters, in which order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from kamgen.content.blocks import Fact, Facts
from kamgen.content.document import ActionPlan, Section
from kamgen.content.table import Table
from kamgen.content.text import Tone, line
from kamgen.documents import masthead
from kamgen.documents.actionplan.openings import opened
from kamgen.documents.actionplan.photos import illustrated
from kamgen.documents.actionplan.sections import (
    actions,
    amounts,
    checkpoints,
    customer_goals,
    goals,
    initiatives,
    milestones,
    overview,
    position,
    questions,
    review,
    strategies,
    team,
    touchpoints,
)
from kamgen.documents.tables import without_empty_columns
from kamgen.documents.wording import one_line
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

CAPTIONED: Final = frozenset(
    (
        "annual_targets",
        "business_units",
        "competitive_position",
        "competitor_shares",
        "competitors",
        "customer_competitors",
        "decision_process",
        "five_forces",
        "history",
        "journey",
        "kpis",
        "personas",
        "questions",
        "revenue_lines",
        "revenue_streams",
        "service_packages",
        "stakeholders",
        "swot",
        "swot_conclusions",
        "team_issues",
    )
)
"""The parts whose rows stand in a table as they are."""

Teller = Callable[[Plan, Figures, Texts], Section | None]

SECTIONS: tuple[Teller, ...] = (
    overview.content,
    amounts.content,
    position.content,
    customer_goals.content,
    initiatives.content,
    checkpoints.content,
    goals.content,
    strategies.content,
    milestones.content,
    actions.content,
    touchpoints.content,
    team.content,
    questions.content,
    review.content,
)
"""The chapters in the order of the document; wide ones stand together, so that the pages turn as seldom as may be."""


def tell_action_plan(
    plan: Plan,
    figures: Figures,
    texts: Texts,
    *,
    draft: bool = False,
    photos: Mapping[tuple[str, int], bytes] | None = None,
) -> ActionPlan:
    """The Word action plan of a plan; `draft` marks it because errors stand, `photos` are by part and row."""
    told = (section for tell in SECTIONS if (section := tell(plan, figures, texts)) is not None)
    sections = (opened(_captioned(_trimmed(section), texts), plan, figures, texts) for section in told)
    document = texts("actionplan.document")
    cover = plan.cover
    facts = masthead.facts(plan, figures, texts)
    status = masthead.status(plan, texts)
    if status is not None:
        words = line(status.words, Tone.INK, strong=True)
        facts = (*facts, Fact(texts("documents.facts.status"), words, (("cover", "status"),)))
    if cover.prepared_by:
        words = line(one_line(cover.prepared_by), strong=True)
        facts = (*facts, Fact(texts("fields.cover.prepared_by.label"), words, (("cover", "prepared_by"),)))
    return ActionPlan(
        properties=masthead.properties(plan, figures, texts, document),
        supplier=one_line(cover.supplier or ""),
        document=document,
        period=masthead.period(plan, texts),
        account=masthead.account(plan),
        subtitle=one_line(cover.guiding_sentence or ""),
        cover_facts=Facts("cover", facts),
        contents_title=texts("actionplan.contents"),
        sections=tuple(illustrated(section, photos) for section in sections) if photos else tuple(sections),
        header=masthead.account(plan),
        footer=masthead.issue(plan, figures, texts, document),
        page_word=texts("actionplan.page"),
        table_word=texts("actionplan.table"),
        figure_word=texts("actionplan.figure"),
        draft=masthead.draft_word(plan, texts, draft=draft),
    )


_CAPTIONS: Final = "actionplan.captions"


def _captioned(section: Section, texts: Texts) -> Section:
    """The chapter, its tables of plain rows named by what they show instead of by their number of rows."""
    blocks = tuple(
        replace(block, description=texts(f"{_CAPTIONS}.{block.name}", n=len(block.rows)))
        if isinstance(block, Table) and block.name in CAPTIONED
        else block
        for block in section.blocks
    )
    return replace(section, blocks=blocks)


def _trimmed(section: Section) -> Section:
    blocks = tuple(without_empty_columns(block) if isinstance(block, Table) else block for block in section.blocks)
    return replace(section, blocks=blocks)
