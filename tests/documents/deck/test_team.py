from __future__ import annotations

from typing import Any

import pytest

from kamgen.content.deck import Single, Slide
from kamgen.content.grids import TeamCards
from kamgen.documents.deck.photos import illustrated
from kamgen.documents.deck.slides import team
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan
from tests.telling import DUTCH, ENGLISH, figures, meaning, step, texts_for, title


def people(*names: str, capacity: str | None = None, **parts: Any) -> Plan:  # noqa: ANN401 - rows of other parts
    return plan(team=[{"name": name, "capacity": capacity} for name in names], **parts)


def told(each: Plan) -> Slide:
    slide = team.content(each, figures(each), texts_for(each))
    assert slide is not None
    return slide


def cards(slide: Slide) -> TeamCards:
    assert isinstance(slide.body, Single)
    assert isinstance(slide.body.block, TeamCards)
    return slide.body.block


def test_without_a_team_there_is_no_slide() -> None:
    assert team.content(plan(), figures(plan()), texts_for(plan())) is None
    named = people("Ida", cover={"key_account_manager": "Ida"})
    assert team.content(named, figures(named), texts_for(named)) is None


@pytest.mark.parametrize(
    "each,message",
    [
        (people("Ida"), "Eine Person kümmert sich um diesen Kunden"),
        (people("Ida", "Jan"), "Zwei Personen kümmern sich um diesen Kunden"),
        (people("Ida", capacity="0.4"), "Eine Person kümmert sich um diesen Kunden, mit 0,4 FTE"),
        (people("Ida", "Jan", capacity="0.4"), "Zwei Personen kümmern sich um diesen Kunden, zusammen 0,8 FTE"),
    ],
)
def test_the_title_counts_people_and_their_time(each: Plan, message: str) -> None:
    assert title(team.content, each) == message


@pytest.mark.parametrize(
    "language,message",
    [
        (ENGLISH, "Two people look after this customer, 0.8 FTE in all"),
        (DUTCH, "Twee mensen zorgen voor deze klant, samen 0,8 fte"),
    ],
)
def test_the_title_in_other_languages(language: Language, message: str) -> None:
    assert title(team.content, people("Ida", "Jan", capacity="0.4"), language) == message


def acted(*owners: str) -> list[dict[str, Any]]:
    return [{"title": f"Schritt von {owner}", "owner": owner} for owner in owners]


VISIT = {"person": "Eva", "our_person": "Jan", "day": "2026-05-01"}
ENGINEER = {"text": "Monteur einstellen", "kind": "people", "fte": "0.5", "decided_by": "Max Orth"}


@pytest.mark.parametrize(
    "each,message",
    [
        (people("Ida"), ""),
        (people("Ida", "Jan", actions=acted("Ida", "Jan", "Eva")),
         "Nicht im Team genannt, aber mit offenen Maßnahmen: Eva."),
        (people("Ida", "Jan", actions=acted("Ida")), "Im Team, aber noch ohne Maßnahme und Kontakttermin: Jan."),
        (people("Ida", "Jan", actions=acted("Ida"), touchpoints=[VISIT]),
         ""),
        (people("Ida", actions=acted("Ida"), management_asks=[ENGINEER]),
         "Angefragt, aber noch nicht entschieden: weitere 0,5 FTE."),
        (people("Ida", actions=acted("Ida")), ""),
    ],
)  # fmt: skip
def test_the_meaning_is_who_acts_and_who_is_missing(each: Plan, message: str) -> None:
    assert meaning(team.content, each) == message


def test_the_next_step_is_the_next_decision_on_people() -> None:
    asked = people("Ida", management_asks=[{"text": "Preis freigeben", "kind": "price"}, ENGINEER])
    assert step(team.content, asked) == "Monteur einstellen (Max Orth · Termin offen)"
    assert step(team.content, people("Ida")) == ""


@pytest.mark.parametrize(
    "name,initials", [("Ida Blum", "IB"), ("Dr. Nils van Aumann", "NA"), ("Ida", "I"), ("Dr.", "D"), ("李小龙", "李")]
)
def test_initials_are_those_of_first_and_last_name(name: str, initials: str) -> None:
    assert cards(told(people(name))).members[0].initials == initials


def test_a_photo_stands_on_the_card_of_its_row() -> None:
    slide = illustrated(told(people("Ida", "Jan")), {("team", 1): b"picture", ("stakeholders", 0): b"another"})
    first, second = cards(slide).members
    assert first.photo is None
    assert second.photo is not None
    assert (second.photo.data, second.photo.description) == (b"picture", "Jan")


def test_very_many_people_are_counted() -> None:
    slide = told(people(*(f"Person {n}" for n in range(14))))
    assert len(cards(slide).members) == 12
    assert "12 von 14" in slide.scope
