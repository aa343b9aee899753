"""The shape of the house: what rooms may import, how long a module may be, what every module and function says."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

import kamgen

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "kamgen"
MODULES = sorted(HOUSE.rglob("*.py"))
SCRIPTS = sorted(
    file for folder in ("kamgen", "tests", "benchmarks", "templates", ".ci") for file in (ROOT / folder).rglob("*.py")
)
NOT_OURS = {"node_modules", "__pycache__"}

MOST_LINES = 320
LONGER: dict[str, str] = {}
"""Modules that are longer, each with the reason why parting it would make it worse."""

NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "core", "models", "manager", "misc", "base"}


def of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def test_imports_keep_to_the_contracts(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)

    failed = lint_imports(no_cache=True)

    assert not failed, capsys.readouterr().out


def test_every_room_is_on_the_map_and_in_the_contract() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (layers,) = (contract["layers"] for contract in contracts if contract["type"] == "layers")
    in_contract = {room for layer in layers for room in re.findall(r"\w+", layer)} - {"__main__"}
    on_map = set(re.findall(r"^    (\w+) {2,}\S", kamgen.__doc__ or "", re.MULTILINE))

    assert on_map == in_contract


def test_modules_stay_short_enough_to_be_read_in_one_go() -> None:
    lengths = {of(file): len(file.read_text(encoding="utf-8").splitlines()) for file in MODULES}

    assert {name for name, lines in lengths.items() if lines > MOST_LINES} == set(LONGER)


def test_no_module_has_a_name_that_says_nothing() -> None:
    names = {of(file): {*file.relative_to(ROOT).parent.parts, file.stem} for file in MODULES}

    assert not [name for name, parts in names.items() if parts & NAMES_THAT_SAY_NOTHING]


def test_nothing_is_left_to_do() -> None:
    marks = re.compile(r"#\s*(TODO|FIXME|XXX|HACK)\b|\braise NotImplementedError(\(.*\))?$", re.MULTILINE)

    assert not [of(file) for file in MODULES if marks.search(file.read_text(encoding="utf-8"))]


def test_no_file_knows_the_machine_that_it_was_made_on() -> None:
    paths = re.compile(r"(?<![\w.])/(work|tmp|home/\w+|root|Users/\w+)/(?!\.\.)|\b[A-Z]:\\\\Users\b")
    texts = [
        file
        for folder in ("kamgen", "docs", "benchmarks", "templates", ".ci")
        for file in (ROOT / folder).rglob("*")
        if file.suffix in {".py", ".toml", ".md", ".json", ".csv", ""} and file.is_file()
        if not NOT_OURS & set(file.parts)
    ]

    assert not [
        of(file)
        for file in [*texts, *ROOT.glob("*.md"), ROOT / "pyproject.toml"]
        if paths.search(file.read_text(encoding="utf-8"))
    ]


def undocumented(file: Path) -> Iterator[str]:
    """Modules, public classes, their methods and functions without a docstring; a `noqa` does not hide them here."""
    module = ast.parse(file.read_text(encoding="utf-8"))
    if module.body and not ast.get_docstring(module):
        yield of(file)
    classes = [node for node in module.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")]
    for node in [*module.body, *(member for each in classes for member in each.body)]:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not (
            node.name.startswith("_") or ast.get_docstring(node)
        ):
            yield f"{of(file)}:{node.lineno} {node.name}"


def test_what_the_house_imports_is_what_the_package_depends_on() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = {re.split(r"[<>=]", entry)[0].lower() for entry in settings["project"]["dependencies"]}
    imported = {
        name.partition(".")[0]
        for file in MODULES
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    libraries = imported - sys.stdlib_module_names - {"kamgen"}

    called = {"PIL": "pillow"}
    assert {called.get(name, name.replace("_", "-")) for name in libraries} == declared


def test_every_module_and_public_name_says_what_it_is() -> None:
    assert not [name for file in MODULES for name in undocumented(file)]


def test_every_silenced_warning_names_itself() -> None:
    bare = re.compile(r"#\s*(noqa(?!:)|type:\s*ignore(?!\[))")

    assert not [
        of(file) for file in SCRIPTS if file != Path(__file__) and bare.search(file.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(
    "heavy", ["pptx", "docx", "openpyxl", "xlsxwriter", "python_calamine", "pydantic", "babel", "rich"]
)
def test_the_package_itself_costs_nothing_to_import(heavy: str) -> None:
    code = f"import sys, kamgen, kamgen.shipped; sys.exit({heavy!r} in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
