"""D03, account profile: what the account is, where it is heading, how it buys, and what we are to it."""

from __future__ import annotations

from decimal import Decimal

from kamgen.content.blocks import Finding, Findings, Tile, Tiles
from kamgen.content.charts import Chart, Doughnut, Measure, Slice
from kamgen.content.deck import Dashboard, Note, Slide
from kamgen.content.table import Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone, line
from kamgen.documents.deck.cells import headed
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.money_scale import unit_of
from kamgen.documents.sources import source_line
from kamgen.documents.strip import next_step, so_what
from kamgen.documents.wording import joined, money, not_available, one_line, said, shortened
from kamgen.figures.figures import Figures
from kamgen.figures.scale import scale_of
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "profile"
_TEXT, _UNIT = 210, 70
_MOST_UNITS, _MOST_STREAMS = 7, 5
_TONES = (Tone.ACCENT, Tone.HIGHLIGHT, Tone.GOOD, Tone.CAUTION, Tone.MUTED)


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing while the profile says neither what the account is nor what it wants."""
    profile = plan.profile
    if not (profile.description or profile.strategy or profile.revenue or plan.business_units):
        return None
    title = _title(plan, texts)
    streams = [stream for stream in plan.revenue_streams if stream.amount or stream.share]
    right = _streams(plan, texts) if len(streams) > 1 else _units(plan, texts)
    return Slide(
        key=_PART,
        kicker=texts("deck.profile.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.profile.scope")),
        body=Dashboard(_tiles(plan, texts), (_readings(plan, texts),), (right,) if right else ()),
        source=source_line((_PART,), figures.as_of, texts),
        so_what=so_what(texts, shortened(profile.value_proposition, _TEXT), (_PART, "value_proposition"))
        if profile.value_proposition
        else None,
        next_step=next_step(figures, texts, "customer_goals"),
        notes=_notes(plan, texts),
    )


def _title(plan: Plan, texts: Texts) -> str:
    profile, account = plan.profile, one_line(plan.cover.account)
    facts = [
        texts("deck.profile.revenue", amount=money(profile.revenue, texts)) if profile.revenue is not None else "",
        texts("deck.profile.employees", n=profile.employees) if profile.employees is not None else "",
        texts("deck.profile.units", n=len(plan.business_units)) if plan.business_units else "",
        texts(f"deck.profile.purchasing.{profile.purchasing.value}") if profile.purchasing else "",
    ]
    told = ", ".join(fact for fact in facts if fact)
    return f"{account}: {told}" if told else texts("deck.profile.topic", account=account)


def _tiles(plan: Plan, texts: Texts) -> Tiles:
    profile = plan.profile
    tiles: list[Tile] = []
    if profile.revenue is not None:
        amount = texts.formats.amount(profile.revenue)
        year = profile.fiscal_year or texts("deck.profile.own_revenue")
        tiles.append(
            Tile(
                texts("deck.profile.tile_revenue"),
                amount.number,
                amount.unit,
                line(shortened(year, 34), Tone.MUTED),
                ((_PART, "revenue"),),
            )
        )
    if profile.employees is not None:
        where = profile.headquarters or texts("deck.profile.headquarters_open")
        number = texts.formats.number(profile.employees)
        tiles.append(
            Tile(texts("deck.profile.tile_employees"), number, "", line(where, Tone.MUTED), ((_PART, "employees"),))
        )
    tiles += [_rating("relationship_strength", plan, texts), _rating("satisfaction", plan, texts)]
    return Tiles("key-figures", tuple(tiles))


def _rating(field: str, plan: Plan, texts: Texts) -> Tile:
    value = getattr(plan.profile, field)
    label = texts(f"deck.profile.{field}")
    if value is None:
        return Tile(label, not_available(texts), "", line(texts("deck.profile.not_rated"), Tone.MUTED))
    end = plan.profile.contract_end
    if field == "satisfaction" and end is not None:
        comparison = line(texts("deck.profile.contract_until", day=end), Tone.MUTED)
    else:
        comparison = line(texts(f"deck.profile.{field}_scale"), Tone.MUTED)
    return Tile(label, str(value), texts("deck.profile.of_five"), comparison, ((_PART, field),))


def _readings(plan: Plan, texts: Texts) -> Findings:
    profile = plan.profile
    told = (
        ("business", joined(profile.description, profile.business_model), "description"),
        ("direction", joined(profile.vision, profile.strategy), "strategy"),
        ("buying", joined(said(profile.purchasing, texts), profile.purchasing_strategy), "purchasing_strategy"),
        (
            "sites",
            joined(profile.headquarters, profile.locations) if not profile.purchasing_strategy else "",
            "locations",
        ),
    )
    found = tuple(
        Finding(texts(f"deck.profile.{key}"), shortened(one_line(text), _TEXT), ((_PART, field),))
        for key, text, field in told
        if text
    )
    return Findings("readings", found, Head(texts("deck.profile.readings")))


def _streams(plan: Plan, texts: Texts) -> Chart:
    shown = plan.revenue_streams[:_MOST_STREAMS]
    amounts = [stream.amount for stream in shown]
    in_money = all(amount is not None for amount in amounts)
    scale = scale_of(amounts)
    slices = tuple(
        Slice(
            one_line(stream.name),
            _TONES[index],
            _size(
                stream.amount,
                stream.share,
                in_money=in_money,
                divisor=scale.of(stream.amount) if stream.amount else None,
            ),
            (("revenue_streams", index, "amount" if in_money else "share"),),
        )
        for index, stream in enumerate(shown)
    )
    unit = unit_of(scale, texts) if in_money else "%"
    measure = Measure(
        "#,##0.0" if in_money and scale.digits else "#,##0" if in_money else "0%", "" if not in_money else unit
    )
    year = next((str(stream.year) for stream in shown if stream.year), "")
    description = "; ".join(
        joined(one_line(stream.name), texts.formats.percent(stream.share) if stream.share is not None else "")
        for stream in shown
    )
    head = Head(texts("deck.profile.streams"), joined(unit, year))
    return Chart("streams", Doughnut(texts("deck.profile.streams"), slices, measure), description, head)


def _size(amount: Decimal | None, share: Decimal | None, *, in_money: bool, divisor: Decimal | None) -> Decimal | None:
    return (divisor if amount is not None else None) if in_money else share


def _units(plan: Plan, texts: Texts) -> Table | None:
    if not plan.business_units:
        return None
    shown = plan.business_units[:_MOST_UNITS]
    rows = [
        TableRow(
            (
                headed(
                    shortened(unit.name, 40), shortened(unit.description or "", _UNIT), ("business_units", row, "name")
                ),
                cell(one_line(unit.location or "–"), Tone.MUTED, ("business_units", row, "location")),
            )
        )
        for row, unit in enumerate(shown)
    ]
    if more := plan.business_units[_MOST_UNITS:]:
        rows.append(TableRow((cell(texts("deck.profile.more_units", n=len(more)), Tone.MUTED), cell(""))))
    return Table(
        name="units",
        columns=(TableColumn(texts("deck.profile.unit"), 40), TableColumn(texts("deck.profile.location"), 14)),
        rows=tuple(rows),
        description=texts("deck.profile.units_description", n=len(plan.business_units)),
    )


def _notes(plan: Plan, texts: Texts) -> tuple[Note, ...]:
    fields = ("description", "business_model", "vision", "strategy", "purchasing_strategy", "value_proposition")
    own = tuple(
        Note(f"{texts(f'fields.{_PART}.{field}.label')}: {text}", ((_PART, field),))
        for field in fields
        if (text := getattr(plan.profile, field))
    )
    units = tuple(
        Note(joined(one_line(unit.name), unit.location, unit.description), (("business_units", row, "name"),))
        for row, unit in enumerate(plan.business_units)
    )
    events = tuple(
        Note(
            joined(texts.formats.full_date(event.day) if event.day else "", event.event, event.impact),
            (("history", row, "event"),),
        )
        for row, event in enumerate(plan.history)
    )
    return (*own, *units, *events)
