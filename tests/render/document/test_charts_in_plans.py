from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

from docx import Document

from kamgen.brand.loading import find
from kamgen.content.document import Paragraphs, Section
from kamgen.content.text import Words, line
from kamgen.render.document.drawing import draw_action_plan
from kamgen.render.drawn import Drawn
from tests.office_checks import LibreOffice, page_count
from tests.render.charts.samples import AWKWARD, PLOTS, chart
from tests.render.document import samples
from tests.render.document.reading import part

CHARTS = tuple(chart(key, plot) for key, plot in {**PLOTS, **AWKWARD}.items())
EMPTY = 2


def _plan(*, landscape: bool = False) -> Drawn:
    words = Paragraphs(Words((line("Was das Diagramm zeigt."),)))
    sections = (
        Section("charts", "Diagramme", tuple(block for each in CHARTS for block in (words, each))),
        Section("wide", "Breite Diagramme", CHARTS[:4], landscape=landscape),
    )
    return draw_action_plan(replace(samples.action_plan(), sections=sections), find("plain"), {})


def test_every_kind_is_a_native_chart_with_its_workbook_and_alternative_text() -> None:
    drawn = _plan()
    document = part(drawn.data)
    expected = len(CHARTS) - EMPTY + 4
    relations = part(drawn.data, "word/_rels/document.xml.rels")
    used = re.findall(r'<c:chart [^>]*r:id="(rId\d+)"', document)
    assert len(used) == len(set(used)) == expected
    with zipfile.ZipFile(io.BytesIO(drawn.data)) as archive:
        names = archive.namelist()
    for each in used:
        (target,) = re.findall(rf'Id="{each}" [^>]*Target="([^"]+)"', relations)
        assert f"word/{target}" in names
        assert f"word/embeddings/{target.removeprefix('charts/').removesuffix('.xml')}.xlsx" in names
    described = re.findall(r'<wp:docPr id="(\d+)" name="[^"]*" descr="([^"]*)"', document)
    assert len({number for number, _ in described}) == expected
    assert described[0][1] == "Diagramm: columns"


def test_a_chart_is_kept_with_its_head_and_not_cut_by_the_distance_of_lines() -> None:
    document = Document(io.BytesIO(_plan().data))
    paragraphs = document.paragraphs
    at = [index for index, each in enumerate(paragraphs) if "<c:chart" in each._element.xml]
    assert at
    for index in at:
        head = paragraphs[index - 1]
        style = head.style
        assert head.paragraph_format.keep_with_next or (style and style.paragraph_format.keep_with_next)
        assert not paragraphs[index].paragraph_format.keep_with_next
        assert paragraphs[index].paragraph_format.line_spacing == 1.0


def test_what_a_chart_shows_can_be_traced() -> None:
    traced = {figure.paths for figure in _plan().figures}
    assert {(("money", 0, "revenue"),), (("money", 0, "share"),), (("account_value", 0),), (("accounts", 0),)} <= traced


def test_the_same_plan_is_the_same_bytes() -> None:
    assert _plan().data == _plan().data


def test_the_pages_are_those_that_were_reckoned(office: LibreOffice, tmp_path: Path) -> None:
    drawn = _plan(landscape=True)
    file = tmp_path / "charts.docx"
    file.write_bytes(drawn.data)
    (pdf,) = office.to_pdf([file], tmp_path)
    assert page_count(pdf) == drawn.pages
