from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path

import jsonschema
import pytest

from kamgen.plan.plan import Plan
from kamgen.report.codes import explain, known_codes
from kamgen.report.reference import json_schema
from kamgen.texts.language import Language

ROOT = Path(__file__).parents[2]


def reference_pages() -> list[tuple[Path, str]]:
    script = ROOT / "docs" / "make_reference.py"
    specification = importlib.util.spec_from_file_location("make_reference", script)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    pages: Callable[[], Iterator[tuple[Path, str]]] = module.pages
    return list(pages())


def test_the_reference_pages_are_those_of_the_declarations() -> None:
    pages = reference_pages()
    assert pages
    stale = [path.name for path, text in pages if not path.exists() or path.read_text(encoding="utf-8") != text]
    assert stale == [], "run: python docs/make_reference.py"


@pytest.mark.parametrize("language", Language)
def test_the_schema_is_valid_and_takes_a_plan(language: Language) -> None:
    schema = json_schema(language)
    jsonschema.Draft202012Validator.check_schema(schema)
    plan = Plan.model_validate({"cover": {"account": "Example"}, "goals": [{"title": "Win the frame contract"}]})
    jsonschema.validate(plan.model_dump(mode="json", exclude_none=True), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"cover": {}}, schema)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", known_codes())
def test_every_code_is_explained(code: str, language: Language) -> None:
    told = explain(code, language)
    assert told.startswith(code)
    assert "{" not in told
