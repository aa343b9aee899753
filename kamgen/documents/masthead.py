"""What stands at the head and foot of every document: whose plan, for which period, which version, for whom."""

from __future__ import annotations

from kamgen.content.blocks import Fact
from kamgen.content.deck import Cover, Properties
from kamgen.content.text import Status, Tone, line
from kamgen.documents.marks import plan_mark
from kamgen.documents.wording import joined, one_line, said
from kamgen.figures.figures import Figures
from kamgen.plan.cover import Confidentiality, PlanStatus
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts


def account(plan: Plan) -> str:
    """The account's name."""
    return one_line(plan.cover.account)


def period(plan: Plan, texts: Texts) -> str:
    """The planning period: "2026-2028", or the end that is known; empty where neither is."""
    first, last = plan.cover.period_from, plan.cover.period_to
    if first and last:
        return texts.formats.period(first, last)
    if first:
        return texts("documents.from", month=texts.formats.month_and_year(first))
    return texts("documents.until_month", month=texts.formats.month_and_year(last)) if last else ""


def confidentiality(plan: Plan, texts: Texts) -> str:
    """Who may read it; a plan that does not say is confidential, since it names persons."""
    return said(plan.cover.confidentiality or Confidentiality.CONFIDENTIAL, texts)


def customer_only(plan: Plan, texts: Texts) -> str:
    """Who may read what is made for the customer."""
    return texts("deck.customer.readers", account=account(plan))


def version(plan: Plan, texts: Texts) -> str:
    """The version with its word; empty where the plan has none."""
    return texts("documents.version", version=one_line(plan.cover.version)) if plan.cover.version else ""


def footer(plan: Plan, figures: Figures, texts: Texts, document: str, readers: str = "") -> str:
    """The line at the foot of every slide; `document` is its name, such as "Maßnahmenplan".

    `readers` says who may read it where that is not what the plan says; here and below.
    """
    return joined(account(plan), issue(plan, figures, texts, document, readers))


def issue(plan: Plan, figures: Figures, texts: Texts, document: str, readers: str = "") -> str:
    """Which document of which period, version and date it is, and for whom; for pages headed by the account."""
    return joined(
        f"{document} {period(plan, texts)}".strip(),
        version(plan, texts),
        texts("documents.as_of", day=figures.as_of),
        readers or confidentiality(plan, texts),
    )


def properties(plan: Plan, figures: Figures, texts: Texts, document: str, readers: str = "") -> Properties:
    """The properties of the file."""
    cover = plan.cover
    return Properties(
        title=f"{document} – {account(plan)}",
        subject=joined(document, period(plan, texts)),
        author=one_line(cover.prepared_by or cover.key_account_manager or cover.supplier or ""),
        language=texts.formats.tag,
        created=figures.as_of,
        confidentiality=readers or confidentiality(plan, texts),
    )


def facts(plan: Plan, figures: Figures, texts: Texts, *, reviews: bool = True) -> tuple[Fact, ...]:
    """What a cover says about the plan; a missing manager and review are said, other missing facts left out.

    When we review it is our own business: the cover for the customer says nothing of `reviews`.
    """
    cover = plan.cover
    day = texts.formats.full_date

    def fact(key: str, value: str, *fields: str, missing: bool = False) -> Fact:
        words = line(value, Tone.MUTED if missing else Tone.INK, strong=not missing)
        return Fact(texts(f"documents.facts.{key}"), words, tuple(("cover", field) for field in fields))

    stand = day(figures.as_of)
    found = [
        fact("key_account_manager", one_line(cover.key_account_manager), "key_account_manager")
        if cover.key_account_manager
        else fact("key_account_manager", texts("documents.not_named"), "key_account_manager", missing=True)
    ]
    if cover.customer_number:
        found.append(fact("customer_number", one_line(cover.customer_number), "customer_number"))
    if cover.version:
        words = texts("documents.version_of", version=one_line(cover.version), day=figures.as_of)
        found.append(fact("version", words, "version", "as_of"))
    else:
        found.append(fact("as_of", stand, "as_of"))
    if not reviews:
        return tuple(found)
    if cover.last_review:
        found.append(fact("last_review", day(cover.last_review), "last_review"))
    found.append(
        fact("next_review", day(cover.next_review), "next_review")
        if cover.next_review
        else fact("next_review", texts("documents.open"), "next_review", missing=True)
    )
    return tuple(found)


def status(plan: Plan, texts: Texts) -> Status | None:
    """How final the plan is; nothing where it does not say."""
    return plan_mark(plan.cover.status, texts) if plan.cover.status else None


def cover(plan: Plan, figures: Figures, texts: Texts, document: str, readers: str = "") -> Cover:
    """The cover of any document; `document` is its name."""
    return Cover(
        supplier=one_line(plan.cover.supplier or ""),
        document=document,
        period=period(plan, texts),
        account=account(plan),
        subtitle=one_line(plan.cover.guiding_sentence or ""),
        facts=facts(plan, figures, texts, reviews=not readers),
        status_label=texts("documents.facts.status"),
        status=status(plan, texts),
        confidentiality=readers or confidentiality(plan, texts),
    )


def draft_word(plan: Plan, texts: Texts, *, draft: bool) -> str:
    """The word that marks every page of what is not final: the plan is a draft, or was built in spite of errors."""
    return texts("documents.draft") if draft or plan.cover.status is PlanStatus.DRAFT else ""
