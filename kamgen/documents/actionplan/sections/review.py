"""W14 Review and release: the dates, room for the minutes, and the lines to sign on."""

from __future__ import annotations

from kamgen.content.blocks import Fact, Facts
from kamgen.content.document import DocumentBlock, Section, SignOff, Subheading, WritingSpace
from kamgen.content.text import line
from kamgen.documents.tables import label
from kamgen.documents.wording import one_line
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_MINUTES = ("went_well", "went_wrong", "next_plan", "customer_feedback")
_LINES = 3


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:  # noqa: ARG001 - the form of a chapter
    """The chapter; every plan is reviewed and released."""
    cover = plan.cover
    facts = tuple(
        Fact(label("cover", field, texts), line(texts.formats.full_date(day)), (("cover", field),))
        for field, day in (("last_review", cover.last_review), ("next_review", cover.next_review))
        if day
    )
    blocks: list[DocumentBlock] = [Facts("reviews", facts)] if facts else []
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
