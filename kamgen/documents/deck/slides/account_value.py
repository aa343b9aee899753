"""D08, key account value: from revenue over deductions and costs to what the account leaves us."""

from __future__ import annotations

from kamgen.content.blocks import Finding, Findings
from kamgen.content.charts import Chart, Step, Waterfall
from kamgen.content.deck import Column, Note, Slide, SoWhat, Split
from kamgen.content.table import Align, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.deck.topic_steps import step_from
from kamgen.documents.money_scale import measure_at, number_at, unit_of
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what
from kamgen.documents.wording import joined, money, said
from kamgen.figures.account_value import ValueYear, largest_costs
from kamgen.figures.figure import Figure, difference, quotient
from kamgen.figures.figures import Figures
from kamgen.figures.scale import Scale, scale_of
from kamgen.plan.checkpoints import Checkpoint
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PARTS = ("account_value", "relationship_costs")


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing while the value cannot be worked out, or nothing is sold and nothing spent."""
    this = figures.account_value.this
    if this.value.value is None or not (this.revenue.value or this.value.value):
        return None
    title = _title(figures, texts)
    scale = scale_of((this.revenue.value, this.value.value))
    return Slide(
        key="account_value",
        kicker=texts("deck.account_value.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.account_value.scope")),
        body=Split((_bridge(figures, scale, texts),), _beside(figures, scale, texts), 8),
        source=source_line(_PARTS, figures.as_of, texts, texts("deck.account_value.definitions")),
        so_what=_so_what(figures, texts),
        next_step=step_from(plan, figures, texts, Checkpoint.PRICES),
        notes=_notes(plan, this, texts),
    )


def _title(figures: Figures, texts: Texts) -> str:
    this = figures.account_value.this
    value = money(this.value.value, texts)
    share = this.value_share.value
    if this.value.value is not None and this.value.value < 0:
        message = texts("deck.account_value.loses", value=value)
    elif share is None:
        message = texts("deck.account_value.value", value=value)
    else:
        message = texts("deck.account_value.value_share", value=value, share=texts.formats.percent(share, 1))
    dearest = next(iter(this.biggest_costs), None)
    if dearest is None:
        return message
    return texts(
        "deck.account_value.with_cost",
        message=message,
        cost=texts("documents.quoted", text=said(dearest.category, texts)),
        amount=money(dearest.amount.value, texts),
    )


def _bridge(figures: Figures, scale: Scale, texts: Texts) -> Chart:
    this = figures.account_value.this
    costs, rest = largest_costs(this)
    dearest = next(iter(this.biggest_costs), None)

    def less(name: str, figure: Figure, tone: Tone = Tone.MUTED) -> Step:
        amount = scale.at(figure.value)
        return Step(name, None if amount is None else -amount, False, tone, figure.sources)

    steps = [
        Step(
            texts("deck.account_value.revenue"), scale.at(this.revenue.value), True, Tone.ACCENT, this.revenue.sources
        ),
        less(texts("deck.account_value.deductions"), this.deductions),
        less(texts("deck.account_value.manufacturing"), this.manufacturing_cost),
        *(
            less(said(cost.category, texts), cost.amount, Tone.HIGHLIGHT if cost is dearest else Tone.MUTED)
            for cost in costs
        ),
    ]
    if rest.value:
        steps.append(less(texts("deck.account_value.other"), rest))
    total = texts("deck.account_value.total")
    value = this.value.value
    tone = Tone.BAD if value is not None and value < 0 else Tone.ACCENT
    steps.append(Step(total, scale.at(value), True, tone, this.value.sources))
    description = "; ".join(
        f"{step.name} {texts.formats.number(step.value)}" for step in steps if step.value is not None
    )
    measure = measure_at(scale, texts)
    plot = Waterfall(total, tuple(steps), measure, lying=True)
    year = figures.account_value.year
    unit = joined(unit_of(scale, texts), str(year) if year else "")
    return Chart("bridge", plot, description, Head(texts("deck.account_value.bridge"), unit))


def _beside(figures: Figures, scale: Scale, texts: Texts) -> Column:
    """How the account stands against the year before, and what the numbers say."""
    value = figures.account_value
    findings = _findings(figures, texts)
    compared = (_changes(figures, scale, texts),) if value.last.value.value is not None else ()
    return (*compared, *((Findings("readings", findings),) if findings else ()))


def _changes(figures: Figures, scale: Scale, texts: Texts) -> Table:
    this, last = figures.account_value.this, figures.account_value.last
    return Table(
        name="years",
        columns=(
            TableColumn("", 20),
            TableColumn(texts("deck.account_value.last_year"), 10, Align.RIGHT),
            TableColumn(texts("deck.account_value.change"), 13, Align.RIGHT),
        ),
        rows=(
            _row("revenue", this.revenue, last.revenue, scale, texts),
            _row("deductions", this.deductions, last.deductions, scale, texts),
            _row("manufacturing", this.manufacturing_cost, last.manufacturing_cost, scale, texts),
            _row("relationship", this.relationship_cost, last.relationship_cost, scale, texts),
        ),
        description=texts("deck.account_value.description"),
        head=Head(texts("deck.account_value.comparison"), unit_of(scale, texts)),
        total=_row("total", this.value, last.value, scale, texts),
    )


def _row(key: str, this: Figure, last: Figure, scale: Scale, texts: Texts) -> TableRow:
    def shown(figure: Figure, *, signed: bool = False) -> str:
        return "–" if figure.value is None else number_at(scale, figure.value, texts, signed=signed)

    strong, change = key == "total", difference(this, last)
    return TableRow(
        (
            cell(texts(f"deck.account_value.{key}"), strong=strong),
            cell(shown(last), Tone.MUTED, *last.sources),
            cell(shown(change, signed=True), Tone.INK, *change.sources, strong=strong),
        )
    )


def _findings(figures: Figures, texts: Texts) -> tuple[Finding, ...]:
    """The shares that the bars do not show: of relationship costs, and of the dearest among them."""
    this, last = figures.account_value.this, figures.account_value.last
    found: list[Finding] = []
    if this.cost_share.value is not None:
        words = texts("deck.account_value.of_revenue", share=texts.formats.percent(this.cost_share.value, 1))
        if last.cost_share.value is not None:
            before = texts("deck.account_value.before", share=texts.formats.percent(last.cost_share.value, 1))
            words = f"{words}{before}"
        found.append(Finding(texts("deck.account_value.relationship"), words, this.cost_share.sources))
    dearest = next(iter(this.biggest_costs), None)
    if dearest is not None and len(this.costs) > 1:
        part = quotient(dearest.amount, this.relationship_cost)
        if part.value is not None:
            words = texts("deck.account_value.of_costs", share=texts.formats.percent(part.value))
            found.append(Finding(said(dearest.category, texts), words, part.sources))
    return tuple(found)


def _so_what(figures: Figures, texts: Texts) -> SoWhat | None:
    value = figures.account_value
    sources = value.this.value.sources
    if value.this.value.value is not None and value.this.value.value < 0:
        return so_what(texts, texts("deck.account_value.decide"), *sources)
    if value.change.value is None or value.growth.value is None:
        return None
    key = "more" if value.change.value > 0 else "less" if value.change.value < 0 else "same"
    words = texts(
        f"deck.account_value.{key}",
        amount=money(abs(value.change.value), texts),
        percent=texts.formats.percent(abs(value.growth.value)),
    )
    return so_what(texts, words, *sources)


def _notes(plan: Plan, this: ValueYear, texts: Texts) -> tuple[Note, ...]:
    return tuple(
        Note(
            texts(
                "deck.account_value.note",
                cost=said(cost.category, texts),
                amount=money(cost.amount.value, texts),
                basis=said(plan.relationship_costs[cost.row].basis, texts) or texts("documents.open"),
                note=plan.relationship_costs[cost.row].note or "–",
            ),
            cost.amount.sources,
        )
        for cost in this.costs
    )
