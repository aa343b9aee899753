"""How amounts are written where a whole table or chart stands at one scale."""

from __future__ import annotations

from decimal import Decimal

from kamgen.content.charts import Measure
from kamgen.figures.scale import Scale
from kamgen.texts.catalogue import Texts
from kamgen.texts.formats import MINUS


def unit_of(scale: Scale, texts: Texts) -> str:
    """The unit for a head: "T€", "€ k", "Mio €", or the bare currency."""
    if scale is Scale.THOUSANDS:
        return texts.formats.thousands_unit
    return texts.formats.amount(scale.value).unit


def number_at(scale: Scale, value: Decimal, texts: Texts, *, signed: bool = False) -> str:
    """An amount in whole units of money as a number at a scale, without the unit."""
    return texts.formats.number(scale.of(value), scale.digits, signed=signed)


def measure_at(scale: Scale, texts: Texts) -> Measure:
    """How a chart at a scale writes its numbers, and their unit."""
    return Measure("#,##0.0" if scale.digits else "#,##0", unit_of(scale, texts), texts.formats.decimal)


def bar_format(scale: Scale) -> str:
    """The Excel format of bars on both sides of zero, in en-US form; nothing is written at a bar of zero."""
    number = "#,##0.0" if scale.digits else "#,##0"
    return f"+{number};{MINUS}{number};;"
