"""D24, monitoring: where each KPI stands against its target, where it is moving, when we look again."""

from __future__ import annotations

from decimal import Decimal

from kamgen.content.deck import Note, Single, Slide, SoWhat
from kamgen.content.table import Align, BarLimit, Bars, BarSeries, Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Mark, Run, Status, Tone, line
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.sources import source_line
from kamgen.documents.strip import next_step, so_what
from kamgen.documents.wording import joined, listed, one_line, said, shortened
from kamgen.figures.figures import Figures
from kamgen.figures.kpis import Course, KpiStanding, Movement
from kamgen.plan.kpis import Kpi
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "kpis"
_NAME, _SENTENCE = 52, 120
_MOST_NAMES = 2
_COURSE = {Course.ON_COURSE: Mark.GOOD, Course.NEAR: Mark.CAUTION, Course.OFF_COURSE: Mark.BAD}
_MOVEMENT = {Movement.BETTER: ("▲", Tone.GOOD), Movement.SAME: ("▶", Tone.MUTED), Movement.WORSE: ("▼", Tone.BAD)}


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where no KPI has a value."""
    standings = tuple(
        standing
        for standing in figures.kpis.standings
        if plan.kpis[standing.row].actual is not None or plan.kpis[standing.row].target is not None
    )
    if not standings:
        return None
    title = _title(plan, figures, texts)
    return Slide(
        key=_PART,
        kicker=texts("deck.kpis.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.kpis.scope")),
        body=Single(_table(plan, standings, texts)),
        source=source_line((_PART,), figures.as_of, texts, texts("deck.kpis.definitions")),
        so_what=_so_what(plan, figures, texts),
        next_step=next_step(figures, texts, "team_issues", "questions"),
        notes=(*(_note(plan.kpis[each.row], each, texts) for each in standings), *_review(plan, texts)),
    )


def _title(plan: Plan, figures: Figures, texts: Texts) -> str:
    kpis = figures.kpis
    if not kpis.measured:
        return texts("deck.kpis.topic")
    on, total = len(kpis.on_course), len(kpis.measured)
    key = "all" if on == total else "none" if not on else "some"
    message = texts(f"deck.kpis.{key}", n=on if key == "some" else total, total=total)
    review = plan.cover.next_review
    return texts("deck.kpis.review", message=message, day=review) if review is not None else message


def _table(plan: Plan, standings: tuple[KpiStanding, ...], texts: Texts) -> Table:
    values = tuple(each.attainment.value for each in standings)
    return Table(
        name="kpis",
        columns=(
            TableColumn(texts("deck.kpis.kpi"), 56),
            TableColumn(texts("deck.kpis.baseline"), 10, Align.RIGHT),
            TableColumn(texts("deck.kpis.actual"), 10, Align.RIGHT),
            TableColumn(texts("deck.kpis.movement"), 7, Align.CENTRE),
            TableColumn(texts("deck.kpis.target"), 10, Align.RIGHT),
            TableColumn(texts("deck.kpis.status"), 15),
        ),
        rows=tuple(_row(plan.kpis[each.row], each, texts) for each in standings),
        description=texts("deck.kpis.description", n=len(standings)),
        bars=Bars(
            series=(BarSeries(texts("deck.kpis.attainment"), Tone.ACCENT, values),),
            unit="",
            number_format="0%",
            weight=24,
            limit=BarLimit(Decimal(1), texts("deck.kpis.target")),
        )
        if any(value is not None for value in values)
        else None,
    )


def _row(kpi: Kpi, standing: KpiStanding, texts: Texts) -> TableRow:
    def at(field: str) -> tuple[str | int, ...]:
        return (_PART, standing.row, field)

    def number(value: Decimal | None) -> str:
        return "–" if value is None else texts.formats.number(value)

    measured = joined(one_line(kpi.unit or ""), one_line(kpi.period or ""))
    arrow, tone = _MOVEMENT[standing.movement] if standing.movement else ("–", Tone.MUTED)
    mark = _COURSE[standing.course] if standing.course else Mark.UNKNOWN
    words = texts(f"deck.kpis.course.{standing.course.value}" if standing.course else "deck.kpis.course.unknown")
    return TableRow(
        (
            Cell(
                ((Run(shortened(kpi.name, _NAME), strong=True), Run(f"  {measured}", Tone.MUTED, second=True)),),
                sources=(at("name"), at("unit"), at("period")),
            ),
            cell(number(kpi.baseline), Tone.MUTED, at("baseline")),
            Cell((line(number(kpi.actual), strong=True),), sources=(at("actual"),)),
            cell(arrow, tone, at("previous")),
            cell(number(kpi.target), Tone.INK, at("target")),
            Cell(status=Status(mark, words), sources=(at("actual"), at("target"), at("direction"))),
        )
    )


def _so_what(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    kpis = figures.kpis
    if kpis.worse:
        names = listed((shortened(plan.kpis[row].name, _NAME) for row in kpis.worse[:_MOST_NAMES]), texts)
        words = texts("deck.kpis.worse", n=len(kpis.worse), names=names)
        return so_what(texts, words, *((_PART, row, "previous") for row in kpis.worse))
    if kpis.off_course:
        names = listed((shortened(plan.kpis[row].name, _NAME) for row in kpis.off_course[:_MOST_NAMES]), texts)
        words = texts("deck.kpis.off", n=len(kpis.off_course), names=names)
        return so_what(texts, words, *((_PART, row, "actual") for row in kpis.off_course))
    if plan.review.next_plan:
        return so_what(texts, shortened(plan.review.next_plan, _SENTENCE), ("review", "next_plan"))
    return None


def _note(kpi: Kpi, standing: KpiStanding, texts: Texts) -> Note:
    reached = texts.formats.percent(standing.attainment.value) if standing.attainment.value is not None else ""
    progress = (
        texts("deck.kpis.progress", share=texts.formats.percent(standing.progress.value))
        if standing.progress.value is not None
        else ""
    )
    text = joined(one_line(kpi.name), said(kpi.direction, texts), reached, progress, kpi.source, kpi.note)
    return Note(text, tuple((_PART, standing.row, field) for field in ("baseline", "actual", "target", "direction")))


def _review(plan: Plan, texts: Texts) -> tuple[Note, ...]:
    fields = ("went_well", "went_wrong", "next_plan", "customer_feedback")
    return tuple(
        Note(f"{texts(f'fields.review.{field}.label')}: {text}", (("review", field),))
        for field in fields
        if (text := getattr(plan.review, field))
    )
