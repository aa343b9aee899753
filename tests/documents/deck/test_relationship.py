from __future__ import annotations

from typing import Any

import pytest

from kamgen.content.deck import Stack
from kamgen.content.diagrams import Ladder, PinKind
from kamgen.documents.deck.slides import relationship
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, meaning, texts_for, title


def related(**form: Any) -> Plan:  # noqa: ANN401 - fields of the form
    return plan(relationship=form)


def ladders(each: Plan) -> list[Ladder]:
    slide = relationship.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Stack)
    return [block for block in slide.body.blocks if isinstance(block, Ladder)]


@pytest.mark.parametrize("each", [plan(), related(contact_quality="Breit"), related(cycle_trend="rising")])
def test_without_a_phase_there_is_no_slide(each: Plan) -> None:
    assert relationship.content(each, figures(each), texts_for(each)) is None


TARGET = {"partnership_phase": "spec_supplier", "partnership_target": "ideas_partner"}


@pytest.mark.parametrize(
    "form, language, said",
    [
        ({"cycle_phase": "consolidation"}, GERMAN, "Beziehung in Phase 3 (Festigungsphase)"),
        (
            {"cycle_phase": "recovery", **TARGET, "partnership_target_date": "2027-06-30"},
            ENGLISH,
            "Relationship in danger, phase 4 (Recovery); partnership target: step 3 (Ideas partner) by 30 Jun 2027",
        ),
        (TARGET, DUTCH, "Waar we staan als partner; doel van het partnerschap: stap 3 (Ideeënpartner)"),
        (
            {"partnership_phase": "ideas_partner", "partnership_target": "ideas_partner"},
            ENGLISH,
            "Where we stand as partners",
        ),
    ],
)
def test_the_title_says_where_we_stand_and_where_we_want_to_be(
    form: dict[str, Any], language: Language, said: str
) -> None:
    assert title(relationship.content, related(**form), language) == said


def test_the_two_ladders_stay_apart_and_each_marker_stands_on_its_step() -> None:
    each = related(
        cycle_phase="recovery",
        previous_cycle_phase="consolidation",
        partnership_customer_view="ideas_partner",
        **TARGET,
    )
    cycle, partnership = ladders(each)
    assert {pin.kind: pin.phase for pin in cycle.pins} == {PinKind.PREVIOUS: 2, PinKind.NOW: 3}
    assert {pin.kind: pin.phase for pin in partnership.pins} == {PinKind.NOW: 0, PinKind.TARGET: 2, PinKind.CUSTOMER: 2}
    assert [phase.warning for phase in cycle.phases] == [False, False, False, True, True]
    assert not any(phase.warning for phase in partnership.phases)


@pytest.mark.parametrize(
    "form, said",
    [
        ({"cycle_phase": "loss"}, "Without a recovery plan, loss is the next step."),
        (
            {"cycle_phase": "recovery", "recovery_plan": "Three audits"},
            "The recovery plan stands against the loss: Three audits",
        ),
        (
            {"partnership_phase": "ideas_partner", "partnership_customer_view": "spec_supplier"},
            "The customer sees us two steps lower than we see ourselves: we must show what we already do.",
        ),
        ({"cycle_phase": "expansion", "contact_quality": "Thin above"}, "Thin above"),
        ({"cycle_phase": "expansion"}, ""),
    ],
)
def test_the_meaning_is_the_danger_or_the_other_view(form: dict[str, Any], said: str) -> None:
    assert meaning(relationship.content, related(**form), ENGLISH) == said


def test_the_notes_say_how_each_phase_is_known_and_what_it_asks_for() -> None:
    each = related(cycle_phase="loss", partnership_phase="spec_supplier", recovery_plan="Werkleiter besuchen")
    slide = relationship.content(each, figures(each), texts_for(each))
    assert slide is not None
    plan_of_ours, cycle, partnership = slide.notes
    assert plan_of_ours.text == "Sanierungsplan: Werkleiter besuchen"
    assert cycle.text.startswith(
        "Woran man die Phase „Verlust“ erkennt: Der Kunde hat sich für den Wechsel entschieden."
    )
    assert "Was hier zu tun ist: Kontakt halten und aus dem Verlust lernen." in cycle.text
    assert partnership.text.startswith("Woran man die Phase „Lieferant nach Spezifikation“ erkennt: Wir liefern nach")
    assert "Was hier zu tun ist: Zuverlässig liefern" in partnership.text
    assert [note.sources[0][1] for note in slide.notes] == ["recovery_plan", "cycle_phase", "partnership_phase"]
