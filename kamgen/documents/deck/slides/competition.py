"""D07, competition: who holds which share of the customer's spend, and how we compare in product, service and price."""

from __future__ import annotations

from collections.abc import Collection

from kamgen.content.charts import Chart, Columns, Series, Stacking
from kamgen.content.deck import Note, Single, Slide, SoWhat, Split
from kamgen.content.table import Align, Cell, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone, line
from kamgen.documents.deck.cells import headed, second
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.deck.topic_steps import step_from
from kamgen.documents.money_scale import measure_at, unit_of
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what
from kamgen.documents.wording import joined, listed, one_line, said, shortened
from kamgen.figures.figure import Figure, sum_of
from kamgen.figures.figures import Figures
from kamgen.figures.money import Supplier
from kamgen.figures.scale import scale_of
from kamgen.plan.checkpoints import Checkpoint
from kamgen.plan.competition import CompetitivePosition
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_MOST_BARS, _MOST_NAMES, _MOST_RIVALS = 8, 4, 4
_SHORT, _LONG = 46, 90
_PARTS = ("competitor_shares", "competitive_position", "competitors")


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where there is no more to tell than one competitor's name."""
    chart = _chart(figures, texts)
    tables = tuple(each for each in (_factors(plan, figures, texts), _rivals(plan, texts)) if each is not None)
    if chart is None and not any(len(table.rows) > 1 for table in tables):
        return None
    if chart is None:
        body: Single | Split = Single(tables[0]) if len(tables) == 1 else Split((tables[0],), tables[1:], 6)
    else:
        body = Split((chart,), tables, 6) if tables else Single(chart)
    title = _title(plan, figures, texts)
    return Slide(
        key="competition",
        kicker=texts("deck.competition.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.competition.scope")),
        body=body,
        source=source_line(_PARTS, figures.as_of, texts, texts("deck.competition.definitions")),
        so_what=_so_what(plan, figures, texts),
        next_step=step_from(plan, figures, texts, Checkpoint.COMPETITORS),
        notes=_notes(plan, texts),
    )


def _title(plan: Plan, figures: Figures, texts: Texts) -> str:
    latest = figures.money.latest
    leader = latest.leader if latest else None
    if latest is not None and leader is not None and leader.share.value is not None:
        share = texts.formats.percent(leader.share.value)
        message = texts("deck.competition.leader", name=one_line(leader.name), share=share, year=str(latest.year))
        ours = latest.share_of_wallet.value
        if ours is not None:
            return texts("deck.competition.with_ours", message=message, ours=texts.formats.percent(ours))
        return message
    if figures.competition.behind:
        names = listed(
            (said(plan.competitive_position[row].factor, texts) for row in figures.competition.behind), texts
        )
        return texts("deck.competition.behind", factors=names)
    if figures.competition.ahead:
        names = listed((said(plan.competitive_position[row].factor, texts) for row in figures.competition.ahead), texts)
        return texts("deck.competition.ahead", factors=names)
    return texts("deck.competition.topic", n=len(plan.competitors))


def _chart(figures: Figures, texts: Texts) -> Chart | None:
    """Who sells what, by offering or site, else by year; one bar alone stands on the slide of our revenue."""
    money, latest = figures.money, figures.money.latest
    fields = next((each for each in (money.by_offering, money.by_location) if len(each) > 1), ())
    years = tuple(year for year in money.years if year.competitors)
    if fields:
        stacks = tuple((one_line(each.name), each.ours, each.competitors) for each in fields[:_MOST_BARS])
    elif len(years) > 1:
        stacks = tuple((str(year.year), year.revenue, year.competitors) for year in years[-_MOST_BARS:])
    else:
        return None
    leader = latest.leader.name if latest and latest.leader else ""
    names = tuple(dict.fromkeys(each.name for _, _, rivals in stacks for each in rivals))
    named = sorted(names, key=lambda name: name != leader)[:_MOST_NAMES]

    def held(rivals: tuple[Supplier, ...], *, by: Collection[str]) -> Figure:
        return sum_of(each.amount for each in rivals if each.name in by)

    rows = [
        (texts("deck.competition.we"), Tone.ACCENT, tuple(ours for _, ours, _ in stacks)),
        *(
            (
                one_line(name),
                Tone.HIGHLIGHT if name == leader else Tone.MUTED,
                tuple(held(rivals, by=(name,)) for _, _, rivals in stacks),
            )
            for name in named
        ),
    ]
    if others := [name for name in names if name not in named]:
        rest = tuple(held(rivals, by=others) for _, _, rivals in stacks)
        rows.append((texts("deck.competition.others"), Tone.MUTED, rest))
    values = [each.value for _, _, row in rows for each in row]
    if not any(values):
        return None
    scale = scale_of(values)
    series = tuple(
        Series(
            name,
            tone,
            tuple(scale.at(each.value) for each in row),
            sources=tuple(dict.fromkeys(path for each in row for path in each.sources)),
        )
        for name, tone, row in rows
    )
    categories = tuple(name for name, _, _ in stacks)
    plot = Columns(categories, series, measure_at(scale, texts), Stacking.STACKED, lying=bool(fields))
    description = "; ".join(_told(one, categories, texts) for one in series)
    head = texts(f"deck.competition.by_{'field' if fields else 'year'}")
    year = str(latest.year) if latest and fields else ""
    return Chart("shares", plot, description, Head(head, joined(unit_of(scale, texts), year)))


def _told(series: Series, categories: tuple[str, ...], texts: Texts) -> str:
    values = zip(categories, series.values, strict=True)
    told = ", ".join(f"{name} {texts.formats.number(value)}" for name, value in values if value is not None)
    return f"{series.name}: {told}"


def _factors(plan: Plan, figures: Figures, texts: Texts) -> Table | None:
    rated = [each for each in plan.competitive_position if each.ours or each.theirs]
    if not rated:
        return None
    rows = tuple(
        _factor(position, row, figures.competition.leads[row], texts)
        for row, position in enumerate(plan.competitive_position)
    )
    return Table(
        name="factors",
        columns=(
            TableColumn(texts("deck.competition.factor"), 30),
            TableColumn(texts("deck.competition.we"), 8, Align.CENTRE),
            TableColumn(texts("deck.competition.best"), 16),
            TableColumn(texts("deck.competition.accepted"), 12),
        ),
        rows=rows,
        description=texts("deck.competition.factors_description"),
        head=Head(texts("deck.competition.factors"), texts("deck.competition.scale")),
    )


def _factor(position: CompetitivePosition, row: int, lead: int | None, texts: Texts) -> TableRow:
    def at(*fields: str) -> tuple[tuple[str | int, ...], ...]:
        return tuple(("competitive_position", row, field) for field in fields)

    tone = Tone.MUTED if not lead else Tone.GOOD if lead > 0 else Tone.BAD
    theirs = str(position.theirs) if position.theirs else "–"
    words = said(position.accepted, texts) if position.unique_selling_point else "–"
    return TableRow(
        (
            headed(
                said(position.factor, texts),
                shortened(position.unique_selling_point or "", _SHORT),
                *at("factor", "unique_selling_point"),
            ),
            cell(str(position.ours) if position.ours else "–", tone, *at("ours"), strong=True),
            Cell(
                (line(theirs), second(one_line(position.best_competitor)))
                if position.best_competitor
                else (line(theirs),),
                sources=at("theirs", "best_competitor"),
            ),
            cell(words, Tone.INK, *at("accepted")),
        )
    )


def _rivals(plan: Plan, texts: Texts) -> Table | None:
    if not plan.competitors:
        return None
    shown = plan.competitors[:_MOST_RIVALS]
    return Table(
        name="competitors",
        columns=(
            TableColumn(texts("deck.competition.competitor"), 26),
            TableColumn(texts("deck.competition.reply"), 40),
        ),
        rows=tuple(
            TableRow(
                (
                    headed(
                        one_line(each.name),
                        shortened(each.strength or "", _SHORT),
                        ("competitors", row, "name"),
                        ("competitors", row, "strength"),
                    ),
                    cell(
                        shortened(each.reply or texts("documents.open"), _LONG),
                        Tone.INK if each.reply else Tone.MUTED,
                        ("competitors", row, "reply"),
                    ),
                )
            )
            for row, each in enumerate(shown)
        ),
        description=texts("deck.competition.rivals_description", n=len(shown)),
    )


def _so_what(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    leader = figures.money.latest.leader if figures.money.latest else None
    answer = next(
        (row for row, each in enumerate(plan.competitors) if leader and each.name == leader.name and each.reply), None
    )
    if leader is not None and answer is not None:
        reply = shortened(plan.competitors[answer].reply or "", _LONG)
        words = texts("deck.competition.answer", name=one_line(leader.name), reply=reply)
        return so_what(texts, words, ("competitors", answer, "reply"))
    accepted = figures.competition.accepted
    behind = figures.competition.behind
    if behind and accepted:
        factors = listed((said(plan.competitive_position[row].factor, texts) for row in behind), texts)
        points = listed(
            (one_line(plan.competitive_position[row].unique_selling_point or "") for row in accepted), texts
        )
        words = texts("deck.competition.so_what_both", factors=factors, points=shortened(points, _LONG))
        return so_what(texts, words, *(("competitive_position", row, "accepted") for row in accepted))
    if accepted:
        points = listed(
            (one_line(plan.competitive_position[row].unique_selling_point or "") for row in accepted), texts
        )
        words = texts("deck.competition.so_what_accepted", points=shortened(points, _LONG))
        return so_what(texts, words, *(("competitive_position", row, "accepted") for row in accepted))
    if any(position.unique_selling_point for position in plan.competitive_position):
        return so_what(texts, texts("deck.competition.so_what_price"))
    return None


def _notes(plan: Plan, texts: Texts) -> tuple[Note, ...]:
    return tuple(
        Note(
            joined(
                one_line(each.name),
                each.strength,
                each.weakness,
                texts("deck.competition.champion", name=one_line(each.champion)) if each.champion else "",
                each.reply,
            ),
            tuple(("competitors", row, field) for field in ("strength", "weakness", "champion", "reply")),
        )
        for row, each in enumerate(plan.competitors)
    )
