"""Numbers, money and dates as each language writes them; number and unit are joined by a no-break space.

Everything rounds half up: a reader who checks a figure with a pencil does the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel.numbers import format_decimal, get_currency_name, get_currency_symbol

from kamgen.texts.language import Language
from kamgen.texts.words import found

NO_BREAK = "\u00a0"
MINUS = "\u2212"
_BILLION = Decimal(1_000_000_000)
_MILLION = Decimal(1_000_000)
_THOUSAND = Decimal(1_000)
# Below ten thousand an amount is clearer in whole units than as a fraction of thousands.
_WHOLE_BELOW = Decimal(10_000)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount split into its number and its unit, for places that show them in different sizes."""

    number: str
    unit: str


@dataclass(frozen=True, slots=True)
class Formats:
    """How one language writes numbers and dates, with money in `currency` (ISO 4217)."""

    language: Language
    currency: str = "EUR"

    def number(self, value: Decimal | int, digits: int | None = None, *, signed: bool = False) -> str:
        """A number with grouping; `digits` decimals, or as many as it has (at most two)."""
        value = Decimal(value)
        if digits is None:
            rounded = value.quantize(Decimal("0.01"), ROUND_HALF_UP)
            digits = max(0, -int(rounded.normalize().as_tuple().exponent))
        rounded = value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
        text = _grouped(abs(rounded), digits, self.language)
        if rounded < 0:
            return MINUS + text
        return f"+{text}" if signed and rounded > 0 else text

    def percent(self, fraction: Decimal, digits: int = 0, *, signed: bool = False) -> str:
        """A fraction as percent."""
        return self._pattern("percent").format(number=self.number(fraction * 100, digits, signed=signed))

    def amount(self, value: Decimal, *, signed: bool = False) -> Amount:
        """Money at a readable scale: billions and millions with one decimal, thousands, below ten thousand units."""
        scale, number = self._scaled(value, signed=signed)
        return Amount(number, self._unit(scale))

    def money(self, value: Decimal, *, signed: bool = False) -> str:
        """Money as it stands in a sentence, its sign before everything: 1,2 Mio € · €1.2m · € 1,2 mln."""
        scale, number = self._scaled(value, signed=signed)
        sign = number[0] if number[0] in f"+{MINUS}" else ""
        return sign + self._pattern(scale, coded=True).format(number=number.removeprefix(sign), symbol=self.symbol)

    def thousands(self, value: Decimal, *, signed: bool = False) -> str:
        """Money in thousands without its unit, which stands in the head: 1.234."""
        return self.number(value / _THOUSAND, 0, signed=signed)

    @property
    def thousands_unit(self) -> str:
        """The unit of `thousands`: T€ · €k · € k."""
        return self._unit("thousand")

    @property
    def decimal(self) -> str:
        """What stands before decimals."""
        return self._pattern("decimal")

    @property
    def tag(self) -> str:
        """The BCP 47 tag that Office files carry: de-DE."""
        return self._pattern("locale").replace("_", "-")

    @property
    def symbol(self) -> str:
        """The currency's sign, or its code where the language has none."""
        return _symbol(self.currency, self.language)

    @property
    def currency_words(self) -> frozenset[str]:
        """What the currency may be called where it is the unit of a number, in small letters: eur, €, euro."""
        return frozenset({self.currency.casefold(), self.symbol.casefold(), _name(self.currency, self.language)})

    def full_date(self, day: date) -> str:
        """A whole date that no line breaks: 31.12.2026 · 31 Dec 2026 · 31 dec 2026.

        Programs break lines after the hyphens of 2026-12-31, and few fonts have a hyphen that does not break.
        """
        return self._dated("date", day)

    def day(self, day: date) -> str:
        """A date without its year, for narrow columns where the year is clear."""
        return self._dated("day", day)

    def month(self, day: date) -> str:
        """The month's short name for a column of a calendar: Apr, Mrz, Jan."""
        return self._pattern("months").split("|")[day.month - 1]

    @property
    def cell_date(self) -> str:
        """A whole date as a number format of Excel, which every program shows in its user's own words."""
        return self._pattern("cell_date")

    @property
    def picked_date(self) -> str:
        """A whole date as Word's date pickers write it, in the form of `full_date`."""
        return self._pattern("picked_date")

    def _dated(self, name: str, day: date) -> str:
        month = self.month(day)
        pattern = self._pattern(name)
        return pattern.format(day=day.day, month=day.month, year=day.year, name=month, lower=month.lower())

    def _scaled(self, value: Decimal, *, signed: bool) -> tuple[str, str]:
        """The scale that an amount is told at, and its number there."""
        size = abs(value)
        if size >= _BILLION - _MILLION / 2:
            return "billion", self.number(value / _BILLION, 0 if size >= 100 * _BILLION else 1, signed=signed)
        if size >= _MILLION - _THOUSAND / 2:
            # From a hundred millions on nobody reads a decimal.
            return "million", self.number(value / _MILLION, 0 if size >= 100 * _MILLION else 1, signed=signed)
        if size >= _WHOLE_BELOW:
            return "thousand", self.number(value / _THOUSAND, 0, signed=signed)
        return "whole", self.number(value, 0, signed=signed)

    def _unit(self, scale: str) -> str:
        """What stands around a number at a scale, the number taken out."""
        around = self._pattern(scale, coded=True).format(number="", symbol=self.symbol)
        return around.replace(NO_BREAK * 2, NO_BREAK).strip(NO_BREAK)

    def _pattern(self, name: str, *, coded: bool = False) -> str:
        return _convention(self.language, f"{name}_code" if coded and len(self.symbol) > 1 else name)

    def month_and_year(self, day: date) -> str:
        """Month and year: 12/2027, Dec 2027, dec 2027."""
        return self._dated("month_and_year", day)

    def period(self, first: date, last: date) -> str:
        """The planning period, with an en dash: 2026 to 2028 where it is whole years, else both months."""
        if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31):
            return f"{first.year}" if first.year == last.year else f"{first.year}\u2013{last.year}"
        return self._pattern("months_apart").format(first=self.month_and_year(first), last=self.month_and_year(last))


@lru_cache(maxsize=4096)
def _grouped(value: Decimal, digits: int, language: Language) -> str:
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(value, format=pattern, locale=_convention(language, "locale"))


@lru_cache(maxsize=64)
def _symbol(currency: str, language: Language) -> str:
    return get_currency_symbol(currency, _convention(language, "locale"))


@lru_cache(maxsize=64)
def _name(currency: str, language: Language) -> str:
    return get_currency_name(currency, locale=_convention(language, "locale")).casefold()


@lru_cache(maxsize=64)
def _convention(language: Language, name: str) -> str:
    pattern = found(language, f"formats.{name}")
    if pattern is None:
        raise LookupError(f"{language}: formats.{name}")
    return pattern
