"""Who decides (D10), who is for us and against us (D11), who is linked with whom (D12)."""

from __future__ import annotations

from typing import Any

import pytest

from kamgen.content.deck import Single, Split
from kamgen.content.diagrams import Field, OrgChart
from kamgen.content.grids import HeatTable, Shade
from kamgen.documents.deck.foremost import MOST_OURS, MOST_PEOPLE, MOST_THEIRS
from kamgen.documents.deck.slides import contact_matrix, influence, stakeholders
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, meaning, step, texts_for, title

STRONG = {"influence": 5, "strength": 4, "owner": "Ida"}


def people(*rows: dict[str, Any], **parts: Any) -> Plan:  # noqa: ANN401 - rows of other parts
    named = [{"id": f"P-{n:02d}", "name": f"Person {n}", **row} for n, row in enumerate(rows, start=1)]
    return plan(stakeholders=named, **parts)


def test_without_people_there_is_no_slide() -> None:
    assert stakeholders.content(plan(), figures(plan()), texts_for(plan())) is None
    assert influence.content(people({}), figures(people({})), texts_for(plan())) is None
    assert contact_matrix.content(plan(), figures(plan()), texts_for(plan())) is None


def test_what_is_too_little_for_a_chart_is_left_to_other_slides() -> None:
    alone = people(STRONG, STRONG, contact_pairs=[PAIR, PAIR])
    for content in (stakeholders.content, influence.content, contact_matrix.content):
        assert content(alone, figures(alone), texts_for(alone)) is None


@pytest.mark.parametrize(
    "rows, language, said",
    [
        ([{}, {}, {}], ENGLISH, "Three people at the customer are known"),
        ([STRONG, {}, {}], GERMAN, "Die eine einflussreiche Person stützt uns nicht"),
        ([{**STRONG, "attitude": "promoter"}, {}, {}], DUTCH, "De enige invloedrijke persoon steunt ons"),
        ([{**STRONG, "attitude": "promoter"}, STRONG, {}], ENGLISH, "One of two influential people supports us"),
        ([STRONG, STRONG, {}], GERMAN, "Keine der beiden einflussreichen Personen stützt uns"),
        ([STRONG, STRONG, {}], ENGLISH, "Neither of the two influential people supports us"),
        ([STRONG, STRONG, {}], DUTCH, "Geen van beide invloedrijke mensen steunt ons"),
        ([{**STRONG, "attitude": "supporter"}] * 2 + [{}], GERMAN, "Beide einflussreichen Personen stützen uns"),
        ([{**STRONG, "attitude": "supporter"}] * 2 + [{}], DUTCH, "Beide invloedrijke mensen steunen ons"),
        ([STRONG] * 3, ENGLISH, "None of the three influential people supports us"),
        ([{**STRONG, "attitude": "supporter"}] * 3, GERMAN, "Alle drei einflussreichen Personen stützen uns"),
    ],
)
def test_the_title_counts_who_supports_us(rows: list[dict[str, Any]], language: Language, said: str) -> None:
    assert title(stakeholders.content, people(*rows), language).split(";")[0] == said


def test_the_chart_follows_reports_to_and_never_hangs_in_a_circle() -> None:
    each = people({"reports_to": "P-02"}, {"reports_to": "P-01"}, {"reports_to": "P-01"}, {"reports_to": "P-99"})
    slide = stakeholders.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Single)
    assert isinstance(slide.body.block, OrgChart)
    bosses = {person.key: person.reports_to for person in slide.body.block.people}
    assert len(bosses) == 4
    assert "" in {bosses["0"], bosses["1"]}
    assert bosses["3"] == ""


AGAINST = {**STRONG, "attitude": "sceptic", "name": "Eva Roth"}


def test_who_is_against_us_is_named_with_the_next_contact() -> None:
    contact = {
        "person": "Eva Roth",
        "our_person": "Ida",
        "day": "2026-05-12",
        "topic": "Prüfbericht",
        "status": "planned",
    }
    other = {"person": "Person 2", "our_person": "Ida", "day": "2026-04-07", "topic": "Zahlen", "status": "planned"}
    each = people(AGAINST, {**STRONG, "attitude": "promoter"}, {"influence": 1}, touchpoints=[other, contact])
    assert meaning(stakeholders.content, each) == "Eva Roth steht gegen uns und hat Einfluss: Wer gewinnt diese Person?"
    assert step(stakeholders.content, each) == "Eva Roth · Prüfbericht (Ida · 12.05.2026)"
    assert title(influence.content, each) == "Eine einflussreiche Person steht gegen uns und braucht einen Plan"
    assert step(influence.content, each).startswith("Eva Roth")


def test_points_stand_at_their_influence_and_attitude_and_the_unknown_apart() -> None:
    each = people(AGAINST, {"influence": 1, "attitude": "promoter"}, {"influence": 3})
    slide = influence.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Split)
    (field,) = slide.body.left
    assert isinstance(field, Field)
    assert {point.name: (point.column, point.row) for point in field.points} == {
        "Eva Roth": (1, 0),
        "Person 2": (4, 4),
        "Person 3": (-1, 2),
    }
    assert field.unknown_column == "unbekannt"


PAIR = {"their_person": "Eva Roth", "our_person": "Ida", "level": "strategic", "status": "active", "strength": 3}
OTHER = {**PAIR, "level": "tactical"}
PLANNED = {**PAIR, "their_person": "Tom", "status": "planned"}


@pytest.mark.parametrize(
    "pairs, language, said",
    [
        ([PAIR, OTHER, OTHER], GERMAN, "Die strategische Ebene ist zu 100 % abgedeckt"),
        ([OTHER] * 3, ENGLISH, "We have no contact on the strategic level yet"),
        (
            [PAIR, OTHER, {**PAIR, "their_person": None, "function": "Inkoop", "status": "missing"}],
            DUTCH,
            "Het strategische niveau is voor 50 % afgedekt; in totaal ontbreekt er één",
        ),
    ],
)
def test_the_matrix_says_how_far_the_strategic_level_is_covered(
    pairs: list[dict[str, Any]], language: Language, said: str
) -> None:
    assert title(contact_matrix.content, plan(contact_pairs=pairs), language) == said


def test_every_pair_stands_in_its_cell_with_a_mark_beside_its_shade() -> None:
    each = plan(
        contact_pairs=[
            PAIR,
            {**PAIR, "our_person": "Tom", "status": "planned"},
            {**PAIR, "our_person": None, "status": "missing"},
        ]
    )
    slide = contact_matrix.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Single)
    block = slide.body.block
    assert isinstance(block, HeatTable)
    cells = [cell for row in block.rows for cell in row.cells if cell.value or cell.mark]
    assert len(cells) == 3
    assert all(cell.shade is not Shade.NONE for cell in cells)


def crowd(count: int) -> Plan:
    """A reporting line for every five people; the last has influence, and so has a loner without a superior."""
    rows: list[dict[str, Any]] = [
        {"influence": 1, "reports_to": f"P-{number // 5:02d}" if number // 5 else None} for number in range(1, count)
    ]
    pairs = [
        {"their_person": f"Person {n}", "our_person": f"Us {n % 11}", "level": level, "status": "active", "strength": 3}
        for n, level in zip(range(1, count), ["strategic", "operational"] * count, strict=False)
    ]
    return people(*rows, {**STRONG, "reports_to": f"P-{count // 5:02d}"}, contact_pairs=pairs)


@pytest.mark.parametrize("count", [MOST_PEOPLE, 200])
def test_a_crowd_is_told_by_those_who_matter_with_their_superiors(count: int) -> None:
    each = crowd(count)
    slide = stakeholders.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Single)
    assert isinstance(slide.body.block, OrgChart)
    shown = {person.key: person.reports_to for person in slide.body.block.people}
    assert len(shown) == min(count, MOST_PEOPLE)
    assert str(count - 1) in shown
    assert set(shown.values()) <= {"", *shown}
    assert len(slide.left_out) == count - len(shown)
    assert ("weitere Personen im Account-Mapping" in slide.source) == bool(slide.left_out)
    assert len(slide.notes) == count


def test_a_matrix_of_a_crowd_shows_every_level_and_says_what_it_leaves_out() -> None:
    each = crowd(100)
    slide = contact_matrix.content(each, figures(each), texts_for(each, DUTCH))
    assert slide is not None
    assert isinstance(slide.body, Single)
    assert isinstance(slide.body.block, HeatTable)
    table = slide.body.block
    assert (len(table.columns), len(table.rows)) == (MOST_THEIRS, MOST_OURS)
    assert [words for _, words in table.column_groups] == [
        "Strategisch: 50 van 50 afgedekt",
        "Operationeel: 49 van 49 afgedekt",
    ]
    assert len(slide.left_out) == 99 - MOST_THEIRS + 11 - MOST_OURS
    assert f"nog {len(slide.left_out)} personen in de accountmap" in slide.source


@pytest.mark.parametrize(
    "pairs, language, said",
    [
        ([PAIR] * 3, GERMAN, "Alle Kontakte bestehen; jetzt zählt ihre Tiefe."),
        ([PAIR, PAIR, PLANNED], GERMAN, "Der Kontakt zu Tom ist erst geplant: Ein Termin macht ihn wirklich."),
        ([PAIR, PAIR, PLANNED], DUTCH, "Het contact met Tom is nog maar gepland: een afspraak maakt het echt."),
        (
            [PAIR, PLANNED, {**PLANNED, "their_person": "Ann"}],
            ENGLISH,
            "The contacts to Tom and Ann are only planned: dates make them real.",
        ),
        ([PAIR, PLANNED, {**PAIR, "their_person": "Ann", "status": "missing"}], GERMAN, "Es fehlt der Kontakt zu Ann."),
    ],
)
def test_a_planned_contact_is_not_told_as_one_that_there_is(
    pairs: list[dict[str, Any]], language: Language, said: str
) -> None:
    assert meaning(contact_matrix.content, plan(contact_pairs=pairs), language) == said
