"""Dates that somebody typed as text: a day, or a span of days (a week, month, quarter, half or whole year)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cache

from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from kamgen.workbook.folding import fold
from kamgen.workbook.vocabulary import words_of

FIRST_YEAR, LAST_YEAR = 1990, 2100
_SHORT_YEARS = range(2015, 2061)
_SHORT = 100
_EPOCH = date(1899, 12, 30)
_EPOCH_1904 = date(1904, 1, 1)
_MONTHS = 12
_FRIDAY = 5


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a text names, both included."""

    first: date
    last: date

    @property
    def exact(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last


def of_serial(number: float, *, date_1904: bool) -> date | None:
    """The day of a number as Excel counts days; None outside the years that a plan can mean."""
    try:
        day = (_EPOCH_1904 if date_1904 else _EPOCH) + timedelta(days=int(number))
    except (OverflowError, ValueError):
        return None
    return day if is_near(day) else None


def is_year(number: float) -> bool:
    """Whether a number in a column of dates is a year rather than a count of days."""
    return number == int(number) and 2000 <= number <= LAST_YEAR  # noqa: PLR2004 - as a count of days it were 1905


def spans(text: str, language: Language) -> tuple[Span, ...]:
    """The spans that a text can mean: none where it is no date, two where day and month can be exchanged.

    One outside the years that a plan can mean is told only where no other is possible.
    """
    if len(text) > 60:  # noqa: PLR2004 - a sentence, however it begins
        return ()
    text = _without_time(text.strip())
    short = _until().sub("", text)
    for pattern, meaning in _patterns():
        found = pattern.fullmatch(short)
        if found is not None:
            read = tuple(dict.fromkeys(meaning(found.groupdict(), language)))
            if read:
                return tuple(span for span in read if is_near(span.last)) or read[:1]
    return ()


def is_near(day: date) -> bool:
    """Whether a day lies in the years that a plan can mean."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


_TIME = re.compile(r"[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z| ?Uhr| ?[ap]m)?$", re.IGNORECASE)


def _without_time(text: str) -> str:
    return _TIME.sub("", text)


Meaning = Callable[[dict[str, str], Language], Iterator[Span]]


def _day(year: int, month: int, day: int) -> Iterator[Span]:
    try:
        found = date(year, month, day)
    except ValueError:
        return
    yield Span(found, found)


def _months(year: int, first: int, count: int) -> Iterator[Span]:
    if MINYEAR <= year < MAXYEAR and 1 <= first <= _MONTHS:
        after = first + count
        end = date(year + 1, 1, 1) if after > _MONTHS else date(year, after, 1)
        yield Span(date(year, first, 1), end - timedelta(days=1))


def _year(text: str) -> int:
    """A year of four digits, or of two where it is near to our time; 0 for any other."""
    year = int(text.lstrip("'\u2019"))
    if year >= _SHORT:
        return year
    return 2000 + year if 2000 + year in _SHORT_YEARS else 0


def _iso(found: dict[str, str], _: Language) -> Iterator[Span]:
    return _day(int(found["y"]), int(found["m"]), int(found["d"]))


def _dotted(found: dict[str, str], _: Language) -> Iterator[Span]:
    return _day(_year(found["y"]), int(found["m"]), int(found["d"]))


def _slashed(found: dict[str, str], language: Language) -> Iterator[Span]:
    """31/12/2026 is clear; 03/04/2026 is not, except with dashes where the language writes day-month-year so."""
    one, two, year = int(found["a"]), int(found["b"]), found["y"]
    yield from _day(_year(year), two, one)
    dashed = found["sign"] == "-"
    custom = texts(language)("formats.dashed_day_first")
    if not (dashed and (custom == "always" or (custom == "with a whole year" and len(year) > 2))):  # noqa: PLR2004 - digits of a year
        yield from _day(_year(year), one, two)
        if dashed and len(year) == 2:  # noqa: PLR2004 - 26-03-04 may begin with its year
            yield from _day(_year(found["a"]), two, int(year))


def _named(found: dict[str, str], _: Language) -> Iterator[Span]:
    month = _month(found["month"])
    return _day(_year(found["y"]), month, int(found["d"])) if month else iter(())


def _named_month(found: dict[str, str], _: Language) -> Iterator[Span]:
    return _months(_year(found["y"]), _month(found["month"]), 1)


def _numbered_month(found: dict[str, str], _: Language) -> Iterator[Span]:
    return _months(_year(found["y"]), int(found["m"]), 1)


def _quarter(found: dict[str, str], _: Language) -> Iterator[Span]:
    return _months(_year(found["y"]), 3 * int(found["n"]) - 2, 3)


def _half(found: dict[str, str], _: Language) -> Iterator[Span]:
    return _months(_year(found["y"]), 6 * int(found["n"]) - 5, 6)


def _week(found: dict[str, str], _: Language) -> Iterator[Span]:
    """Monday to Friday: what is due in a week is due before its weekend."""
    try:
        year, week = _year(found["y"]), int(found["n"])
        if MINYEAR <= year < MAXYEAR:
            yield Span(date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, _FRIDAY))
    except ValueError:
        return


def _whole_year(found: dict[str, str], _: Language) -> Iterator[Span]:
    year = int(found["y"])
    return _months(year, 1, 12) if year >= 2000 else iter(())  # noqa: PLR2004 - digits of a year


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Meaning], ...]:
    year, any_year = r"(?P<y>[0-9]{4})", r"(?P<y>[0-9]{4}|['\u2019]?[0-9]{2})"
    # Two digits after a month's name could be its day.
    late_year = r"(?P<y>[0-9]{4}|['\u2019][0-9]{2})"
    month = r"(?P<month>[^\W\d_]{3,12})\.?"
    day = r"(?P<d>[0-9]{1,2})"
    gap = r"[ ./-]{0,3}"

    def period(key: str, number: str) -> list[str]:
        words = "|".join(re.escape(word) for word in sorted({word for _, word in words_of(key)}, key=len, reverse=True))
        return [
            rf"(?:{words})\.?{gap}{number}{gap}{any_year}",
            rf"{number}\.?{gap}(?:{words})\.?{gap}{any_year}",
            rf"{year}{gap}(?:{words})\.?{gap}{number}",
        ]

    rules: list[tuple[str, Meaning]] = [
        (rf"{year}[-/.](?P<m>[0-9]{{1,2}})[-/.]{day}", _iso),
        (rf"{day}\. ?(?P<m>[0-9]{{1,2}})\. ?{any_year}", _dotted),
        (rf"(?P<a>[0-9]{{1,2}})(?P<sign>[-/])(?P<b>[0-9]{{1,2}})(?P=sign){any_year}", _slashed),
        (rf"{day}(?:\.|st|nd|rd|th|e)?[ -]?(?:of )?{month}[ -]?,? ?{any_year}", _named),
        (rf"{month} {day}(?:\.|st|nd|rd|th)?,? {year}", _named),
        (rf"{month}[ /-]{{0,3}}{late_year}", _named_month),
        (rf"(?P<m>[0-9]{{1,2}}) ?[./-] ?{year}", _numbered_month),
        (rf"{year} ?[/-] ?(?P<m>[0-9]{{1,2}})", _numbered_month),
        *((pattern, _quarter) for pattern in period("reading.quarter", "(?P<n>[1-4])")),
        *((pattern, _half) for pattern in period("reading.half", "(?P<n>[12])")),
        *((pattern, _week) for pattern in period("reading.week", "(?P<n>[0-9]{1,2})")),
        (year, _whole_year),
    ]
    return tuple((re.compile(pattern, re.IGNORECASE), meaning) for pattern, meaning in rules)


@cache
def _until() -> re.Pattern[str]:
    words = sorted({word for _, word in words_of("reading.until")}, key=len, reverse=True)
    return re.compile(rf"^(?:{'|'.join(map(re.escape, words))})[ .:]+", re.IGNORECASE)


@cache
def _names() -> dict[str, int]:
    found: dict[str, int] = {}
    for key in ("reading.month", "reading.month_short"):
        number: dict[Language, int] = {}
        for language, word in words_of(key):
            number[language] = number.get(language, 0) + 1
            found.setdefault(fold(word), number[language])
    return found


def _month(word: str) -> int:
    """The number of a month by its name, or by a beginning of at least three letters; 0 for any other word."""
    folded = fold(word)
    if folded in _names():
        return _names()[folded]
    numbers = {number for name, number in _names().items() if name.startswith(folded)}
    return numbers.pop() if len(numbers) == 1 else 0
