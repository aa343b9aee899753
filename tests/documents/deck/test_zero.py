"""A plan whose amounts are all zero, as one of a new account: no title boasts of nothing, no chart is empty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from pydantic import BaseModel

from kamgen.content.charts import Chart, Series, Slice
from kamgen.content.table import BarSeries
from kamgen.documents.deck.deck import Size
from kamgen.plan.plan import SHEETS, Plan
from kamgen.schema.cells import Kind
from kamgen.schema.rows import Row, cells_of
from kamgen.texts.language import Language
from samples.make_samples import plan as sample
from tests.telling import deck, readable

_NOTHING = re.compile(r"(?<![\d.,])0 ?(€|T€|Mio)|[€£] ?0(?![\d.,])")
_CURRENCY_UNITS = {"€", "£", "EUR", "GBP"}


def _without_money(plan: Plan) -> Plan:
    """The plan with zero in every filled cell for an amount of money."""

    def row_of(row: Row) -> Row:
        amounts = [cell.name for cell in cells_of(type(row)) if cell.kind is Kind.MONEY]
        return row.model_copy(update={name: type(value)(0) for name in amounts if (value := getattr(row, name))})

    def part_of(value: Any) -> Any:  # noqa: ANN401 - a form or the rows of a table
        return row_of(value) if isinstance(value, BaseModel) else tuple(row_of(row) for row in value)  # type: ignore[arg-type]  # all forms are rows

    parts = {part.key: part_of(getattr(plan, part.key)) for sheet in SHEETS for part in sheet.parts}
    goals = tuple(
        goal.model_copy(update={"baseline": None, "target": None}) if goal.unit in _CURRENCY_UNITS else goal
        for goal in parts["goals"]
    )
    return plan.model_copy(update=parts | {"goals": goals})


def _charts(value: object) -> Iterator[Chart]:
    if isinstance(value, Chart):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _charts(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _charts(getattr(value, field.name))


def _values(value: object) -> Iterator[Any]:
    if isinstance(value, Series | BarSeries):
        yield from value.values
    elif isinstance(value, Slice):
        yield value.value
    elif isinstance(value, tuple):
        for each in value:
            yield from _values(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _values(getattr(value, field.name))


@pytest.mark.parametrize("size", [Size.STANDARD, Size.FULL])
@pytest.mark.parametrize("language", Language)
def test_no_title_tells_an_amount_of_nothing_and_no_chart_draws_it(language: Language, size: Size) -> None:
    told = deck(_without_money(sample(language)), language, size=size)

    titles = [readable(slide.title) for slide in told.slides]
    assert [title for title in titles if _NOTHING.search(title)] == []
    drawn = [(slide.key, chart.name, tuple(_values(chart.plot))) for slide in told.slides for chart in _charts(slide)]
    assert [found[:2] for found in drawn if found[2] and not any(found[2])] == []


@pytest.mark.parametrize("language", Language)
def test_the_amounts_of_the_samples_are_told_in_titles(language: Language) -> None:
    titles = [readable(slide.title) for slide in deck(sample(language), language, size=Size.FULL).slides]
    assert sum(bool(re.search(r"\d (€|T€|Mio)|[€£] ?\d", title)) for title in titles) >= 5
