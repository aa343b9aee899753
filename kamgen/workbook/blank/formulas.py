"""Formulas that carry their value: each is put together once, as Excel's text and as what the text comes to.

Only functions that Excel, LibreOffice and Google Sheets reckon alike, and only whole numbers are joined to text: a
decimal would be written as the reader's own Excel writes decimals, and the stored value would be wrong for some.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

Scalar = str | float | bool | None
"""What a cell holds for a formula: dates are serial numbers, an empty cell is None."""


@dataclass(frozen=True, slots=True)
class Node:
    """An expression, in English form without its equals sign, and its value."""

    text: str
    value: Scalar


@dataclass(frozen=True, slots=True)
class Span:
    """A range of cells and what stands in them; cells behind the last value are empty."""

    text: str
    values: tuple[Scalar, ...]


Operand = Node | str | int | float


def literal(value: str | float) -> Node:
    """A constant."""
    if isinstance(value, str):
        quoted = value.replace('"', '""')
        return Node(f'"{quoted}"', value)
    return Node(_written(value), float(value))


def if_(condition: Node, then: Operand, other: Operand) -> Node:
    """One or the other."""
    yes, no = _node(then), _node(other)
    return Node(f"IF({condition.text},{yes.text},{no.text})", yes.value if _true(condition.value) else no.value)


def and_(*conditions: Node) -> Node:
    """Whether all hold."""
    if len(conditions) == 1:
        return conditions[0]
    return Node(f"AND({_texts(conditions)})", all(_true(each.value) for each in conditions))


def or_(*conditions: Node) -> Node:
    """Whether one holds."""
    if len(conditions) == 1:
        return conditions[0]
    return Node(f"OR({_texts(conditions)})", any(_true(each.value) for each in conditions))


def filled(cell: Node) -> Node:
    """Whether anything stands in a cell."""
    return Node(f"LEN({cell.text})>0", _length(cell.value) > 0)


def empty(cell: Node) -> Node:
    """Whether nothing stands in a cell."""
    return Node(f"LEN({cell.text})=0", _length(cell.value) == 0)


def longer(cell: Node, least: int) -> Node:
    """Whether a text has at least so many characters."""
    return Node(f"LEN({cell.text})>={least}", _length(cell.value) >= least)


def equal(one: Operand, other: Operand) -> Node:
    """Whether two values are the same; case does not count, and an empty cell is the empty text."""
    first, second = _node(one), _node(other)
    return Node(f"{first.text}={second.text}", _comparable(first.value) == _comparable(second.value))


def less(one: Operand, other: Operand) -> Node:
    """Whether a number is smaller than another."""
    first, second = _node(one), _node(other)
    return Node(f"{first.text}<{second.text}", _number(first.value) < _number(second.value))


def at_least(one: Operand, other: Operand) -> Node:
    """Whether a number is as large as another, or larger."""
    first, second = _node(one), _node(other)
    return Node(f"{first.text}>={second.text}", _number(first.value) >= _number(second.value))


def is_number(cell: Node) -> Node:
    """Whether a cell holds a number or a date."""
    return Node(f"ISNUMBER({cell.text})", _is_number(cell.value))


def not_(condition: Node) -> Node:
    """Whether a condition does not hold."""
    return Node(f"NOT({condition.text})", not _true(condition.value))


def numeric(cell: Node) -> Node:
    """A cell's number, 0 where it holds none."""
    return Node(f"N({cell.text})", _number(cell.value) if _is_number(cell.value) else 0.0)


def joined(*parts: Operand) -> Node:
    """Texts and whole numbers behind each other."""
    nodes = [_node(part) for part in parts]
    return Node("&".join(_operand(node.text) for node in nodes), "".join(_text(node.value) for node in nodes))


def middle(text: Node, start: int, length: int) -> Node:
    """So many characters from a place on, counted from 1."""
    return Node(f"MID({text.text},{start},{length})", _text(text.value)[start - 1 : start - 1 + length])


def left(text: Node, length: int) -> Node:
    """The first characters."""
    return Node(f"LEFT({text.text},{length})", _text(text.value)[:length])


def plus(*parts: Operand) -> Node:
    """A sum."""
    nodes = [_node(part) for part in parts]
    return Node("+".join(node.text for node in nodes), math.fsum(_number(node.value) for node in nodes))


def minus(one: Operand, other: Operand) -> Node:
    """A difference, in brackets."""
    first, second = _node(one), _node(other)
    return Node(f"({first.text}-{second.text})", _number(first.value) - _number(second.value))


def times(one: Operand, other: Operand) -> Node:
    """A product of terms that need no brackets."""
    first, second = _node(one), _node(other)
    return Node(f"{first.text}*{second.text}", _number(first.value) * _number(second.value))


def share(part: Operand, whole: Operand) -> Node:
    """A part of a whole, 0 where there is no whole."""
    first, second = _node(part), _node(whole)
    value = _number(first.value) / _number(second.value) if _number(second.value) else 0.0
    return Node(f"IF({second.text}=0,0,{_bracketed(first.text)}/{_bracketed(second.text)})", value)


def rounded(number: Operand) -> Node:
    """The nearest whole number, halves away from zero."""
    node = _node(number)
    value = _number(node.value)
    return Node(f"ROUND({node.text},0)", math.copysign(math.floor(abs(value) + 0.5), value))


def in_thousands(number: Node) -> Node:
    """A number in whole thousands."""
    value = _number(number.value) / 1000
    return Node(f"ROUND({number.text}/1000,0)", math.copysign(math.floor(abs(value) + 0.5), value))


def floored(number: Operand) -> Node:
    """The whole number below."""
    node = _node(number)
    return Node(f"INT({node.text})", float(math.floor(_number(node.value))))


def largest(*numbers: Operand) -> Node:
    """The largest of some numbers."""
    nodes = [_node(number) for number in numbers]
    return Node(f"MAX({_texts(nodes)})", max(_number(node.value) for node in nodes))


def largest_in(span: Span) -> Node:
    """The largest number in a range, 0 where it holds none."""
    return Node(f"MAX({span.text})", max((_number(each) for each in span.values if _is_number(each)), default=0.0))


def repeated(text: str, count: Node) -> Node:
    """A text so many times."""
    return Node(f'REPT("{text}",{count.text})', text * int(_number(count.value)))


def year(day: Node) -> Node:
    """The year of a date."""
    value = _number(day.value) if _is_number(day.value) else 0.0
    return Node(f"YEAR({day.text})", float(_year(value)))


def count_numbers(*spans: Span | Node) -> Node:
    """How many cells hold a number."""
    return Node(f"COUNT({_texts(spans)})", float(sum(1 for each in _flat(spans) if _is_number(each))))


def count_filled(*spans: Span | Node) -> Node:
    """How many cells hold anything typed."""
    return Node(f"COUNTA({_texts(spans)})", float(sum(1 for each in _flat(spans) if each is not None)))


def count_equal(span: Span, word: str) -> Node:
    """How many cells hold this word; it contains none of the signs that COUNTIF reads in its own way."""
    hits = sum(1 for each in span.values if _comparable(each) == _comparable(word))
    return Node(f"COUNTIF({span.text},{literal(word).text})", float(hits))


def count_begin(span: Span, beginning: str) -> Node:
    """How many cells hold a text that begins so."""
    start = beginning.lower()
    hits = sum(1 for each in span.values if isinstance(each, str) and each.lower().startswith(start))
    return Node(f"COUNTIF({span.text},{literal(beginning + '*').text})", float(hits))


def total(span: Span) -> Node:
    """The sum of the numbers in a range."""
    return Node(f"SUM({span.text})", math.fsum(_number(each) for each in span.values if _is_number(each)))


def rows_filled(spans: Sequence[Span], headers: int = 0) -> Node:
    """How many rows have something in each of these columns, less the header rows that the ranges begin with."""
    count = sum(1 for row in _rows(spans) if all(_length(each) > 0 for each in row))
    product = "*".join(f"(LEN({span.text})>0)" for span in spans)
    product = product if len(spans) > 1 else f"--{product}"
    return Node(f"SUMPRODUCT({product}){_less(headers)}", float(count - headers))


def rows_begun(spans: Sequence[Span], headers: int = 0) -> Node:
    """How many rows have something in one of these columns, less the header rows that the ranges begin with."""
    count = sum(1 for row in _rows(spans) if any(_length(each) > 0 for each in row))
    lengths = "+".join(f"LEN({span.text})" for span in spans)
    return Node(f"SUMPRODUCT(--({lengths}>0)){_less(headers)}", float(count - headers))


def item(span: Span, place: Node) -> Node:
    """The text at a place (from 1) of a range without stray blanks; nothing where the range has become shorter."""
    index = int(_number(place.value)) - 1
    value = _text(span.values[index]) if 0 <= index < len(span.values) else ""
    return Node(f'IFERROR(TRIM(INDEX({span.text},{place.text})),"")', " ".join(filter(None, value.split(" "))))


def item_at_number(span: Span, numbers: Span, number: Node) -> Node:
    """The text of a range that stands where another range has this number; nothing where it has not."""
    wanted = _number(number.value)
    value = next(
        (
            _text(text)
            for text, each in zip(span.values, numbers.values, strict=False)
            if _is_number(each) and _number(each) == wanted
        ),
        "",
    )
    return Node(f'IFERROR(INDEX({span.text},MATCH({number.text},{numbers.text},0)),"")', value)


def is_new(value: Node, before: Span) -> Node:
    """Whether a text stands nowhere in a range; compared and not looked up, since ``?`` and ``*`` may be in a name."""
    known = any(_comparable(each) == _comparable(value.value) for each in before.values)
    return Node(f"SUMPRODUCT(--({before.text}={value.text}))=0", not known)


def _node(operand: Operand) -> Node:
    return operand if isinstance(operand, Node) else literal(operand)


def _operand(text: str) -> str:
    """The text in brackets where & would bind closer than what stands in it."""
    quoted = False
    depth = 0
    for character in text:
        if character == '"':
            quoted = not quoted
        elif not quoted:
            depth += (character == "(") - (character == ")")
            if depth == 0 and character in "=<>":
                return f"({text})"
    return text


def _bracketed(text: str) -> str:
    return f"({text})" if any(sign in text for sign in "+-") else text


def _texts(nodes: Sequence[Node | Span]) -> str:
    return ",".join(node.text for node in nodes)


def _flat(spans: Sequence[Span | Node]) -> list[Scalar]:
    return [each for span in spans for each in (span.values if isinstance(span, Span) else (span.value,))]


def _rows(spans: Sequence[Span]) -> list[tuple[Scalar, ...]]:
    longest = max(len(span.values) for span in spans)
    return [
        tuple(span.values[index] if index < len(span.values) else None for span in spans) for index in range(longest)
    ]


def _less(number: int) -> str:
    return f"-{number}" if number else ""


def _written(number: float) -> str:
    return str(int(number)) if float(number).is_integer() else f"{Decimal(repr(float(number))):f}"


def _text(value: Scalar) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return value if isinstance(value, str) else _written(value)


def _length(value: Scalar) -> int:
    return len(_text(value))


def _is_number(value: Scalar) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _number(value: Scalar) -> float:
    return float(value) if isinstance(value, bool | int | float) else 0.0


def _true(value: Scalar) -> bool:
    return bool(_number(value))


def _comparable(value: Scalar) -> Scalar:
    if value is None:
        return ""
    return value.lower() if isinstance(value, str) else float(value)


def _year(serial: float) -> int:
    """The year of a serial number; Excel counts the day 1900-02-29, which never was, so small ones are 1900."""
    return (date(1899, 12, 30) + timedelta(days=int(serial))).year if serial > 60 else 1900  # noqa: PLR2004
