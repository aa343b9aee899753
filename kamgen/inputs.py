"""What a user names: workbooks, one by one or with their folders, and a company's policy."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kamgen.documents.editions import EVERY_EDITION, Audience
from kamgen.errors import InputUnreadable, UsageProblem
from kamgen.figures.policy import STANDARD, Policy, policy_of
from kamgen.office.package import peek

SUFFIXES = (".xlsx", ".xlsm")
_TRACE = b"urn:kamgen:trace:"
"""How the part begins that leads from a document back to its workbook; a workbook has none."""
_OWN = tuple(edition.file_name("", audience) for edition in EVERY_EDITION for audience in Audience)


@dataclass(frozen=True, slots=True)
class Sources:
    """The workbooks found, and what was passed over with the reason."""

    workbooks: tuple[Path, ...]
    passed_over: tuple[tuple[Path, str], ...]


def sources(paths: Iterable[Path], output: Path | None = None) -> Sources:
    """The workbooks of files and folders, each once; folders are searched with all their subfolders, by name.

    A file named outright is taken, unless kamgen has made it. In folders, Office's lock files, hidden files, what
    kamgen itself has made (also all that lies in an `output` folder of theirs) and the marked copy of a workbook that
    lies beside it are left out. Raises `InputUnreadable` for a path that does not exist, a document that kamgen has
    made and a folder that cannot be looked into, and `UsageProblem` where no workbook is left, which says what was
    passed over.
    """
    found: dict[Path, Path] = {}
    named: set[Path] = set()
    passed: list[tuple[Path, str]] = []
    listed = tuple(paths)
    for path in listed:
        if not path.exists():
            raise InputUnreadable(f"{path}: there is no such file or folder; check the path")
        if not path.is_dir():
            if path.name.endswith(_OWN) and _TRACE in peek(path, "customXml/item1.xml"):
                raise InputUnreadable(f"{path}: kamgen has made this document; name the workbook that it was made from")
            named.add(path.resolve())
        for workbook in _inside(path, output, passed) if path.is_dir() else (path,):
            found.setdefault(workbook.resolve(), workbook)
    for copy, original in tuple(_marked_copies(found)):
        if copy not in named:
            passed.append((found.pop(copy), f"marked copy of {original}; name it itself to go on with it"))
    if not found:
        names = ", ".join(str(path) for path in listed)
        passed_by = "".join(f"\n  Passed over: {path} ({reason})" for path, reason in passed)
        raise UsageProblem(
            f"{names}: no workbook found ({', '.join(SUFFIXES)}); name a filled workbook or its folder{passed_by}"
        )
    return Sources(tuple(found.values()), tuple(passed))


def _inside(folder: Path, output: Path | None, passed: list[tuple[Path, str]]) -> Iterator[Path]:
    # An output folder that is the searched one, or around it, holds the workbooks themselves.
    results = output.resolve() if output is not None and folder.resolve() in output.resolve().parents else None
    for path in sorted(_files(folder), key=lambda each: each.parts):
        if path.suffix.lower() not in SUFFIXES or not path.is_file():
            continue
        if path.name.startswith("~$"):
            passed.append((path, "lock file of a workbook that is open in Office"))
        elif any(part.startswith(".") for part in path.relative_to(folder).parts):
            passed.append((path, "hidden file"))
        elif path.name.endswith(_OWN) or (results is not None and results in path.resolve().parents):
            passed.append((path, "made by kamgen"))
        else:
            yield path


def _files(folder: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise InputUnreadable(f"{error.filename}: the folder cannot be read: {error.strerror or error}") from error

    for place, _, names in os.walk(folder, onerror=refuse):
        yield from (Path(place) / name for name in names)


def _marked_copies(found: Collection[Path]) -> Iterator[tuple[Path, str]]:
    """The marked copies among the workbooks, each with the name of the workbook beside it that it was made from."""
    if len(found) > 1:
        from kamgen.report.marking import origin_of  # one workbook alone is checked without what marks it

        for path in found:
            origin = origin_of(peek(path, "xl/workbook.xml"))
            if origin and path.with_name(origin) != path and path.with_name(origin) in found:
                yield path, origin


def policy_from(path: Path | None) -> Policy:
    """The weights and thresholds of a company's TOML file, our own without one.

    Raises `UsageProblem` where the file cannot be read or used; its text lists every fault.
    """
    if path is None:
        return STANDARD
    try:
        mapping = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageProblem(f"{path}: the policy cannot be read: {error.strerror or error}") from error
    except ValueError as error:  # no UTF-8, or no TOML
        raise UsageProblem(f"{path}: the policy is no TOML file: {error}; docs/policy.md shows one") from error
    policy, problems = policy_of(mapping)
    if problems:
        count = "one fault" if len(problems) == 1 else f"{len(problems)} faults"
        lines = "".join(f"\n  {problem}" for problem in problems)
        raise UsageProblem(f"{path}: the policy cannot be used, {count}:{lines}")
    return policy
