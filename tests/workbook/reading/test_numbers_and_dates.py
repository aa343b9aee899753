"""What people type for numbers and dates: read where only one meaning is possible, asked about where not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamgen.texts.language import Language
from kamgen.workbook.dates import is_near, spans
from kamgen.workbook.numbers import written

DE, EN, NL = Language.GERMAN, Language.ENGLISH, Language.DUTCH


@pytest.mark.parametrize(
    "text,language,value",
    [
        ("1.234,56 €", DE, "1234.56"),
        ("1.234,56", EN, "1234.56"),  # two signs leave no doubt in any language
        ("1,234.56", DE, "1234.56"),
        ("1.234", DE, "1234"),
        ("1,234", EN, "1234"),
        ("1.234.567", EN, "1234567"),
        ("0,125", DE, "0.125"),
        ("12 Mio", DE, "12000000"),
        ("1,2 Mio. €", DE, "1200000"),
        ("1.2m", EN, "1200000"),
        ("1,2 mln", NL, "1200000"),
        ("T€ 500", DE, "500000"),
        ("TEUR 500", DE, "500000"),
        ("€ 1.250,-", NL, "1250"),
        ("(500)", EN, "-500"),
        ("\u2212500", DE, "-500"),
        ("500-", DE, "-500"),
        ("€ -1.000", NL, "-1000"),
        ("1'234.50", DE, "1234.50"),
        ("12 %", DE, "12"),
    ],
)
def test_a_number_with_one_meaning_is_read(text: str, language: Language, value: str) -> None:
    found = written(text, language)

    assert found is not None
    assert found.values == (Decimal(value),)


@pytest.mark.parametrize("text,language", [("1,234", DE), ("1.234", EN), ("1,234", NL), ("1.234 Mio", DE)])
def test_a_number_with_two_meanings_keeps_both(text: str, language: Language) -> None:
    found = written(text, language)

    assert found is not None
    assert len(found.values) == 2


@pytest.mark.parametrize("text", ["ca. 500", "500-600", "12 Std", "1e5", "> 500", "1.2.3", "12 34", "viel", "", "€"])
def test_what_is_more_or_less_than_a_number_is_none(text: str) -> None:
    assert written(text, DE) is None


@pytest.mark.parametrize(
    "text,first,last",
    [
        ("31.12.2026", "2026-12-31", "2026-12-31"),
        ("31-12-2026", "2026-12-31", "2026-12-31"),
        ("2026-12-31", "2026-12-31", "2026-12-31"),
        ("2026-12-31T00:00:00", "2026-12-31", "2026-12-31"),
        ("31.12.26", "2026-12-31", "2026-12-31"),
        ("31 Dec 2026", "2026-12-31", "2026-12-31"),
        ("31. Dezember 2026", "2026-12-31", "2026-12-31"),
        ("bis 31.12.2026", "2026-12-31", "2026-12-31"),
        ("Q3 2027", "2027-07-01", "2027-09-30"),
        ("3. Quartal 2027", "2027-07-01", "2027-09-30"),
        ("Ende Q3/27", "2027-07-01", "2027-09-30"),
        ("1. Halbjahr 2027", "2027-01-01", "2027-06-30"),
        ("12/2027", "2027-12-01", "2027-12-31"),
        ("Mär 2027", "2027-03-01", "2027-03-31"),
        ("mrt 2027", "2027-03-01", "2027-03-31"),
        ("KW 14 2027", "2027-04-05", "2027-04-09"),
        ("week 14 2027", "2027-04-05", "2027-04-09"),
        ("2027-W14", "2027-04-05", "2027-04-09"),
        ("2027", "2027-01-01", "2027-12-31"),
    ],
)
def test_a_date_is_the_days_that_it_names(text: str, first: str, last: str) -> None:
    (span,) = spans(text, DE)

    assert (span.first, span.last) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text,language,readings",
    [
        ("03/04/2026", DE, 2),
        ("03/04/2026", EN, 2),
        ("03-04-2026", EN, 2),
        ("03-04-2026", NL, 1),
        ("03-04-2026", DE, 1),
        ("04/04/2026", EN, 1),
        ("31/12/2026", EN, 1),
        ("12/31/2026", EN, 1),
        ("26-03-28", DE, 2),
        ("26-03-04", DE, 1),  # 2004 is too far back to be meant
    ],
)
def test_day_and_month_are_never_guessed(text: str, language: Language, readings: int) -> None:
    assert len(spans(text, language)) == readings


@pytest.mark.parametrize("text", ["31.02.2026", "Mitte 2027", "nach der Messe", "KW 54 2027", "Q5 2027", "13/2027"])
def test_what_names_no_days_is_no_date(text: str) -> None:
    assert spans(text, DE) == ()


@given(st.text(max_size=70), st.sampled_from(Language))
def test_any_text_is_a_number_a_date_or_neither(text: str, language: Language) -> None:
    found = written(text, language)
    assert found is None or all(value.is_finite() for value in found.values)
    assert all(span.first <= span.last for span in spans(text, language))


@given(st.text("0123456789.,' -()€%kMTQ/", max_size=20), st.sampled_from(Language))
def test_digits_and_signs_in_any_order_do_no_harm(text: str, language: Language) -> None:
    found = written(text, language)
    assert found is None or 1 <= len(set(found.values)) <= 2
    assert len(spans(text, language)) <= 3


@given(st.integers(0, 10**12), st.sampled_from(Language))
def test_a_number_that_we_write_is_read_as_itself(number: int, language: Language) -> None:
    sign = "," if language is EN else "."

    found = written(f"{number:,}".replace(",", sign), language)

    assert found is not None
    assert found.values == (Decimal(number),)


@pytest.mark.parametrize(
    "text", ["01.05.9998", "9998-05-01", "1.5.1900", "Q3 9998", "05/9998", "9998", "9999-12-31", "KW 3 9998"]
)
def test_a_day_far_away_is_a_date_that_no_plan_means(text: str) -> None:
    (found,) = spans(text, DE)
    assert not is_near(found.last)


def test_a_year_that_no_calendar_has_is_no_date() -> None:
    assert [spans(text, DE) for text in ("01.01.0000", "13.13.2026", "30.02.2026", "29.02.2027")] == [()] * 4
    assert [str(span.last) for span in spans("29.02.2028", DE)] == ["2028-02-29"]
