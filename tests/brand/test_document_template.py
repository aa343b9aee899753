from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from lxml import etree

from kamgen.brand.document import Role
from kamgen.brand.forms import Field
from kamgen.brand.loading import find, load
from kamgen.brand.template import W
from kamgen.office.package import CONTENT_TYPES
from tests.brand.folders import copy_of_plain, edit

_BLOCK: Final = "<w:p/>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_plain(tmp_path / "brand")


def _words(xml: bytes) -> str:
    return "|".join(each.text or "" for each in etree.fromstring(xml).iter(f"{W}t"))


def _blocks() -> dict[Field, str]:
    return {Field.FACTS: _BLOCK, Field.BODY: _BLOCK, Field.LAST_SECTION: find("plain").document.portrait.xml}


def test_styles_are_bound_by_name_and_used_by_id() -> None:
    styles = find("plain").document.styles
    assert set(styles) == set(Role)
    assert styles[Role.HEADING_1] == "Heading1"
    assert styles[Role.CONTENTS_2] == "TOC2"


def test_localised_ids_and_other_cases_of_a_name_do_no_harm(folder: Path) -> None:
    part = "word/styles.xml"
    edit(
        folder / "action-plan.docx",
        part,
        'w:styleId="Heading1"><w:name w:val="heading 1"/>',
        'w:styleId="berschrift1"><w:name w:val="Heading 1"/>',
    )
    assert load(folder).document.styles[Role.HEADING_1] == "berschrift1"


def test_the_cover_and_the_footer_take_words_and_escape_them() -> None:
    document = find("plain").document
    words = {Field.ACCOUNT: "Müller & Söhne <Holding>", Field.FOOTER: "Version 2.1", Field.PAGE_WORD: "Seite"}
    assert "Müller & Söhne <Holding>" in _words(document.main.filled({**_blocks(), **words}))
    footer = next(form for form in document.forms if Field.FOOTER in form.pieces)
    assert _words(footer.filled(words)) == "Version 2.1|Seite| |2| / |2"


def test_words_that_are_not_given_leave_no_prompt_behind() -> None:
    assert _words(find("plain").document.main.filled(_blocks())).strip("|") == ""


def test_the_body_stands_where_its_content_control_was_and_the_sample_is_gone() -> None:
    paragraph = "<w:p><w:r><w:t>Here</w:t></w:r></w:p>"
    filled = find("plain").document.main.filled({**_blocks(), Field.BODY: paragraph})
    body = etree.fromstring(filled).find(f"{W}body")
    assert body is not None
    assert [etree.QName(each).localname for each in body] == ["tbl", "p", "p", "sectPr"]
    assert "Heading of level 1" not in filled.decode()


def test_a_form_without_its_blocks_is_refused() -> None:
    with pytest.raises(KeyError):
        find("plain").document.main.filled({})


def test_the_language_of_the_document_is_that_of_its_styles() -> None:
    styles = next(form for form in find("plain").document.forms if form.part == "word/styles.xml")
    assert b'<w:lang w:val="nl-NL"' in styles.filled({Field.LANGUAGE: "nl-NL"})


def test_landscape_is_the_portrait_page_turned_with_its_headers() -> None:
    document = find("plain").document
    assert (document.portrait.text_width, document.portrait.text_height) == (9072, 13833)
    assert (document.landscape.text_width, document.landscape.text_height) == (13833, 9072)
    assert 'w:orient="landscape"' in document.landscape.xml
    assert document.landscape.xml.count("Reference") == document.portrait.xml.count("Reference") == 2


def test_a_prompt_of_word_does_not_lend_its_grey_to_the_words(folder: Path) -> None:
    prompt = '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/><w:b/></w:rPr><w:t>Click</w:t></w:r>'
    edit(
        folder / "action-plan.docx",
        "word/header2.xml",
        '<w:r><w:t xml:space="preserve">Account and document</w:t></w:r>',
        f"{prompt}{prompt}",
    )
    edit(
        folder / "action-plan.docx",
        "word/header2.xml",
        '<w:tag w:val="kamgen:header"/>',
        '<w:tag w:val="kamgen:header"/><w:showingPlcHdr/>',
    )
    header = next(form for form in load(folder).document.forms if Field.HEADER in form.pieces)
    filled = header.filled({Field.HEADER: "Nordwind"})
    assert _words(filled) == "Nordwind|"
    assert b"PlaceholderText" not in filled
    assert b"showingPlcHdr" not in filled
    assert b"<w:rPr><w:b/></w:rPr>" in filled


def test_a_dotx_becomes_a_document(folder: Path) -> None:
    edit(folder / "action-plan.docx", CONTENT_TYPES, "wordprocessingml.document.main", "wordprocessingml.template.main")
    assert b"wordprocessingml.document.main+xml" in load(folder).document.parts[CONTENT_TYPES]


def test_body_text_has_the_size_of_the_template() -> None:
    document = find("plain").document
    assert (document.points, document.fonts.body) == (10.5, "Calibri")
    assert document.cover_facts_width == 7000
