"""The command line as a script sees it: what is printed where, and the exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from kamgen import shipped

SAMPLE = str(shipped.sample("en"))
BROKEN = str(shipped.samples() / "broken.xlsx")


def kamgen(*words: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kamgen", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )


LIBRARIES = ("pptx", "docx", "openpyxl", "xlsxwriter", "PIL")
RUN = """
import sys
from kamgen.cli.main import main
sys.argv = ["kamgen", *{words}]
try:
    main()
except SystemExit as done:
    print(done.code, [name for name in {heavy} if name in sys.modules])
"""


@pytest.mark.parametrize(
    "words, heavy",
    [
        (("--help",), (*LIBRARIES, "pydantic", "lxml", "babel", "rich")),
        (("check", SAMPLE), (*LIBRARIES, "kamgen.build", "kamgen.brand", "kamgen.content", "kamgen.render")),
        (
            ("build", SAMPLE, "--only", "deck"),
            (*LIBRARIES, "multiprocessing", "kamgen.render.document", "kamgen.render.accountmap"),
        ),
        (("build", SAMPLE, "--only", "plan"), (*LIBRARIES, "kamgen.render.deck", "kamgen.render.accountmap")),
        (("build", SAMPLE, "--only", "map"), ("PIL", "openpyxl", "kamgen.render.deck", "kamgen.render.document")),
    ],
)
def test_a_command_answers_without_what_it_does_not_need(
    words: tuple[str, ...], heavy: tuple[str, ...], tmp_path: Path
) -> None:
    asked = (*words, "-o", str(tmp_path)) if words[0] == "build" else words
    code = RUN.format(words=asked, heavy=heavy)
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0 []"
    assert all(find_spec(name) for name in heavy)
    assert len(done.stdout.splitlines()) > 1


@pytest.mark.parametrize("command", ["demo", "new", "upgrade", "check", "build", "trace", "brand", "explain", "schema"])
def test_every_command_shows_an_example(command: str, tmp_path: Path) -> None:
    words = (command, "check", "--help") if command == "brand" else (command, "--help")
    done = kamgen(*words, folder=tmp_path)
    assert done.returncode == 0
    assert f"kamgen {command}" in done.stdout.split("Example:")[1]


def test_new_makes_a_workbook_and_never_replaces_one(tmp_path: Path) -> None:
    assert kamgen("new", "my plan.xlsx", "--lang", "nl", folder=tmp_path).returncode == 0
    before = (tmp_path / "my plan.xlsx").read_bytes()
    again = kamgen("new", "my plan.xlsx", folder=tmp_path)
    assert (again.returncode, (tmp_path / "my plan.xlsx").read_bytes()) == (5, before)
    assert "there already" in again.stderr
    assert kamgen("new", "my plan.xlsx", "--force", folder=tmp_path).returncode == 0


def test_the_sample_checks_and_builds(tmp_path: Path) -> None:
    assert kamgen("new", "s.xlsx", "--sample", "--lang", "en", folder=tmp_path).returncode == 0
    assert kamgen("check", "s.xlsx", folder=tmp_path).returncode == 0
    done = kamgen("build", "s.xlsx", "-o", "out", folder=tmp_path)
    assert done.returncode == 0
    assert all((tmp_path / line).is_file() for line in done.stdout.splitlines())
    assert len(done.stdout.splitlines()) == 3


def test_check_names_cells_for_people_and_machines(tmp_path: Path) -> None:
    text = kamgen("check", BROKEN, folder=tmp_path)
    lines = kamgen("check", BROKEN, "--format", "json", folder=tmp_path)
    sarif = kamgen("check", BROKEN, "--format", "sarif", folder=tmp_path)
    assert (text.returncode, lines.returncode, sarif.returncode) == (1, 1, 1)
    findings = [json.loads(line) for line in lines.stdout.splitlines()]
    errors = [each for each in findings if each["severity"] == "error"]
    assert errors
    assert all(each["cell"] in text.stdout for each in errors)
    assert len(json.loads(sarif.stdout)["runs"][0]["results"]) == len(findings)
    assert "Traceback" not in text.stderr


@pytest.mark.parametrize(
    "words, code, said",
    [
        (("build", "missing.xlsx", "-o", "out"), 3, "no such file"),
        (("build", SAMPLE), 2, "--output"),
        (("build", SAMPLE, "-o", "out", "--only", "slides"), 2, "choose from deck, plan, map"),
        (
            ("build", SAMPLE, "-o", "out", "--only", "deck,plan", "--as", "xlsx"),
            2,
            "deck is not made as xlsx, only as pptx",
        ),
        (("build", SAMPLE, "-o", "out", "--as", "odt"), 2, "choose from pptx, docx, xlsx"),
        (("build", SAMPLE, "-o", "out", "--brand", "nowhere"), 2, "plain"),
        (("build", SAMPLE, "-o", "out", "--as-of", "yesterday"), 2, "2026-03-31"),
        (("build", SAMPLE, "-o", "out", "--size", "huge"), 2, "compact"),
        (
            ("build", SAMPLE, "-o", "out", "--audience", "customer", "--only", "map"),
            2,
            "map is never made for the customer, only deck",
        ),
        (("build", SAMPLE, "-o", "out", "--policy", "none.toml"), 2, "none.toml: the policy cannot be read"),
        (("check", SAMPLE, "--policy", SAMPLE), 2, "the policy is no TOML file"),
        (("build", BROKEN, "-o", "out"), 1, "kamgen check"),
        (("new", "plan.docx"), 2, ".xlsx"),
        (("explain", "KAM32"), 2, "did you mean"),
        (("new", "plan.xlsx", "--lang", "fr"), 2, "de, en, nl"),
        (("bild",), 2, "no command 'bild'; did you mean build?"),
    ],
)
def test_a_wrong_call_ends_with_one_clear_line_and_its_code(
    words: tuple[str, ...], code: int, said: str, tmp_path: Path
) -> None:
    done = kamgen(*words, folder=tmp_path)
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_policy_is_used_or_every_fault_of_it_told(tmp_path: Path) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text("[risk]\nlow = 1\n[time]\nfresh_days = 200\n", encoding="utf-8")
    for words in (("check", SAMPLE), ("build", SAMPLE, "-o", "out")):
        done = kamgen(*words, "--policy", "policy.toml", folder=tmp_path)
        assert done.returncode == 2
        assert "policy.toml: the policy cannot be used, 2 faults:" in done.stderr
        assert "risk.low: there is no such key; there are: medium, high" in done.stderr
        assert "time: fresh_days (200) must be below stale_days (90)" in done.stderr
    policy.write_text("[people]\nchampion_days = 1\n[forecast]\ncoverage = 99\n", encoding="utf-8")
    usual = kamgen("check", SAMPLE, "--format", "json", folder=tmp_path)
    stricter = kamgen("check", SAMPLE, "--policy", "policy.toml", "--format", "json", folder=tmp_path)
    assert stricter.returncode == 0
    assert len(stricter.stdout.splitlines()) > len(usual.stdout.splitlines())


def test_a_figure_is_traced_to_its_cells_and_back(tmp_path: Path) -> None:
    kamgen("build", SAMPLE, "-o", "out", "--only", "deck", folder=tmp_path)
    (deck,) = map(str, tmp_path.glob("out/*/*.pptx"))
    table = kamgen("trace", deck, folder=tmp_path)
    lines = kamgen("trace", deck, "--format", "json", folder=tmp_path)
    assert (table.returncode, lines.returncode) == (0, 0)
    told = [json.loads(line) for line in lines.stdout.splitlines()]
    cell = told[0]["cells"][0]
    assert f"{cell['sheet']}!{cell['cell']}" in table.stdout
    back = kamgen("trace", deck, f"{cell['sheet']}!{cell['cell']}", "--format", "json", folder=tmp_path)
    assert told[0] in [json.loads(line) for line in back.stdout.splitlines()]
    assert kamgen("trace", deck, "99 Nowhere!A1", folder=tmp_path).returncode == 2
    assert kamgen("trace", SAMPLE, folder=tmp_path).returncode == 3


def test_plan_and_map_come_in_other_formats(tmp_path: Path) -> None:
    done = kamgen("build", SAMPLE, "-o", "out", "--only", "plan,map", "--as", "xlsx,pptx", folder=tmp_path)
    assert done.returncode == 0
    endings = [line.rpartition("-a")[2] for line in done.stdout.splitlines()]
    assert endings == ["ction-plan.pptx", "ction-plan.xlsx", "ccount-map.pptx", "ccount-map.xlsx"]


def test_an_output_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here", encoding="utf-8")
    done = kamgen("build", SAMPLE, "-o", "file", folder=tmp_path)
    assert done.returncode == 5
    assert "Traceback" not in done.stderr


def test_a_brand_folder_is_checked(tmp_path: Path) -> None:
    assert kamgen("brand", "list", folder=tmp_path).stdout.split() == ["plain"]
    assert kamgen("brand", "check", str(shipped.templates() / "plain"), folder=tmp_path).returncode == 0
    (tmp_path / "empty").mkdir()
    done = kamgen("brand", "check", "empty", folder=tmp_path)
    assert done.returncode == 4
    assert "brand.toml" in done.stderr


def test_a_console_without_utf8_is_no_reason_to_fail(tmp_path: Path) -> None:
    done = kamgen("check", str(shipped.sample("de")), folder=tmp_path, PYTHONIOENCODING="ascii")
    assert done.returncode == 0


def test_the_demo_needs_nothing(tmp_path: Path) -> None:
    done = kamgen("demo", folder=tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "kamgen-demo" / "plan.xlsx").is_file()
    assert len(done.stdout.splitlines()) == 4
