"""Formulas over ranges: counts, sums, the rows of a table that are filled, the text at a place."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kamgen.workbook.blank.formulas import (
    Node,
    Scalar,
    Span,
    as_number,
    as_text,
    comparable,
    holds_number,
    length_of,
    literal,
    texts_of,
)


def count_numbers(*spans: Span | Node) -> Node:
    """How many cells hold a number."""
    return Node(f"COUNT({texts_of(spans)})", float(sum(1 for each in _flat(spans) if holds_number(each))))


def count_filled(*spans: Span | Node) -> Node:
    """How many cells hold anything typed."""
    return Node(f"COUNTA({texts_of(spans)})", float(sum(1 for each in _flat(spans) if each is not None)))


def count_equal(span: Span, word: str) -> Node:
    """How many cells hold this word; it contains none of the signs that COUNTIF reads in its own way."""
    hits = sum(1 for each in span.values if comparable(each) == comparable(word))
    return Node(f"COUNTIF({span.text},{literal(word).text})", float(hits))


def count_begin(span: Span, beginning: str) -> Node:
    """How many cells hold a text that begins so."""
    start = beginning.lower()
    hits = sum(1 for each in span.values if isinstance(each, str) and each.lower().startswith(start))
    return Node(f"COUNTIF({span.text},{literal(beginning + '*').text})", float(hits))


def total_beside(amounts: Span, where: Span, wanted: Node) -> Node:
    """The sum of the numbers in a range beside which a wanted number stands."""
    hits = (
        as_number(amount)
        for amount, each in zip(amounts.values, where.values, strict=True)
        if holds_number(amount) and holds_number(each) and each == wanted.value
    )
    return Node(f"SUMIF({where.text},{wanted.text},{amounts.text})", math.fsum(hits))


@dataclass(frozen=True, slots=True)
class Where:
    """A condition on the rows of a range: that a word stands there or not, or a number up to or from another."""

    span: Span
    sign: Literal["=", "<>", "<=", ">=", ">"]
    wanted: str | Node

    @property
    def text(self) -> str:
        """Range and criterion, as functions of several conditions take them."""
        sign = "" if self.sign == "=" else self.sign
        if isinstance(self.wanted, str):
            return f"{self.span.text},{literal(sign + self.wanted).text}"
        return f'{self.span.text},"{sign}"&{self.wanted.text}'

    def holds(self, value: Scalar) -> bool:
        """Whether a value of the range is meant."""
        if isinstance(self.wanted, str):
            return (comparable(value) == comparable(self.wanted)) is (self.sign == "=")
        number, wanted = as_number(value), as_number(self.wanted.value)
        met = {"<=": number <= wanted, ">=": number >= wanted, ">": number > wanted}
        return holds_number(value) and met[self.sign]


def count_where(*conditions: Where) -> Node:
    """How many rows meet all conditions; their words contain none of the signs that COUNTIF reads in its own way."""
    return Node(f"COUNTIFS({_criteria(conditions)})", float(sum(_meets(conditions))))


def total_where(amounts: Span, *conditions: Where) -> Node:
    """The sum of the numbers in the rows that meet all conditions."""
    hits = (as_number(each) for each, met in zip(amounts.values, _meets(conditions), strict=True) if met)
    return Node(f"SUMIFS({amounts.text},{_criteria(conditions)})", math.fsum(hits))


def _criteria(conditions: Sequence[Where]) -> str:
    return ",".join(each.text for each in conditions)


def _meets(conditions: Sequence[Where]) -> list[bool]:
    rows = zip(*(each.span.values for each in conditions), strict=True)
    return [all(where.holds(value) for where, value in zip(conditions, row, strict=True)) for row in rows]


def count_reached(actual: Span, target: Span, beside: Span, higher: str, lower: str) -> Node:
    """In how many rows with both numbers the actual one reaches its target; a word beside says in which direction."""
    both = f"ISNUMBER({actual.text})*ISNUMBER({target.text})"
    above = f"({beside.text}={literal(higher).text})*({actual.text}>={target.text})"
    below = f"({beside.text}={literal(lower).text})*({actual.text}<={target.text})"
    met = {comparable(higher): lambda here, goal: here >= goal, comparable(lower): lambda here, goal: here <= goal}
    hits = sum(
        1
        for here, goal, word in zip(actual.values, target.values, beside.values, strict=True)
        if holds_number(here)
        and holds_number(goal)
        and comparable(word) in met
        and met[comparable(word)](as_number(here), as_number(goal))
    )
    return Node(f"SUMPRODUCT({both}*({above}+{below}))", float(hits))


def mean(span: Span) -> Node:
    """The mean of the numbers in a range, 0 of none."""
    numbers = [as_number(each) for each in span.values if holds_number(each)]
    return Node(f"IFERROR(AVERAGE({span.text}),0)", math.fsum(numbers) / len(numbers) if numbers else 0.0)


def latest(span: Span) -> Node:
    """The largest number in a range, 0 of none."""
    return Node(f"MAX({span.text})", max((as_number(each) for each in span.values if holds_number(each)), default=0.0))


def total(span: Span) -> Node:
    """The sum of the numbers in a range."""
    return Node(f"SUM({span.text})", math.fsum(as_number(each) for each in span.values if holds_number(each)))


Column = tuple[Span, ...]
"""The cells of a field: one range, or one for each of its marks, of which one is enough."""


def rows_filled(columns: Sequence[Column], headers: int = 0) -> Node:
    """How many rows have something in each of these columns, less the header rows that the ranges begin with."""
    rows = zip(*(_any_filled(column) for column in columns), strict=True)
    count = sum(1 for row in rows if all(row))
    product = "*".join(f"({_lengths(column)}>0)" for column in columns)
    product = product if len(columns) > 1 else f"--{product}"
    return Node(f"SUMPRODUCT({product}){_less(headers)}", float(count - headers))


def rows_begun(columns: Sequence[Column], headers: int = 0) -> Node:
    """How many rows have something in one of these columns, less the header rows that the ranges begin with."""
    spans = tuple(span for column in columns for span in column)
    count = sum(_any_filled(spans))
    lengths = _lengths(spans)
    return Node(f"SUMPRODUCT(--({lengths}>0)){_less(headers)}", float(count - headers))


def item(span: Span, place: Node) -> Node:
    """The text at a place (from 1) of a range without stray blanks; nothing where the range has become shorter."""
    index = int(as_number(place.value)) - 1
    value = as_text(span.values[index]) if 0 <= index < len(span.values) else ""
    return Node(f'IFERROR(TRIM(INDEX({span.text},{place.text})),"")', " ".join(filter(None, value.split(" "))))


def _flat(spans: Sequence[Span | Node]) -> list[Scalar]:
    return [each for span in spans for each in (span.values if isinstance(span, Span) else (span.value,))]


def _any_filled(column: Column) -> list[bool]:
    """For each row whether one of the ranges, which are equally long, has something in it."""
    return [any(length_of(each) > 0 for each in row) for row in zip(*(span.values for span in column), strict=True)]


def _lengths(column: Column) -> str:
    return "+".join(f"LEN({span.text})" for span in column)


def _less(number: int) -> str:
    return f"-{number}" if number else ""
