"""D17, pipeline: what is likely to come, when, and whether it closes the gap to the target."""

from __future__ import annotations

from kamgen.content.blocks import Tile, Tiles
from kamgen.content.charts import Chart, Columns, Series
from kamgen.content.deck import Dashboard, NextStep, Note, Single, Slide, SoWhat
from kamgen.content.table import Align, Cell, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Line, Run, Tone, line
from kamgen.documents.deck.cells import headed
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.key_figures import amount_tile
from kamgen.documents.money_scale import measure_at, number_at, unit_of
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what
from kamgen.documents.wording import joined, money, not_available, one_line, said, shortened, who_and_when
from kamgen.figures.figure import Figure
from kamgen.figures.figures import Figures
from kamgen.figures.pipeline import QuarterSum
from kamgen.figures.scale import Scale, scale_of
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "opportunities"
_MOST_DEALS, _MOST_QUARTERS = 5, 6
_TITLE, _NAME = 44, 60
_TOLD = (
    "id",
    "title",
    "business_unit",
    "offering",
    "kind",
    "stage",
    "value",
    "project_probability",
    "probability",
    "close",
    "owner",
    "contact",
    "competitor",
    "goal",
    "note",
)
"""What its note tells of an opportunity."""


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where no opportunity is open, no more than their list where none has an amount."""
    pipeline = figures.pipeline
    if not pipeline.open_rows:
        return None
    title = _title(figures, texts)
    scale = scale_of(deal.value.value for deal in pipeline.deals if deal.open)
    table = _table(plan, figures, scale, texts)
    body = (
        Dashboard(_tiles(figures, texts), (_chart(figures, scale, texts),), (table,))
        if figures.pipeline.open_value.value
        else Single(table)
    )
    return Slide(
        key="pipeline",
        kicker=texts("deck.pipeline.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.pipeline.scope")),
        body=body,
        source=source_line((_PART,), figures.as_of, texts, texts("deck.pipeline.definitions")),
        so_what=_so_what(plan, figures, texts),
        next_step=_next_close(plan, figures, texts),
        notes=_notes(plan, figures, texts),
    )


def _title(figures: Figures, texts: Texts) -> str:
    pipeline = figures.pipeline
    amount = pipeline.weighted.value
    count = len(pipeline.open_rows)
    message = (
        texts("deck.pipeline.open", n=count)
        if not amount
        else texts("deck.pipeline.weighted", n=count, amount=money(amount, texts))
    )
    gap = pipeline.gap.value
    if gap is None or not pipeline.target.value:
        return message
    key = "short" if gap > 0 else "covered" if gap < 0 else "met"
    return texts(f"deck.pipeline.{key}", message=message, gap=money(abs(gap), texts))


def _next_close(plan: Plan, figures: Figures, texts: Texts) -> NextStep | None:
    """The opportunity that is to close first, what should have closed already before all others."""
    dated = [deal for deal in figures.pipeline.deals if deal.open and deal.close]
    first = min(dated, key=lambda deal: deal.close or figures.as_of, default=None)
    if first is None:
        return None
    opportunity = plan.opportunities[first.row]
    return NextStep(
        texts("deck.pipeline.next_close"),
        one_line(opportunity.title),
        who_and_when(opportunity.owner, first.close, texts, overdue=first.days_late > 0),
        tuple((_PART, first.row, field) for field in ("title", "owner", "close")),
    )


def _tiles(figures: Figures, texts: Texts) -> Tiles:
    pipeline = figures.pipeline
    count = texts("deck.pipeline.opportunities", n=len(pipeline.open_rows))
    expected = pipeline.expected
    return Tiles(
        "key-figures",
        (
            amount_tile(texts("deck.pipeline.open_value"), pipeline.open_value, line(count, Tone.MUTED), texts),
            amount_tile(texts("deck.pipeline.weighted_value"), pipeline.weighted, _of_open(figures, texts), texts),
            amount_tile(texts("deck.pipeline.expected"), expected, _against(pipeline.target, expected, texts), texts),
            _coverage(figures, texts),
        ),
    )


def _of_open(figures: Figures, texts: Texts) -> Line:
    unweighed = len(figures.pipeline.unweighed_rows)
    if unweighed:
        return line(texts("deck.pipeline.unweighed", n=unweighed), Tone.CAUTION, strong=True)
    return line(texts("deck.pipeline.all_weighed"), Tone.MUTED)


def _against(target: Figure, expected: Figure, texts: Texts) -> Line:
    if target.value is None:
        return line(texts("deck.pipeline.no_target"), Tone.MUTED)
    reached = expected.value is not None and expected.value >= target.value
    return line(
        texts("deck.pipeline.target_is", amount=money(target.value, texts)),
        Tone.GOOD if reached else Tone.CAUTION,
        strong=True,
    )


def _coverage(figures: Figures, texts: Texts) -> Tile:
    pipeline = figures.pipeline
    label = texts("deck.pipeline.coverage")
    wanted = figures.policy.forecast.coverage
    if pipeline.coverage.value is None:
        key = "reached" if pipeline.reached else "no_target"
        return Tile(label, not_available(texts), "", line(texts(f"deck.pipeline.{key}"), Tone.MUTED))
    enough = pipeline.coverage.value >= wanted
    words = texts("deck.pipeline.usual", wanted=texts.formats.number(wanted, 1))
    number = texts.formats.number(pipeline.coverage.value, 1)
    tone = Tone.GOOD if enough else Tone.CAUTION
    return Tile(label, number, "×", (Run(words, tone, strong=True),), pipeline.coverage.sources)


def _chart(figures: Figures, scale: Scale, texts: Texts) -> Chart:
    quarters = figures.pipeline.by_quarter[:_MOST_QUARTERS]

    categories = tuple(_quarter(each, texts) for each in quarters)
    series = (
        Series(
            texts("deck.pipeline.open_value"),
            Tone.MUTED,
            tuple(scale.at(each.value.value) for each in quarters),
            sources=tuple(source for each in quarters for source in each.value.sources),
        ),
        Series(
            texts("deck.pipeline.weighted_value"),
            Tone.ACCENT,
            tuple(scale.at(each.weighted.value) for each in quarters),
            sources=tuple(source for each in quarters for source in each.weighted.sources),
        ),
    )
    unit = unit_of(scale, texts)
    description = "; ".join(
        joined(name, money(each.weighted.value, texts)) for name, each in zip(categories, quarters, strict=True)
    )
    plot = Columns(categories, series, measure_at(scale, texts))
    return Chart("quarters", plot, description, Head(texts("deck.pipeline.chart"), unit))


def _quarter(each: QuarterSum, texts: Texts) -> str:
    if each.quarter is None:
        return texts("deck.pipeline.undated")
    return texts("deck.pipeline.quarter", number=str(each.quarter.number), year=str(each.quarter.year))


def _table(plan: Plan, figures: Figures, scale: Scale, texts: Texts) -> Table:
    by_row = {deal.row: deal for deal in figures.pipeline.deals}
    every = figures.pipeline.largest
    shown = every if len(every) <= _MOST_DEALS else every[: _MOST_DEALS - 1]
    late = set(figures.pipeline.late_rows)
    rows: list[TableRow] = []
    for row in shown:
        opportunity, deal = plan.opportunities[row], by_row[row]
        chance = "–" if deal.chance is None else texts.formats.percent(deal.chance)
        weighted = "–" if deal.weighted.value is None else number_at(scale, deal.weighted.value, texts)
        close = texts.formats.full_date(opportunity.close) if opportunity.close else texts("documents.no_date")
        rows.append(
            TableRow(
                (
                    headed(
                        shortened(opportunity.title, _TITLE),
                        joined(said(opportunity.stage, texts), close),
                        *((_PART, row, field) for field in ("title", "stage", "close")),
                    ),
                    cell(chance, Tone.BAD if row in late else Tone.MUTED, (_PART, row, "probability")),
                    Cell((line(weighted, strong=True),), sources=deal.weighted.sources),
                )
            )
        )
    if rest := len(every[len(shown) :]):
        rows.append(TableRow((cell(texts("deck.pipeline.more", n=rest), Tone.MUTED), cell(""), cell(""))))
    return Table(
        name="deals",
        columns=(
            TableColumn(texts("deck.pipeline.opportunity"), 36),
            TableColumn(texts("deck.pipeline.chance"), 9, Align.RIGHT),
            TableColumn(texts("deck.pipeline.weighted_short"), 11, Align.RIGHT),
        ),
        rows=tuple(rows),
        description=texts("deck.pipeline.table_description", n=len(shown)),
        head=Head(texts("deck.pipeline.table"), unit_of(scale, texts)),
    )


def _so_what(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    pipeline = figures.pipeline
    if pipeline.late_rows:
        return so_what(
            texts,
            texts("deck.pipeline.late", n=len(pipeline.late_rows)),
            *((_PART, row, "close") for row in pipeline.late_rows),
        )
    wanted, coverage = figures.policy.forecast.coverage, pipeline.coverage.value
    if coverage is not None and coverage < wanted:
        covered = pipeline.gap.value is not None and pipeline.gap.value <= 0
        key = "thin_covered" if covered else "thin"
        return so_what(texts, texts(f"deck.pipeline.{key}"), *pipeline.coverage.sources)
    largest = next(iter(pipeline.largest), None)
    if largest is None or not pipeline.open_value.value:
        return None
    words = texts("deck.pipeline.depends", title=shortened(plan.opportunities[largest].title, _NAME))
    return so_what(texts, words, (_PART, largest, "title"))


def _notes(plan: Plan, figures: Figures, texts: Texts) -> tuple[Note, ...]:
    return tuple(
        Note(
            joined(
                one_line(each.id or ""),
                one_line(each.title),
                one_line(each.business_unit or ""),
                one_line(each.offering or ""),
                said(each.kind, texts),
                said(each.stage, texts),
                money(each.value, texts),
                who_and_when(each.owner, each.close, texts),
                one_line(each.contact or ""),
                one_line(each.competitor or ""),
                one_line(each.goal or ""),
                each.note,
            ),
            tuple((_PART, deal.row, field) for field in _TOLD),
        )
        for deal in figures.pipeline.deals
        for each in (plan.opportunities[deal.row],)
    )
