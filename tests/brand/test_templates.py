from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from kamgen.shipped import templates
from tests.office_checks import Validator

_FILES = ("account-map.xlsx", "action-plan.docx", "deck.pptx")


def test_the_script_makes_the_files_that_are_committed(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(__file__).resolve().parents[2] / "templates"
    monkeypatch.syspath_prepend(str(folder))
    made = {name: make() for name, make in runpy.run_path(str(folder / "make_plain.py"))["TEMPLATES"].items()}
    assert sorted(made) == list(_FILES)
    for name, data in made.items():
        assert data == (folder / "plain" / name).read_bytes(), f"{name} is stale: run templates/make_plain.py"


@pytest.mark.parametrize("name", _FILES)
def test_the_sdk_finds_no_fault_in_a_template(name: str, validator: Validator) -> None:
    assert validator.validate(templates() / "plain" / name) == []
