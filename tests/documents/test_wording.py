from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamgen.content.text import Mark
from kamgen.documents.asks import effort_of
from kamgen.documents.goal_words import jump_of
from kamgen.documents.marks import goal_mark
from kamgen.documents.masthead import footer, properties
from kamgen.documents.sources import source_line
from kamgen.documents.wording import (
    called,
    counted,
    listed,
    money,
    one_line,
    row_name,
    shortened,
    who_and_when,
)
from kamgen.plan.goals import Goal, GoalStatus
from kamgen.plan.team import ManagementAsk
from kamgen.texts.catalogue import texts
from tests.plans import AS_OF, plan, typical_plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, readable

DE, EN, NL = texts(GERMAN), texts(ENGLISH), texts(DUTCH)


@pytest.mark.parametrize(
    "typed,line",
    [
        ("eine  Zeile ", "eine Zeile"),
        ("erste\nzweite", "erste; zweite"),
        ("Erster Satz.\r\n\r\nZweiter.", "Erster Satz. Zweiter."),
        ("drei Punkte:\n- a", "drei Punkte: - a"),
        ("\n", ""),
    ],
)
def test_line_breaks_of_a_cell_become_one_line(typed: str, line: str) -> None:
    assert one_line(typed) == line


@pytest.mark.parametrize(
    "typed,limit,line",
    [
        ("kurz", 10, "kurz"),
        ("Vertrag endet am 30.06.; Einkauf prüft", 30, "Vertrag endet am 30.06. …"),
        ("Kurz; und dann noch sehr viel mehr Text", 30, "Kurz; und dann noch sehr …"),
        ("Donaudampfschifffahrtsgesellschaft", 12, "Donaudampf …"),
    ],
)
def test_too_long_a_text_ends_at_a_clause_or_a_word(typed: str, limit: int, line: str) -> None:
    assert readable(shortened(typed, limit)) == line


@given(st.text(max_size=200), st.integers(0, 120))
def test_no_shortened_text_is_longer_than_its_limit(typed: str, limit: int) -> None:
    assert len(shortened(typed, limit)) <= limit


def test_lists_end_with_and_in_each_language() -> None:
    assert [listed(("A", "B", "C"), each) for each in (DE, EN, NL)] == ["A, B und C", "A, B and C", "A, B en C"]
    assert (listed((), DE), listed(("A",), DE), listed(("A", "B"), DE)) == ("", "A", "A und B")


def test_two_have_a_form_of_their_own_where_the_language_has_one() -> None:
    assert [counted(EN, "deck.actions.overdue_all", n) for n in (2, 3)] == ["both are overdue", "all are overdue"]
    assert counted(EN, "deck.actions.overdue", 2) == "two are overdue"


def test_what_is_missing_is_said_in_words() -> None:
    assert who_and_when(None, None, DE) == "noch niemand benannt · Termin offen"
    assert who_and_when("A. Berg", date(2026, 3, 1), NL, overdue=True) == "A. Berg · te laat sinds 1\u00a0mrt\u00a02026"
    assert money(None, EN) == "n/a"


def test_a_row_without_an_id_is_called_by_its_title_in_a_sentence_and_by_its_number_in_a_table() -> None:
    assert [called(None, "Werk Esbjerg", each) for each in (DE, EN, NL)] == [
        "„Werk Esbjerg“",
        "“Werk Esbjerg”",
        "‘Werk Esbjerg’",
    ]
    assert (row_name("KZ-1", 4), row_name(None, 4)) == ("KZ-1", "#5")


def test_a_jump_in_words_says_what_it_knows() -> None:
    def words(**fields: Decimal | str) -> str:
        return readable(jump_of(Goal.model_validate({"title": "A", **fields}), DE).words)

    assert words(unit="€", baseline=Decimal(4_800_000), target=Decimal(5_600_000)) == "4,8 → 5,6 Mio €"
    assert words(unit="EUR", baseline=Decimal(900), target=Decimal(12_000)) == "900 € → 12 T€"
    assert words(unit="%", target=Decimal("29.5")) == "→ 29,5 %"
    assert words(unit="Tage", baseline=Decimal(5)) == "5 → ? Tage"
    assert words() == ""


@pytest.mark.parametrize(
    "currency,unit,expected",
    [
        ("EUR", "Euro", "1,0 → 2,0 Mio €"),
        ("EUR", "eur", "1,0 → 2,0 Mio €"),
        ("EUR", "USD", "1.000.000 → 2.000.000 USD"),
        ("EUR", "$", "1.000.000 → 2.000.000 $"),
        ("GBP", "£", "1,0 → 2,0 Mio £"),
        ("GBP", "€", "1.000.000 → 2.000.000 €"),
        ("CHF", "CHF", "1,0 → 2,0 Mio CHF"),
    ],
)
def test_only_the_plans_own_money_is_shown_in_the_plans_currency(currency: str, unit: str, expected: str) -> None:
    goal = Goal.model_validate({"title": "A", "unit": unit, "baseline": 1_000_000, "target": 2_000_000})

    assert readable(jump_of(goal, texts(GERMAN, currency)).words) == expected


def test_effort_is_money_people_or_nothing() -> None:
    def words(**fields: Decimal) -> str:
        return readable(effort_of(ManagementAsk.model_validate({"text": "A", **fields}), DE))

    assert words(value=Decimal(85_000), fte=Decimal("0.5")) == "85 T€ · 0,5 FTE"
    assert (words(), words(value=Decimal(0))) == ("", "")


def test_a_status_has_a_sign_and_a_word_and_missing_ones_have_one_too() -> None:
    assert {goal_mark(status, DE).mark for status in GoalStatus} == {Mark.GOOD, Mark.CAUTION, Mark.BAD, Mark.OPEN}
    assert all(goal_mark(status, EN).words for status in (*GoalStatus, None))


def test_a_source_line_names_sheets_once_definitions_and_the_date() -> None:
    line = source_line(("goals", "scope", "actions"), AS_OF, DE, "", "SMART: gefüllt")

    assert line == "Quellen: 07 Ziele & Strategien, 18 Maßnahmen; SMART: gefüllt; Stand 31.03.2026"
    assert source_line(("goals",), AS_OF, EN) == "Source: 07 Goals & strategies; as of 31\u00a0Mar\u00a02026"


def test_the_footer_says_whose_version_of_which_day_and_who_may_read_it() -> None:
    each = typical_plan(GERMAN)

    assert footer(each, figures(each), DE, "Account-Plan") == (
        "Nordwind Antriebe GmbH · Account-Plan 2026–2028 · Version 2.1 · Stand 31.03.2026 · Vertraulich – nur intern"
    )
    assert footer(plan(), figures(plan()), NL, "Actieplan") == (
        "Nordwind · Actieplan · Stand 31\u00a0mrt\u00a02026 · Vertrouwelijk – intern"
    )


def test_properties_come_from_the_plan_and_never_from_a_clock() -> None:
    found = properties(plan(cover={"supplier": "Helion"}), figures(plan()), EN, "Account plan")

    assert (found.title, found.author, found.language, found.created) == (
        "Account plan – Nordwind",
        "Helion",
        "en-GB",
        AS_OF,
    )
