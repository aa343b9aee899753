"""Files on the disk: names that are safe everywhere, and results that appear whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import shutil
import time
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path

from kamgen.errors import DiskFull, OutputNotWritable

MAX_STEM_BYTES = 80
"""Leaves room for the ending and for deep folders within the 255 bytes of a name and the 260 characters of a path."""

_STALE_SECONDS = 3600
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)", re.IGNORECASE)
_KEPT = frozenset("_.+")


def write_all(files: Mapping[Path, bytes]) -> None:
    """Store all files or none: on any failure, and on an interruption, what stood there before stands there again.

    Missing folders are made. Raises `OutputNotWritable`.
    """
    staged: list[tuple[Path, Path, Path]] = []
    leftovers: list[Path] = []
    folders: list[Path] = []
    replaced: list[tuple[Path, Path | None]] = []
    try:
        for path, data in files.items():
            with _told(path):
                target = _resolved(path)
                _make_folder(target.parent, folders)
                temporary = _store(target, data, leftovers)
            staged.append((path, target, temporary))
        for path, target, temporary in staged:
            with _told(path):
                replaced.append((target, _keep(target, leftovers)))
                os.replace(temporary, target)  # noqa: PTH105 - tests stop it here
    except BaseException:
        for target, kept in reversed(replaced):
            with contextlib.suppress(OSError):
                if kept is None:
                    target.unlink(missing_ok=True)
                else:
                    os.replace(kept, target)  # noqa: PTH105 - tests stop it here
        raise
    finally:
        _clean(leftovers, folders)
    for folder in {target.parent for _, target, _ in staged}:
        _sweep(folder)


def stands(path: Path) -> bool:
    """Whether something stands at the path of a result. Raises `OutputNotWritable` where one may not even look."""
    with _told(path):
        return path.exists()


def require_folder(folder: Path) -> None:
    """Finds out before the work whether results can be stored in a folder, and leaves no trace of the attempt.

    Raises `OutputNotWritable`.
    """
    made: list[Path] = []
    leftovers: list[Path] = []
    try:
        with _told(folder):
            target = _resolved(folder)
            _make_folder(target, made)
            if not target.is_dir():
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
            _store(target / "kamgen", b"", leftovers)
    finally:
        _clean(leftovers, made)


def file_stem(account: str) -> str:
    """The account's name as the beginning of a file name on Windows, macOS and Linux; never empty, at most 80 bytes.

    Letters and digits of all scripts stay, everything else but ``_ . +`` becomes a hyphen. A name that is cut, or of
    which nothing is left, ends in six digits of its hash so that it stays apart from others of its kind.
    """
    name = unicodedata.normalize("NFC", account.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore"))
    kept = "".join(c if c in _KEPT or unicodedata.category(c)[0] in "LMN" else " " for c in name)
    stem = "-".join(kept.split()).strip("-.")
    if not stem:
        return f"account-{_mark(account)}" if account.strip() else "account"
    if _RESERVED.match(stem):
        stem = f"_{stem}"
    if len(stem.encode()) > MAX_STEM_BYTES:
        stem = f"{_cut(stem, MAX_STEM_BYTES - 7)}-{_mark(account)}"
    return stem


class Stems:
    """Hands out a stem for one account after another; no two are equal, not even where letters differ in case only.

    The first keeps its plain stem, later ones get ``-2``, ``-3`` ... that is not among the `reserved` ones either; nor
    is any of those that the caller says are `taken`.
    """

    def __init__(self, reserved: Iterable[str] = ()) -> None:
        self._given: set[str] = set()
        self._reserved = frozenset(map(_folded, reserved))

    def of(self, account: str, taken: Collection[str] = ()) -> str:
        """The stem of the next account."""
        stem = chosen = file_stem(account)
        given = self._given | set(map(_folded, taken))
        if _folded(stem) in given:
            for number in count(2):
                suffix = f"-{number}"
                chosen = _cut(stem, MAX_STEM_BYTES - len(suffix)) + suffix
                if _folded(chosen) not in given | self._reserved:
                    break
        self._given.add(_folded(chosen))
        return chosen


def distinct_stems(accounts: Sequence[str]) -> tuple[str, ...]:
    """A stem for each account, in order, as `Stems` gives them; the plain stem of a later one is not taken from it."""
    stems = Stems(map(file_stem, accounts))
    return tuple(map(stems.of, accounts))


def _mark(account: str) -> str:
    return hashlib.sha256(account.encode("utf-8", "surrogatepass")).hexdigest()[:6]


def _cut(stem: str, size: int) -> str:
    if len(stem.encode()) <= size:
        return stem
    short = stem.encode()[:size].decode("utf-8", "ignore")
    if unicodedata.combining(stem[len(short)]):  # never part a letter from its marks
        while short and unicodedata.combining(short[-1]):
            short = short[:-1]
        short = short[:-1]
    return short.rstrip("-.")


def _folded(stem: str) -> str:
    """What a file system that ignores case and composition may take for the same name."""
    return unicodedata.normalize("NFC", stem.upper().casefold())


_REASONS = {
    errno.EACCES: "there is no permission to write there, or another program has the file open",
    errno.EPERM: "there is no permission to write there",
    errno.EROFS: "the disk is read-only",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EISDIR: "a folder of that name stands there",
    errno.ENOTDIR: "a part of the path is a file, not a folder",
    errno.EEXIST: "a part of the path is a file, not a folder",
    errno.ENAMETOOLONG: "the path is too long",
    errno.ELOOP: "its links lead in a circle",
}
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn what the system says into a line about `path`."""
    try:
        yield
    except OSError as error:
        reason = _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__
        kind = DiskFull if error.errno in _FULL else OutputNotWritable
        raise kind(f"{path}: cannot be written: {reason}; nothing was changed") from error


def _resolved(path: Path) -> Path:
    """The path with its links followed; unlike that of `Path.resolve`, a circle of links ends in an `OSError`."""
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return target


def _sweep(folder: Path) -> None:
    """Removes the passing files that a killed run left in a folder; those of the last hour may be in use."""
    with contextlib.suppress(OSError):
        for left in folder.glob(".kamgen-*-*.tmp"):
            if time.time() - left.stat().st_ctime > _STALE_SECONDS:
                left.unlink(missing_ok=True)


def _clean(leftovers: Sequence[Path], folders: Sequence[Path]) -> None:
    for leftover in leftovers:
        with contextlib.suppress(OSError):
            leftover.unlink(missing_ok=True)
    for folder in reversed(folders):
        with contextlib.suppress(OSError):  # only an empty folder goes
            folder.rmdir()


def _make_folder(folder: Path, made: list[Path]) -> None:
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for each in reversed(missing):
        with contextlib.suppress(FileExistsError):  # another worker was quicker
            each.mkdir()
            made.append(each)


def _beside(target: Path) -> Iterator[Path]:
    """Names for passing files in the target's folder, which a killed run may have left in use."""
    return (target.with_name(f".kamgen-{os.getpid()}-{number}.tmp") for number in count())


def _store(target: Path, data: bytes, leftovers: list[Path]) -> Path:
    """Write the data beside the target, on the disk for certain, with the rights that the target has or would get."""
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    for temporary in _beside(target):
        try:
            with temporary.open("xb") as file:
                leftovers.append(temporary)
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except FileExistsError:
            continue
        with contextlib.suppress(FileNotFoundError):
            shutil.copymode(target, temporary)
        return temporary
    raise AssertionError("count() ends never")


def _keep(target: Path, leftovers: list[Path]) -> Path | None:
    """A second name (or where there are no hard links a copy) for what stands at the target."""
    if not target.exists():
        return None
    for kept in _beside(target):
        try:
            kept.hardlink_to(target)
        except FileExistsError:
            continue
        except OSError:
            if kept.exists():
                continue
            shutil.copy2(target, kept)
        leftovers.append(kept)
        return kept
    raise AssertionError("count() ends never")
