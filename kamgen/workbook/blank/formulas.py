"""Formulas that carry their value: each is put together once, as Excel's text and as what the text comes to.

Only functions that Excel, LibreOffice and Google Sheets reckon alike, and only whole numbers are joined to text: a
decimal would be written as the reader's own Excel writes decimals, and the stored value would be wrong for some.
"""

from __future__ import annotations

import calendar
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

LAST_DAY: Final = 2958465
"""The end of the year 9999: Excel shows nothing but ##### for a later day."""
_EPOCH: Final = date(1899, 12, 30)

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
    return Node(f"AND({texts_of(conditions)})", all(_true(each.value) for each in conditions))


def or_(*conditions: Node) -> Node:
    """Whether one holds."""
    if len(conditions) == 1:
        return conditions[0]
    return Node(f"OR({texts_of(conditions)})", any(_true(each.value) for each in conditions))


def filled(cell: Node) -> Node:
    """Whether anything stands in a cell."""
    return Node(f"LEN({cell.text})>0", length_of(cell.value) > 0)


def empty(cell: Node) -> Node:
    """Whether nothing stands in a cell."""
    return Node(f"LEN({cell.text})=0", length_of(cell.value) == 0)


def longer(cell: Node, least: int) -> Node:
    """Whether a text has at least so many characters."""
    return Node(f"LEN({cell.text})>={least}", length_of(cell.value) >= least)


def words_at_least(cell: Node, least: int) -> Node:
    """Whether a text has at least so many words, counted by the blanks between them."""
    trimmed = f"TRIM({cell.text})"
    blanks = f'LEN({trimmed})-LEN(SUBSTITUTE({trimmed}," ",""))'
    value = len([word for word in as_text(cell.value).split(" ") if word]) >= least
    return Node(f"{blanks}>={least - 1}", value)


def absolute(number: Node) -> Node:
    """A number without its sign."""
    return Node(f"ABS({number.text})", abs(as_number(number.value)))


def equal(one: Operand, other: Operand) -> Node:
    """Whether two values are the same; case does not count, and an empty cell is the empty text."""
    first, second = _node(one), _node(other)
    return Node(f"{first.text}={second.text}", comparable(first.value) == comparable(second.value))


def less(one: Operand, other: Operand) -> Node:
    """Whether a number is smaller than another."""
    first, second = _node(one), _node(other)
    return Node(f"{first.text}<{second.text}", as_number(first.value) < as_number(second.value))


def at_least(one: Operand, other: Operand) -> Node:
    """Whether a number is as large as another, or larger."""
    first, second = _node(one), _node(other)
    return Node(f"{first.text}>={second.text}", as_number(first.value) >= as_number(second.value))


def is_number(cell: Node) -> Node:
    """Whether a cell holds a number or a date."""
    return Node(f"ISNUMBER({cell.text})", holds_number(cell.value))


def not_(condition: Node) -> Node:
    """Whether a condition does not hold."""
    return Node(f"NOT({condition.text})", not _true(condition.value))


def numeric(cell: Node) -> Node:
    """A cell's number, 0 where it holds none."""
    return Node(f"N({cell.text})", as_number(cell.value) if holds_number(cell.value) else 0.0)


def joined(*parts: Operand) -> Node:
    """Texts and whole numbers behind each other."""
    nodes = [_node(part) for part in parts]
    return Node("&".join(_operand(node.text) for node in nodes), "".join(as_text(node.value) for node in nodes))


def middle(text: Node, start: int, length: int) -> Node:
    """So many characters from a place on, counted from 1."""
    return Node(f"MID({text.text},{start},{length})", as_text(text.value)[start - 1 : start - 1 + length])


def left(text: Node, length: int) -> Node:
    """The first characters."""
    return Node(f"LEFT({text.text},{length})", as_text(text.value)[:length])


def plus(*parts: Operand) -> Node:
    """A sum."""
    nodes = [_node(part) for part in parts]
    return Node("+".join(node.text for node in nodes), math.fsum(as_number(node.value) for node in nodes))


def minus(one: Operand, other: Operand) -> Node:
    """A difference, in brackets."""
    first, second = _node(one), _node(other)
    return Node(f"({first.text}-{second.text})", as_number(first.value) - as_number(second.value))


def times(one: Operand, other: Operand) -> Node:
    """A product of terms that need no brackets."""
    first, second = _node(one), _node(other)
    return Node(f"{first.text}*{second.text}", as_number(first.value) * as_number(second.value))


def share(part: Operand, whole: Operand) -> Node:
    """A part of a whole, 0 where there is no whole."""
    first, second = _node(part), _node(whole)
    value = as_number(first.value) / as_number(second.value) if as_number(second.value) else 0.0
    return Node(f"IF({second.text}=0,0,{_bracketed(first.text)}/{_bracketed(second.text)})", value)


def quotient(part: Node, whole: Node, *needed: Node) -> Node:
    """A part of a positive whole; nothing where there is none, or one of the cells that are `needed` has no number."""
    able = and_(*(is_number(each) for each in needed or (part, whole)), less(0, whole))
    value = as_number(part.value) / as_number(whole.value) if as_number(able.value) else ""
    return Node(f'IF({able.text},{part.text}/{whole.text},"")', value)


def position(cell: Node, words: Sequence[str]) -> Node:
    """The place of a cell's word in a list, counted from 1, 0 where it is none of them."""
    place: Node = literal(0)
    for number, word in reversed(list(enumerate(words, 1))):
        place = if_(equal(cell, word), number, place)
    return place


def rounded(number: Operand) -> Node:
    """The nearest whole number, halves away from zero."""
    node = _node(number)
    value = as_number(node.value)
    return Node(f"ROUND({node.text},0)", math.copysign(math.floor(abs(value) + 0.5), value))


def in_thousands(number: Node) -> Node:
    """A number in whole thousands."""
    value = as_number(number.value) / 1000
    return Node(f"ROUND({number.text}/1000,0)", math.copysign(math.floor(abs(value) + 0.5), value))


def floored(number: Operand) -> Node:
    """The whole number below."""
    node = _node(number)
    return Node(f"INT({node.text})", float(math.floor(as_number(node.value))))


def largest(*numbers: Operand) -> Node:
    """The largest of some numbers."""
    nodes = [_node(number) for number in numbers]
    return Node(f"MAX({texts_of(nodes)})", max(as_number(node.value) for node in nodes))


def repeated(text: str, count: Node) -> Node:
    """A text so many times."""
    return Node(f'REPT("{text}",{count.text})', text * int(as_number(count.value)))


def months_on(day: Node, months: int) -> Node:
    """The same day so many months later, or the last one of that month; at most the last day that Excel knows."""
    return Node(f"IFERROR(EDATE({day.text},{months}),{LAST_DAY})", _months_on(as_number(day.value), months))


def year(day: Node) -> Node:
    """The year of a date."""
    value = as_number(day.value) if holds_number(day.value) else 0.0
    return Node(f"YEAR({day.text})", float(_year(value)))


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


def texts_of(nodes: Sequence[Node | Span]) -> str:
    """Arguments behind each other."""
    return ",".join(node.text for node in nodes)


def _written(number: float) -> str:
    return str(int(number)) if float(number).is_integer() else f"{Decimal(repr(float(number))):f}"


def as_text(value: Scalar) -> str:
    """A value as `&` joins it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return value if isinstance(value, str) else _written(value)


def length_of(value: Scalar) -> int:
    """What LEN gives."""
    return len(as_text(value))


def holds_number(value: Scalar) -> bool:
    """Whether a value is a number or a date."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def as_number(value: Scalar) -> float:
    """A value in arithmetic, 0 for text."""
    return float(value) if isinstance(value, bool | int | float) else 0.0


def _true(value: Scalar) -> bool:
    return bool(as_number(value))


def comparable(value: Scalar) -> Scalar:
    """A value as `=` compares it: case does not count, and an empty cell is the empty text."""
    if value is None:
        return ""
    return value.lower() if isinstance(value, str) else float(value)


def _months_on(serial: float, months: int) -> float:
    if not 0 <= serial <= LAST_DAY:
        return float(LAST_DAY)
    first = _EPOCH + timedelta(days=int(serial))
    years, month = divmod(first.month - 1 + months, 12)
    if first.year + years > date.max.year:
        return float(LAST_DAY)
    last = calendar.monthrange(first.year + years, month + 1)[1]
    return float((date(first.year + years, month + 1, min(first.day, last)) - _EPOCH).days)


def _year(serial: float) -> int:
    """The year of a serial number; Excel counts the day 1900-02-29, which never was, so small ones are 1900."""
    return (_EPOCH + timedelta(days=int(serial))).year if serial > 60 else 1900  # noqa: PLR2004 - that day
