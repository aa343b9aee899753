from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from kamgen.office import invariants
from tests.office_checks import LibreOffice, OfficeFiles, Validator, page_count, pages_as_png


def a_document() -> bytes:
    stream = io.BytesIO()
    docx.Document().save(stream)
    return stream.getvalue()


def with_an_unknown_element(document: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<w:body>", b"<w:body><w:nonsense/>"))
    return stream.getvalue()


def test_the_net_says_which_test_wrote_an_invalid_file_and_what_is_wrong(tmp_path: Path, validator: Validator) -> None:
    files = OfficeFiles(tmp_path)
    files.begin("a test")
    files.keep(a_document())
    files.keep(with_an_unknown_element(a_document()))

    complaints = files.complaints(validator)

    assert complaints.startswith("a test wrote")
    assert "nonsense" in complaints
    assert complaints.count("wrote") == 1


def test_the_net_leaves_stubs_alone(tmp_path: Path) -> None:
    files = OfficeFiles(tmp_path)
    files.begin("")
    files.keep(a_document())

    assert not files.origins


@pytest.mark.parametrize("workers", [2])
def test_the_net_keeps_a_file_once_however_many_workers_write_it(tmp_path: Path, workers: int) -> None:
    kept, document = 0, a_document()  # once: the archive says when it was written, to two seconds
    for worker in range(workers):
        files = OfficeFiles(tmp_path)
        files.begin(f"worker {worker}")
        files.keep(document)
        kept += len(files.origins)

    assert kept == 1


def test_every_sealed_file_comes_into_the_net(office_files: OfficeFiles) -> None:
    with zipfile.ZipFile(io.BytesIO(a_document())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["docProps/core.xml"] = parts["docProps/core.xml"].replace(b"python-docx", b"test of the net")

    invariants.seal(parts)

    assert "test_every_sealed_file_comes_into_the_net" in "".join(office_files.origins.values())


def test_libreoffice_turns_a_file_in_a_folder_with_blanks_into_pages(tmp_path: Path, office: LibreOffice) -> None:
    folder = tmp_path / "Müller & Söhne"
    folder.mkdir()
    file = folder / "a document.docx"
    file.write_bytes(a_document())

    (pdf,) = office.to_pdf([file], folder)

    assert page_count(pdf) == 1
    assert len(pages_as_png(pdf, folder)) == 1
