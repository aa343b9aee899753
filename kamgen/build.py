"""One account: a workbook in, its documents out. The composition root, and the only place where all steps meet."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kamgen.brand.loading import find
from kamgen.documents.accountmap.accountmap import tell_account_map
from kamgen.documents.actionplan.actionplan import tell_action_plan
from kamgen.documents.deck.deck import tell_deck
from kamgen.figures.figures import Figures, figures_of
from kamgen.figures.snapshot import snapshot
from kamgen.findings import Finding, Severity
from kamgen.places import SourceMap
from kamgen.plan.plan import Plan
from kamgen.render.accountmap import draw_account_map
from kamgen.render.deck import draw_deck
from kamgen.render.document import draw_action_plan
from kamgen.render.drawn import Drawn
from kamgen.report.words import in_order, worded
from kamgen.rules import judge
from kamgen.rules.cover import NO_AS_OF
from kamgen.shipped import VERSION
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from kamgen.workbook.read import read_workbook

MANIFEST = "kamgen.json"


class Document(StrEnum):
    """The three deliverables of the method."""

    DECK = "deck"
    PLAN = "plan"
    MAP = "map"

    def file_name(self, stem: str) -> str:
        """The file's name for an account's stem; the same in every language, so that scripts can rely on it."""
        return f"{stem}-{_ENDINGS[self]}"


_ENDINGS = {
    Document.DECK: "account-plan.pptx",
    Document.PLAN: "action-plan.docx",
    Document.MAP: "account-map.xlsx",
}


@dataclass(frozen=True, slots=True)
class Checked:
    """A workbook that was read and judged; `plan` and `figures` are missing where it does not carry a plan.

    `findings` are in the order of the workbook, each with its cell where it has one.
    """

    plan: Plan | None
    figures: Figures | None
    sources: SourceMap
    findings: tuple[Finding, ...]
    language: Language

    @property
    def faulty(self) -> bool:
        """Whether anything stands in the way of the documents."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: the documents in a brand (a name or a folder), in the workbook's language or another.

    `as_of` overrides the workbook's own date. `draft` builds in spite of errors and marks every document.
    """

    brand: str = "plain"
    language: Language | None = None
    documents: tuple[Document, ...] = tuple(Document)
    as_of: date | None = None
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """The outcome for one account; `documents` is empty where errors stand in the way."""

    account: str
    checked: Checked
    documents: Mapping[Document, Drawn]


def check(data: bytes, name: str, as_of: date | None = None) -> Checked:
    """Reads a workbook and judges its plan.

    Raises `InputUnreadable` where it is no workbook at all; everything else is a finding.
    """
    reading = read_workbook(data, name)
    plan, findings = reading.plan, list(reading.findings)
    figures = None
    if plan is not None:
        day = as_of or plan.cover.as_of
        if day is None:
            findings.append(Finding.of(NO_AS_OF, Severity.ERROR, ("cover", "as_of")))
        else:
            figures = figures_of(plan, day, texts(reading.language))
            unread = {finding.path for finding in findings if finding.severity is Severity.ERROR}
            # A cell that could not be read is empty in the plan; that it is empty need not be said as well.
            findings.extend(finding for finding in judge(plan, figures) if finding.path not in unread)
    located = in_order(
        (finding.located(reading.sources) for finding in findings), tuple(dict.fromkeys(_sheets(reading.sources)))
    )
    return Checked(plan, figures, reading.sources, located, reading.language)


def build(data: bytes, name: str, order: Order) -> Built:
    """Builds the documents of one account; `name` is what to call its file in messages.

    Raises `InputUnreadable` for what is no workbook, `BrandBroken` and `UsageProblem` for a brand that cannot be
    used. Errors in the plan leave `documents` empty unless a draft was asked for.
    """
    checked = check(data, name, order.as_of)
    plan, figures = checked.plan, checked.figures
    account = plan.cover.account if plan else ""
    if plan is None or figures is None or (checked.faulty and not order.draft):
        return Built(account, checked, {})
    currency = plan.cover.currency.value if plan.cover.currency else "EUR"
    words = texts(order.language or checked.language, currency)
    draft = checked.faulty
    brand = find(order.brand)
    drawn: dict[Document, Drawn] = {}
    for document in order.documents:
        match document:
            case Document.DECK:
                drawn[document] = draw_deck(tell_deck(plan, figures, words, draft=draft), brand, checked.sources)
            case Document.PLAN:
                told = tell_action_plan(plan, figures, words, draft=draft)
                drawn[document] = draw_action_plan(told, brand, checked.sources)
            case Document.MAP:
                mapped = tell_account_map(plan, figures, words, draft=draft)
                drawn[document] = draw_account_map(mapped, brand, checked.sources)
    return Built(account, checked, drawn)


def files_of(built: Built, data: bytes, name: str, order: Order, stem: str) -> dict[str, bytes]:
    """The files of an account by name: its documents, and the manifest that says what was built from what."""
    files = {document.file_name(stem): drawn.data for document, drawn in built.documents.items()}
    manifest = _manifest(built, data, name, order, stem)
    files[MANIFEST] = (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode()
    return files


def _manifest(built: Built, data: bytes, name: str, order: Order, stem: str) -> dict[str, object]:
    checked = built.checked
    words = texts(checked.language)
    return {
        "kamgen": VERSION,
        "account": built.account,
        "workbook": {"name": name, "sha256": _hash(data), "language": checked.language.value},
        "as_of": checked.figures.as_of.isoformat() if checked.figures else None,
        "language": (order.language or checked.language).value,
        "brand": find(order.brand).name,
        "draft": checked.faulty,
        "documents": [
            {
                "file": document.file_name(stem),
                "sha256": _hash(drawn.data),
                "pages": drawn.pages,
                "fit": [{"where": note.where, "what": note.what, "detail": note.detail} for note in drawn.fit],
            }
            for document, drawn in built.documents.items()
        ],
        "findings": [
            {
                "code": each.code,
                "severity": each.severity.value,
                "sheet": each.sheet,
                "cell": each.cell,
                "message": each.message,
            }
            for each in (worded(finding, words) for finding in checked.findings)
        ],
        "snapshot": snapshot(checked.plan, checked.figures) if checked.plan and checked.figures else None,
    }


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _sheets(sources: SourceMap) -> tuple[str, ...]:
    return tuple(place.sheet for place in sources.values())
