from __future__ import annotations

from typing import Any

import pytest

from kamgen.content.deck import Single, Slide, Split
from kamgen.content.diagrams import Quadrants
from kamgen.content.text import plain
from kamgen.documents.deck.slides import swot
from kamgen.plan.plan import Plan
from tests.plans import plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, meaning, paths, step, texts_for, title

LONG = (
    "Der Kunde braucht in allen Werken Tempo, das sein eigener Einkauf nicht liefert: Wir bieten alles aus einer Hand."
)


def item(quadrant: str = "strength", scope: str = "account", **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - fields of a row
    return {"scope": scope, "quadrant": quadrant, "statement": "Starke Marke", **fields}


def ends(*conclusions: str, **fields: Any) -> Plan:  # noqa: ANN401 - the fields of a conclusion
    rows = [{"scope": "account", "conclusion": each, **fields} for each in conclusions]
    return plan(swot=[item()], swot_conclusions=rows)


def told(each: Plan) -> Slide:
    slide = swot.account(each, figures(each), texts_for(each))
    assert slide is not None
    return slide


def fields_of(each: Plan) -> list[list[str]]:
    body = told(each).body
    assert isinstance(body, Single)
    assert isinstance(body.block, Quadrants)
    return [[plain((bullet.line,)) for bullet in quadrant.items] for quadrant in body.block.quadrants]


def test_each_view_has_its_slide_only_where_it_says_something() -> None:
    ours = plan(swot=[item(scope="position")])
    assert swot.account(ours, figures(ours), texts_for(ours)) is None
    assert swot.position(ours, figures(ours), texts_for(ours)) is not None
    loose = plan(swot=[{"statement": "Ohne Feld"}])
    assert swot.account(loose, figures(loose), texts_for(loose)) is None


@pytest.mark.parametrize(
    "each,message",
    [
        (ends(), "Stärken, Schwächen, Chancen und Bedrohungen von Nordwind"),
        (ends("Tempo zählt mehr als Preis."), "Tempo zählt mehr als Preis"),
        (ends(LONG), "Der Kunde braucht in allen Werken Tempo, das sein eigener Einkauf nicht liefert"),
    ],
)
def test_the_title_is_the_first_conclusion(each: Plan, message: str) -> None:
    assert title(swot.account, each) == message


@pytest.mark.parametrize(
    "language,message",
    [
        (GERMAN, "Stärken, Schwächen, Chancen und Bedrohungen unserer Position"),
        (ENGLISH, "Strengths, weaknesses, opportunities and threats of our position"),
        (DUTCH, "Sterktes, zwaktes, kansen en bedreigingen van onze positie"),
    ],
)
def test_without_a_conclusion_the_title_names_the_topic(language: Any, message: str) -> None:  # noqa: ANN401 - fields of a row
    assert title(swot.position, plan(swot=[item(scope="position")]), language) == message


@pytest.mark.parametrize(
    "each,message",
    [
        (ends(), "Aus dieser Analyse ist noch keine Schlussfolgerung gezogen."),
        (ends("Tempo zählt."), ""),
        (ends("Tempo zählt.", "Das Lager entscheidet."), "Das Lager entscheidet."),
        (ends("Tempo zählt.", "Das Lager entscheidet"), "Das Lager entscheidet."),
        (ends(LONG), "Wir bieten alles aus einer Hand."),
        (ends("Der Kunde braucht mehr Tempo als Preis; wer zuerst liefert, gewinnt.", "Zweite"),
         "Wer zuerst liefert, gewinnt."),
        (ends("Fazit: Der Kunde braucht Tempo.", "Das Lager entscheidet."), "Das Lager entscheidet."),
    ],
)  # fmt: skip
def test_the_meaning_says_more_than_the_title_or_nothing(each: Plan, message: str) -> None:
    assert meaning(swot.account, each) == message


@pytest.mark.parametrize(
    "evidence,language,message",
    [
        ((None, None), GERMAN, "Noch keine der Aussagen ist belegt: erst bestätigen, dann darauf bauen."),
        (("Umfrage", None), GERMAN, "Belegt ist eine von zwei Aussagen: Die übrigen gilt es zu bestätigen."),
        (("Umfrage", None, "Test"), ENGLISH,
         "Two of three points are backed by evidence: the others need confirming."),
        (("Umfrage", "Test"), DUTCH, "Alle punten zijn onderbouwd."),
    ],
)  # fmt: skip
def test_after_a_single_short_conclusion_the_meaning_is_how_much_is_proven(
    evidence: tuple[str | None, ...],
    language: Any,  # noqa: ANN401 - fields of a row
    message: str,
) -> None:
    each = plan(
        swot=[item(evidence=words) for words in evidence] + [item(scope="position", evidence="Anderswo")],
        swot_conclusions=[{"scope": "account", "conclusion": "Tempo zählt."}],
    )
    assert meaning(swot.account, each, language) == message


def test_the_next_step_is_that_of_the_conclusion() -> None:
    assert step(swot.account, ends("Tempo zählt.", next_action="Lager anbieten", owner="Ida Blum")) == (
        "Lager anbieten (Ida Blum · Termin offen)"
    )
    assert step(swot.account, ends("Tempo zählt.")) == ""


def test_evidence_stands_beside_its_statement_and_very_many_are_counted() -> None:
    few = plan(swot=[item(evidence="Umfrage 2026"), item("threat", statement="Neuer Anbieter")])
    assert fields_of(few) == [["Starke Marke  Umfrage 2026"], [], [], ["Neuer Anbieter"]]
    assert {("swot", 0, "evidence"), ("swot", 1, "statement")} <= set(paths(told(few).body))
    many = plan(swot=[item(statement=f"Stärke {n}") for n in range(1, 8)])
    assert fields_of(many)[0] == ["Stärke 1", "Stärke 2", "Stärke 3", "Stärke 4", "Stärke 5", "und zwei weitere Punkte"]
    assert len(told(many).notes) == 7


BOTH = (item(), item(scope="position", statement="Freie Dichtung"))


@pytest.mark.parametrize(
    "rows,ends_in,message,then",
    [
        (
            BOTH,
            (),
            "Stärken, Schwächen, Chancen und Bedrohungen bei Nordwind und bei uns",
            "noch keine Schlussfolgerung",
        ),
        (BOTH, ("account",), "account zählt", ""),
        (BOTH, ("account", "position"), "account zählt", "position zählt."),
        (BOTH, ("position", "account"), "position zählt", "account zählt."),
        (BOTH[:1], ("account",), "account zählt", ""),
    ],
)
def test_in_the_shorter_deck_one_conclusion_is_the_title_and_the_other_what_follows(
    rows: tuple[dict[str, Any], ...], ends_in: tuple[str, ...], message: str, then: str
) -> None:
    each = plan(swot=rows, swot_conclusions=[{"scope": scope, "conclusion": f"{scope} zählt."} for scope in ends_in])
    slide = swot.both(each, figures(each), texts_for(each))
    assert slide is not None
    assert slide.title == message
    assert then in (slide.so_what.text if slide.so_what else "")
    assert isinstance(slide.body, Split if len(rows) > 1 else Single)


def test_side_by_side_a_field_shows_three_statements_and_counts_the_others() -> None:
    each = plan(swot=[*(item(statement=f"Punkt {n}") for n in range(5)), item(scope="position")])
    slide = swot.both(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Split)
    (block,) = slide.body.left
    assert isinstance(block, Quadrants)
    assert [plain((bullet.line,)) for bullet in block.quadrants[0].items][-1] == "und zwei weitere Punkte"
    assert all(any(f"Punkt {n}" in note.text for note in slide.notes) for n in range(5))


def test_without_any_statement_there_is_no_slide() -> None:
    each = plan(swot=[{"statement": "Ohne Feld"}])
    assert swot.both(each, figures(each), texts_for(each)) is None
