"""Every formula carries the value that a spreadsheet program works out for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamgen.brand.loading import find
from kamgen.plan.plan import Plan
from kamgen.schema.sheets import Depth
from kamgen.texts.language import Language
from kamgen.workbook.blank import write_workbook
from tests.office_checks import LibreOffice
from tests.plans import typical_plan
from tests.workbook.writing.cells import formulas, forgetful


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("is_filled", [False, True])
def test_libreoffice_reckons_what_is_stored(
    language: Language, is_filled: bool, office: LibreOffice, tmp_path: Path  # noqa: FBT001
) -> None:
    plan = typical_plan(language) if is_filled else None
    written = _written(language, plan)
    stored = formulas(written)
    forgotten = tmp_path / "forgotten.xlsx"
    forgotten.write_bytes(forgetful(written))
    saved = tmp_path / "saved"
    saved.mkdir()
    (result,) = office.to_xlsx([forgotten], saved)
    reckoned = formulas(result.read_bytes())
    assert len(stored) > 700
    differing = [
        f"{place}: {each.formula}: stored {each.value!r}, reckoned {reckoned[place].value!r}"
        for place, each in stored.items()
        if place not in reckoned or reckoned[place].value != each.value
    ]
    assert not differing, "\n".join(differing[:20])


def _written(language: Language, plan: Plan | None) -> bytes:
    return write_workbook(language, Depth.COMPACT, find("plain"), plan)
