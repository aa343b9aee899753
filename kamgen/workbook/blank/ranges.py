"""Formulas over ranges: counts, sums, the rows of a table that are filled, the text at a place."""

from __future__ import annotations

import math
from collections.abc import Sequence

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


def total(span: Span) -> Node:
    """The sum of the numbers in a range."""
    return Node(f"SUM({span.text})", math.fsum(as_number(each) for each in span.values if holds_number(each)))


def rows_filled(spans: Sequence[Span], headers: int = 0) -> Node:
    """How many rows have something in each of these columns, less the header rows that the ranges begin with."""
    count = sum(1 for row in _rows(spans) if all(length_of(each) > 0 for each in row))
    product = "*".join(f"(LEN({span.text})>0)" for span in spans)
    product = product if len(spans) > 1 else f"--{product}"
    return Node(f"SUMPRODUCT({product}){_less(headers)}", float(count - headers))


def rows_begun(spans: Sequence[Span], headers: int = 0) -> Node:
    """How many rows have something in one of these columns, less the header rows that the ranges begin with."""
    count = sum(1 for row in _rows(spans) if any(length_of(each) > 0 for each in row))
    lengths = "+".join(f"LEN({span.text})" for span in spans)
    return Node(f"SUMPRODUCT(--({lengths}>0)){_less(headers)}", float(count - headers))


def item(span: Span, place: Node) -> Node:
    """The text at a place (from 1) of a range without stray blanks; nothing where the range has become shorter."""
    index = int(as_number(place.value)) - 1
    value = as_text(span.values[index]) if 0 <= index < len(span.values) else ""
    return Node(f'IFERROR(TRIM(INDEX({span.text},{place.text})),"")', " ".join(filter(None, value.split(" "))))


def _flat(spans: Sequence[Span | Node]) -> list[Scalar]:
    return [each for span in spans for each in (span.values if isinstance(span, Span) else (span.value,))]


def _rows(spans: Sequence[Span]) -> list[tuple[Scalar, ...]]:
    longest = max(len(span.values) for span in spans)
    return [
        tuple(span.values[index] if index < len(span.values) else None for span in spans) for index in range(longest)
    ]


def _less(number: int) -> str:
    return f"-{number}" if number else ""
