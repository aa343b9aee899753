"""The contents list is right when the document is opened, on every page of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kamgen.brand.loading import find
from kamgen.content.reshaping.document import map_as_document
from kamgen.documents.accountmap.accountmap import tell_account_map
from kamgen.documents.actionplan.actionplan import tell_action_plan
from kamgen.figures.figures import figures_of
from kamgen.render.document import draw_action_plan
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from tests.documents.deck.golden.telling import sample
from tests.office_checks import LibreOffice, page_count
from tests.plans import AS_OF, typical_plan
from tests.render.document import reading
from tests.render.document.samples import action_plan
from tests.telling import action_plan as plan_told

PLAIN = find("plain")


def typical(language: Language) -> bytes:
    plan = typical_plan(language)
    words = texts(language, plan.cover.currency or "EUR")
    figures = figures_of(plan, plan.cover.as_of or AS_OF, words)
    return draw_action_plan(tell_action_plan(plan, figures, words), PLAIN, {}).data


def account_map(language: Language) -> bytes:
    plan = typical_plan(language)
    words = texts(language, plan.cover.currency or "EUR")
    figures = figures_of(plan, plan.cover.as_of or AS_OF, words)
    return draw_action_plan(map_as_document(tell_account_map(plan, figures, words), words), PLAIN, {}).data


def test_pages_are_those_that_libreoffice_shows(office: LibreOffice, tmp_path: Path) -> None:
    drawn = {language.value: typical(language) for language in Language}
    drawn |= {f"map-{language.value}": account_map(language) for language in Language}
    drawn |= {f"rows-{rows}": draw_action_plan(action_plan(rows=rows), PLAIN, {}).data for rows in (0, 1, 17, 50, 300)}
    drawn["awkward"] = draw_action_plan(action_plan(rows=60, awkward=True), PLAIN, {}).data
    files = []
    for name, data in drawn.items():
        files.append(tmp_path / f"{name}.docx")
        files[-1].write_bytes(data)
    for pdf, data in zip(office.to_pdf(files, tmp_path), drawn.values(), strict=True):
        listed = reading.listed_pages(data)
        assert listed, pdf.stem
        assert reading.bookmarked_pages(pdf, listed) == listed, pdf.stem


@pytest.mark.parametrize("rows", [0, 24, 120])
def test_the_number_of_pages_is_known(rows: int, office: LibreOffice, tmp_path: Path) -> None:
    drawn = draw_action_plan(action_plan(rows=rows), PLAIN, {})
    file = tmp_path / "plan.docx"
    file.write_bytes(drawn.data)
    assert page_count(office.to_pdf([file], tmp_path)[0]) == drawn.pages


def test_it_is_a_field_with_links_to_bookmarks_that_exist() -> None:
    xml = reading.part(draw_action_plan(action_plan(), PLAIN, {}).data)
    listed = reading.listed_pages(draw_action_plan(action_plan(), PLAIN, {}).data)
    assert r'TOC \o "1-2" \h \z \u' in xml
    assert all(f'w:name="{name}"' in xml for name in listed)
    assert xml.count('fldCharType="begin"') == xml.count('fldCharType="end"')
    assert xml.count('fldCharType="separate"') == xml.count('fldCharType="end"')


def test_word_is_not_told_to_update_fields_or_to_hyphenate() -> None:
    settings = reading.part(draw_action_plan(action_plan(), PLAIN, {}).data, "word/settings.xml")
    assert "updateFields" not in settings
    assert "autoHyphenation" not in settings


def test_numerals_are_those_of_the_template() -> None:
    numerals = [
        numeral for numeral, _ in reading.listed_pages(draw_action_plan(action_plan(), PLAIN, {}).data).values()
    ]
    assert numerals == ["1", "2", "3", "3.1", "3.2", "4", "5", "6", "7"]


@pytest.mark.parametrize("language", Language)
def test_a_list_that_would_leave_its_page_by_a_few_lines_is_set_closer(language: Language) -> None:
    drawn = draw_action_plan(plan_told(sample(language), language), PLAIN, {})
    listed = reading.listed_pages(drawn.data)
    assert len(listed) > 45  # more than fit a page at the distance of the template
    assert min(page for _, page in listed.values()) == 3  # behind the cover and one page of contents


def test_a_list_far_too_long_for_a_page_keeps_its_distance() -> None:
    told = action_plan()
    many = tuple(replace(told.sections[0], key=f"chapter_{n}", title=f"Kapitel {n}") for n in range(90))
    drawn = draw_action_plan(replace(told, sections=many), PLAIN, {})
    assert min(page for _, page in reading.listed_pages(drawn.data).values()) > 3
    assert '<w:pStyle w:val="TOC1"/><w:spacing' not in reading.part(drawn.data)
