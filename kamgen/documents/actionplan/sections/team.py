"""W11 Team, resources and what we ask of our own management."""

from __future__ import annotations

from kamgen.content.document import DocumentBlock, Section, Subheading
from kamgen.content.table import Align, Cell, Choices, Table, TableColumn, TableRow
from kamgen.content.text import Run, Tone, line
from kamgen.documents.marks import decision_mark, decision_options
from kamgen.documents.part_tables import field_cell, field_column, part_table
from kamgen.documents.row_names import row_names
from kamgen.documents.tables import (
    column,
    day_cell,
    full_text,
    money_cell,
    number_cell,
    paragraphs,
    percent_cell,
    status_cell,
)
from kamgen.documents.wording import joined, one_line, said
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.plan.team import DecisionStatus, ManagementAsk, Resource
from kamgen.texts.catalogue import Texts

_PACKAGES = (("name", 30), ("kind", 14), ("description", 34), ("benefit", 34), ("cost", 12), ("fte", 8))
_RESOURCES = (("name", 40), ("kind", 16), ("unit", 12), ("required", 12), ("available", 12))


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:
    """The chapter, or None without team and requests."""
    blocks: list[DocumentBlock] = []
    if plan.team:
        blocks += [Subheading(texts("parts.team.title")), _team(plan, texts)]
    packages = part_table(plan, "service_packages", _PACKAGES, texts)
    if packages is not None:
        blocks += [Subheading(texts("parts.service_packages.title")), packages]
    if plan.resources:
        blocks += [Subheading(texts("parts.resources.title")), _resources(plan, figures, texts)]
    if plan.management_asks:
        blocks += [Subheading(texts("parts.management_asks.title")), _asks(plan, figures, texts)]
    return Section("team", texts("actionplan.team.title"), tuple(blocks)) if blocks else None


def _team(plan: Plan, texts: Texts) -> Table:
    rows = tuple(
        TableRow(
            (
                full_text(member.name, ("team", index, "name"), strong=True),
                full_text(member.title, ("team", index, "title")),
                full_text(member.task, ("team", index, "task")),
                percent_cell(member.capacity, texts, ("team", index, "capacity")),
                full_text(member.contact, ("team", index, "contact")),
            )
        )
        for index, member in enumerate(plan.team)
    )
    columns = (
        column("team", "name", texts, 22),
        column("team", "title", texts, 24),
        column("team", "task", texts, 34),
        column("team", "capacity", texts, 12, Align.RIGHT),
        column("team", "contact", texts, 22),
    )
    return Table("team", columns, rows, texts("actionplan.team.description", n=len(rows)))


def _resources(plan: Plan, figures: Figures, texts: Texts) -> Table:
    """What is needed beside what is there, with the gap."""
    part = "resources"
    rows = []
    for index, (resource, balance) in enumerate(zip(plan.resources, figures.resources.balances, strict=True)):
        cells = tuple(
            field_cell(resource, field, (part, index, field), texts, strong=field == "name") for field, _ in _RESOURCES
        )
        tone = Tone.BAD if index in figures.resources.short else Tone.INK
        said = "" if balance.value is None else texts.formats.number(balance.value, signed=True)
        gap = Cell((line(said, tone, strong=True),) if said else (), value=balance.value, sources=balance.sources)
        rows.append(TableRow((*cells, gap)))
    columns = tuple(field_column(part, Resource, field, weight, texts) for field, weight in _RESOURCES)
    gap_column = TableColumn(texts("actionplan.team.gap"), 12, Align.RIGHT)
    short = len(figures.resources.short)
    words = "resources_description" if short else "resources_enough"
    description = texts(f"actionplan.team.{words}", n=short)
    return Table(part, (*columns, gap_column), tuple(rows), description)


def _decision(ask: ManagementAsk, index: int, name: str, texts: Texts) -> Cell:
    """The decision, to be filled in where it is open."""
    options = decision_options(texts)
    mark = decision_mark(ask.status, texts) or dict(options)[DecisionStatus.OPEN]
    editable = Choices(f"management_asks/{name}/status", options)
    return status_cell(mark, ("management_asks", index, "status"), editable=editable)


def _what(ask: ManagementAsk, index: int, texts: Texts) -> Cell:
    """What is asked for, with its kind and its goal on a second line."""
    row = ("management_asks", index)
    details = joined(said(ask.kind, texts), one_line(ask.goal or ""))
    under = ((Run(details, Tone.MUTED, second=True),),) if details else ()
    sources = tuple((*row, field) for field in ("text", "kind", "goal"))
    return Cell((*paragraphs(ask.text, strong=True), *under), value=ask.text, sources=sources)


def _asks(plan: Plan, figures: Figures, texts: Texts) -> Table:
    part = "management_asks"
    names = row_names((ask.text,) for ask in plan.management_asks)
    rows = tuple(
        TableRow(
            (
                _what(ask, index, texts),
                money_cell(ask.value, texts, (part, index, "value")),
                number_cell(ask.fte, texts, (part, index, "fte")),
                full_text(ask.decided_by, (part, index, "decided_by")),
                day_cell(ask.due, texts, (part, index, "due"), editable=f"{part}/{name}/due"),
                _decision(ask, index, name, texts),
            )
        )
        for index, (ask, name) in enumerate(zip(plan.management_asks, names, strict=True))
    )
    columns = (
        column(part, "text", texts, 34),
        column(part, "value", texts, 12, Align.RIGHT, texts.formats.symbol),
        column(part, "fte", texts, 8, Align.RIGHT),
        column(part, "decided_by", texts, 18),
        column(part, "due", texts, 12),
        column(part, "status", texts, 16),
    )
    asks = figures.asks
    total = TableRow(
        (
            Cell((line(texts("actionplan.team.open_total"), strong=True),)),
            money_cell(asks.value.value, texts, *asks.value.sources),
            number_cell(asks.fte.value, texts, *asks.fte.sources),
            Cell(),
            Cell(),
            Cell(),
        )
    )
    has_total = asks.value.value is not None or asks.fte.value is not None
    description = texts("actionplan.team.asks_description", n=len(rows))
    return Table(part, columns, rows, description, total=total if has_total else None)
