from __future__ import annotations

import errno
import os
import stat
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamgen.errors import OutputNotWritable
from kamgen.office import files
from kamgen.office.files import MAX_STEM_BYTES, Stems, distinct_stems, file_stem, write_all

# --------------------------------------------------------------------------------------------- whole or not at all


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def failing(call: Callable[..., Any], *, at: int, error: BaseException) -> Callable[..., Any]:
    """The call, which fails at its n-th use."""
    uses = 0

    def wrapped(*args: object, **named: object) -> object:
        nonlocal uses
        uses += 1
        if uses == at:
            raise error
        return call(*args, **named)

    return wrapped


def test_files_are_written_over_old_ones_and_into_new_folders(tmp_path: Path) -> None:
    (tmp_path / "a.pptx").write_bytes(b"old")
    write_all({tmp_path / "a.pptx": b"new", tmp_path / "Müller & Co" / "x" / "b.docx": b"b"})
    assert contents(tmp_path) == {"a.pptx": b"new", str(Path("Müller & Co/x/b.docx")): b"b"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_new_file_gets_the_usual_rights_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"")
    (tmp_path / "old").chmod(0o640)
    (tmp_path / "usual").touch()
    write_all({tmp_path / "old": b"1", tmp_path / "new": b"2"})
    assert stat.S_IMODE((tmp_path / "old").stat().st_mode) == 0o640
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


@pytest.mark.parametrize("age, stays", [(files._STALE_SECONDS, True), (-1, False)])
def test_what_a_killed_run_left_in_the_folder_goes_once_nobody_can_use_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, age: int, *, stays: bool
) -> None:
    monkeypatch.setattr(files, "_STALE_SECONDS", age)
    (tmp_path / ".kamgen-123-0.tmp").write_bytes(b"half")
    (tmp_path / ".kamgen-notes.tmp").write_bytes(b"somebody's own")
    write_all({tmp_path / "a": b"1"})
    assert (".kamgen-123-0.tmp" in contents(tmp_path)) is stays
    assert contents(tmp_path).items() >= {"a": b"1", ".kamgen-notes.tmp": b"somebody's own"}.items()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "a").write_bytes(b"old")
    (tmp_path / "a").symlink_to(tmp_path / "there" / "a")
    write_all({tmp_path / "a": b"new"})
    assert (tmp_path / "a").is_symlink()
    assert (tmp_path / "there" / "a").read_bytes() == b"new"


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), PermissionError(13, "no"), KeyboardInterrupt()])
@pytest.mark.parametrize("at", [1, 2, 3])
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failure_at_any_point_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, at: int, error: BaseException
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(b"old")
    before = contents(tmp_path)
    monkeypatch.setattr(os, call, failing(getattr(os, call), at=at, error=error))
    with pytest.raises(OutputNotWritable if isinstance(error, OSError) else KeyboardInterrupt):
        write_all({tmp_path / "a": b"1", tmp_path / "new" / "c": b"2", tmp_path / "b": b"3"})
    assert contents(tmp_path) == before
    assert not (tmp_path / "new").exists()


def test_it_works_where_there_are_no_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EOPNOTSUPP, "no hard links")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    (tmp_path / "a").write_bytes(b"old")
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", failing(os.replace, at=2, error=OSError(errno.EIO, "broken")))
        with pytest.raises(OutputNotWritable):
            write_all({tmp_path / "a": b"1", tmp_path / "b": b"2"})
    assert contents(tmp_path) == {"a": b"old"}
    write_all({tmp_path / "a": b"1", tmp_path / "b": b"2"})
    assert contents(tmp_path) == {"a": b"1", "b": b"2"}


def test_what_a_killed_run_left_behind_does_not_stop_the_next(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f".kamgen-{os.getpid()}-{number}.tmp").write_bytes(b"left")
    (tmp_path / "a").write_bytes(b"old")
    write_all({tmp_path / "a": b"new"})
    assert (tmp_path / "a").read_bytes() == b"new"


@pytest.mark.parametrize(
    "target, error, words",
    [
        ("folder", None, "a folder of that name"),
        ("file/x.pptx", None, "is a file, not a folder"),
        ("n" * 300, None, "too long"),
        ("x", OSError(errno.ENOSPC, ""), "disk is full"),
        ("x", OSError(errno.EROFS, ""), "read-only"),
        ("x", PermissionError(errno.EACCES, ""), "another program has the file open"),
        ("x", OSError(errno.EIO, "Input/output error"), "Input/output error"),
    ],
)
def test_why_it_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, error: OSError | None, words: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    if error:
        monkeypatch.setattr(os, "fsync", failing(os.fsync, at=1, error=error))
    with pytest.raises(OutputNotWritable, match=words) as caught:
        write_all({tmp_path / target: b"x"})
    assert str(caught.value).startswith(str(tmp_path / target))
    assert contents(tmp_path) == {"file": b""}


# ------------------------------------------------------------------------------------------------------ file names


@pytest.mark.parametrize(
    "account, stem",
    [
        ("Nordwind Maschinenbau AG", "Nordwind-Maschinenbau-AG"),
        ("Müller & Söhne GmbH / Werk 2", "Müller-Söhne-GmbH-Werk-2"),
        ("Mu\u0308ller", "Müller"),
        ("Łódź Ørsted Œuvre ẞ", "Łódź-Ørsted-Œuvre-ẞ"),
        ("東京 株式会社", "東京-株式会社"),
        ("हिन्दी", "हिन्दी"),
        ("A\u00a0B\tC\nD", "A-B-C-D"),
        ("Dr. Oetker+Co_1.0", "Dr.-Oetker+Co_1.0"),
        ("Ende...", "Ende"),
        (".versteckt", "versteckt"),
        ("-rf *", "rf"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows", "C-Windows"),
        ('a<b>c:d"e/f\\g|h?i*j', "a-b-c-d-e-f-g-h-i-j"),
        ("$(rm) `x` %PATH% ~", "rm-x-PATH"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("COM¹", "_COM¹"),
        ("lpt9", "_lpt9"),
        ("conin$", "conin"),
        ("Conrad", "Conrad"),
        ("a\u200bb\u202ec\ud800", "a-b-c"),
        ("", "account"),
        ("   ", "account"),
        ("???", "account-a03b22"),
        ("😀", "account-f0443a"),
    ],
)
def test_an_account_becomes_a_file_name_that_people_recognise(account: str, stem: str) -> None:
    assert file_stem(account) == stem


@given(st.text(st.characters(), max_size=120))
def test_every_file_name_is_safe_on_every_system(account: str) -> None:
    stem = file_stem(account)
    assert 0 < len(stem.encode()) <= MAX_STEM_BYTES
    assert not set(stem) & set('<>:"/\\|?* ')
    assert stem.isprintable()
    assert stem == unicodedata.normalize("NFC", stem)
    assert stem[0] not in ".-"
    assert stem[-1] not in ".-"
    assert stem.split(".")[0].upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT1"}
    assert stem == file_stem(account)


def test_long_names_that_begin_alike_stay_apart() -> None:
    one, other = file_stem("Ä" * 60 + " Nord"), file_stem("Ä" * 60 + " Süd")
    assert one != other
    assert one.startswith("Ä" * 30)


def test_a_cut_never_parts_a_letter_from_its_marks() -> None:
    stem = file_stem("x\u0323\u0307" * 40)
    assert len(stem.encode()) <= MAX_STEM_BYTES
    assert stem.rpartition("-")[0].endswith("x\u0323\u0307") or stem.rpartition("-")[0].endswith("\u1e8b\u0323")


@pytest.mark.parametrize(
    "accounts, stems",
    [
        (("A", "B"), ("A", "B")),
        (("Alfa", "ALFA", "alfa"), ("Alfa", "ALFA-2", "alfa-3")),
        (("Straße", "STRASSE"), ("Straße", "STRASSE-2")),
        (("Müller", "Mu\u0308ller"), ("Müller", "Müller-2")),
        (("A/B", "A B", "A-B-2"), ("A-B", "A-B-3", "A-B-2")),
        (("", ""), ("account", "account-2")),
        ((), ()),
    ],
)
def test_no_account_overwrites_another(accounts: tuple[str, ...], stems: tuple[str, ...]) -> None:
    assert distinct_stems(accounts) == stems


@given(st.lists(st.text(st.sampled_from("aAäÄß-2 .€"), max_size=90), max_size=12))
def test_stems_of_any_accounts_are_distinct_and_short(accounts: list[str]) -> None:
    stems = distinct_stems(accounts)
    assert len({files._folded(stem) for stem in stems}) == len(accounts)
    assert all(len(stem.encode()) <= MAX_STEM_BYTES for stem in stems)


@given(st.lists(st.text(st.sampled_from("aA-2 "), max_size=5), max_size=12))
def test_stems_stay_distinct_where_nobody_knows_which_accounts_will_come(accounts: list[str]) -> None:
    stems = Stems()
    assert len({files._folded(stems.of(account)) for account in accounts}) == len(accounts)
