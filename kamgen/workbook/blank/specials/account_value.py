"""Key account value (F12 of the method): the bridge of a year from revenue down, and the same of the year before."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.schema.cells import Kind
from kamgen.workbook.blank.formulas import Node, and_, if_, is_number, less, minus, quotient
from kamgen.workbook.blank.ranges import count_numbers, total
from kamgen.workbook.blank.specials.special import Extra, ItemFormula, ItemView, Special
from kamgen.workbook.blank.specials.wording import if_numbers

_YEARS = {"": "amount", "previous_": "previous"}
"""The beginning of the fields of each year, and the column of its relationship costs."""


def _net(year: str) -> ItemFormula:
    def net(item: ItemView) -> Node:
        revenue, deductions = item.cell(f"{year}revenue"), item.cell(f"{year}deductions")
        return if_numbers(minus(revenue, deductions), revenue, deductions)

    return net


def _costs(column: str) -> ItemFormula:
    def costs(item: ItemView) -> Node:
        """Empty is not known, so that without a single amount there is no sum."""
        amounts = item.span("relationship_costs", column)
        return if_(less(0, count_numbers(amounts)), total(amounts), "")

    return costs


def _value(year: str) -> ItemFormula:
    def value(item: ItemView) -> Node:
        net, making = item.cell(f"{year}net"), item.cell(f"{year}manufacturing_cost")
        costs = item.cell(f"{year}relationship_costs")
        return if_numbers(minus(minus(net, making), costs), net, making, costs)

    return value


def _share(year: str) -> ItemFormula:
    return lambda item: quotient(item.cell(f"{year}value"), item.cell(f"{year}revenue"))


def _is_loss(key: str) -> ItemFormula:
    def is_loss(item: ItemView) -> Node:
        return and_(is_number(item.cell(key)), less(item.cell(key), 0))

    return is_loss


def _bridge(year: str, column: str) -> Iterator[Extra]:
    making, value = f"{year}manufacturing_cost", f"{year}value"
    yield Extra(f"{year}net", _net(year), after=f"{year}deductions", kind=Kind.MONEY)
    yield Extra(f"{year}relationship_costs", _costs(column), after=making, kind=Kind.MONEY)
    yield Extra(value, _value(year), after=making, kind=Kind.MONEY, alarm=_is_loss(value), strong=True)
    yield Extra(f"{year}value_share", _share(year), after=making, kind=Kind.PERCENT)


SPECIAL = Special(extras=tuple(extra for year, column in _YEARS.items() for extra in _bridge(year, column)))
