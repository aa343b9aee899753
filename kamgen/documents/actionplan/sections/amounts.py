"""W03 Figures and key account value: revenue and share of wallet by year, and the bridge with its fifteen costs."""

from __future__ import annotations

from dataclasses import replace

from kamgen.content.charts import Chart, Columns, Combination, Measure, Series, Step, Waterfall
from kamgen.content.document import DocumentBlock, Paragraphs, Section, Subheading
from kamgen.content.table import Align, Cell, Head, Table, TableColumn, TableRow
from kamgen.content.text import Run, Tone, Words, line
from kamgen.documents.money_scale import measure_at, unit_of
from kamgen.documents.months import months_message, months_sources, months_table
from kamgen.documents.part_tables import part_table
from kamgen.documents.tables import choice_cell, column, full_text, label, money_cell, percent_cell
from kamgen.documents.wording import money, one_line, said
from kamgen.figures.account_value import ValueYear
from kamgen.figures.figure import Figure
from kamgen.figures.figures import Figures
from kamgen.figures.money import MoneyYear
from kamgen.figures.scale import scale_of
from kamgen.plan.money import YearFigures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_KEY = "actionplan.amounts"
_RATE = ("currency", "rate")


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:
    """The chapter, or None without any amount."""
    blocks = (*_money(plan, figures, texts), *_months(figures, texts), *_value(plan, figures, texts))
    return Section("amounts", texts(f"{_KEY}.title"), blocks) if blocks else None


def _money(plan: Plan, figures: Figures, texts: Texts) -> tuple[DocumentBlock, ...]:
    years = figures.money.years
    if not years:
        return _rates(plan, texts)
    blocks: list[DocumentBlock] = [Subheading(texts("parts.years.title"))]
    latest = figures.money.latest
    if latest is not None:
        words = texts(f"{_KEY}.revenue", year=str(latest.year), amount=money(latest.revenue.value, texts))
        if latest.share_of_wallet.value is not None:
            share = texts.formats.percent(latest.share_of_wallet.value)
            words = texts(f"{_KEY}.with_share", message=words, share=share)
        sources = (*latest.revenue.sources, *latest.share_of_wallet.sources)
        blocks.append(Paragraphs(Words((line(words, strong=True),), sources)))
    blocks += [_years(plan, years, texts), *_rates(plan, texts)]
    if any(_shown(year).value is not None for year in years):
        blocks.append(_chart(years, texts))
    for part, fields in (
        (
            "competitor_shares",
            (("competitor", 24), ("year", 8), ("offering", 20), ("location", 18), ("amount", 14), ("share", 10)),
        ),
        ("revenue_lines", (("offering", 24), ("year", 8), ("business_unit", 20), ("location", 18), ("amount", 14))),
    ):
        table = part_table(plan, part, fields, texts)
        if table is not None:
            blocks += [Subheading(texts(f"parts.{part}.title")), table]
    return tuple(blocks)


def _rates(plan: Plan, texts: Texts) -> tuple[Paragraphs, ...]:
    """At which rates amounts of other currencies were read."""
    if not plan.exchange_rates:
        return ()
    rates = "; ".join(
        texts(f"{_KEY}.rate", other=each.currency, rate=texts.formats.number(each.rate), own=plan.cover.currency or "")
        for each in plan.exchange_rates
    )
    paths = (("exchange_rates", row, field) for row, _ in enumerate(plan.exchange_rates) for field in _RATE)
    words = line(texts(f"{_KEY}.rates", rates=rates), Tone.MUTED, second=True)
    return (Paragraphs(Words((words,), tuple(paths))),)


def _months(figures: Figures, texts: Texts) -> tuple[DocumentBlock, ...]:
    months = figures.money.months
    if not months.months:
        return ()
    message = texts(f"{_KEY}.months", message=months_message(months, texts))
    said = Paragraphs(Words((line(message, strong=True),), months_sources(months)))
    return (Subheading(texts("documents.months.title")), said, months_table(months, texts))


def _shown(year: MoneyYear) -> Figure:
    """What a year brought, or what it is to bring while it is not over."""
    return next((each for each in (year.revenue, year.forecast, year.target) if each.value is not None), year.revenue)


def _chart(years: tuple[MoneyYear, ...], texts: Texts) -> Chart:
    scale = scale_of(_shown(year).value for year in years)
    planned = tuple(index for index, year in enumerate(years) if year.revenue.value is None)
    revenue = Series(
        label("years", "revenue", texts),
        Tone.ACCENT,
        tuple(scale.at(_shown(year).value) for year in years),
        planned=planned,
        sources=tuple(source for year in years for source in _shown(year).sources),
    )
    names = tuple(
        texts(f"{_KEY}.planned", year=str(year.year)) if index in planned else str(year.year)
        for index, year in enumerate(years)
    )
    measure = measure_at(scale, texts)
    shares = tuple(year.share_of_wallet.value for year in years)
    plot: Columns | Combination = Columns(names, (revenue,), measure)
    if any(share is not None for share in shares):
        sources = tuple(source for year in years for source in year.share_of_wallet.sources)
        share = Series(texts(f"{_KEY}.share"), Tone.HIGHLIGHT, shares, sources=sources)
        plot = Combination(names, (revenue,), share, measure, Measure("0%"))
    description = "; ".join(f"{year.year}: {money(_shown(year).value, texts)}" for year in years)
    return Chart("revenue", plot, description, Head(label("years", "revenue", texts), unit_of(scale, texts)))


def _years(plan: Plan, years: tuple[MoneyYear, ...], texts: Texts) -> Table:
    symbol = texts.formats.symbol
    return Table(
        name="years",
        columns=(
            column("years", "year", texts, 8),
            *(column("years", field, texts, 13, Align.RIGHT, symbol) for field in ("revenue", "target", "forecast")),
            TableColumn(texts(f"{_KEY}.growth"), 9, Align.RIGHT),
            column("years", "spend", texts, 14, Align.RIGHT, symbol),
            TableColumn(texts(f"{_KEY}.share"), 10, Align.RIGHT),
            TableColumn(texts(f"{_KEY}.elsewhere"), 13, Align.RIGHT, symbol),
        ),
        rows=tuple(_year(year, plan.years[year.row], texts) for year in years),
        description=texts(f"{_KEY}.years", n=len(years)),
    )


def _year(year: MoneyYear, told: YearFigures, texts: Texts) -> TableRow:
    return TableRow(
        (
            full_text(str(year.year), ("years", year.row, "year"), strong=True),
            _revenue(year, told, texts),
            *(_amount(each, texts) for each in (year.target, year.forecast)),
            percent_cell(year.growth.value, texts, *year.growth.sources),
            _amount(year.spend, texts),
            percent_cell(year.share_of_wallet.value, texts, *year.share_of_wallet.sources),
            _amount(year.wallet_gap, texts),
        )
    )


def _revenue(year: MoneyYear, told: YearFigures, texts: Texts) -> Cell:
    """The revenue, and below it what was sold for it; a column of its own would turn the page."""
    amount = _amount(year.revenue, texts)
    if told.volume is None:
        return amount
    volume = " ".join(filter(None, (texts.formats.number(told.volume), one_line(told.volume_unit or ""))))
    row = ("years", year.row)
    return replace(
        amount,
        lines=(*amount.lines, (Run(volume, Tone.MUTED, second=True),)),
        sources=(*amount.sources, (*row, "volume"), (*row, "volume_unit")),
    )


def _amount(figure: Figure, texts: Texts) -> Cell:
    return money_cell(figure.value, texts, *figure.sources)


def _value(plan: Plan, figures: Figures, texts: Texts) -> tuple[DocumentBlock, ...]:
    value = figures.account_value
    this, last = value.this, value.last
    if this.revenue.value is None and not any(cost.amount.value is not None for cost in this.costs):
        return ()
    year = str(value.year or "")
    blocks: list[DocumentBlock] = [Subheading(texts("parts.account_value.title"))]
    amount = money(this.value.value, texts)
    key = "value" if this.value.value is not None else "value_open"
    words = texts(f"{_KEY}.{key}", amount=amount, n=len(this.relationship_cost.missing))
    blocks.append(Paragraphs(Words((line(words, strong=True),), this.value.sources)))
    rows = [
        _line(label("account_value", field, texts), ours, before, texts)
        for field, ours, before in (
            ("revenue", this.revenue, last.revenue),
            ("deductions", this.deductions, last.deductions),
            ("manufacturing_cost", this.manufacturing_cost, last.manufacturing_cost),
        )
    ]
    by_row = {cost.row: cost for cost in last.costs}
    for cost in this.costs:
        told = plan.relationship_costs[cost.row]
        before = by_row[cost.row].amount if cost.row in by_row else Figure(None)
        path = ("relationship_costs", cost.row)
        rows.append(
            TableRow(
                (
                    full_text(said(cost.category, texts), (*path, "category")),
                    _amount(cost.amount, texts),
                    _amount(before, texts),
                    choice_cell(told.basis, texts, (*path, "basis")),
                    full_text(told.note, (*path, "note")),
                )
            )
        )
    symbol = texts.formats.symbol
    blocks.append(
        Table(
            name="account value",
            columns=(
                TableColumn(texts(f"{_KEY}.position"), 34),
                TableColumn(year or label("relationship_costs", "amount", texts), 13, Align.RIGHT, symbol),
                column("relationship_costs", "previous", texts, 13, Align.RIGHT, symbol),
                column("relationship_costs", "basis", texts, 12),
                column("relationship_costs", "note", texts, 28),
            ),
            rows=tuple(rows),
            description=texts(f"{_KEY}.bridge", n=len(this.costs)) if this.costs else texts(f"{_KEY}.bridge_bare"),
            total=_line(texts(f"{_KEY}.total"), this.value, last.value, texts, strong=True),
        )
    )
    # Behind the table: before it, the chart would push the last rows of the fifteen onto a page of their own.
    if this.value.value is not None:
        blocks.append(_bridge(this, year, texts))
    return tuple(blocks)


def _line(name: str, this: Figure, last: Figure, texts: Texts, *, strong: bool = False) -> TableRow:
    return TableRow((full_text(name, strong=strong), _amount(this, texts), _amount(last, texts), Cell(), Cell()))


def _bridge(this: ValueYear, year: str, texts: Texts) -> Chart:
    scale = scale_of((this.revenue.value,))

    def less(name: str, figure: Figure) -> Step:
        amount = scale.at(figure.value)
        return Step(name, None if amount is None else -amount, False, Tone.MUTED, figure.sources)

    steps = (
        Step(
            label("account_value", "revenue", texts),
            scale.at(this.revenue.value),
            True,
            Tone.ACCENT,
            this.revenue.sources,
        ),
        less(label("account_value", "deductions", texts), this.deductions),
        less(label("account_value", "manufacturing_cost", texts), this.manufacturing_cost),
        less(texts("parts.relationship_costs.title"), this.relationship_cost),
        Step(texts(f"{_KEY}.total"), scale.at(this.value.value), True, Tone.HIGHLIGHT, this.value.sources),
    )
    description = "; ".join(
        f"{each.name} {texts.formats.number(each.value)}" for each in steps if each.value is not None
    )
    plot = Waterfall(texts(f"{_KEY}.total"), steps, measure_at(scale, texts), lying=True)
    head = Head(" ".join(filter(None, (texts("parts.account_value.title"), year))), unit_of(scale, texts))
    return Chart("bridge", plot, description, head)
