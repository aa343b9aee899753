"""The shipped workbooks are those of their data, they build without errors, and the broken one names every fault."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from kamgen import shipped
from kamgen.build import check
from kamgen.findings import Severity
from kamgen.office.package import unpack
from kamgen.report.words import worded
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from kamgen.workbook.read import read_workbook


@pytest.fixture(scope="module")
def making() -> ModuleType:
    script = shipped.samples() / "make_samples.py"
    specification = importlib.util.spec_from_file_location("make_samples", script)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def test_the_committed_workbooks_are_those_of_the_script(making: ModuleType) -> None:
    stale = [
        path.name
        for path, data in making.workbooks()
        # Unpacked: another zlib may pack the same parts into other bytes.
        if not path.exists() or unpack(path.read_bytes(), name=path.name) != unpack(data, name=path.name)
    ]
    assert stale == [], "run: python samples/make_samples.py"


@pytest.mark.parametrize("language", Language)
def test_a_sample_reads_back_as_its_data_and_has_no_error(making: ModuleType, language: Language) -> None:
    data = shipped.sample(language.value).read_bytes()
    checked = check(data, "sample.xlsx")
    assert checked.plan == making.plan(language)
    assert checked.language is language
    assert [finding for finding in checked.findings if finding.severity is Severity.ERROR] == []
    assert len(checked.findings) < 30, "a sample shows how it is meant; it is not perfect, but nearly"


def test_the_broken_workbook_names_each_fault_with_its_cell(making: ModuleType) -> None:
    reading = read_workbook((shipped.samples() / "broken.xlsx").read_bytes(), "broken.xlsx")
    told = {(finding.code, finding.path) for finding in reading.findings}
    in_rows_left_out = {"KAM103"}
    missed = [
        (code, path)
        for path, _, code in making.FAULTS
        if (code, path if code not in in_rows_left_out else path[:1]) not in told
    ]
    assert missed == []
    assert ("KAM203", ("touchpoints",)) in told
    assert all(finding.place is not None and finding.place.cell for finding in reading.findings)


@pytest.mark.parametrize("language", Language)
def test_each_fault_can_be_said_in_every_language(language: Language) -> None:
    reading = read_workbook((shipped.samples() / "broken.xlsx").read_bytes(), "broken.xlsx")
    for finding in reading.findings:
        said = worded(finding, texts(language))
        assert said.message
        assert said.hint
        assert "{" not in said.message + said.hint


def test_samples_lie_where_people_look() -> None:
    assert {path.name for path in Path(shipped.samples()).glob("*.xlsx")} == {
        "broken.xlsx",
        *(f"sample-{language.value}.xlsx" for language in Language),
    }
