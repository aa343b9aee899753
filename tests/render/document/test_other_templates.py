"""Templates that companies have: other style ids, chapters on new pages, pages counted anew, a special first page."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from kamgen.brand.loading import Brand, find, load
from kamgen.render.document import draw_action_plan
from kamgen.shipped import templates
from tests.office_checks import LibreOffice, page_count
from tests.render.document import reading
from tests.render.document.samples import action_plan

PLAIN = find("plain")
_DOCUMENT = "word/document.xml"
_STYLES = "word/styles.xml"


def changed(folder: Path, *changes: tuple[str, str, str]) -> Brand:
    """The plain brand with other words in the parts of its Word template."""
    shutil.copytree(templates() / "plain", folder)
    file = folder / "action-plan.docx"
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, old, new in changes:
        text = parts[name].decode()
        assert old in text
        parts[name] = text.replace(old, new).encode()
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    file.write_bytes(result.getvalue())
    return load(folder)


def test_styles_go_by_their_ids_whatever_those_are(tmp_path: Path) -> None:
    ids = (("Heading1", "berschrift1"), ("KamgenTable", "Tabelle7"), ("ListBullet", "Aufzhlungszeichen"))
    changes = [(part, f'"{old}"', f'"{new}"') for old, new in ids for part in (_STYLES, "word/numbering.xml")]
    changes = [each for each in changes if not (each[0] != _STYLES and "KamgenTable" in each[1])]
    brand = changed(tmp_path / "brand", *changes, (_DOCUMENT, '"Heading1"', '"berschrift1"'))
    xml = reading.part(draw_action_plan(action_plan(), brand, {}).data)
    assert 'w:pStyle w:val="berschrift1"' in xml
    assert 'w:tblStyle w:val="Tabelle7"' in xml
    assert "Heading1" not in xml


def test_chapters_on_new_pages_are_the_templates_choice(tmp_path: Path, office: LibreOffice) -> None:
    brand = changed(
        tmp_path / "brand",
        (_STYLES, '<w:name w:val="heading 1"/>', '<w:name w:val="heading 1"/>'),
        (
            _STYLES,
            '<w:pPr><w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="0"/>',
            '<w:pPr><w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:numPr><w:ilvl w:val="0"/>',
        ),
    )
    drawn = draw_action_plan(action_plan(), brand, {})
    pages = [page for numeral, page in reading.listed_pages(drawn.data).values() if "." not in numeral]
    assert len(set(pages)) == len(pages)
    _agrees(drawn.data, drawn.pages, office, tmp_path)


def test_pages_counted_anew_are_listed_as_they_are_shown(tmp_path: Path) -> None:
    brand = changed(tmp_path / "brand", (_DOCUMENT, '<w:type w:val="nextPage"/>', '<w:type w:val="nextPage"/>'))
    usual = reading.listed_pages(draw_action_plan(action_plan(), brand, {}).data)
    section = '<w:pgNumType w:start="1"/><w:cols w:space="708"/></w:sectPr></w:body>'
    anew = changed(tmp_path / "anew", (_DOCUMENT, '<w:cols w:space="708"/></w:sectPr></w:body>', section))
    data = draw_action_plan(action_plan(), anew, {}).data
    assert [page for _, page in reading.listed_pages(data).values()] == [page - 1 for _, page in usual.values()]
    assert reading.part(data).count('w:start="1"') == 1


def test_only_the_first_section_has_a_special_first_page(tmp_path: Path) -> None:
    section = '<w:cols w:space="708"/><w:titlePg/></w:sectPr></w:body>'
    brand = changed(tmp_path / "brand", (_DOCUMENT, '<w:cols w:space="708"/></w:sectPr></w:body>', section))
    assert reading.part(draw_action_plan(action_plan(), brand, {}).data).count("<w:titlePg/>") == 1


@pytest.mark.parametrize("family", ["Arial", "Times New Roman"])
def test_other_fonts_are_measured(family: str, tmp_path: Path, office: LibreOffice) -> None:
    brand = changed(tmp_path / "brand", ("word/theme/theme1.xml", 'typeface="Calibri"', f'typeface="{family}"'))
    drawn = draw_action_plan(action_plan(rows=40), brand, {})
    _agrees(drawn.data, drawn.pages, office, tmp_path)


_FIRST_ROW = '<w:tblStylePr w:type="firstRow"><w:rPr>'
_NORMAL = '<w:name w:val="Normal"/><w:qFormat/></w:style>'
_COURIER = '<w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/></w:rPr>'
_HEADER = "word/header2.xml"


@pytest.mark.parametrize(
    "changes",
    [
        [(_STYLES, _NORMAL, f'<w:name w:val="Normal"/><w:qFormat/>{_COURIER}</w:style>')],
        [(_STYLES, _FIRST_ROW, f'{_FIRST_ROW}<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/>')],
        [(_STYLES, '<w:insideH w:val="single" w:sz="6"', '<w:insideH w:val="nil" w:sz="6"')],
        [(_HEADER, "</w:tbl>", "</w:tbl>" + '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p>' * 5)],
        [(_HEADER, "<w:tr>", '<w:tr><w:trPr><w:trHeight w:val="1800" w:hRule="atLeast"/></w:trPr>')],
    ],
    ids=["a typeface in a style", "a typeface in the first row", "no lines", "lines in the header", "a high header"],
)
def test_what_a_template_says_elsewhere_is_measured_too(
    changes: list[tuple[str, str, str]], tmp_path: Path, office: LibreOffice
) -> None:
    drawn = draw_action_plan(action_plan(rows=60), changed(tmp_path / "brand", *changes), {})
    _agrees(drawn.data, drawn.pages, office, tmp_path)


def test_heads_in_capitals_are_measured_as_such(tmp_path: Path) -> None:
    usual = draw_action_plan(action_plan(rows=3), PLAIN, {}).data
    style = '<w:rPr><w:b/><w:bCs/><w:color w:val="5B6577" w:themeColor="text2"/><w:sz w:val="18"/>'
    caps = style.replace("<w:bCs/>", "<w:bCs/><w:caps/>")
    data = draw_action_plan(action_plan(rows=3), changed(tmp_path / "brand", (_STYLES, style, caps)), {}).data
    assert re.findall("<w:gridCol[^>]*>", reading.part(data)) != re.findall("<w:gridCol[^>]*>", reading.part(usual))


def test_words_of_a_justified_style_stand_flush_left_in_cells(tmp_path: Path) -> None:
    style = '<w:name w:val="Kamgen Cell"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="30"/><w:qFormat/><w:pPr>'
    spacing = '<w:spacing w:before="0" w:after="0" w:line="250" w:lineRule="auto"/>'
    brand = changed(tmp_path / "brand", (_STYLES, style + spacing, f'{style}{spacing}<w:jc w:val="both"/>'))
    xml = reading.part(draw_action_plan(action_plan(rows=3), brand, {}).data)
    cells = re.findall(r'<w:pStyle w:val="KamgenCell"/>(.*?)</w:pPr>', xml)
    assert cells
    assert all("<w:jc " in cell for cell in cells)


def _agrees(data: bytes, pages: int, office: LibreOffice, folder: Path) -> None:
    file = folder / "plan.docx"
    file.write_bytes(data)
    (pdf,) = office.to_pdf([file], folder)
    listed = reading.listed_pages(data)
    assert reading.bookmarked_pages(pdf, listed) == listed
    assert page_count(pdf) == pages
