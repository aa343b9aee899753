"""W14 Review and release: the dates, room for the minutes, and the lines to sign on."""

from __future__ import annotations

from kamgen.content.blocks import Fact, Facts
from kamgen.content.document import DocumentBlock, Section, SignOff, Subheading, WritingSpace
from kamgen.content.text import line
from kamgen.documents.part_tables import part_facts, part_table
from kamgen.documents.tables import label
from kamgen.documents.wording import one_line
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_MINUTES = ("went_well", "went_wrong", "next_plan", "customer_feedback")
_FOUR = ("workflow_gaps", "unknown_customer", "white_space_left", "other_teams")
_LINES = 3
_KPIS = (
    ("name", 34),
    ("unit", 8),
    ("baseline", 10),
    ("previous", 10),
    ("actual", 10),
    ("target", 10),
    ("period", 12),
    ("note", 26),
)
_ISSUES = (("issue", 34), ("example", 28), ("team", 22), ("owner", 16), ("due", 12), ("status", 14))


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:  # noqa: ARG001 - the form of a chapter
    """The chapter; every plan is reviewed and released."""
    cover = plan.cover
    facts = tuple(
        Fact(label("cover", field, texts), line(texts.formats.full_date(day)), (("cover", field),))
        for field, day in (("last_review", cover.last_review), ("next_review", cover.next_review))
        if day
    )
    blocks: list[DocumentBlock] = [Facts("reviews", facts)] if facts else []
    for part, fields in (("kpis", _KPIS), ("team_issues", _ISSUES)):
        table = part_table(plan, part, fields, texts)
        if table is not None:
            blocks += [Subheading(texts(f"parts.{part}.title")), table]
    last = part_facts(plan, "review", ("day", "participants", *_MINUTES), texts)
    if last:
        blocks += [Subheading(texts("actionplan.review.last")), Facts("last review", last)]
    answers = part_facts(plan, "review", _FOUR, texts)
    if answers:
        blocks += [Subheading(texts("actionplan.review.four")), Facts("four questions", answers)]
    blocks.append(Subheading(texts("actionplan.review.minutes")))
    blocks += [WritingSpace(texts(f"actionplan.review.{prompt}"), _LINES) for prompt in _MINUTES]
    blocks.append(Subheading(texts("actionplan.review.release")))
    people = (
        (label("cover", "key_account_manager", texts), one_line(cover.key_account_manager or "")),
        (label("cover", "our_sponsor", texts), one_line(cover.our_sponsor or "")),
        (texts("actionplan.review.sales_management"), ""),
    )
    columns = tuple(texts(f"actionplan.review.columns.{name}") for name in ("role", "name", "day", "signature"))
    blocks.append(SignOff("release", columns, people))
    return Section("review", texts("actionplan.review.title"), tuple(blocks))
