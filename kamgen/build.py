"""One account: a workbook in, its documents out. The composition root, and the only place where all steps meet.

What draws is imported when it is asked for: a deck alone needs neither XlsxWriter nor what knows Word.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kamgen.brand.loading import Brand, find, fingerprint
from kamgen.checking import Checked, check
from kamgen.content.document import ActionPlan
from kamgen.documents.accountmap.accountmap import tell_account_map
from kamgen.documents.actionplan.actionplan import tell_action_plan
from kamgen.documents.deck.deck import Size, tell_deck
from kamgen.documents.editions import Audience, Document, Edition, Format, editions
from kamgen.figures.figures import Figures, figures_of
from kamgen.figures.policy import STANDARD, Policy, as_toml
from kamgen.figures.snapshot import snapshot
from kamgen.findings import Severity
from kamgen.places import SourceMap
from kamgen.plan.editions import as_draft, for_customer
from kamgen.plan.plan import Plan
from kamgen.render.drawn import Drawn
from kamgen.report.words import Worded, worded
from kamgen.shipped import VERSION, own_fingerprint
from kamgen.texts.catalogue import Texts, texts
from kamgen.texts.language import Language

__all__ = ["Built", "Checked", "Order", "Record", "build", "check", "mark_of", "record_of"]


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: documents in a brand (a name or a folder), in the workbook's language or another.

    `as_of` overrides the workbook's own date. `draft` builds in spite of errors and marks every document. `size` is
    that of the deck. `policy` holds the company's own weights and thresholds.
    """

    brand: str = "plain"
    language: Language | None = None
    editions: tuple[Edition, ...] = editions()
    as_of: date | None = None
    draft: bool = False
    size: Size = Size.STANDARD
    policy: Policy = STANDARD
    audience: Audience = Audience.INTERNAL


@dataclass(frozen=True, slots=True)
class Built:
    """The outcome for one account; `documents` is empty where errors stand in the way."""

    account: str
    checked: Checked
    documents: Mapping[Edition, Drawn]


def build(data: bytes, name: str, order: Order, folder: Path | None = None) -> Built:
    """Builds the documents of one account; `name` is what to call its file in messages, `folder` where it lies.

    Raises `InputUnreadable` for what is no workbook, `BrandBroken` and `UsageProblem` for a brand that cannot be
    used. Errors in the plan leave `documents` empty unless a draft was asked for.
    """
    checked = check(data, name, order.as_of, order.policy, folder)
    plan, figures = checked.plan, checked.figures
    account = plan.cover.account if plan else ""
    if plan is None or figures is None or (checked.faulty and not order.draft):
        return Built(account, checked, {})
    currency = plan.cover.currency.value if plan.cover.currency else "EUR"
    words = texts(order.language or checked.language, currency)
    draft = checked.faulty
    telling = as_draft(plan) if draft else plan
    brand = find(order.brand)

    def drawn(edition: Edition) -> Drawn:
        match edition.document:
            case Document.DECK:
                from kamgen.render.deck import draw_deck

                if order.audience is Audience.CUSTOMER:
                    return _drawn_for_customer(telling, figures, checked, order, words)
                photos = checked.photos.pictures
                deck = tell_deck(telling, figures, words, draft=draft, size=order.size, photos=photos)
                return draw_deck(deck, brand, checked.sources)
            case Document.PLAN:
                told = tell_action_plan(telling, figures, words, draft=draft, photos=checked.photos.pictures)
                return _drawn_document(told, edition.format, brand, checked.sources, words)
            case Document.MAP:
                mapped = tell_account_map(telling, figures, words, draft=draft)
                if edition.format is Format.XLSX:
                    from kamgen.render.accountmap import draw_account_map

                    return draw_account_map(mapped, brand, checked.sources)
                from kamgen.content.reshaping.document import map_as_document

                return _drawn_document(map_as_document(mapped, words), edition.format, brand, checked.sources, words)

    return Built(account, checked, {edition: drawn(edition) for edition in order.editions})


def _why_not(checked: Checked, *, draft: bool) -> str:
    """Why nothing is built from a workbook; where a draft was asked for, what even that cannot do without."""
    errors = sum(finding.severity is Severity.ERROR for finding in checked.findings)
    counted = f"{errors} error{'s' if errors > 1 else ''} in the workbook"
    if checked.plan is None:
        return f"{counted}; even a draft needs the account's name on sheet 01" if draft else counted
    if checked.figures is None:
        needed = "even a draft needs" if draft else "among them"
        return f"{counted}; {needed} the as-of date: enter it on sheet 01, or give it like --as-of 2026-03-31"
    return counted


def _drawn_for_customer(plan: Plan, figures: Figures, checked: Checked, order: Order, words: Texts) -> Drawn:
    """The deck for the customer, from a plan and figures without anything confidential; no cell is named in it."""
    from kamgen.documents.deck.customer_deck import tell_customer_deck
    from kamgen.render.deck import draw_deck

    shown = for_customer(plan)
    known = figures_of(shown, figures.as_of, texts(checked.language), order.policy)
    photos = checked.photos.pictures
    told = tell_customer_deck(shown, known, words, draft=checked.faulty, size=order.size, photos=photos)
    return draw_deck(told, find(order.brand), {})


def _drawn_document(told: ActionPlan, format_: Format, brand: Brand, sources: SourceMap, words: Texts) -> Drawn:
    """What was told, drawn as one of the three formats."""
    match format_:
        case Format.DOCX:
            from kamgen.render.document import draw_action_plan

            return draw_action_plan(told, brand, sources)
        case Format.XLSX:
            from kamgen.content.reshaping.workbook import document_as_workbook
            from kamgen.render.accountmap import draw_account_map

            return draw_account_map(document_as_workbook(told, words), brand, sources)
        case Format.PPTX:
            from kamgen.content.reshaping.deck import document_as_deck
            from kamgen.render.deck import draw_deck

            return draw_deck(document_as_deck(told, words), brand, sources)


@dataclass(frozen=True, slots=True)
class Record:
    """What is kept of an account: its documents, and what was built from what. All that a worker hands over.

    `reason` says why there are no documents.
    """

    account: str
    errors: int
    warnings: int
    reason: str
    documents: Mapping[Edition, bytes]
    told: Mapping[str, object]
    """What the manifest says of everything but the documents."""
    told_of: Mapping[Edition, Mapping[str, object]]
    """What it says of each document; the name of its file is still empty."""

    def files(self, stem: str, audience: Audience) -> dict[str, bytes]:
        """The files of an account by name, all with this stem: its documents and the manifest."""
        names = {edition: edition.file_name(stem, audience) for edition in self.documents}
        documents = [{**told, "file": names[each]} for each, told in self.told_of.items()]
        manifest = {**self.told, "documents": documents}
        written = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
        return {names[each]: data for each, data in self.documents.items()} | {audience.manifest: written.encode()}


def record_of(built: Built, data: bytes, name: str, order: Order) -> Record:
    """What is kept of an account that was built from the workbook of this name."""
    severities = [finding.severity for finding in built.checked.findings]
    return Record(
        built.account,
        severities.count(Severity.ERROR),
        severities.count(Severity.WARNING),
        "" if built.documents else _why_not(built.checked, draft=order.draft),
        {edition: drawn.data for edition, drawn in built.documents.items()},
        _manifest(built, data, name, order),
        {edition: _told_of(edition, drawn) for edition, drawn in built.documents.items()},
    )


def mark_of(order: Order) -> str:
    """A hash of all that decides what becomes of a workbook: the order, the brand's files, kamgen's own."""
    asked = [
        VERSION,
        own_fingerprint(),
        fingerprint(order.brand),
        order.language.value if order.language else None,
        sorted(edition.file_name("", order.audience) for edition in order.editions),
        order.as_of.isoformat() if order.as_of else None,
        order.draft,
        order.size.value,
        as_toml(order.policy),
    ]
    return _hash(json.dumps(asked).encode())


def _manifest(built: Built, data: bytes, name: str, order: Order) -> dict[str, object]:
    checked = built.checked
    words = texts(checked.language)
    return {
        "kamgen": VERSION,
        "order": mark_of(order),
        "account": built.account,
        "workbook": {"name": name, "sha256": _hash(data), "language": checked.language.value},
        "photos": dict(checked.photos.files),
        "as_of": checked.figures.as_of.isoformat() if checked.figures else None,
        "language": (order.language or checked.language).value,
        "brand": find(order.brand).name,
        "draft": checked.faulty,
        "audience": order.audience.value,
        "size": order.size.value,
        "policy": {"standard": order.policy == STANDARD, "sha256": _hash(as_toml(order.policy).encode())},
        "documents": [],
        "findings": [_told(worded(finding, words), order.audience) for finding in checked.findings],
        "snapshot": snapshot(checked.plan, checked.figures)
        if checked.plan and checked.figures and order.audience is Audience.INTERNAL
        else None,
    }


def _told_of(edition: Edition, drawn: Drawn) -> dict[str, object]:
    return {
        "document": edition.document.value,
        "format": edition.format.value,
        "file": "",
        "sha256": _hash(drawn.data),
        "pages": drawn.pages,
        "fit": [{"where": note.where, "what": note.what, "detail": note.detail} for note in drawn.fit],
    }


def _told(finding: Worded, audience: Audience) -> dict[str, str]:
    """A finding for the record; what goes with documents for the customer only counts them."""
    if audience is Audience.CUSTOMER:
        return {"severity": finding.severity.value}
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "sheet": finding.sheet,
        "cell": finding.cell,
        "message": finding.message,
    }


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
