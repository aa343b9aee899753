"""W14 Review and release: dates, KPIs with their course, the last review, room for minutes, lines to sign on."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.content.blocks import Fact, Facts
from kamgen.content.document import DocumentBlock, Paragraphs, Section, SignOff, Subheading, WritingSpace
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Run, Tone, Words, line
from kamgen.documents.kpi_standing import course_mark, kpi_message, movement_sign
from kamgen.documents.part_tables import part_facts, part_table
from kamgen.documents.tables import column, label, number_cell, paragraphs, percent_cell, status_cell
from kamgen.documents.wording import joined, one_line
from kamgen.figures.figures import Figures
from kamgen.figures.kpis import KpiStanding
from kamgen.plan.kpis import Kpi
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_MINUTES = ("went_well", "went_wrong", "next_plan", "customer_feedback")
_FOUR = ("workflow_gaps", "unknown_customer", "white_space_left", "other_teams")
_LINES = 3
_VALUES = ("baseline", "previous", "actual", "target")
_ISSUES = (("issue", 34), ("example", 28), ("team", 22), ("owner", 16), ("due", 12), ("status", 14))


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:
    """The chapter; every plan is reviewed and released."""
    cover = plan.cover
    facts = tuple(
        Fact(label("cover", field, texts), line(texts.formats.full_date(day)), (("cover", field),))
        for field, day in (("last_review", cover.last_review), ("next_review", cover.next_review))
        if day
    )
    blocks: list[DocumentBlock] = [Facts("reviews", facts)] if facts else []
    if plan.kpis:
        blocks += [Subheading(texts("parts.kpis.title")), *_kpis(plan, figures, texts)]
    issues = part_table(plan, "team_issues", _ISSUES, texts)
    if issues is not None:
        blocks += [Subheading(texts("parts.team_issues.title")), issues]
    last = part_facts(plan, "review", ("day", "participants", *_MINUTES), texts)
    if last:
        blocks += [Subheading(texts("actionplan.review.last")), Facts("last review", last)]
    answers = part_facts(plan, "review", _FOUR, texts)
    if answers:
        blocks += [Subheading(texts("actionplan.review.four")), Facts("four questions", answers)]
    blocks.append(Subheading(texts("actionplan.review.minutes")))
    blocks.append(WritingSpace(texts("actionplan.review.participants"), 1))
    blocks += [
        WritingSpace(texts(f"actionplan.review.{prompt}"), _LINES, stays=prompt == _MINUTES[-1]) for prompt in _MINUTES
    ]
    blocks.append(Subheading(texts("actionplan.review.release")))
    people = (
        (label("cover", "key_account_manager", texts), one_line(cover.key_account_manager or "")),
        (label("cover", "our_sponsor", texts), one_line(cover.our_sponsor or "")),
        (texts("actionplan.review.sales_management"), ""),
    )
    columns = tuple(texts(f"actionplan.review.columns.{name}") for name in ("role", "name", "day", "signature"))
    blocks.append(SignOff("release", columns, people))
    return Section("review", texts("actionplan.review.title"), tuple(blocks))


def _kpis(plan: Plan, figures: Figures, texts: Texts) -> Iterator[DocumentBlock]:
    """How many are on course, then each with its way from baseline to target."""
    kpis = figures.kpis
    if kpis.measured:
        words = line(texts("actionplan.review.course", message=kpi_message(kpis, texts)), strong=True)
        yield Paragraphs(Words((words,), tuple(("kpis", row, "actual") for row in kpis.measured)))
    yield Table(
        name="kpis",
        columns=(
            column("kpis", "name", texts, 34),
            *(TableColumn(texts(f"deck.kpis.{field}"), 9, Align.RIGHT) for field in _VALUES),
            TableColumn(texts("deck.kpis.movement"), 7, Align.CENTRE),
            TableColumn(texts("actionplan.review.reached"), 10, Align.RIGHT),
            TableColumn(texts("deck.kpis.status"), 16),
        ),
        rows=tuple(_kpi(plan.kpis[each.row], each, texts) for each in kpis.standings),
        description=texts("deck.kpis.description", n=len(plan.kpis)),
    )


def _kpi(kpi: Kpi, standing: KpiStanding, texts: Texts) -> TableRow:
    row = ("kpis", standing.row)
    details = joined(*(one_line(words) for words in (kpi.id, kpi.unit, kpi.period, kpi.source, kpi.note) if words))
    what = paragraphs(kpi.name, strong=True)
    if details:
        what += ((Run(details, Tone.MUTED, second=True),),)
    arrow, tone = movement_sign(standing)
    return TableRow(
        (
            Cell(
                what,
                value=kpi.name,
                sources=tuple((*row, field) for field in ("name", "id", "unit", "period", "source", "note")),
            ),
            *(number_cell(getattr(kpi, field), texts, (*row, field)) for field in _VALUES),
            cell(arrow, tone, (*row, "previous")),
            percent_cell(standing.attainment.value, texts, *standing.attainment.sources),
            status_cell(course_mark(standing, texts), (*row, "actual"), (*row, "target")),
        )
    )
