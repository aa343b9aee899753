from __future__ import annotations

from datetime import date

from kamgen.content.deck import Cover
from kamgen.content.text import Mark, Status, plain
from kamgen.documents.deck.slides import cover
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan, typical_plan
from tests.telling import DUTCH, GERMAN, figures, readable, texts_for


def told(each: Plan, language: Language = GERMAN) -> Cover:
    return cover.content(each, figures(each), texts_for(each, language))


def facts(each: Plan, language: Language = GERMAN) -> dict[str, str]:
    return {fact.label: plain((fact.value,)) for fact in told(each, language).facts}


def test_it_says_whose_plan_it_is_for_which_period_on_which_date() -> None:
    found = told(typical_plan(GERMAN))

    assert (found.supplier, found.account) == ("Helion Industrietechnik AG", "Nordwind Antriebe GmbH")
    assert (found.document, found.period) == ("Strategischer Account-Plan", "2026–2028")
    assert found.status == Status(Mark.CAUTION, "Entwurf")
    assert readable(found.confidentiality) == "Vertraulich – nur intern"
    assert facts(typical_plan(GERMAN)) == {
        "Key-Account-Management": "Claudia Renner",
        "Kundennummer": "100 482",
        "Version": "2.1 vom 31.03.2026",
        "Letztes Review": "15.12.2025",
        "Nächstes Review": "24.06.2026",
    }


def test_it_leaves_out_what_is_missing_but_says_that_nobody_and_no_review_is_named() -> None:
    assert facts(plan()) == {
        "Key-Account-Management": "noch nicht benannt",
        "Stand": "31.03.2026",
        "Nächstes Review": "noch offen",
    }
    assert told(plan()).status is None
    assert told(plan()).period == ""


def test_half_a_period_is_said_as_such() -> None:
    assert told(plan(cover={"period_from": date(2026, 4, 1)})).period == "ab 04/2026"
    assert told(plan(cover={"period_to": date(2027, 3, 31)}), DUTCH).period == "tot en met mrt\u00a02027"


def test_a_plan_that_says_nothing_is_confidential_because_it_names_persons() -> None:
    assert told(plan()).confidentiality == "Vertraulich – nur intern"
