"""``kamgen check --mark``: what is written where, what is refused, and the exit code."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kamgen import shipped
from kamgen.cli.check import command
from kamgen.errors import InputUnreadable, KamgenError, OutputNotWritable, UsageProblem
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from tests.marked import findings_of, marked, parts_of, reopened, saved

BROKEN = shipped.samples() / "broken.xlsx"


def check(*words: str | Path) -> Result:
    return CliRunner().invoke(command, [str(word) for word in words], standalone_mode=False)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copy(BROKEN, tmp_path / "plan.xlsx"))


def test_the_copy_is_written_and_the_workbook_stays(plan: Path) -> None:
    out = plan.with_name("marked.xlsx")
    told, plain = check(plan, "--mark", out), check(plan)

    assert (told.stdout, told.return_value) == (plain.stdout, plain.return_value)
    assert told.return_value == 1
    assert (
        f"Marked copy: {out} ({len({(f.sheet, f.cell) for f in findings_of(BROKEN.read_bytes())})} cells" in told.stderr
    )
    assert out.read_bytes() == marked(BROKEN.read_bytes()).data
    assert plan.read_bytes() == BROKEN.read_bytes()


def test_it_speaks_the_language_asked_for(plan: Path) -> None:
    check(plan, "--mark", plan.with_name("out.xlsx"), "--lang", "nl")

    assert reopened(plan.with_name("out.xlsx").read_bytes()).sheetnames[-1] == texts(Language.DUTCH)("marking.title")


def test_a_copy_that_nobody_has_touched_is_replaced_one_with_work_in_it_is_not(plan: Path) -> None:
    out = plan.with_name("marked.xlsx")
    check(plan, "--mark", out, "--lang", "en")
    assert check(plan, "--mark", out).exception is None

    worked = reopened(out.read_bytes())
    worked["04 Kundenziele"]["N6"] = "Chance"
    out.write_bytes(saved(worked))
    before = out.read_bytes()
    refused = check(plan, "--mark", out)
    assert isinstance(refused.exception, OutputNotWritable)
    assert out.read_bytes() == before
    assert check(plan, "--mark", out, "--force").exception is None
    assert out.read_bytes() != before


def test_a_copy_that_was_worked_in_can_be_marked_into_another(plan: Path) -> None:
    out = plan.with_name("marked.xlsx")
    check(plan, "--mark", out)
    again = check(out, "--mark", plan.with_name("again.xlsx"))

    assert again.return_value == 1
    assert parts_of(plan.with_name("again.xlsx").read_bytes()) == {
        part: content.replace(b'comment="plan.xlsx"', b'comment="marked.xlsx"')
        for part, content in parts_of(out.read_bytes()).items()
    }


@pytest.mark.parametrize(
    "paths,out,said",
    [
        (("plan.xlsx",), "plan.xlsx", "never changed"),
        (("plan.xlsx",), "linked.xlsx", "never changed"),
        (("plan.xlsx", "other.xlsx"), "out.xlsx", "one workbook, and 2 were found"),
        ((".",), "out.xlsx", "one workbook"),
        (("plan.xlsx",), "out.xlsm", "out.xlsx"),
        (("plan.xlsx",), "out", "out.xlsx"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_written(
    plan: Path, paths: tuple[str, ...], out: str, said: str
) -> None:
    folder = plan.parent
    shutil.copy(plan, folder / "other.xlsx")
    (folder / "linked.xlsx").symlink_to(plan)
    there = sorted(folder.iterdir())
    refused = check(*(folder / path for path in paths), "--mark", folder / out)

    assert isinstance(refused.exception, UsageProblem)
    assert said in str(refused.exception)
    assert sorted(folder.iterdir()) == there
    assert plan.read_bytes() == BROKEN.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="a file in the place of a folder is told in other words there")
def test_a_place_that_cannot_be_written_ends_with_5(plan: Path) -> None:
    refused = check(plan, "--mark", plan / "out.xlsx")

    assert isinstance(refused.exception, KamgenError)
    assert refused.exception.exit_code == OutputNotWritable.exit_code == 5


def test_what_cannot_be_read_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "plan.xlsx").write_bytes(b"PK\3\4 no more")
    done = check(tmp_path / "plan.xlsx", "--mark", tmp_path / "out.xlsx")

    assert done.return_value == InputUnreadable.exit_code
    assert not (tmp_path / "out.xlsx").exists()
