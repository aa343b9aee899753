"""Making workbooks from a list, and carrying old ones over, as a script sees it."""

from __future__ import annotations

import zipfile
from pathlib import Path

from PIL import Image

from kamgen import shipped
from tests.cli.test_cli import BROKEN, kamgen
from tests.workbook.reading.test_upgraded_pictures import picture, with_pictures

LIST = "Kunde;Branche;Ansprechpartner;Ampel\nNordwerk AG;Maschinen;Anke Brandt;grün\nSüdmilch eG;Getränke;Ute Mai;rot\n"


def test_new_makes_a_workbook_for_each_account_of_a_list(tmp_path: Path) -> None:
    (tmp_path / "accounts.csv").write_text(LIST, encoding="cp1252")
    done = kamgen("new", "--from", "accounts.csv", "-o", "plans", folder=tmp_path)
    assert done.returncode == 0
    assert done.stdout.splitlines() == [str(Path("plans/Nordwerk-AG.xlsx")), str(Path("plans/Südmilch-eG.xlsx"))]
    assert "Ansprechpartner → Name" in done.stderr
    assert "Ampel (2 values)" in done.stderr
    assert "2 workbooks made (de, standard)" in done.stderr

    checked = kamgen("check", "plans", "--format", "json", folder=tmp_path)
    assert {"KAM104", "KAM110"}.isdisjoint(checked.stdout.split('"'))


def test_a_second_run_replaces_nothing_by_itself(tmp_path: Path) -> None:
    (tmp_path / "accounts.csv").write_text(LIST, encoding="utf-8")
    kamgen("new", "--from", "accounts.csv", "-o", "plans", folder=tmp_path)
    before = {path.name: path.read_bytes() for path in (tmp_path / "plans").iterdir()}
    done = kamgen("new", "--from", "accounts.csv", "-o", "plans", folder=tmp_path)
    assert (done.returncode, done.stdout) == (5, "")
    assert "--force" in done.stderr
    assert kamgen("new", "--from", "accounts.csv", "-o", "plans", "--force", folder=tmp_path).returncode == 0
    assert {path.name: path.read_bytes() for path in (tmp_path / "plans").iterdir()} == before


def test_bad_values_end_with_one_and_the_workbooks_are_there(tmp_path: Path) -> None:
    (tmp_path / "accounts.csv").write_text("Kunde;Umsatz des Kunden\nNordwerk;viel\n", encoding="utf-8")
    done = kamgen("new", "--from", "accounts.csv", "-o", "plans", folder=tmp_path)
    assert done.returncode == 1
    assert "KAM104" in done.stderr
    assert (tmp_path / "plans" / "Nordwerk.xlsx").is_file()


def test_a_list_wants_a_folder_and_a_file_wants_none(tmp_path: Path) -> None:
    (tmp_path / "accounts.csv").write_text(LIST, encoding="utf-8")
    assert kamgen("new", "--from", "accounts.csv", folder=tmp_path).returncode == 2
    assert kamgen("new", "plan.xlsx", "-o", "plans", folder=tmp_path).returncode == 2
    assert kamgen("new", folder=tmp_path).returncode == 2
    assert kamgen("new", "--from", "nowhere.csv", "-o", "plans", folder=tmp_path).returncode == 3


def test_upgrade_lists_what_could_not_be_read_and_leaves_the_old_workbook_alone(tmp_path: Path) -> None:
    old = tmp_path / "old.xlsx"
    old.write_bytes(Path(BROKEN).read_bytes())
    done = kamgen("upgrade", "old.xlsx", "-o", "new.xlsx", folder=tmp_path)
    assert done.returncode == 0
    assert "new.xlsx: depth compact" in done.stdout
    assert "150.000 CHF" in done.stdout
    assert old.read_bytes() == Path(BROKEN).read_bytes()
    assert kamgen("upgrade", "old.xlsx", "-o", "new.xlsx", folder=tmp_path).returncode == 5
    assert kamgen("upgrade", "old.xlsx", "-o", "old.xlsx", "--force", folder=tmp_path).returncode == 2
    assert kamgen("upgrade", "old.xlsx", "-o", "new.pdf", folder=tmp_path).returncode == 2


def test_upgrade_makes_the_depth_that_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "old.xlsx").write_bytes(shipped.sample("en").read_bytes())
    done = kamgen("upgrade", "old.xlsx", "-o", "new.xlsx", "--depth", "compact", folder=tmp_path)
    assert "depth compact" in done.stdout
    assert "The field exists only at a greater depth" in done.stdout


def test_a_photo_is_in_the_documents_of_the_upgraded_workbook(tmp_path: Path) -> None:
    (tmp_path / "old.xlsx").write_bytes(with_pictures("nl", {("team", 0, "title"): picture("teal")}))
    assert kamgen("upgrade", "old.xlsx", "-o", "new.xlsx", folder=tmp_path).returncode == 0
    done = kamgen("build", "new.xlsx", "-o", "out", "--only", "deck,plan", "--size", "full", folder=tmp_path)

    assert done.returncode == 0
    for file in done.stdout.splitlines():
        with zipfile.ZipFile(tmp_path / file) as package:
            photos = [name for name in package.namelist() if "/media/" in name and name.endswith(".jpeg")]
            assert [Image.open(package.open(name)).size for name in photos] == [(120, 120)]
