"""The Word plan: real headings, tables, sections and properties in the template's own parts."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings

from kamgen.brand.loading import find
from kamgen.content.blocks import Facts, Tiles
from kamgen.content.document import Section, Subheading
from kamgen.content.table import Table
from kamgen.documents.actionplan.actionplan import tell_action_plan
from kamgen.figures.figures import figures_of
from kamgen.plan.plan import Plan
from kamgen.render.document import draw_action_plan
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from tests.plans import AS_OF, plans
from tests.render.document import reading
from tests.render.document.reading import W
from tests.render.document.samples import LONG_TEXT, LONG_WORD, action_plan

PLAIN = find("plain")


@pytest.mark.parametrize("language", ["de", "en", "nl"])
def test_the_document_speaks_its_language(language: str) -> None:
    data = draw_action_plan(action_plan(language), PLAIN, {}).data
    region = {"de": "de-DE", "en": "en-GB", "nl": "nl-NL"}[language]
    assert f'w:val="{region}"' in reading.part(data, "word/styles.xml")
    core = reading.part(data, "docProps/core.xml")
    assert f"<dc:language>{language}</dc:language>" in core
    assert "Claudia Renner" in core
    assert "2026-03-31T00:00:00Z" in core


def test_headings_have_the_templates_styles_and_no_level_is_left_out() -> None:
    deep = Section("deep", "Kapitel", (Subheading("Zu tief", 3), Subheading("Tief", 3), Subheading("Zwei", 2)))
    data = draw_action_plan(replace(action_plan(), sections=(deep,)), PLAIN, {}).data
    found = re.findall(r'w:pStyle w:val="(Heading\d)".*?<w:t xml:space="preserve">(.*?)</w:t>', reading.part(data))
    assert found == [("Heading1", "Kapitel"), ("Heading2", "Zu tief"), ("Heading3", "Tief"), ("Heading2", "Zwei")]


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert draw_action_plan(action_plan(), PLAIN, {}) == draw_action_plan(action_plan(), PLAIN, {})


def test_tables_repeat_their_heads_and_keep_rows_whole() -> None:
    table = max(
        reading.body(draw_action_plan(action_plan(rows=40), PLAIN, {}).data).iter(f"{W}tbl"),
        key=lambda each: len(each.findall(f"{W}tr")),
    )
    rows = table.findall(f"{W}tr")
    assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
    assert [row for row in rows[1:] if row.find(f"{W}trPr/{W}tblHeader") is not None] == []
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "KamgenTable"  # type: ignore[union-attr]  # it is there
    assert table.find(f"{W}tblPr/{W}tblDescription") is not None


def test_every_table_fills_the_width_of_its_grid() -> None:
    for table in reading.body(draw_action_plan(action_plan(), PLAIN, {}).data).iter(f"{W}tbl"):
        grid = [int(column.get(f"{W}w", "0")) for column in table.findall(f"{W}tblGrid/{W}gridCol")]
        for row in table.findall(f"{W}tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
            assert sum(1 if span is None else int(span.get(f"{W}val", "1")) for span in spans) == len(grid)


def _is_wide(section: Element) -> bool:
    size = section.find(f"{W}pgSz")
    assert size is not None
    return int(size.get(f"{W}w", "0")) > int(size.get(f"{W}h", "0"))


def test_wide_sections_lie_on_their_side_with_headers_and_footers() -> None:
    sections = list(reading.body(draw_action_plan(action_plan(), PLAIN, {}).data).iter(f"{W}sectPr"))
    assert [_is_wide(section) for section in sections] == [False, False, True, False]  # the cover has its own
    for section in sections[1:]:
        assert section.find(f"{W}headerReference") is not None
        assert section.find(f"{W}footerReference") is not None


def test_a_plan_that_ends_wide_ends_with_a_wide_section() -> None:
    plan = action_plan()
    last = next(section for section in plan.sections if section.landscape)
    data = draw_action_plan(replace(plan, sections=(plan.sections[0], last)), PLAIN, {}).data
    section = reading.body(data).find(f"{W}sectPr")
    assert section is not None
    assert _is_wide(section)


def test_header_and_footer_are_the_templates_with_the_plans_words() -> None:
    data = draw_action_plan(action_plan(), PLAIN, {}).data
    said = "".join(reading.part(data, f"word/{name}.xml") for name in ("header2", "footer2"))
    for words in (
        "Nordwind Antriebe GmbH",
        "Version 2.1 · Stand 31.03.2026 · Vertraulich",
        "Entwurf",
        "Seite",
        " PAGE ",
    ):
        assert words in said


def test_nothing_is_cut() -> None:
    drawn = draw_action_plan(action_plan(rows=30, awkward=True), PLAIN, {})
    said = reading.words(reading.body(drawn.data))
    assert LONG_TEXT in said
    assert LONG_WORD in said
    assert [note.what for note in drawn.fit] == ["word broken in a narrow column"]


def test_a_row_higher_than_much_of_a_page_may_split() -> None:
    data = draw_action_plan(action_plan(rows=30, awkward=True), PLAIN, {}).data
    split = [
        row
        for row in reading.body(data).iter(f"{W}tr")
        if row.find(f"{W}trPr/{W}cantSplit") is None and LONG_TEXT in reading.words(row)
    ]
    assert len(split) == 1


def test_statuses_are_sign_and_word() -> None:
    said = reading.words(reading.body(draw_action_plan(action_plan(), PLAIN, {}).data))
    for status in ("×\u00a0überfällig", "○\u00a0offen", "!\u00a0in Arbeit", "✓\u00a0erledigt", "?\u00a0nicht bekannt"):
        assert status in said


def test_figures_know_what_they_were_made_from() -> None:
    figures = draw_action_plan(action_plan(rows=3), PLAIN, {}).figures
    shown = {(figure.place, figure.shape): figure for figure in figures}
    assert shown["actions", "actions/2.2"].paths == (("actions", 1, "step"),)
    assert shown["overview", "tiles/Umsatzziel 2028"].text == "6,5 Mio €"


def test_colours_follow_the_theme() -> None:
    xml = reading.part(draw_action_plan(action_plan(), PLAIN, {}).data)
    assert 'w:themeColor="accent6"' in xml
    assert 'w:themeColor="text2"' in xml


def test_group_titles_span_the_table() -> None:
    data = draw_action_plan(action_plan(rows=9), PLAIN, {}).data
    titles = [
        reading.words(row)
        for row in reading.body(data).iter(f"{W}tr")
        if len(row.findall(f"{W}tc")) == 1 and row.find(f"{W}tc/{W}tcPr/{W}gridSpan") is not None
    ]
    assert titles == ["Intern", "Kunde", "Externe Partner"]


@pytest.mark.parametrize(
    "block",
    [Tiles("none", ()), Facts("none", ()), Table("none", (), (), "nothing")],
    ids=lambda block: type(block).__name__,
)
def test_blocks_without_content_do_no_harm(block: Tiles | Facts | Table) -> None:
    plan = replace(action_plan(), sections=(Section("only", "Kapitel", (block,)),))
    assert draw_action_plan(plan, PLAIN, {}).pages == 3


def test_a_plan_without_sections_is_a_document() -> None:
    assert draw_action_plan(replace(action_plan(), sections=()), PLAIN, {}).data


@given(plans())
@settings(max_examples=15)
def test_any_plan_becomes_a_document(plan: Plan) -> None:
    words = texts(Language.GERMAN, plan.cover.currency or "EUR")
    figures = figures_of(plan, plan.cover.as_of or AS_OF, words)
    drawn = draw_action_plan(tell_action_plan(plan, figures, words), PLAIN, {})
    assert reading.listed_pages(drawn.data)


def test_dates_come_from_the_plan() -> None:
    plan = action_plan()
    later = replace(plan, properties=replace(plan.properties, created=date(2027, 1, 1)))
    assert "2027-01-01" in reading.part(draw_action_plan(later, PLAIN, {}).data, "docProps/core.xml")
