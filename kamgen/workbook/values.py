"""The value of one cell by the kind that is declared for it, or what is wrong with it; nothing is guessed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from kamgen.schema.cells import Choice, Kind
from kamgen.schema.rows import Cell
from kamgen.texts.catalogue import Texts
from kamgen.texts.language import Language
from kamgen.workbook import codes
from kamgen.workbook.codes import Problem
from kamgen.workbook.dates import FIRST_YEAR, LAST_YEAR, Span, is_year, of_serial, spans
from kamgen.workbook.folding import Guesses, fold
from kamgen.workbook.numbers import LARGEST, tidy, written
from kamgen.workbook.raw import Book, Holds, Raw
from kamgen.workbook.vocabulary import best, members_of

Value = str | int | Decimal | date | Choice
Outcome = tuple[Value | None, Problem | None]
"""A value, a problem, or both where something was read that is worth a remark."""

_STARTS = frozenset({"period_from"})
"""A quarter in one of these fields means its first day; in any other it is a deadline and means its last."""
_EXACT = frozenset({"as_of", "last_review"})
"""What is counted from, or lies behind us, is one day."""

_WHOLE = Decimal(100)


@dataclass(slots=True)
class Conversion:
    """Turns stored cells into values; `currency` is the plan's, in which all its money is."""

    book: Book
    texts: Texts
    guesses: Guesses
    currency: str = "EUR"

    @property
    def language(self) -> Language:
        """The language of the workbook."""
        return self.texts.language

    def value(self, cell: Cell, raw: Raw) -> Outcome:
        """What a cell means."""
        if raw.holds is Holds.UNSAVED:
            return None, Problem.of(codes.UNSAVED_FORMULA)
        if raw.holds is Holds.ERROR:
            return None, Problem.of(codes.ERROR_CELL)
        match cell.kind:
            case Kind.MONEY | Kind.NUMBER | Kind.INTEGER | Kind.PERCENT:
                return self._limited(cell, *self._number(cell, raw))
            case Kind.DATE:
                return self._date(cell, raw)
            case Kind.CHOICE:
                return self._choice(cell, raw)
            case Kind.TEXT | Kind.LONG_TEXT | Kind.ID | Kind.PERSON | Kind.LINK | Kind.LINKS:
                return self._text(cell, raw)

    def shown(self, raw: Raw) -> str:
        """About what the user sees in a cell."""
        if raw.holds is Holds.TRUTH:
            return self.texts("reading.true" if raw.text == "1" else "reading.false").upper()
        if raw.holds is Holds.DAY:
            day = _iso_day(raw.text)
            return self.texts.formats.full_date(day) if day else raw.text
        if raw.holds is not Holds.NUMBER:
            return raw.text
        number = _decimal(raw.text)
        if number is None:
            return raw.text
        if self.book.is_date(raw.style) and (day := of_serial(float(number), date_1904=self.book.date_1904)):
            return self.texts.formats.full_date(day)
        if self.book.is_percent(raw.style):
            return f"{self._plain(tidy(number * _WHOLE))} %"
        return self._plain(number)

    def _plain(self, number: Decimal) -> str:
        text = f"{number:f}"
        return text if self.language is Language.ENGLISH else text.replace(".", ",")

    # ---------------------------------------------------------------------------------------------------- texts

    def _text(self, cell: Cell, raw: Raw) -> Outcome:
        text = self.shown(raw)
        if cell.longest is not None and len(text) > cell.longest:
            return text[: cell.longest].rstrip(), Problem.of(codes.TOO_LONG, length=len(text), limit=cell.longest)
        dated = raw.holds is Holds.DAY or (raw.holds is Holds.NUMBER and self.book.is_date(raw.style))
        if dated and cell.kind is Kind.TEXT:
            return text, Problem.of(codes.TEXT_IS_DATE)
        return text, None

    def _choice(self, cell: Cell, raw: Raw) -> Outcome:
        choice = cell.choice
        if choice is None:
            raise TypeError(f"{cell.name} has no list")
        words = members_of(choice)
        text = self.shown(raw)
        found = words.get(fold(text))
        if found is None and raw.holds is Holds.TRUTH:
            found = words.get("yes" if raw.text == "1" else "no")
        if found is not None:
            return choice(best(found, self.language).means), None
        allowed = ", ".join(self.texts(member.text_key) for member in choice)
        near = self.guesses.nearest(fold(text), words)
        if near is None:
            return None, Problem.of(codes.UNKNOWN_WORD, allowed=allowed)
        meant = choice(best(words[near], self.language).means)
        return None, Problem.of(codes.MISSPELT_WORD, allowed=allowed, suggestion=self.texts(meant.text_key))

    # -------------------------------------------------------------------------------------------------- numbers

    def _number(self, cell: Cell, raw: Raw) -> tuple[Decimal | None, Problem | None]:
        wrong = Problem.of(codes.NOT_A_NUMBER, expected_key=f"reading.expected.{cell.kind}")
        if raw.holds is Holds.NUMBER:
            number = _decimal(raw.text)
            if number is None or self.book.is_date(raw.style):
                return None, wrong
            if cell.kind is Kind.PERCENT:
                return self._share(number, sure=self.book.is_percent(raw.style))
            if self.book.is_percent(raw.style):
                return None, Problem.of(codes.PERCENT_AS_NUMBER, stored=number)
            return number, None
        if raw.holds is not Holds.TEXT:
            return None, wrong
        found = written(raw.text, self.language)
        if found is None:
            return None, wrong
        if len(found.values) > 1:
            first, second = (self.texts.formats.number(value, _digits(value)) for value in found.values)
            return None, Problem.of(codes.AMBIGUOUS_NUMBER, first=first, second=second)
        number = found.values[0]
        if cell.kind is Kind.MONEY and not found.percent:
            if found.currencies and self.currency not in found.currencies:
                return None, Problem.of(codes.OTHER_CURRENCY, currency=self.currency)
            return number, None
        if cell.kind is Kind.PERCENT and (found.percent or found.plain):
            return (tidy(number / _WHOLE), None) if found.percent else self._share(number, sure=False)
        return (number, None) if found.plain else (None, wrong)

    def _share(self, number: Decimal, *, sure: bool) -> tuple[Decimal | None, Problem | None]:
        """A fraction; from 1 on nobody knows whether 1 is 1 % or all, unless the cell shows percent."""
        if sure or number < 1:
            return number, None
        return None, Problem.of(
            codes.AMBIGUOUS_PERCENT,
            percent=self.texts.formats.percent(number / _WHOLE, _digits(number)) if number < LARGEST else "%",
        )

    def _limited(self, cell: Cell, number: Decimal | None, problem: Problem | None) -> Outcome:
        if number is None:
            return None, problem
        if abs(number) >= LARGEST:
            return None, Problem.of(codes.TOO_BIG)
        if cell.minimum is not None and number < cell.minimum:
            return None, Problem.of(codes.TOO_SMALL, limit=self._limit(cell, cell.minimum))
        if cell.maximum is not None and number > cell.maximum:
            return None, Problem.of(codes.TOO_LARGE, limit=self._limit(cell, cell.maximum))
        if cell.kind is Kind.INTEGER:
            if number != int(number):
                return None, Problem.of(codes.NOT_WHOLE)
            return int(number), problem
        return number, problem

    def _limit(self, cell: Cell, limit: Decimal) -> str:
        formats = self.texts.formats
        if cell.kind is Kind.PERCENT:
            return formats.percent(limit)
        # Years are integers too, and nobody writes 2.100 for a year.
        return str(limit) if cell.kind is Kind.INTEGER else formats.number(limit)

    # ---------------------------------------------------------------------------------------------------- dates

    def _date(self, cell: Cell, raw: Raw) -> Outcome:
        exact = cell.name in _EXACT
        wrong = Problem.of(codes.NOT_A_DATE, expected_key=f"reading.expected.{'day' if exact else 'date'}")
        if raw.holds is Holds.DAY:
            day = _iso_day(raw.text)
            return (day, None) if day else (None, wrong)
        if raw.holds is Holds.NUMBER:
            number = _decimal(raw.text)
            if number is None or self.book.is_percent(raw.style):
                return None, wrong
            if is_year(float(number)) and not self.book.is_date(raw.style):
                year = int(number)
                return self._meant(cell, Span(date(year, 1, 1), date(year, 12, 31)), wrong)
            day = of_serial(float(number), date_1904=self.book.date_1904)
            if day is None:
                return None, Problem.of(codes.IMPLAUSIBLE_DATE, first=str(FIRST_YEAR), last=str(LAST_YEAR))
            return day, None
        if raw.holds is not Holds.TEXT:
            return None, wrong
        found = spans(raw.text, self.language)
        if not found:
            return None, wrong
        if len(found) > 1:
            return None, Problem.of(codes.AMBIGUOUS_DATE, first=found[0].first, second=found[1].first)
        return self._meant(cell, found[0], wrong)

    def _meant(self, cell: Cell, span: Span, wrong: Problem) -> Outcome:
        if span.exact:
            return span.first, None
        if cell.name in _EXACT:
            return None, wrong
        day = span.first if cell.name in _STARTS else span.last
        return day, Problem.of(codes.READ_AS_DAY, day=day)


def _digits(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _decimal(text: str) -> Decimal | None:
    """A stored number; None for what no program writes there."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    if not number.is_finite() or abs(number.adjusted()) > 308:  # noqa: PLR2004 - the range of a double
        return None
    return tidy(number)


def _iso_day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
