"""What the account is, in the words of its profile: for every deck that shows it."""

from __future__ import annotations

from dataclasses import astuple, replace
from decimal import Decimal

from kamgen.content.blocks import Finding, Findings, Tile
from kamgen.content.charts import Chart, Doughnut, Measure, Slice
from kamgen.content.deck import Note
from kamgen.content.table import Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone, line
from kamgen.documents.deck.cells import headed
from kamgen.documents.money_scale import measure_at, unit_of
from kamgen.documents.wording import joined, listed, money, one_line, shortened
from kamgen.figures.figure import total
from kamgen.figures.scale import scale_of
from kamgen.places import Path
from kamgen.plan.plan import Plan
from kamgen.plan.profile import Profile
from kamgen.texts.catalogue import Texts

_PART, _STREAMS, _WORDS = "profile", "revenue_streams", "deck.profile"
_TEXT, _SHORTER, _UNIT, _ACCOUNT = 210, 150, 70, 60
_FEW = 3
"""Readings that may be long."""
_MOST_UNITS, _MOST_STREAMS = 8, 5
_TONES = (Tone.ACCENT, Tone.ACCENT, Tone.ACCENT, Tone.MUTED, Tone.MUTED)


def profile_title(plan: Plan, texts: Texts) -> str:
    """The account with its size and how it buys, as far as the plan says."""
    profile, account = plan.profile, shortened(plan.cover.account, _ACCOUNT)
    facts = [
        texts("deck.profile.revenue", amount=money(profile.revenue, texts)) if profile.revenue else "",
        texts("deck.profile.employees", n=profile.employees) if profile.employees is not None else "",
        texts("deck.profile.units", n=len(plan.business_units)) if plan.business_units else "",
        texts(f"deck.profile.purchasing.{profile.purchasing.value}") if profile.purchasing else "",
    ]
    told = ", ".join(fact for fact in facts if fact)
    return f"{account}: {told}" if told else texts("deck.profile.topic", account=account)


def profile_readings(plan: Plan, texts: Texts, words: str = _WORDS, *, units: bool = False) -> Findings:
    """Business, direction, buying and sites in a sentence each; `words` is where the head stands, here and below.

    With `units` the business units are among them, for a page that has no table of them.
    """
    profile = plan.profile
    told = (
        ("business", _sentences(profile.description, profile.business_model), "description"),
        ("direction", _sentences(profile.vision, profile.strategy), "strategy"),
        ("buying", profile.purchasing_strategy or "", "purchasing_strategy"),
        (
            "sites",
            _sites(profile) if not profile.purchasing_strategy else "",
            "locations",
        ),
    )
    readings: list[tuple[str, str, Path]] = [(key, text, (_PART, field)) for key, text, field in told if text]
    if units and plan.business_units:
        readings.insert(1, ("units_reading", _unit_names(plan, texts), ("business_units", 0, "name")))
    most = _TEXT if len(readings) <= _FEW else _SHORTER
    found = tuple(
        Finding(texts(f"deck.profile.{key}"), shortened(one_line(text), most), (path,)) for key, text, path in readings
    )
    return Findings("readings", found, Head(texts(f"{words}.readings")))


def _sites(profile: Profile) -> str:
    """Where the account is; its headquarters once, where the locations begin with them or name them."""
    named = profile.headquarters and profile.headquarters.casefold() in (profile.locations or "").casefold()
    return joined("" if named else profile.headquarters, profile.locations)


def _sentences(*parts: str | None) -> str:
    """Texts after each other, each ended as a sentence."""
    *first, last = [one_line(part) for part in parts if part] or [""]
    return " ".join((*(text if text[-1] in ".!?" else f"{text}." for text in first), last))


def _unit_names(plan: Plan, texts: Texts) -> str:
    names = [one_line(unit.name) for unit in plan.business_units]
    if len(names) <= _MOST_UNITS:
        return listed(names, texts)
    more = texts("deck.profile.more_units", n=len(names[_MOST_UNITS:]))
    return f"{', '.join(names[:_MOST_UNITS])} {more}"


def profile_streams(plan: Plan, texts: Texts, words: str = _WORDS) -> Chart:
    """Where the customer's own revenue comes from."""
    shown = plan.revenue_streams[:_MOST_STREAMS]
    amounts = [stream.amount for stream in shown]
    in_money = all(amount is not None for amount in amounts) and any(amounts)
    scale = scale_of(amounts)
    slices = tuple(
        Slice(
            one_line(stream.name),
            _TONES[index],
            _size(
                stream.amount,
                stream.share,
                in_money=in_money,
                divisor=scale.at(stream.amount),
            ),
            ((_STREAMS, index, "amount" if in_money else "share"),),
        )
        for index, stream in enumerate(shown)
    )
    unit = unit_of(scale, texts) if in_money else "%"
    measure = measure_at(scale, texts) if in_money else Measure("0%")
    if in_money and all(each.value is not None and each.value == each.value.to_integral_value() for each in slices):
        measure = replace(measure, number_format="#,##0")
    whole = len(shown) == len(plan.revenue_streams) and in_money
    sum_of_all = total((amount, (_STREAMS, row, "amount")) for row, amount in enumerate(amounts)).value
    middle = "\n".join(astuple(texts.formats.amount(sum_of_all))) if whole and sum_of_all is not None else ""
    year = next((str(stream.year) for stream in shown if stream.year), "")
    description = "; ".join(
        joined(one_line(stream.name), texts.formats.percent(stream.share) if stream.share is not None else "")
        for stream in shown
    )
    head = Head(texts(f"{words}.streams"), joined(unit, year))
    return Chart("streams", Doughnut(texts(f"{words}.streams"), slices, measure, middle), description, head)


def _size(amount: Decimal | None, share: Decimal | None, *, in_money: bool, divisor: Decimal | None) -> Decimal | None:
    return (divisor if amount is not None else None) if in_money else share


def profile_units(plan: Plan, texts: Texts) -> Table | None:
    """The business units with what they do and where; nothing where none is named."""
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


def size_tiles(plan: Plan, texts: Texts, words: str = _WORDS) -> tuple[Tile, ...]:
    """Revenue and people of the account, as far as they are known."""
    profile = plan.profile
    tiles: list[Tile] = []
    if profile.revenue:
        amount = texts.formats.amount(profile.revenue)
        year = profile.fiscal_year or texts(f"{words}.own_revenue")
        tiles.append(
            Tile(
                texts(f"{words}.tile_revenue"),
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
    return tuple(tiles)


def profile_notes(plan: Plan, texts: Texts) -> tuple[Note, ...]:
    """The whole texts of the profile, and every business unit."""
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
    return (*own, *units)
