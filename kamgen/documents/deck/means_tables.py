"""What the goals need of people and money beside what there is, and what the service packages bring and cost."""

from __future__ import annotations

from decimal import Decimal

from kamgen.content.deck import Note
from kamgen.content.table import Align, Cell, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone
from kamgen.documents.deck.cells import headed
from kamgen.documents.wording import joined, one_line, said, shortened
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.plan.team import Resource, ServicePackage
from kamgen.texts.catalogue import Texts

_MEANS, _PACKAGES = "resources", "service_packages"
_NAME, _BENEFIT = 60, 60
_MOST = 5
"""Rows of each; the notes have all."""


def means_table(plan: Plan, figures: Figures, texts: Texts) -> Table | None:
    """What is needed beside what is there, each row in its own unit; nothing where the plan says nothing of it."""
    if not plan.resources:
        return None
    short = set(figures.resources.short)
    rows = [_means(each, row, texts, short=row in short) for row, each in enumerate(plan.resources[:_MOST])]
    return Table(
        name="means",
        columns=(
            TableColumn("", 26),
            TableColumn(texts("deck.resources.needed"), 10, Align.RIGHT),
            TableColumn(texts("deck.resources.there"), 10, Align.RIGHT),
        ),
        rows=(*rows, *_more(len(plan.resources[_MOST:]), 3, texts)),
        description=texts("deck.resources.description_means", n=len(rows)),
        head=Head(texts("deck.resources.means")),
    )


def packages_table(plan: Plan, texts: Texts) -> Table | None:
    """Each service package with what the customer has of it, its cost and its people."""
    if not plan.service_packages:
        return None
    rows = [_package(each, row, texts) for row, each in enumerate(plan.service_packages[:_MOST])]
    return Table(
        name="packages",
        columns=(TableColumn("", 34), TableColumn(texts("deck.resources.effort"), 14, Align.RIGHT)),
        rows=(*rows, *_more(len(plan.service_packages[_MOST:]), 2, texts)),
        description=texts("deck.resources.description_packages", n=len(rows)),
        head=Head(texts("deck.resources.packages")),
    )


def _means(each: Resource, row: int, texts: Texts, *, short: bool) -> TableRow:
    def amount(value: Decimal | None, field: str, tone: Tone = Tone.INK) -> Cell:
        words = "–" if value is None else texts.formats.number(value)
        return cell(words, Tone.MUTED if value is None else tone, (_MEANS, row, field), strong=tone is Tone.BAD)

    details = joined(said(each.kind, texts), one_line(each.unit or ""))
    fields = ((_MEANS, row, "name"), (_MEANS, row, "kind"), (_MEANS, row, "unit"))
    return TableRow(
        (
            headed(shortened(each.name, _NAME), details, *fields),
            amount(each.required, "required"),
            amount(each.available, "available", Tone.BAD if short else Tone.INK),
        )
    )


def _package(each: ServicePackage, row: int, texts: Texts) -> TableRow:
    effort = joined(
        texts.formats.money(each.cost) if each.cost else "",
        texts("documents.fte", fte=texts.formats.number(each.fte)) if each.fte else "",
    )
    return TableRow(
        (
            headed(
                shortened(each.name, _NAME),
                shortened(each.benefit or each.description or "", _BENEFIT),
                *((_PACKAGES, row, field) for field in ("name", "benefit", "description")),
            ),
            cell(effort or "–", Tone.INK if effort else Tone.MUTED, (_PACKAGES, row, "cost"), (_PACKAGES, row, "fte")),
        )
    )


def _more(count: int, width: int, texts: Texts) -> tuple[TableRow, ...]:
    if not count:
        return ()
    words = cell(texts("deck.resources.more", n=count), Tone.MUTED)
    return (TableRow((words, *(cell("") for _ in range(1, width)))),)


def means_notes(plan: Plan, texts: Texts) -> tuple[Note, ...]:
    """Everything that the plan says of means and packages, in full."""
    means = tuple(
        Note(
            joined(
                one_line(each.name),
                said(each.kind, texts),
                _amount("needed", each.required, each.unit, texts),
                _amount("there", each.available, each.unit, texts),
            ),
            tuple((_MEANS, row, field) for field in ("name", "kind", "unit", "required", "available")),
        )
        for row, each in enumerate(plan.resources)
    )
    packages = tuple(
        Note(
            joined(
                one_line(each.name),
                one_line(each.description or ""),
                one_line(each.benefit or ""),
                texts.formats.money(each.cost) if each.cost else "",
                texts("documents.fte", fte=texts.formats.number(each.fte)) if each.fte else "",
            ),
            tuple((_PACKAGES, row, field) for field in ("name", "description", "benefit", "cost", "fte")),
        )
        for row, each in enumerate(plan.service_packages)
    )
    return (*means, *packages)


def _amount(key: str, value: Decimal | None, unit: str | None, texts: Texts) -> str:
    if value is None:
        return ""
    number = texts.formats.number(value)
    return f"{texts(f'deck.resources.{key}')} {number} {one_line(unit or '')}".rstrip()
