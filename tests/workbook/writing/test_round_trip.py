"""What was written is read again, from our own file and from what LibreOffice makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamgen import shipped
from kamgen.brand.loading import find
from kamgen.plan.plan import SHEETS, Plan, sheets_of
from kamgen.plan.stakeholders import BuyingRole
from kamgen.schema.rows import Row, cells_of
from kamgen.schema.sheets import Depth, Part, Shape
from kamgen.texts.language import Language
from kamgen.workbook.blank import write_workbook
from kamgen.workbook.read import read_workbook
from tests.office_checks import LibreOffice
from tests.plans import typical_plan
from tests.workbook.writing.cells import full_plan


@pytest.mark.parametrize("depth", list(Depth))
@pytest.mark.parametrize("language", list(Language))
def test_a_filled_workbook_reads_back(language: Language, depth: Depth) -> None:
    written = typical_plan(language) if depth is Depth.COMPACT else _of_depth(full_plan(language), depth)
    reading = read_workbook(write_workbook(language, depth, find("plain"), written), "plan.xlsx")
    assert reading.findings == ()
    assert reading.language is language
    assert reading.plan is not None
    assert _answered(reading.plan) == _answered(written)


def test_a_filled_workbook_reads_back_from_libreoffice(office: LibreOffice, tmp_path: Path) -> None:
    files = [tmp_path / f"{language}.xlsx" for language in Language]
    for language, file in zip(Language, files, strict=True):
        file.write_bytes(write_workbook(language, Depth.FULL, find("plain"), full_plan(language)))
    saved = tmp_path / "saved"
    saved.mkdir()
    for language, file in zip(Language, office.to_xlsx(files, saved), strict=True):
        reading = read_workbook(file.read_bytes(), file.name)
        assert reading.findings == ()
        assert reading.plan is not None
        assert _answered(reading.plan) == _answered(full_plan(language))


def _of_depth(plan: Plan, depth: Depth) -> Plan:
    """The plan without what a workbook of this depth has no place for."""
    shown = {part.key for sheet in sheets_of(depth) for part in sheet.parts}
    return Plan.model_validate({key: value for key, value in plan if key in shown})


def test_the_samples_read_back_from_libreoffice(office: LibreOffice, tmp_path: Path) -> None:
    """Everything at full depth: the same plan, and no finding more."""
    files = [shipped.sample(language.value) for language in Language]
    for before, after in zip(files, office.to_xlsx(files, tmp_path), strict=True):
        first, second = (read_workbook(each.read_bytes(), each.name) for each in (before, after))
        assert second.plan == first.plan
        assert second.findings == first.findings


def _answered(plan: Plan) -> Plan:
    """The plan without the members of closed lists that nobody answered, the others in the order of their list.

    Their rows stand in every workbook, in that order; so do the columns of the buying roles.
    """
    parts = [part for sheet in SHEETS for part in sheet.parts if part.shape is Shape.FIXED]
    members = {part.key: _members(part, getattr(plan, part.key)) for part in parts}
    people = tuple(
        each.model_copy(update={"roles": tuple(role for role in BuyingRole if role in each.roles)})
        for each in plan.stakeholders
    )
    return plan.model_copy(update={**members, "stakeholders": people})


def _members(part: Part, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    first, *others = (cell.name for cell in cells_of(part.model))
    answered = (row for row in rows if any(getattr(row, name) is not None for name in others))
    return tuple(sorted(answered, key=lambda row: part.members.index(getattr(row, first))))
