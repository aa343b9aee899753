from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from kamgen.content.blocks import Findings
from kamgen.content.deck import Dashboard, Slide
from kamgen.content.table import Table
from kamgen.content.text import plain
from kamgen.documents.deck.slides import standing
from kamgen.plan.plan import Plan
from kamgen.plan.relationship import CyclePhase
from kamgen.texts.language import Language
from tests.documents.deck.golden.telling import sample
from tests.plans import plan, typical_plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, meaning, readable, texts_for, title


def told(each: Plan, language: Language = GERMAN) -> Slide:
    slide = standing.content(each, figures(each), texts_for(each, language))
    assert slide is not None
    return slide


def body(each: Plan, language: Language = GERMAN) -> Dashboard:
    found = told(each, language).body
    assert isinstance(found, Dashboard)
    return found


@pytest.mark.parametrize(
    "language,message",
    [
        (GERMAN, "Die Planqualität ist gut: 93 von 100 Punkten"),
        (ENGLISH, "Plan quality is good: 93 of 100 points"),
        (DUTCH, "De plankwaliteit is goed: 93 van 100 punten"),
    ],
)
def test_the_title_says_band_and_points(language: Language, message: str) -> None:
    assert title(standing.content, typical_plan(GERMAN), language) == message


def test_a_plan_of_its_cover_alone_is_told_to_have_too_little() -> None:
    score = [readable(tile.number) for tile in body(plan()).tiles.tiles]
    assert score[1:3] == ["k. A.", "k. A."]


@pytest.mark.parametrize(
    "phase, said",
    [
        (CyclePhase.RECOVERY, " · Höchstens 50: Die Beziehung ist in der Sanierungsphase."),
        (CyclePhase.CONSOLIDATION, ""),
    ],
)
def test_the_notes_say_what_a_score_rests_on_and_what_limits_it(phase: CyclePhase, said: str) -> None:
    full = sample(GERMAN)
    each = full.model_copy(update={"relationship": full.relationship.model_copy(update={"cycle_phase": phase})})
    basis = "Account-Zustand · Beurteilt sind 100 von 100 Gewichtspunkten."
    assert f"{basis}{said}" in [readable(note.text) for note in told(each).notes]


def test_the_notes_say_what_is_too_little_for_a_score() -> None:
    words = "Prognose · Nur 0 von 100 Gewichtspunkten lassen sich beurteilen: zu wenig für eine Aussage."
    assert words in [readable(note.text) for note in told(typical_plan(GERMAN)).notes]


def test_the_meaning_names_the_part_that_costs_most_points_and_what_is_open_in_it() -> None:
    each = typical_plan(GERMAN)
    part = figures(each).plan_quality.costliest
    assert part is not None
    name = texts_for(each)(f"scores.components.{part.key}")
    assert meaning(standing.content, each).startswith(f"Die meisten Punkte kostet „{name}“ (")
    said = told(each).so_what
    assert said is not None
    assert said.sources


def test_every_part_of_plan_quality_stands_with_its_weight_and_what_it_reached() -> None:
    each = typical_plan(GERMAN)
    (table,) = body(each).left
    assert isinstance(table, Table)
    assert len(table.rows) == len(figures(each).plan_quality.components)
    assert table.bars is not None
    (reached,) = table.bars.series
    assert reached.values == tuple(component.share for component in figures(each).plan_quality.components)
    assert Decimal(1) in reached.values


def test_a_part_that_cannot_be_judged_says_so_and_has_no_bar() -> None:
    (table,) = body(plan(goals=[{"title": "A"}])).left
    assert isinstance(table, Table)
    assert table.bars is not None
    (reached,) = table.bars.series
    unknown = [
        plain(row.cells[0].lines) for row, share in zip(table.rows, reached.values, strict=True) if share is None
    ]
    assert [readable(words) for words in unknown] == ["Personen  k. A.", "Zahlen  k. A.", "Ehrlichkeit  k. A."]


def test_gaps_name_their_sheet_and_the_notes_have_them_all() -> None:
    each = typical_plan(DUTCH)
    (gap,) = figures(each).gaps
    (block,) = body(each).right
    assert isinstance(block, Findings)
    (shown,) = block.findings
    assert shown.sources == gap.paths
    assert gap.paths in [note.sources for note in told(each).notes]
    assert title(standing.content, each).endswith("; auf einem Blatt fehlen Angaben")


OFFERED: dict[str, Any] = {"white_space": [{"business_unit": "A", "offering": "B", "status": "white"}]}


@pytest.mark.parametrize("language", Language)
def test_a_gap_does_not_repeat_the_name_of_its_sheet(language: Language) -> None:
    each = sample(language).model_copy(update={"white_space": plan(**OFFERED).white_space})
    words = texts_for(each, language)
    (gap,) = (gap for gap in figures(each, language).gaps if gap.topics == ("white_space",))
    (block,) = body(each, language).right
    assert isinstance(block, Findings)
    shown = next(finding for finding in block.findings if finding.sources == gap.paths)
    assert shown.lead.endswith(words("sheets.white_space.title"))
    assert shown.text == words("gaps.reasons.empty_cells")


def test_without_gaps_the_parts_of_the_account_s_health_stand_there() -> None:
    (block,) = body(typical_plan(GERMAN)).right
    assert isinstance(block, Table)
    assert block.name == "health-parts"
