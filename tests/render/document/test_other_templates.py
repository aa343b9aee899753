"""Templates that companies have: other style ids, chapters on new pages, pages counted anew, a special first page."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from kamgen.brand.loading import Brand, load
from kamgen.render.document import draw_action_plan
from kamgen.shipped import templates
from tests.office_checks import LibreOffice, page_count
from tests.render.document import reading
from tests.render.document.samples import action_plan

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


def _agrees(data: bytes, pages: int, office: LibreOffice, folder: Path) -> None:
    file = folder / "plan.docx"
    file.write_bytes(data)
    (pdf,) = office.to_pdf([file], folder)
    listed = reading.listed_pages(data)
    assert reading.bookmarked_pages(pdf, listed) == listed
    assert page_count(pdf) == pages
