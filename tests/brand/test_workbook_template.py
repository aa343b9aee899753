from __future__ import annotations

import io

import xlsxwriter

from kamgen.brand.forms import Field
from kamgen.brand.loading import find
from kamgen.brand.palette import Token
from kamgen.brand.workbook import Margins, PrintLine


def test_theme_font_and_margins_are_those_of_the_template() -> None:
    workbook = find("plain").workbook
    assert (workbook.font, workbook.points) == ("Calibri", 11)
    assert workbook.margins == Margins(left=0.4, right=0.4, top=0.7, bottom=0.6, header=0.3, footer=0.3)
    assert workbook.palette[Token.ACCENT].rgb == "0B6E75"


def test_xlsxwriter_takes_the_theme() -> None:
    with xlsxwriter.Workbook(io.BytesIO()) as book:
        book.add_worksheet()
        book.use_custom_theme(io.StringIO(find("plain").workbook.theme))


def test_words_go_into_the_print_lines_with_their_ampersands_doubled() -> None:
    header = find("plain").workbook.header.filled({Field.ACCOUNT: "Müller & Söhne", Field.DOCUMENT: "Account-Map"})
    assert header == '&L&9&"-,Bold"Müller && Söhne&R&9&"-,Regular"Account-Map'


def test_a_print_line_holds_no_more_than_excel_takes() -> None:
    line = PrintLine("&Lkamgen:account&Rkamgen:document")
    filled = line.filled({Field.ACCOUNT: "A&" * 200, Field.DOCUMENT: "Account map"})
    assert len(filled) <= 255
    assert filled.endswith("…&RAccount map")


def test_line_breaks_and_missing_words_do_no_harm() -> None:
    assert PrintLine("&Lkamgen:account &P").filled({Field.ACCOUNT: "Two\nlines"}) == "&LTwo lines &P"
    assert PrintLine("&Lkamgen:account").filled({}) == "&L"
