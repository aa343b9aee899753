"""D24, monitoring: where each KPI stands against its target, where it is moving, when we look again."""

from __future__ import annotations

from kamgen.content.blocks import Finding, Findings
from kamgen.content.deck import NextStep, Note, Single, Slide, SoWhat, Split
from kamgen.content.table import Head
from kamgen.documents.deck.kpi_table import kpis_measured, kpis_table, kpis_title
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what
from kamgen.documents.tables import label
from kamgen.documents.wording import joined, listed, one_line, said, shortened, who_and_when
from kamgen.figures.figures import Figures
from kamgen.figures.kpis import Course, KpiStanding
from kamgen.plan.kpis import Kpi
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "kpis"
_NAME, _SENTENCE = 52, 90
_HEARD = ("went_well", "went_wrong", "customer_feedback", "next_plan")
_MOST_NAMES = 2
_TOLD = ("id", "name", "baseline", "actual", "target", "direction", "shared", "source", "note")


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where no KPI has a value."""
    standings = kpis_measured(plan, figures)
    if not standings:
        return None
    title = kpis_title(plan, figures, texts)
    found = _heard(plan, texts)
    return Slide(
        key=_PART,
        kicker=texts("deck.kpis.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.kpis.scope")),
        body=Split((kpis_table(plan, standings, texts, beside=True),), (found,), 9)
        if found
        else Single(kpis_table(plan, standings, texts)),
        source=source_line(
            (_PART, "review") if found else (_PART,), figures.as_of, texts, texts("deck.kpis.definitions")
        ),
        so_what=_so_what(plan, figures, texts),
        next_step=_next_step(plan, texts),
        notes=(*(_note(plan.kpis[each.row], each, texts) for each in standings), *_review(plan, texts)),
    )


def _heard(plan: Plan, texts: Texts) -> Findings | None:
    """What the last review found, beside the figures."""
    found = tuple(
        Finding(texts(f"deck.kpis.heard.{field}"), shortened(text, _SENTENCE), (("review", field),))
        for field in _HEARD
        if (text := getattr(plan.review, field))
    )
    if not found:
        return None
    day = plan.review.day
    unit = texts.formats.full_date(day) if day else ""
    return Findings("review", found, Head(texts("deck.kpis.last_review"), unit))


def _so_what(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    kpis = figures.kpis
    if kpis.worse:
        words = texts("deck.kpis.worse", n=len(kpis.worse), names=_names(plan, kpis.worse, texts))
        return so_what(texts, words, *((_PART, row, "previous") for row in kpis.worse))
    if kpis.off_course:
        words = texts("deck.kpis.off", n=len(kpis.off_course), names=_names(plan, kpis.off_course, texts))
        return so_what(texts, words, *((_PART, row, "actual") for row in kpis.off_course))
    near = tuple(each.row for each in kpis.standings if each.course is Course.NEAR)
    if near:
        words = texts("deck.kpis.near", n=len(near), names=_names(plan, near, texts))
        return so_what(texts, words, *((_PART, row, "actual") for row in near))
    return None


def _names(plan: Plan, rows: tuple[int, ...], texts: Texts) -> str:
    names = [shortened(plan.kpis[row].name, _NAME) for row in rows[:_MOST_NAMES]]
    more = len(rows[_MOST_NAMES:])
    return listed((*names, texts("deck.kpis.more", n=more)) if more else names, texts)


def _next_step(plan: Plan, texts: Texts) -> NextStep | None:
    """The next review, where the KPIs are looked at again."""
    cover = plan.cover
    if cover.next_review is None:
        return None
    return NextStep(
        texts("deck.kpis.next_review"),
        texts("deck.kpis.look_again"),
        who_and_when(cover.key_account_manager, cover.next_review, texts),
        (("cover", "next_review"), ("cover", "key_account_manager")),
    )


def _note(kpi: Kpi, standing: KpiStanding, texts: Texts) -> Note:
    reached = texts.formats.percent(standing.attainment.value) if standing.attainment.value is not None else ""
    progress = (
        texts("deck.kpis.progress", share=texts.formats.percent(standing.progress.value))
        if standing.progress.value is not None
        else ""
    )
    shared = f"{label(_PART, 'shared', texts)} {said(kpi.shared, texts)}" if kpi.shared is not None else ""
    text = joined(
        one_line(kpi.id or ""),
        one_line(kpi.name),
        said(kpi.direction, texts),
        reached,
        progress,
        shared,
        kpi.source,
        kpi.note,
    )
    return Note(text, tuple((_PART, standing.row, field) for field in _TOLD))


def _review(plan: Plan, texts: Texts) -> tuple[Note, ...]:
    return tuple(
        Note(f"{texts(f'fields.review.{field}.label')}: {text}", (("review", field),))
        for field in _HEARD
        if (text := getattr(plan.review, field))
    )
