"""What the marked copy is made with: XML changed by its bytes, and boxes that are large enough for their notes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from kamgen.errors import InputUnreadable
from kamgen.report.marking.boxes import Grid, grid, size
from kamgen.report.marking.splices import Edits, outline

XML = (
    b"<?xml version='1.0'?>\n<!-- <no/> --><x:a  q='1>2' xmlns:x=\"n\"><b/><x:c p = \"&lt;\">t&amp;u<d></d></x:c >"
    b"<![CDATA[<e/>]]></x:a>\n"
)


def test_every_element_stands_where_the_outline_says() -> None:
    found = outline(XML, "part")

    assert [found.source(each) for each in found.elements[1:]] == [
        b"<b/>",
        b'<x:c p = "&lt;">t&amp;u<d></d></x:c >',
        b"<d></d>",
    ]
    assert [(each.prefix, each.tag, each.text) for each in found.elements[1:]] == [
        ("", "b", ""),
        ("x:", "c", "t&u"),
        ("", "d", ""),
    ]
    assert found.root.attributes["q"] == "1>2"


def test_what_is_hollow_is_passed_over_and_what_follows_stands_where_it_does() -> None:
    xml = b"<w><p/><cells n='1'><r><c/></r></cells><q>z</q></w>"
    found = outline(xml, "part", hollow="cells")

    assert [(each.tag, found.source(each)) for each in found.elements[1:]] == [
        ("p", b"<p/>"),
        ("cells", b"<cells n='1'><r><c/></r></cells>"),
        ("q", b"<q>z</q>"),
    ]


@pytest.mark.parametrize("cells", [b"<cells/>", b"<cells></cells>", b"<cells />"])
def test_hollow_may_be_empty(cells: bytes) -> None:
    found = outline(b"<w>" + cells + b"<q/></w>", "part", hollow="cells")

    assert [found.source(each) for each in found.elements[1:]] == [cells, b"<q/>"]


def test_pieces_go_in_and_out_without_a_trace() -> None:
    found = outline(XML, "part")
    b, c = found.children(found.root)
    put = Edits(found)
    put.append(b, "<new/>")
    put.insert(c.start, "<first/>")
    put.insert(c.start, "<second ü='1'/>")
    put.set(c, "p", "2")
    put.set(found.root, "r", "3")

    assert put.done() == XML.replace(b"<b/>", b"<b><new/></b><first/><second &#252;='1'/>").replace(
        b'"&lt;"', b'"2"'
    ).replace(b"<x:a  q", b'<x:a r="3"  q')
    emptied = outline(b"<a><b ><c/></b></a>", "part")
    take = Edits(emptied)
    take.empty(emptied.elements[1])
    assert take.done() == b"<a><b /></a>"


def test_a_part_that_is_no_xml_is_told() -> None:
    with pytest.raises(InputUnreadable, match=r"part\.xml.*damaged"):
        outline(b"<a><b></a>", "part.xml")


_TREES = st.recursive(
    st.text("aé<&>\"' \n", max_size=5),
    lambda children: st.tuples(st.text("aé\"'<>", max_size=4), st.lists(children, max_size=4)),
    max_leaves=20,
)


def _tree(told: object, parent: etree._Element) -> None:
    if isinstance(told, tuple):
        element = etree.SubElement(parent, "e", k=told[0])
        for child in told[1]:
            _tree(child, element)
    else:
        etree.SubElement(parent, "t").text = str(told)


@given(_TREES, st.sampled_from(["utf-8", "iso-8859-1"]))
def test_the_source_of_an_element_is_that_element(told: object, encoding: str) -> None:
    root = etree.Element("root")
    _tree(told, root)
    written = f'<?xml version="1.0" encoding="{encoding}"?>\n'.encode() + etree.tostring(
        root, encoding="unicode"
    ).encode(encoding)
    found = outline(written, "part")

    assert len(found.elements) == len(list(root.iter()))
    for each, element in zip(found.elements, root.iter(), strict=True):
        source = etree.fromstring(f'<?xml version="1.0" encoding="{encoding}"?>'.encode() + found.source(each))
        assert etree.tostring(source, method="c14n") == etree.tostring(element, method="c14n", with_tail=False)


SHEET = (
    b'<worksheet><sheetFormatPr defaultRowHeight="18" defaultColWidth="10"/><cols><col min="2" max="3" width="20"/>'
    b'<col min="4" max="4" width="9" hidden="1"/></cols><sheetData><row r="2" ht="30"/><row/>'
    b'<row r="5" hidden="1"/></sheetData></worksheet>'
)


def test_the_grid_of_a_sheet_is_read_in_pixels() -> None:
    assert grid(outline(SHEET, "part", hollow="sheetData")) == Grid({1: 140, 2: 140, 3: 0}, {1: 40, 4: 0}, 70, 24)


@pytest.mark.parametrize("row,column", [(0, 0), (3, 1), (40, 9), (1_048_575, 16_383)])
def test_a_box_spans_as_many_pixels_as_it_is_large(row: int, column: int) -> None:
    sheet = grid(outline(SHEET, "part", hollow="sheetData"))
    left, dx, top, dy, right, rx, bottom, ry = map(int, sheet.anchor(row, column, 300, 120).split(", "))
    wide = sum(sheet.columns.get(at, sheet.column) for at in range(left, right)) - dx + rx
    high = sum(sheet.rows.get(at, sheet.row) for at in range(top, bottom)) - dy + ry

    assert (left, top) == (min(column + 1, 16_383), max(row - 1, 0))
    if column < 16_000:
        assert abs(wide - 400) <= 1
        assert right <= 16_383
    if row < 1_000_000:
        assert abs(high - 160) <= 1


def test_a_box_grows_with_its_text_and_becomes_wider_before_it_is_taller_than_a_screen() -> None:
    short, long, longest = (size((("word " * count, False),)) for count in (5, 60, 400))

    assert short[0] == long[0] < longest[0]
    assert short[1] < long[1]
    assert longest[1] < 400
