from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kamgen.content.deck import Single, Slide
from kamgen.content.table import Table
from kamgen.content.text import plain
from kamgen.documents.deck.slides import questions
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan
from tests.telling import DUTCH, ENGLISH, figures, meaning, step, texts_for, title

MAY, JUNE, LATE = date(2026, 5, 31), date(2026, 6, 30), date(2026, 3, 1)


def asked(*rows: dict[str, Any], **parts: Any) -> Plan:  # noqa: ANN401 - rows of other parts
    named = [{"question": f"Frage {n}?", "owner": "Ida Blum", **row} for n, row in enumerate(rows, start=1)]
    return plan(questions=named, **parts)


def told(each: Plan) -> Slide:
    slide = questions.content(each, figures(each), texts_for(each))
    assert slide is not None
    return slide


@pytest.mark.parametrize("each", [plan(), asked({"status": "done"})])
def test_without_an_open_question_there_is_no_slide(each: Plan) -> None:
    assert questions.content(each, figures(each), texts_for(each)) is None


@pytest.mark.parametrize(
    "each,message",
    [
        (asked({"due": MAY}), "Eine Frage ist noch offen; die Antwort ist am 31.05.2026 fällig"),
        (asked({"due": JUNE}, {"due": MAY}), "Zwei Fragen sind noch offen; die erste Antwort ist am 31.05.2026 fällig"),
        (asked({"due": JUNE}, {}), "Zwei Fragen sind noch offen, einer fehlt Name oder Termin"),
        (asked({"owner": None, "due": MAY}, {}), "Zwei Fragen sind noch offen, beiden fehlt Name oder Termin"),
        (asked({"due": LATE}, {"due": MAY}), "Zwei Fragen sind noch offen, eine Antwort ist überfällig"),
        (asked({"due": LATE}), "Eine Frage ist noch offen, ihre Antwort ist überfällig"),
        (asked({}), "Eine Frage ist noch offen, ihr fehlt Name oder Termin"),
        (asked({"due": LATE}, {"due": LATE}, {}), "Drei Fragen sind noch offen, zwei Antworten sind überfällig"),
    ],
)
def test_the_title_says_what_is_late_loose_or_due_next(each: Plan, message: str) -> None:
    assert title(questions.content, each) == message


@pytest.mark.parametrize(
    "language,message",
    [
        (ENGLISH, "Two questions are still open; the first answer is due on 31 May 2026"),
        (DUTCH, "Twee vragen staan nog open; het eerste antwoord wordt verwacht op 31 mei 2026"),
    ],
)
def test_the_title_in_other_languages(language: Language, message: str) -> None:
    assert title(questions.content, asked({"due": MAY}, {"due": JUNE}), language) == message


@pytest.mark.parametrize(
    "each,says,does",
    [
        (asked({"due": JUNE, "next_action": "Später fragen"}, {"due": MAY, "next_action": "Bald fragen"}),
         "Zuerst zu klären, bis 31.05.2026: Frage 2?", "Bald fragen (Ida Blum · 31.05.2026)"),
        (asked({"due": LATE}, {"due": MAY, "next_action": "Bald fragen"}),
         "Seit 01.03.2026 überfällig und zuerst zu klären: Frage 1?",
         "Frage 1? (Ida Blum · seit 01.03.2026 überfällig)"),
        (asked({}), "Zuerst zu klären: Frage 1?", "Frage 1? (Ida Blum · Termin offen)"),
    ],
)  # fmt: skip
def test_the_meaning_and_the_next_step_are_about_the_same_question(each: Plan, says: str, does: str) -> None:
    assert meaning(questions.content, each) == says
    assert step(questions.content, each) == does


def test_very_many_questions_are_counted_and_stand_in_the_notes() -> None:
    slide = told(asked(*({"due": MAY} for _ in range(12))))
    assert isinstance(slide.body, Single)
    assert isinstance(slide.body.block, Table)
    assert len(slide.body.block.rows) == 11
    assert plain(slide.body.block.rows[-1].cells[1].lines) == "und zwei weitere"
    assert len(slide.notes) == 12


def test_what_the_review_found_unknown_is_in_the_notes() -> None:
    slide = told(asked({}, review={"unknown_customer": "Wer im Vorstand entscheidet"}))
    assert slide.notes[-1].text.endswith(": Wer im Vorstand entscheidet")
    assert slide.notes[-1].sources == (("review", "unknown_customer"),)
