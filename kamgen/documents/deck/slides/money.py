"""D06, revenue and share of wallet: what we sell, what the customer spends, and how much of it goes elsewhere."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from kamgen.content.blocks import Finding, Findings
from kamgen.content.charts import Chart, Columns, Combination, Measure, Series
from kamgen.content.deck import Column, Note, Slide, SoWhat, Split
from kamgen.content.table import Align, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.deck.topic_steps import step_from
from kamgen.documents.money_scale import measure_at, number_at, unit_of
from kamgen.documents.months import months_message, months_sources
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what
from kamgen.documents.tables import label
from kamgen.documents.wording import joined, money, one_line, shortened
from kamgen.figures.figure import Figure, difference
from kamgen.figures.figures import Figures
from kamgen.figures.money import MoneyYear, Month
from kamgen.figures.scale import Scale, scale_of
from kamgen.plan.checkpoints import Checkpoint
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_FEWEST_YEARS, _MOST_YEARS, _MOST_SUPPLIERS, _TEXT = 2, 6, 3, 120
_GROWING = (Checkpoint.RUNNING_CONTRACTS, Checkpoint.CUSTOMER_GROWS)


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing while there is but one amount of ours, or only zeros, with nothing beside it to compare."""
    years = _years(figures)
    body = _body(plan, figures, years, texts) if years else None
    if body is None:
        return None
    title = _title(figures, texts)
    return Slide(
        key="money",
        kicker=texts("deck.money.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.money.scope", first=str(years[0].year), last=str(years[-1].year))),
        body=body,
        source=source_line(("years",), figures.as_of, texts, texts("deck.money.definitions")),
        so_what=_so_what(figures, texts),
        next_step=step_from(plan, figures, texts, *_GROWING),
        notes=(*_notes(plan, years, texts), *_month_notes(figures, texts)),
    )


def _years(figures: Figures) -> tuple[MoneyYear, ...]:
    """The last years that carry any amount of ours."""
    return tuple(year for year in figures.money.years if _shown(year).value is not None)[-_MOST_YEARS:]


def _shown(year: MoneyYear) -> Figure:
    """What a year brought, or what it is to bring while it is not over."""
    return next((each for each in (year.revenue, year.forecast, year.target) if each.value is not None), year.revenue)


def _title(figures: Figures, texts: Texts) -> str:
    latest = figures.money.latest
    gap = latest.wallet_gap.value if latest else None
    if latest is None or latest.revenue.value is None or not (latest.revenue.value or latest.growth.value or gap):
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
    share = latest.share_of_wallet.value
    if share is None or gap is None or gap <= 0:
        return message
    return texts("deck.money.with_share", message=message, share=texts.formats.percent(share), gap=money(gap, texts))


def _body(plan: Plan, figures: Figures, years: tuple[MoneyYear, ...], texts: Texts) -> Split | None:
    """Our revenue by year over what else the years say, beside who sells to the customer; None where one bar is all."""
    scale = scale_of(value for year in years for value in (_shown(year).value, year.spend.value, year.target.value))
    suppliers, readings = _suppliers(figures, texts), _readings(plan, figures, texts)
    if len(years) < _FEWEST_YEARS or not any(_shown(year).value for year in years):
        return Split((suppliers,), _headed(readings, texts)) if suppliers else None
    table = _table(years, scale, texts)
    left: Column = (_chart(years, scale, texts), *((table,) if table else ()))
    right: Column = (suppliers, *readings) if suppliers else _headed(readings, texts)
    return Split(left, right) if right else Split(left[:1], left[1:])


def _suppliers(figures: Figures, texts: Texts) -> Chart | None:
    """Who sells how much to the customer in the last year, the largest first; nothing where the spend is not known."""
    latest = figures.money.latest
    if latest is None or not latest.wallet_gap.value or latest.wallet_gap.value < 0:
        return None
    leader = latest.leader
    known = sorted(
        (each for each in latest.competitors if each.amount.value),
        key=lambda each: each.amount.value or Decimal(0),
        reverse=True,
    )
    shown = known[:_MOST_SUPPLIERS]
    rest = difference(latest.wallet_gap, *(each.amount for each in shown))
    bars = [
        (texts("deck.money.we"), latest.revenue, Tone.ACCENT),
        *((one_line(each.name), each.amount, Tone.HIGHLIGHT if each is leader else Tone.MUTED) for each in shown),
    ]
    bars.sort(key=lambda bar: bar[1].value or Decimal(0), reverse=True)
    if rest.value and rest.value > 0:
        bars.append((texts("deck.money.others" if shown else "deck.money.all_others"), rest, Tone.MUTED))
    scale = scale_of((latest.spend.value,))
    series = Series(
        texts("deck.money.spend"),
        Tone.MUTED,
        tuple(scale.at(figure.value) for _, figure, _ in bars),
        point_tones=tuple((index, tone) for index, (_, _, tone) in enumerate(bars) if tone is not Tone.MUTED),
        sources=tuple(dict.fromkeys(path for _, figure, _ in bars for path in figure.sources)),
    )
    plot = Columns(tuple(name for name, _, _ in bars), (series,), measure_at(scale, texts), lying=True)
    description = "; ".join(f"{name} {money(figure.value, texts)}" for name, figure, _ in bars)
    whole = texts("deck.money.of_all", amount=money(latest.spend.value, texts))
    head = Head(texts("deck.money.suppliers", year=str(latest.year)), joined(unit_of(scale, texts), whole))
    return Chart("suppliers", plot, description, head)


def _headed(readings: tuple[Findings, ...], texts: Texts) -> Column:
    """The findings with a head, so that beside a chart they begin where it does."""
    return tuple(replace(each, head=Head(texts("deck.money.readings"))) for each in readings)


def _readings(plan: Plan, figures: Figures, texts: Texts) -> tuple[Findings, ...]:
    """What has to be seen with the numbers: how our share moves, whether the year will do, the leader's strength."""
    latest, current = figures.money.latest, figures.money.current
    found: list[Finding] = []
    if latest is not None and latest.share_change.value and latest.share_points is not None:
        points = texts.formats.number(latest.share_points, 1, signed=True)
        lead = texts("deck.money.share")
        found.append(Finding(lead, texts("deck.money.points", n=points), latest.share_of_wallet.sources))
    if current is not None and current.forecast.value is not None:
        lead = texts("deck.money.forecast_of", year=str(current.year))
        words = _against_target(current, texts)
        found.append(Finding(lead, words, (*current.forecast.sources, *current.target.sources)))
    months = figures.money.months
    if months.reported:
        found.append(Finding(texts("documents.months.title"), months_message(months, texts), months_sources(months)))
    leader = latest.leader if latest else None
    rival = next((row for row, each in enumerate(plan.competitors) if leader and each.name == leader.name), None)
    if leader and rival is not None and (strength := plan.competitors[rival].strength):
        lead = texts("deck.money.leader_strength", name=one_line(leader.name))
        found.append(Finding(lead, shortened(strength, _TEXT), (("competitors", rival, "strength"),)))
    return (Findings("readings", tuple(found)),) if found else ()


def _against_target(year: MoneyYear, texts: Texts) -> str:
    forecast, target = money(year.forecast.value, texts), year.target.value
    if target is None or year.forecast.value is None:
        return texts("deck.money.no_target", forecast=forecast)
    gap = difference(year.target, year.forecast).value
    if not gap or gap < 0:
        return texts("deck.money.target_met", forecast=forecast, target=money(target, texts))
    return texts("deck.money.target_missed", forecast=forecast, target=money(target, texts), gap=money(gap, texts))


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
            Tone.INK,
            shares,
            sources=tuple(source for year in years for source in year.share_of_wallet.sources),
        )
        plot = Combination(categories, (revenue,), share, measure, Measure("0%"))
    return Chart("revenue", plot, description, head)


def _table(years: tuple[MoneyYear, ...], scale: Scale, texts: Texts) -> Table | None:
    """What the chart does not show, a row each with a column for each year; nothing where that is nothing."""

    def amount(figure: Figure) -> str:
        return number_at(scale, figure.value, texts) if figure.value is not None else "–"

    def percent(figure: Figure) -> str:
        return texts.formats.percent(figure.value, signed=True) if figure.value is not None else "–"

    told = (
        ("target", [year.target for year in years], amount),
        ("spend", [year.spend for year in years], amount),
        ("elsewhere", [year.wallet_gap for year in years], amount),
        ("growth", [year.growth for year in years], percent),
    )
    rows = tuple(
        TableRow(
            (
                cell(texts(f"deck.money.{key}"), Tone.INK),
                *(cell(say(each), Tone.INK if each.value is not None else Tone.MUTED, *each.sources) for each in row),
            )
        )
        for key, row, say in told
        if any(each.value is not None for each in row)
    )
    if not rows:
        return None
    return Table(
        name="years",
        columns=(
            TableColumn(unit_of(scale, texts), 16),
            *(TableColumn(str(year.year), 10, Align.RIGHT) for year in years),
        ),
        rows=rows,
        description=texts("deck.money.table_description", n=len(years)),
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


def _month_notes(figures: Figures, texts: Texts) -> tuple[Note, ...]:
    """The months one by one: the page has room for what they come to."""
    return tuple(
        Note(
            f"{texts.formats.month_and_year(month.day)}: {told}",
            (*month.target.sources, *month.actual.sources, *month.margin.sources),
        )
        for month in figures.money.months.months
        if (told := _month(month, texts))
    )


def _month(month: Month, texts: Texts) -> str:
    target, actual = (figure.value for figure in (month.target, month.actual))
    margin = month.margin.value
    return joined(
        f"{label('months', 'target', texts)} {money(target, texts)}" if target is not None else "",
        f"{label('months', 'actual', texts)} {money(actual, texts)}" if actual is not None else "",
        f"{label('months', 'margin', texts)} {texts.formats.percent(margin)}" if margin is not None else "",
    )
