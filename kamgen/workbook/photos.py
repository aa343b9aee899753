"""The photos of people: those that lie on their row in the workbook, and files beside the workbook that it names."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from kamgen.errors import InputUnreadable
from kamgen.findings import Finding
from kamgen.office.package import read_file
from kamgen.office.pictures import square
from kamgen.plan.plan import Plan
from kamgen.workbook.codes import PHOTO_ELSEWHERE, PHOTO_MISSING, PHOTO_UNREADABLE
from kamgen.workbook.read import Reading

_PART, _FIELD = "team", "photo"


@dataclass(frozen=True, slots=True)
class Photos:
    """`pictures` can be drawn, by part and row; `files` has the hash of each file named, empty where there is none."""

    pictures: Mapping[tuple[str, int], bytes]
    files: Mapping[str, str]
    findings: tuple[Finding, ...]


def photos_of(reading: Reading, folder: Path | None) -> Photos:
    """The photos of a workbook that lies in a folder; a picture in the workbook counts before a file that it names.

    Only files in the folder itself are opened, never one further up or down. Without a folder no file is looked for.
    """
    pictures = {row: picture.data for row, picture in reading.pictures.items() if square(picture.data)}
    findings = [
        PHOTO_UNREADABLE.at((*row, _FIELD), None, name=f"({picture.kind})")
        for row, picture in reading.pictures.items()
        if row not in pictures
    ]
    files: dict[str, str] = {}
    for row, name in _named(reading.plan):
        if row in reading.pictures or folder is None:
            continue
        path = (*row, _FIELD)
        if not _plain(name):
            findings.append(PHOTO_ELSEWHERE.at(path, None, name=name))
            continue
        data = _bytes(folder / name)
        files[name] = "" if data is None else hashlib.sha256(data).hexdigest()
        if data is None:
            findings.append(PHOTO_MISSING.at(path, None, name=name))
        elif square(data) is None:
            findings.append(PHOTO_UNREADABLE.at(path, None, name=name))
        else:
            pictures[row] = data
    return Photos(pictures, files, tuple(findings))


def _named(plan: Plan | None) -> Iterator[tuple[tuple[str, int], str]]:
    for row, member in enumerate(plan.team if plan else ()):
        if member.photo and member.photo.strip():
            yield (_PART, row), member.photo.strip()


def _plain(name: str) -> bool:
    """Whether it is the name of a file and no path, on any system."""
    return name not in {".", ".."} and PurePosixPath(name).name == name == PureWindowsPath(name).name


def _bytes(path: Path) -> bytes | None:
    """The file's bytes; None where there is none, or where it is a link to somewhere else."""
    try:
        if path.resolve().parent != path.parent.resolve():
            return None
        return read_file(path)
    except (InputUnreadable, OSError, ValueError):  # ValueError: a NUL in the name
        return None
