from __future__ import annotations

import functools
import io
import re
from collections.abc import Callable, Mapping
from datetime import date

import docx
import pptx
import pytest
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.util import Cm

from kamgen.office.invariants import RULES, Breach, BrokenDocument, breaches, seal
from kamgen.office.package import CONTENT_TYPES, pack, unpack
from kamgen.office.sheets import Workbook

Parts = dict[str, bytes]
Change = Callable[[Parts], object]

SLIDE = "ppt/slides/slide1.xml"
CHART = "ppt/charts/chart1.xml"
BOOK = "xl/workbook.xml"
SHEET = "xl/worksheets/sheet1.xml"


# ----------------------------------------------------------------------------------- sound files, one of each kind


@functools.cache
def _deck() -> Mapping[str, bytes]:
    presentation = pptx.Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[5])
    slide.shapes.title.text = "Titel"
    slide.notes_slide.notes_text_frame.text = "Notiz"
    slide.shapes.add_table(2, 3, Cm(1), Cm(5), Cm(10), Cm(2))
    one, other = (slide.shapes.add_textbox(Cm(x), Cm(10), Cm(2), Cm(1)) for x in (1, 5))
    connector = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, 0, 0, 9, 9)
    connector.begin_connect(one, 3)
    connector.end_connect(other, 1)
    data = CategoryChartData()  # type: ignore[no-untyped-call]  # python-pptx carries no annotations
    data.categories = ["A & B", "C", "D"]
    for name, values in (("Umsatz", (1, None, 0.1 + 0.2)), ("Ziel", (2, 3, -4))):
        data.add_series(name, values)  # type: ignore[no-untyped-call]  # the same
    slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_STACKED, Cm(12), Cm(5), Cm(10), Cm(8), data)
    presentation.slides.add_slide(presentation.slide_layouts[6])
    file = io.BytesIO()
    presentation.save(file)
    parts = unpack(file.getvalue(), name="deck")
    # What python-pptx writes wrongly itself.
    change(parts, CHART, r"-(2\d{9})", r"\1", count=0)
    relation = re.search(r'Id="(rId\d+)"[^>]*notesMaster1', parts["ppt/_rels/presentation.xml.rels"].decode())
    assert relation
    master = f'<p:notesMasterIdLst><p:notesMasterId r:id="{relation[1]}"/></p:notesMasterIdLst>'
    change(parts, "ppt/presentation.xml", "(</p:sldMasterIdLst>)", rf"\1{master}")
    return parts


@functools.cache
def _document() -> Mapping[str, bytes]:
    document = docx.Document()
    document.add_heading("Titel", 1)
    document.add_table(2, 2)
    file = io.BytesIO()
    document.save(file)
    parts = unpack(file.getvalue(), name="document")
    mark = '<w:bookmarkStart w:id="{0}" w:name="mark{0}"/><w:bookmarkEnd w:id="{0}"/>'
    change(parts, "word/document.xml", "(<w:tbl>)", mark.format(1) + mark.format(2) + r"\1")
    return parts


@functools.cache
def _workbook() -> Mapping[str, bytes]:
    workbook = Workbook(created=date(2026, 11, 25))
    sheet = workbook.add_worksheet("Plan")
    sheet.write(0, 0, "Text")
    sheet.write_formula(1, 0, "=1+1", workbook.add_format({"bold": True}), 2)
    columns = [{"header": "Name"}, {"header": "Zeile 1\nZeile 2"}]
    sheet.add_table(3, 0, 6, 1, {"name": "tbl_a", "columns": columns})
    sheet.add_table(9, 0, 12, 0, {"name": "tbl_b", "columns": [{"header": "X"}]})
    sheet.merge_range(15, 0, 16, 2, "Breit")
    sheet.data_validation(4, 0, 6, 0, {"validate": "list", "source": ["x", "y"], "input_message": "p" * 255})
    sheet.conditional_format(4, 0, 6, 0, {"type": "no_blanks", "format": workbook.add_format({"bold": True})})
    sheet.set_footer("&LVertraulich")
    other = workbook.add_worksheet("Listen")
    other.hide()
    chart = workbook.add_chart({"type": "bar"})
    assert chart is not None
    chart.add_series({"values": ["Plan", 1, 0, 1, 0]})
    sheet.insert_chart(18, 0, chart)
    workbook.define_name("kg_as_of", "=Plan!$A$1")
    return workbook.finish()


FILES: dict[str, Callable[[], Mapping[str, bytes]]] = {"deck": _deck, "document": _document, "workbook": _workbook}


@pytest.mark.parametrize("kind", FILES)
def test_a_sound_file_passes_and_is_sealed(kind: str) -> None:
    parts = FILES[kind]()
    assert breaches(parts) == ()
    assert seal(parts) == pack(parts)


# ------------------------------------------------------------------------------------------------- and what breaks them


def change(parts: Parts, part: str, pattern: str, replacement: str, count: int = 1) -> None:
    """Replace by a pattern, which must be there."""
    text, number = re.subn(pattern, replacement, parts[part].decode(), count=count, flags=re.DOTALL)
    assert number, f"{pattern} is not in {part}"
    parts[part] = text.encode()


def edit(part: str, pattern: str, replacement: str, count: int = 1) -> Change:
    return lambda parts: change(parts, part, pattern, replacement, count)


def put(part: str, content: bytes) -> Change:
    return lambda parts: parts.update({part: content})


def drop(*names: str) -> Change:
    return lambda parts: [parts.pop(name) for name in names]


def twice(part: str, pattern: str) -> Change:
    return edit(part, f"({pattern})", r"\1\1")


def series(part: str, tag: str, extension: str) -> Change:
    """Give every series of a chart the same unique id."""
    unique = (
        '<c:extLst><c:ext uri="{C3380CC4-5D6E-409C-BE32-E72D297353CC}" xmlns:c16="http://schemas.microsoft.com/office/'
        f'drawing/2014/chart"><c16:uniqueId val="{extension}"/></c:ext></c:extLst></c:{tag}>'
    )
    return edit(part, f"</c:{tag}>", unique, count=0)


ROW_ID = (
    '<a:extLst><a:ext uri="{0D108BD9-81ED-4DB2-BD59-A6C34878D82A}"><a16:rowId xmlns:a16="http://schemas.microsoft.com/'
    'office/drawing/2014/main" val="7"/></a:ext></a:extLst></a:tr>'
)
LABELS = "<c:dLbls><c:dLblPos val='outEnd'/></c:dLbls><c:cat>"
DOCUMENT = "word/document.xml"
TABLE = "xl/tables/table1.xml"
DRAWING = '<wp:docPr xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" id="9" name=""/>'

BROKEN: list[tuple[str, str, Change]] = [
    # rule, file, change
    ("parts_have_content_types", "deck", put("ppt/new.odd", b"x")),
    ("content_types_have_parts", "deck", edit(CONTENT_TYPES, "/ppt/slides/slide2.xml", "/ppt/slides/slide9.xml")),
    ("part_names_are_distinct", "deck", lambda p: p.update({"PPT/Presentation.xml": p["ppt/presentation.xml"]})),
    ("xml_is_well_formed", "deck", edit(SLIDE, "Titel", "Ti\x08tel")),
    ("xml_is_well_formed", "deck", edit(SLIDE, "Titel", "Ti&#1;tel")),
    ("xml_is_well_formed", "document", edit(DOCUMENT, "Titel", "A & B")),
    ("xml_is_well_formed", "workbook", put(SHEET, b"")),
    ("ignorable_prefixes_are_declared", "document", edit(DOCUMENT, 'mc:Ignorable="', 'mc:Ignorable="w99 ')),
    ("package_has_a_main_part", "deck", edit("_rels/.rels", 'officeDocument"', 'officeThing"')),
    ("relationships_lead_somewhere", "deck", drop("ppt/theme/theme1.xml")),
    ("relationships_lead_somewhere", "deck", edit("ppt/slides/_rels/slide1.xml.rels", "rId2", "rId1")),
    ("relationships_lead_somewhere", "workbook", drop("xl/worksheets/sheet2.xml")),
    ("relationships_lead_somewhere", "deck", put("ppt/slides/_rels/slide7.xml.rels", b"<Relationships/>")),
    ("references_have_relationships", "deck", edit(SLIDE, r'r:id="rId\d+"', 'r:id="rId99"')),
    ("references_have_relationships", "workbook", edit(BOOK, r'r:id="rId2"', 'r:id="rId77"')),
    ("no_part_is_orphaned", "deck", put("ppt/media/left.png", b"x")),
    ("no_part_is_orphaned", "deck", edit("ppt/_rels/presentation.xml.rels", "<Relationship [^>]*slide2.xml[^>]*>", "")),
    ("shape_ids_are_unique", "deck", edit(SLIDE, r'<p:cNvPr id="3"', '<p:cNvPr id="2"')),
    ("shape_ids_are_unique", "deck", edit(SLIDE, r'<p:cNvPr id="3"', '<p:cNvPr id="0"')),
    ("connectors_join_shapes_that_exist", "deck", edit(SLIDE, r'<a:stCxn id="\d+"', '<a:stCxn id="99"')),
    ("slides_have_one_layout", "deck", edit("ppt/slides/_rels/slide2.xml.rels", "<Relationship .*?/>", "")),
    (
        "notes_belong_to_their_slide",
        "deck",
        edit("ppt/presentation.xml", "<p:notesMasterIdLst>.*</p:notesMasterIdLst>", ""),
    ),
    (
        "notes_belong_to_their_slide",
        "deck",
        edit("ppt/notesSlides/_rels/notesSlide1.xml.rels", "slides/slide1.xml", "slides/slide2.xml"),
    ),
    (
        "notes_belong_to_their_slide",
        "deck",
        edit("ppt/notesSlides/_rels/notesSlide1.xml.rels", "<Relationship [^>]*notesMaster[^>]*>", ""),
    ),
    ("slide_ids_are_legal", "deck", edit("ppt/presentation.xml", 'id="257"', 'id="256"')),
    ("slide_ids_are_legal", "deck", edit("ppt/presentation.xml", 'id="257"', 'id="255"')),
    ("slide_ids_are_legal", "deck", edit("ppt/presentation.xml", "<p:sldId [^>]*/>", "")),
    (
        "master_ids_are_legal",
        "deck",
        edit("ppt/slideMasters/slideMaster1.xml", r'<p:sldLayoutId id="\d+"', '<p:sldLayoutId id="2147483650"'),
    ),
    (
        "master_ids_are_legal",
        "deck",
        edit("ppt/slideMasters/slideMaster1.xml", r'<p:sldLayoutId id="\d+"', '<p:sldLayoutId id="12"'),
    ),
    ("table_rows_fill_the_grid", "deck", edit(SLIDE, "<a:tc>.*?</a:tc>", "")),
    ("table_rows_fill_the_grid", "deck", twice(SLIDE, "<a:tc>.*?</a:tc>")),
    ("table_rows_fill_the_grid", "deck", edit(SLIDE, "<a:tc>", '<a:tc gridSpan="4">')),
    ("table_ids_are_unique", "deck", edit(SLIDE, "</a:tr>", ROW_ID, count=0)),
    ("texts_have_paragraphs", "deck", edit(SLIDE, "<a:txBody>.*?</a:txBody>", "")),
    ("texts_have_paragraphs", "deck", edit(SLIDE, "<a:p>.*?</a:p>|<a:p/>", "", count=0)),
    ("chart_caches_equal_the_workbook", "deck", edit(CHART, "<c:v>-4</c:v>", "<c:v>-5</c:v>")),
    ("chart_caches_equal_the_workbook", "deck", edit(CHART, "<c:v>-4</c:v>", "<c:v>viel</c:v>")),
    ("chart_caches_equal_the_workbook", "deck", edit(CHART, "<c:v>Ziel</c:v>", "<c:v>Plan</c:v>")),
    ("chart_caches_equal_the_workbook", "deck", edit(CHART, r'<c:pt idx="1">\s*<c:v>3</c:v>\s*</c:pt>', "")),
    ("chart_caches_equal_the_workbook", "deck", edit(CHART, '<c:ptCount val="3"/>', '<c:ptCount val="4"/>')),
    ("chart_caches_equal_the_workbook", "deck", edit(CHART, r"Sheet1!\$B\$1", "Blatt1!$B$1")),
    ("chart_caches_equal_the_workbook", "deck", edit(CHART, "<c:numCache>.*?</c:numCache>", "")),
    (
        "chart_caches_equal_the_workbook",
        "deck",
        lambda p: p.update({name: b"PK" for name in p if name.startswith("ppt/embeddings/")}),
    ),
    (
        "chart_caches_equal_the_workbook",
        "deck",
        edit("ppt/charts/_rels/chart1.xml.rels", "relationships/package", "relationships/oleObject"),
    ),
    ("chart_caches_equal_the_workbook", "workbook", edit("xl/charts/chart1.xml", "<c:v>2</c:v>", "<c:v>3</c:v>")),
    ("chart_axes_are_joined", "deck", edit(CHART, r'val="(2\d{9})"', r'val="-\1"', count=0)),
    ("chart_axes_are_joined", "deck", edit(CHART, r'<c:crossAx val="\d+"', '<c:crossAx val="5"')),
    ("chart_label_positions_are_allowed", "deck", edit(CHART, "<c:cat>", LABELS)),
    ("chart_series_are_distinct", "deck", edit(CHART, '<c:idx val="1"', '<c:idx val="0"')),
    ("chart_series_are_distinct", "deck", edit(CHART, '<c:order val="1"', '<c:order val="0"')),
    ("chart_series_are_distinct", "deck", series(CHART, "ser", "{00000000-1111-2222-3333-444444444444}")),
    ("bookmarks_are_unique", "document", edit(DOCUMENT, "mark2", "MARK1")),
    ("bookmarks_are_unique", "document", edit(DOCUMENT, 'w:id="2"', 'w:id="1"', count=0)),
    ("bookmarks_end", "document", edit(DOCUMENT, '<w:bookmarkEnd w:id="2"/>', "")),
    ("bookmark_names_are_legal", "document", edit(DOCUMENT, "mark2", "m" * 41)),
    ("bookmark_names_are_legal", "document", edit(DOCUMENT, "mark2", "mark 2")),
    ("cells_end_with_a_paragraph", "document", edit(DOCUMENT, r"<w:p/>\s*</w:tc>", "</w:tc>")),
    ("cells_end_with_a_paragraph", "document", edit(DOCUMENT, r"<w:p/>\s*</w:tc>", "<w:p/><w:tbl/></w:tc>")),
    ("tables_have_rows_and_cells", "document", edit(DOCUMENT, "<w:tc>.*</w:tc>", "")),
    ("tables_have_rows_and_cells", "document", edit(DOCUMENT, "<w:tr>.*</w:tr>", "")),
    ("drawing_ids_are_unique", "document", edit(DOCUMENT, "<w:body>", f"<w:body>{DRAWING}{DRAWING}")),
    ("sheet_names_are_legal", "workbook", edit(BOOK, 'name="Listen"', 'name="PLAN"')),
    ("sheet_names_are_legal", "workbook", edit(BOOK, 'name="Listen"', f'name="{"x" * 32}"')),
    ("sheet_names_are_legal", "workbook", edit(BOOK, 'name="Listen"', 'name="a/b"')),
    ("sheet_names_are_legal", "workbook", edit(BOOK, 'sheetId="2"', 'sheetId="1"')),
    ("sheet_names_are_legal", "workbook", edit(BOOK, 'name="Plan"', 'name="Plan" state="hidden"')),
    ("defined_names_are_legal", "workbook", edit(BOOK, "kg_as_of", "CP01")),
    ("defined_names_are_legal", "workbook", edit(BOOK, "kg_as_of", "R1C1")),
    ("defined_names_are_legal", "workbook", edit(BOOK, "kg_as_of", "kg as of")),
    ("defined_names_are_legal", "workbook", twice(BOOK, "<definedName .*?</definedName>")),
    ("defined_names_are_legal", "workbook", edit(BOOK, "<definedName ", '<definedName localSheetId="9" ')),
    ("tables_are_distinct", "workbook", edit(TABLE, '"tbl_a"', '"TBL_B"', count=0)),
    ("tables_are_distinct", "workbook", edit(TABLE, '"tbl_a"', '"kg_as_of"', count=0)),
    ("tables_are_distinct", "workbook", edit(TABLE, '"tbl_a"', '"Z1"', count=0)),
    ("tables_are_distinct", "workbook", edit(TABLE, 'id="1"', 'id="2"')),
    ("table_columns_equal_their_headers", "workbook", edit(TABLE, 'name="Name"', 'name="Nam"')),
    ("table_columns_equal_their_headers", "workbook", edit("xl/sharedStrings.xml", ">Name<", ">Name ●<")),
    ("table_columns_equal_their_headers", "workbook", edit(TABLE, 'ref="A4:B7"', 'ref="A4:C7"')),
    ("table_columns_equal_their_headers", "workbook", edit(TABLE, 'ref="A4:B7"', 'ref="A4:B4"')),
    ("ranges_do_not_overlap", "workbook", edit(SHEET, 'ref="A16:C17"', 'ref="A7:C8"')),
    ("ranges_do_not_overlap", "workbook", edit(TABLE, 'ref="A4:B7"', 'ref="A4:B11"')),
    ("validations_stay_within_limits", "workbook", edit(SHEET, 'prompt="', 'prompt="x')),
    ("validations_stay_within_limits", "workbook", edit(SHEET, ' prompt="', f' errorTitle="{"x" * 33}" prompt="')),
    ("validations_stay_within_limits", "workbook", edit(SHEET, ' prompt="', f' error="{"x" * 226}" prompt="')),
    ("validations_stay_within_limits", "workbook", edit(SHEET, '<formula1>"x', f'<formula1>"{"x" * 254}')),
    ("cells_are_in_order", "workbook", edit(SHEET, '<row r="2"', '<row r="9"')),
    ("cells_are_in_order", "workbook", edit(SHEET, '<c r="A2"', '<c r="A1"')),
    ("cells_refer_to_what_exists", "workbook", edit(SHEET, '<c r="A1"', '<c r="A1" s="99"')),
    ("cells_refer_to_what_exists", "workbook", edit(SHEET, "<v>0</v>", "<v>99</v>")),
    ("cells_refer_to_what_exists", "workbook", edit(SHEET, 'dxfId="0"', 'dxfId="7"')),
    ("formulas_are_complete", "workbook", edit(SHEET, "<f>1", "<f>=1")),
    ("formulas_are_complete", "workbook", edit(SHEET, "</f><v>2</v>", "</f>")),
    ("texts_stay_within_limits", "workbook", edit(SHEET, "Vertraulich", "x" * 256)),
    ("texts_stay_within_limits", "workbook", edit("xl/sharedStrings.xml", ">Text<", f">{'x' * 32_768}<")),
]


@pytest.mark.stub_files
@pytest.mark.parametrize("rule, kind, damage", BROKEN)
def test_what_office_would_repair_is_found(rule: str, kind: str, damage: Change) -> None:
    parts = dict(FILES[kind]())
    damage(parts)
    found = breaches(parts)
    assert rule in {breach.rule for breach in found}, found
    with pytest.raises(BrokenDocument, match=rule):
        seal(parts)


def test_every_rule_is_broken_by_some_example_and_says_why_it_is_there() -> None:
    names = [rule.__name__ for rule in RULES]
    assert sorted(set(names)) == sorted({rule for rule, _, _ in BROKEN})
    assert len(set(names)) == len(names)
    assert all(rule.__doc__ for rule in RULES)


# ------------------------------------------------------------------------------------------- what is not a fault


@pytest.mark.parametrize(
    "kind, harmless",
    [
        pytest.param("deck", edit(SLIDE, "<a:t>Titel", '<a:hlinkClick r:id=""/><a:t>Titel'), id="an empty reference"),
        pytest.param(
            "deck",
            edit(
                SLIDE,
                r"(<p:cxnSp>.*?</p:cxnSp>)",
                r'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
                r'<mc:Choice Requires="a">\1</mc:Choice><mc:Fallback>\1</mc:Fallback></mc:AlternateContent>',
            ),
            id="the same shape for older programs",
        ),
        pytest.param("deck", edit(CHART, r"Sheet1!\$B\$1", "[0]!Name"), id="a chart that draws on a name"),
        pytest.param(
            "document",
            edit(
                DOCUMENT,
                r"<w:p/>(\s*</w:tc>)",
                r"<w:p/><w:bookmarkStart w:id='7' w:name='x'/>"
                r"<w:bookmarkEnd w:id='7'/>\1",
            ),
            id="a bookmark at the end of a cell",
        ),
        pytest.param("workbook", edit(BOOK, "kg_as_of", "_xlnm.Print_Area"), id="a name of Excel's own"),
        pytest.param("workbook", edit(BOOK, "kg_as_of", "größe.2"), id="a name with umlaut and dot"),
    ],
)
def test_what_office_takes_is_no_fault(kind: str, harmless: Change) -> None:
    parts = dict(FILES[kind]())
    harmless(parts)
    assert breaches(parts) == ()


# -------------------------------------------------------------------------------------------------- what is looked at


def test_parts_that_were_not_changed_are_not_looked_into() -> None:
    parts = dict(_deck())
    change(parts, SLIDE, r'<p:cNvPr id="3"', '<p:cNvPr id="2"')
    assert breaches(parts, changed=["ppt/slides/slide2.xml"]) == ()
    assert [breach.part for breach in breaches(parts, changed=[SLIDE])] == [SLIDE]


def test_the_joints_of_parts_that_were_not_changed_are_looked_at() -> None:
    parts = {**_deck(), "ppt/media/left.png": b"x"}
    assert [breach.rule for breach in breaches(parts, changed=())][-1] == "no_part_is_orphaned"


def test_the_faults_of_a_foreign_file_may_be_tolerated_but_no_new_ones() -> None:
    parts = dict(_workbook())
    change(parts, SHEET, "</f><v>2</v>", "</f>")
    own = breaches(parts)
    assert seal(parts, tolerated=own) == pack(parts)
    change(parts, BOOK, "kg_as_of", "CP01")
    with pytest.raises(BrokenDocument) as caught:
        seal(parts, tolerated=own)
    assert caught.value.breaches == (Breach("defined_names_are_legal", BOOK, "defines the name 'CP01'"),)
    assert str(caught.value) == "xl/workbook.xml: defines the name 'CP01' (defined_names_are_legal)"
