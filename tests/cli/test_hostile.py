"""Hostile and silly calls: one clear message, the right exit code, no traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_cli import SAMPLE, kamgen

CALLS = [
    (("new", ""), 2, "the path is empty"),
    (("build", "", "-o", "out"), 2, "the path is empty"),
    (("build", SAMPLE, "-o", ""), 2, "the path is empty"),
    (("new", f"{'a' * 300}.xlsx"), 5, "cannot be written"),
    (("check", SAMPLE, "--as-of", "9999-12-31"), 2, "9999-12-31: give a year from"),
    (("check", f"{'a' * 300}.xlsx"), 3, "too long"),
    (("upgrade", SAMPLE, "-o", f"{'a' * 300}.xlsx"), 5, "cannot be written"),
    (("bild",), 2, "did you mean build?"),
    (("brand", "lst"), 2, "did you mean list?"),
    (("build", SAMPLE, "-o", "out", "--brnd", "plain"), 2, "--brand"),
    (("build", SAMPLE, "-o", "out", "--brand", "plian"), 2, "did you mean plain?"),
    (("build", SAMPLE, "-o", "out", "--size", "fll"), 2, "did you mean full?"),
    (("build", SAMPLE, "-o", "out", "--only", "dek"), 2, "did you mean deck?"),
    (("build", SAMPLE, "-o", "out", "--as", "ppt"), 2, "did you mean pptx?"),
    (("new", "plan.xlsx", "--lang", "Deutsch"), 2, "did you mean de?"),
    (("new", "plan.xlsx", "--lang", "en-GB"), 2, "did you mean en?"),
]


@pytest.mark.parametrize("words, code, message", CALLS)
def test_what_cannot_be_done_is_said_in_one_line(
    words: tuple[str, ...], code: int, message: str, tmp_path: Path
) -> None:
    done = kamgen(*words, folder=tmp_path)
    assert done.returncode == code, done.stderr
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not any(tmp_path.iterdir())


def test_an_unreadable_file_is_named_once(tmp_path: Path) -> None:
    (tmp_path / "list.xlsx").write_text("Account,Industry", encoding="utf-8")
    done = kamgen("build", "list.xlsx", "-o", "out", folder=tmp_path)
    assert done.returncode == 3
    assert done.stderr.count("list.xlsx") == 1


def test_a_list_without_accounts_makes_nothing_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("Account,Industry\n", encoding="utf-8")
    done = kamgen("new", "--from", "list.csv", "-o", "out", folder=tmp_path)
    assert done.returncode == 3
    assert "the list names no account" in done.stderr
    assert not (tmp_path / "out").exists()
