"""The marked copy of a plan: every finding at its cell and in the list, and nothing else different."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from kamgen import shipped
from kamgen.brand.loading import find
from kamgen.build import check
from kamgen.findings import Severity
from kamgen.office.invariants import breaches
from kamgen.report.marking import is_untouched, mark
from kamgen.report.words import catalogue_of
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from tests.marked import OURS, changed, findings_of, marked, parts_of, reopened, saved, seen
from tests.office_checks import LibreOffice, Validator

SAMPLES = [path.name for path in sorted(shipped.samples().glob("*.xlsx"))]
BROKEN = (shipped.samples() / "broken.xlsx").read_bytes()


def sample(name: str) -> bytes:
    return (shipped.samples() / name).read_bytes()


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_not_marked_is_byte_for_byte_as_it_was(name: str) -> None:
    before = parts_of(sample(name))
    after = parts_of(marked(sample(name)).data)
    sheets = {part for part in before if part.startswith("xl/worksheets/sheet")}
    joints = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"}
    may_change = joints | sheets | {f"xl/worksheets/_rels/{Path(sheet).name}.rels" for sheet in sheets}

    assert {part for part in before if after[part] != before[part]} <= may_change
    for sheet in sheets:
        assert OURS.sub(b"", after[sheet]) == before[sheet]
    assert all("kamgen" in part or part in may_change for part in after.keys() - before.keys())


@pytest.mark.parametrize("name", SAMPLES)
def test_styles_are_added_behind_those_that_there_are(name: str) -> None:
    before, after = (
        etree.fromstring(parts_of(data)["xl/styles.xml"]) for data in (sample(name), marked(sample(name)).data)
    )

    for section in before:
        tag = etree.QName(section).localname
        now = after.find(section.tag)
        assert now is not None
        assert [etree.tostring(each) for each in now][: len(section)] == [etree.tostring(each) for each in section]
        assert len(now) == len(section) or tag in {"fonts", "fills", "borders", "cellXfs", "dxfs"}
        assert len(now) > len(section) or tag not in {"cellXfs", "dxfs"}
        assert now.get("count") in {None, str(len(now))}


@pytest.mark.parametrize("name", SAMPLES)
def test_every_finding_is_at_its_cell_and_in_the_list(name: str) -> None:
    findings = findings_of(sample(name))
    words = texts(check(sample(name), name).language)
    shown = seen(marked(sample(name)).data)

    placed = {(each.sheet, each.cell) for each in findings if each.cell}
    assert shown.colours.keys() == shown.notes.keys() == placed
    for each in (each for each in findings if each.cell):
        note = shown.notes[each.sheet, each.cell]
        assert all(
            text in note for text in (each.message, each.hint, each.code, words(f"{catalogue_of(each.code)}.why"))
        )
    assert [row[1:3] + row[4:7] for row in shown.listed] == [
        (each.sheet, each.cell or "A1", each.message, each.hint, each.code) for each in findings
    ]
    assert [link.replace("''", "'") for link in shown.links] == [
        f"'{each.sheet}'!{each.cell or 'A1'}" for each in findings
    ]


def test_several_findings_on_one_cell_share_a_note_and_the_worst_gives_the_colour() -> None:
    error, *_ = findings_of(BROKEN)
    advice = replace(error, severity=Severity.INFO, code="KAM115", message="Only a hint.")
    together = [advice, error]
    shown = seen(marked(BROKEN, together).data)
    alone = seen(marked(BROKEN, [error]).data)

    place = error.sheet, error.cell
    assert shown.colours == alone.colours
    assert all(each.message in shown.notes[place] for each in together)
    assert shown.notes[place].count("kamgen · ") == 1


def test_each_severity_has_its_colour() -> None:
    shown = seen(marked(BROKEN).data)
    by_severity: dict[Severity, set[str]] = {severity: set() for severity in Severity}
    places = [(each.sheet, each.cell) for each in findings_of(BROKEN)]
    for each in findings_of(BROKEN):
        if places.count((each.sheet, each.cell)) == 1:
            by_severity[each.severity].add(shown.colours[each.sheet, each.cell])

    assert [len(colours) for colours in by_severity.values()] == [1, 1, 1]
    assert len(set.union(*by_severity.values())) == 3


@pytest.mark.parametrize("name", SAMPLES)
def test_marking_a_marked_copy_gives_the_same_bytes(name: str) -> None:
    once = marked(sample(name)).data

    assert marked(once, None).data == once
    assert findings_of(once) == findings_of(sample(name))


def test_marks_of_other_findings_give_way() -> None:
    first = findings_of(BROKEN)
    again = marked(marked(BROKEN, first).data, first[3:5])

    assert again.data == marked(BROKEN, first[3:5]).data


def test_without_findings_the_copy_is_free_of_marks() -> None:
    clean = marked(marked(BROKEN).data, ())
    before, after = parts_of(BROKEN), parts_of(clean.data)

    assert (clean.cells, clean.title) == (0, "")
    assert {part for part in before if before[part] != after.get(part)} == {"xl/styles.xml"}
    assert before.keys() == after.keys()
    assert marked(BROKEN, ()).data == changed(BROKEN, {})


@pytest.mark.stub_files  # openpyxl writes schema faults of its own
def test_a_mended_cell_loses_its_mark_whatever_program_saved_it() -> None:
    """Written anew by openpyxl, which stands for any program that rewrites the whole file."""
    workbook = reopened(marked(BROKEN).data)
    mended = next(each.cell for each in findings_of(BROKEN) if each.code == "KAM110")
    workbook["04 Kundenziele"][mended] = "Chance"
    again = marked(saved(workbook))
    shown, before = seen(again.data), seen(marked(BROKEN).data)

    assert before.colours.keys() - shown.colours.keys() == {("04 Kundenziele", mended)}
    assert shown.colours.keys() == shown.notes.keys()
    assert shown.titles == before.titles
    assert parts_of(again.data)["xl/workbook.xml"].count(b"kamgen_findings") == 1


@pytest.mark.parametrize("language", Language)
def test_the_list_speaks_the_language_of_the_findings(language: Language) -> None:
    words = texts(language)
    copy = mark(BROKEN, "broken.xlsx", findings_of(BROKEN), words, find("plain").workbook.palette)
    last = reopened(copy.data).worksheets[-1]

    assert last.title == copy.title == words("marking.title")
    assert [cell.value for cell in last[5][1:]] == [
        words(f"marking.columns.{column}")
        for column in ("severity", "sheet", "cell", "value", "message", "hint", "code")
    ]
    assert words("report.severity.error").casefold() == str(last["B6"].value).casefold()


def test_the_first_sheet_stays_the_one_that_opens() -> None:
    workbook = reopened(marked(BROKEN).data)

    assert workbook.active is not None
    assert workbook.active.title == reopened(BROKEN).sheetnames[0]
    assert [sheet.title for sheet in workbook.worksheets if sheet.sheet_view.tabSelected] == [
        sheet.title for sheet in reopened(BROKEN).worksheets if sheet.sheet_view.tabSelected
    ]


@pytest.mark.parametrize("name", SAMPLES)
def test_no_rule_of_office_is_broken(name: str) -> None:
    assert set(breaches(parts_of(marked(sample(name)).data))) <= set(breaches(parts_of(sample(name))))


def test_only_a_copy_that_nobody_has_saved_since_is_untouched() -> None:
    copy = marked(BROKEN).data

    assert is_untouched(copy)
    assert not is_untouched(BROKEN)
    assert not is_untouched(saved(reopened(copy)))


def test_office_opens_marked_samples(validator: Validator, tmp_path: Path) -> None:
    files = []
    for name in SAMPLES:
        files.append(tmp_path / name)
        files[-1].write_bytes(marked(sample(name)).data)

    assert validator.validate_all(files) == {}


def test_a_copy_saved_by_libreoffice_is_marked_anew(office: LibreOffice, tmp_path: Path) -> None:
    """It drops the author of notes and names every part as it likes."""
    file = tmp_path / "marked.xlsx"
    file.write_bytes(marked(BROKEN).data)
    (resaved,) = office.to_xlsx([file], tmp_path / "out")
    kept = seen(resaved.read_bytes())
    assert kept.colours.keys() == kept.notes.keys() == seen(marked(BROKEN).data).colours.keys()

    again = marked(resaved.read_bytes())
    shown = seen(again.data)

    placed = {(each.sheet, each.cell) for each in findings_of(resaved.read_bytes())}
    assert shown.colours.keys() == shown.notes.keys() == placed
    assert shown.titles == kept.titles
    clean = parts_of(marked(again.data, ()).data)
    assert not [part for part in clean if re.search(r"comments|\.vml|kamgen", part)]
