from __future__ import annotations

from pathlib import Path

import pytest

from kamgen.brand.loading import find, judged, load, shipped
from kamgen.errors import BrandBroken, UsageProblem
from tests.brand.folders import copy_of_plain, declare


def test_plain_is_shipped_and_keeps_its_contract() -> None:
    assert shipped() == ("plain",)
    brand, breaches = judged(_plain())
    assert breaches == ()
    assert brand is not None
    assert brand.name == "plain"


def test_a_brand_is_found_by_name_and_loaded_once() -> None:
    assert find("plain") is find("plain")


def test_a_folder_with_blanks_and_umlauts_serves_as_well(tmp_path: Path) -> None:
    folder = copy_of_plain(tmp_path / "Müller & Söhne Größe 100 %")
    declare(folder, 'name = "plain"', 'name = "mueller"')
    assert find(str(folder)).name == "mueller"


def test_an_unknown_name_is_told_with_the_brands_that_there_are() -> None:
    with pytest.raises(UsageProblem, match=r"no brand 'plian'; did you mean plain"):
        find("plian")


def test_a_folder_without_brand_toml_is_a_broken_brand(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x", "utf-8")
    with pytest.raises(BrandBroken, match=r"KAM901 brand\.toml: the file is missing\s+there are: notes\.txt"):
        load(tmp_path)


def test_all_breaches_are_told_at_once(tmp_path: Path) -> None:
    folder = copy_of_plain(tmp_path / "brand")
    declare(folder, 'kicker = "Kicker"   ', 'kicker = "Dachzeile"   ')
    declare(folder, 'caption = "caption"', 'caption = "Beschriftung"')
    declare(folder, 'good = "accent4"', 'good = "green"')
    (folder / "account-map.xlsx").unlink()
    with pytest.raises(BrandBroken) as caught:
        load(folder)
    told = str(caught.value)
    assert told.startswith(f"{folder}: the brand cannot be used, 4 faults:")
    for code in ("KAM901", "KAM905", "KAM906", "KAM907"):
        assert told.count(code) == 1


def test_names_that_several_breaches_share_are_listed_once(tmp_path: Path) -> None:
    folder = copy_of_plain(tmp_path / "brand")
    declare(folder, 'cell = "Kamgen Cell"', 'cell = "Zelle"')
    declare(folder, 'cell_head = "Kamgen Cell Head"', 'cell_head = "Zellkopf"')
    with pytest.raises(BrandBroken) as caught:
        load(folder)
    told = str(caught.value)
    assert told.count("KAM906") == 2
    assert told.count("there are:") == 1


def _plain() -> Path:
    return Path(__file__).resolve().parents[2] / "templates" / "plain"
