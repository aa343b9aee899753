"""Results that cannot be stored: exit code 5, one clear line, and nothing half written."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from kamgen import shipped
from kamgen.cli import main
from tests.cli.test_cli import SAMPLE

PEOPLE = "Account,Industry\nNorthwell,Food\nSouthmilk,Dairy\n"


@dataclass(frozen=True)
class Done:
    """What a call left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """A call of the command line inside this process, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return Call(monkeypatch, capsys)


@dataclass(frozen=True)
class Call:
    """Calls the command line."""

    patched: pytest.MonkeyPatch
    captured: pytest.CaptureFixture[str]

    def __call__(self, *words: str) -> Done:
        self.patched.setattr(sys, "argv", ["kamgen", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        said = self.captured.readouterr()
        return Done(int(str(ended.value.code)), said.out, said.err)


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


# The place is "x" or lies below it, so that each fault can stand in the way of each command.
WRITERS = [
    ("build", SAMPLE, "-o", "x", "--only", "map"),
    ("new", "x/plan.xlsx"),
    ("new", "--from", "list.csv", "-o", "x"),
    ("check", SAMPLE, "--mark", "x/marked.xlsx"),
    ("upgrade", SAMPLE, "-o", "x/new.xlsx"),
    ("demo", "x"),
]


@pytest.mark.parametrize("words", WRITERS, ids=lambda words: " ".join(words[:1] + words[-1:]))
@pytest.mark.parametrize("fault", ["a file in the way", "a circle of links", "no permission", "a full disk"])
def test_what_cannot_be_stored_ends_with_five_and_one_line(
    words: tuple[str, ...], fault: str, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "list.csv").write_text(PEOPLE, encoding="utf-8")
    match fault:
        case "a file in the way":
            (tmp_path / "x").write_text("mine", encoding="utf-8")
        case "a circle of links":
            (tmp_path / "x").symlink_to("y")
            (tmp_path / "y").symlink_to("x")
        case "no permission":
            refuse(monkeypatch, "mkdir", errno.EACCES)
        case _:
            refuse(monkeypatch, "fsync", errno.ENOSPC)
    before = files(tmp_path)
    done = call(*words)
    assert done.code == 5, done.err
    assert done.err.count("Error: ") == 1
    assert "cannot be written" in done.err
    assert files(tmp_path) == before
    assert not (tmp_path / "x").is_dir()


def refuse(monkeypatch: pytest.MonkeyPatch, name: str, number: int) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, name, refused)


def test_a_document_that_is_open_elsewhere_costs_its_account_only(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("de", "en", "nl"):
        shutil.copy(shipped.sample(name), tmp_path / f"{name}.xlsx")
    real = os.replace

    def locked(source: Path, target: Path) -> None:
        if target.name.startswith("Oakhanger"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        real(source, target)

    monkeypatch.setattr(os, "replace", locked)
    done = call("build", "de.xlsx", "en.xlsx", "nl.xlsx", "-o", "out", "--only", "map", "-j", "1")
    assert done.code == 5
    assert "another program has the file open" in done.err
    assert "2 of 3 accounts built." in done.err
    assert len(done.out.splitlines()) == 2
    assert not [name for name in files(tmp_path / "out") if "Oakhanger" in name]


def test_a_disk_that_fills_up_ends_the_run_and_says_what_was_built(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("de", "en", "nl"):
        shutil.copy(shipped.sample(name), tmp_path / f"{name}.xlsx")
    real = os.replace

    def full(source: Path, target: Path) -> None:
        if target.name.startswith("Oakhanger"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(source, target)

    monkeypatch.setattr(os, "replace", full)
    done = call("build", "de.xlsx", "en.xlsx", "nl.xlsx", "-o", "out", "--only", "map", "-j", "1")
    assert done.code == 5
    assert "1 of 3 accounts built." in done.err
    assert done.err.splitlines()[-1].startswith("Error: ")
    assert "the disk is full" in done.err
    assert len({name.split("/")[0] for name in files(tmp_path / "out")}) == 1


def test_what_an_earlier_run_left_beside_is_said_and_kept(call: Call, tmp_path: Path) -> None:
    shutil.copy(SAMPLE, tmp_path / "plan.xlsx")
    call("build", "plan.xlsx", "-o", "out", "--only", "map")
    (old,) = [name for name in files(tmp_path / "out") if name.endswith(".xlsx")]
    (tmp_path / "out" / old).with_name("notes.xlsx").write_text("mine", encoding="utf-8")
    for words in (("--lang", "de"), ("--lang", "de")):  # made, and kept
        done = call("build", "plan.xlsx", "-o", "out", "--only", "map", "--as", "docx", *words)
        assert done.code == 0
        assert f"from an earlier run and not made now: {Path(old).name}" in done.err
        assert "notes.xlsx" not in done.err
    assert old in files(tmp_path / "out")
    again = call("build", "plan.xlsx", "-o", "out", "--only", "map", "--as", "docx,xlsx")
    assert "earlier run" not in again.err


def test_two_workbooks_of_one_account_are_named(call: Call, tmp_path: Path) -> None:
    for name in ("plan.xlsx", "plan (1).xlsx"):
        shutil.copy(SAMPLE, tmp_path / name)
    done = call("build", ".", "-o", "out", "--only", "map")
    assert "2 workbooks are of this account: plan (1).xlsx" in done.err
    assert "Oakhanger-Foods-Group-plc-2" in done.err


def test_a_marked_copy_in_the_folder_is_no_second_account(call: Call, tmp_path: Path) -> None:
    folder = tmp_path / "accounts"
    folder.mkdir()
    shutil.copy(SAMPLE, folder / "plan & more.xlsx")
    assert call("check", "accounts/plan & more.xlsx", "--mark", "accounts/notes on it.xlsx").code == 0
    done = call("build", "accounts", "-o", "out", "--only", "map")
    assert (done.code, len(done.out.splitlines())) == (0, 1)
    assert "notes on it.xlsx (marked copy of plan & more.xlsx" in done.err
    # Whoever goes on with the copy names it, or has nothing else.
    assert len(call("build", "accounts", "accounts/notes on it.xlsx", "-o", "b", "--only", "map").out.splitlines()) == 2
    (folder / "plan & more.xlsx").unlink()
    assert call("build", "accounts", "-o", "c", "--only", "map").code == 0


def test_traced_figures_in_a_file_stand_in_columns_without_breaks(call: Call, tmp_path: Path) -> None:
    assert call("build", SAMPLE, "-o", "out", "--size", "compact").code == 0
    for name in files(tmp_path / "out"):
        if not name.endswith(".json"):
            lines = call("trace", f"out/{name}").out.splitlines()
            rows = call("trace", f"out/{name}", "--format", "json").out.count('"cell"')
            at = lines[0].index("Cell")
            assert len(lines) == rows + 1
            assert all(line[at - 2 : at] == "  " and line == line.rstrip() and "!" in line[at:] for line in lines[1:])
    (deck,) = [f"out/{name}" for name in files(tmp_path / "out") if name.endswith(".pptx")]
    assert "04 Customer goals!C7" in call("trace", deck, "04 Customer goals!C7").out


def test_a_draft_says_what_even_it_cannot_do_without(call: Call, tmp_path: Path) -> None:
    assert call("new", "plan.xlsx", "--lang", "en").code == 0
    nameless = call("build", "plan.xlsx", "-o", "out", "--draft")
    assert (nameless.code, "even a draft needs the account's name on sheet 01" in nameless.err) == (1, True)
    (tmp_path / "list.csv").write_text(PEOPLE, encoding="utf-8")
    call("new", "--from", "list.csv", "-o", "plans")
    dateless = call("build", "plans/Northwell.xlsx", "-o", "out", "--draft")
    assert dateless.code == 1
    assert "even a draft needs the as-of date: enter it on sheet 01, or give it like --as-of" in dateless.err
    assert call("build", "plans/Northwell.xlsx", "-o", "out", "--draft", "--as-of", "2026-03-31").code == 0
