"""Numbers that somebody typed as text: read where only one meaning is possible in the workbook's language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import cache, lru_cache

from kamgen.plan.cover import Currency
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from kamgen.workbook.vocabulary import words_of

LARGEST = Decimal(10) ** 15
"""Excel keeps fifteen digits; a larger number is a slip of the keyboard."""

_SCALES = {"thousand": 3, "million": 6, "billion": 9}
_GROUP = 3


@dataclass(frozen=True, slots=True)
class Written:
    """A number as written: its possible values (two where it is ambiguous) and what stood around the digits.

    `currencies` are the currencies that the sign can stand for, none where there is no sign.
    """

    values: tuple[Decimal, ...]
    percent: bool = False
    scaled: bool = False
    currencies: frozenset[str] = frozenset()

    @property
    def plain(self) -> bool:
        """Whether nothing but digits, sign and separators was written."""
        return not (self.percent or self.scaled or self.currencies)


_NUMBER = re.compile(r"[0-9](?:[0-9.,' ]*[0-9])?")
_MINUS = re.compile("[\u2010-\u2015\u2212]")
_NO_CENTS = re.compile(r"(?<=[0-9])[.,](?:-{1,2})(?=\s|\D*$)")
_LONGEST = 60


def written(text: str, language: Language) -> Written | None:
    """The number in a text, None where there is none, or more than a number."""
    if len(text) > _LONGEST:
        return None
    text = _NO_CENTS.sub("", _MINUS.sub("-", text.replace("\u2019", "'")))
    found = _NUMBER.search(text)
    if found is None:
        return None
    before, after = text[: found.start()].strip(), text[found.end() :].strip()
    negative = False
    if before.endswith("(") and (after.startswith(")") or (after.endswith(")") and "(" not in after)):
        before, after, negative = before[:-1], after.replace(")", "", 1), True
    elif before.startswith("(") and after.endswith(")"):
        before, after, negative = before[1:], after[:-1], True
    elif before.endswith(("-", "+")):
        before, negative = before[:-1], before.endswith("-")
    elif before.startswith(("-", "+")):
        before, negative = before[1:], before.startswith("-")
    elif after.startswith("-"):
        after, negative = after[1:], True
    around = _around(before, after)
    if around is None:
        return None
    scale, percent, currencies = around
    values = _values(found[0], language, scaled=scale > 0)
    if not values:
        return None
    factor = Decimal(10) ** scale * (-1 if negative else 1)
    return Written(tuple(tidy(value * factor) for value in values), percent, scale > 0, currencies)


_SHOWN = re.compile(r'\[\$([^\]-]+)|"([^"]+)"|([€$£])')


@lru_cache(maxsize=1024)
def currencies_in(number_format: str) -> frozenset[str]:
    """The currencies that a number format can show, none where it shows no currency."""
    for found in _SHOWN.finditer(number_format.partition(";")[0]):
        word = next(group for group in found.groups() if group).strip(" \u00a0.").casefold()
        if word in _currencies():
            return _currencies()[word]
    return frozenset()


def currencies_named(text: str) -> frozenset[str]:
    """The currencies that a sign or name can stand for, none where it is neither; others than the plan's among them."""
    word = text.strip(" \u00a0.").casefold()
    return _currencies().get(word, frozenset()) | _FOREIGN.get(word, frozenset())


def tidy(number: Decimal) -> Decimal:
    """The number without zeros at the end of its fraction, to the fifteen digits that Excel keeps."""
    rounded = Context(prec=15).plus(number).normalize()
    return Decimal(int(rounded)) if rounded == rounded.to_integral_value() else rounded


def _values(  # noqa: PLR0911 - one return a way to write a number
    digits: str, language: Language, *, scaled: bool
) -> tuple[Decimal, ...]:
    """What the digits with their separators can mean."""
    signs = [sign for sign in digits if not sign.isdigit()]
    if not signs:
        return (Decimal(digits),)
    last = signs[-1]
    head, _, tail = digits.rpartition(last)
    if len(set(signs)) > 1:
        groups = set(signs[:-1])
        if last in ".," and len(groups) == 1 and last not in groups and _grouped(head, signs[0]):
            return (Decimal(f"{head.replace(signs[0], '')}.{tail}"),)
        return ()
    whole = (Decimal(digits.replace(last, "")),) if _grouped(digits, last) else ()
    if len(signs) > 1 or last not in ".,":
        return whole
    fraction = Decimal(f"{head}.{tail}")
    if not whole:
        return (fraction,)
    if last != texts(language)("formats.decimal") and not scaled:
        return whole
    return (fraction, *whole)


def _grouped(digits: str, sign: str) -> bool:
    """Whether the sign parts the digits into thousands: 1.234 and 12.345.678, not 0.123 or 12.34."""
    first, *rest = digits.split(sign)
    return 0 < len(first) <= _GROUP and first[0] != "0" and all(len(group) == _GROUP for group in rest)


def _around(before: str, after: str) -> tuple[int, bool, frozenset[str]] | None:
    """What the words around the digits say: power of ten, percent, currencies; None where they say anything else."""
    scale, percent, currencies = 0, False, frozenset[str]()
    for rest in (before, after):
        position = 0
        while position < len(rest):
            found = _token().match(rest, position)
            if found is None:
                return None
            position = found.end()
            word = found[0].strip().rstrip(".").casefold()
            if not word:
                continue
            if word == "%" and not percent:
                percent = True
            elif word in _scales() and not scale:
                scale = _scales()[word]
            elif word in _currencies() and not currencies:
                currencies = _currencies()[word]
            else:
                return None
    return None if percent and (scale or currencies) else (scale, percent, currencies)


@cache
def _scales() -> dict[str, int]:
    return {word.casefold(): power for name, power in _SCALES.items() for _, word in words_of(f"reading.{name}")}


@cache
def _currencies() -> dict[str, frozenset[str]]:
    """The ways to write a currency, with the currencies that each can stand for."""
    found: dict[str, set[str]] = {}
    for currency in Currency:
        for word in _names(currency):
            found.setdefault(word.casefold().rstrip("."), set()).add(currency.value)
    return {word: frozenset(codes) for word, codes in found.items()}


def _names(currency: Currency) -> Iterator[str]:
    yield currency.value
    for language in Language:
        yield texts(language, currency.value).formats.symbol
    yield from _SPOKEN.get(currency.value, ())


_SPOKEN = {
    "EUR": ("Euro", "Euros"),
    "USD": ("$", "US$"),
    "CHF": ("Fr", "SFr"),
    "SEK": ("kr",),
    "DKK": ("kr",),
    "NOK": ("kr",),
    "PLN": ("zł",),
    "CZK": ("Kč",),
}
_FOREIGN = {"$": frozenset({"CAD", "AUD"}), "kr": frozenset({"ISK"})}
"""What else a sign commonly stands for: in the cell that says the currency of all amounts it is no answer."""


@cache
def _token() -> re.Pattern[str]:
    words = sorted({*_scales(), *_currencies(), "%"}, key=len, reverse=True)
    return re.compile(rf"\s*(?:{'|'.join(map(re.escape, words))})\.?\s*|\s+", re.IGNORECASE)
