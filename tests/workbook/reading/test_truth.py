from __future__ import annotations

import pytest

from kamgen.brand.loading import find
from kamgen.places import Path
from kamgen.schema.sheets import Depth
from kamgen.texts.language import Language
from kamgen.workbook.blank import write_workbook
from kamgen.workbook.read import read_workbook
from tests.plans import plan


@pytest.mark.parametrize(
    "language, value, word",
    [
        (Language.GERMAN, True, "WAHR"),
        (Language.GERMAN, False, "FALSCH"),
        (Language.ENGLISH, True, "TRUE"),
        (Language.DUTCH, True, "WAAR"),
    ],
)
def test_a_truth_value_in_a_text_is_what_its_writer_sees(language: Language, *, value: bool, word: str) -> None:
    overrides: dict[Path, bool] = {("cover", "industry"): value}
    data = write_workbook(language, Depth.COMPACT, find("plain"), plan(), overrides=overrides)
    reading = read_workbook(data, "plan.xlsx")
    assert reading.plan is not None
    assert reading.plan.cover.industry == word
