from __future__ import annotations

import random
import re
import subprocess
from pathlib import Path

import pptx
import pytest
from pptx.util import Pt

from kamgen.office.fonts import metrics
from tests.office_checks import LibreOffice

WORDS = """
Instandhaltungsplanung Kunde Key-Account-Plan Rahmenvertrag und/oder 2026-2027 Vertrieb – Umsatz die der mit für von
Geschäftsführung Werk-Süd Q1-Q3 10–12 Mio_€ Wettbewerb (neu), z._B. 1.234,56 Ost–West E-Mail AG/GmbH
"""

WORD_ON_A_PAGE = re.compile(r'<word xMin="[\d.]+" yMin="([\d.]+)"')


def texts() -> list[tuple[str, str, float, float, bool]]:
    """Family, text, width and size in points, bold."""
    words = WORDS.replace("_", "\u00a0").split()
    chance = random.Random(7)  # noqa: S311  (the same texts every time)
    return [
        (
            family,
            " ".join(chance.choice(words) for _ in range(chance.randint(3, 20))),
            chance.randint(130, 400),
            chance.choice([10, 11, 12, 13, 14]),
            chance.random() < 0.3,
        )
        for family in ("Calibri", "Arial", "Times New Roman", "Courier New")
        for _ in range(25)
    ]


def drawn(file: Path) -> None:
    presentation = pptx.Presentation()
    presentation.slide_width, presentation.slide_height = Pt(960), Pt(900)
    for family, text, width, points, bold in texts():
        slide = presentation.slides.add_slide(presentation.slide_layouts[6])
        frame = slide.shapes.add_textbox(Pt(20), Pt(20), Pt(width), Pt(40)).text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame.word_wrap = True
        frame.text = text
        font = frame.paragraphs[0].runs[0].font
        font.name, font.size, font.bold = family, Pt(points), bold
    presentation.save(str(file))


@pytest.fixture(scope="module")
def lines_drawn(office: LibreOffice, tmp_path_factory: pytest.TempPathFactory) -> list[int]:
    folder = tmp_path_factory.mktemp("lines")
    drawn(folder / "lines.pptx")
    [pdf] = office.to_pdf([folder / "lines.pptx"], folder)
    command = ["pdftotext", "-bbox-layout", str(pdf), "-"]
    pages = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("<page ")[1:]
    return [len({round(float(top)) for top in WORD_ON_A_PAGE.findall(page)}) for page in pages]


def test_no_text_needs_more_lines_than_were_measured(lines_drawn: list[int]) -> None:
    for (family, text, width, points, bold), number in zip(texts(), lines_drawn, strict=True):
        measured = metrics(family).wrap(text, width * 0.995, points, bold=bold)
        assert number <= len(measured), (family, points, bold, width, measured)


def test_nearly_all_texts_need_exactly_the_lines_that_were_measured(lines_drawn: list[int]) -> None:
    measured = [metrics(family).lines(text, width, points, bold=bold) for family, text, width, points, bold in texts()]
    assert sum(map(int.__eq__, measured, lines_drawn)) >= 0.9 * len(measured)
