"""KPIs against their targets, for every deck that shows them."""

from __future__ import annotations

from decimal import Decimal

from kamgen.content.table import Align, BarLimit, Bars, BarSeries, Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Run, Tone, line
from kamgen.documents.kpi_standing import course_mark, kpi_message, movement_sign
from kamgen.documents.wording import joined, one_line, shortened
from kamgen.figures.figures import Figures
from kamgen.figures.kpis import Course, KpiStanding
from kamgen.plan.kpis import Kpi
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "kpis"
_NAME, _SHORT, _MOST = 52, 30, 12


def kpis_measured(plan: Plan, figures: Figures) -> tuple[KpiStanding, ...]:
    """How those KPIs stand that have a value or a target."""
    return tuple(
        standing
        for standing in figures.kpis.standings
        if plan.kpis[standing.row].actual is not None or plan.kpis[standing.row].target is not None
    )


def kpis_title(plan: Plan, figures: Figures, texts: Texts) -> str:
    """How many are on course, and when the next review is."""
    kpis = figures.kpis
    if not kpis.measured:
        return texts("deck.kpis.topic")
    message = kpi_message(kpis, texts)
    review = plan.cover.next_review
    return texts("deck.kpis.review", message=message, day=review) if review is not None else message


def kpis_table(plan: Plan, standings: tuple[KpiStanding, ...], texts: Texts, *, beside: bool = False) -> Table:
    """Each KPI with baseline, actual, movement, target and attainment; of very many those furthest from the target.

    With something `beside` it the table is narrower, and names are shorter so that each stays on its line.
    """
    name = _SHORT if beside else _NAME
    hidden = len(standings) - _MOST
    if hidden > 0:
        standings = tuple(sorted(standings, key=_distance))[:_MOST]
    rows = [_row(plan.kpis[each.row], each, name, texts) for each in standings]
    values = [each.attainment.value for each in standings]
    if hidden > 0:
        rows.append(TableRow((cell(texts("deck.kpis.hidden", n=hidden), Tone.MUTED), *(cell("") for _ in range(5)))))
        values.append(None)
    return Table(
        name="kpis",
        columns=(
            TableColumn(texts("deck.kpis.kpi"), 46 if beside else 56),
            TableColumn(texts("deck.kpis.baseline"), 10, Align.RIGHT),
            TableColumn(texts("deck.kpis.actual"), 10, Align.RIGHT),
            TableColumn(texts("deck.kpis.movement"), 7, Align.CENTRE),
            TableColumn(texts("deck.kpis.target"), 10, Align.RIGHT),
            TableColumn(texts("deck.kpis.status"), 20),
        ),
        rows=tuple(rows),
        description=texts("deck.kpis.description", n=len(standings)),
        bars=Bars(
            series=(BarSeries(texts("deck.kpis.attainment"), Tone.ACCENT, tuple(values)),),
            unit="",
            number_format=texts.formats.percent(Decimal(0)),  # "0 %": each language's own as an Excel format
            weight=18 if beside else 24,
            limit=BarLimit(Decimal(1), texts("deck.kpis.target")),
        )
        if any(value is not None for value in values)
        else None,
    )


def _distance(standing: KpiStanding) -> int:
    """What is off course first, what cannot be measured last."""
    order = (Course.OFF_COURSE, Course.NEAR, Course.ON_COURSE, None)
    return order.index(standing.course)


def _row(kpi: Kpi, standing: KpiStanding, limit: int, texts: Texts) -> TableRow:
    def at(field: str) -> tuple[str | int, ...]:
        return (_PART, standing.row, field)

    def number(value: Decimal | None) -> str:
        return "–" if value is None else texts.formats.number(value)

    measured = joined(one_line(kpi.unit or ""), one_line(kpi.period or ""))
    arrow, tone = movement_sign(standing)
    return TableRow(
        (
            Cell(
                ((Run(shortened(kpi.name, limit), strong=True), Run(f"  {measured}", Tone.MUTED, second=True)),),
                sources=(at("name"), at("unit"), at("period")),
            ),
            cell(number(kpi.baseline), Tone.MUTED, at("baseline")),
            Cell((line(number(kpi.actual), strong=True),), sources=(at("actual"),)),
            cell(arrow, tone, at("previous")),
            cell(number(kpi.target), Tone.INK, at("target")),
            Cell(status=course_mark(standing, texts), sources=(at("actual"), at("target"), at("direction"))),
        )
    )
