"""One stored cell as the value that its field declares, or the problem that keeps it from being one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import assert_never

from kamgen.plan.cover import Currency
from kamgen.schema.cells import Kind
from kamgen.schema.rows import Cell
from kamgen.texts.catalogue import texts
from kamgen.workbook import codes, dates
from kamgen.workbook.codes import Problem
from kamgen.workbook.context import Context, decimal
from kamgen.workbook.folding import fold
from kamgen.workbook.numbers import LARGEST, currencies_in, currencies_named, tidy, written
from kamgen.workbook.stored import Holds, Raw
from kamgen.workbook.vocabulary import best, members_of

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Value:
    """What a cell was read as; `value` is None where it could not be read. A problem may stand beside a value."""

    value: object = None
    problem: Problem | None = None


def read(cell: Cell, raw: Raw, context: Context) -> Value:
    """The value of a cell; links stay the text that was written until all ids are known."""
    if cell.kind in _UNLIKE:
        return _read(cell, raw, context)
    key = (cell.kind, cell.choice, cell.minimum, cell.maximum, raw, context.currency)
    known: Value | None = context.known.get(key)
    if known is None:
        known = context.known[key] = _read(cell, raw, context)
    return known


_UNLIKE = frozenset({Kind.ID, Kind.TEXT, Kind.LONG_TEXT, Kind.LINK, Kind.LINKS})
"""Kinds whose cells are seldom alike, so that remembering them does not pay."""


def _read(cell: Cell, raw: Raw, context: Context) -> Value:  # noqa: PLR0911 - one return a kind of cell
    if raw.holds is Holds.UNSAVED:
        return Value(None, Problem.of(codes.UNSAVED_FORMULA))
    if raw.holds is Holds.ERROR:
        return Value(None, Problem.of(codes.ERROR_CELL, error=raw.text))
    match cell.kind:
        case Kind.ID | Kind.TEXT | Kind.LONG_TEXT | Kind.PERSON:
            return _text(cell, raw, context)
        case Kind.LINK | Kind.LINKS:
            return Value(_plain_text(raw, context))
        case Kind.CHOICE:
            return _choice(cell, raw, context)
        case Kind.DATE:
            return _date(raw, context, names_month=cell.name == "month")
        case Kind.NUMBER | Kind.INTEGER | Kind.MONEY | Kind.PERCENT:
            return _number(cell, raw, context)
        case Kind.MARKS:
            raise TypeError(f"{cell.name}: marks are read from several cells")
        case _:
            assert_never(cell.kind)


def in_percent(cell: Cell, raw: Raw, context: Context) -> Value:
    """The value of a cell with a percent sign whose unit is percent: 91 for 91 %."""
    found = _number(replace(cell, kind=Kind.PERCENT, minimum=None, maximum=None), raw, context)
    return Value(tidy(found.value * _HUNDRED) if isinstance(found.value, Decimal) else None, found.problem)


# --------------------------------------------------------------------------------------------------------------- texts


def _text(cell: Cell, raw: Raw, context: Context) -> Value:
    text = _plain_text(raw, context)
    if "\n" in text and _is_one_line(cell):
        text = " ".join(text.split())
    if cell.longest is not None and len(text) > cell.longest:
        return Value(text[: cell.longest], Problem.of(codes.TOO_LONG, limit=cell.longest, length=len(text)))
    if raw.holds is Holds.DAY or (raw.holds is Holds.NUMBER and context.book.is_date(raw.style)):
        return Value(text, Problem.of(codes.TEXT_IS_DATE, read=text))
    return Value(text)


def _is_one_line(cell: Cell) -> bool:
    """Whether a cell holds a name or number by which messages, files and lines of a table know a thing.

    A line break that was put in to fit the cell is none of the name.
    """
    if cell.kind is Kind.TEXT:
        return cell.required or cell.longest is not None
    return cell.kind is not Kind.LONG_TEXT


def _plain_text(raw: Raw, context: Context) -> str:
    if raw.holds is Holds.NUMBER and not context.book.is_date(raw.style) and not context.book.is_percent(raw.style):
        number = decimal(raw.text)
        return raw.text if number is None else f"{tidy(number):f}"
    return context.shown(raw)


# ------------------------------------------------------------------------------------------------------------- choices


def _choice(cell: Cell, raw: Raw, context: Context) -> Value:
    choice = cell.choice
    if choice is None:
        raise TypeError(f"{cell.name} is a choice without a list")
    text = _plain_text(raw, context)
    folded = fold(text)
    words = members_of(choice)
    known = words.get(folded)
    if known is not None:
        return Value(choice(best(known, context.language).means))
    if choice is Currency and (named := currencies_named(text)):
        return _currency(named)
    allowed = ", ".join(context.word(member) for member in choice)
    near = context.guesses.nearest(folded, words)
    if near is None:
        return Value(None, Problem.of(codes.UNKNOWN_WORD, allowed=allowed))
    meant = choice(best(words[near], context.language).means)
    return Value(None, Problem.of(codes.MISSPELT_WORD, suggestion=context.word(meant), allowed=allowed))


def _currency(named: Collection[str]) -> Value:
    """The one currency that a sign or name stands for; a sign of many, such as $ or kr, is asked about."""
    known = [currency for currency in Currency if currency in named]
    if len(named) == 1:
        return Value(known[0])
    allowed = ", ".join(known)
    if len(known) == 1:
        return Value(None, Problem.of(codes.MISSPELT_WORD, suggestion=allowed, allowed=", ".join(Currency)))
    return Value(None, Problem.of(codes.UNKNOWN_WORD, allowed=allowed))


# --------------------------------------------------------------------------------------------------------------- dates


def _date(raw: Raw, context: Context, *, names_month: bool) -> Value:
    """A day; a field that `names_month` takes a whole month for its first day, which is how such a field is told."""
    if raw.holds is Holds.NUMBER:
        return _serial(raw, context)
    if raw.holds is Holds.TRUTH:
        return _not_a_date("date", context)
    found = dates.spans(raw.text[:10] if raw.holds is Holds.DAY else raw.text, context.language)
    if not found:
        return _not_a_date("date", context)
    if len(found) > 1:
        first, second = found[0], found[1]
        return Value(None, Problem.of(codes.AMBIGUOUS_DATE, first=first.last, second=second.last))
    span = found[0]
    if names_month and span.first == span.last.replace(day=1) and dates.is_near(span.last):
        return Value(span.first)
    return _of_span(span)


def _serial(raw: Raw, context: Context) -> Value:
    number = decimal(raw.text)
    if number is None:
        return _not_a_date("date", context)
    if not context.book.is_date(raw.style) and dates.is_year(float(number)):
        year = int(number)
        return _of_span(dates.Span(date(year, 1, 1), date(year, 12, 31)))
    day = dates.of_serial(float(number), date_1904=context.book.date_1904)
    return Value(day) if day is not None else Value(None, Problem.of(codes.IMPLAUSIBLE_DATE))


def _of_span(span: dates.Span) -> Value:
    if not dates.is_near(span.last):
        return Value(None, Problem.of(codes.IMPLAUSIBLE_DATE))
    return Value(span.last, None if span.exact else Problem.of(codes.READ_AS_DAY, day=span.last))


def _not_a_date(kind: str, context: Context) -> Value:
    return Value(None, Problem.of(codes.NOT_A_DATE, expected=_expected(kind, context)))


# ------------------------------------------------------------------------------------------------------------- numbers


def _number(cell: Cell, raw: Raw, context: Context) -> Value:
    found = _stored(cell, raw, context) if raw.holds is Holds.NUMBER else _typed(cell, raw, context)
    number = found.value
    if not isinstance(number, Decimal):
        return found
    if abs(number) >= LARGEST:
        return Value(None, Problem.of(codes.TOO_BIG))
    if cell.kind is Kind.INTEGER and number != int(number):
        return Value(None, Problem.of(codes.NOT_WHOLE))
    if cell.minimum is not None and number < cell.minimum:
        return Value(None, Problem.of(codes.TOO_SMALL, limit=_limit(cell, cell.minimum, context)))
    if cell.maximum is not None and number > cell.maximum:
        return Value(None, Problem.of(codes.TOO_LARGE, limit=_limit(cell, cell.maximum, context)))
    return Value(int(number) if cell.kind is Kind.INTEGER else number, found.problem)


def _stored(cell: Cell, raw: Raw, context: Context) -> Value:
    number = decimal(raw.text)
    if number is None or context.book.is_date(raw.style):
        return _not_a_number(cell, context)
    percent = context.book.is_percent(raw.style)
    number = tidy(number)
    if cell.kind is Kind.PERCENT:
        return _ambiguous_percent(number) if number > 1 and not percent else Value(number)
    if percent:
        return Value(None, Problem.of(codes.PERCENT_AS_NUMBER))
    if cell.kind is Kind.MONEY and context.currency:
        shown = currencies_in(context.book.number_format(raw.style))
        if shown and context.currency not in shown:
            told = {"shown": " / ".join(sorted(shown)), "currency": context.currency}
            return Value(number, Problem.of(codes.CURRENCY_OF_FORMAT, **told))
    return Value(number)


def _typed(cell: Cell, raw: Raw, context: Context) -> Value:  # noqa: PLR0911 - one return a way to be wrong
    found = written(raw.text, context.language) if raw.holds is Holds.TEXT else None
    if found is None:
        return _not_a_number(cell, context)
    if len(found.values) > 1:
        formats = texts(context.language).formats
        first, second = (formats.number(value) for value in found.values[:2])
        return Value(None, Problem.of(codes.AMBIGUOUS_NUMBER, first=first, second=second))
    number = found.values[0]
    if cell.kind is Kind.PERCENT:
        if found.scaled or found.currencies:
            return _not_a_number(cell, context)
        if found.percent:
            return Value(number / _HUNDRED)
        return _ambiguous_percent(number) if number > 1 else Value(number)
    if found.percent:
        return Value(None, Problem.of(codes.PERCENT_AS_NUMBER))
    if found.currencies and cell.kind is not Kind.MONEY:
        return _not_a_number(cell, context)
    if found.currencies and context.currency and context.currency not in found.currencies:
        return _converted(number, found.currencies, context.currency, context)
    return Value(number)


def _converted(number: Decimal, currencies: Collection[str], currency: str, context: Context) -> Value:
    """An amount of another currency in that of the plan, where the workbook gives the rate of just one it can be."""
    rated = [each for each in currencies if each in context.rates]
    if len(rated) != 1:
        return Value(None, Problem.of(codes.OTHER_CURRENCY, currency=currency))
    rate = context.rates[rated[0]]
    amount = tidy(number * rate)
    problem = Problem.of(codes.READ_AT_RATE, amount=amount, currency=currency, rate=rate, other=rated[0])
    return Value(amount, problem)


def _ambiguous_percent(number: Decimal) -> Value:
    return Value(None, Problem.of(codes.AMBIGUOUS_PERCENT, number=number))


def _not_a_number(cell: Cell, context: Context) -> Value:
    expected = _expected(cell.kind.value, context)
    if cell.kind is Kind.INTEGER and cell.minimum is not None and cell.maximum is not None:
        limits = {"least": str(cell.minimum), "most": str(cell.maximum)}
        expected = texts(context.language)("reading.expected.between", **limits)
    return Value(None, Problem.of(codes.NOT_A_NUMBER, expected=expected))


def _expected(kind: str, context: Context) -> str:
    return texts(context.language)(f"reading.expected.{kind}")


def _limit(cell: Cell, limit: Decimal, context: Context) -> str:
    formats = texts(context.language).formats
    if cell.name == "year":  # a name, not an amount: without the sign between thousands
        return str(limit)
    return formats.percent(limit) if cell.kind is Kind.PERCENT else formats.number(limit)
