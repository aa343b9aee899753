"""Numbers, money and dates as each language writes them; number and unit are joined by a no-break space.

Everything rounds half up: a reader who checks a figure with a pencil does the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel.core import Locale
from babel.numbers import format_decimal, get_currency_symbol

from kamgen.texts.language import Language

NO_BREAK = "\u00a0"
MINUS = "\u2212"
_MILLION = Decimal(1_000_000)
_THOUSAND = Decimal(1_000)
# Below ten thousand an amount is clearer in whole units than as a fraction of thousands.
_WHOLE_BELOW = Decimal(10_000)

_DATE = {Language.GERMAN: "{d:%d.%m.%Y}", Language.ENGLISH: "{d:%Y-%m-%d}", Language.DUTCH: "{d:%d-%m-%Y}"}
_DAY = {Language.GERMAN: "{d:%d.%m.}", Language.ENGLISH: "{d.day}{n}{m}", Language.DUTCH: "{d:%d-%m}"}
_MILLIONS = {Language.GERMAN: "Mio", Language.ENGLISH: "m", Language.DUTCH: "mln"}
_THOUSANDS = {Language.GERMAN: "T", Language.ENGLISH: "k", Language.DUTCH: "k"}


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
        sign = "%"
        space = "" if self.language is Language.ENGLISH else NO_BREAK
        return f"{self.number(fraction * 100, digits, signed=signed)}{space}{sign}"

    def amount(self, value: Decimal, *, signed: bool = False) -> Amount:
        """Money at a readable scale: millions with one decimal, thousands, or whole units below ten thousand."""
        size = abs(value)
        symbol = self.symbol
        if size >= _MILLION - _THOUSAND / 2:
            number, scale = self.number(value / _MILLION, 1, signed=signed), _MILLIONS[self.language]
        elif size >= _WHOLE_BELOW:
            number, scale = self.number(value / _THOUSAND, 0, signed=signed), _THOUSANDS[self.language]
        else:
            number, scale = self.number(value, 0, signed=signed), ""
        return Amount(number, _unit(self.language, symbol, scale))

    def money(self, value: Decimal, *, signed: bool = False) -> str:
        """Money as it stands in a sentence: 1,2 Mio € · €1.2m · € 1,2 mln."""
        amount = self.amount(value, signed=signed)
        if self.language is Language.GERMAN:
            return f"{amount.number}{NO_BREAK}{amount.unit}"
        symbol, scale = self.symbol, amount.unit.removeprefix(self.symbol).strip()
        sign = amount.number[0] if amount.number[0] in f"+{MINUS}" else ""
        digits = amount.number.removeprefix(sign) if sign else amount.number
        if self.language is Language.ENGLISH:
            gap = "" if len(symbol) == 1 else NO_BREAK
            return f"{sign}{symbol}{gap}{digits}{scale}"
        return f"{sign}{symbol}{NO_BREAK}{digits}" + (f"{NO_BREAK}{scale}" if scale else "")

    def thousands(self, value: Decimal, *, signed: bool = False) -> str:
        """Money in thousands without its unit, which stands in the head: 1.234."""
        return self.number(value / _THOUSAND, 0, signed=signed)

    @property
    def thousands_unit(self) -> str:
        """The unit of `thousands`: T€ · €k · € k."""
        return _unit(self.language, self.symbol, _THOUSANDS[self.language])

    @property
    def symbol(self) -> str:
        """The currency's sign, or its code where the language has none."""
        return _symbol(self.currency, self.language)

    def full_date(self, day: date) -> str:
        """A whole date: 31.12.2026 · 2026-12-31 · 31-12-2026."""
        return _DATE[self.language].format(d=day)

    def day(self, day: date) -> str:
        """A date without its year, for narrow columns where the year is clear."""
        return _DAY[self.language].format(d=day, n=NO_BREAK, m=self.month(day))

    def month(self, day: date) -> str:
        """The month's short name for a column of a calendar: Apr, Mrz, Jan."""
        name = _months(self.language)[day.month]
        return name[:1].upper() + name[1:]

    def month_and_year(self, day: date) -> str:
        """Month and year in figures: 12/2027."""
        return f"{day:%m/%Y}"

    def period(self, first: date, last: date) -> str:
        """The planning period: 2026-2028 with an en dash where it is whole years, else both months."""
        if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31):
            return f"{first.year}" if first.year == last.year else f"{first.year}\u2013{last.year}"
        return f"{self.month_and_year(first)}\u2013{self.month_and_year(last)}"


def _unit(language: Language, symbol: str, scale: str) -> str:
    if not scale:
        return symbol
    if language is Language.GERMAN:
        if scale != "T":
            return f"{scale}{NO_BREAK}{symbol}"
        return f"T{symbol}" if len(symbol) == 1 else f"Tsd.{NO_BREAK}{symbol}"
    if language is Language.ENGLISH:
        return f"{symbol}{scale}" if len(symbol) == 1 else f"{symbol}{NO_BREAK}{scale}"
    return f"{symbol}{NO_BREAK}{scale}"


@lru_cache(maxsize=4096)
def _grouped(value: Decimal, digits: int, language: Language) -> str:
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(value, format=pattern, locale=language.locale)


@lru_cache(maxsize=64)
def _symbol(currency: str, language: Language) -> str:
    return get_currency_symbol(currency, language.locale)


@lru_cache(maxsize=8)
def _months(language: Language) -> dict[int, str]:
    names = Locale.parse(language.locale).months["stand-alone"]["abbreviated"]
    return {
        month: name.rstrip(".")[:3] if language is not Language.GERMAN else _german(month)
        for month, name in names.items()
    }


def _german(month: int) -> str:
    # Three letters each, as German calendars have them; CLDR's stand-alone forms differ in length (Sept, Juni).
    return ("Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez")[month - 1]
