"""The marked copy of workbooks that kamgen did not write: whatever is in them stays, whoever has written them."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from lxml import etree
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import Rule
from openpyxl.styles import PatternFill
from openpyxl.styles.differential import DifferentialStyle

from kamgen.errors import InputUnreadable
from kamgen.findings import Severity
from kamgen.office.invariants import breaches
from kamgen.office.package import pack
from kamgen.report.words import Worded
from tests.marked import ENGLISH, OURS, changed, finding, marked, parts_of, reopened, saved, seen
from tests.office_checks import LibreOffice, Validator

# What openpyxl writes has schema faults of its own; `test_office_opens_it_as_before` looks at what is new.
pytestmark = pytest.mark.stub_files

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = {
    MAIN.encode(): b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    OFFICE.encode(): b"http://purl.oclc.org/ooxml/officeDocument/relationships",
}
SHEET = "xl/worksheets/sheet1.xml"


def png() -> io.BytesIO:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    header = (8).to_bytes(4, "big") * 2 + bytes((8, 0, 0, 0, 0))
    rows = zlib.compress(b"".join(b"\0" + bytes(8) for _ in range(8)))
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b""))


def by_openpyxl() -> bytes:
    """With what people have in their files: notes, a chart, a picture, a merged range, colours by condition."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Data"
    for row in (("Year", "Value"), (2024, 12), (2025, 17), (2026, 21)):
        sheet.append(row)
    sheet["B2"].comment = Comment("My own note, with <signs> & more", "Somebody")
    sheet["B3"].fill = PatternFill("solid", fgColor="FF00AA55")
    sheet["D8"] = "over three"
    sheet.merge_cells("D8:F9")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=4), titles_from_data=True)
    sheet.add_chart(chart, "H2")
    sheet.add_image(Image(png()), "H20")
    green = PatternFill(bgColor="FF00FF00", fill_type="solid")
    sheet.conditional_formatting.add(
        "B2:B4", Rule(type="expression", formula=["B2>1"], dxf=DifferentialStyle(fill=green))
    )
    workbook.create_sheet("Hidden").sheet_state = "hidden"
    workbook.create_sheet("Findings")["A1"] = "a sheet of the user's own"
    return saved(workbook)


def by_xlsxwriter() -> bytes:
    """With a note, a button, a header picture and macros."""
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream, {"in_memory": True})
    workbook.set_properties({"created": date(2026, 1, 1)})
    sheet = workbook.add_worksheet("Data")
    sheet.write("A1", "Year")
    sheet.write_formula("B2", "=1+1", None, 2)
    sheet.write_comment("A1", "My own note", {"author": "Somebody"})
    sheet.insert_button("D2", {"caption": "Press"})
    sheet.set_header("&C&G", {"image_center": "logo.png", "image_data_center": png()})
    workbook.add_worksheet("Plain").write("A1", "nothing here")
    workbook.close()
    data = stream.getvalue()
    parts = parts_of(data)
    types = parts["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    types = types.replace(
        b"</Types>", b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    )
    relations = parts["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" '
        b'Target="vbaProject.bin"/></Relationships>',
    )
    macros = bytes(range(256)) * 8
    return changed(
        data,
        {"[Content_Types].xml": types, "xl/_rels/workbook.xml.rels": relations, "xl/vbaProject.bin": macros},
    )


def by_hand(prefix: str = "x:", encoding: str = "utf-8") -> bytes:
    """As little as a workbook can be: no styles, no addresses, a prefix on each element, names of its own."""
    p, declared = prefix, f"xmlns:{prefix[:-1]}" if prefix else "xmlns"
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    sheet = (
        f'<?xml version="1.0" encoding="{encoding}"?><{p}worksheet {declared}="{MAIN}"><{p}sheetData><{p}row><{p}c '
        f't="inlineStr"><{p}is><{p}t>Größe</{p}t></{p}is></{p}c></{p}row></{p}sheetData></{p}worksheet>'
    )
    return pack(
        {
            "[Content_Types].xml": (
                f'<Types xmlns="{types}"><Default Extension="rels" '
                'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                f'<Override PartName="/book.xml" ContentType="{kind}.sheet.main+xml"/>'
                f'<Override PartName="/one.xml" ContentType="{kind}.worksheet+xml"/></Types>'
            ).encode(),
            "_rels/.rels": (
                f'<Relationships xmlns="{relations}"><Relationship Id="a" Type="{OFFICE}/officeDocument" '
                'Target="/book.xml"/></Relationships>'
            ).encode(),
            "book.xml": (
                f'<{p}workbook {declared}="{MAIN}" xmlns:rel="{OFFICE}"><{p}sheets>'
                f'<{p}sheet name="Data" sheetId="7" rel:id="b"/></{p}sheets></{p}workbook>'
            ).encode(),
            "_rels/book.xml.rels": (
                f'<Relationships xmlns="{relations}"><Relationship Id="b" Type="{OFFICE}/worksheet" '
                'Target="one.xml"/></Relationships>'
            ).encode(),
            "one.xml": sheet.encode(encoding),
        }
    )


WRITERS: tuple[Callable[[], bytes], ...] = (by_openpyxl, by_xlsxwriter, by_hand)
CELLS = ("A1", "B2", "B3", "D8", "XFD1048576")
TOLD = [finding(cell) for cell in CELLS]


@pytest.mark.parametrize("write", WRITERS, ids=lambda write: write.__name__)
def test_nothing_else_changes_and_marking_again_gives_the_same_bytes(write: Callable[[], bytes]) -> None:
    data = write()
    copy = marked(data, TOLD).data
    before, after, clean = (parts_of(each) for each in (data, copy, marked(copy, ()).data))
    sheet = "one.xml" if "one.xml" in before else SHEET

    assert marked(copy, TOLD).data == copy
    assert OURS.sub(b"", after[sheet]) == OURS.sub(b"", clean[sheet]) == before[sheet]
    joints = {"xl/styles.xml", "xl/workbook.xml", "book.xml", "_rels/book.xml.rels", "[Content_Types].xml"}
    assert [name for name in before if clean[name] != before[name] and name not in joints] == []
    same = [
        name
        for name in before
        if not re.search(r"styles|comments|vmlDrawing|workbook|book|rels|sheet1|one|Types", name)
    ]
    assert {name for name in same if after[name] != before[name]} == set()
    assert set(breaches(after)) <= set(breaches(before))


@pytest.mark.parametrize("write", WRITERS[:2], ids=lambda write: write.__name__)
def test_office_opens_it_as_before(
    write: Callable[[], bytes], validator: Validator, office: LibreOffice, tmp_path: Path
) -> None:
    before, after = tmp_path / "before.xlsx", tmp_path / "after.xlsx"
    before.write_bytes(write())
    after.write_bytes(marked(write(), TOLD[:-1]).data)
    faults = [{re.sub(r".*: ", "", fault) for fault in validator.validate(file)} for file in (before, after)]

    assert faults[1] <= faults[0]
    office.to_pdf([after], tmp_path / "out")


def test_a_note_of_the_users_own_is_kept_and_the_list_says_so() -> None:
    shown = seen(marked(by_openpyxl(), TOLD).data)

    assert shown.notes["Data", "B2"] == "My own note, with <signs> & more"
    assert "kamgen" in shown.notes["Data", "B3"]
    assert ("Data", "B2") in shown.colours
    assert [ENGLISH("marking.own_note") in row[5] for row in shown.listed] == [cell == "B2" for cell in CELLS]


def test_a_merged_cell_is_coloured_whole_and_has_its_note_at_its_beginning() -> None:
    shown = seen(marked(by_openpyxl(), [finding("E9")]).data)

    assert {cell for _, cell in shown.colours} == {"D8", "E8", "F8", "D9", "E9", "F9"}
    assert {cell for _, cell in shown.notes} == {"D8", "B2"}


def test_our_colour_stands_before_conditions_of_the_users_own() -> None:
    sheet = reopened(marked(by_openpyxl(), TOLD).data)["Data"]
    formulas = [rule.formula[0] for formatting in sheet.conditional_formatting for rule in formatting.rules]

    assert formulas == ['LEN("kamgen:error")>0', "B2>1"]


def test_a_cell_keeps_its_own_fill_under_the_mark() -> None:
    assert reopened(marked(by_openpyxl(), TOLD).data)["Data"]["B3"].fill.fgColor.rgb == "FF00AA55"


def test_the_list_takes_a_name_that_is_free_and_stands_last() -> None:
    copy = marked(by_openpyxl(), TOLD)

    assert copy.title == "Findings (2)"
    assert seen(copy.data).titles == ("Data", "Hidden", "Findings", "Findings (2)")


@pytest.mark.parametrize(
    "told,linked,said",
    [
        (finding("", ""), "", "marking.whole_file"),
        (finding("", "Data"), "'Data'!A1", ""),
        (finding("A1", "Nowhere"), "", ""),
        (finding("A1", "Hidden"), "", "marking.hidden"),
    ],
)
def test_what_has_no_cell_to_mark_is_in_the_list(told: Worded, linked: str, said: str) -> None:
    shown = seen(marked(by_openpyxl(), [told]).data)

    assert shown.links == (linked,)
    assert not said or ENGLISH(said) in "\n".join(shown.listed[0])


@pytest.mark.parametrize("write", WRITERS, ids=lambda write: write.__name__)
def test_every_note_has_one_box_whoever_has_saved_the_file_in_between(write: Callable[[], bytes]) -> None:
    once = marked(write(), TOLD[:4]).data
    again = marked(saved(reopened(once)), TOLD[:4]).data
    for data in (once, again):
        parts = parts_of(data)
        placed = [
            tuple(int(shape.findtext(f"{{*}}ClientData/{{*}}{name}") or -1) for name in ("Row", "Column"))
            for name in parts
            if name.endswith(".vml")
            for shape in etree.fromstring(parts[name]).iter("{*}shape")
            if shape.find("{*}ClientData[@ObjectType='Note']") is not None
        ]
        cells = [reopened(data)["Data"][cell] for _, cell in seen(data).notes]
        assert sorted(placed) == sorted((cell.row - 1, cell.column - 1) for cell in cells)


def test_macros_button_and_header_picture_stay() -> None:
    before, after = (parts_of(each) for each in (by_xlsxwriter(), marked(by_xlsxwriter(), TOLD).data))
    drawings = [name for name in before if name.endswith(".vml")]

    assert after["xl/vbaProject.bin"] == before["xl/vbaProject.bin"]
    assert len(drawings) == 2
    assert [b"Button" in after[name] for name in drawings] == [b"Button" in before[name] for name in drawings]
    assert b"macroEnabled" in after["[Content_Types].xml"]


def test_new_shapes_have_ids_of_blocks_that_nobody_else_uses() -> None:
    told = [finding(f"C{row}", sheet) for sheet in ("Data", "Plain") for row in range(1, 30)]
    before, after = (parts_of(each) for each in (by_xlsxwriter(), marked(by_xlsxwriter(), told).data))
    theirs = [each for name in before if name.endswith(".vml") for each in shapes(before[name])]
    drawn = {
        name: set(shapes(after[name])) - set(shapes(before.get(name, b""))) for name in after if name.endswith(".vml")
    }
    blocks = {name: {number // 1024 for number in numbers} for name, numbers in drawn.items() if numbers}
    ours = set[int]().union(*blocks.values())

    assert sum(map(len, drawn.values())) == len(set[int]().union(*drawn.values())) == len(told)
    assert ours.isdisjoint(number // 1024 for number in theirs)
    assert sum(map(len, blocks.values())) == len(ours)
    for name, used in blocks.items():
        listed = re.search(rb'idmap[^>]*data="([^"]*)"', after[name])
        assert listed is not None
        assert used <= {int(number) for number in listed[1].split(b",")}


def shapes(drawing: bytes) -> list[int]:
    return [int(number) for number in re.findall(rb'id="_x0000_s(\d+)"', drawing)]


def test_a_sheet_takes_a_thousand_notes_and_the_list_says_which_cells_have_none() -> None:
    told = [finding(f"A{row}", severity=Severity.ERROR if row > 100 else Severity.INFO) for row in range(1, 1102)]
    shown = seen(marked(by_openpyxl(), told).data)

    assert len(shown.colours) == 1101
    assert len(shown.notes) == 1001  # one is the user's own
    left_out = [row[2] for row in shown.listed if ENGLISH("marking.too_many") in row[5]]
    assert len(left_out) == 101
    assert {int(cell[1:]) for cell in left_out} >= set(range(1, 101))


def test_threaded_comments_stay_whole() -> None:
    """Their classic note is a shadow that Excel writes itself, so nothing is put into it."""
    data = by_openpyxl()
    parts = parts_of(data)
    relations = "xl/worksheets/_rels/sheet1.xml.rels"
    thread = (
        b'<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
        b'<threadedComment ref="B2" dT="2026-01-01T00:00:00.00" personId="{0}" id="{1}"><text>Hm</text>'
        b"</threadedComment></ThreadedComments>"
    )
    data = changed(
        data,
        {
            "xl/threadedComments/threadedComment1.xml": thread,
            "[Content_Types].xml": parts["[Content_Types].xml"].replace(
                b"</Types>",
                b'<Override PartName="/xl/threadedComments/threadedComment1.xml" '
                b'ContentType="application/vnd.ms-excel.threadedcomments+xml"/></Types>',
            ),
            relations: parts[relations].replace(
                b"</Relationships>",
                b'<Relationship Id="rIdT" '
                b'Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" '
                b'Target="../threadedComments/threadedComment1.xml"/></Relationships>',
            ),
        },
    )
    copy = marked(data, TOLD).data

    assert parts_of(copy)["xl/threadedComments/threadedComment1.xml"] == thread
    assert b"rIdT" in parts_of(copy)[relations]
    assert seen(copy).notes["Data", "B2"] == "My own note, with <signs> & more"


def test_a_strict_workbook_stays_strict() -> None:
    strict = {}
    for name, content in parts_of(by_openpyxl()).items():
        for loose, tight in STRICT.items():
            content = content.replace(loose, tight)  # noqa: PLW2901 - change after change
        strict[name] = content
    parts = parts_of(marked(pack(strict), TOLD).data)

    ours = [parts[name] for name in parts if "kamgen" in name and name.endswith(".xml")]
    assert ours
    assert not [name for name, content in parts.items() if MAIN.encode() in content or f'"{OFFICE}'.encode() in content]
    assert parts_of(marked(pack(parts), TOLD).data) == parts


@pytest.mark.parametrize("prefix", ["", "x:"])
@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "utf-16"])
def test_elements_may_have_a_prefix_and_parts_another_encoding(prefix: str, encoding: str) -> None:
    copy = marked(by_hand(prefix, encoding), [finding("B2", message="Schön «falsch»")])
    parts = parts_of(copy.data)

    sheet = etree.fromstring(parts["one.xml"])
    assert [etree.QName(child).localname for child in sheet] == ["sheetData", "conditionalFormatting", "legacyDrawing"]
    assert "".join(str(text) for text in sheet[0].itertext()) == "Größe"
    ((place, note),) = seen(copy.data).notes.items()
    assert place == ("Data", "B2")
    assert "Schön «falsch»" in note


def test_cells_without_a_style_look_as_before_where_there_were_no_styles() -> None:
    styles = etree.fromstring(parts_of(marked(by_hand(), TOLD).data)["xl/styles.xml"])
    first = styles.find(f"{{{MAIN}}}cellXfs/{{{MAIN}}}xf")

    assert first is not None
    assert {first.get(name) for name in ("numFmtId", "fontId", "fillId", "borderId")} == {"0"}


def test_the_list_may_have_been_moved_renamed_and_calculated_on() -> None:
    workbook = reopened(marked(by_openpyxl(), TOLD).data)
    listed = workbook.worksheets[-1]
    listed.title = "To do"
    workbook.move_sheet(listed, -3)
    workbook.active = 0
    listed["J1"] = "=1+1"
    for name in workbook.defined_names.values():
        name.value = "'To do'!$A$1"  # what Excel does by itself
    again = marked(saved(workbook), [finding("A1")])

    assert again.title == "Findings (2)"
    assert seen(again.data).titles == ("Data", "Hidden", "Findings", "Findings (2)")
    shown = reopened(again.data)
    assert shown.active == shown["Data"]


def test_the_list_may_have_been_thrown_away() -> None:
    workbook = reopened(marked(by_openpyxl(), TOLD).data)
    del workbook["Findings (2)"]
    again = marked(saved(workbook), [finding("A1")])

    assert seen(again.data).titles == ("Data", "Hidden", "Findings", "Findings (2)")


def test_the_order_of_calculation_does_not_name_a_sheet_that_is_gone() -> None:
    copy = marked(by_openpyxl(), TOLD).data
    parts = parts_of(copy)
    chained = changed(
        copy,
        {
            "xl/calcChain.xml": f'<calcChain xmlns="{MAIN}"><c r="J1" i="4"/></calcChain>'.encode(),
            "[Content_Types].xml": parts["[Content_Types].xml"].replace(
                b"</Types>",
                b'<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                b'spreadsheetml.calcChain+xml"/></Types>',
            ),
            "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"].replace(
                b"</Relationships>",
                f'<Relationship Id="rIdC" Type="{OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>'.encode(),
            ),
        },
    )

    assert b'sheetId="4"' in parts["xl/workbook.xml"]
    assert "xl/calcChain.xml" not in parts_of(marked(chained, TOLD).data)


def test_a_signature_that_holds_no_longer_is_told() -> None:
    assert not marked(by_openpyxl(), TOLD).unsigned
    assert marked(changed(by_openpyxl(), {"_xmlsignatures/sig1.xml": b"<Signature/>"}), TOLD).unsigned


def test_text_of_a_cell_is_never_a_formula_in_the_list() -> None:
    shown = seen(marked(by_openpyxl(), [finding(message="=1+1\x07 <b>&")]).data)

    assert shown.listed[0][4] == "=1+1 <b>&"


def test_a_damaged_part_is_an_input_that_cannot_be_read() -> None:
    with pytest.raises(InputUnreadable, match="damaged"):
        marked(changed(by_openpyxl(), {SHEET: b"<worksheet><sheetData>"}), TOLD)
