from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kamgen.texts.catalogue import MissingWord, texts
from kamgen.texts.language import Language

DE, EN, NL = Language.GERMAN, Language.ENGLISH, Language.DUTCH
DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    "language, currency, value, expected",
    [
        (DE, "EUR", "1240000", "1,2 Mio €"),
        (DE, "EUR", "520000", "520 T€"),
        (DE, "EUR", "9500", "9.500 €"),
        (DE, "EUR", "0", "0 €"),
        (DE, "EUR", "999600", "1,0 Mio €"),
        (DE, "EUR", "999600000", "1,0 Mrd €"),
        (DE, "EUR", "999000000", "999 Mio €"),
        (EN, "GBP", "1900000000", "£1.9bn"),
        (NL, "EUR", "250000000000", "€ 250 mld"),
        (DE, "CHF", "1900000000", "1,9 Mrd CHF"),
        (DE, "EUR", "-800000", "−800 T€"),
        (DE, "CHF", "54000", "54 Tsd. CHF"),
        (EN, "GBP", "1240000", "£1.2m"),
        (EN, "GBP", "-54000", "−£54k"),
        (EN, "SEK", "54000", "SEK 54k"),
        (EN, "EUR", "9500", "€9,500"),
        (NL, "EUR", "1240000", "€ 1,2 mln"),
        (NL, "EUR", "54000", "€ 54 k"),
        (NL, "EUR", "-9500", "−€ 9.500"),
    ],
)
def test_money_is_written_at_a_readable_scale(language: Language, currency: str, value: str, expected: str) -> None:
    assert texts(language, currency).formats.money(Decimal(value)).replace("\u00a0", " ") == expected


@pytest.mark.parametrize("language, expected", [(DE, "+520 T€"), (EN, "+€520k"), (NL, "+€ 520 k")])
def test_a_sign_stands_before_everything(language: Language, expected: str) -> None:
    assert texts(language).formats.money(Decimal(520_000), signed=True).replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    "value, digits, expected",
    [
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("-0.5", 0, "−1"),
        ("1234.5", None, "1.234,5"),
        ("0.125", None, "0,13"),
    ],
)
def test_numbers_round_half_up(value: str, digits: int | None, expected: str) -> None:
    assert texts(DE).formats.number(Decimal(value), digits) == expected


@pytest.mark.parametrize(
    "language, full, short, month",
    [(DE, "01.03.2026", "01.03.", "Mrz"), (EN, "1 Mar 2026", "1 Mar", "Mar"), (NL, "1 mrt 2026", "1 mrt", "Mrt")],
)
def test_dates_are_those_of_the_language(language: Language, full: str, short: str, month: str) -> None:
    formats = texts(language).formats
    said = (formats.full_date(DAY), formats.day(DAY))
    assert tuple(each.replace("\u00a0", " ") for each in said) == (full, short)
    assert formats.month(DAY) == month
    assert not any(sign in each for each in said for sign in " -")  # where a line might break


@pytest.mark.parametrize(
    "language, first, last, expected",
    [
        (DE, date(2026, 1, 1), date(2028, 12, 31), "2026–2028"),
        (EN, date(2026, 1, 1), date(2026, 12, 31), "2026"),
        (DE, date(2026, 4, 1), date(2027, 3, 31), "04/2026–03/2027"),
        (EN, date(2026, 4, 1), date(2027, 3, 31), "Apr 2026 – Mar 2027"),
        (NL, date(2026, 4, 1), date(2027, 3, 31), "apr 2026 – mrt 2027"),
    ],
)
def test_a_period_of_whole_years_is_said_in_years_and_others_in_months(
    language: Language, first: date, last: date, expected: str
) -> None:
    assert texts(language).formats.period(first, last).replace("\u00a0", " ") == expected


def test_a_missing_word_is_an_error_never_another_language() -> None:
    with pytest.raises(MissingWord, match=r"no\.such\.word"):
        texts(DE)("no.such.word")


def test_a_value_with_braces_stays_as_it_is() -> None:
    assert "{x} {0.__class__}" in texts(EN)("rules.KAM353.message", owner="{x} {0.__class__}")


@pytest.mark.parametrize("language", Language)
def test_small_numbers_have_words(language: Language) -> None:
    words = [texts(language).word(number) for number in range(13)]
    assert len(set(words)) == 13
    assert texts(language).word(13) == "13"


def test_a_word_begins_a_sentence_as_its_language_writes_it() -> None:
    dutch = texts(Language.DUTCH)
    assert dutch("deck.sentence", text="één mijlpaal") == "Eén mijlpaal"
    assert dutch("deck.sentence", text="twee mijlpalen") == "Twee mijlpalen"
