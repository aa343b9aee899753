"""D06, revenue and share of wallet: what we sell, what the customer spends, and how much of it goes elsewhere."""

from __future__ import annotations

from decimal import Decimal

from kamgen.content.blocks import Tile, Tiles
from kamgen.content.charts import Chart, Columns, Combination, Measure, Series
from kamgen.content.deck import Dashboard, Note, Slide, SoWhat
from kamgen.content.table import Align, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Line, Run, Tone, line
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.deck.topic_steps import step_from
from kamgen.documents.key_figures import amount_tile
from kamgen.documents.money_scale import measure_at, number_at, unit_of
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what
from kamgen.documents.wording import money, not_available
from kamgen.figures.figure import Figure
from kamgen.figures.figures import Figures
from kamgen.figures.money import MoneyYear
from kamgen.figures.scale import Scale, scale_of
from kamgen.plan.checkpoints import Checkpoint
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_MOST_YEARS = 6
_GROWING = (Checkpoint.RUNNING_CONTRACTS, Checkpoint.CUSTOMER_GROWS)


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing while no year has a revenue, a forecast or a target."""
    years = _years(figures)
    if not years:
        return None
    title = _title(figures, texts)
    scale = scale_of(value for year in years for value in (_shown(year).value, year.spend.value, year.target.value))
    return Slide(
        key="money",
        kicker=texts("deck.money.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.money.scope", first=str(years[0].year), last=str(years[-1].year))),
        body=Dashboard(_tiles(figures, texts), (_chart(years, scale, texts),), (_table(years, scale, texts),)),
        source=source_line(("years",), figures.as_of, texts, texts("deck.money.definitions")),
        so_what=_so_what(figures, texts),
        next_step=step_from(plan, figures, texts, *_GROWING),
        notes=_notes(plan, years, texts),
    )


def _years(figures: Figures) -> tuple[MoneyYear, ...]:
    """The last years that carry any amount of ours."""
    return tuple(year for year in figures.money.years if _shown(year).value is not None)[-_MOST_YEARS:]


def _shown(year: MoneyYear) -> Figure:
    """What a year brought, or what it is to bring while it is not over."""
    return next((each for each in (year.revenue, year.forecast, year.target) if each.value is not None), year.revenue)


def _title(figures: Figures, texts: Texts) -> str:
    latest = figures.money.latest
    if latest is None or latest.revenue.value is None:
        return texts("deck.money.topic")
    values = {"year": str(latest.year), "amount": money(latest.revenue.value, texts)}
    growth = latest.growth.value
    if growth is None:
        message = texts("deck.money.first", **values)
    elif texts.formats.percent(abs(growth)) == texts.formats.percent(Decimal(0)):
        message = texts("deck.money.flat", **values)
    else:
        key = "grew" if growth > 0 else "fell"
        message = texts(f"deck.money.{key}", percent=texts.formats.percent(abs(growth)), **values)
    share, gap = latest.share_of_wallet.value, latest.wallet_gap.value
    if share is None or gap is None or gap <= 0:
        return message
    return texts("deck.money.with_share", message=message, share=texts.formats.percent(share), gap=money(gap, texts))


def _tiles(figures: Figures, texts: Texts) -> Tiles:
    latest, current = figures.money.latest, figures.money.current
    tiles: list[Tile] = []
    if latest is not None:
        tiles.append(
            amount_tile(
                texts("deck.money.revenue_of", year=str(latest.year)), latest.revenue, _growth(latest, texts), texts
            )
        )
        tiles.append(_share(latest, texts))
        gap = line(texts("deck.money.of_spend", amount=money(latest.spend.value, texts)), Tone.MUTED)
        tiles.append(amount_tile(texts("deck.money.elsewhere"), latest.wallet_gap, gap, texts))
    if current is not None and current is not latest:
        expected = current.forecast if current.forecast.value is not None else current.target
        label = "forecast_of" if current.forecast.value is not None else "target_of"
        tiles.append(
            amount_tile(
                texts(f"deck.money.{label}", year=str(current.year)), expected, _against_target(current, texts), texts
            )
        )
    return Tiles("key-figures", tuple(tiles[:4]))


def _growth(year: MoneyYear, texts: Texts) -> Line:
    growth = year.growth.value
    if growth is None:
        return line(texts("deck.money.no_comparison"), Tone.MUTED)
    tone = Tone.GOOD if growth >= 0 else Tone.BAD
    words = Run(f"  {texts('deck.money.on_year_before')}", Tone.MUTED)
    return (Run(texts.formats.percent(growth, signed=True), tone, strong=True), words)


def _share(year: MoneyYear, texts: Texts) -> Tile:
    label = texts("deck.money.share")
    share, change = year.share_of_wallet, year.share_change.value
    if share.value is None:
        return Tile(label, not_available(texts), "", line(texts("deck.money.spend_unknown"), Tone.MUTED))
    if change is None:
        comparison = line(texts("deck.money.no_comparison"), Tone.MUTED)
    else:
        tone = Tone.GOOD if change >= 0 else Tone.BAD
        points = texts.formats.number(year.share_points, 1, signed=True) if year.share_points is not None else ""
        comparison = (Run(points, tone, strong=True), Run(f"  {texts('deck.money.points')}", Tone.MUTED))
    return Tile(label, texts.formats.percent(share.value), "", comparison, share.sources)


def _against_target(year: MoneyYear, texts: Texts) -> Line:
    if year.target.value is None or year.forecast.value is None:
        return line(texts("deck.money.no_target"), Tone.MUTED)
    reached = year.forecast.value >= year.target.value
    words = texts("deck.money.target_is", amount=money(year.target.value, texts))
    return line(words, Tone.GOOD if reached else Tone.CAUTION, strong=True)


def _chart(years: tuple[MoneyYear, ...], scale: Scale, texts: Texts) -> Chart:
    unit = unit_of(scale, texts)
    measure = measure_at(scale, texts)
    planned = tuple(index for index, year in enumerate(years) if year.revenue.value is None)
    revenue = Series(
        texts("deck.money.revenue"),
        Tone.ACCENT,
        tuple(scale.at(_shown(year).value) for year in years),
        planned=planned,
        sources=tuple(source for year in years for source in _shown(year).sources),
    )
    categories = tuple(
        texts("deck.money.planned_year", year=str(year.year)) if index in planned else str(year.year)
        for index, year in enumerate(years)
    )
    shares = tuple(year.share_of_wallet.value for year in years)
    head = Head(texts("deck.money.chart"), unit)
    description = "; ".join(
        texts("deck.money.described", year=str(year.year), amount=money(_shown(year).value, texts)) for year in years
    )
    if not any(share is not None for share in shares):
        plot: Columns | Combination = Columns(categories, (revenue,), measure)
    else:
        share = Series(
            texts("deck.money.share"),
            Tone.HIGHLIGHT,
            shares,
            sources=tuple(source for year in years for source in year.share_of_wallet.sources),
        )
        plot = Combination(categories, (revenue,), share, measure, Measure("0%"))
    return Chart("revenue", plot, description, head)


def _table(years: tuple[MoneyYear, ...], scale: Scale, texts: Texts) -> Table:
    def column(key: str, weight: float) -> TableColumn:
        return TableColumn(texts(f"deck.money.{key}"), weight, Align.RIGHT)

    def amount(figure: Figure) -> str:
        return number_at(scale, figure.value, texts) if figure.value is not None else "–"

    rows = tuple(
        TableRow(
            (
                cell(str(year.year), Tone.INK, ("years", year.row, "year"), strong=True),
                cell(amount(year.revenue), Tone.INK, *year.revenue.sources),
                cell(amount(year.forecast), Tone.MUTED, *year.forecast.sources),
                cell(amount(year.target), Tone.INK, *year.target.sources),
                cell(amount(year.spend), Tone.INK, *year.spend.sources),
            )
        )
        for year in years
    )
    return Table(
        name="years",
        columns=(
            TableColumn(texts("deck.money.year"), 7),
            column("revenue", 10),
            column("forecast", 10),
            column("target", 10),
            column("spend", 12),
        ),
        rows=rows,
        description=texts("deck.money.table_description", n=len(rows)),
        head=Head(texts("deck.money.table"), unit_of(scale, texts)),
    )


def _so_what(figures: Figures, texts: Texts) -> SoWhat | None:
    latest = figures.money.latest
    if latest is None:
        return None
    leader = latest.leader
    if leader is not None and leader.share.value is not None:
        share = texts.formats.percent(leader.share.value)
        return so_what(texts, texts("deck.money.leader", name=leader.name, share=share), *leader.share.sources)
    change = latest.share_change.value
    if change is not None:
        key = "gaining" if change > 0 else "losing" if change < 0 else "holding"
        return so_what(texts, texts(f"deck.money.{key}"), *latest.share_of_wallet.sources)
    return None


def _notes(plan: Plan, years: tuple[MoneyYear, ...], texts: Texts) -> tuple[Note, ...]:
    return tuple(
        Note(
            texts("deck.money.note_source", year=str(year.year), source=plan.years[year.row].spend_source or ""),
            (("years", year.row, "spend_source"),),
        )
        for year in years
        if plan.years[year.row].spend_source
    )
